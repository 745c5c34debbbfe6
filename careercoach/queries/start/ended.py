"""Reading what is still asked about after a change at work: nothing of a relation that has ended.

A relation has ended with somebody who left, with a former manager, and with those at work in a position that is over; a
mentor, an elder or an expert stays, and so does a manager who is it in the present position, too. What came along
belongs to the present one, but for a first talk with a manager who has left since.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from careercoach.coach.ahead import soonest
from careercoach.coach.signs import tells_of_having_left
from careercoach.content.kinds import names, situation
from careercoach.queries import profile
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord, ProfileRecord, PromiseRecord
from careercoach.vocabulary import WITH_THE_MANAGER

STAYING = ("elder", "expert", "helped", "mentor", "outside-peer", "sponsor")
"""Relations that do not end with a position."""


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


_OVER = f"""
SELECT one.uuid, coalesce(belongs.until_day < :today, belongs.id IS NULL AND meeting.kind = 'skip-level'
        AND EXISTS (SELECT 1 FROM position WHERE until_day < :today)) OR ({{left}}),
    coalesce(who.relation = 'former-manager' OR who.id IN (SELECT manager_id FROM position WHERE until_day < :today), 0)
        AND meeting.kind IN ({_listed(WITH_THE_MANAGER)})
FROM {{source}}
LEFT JOIN person who ON who.id = {{person}}
JOIN {{noun}}_view seen ON seen.row = one.id
LEFT JOIN position belongs ON belongs.uuid = seen.position
WHERE (one.position_id IS NULL AND coalesce(who.name <> :manager, 1)
        AND coalesce(who.relation, '') NOT IN ({_listed(STAYING)}))
    OR (one.position_id IS NOT NULL AND belongs.until_day < :today) OR ({{left}})"""  # noqa: S608 our own lists
"""Of what may be over: the id, whether its position is over or somebody left with it, and whether it is with a former
manager.

There is nobody above one's manager where no position is held, so that what was planned with them is over, too.
"""


_TALK = {
    "source": "meeting one JOIN meeting ON meeting.id = one.id",
    "noun": "meeting",
    "person": "meeting.person_id",
    "left": "one.status = 'planned' AND (who.left_day <= :today OR who.name IN (SELECT value FROM json_each(:gone)))",
}
"""A talk that is planned is over once whom it is with has left, be it only in the notes on them."""

_PROMISE = {
    "source": "promise one JOIN meeting ON meeting.id = one.meeting_id",
    "noun": "promise",
    "person": "coalesce(one.person_id, meeting.person_id)",
    "left": "one.owner = 'them' AND (who.left_day <= :today OR who.name IN (SELECT value FROM json_each(:gone)))",
}
"""So is what somebody promised; what one promised them is one's own to keep."""

_FIRST_TALK = "meeting.kind = 'handover' AND who.relation = 'former-manager' AND coalesce(who.name <> :manager, 1)"
"""A first talk with a manager who has left since."""


def talks(connection: sqlite3.Connection, who: ProfileRecord, today: date) -> frozenset[str]:
    """The ids of talks, planned and held, that belong to a relation that has ended."""
    asked = _OVER.format(**_TALK)
    rows = connection.execute(f"{asked} OR ({_FIRST_TALK})", _said(connection, who, today))
    return frozenset(identity for identity, over, former in rows if over or former)


def _said(connection: sqlite3.Connection, who: ProfileRecord, today: date) -> dict[str, str | None]:
    """The day, the manager, and who is gone as the notes on them say."""
    noted = connection.execute("SELECT name, notes FROM person WHERE notes IS NOT NULL AND left_day IS NULL")
    gone = [name for name, notes in noted if tells_of_having_left(notes)]
    return {"today": today.isoformat(), "manager": who.manager, "gone": json.dumps(gone)}


def next_talk(connection: sqlite3.Connection, today: date) -> MeetingRecord | None:
    """The talk planned that comes next, but for what is over; None when none is planned."""
    over = talks(connection, profile.get(connection, today), today)
    return soonest((one for one in meetings.listed(connection, status="planned") if one.id not in over), today)


def promises(
    connection: sqlite3.Connection, who: ProfileRecord, today: date
) -> tuple[tuple[PromiseRecord, ...], frozenset[str]]:
    """Open promises that still count, the earliest due first, and the ids of those with a manager who has left since.

    Such a one is never named, and counts only while somebody has come after them.
    """
    rows = connection.execute(_OVER.format(**_PROMISE), _said(connection, who, today)).fetchall()
    left = {identity for identity, over, _ in rows if over}
    former = {identity for identity, _, former in rows if former}
    found = (one for one in meetings.promises(connection, state="open") if one.id not in left)
    nameless = f"Former {names(situation(who)).relation}"
    open_ones = tuple(
        replace(one, person=nameless) if one.id in former else one
        for one in found
        if who.manager or one.id not in former
    )
    return open_ones, frozenset(one.id for one in open_ones if one.id in former)


def goals(connection: sqlite3.Connection, today: date) -> dict[str, date]:
    """By the id of an active goal, the day after that of which it was set is over: a position, or a time between jobs.

    A goal that is of no position and was set while one was held came along, for whoever sets it takes it with them.
    """
    rows = connection.execute(
        "SELECT goal.uuid, date(held.until_day, '+1 day') FROM goal JOIN position held ON held.until_day < ?"
        " WHERE goal.status = 'active' AND CASE WHEN goal.position_id IS NULL THEN held.kind = 'between-jobs'"
        " AND goal.started_day BETWEEN coalesce(held.from_day, '') AND held.until_day"
        " ELSE held.id = goal.position_id END ORDER BY held.until_day",
        (today.isoformat(),),
    )
    return {identity: date.fromisoformat(day) for identity, day in rows}
