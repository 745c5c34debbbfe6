"""Reading what has just happened, so that Today can ask about it, and on which days something was done here."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby

from careercoach.coach.growth_check import INSTRUMENT
from careercoach.coach.rules.remembering import WEEK
from careercoach.content.growth_check import statements
from careercoach.content.kinds import situation
from careercoach.dates import echo
from careercoach.materials import Happening, Sitting
from careercoach.queries import positions
from careercoach.queries.reading import to_day
from careercoach.queries.reflect import ratings
from careercoach.queries.start.felt import felt
from careercoach.queries.start.heard import Span
from careercoach.queries.start.kept import answered_to
from careercoach.queries.start.turned import turned
from careercoach.records import ProfileRecord, RatingRecord

FORTNIGHT = timedelta(days=14)
"""How far back something has just happened."""

BEFORE_THE_END, MONTHS = timedelta(days=42), timedelta(days=84)
"""So long before the last day of a job it is asked about, if the job is longer than some months."""

FELL = 2
"""Steps by which a confidence or a statement falls before it is asked about."""

ENERGY, LOW = "energy", 2
"""The statement about energy left, and the rating up to which there is little of something."""

A_LINE = "log"
"""The name of the act that writes a line."""

IN_OWN_WORDS = {A_LINE, "reflect", "goal check-in", "goal add", "conversation add", "setback add", "note add"}
"""The names of acts in which the person writes something of their own."""

DOES: Mapping[str, tuple[str, ...]] = {
    "goal add": ("first-goal", "nothing-near", "arriving-win"),
    "goal edit": ("unsaid", "goal-day-soon", "goal-day", "goal-over", "still-stands"),
    "goal check-in": ("check-in", "check-in-soon", "stuck", "goal-over", "still-stands"),
    "goal unstick": ("stuck",),
    "goal day": ("goal-day", "goal-day-soon", "goal-over", "still-stands"),
    "goal done": ("goal-day", "goal-over", "still-stands"),
    "goal drop": ("goal-day", "goal-over", "still-stands"),
    "step done": ("step-day",),
    "step edit": ("step-day",),
    "path edit": ("closing-day",),
    "trial add": ("try-path",),
    "trial edit": ("trial-waits",),
    "trial done": ("how-was-it", "trial-waits"),
    "meeting plan": ("plan-talk", "new-manager"),
    "meeting bring": ("talk-soon",),
    "meeting edit": ("talk-soon", "ask-talk", "first-talk", "still-wanted", "talk-passed"),
    "meeting hold": ("talk-passed",),
    "note decide": ("advice",),
    "paper give": ("recap", "ask-talk", "first-talk"),
    "promise keep": ("my-promise", "their-promise", "before-they-go", "promise-left"),
    "promise edit": ("my-promise", "their-promise", "before-they-go", "promise-day", "promise-left"),
    "promise drop": ("my-promise", "their-promise", "before-they-go", "promise-day", "promise-left"),
    "reflect": ("first-question", "question", "quiet-reflection", "arriving-expected", "arriving-look-back"),
    "growth-check": ("growth-check",),
    "profile set": ("profile",),
    "position add": ("profile",),
    "accomplishment edit": ("came-of-this", "under-way"),
    "feedback edit": ("feedback",),
    "learning add": ("arriving-learn",),
    "learning edit": ("money-back",),
    "person add": ("circle", "arriving-people"),
    "conversation add": ("arriving-people",),
    "noticed answer": ("noticed",),
    "changed back": ("from-before",),
    "changed new-manager": ("profile",),
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
    found, logged_on = list[Sitting](), date.min
    for day, acts in groupby(rows, key=lambda row: row[0]):
        on, names = date.fromisoformat(day), {name for _, name in acts}
        did = {rule for name in names for rule in DOES.get(name, ())}
        if A_LINE in names:
            did |= {"first-line"} if logged_on == date.min else set()
            did |= {"quiet-log"} if on - logged_on > WEEK else set()
            logged_on = on
        found.append(Sitting(on, frozenset(did), full=bool(names - {A_LINE}), wrote=bool(names & IN_OWN_WORDS)))
    return tuple(found)


def full(connection: sqlite3.Connection, today: date) -> bool:
    """Whether more than a line was written today."""
    asked = "SELECT 1 FROM act WHERE on_day = ? AND name <> ? LIMIT 1"
    return connection.execute(asked, (today.isoformat(), A_LINE)).fetchone() is not None


def here_on(connection: sqlite3.Connection, today: date) -> date | None:
    """The last day with an act in the history; None before the first."""
    return to_day(
        connection.execute("SELECT max(on_day) FROM act WHERE on_day <= ?", (today.isoformat(),)).fetchone()[0]
    )


def lately(
    connection: sqlite3.Connection, who: ProfileRecord, today: date, left_out: Collection[str] = ()
) -> tuple[Happening, ...]:
    """What has happened in the last fortnight, as the file tells it; nothing of the positions ``left_out``.

    A promise kept is of no position that is over: it was between two people there.
    """
    span: Span = {
        "since": (today - FORTNIGHT).isoformat(),
        "today": today.isoformat(),
        "left_out": positions.as_value(left_out),
        "over": positions.as_value(positions.over(connection, today)),
    }
    found = [
        Happening(kind, date.fromisoformat(day), what, bool(again))
        for kind, asked in _ASKED.items()
        for day, what, again in connection.execute(asked, span)
    ]
    return (
        *found,
        *felt(connection, who, span),
        *turned(connection, span),
        *_rated(connection, who, today, left_out),
        *_new_manager(connection, who, span),
        *_no_manager(connection, who, span),
        *_hours(connection, who, span),
        *_near_its_end(who, today),
    )


_ASKED = {
    "goal-let-go": f"""
        SELECT ended_on, title, 0 FROM goal_view WHERE status = 'dropped' AND ended_with IS NULL
            AND ended_on BETWEEN :since AND :today AND {positions.SPOKEN_OF}""",  # noqa: S608 our own condition
    "goal-reached": f"""
        SELECT ended_on, title, (SELECT count(*) % 2 FROM goal_view before WHERE before.status = 'done'
            AND before.ended_on < now.ended_on AND before.ended_on >= date(now.ended_on, '-180 days'))
        FROM goal_view now WHERE status = 'done'
            AND ended_on BETWEEN :since AND :today AND {positions.SPOKEN_OF}""",  # noqa: S608 our own condition
    "first-step": f"""
        SELECT begun, title, 0 FROM (SELECT goal_view.*, (SELECT min(day) FROM (
            SELECT done_day AS day FROM step WHERE goal_id = goal_view.row
            UNION ALL SELECT on_day FROM check_in WHERE goal_id = goal_view.row AND progress > 0
            UNION ALL SELECT on_day FROM accomplishment_goal link
                JOIN accomplishment ON accomplishment.id = link.accomplishment_id WHERE link.goal_id = goal_view.row
            )) AS begun FROM goal_view WHERE horizon <> 'near' AND status = 'active')
        WHERE begun BETWEEN :since AND :today AND begun > started_on AND {positions.SPOKEN_OF}""",  # noqa: S608 our own condition
    "promise-kept": """
        SELECT closed_on, text, 0 FROM promise_view WHERE owner = 'me' AND state = 'kept'
            AND closed_on BETWEEN :since AND :today
            AND coalesce(position, '') NOT IN (SELECT value FROM json_each(:over))""",
    "learning-begun": f"""
        SELECT "on", title, 0 FROM learning_view WHERE status IN ('planned', 'under-way')
            AND "on" BETWEEN date(:today, '-6 days') AND :today AND coalesce(until, "on") >= :today
            AND {positions.SPOKEN_OF}
            AND EXISTS (SELECT 1 FROM change JOIN act ON act.id = change.act_id WHERE change.noun = 'learning'
                AND change.row_id = learning_view.row AND act.on_day < "on")""",  # noqa: S608 our own condition
    "confidence-fell": f"""
        SELECT latest.on_day, goal.title, 0 FROM goal_view goal
        JOIN check_in latest ON latest.id = (SELECT id FROM check_in WHERE goal_id = goal.row AND confidence IS NOT NULL
            ORDER BY on_day DESC LIMIT 1)
        JOIN check_in before ON before.id = (SELECT id FROM check_in WHERE goal_id = goal.row AND confidence IS NOT NULL
            AND on_day < latest.on_day ORDER BY on_day DESC LIMIT 1)
        WHERE goal.status = 'active' AND latest.on_day BETWEEN :since AND :today
            AND latest.blocker IS NULL AND before.confidence - latest.confidence >= {FELL} AND {positions.SPOKEN_OF}""",  # noqa: S608 our own condition
}
"""How each of these is found."""


def _rated(
    connection: sqlite3.Connection, who: ProfileRecord, today: date, left_out: Collection[str]
) -> Iterator[Happening]:
    """Little energy left, and of the other statements of the growth check the one that fell most, if far."""
    last = ratings.last_day(connection, INSTRUMENT)
    if last is None or not today - FORTNIGHT <= last <= today:
        return
    given: dict[str, list[RatingRecord]] = {}
    for one in positions.spoken_of(connection, ratings.listed(connection, INSTRUMENT), left_out):
        given.setdefault(one.statement, []).append(one)
    words = {one.key: one.text.rstrip(".") for one in statements(situation(who))}
    rated = [each for each in given.values() if each[0].on == last and each[0].statement in words]
    tired = next((each for each in rated if each[0].statement == ENERGY and each[0].rating <= LOW), None)
    if tired:
        yield Happening("low-energy", last, words[ENERGY])
    falls = [(each[1].rating - each[0].rating, each[0]) for each in rated if len(each) > 1 and each is not tired]
    fall, latest = max(falls, key=lambda each: each[0], default=(0, None))
    if latest and fall >= FELL:
        yield Happening("statement-fell", last, words[latest.statement])
    low = next((each[0] for each in rated if each is not tired and each[0].rating <= LOW), None)
    if low and not tired and not (latest and fall >= FELL):
        yield Happening("statement-low", last, words[low.statement])


def _new_manager(connection: sqlite3.Connection, who: ProfileRecord, span: Span) -> Iterator[Happening]:
    """Whoever is new as the manager in a position that goes on; in a new one it is the person who is new. Nobody
    is new who was the manager before.
    """
    changed = _changed(connection, "new-manager", span)
    goes_on = who.start_on is None or (changed is not None and who.start_on < changed)
    if who.manager and changed and goes_on and not answered_to(connection, who.manager, changed):
        yield Happening("new-manager", changed, who.manager)


def _no_manager(connection: sqlite3.Connection, who: ProfileRecord, span: Span) -> Iterator[Happening]:
    """Nobody stands where a manager did."""
    changed = _changed(connection, "no-manager", span)
    if changed and who.kind == "employed" and not who.manager:
        yield Happening("no-manager", changed, "")


def _hours(connection: sqlite3.Connection, who: ProfileRecord, span: Span) -> Iterator[Happening]:
    """The hours of a job that goes on became others."""
    changed = _changed(connection, "hours", span)
    if changed and (who.start_on is None or who.start_on < changed):
        yield Happening("hours-changed", changed, "")


def _near_its_end(who: ProfileRecord, today: date) -> Iterator[Happening]:
    """The last day of a job comes: asked about once, some weeks before it."""
    if who.kind != "employed" or who.until is None or who.start_on is None:
        return
    if who.until - who.start_on > MONTHS:
        on = max(who.until - BEFORE_THE_END, who.start_on)
        if on <= today <= min(on + FORTNIGHT, who.until):
            yield Happening("job-nears-end", on, echo(who.until))


def _changed(connection: sqlite3.Connection, what: str, span: Span) -> date | None:
    """The last day on which such a change was noted and not undone; None for no such day."""
    (day,) = connection.execute(_CHANGED, {**span, "name": f"changed {what}"}).fetchone()
    return to_day(day)


_CHANGED = """
SELECT max(on_day) FROM act WHERE name = :name AND on_day BETWEEN :since AND :today
AND (SELECT count(*) FROM act later WHERE later.undoes_id = act.id) % 2 = 0"""


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


def given_of_talks(connection: sqlite3.Connection, since: date) -> dict[tuple[str, str], date]:
    """The days since ``since`` on which the documents of talks were given: by kind and the talk's id."""
    rows = connection.execute(
        "SELECT kind, meeting, max(given_on) FROM paper_view WHERE meeting IS NOT NULL AND given_on >= ?"
        " GROUP BY kind, meeting",
        (since.isoformat(),),
    )
    return {(kind, meeting): date.fromisoformat(day) for kind, meeting, day in rows}
