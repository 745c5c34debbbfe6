"""What is called hard or good over somebody's own words is so; where nobody can tell, nothing is called anything.

The lines stand in headings.toml. Whatever the heading, the whole line stands below it, and nothing is asked.
"""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from careercoach.coach.calm import HIDDEN, QUOTES
from careercoach.coach.news import news
from careercoach.coach.own_words import UNSURE
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.coach.today import everything
from careercoach.content.loader import nudges
from careercoach.materials import Happening, Words

from . import PROFILE, TODAY, day, talk
from .test_own_words import file, first, wrote

LINES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("headings.toml").read_text("utf-8"))
CLAIMS = [(tone, *(part.strip() for part in line.split("|", 2))) for tone, lines in LINES.items() for line in lines]
TITLES = {tone: {nudges()[words].title for words in QUOTES[tone]} for tone in QUOTES} | {
    "label": {nudges()[words].title for words in QUOTES[UNSURE]}
}
INTERPRETS = re.compile(r"hard|good|sorry|more than|energy|glad|seen|nothing", re.IGNORECASE)


def line(trade: str, mark: str, text: str) -> Words:
    return wrote(text, energy=mark or None, tells=news(text, trade))


@pytest.mark.parametrize(("tone", "trade", "mark", "text"), CLAIMS, ids=lambda part: part)
def test_the_heading_has_a_direction_only_with_a_sure_sign_and_the_line_stands_whole(
    tone: str, trade: str, mark: str, text: str
) -> None:
    said = first(file(line(trade, mark, text), profile=replace(PROFILE, role=trade)))
    assert said.title in TITLES[tone]
    assert f"“{text}”" in said.reason
    assert said.rule == INVITATION
    assert "?" not in said.title + said.reason.replace(text, "")


def test_a_plain_label_calls_nothing_anything() -> None:
    assert not [title for title in TITLES["label"] if INTERPRETS.search(title)]
    assert len(TITLES["label"]) == 3


def test_a_private_line_that_gave_energy_gets_the_glad_sentence_and_a_private_loss_the_grave_one() -> None:
    joy = replace(line("waiter", "energised", "I have a door now, it closes"), hidden=True)
    loss = replace(line("waiter", "", "my mother died"), hidden=True)
    unsure = replace(line("waiter", "", "she asked me not to say it"), hidden=True)
    titles = [first(file(one)).title for one in (joy, loss, unsure)]
    assert titles == [nudges()[HIDDEN[tone]].title for tone in ("glad", "hard", UNSURE)]
    assert len(set(titles)) == 3


BURST = [
    ("plain", "fired 1700 pots"),
    ("moving", "letter of the institute, 36 of 40, she asks for my blue basin"),
    ("marked", "the furnace, third night alone"),
    ("glad", "passed my exam!"),
    ("grave", "my sister died on tuesday"),
]


@pytest.mark.parametrize("heaviest", range(len(BURST)))
def test_of_many_lines_of_one_sitting_the_weightiest_stands_alone_and_whole(heaviest: int) -> None:
    """Typed after two months, with a talk in sight; never a receipt over them."""
    lines = [
        replace(line("potter", "drained" if kind == "marked" else "", text), on=TODAY)
        for kind, text in BURST[: heaviest + 1]
    ]
    for typed in (lines, lines[::-1]):
        said = first(file(*typed, sittings=(), meetings=(talk("t", day(9)),)))
        if heaviest:
            assert BURST[heaviest][1] in said.reason
            assert not any(text in said.reason for _, text in BURST[:heaviest])


@pytest.mark.parametrize("kind", ["no-manager", "new-manager", "hours-changed"])
def test_for_four_weeks_after_a_blow_nobody_is_asked_what_falls_to_them_now(kind: str) -> None:
    changed = (Happening(kind, day(-1), "Omar"),)
    assert "moment" in {one.rule for one in everything_of(changed)}
    blow = wrote("my brother died", 20, tells="grief")
    assert "moment" not in {one.rule for one in everything_of(changed, blow)}


def everything_of(happened: tuple[Happening, ...], *words: Words) -> tuple[Act, ...]:
    return everything(file(*words, happened=happened), TODAY)
