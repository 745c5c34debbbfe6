"""How each rule of the coach stands today, in words, whatever was told to it."""

from datetime import date

import pytest

from careercoach.coach.nudges import listed
from careercoach.content.rules import rules
from careercoach.records import NudgeRecord
from tests.coach import TODAY, day

FIRST = next(iter(rules()))


@pytest.mark.parametrize(
    ("off", "snoozed_until", "done_on", "state"),
    [
        (False, None, None, "speaks"),
        (True, None, None, "off"),
        (True, day(3), TODAY, "off"),
        (False, day(1), None, "rests until Thu 12 Mar 2026"),
        (False, day(1), TODAY, "rests until Thu 12 Mar 2026"),
        (False, TODAY, None, "speaks"),
        (False, day(-1), None, "speaks"),
        (False, None, TODAY, "done today"),
        (False, TODAY, TODAY, "done today"),
        (False, None, day(-1), "speaks"),
    ],
)
def test_a_rule_says_whether_it_speaks_today_and_why_not(
    off: bool, snoozed_until: date | None, done_on: date | None, state: str
) -> None:
    (said,) = (one for one in listed([NudgeRecord(FIRST, off, snoozed_until, done_on)], TODAY) if one.rule == FIRST)
    assert said.state == state
    assert (said.off, said.snoozed_until, said.done_on) == (off, snoozed_until, done_on)
    assert (said.when, said.source) == (rules()[FIRST].when, rules()[FIRST].source)


def test_the_rules_stand_in_their_order_and_what_else_was_told_something_after_them() -> None:
    told = [NudgeRecord("wording/no-outcome", True, None, None), NudgeRecord(FIRST, False, None, TODAY)]
    found = listed(told, TODAY)
    assert [one.rule for one in found] == [*rules(), "wording/no-outcome"]
    assert (found[-1].when, found[-1].source, found[-1].state) == (None, None, "off")
    assert {one.state for one in found[1:-1]} == {"speaks"}
