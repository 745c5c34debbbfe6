"""What a document for somebody else may hold, and what of it starts chosen: one list for both fronts.

Why: asking for a document chooses nothing that is the person's own. A goal starts unchosen while it is new to the
reader, or while it is not said whom it helps; what is private, was let go, is about pay, belongs to another position
or is over starts unchosen for everybody. What was chosen, or left out, the last time for that reader stays so, as long
as the thing stands as it did then. Why a goal matters, what support it needs and what a file is called are chosen by
themselves. From oneself nothing is kept but what belongs to another position.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from careercoach.documents.asides import beside_the_work, carries_work
from careercoach.documents.audience import Key, elsewhere, written_for
from careercoach.documents.evidence import file_name, is_here
from careercoach.documents.pay import about_pay
from careercoach.errors import NotFound
from careercoach.frozen import NOTHING, Frozen
from careercoach.materials import Scope
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    ProfileRecord,
    PromiseRecord,
    ReflectionRecord,
)
from careercoach.visible import one_line

PARTS: Mapping[str, str] = {"why": "goal", "support": "goal", "evidence": "accomplishment"}
"""The fields that are chosen by themselves, and what they are fields of."""

ALWAYS_ASKED = ("private", "let go", "of another position", "about pay", "kept", "conduct", "its goal")
"""Reasons that hold for every reader: what was chosen before counts only while the same one held then."""

REASONS: Mapping[str, str] = {
    "private": "private",
    "let go": "let go",
    "of another position": "of another position",
    "about pay": "about pay",
    "kept": "kept already",
    "conduct": "your own, without a day",
    "its goal": "for a goal that is not chosen",
    "new": "new to this reader",
    "unaligned": "not said yet whom that helps",
    "own": "only for you",
    "between": "between the two of you",
    "here": "on this computer",
    "aside": "beside the work, as it reads",
    "left": "left out by you",
}
"""Why something does not start chosen, in the words that the person reads."""

SECTIONS: Mapping[str, tuple[str, str]] = {
    "goal": ("goal", "goals"),
    "promise": ("promise", "promises"),
    "accomplishment": ("accomplishment", "accomplishments"),
    "feedback": ("thing somebody said", "things others said"),
    "learning": ("piece of learning", "pieces of learning"),
    "reflection": ("answer of your own", "answers of your own"),
}
"""What can be chosen, one and several, in the order in which it is offered."""

_OF_GOALS: Mapping[str, tuple[str, str]] = {
    "why": ("Why a goal matters to you", "Why goals matter to you"),
    "support": ("The support a goal needs", "The support goals need"),
}
"""What the parts of a goal are called, of one and of several."""


_SHORTEST = 4
"""The fewest characters of an id that mean something: an empty one means nothing, and not everything."""

_NOT_MISSED = ("left", "kept", "of another position")


class Reader(Frozen):
    """For whom something is chosen, and what is known of them.

    ``key`` is a person's id or one of AUDIENCES, ``name`` theirs where it is on file. ``remembered`` is what was chosen
    and left out the last time, by what it was called then and its id; ``known`` are ids of goals they have heard of.
    """

    audience: str
    key: str
    name: str | None = None
    remembered: Mapping[Key, bool] = NOTHING
    known: frozenset[str] = frozenset()


class Offered(Frozen):
    """One thing a document may hold. ``thing`` is its noun or one of PARTS, ``words`` what it says in one line.

    ``reason`` is one of REASONS, "" for what starts chosen; ``said`` is whether the person decided it this time.
    """

    thing: str
    id: str
    words: str
    picked: bool
    reason: str = ""
    said: bool = False

    @property
    def key(self) -> Key:
        """By which it is chosen."""
        return self.thing, self.id

    @property
    def called(self) -> str:
        """By which a decision is remembered: what it is, and how it stands where that matters."""
        return f"{self.thing} {self.reason}" if self.reason in ALWAYS_ASKED else self.thing


class Choice(Frozen):
    """What the person says this time: beginnings of ids, or a part and one, as ``why:7f3a``.

    ``only`` maps nouns to ids: of these nothing else is chosen.
    """

    pick: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    only: Mapping[str, tuple[str, ...]] = NOTHING

    def named(self, noun: str) -> tuple[str, ...]:
        """The ids that are named with their noun."""
        picked = (token.partition(":") for token in self.pick)
        return (*self.only.get(noun, ()), *(found for thing, _, found in picked if thing == noun))


NO_CHOICE = Choice()


class Choosing(Frozen):
    """What was offered for one kind of document and one reader, and what of it is chosen. ``kind`` is of DOCUMENTS."""

    kind: str
    reader: Reader
    offered: tuple[Offered, ...] = ()

    @property
    def picked(self) -> frozenset[Key]:
        """What is chosen; a part only together with what it is a part of."""
        chosen = {one.key for one in self.offered if one.picked}
        return frozenset(key for key in chosen if key[0] not in PARTS or (PARTS[key[0]], key[1]) in chosen)

    @property
    def wanted(self) -> frozenset[Key]:
        """What the person chose themselves, now or the last time, and what did not only start chosen."""
        before = self.reader.remembered
        return frozenset(
            one.key for one in self.offered if one.picked and (one.said or before.get((one.called, one.id)))
        )

    @property
    def left(self) -> frozenset[Key]:
        """What the person left out, now or the last time: it counts for nothing in the document."""
        return frozenset(one.key for one in self.offered if not one.picked and (one.said or one.reason == "left"))

    @property
    def decided(self) -> tuple[Offered, ...]:
        """What the person said this time that is not remembered so already."""
        if self.reader.audience == "self":
            return ()
        before = self.reader.remembered
        return tuple(one for one in self.offered if one.said and before.get((one.called, one.id)) != one.picked)


Reasons = Sequence[tuple[str, bool]]
"""Reasons, the weightiest first, and whether each holds."""

Belonging = GoalRecord | AccomplishmentRecord | PromiseRecord | LearningRecord
"""What belongs to a position and can be chosen."""

R = TypeVar("R", GoalRecord, PromiseRecord, AccomplishmentRecord, FeedbackRecord, LearningRecord, ReflectionRecord)


def chosen(records: Iterable[R], choosing: Choosing) -> tuple[R, ...]:
    """Those of the records that are chosen, in their order."""
    picked = choosing.picked
    return tuple(one for one in records if (one.noun, one.id) in picked)


class Found(Frozen):
    """What a document could hold, before anything is chosen. ``parts`` are those of PARTS that it tells."""

    goals: Sequence[GoalRecord] = ()
    promises: Sequence[PromiseRecord] = ()
    work: Sequence[AccomplishmentRecord] = ()
    feedback: Sequence[FeedbackRecord] = ()
    learning: Sequence[LearningRecord] = ()
    answers: Sequence[ReflectionRecord] = ()
    parts: tuple[str, ...] = ()

    def decided(self, kind: str, reader: Reader, scope: Scope, who: ProfileRecord, choice: Choice) -> Choosing:
        """What is chosen of it for a kind of document and a reader, as the person decides it."""
        goals = tuple(one for goal in self.goals for one in _goal(goal, reader, scope, who))
        towards = settled(Choosing(kind, reader, goals), choice).picked
        offered: tuple[Offered, ...] = (
            *goals,
            *(_promise(one, reader, scope) for one in self.promises),
            *(one for done in self.work for one in _work(done, reader, scope)),
            *(_said(one, reader) for one in self.feedback),
            *(_learning(one, reader, scope, towards) for one in self.learning),
            *(_answer(one, reader) for one in self.answers),
        )
        told = tuple(one for one in offered if one.thing not in PARTS or one.thing in self.parts)
        return settled(Choosing(kind, reader, told), choice)

    def elsewhere(self, choosing: Choosing, scope: Scope) -> tuple[Belonging, ...]:
        """What of it belongs to other positions and stays back, for nobody chose it."""
        picked = choosing.picked
        found: list[Belonging] = [*self.goals, *self.work, *self.promises, *self.learning]
        return tuple(one for one in found if (one.noun, one.id) not in picked and elsewhere(one, scope))


def _goal(goal: GoalRecord, reader: Reader, scope: Scope, who: ProfileRecord) -> Iterator[Offered]:
    """A goal, and what is said to oneself of it: why it matters, and the support it needs."""
    came_later = who.until is not None and goal.started_on > who.until
    foreign = ("of another position", elsewhere(goal, scope) or came_later)
    always = [
        ("private", goal.private),
        ("let go", goal.status == "dropped"),
        foreign,
        ("about pay", about_pay(goal.title)),
    ]
    aligned = written_for(who, goal) and bool(goal.benefit or goal.priorities)
    first = [("new", goal.id not in reader.known), ("unaligned", not aligned)]
    yield offered_as("goal", goal.id, goal.title, reader, always=always, first=first)
    if goal.why:
        yield offered_as("why", goal.id, goal.why, reader, always=[foreign], first=[("own", True)])
    if goal.support:
        theirs = goal.helper is not None and goal.helper == reader.name
        pay, own = ("about pay", about_pay(goal.support)), ("own", not theirs)
        yield offered_as("support", goal.id, goal.support, reader, always=[foreign, pay], first=[own])


def _promise(one: PromiseRecord, reader: Reader, scope: Scope) -> Offered:
    """What was promised in talks with others: what is over or about pay is never chosen by itself.

    Nor is what one is to do without a day: that is as often how one behaves as what one hands over.
    """
    always = [
        ("of another position", elsewhere(one, scope)),
        ("about pay", about_pay(one.text)),
        ("kept", one.state == "kept"),
        ("let go", one.state == "dropped"),
        ("conduct", one.owner == "me" and one.by is None),
    ]
    return offered_as("promise", one.id, one.text, reader, always=always)


def _work(done: AccomplishmentRecord, reader: Reader, scope: Scope) -> Iterator[Offered]:
    """What one did, and the names of files on this computer that show it."""
    always = [("private", done.private), ("of another position", elsewhere(done, scope))]
    aside = [("aside", not carries_work(done, seen=reader.name in done.seen_by))]
    yield offered_as("accomplishment", done.id, done.title, reader, always=always, first=aside)
    names = [file_name(place) for place in done.evidence if is_here(place)]
    if names:
        yield offered_as("evidence", done.id, ", ".join(names), reader, first=[("here", True)])


def _said(one: FeedbackRecord, reader: Reader) -> Offered:
    words = ": ".join(filter(None, (one.person, one.behaviour)))
    return offered_as("feedback", one.id, words, reader, first=[("own", True)])


def _learning(one: LearningRecord, reader: Reader, scope: Scope, towards: frozenset[tuple[str, str]]) -> Offered:
    """What one learned; of what serves a goal that stays back nothing is told by itself."""
    for_nobody = one.goal is not None and ("goal", one.goal) not in towards
    always = [("of another position", elsewhere(one, scope)), ("its goal", for_nobody)]
    return offered_as("learning", one.id, one.title, reader, always=always)


def _answer(one: ReflectionRecord, reader: Reader) -> Offered:
    return offered_as("reflection", one.id, f"{one.asked} {one.answer}", reader, first=[("own", True)])


def offered_as(
    thing: str, identity: str, words: str, reader: Reader, *, always: Reasons = (), first: Reasons = ()
) -> Offered:
    """The thing as it starts: ``always`` are reasons for every reader, ``first`` those until it was chosen for them."""
    reasons = [name for name, holds in (*always, *first) if holds]
    if reader.audience == "self":
        reasons = [name for name in reasons if name == "of another position"]
    reason = next(iter(reasons), "")
    one = Offered(thing, identity, one_line(words), picked=not reason, reason=reason)
    before = reader.remembered.get((one.called, identity))
    if before is None or before == one.picked:
        return one
    return replace(one, picked=before, reason=reason or "left")


def settled(choosing: Choosing, choice: Choice) -> Choosing:
    """The list as the person decides it; what they choose of a thing chooses the thing as well.

    What is both chosen and left out stays out.
    """
    offered = [_only(one, choice.only.get(one.thing)) for one in choosing.offered]
    for tokens, picked in ((choice.pick, True), (choice.leave, False)):
        for token in tokens:
            hit = {one.key for one in offered if _fits(one, token)}
            whole = {(PARTS[thing], found) for thing, found in hit if thing in PARTS} if picked else set()
            decided = hit | whole
            offered = [_as_said(one, picked) if one.key in decided else one for one in offered]
    return replace(choosing, offered=tuple(offered))


def refuse_unknown(choice: Choice, *choosings: Choosing) -> None:
    """Raise NotFound for what the person names and none of these lists offers, or offers more than once."""
    for token in (*choice.pick, *choice.leave):
        hit = {one.key for each in choosings for one in each.offered if _fits(one, token)}
        if not hit:
            raise NotFound(f"Nothing that it may hold begins with “{one_line(token)}”.", "look-at-choices")
        if len(hit) > 1:
            raise NotFound(
                f"More than one thing begins with “{one_line(token)}”; give a few more characters of its id."
            )


def _only(one: Offered, ids: tuple[str, ...] | None) -> Offered:
    return one if ids is None else _as_said(one, one.id in ids)


def _as_said(one: Offered, picked: bool) -> Offered:
    return replace(one, picked=picked, said=True, reason=one.reason or ("" if picked else "left"))


def _fits(one: Offered, token: str) -> bool:
    """Whether a beginning of an id means this one; a part is meant only where it is named before a colon."""
    thing, named, start = token.strip().rpartition(":")
    fits = len(start) >= _SHORTEST and one.id.startswith(start.lower())
    return fits and (thing == one.thing if named else one.thing not in PARTS)


def left(choosing: Choosing, audience: str) -> tuple[str, ...]:
    """What was offered and is not chosen, and why: a sentence for each kind of thing and reason, without its words.

    What belongs to other positions is told by ``kept_back.of_other_positions``.
    """
    if audience == "self":
        return ()
    picked = choosing.picked
    stay = [one for one in choosing.offered if one.key not in picked and one.reason != "of another position"]
    asides = [one.words for one in stay if one.reason == "aside"]
    whole = Counter((one.thing, one.reason) for one in stay if one.thing in SECTIONS and one.reason != "aside")
    parts = [one for one in stay if one.thing in PARTS and (PARTS[one.thing], one.id) in picked]
    counted = Counter(one.thing for one in parts)
    files = ", ".join(one.words for one in parts if one.thing == "evidence")
    return (
        *(_counted(number, SECTIONS[thing], REASONS[why]) for (thing, why), number in whole.items()),
        *beside_the_work(asides, "unless you choose it"),
        *(
            f"{words[counted[part] > 1]}: only for you, unless you choose it."
            for part, words in _OF_GOALS.items()
            if counted[part]
        ),
        *([f"{files}: on this computer, unless you choose the name."] if files else []),
    )


def untold(choosings: Iterable[Choosing]) -> str:
    """What one might miss in a document, because it was not chosen: goals and promises, counted; "" for nothing."""
    stay = Counter(
        one.thing
        for each in choosings
        for one in each.offered
        if one.thing in ("goal", "promise") and not one.picked and one.reason not in _NOT_MISSED
    )
    return " and ".join(f"{number} {SECTIONS[thing][number > 1]}" for thing, number in stay.items())


def _counted(number: int, words: tuple[str, str], why: str) -> str:
    one, several = words
    named, them = (f"1 {one}", "it") if number == 1 else (f"{number} {several}", "one")
    return f"{named}: {why}, unless you choose {them}."


def private(
    picked: frozenset[Key],
    *,
    goals: Iterable[GoalRecord] = (),
    work: Iterable[AccomplishmentRecord] = (),
    answers: Iterable[ReflectionRecord] = (),
) -> tuple[str, ...]:
    """What is for oneself and leaves because it was chosen: titles of private things, why goals matter, questions."""
    known = tuple(goals)
    return (
        *(goal.title for goal in known if goal.private),
        *(f"Why: {goal.why}" for goal in known if goal.why and ("why", goal.id) in picked),
        *(done.title for done in work if done.private),
        *(one.asked for one in answers),
    )
