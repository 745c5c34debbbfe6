"""What is read: frozen records that lists, JSON, screens, rules and documents are made of.

Why apart from ``models``: a record costs nothing to load, cannot be changed by accident, and its fields are the
contract of ``--json``. A field called ``with_`` is ``with`` there. ``id`` is always the row's UUID. Days are
``date``; None means "not said". ``noun`` names what a record is, in the words of the product.

Written by ``python -m careercoach.derive`` from models.py and derive/reading.toml; change those.
"""

from __future__ import annotations

from datetime import date

from careercoach.frozen import Frozen


class PositionRecord(Frozen):
    """A job held, or what stands in its place: ``kind`` is one of POSITION_KINDS.

    ``from_`` None is since before the file began, ``until`` None is still.

    ``manager`` is a person's name; None is "not known yet" unless ``no_manager`` says that there is none.
    ``short_name`` names the organisation in a letter, ``address`` the manager; ``hours`` are those of a week.
    """

    noun = "position"
    kept_in = "position"
    id: str
    kind: str
    organisation: str | None
    short_name: str | None
    role: str | None
    team: str | None
    manager: str | None
    no_manager: bool
    address: str | None
    from_: date | None
    until: date | None
    hours: float | None
    serves: str | None
    key: str | None = None


class AwayRecord(Frozen):
    """Days away from work, the last one None while that is open."""

    noun = "away"
    kept_in = "away"
    id: str
    from_: date
    until: date | None
    reason: str | None


class ProfileRecord(Frozen):
    """Who the person is at work, at one time: their name, and the position they hold then.

    ``manager`` is a person's name; ``no_manager`` says that there is none, ``kind`` is one of POSITION_KINDS.
    ``joined_on`` is the first day in this organisation, positions held there one after the other counted as one stay.
    """

    noun = "profile"
    filled = (
        "role team organisation manager start_on serves position kind no_manager short_name address until joined_on"
    )
    kept_in = "profile"
    id: str | None
    name: str | None
    role: str | None = None
    team: str | None = None
    organisation: str | None = None
    manager: str | None = None
    start_on: date | None = None
    serves: str | None = None
    position: str | None = None
    kind: str | None = None
    no_manager: bool = False
    short_name: str | None = None
    address: str | None = None
    until: date | None = None
    zone: str | None = None
    joined_on: date | None = None


class ReflectionRecord(Frozen):
    """A dated answer. ``question`` is the key in the content, ``asked`` the words it was asked in that day."""

    noun = "reflection"
    kept_in = "reflection"
    id: str
    question: str
    topic: str
    asked: str
    on: date
    answer: str


class AccomplishmentRecord(Frozen):
    """Something the person did. ``until`` ends a period; links are names, except ``goals`` and ``priorities`` (ids)."""

    noun = "accomplishment"
    kept_in = (
        "accomplishment accomplishment_competency accomplishment_goal accomplishment_person accomplishment_priority "
        "evidence tag"
    )
    id: str
    title: str
    on: date
    until: date | None
    situation: str | None
    did: str | None
    result: str | None
    before: str | None
    after: str | None
    unit: str | None
    status: str
    energy: str | None
    private: bool
    goals: tuple[str, ...]
    competencies: tuple[str, ...]
    priorities: tuple[str, ...]
    seen_by: tuple[str, ...]
    evidence: tuple[str, ...]
    tags: tuple[str, ...]
    key: str | None
    gives_back: bool
    position: str | None


class SetbackRecord(Frozen):
    """Something that went wrong or was bad news, on one day; ``learned`` is what the person takes along from it."""

    noun = "setback"
    kept_in = "setback"
    id: str
    title: str
    on: date
    learned: str | None
    position: str | None
    key: str | None = None


class PersonRecord(Frozen):
    """Somebody in the person's circle. ``relation`` is one of ``vocabulary`` RELATIONS; ``spoken_on`` the last talk.

    ``address`` is how they are addressed in a letter; ``several`` says that the name stands for a group; ``left_on`` is
    the day on which they left.
    """

    noun = "person"
    kept_in = "person"
    id: str
    name: str
    relation: str
    organisation: str | None
    notes: str | None
    spoken_on: date | None
    address: str | None = None
    several: bool = False
    left_on: date | None = None
    key: str | None = None


class CompetencyRecord(Frozen):
    """A capability that work shows. ``area`` is one of AREAS, ``track`` one of TRACKS; ``evidence`` counts the work."""

    noun = "competency"
    kept_in = "competency"
    id: str
    name: str
    area: str | None
    description: str | None
    evidence: int
    track: str | None
    key: str | None = None


class PriorityRecord(Frozen):
    """What the company wants: a priority, a strategy or a value. ``active`` is False once it no longer counts."""

    noun = "priority"
    kept_in = "priority"
    id: str
    title: str
    kind: str
    description: str | None
    active: bool
    position: str | None
    ended_with: str | None
    key: str | None = None


class GoalRecord(Frozen):
    """A goal with where it stands. ``progress`` 0–100 and ``confidence`` 1–5 come from the latest check-in.

    ``serves`` is the goal this one is a rung of. ``next_check_in_on`` is None unless the goal is active, and while
    nobody knows until when one is away; after a time away it is a whole rhythm from the day back.
    ``cadence_days`` is the days between check-ins: the goal's own, or its horizon's.
    """

    noun = "goal"
    kept_in = "goal check_in goal_competency goal_priority step"
    id: str
    title: str
    horizon: str
    by: date | None
    why: str | None
    benefit: str | None
    measure: str | None
    obstacle: str | None
    if_then: str | None
    support: str | None
    skills: str | None
    exposure: str | None
    status: str
    started_on: date
    ended_on: date | None
    cadence_days: int
    progress: int | None
    confidence: int | None
    checked_in_on: date | None
    next_check_in_on: date | None
    serves: str | None
    priorities: tuple[str, ...]
    competencies: tuple[str, ...]
    steps: tuple[str, ...]
    steps_done: int
    check_ins: tuple[str, ...]
    key: str | None
    position: str | None
    ended_with: str | None
    private: bool = False
    helper: str | None = None


class StepRecord(Frozen):
    """A milestone or action of a goal; ``done_on`` None means open."""

    noun = "step"
    kept_in = "step"
    id: str
    goal: str
    title: str
    kind: str
    by: date | None
    done_on: date | None
    key: str | None = None


class CheckInRecord(Frozen):
    """One honest look at a goal on one day. ``progress`` 0–100, ``confidence`` 1–5."""

    noun = "check-in"
    kept_in = "check_in"
    id: str
    goal: str
    on: date
    progress: int | None
    confidence: int | None
    note: str | None
    blocker: str | None


class FeedbackRecord(Frozen):
    """What somebody said about the person's work: situation, behaviour, effect; then what came of it."""

    noun = "feedback"
    kept_in = "feedback"
    id: str
    person: str | None
    on: date
    kind: str
    area: str | None
    situation: str | None
    behaviour: str
    effect: str | None
    changed: str | None
    noticed: str | None
    position: str | None
    key: str | None = None


class AgendaItemRecord(Frozen):
    """One thing chosen for a meeting, in order. ``kind`` is one of ITEM_KINDS.

    ``subject`` is the id of the accomplishment, goal, reflection or feedback brought, or the key of a question (an own
    one has its id); None for the person's own words. ``title`` is what to show. ``minutes`` is the time planned for it.
    ``private`` says that the thing itself is private and leaves only because it was chosen here. ``came`` is the reply
    to an ask, one of CAME.
    """

    noun = "agenda item"
    kept_in = "agenda_item"
    id: str
    kind: str
    subject: str | None
    title: str
    minutes: float
    private: bool
    came: str | None


class ReplyRecord(Frozen):
    """A reply to an ask, one of REPLIES, that one may fear, and one's next sentence. ``ask`` is its agenda item."""

    noun = "reply"
    kept_in = "reply"
    id: str
    meeting: str
    ask: str
    reply: str
    answer: str


class MeetingRecord(Frozen):
    """A talk, planned or held. ``with_`` is a person's name, ``at`` is HH:MM, ``minutes`` its length.

    ``opening``, ``vision`` and ``alignment`` are the person's own words to say; None until they wrote some.
    ``lens`` is how the other person may see things; ``behind`` one of BEHIND: how far they stood behind one after it.
    """

    noun = "meeting"
    filled = "items"
    kept_in = "meeting agenda_item promise note reply"
    id: str
    kind: str
    with_: str | None
    on: date | None
    at: str | None
    minutes: int
    status: str
    purpose: str | None
    notes: str | None
    place: str | None
    opening: str | None
    vision: str | None
    alignment: str | None
    position: str | None
    lens: str | None
    behind: str | None
    ended_with: str | None
    items: tuple[AgendaItemRecord, ...] = ()
    key: str | None = None


class NoteRecord(Frozen):
    """A note taken in a talk. ``part`` is the key of the talk's part, ``item`` the id of the agenda item it is about.

    ``kind`` is one of NOTE_KINDS; ``became`` one of NOTE_OUTCOMES, None until the person decided.
    """

    noun = "note"
    kept_in = "note"
    id: str
    meeting: str
    part: str | None
    item: str | None
    kind: str
    text: str
    became: str | None


class PromiseRecord(Frozen):
    """A next step agreed in a meeting. ``owner`` is me or them.

    ``person`` is the name of the other: the one it is said to be with now, else the one of the talk. ``promised_by`` is
    who promised it there, where another one has taken it on since.
    """

    noun = "promise"
    kept_in = "promise"
    id: str
    meeting: str
    person: str | None
    text: str
    owner: str
    by: date | None
    state: str
    closed_on: date | None
    position: str | None
    ended_with: str | None
    key: str | None = None
    promised_by: str | None = None


class RatingRecord(Frozen):
    """A statement of the growth check or the compass, rated 1–5 on one day. ``statement`` is its key."""

    noun = "rating"
    kept_in = "rating"
    id: str
    instrument: str
    statement: str
    on: date
    rating: int
    remark: str | None


class PathRecord(Frozen):
    """A candidate role. ``inside`` the company or not; ``move`` one of MOVES; ``person`` whom to ask.

    ``competencies`` are the names of what the role needs; ``not_applicable`` those among them that do not apply, each
    as "name: reason".
    """

    noun = "path"
    kept_in = "path path_competency trial"
    id: str
    title: str
    track: str | None
    move: str
    inside: bool
    organisation: str | None
    attracts: str | None
    asks: str | None
    style: str | None
    colleagues: str | None
    lifestyle: str | None
    pay: str | None
    stop_doing: str | None
    link: str | None
    deadline: date | None
    person: str | None
    active: bool
    competencies: tuple[str, ...]
    not_applicable: tuple[str, ...]
    ended_with: str | None
    key: str | None = None


class TrialRecord(Frozen):
    """A small test of a path: ``kind`` is one of TRIALS, ``by`` its day, ``done_on`` None while it is open.

    ``before`` and ``after`` say how much the path attracts, 1–5, on either side of it.
    """

    noun = "trial"
    kept_in = "trial"
    id: str
    path: str
    kind: str
    title: str
    person: str | None
    by: date | None
    done_on: date | None
    before: int | None
    after: int | None
    learned: str | None
    key: str | None = None


class LearningRecord(Frozen):
    """A course, a certificate, a shadowing and the like. ``hours`` and ``cost`` None mean not said; ``goal`` an id."""

    noun = "learning"
    kept_in = "learning learning_competency"
    id: str
    title: str
    kind: str
    status: str
    provider: str | None
    on: date | None
    until: date | None
    hours: float | None
    cost: float | None
    currency: str | None
    paid_by: str | None
    reimbursement: str | None
    learned: str | None
    goal: str | None
    competencies: tuple[str, ...]
    position: str | None
    key: str | None = None


class ConversationRecord(Frozen):
    """A talk with somebody about work: what it was about, notes, and what to ask ``next_time``."""

    noun = "conversation"
    kept_in = "conversation"
    id: str
    person: str | None
    on: date
    about: str
    notes: str | None
    next_time: str | None
    position: str | None
    key: str | None = None


class NudgeRecord(Frozen):
    """What the person told a rule of Today: switched ``off``, ``snoozed_until`` a day, or last ``done_on`` one."""

    noun = "nudge"
    rule: str
    off: bool
    snoozed_until: date | None
    done_on: date | None


class ObservationRecord(Frozen):
    """The person's answer, one of FITS, to something the coach noticed. ``key`` names it and never changes.

    ``says`` is what stood there that day with its counts, ``asks`` the question that came with it.
    """

    noun = "observation"
    kept_in = "observation"
    id: str
    key: str
    says: str
    asks: str
    answer: str
    on: date


class OwnQuestionRecord(Frozen):
    """A question of the person's own: for a topic of reflection, or, without one, to be put to somebody.

    ``key`` is what answers are kept under: the id. ``own_key`` is the person's own name for it.
    """

    noun = "question"
    kept_in = "question"
    id: str
    key: str
    text: str
    topic: str | None
    own_key: str | None = None


class MaskRecord(Frozen):
    """A name that documents for others replace: ``shown_as`` stands in its place."""

    noun = "mask"
    kept_in = "mask"
    id: str
    name: str
    shown_as: str
    key: str | None = None


class FoundRecord(Frozen):
    """A hit of the search: ``id`` and ``noun`` say what, ``excerpt`` the words around the first match."""

    id: str
    noun: str
    title: str
    on: date | None
    excerpt: str


class ActRecord(Frozen):
    """One act in the history. ``at`` is UTC, ``on`` the person's day, ``name`` as in content/acts.toml.

    ``undone`` is True while it is not in force: it was taken back, or, for an undo, what it took back was brought back.
    ``undoes`` is the id of the act that an undo took back or a redo brought back. ``made_by`` is screens, command or
    outside; None before that was kept. ``things`` counts what it changed; 0 once all of that was erased.
    """

    id: str
    noun: str
    name: str
    title: str
    on: date
    at: str
    undone: bool
    undoes: str | None
    made_by: str | None
    things: int


class ForOthersRecord(Frozen):
    """The words in which others read one thing: ``item`` is its id, ``thing`` the noun of what it is.

    ``own`` is what stood there for oneself when they were written. ``reader`` names the one who alone reads them;
    None for everybody.
    """

    noun = "for-others"
    kept_in = "for_others"
    id: str
    thing: str
    item: str
    text: str
    own: str
    reader: str | None


class PaperRecord(Frozen):
    """A document as it is written for one reader (``person`` by name), over what was ``made`` of the file on that day.

    ``about`` is the id of its talk, promise, position or person; None for a document of the work as a whole.
    ``given_on`` is the day it was given to them; None while it is a draft.
    """

    noun = "paper"
    kept_in = "paper"
    id: str
    kind: str
    audience: str
    person: str | None
    meeting: str | None
    about: str | None
    made: str
    text: str
    on: date
    given_on: date | None
    position: str | None


class PickRecord(Frozen):
    """Whether an item was chosen the last time a kind of document was made for a reader.

    ``thing`` is the item's noun, ``reader`` a person's id or one of AUDIENCES.
    """

    noun = "pick"
    kind: str
    reader: str
    thing: str
    item: str
    picked: bool


class ProposalRecord(Frozen):
    """Something that came in from elsewhere and waits for a decision; ``kind``, of PROPOSED, is what it would become.

    ``source`` is the format it came in (or who proposed it), ``origin`` the name of the file. ``organisation`` and
    ``person`` are names, ``tags`` and ``evidence`` several with commas between.
    ``state`` is one of PROPOSAL_STATES; ``became`` the id of what it was accepted as.
    """

    noun = "proposal"
    kept_in = "proposal"
    id: str
    kind: str
    source: str
    origin: str | None
    title: str
    on: date | None
    until: date | None
    situation: str | None
    did: str | None
    result: str | None
    before: str | None
    after: str | None
    unit: str | None
    organisation: str | None
    person: str | None
    activity: str | None
    tags: str | None
    evidence: str | None
    state: str
    became: str | None


class AnsweredRecord(Frozen):
    """What an agent was answered: when (``asked_at``, UTC), who asked, and for what.

    ``things`` are the records it was shown, each as "noun id"; ``words`` how many words that was.
    """

    noun = "answer"
    id: str
    asked_at: str
    agent: str | None
    request: str
    things: tuple[str, ...]
    words: int
