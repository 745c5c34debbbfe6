"""Lives that are played week by week, through the real commands, on a file of their own.

A life is a file of ``played``. Each Monday what happened is typed, Today is looked at, what it says first is done in
the weeks in which this person does it, and a line is logged in the weeks in which they log. ``python -m
tests.coach.playing FILE …`` prints the years of such lives.
"""

import json
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO, StringIO, TextIOWrapper
from itertools import chain, cycle, groupby, repeat
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from careercoach.cli import app
from careercoach.cli.start.today import commands, page
from careercoach.coach.day import left_out, shown
from careercoach.coach.rules.act import Act
from careercoach.coach.rules.noticing import NOTICED
from careercoach.coach.today import acts
from careercoach.materials import Snapshot
from careercoach.queries.start.today import snapshot
from careercoach.store.file import open_file, open_for_reading
from tests.coach.life import WEEKS, Event, Life, life
from tests.coach.open_things import open_things

_NAMED = re.compile(r"(\w+) = (.*)")
_NAME = re.compile(r"\$(\w+)")


@dataclass(frozen=True)
class Monday:
    """A week of a life: what Today said, first things first, on which file, and whether the first of it was done.

    ``written`` is whether anything was put on file that day, so that it counts as a sitting; ``stands_open`` names what
    did at that moment. ``page`` is blank while nothing of the life is over.
    """

    number: int
    day: date
    happened: str
    acts: tuple[Act, ...]
    page: str
    stands_open: tuple[str, ...]
    done: bool
    written: bool


@dataclass
class Player:
    """Somebody at their file. What they say stands in their life, in its order.

    Lines and answers come round again, a last look at a goal stays as it is, and all else is said once.
    """

    life: Life
    folder: Path
    today: date = date.min
    names: dict[str, str] = field(default_factory=dict)
    logged: list[str] = field(default_factory=list)
    commands: int = 0

    def play(self) -> Iterator[Monday]:
        """The weeks of the year, one after the other."""
        again = ("lines", "answers")
        self.texts = {key: cycle(said) if key in again else iter(said) for key, said in self.life.texts.items()}
        self.looks = {title: chain(looks, repeat(looks[-1])) for title, looks in self.life.looks.items()}
        self.agreed = {name: iter(agreed) for name, agreed in self.life.agreed.items()}
        with at_home(self.folder) as file:
            open_file(file).close()
            self.today = self.life.before[0][0] if self.life.before else self.life.begins
            self.command("today")
            for day, commands in self.life.before:
                self.today = day
                self.type(commands)
            with closing(open_for_reading(file)) as reading:
                for number in range(1, WEEKS + 1):
                    yield self._monday(number, self.life.begins + timedelta(weeks=number - 1), reading)

    def _monday(self, number: int, day: date, reading: Connection) -> Monday:
        self.today, before = day, self.commands
        event = self.life.week.get(number, Event())
        self.type(event.types)
        seen = snapshot(reading, day)
        said, still = acts(seen, day), open_things(reading, day)
        shown = page(seen, day) if number >= min(self.life.over.values(), default=WEEKS + 1) else ""
        done = number in self.life.does and said[0].rule not in self.life.never_does and self.do(said[0], seen)
        if number in self.life.logs:
            self.log()
        return Monday(number, day, event.happens, said, shown, still, done, self.commands > before)

    def type(self, commands: str) -> None:
        """Type commands, each on a line of its own, without the name of the program."""
        for line in filter(None, map(str.strip, commands.splitlines())):
            named = _NAMED.fullmatch(line)
            answer = self.answer(f"{named[2]} --quiet" if named else line)
            if named:
                self.names[named[1]] = answer.strip()

    def answer(self, line: str) -> str:
        """What one command answers; ``$name`` stands for an id that was kept."""
        return self.command(*(_NAME.sub(lambda name: self.names[name[1]], word) for word in shlex.split(line)))

    def command(self, *words: str) -> str:
        """Run a command on the day, and what it answers."""
        self.commands += 1
        out, err = StringIO(), StringIO()
        sys.stdin = TextIOWrapper(BytesIO())
        with redirect_stdout(out), redirect_stderr(err):
            os.environ["CAREERCOACH_TODAY"] = self.today.isoformat()
            code = app.run(list(words))
        assert code == 0, f"{self.life.name}, {self.today}: {shlex.join(words)}\n{out.getvalue()}{err.getvalue()}"
        return out.getvalue()

    def said(self, key: str) -> Any:
        """The next of what they have to say of this sort; None when all of it is said."""
        return next(self.texts[key], None)

    def log(self) -> bool:
        """The next line, if there is one."""
        line = self.said("lines")
        if line:
            self.logged.append(self.command("log", *shlex.split(line), "--quiet").strip())
        return bool(line)

    def do(self, act: Act, seen: Snapshot) -> bool:
        """Do what Today says, as this person would; False when they have nothing to say to it."""
        if act.answers:
            return self._say_why(act)
        done = BY_RULE.get(act.rule) or BY_NOUN.get((act.noun, act.id is not None), Player._say_done)
        return done(self, act, seen)

    def _say_why(self, act: Act) -> bool:
        why = "fits" if act.rule == NOTICED else self.said("reasons")
        if why:
            (line,) = (each for each in commands(act) if each.endswith(why.partition(" ")[0]))
            self.type(line.removeprefix("careercoach ").removesuffix(why.partition(" ")[0]) + why)
        return bool(why)

    def _say_done(self, act: Act, _: Snapshot) -> bool:
        self.command("nudge", "done", act.rule)
        return True

    def _line(self, *_: Any) -> bool:
        return self.log()

    def _outcome(self, act: Act, _: Snapshot) -> bool:
        result = self.said("outcomes")
        if result:
            self.command("accomplishment", "edit", str(act.id), "--status", "done", "--result", result)
        return bool(result)

    def _close(self, act: Act, _: Snapshot) -> bool:
        change = self.said("changes")
        if change:
            self.command("feedback", "edit", str(act.id), *shlex.split(change))
        return bool(change)

    def _say_more(self, act: Act, _: Snapshot) -> bool:
        worth = (
            "--benefit 'Whoever works with me' --obstacle 'Full weeks' --if-then 'If a week is full, I start on Monday'"
        )
        self.command("goal", "edit", str(act.id), *shlex.split(worth))
        return True

    def _meet(self, *_: Any) -> bool:
        person = self.said("people")
        if person:
            self.command("person", "add", *shlex.split(person))
        return bool(person)

    def _answer(self, act: Act, _: Snapshot) -> bool:
        answer = self.said("answers")
        if answer:
            listed = [] if act.id else json.loads(self.command("reflect", "--list", "--json"))
            key = act.id or min(listed, key=lambda each: each["answered_on"] or "")["key"]
            self.command("reflect", "--question", key, "--answer", answer)
        return bool(answer)

    def _rate(self, *_: Any) -> bool:
        listed = json.loads(self.command("growth-check", "statements", "--json"))
        self.command("growth-check", *(word for each in listed for word in ("--set", f"{each['key']}=4")))
        return True

    def _wish(self, act: Act, _: Snapshot) -> bool:
        wish = self.said("wishes")
        if wish:
            self.type(f"{wish} --serves {act.id}" if act.id else wish)
        return bool(wish)

    def _look(self, act: Act, seen: Snapshot) -> bool:
        (goal,) = (each for each in seen.goals if each.id == act.id)
        further = f"--progress {min((goal.progress or 0) + 15, 100)}"
        look = next(self.looks.get(goal.title, iter(())), further)
        self.command("goal", "check-in", goal.id, *shlex.split(look))
        if "--progress 100" in look:
            self.command("goal", "done", goal.id)
        return True

    def _plan(self, *_: Any) -> bool:
        self.command("meeting", "plan", *shlex.split(self.said("plans") or ""), "--on", "in 11 days")
        return True

    def _day(self, act: Act, _: Snapshot) -> bool:
        self.command("meeting", "edit", str(act.id), "--on", "in 9 days")
        return True

    def _prepare(self, act: Act, _: Snapshot) -> bool:
        work = [word for id in self.logged[-3:] for word in ("--accomplishment", id)]
        self.command("meeting", "bring", str(act.id), *work, "--ask", self.said("asks") or "What should I do next?")
        return True

    def _hold(self, act: Act, seen: Snapshot) -> bool:
        (talk,) = (each for each in seen.meetings if each.id == act.id)
        self.command("meeting", "hold", talk.id)
        for owner in ("me", "them"):
            if agreed := next(self.agreed.get(str(talk.with_), iter(())), None):
                self.command("promise", "add", str(act.id), *shlex.split(agreed), "--owner", owner)
        return True

    def _as_printed(self, act: Act, _: Snapshot) -> bool:
        line = commands(act)[0]
        self.type(line.removeprefix("careercoach "))
        return True

    def _send(self, act: Act, _: Snapshot) -> bool:
        self.command("export", "recap", str(act.id), "--given")
        return True

    def _unstick(self, act: Act, _: Snapshot) -> bool:
        way = self.said("ways")
        if way:
            self.command("goal", "unstick", str(act.id), *shlex.split(way))
        return bool(way)

    def _day_is_right(self, act: Act, _: Snapshot) -> bool:
        self.command("goal", "day", str(act.id), "--stays")
        return True

    def _day_of_goal(self, act: Act, _: Snapshot) -> bool:
        becomes = "--reached" if act.on is None else self.said("days")
        if becomes:
            self.command("goal", "day", str(act.id), *shlex.split(becomes))
        return bool(becomes)

    def _let_be(self, *_: Any) -> bool:
        return False

    def _keep(self, act: Act, _: Snapshot) -> bool:
        self.command("promise", "keep", str(act.id))
        return True


Doing = Callable[[Player, Act, Snapshot], bool]
BY_RULE: Mapping[str, Doing] = {
    "from-before": Player._as_printed,
    "step-day": Player._as_printed,
    "stuck": Player._unstick,
    "goal-day-soon": Player._day_is_right,
    "goal-day": Player._day_of_goal,
    "goal-over": Player._day_of_goal,
    "still-stands": Player._look,
    "nothing-near": Player._wish,
    "ask-talk": Player._day,
    "first-talk": Player._day,
    "still-wanted": Player._day,
    "unsaid": Player._say_more,
    "talk-soon": Player._prepare,
    "talk-passed": Player._hold,
    "recap": Player._send,
}
BY_NOUN: Mapping[tuple[str, bool], Doing] = {
    ("accomplishment", False): Player._line,
    ("accomplishment", True): Player._outcome,
    ("reflection", False): Player._answer,
    ("reflection", True): Player._answer,
    ("growth-check", False): Player._rate,
    ("goal", False): Player._wish,
    ("check-in", True): Player._look,
    ("meeting", False): Player._plan,
    ("promise", True): Player._keep,
    ("feedback", True): Player._close,
    ("person", False): Player._meet,
    ("path", True): Player._let_be,
    ("readiness", True): Player._let_be,
    ("month", False): Player._let_be,
    ("month", True): Player._let_be,
}
"""How a thing is done, by its noun and whether it is about something on file, where its rule has no way of its own."""


@contextmanager
def at_home(folder: Path) -> Iterator[Path]:
    """Run commands as somebody whose home is that folder, with a file begun in it; gives the file."""
    file = folder / "careercoach.db"
    open_file(file).close()
    kept, stdin = ("PATH", "LANG", "TZ"), sys.stdin
    home = {name: os.environ[name] for name in kept if name in os.environ}
    with patch.dict(os.environ, {**home, "HOME": str(folder), "CAREERCOACH_DB": str(file)}, clear=True):
        try:
            yield file
        finally:
            sys.stdin = stdin


def year(told: Life) -> tuple[Monday, ...]:
    """The whole year of a life, played on a file that is thrown away."""
    with TemporaryDirectory() as folder:
        return tuple(Player(told, Path(folder)).play())


def table(told: Life, lived: tuple[Monday, ...]) -> str:
    """What Today said in a life; weeks in which it says the same stand together, with what happened in the first."""
    lines = [f"## {told.name}\n\n{told.who}\n\n"]
    lines += [f"- Weeks {each.weeks}. Would: {each.would} Would not: {each.would_not}\n" for each in told.phases]
    lines.append("\n| week | what happened | first | reason | then |\n|---|---|---|---|---|\n")
    for (titles, reason, done), group in groupby(lived, key=_said):
        same = list(group)
        span = f"{same[0].number}" if len(same) == 1 else f"{same[0].number}–{same[-1].number}"
        happened = "; ".join(f"{one.number}: {one.happened}" for one in same if one.happened)
        first, *then = titles
        lines.append(f"| {span}{' ✓' * done} | {happened} | {first} | {reason} | {'; '.join(then)} |\n")
    return "".join(lines)


def _said(monday: Monday) -> tuple[tuple[str, ...], str, bool]:
    first = monday.acts[0]
    beneath = " ".join(filter(None, (first.reason, " / ".join((*shown(first), *left_out(first))))))
    return tuple(act.title for act in monday.acts), beneath, monday.done


if __name__ == "__main__":
    for name in sys.argv[1:]:
        told = life(Path(name))
        sys.stdout.write(f"{table(told, year(told))}\n")
