"""Acts of the wing: what is set."""
