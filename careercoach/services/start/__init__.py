"""Acts of the wing: the first minutes, Today, finding words and acts, the file, who one is."""
