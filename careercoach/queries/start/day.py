"""Reading what was put on file today, in the order in which it was typed, as it stands on Today."""

import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from careercoach.coach.asking_why import IN_THE_WAY
from careercoach.coach.discretion import OF_HOME, tells_of_ones_own
from careercoach.coach.own_words import GLAD, quoted
from careercoach.coach.remarks import typed
from careercoach.coach.rules.questions import LEAVING
from careercoach.coach.tones import (
    ENDED,
    FACT,
    KEPT,
    PRAISE,
    is_a_birth,
    is_dark,
    tone,
    turned_out_well,
)
from careercoach.coach.weights import Weight
from careercoach.content.kinds import SITUATIONS
from careercoach.content.loader import shape
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.materials import DayLine, Words
from careercoach.queries.start.heard import names
from careercoach.queries.start.own_words import MANY, heard
from careercoach.records import ProfileRecord
from careercoach.store.triggers import Values, read_row

NEWEST = 60
"""So many things of a day are read at most, the newest."""

SHORT = 60
"""Characters of a title that stands before somebody's words about it."""

Now = Mapping[str, Any]


class Told(Frozen):
    """What stands there; the words by whose sound it is met, or how a fact is; and whether it stays out of sight.

    ``weight`` is that of a deed.
    """

    says: str
    met: Words | str
    hidden: bool = False
    weight: int = Weight.WORDS


def lines(connection: sqlite3.Connection, who: ProfileRecord, today: date) -> tuple[DayLine, ...]:
    """All that was typed today and still stands: made, or changed where that is news; not what came in by the dozen.

    What a new position has closed by itself nobody did: nothing is said of it, nor of the talk with a new manager that
    has no day. A time away stands beside other things in sight alone.
    """
    people = names(connection)
    touched = connection.execute(_TOUCHED, {"today": today.isoformat(), "many": MANY, "newest": NEWEST})
    found = []
    for noun, row, before in touched.fetchall():
        now = _stands(connection, noun, row)
        told = now and not now.get("ended_with_id") and _SAYS[noun](now, read_row(before) if before else {}, today)
        if now and told:
            found.append(_line(told, now.get("of") or now["uuid"], who, people))
    seen = any(not one.hidden and one.weight != Weight.AWAY for one in found)
    return tuple(one for one in found if seen or one.weight != Weight.AWAY)


def _line(told: Told, of: str, who: ProfileRecord, people: Collection[str]) -> DayLine:
    if not isinstance(told.met, Words):
        return DayLine(told.says, told.met, told.hidden, of, told.weight)
    words = heard(replace(told.met, hidden=told.hidden), who.role, people)
    met, dark = tone(words, who.role), is_dark(words, who.role)
    return DayLine(told.says, met, words.hidden, of, told.weight, dark)


def _stands(connection: sqlite3.Connection, noun: str, row: int) -> Now | None:
    """How a thing stands now; None for what is gone."""
    asked = connection.execute(_NOW[noun], (row,))
    found = asked.fetchone()
    return dict(zip([name for name, *_ in asked.description], found, strict=True)) if found else None


_TOUCHED = """
SELECT noun, row_id, before FROM (
    SELECT noun, row_id, before, min(change.id) AS place FROM act CROSS JOIN change ON change.act_id = act.id
    WHERE act.on_day = :today AND coalesce(things, 0) < :many AND undoes_id IS NULL
    AND noun IN ('accomplishment', 'agenda_item', 'away', 'check_in', 'conversation', 'feedback', 'goal', 'learning',
        'meeting', 'note', 'path', 'position', 'promise', 'reflection', 'setback', 'step', 'trial')
    AND NOT (noun = 'meeting' AND name = 'changed new-manager' AND after LIKE '%on_day=NULL%')
    GROUP BY noun, row_id ORDER BY place DESC LIMIT :newest
) ORDER BY place"""
"""With how each stood before its first change of the day, nothing for what was made then."""

_NOW = {
    "accomplishment": "SELECT * FROM accomplishment WHERE id = ?",
    "agenda_item": "SELECT one.*, meeting.uuid AS of FROM agenda_item one JOIN meeting ON meeting.id = meeting_id"
    " WHERE one.id = ? AND one.kind IN ('ask', 'question') AND question IS NULL",
    "away": "SELECT * FROM away WHERE id = ?",
    "check_in": "SELECT one.*, title, private, ended_day FROM check_in one JOIN goal ON goal.id = goal_id"
    " WHERE one.id = ?",
    "conversation": "SELECT one.*, name FROM conversation one LEFT JOIN person ON person.id = person_id"
    " WHERE one.id = ?",
    "feedback": "SELECT one.*, name FROM feedback one LEFT JOIN person ON person.id = person_id WHERE one.id = ?",
    "goal": "SELECT * FROM goal WHERE id = ?",
    "learning": "SELECT * FROM learning WHERE id = ?",
    "meeting": "SELECT one.*, name FROM meeting one LEFT JOIN person ON person.id = person_id WHERE one.id = ?",
    "note": "SELECT * FROM note WHERE id = ?",
    "path": "SELECT * FROM path WHERE id = ?",
    "position": "SELECT one.*, name, EXISTS (SELECT 1 FROM position before WHERE before.id < one.id) AS another"
    " FROM position one LEFT JOIN person ON person.id = manager_id WHERE one.id = ? AND until_day IS NULL",
    "promise": "SELECT * FROM promise WHERE id = ?",
    "reflection": "SELECT * FROM reflection WHERE id = ?",
    "setback": "SELECT * FROM setback WHERE id = ?",
    "step": "SELECT one.*, private FROM step one JOIN goal ON goal.id = goal_id WHERE one.id = ?",
    "trial": "SELECT one.*, iif(done_day IS NULL, path.uuid, NULL) AS of FROM trial one"
    " JOIN path ON path.id = path_id WHERE one.id = ?",
}
"""How a thing stands now, by its noun."""


def _day(iso: str) -> str:
    return echo(date.fromisoformat(iso))


def _moved(before: object, now: object, says: str) -> str:
    return f"Moved from {_day(str(before))} to {_day(str(now))}: {says}"


def _accomplishment(now: Now, was: Values, today: date) -> Told | None:
    """A line, with what came of it where that is said; later only what came of it."""
    title, result, private = now["title"], now["result"], bool(now["private"])
    if was and (not result or result == was["result"]):
        return None
    known = f": “{quoted(result)}”" if result else ""
    measured = f" ({now['before']} → {now['after']})" if now["before"] and now["after"] else ""
    says = f"“{quoted(title)}”{measured}{known}"
    words = Words("line", today, result if was else title, private, now["energy"])
    return Told(says, GLAD if was and turned_out_well(result) and not private else words, private)


def _agenda_item(now: Now, was: Values, _: date) -> Told | None:
    says = f"To ask: “{quoted(now['text'])}”"
    return None if was else Told(says, FACT, tells_of_ones_own(now["text"]), Weight.STEP)


def _away(now: Now, was: Values, today: date) -> Told | None:
    """A time away in its reason's tone; the reason only where it is a child: none of illness or home is repeated."""
    reason, until = now["reason"] or "", now["until_day"]
    if was:
        return None
    if is_a_birth(reason):
        return Told(f"“{quoted(reason)}”", GLAD)
    says = f"Away from {_day(now['from_day'])}{f' to {_day(until)}' if until else ''}"
    return Told(says, Words("line", today, reason) if reason else FACT, weight=Weight.AWAY)


def _check_in(now: Now, _: Values, today: date) -> Told | None:
    """A look at a goal; at one that ended today, which is named already, only what was noted."""
    title, hidden = quoted(now["title"], SHORT), bool(now["private"]) or tells_of_ones_own(now["title"])
    ended = now["ended_day"] == today.isoformat()
    if words := typed(now["note"] or now["blocker"] or ""):
        about = "" if ended else f"{title}: "
        return Told(f"{about}“{quoted(words)}”", Words("note", today, words, hidden), hidden)
    if now["progress"] is None or ended:
        return None
    return Told(f"{title}: {now['progress']} %", FACT, hidden, Weight.STEP)


def _conversation(now: Now, was: Values, today: date) -> Told | None:
    words = " ".join(f"“{quoted(each)}”" for each in (now["about"], now["notes"]) if each)
    says = f"With {now['name']}: {words}" if now["name"] and not tells_of_ones_own(now["name"]) else words
    return None if was else Told(says, Words("talk", today, f"{now['about']}. {now['notes'] or ''}"))


def _feedback(now: Now, was: Values, today: date) -> Told | None:
    """What somebody said, in their words; what pleased weighs more than most, and is met by how it sounds."""
    if was:
        return None
    says = f"“{quoted(now['behaviour'])}”"
    by_whom = f"{now['name']}: {says}" if now["name"] else says
    if now["kind"] == "growth":
        return Told(by_whom, ENDED, weight=Weight.SAID)
    return Told(by_whom, Words(PRAISE, today, now["behaviour"]), weight=Weight.PRAISE)


def _goal(now: Now, was: Values, today: date) -> Told | None:
    says, hidden = f"“{quoted(now['title'])}”", bool(now["private"]) or tells_of_ones_own(now["title"])
    if now["ended_day"] == today.isoformat():
        done = now["status"] == "done"
        return Told(f"Reached: {says}", GLAD, hidden, Weight.REACHED) if done else _let_go(says, hidden=hidden)
    if not was:
        return Told(f"New goal: {says}", FACT, hidden, Weight.GOAL)
    if now["status"] != was["status"] and now["status"] in _RESTS:
        return Told(f"{_RESTS[now['status']]}: {says}", FACT, hidden, Weight.ENDED)
    if now["by_day"] and was["by_day"] != now["by_day"]:
        moved = _moved(was["by_day"], now["by_day"], says) if was["by_day"] else f"{says}, by {_day(now['by_day'])}"
        return Told(moved, FACT, hidden, Weight.MOVED)
    return None


_RESTS = {"paused": "Paused", "active": "Taken up again"}


def _let_go(says: str, *, hidden: bool = False) -> Told:
    return Told(f"Let go: {says}", ENDED, hidden, Weight.ENDED)


_LEARNING = {
    "planned": ("To learn", FACT, Weight.STEP),
    "under-way": ("Begun", FACT, Weight.BEGUN),
    "finished": ("Finished", GLAD, Weight.FINISHED),
    "stopped": ("Stopped", ENDED, Weight.ENDED),
}
"""What is said of something to learn, how that is met and what it weighs, by where it stands."""


def _learning(now: Now, was: Values, _: date) -> Told | None:
    """With what was learned, once it is over."""
    if was and was["status"] == now["status"]:
        return None
    what, met, weight = _LEARNING[now["status"]]
    learned = f": “{quoted(now['learned'])}”" if now["learned"] else ""
    says = f"{what}: “{quoted(now['title'])}”{learned}"
    return Told(says, met, tells_of_ones_own(now["title"]) or tells_of_ones_own(now["learned"]), weight)


def _meeting(now: Now, was: Values, _: date) -> Told | None:
    """A talk with what it is for, while that is news: once it is held its notes and promises say more."""
    whom = f" with {now['name']}" if now["name"] and not tells_of_ones_own(now["name"]) else ""
    if was and (was["status"], was["on_day"]) == (now["status"], now["on_day"]):
        return None
    drafted = (None, *(shape(now["kind"], one).purpose for one in SITUATIONS))
    purpose, own = now["purpose"], now["purpose"] not in drafted and not tells_of_ones_own(now["purpose"])
    about = f": “{quoted(purpose)}”" if own and not was else ""
    if now["status"] == "held":
        return Told(f"You had the talk{whom}{about}", FACT, weight=Weight.TALK_HELD)
    if now["status"] == "cancelled":
        return Told(f"The talk{whom} is off", ENDED, weight=Weight.ENDED)
    if was and was["on_day"]:
        if not now["on_day"]:
            return Told(
                f"Your talk{whom} has no day now; it was {_day(str(was['on_day']))}", ENDED, weight=Weight.ENDED
            )
        return Told(_moved(was["on_day"], now["on_day"], f"your talk{whom}"), FACT, weight=Weight.MOVED)
    on = f", {_day(now['on_day'])}" if now["on_day"] else ""
    return Told(f"A talk{whom}{on}{f': “{quoted(purpose)}”' if own else ''}", FACT, weight=Weight.TALK)


def _note(now: Now, was: Values, today: date) -> Told | None:
    return None if was else Told(f"“{quoted(now['text'])}”", Words("talk", today, now["text"]))


def _path(now: Now, was: Values, _: date) -> Told | None:
    says = f"“{quoted(now['title'])}”"
    if was and was["active"] and not now["active"]:
        return _let_go(says)
    closes = f", open until {_day(now['deadline_day'])}" if now["deadline_day"] else ""
    return None if was else Told(f"A way you could go: {says}{closes}", FACT, weight=Weight.WAY)


def _position(now: Now, was: Values, _: date) -> Told | None:
    """A position after another; in one a manager after another, another role, or other hours."""
    if was:
        return _changed(now, was)
    begins = f", from {_day(now['from_day'])}" if now["from_day"] else ""
    title = now["role"] or now["organisation"]
    if not title or not now["another"]:
        return None
    return Told(f"A new position: “{quoted(title)}”{begins}", FACT, weight=Weight.POSITION)


def _changed(now: Now, was: Values) -> Told | None:
    role = now["role"]
    another = role and was["role"] and role.casefold() != str(was["role"]).casefold()
    led = now["name"] and now["manager_id"] != was["manager_id"] and (was["manager_id"] or was["no_manager"])
    said = [f"your role is now “{quoted(role)}”"] if another else []
    said += [f"your manager is now {now['name']}"] if led else []
    said += [f"{now['hours']:g} hours a week"] if now["hours"] and now["hours"] != was["hours"] else []
    if not said:
        return None
    weight = Weight.POSITION if another else Weight.MANAGER if led else Weight.STEP
    says = ", ".join(said)
    return Told(says[0].upper() + says[1:] if another or led else f"Now {says}", FACT, weight=weight)


def _promise(now: Now, was: Values, today: date) -> Told | None:
    """In its words alone: they say whose it is, and that may be another than whom the talk was with."""
    says, hidden, mine = f"“{quoted(now['text'])}”", tells_of_ones_own(now["text"]), now["owner"] == "me"
    if now["closed_day"] == today.isoformat() and now["state"] != "open":
        if now["state"] != "kept":
            return Told(f"Let go: {says}", FACT, hidden, Weight.ENDED)
        return Told(f"Kept: {says}", *((KEPT, hidden, Weight.KEPT) if mine else (FACT, hidden, Weight.KEPT_BY_OTHERS)))
    by = f", by {_day(now['by_day'])}" if now["by_day"] else ""
    if not was:
        return Told(f"{'You promised' if mine else 'Promised to you'}: {says}{by}", FACT, hidden, Weight.MOVED)
    if not by or was["by_day"] == now["by_day"]:
        return None
    moved = _moved(was["by_day"], now["by_day"], says) if was["by_day"] else f"{says}{by}"
    return Told(moved, FACT, hidden, Weight.MOVED)


def _reflection(now: Now, _: Values, today: date) -> Told | None:
    """An answer in its own words; what was asked stays away, so that no survey stands over them."""
    if now["question"] == IN_THE_WAY:
        return None
    own = now["topic"] in OF_HOME or now["question"] == LEAVING
    return Told(f"“{quoted(now['answer'])}”", Words("answer", today, now["answer"], own), own)


def _setback(now: Now, was: Values, today: date) -> Told | None:
    """With the person's own sentence about it."""
    if was and was["learned"] == now["learned"]:
        return None
    learned = f": “{quoted(now['learned'])}”" if now["learned"] else ""
    return Told(f"“{quoted(now['title'])}”{learned}", FACT if was else Words("setback", today, now["title"]))


def _step(now: Now, was: Values, today: date) -> Told | None:
    says, hidden = f"“{quoted(now['title'])}”", bool(now["private"]) or tells_of_ones_own(now["title"])
    if now["done_day"] == today.isoformat():
        return Told(f"Done: {says}", FACT, hidden, Weight.DONE)
    by = f", by {_day(now['by_day'])}" if now["by_day"] else ""
    return None if was else Told(f"Next step: {says}{by}", FACT, hidden, Weight.STEP)


def _trial(now: Now, was: Values, today: date) -> Told | None:
    if now["learned"] and now["learned"] != was.get("learned"):
        return Told(f"{quoted(now['title'], SHORT)}: “{quoted(now['learned'])}”", Words("trial", today, now["learned"]))
    return None if was else Told(f"To try: “{quoted(now['title'])}”", FACT, weight=Weight.STEP)


_SAYS: Mapping[str, Callable[[Now, Values, date], Told | None]] = {
    "accomplishment": _accomplishment,
    "agenda_item": _agenda_item,
    "away": _away,
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
