"""Reading what was put on file today, in the order in which it was typed, as it stands on Today."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from careercoach.coach.asking_why import IN_THE_WAY
from careercoach.coach.day import DOUBT, FACT, KEPT, PRAISE, is_ones_own_fault, tone, turned_out_well
from careercoach.coach.discretion import OF_HOME, tells_of_ones_own
from careercoach.coach.own_words import GLAD, quoted
from careercoach.coach.remarks import typed
from careercoach.coach.rules.questions import LEAVING
from careercoach.content.kinds import SITUATIONS
from careercoach.content.loader import shape
from careercoach.dates import echo
from careercoach.materials import DayLine, Words
from careercoach.queries.start.heard import names
from careercoach.queries.start.own_words import MANY, heard
from careercoach.records import ProfileRecord
from careercoach.store.triggers import Values, read_row

NEWEST = 60
"""So many things of a day are read at most, the newest."""

SHORT = 60
"""Characters of a title that stands before somebody's words about it."""

FAULT = "Something that went wrong; it need not be read again"
"""What stands in the place of a fault of one's own."""

Now = Mapping[str, Any]
Told = tuple[str, Words | str, bool]
"""What stands there; the words by whose sound it is met, or how a fact is met; and whether it stays out of sight."""


def lines(connection: sqlite3.Connection, who: ProfileRecord, today: date) -> tuple[DayLine, ...]:
    """All that was typed today and still stands: made, or changed where that is news; not what came in by the dozen.

    What a new position has closed by itself nobody did: nothing is said of it.
    """
    people = names(connection)
    touched = connection.execute(_TOUCHED, {"today": today.isoformat(), "many": MANY, "newest": NEWEST})
    found = []
    for noun, row, before in touched.fetchall():
        now = _stands(connection, noun, row)
        told = now and not now.get("ended_with_id") and _SAYS[noun](now, read_row(before) if before else {}, today)
        if now and told:
            says, met, hidden = told
            if isinstance(met, Words):
                words = heard(met, who.role, people)
                met, hidden = tone(words, who.role), hidden or words.hidden
            found.append(DayLine(says, met, hidden, now.get("of") or now["uuid"]))
    return tuple(found)


def _stands(connection: sqlite3.Connection, noun: str, row: int) -> Now | None:
    """How a thing stands now; None for what is gone."""
    asked = connection.execute(_NOW[noun], (row,))
    found = asked.fetchone()
    return dict(zip([name for name, *_ in asked.description], found, strict=True)) if found else None


_TOUCHED = """
SELECT noun, row_id, before FROM (
    SELECT noun, row_id, before, min(change.id) AS place FROM act CROSS JOIN change ON change.act_id = act.id
    WHERE act.on_day = :today AND coalesce(things, 0) < :many AND undoes_id IS NULL
    AND noun IN ('accomplishment', 'agenda_item', 'check_in', 'conversation', 'feedback', 'goal', 'learning', 'meeting',
        'note', 'path', 'position', 'promise', 'reflection', 'setback', 'step', 'trial')
    GROUP BY noun, row_id ORDER BY place DESC LIMIT :newest
) ORDER BY place"""
"""With how each stood before its first change of the day, nothing for what was made then."""

_NOW = {
    "accomplishment": "SELECT * FROM accomplishment WHERE id = ?",
    "agenda_item": "SELECT one.*, meeting.uuid AS of FROM agenda_item one JOIN meeting ON meeting.id = meeting_id"
    " WHERE one.id = ? AND one.kind IN ('ask', 'question') AND question IS NULL",
    "check_in": "SELECT one.*, title, private FROM check_in one JOIN goal ON goal.id = goal_id WHERE one.id = ?",
    "conversation": "SELECT one.*, name FROM conversation one LEFT JOIN person ON person.id = person_id"
    " WHERE one.id = ?",
    "feedback": "SELECT one.*, name FROM feedback one LEFT JOIN person ON person.id = person_id WHERE one.id = ?",
    "goal": "SELECT * FROM goal WHERE id = ?",
    "learning": "SELECT * FROM learning WHERE id = ?",
    "meeting": "SELECT one.*, name FROM meeting one LEFT JOIN person ON person.id = person_id WHERE one.id = ?",
    "note": "SELECT * FROM note WHERE id = ?",
    "path": "SELECT * FROM path WHERE id = ?",
    "position": "SELECT * FROM position one WHERE id = ? AND until_day IS NULL"
    " AND EXISTS (SELECT 1 FROM position before WHERE before.id < one.id)",
    "promise": "SELECT * FROM promise WHERE id = ?",
    "reflection": "SELECT * FROM reflection WHERE id = ?",
    "setback": "SELECT * FROM setback WHERE id = ?",
    "step": "SELECT one.*, private FROM step one JOIN goal ON goal.id = goal_id WHERE one.id = ?",
    "trial": "SELECT one.*, iif(done_day IS NULL, path.uuid, NULL) AS of FROM trial one"
    " JOIN path ON path.id = path_id WHERE one.id = ?",
}
"""How a thing stands now, by its noun."""


def _accomplishment(now: Now, was: Values, today: date) -> Told | None:
    """A line, with what came of it where that is said; later only what came of it."""
    title, result = now["title"], now["result"]
    if was and (not result or result == was["result"]):
        return None
    known = f": “{quoted(result)}”" if result else ""
    measured = f" ({now['before']} → {now['after']})" if now["before"] and now["after"] else ""
    says = f"“{quoted(title)}”{measured}{known}"
    words = Words("line", today, result if was else title, bool(now["private"]), now["energy"])
    return says, GLAD if was and turned_out_well(result) and not now["private"] else words, bool(now["private"])


def _agenda_item(now: Now, was: Values, _: date) -> Told | None:
    return None if was else (f"To ask: “{quoted(now['text'])}”", FACT, tells_of_ones_own(now["text"]))


def _check_in(now: Now, _: Values, today: date) -> Told | None:
    title, hidden = quoted(now["title"], SHORT), bool(now["private"]) or tells_of_ones_own(now["title"])
    if words := typed(now["note"] or now["blocker"] or ""):
        return f"{title}: “{quoted(words)}”", Words("note", today, words, hidden), hidden
    return None if now["progress"] is None else (f"{title}: {now['progress']} %", FACT, hidden)


def _conversation(now: Now, was: Values, today: date) -> Told | None:
    words = " ".join(f"“{quoted(each)}”" for each in (now["about"], now["notes"]) if each)
    says = f"With {now['name']}: {words}" if now["name"] and not tells_of_ones_own(now["name"]) else words
    return None if was else (says, Words("talk", today, f"{now['about']}. {now['notes'] or ''}"), False)


def _feedback(now: Now, was: Values, today: date) -> Told | None:
    """What pleased with its words; of what may hurt only that it was said."""
    if was:
        return None
    if now["kind"] == "growth":
        return f"What {now['name'] or 'somebody'} said of your work", DOUBT, False
    says = f"“{quoted(now['behaviour'])}”"
    return f"{now['name']}: {says}" if now["name"] else says, Words(PRAISE, today, now["behaviour"]), False


def _goal(now: Now, was: Values, today: date) -> Told | None:
    says, met = f"“{quoted(now['title'])}”", FACT
    if now["ended_day"] == today.isoformat():
        says, met = (f"Reached: {says}", GLAD) if now["status"] == "done" else (f"Let go: {says}", DOUBT)
    elif not was:
        says = f"New goal: {says}"
    elif now["by_day"] and was["by_day"] != now["by_day"]:
        says = f"{says}: now by {echo(date.fromisoformat(now['by_day']))}"
    else:
        return None
    return says, met, bool(now["private"]) or tells_of_ones_own(now["title"])


def _learning(now: Now, was: Values, _: date) -> Told | None:
    ends = {"finished": ("Finished", GLAD), "stopped": ("Stopped", DOUBT)}
    if was and was["status"] == now["status"]:
        return None
    what, met = ends.get(now["status"], ("To learn", FACT))
    return f"{what}: “{quoted(now['title'])}”", met, tells_of_ones_own(now["title"])


def _meeting(now: Now, was: Values, _: date) -> Told | None:
    whom = f" with {now['name']}" if now["name"] and not tells_of_ones_own(now["name"]) else ""
    if was and (was["status"], was["on_day"]) == (now["status"], now["on_day"]):
        return None
    if now["status"] == "held":
        return f"You had the talk{whom}", FACT, False
    if now["status"] == "cancelled":
        return f"The talk{whom} is off", DOUBT, False
    on = f", {echo(date.fromisoformat(now['on_day']))}" if now["on_day"] else ""
    drafted = (None, *(shape(now["kind"], one).purpose for one in SITUATIONS))
    purpose, own = now["purpose"], now["purpose"] not in drafted and not tells_of_ones_own(now["purpose"])
    return f"A talk{whom}{on}{f': “{quoted(purpose)}”' if own else ''}", FACT, False


def _note(now: Now, was: Values, today: date) -> Told | None:
    return None if was else (f"“{quoted(now['text'])}”", Words("talk", today, now["text"]), False)


def _path(now: Now, was: Values, _: date) -> Told | None:
    says = f"“{quoted(now['title'])}”"
    if was and was["active"] and not now["active"]:
        return f"Let go: {says}", DOUBT, False
    closes = f", open until {echo(date.fromisoformat(now['deadline_day']))}" if now["deadline_day"] else ""
    return None if was else (f"A way you could go: {says}{closes}", FACT, False)


def _position(now: Now, was: Values, _: date) -> Told | None:
    """A position after another."""
    begins = f", from {echo(date.fromisoformat(now['from_day']))}" if now["from_day"] else ""
    title = now["role"] or now["organisation"]
    return None if was or not title else (f"A new position: “{quoted(title)}”{begins}", FACT, False)


def _promise(now: Now, was: Values, today: date) -> Told | None:
    """In its words alone: they say whose it is, and that may be another than whom the talk was with."""
    says, hidden = f"“{quoted(now['text'])}”", tells_of_ones_own(now["text"])
    if now["closed_day"] == today.isoformat() and now["state"] != "open":
        met = KEPT if (now["state"], now["owner"]) == ("kept", "me") else FACT
        return f"{'Kept' if now['state'] == 'kept' else 'Let go'}: {says}", met, hidden
    by = f", by {echo(date.fromisoformat(now['by_day']))}" if now["by_day"] else ""
    if was:
        moved = f": now{by.removeprefix(',')}" if was["by_day"] else by
        return (f"{says}{moved}", FACT, hidden) if was["by_day"] != now["by_day"] and by else None
    return (f"You promised: {says}{by}" if now["owner"] == "me" else f"Promised to you: {says}{by}"), FACT, hidden


def _reflection(now: Now, _: Values, today: date) -> Told | None:
    """An answer in its own words; what was asked stays away, so that no survey stands over them."""
    if now["question"] == IN_THE_WAY:
        return None
    own = now["topic"] in OF_HOME or now["question"] == LEAVING
    return f"“{quoted(now['answer'])}”", Words("answer", today, now["answer"], own), own


def _setback(now: Now, was: Values, today: date) -> Told | None:
    says = FAULT if is_ones_own_fault(now["title"]) else f"“{quoted(now['title'])}”"
    return None if was else (says, Words("setback", today, now["title"]), False)


def _step(now: Now, was: Values, today: date) -> Told | None:
    hidden = bool(now["private"]) or tells_of_ones_own(now["title"])
    if now["done_day"] == today.isoformat():
        return f"Done: “{quoted(now['title'])}”", FACT, hidden
    return None if was else (f"Next step: “{quoted(now['title'])}”", FACT, hidden)


def _trial(now: Now, was: Values, today: date) -> Told | None:
    if now["learned"] and now["learned"] != was.get("learned"):
        says = f"{quoted(now['title'], SHORT)}: “{quoted(now['learned'])}”"
        return says, Words("trial", today, now["learned"]), False
    return None if was else (f"To try: “{quoted(now['title'])}”", FACT, False)


_SAYS: Mapping[str, Callable[[Now, Values, date], Told | None]] = {
    "accomplishment": _accomplishment,
    "agenda_item": _agenda_item,
    "check_in": _check_in,
    "conversation": _conversation,
    "feedback": _feedback,
    "goal": _goal,
    "learning": _learning,
    "meeting": _meeting,
    "note": _note,
    "path": _path,
    "position": _position,
    "promise": _promise,
    "reflection": _reflection,
    "setback": _setback,
    "step": _step,
    "trial": _trial,
}
"""What stands there of a thing, by its noun: None where nothing of it is news."""
