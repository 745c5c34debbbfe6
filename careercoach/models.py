"""What is written, each noun by its columns; ``links`` connects them, ``housekeeping`` is of the program itself."""

from datetime import date

from sqlmodel import Field

from careercoach import vocabulary
from careercoach.rows import Noun, Row, new_uuid, only_of


class Person(Noun, table=True):
    choices = {"relation": vocabulary.RELATIONS}
    needs = {"name": "A person needs a name."}
    name: str = Field(unique=True)
    relation: str = "other"
    organisation: str | None = None
    notes: str | None = None
    spoken_day: date | None = None
    address: str | None = None
    several: bool = False
    left_day: date | None = None
    key: str | None = Field(default=None, unique=True)


class Position(Noun, table=True):
    choices = {"kind": vocabulary.POSITION_KINDS}
    kind: str = "employed"
    organisation: str | None = None
    short_name: str | None = None
    role: str | None = None
    team: str | None = None
    manager_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    no_manager: bool = False
    address: str | None = None
    from_day: date | None = None
    until_day: date | None = None
    hours: float | None = Field(default=None, ge=0)
    serves: str | None = None
    key: str | None = Field(default=None, unique=True)


class Away(Noun, table=True):
    needs = {"from_day": "Say from which day on you are away."}
    from_day: date
    until_day: date | None = None
    reason: str | None = None


class Profile(Row, table=True):
    id: int | None = Field(default=1, primary_key=True)
    uuid: str = Field(default_factory=new_uuid, unique=True)
    name: str | None = None
    zone: str | None = None


class Reflection(Noun, table=True):
    choices = {"topic": vocabulary.TOPICS}
    needs = {"answer": "There is no answer yet; write a few words, or skip the question."}
    question: str
    topic: str
    asked: str
    on_day: date = Field(index=True)
    answer: str


class Competency(Noun, table=True):
    choices = {"area": vocabulary.AREAS, "track": vocabulary.TRACKS}
    needs = {"name": "A competency needs a name."}
    name: str = Field(unique=True)
    area: str | None = None
    description: str | None = None
    track: str | None = None
    key: str | None = Field(default=None, unique=True)


class Priority(Noun, table=True):
    choices = {"kind": vocabulary.PRIORITY_KINDS}
    over = {"active": False}
    needs = {"title": "A priority needs a title."}
    title: str
    kind: str = "priority"
    description: str | None = None
    active: bool = True
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    ended_with_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    key: str | None = Field(default=None, unique=True)


class Goal(Noun, table=True):
    choices = {"horizon": vocabulary.HORIZONS, "status": vocabulary.GOAL_STATUSES}
    over = {"status": "dropped"}
    ranges = {"cadence_days": (1, 366)}
    needs = {"title": "A goal needs a title.", "horizon": "A goal needs a horizon: near, mid or long."}
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
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    ended_with_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    private: bool = False
    helper_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL", index=True)


class Step(Noun, table=True):
    choices = {"kind": vocabulary.STEP_KINDS}
    needs = {"title": "A step needs a few words saying what to do."}
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")
    title: str
    kind: str = "action"
    by_day: date | None = None
    done_day: date | None = None
    key: str | None = Field(default=None, unique=True)


class CheckIn(Noun, table=True):
    __tablename__ = "check_in"
    ranges = {"progress": (0, 100), "confidence": (1, 5)}
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")
    on_day: date
    progress: int | None = None
    confidence: int | None = None
    note: str | None = None
    blocker: str | None = None


class Accomplishment(Noun, table=True):
    choices = {"status": vocabulary.ACCOMPLISHMENT_STATUSES, "energy": vocabulary.ENERGIES}
    needs = {"title": "An accomplishment needs a few words saying what you did."}
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
    gives_back: bool = False
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")


class Setback(Noun, table=True):
    needs = {"title": "Say in a few words what happened."}
    title: str
    on_day: date = Field(index=True)
    learned: str | None = None
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    key: str | None = Field(default=None, unique=True)


class Feedback(Noun, table=True):
    choices = {"kind": vocabulary.FEEDBACK_KINDS, "area": vocabulary.AREAS}
    needs = {"behaviour": "Feedback needs what was said: what you did that they noticed."}
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    on_day: date
    kind: str
    area: str | None = None
    situation: str | None = None
    behaviour: str
    effect: str | None = None
    changed: str | None = None
    noticed: str | None = None
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    key: str | None = Field(default=None, unique=True)


class Meeting(Noun, table=True):
    choices = {
        "kind": vocabulary.MEETING_KINDS,
        "status": vocabulary.MEETING_STATUSES,
        "behind": vocabulary.BEHIND,
    }
    over = {"status": "cancelled"}
    ranges = {"minutes": (5, 480)}
    kind: str = "career"
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    on_day: date | None = None
    at_time: str | None = None
    minutes: int = 30
    status: str = "planned"
    purpose: str | None = None
    notes: str | None = None
    place: str | None = None
    opening: str | None = None
    vision: str | None = None
    alignment: str | None = None
    lens: str | None = None
    behind: str | None = None
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    ended_with_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    key: str | None = Field(default=None, unique=True)


class AgendaItem(Noun, table=True):
    __tablename__ = "agenda_item"
    choices = {"kind": vocabulary.ITEM_KINDS, "came": vocabulary.CAME}
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE")
    kind: str
    accomplishment_id: int | None = Field(default=None, foreign_key="accomplishment.id", ondelete="CASCADE")
    goal_id: int | None = Field(default=None, foreign_key="goal.id", ondelete="CASCADE")
    reflection_id: int | None = Field(default=None, foreign_key="reflection.id", ondelete="CASCADE")
    feedback_id: int | None = Field(default=None, foreign_key="feedback.id", ondelete="CASCADE")
    question: str | None = None
    text: str | None = None
    minutes: float
    position: int
    came: str | None = None


class Reply(Noun, table=True):
    choices = {"reply": vocabulary.REPLIES}
    needs = {"answer": "Say in a sentence what you will say then."}
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE", index=True)
    agenda_item_id: int = Field(foreign_key="agenda_item.id", ondelete="CASCADE", index=True)
    reply: str
    answer: str


class Question(Noun, table=True):
    choices = {"topic": vocabulary.TOPICS}
    needs = {"text": "A question needs its words."}
    text: str
    topic: str | None = None
    key: str | None = Field(default=None, unique=True)


class Note(Noun, table=True):
    choices = {"kind": vocabulary.NOTE_KINDS, "became": vocabulary.NOTE_OUTCOMES}
    needs = {"text": "There are no words to note yet; write a few."}
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE", index=True)
    part: str | None = None
    agenda_item_id: int | None = Field(default=None, foreign_key="agenda_item.id", ondelete="SET NULL", index=True)
    kind: str = "note"
    text: str
    became: str | None = None
    question_id: int | None = Field(default=None, foreign_key="question.id", ondelete="SET NULL", index=True)


class Promise(Noun, table=True):
    choices = {"owner": vocabulary.OWNERS, "state": vocabulary.PROMISE_STATES}
    over = {"state": "dropped"}
    needs = {"text": "A promise needs a few words: what was agreed.", "owner": "A promise has an owner: me or them."}
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE")
    text: str
    owner: str
    by_day: date | None = None
    state: str = "open"
    closed_day: date | None = None
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    ended_with_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL", index=True)
    key: str | None = Field(default=None, unique=True)


class Rating(Noun, table=True):
    choices = {"instrument": vocabulary.INSTRUMENTS}
    ranges = {"rating": (1, 5)}
    instrument: str
    statement: str
    on_day: date
    rating: int
    remark: str | None = None


class Path(Noun, table=True):
    choices = {"track": vocabulary.TRACKS, "move": vocabulary.MOVES}
    over = {"active": False}
    needs = {"title": "A path needs the name of the role."}
    title: str
    track: str | None = None
    move: str = "up"
    inside: bool = True
    organisation: str | None = None
    attracts: str | None = None
    asks: str | None = None
    style: str | None = None
    colleagues: str | None = None
    lifestyle: str | None = None
    pay: str | None = None
    stop_doing: str | None = None
    link: str | None = None
    deadline_day: date | None = None
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    active: bool = True
    ended_with_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    key: str | None = Field(default=None, unique=True)


class Trial(Noun, table=True):
    choices = {"kind": vocabulary.TRIALS}
    ranges = {"before": (1, 5), "after": (1, 5)}
    needs = {"title": "A small test needs a few words saying what to try."}
    path_id: int = Field(foreign_key="path.id", ondelete="CASCADE", index=True)
    kind: str = "talk"
    title: str
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    by_day: date | None = None
    done_day: date | None = None
    before: int | None = None
    after: int | None = None
    learned: str | None = None
    key: str | None = Field(default=None, unique=True)


class Learning(Noun, table=True):
    choices = {
        "kind": vocabulary.LEARNING_KINDS,
        "status": vocabulary.LEARNING_STATUSES,
        "paid_by": vocabulary.PAYERS,
        "reimbursement": vocabulary.REIMBURSEMENTS,
    }
    needs = {"title": "Learning needs a title."}
    title: str
    kind: str = "course"
    status: str = "planned"
    provider: str | None = None
    on_day: date | None = None
    until_day: date | None = None
    hours: float | None = Field(default=None, ge=0)
    cost: float | None = Field(default=None, ge=0)
    currency: str | None = None
    paid_by: str | None = None
    reimbursement: str | None = None
    learned: str | None = None
    goal_id: int | None = Field(default=None, foreign_key="goal.id", ondelete="SET NULL")
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    key: str | None = Field(default=None, unique=True)


class Conversation(Noun, table=True):
    needs = {"about": "A conversation needs a few words saying what it was about."}
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    on_day: date
    about: str
    notes: str | None = None
    next_time: str | None = None
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")
    key: str | None = Field(default=None, unique=True)


class Paper(Noun, table=True):
    choices = {"kind": vocabulary.DOCUMENTS, "audience": vocabulary.AUDIENCES}
    kind: str
    audience: str
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE", index=True)
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", ondelete="CASCADE", index=True)
    about: str | None = None
    made: str
    text: str
    on_day: date
    given_day: date | None = None
    position_id: int | None = Field(default=None, foreign_key="position.id", ondelete="SET NULL")


class ForOthers(Noun, table=True):
    __tablename__ = "for_others"
    needs = {"text": "There are no words for others yet; write a few."}
    accomplishment_id: int | None = only_of("accomplishment")
    goal_id: int | None = only_of("goal")
    step_id: int | None = only_of("step")
    promise_id: int | None = only_of("promise")
    note_id: int | None = only_of("note")
    feedback_id: int | None = only_of("feedback")
    agenda_item_id: int | None = only_of("agenda_item")
    text: str
    own: str
    reader_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE", index=True)


class Observation(Noun, table=True):
    choices = {"answer": vocabulary.FITS}
    needs = {"answer": "Say whether it fits, fits partly, or does not."}
    key: str = Field(unique=True)
    says: str
    asks: str
    answer: str
    on_day: date
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="CASCADE", index=True)
    competency_id: int | None = Field(default=None, foreign_key="competency.id", ondelete="CASCADE", index=True)
    priority_id: int | None = Field(default=None, foreign_key="priority.id", ondelete="CASCADE", index=True)
