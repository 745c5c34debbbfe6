"""What the file holds as text that stands without us, and our own text back again: JSON, CSV, a folder of pages.

Pure: rows in, text out, and for JSON text in, rows out. Nothing here knows a file, a noun or a clock. Which tables
there are, and what leads where, is read from the schema (``queries.file.everything``): no new table can be forgotten.
"""
