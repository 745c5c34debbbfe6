"""People whose lives no rule was written for are told nothing wrong in a year, and nothing again and again.

What Today says to them stands in ``played_lives.md``, to be read as a whole; its head says how it was judged.
``UPDATE_SIMULATIONS=1`` writes all but the head anew after a rule or its words have changed: read it again, judge it
again, and count again.
"""

import os
import re
import shlex
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

import pytest

from careercoach.coach.day import is_over_the_day
from careercoach.coach.leading import ASKED_AGAIN, may_lead
from careercoach.coach.rules.act import INVITATION, OWN_WORDS
from careercoach.coach.rules.errands import is_errand
from tests.coach.life import PLAYED, WEEKS, Event, Life, life
from tests.coach.playing import Monday, table, year

KEPT = Path(__file__).with_name("played_lives.md")
NEAR = timedelta(days=7)
"""How near a day has to be for what it is about to be said a third time."""

AGAIN = timedelta(days=180)
"""How long the same question is not put again."""

PENDING = timedelta(days=42)
"""So long at most one question may wait for its answer."""

UNSEEN = 8
"""Weeks of a year in which a rule may be listed without ever being put first to somebody who acts."""

AT_ONCE = timedelta(days=2)
"""How near a day is that may be named below a word of peace."""

PEACE = re.compile(r"nothing (?:more )?is asked|(?:all of it|everything) can wait", re.IGNORECASE)
"""How it is said that somebody is left in peace."""

NOTHING = re.compile(r"nothing (?:is waiting|waits)", re.IGNORECASE)


def faults(told: Life, lived: Sequence[Monday]) -> Iterator[str]:
    """What no week of any life may hold, each in a sentence."""
    yield from _said_thrice(lived)
    yield from _ended(told, lived)
    yield from _nothing_waiting(lived)
    yield from _asked_again(lived)
    yield from _asked_in_peace(lived)
    yield from _asked_beneath_calm(lived)
    yield from _late_again(lived)
    yield from _not_echoed(told, lived)
    if len(told.does) > WEEKS // 2:
        yield from _never_first(lived)


def _said_thrice(lived: Sequence[Monday]) -> Iterator[str]:
    """Nothing that is asked and not done comes first in three sittings running, unless its day is within a week."""
    sittings = [one for one in lived if one.written]
    for three in zip(sittings, sittings[1:], sittings[2:], strict=False):
        firsts = {(one.acts[0].rule, one.acts[0].id or one.acts[0].title) for one in three}
        last = three[-1]
        on = last.acts[0].on
        asked = last.acts[0].rule != INVITATION and not any(one.done for one in three[:2])
        if len(firsts) == 1 and asked and not (on and abs(on - last.day) <= NEAR):
            yield f"week {last.number}: a third sitting with “{last.acts[0].title}”"


def _ended(told: Life, lived: Sequence[Monday]) -> Iterator[str]:
    """What is over is not named, by no part of Today that looks ahead; what was typed that day stands there."""
    for one in lived:
        ahead = " ".join(one.page.partition("\nDone ")[0].split())
        first = one.acts[0]
        for line in (*first.lines, first.title * is_over_the_day(first)):
            ahead = ahead.replace(" ".join(line.split()), "")
        for word, since in told.over.items():
            if one.number >= since and word in ahead:
                yield f"week {one.number}: names “{word}”"


def _nothing_waiting(lived: Sequence[Monday]) -> Iterator[str]:
    for one in lived:
        if one.stands_open and any(NOTHING.search(act.reason) for act in one.acts):
            yield f"week {one.number}: nothing is said to wait, but {one.stands_open[0]}"


def _asked_again(lived: Sequence[Monday]) -> Iterator[str]:
    """A question that has gone comes back after half a year at the earliest, to whoever wrote something meanwhile."""
    for one in (each for each in lived if each.written):
        before = (each for each in lived[: one.number - 1] if each.written)
        asked = [each for each in before if one.day - each.day < AGAIN and _question(each)]
        same = [each for each in asked if _question(each) == _question(one)]
        if same and one.day - same[0].day > PENDING:
            yield f"week {one.number}: asks again what week {same[0].number} asked"


def _asked_in_peace(lived: Sequence[Monday]) -> Iterator[str]:
    """Where it is said that nothing is asked, or that all can wait, below stands only what has its day at once."""
    for one in lived:
        first, *below = one.acts
        if PEACE.search(f"{first.title} {first.reason}"):
            yield from (
                f"week {one.number}: “{first.title}” above “{each.title}”"
                for each in below
                if each.on is None or not one.day <= each.on <= one.day + AT_ONCE
            )


def _asked_beneath_calm(lived: Sequence[Monday]) -> Iterator[str]:
    """Beneath a calm line stands only what has a day ahead."""
    for one in lived:
        first, *below = one.acts
        if first.rule == INVITATION and not is_over_the_day(first):
            asks = (each for each in below if each.asks or each.title.endswith("?") or is_errand(each, one.day))
            yield from (f"week {one.number}: “{first.title}” above “{each.title}”" for each in asks)


def _late_again(lived: Sequence[Monday]) -> Iterator[str]:
    """What has had its day stands first once in two months, and never twice on one page."""
    seen: dict[str, date] = {}
    for one in lived:
        titles = [each.title.casefold().rstrip(".") for each in one.acts]
        if len(set(titles)) < len(titles):
            yield f"week {one.number}: “{titles[0]}” twice"
        first = one.acts[0]
        if may_lead(first.rule) and first.on and first.on < one.day:
            if first.key in seen and one.day - seen[first.key] < ASKED_AGAIN:
                yield f"week {one.number}: “{first.title}” again"
            seen[first.key] = one.day


def _not_echoed(told: Life, lived: Sequence[Monday]) -> Iterator[str]:
    """What was logged in sight stands on its day, or is counted; and what is quoted was typed in this life."""
    said = [*told.texts.values(), *told.looks.values(), *told.agreed.values()]
    typed = [
        *(event.types for event in told.week.values()),
        *(types for _, types in told.before),
        *map(str, chain(*said)),
    ]
    known = " ".join(" ".join(typed).split())
    for one in lived:
        first = one.acts[0]
        shown = " ".join((first.title, *first.lines))
        for command in told.week.get(one.number, Event()).types.splitlines():
            words = shlex.split(command)
            in_sight = words[:1] == ["log"] and not {"--private", "--on"}.intersection(words) and not first.more
            if in_sight and " ".join(words[1].split()) not in shown:
                yield f"week {one.number}: “{words[1]}” is not echoed"
        for quote in re.findall("“([^”…]+)”", " ".join(first.lines) if is_over_the_day(first) else ""):
            if quote not in known:
                yield f"week {one.number}: “{quote}” was never typed"


def _question(one: Monday) -> str | None:
    return one.acts[0].id if one.acts[0].noun == "reflection" else None


def _never_first(lived: Sequence[Monday]) -> Iterator[str]:
    """No rule stands behind others for weeks on end and never has its turn.

    Below a week of peace, or of the person's own words, nothing waits.
    """
    first = {one.acts[0].rule for one in lived}
    asked = [one.acts for one in lived if one.acts[0].rule not in (INVITATION, OWN_WORDS)]
    listed = [rule for acts in asked for rule in {act.rule for act in acts[1:]}]
    for rule in sorted(set(listed) - first):
        if listed.count(rule) > UNSEEN:
            yield f"{rule} is listed in {listed.count(rule)} weeks and comes first in none"


def _kept() -> tuple[str, dict[str, str]]:
    """The head of the table, and the part of each life by its name."""
    head, *parts = re.split(r"^(?=## )", KEPT.read_text("utf-8"), flags=re.MULTILINE)
    return head, {part.partition("\n")[0].removeprefix("## "): part for part in parts}


@pytest.mark.parametrize("file", sorted(PLAYED.glob("*.toml")), ids=lambda file: file.stem)
def test_what_a_life_is_told_is_what_we_read_and_would_defend(file: Path) -> None:
    """The year is the one that was read and judged, and no week of it names what is over or repeats itself."""
    told = life(file)
    lived = year(told)
    now = f"{table(told, lived)}\n"
    if os.environ.get("UPDATE_SIMULATIONS"):
        head, parts = _kept()
        KEPT.write_text(head + "".join(part for _, part in sorted((parts | {told.name: now}).items())), "utf-8")
    assert not list(faults(told, lived))
    assert now == _kept()[1].get(told.name)
