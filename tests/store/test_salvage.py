"""Out of a damaged file: it is named with the way back, set aside, and what can be read beyond the copy is saved."""

from pathlib import Path

import pytest

from careercoach.content.remedies import for_command, on_screen
from careercoach.errors import FileProblem
from careercoach.services import drafts
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes, check, copies
from careercoach.store.copies import Copy
from careercoach.store.file import open_file
from careercoach.store.restore import Restored, keep, restore
from careercoach.store.salvage import Salvaged
from tests.store import PAGE, TODAY, do, is_whole, nouns, ruin


@pytest.fixture
def copy(path: Path) -> Copy:
    """A copy of a file to which an entry, a goal with its check-in and an unfinished line have come since."""
    do(path, accomplishments.add, {"title": "In the copy", "tags": ["work"]}, TODAY)
    made = keep(path, "by-hand")
    first = do(path, accomplishments.add, {"title": "Since then", "tags": ["work", "night"]}, TODAY)
    do(path, accomplishments.edit, first, {"result": "Nights start on time"}, TODAY)
    goal = do(path, goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"progress": 10}, TODAY)
    do(path, drafts.keep, "quick-log", "half a line")
    return made


def back(path: Path, copy: Copy, damaged: bytes) -> tuple[Restored, Salvaged]:
    """Go back to the copy; whatever could be saved, the file is whole and the damaged one is not destroyed."""
    done = restore(path, copy, TODAY)
    assert done.set_aside
    assert done.salvaged
    assert done.set_aside.read_bytes() == damaged
    assert is_whole(path)
    assert check.findings(path) == []
    return done, done.salvaged


def test_what_came_after_the_copy_is_saved_where_the_table_itself_is_ruined(path: Path, copy: Copy) -> None:
    before = nouns(path)
    _, saved = back(path, copy, ruin(path, "accomplishment", "tag", "goal"))
    assert nouns(path) == before
    assert (saved.acts, saved.rows, saved.lost) == (4, 0, 0)
    with acts.transaction(path) as connection:
        assert connection.execute("SELECT text FROM draft").fetchall() == [("half a line",)]
        assert changes.undo(connection, TODAY).name == "goal check-in"


def test_where_the_history_is_ruined_new_rows_are_saved_and_can_be_undone(path: Path, copy: Copy) -> None:
    before = nouns(path)
    _, saved = back(path, copy, ruin(path, "change"))
    assert nouns(path) == before
    assert (saved.changes, saved.rows) == (0, 5)
    assert saved.lost >= 5
    with acts.transaction(path) as connection:
        assert changes.undo(connection, TODAY).name == "salvage"
    assert len(nouns(path)["accomplishment"]) == 1


def test_changes_whose_acts_are_ruined_are_saved_in_one_act(path: Path, copy: Copy) -> None:
    before = nouns(path)
    _, saved = back(path, copy, ruin(path, "act"))
    assert nouns(path) == before
    assert (saved.acts, saved.changes) == (0, 6)


def test_what_belongs_to_something_lost_is_counted_as_lost(path: Path, copy: Copy) -> None:
    """Of history and goals nothing can be read, so the check-in has nothing to belong to."""
    _, saved = back(path, copy, ruin(path, "change", "goal"))
    assert nouns(path)["check_in"] == []
    assert len(nouns(path)["accomplishment"]) == 2
    assert saved.rows == 4
    assert saved.lost >= 6


def test_a_file_of_which_nothing_can_be_read_still_gives_way_to_the_copy(path: Path, copy: Copy) -> None:
    path.write_bytes(b"\0" * 10_000)
    _, saved = back(path, copy, path.read_bytes())
    assert saved == Salvaged(reached=False)
    assert [row[2] for row in nouns(path)["accomplishment"]] == ["In the copy"]


def test_tables_are_read_although_the_rules_of_the_file_are_ruined(path: Path, copy: Copy) -> None:
    """Most of what describes a file are its triggers; where those cannot be read, its tables still can."""
    before = nouns(path)
    page = path.read_bytes().index(b"CREATE TRIGGER search_tag_insert") // PAGE
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(b"\xa5" * PAGE)
    _, saved = back(path, copy, path.read_bytes())
    assert nouns(path) == before
    assert saved.acts == 4


def test_nothing_is_mixed_in_from_another_life(copy: Copy, tmp_path: Path) -> None:
    """The same numbers mean other things in a file that is no successor of the copy."""
    other = tmp_path / "other" / "careercoach.db"
    for title in ("Another life", "And more of it", "And more", "And more"):
        do(other, accomplishments.add, {"title": title, "tags": ["else"]}, TODAY)
    _, saved = back(other, copy, ruin(other, "goal"))
    assert not saved.reached
    assert [row[2] for row in nouns(other)["accomplishment"]] == ["In the copy"]


def test_the_sentence_about_a_damaged_file_names_the_newest_good_copy(path: Path, copy: Copy) -> None:
    newer = keep(path, "by-hand")
    newer.path.write_bytes(newer.path.read_bytes()[:-1])
    for damaged in (b"\0" * 10_000, b""):
        path.write_bytes(damaged)
        with pytest.raises(FileProblem) as refused:
            open_file(path)
        name = copies.short_names(copies.listed(path))[copy.id]
        assert f"careercoach restore {name} " in for_command(refused.value)
        assert "open Copies" in on_screen(refused.value)
