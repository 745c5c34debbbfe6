"""What a person can say in a look at a goal."""

from collections.abc import Mapping

from careercoach.fields.field import Field
from careercoach.records import CheckInRecord

CHECK_IN = (
    Field(
        "progress",
        "How far, 0 to 100?",
        "number",
        hint="a number, or ← →",
        most=100,
        example="40: two of five month-ends closed without help. A guess will do.",
    ),
    Field(
        "confidence",
        "How sure are you?",
        "choice",
        choices=(
            ("", "–"),
            ("1", "1 not at all"),
            ("2", "2 barely"),
            ("3", "3 so-so"),
            ("4", "4 mostly"),
            ("5", "5 quite sure"),
        ),
        example="2: the course is full until May. Better said early.",
    ),
    Field(
        "note",
        "What happened since?",
        "prose",
        hint="One line",
        example="Ran the Tuesday handover alone; forgot the keys, nothing else.",
        lines=2,
    ),
    Field(
        "blocker",
        "Anything in the way?",
        "prose",
        hint="Empty if nothing",
        example="Nobody can cover my counter while I am at the course.",
        lines=2,
    ),
)


def standing(shown: CheckInRecord | None, *, same_day: bool) -> dict[str, object]:
    """Where the goal stood last, as it stands in the form; words only when they were said on the ``same_day``."""
    if shown is None:
        return {}
    said: dict[str, object] = {
        "progress": shown.progress,
        "confidence": None if shown.confidence is None else str(shown.confidence),
    }
    return said | ({"note": shown.note, "blocker": shown.blocker} if same_day else {})


def meant(changes: Mapping[str, object]) -> dict[str, object]:
    """What a form says, as it is kept: what is blank there is said no more."""
    shown = {field.name: changes.get(field.name) for field in CHECK_IN}
    said = {name: "" if value is None else value for name, value in shown.items()}
    return {**said, "confidence": int(str(said["confidence"])) if said["confidence"] else ""}
