"""What stands out, as an act of Today."""

from dataclasses import replace
from datetime import date

from careercoach.coach.rules.noticing import noticed
from careercoach.coach.today import RULES, everything
from careercoach.materials import Observation
from careercoach.records import AwayRecord, NudgeRecord
from tests.coach import EMPTY, TODAY, day

FOUND = Observation("rescues", "You jumped in 12 times.", "Which of those 12?", date(2026, 3, 1), None, "")
SEEN = replace(EMPTY, noticed=FOUND)


def test_it_says_the_counts_asks_the_question_and_is_answered_on_the_spot() -> None:
    (shown,) = noticed(SEEN, TODAY)
    assert (shown.title, shown.reason, shown.noun, shown.id) == (FOUND.says, FOUND.asks, "observation", "rescues")
    assert (shown.since, shown.on, shown.key) == (date(2026, 3, 1), None, "noticed/rescues")
    assert [each.value for each in shown.answers] == ["fits", "partly", "no"]


def test_nothing_stands_out_and_nothing_is_said() -> None:
    assert list(noticed(EMPTY, TODAY)) == []


def test_somebody_just_back_is_left_to_arrive_first() -> None:
    back = AwayRecord("away", day(-200), day(-3), None)
    assert list(noticed(replace(SEEN, aways=(back,)), TODAY)) == []


def test_one_that_is_not_for_me_rests_and_the_rule_speaks_on() -> None:
    told = NudgeRecord("noticed/rescues", off=True, snoozed_until=None, done_on=None)
    assert "noticed" not in [one.rule for one in everything(replace(SEEN, nudges=(told,)), TODAY)]
    assert "noticed" in [one.rule for one in everything(SEEN, TODAY)]


def test_it_comes_after_what_has_a_day_and_before_what_has_gone_quiet() -> None:
    names = [rule.__name__ for rule in RULES]
    assert names.index("step_day") < names.index("noticed") < names.index("quiet_log")
