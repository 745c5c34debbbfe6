"""One file a place or a flow."""
