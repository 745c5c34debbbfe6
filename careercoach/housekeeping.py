"""What is written about using the program: what waits in the inbox, is unfinished, masked, put off, picked or asked.

None of it hangs on a noun of ``models``.
"""

from datetime import date

from sqlmodel import Field

from careercoach import vocabulary
from careercoach.rows import Noun, Row


class Pick(Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    reader: str
    thing: str
    item: str
    picked: bool


class Nudge(Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    rule: str = Field(unique=True)
    off: bool = False
    snoozed_day: date | None = None
    done_day: date | None = None


class Favourite(Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    question: str = Field(unique=True)


class Mask(Noun, table=True):
    needs = {"name": "Say which name to mask.", "shown_as": "Say what to write in its place."}
    name: str = Field(unique=True)
    shown_as: str
    key: str | None = Field(default=None, unique=True)


class Proposal(Noun, table=True):
    choices = {
        "kind": vocabulary.PROPOSED,
        "activity": vocabulary.LEARNING_KINDS,
        "state": vocabulary.PROPOSAL_STATES,
    }
    needs = {"title": "A proposal needs a few words saying what it is."}
    kind: str = "accomplishment"
    source: str
    origin: str | None = None
    handle: str = Field(unique=True)
    title: str
    on_day: date | None = None
    until_day: date | None = None
    situation: str | None = None
    did: str | None = None
    result: str | None = None
    before: str | None = None
    after: str | None = None
    unit: str | None = None
    organisation: str | None = None
    person: str | None = None
    activity: str | None = None
    tags: str | None = None
    evidence: str | None = None
    state: str = "waiting"
    became: str | None = None


class Answered(Noun, table=True):
    asked_at: str
    agent: str | None = None
    request: str
    things: str | None = None
    words: int = Field(ge=0)


class Draft(Row, table=True):
    choices = {"state": vocabulary.DRAFT_STATES}
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(index=True)
    title: str | None = None
    text: str | None = None
    based: str | None = None
    on_day: date
    saved_at: str
    state: str = "open"
    became: str | None = None
