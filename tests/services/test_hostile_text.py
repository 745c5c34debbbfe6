"""Whatever a person or a program writes is kept as text, and searching it is never an error."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.incoming import clean, composed
from careercoach.queries.file import history
from careercoach.queries.start import search
from careercoach.queries.work import accomplishments as queries
from careercoach.services.work import accomplishments
from careercoach.store.file import open_for_reading
from tests.store import TODAY, do, is_whole, reading

HOSTILE = [
    "a\0b",
    "unit\x1fseparator",
    "escape \x1b[31m \x9b \x07",
    "right \u202eto left مرحبا",
    "family 👨‍👩‍👧 and flag 🇸🇪",
    "z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
    "Robert'); DROP TABLE goal;--",
    "a=1,b='it''s',c=NULL",
    '"quoted" AND (NEAR * ^ -not: {x}',
    "line\r\nends\rof\nall kinds",
    "[bold]markup[/bold] # heading <script>",
    "x" * 1_000_000,
    "word " * 200_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_kept_read_back_and_found(path: Path, text: str) -> None:
    logged = do(path, accomplishments.add, {"title": text[:400], "did": text, "tags": [text[:400]]}, TODAY)
    with reading(path) as connection:
        read = queries.get(connection, logged)
        assert (read.title, read.did, read.tags) == (clean(text[:400]), clean(text), (composed(clean(text[:400])),))
        assert [found.id for found in search.words(connection, clean(text[:40]))] == [logged]
        assert history.listed(connection)[0].title == clean(text[:400])
        assert [found.id for found in queries.listed(connection, tags=(clean(text[:400]),))] == [logged]
    assert is_whole(path)


@given(st.text(st.characters(codec="utf-8")))
def test_what_is_kept_holds_nothing_the_file_cannot_keep(text: str) -> None:
    kept = clean(text)
    assert kept == clean(kept) == kept.strip()
    assert not set(kept) & {"\0", "\x1f", "\r"}
    kept.encode("utf-8")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which the word hand-over stands once."""
    path = tmp_path_factory.mktemp("library") / "careercoach.db"
    do(path, accomplishments.add, {"title": "Wrote the hand-over", "result": "Élan, “calm” and 3 beds"}, TODAY)
    return path


ODD = st.text(st.sampled_from("\"'*^()-+:{}[],.NEARANDORNOT \0\t\n\\%_é日\ud800~`&|") | st.characters())


@settings(max_examples=150)
@given(st.lists(ODD).map(" ".join) | ODD)
def test_searching_for_anything_is_never_an_error(library: Path, text: str) -> None:
    with closing(open_for_reading(library)) as connection:
        assert len(search.words(connection, text)) <= 1


@pytest.mark.parametrize("text", ["v " * 5_000, '" ' * 2_000, "x" * 1_000_000, "NEAR(" * 3_000])
def test_a_very_long_search_is_no_error_either(library: Path, text: str) -> None:
    with reading(library) as connection:
        assert search.words(connection, text) == []


@pytest.mark.parametrize("text", ["hand over", "OVER hand", "hand-over", '"hand"', "wro", "elan", "3 BEDS", "calm*"])
def test_words_are_found_in_any_order_case_and_accent_and_by_their_beginnings(library: Path, text: str) -> None:
    with reading(library) as connection:
        assert [found.title for found in search.words(connection, text)] == ["Wrote the hand-over"]


@pytest.mark.parametrize("text", ["", "  ", "over hand-me", "beds NOT hand", "title:wrote"])
def test_operators_are_words_like_any_other(library: Path, text: str) -> None:
    with reading(library) as connection:
        assert search.words(connection, text) == []
