"""Another package adds a format by an entry point; one that cannot be loaded is named, and takes nothing else along."""

import sys
from collections.abc import Iterator
from importlib import invalidate_caches
from pathlib import Path

import pytest

from careercoach.errors import UsageError
from tests.importers import guessed, read, told

CODE = """
from careercoach.importers.formats import Format
from careercoach.importers.proposed import Gathering

def read(source):
    found = Gathering(source.today)
    for number, line in enumerate(source.text.splitlines()[1:], 1):
        found.propose(number, line, line)
    return found.read()

diary = Format("diary", lambda text: text.startswith("DIARY") or "x 2026" in text, read)
wrong = "not a format"
"""


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small package in a folder that Python looks into."""
    (tmp_path / "some_diary.py").write_text(CODE)
    info = tmp_path / "some_diary-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: some-diary\nVersion: 1.0\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    invalidate_caches()
    yield info
    sys.modules.pop("some_diary", None)


def _offers(info: Path, *entries: str) -> None:
    (info / "entry_points.txt").write_text("[careercoach.importers]\n" + "\n".join(entries))


def test_a_format_of_another_package_is_guessed_and_read_but_takes_no_file_of_ours(added: Path) -> None:
    _offers(added, "diary = some_diary:diary")
    assert guessed("DIARY\nDid it\n") == "diary"
    assert told(read("DIARY\nDid it\n")) == [("", "accomplishment", "Did it")]
    assert guessed("x 2026-11-02 Did it\n") == "todotxt"
    assert told(read("x 2026-11-02 A\nB", "diary")) == [("", "accomplishment", "B")]


@pytest.mark.parametrize("entry", ["wrong = some_diary:wrong", "gone = some_diary:gone", "gone = nowhere_at_all:x"])
def test_one_that_cannot_be_loaded_is_named(added: Path, entry: str) -> None:
    _offers(added, entry)
    with pytest.raises(UsageError, match=rf"^The importer {entry.split(maxsplit=1)[0]} "):
        guessed("x 2026-11-02 A\n")
