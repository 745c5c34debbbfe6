"""Measure, and print the tables."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.benchmarks import amounts, homes
from tests.benchmarks.chart import chart
from tests.benchmarks.entries import Entry, entries
from tests.benchmarks.measuring import Command, Cost, Failed, Starter, in_turn, over
from tests.benchmarks.ours import PROGRAM, Ours, ours
from tests.benchmarks.peers import PEERS, Peer
from tests.benchmarks.pictures import Picture, Screens, picture, steps
from tests.benchmarks.screen_peers import SCREEN_PEERS
from tests.benchmarks.table import machine, table

LAST = datetime(2026, 11, 20, 17, 0)
OURS, BARE = "careercoach", "bare"
ADDING = "Adding a line, × starting Python"
SHOWING = "First picture with real data, × a bare Textual app"
_IN_A_HALF = 30
"""Letters of a title that a half of Today's screen shows whole."""

ROWS = ("--version", "--help", "add", "check-in", "due", "goals", "list", "search", "today")


def main(arguments: list[str]) -> int:
    """Seed, measure in rounds, print."""
    asked = _asked(arguments)
    kept = entries(asked.entries, LAST)
    say(machine(asked.entries, asked.rounds))
    groups: dict[str, Mapping[str, float]] = {}
    with TemporaryDirectory() as folder:
        mine = ours(_home(Path(folder), OURS), kept)
        # The screens come first, for the lines that are added while commands are measured take the place of the last.
        if asked.only in (None, "screens"):
            groups[SHOWING] = _screens(Path(folder), mine, kept, asked)
        if asked.only in (None, "commands"):
            groups = {ADDING: _commands(Path(folder), mine, kept, asked), **groups}
        if asked.only in (None, "amounts"):
            say("\nWhat goes through the whole file")
            say(table(amounts.HEADS, amounts.measured(Path(folder), mine, kept, asked.rounds)))
    if asked.chart:
        asked.chart.write_text(chart(groups, machine(asked.entries, asked.rounds)), "utf-8")
    return 0


def _commands(folder: Path, mine: Ours, kept: Sequence[Entry], asked: argparse.Namespace) -> Mapping[str, float]:
    """Measure whole commands, print them, and return what adding a line costs each."""
    bare = Command((sys.executable, "-c", "pass"), mine.home, {})
    cells: dict[tuple[str, str], Command] = {(BARE, ""): bare, **{(OURS, row): one for row, one in mine.rows().items()}}
    for peer in () if asked.short else PEERS:
        try:
            programs, known = _peer(peer, folder)
        except Failed as reason:
            say(str(reason))
            continue
        home = _home(folder, peer.name)
        peer.seed(home, kept)
        for row, words in peer.rows.items():
            cells[known, row] = Command((str(programs / peer.program), *words), home, peer.environment(home))
    costs = _in_rounds(cells, asked.rounds)
    _print_commands(costs)
    return {name: over(taken, costs[BARE, ""]).wall for (name, row), taken in costs.items() if row == "add"}


def _peer(peer: Peer, folder: Path) -> tuple[Path, str]:
    """Where its programs are, and its name with its version. Raises Failed."""
    if peer.system:
        programs = homes.of_the_system(peer.package, peer.program)
        return programs, f"{peer.name} {homes.version_said(programs / peer.program)}"
    programs = homes.installed(peer.package, folder / f"{peer.name}-env")
    return programs, f"{peer.name} {homes.version_of(peer.package, programs)}"


def _in_rounds(cells: dict[tuple[str, str], Command], rounds: int) -> dict[tuple[str, str], list[Cost]]:
    costs: dict[tuple[str, str], list[Cost]] = {}
    with Starter() as starter:
        for round_ in range(-1, rounds):  # the first one fills every cache and is not counted
            for cell in in_turn(list(cells), max(round_, 0)):
                try:
                    taken = starter.cost(cells[cell])
                except Failed as reason:
                    say(str(reason))
                    del cells[cell]
                    costs.pop(cell, None)
                    continue
                if round_ >= 0:
                    costs.setdefault(cell, []).append(taken)
    return costs


def _print_commands(costs: Mapping[tuple[str, str], list[Cost]]) -> None:
    bare = costs[BARE, ""]
    names = list(dict.fromkeys(name for name, _ in costs if name != BARE))
    for what, told in (("time", "wall"), ("processor", "cpu"), ("memory", "memory")):
        say(f"\nWhole commands, {what}, × `python -c pass`")
        rows = {
            name: [
                f"{getattr(over(costs[name, row], bare), told):.1f}" if (name, row) in costs else "–" for row in ROWS
            ]
            for name in names
        }
        say(table(("", *ROWS), rows))


def _screens(folder: Path, mine: Ours, kept: Sequence[Entry], asked: argparse.Namespace) -> Mapping[str, float]:
    """Measure first pictures, print them, and return how long each takes."""
    minimal = (sys.executable, str(Path(__file__).with_name("minimal.py")))
    measured = [
        Screens(BARE, minimal, "ready for you", mine.home, {}),
        Screens(OURS, PROGRAM, kept[-1].text[:_IN_A_HALF], mine.home, mine.environment),
        Screens(f"{OURS} demo", (*PROGRAM, "demo"), "SINCE YOUR LAST TALK", _home(folder, "demo"), mine.environment),
    ]
    for peer in () if asked.short else SCREEN_PEERS:
        try:
            programs = homes.installed(peer.package, folder / f"{peer.name}-env")
        except Failed as reason:
            say(str(reason))
            continue
        home = _home(folder, peer.name)
        peer.seed(programs, home, kept)
        known = f"{peer.name} {homes.version_of(peer.package, programs)}"
        words = (str(programs / peer.words[0]), *peer.words[1:])
        measured.append(Screens(known, words, peer.shows, home, peer.environment, peer.quit))
    taken = _pictures(measured, asked.rounds)
    _print_screens(taken)
    _print_steps(mine, kept, asked.rounds)
    return {name: _first(pictures, taken[BARE]) for name, pictures in taken.items() if name != BARE}


def _pictures(measured: list[Screens], rounds: int) -> dict[str, list[Picture]]:
    taken: dict[str, list[Picture]] = {}
    for round_ in range(-1, rounds):
        for screens in in_turn(list(measured), max(round_, 0)):
            try:
                seen = picture(screens)
            except Failed as reason:
                say(str(reason))
                measured.remove(screens)
                taken.pop(screens.name, None)
                continue
            if round_ >= 0:
                taken.setdefault(screens.name, []).append(seen)
    return taken


def _print_screens(taken: Mapping[str, list[Picture]]) -> None:
    bare = taken[BARE]
    say("\nFirst picture with real data and memory, × a bare Textual app; quitting in milliseconds")
    rows = {}
    for name, pictures in taken.items():
        pairs = list(zip(pictures, bare, strict=True))
        rows[name] = [
            f"{_first(pictures, bare):.2f}",
            f"{median(one.memory / other.memory for one, other in pairs):.2f}",
            f"{median(one.quit for one in pictures) * 1000:.0f}",
        ]
    say(table(("", "first picture", "memory", "quit ms"), rows))


def _print_steps(mine: Ours, kept: Sequence[Entry], rounds: int) -> None:
    """Steps down a list, beside those in a bare one of a hundred lines."""
    minimal = (sys.executable, str(Path(__file__).with_name("minimal_list.py")))
    bare = Screens(BARE, minimal, "ready for you", mine.home, {})
    shows = kept[-1].text[:_IN_A_HALF]
    taken: dict[str, list[float]] = {BARE: [], OURS: []}
    try:
        for _ in range(rounds):
            taken[BARE] += steps(bare, b"", "")
            taken[OURS] += steps(Screens(OURS, PROGRAM, shows, mine.home, mine.environment), b"3", shows)
    except Failed as reason:
        say(str(reason))
        return
    say("\nFrom a step down a list to its picture, in milliseconds")
    rows = {name: [f"{quantiles(each, n=20)[place] * 1000:.1f}" for place in (9, 18)] for name, each in taken.items()}
    say(table(("", "median", "95 of 100"), rows))


def _first(pictures: Sequence[Picture], bare: Sequence[Picture]) -> float:
    return median(one.first / other.first for one, other in zip(pictures, bare, strict=True))


def _home(folder: Path, name: str) -> Path:
    home = folder / name
    home.mkdir()
    return home


def say(words: str) -> None:
    """A line of the report."""
    print(words, flush=True)  # noqa: T201 the report is what it is for


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000, help="how many entries each program keeps")
    parser.add_argument("--rounds", type=int, default=9, help="rounds that count")
    parser.add_argument("--short", action="store_true", help="careercoach alone: one round of 200 entries")
    parser.add_argument("--only", choices=("commands", "screens", "amounts"), help="one of the three parts")
    parser.add_argument("--chart", type=Path, metavar="FILE", help="draw adding a line and the first picture as SVG")
    asked = parser.parse_args(arguments)
    if asked.short:
        asked.entries, asked.rounds = 200, 1
    return asked


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
