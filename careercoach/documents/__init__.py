"""What leaves the file: pure functions that turn records into text for a given reader."""
