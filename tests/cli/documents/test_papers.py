"""Documents in one's own words from the command line: written, compared, given, listed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.seeded import seeded
from tests.terminal import Terminal


@seeded
def talk(run: Run) -> str:
    """The id of a talk with Priya on Wednesday; there is one goal."""
    run("profile", "set", "--name", "Sam", "--manager", "Priya Nair")
    run("goal", "add", "Shadow two groups", "--horizon", "near")
    return run("meeting", "plan", "--on", "2026-11-25", "--quiet").out.strip()


def test_my_words_are_printed_written_and_answered_as_json(run: Run, talk: str, tmp_path: Path) -> None:
    run("export", "brief", talk, "--text", "# For Priya\n\nTwo *things*.")
    assert run("export", "brief", talk).out == "# For Priya\n\nTwo *things*.\n"
    assert run("export", "brief", talk, "--format", "text").out.startswith("For Priya\n=====")
    run("export", "brief", talk, "-o", str(tmp_path / "brief.md"), "--quiet")
    assert (tmp_path / "brief.md").read_text() == "# For Priya\n\nTwo *things*.\n"
    run("meeting", "edit", talk, "--purpose", "Agree on a course")
    answer = run("export", "brief", talk, "--json").json
    (paper,) = run("paper", "list", "--json").json
    assert (answer["paper"], answer["given_on"]) == (paper["id"], None)
    assert answer["markdown"].startswith("# For Priya")
    assert answer["new"] == ["I would like to agree on a course."]
    assert answer["gone"] == []
    assert run("export", "brief", talk, "--difference", "--json").json == answer


def test_a_masked_name_is_replaced_in_my_words(run: Run, talk: str) -> None:
    run("mask", "add", "Priya", "--as", "my manager")
    run("export", "brief", talk, "--text", "For Priya.")
    assert run("export", "brief", talk, "--mask").out == "For my manager.\n"


def test_taking_the_files_words_throws_mine_away_and_undo_brings_them_back(run: Run, talk: str) -> None:
    before = run("export", "brief", talk).out
    run("export", "brief", talk, "--text", "Mine.")
    taken = run("export", "brief", talk, "--take", "file")
    assert (taken.out, "undo brings them back" in taken.err) == (before, True)
    run("undo")
    assert run("export", "brief", talk).out == "Mine.\n"


def test_what_could_not_be_written_is_not_remembered_as_given(run: Run, talk: str, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("there")
    assert run("export", "brief", talk, "--given", "-o", str(tmp_path / "brief.md")).code == 2
    assert run("paper", "list", "--json").json == []
    given = run("export", "brief", talk, "--given", "-o", str(tmp_path / "other.md"))
    assert "Remembered: given to your manager on Sun 22 Nov 2026." in given.err
    assert run("export", "brief", talk, "--given", "--json").json["given_on"] == "2026-11-22"


def test_what_was_given_stands_for_its_talk_until_i_ask_for_the_file(run: Run, talk: str) -> None:
    run("export", "brief", talk, "--text", "Mine.", "--given")
    shown = run("export", "brief", talk)
    assert (shown.out, "given on Sun 22 Nov 2026; --take file" in shown.err) == ("Mine.\n", True)
    assert run("export", "brief", talk, "--take", "file").out.startswith("# Sam: our talk on 25 November\n")
    assert run("export", "brief", talk).out == "Mine.\n", "what was given is remembered all the same"


@pytest.mark.parametrize(
    "options", [("--edit", "--text", "Mine."), ("--difference", "--given"), ("--take", "neither"), ("--edit",)]
)
def test_what_cannot_be_meant_is_refused_and_keeps_nothing(run: Run, talk: str, options: tuple[str, ...]) -> None:
    assert run("export", "brief", talk, *options).code in (1, 2)
    assert run("paper", "list", "--json").json == []


def test_lists_are_of_drafts_of_what_was_given_and_of_one_kind(run: Run, talk: str) -> None:
    assert "Nothing is written or given yet" in run("paper", "list").err
    run("export", "brief", talk, "--text", "Mine.")
    run("export", "plan", "--text", "My plan.", "--given")
    rows = [row.split()[3:] for row in run("paper", "list").out.splitlines()]
    assert rows == [["brief", "Priya", "Nair"], ["2026-11-22", "development", "plan", "Priya", "Nair"]]
    for options, kinds in (
        (("--drafts",), ["brief"]),
        (("--given",), ["plan"]),
        (("--kind", "plan"), ["plan"]),
        (("--limit", "1"), ["brief"]),
    ):
        assert [one["kind"] for one in run("paper", "list", "--json", *options).json] == kinds
    assert run("paper", "list", "--drafts", "--given").code == 2


def test_a_draft_is_edited_by_its_id(run: Run, talk: str) -> None:
    run("export", "brief", talk, "--text", "Mine.")
    draft = run("paper", "list", "--quiet").out.strip()
    assert run("paper", "edit", draft[:8]).code == 2
    assert "Kept: brief for Priya Nair" in run("paper", "edit", draft[:8], "--text", "-", stdin="Better.\n").out
    assert run("paper", "edit", draft, "--text", " ").code == 2
    assert run("export", "brief", talk).out == "Better.\n"


def test_for_oneself_nobody_is_asked_to_say_that_it_was_given(run: Run, talk: str, tmp_path: Path) -> None:
    mine = run("export", "brief", talk, "--for", "self", "-o", str(tmp_path / "mine.md"))
    theirs = run("export", "brief", talk, "-o", str(tmp_path / "theirs.md"))
    assert ("--given" in mine.err, "--given" in theirs.err) == (False, True)


def test_on_a_terminal_the_editor_has_the_whole_document_and_what_it_saved_is_printed(
    environment: Mapping[str, str], run: Run, talk: str, tmp_path: Path
) -> None:
    mine = tmp_path / "my-editor"
    mine.write_text('#!/bin/sh\nsed -i "s/^# .*/# Dear Priya/" "$1"\n')
    mine.chmod(0o700)
    said: dict[str, Any] = {**environment, "EDITOR": str(mine), "PAGER": ""}
    terminal = Terminal(tmp_path, "export", "brief", talk, "--edit", **said)
    terminal.wait_for("Dear Priya")
    assert terminal.end() == 0
    assert run("export", "brief", talk).out.startswith("# Dear Priya\n\nFor Priya Nair · 30 minutes\n")


@pytest.mark.usefixtures("talk")
def test_a_review_of_other_days_neither_shows_nor_takes_the_words_of_the_first(run: Run) -> None:
    """One draft stood for every review: asked for the spring, it said what was written of the autumn."""
    for month in ("03", "10"):
        run("log", "Counted the stock", "--on", f"2026-{month}-05")
    autumn, spring = ("--from", "2026-09-01", "--to", "2026-10-31"), ("--from", "2026-03-01", "--to", "2026-05-31")
    run("export", "review", *autumn, "--text", "My autumn.")
    assert "My autumn" not in run("export", "review", *spring).out
    run("export", "review", *spring, "--text", "My spring.")
    assert run("export", "review", *autumn).out == "My autumn.\n"
    assert run("export", "review", *spring).out == "My spring.\n"
    listed = " ".join(run("paper", "list").out.split())
    assert "review pack, Sun 1 Mar – Sun 31 May 2026 Priya Nair" in listed
    assert "My autumn" not in run("export", "review", *autumn, "--for", "mentor").out
    assert run("export", "review", *autumn, "--given").out == "My autumn.\n"
    assert "My autumn" not in run("export", "review", *autumn).out, "what was given is an earlier one"
    run("changed", "new-manager", "Aoife")
    assert "My spring" not in run("export", "review", *spring).out


@pytest.mark.usefixtures("talk")
def test_my_words_for_a_review_up_to_today_stand_there_tomorrow(run: Run) -> None:
    """Both of a year back and of the days since the last review; what I write on goes on from then."""
    run("log", "Counted the stock", "--on", "2026-11-05")
    for day, options in (("2026-11-22", ()), ("2026-11-22", ("--from", "2026-02-01", "--for", "mentor"))):
        run("--today", day, "export", "review", *options, "--text", "My year.")
        assert run("--today", "2026-11-30", "export", "review", *options).out == "My year.\n"
        run("--today", "2026-11-30", "export", "review", *options, "--text", "My year, and a week.")
        assert run("--today", "2026-12-02", "export", "review", *options).out == "My year, and a week.\n"
    assert len(run("paper", "list", "--json").json) == 2
    assert "My year" not in run("--today", "2026-12-02", "export", "review", "--from", "2026-10-01").out
    assert "My year" not in run("--today", "2026-12-02", "export", "review", "--to", "2026-11-20").out
