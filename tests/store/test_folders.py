"""A folder on disk: whole or not there, for its owner alone, and never over what somebody else put there."""

import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import CareerCoachError, FileProblem, UsageError
from careercoach.store.folders import File, write_folder
from tests.store.watching import umask

FILES: list[File] = [("index.html", ["<p>", "é</p>"]), ("goals/Lead it.md", ["# Lead it\n"]), ("goals/B.md", [])]


def _names(folder: Path) -> set[str]:
    return {str(found.relative_to(folder)) for found in folder.rglob("*") if found.is_file()}


def _refused(folder: Path, *, force: bool = False) -> str:
    with pytest.raises(CareerCoachError) as told:
        write_folder(folder, FILES, force=force)
    return for_command(told.value)


@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_a_folder_is_for_its_owner_alone_and_says_what_it_holds(tmp_path: Path, mask: int) -> None:
    target = tmp_path / "life"
    with umask(mask):
        assert write_folder(target, FILES) == 3
    assert _names(target) == {"SHA256SUMS", "index.html", "goals/Lead it.md", "goals/B.md"}
    assert (target / "index.html").read_text("utf-8") == "<p>é</p>"
    folders = {stat.S_IMODE(found.stat().st_mode) for found in (target, target / "goals")}
    files = {stat.S_IMODE((target / name).stat().st_mode) for name in _names(target)}
    assert (folders, files) == ({0o700}, {0o600})
    assert list(tmp_path.iterdir()) == [target]
    checked = subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=target, check=False, capture_output=True)
    assert (checked.returncode, checked.stdout) == (0, b"")


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "life").mkdir()
    write_folder(tmp_path / "life", FILES)
    assert "index.html" in _names(tmp_path / "life")


def test_what_stands_there_is_replaced_only_when_asked_for_and_written_here(tmp_path: Path) -> None:
    target = tmp_path / "life"
    write_folder(target, [("old.md", ["old"])])
    assert "is not empty; add --force to replace what was exported there before" in _refused(target)
    assert _names(target) == {"SHA256SUMS", "old.md"}
    write_folder(target, FILES, force=True)
    assert _names(target) == {"SHA256SUMS", "index.html", "goals/Lead it.md", "goals/B.md"}
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("what", ["mine.md", "changed", "link", "linked folder", "folder", "no sums"])
def test_what_somebody_put_or_changed_there_is_never_replaced(tmp_path: Path, what: str) -> None:
    target = tmp_path / "life"
    write_folder(target, FILES)
    named = "goals/mine.md"
    if what == "mine.md":
        (target / named).write_text("My own notes")
    elif what == "changed":
        named = "goals/Lead it.md"
        (target / named).write_text("# Lead it, and more\n")
    elif what == "link":
        (target / named).symlink_to(target / "goals/B.md")
    elif what == "linked folder":
        named = "mine"
        (target / named).symlink_to(tmp_path)
    elif what == "folder":
        named = "mine/notes.md"
        (target / "mine").mkdir()
        (target / named).write_text("My own notes")
    else:
        named = "index.html"
        (target / "SHA256SUMS").unlink()
        (target / "goals").rename(tmp_path / "goals")
    before = _names(target)
    assert f"or what was changed since: {named}" in _refused(target, force=True)
    assert _names(target) == before


def test_a_link_a_file_and_no_folder_to_stand_in_are_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "file").write_text("words")
    for name, sentence in (("link", "is a symbolic link"), ("file", "is a file"), ("no/life", "There is no folder")):
        assert sentence in _refused(tmp_path / name, force=True)
    assert not (tmp_path / "elsewhere").exists()


def test_what_fails_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    def files() -> Iterator[File]:
        yield FILES[0]
        raise UsageError("Stopped on the way.")

    with pytest.raises(UsageError, match="on the way"):
        write_folder(tmp_path / "life", files())
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_take_its_place_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "life"
    write_folder(target, [("old.md", ["old"])])
    rename = os.rename
    tries: list[str] = []

    def fails(source: Path, place: Path) -> None:
        tries.append(str(place))
        if len(tries) == 3:
            raise OSError(28, "No space left on device")
        rename(source, place)

    monkeypatch.setattr(os, "rename", fails)
    with pytest.raises(FileProblem, match="could not be written"):
        write_folder(target, FILES, force=True)
    assert _names(target) == {"SHA256SUMS", "old.md"}
    assert list(tmp_path.iterdir()) == [target]
