"""What Today asks about each thing that happens, and for how long, is what it was when somebody last read it all.

``asked_day_by_day.txt`` names for each sort of thing the days after it, what stands over the question, and which it is;
then, for a silence of a year and more, the days after the last answer. ``UPDATE_AS_READ=1`` writes it anew.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from careercoach.coach.rules.act import Act
from careercoach.coach.rules.questions import first_question, hard_moment, moment, question, quiet_reflection
from careercoach.content.moments import KINDS, moments
from careercoach.materials import Happening, Sitting, Snapshot, Words
from careercoach.records import AwayRecord

from . import TODAY, day, goal, in_order
from .preparing import path

TABLE = Path(__file__).with_name("asked_day_by_day.txt")
WHAT = "What there was"


def lives() -> Iterator[tuple[str, Snapshot, int]]:
    """What happened or was answered today, and for how many days it is looked at."""
    for kind in KINDS:
        yield kind, in_order(happened=(Happening(kind, TODAY, WHAT),)), 45
    for kind in ("praise", "grief", "good-line"):
        yield f"{kind}, again", in_order(happened=(Happening(kind, TODAY, WHAT, again=True),)), 30
    first, second = (each.key for each in moments()["setback"].questions[:2])
    setback = in_order(happened=(Happening("setback", TODAY, WHAT),))
    yield "setback, answered before", replace(setback, answered={first: day(-5)}), 20
    yield "setback, both asked lately", replace(setback, answered={first: day(-5), second: day(-179)}), 20
    yield "setback, asked half a year ago", replace(setback, answered={first: day(-5), second: day(-180)}), 20
    yield "setback, answered since", replace(setback, answered={first: day(0)}), 20
    yield "two alike", in_order(happened=(Happening("worry", day(-3), WHAT), Happening("worry", TODAY, WHAT))), 20
    yield (
        "a worry beside praise",
        in_order(happened=(Happening("praise", TODAY, WHAT), Happening("worry", TODAY, WHAT))),
        20,
    )
    lead = replace(path("Lead"), deadline=day(9))
    yield "a role that closes", in_order(happened=(Happening("path-opened", TODAY, "Lead"),), paths=(lead,)), 20
    grief = (Words("line", day(-2), "My father died"),)
    yield "praise after a death", in_order(happened=(Happening("praise", TODAY, WHAT),), told=grief), 30
    yield "a promise kept after a death", in_order(happened=(Happening("promise-kept", TODAY, WHAT),), told=grief), 30
    yield "an answer of a year ago", in_order(answered={"energy-unasked": TODAY}, last_reflected_on=day(300)), 390
    yield "a silence after the last answer", in_order(last_reflected_on=TODAY), 400
    with_answers = in_order(last_reflected_on=TODAY, answered={"energy-unasked": day(0), "motivations-proud": day(-20)})
    yield "a silence after some answers", with_answers, 200
    yield (
        "a silence of weeks, three of them away",
        replace(with_answers, aways=(AwayRecord("a", day(5), day(25), None),)),
        120,
    )
    yield "a silence of somebody who stays", replace(with_answers, staying=True), 300
    yield "a silence of somebody without a goal", replace(with_answers, goals=(goal("g", status="dropped"),)), 300
    newcomer: dict[str, Any] = {"last_reflected_on": None, "sittings": (Sitting(TODAY, frozenset()),)}
    yield "nothing ever answered", in_order(**newcomer), 200
    terse = tuple(Words("line", day(-at), "Stock done. Beds moved") for at in range(3))
    yield "nothing ever answered, and lines of two words", in_order(**newcomer, told=terse), 60


Rule = Callable[[Snapshot, date], Iterator[Act]]
ABOUT: tuple[Rule, ...] = (hard_moment, moment, question)
IN_TURN: tuple[Rule, ...] = (first_question, quiet_reflection)


def asked(name: str, seen: Snapshot, days: int) -> Iterator[str]:
    """What is asked from day to day, where it is the same in one row."""
    rules = IN_TURN if name.startswith(("a silence", "nothing")) else ABOUT
    said: list[list[Any]] = []
    for offset in range(-1, days):
        acts = (one for rule in rules for one in rule(seen, day(offset)))
        found = "; ".join(
            f"{one.rule} {one.id} since {(one.since - TODAY).days}: {one.title} {one.reason}" for one in acts
        )
        if said and said[-1][2] == found:
            said[-1][1] = offset
        else:
            said.append([offset, offset, found])
    return (f"    {first} to {last}: {found}" for first, last, found in said if found)


def test_what_is_asked_about_each_thing_day_by_day_is_what_it_was_when_it_was_last_read() -> None:
    rows = (row for name, seen, days in lives() for row in (name, *asked(name, seen, days)))
    now = "\n".join(rows) + "\n"
    if os.environ.get("UPDATE_AS_READ"):
        TABLE.write_text(now, "utf-8")
    assert now.splitlines() == TABLE.read_text("utf-8").splitlines(), "UPDATE_AS_READ=1 writes it anew"
