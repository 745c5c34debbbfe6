"""Paths by command: written down, compared, and what one's work shows of them."""

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def path(run: Run) -> str:
    """The id of a trainer's path that asks for two things."""
    words = ("--move", "sideways", "--track", "managerial", "--competency", "Coaching", "--competency", "My own thing")
    return run("path", "add", "Trainer", *words, "--quiet").out.strip()


def test_a_path_keeps_everything_that_was_said(run: Run) -> None:
    said = run(
        *("path", "add", "Quality analyst", "--track", "technical", "--move", "deeper", "--outside"),
        *("--organisation", "Elsewhere", "--attracts", "A", "--asks", "B", "--style", "C", "--colleagues", "D"),
        *("--lifestyle", "E", "--pay", "F", "--stop-doing", "G", "--link", "H", "--deadline", "2026-12-16"),
        *("--person", "Ruth", "--competency", "Budget", "--json"),
    ).json
    assert (said["track"], said["move"], said["inside"], said["organisation"]) == (
        *("technical", "deeper", False, "Elsewhere"),
    )
    texts = ("attracts", "asks", "style", "colleagues", "lifestyle", "pay", "stop_doing", "link")
    assert "".join(said[name] for name in texts) == "ABCDEFGH"
    assert (said["deadline"], said["person"], said["competencies"]) == ("2026-12-16", "Ruth", ["Budget"])
    page = run("path", "show", said["id"]).out
    assert "outside: Elsewhere" in page
    assert "Wed 16 Dec 2026, in 3 weeks" in page


def test_editing_changes_only_what_is_named_and_blank_takes_away(run: Run, path: str) -> None:
    run("path", "edit", path, "--attracts", "Teaching", "--person", "Ruth", "--deadline", "2026-12-16")
    said = run("path", "edit", path, "--person", "", "--deadline", "", "--outside", "--json").json
    assert (said["attracts"], said["person"], said["deadline"], said["inside"]) == ("Teaching", None, None, False)
    assert said["competencies"] == ["Coaching", "My own thing"]
    assert run("path", "edit", path).code == 2


def test_a_declined_path_stands_last_and_is_left_out_of_comparisons(run: Run, path: str) -> None:
    for title in ("Analyst", "Clerk"):
        run("path", "add", title)
    assert "declined" in run("path", "edit", path, "--declined").out
    assert run("path", "list").out.splitlines()[-1].endswith("declined  Trainer")
    assert [each["title"] for each in run("path", "compare", "--json").json["paths"]] == ["Analyst", "Clerk"]
    assert path not in run("path", "list", "--active", "--quiet").out


def test_openings_are_listed_by_their_day(run: Run) -> None:
    later = run("path", "add", "Later", "--deadline", "2027-02-01", "--quiet").out
    sooner = run("path", "add", "Sooner", "--deadline", "2026-12-01", "--quiet").out
    run("path", "add", "Gone", "--deadline", "2026-11-01")
    run("path", "add", "Whenever")
    assert run("path", "list", "--openings", "--quiet").out == sooner + later


@pytest.mark.usefixtures("path")
def test_a_comparison_of_one_says_what_to_do(run: Run) -> None:
    alone = run("path", "compare")
    assert alone.code == 2
    assert "2 to 4 different paths" in alone.err


def test_readiness_shows_the_work_each_cell_rests_on(run: Run, path: str) -> None:
    run("log", "Sat with a new starter", "--competency", "Coaching")
    cells = run("path", "readiness", path, "--json").json["cells"]
    assert [(cell["competency"], cell["standing"]) for cell in cells] == [
        ("Coaching", "thin"),
        ("My own thing", "none"),
    ]
    assert cells[0]["evidence"][0]["title"] == "Sat with a new starter"
    page = run("path", "readiness", path).out
    assert "Sat with a new starter" in page
    assert "What would you stop doing in that role?" in page
    assert "%" not in page


def test_what_does_not_apply_carries_its_reason_and_is_taken_back_with_a_blank(run: Run, path: str) -> None:
    run("path", "not-applicable", path, "coaching", "--because", "others coach there")
    cell = run("path", "readiness", path, "--json").json["cells"][0]
    assert (cell["standing"], cell["because"]) == ("not applicable", "others coach there")
    assert run("path", "edit", path, "--pay", "More", "--json").json["not_applicable"] == [
        "Coaching: others coach there"
    ]
    run("path", "not-applicable", path, "Coaching", "--because", "")
    assert run("path", "readiness", path, "--json").json["cells"][0]["standing"] == "none"


def test_a_competency_the_path_does_not_ask_for_is_refused_in_one_sentence(run: Run, path: str) -> None:
    refused = run("path", "not-applicable", path, "secret words", "--because", "x")
    assert refused.code == 4
    assert "secret words" not in refused.err


@pytest.mark.usefixtures("path")
def test_a_name_of_a_track_comes_with_its_track_and_own_words_without(run: Run) -> None:
    known = {each["name"]: (each["track"], each["area"]) for each in run("competency", "list", "--json").json}
    assert known == {"Coaching": ("managerial", "leadership"), "My own thing": (None, None)}


def test_a_competency_is_given_a_track(run: Run) -> None:
    added = run("competency", "add", "Knots", "--track", "technical", "--json").json
    assert added["track"] == "technical"
    assert run("competency", "edit", "Knots", "--track", "customer", "--json").json["track"] == "customer"
    assert run("competency", "edit", "Knots", "--track", "", "--json").json["track"] is None
    assert "Track" not in run("competency", "show", "Knots").out


def test_suggestions_and_examples_are_shown_for_one_track_or_all(run: Run) -> None:
    assert "Delegation" in run("competency", "suggest").out
    assert "Delegation" not in run("competency", "suggest", "technical").out
    assert {road["track"] for road in run("path", "examples", "customer", "--json").json} == {"customer"}
    assert len(run("path", "examples", "--json").json) == 12
    wrong = run("path", "examples", "sideways")
    assert wrong.code == 2
    assert "managerial, technical, customer" in wrong.err


def test_deleting_is_undone(run: Run, path: str) -> None:
    run("path", "not-applicable", path, "Coaching", "--because", "others coach there")
    before = run("path", "show", path, "--json").json
    assert run("path", "delete", path).code == 0
    assert run("path", "list", "--json").json == []
    run("undo")
    back = run("path", "show", path, "--json").json
    assert back | {"updated_at": before["updated_at"]} == before, "but for the moment in which it came back"
