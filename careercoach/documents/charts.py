"""Charts that are text: signs that need no colour, figures at their ends, and the sentence that says what they show.

Where a chart is heard and not seen, and wherever there is no room for it, its sentence stands for it. A sentence tells
of the figures alone, of how few there are, and never of the person.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile

from careercoach.documents import spoken
from careercoach.records import CheckInRecord, RatingRecord

DOT = "•"
"""One thing in a row of them: a sign that letters for print have, too."""

MOST_DOTS = 30
"""Dots in a row at most; where one month has more, each dot stands for several."""

NOTHING = "·"
"""Where a row of blocks has no figure."""

QUIET = 3
"""Weeks without anything new from which they are told."""

_BLOCKS = "▁▂▃▄▅▆▇█"

_NAMED = 2
"""Months that are named together; more of them say nothing."""

Month = tuple[date, int]
"""The first day of a month, and how much there is of it."""


def blocks(figures: Iterable[int | None], highest: int, lowest: int = 0, *, apart: str = " ") -> str:
    """A row of blocks as high as its figures between two ends, ``apart`` by that, and a dot for None."""
    span, top = max(highest - lowest, 1), len(_BLOCKS) - 1
    return apart.join(NOTHING if one is None else _BLOCKS[round((one - lowest) / span * top)] for one in figures)


def dots(count: int, most: int) -> str:
    """A row of dots with its figure, as long as it is among rows of up to ``most``: ``••• 3``; ``–`` for nothing."""
    each = -(-most // MOST_DOTS) or 1
    return f"{DOT * -(-count // each)} {count}" if count else "–"


def axis(first: str, last: str, width: int) -> str:
    """What stands below the two ends of a row of that width; one behind the other where it is too narrow."""
    gap = width - len(first) - len(last)
    return f"{first}{' ' * gap}{last}" if gap > 0 else f"{first} – {last}"


def progress_said(check_ins: Iterable[CheckInRecord], until: date) -> str:
    """How far a goal came over its check-ins, oldest first, and since when nothing was new; "" without a figure.

    ``until`` is today, or the day on which it ended.
    """
    looks = [(each.on, each.progress) for each in check_ins if each.progress is not None]
    if not looks:
        return ""
    (begun, first), (_, last) = looks[0], looks[-1]
    since = spoken.day(begun, until)
    if len(looks) == 1:
        return f"{first} %, from the only look so far on {since}."
    stayed = [on for on, _ in takewhile(lambda look: look[1] == last, reversed(looks))]
    if len(stayed) == len(looks):
        return f"At {last} % since {since}."
    weeks = (until - stayed[-1]).days // 7
    quiet = f"; nothing new for {weeks} weeks" if weeks >= QUIET else ""
    how = (
        f"Back at {last} %, where it was on {since}" if first == last else f"{raised(first, last, ' %')} since {since}"
    )
    return f"{how}{quiet}."


def growth_said(rated: Iterable[Sequence[RatingRecord]]) -> str:
    """How statements of the growth check stand against the first time; "" before there is one.

    ``rated`` has the ratings of each, oldest first. A statement rated once is compared with nothing.
    """
    known = [ratings for ratings in rated if ratings]
    days = {one.on for ratings in known for one in ratings}
    if not days:
        return ""
    since, until = spoken.of_year(min(days)), spoken.of_year(max(days))
    moves = [(ratings[0].rating, ratings[-1].rating) for ratings in known if len(ratings) > 1]
    if not moves:
        return f"One growth check so far, of {since}: the next one shows what moved."
    return f"From {since} to {until}: {moves_said(moves)}, in {len(days)} growth checks."


def moves_said(moves: Iterable[tuple[int, int]]) -> str:
    """How many statements stand higher than before, lower and as before: ``9 of 12 statements higher, 3 lower``."""
    changes = [last - first for first, last in moves]
    counts = {
        "higher": sum(change > 0 for change in changes),
        "lower": sum(change < 0 for change in changes),
        "as before": changes.count(0),
    }
    first, *others = [(count, how) for how, count in counts.items() if count]
    statements = "1 statement" if len(changes) == 1 else f"{first[0]} of {len(changes)} statements"
    return ", ".join((f"{statements} {first[1]}", *(f"{count} {how}" for count, how in others)))


def weeks_said(weeks: Sequence[int]) -> str:
    """In how many of some weeks something was done; "" where nothing was."""
    filled = sum(map(bool, weeks))
    return f"in {filled} of {len(weeks)} weeks" if filled else ""


def months_said(months: Sequence[Month]) -> str:
    """How much was written down in some months of one year, and when most of it; "" where there is nothing."""
    total = sum(count for _, count in months)
    filled = [month for month in months if month[1]]
    if not filled:
        return ""
    things = "One thing" if total == 1 else f"{total} things"
    if len(filled) == 1:
        return f"{things} written down, in {_named(filled)}."
    where = ", some in every month" if len(filled) == len(months) else f" in {len(filled)} of {len(months)} months"
    most = max(count for _, count in filled)
    fullest = [month for month in filled if month[1] == most]
    each = " each" if len(fullest) > 1 else ""
    told = f", most in {_named(fullest)} ({most}{each})" if len(fullest) <= _NAMED < len(filled) else ""
    empty = [month for month in months if not month[1]]
    nothing = f" Nothing in {_named(empty)}." if 0 < len(empty) <= _NAMED else ""
    return f"{things} written down{where}{told}.{nothing}"


def moved(first: int, last: int, unit: str = "") -> str:
    """How a figure went from its first to its last: ``up from 20 to 65 %``, ``at 40 % as before``."""
    if first == last:
        return f"at {last}{unit} as before"
    return f"{'up' if last > first else 'down'} from {first} to {last}{unit}"


def raised(first: int, last: int, unit: str = "") -> str:
    """The same at the start of a sentence."""
    return moved(first, last, unit).capitalize()


def _named(months: Sequence[Month]) -> str:
    return " and ".join(f"{first:%B}" for first, _ in months)
