"""What a person set: where it counts from, what a slip in it costs, and that their own words in it stay."""

import os
from datetime import time
from pathlib import Path

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import FileProblem, InvalidValue, UsageError
from careercoach.paths import Places, find_places
from careercoach.services.file import settings as writing
from careercoach.settings import SETTINGS, Found, find_settings

MINE = """\
# Nights on ward 4, so the day ends late.
day_ends = "04:00"   # not before the handover

# something of a newer careercoach
[screens]
theme = 'paper'  # reads better
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def found(file: Path, **environment: str) -> Found:
    return find_settings(file, environment)


def test_the_environment_goes_before_the_file_and_the_file_before_the_default(file: Path) -> None:
    assert (found(file).settings.day_ends, found(file).origins["day_ends"]) == (time(0), "default")
    file.write_text("day_ends = 04:00:00\n")
    assert (found(file).settings.day_ends, found(file).origins["day_ends"]) == (time(4), str(file))
    told = found(file, CAREERCOACH_DAY_ENDS="3 am")
    assert (told.settings.day_ends, told.origins["day_ends"]) == (time(3), "CAREERCOACH_DAY_ENDS")
    with pytest.raises(InvalidValue, match="CAREERCOACH_DAY_ENDS takes a time from 00:00 to 12:00"):
        found(file, CAREERCOACH_DAY_ENDS="soon")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"day_ends = \n", "line 1 is not understood"),
        (b"\xff\xfe", "it is not understood"),
        (b"a = " + b"[" * 5000, "is not understood"),
        (b"\xef\xbb\xbfday_ends = '12:01'\n", "day_ends takes a time from 00:00 to 12:00"),
        (b"day_ends = [4]\n", "day_ends takes a time"),
        (b"day_ends.a = 4\n", "day_ends takes a time"),
        (b"day_end = '04:00'\n", "there is no setting day_end, perhaps day_ends;"),
        (b"pay = 4\n", "there is no setting pay;"),
        (b'"\\u001b[31m" = 1\n', "there is no setting ␛[31m;"),
    ],
)
def test_a_slip_in_the_file_is_said_and_the_default_counts(file: Path, text: bytes, said: str) -> None:
    file.write_bytes(text)
    told = found(file)
    assert told.settings.day_ends == time(0)
    (sentence,) = map(for_command, told.problems)
    assert said in sentence
    assert sentence.endswith("; careercoach config edit opens them.")


def test_what_is_no_file_is_not_waited_for(file: Path) -> None:
    os.mkfifo(file)
    assert len(found(file).problems) == 1
    assert len(found(file.parent).problems) == 1
    assert found(file / "below").problems == ()


def test_setting_something_leaves_every_other_word_as_it_was(file: Path) -> None:
    file.write_text(MINE)
    writing.change(file, "day_ends", "5")
    assert file.read_text() == MINE.replace("04:00", "05:00")
    writing.change(file, "day_ends", "")
    assert "day_ends" not in file.read_text()
    writing.change(file, "day_ends", "03:30")
    assert found(file).settings.day_ends == time(3, 30)
    for kept in ("# Nights on ward 4", "theme = 'paper'  # reads better"):
        assert kept in file.read_text()


def test_what_cannot_be_set_changes_nothing(file: Path) -> None:
    file.write_text(MINE)
    for name, value in (("day_ends", "25:00"), ("day_ends", "13:00"), ("day_end", "04:00"), ("screens", "1")):
        with pytest.raises(InvalidValue):
            writing.change(file, name, value)
    assert file.read_text() == MINE
    file.write_text("day_ends = [")
    with pytest.raises(UsageError):
        writing.change(file, "day_ends", "04:00")
    assert file.read_text() == "day_ends = ["
    with pytest.raises(FileProblem):
        writing.change(file / "below" / "config.toml", "day_ends", "04:00")


def test_the_file_is_private_and_a_link_to_it_stays_a_link(file: Path, tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        writing.begin(tmp_path / "new" / "config.toml")
    finally:
        os.umask(mask)
    made = tmp_path / "new" / "config.toml"
    assert (made.stat().st_mode & 0o777, made.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert all(name in made.read_text() for name in SETTINGS)
    assert found(made) == found(tmp_path / "none.toml")
    file.symlink_to(made)
    writing.change(file, "day_ends", "04:00")
    assert file.is_symlink()
    assert found(made).settings.day_ends == time(4)


def test_settings_stand_where_the_choice_of_the_file_puts_them(tmp_path: Path) -> None:
    named = find_places(tmp_path / "work.db", {})
    assert named.settings == tmp_path / "work.db.config.toml"
    usual = find_places(None, {})
    assert usual.settings.name == "config.toml"
    assert usual.settings.parent.name == "careercoach"
    assert Places(tmp_path / "a.db", "default").settings.parent == tmp_path
