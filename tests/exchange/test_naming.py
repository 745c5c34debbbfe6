"""Plain names: every system takes them, and none of them leads elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.exchange.naming import file_name, folded, many


@pytest.mark.parametrize(
    ("day", "words", "name"),
    [
        ("2026-11-12", "Cut the refund backlog", "2026-11-12 Cut the refund backlog"),
        ("", "Ines", "Ines"),
        ("", "../../etc/passwd", "etc passwd"),
        ("", "What went well? [draft] #1 a|b", "What went well draft 1 a b"),
        ("", "two\nlines\x00\x1b", "two lines"),
        ("", "...", "goal 7"),
        ("2026-11-12", "???", "2026-11-12 goal 7"),
        ("", "Con", "Con_"),
        ("", "COM1", "COM1_"),
        ("", "Construction", "Construction"),
        ("2026-11-12", "con", "2026-11-12 con"),
        ("", "Åsa 日本語 🙂", "Åsa 日本語 🙂"),
        ("", "A\u030asa", "Åsa"),
        ("", "word " * 40, ("word " * 24).strip()),
        ("", "x" * 300, "x" * 120),
        ("", "é" * 300, "é" * 60),
    ],
)
def test_a_page_is_named_by_its_day_and_words(day: str, words: str, name: str) -> None:
    assert file_name(day, words, "goal 7") == name


@given(st.text())
def test_no_name_is_empty_hidden_too_long_or_a_path(words: str) -> None:
    name = file_name("2026-11-12", words.encode("utf-8", "replace").decode(), "goal 7")
    assert name.isprintable()
    assert len(name.encode()) <= 140
    assert not set('<>:"/\\|?*#^[]%`') & set(name)
    assert not name.startswith(".")
    assert not name.endswith((".", " "))


def test_names_that_some_system_takes_for_one_are_one() -> None:
    assert folded("people/Åsa.md") == folded("People/A\u030aSA.md")
    assert folded("people/Asa.md") != folded("people/Åsa.md")


def test_folders_are_called_as_people_say() -> None:
    called = {"goal": "goals", "priority": "priorities", "person": "people", "check_in": "check ins", "wish": "wishes"}
    alike = {"reply": "replies", "bus": "buses", "box": "boxes", "coach": "coaches", "position": "positions"}
    one = {name: name for name in ("away", "evidence", "feedback", "learning", "profile")}
    assert {name: many(name) for name in (*called, *alike, *one)} == called | alike | one
