"""Random walks: acts of every kind, with undo, redo and undo of any act in between, then all the way back and forth.

    python -m tests.store.walking --acts 1000 --seed 7

After undoing to the beginning every table is byte for byte as it was at the start, and redoing as often brings every
table back byte for byte; no undo on the way is refused. ``walk`` is the same for a caller.
"""

import argparse
import random
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import Phase
from sqlmodel import Session

from careercoach.content import growth_check
from careercoach.documents.choosing import Choosing, Offered, Reader
from careercoach.documents.making import Document
from careercoach.errors import Conflict, InvalidValue, NotFound
from careercoach.importers.proposed import Proposed
from careercoach.queries.start import observations as stored
from careercoach.services import positions, unsticking
from careercoach.services.documents import for_others, masks, papers, picks
from careercoach.services.goals import company, days, goals, steps
from careercoach.services.jobs import changing, profile
from careercoach.services.paths import paths, trials
from careercoach.services.people import conversations, people
from careercoach.services.reflect import questions, ratings, reflections
from careercoach.services.start import nudges, observations
from careercoach.services.talk import after, meetings, notes, promises, replies, run
from careercoach.services.work import accomplishments, inbox, learning, setbacks
from careercoach.store import changes
from careercoach.store.acts import transaction
from careercoach.store.file import open_file
from careercoach.store.session import act, raw
from careercoach.vocabulary import BEHIND, CAME, FITS, PROPOSED, REPLIES, WAYS
from tests.store import TODAY, is_whole, nouns, reading

TEXTS = (
    "plain",
    "it's, quoted=“yes”",
    "a=1,b='x'",
    "日本語 🙂",
    "مرحبا",
    "two\nlines\t",
    "NULL",
    "1e5",
    "-3",
    "''",
    "%_\\",
)
NAMES = ("Ines", "Omar", "Åsa")
DECIDED = ("nothing", "goal", "feedback", "question")
A_MONTH_AGO = date(2026, 10, 12)
RATED = growth_check.statements()[0].key
"""A statement of the growth check."""

Chosen = Callable[[str], str]
"""Gives the id of one row of a table."""

Doing = Callable[[Session, Chosen, str, int], object]
"""Does one act, with a text and a number to vary it."""

Turn = Callable[[sqlite3.Connection, date, str | None], object]
"""Undo or redo."""


def _an_ask(session: Session, number: int) -> str:
    """One of the things asked for in a talk."""
    asks = "SELECT uuid FROM agenda_item WHERE kind = 'ask' ORDER BY id"
    known = [row[0] for row in session.connection().exec_driver_sql(asks)]
    if not known:
        raise NotFound("nothing asked for yet")
    return str(known[number % len(known)])


def _a_choice(goal: str, person: str, picked: bool) -> Choosing:
    """A goal that was put into a plan for somebody, or left out of it."""
    return Choosing("plan", Reader("manager", person), (Offered("goal", goal, "", picked, said=True),))


def _notice(session: Session, text: str, number: int) -> str:
    """Log what stands out, that Ines gives energy, and answer what is noticed then or was answered before."""
    for count in range(16):
        seen = {"seen_by": NAMES[:1], "energy": "energised"} if count % 2 else {"energy": "drained"}
        accomplishments.add(session, {"title": text, "on": A_MONTH_AGO + timedelta(count), **seen}, TODAY)
    session.flush()
    known = [stored.current(raw(session), TODAY), *stored.answered(raw(session))]
    key = next((one.key for one in known if one), "nothing")
    return observations.answer(session, key, FITS[number % 3], TODAY, text if number % 2 else None)


def _document(the: Chosen, number: int) -> Document:
    """A document of a talk, of a promise, or of the work as a whole."""
    noun, table = (("brief", "meeting"), ("reminder", "promise"), ("development plan", None))[number % 3]
    identity = the(table) if table else "2026-01-01..2026-06-30"
    return Document(noun, identity, "manager", "", (), made="It says this.\n")


ACTS: dict[str, Doing] = {
    "log": lambda s, _, text, n: accomplishments.add(
        s,
        {"title": text, "did": text, "tags": [text, "tag"][: n % 3], "seen_by": NAMES[: n % 3], "evidence": [text]},
        TODAY,
    ),
    "log on a goal": lambda s, the, text, n: accomplishments.add(
        s, {"title": text, "goals": [the("goal")], "competencies": [text], "private": n % 2 == 0}, TODAY
    ),
    "edit": lambda s, the, text, n: accomplishments.edit(
        s, the("accomplishment"), {"result": text, "tags": [text][: n % 2], "until": TODAY, "seen_by": NAMES[1:]}, TODAY
    ),
    "delete": lambda s, the, _, __: accomplishments.delete(s, the("accomplishment")),
    "goal": lambda s, _, text, n: goals.add(
        s, {"title": text, "horizon": ("near", "mid", "long")[n % 3], "by": TODAY + timedelta(n)}, TODAY
    ),
    "goal edit": lambda s, the, text, n: goals.edit(s, the("goal"), {"why": text, "competencies": [text][: n % 2]}),
    "serves": lambda s, the, _, __: goals.edit(s, the("goal"), {"serves": the("goal")}),
    "goal priority": lambda s, the, _, __: goals.edit(s, the("goal"), {"priorities": [the("priority")]}),
    "goal done": lambda s, the, _, __: goals.finish(s, the("goal"), TODAY),
    "goal pause": lambda s, the, _, __: goals.pause(s, the("goal")),
    "goal resume": lambda s, the, _, __: goals.resume(s, the("goal"), TODAY),
    "goal drop": lambda s, the, _, __: goals.drop(s, the("goal"), TODAY),
    "goal delete": lambda s, the, _, __: goals.delete(s, the("goal")),
    "check-in": lambda s, the, text, n: goals.check_in(
        s, the("goal"), {"progress": n * 5, "note": text, "on": TODAY - timedelta(n % 3)}, TODAY
    ),
    "check-in edit": lambda s, the, text, _: goals.edit_check_in(s, the("check_in"), {"blocker": text}, TODAY),
    "check-in delete": lambda s, the, _, __: goals.delete_check_in(s, the("check_in")),
    "step": lambda s, the, text, _: steps.add(s, the("goal"), {"title": text}),
    "step done": lambda s, the, _, __: steps.finish(s, the("step"), TODAY),
    "step delete": lambda s, the, _, __: steps.delete(s, the("step")),
    "person": lambda s, _, text, __: people.add(s, {"name": text, "relation": "mentor"}),
    "person merge": lambda s, the, _, n: people.merge(s, the("person"), NAMES[n % 3]),
    "person delete": lambda s, the, _, __: people.delete(s, the("person")),
    "priority": lambda s, _, text, __: company.add_priority(s, {"title": text}),
    "priority delete": lambda s, the, _, __: company.delete_priority(s, the("priority")),
    "competency": lambda s, _, text, __: company.add_competency(s, {"name": text}),
    "competency delete": lambda s, the, _, __: company.delete_competency(s, the("competency")),
    "feedback": lambda s, _, text, n: people.add_feedback(
        s, {"person": NAMES[n % 3], "kind": "strength", "behaviour": text}, TODAY
    ),
    "plan": lambda s, _, text, n: meetings.plan(s, {"with_": NAMES[n % 3], "notes": text, "minutes": None}),
    "bring": lambda s, the, text, _: meetings.bring(
        s, the("meeting"), accomplishments=[the("accomplishment")], goals=[the("goal")], asks=[text]
    ),
    "leave out": lambda s, the, _, __: meetings.leave_out(s, the("agenda_item")),
    "hold": lambda s, the, _, __: meetings.hold(s, the("meeting"), TODAY),
    "meeting delete": lambda s, the, _, __: meetings.delete(s, the("meeting")),
    "promise": lambda s, the, text, n: promises.add(s, the("meeting"), {"text": text, "owner": ("me", "them")[n % 2]}),
    "promise with another": lambda s, the, _, n: promises.edit(s, the("promise"), {"person": (*NAMES, None)[n % 4]}),
    "promise pass": lambda s, the, _, n: promises.pass_on(s, the("promise"), NAMES[n % 3], TODAY),
    "promise end": lambda s, the, _, __: promises.end(s, the("promise"), TODAY),
    "keep": lambda s, the, _, __: promises.keep(s, the("promise"), TODAY),
    "drop": lambda s, the, _, __: promises.drop(s, the("promise"), TODAY),
    "reflect": lambda s, _, text, __: reflections.answer(s, "energy-unasked", text, TODAY),
    "reflection edit": lambda s, the, text, __: reflections.edit(s, the("reflection"), text),
    "profile": lambda s, _, text, n: profile.update(s, {"role": text, "manager": NAMES[n % 3]}, TODAY),
}

MORE: dict[str, Doing] = {
    "unstick": lambda s, the, text, n: unsticking.unstick(
        s,
        the("goal"),
        {"way": WAYS[n % 2], "step": text, "in_the_way": text, "if_then": text, "ask": text, "talk": the("meeting")},
        TODAY,
    ),
    "unstick by letting go": lambda s, the, text, _: unsticking.unstick(
        s, the("goal"), {"way": "let-go", "taking": text}, TODAY
    ),
    "goal day moved": lambda s, the, text, n: days.move(s, the("goal"), TODAY + timedelta(n + 1), text, TODAY),
    "goal day stays": lambda s, the, _, __: days.stay(s, the("goal"), TODAY),
    "person renamed": lambda s, the, text, n: people.edit(s, the("person"), {"name": (*NAMES, text)[n % 4]}),
    "person spoke": lambda s, the, _, n: people.mark_spoken(s, the("person"), TODAY + timedelta(n)),
    "feedback edit": lambda s, the, _, n: people.edit_feedback(s, the("feedback"), {"person": NAMES[n % 3]}),
    "feedback delete": lambda s, the, _, __: people.delete_feedback(s, the("feedback")),
    "competency renamed": lambda s, the, text, _: company.edit_competency(s, the("competency"), {"name": text}),
    "priority edit": lambda s, the, _, n: company.edit_priority(s, the("priority"), {"active": n % 2 == 0}),
    "until": lambda s, the, _, n: accomplishments.edit(
        s, the("accomplishment"), {"until": TODAY + timedelta(n)}, TODAY
    ),
    "on": lambda s, the, _, n: accomplishments.edit(s, the("accomplishment"), {"on": TODAY - timedelta(n)}, TODAY),
    "for a priority": lambda s, the, _, __: accomplishments.edit(
        s, the("accomplishment"), {"priorities": [the("priority")]}, TODAY
    ),
    "conversation": lambda s, _, text, n: conversations.add(s, {"person": NAMES[n % 3], "about": text}, TODAY),
    "conversation delete": lambda s, the, _, __: conversations.delete(s, the("conversation")),
    "path": lambda s, _, text, n: paths.add(s, {"title": text, "competencies": [text], "person": NAMES[n % 3]}),
    "path edit": lambda s, the, text, n: paths.edit(s, the("path"), {"active": n % 2 == 0, "competencies": [text]}),
    "path delete": lambda s, the, _, __: paths.delete(s, the("path")),
    "trial": lambda s, the, text, n: trials.add(
        s, the("path"), {"title": text, "person": NAMES[n % 3], "done_on": (None, TODAY)[n % 2], "before": 4}, TODAY
    ),
    "trial edit": lambda s, the, text, n: trials.edit(
        s, the("trial"), {"learned": text, "by": TODAY + timedelta(n), "person": None}, TODAY
    ),
    "trial done": lambda s, the, text, n: trials.finish(s, the("trial"), {"after": n % 5 + 1, "learned": text}, TODAY),
    "trial delete": lambda s, the, _, __: trials.delete(s, the("trial")),
    "import": lambda s, _, text, n: inbox.take_in(
        s, "csv", text, [Proposed(text, text, PROPOSED[n % 5], TODAY - timedelta(n), did=text, person=NAMES[n % 3])]
    ),
    "proposal edit": lambda s, the, text, n: inbox.edit(s, the("proposal"), {"result": text, "tags": NAMES[n % 3]}),
    "proposal accept": lambda s, the, _, __: inbox.accept(s, [the("proposal")], TODAY),
    "proposal reject": lambda s, the, _, __: inbox.reject(s, [the("proposal")]),
    "setback": lambda s, _, text, n: setbacks.add(s, {"title": text, "on": TODAY - timedelta(n)}, TODAY),
    "setback edit": lambda s, the, text, _: setbacks.edit(s, the("setback"), {"learned": text}, TODAY),
    "setback delete": lambda s, the, _, __: setbacks.delete(s, the("setback")),
    "learning": lambda s, the, text, _: learning.add(s, {"title": text, "goal": the("goal"), "on": TODAY}, TODAY),
    "learning edit": lambda s, the, text, n: learning.edit(
        s, the("learning"), {"hours": n, "competencies": [text]}, TODAY
    ),
    "learning delete": lambda s, the, _, __: learning.delete(s, the("learning")),
    "question": lambda s, _, text, __: questions.add(s, text, "interests"),
    "favourite": lambda s, the, _, __: questions.favourite(s, the("question")),
    "unfavourite": lambda s, the, _, __: questions.unfavourite(s, the("question")),
    "question delete": lambda s, the, _, __: questions.delete(s, the("question")),
    "nudge": lambda s, _, __, n: nudges.switch(s, "log-work", n % 2 == 0),
    "suggestion answered": lambda s, _, text, n: nudges.answer(
        s, "log-work", ("not-now", "not-for-me", "in-the-way")[n % 3], TODAY, asked=text, words=text
    ),
    "snooze": lambda s, _, __, ___: nudges.snooze(s, "log-work", TODAY),
    "notice": lambda s, _, text, n: _notice(s, text, n),
    "new job": lambda s, _, text, n: changing.change(
        s, "new-job", {"role": text, "manager": NAMES[n % 3], "from_": TODAY + timedelta(n)}, {}, TODAY
    ),
    "new manager": lambda s, _, __, n: changing.change(s, "new-manager", {"manager": NAMES[n % 3]}, {}, TODAY),
    "no manager": lambda s, _, __, ___: changing.change(s, "no-manager", {}, {}, TODAY),
    "job lost": lambda s, _, __, n: changing.change(s, "job-lost", {"on": TODAY + timedelta(n)}, {}, TODAY),
    "leave": lambda s, _, text, n: changing.change(
        s, "leave", {"from_": TODAY + timedelta(n), "until": TODAY + timedelta(n), "reason": text}, {}, TODAY
    ),
    "back at work": lambda s, _, __, ___: changing.change(s, "back", {}, {}, TODAY),
    "reflection delete": lambda s, the, _, __: reflections.delete(s, the("reflection")),
    "rate": lambda s, _, text, n: ratings.record(s, "growth-check", {RATED: n % 5 + 1}, {RATED: text}, TODAY),
    "retime": lambda s, the, _, n: meetings.retime(s, the("agenda_item"), n + 1.5),
    "move": lambda s, the, _, n: meetings.move(s, the("agenda_item"), to=n % 3 + 1),
    "bring a vision": lambda s, the, _, __: meetings.bring(s, the("meeting"), visions=[the("reflection")]),
    "bring feedback": lambda s, the, _, __: meetings.bring(s, the("meeting"), feedback=[the("feedback")]),
    "meeting edit": lambda s, the, text, n: meetings.edit(s, the("meeting"), {"purpose": text, "with_": NAMES[n % 3]}),
    "note": lambda s, the, text, _: notes.add(s, the("meeting"), {"kind": "advice", "text": text}),
    "note decided": lambda s, the, _, n: after.become(s, the("note"), DECIDED[n % 4], TODAY),
    "note delete": lambda s, the, _, __: notes.delete(s, the("note")),
    "rehearse": lambda s, _, text, n: replies.rehearse(
        s, _an_ask(s, n), {REPLIES[n % 4]: text, REPLIES[(n + 1) % 4]: None}
    ),
    "came": lambda s, _, __, n: replies.came(s, _an_ask(s, n), (None, *CAME)[n % 6]),
    "behind": lambda s, the, text, n: meetings.edit(s, the("meeting"), {"behind": BEHIND[n % 3], "lens": text}),
    "end": lambda s, the, _, __: run.end(s, the("meeting"), TODAY),
    "document written": lambda s, the, text, n: papers.write(s, _document(the, n), text, TODAY),
    "own text kept": lambda s, the, _, n: papers.keep(s, replace(_document(the, n), made="All of it is new.")),
    "news put in": lambda s, the, text, n: papers.join(s, replace(_document(the, n), made=text), TODAY),
    "document given": lambda s, the, text, n: papers.give(s, _document(the, n).saying(text), TODAY),
    "draft given": lambda s, the, _, __: papers.give_draft(s, the("paper"), TODAY, TODAY),
    "own text thrown away": lambda s, the, _, __: papers.throw_away(s, the("paper")),
    "promise delete": lambda s, the, _, __: promises.delete(s, the("promise")),
    "said for others": lambda s, the, text, _: for_others.say(s, the("accomplishment"), text),
    "words for others deleted": lambda s, the, _, __: for_others.delete(s, the("for_others")),
    "mask": lambda s, _, text, __: masks.add(s, text),
    "pick": lambda s, the, _, n: picks.remember(s, [_a_choice(the("goal"), the("person"), n % 2 == 0)]),
    "mask edit": lambda s, the, text, _: masks.edit(s, the("mask"), {"name": text}),
    "mask delete": lambda s, the, _, __: masks.delete(s, the("mask")),
    "position": lambda s, _, text, n: positions.add(s, {"role": text, "from_": TODAY, "manager": NAMES[n % 3]}),
    "position edit": lambda s, the, text, n: positions.edit(
        s, the("position"), {"team": text, "no_manager": n % 2 == 0}
    ),
    "position end": lambda s, the, _, n: positions.end(s, the("position"), TODAY + timedelta(n)),
    "position delete": lambda s, the, _, __: positions.delete(s, the("position")),
    "away": lambda s, _, text, n: positions.go_away(s, TODAY + timedelta(n), None, text),
    "away end": lambda s, the, text, n: positions.edit_away(
        s, the("away"), {"until": TODAY + timedelta(9 * n), "reason": text}
    ),
    "away delete": lambda s, the, _, __: positions.delete_away(s, the("away")),
    "back": lambda s, the, _, n: positions.come_back(s, the("away"), TODAY + timedelta(n)),
}
"""With those above, acts on every noun there is (``tests/store/test_redo.py`` says so)."""


EVERY = {**ACTS, **MORE}
_KNOWN = sorted(EVERY)


def attempt(path: Path, doing: Doing, text: str, number: int) -> None:
    """Do one act. Raises what the act raises when it is refused."""
    with act(path, TODAY) as session:
        doing(session, partial(_chosen, session, number), text, number)


Move = tuple[str, str, int]
"""The name of an act, and the text and number that vary it."""

QUICKLY = (Phase.explicit, Phase.reuse, Phase.generate)
"""For Hypothesis with whole lives: looking for a shorter one that fails, too, takes minutes."""


def live(path: Path, moves: Sequence[Move]) -> None:
    """Do what can be done of it, many moves in one act: what long lives hold, in milliseconds a move."""
    for first in range(0, len(moves), _AT_ONCE):
        with suppress(InvalidValue), act(path, TODAY) as session:
            for name, text, number in moves[first : first + _AT_ONCE]:
                raw(session).execute("SAVEPOINT move")
                try:
                    EVERY[name](session, partial(_chosen, session, number), text, number)
                    session.flush()
                except (InvalidValue, NotFound, Conflict):
                    session.expunge_all()
                    raw(session).execute("ROLLBACK TO move")


_AT_ONCE = 20
"""Moves of one act: what the file itself refuses takes all of them back."""


def _chosen(session: Session, number: int, table: str) -> str:
    known = [row[0] for row in session.connection().exec_driver_sql(f"SELECT uuid FROM {table} ORDER BY id")]
    if not known:
        raise NotFound("nothing there yet")
    return str(known[number % len(known)])


@dataclass
class Walk:
    """What a walk did: acts, undos and redos done, and how many were refused; ``back`` undos led to the beginning."""

    acts: int = 0
    undone: int = 0
    redone: int = 0
    refused: int = 0
    back: int = 0


def walk(path: Path, seed: int, acts: int) -> Walk:
    """Walk from where the file is. Raises AssertionError when a way back, or forth again, does not lead there."""
    chance, done = random.Random(seed), Walk()  # noqa: S311 a walk that can be walked again
    start = tables(path)
    while done.acts < acts:
        _step(path, chance, done)
    end = tables(path)
    with transaction(path) as connection:
        while _turned(connection, changes.undo):
            done.back += 1
    assert tables(path) == start, f"seed {seed}: not as at the start"
    with transaction(path) as connection:
        for count in range(done.back):
            assert _turned(connection, changes.redo), f"seed {seed}: nothing to redo after {count} of {done.back}"
    assert tables(path) == end, f"seed {seed}: not as before the undos"
    assert is_whole(path)
    return done


def tables(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every noun, and what the search finds, whatever its place in the index."""
    with reading(path) as connection:
        entries = connection.execute("SELECT source, source_id, noun, row_id, on_day, title, body FROM entry")
        return {**nouns(path), "entry": sorted(entries.fetchall(), key=repr)}


def _step(path: Path, chance: random.Random, done: Walk) -> None:
    kind = chance.choices(("act", "undo", "redo", "undo one", "redo one"), (60, 10, 8, 14, 8))[0]
    if kind == "act":
        name = chance.choice(_KNOWN)
        try:
            attempt(path, EVERY[name], chance.choice(TEXTS), chance.randrange(21))
            done.acts += 1
        except (InvalidValue, NotFound, Conflict):
            done.refused += 1
    elif kind == "undo":
        done.undone += _turn(path, changes.undo)
    elif kind == "redo":
        done.redone += _turn(path, changes.redo, refusable=True)
    else:
        done.undone += _turn(
            path, changes.undo if kind == "undo one" else changes.redo, _any(path, chance), refusable=True
        )


def _any(path: Path, chance: random.Random) -> str | None:
    """Some act of the history."""
    with reading(path) as connection:
        known = [row[0] for row in connection.execute("SELECT uuid FROM act ORDER BY id")]
    return str(chance.choice(known)) if known else None


def _turn(path: Path, how: Turn, which: str | None = None, *, refusable: bool = False) -> bool:
    """Undo or redo in a transaction of its own; whether it was done. Only one out of order may be refused."""
    try:
        with transaction(path) as connection:
            return _turned(connection, how, which)
    except Conflict:
        if not refusable:
            raise
        return False


def _turned(connection: sqlite3.Connection, how: Turn, which: str | None = None) -> bool:
    """Undo or redo; whether there was something to."""
    try:
        how(connection, TODAY, which)
    except NotFound:
        return False
    return True


def main() -> None:
    """Walk once, and say what was done."""
    parser = argparse.ArgumentParser(description="Acts at random, all undone and all redone.")
    parser.add_argument("--acts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "careercoach.db"
        open_file(path).close()
        sys.stdout.write(f"{walk(path, asked.seed, asked.acts)}\n")


if __name__ == "__main__":
    main()
