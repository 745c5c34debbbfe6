"""An import by command: what came, what was there, what was left, the way back; and a broken file changes nothing."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from careercoach.store.header import VERSION
from tests.cli.conftest import Run


@pytest.fixture
def export(run: Run, tmp_path: Path) -> Path:
    """An export of one goal and two entries, made in a file of its own."""
    elsewhere = ("--db", str(tmp_path / "elsewhere.db"))
    goal = run(*elsewhere, "goal", "add", "Lead the handover", "--horizon", "near", "-q").out.strip()
    run(*elsewhere, "log", "One", "--goal", goal)
    run(*elsewhere, "log", "Two")
    target = tmp_path / "life.json"
    run(*elsewhere, "export", "data", "--history", "-o", str(target))
    return target


def test_into_an_empty_file_everything_comes_with_its_history(run: Run, export: Path) -> None:
    planned = run("import", str(export), "--dry-run")
    come = "2 accomplishments, 1 goal.\nYour file was empty, so its history came along: 3 acts.\n"
    assert planned.out == f"Would take in: {come}"
    assert run("export", "data", "-q").json["rows"]["goal"] == []
    assert run("import", str(export)).out == f"Taken in: {come}"
    assert run("export", "data", "--history", "-q").out == export.read_text("utf-8")
    again = run("import", str(export), "--json").json
    assert again == {
        "id": None, "noun": "import", "kind": "careercoach", "dry_run": False,
        "added": {}, "known": 4, "left": [], "history": 0,
    }  # fmt: skip


def test_into_a_file_in_use_it_comes_as_one_act_with_a_way_back(run: Run, export: Path) -> None:
    run("log", "My own")
    assert run("import", str(export)).out == ("Taken in: 2 accomplishments, 1 goal.\ncareercoach undo takes it back.\n")
    assert len(run("accomplishment", "list", "--json").json) == 3
    assert run("undo").code == 0
    assert [row["title"] for row in run("accomplishment", "list", "--json").json] == ["My own"]


def test_what_differs_is_named_and_left(run: Run, export: Path) -> None:
    run("import", str(export))
    goal = run("goal", "list", "--json").json[0]["id"]
    run("goal", "edit", goal, "--title", "Lead the night handover")
    said = run("import", str(export))
    assert said.out == (
        f"Nothing in it is new to your file.\nLeft as in your file, though the export differs: goal {goal[:8]}.\n"
    )
    assert run("import", str(export), "--json").json["left"] == [{"noun": "goal", "id": goal}]
    assert run("goal", "list", "--json").json[0]["title"] == "Lead the night handover"


def test_a_folder_that_was_exported_and_a_pipe_will_do(run: Run, export: Path, tmp_path: Path) -> None:
    assert run("import", "-", stdin=export.read_text("utf-8")).code == 0
    run("export", "folder", str(tmp_path / "life"))
    assert run("import", str(tmp_path / "life")).out == "Nothing in it is new to your file.\n"


@pytest.mark.parametrize(
    ("before", "after", "code", "sentence"),
    [
        (f'"schema": {VERSION}', f'"schema": {VERSION + 1}', 3, "exported by a newer careercoach; update this one"),
        ('"title":"Two"', '"title": Two', 2, "could not be read: it is no JSON there. Nothing was changed."),
        ('"title":"Two"', '"title": null', 2, "Record 2 of “accomplishment” does not fit: its “title” is missing."),
        ('"title":"Two"', '"title": "Two", "title": "3"', 2, "“title” stands twice in one record"),
        ("}\n]", "}", 2, "Nothing was changed."),
    ],
)
def test_a_broken_or_newer_file_is_told_in_one_sentence_and_changes_nothing(
    run: Run, export: Path, environment: Mapping[str, str], before: str, after: str, code: int, sentence: str
) -> None:
    export.write_text(export.read_text("utf-8").replace(before, after, 1), "utf-8")
    run("log", "My own")
    file = Path(environment["CAREERCOACH_DB"])
    kept = file.read_bytes()
    answer = run("import", str(export))
    assert file.read_bytes() == kept
    assert (answer.code, answer.out, sentence in answer.err, answer.err.count("\n")) == (code, "", True, 1)


def test_a_file_that_is_not_there_and_options_that_mean_nothing_are_told(run: Run, export: Path) -> None:
    missing = run("import", "nowhere.json")
    assert (missing.code, "could not be read: No such file or directory; check the name." in missing.err) == (3, True)
    mapped = run("import", str(export), "--map", "a=title")
    assert (mapped.code, mapped.err.startswith("careercoach: --map says")) == (2, True)
    other = run("import", "-", "--format", "careercoach", stdin="title\nOne\n")
    assert (other.code, "Line 1, place 1 could not be read" in other.err) == (2, True)
