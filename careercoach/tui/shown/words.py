"""What the values of closed lists are called on screens."""

from careercoach import vocabulary

AREAS = {
    "leadership": "leading others",
    "interpersonal": "working with people",
    "technical": "knowing the craft",
    "personal": "managing oneself",
}
TRACKS = {
    "managerial": "leading people",
    "technical": "deepening a craft",
    "customer": "serving customers",
}
TRACK_CHOICES = (("", "not said"), *TRACKS.items())
AREA_CHOICES = (("", "not said"), *((area, AREAS[area]) for area in vocabulary.AREAS))

FEEDBACK_KINDS = {"strength": "something I do well", "growth": "something to grow"}
