"""What the values of closed lists are called on screens."""

TRACKS = {
    "managerial": "leading people",
    "technical": "deepening a craft",
    "customer": "serving customers",
}
TRACK_CHOICES = (("", "not said"), *TRACKS.items())
