"""Commands of the wing: what a shell is given, so that it completes what one types."""
