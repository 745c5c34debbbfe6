"""Reading what Today looks at."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from careercoach.coach.anniversaries import noticed
from careercoach.coach.applying import applications, applied_for, held, settled
from careercoach.coach.asking_why import IN_THE_WAY
from careercoach.coach.discretion import OF_HOME, discreet, tells_of_ones_own
from careercoach.coach.growth_check import ENOUGH as ENOUGH_ON_FILE
from careercoach.coach.growth_check import INSTRUMENT, next_due
from careercoach.coach.hard_lines import tells_of_home
from careercoach.coach.news import is_a_deed
from careercoach.coach.paths import stays
from careercoach.coach.readiness import STRONG_PIECES
from careercoach.coach.rules.arriving import EVIDENCE, SAME_HOUSE, SAME_WORK
from careercoach.coach.rules.talks import SOON
from careercoach.coach.today import holding
from careercoach.materials import Snapshot
from careercoach.queries import positions, profile
from careercoach.queries.goals import goals, stuck
from careercoach.queries.paths import paths, trials
from careercoach.queries.people import people
from careercoach.queries.reading import to_day
from careercoach.queries.reflect import questions, ratings, reflections
from careercoach.queries.start import day, ended, felt, happened, kept, nudges, observations, own_words, unfinished
from careercoach.queries.start.heard import names
from careercoach.queries.talk import after, meetings
from careercoach.queries.work import accomplishments, inbox, learning
from careercoach.records import AccomplishmentRecord, AwayRecord, MeetingRecord, ProfileRecord, ReflectionRecord
from careercoach.vocabulary import WITH_THE_MANAGER

RECENT = 5
"""Accomplishments shown since the last talk."""

TALKS = 120
"""Days back for which talks are looked at; a manager talk is due after 90."""

ENOUGH = STRONG_PIECES
"""Pieces of work for each competency that its standing rests on."""

GAPS = 3
"""Gaps between lines that tell in which rhythm they come."""

WAITING = 100
"""Lines waiting for their outcome among which an application is looked for."""

WEEKS = 12
"""Weeks in the chart of logged work."""

_LOGGED = "SELECT (SELECT count(*) FROM accomplishment), (SELECT max(on_day) FROM accomplishment)"

_ANSWERED = "SELECT count(*), max(on_day) FROM reflection WHERE question <> ?"
"""Its parameter is what is in the way, which answers no question."""


def snapshot(connection: sqlite3.Connection, today: date, *, earlier: bool = False) -> Snapshot:
    """The state of the file in a few small lists, as of ``today``. ``earlier``: what was done in earlier jobs, too."""
    left_out = positions.left_out(connection, today, earlier=earlier)
    seen = _with_other_pages(connection, _at_hand(connection, today, left_out), today, left_out)
    seen = _with_applications(connection, _with_history(connection, seen, today, left_out))
    if left_out:
        seen = replace(seen, earlier=sum(_weeks(connection, today, ())) - sum(seen.weeks))
    seen = replace(seen, worth_a_look=_worth_a_look(connection, seen, today, left_out))
    return discreet(seen, _private(connection, {one.what for one in seen.happened}))


def _at_hand(connection: sqlite3.Connection, today: date, left_out: Collection[str]) -> Snapshot:
    """Who the person is, what was logged and promised, the talks, and where goals and paths stand."""
    logged = connection.execute(_LOGGED).fetchone()
    reflected = connection.execute(_ANSWERED, (IN_THE_WAY,)).fetchone()
    since = _last_talk(connection, today, left_out)
    open_paths = paths.listed(connection, active_only=True)
    who, aways = profile.get(connection, today), positions.away(connection)
    over = ended.talks(connection, who, today)
    promises, former = ended.promises(connection, who, today)
    return Snapshot(
        profile=who,
        accomplishments=logged[0],
        reflections=reflected[0],
        last_logged_on=to_day(logged[1]),
        rhythm=_rhythm(connection),
        last_reflected_on=to_day(reflected[1]),
        since=since,
        recent=tuple(_recent(connection, who, since, today, left_out)),
        waiting=tuple(accomplishments.waiting(connection, RECENT, left_out)),
        in_progress=tuple(accomplishments.waiting(connection, RECENT, left_out, status="in-progress")),
        goals=tuple(goals.listed(connection)),
        steps=tuple(goals.steps(connection, open_only=True)),
        promises=promises,
        former=former,
        over=ended.goals(connection, today),
        meetings=_talks(connection, today, over),
        weeks=_weeks(connection, today, left_out),
        reflected=_reflected(connection, today),
        remembered=_remembered(connection, today),
        nudges=tuple(nudges.listed(connection)),
        staying=stays(open_paths),
        advice=tuple(note for note in after.undecided(connection) if note.meeting not in over),
        paths=tuple(open_paths),
        unfinished=unfinished.listed(connection),
        proposals=inbox.waiting(connection),
        aways=tuple(aways),
    )


def _with_other_pages(
    connection: sqlite3.Connection, seen: Snapshot, today: date, left_out: Collection[str]
) -> Snapshot:
    """With what other pages know to be open."""
    checked_on = ratings.last_day(connection, INSTRUMENT)
    on_file = seen.accomplishments + seen.reflections
    return replace(
        seen,
        growth_check_due=_growth_check_due(connection, checked_on, today, on_file, seen.aways),
        growth_checked_on=checked_on,
        mentor=_mentor(connection),
        people=people.relations(connection),
        open_paths=tuple(one for one in trials.open_paths(connection) if not held(one.path, seen.profile)),
        evidence=tuple(paths.evidence(connection, *seen.paths, each=ENOUGH)),
        feedback=tuple(people.open_feedback(connection, left_out)),
        refunds=tuple(learning.listed(connection, open_costs=True, left_out=left_out)),
        courses=tuple(learning.listed(connection, status="planned", left_out=left_out)),
        unready=_unready(connection, today),
        noticed=observations.current(connection, today),
    )


def _with_applications(connection: sqlite3.Connection, seen: Snapshot) -> Snapshot:
    """With what has become of paths by itself: one has applied, or holds the role."""
    known = paths.listed(connection)
    every = [path for path in known if not held(path, seen.profile)]
    lines = accomplishments.waiting(connection, WAITING)
    got = (line.id for path in known if path not in every for line in applications(path, lines))
    over = settled(every, lines).union(got)
    active = [path for path in every if path.active]
    sent = (path.id for path in active if applications(path, lines) or applied_for(path, active, seen.told))
    return replace(
        seen,
        paths=tuple(active),
        applied=frozenset(sent),
        waiting=tuple(line for line in seen.waiting if line.id not in over),
    )


def _growth_check_due(
    connection: sqlite3.Connection, last: date | None, today: date, on_file: int, aways: Sequence[AwayRecord]
) -> date | None:
    """The day of the next growth check; the first is due since enough is on file."""
    due = next_due(last, today, on_file=on_file, aways=aways)
    if last or due is None:
        return due
    days = "SELECT on_day FROM accomplishment UNION ALL SELECT on_day FROM reflection ORDER BY on_day LIMIT 1 OFFSET ?"
    return min(today, to_day(connection.execute(days, (ENOUGH_ON_FILE - 1,)).fetchone()[0]) or today)


def _with_history(connection: sqlite3.Connection, seen: Snapshot, today: date, left_out: Collection[str]) -> Snapshot:
    """With what was done, said and asked on which days."""
    who = seen.profile
    return replace(
        seen,
        arrived=_arrived(connection, who),
        anniversary=_anniversary(connection, who, today, seen.aways),
        sittings=happened.sittings(connection, today),
        here_on=happened.here_on(connection, today),
        full=happened.full(connection, today),
        day=day.lines(connection, who, today),
        tended=kept.tended(connection, today),
        served=kept.served(connection, today),
        knows_manager=kept.knows(connection, who.manager),
        hurt_on=felt.hurt_on(connection, today, positions.as_value(left_out)),
        happened=happened.lately(connection, who, today, left_out),
        told=own_words.lately(connection, who, today, left_out),
        made=happened.made(connection),
        answered=happened.answered(connection),
        asked=tuple(questions.own(connection)),
        looks=stuck.looks(connection),
        begun=stuck.begun(connection),
        planned=stuck.planned(connection),
        given=happened.given_of_talks(connection, today - timedelta(days=TALKS)),
    )


def _worth_a_look(
    connection: sqlite3.Connection, seen: Snapshot, today: date, left_out: Collection[str]
) -> tuple[str, str] | None:
    """What a page of its own has to say; it is read only where the rules find nothing, for it reads a whole year."""
    if holding(seen, today):
        return None
    from careercoach.coach import metrics
    from careercoach.coach.compass_findings import findings
    from careercoach.queries.reflect import compass
    from careercoach.queries.start import metrics as figured

    figures = (each.says for each in metrics.metrics(figured.material(connection, today, left_out), today) if each.asks)
    found = (each.says for each in findings(compass.material(connection, today, left_out)) if each.kind != "agreement")
    pages = (*(("metrics", says) for says in figures), *(("compass", says) for says in found))
    return next(iter(pages), None)


def _private(connection: sqlite3.Connection, titles: Collection[str]) -> list[str]:
    """Those of the titles that belong to private work, or to a setback, which is never for others."""
    if not titles:
        return []
    asked = (
        "WITH named AS (SELECT value AS title FROM json_each(?))"
        " SELECT title FROM named WHERE title IN (SELECT title FROM accomplishment WHERE private)"
        " OR title IN (SELECT title FROM setback)"
    )
    return [title for (title,) in connection.execute(asked, (json.dumps(list(titles)),))]


def _talks(connection: sqlite3.Connection, today: date, over: frozenset[str]) -> tuple[MeetingRecord, ...]:
    """Talks of the last months and all that is planned, but for what is over; and the last one held with each person.

    That last one is how a manager is known to be new, however long ago it was.
    """
    since = today - timedelta(days=TALKS)
    last = connection.execute(
        "SELECT uuid, max(on_day) FROM meeting WHERE status = 'held' AND kind IN (?, ?, ?, ?) GROUP BY person_id"
        " HAVING max(on_day) < ? ORDER BY 2 DESC",
        (*WITH_THE_MANAGER, since.isoformat()),
    ).fetchall()
    recent = (one for one in meetings.listed(connection, since=since) if one.status != "planned" or one.id not in over)
    return (*recent, *meetings.these(connection, [one for one, _ in last]))


def _unready(connection: sqlite3.Connection, today: date) -> dict[str, tuple[str, ...]]:
    """What talks of the next days still miss, by id; a promise that is late speaks for itself on Today."""
    planned = meetings.listed(connection, status="planned")
    soon = [talk for talk in planned if talk.on and today <= talk.on <= today + SOON]
    if not soon:
        return {}
    from careercoach.coach import talk_readiness
    from careercoach.queries.talk import suggestions

    def lacking(talk: MeetingRecord) -> tuple[str, ...]:
        found = talk_readiness.missing(suggestions.preparation(connection, talk), today)
        return tuple(one.title for one in found if one.key not in ("promise", "purpose"))

    return {talk.id: lacking(talk) for talk in soon}


def _mentor(connection: sqlite3.Connection) -> str | None:
    """The mentor one spoke with last."""
    found = connection.execute(
        "SELECT name FROM person WHERE relation = 'mentor' AND NOT several"
        " ORDER BY spoken_day DESC NULLS LAST, id LIMIT 1"
    ).fetchone()
    return str(found[0]) if found else None


_SAME_HOUSE = (
    "SELECT 1 FROM position old JOIN position now ON now.uuid = :position AND old.organisation = now.organisation"
    " WHERE old.until_day < :began"
)

_SINCE = {
    "answer": "SELECT 1 FROM reflection WHERE topic = 'arriving' AND on_day >= :began",
    "spoken": f"SELECT 1 FROM person WHERE spoken_day >= :began UNION ALL {_SAME_HOUSE}",  # noqa: S608 our own SQL
    "goal": "SELECT 1 FROM goal WHERE started_day >= :began",
    "learning": "SELECT 1 FROM learning_view WHERE position = :position",
    SAME_HOUSE: _SAME_HOUSE,
    SAME_WORK: "SELECT 1 FROM position old JOIN position now ON now.uuid = :position"
    " AND lower(old.role) = lower(now.role) WHERE old.until_day BETWEEN date(:began, '-14 days') AND :began",
}
"""How each of EVIDENCE is found; whoever changed within the same house knows its people."""


def _arrived(connection: sqlite3.Connection, who: ProfileRecord) -> frozenset[str]:
    if who.start_on is None:
        return frozenset()
    said = {"began": who.start_on.isoformat(), "position": who.position}
    return frozenset(name for name in EVIDENCE if connection.execute(f"{_SINCE[name]} LIMIT 1", said).fetchone())


def _anniversary(
    connection: sqlite3.Connection, who: ProfileRecord, today: date, aways: Sequence[AwayRecord]
) -> str | None:
    before = connection.execute("SELECT max(on_day) FROM act WHERE on_day < ?", (today.isoformat(),)).fetchone()
    return noticed(who, today, to_day(before[0]), aways)


def _last_talk(connection: sqlite3.Connection, today: date, left_out: Collection[str]) -> date | None:
    spoken_of = f" AND {positions.SPOKEN_OF}" if left_out else ""
    found = connection.execute(
        f'SELECT max("on") FROM meeting_view WHERE status = \'held\' AND "on" <= :today{spoken_of}',  # noqa: S608 our own SQL
        {"today": today.isoformat(), "left_out": positions.as_value(left_out)},
    )
    return to_day(found.fetchone()[0])


def _recent(
    connection: sqlite3.Connection, who: ProfileRecord, since: date | None, today: date, left_out: Collection[str]
) -> list[AccomplishmentRecord]:
    """What was done lately, no mere news: since the last talk, and since the positions left out were over."""
    over = [each.until for each in positions.listed(connection) if each.id in left_out and each.until]
    first = max((day for day in (since, *(last + timedelta(days=1) for last in over)) if day), default=None)
    found = accomplishments.listed(connection, since=first, until=today, left_out=left_out, limit=RECENT)
    people = names(connection)
    return [one for one in found if is_a_deed(one.title, who.role, people)]


def _weeks(connection: sqlite3.Connection, today: date, left_out: Collection[str]) -> tuple[int, ...]:
    first = today - timedelta(days=7 * WEEKS - 1)
    spoken_of = f" AND {positions.SPOKEN_OF}" if left_out else ""
    counts = dict(
        connection.execute(
            'SELECT CAST((julianday("on") - julianday(:first)) / 7 AS INTEGER) AS week, count(*)'  # noqa: S608 our own SQL
            f' FROM accomplishment_view WHERE "on" BETWEEN :first AND :today{spoken_of} GROUP BY week',
            {"first": first.isoformat(), "today": today.isoformat(), "left_out": positions.as_value(left_out)},
        ).fetchall()
    )
    return tuple(int(counts.get(week, 0)) for week in range(WEEKS))


def _reflected(connection: sqlite3.Connection, today: date) -> int:
    """How many answers were given in these weeks."""
    days = ((today - timedelta(days=7 * WEEKS - 1)).isoformat(), today.isoformat())
    counted = "SELECT count(*) FROM reflection WHERE on_day BETWEEN ? AND ? AND question <> ?"
    return int(connection.execute(counted, (*days, IN_THE_WAY)).fetchone()[0])


def _rhythm(connection: sqlite3.Connection) -> int | None:
    """The middle one of the last gaps between days with a line."""
    rows = connection.execute("SELECT DISTINCT on_day FROM accomplishment ORDER BY on_day DESC LIMIT ?", (GAPS + 1,))
    days = [date.fromisoformat(day) for (day,) in rows]
    gaps = sorted((later - earlier).days for later, earlier in pairwise(days))
    return gaps[GAPS // 2] if len(gaps) == GAPS else None


def _remembered(connection: sqlite3.Connection, today: date) -> ReflectionRecord | None:
    """An earlier answer to show again: another one each day, the same one all day long; none of life beyond work.

    None on a day whose answer tells of the person's own pay, health or family.
    """
    others = "FROM reflection WHERE topic NOT IN (SELECT value FROM json_each(?))"
    home = json.dumps(OF_HOME)
    (total,) = connection.execute(f"SELECT count(*) {others}", (home,)).fetchone()
    if not total:
        return None
    turn = f"SELECT uuid {others} ORDER BY on_day DESC, id DESC LIMIT 1 OFFSET ?"
    (shown,) = connection.execute(turn, (home, today.toordinal() % total)).fetchone()
    found = reflections.get(connection, shown)
    return None if tells_of_ones_own(found.answer) or tells_of_home(found.answer) else found
