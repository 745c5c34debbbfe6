"""What a person can say of a talk, and of what is agreed in it."""

from careercoach.dates import echo
from careercoach.fields.field import Field
from careercoach.records import MeetingRecord, PromiseRecord

TALK = (
    Field(
        "kind",
        "What kind of talk?",
        "choice",
        choices=(
            ("career", "career"),
            ("one-on-one", "one-on-one"),
            ("review", "review"),
            ("skip-level", "one level up"),
            ("mentor", "mentor"),
            ("handover", "handover"),
        ),
    ),
    Field("with_", "With whom?", "person", hint="A name", example="Priya Anand"),
    Field("when", "When?", hint="thu 14:30, next fri; empty if not agreed", example="thu 14:30"),
    Field("minutes", "How many minutes?", "number", hint="30", example="30"),
    Field("place", "Where?", hint="A private room, or a link", example="Room 2.14"),
    Field("purpose", "What is it for?", "prose", lines=3),
)

PROMISE = (
    Field(
        "text",
        "What was agreed?",
        hint="One thing; you both read it",
        example="Introduce me to the training team",
        needed=True,
    ),
    Field("owner", "Who does it?", "choice", choices=(("me", "I do"), ("them", "the other person does"))),
    Field("by", "Until when?", "day", hint="fri, in 2 weeks, end of month", example="next fri", toward="future"),
    Field(
        "person",
        "With whom?",
        "person",
        hint="Blank: whoever was in the talk",
        example="Bernadette Foss",
    ),
)


def arranged(record: MeetingRecord) -> dict[str, object]:
    """What is on file of a talk, as it stands in the form: its day and time as one would type them."""
    return {
        "kind": record.kind,
        "with_": record.with_,
        "when": " ".join(filter(None, (echo(record.on) if record.on else "", record.at))),
        "minutes": record.minutes,
        "place": record.place,
        "purpose": record.purpose,
    }


def promised(record: PromiseRecord) -> dict[str, object]:
    """What is on file of a promise, as it stands in the form."""
    return {"text": record.text, "owner": record.owner, "person": record.person, "by": record.by}
