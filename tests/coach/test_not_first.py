"""What must not stand first after somebody wrote something: eighty claims, written before the rules.

Everything is open in each of these files: a promise of either side is late, a talk is to be settled, a figure is due,
and all that is asked of everybody waits.
"""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from careercoach.coach.leading import ROUND
from careercoach.coach.news import news
from careercoach.coach.rules.act import OWN_WORDS, Act
from careercoach.coach.rules.errands import ERRANDS, QUESTIONS, SMALL, STANDING
from careercoach.coach.today import acts
from careercoach.materials import Sitting, Words

from . import PROFILE, TODAY, day, goal, in_order, promise, talk

CLAIMS = [
    [part.strip() for part in line.split("|", 4)]
    for line in tomllib.loads(Path(__file__).with_name("not_first.toml").read_text("utf-8"))["lines"]
]
GENERAL = (*QUESTIONS, *ROUND, *SMALL, *STANDING)
CARE = re.compile(r"sorry|nothing is asked of you|everything can wait|in these days|took energy", re.IGNORECASE)
COLD = re.compile(r"on your mind|into words|^your words|from your week|you noted", re.IGNORECASE)


def said_first(trade: str, back: int, kind: str, energy: str | None, text: str) -> Act:
    words = Words(kind, day(-back), text, kind == "setback", energy, news(text, trade or None))
    near = goal("near", next_check_in_on=day(-3), progress=20, checked_in_on=day(-17))
    goals = (near, goal("set", title=text, started_on=day(-back))) if kind == "goal" else (near,)
    weeks = (Sitting(day(-back - 7 * week), frozenset({"log"}), wrote=True) for week in range(30, -1, -1))
    open_ones = {
        "promises": (promise("mine", "me", day(-12)), promise("theirs", "them", day(-15))),
        "meetings": (talk("t", day(-9)),),
        "goals": goals,
        "told": () if kind == "goal" else (words,),
        "people": frozenset({"peer"}),
        "growth_check_due": day(-30),
    }
    profile = replace(PROFILE, role=trade or None)
    sittings = tuple(one for one in weeks if one.on < TODAY)
    last = {"here_on": day(-back), "last_logged_on": day(-back), "last_reflected_on": day(-40)}
    return acts(in_order(sittings=sittings, profile=profile, **open_ones, **last), TODAY)[0]


@pytest.mark.parametrize("claim", CLAIMS, ids=" | ".join)
def test_what_must_not_stand_first_after_this(claim: list[str]) -> None:
    what, trade, back, marked, text = claim
    kind, _, energy = marked.partition(", ")
    said = said_first(trade, int(back), kind, energy or None, text)
    shown = " ".join((said.title, said.reason, *said.lines))
    read = text in shown
    wrong = {
        "again": read and said.rule != OWN_WORDS,
        "errand": said.rule in ERRANDS,
        "general": said.rule in GENERAL,
        "question": said.rule == OWN_WORDS,
        "read": read,
        "care": bool(CARE.search(said.title)),
        "glad": "good to" in shown.replace(text, "").casefold(),
        "cold": bool(COLD.search(shown.replace(text, ""))),
    }
    assert not wrong[what], shown
