"""Acts of the wing: the talk with the manager: planning, preparing, holding it, and what follows."""
