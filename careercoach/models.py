"""What is written: every noun of the product on one page, validated before it reaches the file.

Objects are made by ``make`` and changed by ``revise`` alone: SQLModel does not validate tables by itself, and behind
both stand the CHECK constraints of store/schema. Field names are the columns'; ``COLUMNS`` maps the names records
use to them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Self, TypeVar
from uuid import uuid4

from pydantic import ValidationError, model_validator
from sqlmodel import Field, SQLModel

from careercoach import vocabulary
from careercoach.errors import InvalidValue

COLUMNS = {
    "on": "on_day",
    "until": "until_day",
    "by": "by_day",
    "at": "at_time",
    "start_on": "start_day",
    "started_on": "started_day",
    "ended_on": "ended_day",
    "done_on": "done_day",
    "closed_on": "closed_day",
    "spoken_on": "spoken_day",
}
_FIELDS = {column: field for field, column in COLUMNS.items()}


def clean(text: str) -> str:
    """Text as it is kept: no NUL, no unit separator, no lone surrogates, plain line ends, no blanks around."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole.replace("\0", "").replace("\x1f", "").replace("\r\n", "\n").replace("\r", "\n").strip()


class Row(SQLModel):
    """What all tables share: cleaned text, and values from the closed lists and ranges only."""

    choices: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    ranges: ClassVar[Mapping[str, tuple[int, int]]] = {}
    needs: ClassVar[Mapping[str, str]] = {}

    @model_validator(mode="before")
    @classmethod
    def _tidy(cls, values: Any) -> Any:
        tidy = {name: (clean(value) or None) if isinstance(value, str) else value for name, value in values.items()}
        for name, sentence in cls.needs.items():
            if tidy.get(name) is None:
                raise InvalidValue(name, sentence)
        for name, allowed in cls.choices.items():
            if tidy.get(name) is not None and tidy[name] not in allowed:
                raise InvalidValue(name, f"{name.capitalize()} is one of: {', '.join(allowed)}.")
        for name, (least, most) in cls.ranges.items():
            value = tidy.get(name)
            if value is not None and not (isinstance(value, int) and least <= value <= most):
                raise InvalidValue(name, f"{name.replace('_', ' ').capitalize()} is a whole number {least} to {most}.")
        return tidy

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        first, last = getattr(self, "on_day", None), getattr(self, "until_day", None)
        if first and last and last < first:
            raise InvalidValue("until", "A period ends on or after the day it begins; give a later --until.")
        return self


RowT = TypeVar("RowT", bound=Row)


def make(table: type[RowT], values: Mapping[str, object]) -> RowT:
    """Make a validated object from values named as in records or columns. Raises InvalidValue."""
    given = {COLUMNS.get(name, name): value for name, value in values.items()}
    unknown = given.keys() - table.model_fields.keys()
    if unknown:
        raise InvalidValue(min(unknown), f"“{min(unknown)[:40]}” is not a field of a {table.__name__.lower()}.")
    try:
        return table.model_validate(given)
    except ValidationError as error:
        column = str((error.errors()[0]["loc"] or ("value",))[0])
        field = _FIELDS.get(column, column)
        raise InvalidValue(field, f"The value for “{field}” does not fit; look at --help and try again.") from None


def revise(row: RowT, changes: Mapping[str, object]) -> RowT:
    """Change a stored object, validated as a whole. Raises InvalidValue and changes nothing then."""
    fresh = make(type(row), {**row.model_dump(), **{COLUMNS.get(name, name): v for name, v in changes.items()}})
    for name in type(row).model_fields:
        if getattr(row, name) != getattr(fresh, name):
            setattr(row, name, getattr(fresh, name))
    return row


def _new_uuid() -> str:
    return str(uuid4())


class Person(Row, table=True):
    choices = {"relation": vocabulary.RELATIONS}
    needs = {"name": "A person needs a name."}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    name: str = Field(unique=True)
    relation: str = "other"
    organisation: str | None = None
    notes: str | None = None
    spoken_day: date | None = None


class Profile(Row, table=True):
    id: int | None = Field(default=1, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    name: str | None = None
    role: str | None = None
    team: str | None = None
    organisation: str | None = None
    manager_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    start_day: date | None = None
    serves: str | None = None


class Reflection(Row, table=True):
    choices = {"topic": vocabulary.TOPICS}
    needs = {"answer": "There is no answer yet; write a few words, or skip the question."}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    question: str
    topic: str
    asked: str
    on_day: date = Field(index=True)
    answer: str


class Competency(Row, table=True):
    choices = {"area": vocabulary.AREAS}
    needs = {"name": "A competency needs a name."}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    name: str = Field(unique=True)
    area: str | None = None
    description: str | None = None


class Priority(Row, table=True):
    choices = {"kind": vocabulary.PRIORITY_KINDS}
    needs = {"title": "A priority needs a title."}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    title: str
    kind: str = "priority"
    description: str | None = None
    active: bool = True


class Goal(Row, table=True):
    choices = {"horizon": vocabulary.HORIZONS, "status": vocabulary.GOAL_STATUSES}
    ranges = {"cadence_days": (1, 366)}
    needs = {"title": "A goal needs a title.", "horizon": "A goal needs a horizon: near, mid or long."}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    title: str
    horizon: str
    by_day: date | None = None
    why: str | None = None
    benefit: str | None = None
    measure: str | None = None
    obstacle: str | None = None
    if_then: str | None = None
    support: str | None = None
    skills: str | None = None
    exposure: str | None = None
    status: str = "active"
    started_day: date
    resumed_day: date | None = None
    ended_day: date | None = None
    cadence_days: int | None = None
    serves_id: int | None = Field(default=None, foreign_key="goal.id", ondelete="SET NULL")
    key: str | None = Field(default=None, unique=True)


class Step(Row, table=True):
    choices = {"kind": vocabulary.STEP_KINDS}
    needs = {"title": "A step needs a few words saying what to do."}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")
    title: str
    kind: str = "action"
    by_day: date | None = None
    done_day: date | None = None


class CheckIn(Row, table=True):
    __tablename__ = "check_in"
    ranges = {"progress": (0, 100), "confidence": (1, 5)}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")
    on_day: date
    progress: int | None = None
    confidence: int | None = None
    note: str | None = None
    blocker: str | None = None


class Accomplishment(Row, table=True):
    choices = {"status": vocabulary.ACCOMPLISHMENT_STATUSES, "energy": vocabulary.ENERGIES}
    needs = {"title": "An accomplishment needs a few words saying what you did."}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    title: str
    on_day: date
    until_day: date | None = None
    situation: str | None = None
    did: str | None = None
    result: str | None = None
    before: str | None = None
    after: str | None = None
    unit: str | None = None
    status: str = "done"
    energy: str | None = None
    private: bool = False
    key: str | None = Field(default=None, unique=True)


class AccomplishmentGoal(Row, table=True):
    __tablename__ = "accomplishment_goal"
    id: int | None = Field(default=None, primary_key=True)
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")


class AccomplishmentCompetency(Row, table=True):
    __tablename__ = "accomplishment_competency"
    id: int | None = Field(default=None, primary_key=True)
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    competency_id: int = Field(foreign_key="competency.id", ondelete="CASCADE")


class AccomplishmentPriority(Row, table=True):
    __tablename__ = "accomplishment_priority"
    id: int | None = Field(default=None, primary_key=True)
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    priority_id: int = Field(foreign_key="priority.id", ondelete="CASCADE")


class AccomplishmentPerson(Row, table=True):
    __tablename__ = "accomplishment_person"
    id: int | None = Field(default=None, primary_key=True)
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")


class Evidence(Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    place: str


class Tag(Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    name: str


class GoalPriority(Row, table=True):
    __tablename__ = "goal_priority"
    id: int | None = Field(default=None, primary_key=True)
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")
    priority_id: int = Field(foreign_key="priority.id", ondelete="CASCADE")


class GoalCompetency(Row, table=True):
    __tablename__ = "goal_competency"
    id: int | None = Field(default=None, primary_key=True)
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")
    competency_id: int = Field(foreign_key="competency.id", ondelete="CASCADE")


class Feedback(Row, table=True):
    choices = {"kind": vocabulary.FEEDBACK_KINDS, "area": vocabulary.AREAS}
    needs = {"behaviour": "Feedback needs what was said: what you did that they noticed."}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    on_day: date
    kind: str
    area: str | None = None
    situation: str | None = None
    behaviour: str
    effect: str | None = None
    changed: str | None = None
    noticed: str | None = None


class Meeting(Row, table=True):
    choices = {"kind": vocabulary.MEETING_KINDS, "status": vocabulary.MEETING_STATUSES}
    ranges = {"minutes": (5, 480)}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    kind: str = "career"
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    on_day: date | None = None
    at_time: str | None = None
    minutes: int = 30
    status: str = "planned"
    purpose: str | None = None
    notes: str | None = None


class AgendaItem(Row, table=True):
    __tablename__ = "agenda_item"
    choices = {"kind": vocabulary.ITEM_KINDS}
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE")
    kind: str
    accomplishment_id: int | None = Field(default=None, foreign_key="accomplishment.id", ondelete="CASCADE")
    goal_id: int | None = Field(default=None, foreign_key="goal.id", ondelete="CASCADE")
    reflection_id: int | None = Field(default=None, foreign_key="reflection.id", ondelete="CASCADE")
    question: str | None = None
    text: str | None = None
    minutes: float
    position: int


class Promise(Row, table=True):
    choices = {"owner": vocabulary.OWNERS, "state": vocabulary.PROMISE_STATES}
    needs = {
        "text": "A promise needs a few words saying what was agreed.",
        "owner": "A promise has an owner: me or them.",
    }
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=_new_uuid, unique=True)
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE")
    text: str
    owner: str
    by_day: date | None = None
    state: str = "open"
    closed_day: date | None = None


class Draft(Row, table=True):
    key: str = Field(primary_key=True)
    text: str
    saved_at: str
