"""Acts of the wing: who one is, and what changes in a working life."""
