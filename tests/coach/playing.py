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
import tomllib
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
from careercoach.cli.start.today import page
from careercoach.coach.rules.act import Act
from careercoach.coach.today import acts
from careercoach.materials import Snapshot
from careercoach.queries.start.today import snapshot
from careercoach.store.file import open_file, open_for_reading
from tests.coach.open_things import open_things

PLAYED = Path(__file__).with_name("played")
WEEKS = 52
_NAMED = re.compile(r"(\w+) = (.*)")
_NAME = re.compile(r"\$(\w+)")


def weeks(text: str) -> frozenset[int]:
    """The weeks that ``1-12 14 20-30/2`` names: the first twelve, one more, and every second from the twentieth."""
    found: set[int] = set()
    for part in text.split():
        span, _, every = part.partition("/")
        first, _, last = span.partition("-")
        found.update(range(int(first), int(last or first) + 1, int(every or 1)))
    return frozenset(found)


@dataclass(frozen=True)
class Event:
    """What happened, in a few words, and the commands that say it; ``name = command`` keeps the id it answers."""

    happens: str = ""
    types: str = ""


@dataclass(frozen=True)
class Phase:
    """What somebody who coaches well would say in these weeks, and what they would not."""

    weeks: str
    would: str
    would_not: str


@dataclass(frozen=True)
class Life:
    """A person, and their year as data. A word of ``over`` is not to be named from its week on."""

    name: str
    who: str
    begins: date
    week: Mapping[int, Event]
    before: tuple[tuple[date, str], ...]
    phases: tuple[Phase, ...]
    does: frozenset[int]
    never_does: tuple[str, ...]
    logs: frozenset[int]
    over: Mapping[str, int]
    texts: Mapping[str, list[Any]]
    looks: Mapping[str, list[str]]


def life(file: Path) -> Life:
    """Read a life."""
    told = tomllib.loads(file.read_text("utf-8"))
    return Life(
        name=told["name"],
        who=told["who"],
        begins=told["begins"],
        week={int(number): Event(**event) for number, event in told.get("week", {}).items()},
        before=tuple((each["on"], each["types"]) for each in told.get("before", [])),
        phases=tuple(Phase(**each) for each in told["phase"]),
        does=weeks(told.get("does", "")),
        never_does=tuple(told.get("never_does", [])),
        logs=weeks(told.get("logs", "")),
        over=told.get("over", {}),
        texts={key: told.get(key, []) for key in ("lines", "wishes", "answers", "agreed", "asks", "outcomes", "plans")},
        looks=told.get("looks", {}),
    )


@dataclass(frozen=True)
class Monday:
    """A week of a life: what Today said, first things first, on which file, and whether the first of it was done.

    ``written`` is whether anything was put on file that day, so that it counts as a sitting; ``stands_open`` names what
    did at that moment.
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
        with _at_home(self.folder) as file:
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
        done = number in self.life.does and said[0].rule not in self.life.never_does and self.do(said[0], seen)
        if number in self.life.logs:
            self.log()
        return Monday(number, day, event.happens, said, page(seen, day), still, done, self.commands > before)

    def type(self, commands: str) -> None:
        """Type commands, each on a line of its own, without the name of the program."""
        for line in filter(None, map(str.strip, commands.splitlines())):
            named = _NAMED.fullmatch(line)
            words = shlex.split(f"{named[2]} --quiet" if named else line)
            answer = self.command(*(_NAME.sub(lambda name: self.names[name[1]], word) for word in words))
            if named:
                self.names[named[1]] = answer.strip()

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
        done = BY_RULE.get(act.rule) or BY_NOUN.get((act.noun, act.id is not None), Player._say_done)
        return done(self, act, seen)

    def _say_done(self, act: Act, _: Snapshot) -> bool:
        self.command("nudge", "done", act.rule)
        return True

    def _line(self, *_: Any) -> bool:
        return self.log()

    def _outcome(self, act: Act, _: Snapshot) -> bool:
        result = self.said("outcomes")
        if result:
            self.command("accomplishment", "edit", str(act.id), "--result", result)
        return bool(result)

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

    def _hold(self, act: Act, _: Snapshot) -> bool:
        self.command("meeting", "hold", str(act.id))
        for owner in ("me", "them"):
            if agreed := self.said("agreed"):
                self.command("promise", "add", str(act.id), *shlex.split(agreed), "--owner", owner)
        return True

    def _look_through(self, *_: Any) -> bool:
        self.command("changed", "back")
        return True

    def _keep(self, act: Act, _: Snapshot) -> bool:
        self.command("promise", "keep", str(act.id))
        return True


Doing = Callable[[Player, Act, Snapshot], bool]
BY_RULE: Mapping[str, Doing] = {
    "from-before": Player._look_through,
    "nothing-near": Player._wish,
    "ask-talk": Player._day,
    "talk-soon": Player._prepare,
    "talk-passed": Player._hold,
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
}
"""How a thing is done, by its noun and whether it is about something on file, where its rule has no way of its own."""


@contextmanager
def _at_home(folder: Path) -> Iterator[Path]:
    """Run commands as somebody whose home is that folder, and give where their file goes."""
    file = folder / "careercoach.db"
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
    return tuple(act.title for act in monday.acts), monday.acts[0].reason, monday.done


if __name__ == "__main__":
    for name in sys.argv[1:]:
        told = life(Path(name))
        sys.stdout.write(f"{table(told, year(told))}\n")
