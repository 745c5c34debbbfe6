"""Patterns wait until something is looked for, find what ``re`` finds, and are made ready once and for all."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach import kept, patterns
from careercoach.coach import activities, amounts, signs
from careercoach.content import heard
from careercoach.patterns import pattern
from tests.store import ROOT

COUNTED = """
import sys
import careercoach.cli.app
from careercoach import patterns
made = []
patterns._ready = lambda *of: made.append(of)
import careercoach.cli.start.today, careercoach.queries.start.today
import careercoach.language.whom, careercoach.language.shorthand
print(*made)
"""


@pytest.fixture
def anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is ready yet, and what will be is kept in a folder of its own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_PLACE", str(tmp_path / "kept"))
    return tmp_path


def test_a_pattern_finds_replaces_and_splits_as_any_other() -> None:
    word = pattern(r"(?P<first>\w)\w+", re.IGNORECASE)
    found = word.search("… ward nine")
    assert found is not None
    assert (found["first"], found[0], found.lastgroup, found.groupdict()) == ("w", "ward", "first", {"first": "w"})
    assert word.sub(r"\g<first>", "ward nine") == "w n"
    assert pattern(r",\s*").split("a, b,c") == ["a", "b", "c"]
    assert pattern("WARD", re.IGNORECASE).fullmatch("ward")
    assert not pattern("WARD").fullmatch("ward")
    assert (word.flags, word.pattern, word.groups) == (re.IGNORECASE | re.UNICODE, r"(?P<first>\w)\w+", 1)


TELLING = [one for telling in (*heard.NEWS.values(), *heard.MARKED.values()) for one in vars(telling).values()]
NAMED = [named for room in (signs, activities, amounts, heard) for named in vars(room).values()]
ALL = [one for one in (*NAMED, *TELLING, *heard.PEOPLE.values()) if isinstance(one, patterns._Pattern)]


@given(st.text("aeinorstw'’ -.,23“”", max_size=30), st.sampled_from(ALL))
def test_every_pattern_finds_the_same_whether_it_was_kept_or_not(text: str, one: "re.Pattern[str]") -> None:
    found, without = one.search(text), re.compile(one.pattern, one.flags).search(text)
    assert (found and (found.span(), found.groups())) == (without and (without.span(), without.groups()))


def test_a_text_that_is_no_pattern_says_so_when_something_is_looked_for() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("a")


def test_a_pattern_is_made_ready_once_and_only_when_something_is_looked_for(
    anew: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ward = pattern("ward")
    assert not list(anew.iterdir())
    assert ward.search("the ward")
    monkeypatch.setattr(patterns, "_made", lambda *_: pytest.fail("made ready again"))
    assert ward.match("ward")
    assert pattern("ward").search("the ward")  # as when the next command starts


def test_what_another_interpreter_kept_and_what_is_damaged_is_made_anew(
    anew: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pattern("ward").search("the ward")
    name = next(anew.iterdir()).name.removeprefix("kept.")
    kept.keep(name, ("Python 2", "ward", 0), "nothing")
    assert pattern("ward").search("the ward")
    damages: tuple[object, ...] = ("nothing", (0, b"", 0, {}, ()), (0, b"\0\0\0\xff" * 2, 0, {}, (None,)))
    for damaged in damages:
        kept.keep(name, (sys.version, "ward", 0), damaged)
        assert pattern("ward").search("the ward")
    monkeypatch.setattr(patterns, "_made", lambda *_: patterns._sre.no_such_name)  # type: ignore[attr-defined]  # as it may be one day
    assert pattern("war.").search("the ward")


@pytest.fixture
def asked(anew: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What ``re`` is asked to make ready from now on."""
    assert not list(anew.iterdir())
    made: list[str] = []

    def compiled(text: str, flags: int) -> object:
        made.append(text)
        return compile_(text, flags)

    compile_ = re._compiler.compile  # type: ignore[attr-defined]  # it is not said to be there
    monkeypatch.setattr(re._compiler, "compile", compiled)  # type: ignore[attr-defined]  # as above
    re.purge()
    return made


def test_what_others_ask_for_while_they_are_loaded_is_made_ready_once(asked: list[str]) -> None:
    for _ in range(2):
        re.purge()
        with patterns.Loading():
            found = re.compile(r"(?P<first>w)ard", re.IGNORECASE).fullmatch("Ward")
        assert found is not None
        assert found["first"] == "W"
    assert asked == [r"(?P<first>w)ard"]


def test_what_was_looked_for_before_and_after_others_are_loaded_is_not_kept(asked: list[str]) -> None:
    for _ in range(2):
        re.purge()
        re.search("Rosa", "Rosa was here")
        with patterns.Loading():
            re.compile("ward")
        re.search("Priya", "Priya was here")
    assert asked == ["Rosa", "ward", "Priya", "Rosa", "Priya"]


def test_what_is_damaged_of_others_is_made_anew(asked: list[str]) -> None:
    kept.keep("patterns.loading", sys.version, {("ward", 0): (0, b"\0\0\0\xff" * 2, 0, {}, (None,))})
    with patterns.Loading():
        assert re.search("ward", "the ward")
    assert asked == ["ward"]


def test_what_today_imports_makes_no_pattern_ready() -> None:
    ended = subprocess.run([sys.executable, "-c", COUNTED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == []


def test_no_word_of_a_person_comes_into_a_pattern_that_is_kept() -> None:
    """Each is made while its module is loaded, of what stands there: before anything is read.

    Four modules have a function that makes some of theirs; none of the four reads what is on file.
    """
    inside = [
        str(path.relative_to(ROOT / "careercoach"))
        for path in (ROOT / "careercoach").rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "pattern"
    ]
    assert sorted({*inside}) == ["coach/noticing/rescues.py", "coach/signs.py", "content/heard.py", "content/sounds.py"]
