"""Reading for the wing: Today, looking back, finding words."""
