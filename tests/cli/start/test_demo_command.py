"""The example life on the command line: shown, thrown away, and nothing of the person's own touched."""

from collections.abc import Mapping
from pathlib import Path

from tests.cli.conftest import Run


def test_without_a_terminal_today_and_the_brief_are_printed(program: Run) -> None:
    answer = program("demo")
    today, brief = answer.out.split("\n\n# ", 1)
    assert answer.code == 0
    assert answer.err == ""
    assert today.startswith("Sun 22 Nov 2026")
    assert "Next" in today
    assert brief.startswith("Career talk with Priya Dalvi")
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
    program("demo", "--plain", TMPDIR=str(scratch))
    assert list(scratch.iterdir()) == []
    assert not Path(environment["CAREERCOACH_DB"]).parent.exists()
    assert list(Path(environment["HOME"]).iterdir()) == []


def test_the_example_life_leads_up_to_the_day_given(run: Run) -> None:
    assert run("demo", "--plain", today="2028-02-29").out.startswith("Tue 29 Feb 2028")


def test_the_json_holds_both_pages(run: Run) -> None:
    said = run("demo", "--json").json
    assert said["noun"] == "demo"
    assert said["brief"].startswith("# Career talk")
    assert said["today"].startswith("Sun 22 Nov 2026")
