"""Help by topic: what it says is so, and every command in it can be typed."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from careercoach import errors, settings
from careercoach.content.help import pages
from tests.cli.conftest import Run

PACKAGE = Path(errors.__file__).parent


@pytest.mark.parametrize("topic", pages().topics, ids=lambda topic: topic.key)
def test_every_topic_is_a_page_that_fits_a_terminal(run: Run, topic: object) -> None:
    answer = run("help", topic.key)  # type: ignore[attr-defined]  # a topic
    assert answer.code == 0
    assert max(map(len, answer.out.splitlines())) <= 120
    assert not any(name in answer.out for name in ("$dates", "$exits", "$variables"))


def test_help_alone_names_the_topics_and_how_to_read_of_a_command(run: Run) -> None:
    said = run("help").out
    assert all(f"  {topic.key} " in said for topic in pages().topics)
    assert "careercoach help goal check-in" in said


def test_help_of_a_command_is_its_help(run: Run) -> None:
    assert run("help", "goal", "check-in").out == run("goal", "check-in", "--help").out
    assert run("help", "goal").out == run("goal", "--help").out


def test_a_slip_names_the_topic_that_was_meant(run: Run) -> None:
    for typed, meant in (
        ("date", "dates"),
        ("goals", "goal"),
        ("gaol", "goal"),
        ("goal chekin", "goal check-in"),
        ("goal zzzz", "goal"),
        ("goal check-in 7f3a", "goal check-in"),
        ("dates goal", "dates"),
        ("manual x", "manual"),
    ):
        answer = run("help", *typed.split())
        assert (answer.code, answer.out) == (4, "")
        assert answer.err.endswith(f"There is no such topic or command; did you mean careercoach help {meant}?\n")
    assert run("help", "xyzzy").err.endswith("command; careercoach help shows what there is.\n")
    assert run("help", "").code == 4
    assert run("help", "Getting", "started").out == run("help", "start").out


def test_the_exit_codes_are_those_of_the_errors() -> None:
    def below(error: type[Exception]) -> set[int]:
        codes = {error.exit_code} if hasattr(error, "exit_code") else set()
        return codes.union(*(below(each) for each in error.__subclasses__()))

    assert below(errors.CareerCoachError) | {0, 70, 130} == {code for code, _ in pages().exits}


def test_every_variable_that_is_read_is_told_but_those_of_settings() -> None:
    read = {name for file in PACKAGE.rglob("*.py") for name in re.findall("CAREERCOACH_[A-Z_]+[A-Z]", file.read_text())}
    of_settings = {one.variable for one in settings.SETTINGS.values()}
    told = {name for name, _ in pages().variables if name.startswith("CAREERCOACH_")}
    assert read | of_settings == told | of_settings


def test_the_reference_tells_of_every_command(run: Run) -> None:
    said = run("help", "reference").out
    for command in ("goal check-in", "accomplishment edit", "export brief", "help", "undo"):
        assert f"\ncareercoach {command}\n" in said


def test_the_page_of_the_manual_is_one_that_man_can_show(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "careercoach.1"
    page.write_text(run("help", "manual").out, "utf-8")
    assert page.read_text("utf-8").startswith(".TH CAREERCOACH 1")
    if not shutil.which("groff"):
        pytest.skip("groff is not installed here")
    shown = subprocess.run(["groff", "-man", "-Tutf8", "-ww", page], capture_output=True, text=True, check=True)
    assert shown.stderr == ""
    assert "goal check-in" in re.sub("\x1b\\[[0-9;]*m|.\x08", "", shown.stdout).replace("\u2010", "-")


def test_the_first_page_shows_commands_before_options_and_cuts_no_summary(run: Run) -> None:
    said = run("--help").out
    assert said.index("Every day:") < said.index("Options:")
    assert "\u2026" not in said
    assert "..." not in said.partition("Every day:")[2]
