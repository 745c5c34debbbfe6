"""F4: what was written in one's own editor comes back, however the editor ends."""

import os
import stat
import tempfile
from pathlib import Path

import pytest

from careercoach import editor
from careercoach.errors import UsageError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the editor's files lie."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def _editor(folder: Path, script: str) -> dict[str, str]:
    program = folder / "editor.sh"
    program.write_text(script)
    return {"PATH": os.environ["PATH"], "EDITOR": f"sh {program}"}


def test_what_was_written_comes_back_and_leaves_no_file(folder: Path) -> None:
    assert editor.edit("before", _editor(folder, 'echo " and after" >> "$1"')) == "before and after\n"
    assert [path.name for path in folder.iterdir()] == ["editor.sh"]


def test_an_editor_that_ends_with_an_error_loses_no_words(folder: Path) -> None:
    assert editor.edit("", _editor(folder, 'echo "Calmed the ward" > "$1"; exit 1')) == "Calmed the ward\n"


def test_words_that_cannot_be_read_back_stay_in_a_file_that_is_named(folder: Path) -> None:
    with pytest.raises(UsageError) as said:
        editor.edit("", _editor(folder, 'mv "$1" "$1.saved"; echo "Calmed the ward" > "$1.saved"; exit 1'))
    (kept,) = [path for path in folder.iterdir() if path.is_dir()]
    assert str(kept) in said.value.sentence
    assert (kept / "text.txt.saved").read_text() == "Calmed the ward\n"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700


def test_an_editor_that_cannot_start_leaves_nothing_behind(folder: Path) -> None:
    with pytest.raises(UsageError, match="could not be started"):
        editor.edit("private", {"EDITOR": str(folder / "none")})
    assert list(folder.iterdir()) == []
