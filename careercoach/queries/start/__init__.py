"""Reading for the wing: the first minutes, Today, looking back, finding words and acts, the file, who one is."""
