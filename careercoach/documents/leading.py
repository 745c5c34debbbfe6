"""Which results of one's work lead: for its reader a goal reached, something they saw, something others saw.

Why these: a reader agrees with what they know or somebody else can vouch for, and a year is told by what it reached.
Three figures of one kind say less than one, and the newest is not the best. No result has points: each stands where it
does for a reason that can be named.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from careercoach import telling
from careercoach.documents.choosing import Choosing
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.markdown import inline
from careercoach.records import AccomplishmentRecord

MOST = 3
"""Results that a page of several things tells, unless the person chose more themselves."""

_NOTHING: Mapping[str, date] = MappingProxyType({})


def leading(
    work: Iterable[AccomplishmentRecord], reader: str | None = None, reached: Mapping[str, date] = _NOTHING
) -> list[AccomplishmentRecord]:
    """Finished work as a reader of that name would put it; ``reached`` has goals and the day each was reached.

    What led to one figure or to a goal reached is one result. Work that came to nothing one can tell comes last.
    """
    told = sorted(_as_one(work, reached), key=lambda done: _rank(done, reached))
    came = [done for done in told if _came(done)]
    first = list(_in_turns(came, reader, reached))
    return [*first, *(done for done in told if done not in first)]


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
    others = leading((done for done in told if done not in own), choosing.reader.name, reached)
    came = list(filter(_came, others))
    found = [*first, *(came if came or first else others)]
    return found[: max(MOST, len(first))], max(len(found) - max(MOST, len(first)), 0)


def _in_turns(
    came: Iterable[AccomplishmentRecord], reader: str | None, reached: Mapping[str, date]
) -> Iterator[AccomplishmentRecord]:
    """The goal reached last, the best the reader saw, that others saw, and of the rest; then the same again.

    Of two results of one kind only the first.
    """
    left, kinds = list(came), frozenset[str]()
    by_day = sorted(left, key=lambda done: _reached_on(done, reached) or date.min, reverse=True)
    turns = (
        [done for done in by_day if _reached_on(done, reached)],
        [done for done in left if reader in done.seen_by],
        [done for done in left if set(done.seen_by) - {reader}],
        left,
    )
    found = True
    while found:
        found = False
        for turn in turns:
            done = next((done for done in turn if done in left and not _is_told(done, kinds)), None)
            if done:
                left.remove(done)
                kinds, found = kinds | _kinds(done), True
                yield done


def _as_one(work: Iterable[AccomplishmentRecord], reached: Mapping[str, date]) -> list[AccomplishmentRecord]:
    """Finished work with what led to the same figure or goal told as one."""
    told: list[AccomplishmentRecord] = []
    for done in sorted(filter(_is_over, work), key=_day):
        place = next((place for place, one in enumerate(told) if _led_to(one, done, reached)), None)
        if place is None:
            told.append(done)
        else:
            told[place] = _both(told[place], done)
    return told


def _led_to(one: AccomplishmentRecord, done: AccomplishmentRecord, reached: Mapping[str, date]) -> bool:
    """Whether two pieces of work that came to something were steps to one figure, or to one goal that was reached."""
    shared = [goal for goal in one.goals if goal in done.goals]
    return _came(one) and _came(done) and bool(shared) and (_goes_on(one, done) or any(map(reached.get, shared)))


def _goes_on(one: AccomplishmentRecord, done: AccomplishmentRecord) -> bool:
    return bool(one.after) and one.after == done.before and one.unit == done.unit


def _both(one: AccomplishmentRecord, done: AccomplishmentRecord) -> AccomplishmentRecord:
    """The later one, unless only the one before it has a figure; all who saw either saw it.

    Its figures stay its own, for they are told below in the same words.
    """
    last = one if telling.measure(one) and not telling.measure(done) else done
    return replace(last, seen_by=tuple(dict.fromkeys((*one.seen_by, *done.seen_by))))


def _rank(done: AccomplishmentRecord, reached: Mapping[str, date]) -> tuple[object, ...]:
    """What comes first among results that have the same reason to stand there."""
    return (
        not _reached_on(done, reached),
        not done.seen_by,
        not (done.goals or done.priorities),
        not (done.result and telling.measure(done)),
        -len(done.seen_by),
        not done.result,
        not done.gives_back,
        _day(done),
    )


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

    What was said for others says so itself.
    """
    return isinstance(done.title, SaidForOthers) or bool(inline(done.result or "") or inline(done.after or ""))


def _day(done: AccomplishmentRecord) -> date:
    return done.until or done.on
