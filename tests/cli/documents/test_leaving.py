"""The leaving pack, thanks and the reference pack as they leave a file: for one position, for one person."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from careercoach.store.example_life import lay_out
from tests.cli.conftest import Run
from tests.store import TODAY


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    return path


@pytest.fixture
def file(built: Path, environment: Mapping[str, str]) -> Path:
    """The example life is the person's file."""
    file = Path(environment["CAREERCOACH_DB"])
    shutil.copy(built, file)
    return file


@pytest.mark.usefixtures("file")
def test_the_pack_says_which_position_it_is_about_and_who_reads_it(run: Run, tmp_path: Path) -> None:
    answer = run("export", "leaving", "--preview")
    assert answer.out.startswith("# Leaving: Ines Halloran\n")
    assert "Left out for Priya Dalvi:" in answer.err
    assert answer.err.endswith(
        "It is about “Senior support agent, Harrowbeck Energy”; choose another one with --position ID.\n"
    )
    job = run("position", "list", "--quiet").out.strip()
    handed = run("export", "leaving", "--position", job, "--person", "Amina", "-o", str(tmp_path / "pack.md"))
    assert handed.err.startswith(f"Wrote {tmp_path / 'pack.md'} for Amina.\n")
    assert "\nFor Amina\n" in (tmp_path / "pack.md").read_text("utf-8")
    assert run("export", "leaving", "--quiet").out.strip() == job
    assert run("export", "leaving", "--person", "Amina", "--json").json["for"] == "person"
    run("position", "edit", job, "--no-manager")
    assert "Left out for whoever goes on with it:" in run("export", "leaving", "--preview").err
    assert "Left out for your mentor:" in run("export", "leaving", "--for", "mentor", "--preview").err


@pytest.mark.usefixtures("file")
def test_goals_and_the_promises_of_other_talks_leave_once_they_are_named(run: Run) -> None:
    goal = run("goal", "list", "--json").json[0]
    talk = run(
        "meeting", "plan", "--with", "Bernadette Foss", "--kind", "mentor", "--on", "today", "--quiet"
    ).out.strip()
    promise = run("promise", "add", talk, "Send her my lesson plan", "--owner", "me", "--quiet").out.strip()
    plain = run("export", "leaving").out
    named = run("export", "leaving", "--goal", goal["id"][:8], "--promise", promise[:8]).out
    assert ("## Goals that need somebody" in plain, "## Agreed with Bernadette Foss" in plain) == (False, False)
    assert ("## Goals that need somebody" in named, "## Agreed with Bernadette Foss" in named) == (True, True)


@pytest.mark.usefixtures("file")
def test_leaving_out_the_only_goal_is_remembered_for_that_reader_and_for_nobody_else(run: Run) -> None:
    goal = run("goal", "list", "--json").json[0]
    chosen = run("export", "leaving", "--pick", f"goal:{goal['id']}", "--given")
    assert "What you chose is remembered for Priya Dalvi." in chosen.err
    assert "## Goals that need somebody" in run("export", "leaving").out
    assert "## Goals that need somebody" not in run("export", "leaving", "--person", "Bernadette Foss").out
    left = run("export", "leaving", "--leave", f"goal:{goal['id']}", "--given")
    assert "## Goals that need somebody" not in left.out
    assert "## Goals that need somebody" not in run("export", "leaving").out
    listed = {one["id"]: one for one in run("export", "leaving", "--choose", "--json").json}
    assert (listed[goal["id"]]["kind"], listed[goal["id"]]["picked"]) == ("goal", False)


@pytest.mark.usefixtures("file")
def test_a_letter_to_one_person_holds_nobody_elses_words(run: Run) -> None:
    said = {one["person"]: one["behaviour"].removesuffix(".") for one in run("feedback", "list", "--json").json}
    for name in ("Bernadette Foss", "Callum Prewitt"):
        for document in ("thanks", "reference"):
            text = " ".join(run("export", document, "--person", name).out.split())
            assert said[name].rstrip(".") in text
            assert not any(words in text for person, words in said.items() if person != name)


@pytest.mark.usefixtures("file")
def test_ones_own_words_come_by_an_option_or_through_a_pipe(run: Run) -> None:
    spoken = run("export", "thanks", "--person", "Lucie Fenwright", "--words", "You lent me your ears.")
    assert "\n\nYou lent me your ears.\n\n" in spoken.out
    assert spoken.err == ""
    piped = run("export", "reference", "--person", "Lucie Fenwright", "--words", "-", stdin="It is for a post.\n")
    assert "\n\nIt is for a post.\n\n" in piped.out


@pytest.mark.usefixtures("file")
def test_what_a_letter_lacks_is_said_beside_it_and_how_to_say_it(run: Run) -> None:
    run("person", "add", "Rosa Lind")
    answer = run("export", "thanks", "--person", "Rosa Lind")
    assert "I want to thank you for working with me." in answer.out
    assert answer.err == "What you thank them for is not on file yet; --words TEXT says it.\n"
    asked = run("export", "reference", "--person", "Rosa Lind")
    assert asked.err == (
        "What they saw of your work is not on file yet; careercoach log TEXT --seen-by NAME keeps it.\n"
    )
    assert run("export", "thanks", "--person", "Rosa Lind", "--quiet").err == ""


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("leaving", "--position", "12345678"), 4, "position"),
        (("leaving", "--goal", "12345678"), 4, "goal"),
        (("leaving", "--promise", "12345678"), 4, "promise"),
        (("leaving", "--person", "Amina", "--for", "mentor"), 2, "Give --person NAME or --for WHO, not both."),
        (("thanks",), 2, "Say whom it is for: --person NAME."),
        (("thanks", "--person", " "), 2, "Say whom it is for: --person NAME."),
        (("thanks", "--person", "Nobody"), 4, "careercoach person list"),
        (("reference", "--person", "Priya Dalvi", "--position", "12345678"), 4, "position"),
        (("reference", "--person", "Priya Dalvi", "--feedback", "12345678"), 4, "feedback"),
    ],
)
@pytest.mark.usefixtures("file")
def test_what_is_wrong_is_said_in_one_sentence(run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    answer = run("export", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_without_a_position_and_without_anything_open_there_is_nothing_to_leave(run: Run, tmp_path: Path) -> None:
    answer = run("export", "leaving")
    assert (answer.code, answer.out) == (4, "")
    assert 'No position is kept; careercoach position add --role "Your role" adds the one you hold' in answer.err
    job = run("position", "add", "--role", "Nurse", "--quiet").out.strip()
    answer = run("export", "leaving", "-o", str(tmp_path / "pack.md"))
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "Nothing is open in “Nurse”; careercoach position list shows the others.\n"
    assert not (tmp_path / "pack.md").exists()
    assert run("export", "leaving", "--json").json["id"] == job
