"""What a person can say of something they did, in the order of its form."""

from collections.abc import Mapping
from dataclasses import asdict

from careercoach import vocabulary
from careercoach.dates import Day, Period
from careercoach.fields.field import Field
from careercoach.records import AccomplishmentRecord

ACCOMPLISHMENT = (
    Field("title", "What did you do?", hint="One line", example="Cut the refund backlog", needed=True),
    Field("on", "When?", "period", hint="today, last fri, 6 oct to 10 oct, march"),
    Field(
        "result",
        "What came of it?",
        "prose",
        hint="What is different now, and for whom?",
        example="Customers hear back the same day; the Monday queue is gone.",
        lines=2,
    ),
    Field("before", "Before → after", hint="such as 41", example="41"),
    Field("after", "After", hint="such as 12", example="12"),
    Field("unit", "Counted in", hint="what it counts", example="open refunds"),
    Field("situation", "How was it before?", "prose", hint="What was hard about it?", lines=2, page="How things were"),
    Field(
        "did",
        "Your own part?",
        "prose",
        hint="What you did yourself, even in a team",
        lines=2,
        page="My own part",
    ),
    Field(
        "status",
        "Where does it stand?",
        "choice",
        page="Where it stands",
        choices=(("done", "done"), ("waiting", "waiting for the outcome"), ("in-progress", "in progress")),
    ),
    Field(
        "energy",
        "How did it leave you?",
        "choice",
        choices=(("", "not said"), *((energy, energy) for energy in vocabulary.ENERGIES)),
    ),
    Field("seen_by", "Who saw it?", "people", hint="Names, with commas", page="Seen by"),
    Field("competencies", "What does it show?", "names", hint="Coaching, Clear writing", page="What it shows"),
    Field("goals", "Which goals?", "picks", page="Goals"),
    Field("priorities", "Which priorities at work?", "picks", page="Priorities"),
    Field(
        "gives_back",
        "Did it help somebody grow?",
        "choice",
        choices=(("", "not especially"), ("yes", "yes, it did")),
        page="Helped somebody grow",
    ),
    Field(
        "evidence",
        "Where is it written down?",
        "links",
        hint="Links or files: one, another",
        page="Links",
    ),
    Field("tags", "Tags", "names", hint="Words to find it by"),
    Field("private", "Who may read it?", "choice", choices=(("", "may be shared"), ("yes", "only me"))),
)

YES_OR_NOT = ("gives_back", "private")
"""Fields that are true or false on file and a choice in the form."""

FOREMOST = ("title", "on", "result")
"""What is asked of it line by line; the rest is offered."""


def standing(record: AccomplishmentRecord) -> dict[str, object]:
    """What is on file, as it stands in the form."""
    values = asdict(record)
    when = Period(record.on, record.until) if record.until else Day(record.on)
    return {**values, "on": when, **{name: "yes" if values[name] else "" for name in YES_OR_NOT}}


def meant(changes: Mapping[str, object]) -> dict[str, object]:
    """What a form says, as it is kept."""
    values = {**changes, **{name: changes[name] == "yes" for name in YES_OR_NOT if name in changes}}
    when = values.pop("on", None)
    if isinstance(when, Day | Period):
        values |= {"on": when.first, "until": when.last if when.last > when.first else None}
    return values
