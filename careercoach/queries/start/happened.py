"""Reading what has just happened, so that Today can ask about it, and on which days something was done here."""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby

from careercoach.coach.growth_check import INSTRUMENT
from careercoach.coach.rules.remembering import WEEK
from careercoach.content.growth_check import statements
from careercoach.content.kinds import situation
from careercoach.materials import Happening, Sitting
from careercoach.queries.reading import to_day
from careercoach.records import ProfileRecord

FORTNIGHT = timedelta(days=14)
"""How far back something has just happened."""

FELL = 2
"""Steps by which a confidence or a statement falls before it is asked about."""

THRICE = 3
"""Drained entries in a row that are asked about."""

DOES: Mapping[str, tuple[str, ...]] = {
    "goal add": ("first-goal", "nothing-near", "arriving-win"),
    "goal edit": ("unsaid", "goal-day-soon", "goal-day"),
    "goal check-in": ("check-in", "stuck"),
    "goal unstick": ("stuck",),
    "goal day": ("goal-day", "goal-day-soon"),
    "goal done": ("goal-day",),
    "goal drop": ("goal-day",),
    "step done": ("step-day",),
    "step edit": ("step-day",),
    "path edit": ("closing-day",),
    "trial add": ("try-path",),
    "trial edit": ("trial-waits",),
    "trial done": ("how-was-it", "trial-waits"),
    "meeting plan": ("plan-talk", "new-manager"),
    "meeting bring": ("talk-soon",),
    "meeting edit": ("talk-soon", "ask-talk", "talk-passed"),
    "meeting hold": ("talk-passed",),
    "note decide": ("advice",),
    "promise keep": ("my-promise", "their-promise"),
    "promise edit": ("my-promise", "their-promise", "promise-day"),
    "promise drop": ("my-promise", "their-promise", "promise-day"),
    "reflect": ("first-question", "question", "quiet-reflection", "arriving-expected", "arriving-look-back"),
    "growth-check": ("growth-check",),
    "profile set": ("profile",),
    "position add": ("profile",),
    "accomplishment edit": ("came-of-this", "under-way"),
    "feedback edit": ("feedback",),
    "learning add": ("arriving-learn",),
    "learning edit": ("money-back",),
    "person add": ("circle", "arriving-people"),
    "noticed answer": ("noticed",),
    "changed back": ("from-before",),
}
"""By the name of an act, the rules that ask for it. What is not here is done of one's own accord."""


def sittings(connection: sqlite3.Connection, today: date) -> tuple[Sitting, ...]:
    """The days before today with an act in the history, the oldest first, back to the beginning of last year.

    A line after more than a week is what Today asks for, and no idling.
    """
    first = date(today.year - 1, 1, 1)
    rows = connection.execute(
        "SELECT DISTINCT on_day, name FROM act WHERE on_day >= ? AND on_day < ? ORDER BY on_day",
        (first.isoformat(), today.isoformat()),
    ).fetchall()
    found, logged_on = [], date.min
    for day, acts in groupby(rows, key=lambda row: row[0]):
        on, names = date.fromisoformat(day), {name for _, name in acts}
        did = {rule for name in names for rule in DOES.get(name, ())}
        if "log" in names:
            did |= {"quiet-log"} if on - logged_on > WEEK else set()
            logged_on = on
        found.append(Sitting(on, frozenset(did)))
    return tuple(found)


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
