"""Commands of the wing: the people around the work: what they said, and conversations with them."""
