"""From which day to which each rule of Today speaks, and since when what it says holds: each row a year of somebody.

A row says of days counted from today, negative before it: "from to since | what is said".
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from careercoach.coach.rules import arriving, days, goals, open, promises, remembering, returning, talks
from careercoach.coach.rules.act import Act
from careercoach.materials import Happening, Sitting, Snapshot, Words
from careercoach.records import AwayRecord, NoteRecord

from . import EMPTY, PROFILE, TODAY, day, goal, promise, step, talk, waiting
from .preparing import feedback, path

Rule = Callable[[Snapshot, date], Iterator[Act]]

OLD = goal("g", by=TODAY, started_on=day(-100), checked_in_on=day(-90), next_check_in_on=None)
DUE = goal("g", next_check_in_on=TODAY, started_on=day(-100), measure="40 calls", progress=10, checked_in_on=day(-14))
AWAY = (AwayRecord("a", day(-9), day(-1), None),)
TALK = talk("t", TODAY)
HELD = talk("t", TODAY, status="held")
LEAD = path("Lead")


def file(**fields: Any) -> Snapshot:
    return replace(EMPTY, profile=PROFILE, **fields)


def spoken(rule: Rule, seen: Snapshot, until: int) -> Iterator[str]:
    """What a rule says from day to day, where it says the same in one row."""
    said: list[list[Any]] = []
    for offset in range(-20, until):
        found = [
            f"{(one.since - TODAY).days if one.since > day(-5000) else 'always'} | {one.title}"
            for one in rule(seen, day(offset))
        ]
        if said and said[-1][2] == found:
            said[-1][1] = offset
        else:
            said.append([offset, offset, found])
    return (f"{first} {last} {each}" for first, last, found in said for each in found)


ROWS: list[tuple[str, Rule, Snapshot, list[str]]] = [
    (
        "a goal whose day comes",
        days.goal_day_soon,
        file(goals=(OLD,)),
        ["-14 -8 -14 | Is the day of “Goal g” still right?", "-7 -1 -7 | Coming up: Goal g"],
    ),
    (
        "an exam",
        days.goal_day_soon,
        file(goals=(replace(OLD, title="Pass the exam"),)),
        ["-7 -1 -7 | Coming up: Pass the exam"],
    ),
    (
        "a goal nearly reached",
        days.goal_day_soon,
        file(goals=(replace(OLD, progress=80),)),
        ["-7 -1 -7 | Coming up: Goal g"],
    ),
    (
        "a goal not yet nearly reached",
        days.goal_day_soon,
        file(goals=(replace(OLD, progress=79),)),
        ["-14 -8 -14 | Is the day of “Goal g” still right?", "-7 -1 -7 | Coming up: Goal g"],
    ),
    ("a goal never touched", days.goal_day_soon, file(goals=(replace(OLD, checked_in_on=None),)), []),
    (
        "a flat that was found",
        days.goal_day_soon,
        file(goals=(replace(OLD, title="Find a flat"),), told=(Words("line", day(-14), "Signed today"),)),
        [],
    ),
    (
        "a flat that was found before",
        days.goal_day_soon,
        file(goals=(replace(OLD, title="Find a flat"),), told=(Words("line", day(-15), "Signed today"),)),
        ["-14 -8 -14 | Is the day of “Find a flat” still right?", "-7 -1 -7 | Coming up: Find a flat"],
    ),
    ("the day of a goal", days.goal_day, file(goals=(OLD,)), ["0 59 0 | What became of “Goal g”?"]),
    (
        "a goal at all it asks for",
        days.goal_day,
        file(goals=(replace(OLD, progress=100),)),
        ["-20 59 -90 | Is “Goal g” reached?"],
    ),
    (
        "a step",
        days.step_day,
        file(goals=(replace(OLD, by=None),), steps=(step("s", "g", TODAY),)),
        ["-7 0 -7 | Coming up: Step s", "1 59 1 | Still open: Step s"],
    ),
    (
        "a step that was done",
        days.step_day,
        file(goals=(replace(OLD, by=None),), steps=(step("s", "g", TODAY, TODAY),)),
        [],
    ),
    (
        "a step promised in the same words",
        days.step_day,
        file(
            goals=(replace(OLD, by=None),),
            steps=(step("s", "g", TODAY),),
            promises=(promise("p", "me", None, text="STEP s"),),
        ),
        [],
    ),
    (
        "an opening",
        days.closing_day,
        file(paths=(replace(LEAD, deadline=TODAY),)),
        [
            "-14 -7 -14 | “Lead” closes on Wed 11 Mar 2026",
            "-6 -2 -14 | “Lead” closes on Wednesday",
            "-1 -1 -14 | “Lead” closes tomorrow",
            "0 0 -14 | “Lead” closes today",
            "1 42 1 | What becomes of “Lead”?",
        ],
    ),
    (
        "my promise",
        promises.my_promise,
        file(promises=(promise("p", "me", TODAY),)),
        [
            "-6 -1 -6 | Coming up: Promise p",
            "0 0 -6 | Today: Promise p",
            "1 59 1 | Still open: Promise p",
        ],
    ),
    (
        "my promise before I leave",
        promises.my_promise,
        replace(file(promises=(promise("p", "me", TODAY),)), profile=replace(PROFILE, until=day(10))),
        [
            "-6 -5 -6 | Coming up: Promise p",
            "-4 0 -6 | Before you leave: Promise p",
            "1 59 1 | Before you leave: Promise p",
        ],
    ),
    (
        "my promise of before a time away",
        promises.my_promise,
        file(aways=AWAY, promises=(promise("p", "me", day(-3)),)),
        ["14 59 14 | Still open: Promise p"],
    ),
    (
        "their promise",
        promises.their_promise,
        file(promises=(promise("p", "them", TODAY),)),
        ["1 59 1 | Ask Priya about “Promise p”"],
    ),
    ("no opening any more", days.closing_day, file(paths=(replace(LEAD, deadline=TODAY, active=False),)), []),
    ("a promise that was kept", promises.my_promise, file(promises=(promise("p", "me", TODAY, state="kept"),)), []),
    (
        "what a manager promised who has left",
        promises.promise_left,
        file(promises=(promise("p", "them", TODAY),), former=frozenset("p")),
        ["1 59 1 | Bring up or let go: Promise p"],
    ),
    (
        "what a manager promised without a day who has left",
        promises.promise_left,
        file(promises=(promise("q", "them", None),), former=frozenset("q")),
        ["-20 59 always | Bring up or let go: Promise q"],
    ),
    (
        "what somebody owes of whom it was told that they leave",
        promises.before_they_go,
        file(promises=(promise("p", "them", day(90)),), told=(Words("line", day(-20), "Priya is leaving in May"),)),
        ["-20 7 -20 | Before Priya goes: “Promise p”"],
    ),
    ("a return", returning.welcome, file(aways=AWAY), ["0 6 0 | Welcome back"]),
    ("a return with a line", returning.welcome, file(aways=AWAY, last_logged_on=TODAY), []),
    (
        "a return, with a line of the day before it",
        returning.welcome,
        file(aways=AWAY, last_logged_on=day(-1)),
        ["0 6 0 | Welcome back"],
    ),
    (
        "what waited while one was away",
        returning.from_before,
        file(aways=AWAY, promises=(promise("p", "me", day(-1)), promise("q", "them", TODAY))),
        ["0 13 0 | Look through what waited while you were away"],
    ),
    ("nothing that waited", returning.from_before, file(aways=AWAY, promises=(promise("q", "them", TODAY),)), []),
    (
        "a position that begins",
        arriving.arriving,
        replace(file(), profile=replace(PROFILE, start_on=TODAY)),
        [
            "0 13 0 | Write down what is expected of you, and by whom",
            "14 27 14 | Choose three people to get to know",
            "28 48 28 | Choose one small thing to finish soon",
            "49 69 49 | Choose one thing to learn in this position",
            "84 90 84 | Look back on your first three months",
        ],
    ),
    (
        "a position with the same work as before",
        arriving.arriving,
        replace(file(arrived=frozenset({"same-work"})), profile=replace(PROFILE, start_on=TODAY)),
        [],
    ),
    (
        "a position in the same house",
        arriving.arriving,
        replace(file(arrived=frozenset({"same-house"})), profile=replace(PROFILE, start_on=TODAY)),
        ["0 13 0 | Write down what is expected of you, and by whom", "84 90 84 | Look back on your first three months"],
    ),
    (
        "a position in which something of it was done",
        arriving.arriving,
        replace(
            file(arrived=frozenset({"answer", "goal"}), last_reflected_on=day(84)),
            profile=replace(PROFILE, start_on=TODAY),
        ),
        ["14 27 14 | Choose three people to get to know", "49 69 49 | Choose one thing to learn in this position"],
    ),
    (
        "a look back on an answer of before",
        arriving.arriving,
        replace(
            file(arrived=frozenset({"answer", "goal", "spoken", "learning"}), last_reflected_on=day(83)),
            profile=replace(PROFILE, start_on=TODAY),
        ),
        ["84 90 84 | Look back on your first three months"],
    ),
    (
        "a year, and another",
        remembering.year_round,
        file(accomplishments=10, reflections=2, sittings=(Sitting(TODAY, frozenset()),)),
        [
            "357 370 357 | If you like, turn back through your year",
            "721 734 721 | If you like, turn back through your year",
        ],
    ),
    (
        "a year in which hardly anything was written",
        remembering.year_round,
        file(accomplishments=9, reflections=2, sittings=(Sitting(TODAY, frozenset()),)),
        [],
    ),
    (
        "a year that ends three weeks before something falls due",
        remembering.year_round,
        file(accomplishments=12, sittings=(Sitting(day(-357), frozenset()),), promises=(promise("p", "me", day(31)),)),
        [
            f"{round_} {last} {round_} | If you like, turn back through your year"
            for round_, last in ((0, 9), (364, 377), (728, 741))
        ],
    ),
    (
        "a silence",
        remembering.quiet_log,
        file(last_logged_on=TODAY),
        ["15 28 15 | Write one line about the last few days"],
    ),
    (
        "a silence of somebody who writes every three weeks",
        remembering.quiet_log,
        file(last_logged_on=TODAY, rhythm=18),
        ["28 28 28 | Write one line about the last few days"],
    ),
    (
        "a long silence",
        remembering.long_quiet,
        file(last_logged_on=TODAY, here_on=TODAY),
        ["29 59 15 | Write down one thing from the last weeks"],
    ),
    (
        "a silence with a time away in it",
        remembering.quiet_log,
        file(last_logged_on=TODAY, aways=(AwayRecord("a", day(3), day(7), None),)),
        ["20 33 15 | Write one line about the last few days"],
    ),
    (
        "work that waits for its outcome",
        remembering.came_of_this,
        file(waiting=(waiting("l", TODAY),)),
        ["14 59 14 | What came of “Work l”?"],
    ),
    (
        "work that waits for its outcome, and is private",
        remembering.came_of_this,
        file(waiting=(replace(waiting("l", TODAY), private=True),)),
        [],
    ),
    (
        "work that waits for its outcome, of an earlier position",
        remembering.came_of_this,
        file(waiting=(replace(waiting("l", TODAY), position="before"),)),
        [],
    ),
    (
        "a growth check",
        remembering.growth_check,
        file(growth_check_due=TODAY),
        ["0 59 0 | See where your work helps you grow"],
    ),
    (
        "a check-in",
        goals.check_in,
        file(goals=(DUE,)),
        ["0 13 0 | Check in on “Goal g”", "14 27 0 | Where does “Goal g” stand?"],
    ),
    (
        "a check-in that is near",
        goals.check_in_soon,
        file(goals=(DUE,)),
        ["-2 -2 -2 | A look at “Goal g” is due on Wednesday", "-1 -1 -2 | A look at “Goal g” is due tomorrow"],
    ),
    ("a check-in of a private goal", goals.check_in, file(goals=(replace(DUE, private=True),)), []),
    (
        "a check-in in the fortnight after a death",
        goals.check_in,
        file(goals=(DUE,), happened=(Happening("grief", TODAY, "A death"),)),
        ["14 27 0 | Where does “Goal g” stand?"],
    ),
    (
        "a check-in in the week after another goal was reached",
        goals.check_in,
        file(goals=(DUE, goal("done", status="done", ended_on=TODAY, next_check_in_on=None))),
        ["8 13 0 | Check in on “Goal g”", "14 27 0 | Where does “Goal g” stand?"],
    ),
    ("the first goal", goals.first_goal, file(), ["-20 59 always | Set a first goal"]),
    ("no goal of somebody who stays", goals.first_goal, file(staying=True), []),
    (
        "a talk ahead",
        talks.talk_soon,
        file(meetings=(TALK,)),
        [
            "-9 -7 -9 | Coming up: your talk with Priya on Wed 11 Mar 2026",
            "-6 -2 -9 | Coming up: your talk with Priya on Wednesday",
            "-1 -1 -9 | Coming up: your talk with Priya tomorrow",
            "0 0 -9 | Coming up: your talk with Priya today",
        ],
    ),
    (
        "a talk that passed",
        talks.talk_passed,
        file(meetings=(TALK,)),
        ["1 30 1 | Say what became of the talk with Priya"],
    ),
    ("a recap", talks.recap, file(meetings=(HELD,)), ["0 7 0 | Send Priya a short recap"]),
    ("a recap that was given", talks.recap, file(meetings=(HELD,), given={("recap", "t"): TODAY}), []),
    (
        "advice",
        talks.advice,
        file(meetings=(HELD,), advice=(NoteRecord("n", "t", None, None, "advice", "Try", None),)),
        ["0 30 0 | Make use of what Priya told you"],
    ),
    (
        "words that may help one grow",
        open.feedback,
        file(feedback=(feedback("You answer too soon", "Ruth", TODAY),)),
        ["31 59 31 | What came of “You answer too soon”?"],
    ),
    (
        "a promise without a day",
        open.promise_day,
        file(promises=(promise("p", "me", None, meeting="t"),), meetings=(HELD,)),
        ["7 20 7 | By when: “Promise p”?"],
    ),
    (
        "work under way",
        open.under_way,
        file(in_progress=(waiting("l", TODAY),)),
        ["43 59 43 | Is “Work l” done by now?"],
    ),
    (
        "work under way with a last day",
        open.under_way,
        file(in_progress=(replace(waiting("l", day(-30)), until=TODAY),)),
        ["1 59 1 | Is “Work l” done by now?"],
    ),
    (
        "a goal that says too little",
        open.unsaid,
        file(goals=(goal("g", started_on=TODAY),)),
        ["21 42 21 | Say a little more about “Goal g”"],
    ),
]


@pytest.mark.parametrize(("rule", "seen", "said"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_rule_speaks_from_its_day_to_its_day(rule: Rule, seen: Snapshot, said: list[str]) -> None:
    until = 800 if rule is remembering.year_round else 92 if rule is arriving.arriving else 60
    assert [*spoken(rule, seen, until)] == said
