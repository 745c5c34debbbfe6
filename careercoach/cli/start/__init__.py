"""Commands of the wing: Today, its suggestions, finding words, the example life."""
