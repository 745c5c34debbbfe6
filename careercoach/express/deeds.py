"""The three commands: what they write, and what they answer. Nothing is said before it is on file."""

from __future__ import annotations

import os
import sys
import time
from _datetime import date  # type: ignore[import-not-found]  # what datetime is made of, at half the cost

from careercoach.coach import check_ins
from careercoach.express import place, statements
from careercoach.express.file import File, uuid
from careercoach.express.line import Line
from careercoach.express.place import Unfamiliar
from careercoach.express.saying import Record, as_json, dim, dumped, one_line, plain, quoted, short
from careercoach.spoken_days import in_words, relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

_SAID = ("progress", "confidence", "note", "blocker")
_RANGES = {"progress": (0, 100), "confidence": (1, 5)}


class Answer:
    """What is said once all is on file: ``out`` to stdout, ``notes`` to stderr, the exit code; ``saved`` something.

    ``told`` is an accomplishment that may get a hint, unless that is one of those switched ``off``.
    """

    def __init__(self, out: str, notes: Iterable[str] = (), code: int = 0, *, saved: bool = True) -> None:
        self.out, self.notes, self.code, self.saved = out, notes, code, saved
        self.told: Record | None = None
        self.off: set[str] = set()


def do(line: Line) -> Answer:
    """Do what a line asks for. Raises Unfamiliar and other errors, when nothing is saved, and Unclear."""
    if (sys.stdout.encoding or "").lower() != "utf-8" or not sys.stderr:
        raise Unfamiliar
    path, seen = place.found(line.options.get("--db", ""))
    today = _day(line.options.get("--today") or os.environ.get("CAREERCOACH_TODAY"), None)
    file = File(path, seen)
    try:
        return _DEEDS[line.command](file, line, today)
    finally:
        file.close()


def _log(file: File, line: Line, today: date) -> Answer:
    title, _, more = line.word.partition("\n")
    result = line.options.get("--result", "").strip()
    on = _day(line.options.get("--on"), today)
    if not title.strip():
        raise Unfamiliar
    file.begin(today.isoformat())
    row = file.add(statements.LOG, (uuid(), title.strip(), on.isoformat(), more.strip() or None, result or None))
    for tag in _distinct(line.tags):
        file.add(statements.TAG, (row, tag))
    file.end("log")
    (record,) = file.read("accomplishment", "WHERE row = ?", (row,))
    sentence = f"Logged for {in_words(record.on)}: {quoted(record.title)}"
    answer = Answer(_shown(file, line, "accomplishment", record, outcome="created", sentence=sentence))
    if not (line.as_json or line.quiet):
        answer.told, answer.off = record, {rule for (rule,) in file.do("SELECT rule FROM nudge_view WHERE off")}
    file.commit()
    return answer


def _check_in(file: File, line: Line, today: date) -> Answer:
    said = {name: _value(name, line.options[f"--{name}"]) for name in _SAID if f"--{name}" in line.options}
    on = _day(line.options.get("--on"), today)
    if all(value is None for value in said.values()):
        raise Unfamiliar
    file.begin(today.isoformat())
    goal, before = _goal(file, line.word.lower())
    known = file.do(statements.KNOWN, (goal, on.isoformat())).fetchone()
    there = dict(zip(_SAID, known[1:], strict=True)) if known else {}
    values = {**dict.fromkeys(_SAID), **there, **said}
    if not known:
        row = file.add(statements.CHECK_IN, (uuid(), goal, on.isoformat(), *values.values()))
    elif values != there:
        file.do(statements.CHECK_IN_AGAIN, (*values.values(), known[0]))
    file.end("goal check-in")
    (record,) = file.read("check_in", "WHERE row = ?", (known[0] if known else row,))
    (about,) = file.read("goal", "WHERE row = ?", (goal,))
    outcome = "replaced" if known else "created"
    shown = _shown(file, line, "check_in", record, outcome=outcome, sentence=_sentence(record, about))
    answer = Answer(shown)
    if not (line.as_json or line.quiet):
        answer.notes = list(_beside(record, before, about, there))
        looks = file.do(statements.LOOKS, (goal,)).fetchall()
        if about.status == "active" and about.progress != statements.WHOLE and may_be_stuck(looks, today.isoformat()):
            raise Unfamiliar
    file.commit()
    return answer


def _due(file: File, line: Line, today: date) -> Answer:
    file.do("PRAGMA query_only=ON")
    found = [goal for goal in file.read("goal", statements.DUE, {"today": today.isoformat()}) if goal.next_check_in_on]
    if found and file.do("SELECT EXISTS (SELECT 1 FROM away)").fetchone() != (0,):
        raise Unfamiliar
    if line.quiet:
        out = ""
    elif line.as_json:
        out = f"{dumped([as_json('goal', goal, file.times('goal', goal)) for goal in found])}\n"
    else:
        out = _table(
            [(short(goal), f"due {relative(goal.next_check_in_on, today)}", goal.horizon, goal.title) for goal in found]
        )
    notes = [] if found or line.quiet or line.as_json else ["No check-in is due."]
    return Answer(out, notes, 1 if found else 0, saved=False)


def _table(rows: list[tuple[str, str, str, str]]) -> str:
    """Lines of columns below each other: the id, two that are ours, and the person's words.

    Raises Unfamiliar for a terminal, whose width has to be looked at.
    """
    if rows and sys.stdout.isatty():
        raise Unfamiliar
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(
        f"{dim(first)}  {second:{widths[1]}}  {third:{widths[2]}}  {one_line(words)}\n"
        for first, second, third, words in rows
    )


_DEEDS = {"log": _log, "goal check-in": _check_in, "goal due": _due}


def _day(text: str | None, today: date | None) -> date:
    """The day a text says at a glance; none is ``today``, and without that the one on the clock. Raises Unfamiliar."""
    if not text and today:
        if text == "":
            raise Unfamiliar
        return today
    if not text:
        return date(*time.localtime()[:3])
    words = {"today": today, "yesterday": today and date.fromordinal(today.toordinal() - 1)}
    found = words.get(text) or date.fromisoformat(text)
    if not 2000 <= found.year < 2100 or (today and found > today) or not (text in words or found.isoformat() == text):
        raise Unfamiliar
    return found


def _value(name: str, text: str) -> object:
    """What an option says; None when it takes a value away. Raises Unfamiliar."""
    if name not in _RANGES:
        return text.strip() or None
    least, most = _RANGES[name]
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        raise Unfamiliar
    return int(text)


def _distinct(tags: list[str]) -> list[str]:
    """Each tag once, as it is first spelt. Raises Unfamiliar when letter case alone does not tell."""
    if not all(tag.isascii() for tag in tags):
        raise Unfamiliar
    return list({" ".join(tag.lower().split()): tag.strip() for tag in reversed(tags) if tag.strip()}.values())[::-1]


def _goal(file: File, prefix: str) -> tuple[int, Record]:
    """The number and the record of the goal whose id begins so. Raises Unfamiliar."""
    if len(prefix) < 4 or not all(sign in "0123456789abcdef-" for sign in prefix):
        raise Unfamiliar
    query = "SELECT id FROM goal WHERE uuid >= ? AND uuid < ? LIMIT 2"
    ((row,),) = file.do(query, (prefix, f"{prefix}g")).fetchall()
    (record,) = file.read("goal", "WHERE row = ?", (row,))
    if record.status in ("done", "dropped"):
        raise Unfamiliar
    return int(row), record


def _shown(file: File, line: Line, noun: str, record: Record, *, outcome: str, sentence: str) -> str:
    """What stdout says of a thing that was written."""
    if line.as_json:
        return f"{dumped({**as_json(noun.replace('_', '-'), record, file.times(noun, record)), 'outcome': outcome})}\n"
    if line.quiet:
        return f"{record.id}\n"
    again = ", in place of what was there" if outcome == "replaced" else ""
    return f"{sentence}{again}  {dim(short(record))}\n"


def _sentence(look: Record, goal: Record) -> str:
    figures = f": {', '.join(_figures(look))}" if _figures(look) else ""
    again = f". Next one {in_words(goal.next_check_in_on)}" if goal.next_check_in_on else ""
    return f"Checked in for {in_words(look.on)} on {quoted(goal.title)}{figures}{again}"


def _figures(look: Record) -> list[str]:
    progress = [f"{look.progress} %"] if look.progress is not None else []
    return progress + ([f"confidence {look.confidence} of 5"] if look.confidence else [])


def _beside(look: Record, before: Record, goal: Record, there: dict[str, Any]) -> Iterator[str]:
    """What is said beside the answer to a check-in; ``there`` is what was on file of that day."""
    if there:
        was = Record(there.items())
        words = [quoted(text) for text in (was.note, was.blocker) if text]
        yield f"Of that day was on file: {', '.join([*_figures(was), *words])}. What you did not say again stays."
    if look.on < before.started_on:
        yield f"That is before the goal began, on {in_words(before.started_on)}; it counts all the same."
    if check_ins.is_fresh_start(before, look.on):  # type: ignore[arg-type]  # it has the fields that are asked for
        yield check_ins.WELCOME
    plan = check_ins.plan_to_remember(goal, look.confidence, look.blocker)  # type: ignore[arg-type]  # as above
    if plan:
        yield f"Your plan for hard days: {plain(plan)}"
    if goal.status == "active" and goal.progress == statements.WHOLE:
        yield f"Is it reached? careercoach goal done {short(goal)} says so."


def may_be_stuck(looks: list[tuple[str, int | None, int | None, str | None]], today: str) -> bool:
    """Whether the looks at a goal leave it open that it is stuck: a little more often than ``coach.stuck`` says so."""
    *_, (last, _, _, blocker) = looks
    blocked = bool(blocker) and sum(bool(look[3]) for look in looks[-statements.WINDOW :]) > 1
    sure = [look[2] for look in looks if look[2] is not None][-statements.WINDOW :]
    stood, before = 0, 0
    for _, progress, _, _ in looks:
        if progress is not None:
            stood, before = 0 if progress > before else stood + 1, progress
    return (
        last > today
        or blocked
        or max(sure, default=0) - min(sure, default=0) >= statements.FALL
        or stood >= statements.ROUNDS
    )
