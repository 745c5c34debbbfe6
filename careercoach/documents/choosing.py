"""What a document for somebody else may hold, and what of it starts chosen: one list for both fronts.

Why: asking for a document chooses nothing that is the person's own. A goal starts unchosen while it is new to the
reader, or while it is not said whom it helps; what is private, was let go, is about pay, belongs to another position
or is over starts unchosen for everybody. What was chosen, or left out, the last time for that reader stays so, as long
as the thing stands as it did then. Why a goal matters, what support it needs and what a file is called are chosen by
themselves. From oneself nothing is kept but what belongs to another position.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from careercoach.documents import doubts, telegrams
from careercoach.documents.asides import beside_the_work, carries_work
from careercoach.documents.audience import Key
from careercoach.documents.for_others import Words
from careercoach.errors import NotFound
from careercoach.frozen import NOTHING, Frozen
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    NoteRecord,
    PromiseRecord,
    ReflectionRecord,
)
from careercoach.visible import one_line

PARTS: Mapping[str, str] = {"why": "goal", "support": "goal", "evidence": "accomplishment"}
"""The fields that are chosen by themselves, and what they are fields of."""

ALWAYS_ASKED = (
    "private",
    "let go",
    "of another position",
    "about pay",
    "kept",
    "conduct",
    "its goal",
    "given",
    "thanked",
)
"""Reasons that hold for every reader: what was chosen before counts only while the same one held then."""

REASONS: Mapping[str, str] = {
    "private": "private",
    "let go": "let go",
    "of another position": "of another position",
    "about pay": "about pay",
    "kept": "kept already",
    "conduct": "your own, without a day",
    "its goal": "for a goal that is not chosen",
    "given": "given already",
    "thanked": "thanked for already",
    "new": "new to this reader",
    "unaligned": "not said yet whom that helps",
    "own": "only for you",
    "between": "between the two of you",
    "here": "on this computer",
    "aside": "beside the work, as it reads",
    "unready": "needs words for others",
    "left": "left out by you",
}
"""Why something does not start chosen, in the words that the person reads."""

BEFORE = "chosen by you before"
"""Why something starts chosen that would not by itself."""

SECTIONS: Mapping[str, tuple[str, str]] = {
    "goal": ("goal", "goals"),
    "promise": ("promise", "promises"),
    "accomplishment": ("accomplishment", "accomplishments"),
    "feedback": ("thing somebody said", "things others said"),
    "learning": ("piece of learning", "pieces of learning"),
    "reflection": ("answer of your own", "answers of your own"),
    "note": ("note of the talk", "notes of the talk"),
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

    ``key`` is a person's id; for somebody not on file their name, or else what they are to the person. ``name`` is
    theirs where it is on file. ``remembered`` is what was chosen and left out the last time, by what it was called then
    and its id; ``left`` what was left out for them in another kind of document. ``heard`` are ids of goals that were
    chosen for them in any, ``known`` of goals they were told in a talk. ``words`` are what is worded for others, by id;
    ``several`` says that they are a group.
    """

    audience: str
    key: str
    name: str | None = None
    remembered: Mapping[Key, bool] = NOTHING
    words: Mapping[str, Words] = NOTHING
    several: bool = False
    known: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    left: frozenset[Key] = frozenset()

    def decided(self, called: str, identity: str) -> bool | None:
        """Whether the person chose a thing for them, or left it out, while it was ``called`` so; None for neither.

        What was said for this kind of document weighs more than what was for another one, and there leaving out does.
        """
        key = called, identity
        elsewhere = False if key in self.left else True if called == "goal" and identity in self.heard else None
        return self.remembered.get(key, elsewhere)


class Offered(Frozen):
    """One thing a document may hold. ``thing`` is its noun or one of PARTS, ``words`` what it says in one line.

    ``reason`` is one of REASONS, "" for what starts chosen; ``said`` is whether the person decided it this time.
    ``doubt`` says why it needs words for others.
    """

    thing: str
    id: str
    words: str
    picked: bool
    reason: str = ""
    said: bool = False
    doubt: str = ""

    @property
    def key(self) -> Key:
        """By which it is chosen."""
        return self.thing, self.id

    @property
    def rough(self) -> str:
        """That it would stand there as a note; blank for what reads well."""
        return "a note, not a sentence" if self.thing == "accomplishment" and telegrams.found(self.words) else ""

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
    def kept(self) -> frozenset[Key]:
        """What stands in it only because the person chose it for this reader before."""
        return frozenset(one.key for one in self.offered if one.picked and one.reason and not one.said)

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

R = TypeVar(
    "R",
    GoalRecord,
    PromiseRecord,
    AccomplishmentRecord,
    FeedbackRecord,
    LearningRecord,
    NoteRecord,
    ReflectionRecord,
)


def chosen(records: Iterable[R], choosing: Choosing) -> tuple[R, ...]:
    """Those of the records that are chosen, in their order."""
    picked = choosing.picked
    return tuple(one for one in records if (one.noun, one.id) in picked)


def decided_on(choosing: Choosing | None) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of work that is chosen, and of work that was offered and is not."""
    offered = [one for one in choosing.offered if one.thing == "accomplishment"] if choosing else []
    return frozenset(one.id for one in offered if one.picked), frozenset(one.id for one in offered if not one.picked)


def tells(done: AccomplishmentRecord, reader: str | None) -> bool:
    """Whether work that its reader saw may be told of unasked."""
    return carries_work(done, seen=True) and not doubts.of_work(done, reader)


def offered_as(
    thing: str,
    identity: str,
    words: str,
    reader: Reader,
    *,
    always: Reasons = (),
    first: Reasons = (),
    doubt: str = "",
) -> Offered:
    """The thing as it starts: ``always`` are reasons for every reader, ``first`` those until it was chosen for them.

    ``doubt`` says why it needs words for others before it starts chosen.
    """
    reasons = [name for name, holds in (*always, *first, ("unready", bool(doubt))) if holds]
    if reader.audience == "self":
        reasons = [name for name in reasons if name == "of another position"]
    reason = next(iter(reasons), "")
    one = Offered(thing, identity, one_line(words), picked=not reason, reason=reason, doubt=doubt)
    before = reader.decided(one.called, identity)
    if before is None:
        return one
    stays = reason if before or reason in ALWAYS_ASKED else "left"
    return replace(one, picked=before, reason=stays)


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
            raise NotFound(
                f"Nothing that it may hold begins with “{one_line(token)}”: "
                "what is over, private or not of this page is not offered.",
                "look-at-choices",
            )
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


def left_by_hand(choosing: Choosing | None) -> tuple[str, ...]:
    """What the person left out of what would stand there by itself, counted in sentences; () for nothing."""
    offered = choosing.offered if choosing else ()
    counted = Counter(one.thing for one in offered if not one.picked and one.reason == "left")
    return tuple(_counted(number, SECTIONS[thing], REASONS["left"]) for thing, number in counted.items())


def as_before(choosings: Iterable[Choosing]) -> str:
    """What stands in a document, or stays out of it, because the person chose so before; "" for nothing."""
    lists = tuple(choosings)
    kept = Counter(
        one.thing for each in lists for its in [each.kept] for one in each.offered if one.picked and one.key in its
    )
    left_out = (one.thing for each in lists for one in each.offered if one.reason == "left" and not one.said)
    gone = _listed(Counter(thing for thing in left_out if thing in SECTIONS))
    return "; ".join(filter(None, (_listed(kept), f"without {gone}" if gone else "")))


def untold(choosings: Iterable[Choosing]) -> str:
    """What one might miss in a document, because it was not chosen: goals and promises, counted; "" for nothing."""
    stay = Counter(
        one.thing
        for each in choosings
        for one in each.offered
        if one.thing in ("goal", "promise") and not one.picked and one.reason not in _NOT_MISSED
    )
    return _listed(stay)


def _listed(counted: Mapping[str, int]) -> str:
    """So many of each thing."""
    words = [f"{number} {SECTIONS[thing][number > 1]}" for thing, number in counted.items() if thing in SECTIONS]
    return ", ".join([*words[:-2], " and ".join(words[-2:])])


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
