"""What was read of a content file is kept, and never stands for words that have changed since."""

import sys
import tomllib
from pathlib import Path

import pytest

from careercoach.content import kept


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").mkdir()
    file = tmp_path / "words.toml"
    file.write_text('says = "Good morning – Zoë"\nminutes = 3\n', "utf-8")
    return file


def never(_: str) -> kept.Tables:
    pytest.fail("read again")


def test_what_was_read_once_is_not_read_again(file: Path) -> None:
    first = kept.tables(file, tomllib.loads)
    assert first == {"says": "Good morning – Zoë", "minutes": 3}
    assert kept.tables(file, never) == first
    assert [each.name for each in (file.parent / "__pycache__").iterdir()] == ["words.toml.json"]


def test_words_that_changed_are_read_anew_also_where_they_are_as_long_as_before(file: Path) -> None:
    kept.tables(file, tomllib.loads)
    file.write_text('says = "Good evening – Zoë"\nminutes = 3\n', "utf-8")
    assert kept.tables(file, tomllib.loads)["says"] == "Good evening – Zoë"
    assert kept.tables(file, never)["says"] == "Good evening – Zoë"


@pytest.mark.parametrize("damaged", ["", "{", "[]", "{}", '"words"', '{"made_of": 1}', "\0"])
def test_what_is_kept_and_damaged_is_read_anew(file: Path, damaged: str) -> None:
    kept.tables(file, tomllib.loads)
    (file.parent / "__pycache__" / "words.toml.json").write_text(damaged)
    assert kept.tables(file, tomllib.loads)["minutes"] == 3
    assert kept.tables(file, never)["minutes"] == 3


def test_nothing_is_kept_where_python_keeps_nothing_or_nothing_can_be_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = file.parent / "__pycache__"
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept.tables(file, tomllib.loads)["minutes"] == 3
    assert not list(place.iterdir())
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    place.rmdir()
    assert kept.tables(file, tomllib.loads)["minutes"] == 3
    assert [each.name for each in file.parent.iterdir()] == ["words.toml"]


def test_what_json_cannot_say_is_read_each_time(file: Path) -> None:
    file.write_text("on = 2026-11-22\n")
    on = kept.tables(file, tomllib.loads)["on"]
    assert kept.tables(file, tomllib.loads) == {"on": on}
    assert not list((file.parent / "__pycache__").iterdir())
