"""The same lines through the express lane and the ordinary way, on copies of the same file."""

import io
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.cli import app
from careercoach.express.lane import answer
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from tests.store import do

TODAY = date(2026, 11, 22)
GOALS: dict[str, dict[str, object]] = {
    "fresh": {"title": "Lead a “small” team", "horizon": "near"},
    "overdue": {
        "title": "Späť na kurz",
        "horizon": "mid",
        "started_on": date(2026, 3, 1),
        "if_then": "If late, then call",
    },
    "looked at": {"title": "Speak at the forum", "horizon": "near", "started_on": date(2026, 9, 1)},
    "paused": {"title": "Learn\nto weld", "horizon": "long"},
    "done": {"title": "Passed", "horizon": "near"},
}
ON, PLAIN = (
    ("2026-11-20", "today", "yesterday", "2026-11-30", "2026-11-31", "last fri", ""),
    ("--json", "--quiet", "-q"),
)
WORDS = st.one_of(
    st.sampled_from(
        ("Wrote the rota", "We cut the wait", "Fixed it\nby hand", "-", " ", "Ünd \u202eso", "a \\ “b”", "--json")
    ),
    st.text("aé漢'\"\\% \n\u00a0", max_size=6),
)


class Both:
    """A file in two copies, and the ids of its goals; lines go through a copy each way."""

    def __init__(self, folder: Path) -> None:
        self.made = folder / "careercoach.db"
        self.ids = [do(self.made, goals.add, fields, TODAY) for fields in GOALS.values()]
        for day, progress in ((2, 10), (9, 30), (16, 30)):
            look: dict[str, object] = {"on": date(2026, 11, day), "progress": progress, "note": "so far"}
            do(self.made, goals.check_in, self.ids[2], look, TODAY)
        do(self.made, goals.pause, self.ids[3])
        do(self.made, goals.finish, self.ids[4], TODAY)
        do(self.made, accomplishments.add, {"title": "Wrote the rota", "tags": ["A"]}, TODAY)
        self.copies = [folder / way / "careercoach.db" for way in ("express", "ordinary")]
        for copy in self.copies:
            copy.parent.mkdir(mode=0o700)

    def compare(self, *lines: list[str], onto: type[io.TextIOWrapper] = io.TextIOWrapper) -> list[int | None]:
        """Say lines both ways, compare all that comes of them, and return the exit codes of the express lane."""
        for copy in self.copies:
            shutil.copy(self.made, copy)
        express, ordinary = self.copies
        codes: list[int | None] = []
        said: list[list[object]] = [[], []]
        for line in lines:
            before = _kept(express)
            code, out, err = _run(answer, express, line, onto)
            codes.append(code)
            if code is None:
                assert (out, err, _kept(express)) == ("", "", before)
                code, out, err = _run(app.run, express, line, onto)
            said[0].append((code, out, err))
            said[1].append(_run(app.run, ordinary, line, onto))
        assert _renamed((said[0], _kept(express))) == _renamed((said[1], _kept(ordinary)))
        return codes


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("CAREERCOACH_TODAY", TODAY.isoformat())
        yield Both(tmp_path_factory.mktemp("life"))


class Terminal(io.TextIOWrapper):
    """What is written on a terminal."""

    def isatty(self) -> bool:
        return True


def _run(
    way: Callable[[list[str]], int | None], path: Path, line: list[str], onto: type[io.TextIOWrapper]
) -> tuple[int | None, str, str]:
    """The exit code of one way and both streams; None instead of the code when the line is not for it."""
    streams = [onto(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = way(["--db", str(path), *line])
    answer, beside = (stream.buffer.getvalue().decode() for stream in streams)  # type: ignore[attr-defined]  # a BytesIO
    return code, answer, beside


def _kept(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the search index among them; when it was and in which run differs by nature."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'act'").fetchall()
        queries = {name: f'SELECT * FROM "{name}"' for (name,) in tables}
        queries["act"] = (
            "SELECT id, uuid, name, on_day, zone, open, undoes_id, made_by, length(run), length(at) FROM act"
        )
        return {name: connection.execute(query).fetchall() for name, query in queries.items()}


def _renamed(told: object) -> str:
    """All of it as text, with each id called by the place at which it first came."""
    names: dict[str, str] = {}
    moments = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "a moment", str(told))
    text = re.sub(_ID, lambda found: names.setdefault(found[0], f"id {len(names)}"), moments)
    shown = {name[:8]: called for name, called in names.items()}
    return re.sub("|".join(shown), lambda found: shown[found[0]], text)


_ID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


@pytest.mark.parametrize(
    "line",
    [
        ["log", "Wrote the rota"],
        ["log", " Wrote the rota \n by hand \n", "--on=yesterday", "--result", "No gaps", "--json"],
        ["log", "Ärger “gelöst”", "--tag", "b", "--tag", "A", "--tag", "a", "-q"],
        ["--today", "2026-11-21", "log", "Fixed it", "--tag", "", "--result", ""],
        ["goal", "check-in", "0", "--progress", "0", "--confidence", "2", "--blocker", "no hour"],
        ["goal", "check-in", "1", "--note", "again", "--on", "2026-11-20", "--json"],
        ["goal", "check-in", "3", "--note", "again", "--quiet"],
        ["goal", "check-in", "0", "--progress", "100"],
        ["goal", "due"],
        ["goal", "due", "--json"],
        ["goal", "due", "--quiet"],
    ],
    ids=" ".join,
)
def test_what_is_done_most_is_answered_by_the_express_lane_as_it_would_be_otherwise(
    both: Both, line: list[str]
) -> None:
    assert both.compare(_with_ids(both, line)) == [1 if "due" in line else 0]


def test_what_is_said_twice_of_a_day_stands_there_once_both_ways(both: Both) -> None:
    looked = ["goal", "check-in", both.ids[0], "--progress", "50", "--note", "so far"]
    again = [*looked[:5], "--note=", "--confidence", "4"]
    assert both.compare(looked, looked, again, ["goal", "due", "-q"])[:2] == [0, 0]


def test_on_a_terminal_both_ways_answer_in_the_same_colours(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = ["goal", "check-in", both.ids[0], "--progress", "50"]
    assert both.compare(["log", "Fixed it"], looked, ["goal", "due"], onto=Terminal) == [0, 0, None]
    monkeypatch.setenv("NO_COLOR", "1")
    assert both.compare(["log", "Fixed it"], onto=Terminal) == [0]
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert both.compare(["log", "Fixed it"], ["goal", "due"]) == [0, 1]


@pytest.mark.parametrize(
    "line",
    [
        ["log", "Wrote the rota", "--on", "last fri"],
        ["log", "Wrote the rota", "--on", "2026-11-23"],
        ["log", "Wrote the rota", "--goal", "0"],
        ["log", "-"],
        ["log", "zero\u200bwidth"],
        ["log", "Wrote", "the rota"],
        ["goal", "check-in", "4", "--progress", "3"],
        ["goal", "check-in", "key:lead", "--progress", "3"],
        ["goal", "check-in", "0", "--progress", "101"],
        ["goal", "check-in", "2", "--progress", "30"],
        ["goal", "list"],
    ],
    ids=" ".join,
)
def test_what_is_not_familiar_goes_the_ordinary_way_untouched(both: Both, line: list[str]) -> None:
    assert both.compare(_with_ids(both, line)) == [None]


def _with_ids(both: Both, line: list[str]) -> list[str]:
    return [both.ids[int(word)][:8] if word in tuple("01234") and at == 2 else word for at, word in enumerate(line)]


def _options(*options: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    chosen = st.lists(st.one_of(*options, st.sampled_from(PLAIN).map(lambda name: [name])), max_size=4)
    return chosen.map(lambda found: [word for option in found for word in option])


def _option(name: str, values: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return values.map(lambda value: [name, value])


LOGGED = _options(
    _option("--on", st.sampled_from(ON)),
    _option("--result", WORDS),
    _option("--tag", st.sampled_from(("a", "A", "b  c", " ", "é"))),
)
LOOKED = _options(
    _option("--on", st.sampled_from(ON)),
    _option("--progress", st.sampled_from(("0", "40", "100", "007", "101", "x", "+5"))),
    _option("--confidence", st.sampled_from(("1", "3", "5", "6", ""))),
    _option("--note", WORDS),
    _option("--blocker", WORDS),
)
LINES = st.one_of(
    st.tuples(WORDS, LOGGED).map(lambda said: ["log", said[0], *said[1]]),
    st.tuples(st.sampled_from("01234"), LOOKED).map(lambda said: ["goal", "check-in", said[0], *said[1]]),
    _options().map(lambda said: ["goal", "due", *said]),
)


@settings(max_examples=40)
@given(st.lists(LINES, min_size=1, max_size=3))
def test_both_ways_answer_and_write_the_same(both: Both, lines: list[list[str]]) -> None:
    both.compare(*(_with_ids(both, line) for line in lines))
