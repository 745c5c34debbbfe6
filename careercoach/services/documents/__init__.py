"""Acts of the wing: what leaves the file: documents, calendars, and the names they mask."""
