"""Reading what the person wrote of their own in the last weeks: lines, setbacks, answers, notes and trials."""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from careercoach.coach.asking_why import IN_THE_WAY
from careercoach.coach.discretion import OF_HOME, tells_of_ones_own
from careercoach.coach.hard_lines import tells_of_home
from careercoach.coach.news import news
from careercoach.coach.own_words import SILENCE
from careercoach.coach.remarks import typed
from careercoach.coach.rules.questions import LEAVING
from careercoach.content import moments
from careercoach.materials import Words
from careercoach.queries import positions
from careercoach.queries.start.heard import names
from careercoach.records import ProfileRecord

OF_ONES_OWN = ("grief", "harm", "ill", "worry")
"""News whose words are not repeated where they answer a question, as nothing of health and family is."""

NEWEST = 40
"""So many texts are read at most, the newest first."""

LOOKED_AT = 400
"""Lines among which those are looked for, the latest by their day: a fuller file takes no longer."""

MANY = 10
"""So many things in one act are no words of its day: they were brought in from elsewhere."""


def lately(
    connection: sqlite3.Connection, who: ProfileRecord, today: date, left_out: Collection[str] = ()
) -> tuple[Words, ...]:
    """All of it, the newest first, of no position ``left_out``; hidden is what others should not read on a screen.

    Its day is the day it was written, also where it tells of an earlier one: whoever catches up late is heard then.
    An answer to a question about something that happened is none: it was asked for. What was written before it is
    answered with it. What the program notes at the day of a goal is not theirs, what they typed there is.
    """
    people = names(connection)
    span = {
        "since": (today - SILENCE + timedelta(days=1)).isoformat(),
        "today": today.isoformat(),
        "left_out": positions.as_value(left_out),
        "home": json.dumps(OF_HOME),
        "leaving": LEAVING,
        "asked": json.dumps(moments.asked()),
        "no_words": json.dumps([IN_THE_WAY, *moments.asked()]),
        "newest": NEWEST,
        "looked_at": LOOKED_AT,
        "many": MANY,
    }
    rows = connection.execute(_WRITTEN, span)
    texts = ((kind, date.fromisoformat(day), typed(text), *marked) for kind, day, text, *marked in rows)
    found = (Words(kind, on, text, bool(hidden), energy) for kind, on, text, hidden, energy in texts if text)
    return tuple(heard(one, who.role, people) for one in found)


def heard(one: Words, role: str | None, people: Collection[str]) -> Words:
    """What was written, with what it tells; of answers those stay hidden that tell of one's own health, family or pay.

    What gave energy is no worry.
    """
    tells = news(one.text, role, people)
    tells = None if tells == "worry" and one.energy == "energised" else tells
    own = tells in OF_ONES_OWN or tells_of_ones_own(one.text) or tells_of_home(one.text)
    return replace(one, hidden=one.hidden or (one.kind == "answer" and own), tells=tells)


_WRITTEN = f"""
WITH written AS (
    SELECT * FROM (
        SELECT 'line' AS kind, 'accomplishment' AS noun, row, "on", title AS text, private AS hidden, energy
        FROM accomplishment_view WHERE "on" BETWEEN :since AND :today AND {positions.SPOKEN_OF}
        ORDER BY "on" DESC, row DESC LIMIT :looked_at)
    UNION ALL
    SELECT 'setback', 'setback', row, "on", title, 0, NULL FROM setback_view
    WHERE "on" BETWEEN :since AND :today AND {positions.SPOKEN_OF}
    UNION ALL
    SELECT 'answer', 'reflection', row, "on", answer,
        topic IN (SELECT value FROM json_each(:home)) OR question = :leaving, NULL FROM reflection_view
    WHERE "on" BETWEEN :since AND :today AND question NOT IN (SELECT value FROM json_each(:no_words))
    UNION ALL
    SELECT 'note', 'check_in', check_in.id, check_in.on_day, coalesce(note, blocker), goal.private, NULL
    FROM goal CROSS JOIN check_in ON check_in.goal_id = goal.id AND on_day BETWEEN :since AND :today
    WHERE coalesce(note, blocker) IS NOT NULL
    UNION ALL
    SELECT 'talk', 'conversation', row, "on", notes, 0, NULL FROM conversation_view
    WHERE "on" BETWEEN :since AND :today AND notes IS NOT NULL AND {positions.SPOKEN_OF}
    UNION ALL
    SELECT 'talk', 'note', note.id, meeting.on_day, note.text, 0, NULL
    FROM meeting JOIN note ON note.meeting_id = meeting.id WHERE meeting.on_day BETWEEN :since AND :today
    UNION ALL
    SELECT 'trial', 'trial', row, done_on, learned, 0, NULL FROM trial_view
    WHERE done_on BETWEEN :since AND :today AND learned IS NOT NULL
), dated AS (
    SELECT written.*, made.id AS act,
        iif(made.on_day > "on" AND made.things < :many, min(made.on_day, :today), "on") AS written_on
    FROM written LEFT JOIN act AS made ON made.id = (
        SELECT iif(written.kind = 'trial', max(act_id), min(act_id)) FROM change
        WHERE change.noun = written.noun AND row_id = written.row)
)
SELECT kind, written_on, text, hidden, energy FROM dated
WHERE coalesce(act > (
    SELECT max(act_id) FROM change JOIN reflection ON reflection.id = row_id
    WHERE noun = 'reflection' AND question IN (SELECT value FROM json_each(:asked))
    AND reflection.on_day BETWEEN :since AND :today), true)
ORDER BY written_on DESC, act DESC, row DESC LIMIT :newest"""  # noqa: S608 our own condition
