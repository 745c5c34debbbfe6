"""From which day to which Today asks for a talk, for its day, and for a small test of another role.

A row says of days counted from today: "from to since | what is said", as in ``test_rules_to_the_day``.
"""

from dataclasses import replace
from typing import Any

import pytest

from careercoach.coach.rules import asking, trying
from careercoach.materials import OpenPath, Snapshot
from careercoach.records import AwayRecord, TrialRecord

from . import PROFILE, TODAY, day, talk
from .test_rules_to_the_day import AWAY, HELD, LEAD, TALK, Rule, file, spoken

CAREER = "Plan a talk about your career with Priya"
SOMEBODY = "Find somebody who does this work: Lead"
ALONE = replace(PROFILE, no_manager=True, manager=None)
UNDATED = talk("t", None)


def held_by(**changes: Any) -> Snapshot:
    return replace(file(), profile=replace(PROFILE, **changes))


def trial(**fields: Any) -> TrialRecord:
    plain = {name: None for name in TrialRecord.types if name not in TrialRecord.defaults}
    return TrialRecord(**{**plain, "id": "x", "path": "p", "title": "Teach one hour", "kind": "talk", **fields})


def opened(back: int, *trials: TrialRecord, **fields: Any) -> dict[str, Any]:
    return {"open_paths": (OpenPath(replace(LEAD, **fields), day(-back), None, trials),)}


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        pytest.param(file(), [f"-20 99 always | {CAREER}"], id="none was ever held"),
        pytest.param(file(meetings=(HELD,)), [f"90 99 90 | {CAREER}"], id="a quarter after the last"),
        pytest.param(file(meetings=(TALK,)), [f"90 99 90 | {CAREER}"], id="one is ahead"),
        pytest.param(file(meetings=(UNDATED,)), [], id="one is planned without a day"),
        pytest.param(
            file(meetings=(replace(HELD, status="cancelled"),)), [f"-20 99 always | {CAREER}"], id="one was called off"
        ),
        pytest.param(
            held_by(start_on=TODAY), [f"-20 -1 always | {CAREER}", f"30 99 always | {CAREER}"], id="a job begins"
        ),
        pytest.param(held_by(until=day(100)), [f"-20 10 always | {CAREER}"], id="a job ends in a quarter"),
        pytest.param(
            file(aways=AWAY), [f"-20 -1 always | {CAREER}", f"14 99 always | {CAREER}"], id="back from a time away"
        ),
        pytest.param(held_by(kind=None), [], id="nothing known of the work"),
        pytest.param(
            file(staying=True), ["-20 99 always | Plan a talk about your work with Priya"], id="somebody who stays"
        ),
        pytest.param(replace(file(), profile=ALONE), [], id="nobody to ask"),
        pytest.param(
            replace(file(mentor="Ruth"), profile=ALONE),
            ["-20 99 always | Plan a talk about your work with Ruth"],
            id="a mentor and no manager",
        ),
        pytest.param(
            replace(file(mentor="Ruth", meetings=(replace(HELD, with_="Ruth", kind="mentor"),)), profile=ALONE),
            ["90 99 90 | Plan a talk about your work with Ruth"],
            id="a quarter after the last with a mentor",
        ),
        pytest.param(
            file(meetings=(replace(HELD, kind="handover"),)), [f"61 99 always | {CAREER}"], id="after the first talk"
        ),
        pytest.param(file(meetings=(replace(HELD, with_="Moira"),)), [], id="a new manager is met first"),
    ],
)
def test_a_talk_about_ones_work_is_asked_for_once_a_quarter_when_it_is_worth_it(
    seen: Snapshot, said: list[str]
) -> None:
    assert [*spoken(asking.plan_talk, seen, 100)] == said


@pytest.mark.parametrize(
    ("rule", "seen", "said"),
    [
        pytest.param(
            asking.new_manager,
            file(meetings=(replace(HELD, with_="Moira"),)),
            ["-20 39 0 | Plan a first talk with Priya"],
            id="somebody else leads now",
        ),
        pytest.param(
            asking.new_manager,
            file(meetings=(replace(HELD, with_="Moira"),), knows_manager=True),
            [],
            id="somebody else leads now who is no stranger",
        ),
        pytest.param(asking.new_manager, file(meetings=(HELD,)), [], id="the same one leads"),
        pytest.param(
            asking.ask_talk,
            file(meetings=(UNDATED,), made={"t": TODAY}),
            ["-20 39 0 | Ask Priya for a day for your talk"],
            id="a talk without a day",
        ),
        pytest.param(
            asking.ask_talk,
            file(meetings=(UNDATED,), given={("request", "t"): TODAY}),
            ["7 39 7 | Ask Priya once more for a day for your talk"],
            id="a week after it was asked for",
        ),
        pytest.param(
            asking.ask_talk,
            file(meetings=(UNDATED, talk("u", TODAY))),
            ["1 39 always | Ask Priya for a day for your talk"],
            id="another with the same person is ahead",
        ),
        pytest.param(
            asking.first_talk,
            file(meetings=(replace(UNDATED, kind="handover"),)),
            ["-20 39 always | Ask Priya for a day for your talk"],
            id="the first talk without a day",
        ),
        pytest.param(
            asking.ask_talk, file(meetings=(replace(UNDATED, kind="handover"),)), [], id="it is not asked for twice"
        ),
        pytest.param(
            asking.still_wanted,
            file(meetings=(UNDATED, HELD, talk("old", day(-5), status="held")), made={"t": day(-9)}),
            ["-20 39 30 | Is the talk with Priya still wanted?"],
            id="one was held since",
        ),
        pytest.param(
            asking.still_wanted, file(meetings=(UNDATED, HELD), made={"t": day(1)}), [], id="one was held before"
        ),
    ],
)
def test_a_talk_without_a_day_is_asked_about(rule: Rule, seen: Snapshot, said: list[str]) -> None:
    assert [*spoken(rule, seen, 40)] == said


@pytest.mark.parametrize(
    ("rule", "seen", "said"),
    [
        pytest.param(
            trying.try_path, file(**opened(0)), [f"60 99 60 | {SOMEBODY}"], id="two months after it was opened"
        ),
        pytest.param(
            trying.try_path,
            replace(file(**opened(90)), profile=replace(PROFILE, start_on=TODAY)),
            [f"-20 -1 -30 | {SOMEBODY}", f"90 99 -30 | {SOMEBODY}"],
            id="not in the first ninety days of a job",
        ),
        pytest.param(
            trying.try_path,
            file(**opened(90, trial(done_on=TODAY))),
            ["60 99 60 | Plan half a day beside somebody: Lead"],
            id="two months after the last test, another kind",
        ),
        pytest.param(trying.try_path, file(**opened(90, trial())), [], id="while a test waits for its day"),
        pytest.param(trying.try_path, file(staying=True, **opened(0)), [], id="somebody who stays"),
        pytest.param(
            trying.try_path, file(**opened(0, deadline=day(70))), [f"60 70 60 | {SOMEBODY}"], id="until it closes"
        ),
        pytest.param(
            trying.try_path,
            file(aways=(AwayRecord("a", day(10), day(19), None),), **opened(50)),
            [f"34 99 20 | {SOMEBODY}"],
            id="days away do not count, nor the fortnight after",
        ),
        pytest.param(
            trying.trial_waits,
            file(**opened(90, trial())),
            ["-20 99 -30 | Find a day for this: Teach one hour"],
            id="a test without a day",
        ),
        pytest.param(
            trying.trial_waits,
            file(**opened(90, trial(by=TODAY))),
            ["60 99 60 | Find a day for this: Teach one hour"],
            id="a test whose day went by",
        ),
        pytest.param(
            trying.how_was_it,
            file(**opened(90, trial(by=TODAY))),
            ["0 0 0 | Today: Teach one hour", "1 30 0 | How was it? Teach one hour"],
            id="a test on its day and after it",
        ),
        pytest.param(
            trying.how_was_it, file(**opened(90, trial(by=TODAY, done_on=TODAY))), [], id="a test that was done"
        ),
    ],
)
def test_a_role_one_thinks_about_is_tried_in_small(rule: Rule, seen: Snapshot, said: list[str]) -> None:
    assert [*spoken(rule, seen, 100)] == said
