"""Six people live through a year; each week's recommended act is one a human coach would defend.

The table is kept in simulated_years.md, to be read as a whole. ``UPDATE_SIMULATIONS=1`` writes it anew after a rule or
its words have changed: read it again before it is kept.
"""

import os
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import pytest

from careercoach.coach.attention import NAMED as MOST_AT_ONCE
from careercoach.coach.ladder import NOTHING_NEAR, gaps
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.coach.today import acts, everything
from careercoach.materials import Sitting, Snapshot

from .simulated_people import MONDAY, PEOPLE, Someone, World

KEPT = Path(__file__).with_name("simulated_years.md")
WEEKS = 52
MOVERS = [person for person in PEOPLE if person.name != "Paul"]
"""Who looks for something else; Paul says in his third week that he stays."""
HEAD = """\
# Six simulated years

What Today recommends first, week by week, to six people. Each of them does one thing a week, if anything. Weeks in
which the advice stays the same stand together, with the situation of the first.
"""

Row = tuple[int, str, Act]


def lived(person: Someone) -> Iterator[tuple[int, str, Snapshot, World]]:
    """The year of a person: week, what happened in it, the file on its Monday, the world before anything is done."""
    world = person.begin()
    for week in range(1, WEEKS + 1):
        world.today = MONDAY + timedelta(weeks=week - 1)
        words, happen = person.life.get(week, ("", None))
        if happen:
            happen(world)
        snapshot = world.snapshot()
        yield week, words, snapshot, world
        act = acts(snapshot, world.today)[0]
        if person.acts(week, act):
            world.do(act)
        if person.logs(week):
            world.log()
        if person.acts(week, act) or person.logs(week):
            did = {act.rule} if person.acts(week, act) and act.rule != INVITATION else set()
            world.sittings.append(Sitting(world.today, frozenset(did)))


def year(person: Someone) -> list[Row]:
    """Week, situation and recommended act."""
    return [
        (week, situation(words, snapshot, world.today), acts(snapshot, world.today)[0])
        for week, words, snapshot, world in lived(person)
    ]


def situation(event: str, snapshot: Snapshot, today: date) -> str:
    """What a human coach would know, in a few words."""
    parts = [event, *_talks(snapshot, today), *_promises(snapshot, today), *_goals(snapshot, today)]
    if not snapshot.accomplishments:
        parts.append("nothing logged")
    elif snapshot.last_logged_on:
        parts.append(f"last line {_ago(today, snapshot.last_logged_on)}")
    parts.append("never reflected" if snapshot.last_reflected_on is None else "")
    if snapshot.last_reflected_on and (today - snapshot.last_reflected_on).days >= 14:
        parts.append(f"last answer {_ago(today, snapshot.last_reflected_on)}")
    return "; ".join(part for part in parts if part)


def _talks(snapshot: Snapshot, today: date) -> Iterator[str]:
    for talk in snapshot.meetings:
        if talk.status != "planned" or talk.on is None or (talk.on - today).days > 7:
            continue
        ahead = (talk.on - today).days
        ready = "prepared" if talk.items else "nothing chosen"
        if ahead < 0:
            yield f"talk {_ago(today, talk.on)}, not noted"
        else:
            yield f"talk {'today' if not ahead else f'in {ahead} days'}, {ready}"


def _promises(snapshot: Snapshot, today: date) -> Iterator[str]:
    for promise in snapshot.promises:
        if promise.by and promise.by <= today + timedelta(days=3):
            whose = "own promise" if promise.owner == "me" else "promise to them"
            yield f"{whose} {'overdue' if promise.by < today else 'due'}"


def _goals(snapshot: Snapshot, today: date) -> Iterator[str]:
    active = [goal for goal in snapshot.goals if goal.status == "active"]
    due = [goal for goal in active if goal.next_check_in_on and goal.next_check_in_on <= today]
    if not active:
        yield "no goal, staying put" if snapshot.staying else "no goal"
    if due:
        yield f"{len(due)} check-in{'s' * (len(due) > 1)} due"
    if any(gap.kind == NOTHING_NEAR for gap in gaps(snapshot.goals)):
        yield "a far goal, nothing near"
    if snapshot.waiting:
        yield f"a result open since {_ago(today, snapshot.waiting[0].on)}"


def _ago(today: date, day: date) -> str:
    days = (today - day).days
    if days < 14:
        return ("today", "yesterday")[days] if days < 2 else f"{days} days ago"
    return f"{days // 7} weeks ago"


def table(person: Someone) -> str:
    """A person's year; weeks of the same advice stand together."""
    lines = [f"\n## {person.name}\n\n{person.who}\n\n| week | situation | act | reason |\n|---|---|---|---|\n"]
    for (title, reason), group in groupby(year(person), key=lambda row: (row[2].title, row[2].reason)):
        rows = list(group)
        first, last = rows[0][0], rows[-1][0]
        lines.append(f"| {first if first == last else f'{first}–{last}'} | {rows[0][1]} | {title} | {reason} |\n")
    return "".join(lines)


def test_the_advice_of_six_years_is_the_one_we_read_and_kept() -> None:
    """Each recommended act of six simulated years is the one that was read and found worth defending."""
    now = HEAD + "".join(map(table, PEOPLE))
    if os.environ.get("UPDATE_SIMULATIONS"):
        KEPT.write_text(now, "utf-8")
    assert now == KEPT.read_text("utf-8")


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_what_was_done_is_not_asked_again_on_the_same_day(person: Someone) -> None:
    for _, _, snapshot, world in lived(person):
        act = acts(snapshot, world.today)[0]
        before = deepcopy(world)
        before.do(act)
        again = everything(before.snapshot(), world.today)
        if act.rule == INVITATION:  # a line is welcome on any day
            continue
        if act.rule not in ("nothing-near", "first-goal") or before.goals != world.goals:
            assert (act.rule, act.id, act.title, act.reason) not in [
                (each.rule, each.id, each.title, each.reason) for each in again
            ]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_never_more_than_three_things_at_once(person: Someone) -> None:
    assert all(len(acts(snapshot, world.today)) <= MOST_AT_ONCE for _, _, snapshot, world in lived(person))


@pytest.mark.parametrize("person", MOVERS, ids=lambda person: person.name)
def test_a_year_of_advice_is_varied_and_no_single_kind_takes_over(person: Someone) -> None:
    """Whoever acts meets at least four kinds of advice, and none in more than half of the weeks but a calm line."""
    rules = [act.rule for _, _, act in year(person) if act.rule != INVITATION]
    assert len(set(rules)) >= 4
    assert max(map(rules.count, set(rules))) <= WEEKS // 2


@pytest.mark.parametrize("person", MOVERS, ids=lambda person: person.name)
def test_whoever_acts_finds_a_talk_with_the_manager_named_and_it_leads_once_a_year(person: Someone) -> None:
    led = [act for _, _, act in year(person) if act.rule in {"plan-talk", "first-talk", "talk-passed"}]
    assert led


def test_whoever_stays_on_purpose_is_never_asked_how_to_get_further() -> None:
    (stays,) = (person for person in PEOPLE if person not in MOVERS)
    said = [act.rule for week, _, act in year(stays) if week > 3]
    assert not {"plan-talk", "growth-check", "circle", "readiness", "unsaid"} & {*said}


def test_an_unprepared_talk_within_two_days_always_comes_first() -> None:
    soon = [
        acts(snapshot, world.today)[0].rule
        for person in PEOPLE
        for _, _, snapshot, world in lived(person)
        if any(
            talk.status == "planned" and not talk.items and _within(talk.on, world.today) for talk in snapshot.meetings
        )
    ]
    assert len(soon) >= 4
    assert set(soon) == {"talk-soon"}


def test_whoever_stays_on_purpose_is_never_sent_for_a_goal_or_up_a_ladder() -> None:
    staying = [
        acts(snapshot, world.today)[0]
        for person in PEOPLE
        for _, _, snapshot, world in lived(person)
        if snapshot.staying
    ]
    assert len(staying) >= WEEKS - 2
    assert not {act.rule for act in staying} & {"first-goal", "nothing-near"}
    assert not any("career" in act.title for act in staying)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_whoever_does_what_is_asked_is_not_asked_the_same_three_weeks_in_a_row(person: Someone) -> None:
    acted = [(week, act) for week, _, act in year(person) if person.acts(week, act)]
    done = [f"welcome in week {week}" if act.rule == INVITATION else act.title for week, act in acted]
    assert all(len(set(three)) > 1 for three in zip(done, done[1:], done[2:], strict=False))


def _within(on: date | None, today: date) -> bool:
    return on is not None and timedelta(0) <= on - today <= timedelta(days=2)
