"""What may stand first on a small file, what may not, and what stands beneath: situations of twenty trades.

They stand in ``stands``, one file for each kind, and were written before the rules. Each file is written by the real
commands; days back from the Monday stand before what was typed then.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from careercoach.coach.calm import CARE, IN_TURN, NOT_QUIET, TIRED
from careercoach.coach.heading import GLADLY, GOOD, HARD, HEAVY, PRIVATE, SLOW, SOFTLY, WELCOME, WORDS, YES
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.content.loader import nudges
from tests.coach.conftest import Sat

CASES: list[tuple[str, dict[str, Any]]] = [
    (f"{file.stem} {place}: {case['who']}", case)
    for file in sorted(Path(__file__).with_name("stands").glob("*.toml"))
    for place, case in enumerate(tomllib.loads(file.read_text("utf-8"))["case"], 1)
]
KINDS = {
    name: {nudges()[key].title for key in keys}
    for name, keys in {
        "calm": {*IN_TURN, *TIRED, NOT_QUIET, INVITATION},
        "care": {*CARE, "all-sorry", "all-in-grief"},
        "hard": {HARD},
        "drained": {HEAVY},
        "glad": {GOOD},
        "words": {WORDS},
        "yes": {YES},
        "slow": {SLOW},
        "welcome": {WELCOME},
        "private": {*PRIVATE},
        "softly": {*SOFTLY},
        "gladly": {*GLADLY},
    }.items()
}


def stands(first: Act, what: str) -> bool:
    """Whether it is of that kind, or begins so."""
    return first.title in KINDS[what] if what in KINDS else first.title.startswith(what)


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_what_stands_there_may(sat: Sat, case: dict[str, Any]) -> None:
    before = [(int(back), commands.replace(" ; ", "\n")) for back, _, commands in map(_parted, case.get("before", []))]
    first, *below = sat("\n".join(case["typed"]), (190, f'profile set --role "{case["who"]}"'), *before)
    page = "\n".join((first.title, first.reason, *first.lines, *(one.title for one in below)))
    page += "\none line that is only yours" * (first.private == 1)
    assert not [what for what in case.get("never", []) if stands(first, what) or (what not in KINDS and what in page)]
    assert not case.get("first") or any(stands(first, what) for what in case["first"]), page
    assert all(words in page for words in case.get("shows", [])), page
    if "below" in case:
        assert not [one.title for one in below if not one.title.startswith(tuple(case["below"]))]


def _parted(line: str) -> tuple[str, str, str]:
    return line.partition(" ")
