"""The express lane: whatever it answers, the ordinary way would have answered and written just so."""
