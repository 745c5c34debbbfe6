"""How a position is spoken of: what it is called, when it is or was held, and what is of earlier ones."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from careercoach.dates import days, echo
from careercoach.fields.positions import KINDS, NOBODY
from careercoach.records import AwayRecord, PositionRecord, ProfileRecord

ONLY_EARLIER = "Nothing of your present position; what is found is from earlier ones."
"""Said where what is of earlier positions is shown because there is nothing else."""

_UNNAMED = {
    "employed": "that job",
    "own-business": "that business",
    "studying": "those studies",
    "between-jobs": "that time between jobs",
}


def called(position: PositionRecord) -> str:
    """The role and where; the kind of position where neither was said."""
    return ", ".join(filter(None, (position.role, position.organisation))) or KINDS[position.kind]


def ending(position: PositionRecord) -> str:
    """How something stands that ended with a position, or with a change in one that goes on."""
    if position.until is None:
        return "ended with a change"
    return f"ended with {position.short_name or position.organisation or _UNNAMED[position.kind]}"


def days_held(position: PositionRecord, today: date) -> str:
    """From when to when; empty when neither is known. What is still to begin is held from then on, and not since."""
    if position.from_ and position.until:
        return days(position.from_, position.until)
    if position.from_:
        return f"{'from' if position.from_ > today else 'since'} {echo(position.from_)}"
    return f"until {echo(position.until)}" if position.until else ""


def days_away(away: AwayRecord) -> str:
    """From when to when one is away."""
    return days(away.from_, away.until) if away.until else f"from {echo(away.from_)} on"


def belongs_to(positions: Sequence[PositionRecord], day: date) -> PositionRecord | None:
    """The position that a day belongs to, the one begun last when there are several; ``positions`` are latest first."""
    return next((each for each in positions if (each.from_ or date.min) <= day <= (each.until or date.max)), None)


def days_of(positions: Sequence[PositionRecord], ids: Collection[str]) -> list[tuple[date, date]]:
    """The days that belong to one of the positions with these ids, as spans from first to last, both within it."""
    begins = {date.min, *(each.from_ for each in positions if each.from_)}
    begins |= {each.until + timedelta(days=1) for each in positions if each.until and each.until < date.max}
    borders = sorted(begins)
    spans: list[tuple[date, date]] = []
    for first, following in zip(borders, [*borders[1:], None], strict=True):
        held = belongs_to(positions, first)
        last = following - timedelta(days=1) if following else date.max
        if held is None or held.id not in ids:
            continue
        joins = bool(spans) and spans[-1][1] + timedelta(days=1) == first
        spans.append((spans.pop()[0] if joins else first, last))
    return spans


def more(count: int, how: str, *, noun: str = "", does: str = "shows") -> str:
    """That so many are of earlier positions, and what shows them: ``how`` is an option or a key. Empty for none."""
    if not count:
        return ""
    things = f"{count} more{f' {noun}' if noun else ''}{'s' if noun and count > 1 else ''}"
    where, them = ("an earlier position", "it") if count == 1 else ("earlier positions", "them")
    return f"{things} from {where}; {how} {does} {them} too."


def still_open(positions: Sequence[PositionRecord], new: PositionRecord) -> PositionRecord | None:
    """The latest position that began before ``new`` and has no last day, when ``new`` has none either; else None."""
    first = new.from_ or date.min
    earlier = [each for each in positions if each.id != new.id and not each.until and (each.from_ or date.min) < first]
    return None if new.until else next(iter(earlier), None)


def is_another(before: Mapping[str, object], now: PositionRecord | ProfileRecord) -> bool:
    """Whether the place or the manager is not the one that was said before; what is said first is no change."""
    said = {"organisation": now.organisation, "manager": NOBODY if now.no_manager else now.manager}
    return any(before.get(name) and before[name] != value for name, value in said.items())
