"""Acts of the wing: what one did and learned: logging, accomplishments, the learning log."""
