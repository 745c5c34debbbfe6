"""What comes in becomes text by one rule: whole or refused, without unseen signs; names are known however written."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercoach.errors import InvalidValue, UsageError
from careercoach.incoming import alike, arguments, clean, composed, decoded

WORDS = "Ångström im Café, 5 € für José"
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"))


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("latin-1", "LATIN1"),
        ("cp1252", "CP1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"),
        ("utf-32", "UTF-32"),
    ],
)
def test_another_encoding_is_refused_by_its_name_with_the_command_that_helps(encoding: str, named: str) -> None:
    words = WORDS.replace("€", "Euro") if encoding == "latin-1" else WORDS
    with pytest.raises(UsageError) as said:
        decoded(words.encode(encoding), "--note")
    assert said.value.sentence.startswith(f"--note is not UTF-8 but looks like {named}")
    assert f"iconv -f {named} -t UTF-8" in said.value.sentence
    assert "Caf" not in said.value.sentence


def test_the_first_byte_that_is_no_text_is_named_by_its_place() -> None:
    with pytest.raises(UsageError, match=r"byte 0xE9 at place 4\)"):
        decoded(b"caf\xe9", "TEXT")


def test_bytes_that_are_text_in_no_encoding_are_refused_without_a_guess() -> None:
    with pytest.raises(UsageError, match="is no text in UTF-8 or any encoding known here"):
        decoded(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x81", "TEXT")


def test_another_file_of_careercoach_is_called_a_database_and_what_to_take_in_is_said() -> None:
    with pytest.raises(UsageError, match=r"^old\.db is a database and no text; .* export its data as JSON"):
        decoded(b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20\xfb\x81", "old.db")


def test_the_mark_before_a_text_is_no_part_of_it() -> None:
    assert decoded(b"\xef\xbb\xbfwords", "TEXT") == "words"


@given(TEXTS)
def test_text_in_utf_8_comes_in_as_it_is(text: str) -> None:
    assert decoded(text.encode(), "TEXT") == text


@given(st.binary())
def test_any_bytes_are_text_or_refused_and_nothing_is_made_up(raw: bytes) -> None:
    try:
        text = decoded(raw, "TEXT")
    except UsageError:
        return
    assert text.encode() == raw.removeprefix(b"\xef\xbb\xbf")


def test_an_argument_that_is_no_text_may_still_be_the_name_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "caf\udce9"
    with pytest.raises(UsageError, match="looks like LATIN1"):
        arguments(["log", name])
    Path(name).mkdir()
    assert arguments(["--db", f"{name}/life.db", name]) == ["--db", f"{name}/life.db", name]


def test_an_argument_that_holds_half_a_sign_is_refused() -> None:
    with pytest.raises(UsageError):
        arguments(["log", "half \ud800"])


@pytest.mark.parametrize("unseen", ["\0", "\x1f", "\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_a_sign_nobody_sees_is_dropped(unseen: str) -> None:
    assert clean(f"{unseen}hand{unseen}over{unseen} ") == "handover"


@pytest.mark.parametrize("word", ["👨‍👩‍👧", "می‌خواهم", "क्‍ष", "❤️", "葛󠄀"])
def test_joiners_and_variants_that_words_and_emoji_are_made_with_stay(word: str) -> None:
    assert clean(word) == word


def test_half_a_sign_is_refused_and_never_replaced() -> None:
    with pytest.raises(InvalidValue) as said:
        clean("a\udc80b", "note")
    assert said.value.field == "note"


@pytest.mark.parametrize("written", ["ZOË", "zoe\u0308", " Zo\u00ad\u00eb ", "ZOE\u0308\u200b"])
def test_a_name_is_known_however_it_is_written(written: str) -> None:
    assert alike(written) == alike("Zoë")


@pytest.mark.parametrize("other", ["Zoe", "Zo ë", "Zoë B"])
def test_another_name_is_another(other: str) -> None:
    assert alike(other) != alike("Zoë")


@given(TEXTS)
@example("α\u0345\u0301")  # an order of accents that folding the case would make fast
def test_a_name_is_alike_to_each_of_its_forms(name: str) -> None:
    assert alike(unicodedata.normalize("NFD", name)) == alike(name)
    assert alike(composed(name)) == alike(alike(name)) == alike(name)
