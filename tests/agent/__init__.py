"""What an agent sees, asks and is answered."""
