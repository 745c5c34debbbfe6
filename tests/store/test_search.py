"""A search finds what its reader expects, in every script, and what it says about what it found is true."""

import random
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.queries.start import search
from careercoach.store import changes
from careercoach.store.file import open_file
from tests.store import TODAY, is_whole

CASES = tomllib.loads((Path(__file__).parent / "search_labelled.toml").read_text("utf-8"))["cases"]


def _log(connection: sqlite3.Connection, title: str, day: str = "2026-11-01") -> str:
    """Log something done as any program could; its id is its title's."""
    connection.execute(
        "INSERT INTO accomplishment (uuid, title, on_day, status, private)"
        " SELECT 'a' || (SELECT count(*) FROM accomplishment), ?, ?, 'done', 0",
        (title, day),
    )
    return title


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A file that holds every sentence of the labelled set."""
    with closing(open_file(tmp_path_factory.mktemp("labelled") / "careercoach.db")) as connection:
        connection.execute("BEGIN")
        for sentence in dict.fromkeys(case[1] for case in CASES):
            _log(connection, sentence)
        connection.execute("COMMIT")
        yield connection


@pytest.mark.parametrize(("language", "sentence", "words", "found"), CASES)
def test_what_readers_of_many_languages_expect_is_found(
    labelled: sqlite3.Connection, language: str, sentence: str, words: str, found: bool
) -> None:
    titles = [record.title for record in search.words(labelled, words, limit=len(CASES))]
    assert (sentence in titles) is found, language
    assert len(titles) == search.found(labelled, words, (), limit=1).total


def test_ten_thousand_queries_of_any_signs_are_no_error(labelled: sqlite3.Connection) -> None:
    random_signs = random.Random(9)  # noqa: S311 the same signs each time
    signs = [
        *"\"*():^-+&|.,%#@/\\'{}[]<>=~`;!?$_ \t\n\0\ud800",
        "AND",
        "OR",
        "NOT",
        "NEAR",
        *"aéß晋ก가💜\u0301\u200d\u202e٣",
    ]
    for _ in range(10_000):
        words = "".join(random_signs.choices(signs, k=random_signs.randrange(1, 9)))
        search.words(labelled, words, limit=1)


def test_the_newest_by_its_day_comes_first_whenever_it_was_written(path: Path) -> None:
    with closing(open_file(path)) as connection:
        days = ["2026-03-01", "2026-09-01", "2025-01-01", "2026-06-01"]
        for day in days:
            _log(connection, f"Rota of {day}", day)
        connection.execute("INSERT INTO question (uuid, text) VALUES ('q', 'A rota for whom?')")
        connection.execute("UPDATE accomplishment SET on_day = '2026-12-01' WHERE on_day = '2025-01-01'")
        found = search.words(connection, "rota")
        assert [str(record.on) for record in found] == ["2026-12-01", "2026-09-01", "2026-06-01", "2026-03-01", "None"]
        assert search.words(connection, "rota", limit=2) == found[:2]
        assert search.found(connection, "rota", (), limit=2).total == 5


def test_things_of_one_day_stand_in_the_same_order_each_time_the_latest_made_first(path: Path) -> None:
    with closing(open_file(path)) as connection:
        titles = [_log(connection, f"Rota {number}") for number in range(5)]
        for each in ("rota", "rotas"):
            assert [record.title for record in search.words(connection, each)] == titles[::-1]


def test_words_of_which_each_stands_in_another_part_of_one_thing_find_it(path: Path) -> None:
    """The title says ladder, the tag training: a person thinks of one thing."""
    with closing(open_file(path)) as connection:
        _log(connection, "Bought a ladder")
        _log(connection, "Sold a ladder")
        connection.execute("INSERT INTO tag (accomplishment_id, name) VALUES (1, 'training')")
        (found,) = search.words(connection, "ladder training")
        assert found.title == "Bought a ladder"


_WORDS = (
    "ward", "wards", "audit", "Über", "uber", "a", "au", "O'Brien", '"for', "晋升", "Ines晋升", "3", "stories", "story",
)  # fmt: skip


def test_several_words_find_what_each_of_them_finds_in_the_same_order(path: Path) -> None:
    """Whatever the words are, and whether they stand in the thing itself or in parts of it."""
    drawn = random.Random(14)  # noqa: S311 the same words each time
    with closing(open_file(path)) as connection:
        for number in range(120):
            _log(connection, " ".join(drawn.choices(_WORDS, k=2)), f"2026-10-{drawn.randrange(1, 29):02}")
            if drawn.random() < 0.5:
                tagged = (number + 1, " ".join(drawn.choices(_WORDS, k=2)))
                connection.execute("INSERT INTO tag (accomplishment_id, name) VALUES (?, ?)", tagged)
        for number in range(30):
            asked = (f"q{number}", " ".join(drawn.choices(_WORDS, k=3)))
            connection.execute("INSERT INTO question (uuid, text) VALUES (?, ?)", asked)
        each = {word: search.words(connection, word, limit=1000) for word in _WORDS}
        shown = 0
        for _ in range(300):
            words = drawn.choices(_WORDS, k=drawn.randrange(2, 4))
            holding = [{found.id for found in each[word]} for word in words]
            expected = [found.id for found in each[words[0]] if all(found.id in ids for ids in holding)]
            found = search.found(connection, " ".join(words), (), limit=1000)
            assert [record.id for record in found.records] == expected, words
            assert found.total == len(expected)
            shown += len(expected)
        assert shown > 1000


def test_three_words_take_little_more_than_one(path: Path) -> None:
    """However many things hold all of them."""
    with closing(open_file(path)) as connection:
        connection.execute("BEGIN")
        for number in range(2000):
            _log(connection, f"Sorted the rota for the ward {number}")
        connection.execute("COMMIT")
        steps = {}
        for words in ("ward", "for the ward"):
            ticks: list[None] = []
            connection.set_progress_handler(lambda: ticks.append(None), 100)  # noqa: B023 it is called at once
            assert search.found(connection, words, ()).total == 2000
            connection.set_progress_handler(None, 0)
            steps[words] = len(ticks)
    assert steps["for the ward"] < 1.5 * steps["ward"]


def test_what_holds_the_words_and_is_not_shown_is_counted_and_not_put_in_order(path: Path) -> None:
    """Which takes two steps of SQLite's machine for each; to read and sort them takes more than twenty."""
    with closing(open_file(path)) as connection:
        steps = []
        for more in (200, 4000):
            connection.execute("BEGIN")
            for number in range(more):
                _log(connection, f"Sorted the rota for the ward {number}", f"2026-{number % 12 + 1:02}-11")
            connection.execute("COMMIT")
            ticks: list[None] = []
            connection.set_progress_handler(lambda: ticks.append(None), 10)  # noqa: B023 it is called at once
            assert len(search.words(connection, "for the ward")) == 50
            connection.set_progress_handler(None, 0)
            steps.append(len(ticks))
    assert (steps[1] - steps[0]) * 10 < 4 * 4000


def test_whatever_is_moved_taken_back_or_deleted_stands_where_its_day_is(path: Path) -> None:
    drawn = random.Random(20)  # noqa: S311 the same days each time
    with closing(open_file(path)) as connection:
        for number in range(60):
            _log(connection, f"Rota {number}", f"2026-10-{drawn.randrange(1, 29):02}")
            connection.execute("INSERT INTO tag (accomplishment_id, name) VALUES (?, 'night')", (number + 1,))
        for number in range(0, 60, 7):
            day = f"2026-{drawn.randrange(1, 13):02}-03"
            connection.execute("UPDATE accomplishment SET on_day = ? WHERE id = ?", (day, number + 1))
        connection.execute("DELETE FROM tag WHERE id = 9")
        connection.execute("DELETE FROM accomplishment WHERE id % 11 = 0")
        for _ in range(3):
            connection.execute("BEGIN")
            changes.undo(connection, TODAY)
            connection.execute("COMMIT")
        newest = "SELECT uuid FROM accomplishment {} ORDER BY on_day DESC, id DESC"
        tagged = newest.format("WHERE id IN (SELECT accomplishment_id FROM tag)")
        for words, query in (("rota", newest.format("")), ("night", tagged), ("rota night", tagged)):
            expected = [uuid for (uuid,) in connection.execute(query)]
            assert len(expected) > 50
            assert [found.id for found in search.words(connection, words, limit=100)] == expected
    assert is_whole(path)


def test_what_was_changed_or_deleted_is_found_no_more_by_its_old_words(path: Path) -> None:
    with closing(open_file(path)) as connection:
        for title in ("Straße gebaut", "晋升面谈", "Łódź"):
            _log(connection, title)
        connection.execute("UPDATE accomplishment SET title = 'Brücke gebaut' WHERE title = 'Straße gebaut'")
        connection.execute("DELETE FROM accomplishment WHERE title <> 'Brücke gebaut'")
        for gone in ("strasse", "晋升", "lodz"):
            assert search.words(connection, gone) == []
        assert len(search.words(connection, "bruecke")) == 1
    assert is_whole(path)


def test_a_file_made_before_finds_the_same_as_one_made_now(filled: Path) -> None:
    """Its index is made anew when it is brought up to date."""
    from careercoach.store import migrations

    shipped = migrations.shipped()
    with closing(open_file(filled)) as connection:
        _log(connection, "Hauptstraße saniert")
        _log(connection, "和经理讨论了晋升计划")
        connection.execute("DELETE FROM entry")
        migrations.migrate(connection, filled, migrations.Schema((*shipped.steps, ""), shipped.views, shipped.search))
        for words in ("hauptstrasse", "晋升", "ines", "lead shift"):
            assert len(search.words(connection, words)) == 1, words


@pytest.mark.parametrize(
    ("text", "words", "excerpt"),
    [
        ("Umbau der Hauptstraße im Mai", "hauptstrasse", "Umbau der Hauptstraße im Mai"),
        ("b" * 90 + " 今天讨论了晋升计划", "晋升", "…今天讨论了晋升计划"),
        ("今" * 90 + "晋升" + "天" * 90, "晋升", "…" + "今" * 30 + "晋升" + "天" * 48 + "…"),
        (
            "Brought the audits of hand hygiene up on the ward, with posters that everybody in the team had drawn",
            "ward",
            "…of hand hygiene up on the ward, with posters that everybody in the team had…",
        ),
        (
            "Brought the audits of hand hygiene up on the ward",
            "ward",
            "Brought the audits of hand hygiene up on the ward",
        ),
        ("Led the audit", "audits", "Led the audit"),
        ("x " * 60 + "A&E " + "y " * 60, "a&e", "…" + "x " * 15 + "A&E " + "y " * 22 + "y…"),
    ],
)
def test_the_words_around_are_shown_as_they_were_written(path: Path, text: str, words: str, excerpt: str) -> None:
    with closing(open_file(path)) as connection:
        _log(connection, text)
        (found,) = search.words(connection, words)
        assert found.excerpt == excerpt


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\u202f"])
@pytest.mark.parametrize("asked", ["50%", "50 %"])
def test_a_figure_per_cent_is_found_however_it_is_parted_from_its_sign(tmp_path: Path, blank: str, asked: str) -> None:
    with closing(open_file(tmp_path / "careercoach.db")) as connection:
        wanted = _log(connection, f"Cut the wait by 50{blank}%")
        _log(connection, "Cut the wait by 50 minutes")
        assert [record.title for record in search.words(connection, asked)] == [wanted]
