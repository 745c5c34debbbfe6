"""What other programs kept comes in by command, and is decided on by command."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.importers import SAMPLES

TASKS = str(SAMPLES / "tasks.json")


def test_a_dry_run_says_what_would_come_in_and_changes_nothing(run: Run) -> None:
    said = run("import", TASKS, "--dry-run")
    assert "2026-11-06  accomplishment  Moved the night rota to two-week blocks\n" in said.out
    assert "Would take in 2 accomplishments from “tasks.json” (taskwarrior).\nLeft out: still open (1).\n" in said.out
    assert run("inbox", "list", "--json").json == []
    planned = run("import", TASKS, "--dry-run", "--json").json
    taken = run("import", TASKS, "--json").json
    assert [each["id"] for each in planned["proposed"]] == [None, None]
    assert planned | {"proposed": [], "dry_run": False} == taken | {"proposed": []}
    assert [each["title"] for each in planned["proposed"]] == [each["title"] for each in taken["proposed"]]
    assert (taken["kind"], taken["source"], taken["known"]) == ("taskwarrior", "tasks.json", 0)
    assert taken["ignored"] == [
        {"id": None, "noun": "left out", "kind": "left out", "reason": "still open", "count": 1}
    ]
    again = run("import", TASKS)
    assert again.out.startswith("There is nothing new in “tasks.json” (taskwarrior).\nProposed before: 2.\n")
    assert run("history").out.count("proposals taken in") == 1


def test_one_by_one_or_all_of_a_source_and_an_undo_brings_them_back_as_one(run: Run) -> None:
    ids = run("import", TASKS, "--quiet").out.split()
    assert run("inbox", "list", "--quiet").out.split() == ids
    one = run("inbox", "accept", ids[0][:8], "--json").json
    assert [(each["state"], each["id"]) for each in one] == [("accepted", ids[0])]
    assert run("accomplishment", "show", one[0]["became"], "--json").json["title"] == one[0]["title"]
    assert "became" not in run("inbox", "reject", ids[1]).out
    assert run("inbox", "list").err == "Nothing waits in your inbox; careercoach import FILE brings something in.\n"
    run("undo")
    assert run("inbox", "accept", "--source", "TASKS.json").out.startswith("Accepted: “Moved the night rota")
    run("undo")
    run("undo")
    all_ = run("inbox", "accept", "--all")
    assert all_.out == "Accepted 2 accomplishments. careercoach undo takes them back as one.\n"
    run("undo")
    assert run("inbox", "list", "--quiet").out.split() == ids
    assert run("accomplishment", "list", "--json").json == []


@pytest.mark.parametrize("words", [(), ("1f2e3d4c", "--all"), ("1f2e3d4c", "--source", "csv")])
def test_it_must_be_said_which(run: Run, words: tuple[str, ...]) -> None:
    refused = run("inbox", "accept", *words)
    assert refused.code == 2
    assert "Say which: ids, --all, or --source" in refused.err


def test_a_wrong_id_and_one_that_became_something_say_what_to_do(run: Run) -> None:
    (first, _) = run("import", TASKS, "--quiet").out.split()
    run("inbox", "accept", first)
    assert run("inbox", "show", "ffff0000").err == (
        "careercoach: There is no proposal with the id ffff0000; see careercoach inbox list.\n"
    )
    refused = run("inbox", "edit", first, "--title", "B")
    assert refused.code == 1
    assert "That became something already; careercoach inbox show says what it is now" in refused.err
    became = run("accomplishment", "list", "--quiet").out[:8]
    assert f"accepted as accomplishment {became}" in run("inbox", "show", first).out


def test_a_broken_file_changes_nothing_and_names_the_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "done.txt"
    file.write_text("x 2026-11-02 A\nx 2026-02-31 B\n")
    refused = run("import", str(file))
    assert (refused.code, refused.err) == (
        2,
        "careercoach: Line 2: its day is none of the calendar; nothing was taken in.\n",
    )
    assert run("inbox", "list", "--json").json == []


def test_columns_are_said_on_the_command_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a,b\n02/03/2026,Did it\n")
    asked = run("import", str(file), "--map", "b=title", "--map", "a=on")
    assert asked.code == 2
    assert '--map "a=on:day-first" or "a=on:month-first" says which.' in asked.err
    run("import", str(file), "--map", "b=title", "--map", "a=on:day-first")
    assert [(each["on"], each["title"]) for each in run("inbox", "list", "--json").json] == [("2026-03-02", "Did it")]
    assert "takes COLUMN=FIELD" in run("import", str(file), "--map", "title").err


def test_days_are_those_where_the_person_says_they_are(run: Run) -> None:
    run("profile", "set", "--zone", "Asia/Tokyo")
    run("import", TASKS)
    assert {each["on"] for each in run("inbox", "list", "--json").json} == {"2026-11-07"}


def test_what_comes_through_a_pipe_has_no_file(program: Run) -> None:
    said = program("import", "-", stdin=(SAMPLES / "jrnl.json").read_text("utf-8"))
    assert said.out.startswith("Took in 2 accomplishments from what was given (jrnl).\n")
    shown = program("inbox", "list").out
    assert "  jrnl  " in shown
    assert program("today").err.endswith("2 proposals wait in the inbox; careercoach inbox list shows what.\n")


def test_of_a_calendar_it_is_asked_whether_it_is_worth_a_line(run: Run) -> None:
    run("import", str(SAMPLES / "kalender.ics"))
    identity = run("inbox", "list", "--limit", "1", "--quiet").out.strip()
    assert run("inbox", "show", identity).out.endswith("Anything worth a line about this?\n")
    run("inbox", "accept", identity)
    assert "worth a line" not in run("inbox", "show", identity).out
