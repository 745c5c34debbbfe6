"""What can change at work, in words, and the few things that are asked then: those that what follows must know."""

from collections.abc import Mapping

from careercoach.fields.field import Field
from careercoach.fields.positions import AWAY, KINDS

TITLES: Mapping[str, str] = {
    "new-job": "A new job",
    "new-manager": "A new manager",
    "no-manager": "No manager any more",
    "job-lost": "A job ended",
    "leave": "Away for a while",
    "back": "Back at work",
    "hours": "Fewer hours, or more",
}
"""What each of ``coach.changing.KINDS`` is called."""

_NEW_JOB = (
    Field("role", "What will you be there?", hint="Charge nurse, analyst, translator …", example="Charge nurse"),
    Field("organisation", "Where?", hint="St Anne; blank if your own", example="Harbour Clinic"),
    Field(
        "from_",
        "Your first day there?",
        "day",
        hint="1 december, next mon; blank means today",
        example="1 december",
        toward="future",
        edge="first",
    ),
    Field(
        "manager",
        "To whom will you answer?",
        "person",
        hint="A name; none; blank if unknown",
        example="Rosa Lind",
    ),
    Field("kind", "What is it?", "choice", choices=tuple(each for each in KINDS.items() if each[0] != "between-jobs")),
)

_NEW_MANAGER = (
    Field("manager", "Who is it?", "person", hint="A name", example="Rosa Lind"),
    Field(
        "talk",
        "When do you first talk?",
        "day",
        hint="next thu; blank if none",
        example="next thu",
        toward="future",
    ),
)

ASKED: Mapping[str, tuple[Field, ...]] = {
    "new-job": _NEW_JOB,
    "new-manager": _NEW_MANAGER,
    "no-manager": (),
    "job-lost": (
        Field(
            "on",
            "Your last day there?",
            "day",
            hint="end of month, 2026-12-31; blank means today",
            example="end of month",
            toward="future",
        ),
    ),
    "leave": AWAY,
    "back": (
        Field(
            "on",
            "Your first day back?",
            "day",
            hint="yesterday, mon; blank means today",
            example="mon",
            edge="first",
        ),
    ),
    "hours": (Field("hours", "How many hours a week now?", "amount", hint="24", example="24"),),
}
"""By one of ``coach.changing.KINDS``."""
