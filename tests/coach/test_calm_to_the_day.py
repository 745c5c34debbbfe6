"""What stands there where nothing is asked, from which day to which: a day that comes, a promise that went by, a loss.

A row says of days counted from today, negative before it: "from to | what is said"; on all others nothing waits.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from careercoach.coach.calm import CARE, invitation
from careercoach.content.loader import nudges
from careercoach.materials import Happening, Snapshot
from careercoach.records import AwayRecord

from . import EMPTY, PROFILE, TODAY, day, goal, promise, talk
from .test_attention import QUIET

NOTHING = "Log a line if something happened"
WORDS_OF_CARE = {nudges()[key].title for key in CARE}


def file(**fields: Any) -> Snapshot:
    return replace(EMPTY, profile=PROFILE, **fields)


def here(**fields: Any) -> Callable[[int], Snapshot]:
    """Somebody who writes something on each day."""
    return lambda offset: file(here_on=day(offset), **fields)


def away(reason: str | None = None) -> dict[str, Any]:
    return {"aways": (AwayRecord("a", TODAY, day(9), reason),)}


def spoken(seen: Snapshot | Callable[[int], Snapshot]) -> Iterator[str]:
    said: list[list[Any]] = []
    for offset in range(-20, 60):
        title = invitation((), seen if isinstance(seen, Snapshot) else seen(offset), day(offset)).title
        title = "A word of care" if title in WORDS_OF_CARE else title
        if said and said[-1][2] == title:
            said[-1][1] = offset
        else:
            said.append([offset, offset, title])
    return (f"{first} {last} | {title}" for first, last, title in said if title != NOTHING)


MINE, THEIRS = promise("p", "me", TODAY), promise("q", "them", TODAY)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        pytest.param(file(), [], id="nothing on file"),
        pytest.param(
            file(promises=(MINE,)),
            [
                "-10 -1 | Coming up: To Priya: Promise p",
                "0 0 | Today: To Priya: Promise p",
                "1 7 | Still open: To Priya: Promise p",
            ],
            id="what I promised",
        ),
        pytest.param(
            here(promises=(MINE,)),
            [
                "-10 -1 | Coming up: To Priya: Promise p",
                "0 0 | Today: To Priya: Promise p",
                "1 7 | Still open: To Priya: Promise p",
            ],
            id="what I promised, on days on which I write",
        ),
        pytest.param(
            here(promises=(THEIRS,)),
            ["-10 -1 | Coming up: Priya: Promise q", "0 0 | Today: Priya: Promise q"],
            id="what they promised, on days on which I write",
        ),
        pytest.param(
            file(promises=(THEIRS,)),
            [
                "-10 -1 | Coming up: Priya: Promise q",
                "0 0 | Today: Priya: Promise q",
                "1 7 | Still open: Priya: Promise q",
            ],
            id="what they promised",
        ),
        pytest.param(
            file(promises=(THEIRS, MINE)),
            [
                "-10 -1 | Coming up: To Priya: Promise p",
                "0 0 | Today: To Priya: Promise p",
                "1 7 | Still open: To Priya: Promise p",
            ],
            id="mine before theirs",
        ),
        pytest.param(
            file(promises=(MINE, replace(THEIRS, by=day(6)))),
            [
                "-10 -1 | Coming up: To Priya: Promise p",
                "0 0 | Today: To Priya: Promise p",
                "1 7 | Still open: To Priya: Promise p",
                "8 13 | Still open: Priya: Promise q",
            ],
            id="mine that went by before theirs that comes",
        ),
        pytest.param(
            file(meetings=(talk("t", TODAY),)),
            ["-10 -1 | Coming up: Talk with Priya", "0 0 | Today: Talk with Priya"],
            id="a talk is not named once it is over",
        ),
        pytest.param(
            file(promises=(MINE,), happened=(Happening("worry", day(-9), "W"),)),
            [
                "-10 -10 | Coming up: To Priya: Promise p",
                "-4 -1 | Coming up: To Priya: Promise p",
                "0 0 | Today: To Priya: Promise p",
                "1 7 | Still open: To Priya: Promise p",
            ],
            id="in a week that may be hard, from Monday to Friday",
        ),
        pytest.param(
            file(goals=(goal("g", title="Pass the exam", by=day(30), next_check_in_on=None),)),
            ["2 29 | Coming up: Pass the exam", "30 30 | Today: Pass the exam", "31 37 | Still open: Pass the exam"],
            id="an exam, for a month",
        ),
        pytest.param(
            file(**away()),
            [
                "-7 -1 | Your time away begins on Wed 11 Mar 2026",
                "0 9 | Nothing is asked of you while you are away",
            ],
            id="a time away",
        ),
        pytest.param(
            file(**away("Our daughter was born")),
            ["-7 -1 | Your time away begins on Wed 11 Mar 2026", "0 9 | Good news, and time for it"],
            id="a time away for something good",
        ),
        pytest.param(
            file(happened=(Happening("grief", TODAY, "A death"),)),
            [
                "0 6 | So sorry to read this",
                "7 13 | Nothing is asked of you in these days",
                "14 27 | A word of care",
            ],
            id="a death",
        ),
        pytest.param(
            file(happened=(Happening("grief", TODAY, "A death"),), promises=(replace(THEIRS, by=day(33)),)),
            [
                "0 6 | So sorry to read this",
                "7 13 | Nothing is asked of you in these days",
                "14 27 | A word of care",
                "29 32 | Coming up: Priya: Promise q",
                "33 33 | Today: Priya: Promise q",
                "34 40 | Still open: Priya: Promise q",
            ],
            id="after a death a day is named four days ahead",
        ),
    ],
)
def test_where_nothing_is_asked_a_day_is_named_and_a_loss_is_met(
    seen: Snapshot | Callable[[int], Snapshot], said: list[str]
) -> None:
    assert [*spoken(seen)] == said


def test_it_says_that_nothing_waits_only_where_that_is_so_and_that_it_is_kept_on_a_day_with_a_line() -> None:
    assert invitation((), file(here_on=TODAY), TODAY).title == NOTHING
    assert invitation((QUIET,), file(here_on=TODAY), TODAY).title == "That is kept"
    assert invitation((QUIET,), file(here_on=day(-1)), TODAY).title not in (NOTHING, "That is kept")
