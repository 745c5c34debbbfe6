"""A talk from its planning to what was agreed in it."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from careercoach.store.example_life import lay_out
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, date(2026, 11, 22))
    return path


@pytest.fixture
def life(built: Path, environment: Mapping[str, str]) -> None:
    """The example life is the person's file."""
    file = Path(environment["CAREERCOACH_DB"])
    shutil.copy(built, file)


@pytest.fixture
def talk(run: Run) -> str:
    """The id of a talk with the manager, half an hour next Friday."""
    run("profile", "set", "--manager", "Priya Dalvi")
    return run("meeting", "plan", "--on", "next fri 14:30", "--minutes", "30", "--quiet").out.strip()


def test_a_talk_is_planned_with_the_manager_and_what_is_usual(run: Run, talk: str) -> None:
    shown = run("meeting", "show", talk[:8], "--json").json
    assert (shown["with"], shown["on"], shown["at"]) == ("Priya Dalvi", "2026-11-27", "14:30")
    assert (shown["kind"], shown["minutes"], shown["status"]) == ("career", 30, "planned")
    assert shown["purpose"]


def test_from_one_time_to_another_is_how_long_a_talk_takes_unless_the_length_is_said(run: Run) -> None:
    plan = ("meeting", "plan", "--with", "Rosa", "--on", "thu 2-2:50pm", "--json")
    talk = run(*plan).json
    assert (talk["on"], talk["at"], talk["minutes"]) == ("2026-11-26", "14:00", 50)
    assert run(*plan, "--minutes", "20").json["minutes"] == 20


def test_the_moment_understood_is_echoed(run: Run) -> None:
    said = run("meeting", "plan", "--kind", "mentor", "--with", "Bernadette Foss", "--on", "in 2 weeks").out
    assert "Bernadette Foss" in said
    assert "Sun 6 Dec 2026" in said


def test_bringing_shows_minutes_against_the_length_and_names_what_is_parked(run: Run, talk: str) -> None:
    asks = [f"--ask=A course number {count}" for count in range(1, 40)]
    said = run("meeting", "bring", talk[:8], "--question", "skills-role", *asks).out
    assert "19 of 19 minutes are taken" in said
    assert "Parking lot" in said
    assert "do not fit" in said
    agenda = run("meeting", "agenda", talk[:8], "--json").json
    assert agenda["minutes_fixed"] + agenda["minutes_chosen"] + agenda["minutes_left"] == 30
    assert sum(part["minutes"] for part in agenda["sections"]) == 30
    assert {each["title"] for each in agenda["parked"]} <= {f"A course number {count}" for count in range(1, 40)}


@pytest.mark.usefixtures("talk")
def test_bringing_the_same_thing_twice_changes_nothing(run: Run) -> None:
    for _ in range(2):
        items = run("meeting", "bring", "--question", "skills-role", "--ask", "A course", "--json").json["items"]
    assert [item["kind"] for item in items] == ["ask", "question"]


@pytest.mark.usefixtures("talk")
def test_all_or_nothing_is_brought(run: Run) -> None:
    assert run("meeting", "bring", "--ask", "A course", "--question", "no-such-key").code == 4
    assert run("meeting", "show", "--json").json["items"] == []


@pytest.mark.usefixtures("talk")
def test_what_is_left_out_leaves_the_agenda_and_nothing_else(run: Run) -> None:
    goal = run("goal", "add", "Lead a group", "--horizon", "near", "--quiet").out.strip()
    item = run("meeting", "bring", "--goal", goal[:8], "--json").json["items"][0]["id"]
    assert run("meeting", "leave-out", item[:8], "--json").json["items"] == []
    assert run("goal", "show", goal[:8]).code == 0


@pytest.mark.usefixtures("life")
def test_the_read_through_goes_part_by_part_with_what_belongs_there(run: Run) -> None:
    said = run("meeting", "agenda").out
    assert said.index("Accomplishments") < said.index("practice calls") < said.index("Listen") < said.index("Thanks")
    assert "00:00" in said


def test_the_bank_of_questions_is_shown_by_purpose(run: Run) -> None:
    listed = run("meeting", "questions", "readiness", "--json").json
    assert len(listed) >= 5
    assert {each["purpose"] for each in listed} == {"readiness"}
    assert run("meeting", "questions", "gossip").code == 2


@pytest.mark.usefixtures("talk")
def test_a_talk_is_held_on_its_day_and_the_person_counts_as_spoken_with(run: Run) -> None:
    assert run("meeting", "hold").code == 4
    held = run("meeting", "hold", "--json", today="2026-11-28").json
    assert (held["status"], held["on"]) == ("held", "2026-11-27")
    assert run("person", "show", "Priya Dalvi", "--json").json["spoken_on"] == "2026-11-27"


def test_a_talk_is_moved_and_loses_its_time_with_a_blank(run: Run, talk: str) -> None:
    moved = run("meeting", "edit", talk[:8], "--on", "2026-12-01", "--json").json
    assert (moved["on"], moved["at"]) == ("2026-12-01", "14:30")
    emptied = run("meeting", "edit", talk[:8], "--on", "", "--json").json
    assert (emptied["on"], emptied["at"]) == (None, None)


def test_a_deleted_talk_comes_back_with_its_agenda_and_promises(run: Run, talk: str) -> None:
    run("meeting", "bring", "--ask", "A course")
    run("promise", "add", talk[:8], "Ask about the budget", "--owner", "them")
    assert run("meeting", "delete", talk[:8]).out.startswith("Deleted. Its open promise went with it.")
    run("undo")
    assert len(run("meeting", "show", talk[:8], "--json").json["items"]) == 1
    assert len(run("promise", "list", "--json").json) == 1


def test_promises_are_listed_until_kept_or_dropped(run: Run, talk: str) -> None:
    mine = run("promise", "add", talk[:8], "Send the figures", "--owner", "me", "--by", "in 2 weeks", "--json").json
    theirs = run("promise", "add", talk[:8], "-", "--owner", "them", "--json", stdin="Ask about the budget\n").json
    assert (mine["by"], theirs["text"], theirs["person"]) == ("2026-12-06", "Ask about the budget", "Priya Dalvi")
    assert run("promise", "list", "--owner", "me", "--quiet").out.strip() == mine["id"]
    assert run("promise", "keep", mine["id"][:8], "--json").json["state"] == "kept"
    assert run("promise", "drop", theirs["id"][:8], "--json").json["closed_on"] == "2026-11-22"
    assert run("promise", "list", "--json").json == []
    assert len(run("promise", "list", "--all", "--with", "priya dalvi", "--json").json) == 2
    assert run("promise", "reopen", mine["id"][:8], "--json").json["closed_on"] is None
    edited = run("promise", "edit", mine["id"][:8], "--by", "2026-12", "--json").json
    assert (edited["by"], edited["text"]) == ("2026-12-31", "Send the figures")


def test_overdue_promises_are_those_whose_day_has_passed(run: Run, talk: str) -> None:
    run("promise", "add", talk[:8], "Send the figures", "--owner", "me", "--by", "2026-11-22")
    assert run("promise", "list", "--overdue", "--json").json == []
    assert len(run("promise", "list", "--overdue", "--json", today="2026-11-23").json) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("meeting", "show"), 4, "careercoach meeting plan"),
        (("meeting", "plan", "--on", "next week"), 2, "--on"),
        (("meeting", "plan", "--on", "fri 25:00"), 2, "14:30"),
        (("meeting", "plan", "--on", "tue 2"), 2, "2 could be 2:00 or 14:00; write which."),
        (("meeting", "plan", "--minutes", "3"), 2, "from 5 to 480"),
        (("meeting", "plan", "--kind", "party"), 2, "--kind takes one of"),
        (("meeting", "edit", "12345678"), 2, "nothing to change"),
        (("meeting", "bring"), 2, "nothing to bring"),
        (("meeting", "leave-out", "12345678"), 4, "careercoach meeting show"),
        (("promise", "add", "12345678", "Send it"), 2, "--owner is missing"),
        (("promise", "add", "12345678", "Send it", "--owner", "me"), 4, "careercoach meeting list"),
        (("promise", "keep", "12345678"), 4, "careercoach promise list"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_the_next_step(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run(*arguments)
    assert answer.code == code
    assert said in answer.err
    assert answer.err.count("\n") == 1
