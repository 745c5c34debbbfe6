"""Reading what the documents at the end of a position are made of: the leaving pack, thanks, the reference pack."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from careercoach.documents import leaving as packs
from careercoach.documents import reference as references
from careercoach.documents import thanks as letters
from careercoach.documents.choosing import NO_CHOICE, Choice, Choosing, settled
from careercoach.documents.choosing import chosen as picked
from careercoach.documents.for_others import read_as
from careercoach.documents.materials import Leaving, Reference, Thanks, Together
from careercoach.errors import InvalidValue, NotFound
from careercoach.incoming import alike
from careercoach.queries import positions, profile
from careercoach.queries.documents import choosing as candidates
from careercoach.queries.documents import papers
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.reading import read
from careercoach.queries.talk import meetings, overtaken
from careercoach.queries.work import accomplishments, learning
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    PersonRecord,
    PositionRecord,
    ProfileRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.vocabulary import WITH_THE_MANAGER

_PAID = ("company", "shared")

Dated = AccomplishmentRecord | FeedbackRecord | MeetingRecord | PromiseRecord


def left(connection: sqlite3.Connection, prefix: str | None, today: date) -> PositionRecord:
    """The position of that id; with None the job held, or the last one held, for a time between jobs is none.

    Raises NotFound.
    """
    if prefix is not None:
        return positions.get(connection, prefix)
    for each in positions.listed(connection):
        if each.kind != "between-jobs" and (each.from_ or date.min) <= today:
            return each
    raise NotFound("No position is kept.", "add-position")


def leaving(
    connection: sqlite3.Connection,
    position: PositionRecord,
    today: date,
    *,
    audience: str = "manager",
    to: str | None = None,
    choice: Choice = NO_CHOICE,
    goal: Sequence[str] = (),
    promise: Sequence[str] = (),
) -> Leaving:
    """All that the leaving pack of a position is made of for this reader; ``to`` is who goes on with it, by name.

    ``choice`` is what the person says of what may stand in it. ``goal`` and ``promise`` are beginnings of ids: goals
    that somebody could take on, and promises of other talks than those with the manager that may leave. Raises
    NotFound, and InvalidValue for one that belongs to another position.
    """
    wanted = [goals.get(connection, prefix) for prefix in dict.fromkeys(goal)]
    agreed = [meetings.promise(connection, prefix) for prefix in dict.fromkeys(promise)]
    _of_this("goal", wanted, position)
    _of_this("promise", agreed, position)
    named = (*(f"goal:{one.id}" for one in wanted), *(f"promise:{one.id}" for one in agreed))
    open_ones = [one for one in meetings.promises(connection) if _is_open(one, position)]
    aims = [one for one in goals.listed(connection) if one in wanted or _needs_somebody(one, position)]
    who = profile.at(connection, position)
    name = to if audience == "person" else candidates.read_by(connection, audience, who)
    reader = candidates.reader_named(connection, "leaving", audience, who, name)
    aims, open_ones = read_as(aims, reader.words), read_as(open_ones, reader.words)
    offered = tuple(packs.offered(aims, open_ones, reader, manager=position.manager, to=to))
    decided = settled(Choosing("leaving", reader, offered), replace(choice, pick=(*choice.pick, *named)))
    return _made(connection, position, today, to=to, decided=decided, aims=aims, open_ones=open_ones)


def _made(
    connection: sqlite3.Connection,
    position: PositionRecord,
    today: date,
    *,
    to: str | None,
    decided: Choosing,
    aims: Iterable[GoalRecord],
    open_ones: Sequence[PromiseRecord],
) -> Leaving:
    """The pack of what was decided, and of the work, the talks and the learning there."""
    work = accomplishments.listed(connection, position=position.id)
    promises, taken_on = picked(open_ones, decided), picked(aims, decided)
    theirs = {one.id for one in taken_on}
    met = people.of_promises(connection, open_ones)
    material = Leaving(
        profile=profile.at(connection, position),
        to=to,
        promises=promises,
        between_two=tuple(one for one in open_ones if one not in promises),
        work=tuple(done for done in overtaken.over(connection, work) if done.status != "done"),
        talks=tuple(_ahead(meetings.listed(connection), position, today))[::-1],
        goals=taken_on,
        steps=tuple(step for step in read(connection, StepRecord, "step_view", "ORDER BY row") if step.goal in theirs),
        learning=tuple(
            one
            for one in learning.listed(connection, status="under-way")
            if one.paid_by in _PAID and _is_learnt_there(one, position)
        ),
        kept=tuple(done for done in work if done.status == "done" and done.evidence),
        people=met,
        chosen=frozenset(one.id for one in promises),
        choosing=decided,
        overtaken=overtaken.overtaken(connection, open_ones),
        next_=_next(connection, position),
        gone=_gone(met),
    )
    return read_as(material, decided.reader.words)


def _gone(people_: Iterable[PersonRecord]) -> frozenset[str]:
    """The names of those who lead the person no more, or have left."""
    return frozenset(one.name for one in people_ if one.relation == "former-manager" or one.left_on)


def _next(connection: sqlite3.Connection, position: PositionRecord) -> ProfileRecord | None:
    """The position that begins in the same house once this one ends; None for none."""
    if position.until is None or not position.organisation:
        return None
    after = [one for one in positions.listed(connection) if one.from_ and one.from_ > position.until]
    first = min(after, key=lambda one: one.from_ or date.max, default=None)
    if first is None or alike(first.organisation or "") != alike(position.organisation):
        return None
    return profile.at(connection, first)


def thanks(
    connection: sqlite3.Connection,
    name: str,
    *,
    position: str | None = None,
    words: str | None = None,
    choice: Choice = NO_CHOICE,
) -> Thanks:
    """All that a letter of thanks to somebody is made of; ``name`` is theirs or the beginning of their id.

    ``position`` is the beginning of an id, None for all of them; ``words`` are the sender's own, ``choice`` is what
    they say of what may stand in it. Raises NotFound.
    """
    person, only = people.get(connection, name), positions.get(connection, position).id if position else None
    of_it, met = _belonging(only), _met(connection, person, only)
    kept = filter(of_it, meetings.promises(connection, owner="them", state="kept", person=person.name))
    last, *earlier = [profile.at(connection, each) for each in met] or [profile.at(connection, None)]
    whole = Thanks(
        profile=last,
        earlier=tuple(earlier),
        person=person,
        words=words,
        feedback=tuple(filter(of_it, people.feedback(connection, person=person.id))),
        promises=tuple(sorted(kept, key=lambda one: one.closed_on or date.min, reverse=True)),
        seen=tuple(done for done in filter(of_it, _seen(connection, person)) if done.status == "done"),
        among=meetings.noted_with(connection, person.name),
        thanked_on=papers.last_given(connection, "thanks", person.id),
        stays=any(_next(connection, each) is not None for each in met[:1]),
    )
    reader = candidates.reader_named(connection, "thanks", "person", last, person.name)
    whole = read_as(whole, reader.words)
    chosen = settled(Choosing("thanks", reader, tuple(letters.offered(whole, reader))), choice)
    return replace(
        whole,
        feedback=picked(whole.feedback, chosen),
        promises=picked(whole.promises, chosen),
        seen=tuple(done for done in whole.seen if (done.noun, done.id) not in chosen.left),
        choosing=chosen,
    )


def reference(
    connection: sqlite3.Connection,
    name: str,
    *,
    position: str | None = None,
    words: str | None = None,
    choice: Choice = NO_CHOICE,
) -> Reference:
    """All that a reference pack for somebody is made of; everything as for ``thanks``, but that private work and what
    they said should grow may leave, too.

    Raises NotFound, and InvalidValue for what is named and this person has nothing to do with.
    """
    person, only = people.get(connection, name), positions.get(connection, position).id if position else None
    _refuse_what_is_not_theirs(connection, person, choice)
    of_it = _belonging(only)
    who = profile.at(connection, None)
    reader = candidates.reader_named(connection, "reference", "person", who, person.name)
    seen = read_as(list(filter(of_it, _seen(connection, person))), reader.words)
    said = read_as(list(filter(of_it, people.feedback(connection, person=person.id))), reader.words)
    chosen = settled(Choosing("reference", reader, tuple(references.offered(seen, said, reader))), choice)
    told = picked(said, chosen)
    shown = [done for done in seen if (done.noun, done.id) not in chosen.left]
    dated: list[Dated] = [*shown, *told]
    met: list[PositionRecord | None] = [*_met(connection, person, only)]
    if any(one.position is None for one in dated):
        met.append(None)
    return Reference(
        profile=who,
        person=person,
        words=words,
        together=tuple(_together(profile.at(connection, each), each, shown, told) for each in met),
        chosen=frozenset(identity for noun, identity in chosen.picked if noun == "accomplishment"),
        criticism=sum(one.kind != "strength" and one not in told for one in said),
        choosing=chosen,
        among=meetings.noted_with(connection, person.name),
    )


def _together(
    who: ProfileRecord,
    held: PositionRecord | None,
    seen: Iterable[AccomplishmentRecord],
    said: Iterable[FeedbackRecord],
) -> Together:
    """What of it belongs to one position, None for none."""
    place = held.id if held else None
    return Together(
        profile=who,
        seen=tuple(done for done in seen if done.position == place),
        said=tuple(one for one in said if one.position == place),
    )


def _refuse_what_is_not_theirs(connection: sqlite3.Connection, person: PersonRecord, choice: Choice) -> None:
    work = [accomplishments.get(connection, identity) for identity in choice.named("accomplishment")]
    if any(person.name not in done.seen_by for done in work):
        raise InvalidValue("accomplishment", "{field} names something that this person did not see.")
    heard = [people.one_feedback(connection, identity) for identity in choice.named("feedback")]
    if any(one.person != person.name for one in heard):
        raise InvalidValue("feedback", "{field} names something that this person did not say.")


def _is_open(promise: PromiseRecord, position: PositionRecord) -> bool:
    """Whether a promise is open there, or was so until the position ended and it with it."""
    if promise.ended_with == position.id:
        return promise.state == "dropped"
    return promise.state == "open" and promise.position == position.id


def _needs_somebody(goal: GoalRecord, position: PositionRecord) -> bool:
    """Whether a goal is open there, or ended with the position."""
    return goal.ended_with == position.id or (goal.status in candidates.GOING and goal.position in (None, position.id))


def _ahead(talks: Sequence[MeetingRecord], position: PositionRecord, today: date) -> Iterator[MeetingRecord]:
    """The talks that lie ahead there; a first talk without a day is none once the two have talked."""
    met = {talk.with_ for talk in talks if talk.status == "held"}
    for talk in talks:
        begun = talk.kind == "handover" and talk.on is None and talk.with_ in met
        if _is_ahead(talk, position, today) and not begun:
            yield talk


def _is_ahead(talk: MeetingRecord, position: PositionRecord, today: date) -> bool:
    """Whether a talk with the manager lies ahead there, or was called off because the position ended."""
    if talk.kind not in WITH_THE_MANAGER or (talk.on and talk.on < today):
        return False
    if talk.ended_with == position.id:
        return talk.status == "cancelled"
    return talk.status == "planned" and talk.position == position.id


def _is_learnt_there(one: LearningRecord, position: PositionRecord) -> bool:
    """Whether learning belongs to the position; also when it was begun there and goes on after its last day."""
    if one.position is not None or not (one.until and position.until):
        return one.position == position.id
    begun = one.on or position.until
    return (position.from_ or date.min) <= begun <= position.until < one.until


def _of_this(field: str, chosen: Iterable[GoalRecord | PromiseRecord], position: PositionRecord) -> None:
    for one in chosen:
        if one.ended_with != position.id and one.position not in (None, position.id):
            raise InvalidValue(field, "{field} names something of another position.")


def _belonging(position: str | None) -> Callable[[Dated], bool]:
    """Whether something belongs to the position; to any when that is None."""
    return lambda one: position in (None, one.position)


def _seen(connection: sqlite3.Connection, person: PersonRecord) -> list[AccomplishmentRecord]:
    """What this person saw, the latest first."""
    seen = (
        "WHERE row IN (SELECT accomplishment_id FROM accomplishment_person"
        ' WHERE person_id = (SELECT id FROM person WHERE uuid = ?)) ORDER BY "on" DESC, row DESC'
    )
    return read(connection, AccomplishmentRecord, "accomplishment_view", seen, (person.id,))


def _met(connection: sqlite3.Connection, person: PersonRecord, only: str | None) -> list[PositionRecord]:
    """The positions in which the two had to do with each other, the latest first; with ``only`` that one."""
    had: list[Dated] = [*_seen(connection, person), *people.feedback(connection, person=person.id)]
    had += meetings.promises(connection, person=person.name)
    had += [talk for talk in meetings.listed(connection, status="held") if talk.with_ == person.name]
    there = {one.position for one in had}
    return [
        each
        for each in positions.listed(connection)
        if each.id == only or (only is None and (each.id in there or each.manager == person.name))
    ]
