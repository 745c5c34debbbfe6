"""The example life on the command line: shown, thrown away, and nothing of the person's own touched."""

import fcntl
import os
import signal
from collections.abc import Mapping
from pathlib import Path

from tests.cli.conftest import Run
from tests.terminal import Terminal


def test_without_a_terminal_today_and_the_brief_are_printed(program: Run) -> None:
    answer = program("demo")
    today, brief = answer.out.split("\n\n# ", 1)
    assert answer.code == 0
    assert answer.err == ""
    assert today.startswith("Sun 22 Nov 2026")
    assert "Next" in today
    assert brief.startswith("Ines Halloran: our talk on 25 November")
    assert "Ines Halloran" in brief


def test_plain_and_the_bare_command_print_the_same_life(run: Run) -> None:
    def without_ids(text: str) -> list[str]:
        return [line for line in text.splitlines() if "careercoach " not in line]

    assert without_ids(run("demo", "--plain").out) == without_ids(run("demo").out)


def test_nothing_of_the_persons_own_is_touched_and_the_file_is_thrown_away(
    program: Run, environment: Mapping[str, str], tmp_path: Path
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    Path(environment["CAREERCOACH_DB"]).unlink()
    before = list(Path(environment["HOME"]).rglob("*"))
    program("demo", "--plain", TMPDIR=str(scratch))
    assert list(scratch.iterdir()) == []
    assert list(Path(environment["HOME"]).rglob("*")) == before


def test_what_a_killed_demo_left_is_swept_by_the_next_and_nothing_else(program: Run, tmp_path: Path) -> None:
    left, running, new, linked, other = (tmp_path / f"careercoach-demo-{name}" for name in "abcde")
    for folder in (left, running, new, other):
        folder.mkdir()
        (folder / "careercoach.db").write_text("a life")
    linked.symlink_to(tmp_path / "careercoach-other")
    for folder in (left, running, other):
        os.utime(folder, (0, 0))
    other = other.rename(tmp_path / "careercoach-other")
    held = os.open(running, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert program("demo", "--plain", TMPDIR=str(tmp_path)).code == 0
    finally:
        os.close(held)
    assert sorted(tmp_path.iterdir()) == sorted([running, new, linked, other])


def test_a_demo_whose_terminal_closes_leaves_nothing(tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    terminal = Terminal(tmp_path, "demo", TMPDIR=str(scratch))
    terminal.wait_for("NEXT")
    (folder,) = scratch.iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    terminal.process.kill(signal.SIGHUP)
    assert terminal.end() == 128 + signal.SIGHUP
    assert list(scratch.iterdir()) == []


def test_the_example_life_leads_up_to_the_day_given(run: Run) -> None:
    assert run("demo", "--plain", today="2028-02-29").out.startswith("Tue 29 Feb 2028")


def test_the_json_holds_both_pages(run: Run) -> None:
    said = run("demo", "--json").json
    assert said["noun"] == "demo"
    assert said["brief"].startswith("# Ines Halloran: our talk")
    assert said["today"].startswith("Sun 22 Nov 2026")
