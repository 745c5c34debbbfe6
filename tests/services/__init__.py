"""What a person can do, shown on a real file."""
