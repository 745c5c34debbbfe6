"""What the coach thinks: pure rules over records, content and a given day."""
