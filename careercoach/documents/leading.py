"""Which results of one's work lead: for its reader a goal reached, something they saw, something others saw.

Why these: a reader agrees with what they know or somebody else can vouch for, and a year is told by what it reached.
Three figures of one kind say less than one, and the newest is not the best. No result has points: each stands where it
does for a reason that can be named.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from careercoach.documents.choosing import Choosing
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.likeness import about
from careercoach.documents.markdown import inline
from careercoach.language import telling
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord

MOST = 3
"""Results that a page of several things tells, unless the person chose more themselves."""

_COMPARES = pattern(
    r"\bfrom \S*\d\S*(?: \w+)? to \S*\d|\b\d+ of \d+\b|\d.*\b(?:was|were|became|before|instead of)\b.*\d", re.IGNORECASE
)

_A_READING = pattern(r"\b(?:month|quarter|week|year|average|now|so far|in all)\b", re.IGNORECASE)
_MOVED = pattern(
    r"\bfrom (?P<before>\d[\d.,]*)(?:\s(?P<of>[a-z]+))? to \d[\d.,]*(?:\s(?P<unit>[a-z]+))?", re.IGNORECASE
)
"""From which figure something moved, in words."""

_NOTHING: Mapping[str, date] = MappingProxyType({})


def leading(
    work: Iterable[AccomplishmentRecord], reader: str | None = None, reached: Mapping[str, date] = _NOTHING
) -> list[AccomplishmentRecord]:
    """Finished work as a reader of that name would put it; ``reached`` has goals and the day each was reached.

    What led to one figure or to a goal reached is one result. What later work says again and goes beyond comes behind
    all other results, and last what came to nothing one can tell.
    """
    told = sorted(_as_one(list(work), reached), key=lambda done: _rank(done, reached))
    came = [done for done in _latest(list(filter(_came, told))) if not any(_begins_there(one, done) for one in told)]
    first = {done.id: done for done in _in_turns(came, reader, reached)}
    others = (done for done in told if done.id not in first)
    return [*first.values(), *sorted(others, key=lambda done: (not _came(done), done not in came))]


def with_result(
    work: Iterable[AccomplishmentRecord], reader: str | None = None, reached: Mapping[str, date] = _NOTHING
) -> list[AccomplishmentRecord]:
    """What leads and came to something."""
    return [done for done in leading(work, reader, reached) if _came(done)]


def chosen_first(
    work: Iterable[AccomplishmentRecord], choosing: Choosing, reached: Mapping[str, date] = _NOTHING
) -> tuple[list[AccomplishmentRecord], int]:
    """What leads with what the person chose themselves on top, and how much more there is.

    Of what only started chosen no more than ``MOST``, and nothing that came to nothing while something did.
    """
    told, wanted = list(work), choosing.wanted
    own = [done for done in told if (done.noun, done.id) in wanted]
    first = sorted(filter(_is_over, own), key=lambda done: _rank(done, reached))
    chosen = {done.id for done in own}
    others = leading((done for done in told if done.id not in chosen), choosing.reader.name, reached)
    came = list(filter(_came, others))
    found = [*first, *(came if came or first else others)]
    return found[: max(MOST, len(first))], max(len(found) - max(MOST, len(first)), 0)


def _in_turns(
    came: Iterable[AccomplishmentRecord], reader: str | None, reached: Mapping[str, date]
) -> Iterator[AccomplishmentRecord]:
    """The goal reached last, the best the reader saw, that others saw, and of the rest; then the same again.

    Of two results of one kind only the first.
    """
    every, kinds, told = list(came), frozenset[str](), set[str]()
    by_day = sorted(every, key=lambda done: _reached_on(done, reached) or date.min, reverse=True)
    turns = [  # what one of them passed over is told by then or of kinds that are, and stays so
        iter([done for done in by_day if _reached_on(done, reached)]),
        iter([done for done in every if reader in done.seen_by]),
        iter([done for done in every if set(done.seen_by) - {reader} and not _says_no_figure(done)]),
        iter(every),
    ]
    found = True
    while found:
        found = False
        for turn in turns:
            done = next((done for done in turn if done.id not in told and not _is_told(done, kinds)), None)
            if done:
                told.add(done.id)
                kinds, found = kinds | _kinds(done), True
                yield done


def _as_one(work: Sequence[AccomplishmentRecord], reached: Mapping[str, date]) -> list[AccomplishmentRecord]:
    """Finished work with what led to the same figure or goal told as one.

    A reading of the figure tells from the first to the last; what was done about it did its own part of that alone.
    """
    told: list[AccomplishmentRecord] = []
    open_: defaultdict[object, set[int]] = defaultdict(set)
    for done in sorted(filter(_is_over, work), key=_day):
        place = min((place for end in _ends(done, done.before, reached) for place in open_[end]), default=len(told))
        if place == len(told):
            told.append(done)
        else:
            for end in _ends(told[place], told[place].after, reached):
                open_[end].discard(place)
            told[place] = _both(told[place], done)
        for end in _ends(told[place], told[place].after, reached):
            open_[end].add(place)
    began = {done.id: done.before for done in work}
    return [done if _is_reading(done) else replace(done, before=began[done.id]) for done in told]


def _ends(
    done: AccomplishmentRecord, figure: str | None, reached: Mapping[str, date]
) -> Iterator[tuple[str, str | None, str | None]]:
    """What work that came to something led to, or led on from: a goal with a figure, or a goal that was reached.

    Two pieces of work of which one ends where the other begins were steps to one result.
    """
    for goal in done.goals if _came(done) else ():
        if figure:
            yield goal, figure, done.unit
        if goal in reached:
            yield goal, None, None


def _latest(came: Sequence[AccomplishmentRecord]) -> list[AccomplishmentRecord]:
    """Of work that says the same but for its figures the last: all 64 after the first 40, and July after May."""
    last: dict[object, AccomplishmentRecord] = {}
    for done in sorted(came, key=_day):
        last[_subject(done)] = done
    left = [done for done in came if last[_subject(done)] is done]
    return [done for done in left if not any(_moved_further(later, done) for later in left)]


def _moved_further(later: AccomplishmentRecord, done: AccomplishmentRecord) -> bool:
    """Whether later work says of the same thing how far it came from the same figure: 6 weeks to 4 after 6 to 5."""
    both = [_MOVED.search(f"{one.title} {one.result or ''}") for one in (later, done)]
    begun = [(found["before"], found["of"] or found["unit"]) for found in both if found]
    same = len(begun) > 1 and begun[0] == begun[1] and _day(later) > _day(done)
    shared = about(later.title) & about(done.title)
    return same and (bool({*later.goals} & {*done.goals}) or len(shared) > 1)


def _begins_there(later: AccomplishmentRecord, done: AccomplishmentRecord) -> bool:
    """Whether later work for the same goal begins where earlier work came to: "all have one, from 40 to 64 cards"."""
    if not (done.after and done.unit and _day(later) > _day(done) and {*later.goals} & {*done.goals}):
        return False
    said = f"{later.title} {later.result or ''}"
    in_words = re.search(rf"(?<![\w.,]){re.escape(done.after)}(?![\w.,]\w)", said) and done.unit in said
    return _goes_on(done, later) or bool(in_words)


def _subject(done: AccomplishmentRecord) -> object:
    """What a title with a figure is about, in more than one word; of any other one itself alone."""
    words = frozenset(word for word in about(done.title) if not word.isdigit())
    return words if len(words) > 1 and any(map(str.isdigit, done.title)) else done.id


def _goes_on(one: AccomplishmentRecord, done: AccomplishmentRecord) -> bool:
    return bool(one.after) and one.after == done.before and one.unit == done.unit


def _both(one: AccomplishmentRecord, done: AccomplishmentRecord) -> AccomplishmentRecord:
    """The later one, unless only the one before it has a figure; all who saw either saw it."""
    has_figure = telling.measure(done) or _begins_there(done, one)
    last = one if telling.measure(one) and not has_figure else done
    before = one.before if _goes_on(one, done) else last.before
    return replace(last, before=before, seen_by=tuple(dict.fromkeys((*one.seen_by, *done.seen_by))))


def _is_reading(done: AccomplishmentRecord) -> bool:
    """Whether a title says where a figure stands, and not what was done to it: "Swaps 37", "its best month"."""
    tells = any(figure and figure in done.title for figure in (done.before, done.after))
    return tells or _A_READING.search(done.title) is not None


def _rank(done: AccomplishmentRecord, reached: Mapping[str, date]) -> tuple[object, ...]:
    """What comes first among results that have the same reason to stand there."""
    return (
        not _reached_on(done, reached),
        _says_no_figure(done),
        not done.seen_by,
        not (done.goals or done.priorities),
        not (done.result and telling.measure(done)),
        -len(done.seen_by),
        not done.result,
        not done.gives_back,
        _day(done),
    )


def _says_no_figure(done: AccomplishmentRecord) -> bool:
    """Whether words for others set no figure against another, so that they may tell of anything that was good."""
    return isinstance(done.title, SaidForOthers) and not _COMPARES.search(done.title)


def _reached_on(done: AccomplishmentRecord, reached: Mapping[str, date]) -> date | None:
    return max((reached[goal] for goal in done.goals if goal in reached), default=None)


def _kinds(done: AccomplishmentRecord) -> frozenset[str]:
    return frozenset((*done.goals, *done.competencies))


def _is_told(done: AccomplishmentRecord, kinds: frozenset[str]) -> bool:
    """Whether a result is only of kinds that were told; one of no kind never is."""
    return bool(_kinds(done)) and _kinds(done) <= kinds


def _is_over(done: AccomplishmentRecord) -> bool:
    return done.status == "done" and bool(inline(done.title))


def _came(done: AccomplishmentRecord) -> bool:
    """Whether it came to something, in words or by a figure; what was before alone is no result.

    What was said for others says so itself, and so does a title that sets one figure against another.
    """
    said = isinstance(done.title, SaidForOthers) or _COMPARES.search(done.title) is not None
    return said or bool(inline(done.result or "") or inline(done.after or ""))


def _day(done: AccomplishmentRecord) -> date:
    return done.until or done.on
