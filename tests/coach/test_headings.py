"""What is called hard or good over somebody's own words is so; where nobody can tell, nothing is called anything.

The lines stand in headings.toml. Whatever the heading, the whole line stands below it, and nothing is asked.
"""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from careercoach.coach.heading import GOOD, HARD, HEAVY, WORDS, heading
from careercoach.coach.news import news
from careercoach.coach.own_words import GLAD
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.coach.today import everything
from careercoach.coach.weights import Weight
from careercoach.content.loader import nudges
from careercoach.materials import DayLine, Happening, Words

from . import PROFILE, TODAY, day
from .test_own_words import HARD as HURT
from .test_own_words import LINES as LABELLED
from .test_own_words import file, first, wrote

LINES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("headings.toml").read_text("utf-8"))
CLAIMS = [(tone, *(part.strip() for part in line.split("|", 2))) for tone, lines in LINES.items() for line in lines]
OVER = {"hard": (HARD,), "glad": (GOOD,), "drained": (HEAVY,), "label": (WORDS,)}
TITLES = {tone: {nudges()[words].title for words in keys} for tone, keys in OVER.items()}
INTERPRETS = re.compile(r"hard|good to|sorry|more than|energy|glad|seen|nothing|easy", re.IGNORECASE)


def line(trade: str, mark: str, text: str) -> Words:
    return wrote(text, energy=mark or None, tells=news(text, trade))


@pytest.mark.parametrize(("tone", "trade", "mark", "text"), CLAIMS, ids=lambda part: part)
def test_the_heading_has_a_direction_only_with_a_sure_sign_and_the_line_stands_whole(
    tone: str, trade: str, mark: str, text: str
) -> None:
    said = first(file(line(trade, mark, text), profile=replace(PROFILE, role=trade)))
    assert said.title in TITLES[tone]
    assert said.lines == (f"“{text}”",)
    assert said.rule == INVITATION
    assert "?" not in said.title + said.reason


def test_a_plain_label_calls_nothing_anything() -> None:
    assert not [title for title in TITLES["label"] if INTERPRETS.search(title)]
    assert len(TITLES["label"]) == 1


def test_no_grief_or_worry_of_a_few_hundred_lines_is_cheered_beside_something_reached() -> None:
    reached = DayLine("Reached: “own oven”", GLAD, weight=Weight.REACHED)
    cheered = []
    for text, role in ((text, role) for kind, role, text in LABELLED if kind in HURT):
        seen = file(wrote(text, tells=news(text, role)), profile=replace(PROFILE, role=role))
        over = heading(replace(seen, day=(*seen.day, reached)), TODAY)
        cheered += [text] * (over is not None and over.key == GOOD)
    assert not cheered


@pytest.mark.parametrize("weeks", [1, 3, 6, 9])
def test_no_two_private_days_running_read_the_same(weeks: int) -> None:
    before, now = wrote("thought about it", 7 * weeks, hidden=True), wrote("thought again", hidden=True)
    assert first(file(before), before.on).title != first(file(now, before)).title


@pytest.mark.parametrize("kind", ["no-manager", "new-manager", "hours-changed"])
def test_for_four_weeks_after_a_blow_nobody_is_asked_what_falls_to_them_now(kind: str) -> None:
    changed = (Happening(kind, day(-1), "Omar"),)
    assert "moment" in {one.rule for one in everything_of(changed)}
    blow = wrote("my brother died", 20, tells="grief")
    assert "moment" not in {one.rule for one in everything_of(changed, blow)}


def everything_of(happened: tuple[Happening, ...], *words: Words) -> tuple[Act, ...]:
    return everything(file(*words, happened=happened), TODAY)
