"""Everything as JSON: one record a line, and what is no export is told in one sentence."""

import gzip
import json
import tracemalloc
from io import BytesIO
from typing import Any

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import CareerCoachError, FileTooNew, UsageError
from careercoach.exchange import data
from careercoach.exchange.reading import called, looks_ours, misfit, place_of, read


def _written(*rows: tuple[int, str | None]) -> str:
    records = (json.dumps({"id": number, "title": title}, ensure_ascii=False) for number, title in rows)
    return "".join(data.written(7, "careercoach 1.2", [("goal", records), ("tag", [])]))


def _read(raw: bytes) -> tuple[int, dict[str, list[Any]]]:
    found = read(BytesIO(raw), 7)
    return found.schema, {table: list(records) for table, records in found.tables}


def _content(**more: Any) -> bytes:
    whole = {"format": "careercoach", "version": 1, "schema": 7, "rows": {"goal": [{"id": 1}]}} | more
    return json.dumps(whole).encode()


def test_each_record_stands_on_a_line_of_its_own() -> None:
    assert _written((1, "One"), (2, None)) == (
        "{\n"
        '"format": "careercoach",\n"version": 1,\n"schema": 7,\n"written_by": "careercoach 1.2",\n'
        '"rows": {\n'
        '"goal": [\n{"id": 1, "title": "One"},\n{"id": 2, "title": null}\n],\n'
        '"tag": [\n]\n}\n}\n'
    )


@pytest.mark.parametrize(
    "text", ["é 日本語 🙂", 'quote " and \\ back', "two\nlines\r\n\t", "\x1b[31m\x9b", "\u2028\u202eodd"]
)
def test_what_was_written_is_read_again(text: str) -> None:
    written = _written((1, text))
    assert _read(written.encode()) == (7, {"goal": [{"id": 1, "title": text}], "tag": []})
    assert not set("\x1b\x9b\u202e\u2028") & set(written)


def test_letters_stand_as_they_are_so_that_grep_finds_them() -> None:
    assert "Åsa 日本語" in _written((1, "Åsa 日本語"))


def test_only_what_begins_like_an_export_looks_like_one() -> None:
    assert looks_ours(_written().encode())
    assert looks_ours(b'\xef\xbb\xbf  {"format":"careercoach"')
    assert not looks_ours(b'[{"format": "careercoach"}]')
    assert not looks_ours(b'{"format": "careercoaching"}')
    assert not looks_ours(b'{"title": "x", "format": "careercoach"}')


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b'{"format": "careercoach"\n\n', "Line 3, place 1 could not be read: it ends too early"),
        (b"", "Line 1, place 1 could not be read: it ends too early"),
        (_written((1, "x")).encode()[:-9], "Line 10, place 7 could not be read: it ends too early"),
        (b'{"format": "careercoach",\n"version" 1}', "Line 2, place 11 could not be read: it is no JSON there"),
        (b'{"version" 1}', "Line 1, place 12 could not be read: it is no JSON there"),
        (b"[]", "That is not what an export of everything holds; name what"),
        (b'{"format": "other"}', "That is not what an export of everything holds; name what"),
        (_content(version="1"), "Its “version” does not say which form it has"),
        (_content(version=True), "Its “version” does not say"),
        (_content(schema=0), "Its “schema” does not say"),
        (_content(rows=[]), "There is no “rows” in it"),
        (_content(rows={"goal": {}}), "“goal” is no list of records"),
        (_content(rows={"goal": ["x"]}), "Record 1 of “goal” does not fit: it is no record"),
        (
            _content(rows={"goal": [{"id": 1}, {"id": 2, "title": ["My secret"]}]}),
            "Record 2 of “goal” does not fit: “title” holds more than one value. Nothing was changed.",
        ),
        (b'{"format": "careercoach", "format": "careercoach"}', "“format” stands twice in one record"),
        (b'{"kind": 1, "title": 2, "title": 3}', "“title” stands twice in one record"),
        (b'{"My secret": 1, "My secret": 2}', "A name that careercoach does not use stands twice"),
        (b'{"id": NaN}', "It holds NaN, which is no number"),
        (b'{"id": -Infinity}', "It holds -Infinity"),
        (b'{"id": ' + b"9" * 5000 + b"}", "longer than any number can be"),
        (b"[" * 100_000, "nested deeper than any export"),
        (gzip.compress(b"{}", mtime=0), "That file is compressed; unpack it first: gunzip FILE"),
        (b"age-encryption.org/v1\n", "That file is encrypted; careercoach decrypt FILE opens it first."),
        ("{}".encode("utf-16"), "is not UTF-8 but looks like UTF-16"),
        (b'{"format": "caf\xe9"}', "is not UTF-8 but looks like LATIN1"),
    ],
)
def test_what_is_no_export_is_told_in_one_sentence_with_its_place(raw: bytes, sentence: str) -> None:
    with pytest.raises(UsageError) as told:
        _read(raw)
    assert sentence in for_command(told.value)
    assert "secret" not in for_command(told.value)


@pytest.mark.parametrize("newer", [{"version": 2}, {"schema": 8}, {"version": 2, "rows": "something new"}])
def test_what_a_newer_program_wrote_is_refused_before_anything_in_it_is_judged(newer: dict[str, Any]) -> None:
    with pytest.raises(FileTooNew, match="exported by a newer careercoach; update this one"):
        _read(_content(**newer))


def test_what_an_older_program_wrote_keeps_its_schema_and_new_names_beside_the_rows_do_no_harm() -> None:
    assert _read(_content(schema=3, written_on="a Monday")) == (3, {"goal": [{"id": 1}]})


@pytest.mark.parametrize("size", [1, 2, 7, 64])
def test_it_may_come_in_pieces_of_any_size_and_in_any_order(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr("careercoach.incoming._PIECE", size)
    rows = {"goal": [{"id": 7, "title": 'é\n🙂 \\" ]}'}, {"id": 12.5, "title": None}], "tag": [], "path": [{}]}
    raw = json.dumps({"rows": rows, "format": "careercoach", "schema": 7, "version": 1}, ensure_ascii=False).encode()
    assert _read(b" \n" + raw + b"\n") == (7, rows)
    assert place_of(BytesIO(raw), "goal", 7) == 1
    for cut in range(1, len(raw), 5):
        with pytest.raises(UsageError, match="could not be read"):
            _read(raw[:cut].decode("utf-8", "ignore").encode())
    with pytest.raises(UsageError, match="no JSON there"):
        _read(raw + b"\n{}")


def test_a_long_text_that_comes_in_pieces_is_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careercoach.incoming._PIECE", 64)
    long = "a quiet night, " * 900
    assert _read(_content(rows={"goal": [{"id": 1, "title": long}]})) == (7, {"goal": [{"id": 1, "title": long}]})


def test_a_long_export_is_read_in_no_more_memory_than_a_short_one() -> None:
    peaks = []
    for count in (4_000, 16_000):
        source = BytesIO(_written(*((number, f"Thing {number}") for number in range(count))).encode())
        tracemalloc.start()
        assert sum(1 for _, records in read(source, 7).tables for _ in records) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def test_only_plain_names_are_repeated() -> None:
    assert called("check_in") == "“check_in”"
    assert called("My secret") == called("a" * 41) == "a name that careercoach does not use"
    told: CareerCoachError = misfit("goal", 3, "its “title” is missing")
    assert told.sentence == "Record 3 of “goal” does not fit: its “title” is missing. Nothing was changed."
