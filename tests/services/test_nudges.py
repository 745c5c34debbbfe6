"""Every rule of Today can be let rest, and wakes again."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.coach.nudges import listed
from careercoach.coach.rules.act import OWN_WORDS, resting
from careercoach.coach.rules.arriving import BEGINNINGS
from careercoach.coach.today import RULES, acts, everything
from careercoach.content import rules as content
from careercoach.content.checks import ContentError
from careercoach.errors import InvalidValue
from careercoach.queries.goals import goals as aims
from careercoach.queries.reflect import reflections
from careercoach.queries.start import nudges as reading
from careercoach.queries.start import today
from careercoach.records import NudgeRecord
from careercoach.services.goals import goals
from careercoach.services.start import nudges
from careercoach.store.session import act
from tests.queries import ask

TODAY = date(2026, 11, 22)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "careercoach.db"


def asked(file: Path, on: date = TODAY) -> list[str]:
    return [each.rule for each in everything(ask(file, today.snapshot, on), on)]


def test_a_snoozed_rule_rests_for_a_week(file: Path) -> None:
    with act(file, TODAY) as session:
        nudges.snooze(session, "first-line", TODAY)
    assert "first-line" not in asked(file, TODAY + timedelta(days=6))
    assert "first-line" in asked(file, TODAY + timedelta(days=7))


def test_a_rule_that_is_off_rests_until_it_is_switched_on(file: Path) -> None:
    with act(file, TODAY) as session:
        nudges.switch(session, "first-line", True)
    assert "first-line" not in asked(file, TODAY + timedelta(days=900))
    with act(file, TODAY) as session:
        nudges.switch(session, "first-line", False)
    assert "first-line" in asked(file)


def test_what_was_done_is_not_asked_again_on_the_same_day(file: Path) -> None:
    with act(file, TODAY) as session:
        nudges.done(session, "first-line", TODAY)
    assert "first-line" not in asked(file)
    assert "first-line" in asked(file, TODAY + timedelta(days=1))


def test_a_rule_told_several_things_remembers_them_all(file: Path) -> None:
    with act(file, TODAY) as session:
        nudges.done(session, "wording/no-outcome", TODAY)
        nudges.switch(session, "wording/no-outcome", True)
    assert ask(file, reading.listed) == [NudgeRecord("wording/no-outcome", True, None, TODAY)]


def test_snoozing_until_a_day_gone_by_is_refused(file: Path) -> None:
    with pytest.raises(InvalidValue, match="not ahead"), act(file, TODAY) as session:
        nudges.snooze(session, "first-line", TODAY, TODAY)
    assert ask(file, reading.listed) == []


def test_when_everything_rests_there_is_still_an_invitation(file: Path) -> None:
    with act(file, TODAY) as session:
        for rule in content.rules():
            nudges.switch(session, rule, True)
    assert [each.rule for each in acts(ask(file, today.snapshot, TODAY), TODAY)] == ["all-in-order"]


def test_every_rule_is_listed_with_when_it_speaks_and_its_source() -> None:
    names = {rule.__name__.replace("_", "-") for rule in RULES}
    of_several = {"long-quiet", "arriving"}
    speaking = {"quiet-log", "quiet-reflection", *(each.rule for each in BEGINNINGS)}
    assert names - of_several | speaking | {OWN_WORDS} == set(content.rules())
    assert all(rule.when and rule.source and rule.state == "speaks" for rule in listed([], TODAY))


def test_a_hint_about_wording_is_listed_once_it_was_told_something() -> None:
    (last,) = listed([NudgeRecord("wording/no-outcome", True, None, None)], TODAY)[-1:]
    assert (last.rule, last.state, last.when) == ("wording/no-outcome", "off", None)


def test_a_rule_speaks_again_on_the_day_it_was_snoozed_until() -> None:
    told = NudgeRecord("first-line", False, TODAY, TODAY - timedelta(days=1))
    assert not resting(told, TODAY)
    assert resting(told, TODAY - timedelta(days=1))


def test_a_rule_without_a_source_is_refused() -> None:
    with pytest.raises(ContentError, match="source is missing"):
        content.read_rules({"rule": [{"key": "quiet", "when": "Always."}]})


def test_what_is_not_now_rests_for_a_quarter_and_what_is_not_for_one_for_good(file: Path) -> None:
    with act(file, TODAY) as session:
        nudges.answer(session, "plan-talk", "not-now", TODAY, asked="Plan a talk")
        nudges.answer(session, "circle", "not-for-me", TODAY, asked="Who?")
    later, never = ask(file, reading.listed)
    assert (later.rule, later.snoozed_until, later.off) == ("plan-talk", TODAY + timedelta(days=91), False)
    assert (never.rule, never.snoozed_until, never.off) == ("circle", None, True)


def test_what_is_in_the_way_of_a_goal_is_kept_with_the_goal_beside_what_was_known(file: Path) -> None:
    with act(file, TODAY) as session:
        goal = goals.add(session, {"title": "Lead", "horizon": "near", "obstacle": "No time"}, TODAY)
    with act(file, TODAY) as session:
        nudges.answer(session, f"check-in/{goal}", "in-the-way", TODAY, asked="Check in", words=" No quiet room ")
    assert ask(file, aims.get, goal).obstacle == "No time; No quiet room"
    assert not ask(file, reflections.listed)
    assert [each.snoozed_until for each in ask(file, reading.listed)] == [TODAY + timedelta(days=14)]


def test_what_is_in_the_way_of_anything_else_is_an_answer_and_leaves_the_first_question_to_be_asked(file: Path) -> None:
    with act(file, TODAY) as session:
        nudges.answer(session, "profile", "in-the-way", TODAY, asked="Say who you are", words="I change jobs in May")
    (kept,) = ask(file, reflections.listed)
    assert (kept.asked, kept.answer, kept.on) == ("Say who you are", "I change jobs in May", TODAY)
    assert "first-question" in asked(file)


def test_nothing_in_the_way_is_refused(file: Path) -> None:
    with pytest.raises(InvalidValue, match="what is in the way"), act(file, TODAY) as session:
        nudges.answer(session, "profile", "in-the-way", TODAY, asked="Say who you are", words="  ")
    assert ask(file, reading.listed) == []
