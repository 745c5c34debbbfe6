"""Reading for the wing: what a change of position touches."""
