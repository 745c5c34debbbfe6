"""Everything leaves: each table, each column, each word; and what leaves takes no more memory the more there is."""

import csv
import io
import json
import sqlite3
import tracemalloc
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.queries.file import everything
from careercoach.services import drafts
from careercoach.services.goals import goals
from careercoach.services.people import people
from careercoach.services.work import accomplishments
from careercoach.store import triggers
from careercoach.store.example_life import lay_out
from careercoach.store.file import open_file
from tests.store import TODAY, do, reading
from tests.store.walking import EVERY, QUICKLY, TEXTS, live

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example life, to be read only."""
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    return path


def _folder(path: Path) -> dict[str, str]:
    with reading(path) as connection:
        return {name: "".join(pieces) for name, pieces in everything.as_folder(connection)}


def _words(path: Path) -> Iterator[str]:
    """Every word of every text column of the file, ids apart."""
    with reading(path) as connection:
        for table in triggers.strict_tables(connection):
            if table in ("act", "change", "entry"):
                continue
            info = connection.execute(
                "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT' AND name <> 'uuid'", (table,)
            ).fetchall()
            for (column,) in info:
                for (value,) in connection.execute(f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL'):
                    yield from value.split()


def test_every_table_and_column_of_the_schema_leaves(life: Path) -> None:
    with reading(life) as connection:
        rows = json.loads("".join(everything.as_json(connection, history=True)))["rows"]
        kept = [name for name in triggers.strict_tables(connection) if name != "entry"]
        assert list(rows) == sorted(kept)
        for table in kept:
            names = triggers.columns_of(connection, table)  # all but what is made of others, such as whose a change is
            whole = connection.execute(f'SELECT {", ".join(names)} FROM "{table}" ORDER BY id').fetchall()
            assert [tuple(record) for record in rows[table]] == [names] * len(rows[table])
            assert [tuple(record.values()) for record in rows[table]] == whole


@pytest.mark.parametrize("hours", [100 / 3, 0.1, 38.0])
def test_a_fraction_leaves_to_its_last_figure(path: Path, hours: float) -> None:
    with closing(open_file(path)) as connection:
        connection.execute(
            "INSERT INTO position (uuid, kind, no_manager, hours) VALUES ('p', 'employed', 0, ?)", (hours,)
        )
        (position,) = json.loads("".join(everything.as_json(connection)))["rows"]["position"]
    assert position["hours"] == hours


def test_a_table_nobody_thought_of_leaves_too(life: Path, tmp_path: Path) -> None:
    path = tmp_path / "careercoach.db"
    with closing(sqlite3.connect(life)) as connection:
        connection.execute("VACUUM INTO ?", (str(path),))
    with closing(open_file(path)) as connection:
        connection.execute("CREATE TABLE wish (id INTEGER PRIMARY KEY, uuid TEXT, title TEXT, on_day TEXT) STRICT")
        connection.execute("INSERT INTO wish VALUES (1, 'aaaa', 'A garden', '2026-01-02')")
    told = _folder(path)
    assert '{"id":1,"uuid":"aaaa","title":"A garden","on_day":"2026-01-02"}' in told["data.json"]
    assert "A garden" in told["csv/wish.csv"]
    assert "# A garden\n" in told["wishes/2026-01-02 A garden.md"]


def test_what_was_done_leaves_only_when_asked_for(life: Path) -> None:
    with reading(life) as connection:
        plain = json.loads("".join(everything.as_json(connection)))["rows"]
        whole = json.loads("".join(everything.as_json(connection, history=True)))["rows"]
    assert not {"act", "change"} & plain.keys()
    assert plain == {name: rows for name, rows in whole.items() if name not in ("act", "change")}
    assert whole["act"]


def test_each_thing_has_a_page_and_the_first_page_leads_to_it(life: Path) -> None:
    told = _folder(life)
    with reading(life) as connection:
        for noun, folder in (("accomplishment", "accomplishments"), ("goal", "goals"), ("person", "people")):
            (count,) = connection.execute(f"SELECT count(*) FROM {noun}").fetchone()
            assert sum(name.startswith(f"{folder}/") for name in told) == count
            assert f"<summary>{folder.capitalize()} ({count})</summary>" in told["index.html"]
    handled = told["goals/2025-06-08 Pass the smart meter course.md"]
    assert "## Steps\n\n### " in handled
    assert "## Check ins\n\n### 2025-06-23\n\n- On: 2025-06-23\n- Progress: 30\n- Confidence: 3\n" in handled
    assert not any(name.startswith(("steps/", "tags/", "csv/entry")) for name in told)


def test_links_lead_to_pages_that_are_there(life: Path) -> None:
    told = _folder(life)
    links = [piece.partition(">)")[0] for text in told.values() for piece in text.split("](<../")[1:]]
    assert len(links) > 100
    assert set(links) <= told.keys()


def test_two_things_of_one_name_have_two_pages(empty_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "careercoach.db"
    path.write_bytes(empty_file.read_bytes())
    with closing(open_file(path)) as connection:
        for number, name in enumerate(("Åsa", "A\u030aSA", "å/s:a"), 1):
            connection.execute(
                "INSERT INTO person (uuid, name, relation, several) VALUES (?, ?, 'peer', 0)", (f"{number}" * 8, name)
            )
    names = [name for name in _folder(path) if name.startswith("people/")]
    assert names == ["people/Åsa.md", "people/ÅSA 22222222.md", "people/å s a.md"]


@given(
    lived=st.lists(
        st.tuples(st.sampled_from(sorted(EVERY)), st.sampled_from(TEXTS) | WORDS, st.integers(0, 19)),
        min_size=40,
        max_size=100,
    ),
    begun=WORDS,
)
@settings(max_examples=6, phases=QUICKLY)
def test_every_word_of_a_life_is_found_with_grep(
    tmp_path_factory: pytest.TempPathFactory, empty_file: Path, lived: list[tuple[str, str, int]], begun: str
) -> None:
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    path.write_bytes(empty_file.read_bytes())
    live(path, lived)
    do(path, drafts.keep, "quick-log", f'"begun" {begun}\n\\')
    pages = "\n".join(text for name, text in _folder(path).items() if name.endswith(".md"))
    assert {word for word in _words(path) if word not in pages} == set()


def test_a_table_has_the_names_and_lists_that_people_read(empty_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "careercoach.db"
    path.write_bytes(empty_file.read_bytes())
    do(path, people.add, {"name": "Ines", "relation": "mentor", "notes": "- calm"})
    do(path, accomplishments.add, {"title": "One", "seen_by": ["Ines", "Omar"], "tags": ["b", "a"]}, TODAY)
    with reading(path) as connection:
        sheet = list(csv.DictReader(io.StringIO("".join(everything.as_csv(connection, "accomplishment")))))
        persons = list(csv.DictReader(io.StringIO("".join(everything.as_csv(connection, "person")))))
        known = everything.sheets_of(connection)
    assert [(row["title"], row["seen_by"], row["tags"]) for row in sheet] == [("One", "Ines; Omar", "b; a")]
    assert [row["notes"] for row in persons] == ["'- calm", ""]
    assert (known["person"], known["accomplishment"], known["goal"]) == (2, 1, 0)


def _peak(path: Path, made: str) -> int:
    """The most memory that reading all of it took, in bytes."""
    with reading(path) as connection, everything.moment(connection):
        tracemalloc.start()
        try:
            files = [("", everything.as_json(connection))] if made == "data" else everything.as_folder(connection)
            for _, pieces in files:
                deque(pieces, maxlen=0)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("made", ["data", "folder"])
def test_ten_times_as_much_takes_no_more_memory(empty_file: Path, tmp_path: Path, made: str) -> None:
    peaks = []
    for count in (300, 3_000):
        path = tmp_path / f"{count}.db"
        path.write_bytes(empty_file.read_bytes())
        do(path, goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
        with closing(open_file(path)) as connection:
            connection.execute(
                "INSERT INTO accomplishment (uuid, title, on_day, did, status, private)"
                " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                " SELECT printf('%08d', i), 'Did number ' || i, '2026-01-02', hex(randomblob(1000)), 'done', 0 FROM n",
                (count,),
            )
        peaks.append(_peak(path, made))
    assert peaks[1] < peaks[0] + 500_000


def test_nobody_writes_between_what_is_read(life: Path, tmp_path: Path) -> None:
    path = tmp_path / "careercoach.db"
    path.write_bytes(life.read_bytes())
    with reading(path) as connection, closing(sqlite3.connect(path, timeout=0)) as other:
        with everything.moment(connection):
            begun = "".join(islice(everything.as_json(connection), 3))
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("DELETE FROM accomplishment").connection.commit()
            assert begun
        other.commit()
