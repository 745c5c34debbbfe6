"""What was made ready once is kept, and never stands for what has changed since."""

import sys
from datetime import date
from pathlib import Path

import pytest

from careercoach import kept
from careercoach.content import checks
from careercoach.store import triggers
from careercoach.store.file import SCREEN_WAIT, open_file

WORDS = {"says": "Good morning – Zoë", "minutes": 3}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_PLACE", str(tmp_path / "kept"))
    return tmp_path


def test_what_was_made_once_is_found_again(folder: Path) -> None:
    assert kept.found("words", b"of this") is None
    kept.keep("words", b"of this", WORDS)
    assert kept.found("words", b"of this") == WORDS
    assert [each.name for each in folder.iterdir()] == ["kept.words"]


def test_what_was_made_of_something_else_is_made_anew() -> None:
    kept.keep("words", b"of this", WORDS)
    assert kept.found("words", b"of that") is None
    assert kept.found("letters", b"of this") is None


@pytest.mark.parametrize("damaged", [b"", b"{", b"N", b"\xa9\x01N", b"\xa9\x03NNN", b"\0"])
def test_what_is_kept_and_damaged_is_made_anew(folder: Path, damaged: bytes) -> None:
    (folder / "kept.words").write_bytes(damaged)
    assert kept.found("words", b"of this") is None
    kept.keep("words", b"of this", WORDS)
    assert kept.found("words", b"of this") == WORDS


def test_nothing_is_kept_where_python_keeps_nothing_or_nothing_can_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "dont_write_bytecode", True)
        kept.keep("words", b"of this", WORDS)
    monkeypatch.setattr(kept, "_PLACE", str(folder / "nowhere" / "kept"))
    kept.keep("words", b"of this", WORDS)
    monkeypatch.setattr(kept, "_PLACE", None)
    kept.keep("words", b"of this", WORDS)
    assert kept.found("words", b"of this") is None
    assert not list(folder.iterdir())


def test_what_python_cannot_write_down_so_is_made_each_time(folder: Path) -> None:
    kept.keep("words", b"of this", {"on": date(2026, 11, 22)})
    assert kept.found("words", b"of this") is None
    assert not list(folder.iterdir())


def test_a_content_file_is_read_once_until_its_words_change(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "__file__", str(folder / "checks.py"))
    (folder / "words.toml").write_text('says = "Good morning"\n')
    assert checks.parsed("words.toml") == {"says": "Good morning"}
    with monkeypatch.context() as patched:
        patched.setattr(checks, "parse", lambda *_: pytest.fail("read again"))
        assert checks.parsed("words.toml") == {"says": "Good morning"}
    (folder / "words.toml").write_text('says = "Good evening"\n')
    assert checks.parsed("words.toml") == {"says": "Good evening"}


def test_what_is_found_of_each_table_is_read_from_toml_for_the_first_new_file_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one.db", "another.db"):
        triggers.described.cache_clear()
        open_file(folder / name, wait=SCREEN_WAIT).close()
        monkeypatch.setattr("tomllib.loads", None)
    triggers.described.cache_clear()
