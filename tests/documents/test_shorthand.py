"""Words of few words, written down in the room, are never handed to somebody to whom they read wrong.

The sentences stand in ``said``; they and what is expected of them were written before the rule, and half of them were
held back while it was made.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents import shorthand

SAID = Path(__file__).with_name("said")


def _cases(name: str) -> list[Any]:
    told = tomllib.loads((SAID / f"{name}.toml").read_text("utf-8"))
    return [pytest.param(case, id=case["text"]) for half in ("open", "held") for case in told[half]]


@pytest.mark.parametrize("case", _cases("shorthand"))
def test_what_reads_wrong_to_its_reader_is_noticed_and_no_more(case: dict[str, Any]) -> None:
    text, reader = case["text"], "Dr. Inês Vasconcelos"
    wrong = {
        "them": shorthand.reads_wrong(text, reader, agreed_with=True),
        "others": shorthand.reads_wrong(text, "Tiago Brandão", agreed_with=False),
    }
    assert [who for who, found in wrong.items() if found] == case["wrong"]


@pytest.mark.parametrize("case", [each for each in _cases("shorthand") if "said" in each.values[0]])
def test_what_was_agreed_with_its_reader_says_you_to_them(case: dict[str, Any]) -> None:
    assert shorthand.turned(case["text"]) == case["said"]


@pytest.mark.parametrize("case", _cases("advice"))
def test_advice_is_taken_along_and_a_verdict_is_never_said_back(case: dict[str, Any]) -> None:
    assert shorthand.taken(case["text"]) == case.get("taken")
