"""The one gate that says what each reader may see.

Why one table: a document for somebody else is made only of records that passed ``show``, so what can leave
the file is decided on this page and nowhere else. A field that is not listed is never shown; a test
compares the table with the records. Private until chosen: a reflection, feedback or a private
accomplishment leaves only when that one item was chosen for this document. A promise is between the two who
made it: only a document for the reader of their talk chooses it. Energy, confidence, obstacles, notes and
blockers leave for nobody. Why a goal matters and what support it needs are said to oneself: choosing the goal chooses
neither, each leaves only when it was chosen by itself. Where work lies on this computer says something of nothing but
this computer: an address leaves, a path never does, at most the name of its file where that was chosen.

A document speaks of one time, and so of the position held then: its ``scope``. What belongs to another position, or
ended with one, stays back like something private, and from oneself too; only an item that was picked itself leaves all
the same. What belongs to no position is the person's own and stays. Between jobs nobody is left whom it could give
away to: what the person did and learned in positions that ended stands in their plan, and nothing else of these does;
somebody in a position asks for that in so many words. One's own calendar is no document about a position but the list
of what is due: whatever is still open is in it.
"""

import types
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar

from careercoach import records
from careercoach.content import kinds
from careercoach.documents.evidence import named, shareable
from careercoach.errors import InvalidValue
from careercoach.frozen import Frozen
from careercoach.materials import Scope
from careercoach.vocabulary import AUDIENCES

READERS: Mapping[str, str] = {
    "manager": "your manager",
    "skip-level": "your manager's manager",
    "mentor": "your mentor",
    "hr": "HR",
    "self": "you",
    "person": "the one it is for",
}
"""What each of AUDIENCES is called when the person is spoken to."""


def called(reader: str, situation: str) -> str:
    """What one of AUDIENCES is called in one of ``content.kinds`` SITUATIONS."""
    elsewhere = {"manager": kinds.names(situation).counterpart, "skip-level": "whoever decides"}
    return READERS[reader] if situation == kinds.EMPLOYED else elsewhere.get(reader, READERS[reader])


class Seen(Enum):
    """When a reader sees a field: never, once it was chosen by itself, once the item was chosen, or always."""

    NEVER = "never"
    SINGLED = "singled"
    CHOSEN = "chosen"
    ALWAYS = "always"


Row = Mapping[str, Seen]


def _row(others: Seen) -> Row:
    """One field for every audience; the person's own documents always show it."""
    return types.MappingProxyType({name: Seen.ALWAYS if name == "self" else others for name in AUDIENCES})


ALWAYS, CHOSEN, SINGLED, NEVER = _row(Seen.ALWAYS), _row(Seen.CHOSEN), _row(Seen.SINGLED), _row(Seen.NEVER)

Key = tuple[str, str]
"""What can be chosen: the noun of a thing and its id; or the name of one field of it that is chosen by itself."""

NOTHING: frozenset[Key] = frozenset()


class Gate(Frozen):
    """The fields of one noun. Without its ``essential`` field an item is left out; None for no such field.

    ``own`` says that it is what the person did or learned, which goes with them when a position ends.
    """

    essential: str | None
    rows: Mapping[str, Row]
    own: bool = False


def _gate(
    essential: str | None, always: str = "", chosen: str = "", never: str = "", singled: str = "", *, own: bool = False
) -> Gate:
    written = ((ALWAYS, always), (CHOSEN, chosen), (SINGLED, singled), (NEVER, never))
    return Gate(essential, {field: row for row, names in written for field in names.split()}, own)


GATES: Mapping[type, Gate] = {
    records.ProfileRecord: _gate(
        None,
        always="id name role team organisation manager start_on serves kind short_name address until position"
        " joined_on",
        never="no_manager zone",
    ),
    records.PositionRecord: _gate(
        "id",
        always="id kind organisation short_name role team manager from_ until serves",
        never="key no_manager address hours",
    ),
    # When one was away, and why, is nobody's business.
    records.AwayRecord: _gate("id", never="id from_ until reason"),
    records.ReflectionRecord: _gate(
        "answer",
        always="id",
        chosen="question topic asked on answer",
    ),
    # A private accomplishment is shown by choice alone: see ``show``.
    records.AccomplishmentRecord: _gate(
        "title",
        always="id title on until situation did result before after unit status"
        " goals competencies priorities seen_by evidence gives_back position",
        never="energy private tags key",
        own=True,
    ),
    # What nobody has decided on is nobody's yet.
    records.ProposalRecord: _gate(
        "title",
        never="id kind source origin title on until situation did result before after unit organisation person"
        " activity tags evidence state became",
    ),
    records.AnsweredRecord: _gate("id", never="id asked_at agent request things words"),
    # A bad day is told by oneself or not at all.
    records.SetbackRecord: _gate("title", never="key id title on learned position"),
    records.PersonRecord: _gate(
        "name",
        always="id name organisation address",
        never="key relation notes spoken_on several left_on",
    ),
    records.CompetencyRecord: _gate(
        "name",
        always="id name area description evidence track",
        never="key",
    ),
    records.PriorityRecord: _gate(
        "title",
        always="id title kind description active",
        never="key position ended_with",
    ),
    records.GoalRecord: _gate(
        "title",
        always="id position",
        chosen="title horizon by benefit measure skills status started_on ended_on"
        " cadence_days progress checked_in_on next_check_in_on serves priorities competencies steps"
        " steps_done",
        never="ended_with obstacle if_then confidence exposure check_ins key private helper",
        singled="why support",
    ),
    records.StepRecord: _gate(
        "title",
        always="id",
        chosen="goal title kind by done_on",
        never="key",
    ),
    records.CheckInRecord: _gate(
        "progress",
        always="id",
        chosen="goal on progress",
        never="confidence note blocker",
    ),
    records.FeedbackRecord: _gate(
        "behaviour",
        always="id position",
        chosen="person on kind area situation behaviour effect changed noticed",
        never="key",
    ),
    records.AgendaItemRecord: _gate(
        "title",
        always="id",
        chosen="kind subject title minutes",
        never="private came",
    ),
    # The items of a meeting pass the gate one by one.
    records.MeetingRecord: _gate(
        "kind",
        always="id",
        chosen="kind with_ on at minutes status purpose place vision alignment",
        never="key position ended_with notes items opening lens behind",
    ),
    # How one gets ready for a talk stays with oneself.
    records.ReplyRecord: _gate("answer", never="id meeting ask reply answer"),
    # Their own words, written down in the talk: a recap gives them back, and nothing else does.
    records.NoteRecord: _gate(
        "text",
        always="id",
        chosen="meeting part item kind text",
        never="became",
    ),
    records.OwnQuestionRecord: _gate(
        "text",
        always="id key",
        chosen="text",
        never="topic own_key",
    ),
    records.MaskRecord: _gate("shown_as", never="id name shown_as key"),
    records.PromiseRecord: _gate(
        "text",
        always="id",
        chosen="meeting person promised_by text owner by state closed_on",
        never="key position ended_with",
    ),
    records.RatingRecord: _gate(
        "statement",
        never="id instrument statement on rating remark",
    ),
    records.PathRecord: _gate(
        "title",
        always="id",
        chosen="title track move inside organisation attracts asks style colleagues link deadline competencies",
        never="key ended_with lifestyle pay stop_doing person active not_applicable",
    ),
    records.LearningRecord: _gate(
        "title",
        always="id title kind status provider on until competencies goal position",
        chosen="hours cost currency paid_by reimbursement learned",
        never="key",
        own=True,
    ),
    records.TrialRecord: _gate("title", never="key id path kind title person by done_on before after learned"),
    records.ConversationRecord: _gate(
        "about",
        never="key position id person on about notes next_time",
    ),
    # What was written for one reader is no material for another document.
    records.PaperRecord: _gate("text", never="id kind audience person meeting about made text on given_on position"),
    records.PickRecord: _gate("item", never="kind reader thing item picked"),
    # They stand in the place of the words of a thing, which passes the gate.
    records.ForOthersRecord: _gate("text", never="id thing item text own reader"),
    records.NudgeRecord: _gate("rule", never="rule off snoozed_until done_on"),
    records.ObservationRecord: _gate("key", never="id key says asks answer on"),
    records.FoundRecord: _gate(
        "title",
        never="id noun title on excerpt",
    ),
    records.ActRecord: _gate(
        "title",
        never="id noun name title on at undone undoes made_by things",
    ),
}

Record = (
    records.ProfileRecord
    | records.PositionRecord
    | records.AwayRecord
    | records.ReflectionRecord
    | records.AccomplishmentRecord
    | records.PersonRecord
    | records.CompetencyRecord
    | records.PriorityRecord
    | records.GoalRecord
    | records.StepRecord
    | records.CheckInRecord
    | records.FeedbackRecord
    | records.AgendaItemRecord
    | records.MeetingRecord
    | records.NoteRecord
    | records.OwnQuestionRecord
    | records.MaskRecord
    | records.PromiseRecord
    | records.RatingRecord
    | records.PathRecord
    | records.LearningRecord
    | records.ConversationRecord
    | records.PaperRecord
    | records.PickRecord
    | records.ForOthersRecord
    | records.NudgeRecord
    | records.ObservationRecord
    | records.ReplyRecord
    | records.SetbackRecord
    | records.ProposalRecord
    | records.AnsweredRecord
    | records.TrialRecord
    | records.FoundRecord
    | records.ActRecord
)
R = TypeVar("R", bound=Record)

_BLANKS: Mapping[str, Any] = {"str": "", "bool": False, "tuple": ()}


EVERYWHERE: Final = None
"""The scope for an item that the person picked itself: it leaves whatever position it belongs to."""


def show(record: R, audience: str, *, chosen: bool, scope: Scope | None, picked: frozenset[Key] = NOTHING) -> R | None:
    """The record as this reader may see it, or None when the item may not be shown at all.

    What stays hidden is None, or empty where a field cannot be None. ``chosen`` says that the person picked
    this one item for this document, or chose all such by asking for it; ``scope`` of which positions the document
    speaks, EVERYWHERE for an item that was picked itself; ``picked`` which single fields of it were. Raises
    InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = visible_fields(record, audience, chosen=chosen, picked=picked)
    essential = GATES[type(record)].essential
    if elsewhere(record, scope) or (essential is not None and essential not in seen):
        return None
    hidden = {name: _blank(annotation) for name, annotation in record.types.items() if name not in seen}
    if isinstance(record, records.AccomplishmentRecord) and audience != "self":
        hidden["evidence"] = _open_places(record, picked)
    return replace(record, **hidden) if hidden else record


def shown(
    records: Iterable[R],
    audience: str,
    *,
    scope: Scope | None,
    chosen: bool = True,
    picked: frozenset[Key] = NOTHING,
) -> tuple[R, ...]:
    """Those of the records this reader may see, as ``show`` gives them."""
    seen = (show(record, audience, chosen=chosen, scope=scope, picked=picked) for record in records)
    return tuple(record for record in seen if record is not None)


def shown_as_picked(records: Iterable[R], audience: str, picked: frozenset[Key]) -> tuple[R, ...]:
    """Those of the records this reader may see, where what was picked is chosen and nothing else is."""
    seen = (
        show(record, audience, chosen=_key(record) in picked, scope=EVERYWHERE, picked=picked) for record in records
    )
    return tuple(record for record in seen if record is not None)


def _key(record: Record) -> Key:
    return record.noun, str(getattr(record, "id", ""))


def _open_places(done: records.AccomplishmentRecord, picked: frozenset[Key]) -> tuple[str, ...]:
    """Where others can see the work."""
    return named(done.evidence) if ("evidence", done.id) in picked else shareable(done.evidence)


def here(records: Iterable[R], scope: Scope | None) -> list[R]:
    """Those of the records that belong to no position but these."""
    return [record for record in records if not elsewhere(record, scope)]


def written_for(who: records.ProfileRecord, goal: records.GoalRecord) -> bool:
    """Whether what a goal says of the company is about this position, or with none of its own about this house.

    Whoever moves up in the same house takes along what their goals say of it.
    """
    if goal.position:
        return goal.position == who.position
    return (who.joined_on or who.start_on or date.min) <= goal.started_on <= (who.until or date.max)


def scope_of(*profiles: records.ProfileRecord) -> Scope:
    """The scope of a document about who the person is or was in these positions, and of no other."""
    return Scope(frozenset(profile.position for profile in profiles if profile.position))


def scope_between(meeting: records.MeetingRecord, profile: records.ProfileRecord) -> Scope | None:
    """Of which positions a talk tells what the two agreed: its own; with a mentor, who is one's own, all."""
    return EVERYWHERE if meeting.kind == "mentor" else scope_of(profile)


def elsewhere(record: Record, scope: Scope | None) -> bool:
    """Whether the record ended with a position, or belongs to one that a document of this scope does not speak of."""
    if scope is None:
        return False
    theirs = {getattr(record, "position", None), getattr(record, "ended_with", None)} - {None}
    return not theirs <= scope.positions | (scope.work if GATES[type(record)].own else frozenset())


def visible_fields(record: Record, audience: str, *, chosen: bool, picked: frozenset[Key] = NOTHING) -> frozenset[str]:
    """The names of the record's fields this reader may see; ``picked`` as in ``show``."""
    if audience not in AUDIENCES:
        raise InvalidValue("audience", f"The reader is one of these: {', '.join(AUDIENCES)}.")
    if not chosen and audience != "self" and getattr(record, "private", False):
        return frozenset()
    seen = _fields(type(record), audience, *((Seen.ALWAYS, Seen.CHOSEN) if chosen else (Seen.ALWAYS,)))
    if not (chosen and picked):
        return seen
    identity = str(getattr(record, "id", ""))
    singled = _fields(type(record), audience, Seen.SINGLED)
    return seen | {name for name in singled if (name, identity) in picked}


@cache
def _fields(kind: type[Record], audience: str, *seen: Seen) -> frozenset[str]:
    """The fields of a kind of record that this reader sees so."""
    return frozenset(name for name, row in GATES[kind].rows.items() if row[audience] in seen)


def _blank(annotation: str) -> Any:
    """The empty value of a field: None where it may be None."""
    return None if annotation.endswith("| None") else _BLANKS[annotation.partition("[")[0]]
