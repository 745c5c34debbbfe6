"""Acts of the wing: Today and its suggestions, the example life."""
