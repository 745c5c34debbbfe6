"""What stands over a day is what was surely hard or good in it, or the weightiest deed as a fact, or a plain label.

The days stand in whole_days.toml. Each file is written by the real commands.
"""

import tomllib
from pathlib import Path

import pytest

from careercoach.coach.heading import GLADLY, GOOD, HARD, HEAVY, PRIVATE, SOFTLY, WORDS
from careercoach.coach.rules.act import INVITATION
from careercoach.content.loader import nudges
from tests.coach.conftest import Sat

DAYS: list[dict[str, str]] = tomllib.loads(Path(__file__).with_name("whole_days.toml").read_text("utf-8"))["day"]
TITLES = {
    over: {nudges()[key].title for key in keys}
    for over, keys in {
        "hard": (HARD,),
        "drained": (HEAVY,),
        "glad": (GOOD,),
        "words": (WORDS,),
        "private-hard": SOFTLY,
        "private-glad": GLADLY,
        "private": PRIVATE,
    }.items()
}


@pytest.mark.parametrize("day", DAYS, ids=[f"{one['who']}: {one['over']}" for one in DAYS])
def test_over_the_day_stands_what_is_surely_hard_or_good_or_what_was_done(sat: Sat, day: dict[str, str]) -> None:
    before = f'profile set --role "{day["who"]}"\n{day.get("before", "")}'
    first, *_ = sat(day["typed"], (10, before))
    assert first.title in TITLES.get(day["over"], {day["over"]})
    assert first.rule == INVITATION
    assert first.title not in first.lines
    if wanted := day.get("first"):
        assert first.lines[0] == wanted
