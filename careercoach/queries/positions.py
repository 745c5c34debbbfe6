"""Reading the positions a person holds and held, and the days they were away.

What a page about now speaks of, decided here for all of them: what belongs to a position that is over is left out while
another job is held. What belongs to no position is the person's and always shown. Between jobs, and while none is held,
nothing is left out: then the whole life speaks. A page says how much it left out, and shows that on asking.
"""

import json
import sqlite3
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from careercoach.coach.positions import belongs_to, ending
from careercoach.errors import NotFound
from careercoach.incoming import alike
from careercoach.queries.reading import read, read_one
from careercoach.records import AwayRecord, PositionRecord, ProfileRecord, RatingRecord

_LATEST_FIRST = "ORDER BY coalesce(from_, '') DESC, row DESC"

_HELD = "coalesce(from_, '') <= :day AND coalesce(until, '9999-12-31') >= :day"


SPOKEN_OF = "coalesce(position, '') NOT IN (SELECT value FROM json_each(:left_out))"
"""The condition of a view that something belongs to no position that is left out; ``as_value`` makes its parameter."""


def listed(connection: sqlite3.Connection) -> list[PositionRecord]:
    """Every position, the latest first."""
    return read(connection, PositionRecord, "position_view", _LATEST_FIRST)


def get(connection: sqlite3.Connection, prefix: str) -> PositionRecord:
    """The position whose id begins so. Raises NotFound."""
    return read_one(connection, PositionRecord, "position", prefix)


def endings(connection: sqlite3.Connection) -> dict[str, str]:
    """How something stands that ended with a position, in words, by the position's id."""
    return {each.id: ending(each) for each in listed(connection)}


def named(connection: sqlite3.Connection, prefix_or_name: str | None) -> str | None:
    """The whole id of the position whose id begins so, or that is the only one of that organisation; None stays None.

    For the condition ``position = :position`` of a list. Raises NotFound.
    """
    if not prefix_or_name:
        return None
    wanted = alike(prefix_or_name)
    there = [
        each for each in listed(connection) if wanted in {alike(each.organisation or ""), alike(each.short_name or "")}
    ]
    if len(there) > 1:
        raise NotFound("You held more than one position there.", "look", where="position list")
    return there[0].id if there else get(connection, prefix_or_name).id


def held_on(connection: sqlite3.Connection, day: date) -> PositionRecord | None:
    """The position held on a day, the one begun last when there are several; None when there is none."""
    found = read(connection, PositionRecord, "position_view", f"WHERE {_HELD} {_LATEST_FIRST} LIMIT 1", {"day": day})
    return found[0] if found else None


def joined_on(connection: sqlite3.Connection, position: PositionRecord) -> date | None:
    """The first day in the organisation of a position, however many were held there without a gap between them.

    None while that is not known.
    """
    first, house = position.from_, alike(position.organisation or "")
    for one in listed(connection):
        if first and house and alike(one.organisation or "") == house and _led_to(one, first):
            first = one.from_
    return first


def _led_to(one: PositionRecord, begun: date) -> bool:
    """Whether the position began before a day and was held until then."""
    return (one.from_ or date.min) < begun <= (one.until or date.max - timedelta(1)) + timedelta(1)


def left_out(connection: sqlite3.Connection, day: date, *, earlier: bool = False) -> frozenset[str]:
    """The ids of the positions that a page about ``day`` leaves out; none when ``earlier`` ones were asked for, too."""
    held = None if earlier else held_on(connection, day)
    if held is None or held.kind == "between-jobs":
        return frozenset()
    return over(connection, day)


def over(connection: sqlite3.Connection, day: date) -> frozenset[str]:
    """The ids of the positions whose last day was before ``day``.

    What was said of one's place there is not true of another, nor of the time between jobs.
    """
    return frozenset(each.id for each in listed(connection) if each.until and each.until < day)


def spoken_of(
    connection: sqlite3.Connection, ratings: Sequence[RatingRecord], ids_left_out: Collection[str]
) -> list[RatingRecord]:
    """These ratings but those of a day that belongs to a position left out, in the same order."""
    if not ids_left_out:
        return list(ratings)
    known = listed(connection)
    held = {day: belongs_to(known, day) for day in {one.on for one in ratings}}
    return [one for one in ratings if (there := held[one.on]) is None or there.id not in ids_left_out]


def as_value(ids_left_out: Collection[str]) -> str | None:
    """The ids as a parameter of ``SPOKEN_OF``; None, without which the condition is not needed, when there are none."""
    return json.dumps(sorted(ids_left_out)) if ids_left_out else None


def held_between(connection: sqlite3.Connection, first: date, last: date) -> list[PositionRecord]:
    """The positions to which a day of these belongs, as ``held_on`` says, the earliest first; none in a gap."""
    known = listed(connection)
    changes = {each.from_ for each in known if each.from_}
    changes |= {each.until + timedelta(days=1) for each in known if each.until and each.until < date.max}
    days = sorted({first, *(day for day in changes if first < day <= last)})
    held = {found.id: found for day in days if (found := held_on(connection, day))}
    return list(held.values())


def houses_before(connection: sqlite3.Connection, who: ProfileRecord) -> dict[str, str]:
    """The ids of the positions held in another house than this one, each with what that house is called."""
    own = alike(who.organisation or "")
    other = (one for one in listed(connection) if one.id != who.position and one.organisation)
    return {one.id: one.short_name or one.organisation or "" for one in other if alike(one.organisation or "") != own}


def away(connection: sqlite3.Connection) -> list[AwayRecord]:
    """Every time away, the latest first."""
    return read(connection, AwayRecord, "away_view", "ORDER BY from_ DESC, row DESC")


def get_away(connection: sqlite3.Connection, prefix: str) -> AwayRecord:
    """The time away whose id begins so. Raises NotFound."""
    return read_one(connection, AwayRecord, "away", prefix)


def away_on(connection: sqlite3.Connection, day: date) -> AwayRecord | None:
    """The time away that a day falls into; None when the person is not away then."""
    found = read(connection, AwayRecord, "away_view", f"WHERE {_HELD} ORDER BY from_ DESC LIMIT 1", {"day": day})
    return found[0] if found else None
