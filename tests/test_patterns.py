"""Patterns wait until something is looked for, and find what ``re`` finds."""

import re
import subprocess
import sys

import pytest

from careercoach.patterns import pattern
from tests.store import ROOT

COUNTED = """
import re, sys
import careercoach.cli.app
made, compile = [], re.compile
re.compile = lambda *of: made.append(sys._getframe(1).f_globals["__name__"]) or compile(*of)
import careercoach.cli.start.today, careercoach.queries.start.today, careercoach.whom, careercoach.shorthand
print(*sorted({each for each in made if each.startswith("careercoach.")}))
"""


def test_a_pattern_finds_replaces_and_splits_as_any_other() -> None:
    word = pattern(r"(?P<first>\w)\w+", re.IGNORECASE)
    found = word.search("… ward nine")
    assert found is not None
    assert (found["first"], found[0]) == ("w", "ward")
    assert word.sub(r"\g<first>", "ward nine") == "w n"
    assert pattern(r",\s*").split("a, b,c") == ["a", "b", "c"]
    assert pattern("WARD", re.IGNORECASE).fullmatch("ward")
    assert not pattern("WARD").fullmatch("ward")
    assert (word.flags & re.IGNORECASE, word.pattern) == (re.IGNORECASE, r"(?P<first>\w)\w+")


def test_a_pattern_is_made_ready_once_and_only_when_something_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("a")
    ward = pattern("ward")
    assert ward.search("the ward")
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("made ready again"))
    assert ward.search("the ward")
    assert ward.match("ward")


def test_what_today_imports_makes_no_pattern_ready() -> None:
    ended = subprocess.run([sys.executable, "-c", COUNTED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == []
