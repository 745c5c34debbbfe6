"""Reading what has just hurt or pleased: bad news, worries, lines that took energy, criticism and thanks, a good line.

The person's own marks decide, and what is told in passing (``heard``); else words are only read where a line was marked
as draining, or noted as a setback, and in answers about life beyond work.
"""

import re
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.hard_lines import (
    tells_of_a_worry,
    tells_of_an_end,
    tells_of_failing,
    tells_of_grief,
    tells_of_home,
    tells_of_winning,
)
from careercoach.coach.news import news
from careercoach.coach.quiet_time import HEALING
from careercoach.coach.rules.questions import AGAIN, LEAVING
from careercoach.content import moments
from careercoach.materials import Happening
from careercoach.patterns import pattern
from careercoach.queries import positions
from careercoach.queries.start.heard import Span, heard, names
from careercoach.records import ProfileRecord

THRICE = 3
"""Drained entries in a row that are asked about, and each further so many."""

WEEKS = timedelta(days=56)
"""How long the last private drained line, or the last good one, must be ago for another one to be unusual."""

BOTH = 2
"""The questions there are about a good line: once both were asked within AGAIN, the next is left unasked."""

A_YEAR = timedelta(days=365)
"""How far back it is looked whether a good line is a rare one."""

QUIET = timedelta(days=28)
"""So long without a line, and the first good one after it is news; no row of entries reaches over it."""


MARKED = ("grief", "hard-line", "tired-line", "good-line")
"""What is known of a line from its mark; where its words tell more, these count."""


def felt(connection: sqlite3.Connection, who: ProfileRecord, span: Span) -> Iterator[Happening]:
    """What of the ``span`` of days hurt or pleased; the latest of each kind."""
    told = tuple(heard(connection, who, span))
    days = {one.on for one in told}
    marked = [
        *_work_ended(connection, who, span),
        *_hard_lines(connection, span),
        *_worries(connection, span),
        *_good_line(connection, span),
    ]
    found: dict[str, Happening] = {}
    for one in sorted((*told, *marked), key=lambda each: each.on, reverse=True):
        if one in told or one.kind not in MARKED or one.on not in days:
            found.setdefault(one.kind, one)
    yield from found.values()
    yield from _drained(connection, who, span)
    yield from _said_by_others(connection, span)


def hurt_on(connection: sqlite3.Connection, today: date, left_out: str | None) -> date | None:
    """The last day, within HEALING, of a setback or of a drained line that tells of a loss, an end or a failure."""
    span: Span = {"since": (today - HEALING).isoformat(), "today": today.isoformat(), "left_out": left_out}
    rows = connection.execute(_HARD, span)
    return next((date.fromisoformat(day) for day, title, setback, _, _ in rows if _kind(title, setback)), None)


def _work_ended(connection: sqlite3.Connection, who: ProfileRecord, span: Span) -> Iterator[Happening]:
    """The last day of a job after which there is no other."""
    if who.kind == "between-jobs":
        days = [each.until.isoformat() for each in positions.listed(connection) if each.until]
        last = max((day for day in days if day < f"{span['today']}"), default="")
        if last >= f"{span['since']}":
            yield Happening("work-ended", date.fromisoformat(last), "")


def _hard_lines(connection: sqlite3.Connection, span: Span) -> Iterator[Happening]:
    """Setbacks and drained lines, by what they tell of: work that ends, what failed, or what one keeps to oneself."""
    found: dict[str, Happening] = {}
    kept_days = _kept_days(connection, span)
    for day, title, setback, kept, _ in connection.execute(_HARD, span):
        on, kind = date.fromisoformat(day), _kind(title, setback)
        if kind is None and kept and not any(on - WEEKS <= other < on for other in kept_days):
            kind = "hard-line"
        if kind is None and not kept and tells_of_home(title):
            kind = "tired-line"
        if kind:
            found.setdefault(kind, Happening(kind, on, title))
    yield from found.values()


def _kind(title: str, setback: bool) -> str | None:
    if tells_of_grief(title):
        return "grief"
    if tells_of_an_end(title):
        return "work-ends"
    return "setback" if setback or tells_of_failing(title) else None


def _kept_days(connection: sqlite3.Connection, span: Span) -> list[date]:
    """The days of private drained lines in the span and the weeks before: after another, one is not unusual."""
    rows = connection.execute(
        "SELECT on_day FROM accomplishment WHERE energy = 'drained' AND private"  # noqa: S608 our own number
        f" AND on_day BETWEEN date(:since, '-{WEEKS.days} days') AND :today",
        span,
    )
    return [date.fromisoformat(day) for (day,) in rows]


def _worries(connection: sqlite3.Connection, span: Span) -> Iterator[Happening]:
    """Answers about life beyond work, or leaving, that tell of a worry; and that one thought of leaving."""
    own = moments.asked()
    found: dict[str, Happening] = {}
    for question, day, answer in connection.execute(_ANSWERS, {**span, "leaving": LEAVING}):
        leaving = question == LEAVING and not _NEVER.match(answer)
        kind = "worry" if tells_of_a_worry(answer) else "leaving" if leaving else None
        if kind and question not in own:
            found.setdefault(kind, Happening(kind, date.fromisoformat(day), ""))
    yield from found.values()


def _drained(connection: sqlite3.Connection, who: ProfileRecord, span: Span) -> Iterator[Happening]:
    """The last entries with their energy marked, when the last three took it; told again after three more.

    Not where one of them tells of something: a loss and a lost tender have nothing in common to look for.
    """
    people = names(connection)
    row: list[tuple[date, str]] = []
    for day, title, energy in connection.execute(_MARKED, span):
        on = date.fromisoformat(day)
        if energy != "drained" or (row and row[-1][0] - on > QUIET):
            break
        row.append((on, title))
    told = len(row) // THRICE * THRICE
    if told and not any(news(title, who.role, people) for _, title in row[:told]):
        on, title = row[-told]
        if on.isoformat() >= f"{span['since']}":
            yield Happening("drained", on, title)


def _said_by_others(connection: sqlite3.Connection, span: Span) -> Iterator[Happening]:
    """Criticism of which nothing became yet, and praise."""
    found: dict[str, Happening] = {}
    for kind, day, words in connection.execute(_SAID, span):
        found.setdefault(kind, Happening(_BY_OTHERS[kind], date.fromisoformat(day), words))
    yield from found.values()


def _good_line(connection: sqlite3.Connection, span: Span) -> Iterator[Happening]:
    """A line that says what came about; the first line after weeks without one, if it gave energy, or somebody saw it;
    the first that gave energy in many weeks, or that did and was seen, too, in some weeks.
    """
    a_year_ago = date.fromisoformat(f"{span['today']}") - A_YEAR
    found = _good_lines(connection, span, f"{span['since']}") and _good_lines(connection, span, a_year_ago.isoformat())
    for on, title, kind in found[:1]:
        if on.isoformat() >= f"{span['since']}":
            alike = [before for before, _, each in found if before < on and each == kind]
            if kind == "won" or sum(on - before < AGAIN for before in alike) < BOTH:
                yield Happening(kind, on, title, again=len(alike) % 2 == 1)


def _good_lines(connection: sqlite3.Connection, span: Span, first: str) -> list[tuple[date, str, str]]:
    """The good lines from a day on, the last one written first: its day, its words, and what it is."""
    return [
        (date.fromisoformat(day), title, "won" if tells_of_winning(title) else "good-line")
        for day, title, rare in connection.execute(_GOOD, {**span, "first": first})
        if rare or tells_of_winning(title)
    ]


_BY_OTHERS = {"growth": "criticism", "strength": "praise"}
"""What feedback of each kind is to whoever gets it."""

_RECENT = f'"on" BETWEEN :since AND :today AND {positions.SPOKEN_OF}'

_HARD = f"""
SELECT "on", title, 1 AS setback, 0 AS kept, row FROM setback_view WHERE {_RECENT}
UNION ALL
SELECT "on", title, 0, private, row FROM accomplishment_view WHERE energy = 'drained' AND {_RECENT}
ORDER BY "on" DESC, setback DESC, row DESC"""  # noqa: S608 our own condition

_ANSWERS = """
SELECT question, "on", answer FROM reflection_view
WHERE (topic = 'life' OR question = :leaving) AND "on" BETWEEN :since AND :today ORDER BY "on" DESC, row DESC"""

_NEVER = pattern(r"\W*(?:never|no|not)\b", re.IGNORECASE)

_MARKED = f"""
SELECT "on", title, energy FROM accomplishment_view
WHERE energy IS NOT NULL AND "on" BETWEEN date(:since, '-1 year') AND :today AND {positions.SPOKEN_OF}
AND EXISTS (SELECT 1 FROM accomplishment WHERE energy = 'drained' AND on_day BETWEEN :since AND :today)
ORDER BY "on" DESC, row DESC"""  # noqa: S608 our own condition

_SAID = f"""
SELECT kind, "on", behaviour FROM feedback_view
WHERE (kind = 'strength' OR changed IS NULL) AND {_RECENT} ORDER BY "on" DESC, row DESC"""  # noqa: S608 our own condition

# With the plus, SQLite finds the days first, rather than going through all rows in their order.
_GOOD = f"""
SELECT "on", title, earlier <= date("on", '-{QUIET.days} days')
    OR (energy = 'energised' AND coalesce(good, begun) <= date("on", '-{WEEKS.days} days'))
    OR (energy = 'energised' AND seen_by IS NOT NULL AND earlier IS NOT NULL
        AND coalesce(seen, '') <= date("on", '-{QUIET.days} days'))
FROM (SELECT here.*,
    (SELECT max(on_day) FROM accomplishment one WHERE one.on_day < here."on") AS earlier,
    (SELECT min(on_day) FROM accomplishment) AS begun,
    (SELECT max(on_day) FROM accomplishment one WHERE one.on_day < here."on" AND one.energy = 'energised') AS good,
    (SELECT max("on") FROM accomplishment_view one
        WHERE one."on" < here."on" AND one.energy = 'energised' AND one.seen_by IS NOT NULL) AS seen
    FROM accomplishment_view here)
WHERE energy IS NOT 'drained'
    AND (energy = 'energised' OR EXISTS (SELECT 1 FROM accomplishment_person WHERE accomplishment_id = row))
    AND "on" BETWEEN :first AND :today AND {positions.SPOKEN_OF} ORDER BY +row DESC"""  # noqa: S608 our own condition
