"""Reading what has just happened, so that Today can ask about it, and on which days something was done here."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.growth_check import INSTRUMENT
from careercoach.coach.rules.remembering import WEEK
from careercoach.content.growth_check import statements
from careercoach.content.kinds import situation
from careercoach.materials import Happening, Seen, Sitting
from careercoach.queries.reading import to_day
from careercoach.records import ProfileRecord

FORTNIGHT = timedelta(days=14)
"""How far back something has just happened."""

FELL = 2
"""Steps by which a confidence or a statement falls before it is asked about."""

THRICE = 3
"""Drained entries in a row that are asked about."""

WRITING_DOWN = ("log", "accomplishment edit", "undo", "redo")
"""Acts by which one only writes down work, or takes that back."""


def sittings(connection: sqlite3.Connection, today: date) -> tuple[Sitting, ...]:
    """The days before today with an act in the history, the oldest first, back to the beginning of last year.

    A line after more than a week is what Today asks for, and no idling.
    """
    first = date(today.year - 1, 1, 1)
    names = ", ".join(f"'{name}'" for name in WRITING_DOWN)
    rows = connection.execute(
        f"SELECT on_day, min(name IN ({names})), max(name = 'log') FROM act WHERE on_day >= ? AND on_day < ?"  # noqa: S608 our own names
        " GROUP BY on_day",
        (first.isoformat(), today.isoformat()),
    )
    found, logged_on = [], date.min
    for day, only_written, logged in rows:
        on = date.fromisoformat(day)
        found.append(Sitting(on, bool(only_written) and not (logged and on - logged_on > WEEK)))
        logged_on = on if logged else logged_on
    return tuple(found)


def done(connection: sqlite3.Connection, today: date) -> tuple[Seen, ...]:
    """What Today asked for since the beginning of last year and was done: check-ins, promises, lines, answers."""
    span = {"first": date(today.year - 1, 1, 1).isoformat(), "today": today.isoformat()}
    return tuple(
        Seen(rule, date.fromisoformat(since), date.fromisoformat(until))
        for rule, asked in _DONE.items()
        for since, until in connection.execute(asked, span)
    )


_DONE = {
    "check-in": """
        SELECT due, on_day FROM (SELECT check_in.on_day, date(coalesce(lag(check_in.on_day) OVER (
            PARTITION BY goal_id ORDER BY check_in.on_day), goal.started_on), '+' || cadence_days || ' days') AS due
            FROM check_in JOIN goal_view goal ON goal.row = check_in.goal_id)
        WHERE due <= on_day AND on_day BETWEEN :first AND :today""",
    "my-promise": "SELECT date(by_day, '-3 days'), closed_day FROM promise WHERE owner = 'me'"
    " AND closed_day BETWEEN max(:first, date(by_day, '-3 days')) AND :today",
    "their-promise": "SELECT date(by_day, '+1 day'), closed_day FROM promise WHERE owner = 'them'"
    " AND closed_day BETWEEN max(:first, date(by_day, '+1 day')) AND :today",
    "talk-soon": "SELECT date(on_day, '-7 days'), on_day FROM meeting WHERE status = 'held'"
    " AND on_day BETWEEN :first AND :today",
    "quiet-log": """
        SELECT due, on_day FROM (SELECT on_day, date(lag(on_day) OVER (ORDER BY on_day), '+8 days') AS due
            FROM (SELECT DISTINCT on_day FROM accomplishment WHERE on_day BETWEEN :first AND :today))
        WHERE due <= on_day""",
    "quiet-reflection": """
        SELECT due, on_day FROM (SELECT on_day, date(lag(on_day) OVER (ORDER BY on_day), '+14 days') AS due
            FROM (SELECT DISTINCT on_day FROM reflection WHERE on_day BETWEEN :first AND :today))
        WHERE due <= on_day""",
}
"""How what was done is found, by the rule that asked for it: the day it began to speak, and the day it was done."""


def lately(connection: sqlite3.Connection, who: ProfileRecord, today: date) -> tuple[Happening, ...]:
    """What has happened in the last fortnight, as the file tells it."""
    span = {"since": (today - FORTNIGHT).isoformat(), "today": today.isoformat()}
    found = [
        Happening(kind, date.fromisoformat(day), what)
        for kind, asked in _ASKED.items()
        for day, what in connection.execute(asked, span)
    ]
    return (*found, *_drained(connection, span), *_fell(connection, who, span), *_new_manager(who, today))


_ASKED = {
    "setback": "SELECT on_day, title FROM setback WHERE on_day BETWEEN :since AND :today ORDER BY on_day DESC LIMIT 1",
    "goal-let-go": "SELECT ended_day, title FROM goal WHERE status = 'dropped' AND ended_with_id IS NULL"
    " AND ended_day BETWEEN :since AND :today",
    "goal-reached": "SELECT ended_day, title FROM goal WHERE status = 'done' AND ended_day BETWEEN :since AND :today",
    "promise-kept": "SELECT closed_day, text FROM promise WHERE owner = 'me' AND state = 'kept'"
    " AND closed_day BETWEEN :since AND :today",
    "confidence-fell": f"""
        SELECT latest.on_day, goal.title FROM goal
        JOIN check_in latest ON latest.id = (SELECT id FROM check_in WHERE goal_id = goal.id AND confidence IS NOT NULL
            ORDER BY on_day DESC LIMIT 1)
        JOIN check_in before ON before.id = (SELECT id FROM check_in WHERE goal_id = goal.id AND confidence IS NOT NULL
            AND on_day < latest.on_day ORDER BY on_day DESC LIMIT 1)
        WHERE goal.status = 'active' AND latest.on_day BETWEEN :since AND :today
            AND before.confidence - latest.confidence >= {FELL}""",  # noqa: S608 our own figure
}
"""How each of these is found."""


def _drained(connection: sqlite3.Connection, span: dict[str, str]) -> Iterator[Happening]:
    """The last entries with their energy marked, when all of them took it."""
    rows = connection.execute(
        "SELECT on_day, title, energy FROM accomplishment WHERE energy IS NOT NULL AND on_day BETWEEN :since AND :today"
        " ORDER BY on_day DESC, id DESC LIMIT :most",
        {**span, "most": THRICE},
    ).fetchall()
    if len(rows) == THRICE and all(energy == "drained" for _, _, energy in rows):
        yield Happening("drained", date.fromisoformat(rows[0][0]), rows[0][1])


def _fell(connection: sqlite3.Connection, who: ProfileRecord, span: dict[str, str]) -> Iterator[Happening]:
    """The statement of the growth check that fell most, where one fell far."""
    rows = connection.execute(
        "SELECT latest.on_day, latest.statement, before.rating - latest.rating AS fall FROM rating latest"
        " JOIN rating before ON before.id = (SELECT id FROM rating WHERE instrument = latest.instrument"
        " AND statement = latest.statement AND on_day < latest.on_day ORDER BY on_day DESC LIMIT 1)"
        " WHERE latest.instrument = :instrument AND latest.on_day BETWEEN :since AND :today AND fall >= :least"
        " ORDER BY fall DESC, latest.id",
        {**span, "instrument": INSTRUMENT, "least": FELL},
    ).fetchall()
    words = {one.key: one.text for one in statements(situation(who))} if rows else {}
    for day, statement, _ in rows:
        if statement in words:
            yield Happening("statement-fell", date.fromisoformat(day), words[statement].rstrip("."))
            return


def _new_manager(who: ProfileRecord, today: date) -> Iterator[Happening]:
    """Whoever came with a position that has just begun."""
    if who.manager and who.start_on and timedelta(0) <= today - who.start_on <= FORTNIGHT:
        yield Happening("new-manager", who.start_on, who.manager)


def answered(connection: sqlite3.Connection) -> dict[str, date]:
    """The latest day of each question's answers, by its key."""
    rows = connection.execute("SELECT question, max(on_day) FROM reflection GROUP BY question")
    return {key: day for key, found in rows if (day := to_day(found))}


def made(connection: sqlite3.Connection) -> dict[str, date]:
    """By id, the day on which each talk without a day was planned; nothing of one whose history was erased."""
    rows = connection.execute(
        "SELECT meeting.uuid, min(act.on_day) FROM meeting JOIN change ON change.noun = 'meeting'"
        " AND change.row_id = meeting.id JOIN act ON act.id = change.act_id"
        " WHERE meeting.status = 'planned' AND meeting.on_day IS NULL GROUP BY meeting.id"
    )
    return {identity: date.fromisoformat(day) for identity, day in rows}
