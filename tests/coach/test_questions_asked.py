"""Which question Today asks: about what has just happened, otherwise of the topic that is longest unasked."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careercoach.coach.rules.act import Act
from careercoach.coach.rules.questions import (
    AHEAD,
    CHANGES,
    LEAVING,
    first_question,
    hard_moment,
    in_a_hard_week,
    moment,
    question,
    quiet_reflection,
    unasked,
)
from careercoach.content.moments import FELT, HURTS, KINDS, moments
from careercoach.content.questions import topics
from careercoach.materials import Happening, Sitting
from careercoach.records import AwayRecord, OwnQuestionRecord

from . import TODAY, day, in_order

ROUNDS = {topic.key: topic.questions for topic in topics() if topic.key not in ("arriving", "between-jobs")}
EVERY = {one.key: day(-1) for questions in ROUNDS.values() for one in questions}
"""Every question of every round, answered yesterday."""


def asked(*happened: Happening, answered: dict[str, date] | None = None, last: int = -5) -> list[Act]:
    snapshot = in_order(happened=happened, answered=answered or {}, last_reflected_on=day(last))
    return [*hard_moment(snapshot, TODAY), *moment(snapshot, TODAY), *question(snapshot, TODAY)]


def keys(kind: str) -> list[str]:
    return [one.key for one in moments()[kind].questions]


LEFT_ALONE = {"grief": 14, "illness": 21}
"""So many days nothing is asked."""


@pytest.mark.parametrize(("kind", "days"), LEFT_ALONE.items())
def test_a_loss_and_an_illness_are_left_alone_at_first_and_then_gently_asked_about(kind: str, days: int) -> None:
    told = [bool(asked(Happening(kind, day(-back), ""))) for back in (0, days - 1, days, days + 13, days + 14)]
    assert told == [False, False, True, True, False]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "long-silence"])
def test_what_happened_brings_its_own_questions_in_their_order(kind: str) -> None:
    back = LEFT_ALONE.get(kind, 6 if kind in HURTS else 7)
    on = day(-back)
    acts = asked(Happening(kind, on, "Lead  a\nshift"))
    assert [one.id for one in acts] == keys(kind)[:1]
    rule = "hard-moment" if kind in HURTS else "moment" if kind in FELT else "question"
    since = TODAY if kind == "criticism" or kind in LEFT_ALONE else on
    assert {(one.rule, one.noun, one.since) for one in acts} == {(rule, "reflection", since)}
    why = moments()[kind].why
    assert ("Lead a shift" in acts[0].reason) == ("{what}" in why)
    assert "{" not in acts[0].reason


def test_what_hurts_comes_first_and_of_two_alike_the_later_one() -> None:
    old, new = (Happening("goal-reached", day(-back), f"Goal {back}") for back in (9, 2))
    acts = asked(old, new, Happening("promise-kept", TODAY, "P"), Happening("setback", day(-5), "S"))
    assert list(dict.fromkeys(one.since for one in acts)) == [day(-5), day(-2), day(-9), TODAY]


def test_of_all_that_hurts_or_pleases_what_hurts_most_is_asked_about_first() -> None:
    later = ("long-silence", *LEFT_ALONE)
    acts = asked(*(Happening(kind, day(-6), "S") for kind in reversed(KINDS) if kind not in later))
    assert [one.id for one in acts] == [
        key for kind in KINDS if kind not in (*later, "criticism", *CHANGES) for key in keys(kind)[:1]
    ]


@pytest.mark.parametrize(("back", "told"), [(7, True), (8, False)])
def test_a_hard_week_at_home_is_asked_about_while_it_lasts(back: int, told: bool) -> None:
    assert bool(asked(Happening("tired-line", day(-back), "The child had a fever"))) == told


@pytest.mark.parametrize(("back", "told"), [(6, False), (7, True)])
def test_hard_words_are_left_alone_for_a_week(back: int, told: bool) -> None:
    assert bool(asked(Happening("criticism", day(-back), "You rush"))) == told


HARD = (
    {"grief": 42, "harm": 28, "illness": 56}
    | dict.fromkeys(("work-ended", "work-ends", "setback", "worry", "no-manager", "goal-let-go"), 14)
    | dict.fromkeys(("hard-line", "leaving", "drained", "low-energy", "criticism", "tired-line"), 7)
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_hard_week_is_as_long_as_what_happened_weighs(kind: str) -> None:
    days = HARD.get(kind, -1)
    hard = [in_a_hard_week(in_order(happened=(Happening(kind, day(-back), "S"),)), TODAY) for back in (0, 7, 8, 14, 15)]
    assert hard == [back <= days for back in (0, 7, 8, 14, 15)]


@pytest.mark.parametrize(("back", "told"), [(4, 2), (3, 0), (2, 0)])
def test_what_was_answered_since_it_happened_is_not_asked_about_again(back: int, told: int) -> None:
    (first, second) = keys("goal-reached")
    acts = asked(Happening("goal-reached", day(-3), "G"), answered={second: day(-back)})
    assert [one.id for one in acts] == ([first] if told else [])


@pytest.mark.parametrize(("back", "again"), [(179, False), (180, True)])
def test_the_same_question_is_not_asked_within_half_a_year(back: int, again: bool) -> None:
    (first, second) = keys("goal-reached")
    acts = asked(Happening("goal-reached", day(-3), "G"), answered={first: day(-back)})
    assert [one.id for one in acts] == [first if again else second]


def test_what_somebody_said_is_quoted_to_its_end() -> None:
    thanks = "You keep people calm who are stuck in the dark, I would send you to my own old mother"
    assert f"“{thanks}”" in asked(Happening("praise", day(-3), thanks))[0].reason


HARDEST = [kind for kind in HURTS if kind not in LEFT_ALONE]


@pytest.mark.parametrize("kind", HARDEST)
def test_what_hurts_is_met_with_a_sentence_in_its_week_and_with_no_question(kind: str) -> None:
    (said,) = asked(Happening(kind, TODAY, "a private line"))
    assert "?" not in said.title + said.reason
    assert "“a private line”" not in said.reason
    assert asked(Happening(kind, day(-7), "a private line")) == []


@pytest.mark.parametrize("kind", ["goal-reached", "praise", "learned", "won"])
def test_what_is_good_is_met_with_gladness_first_and_asked_about_a_week_later(kind: str) -> None:
    titles = [asked(Happening(kind, day(-back), "Grow leeks"))[0].title for back in (0, 6, 7)]
    assert titles[:2] == ["That is good to read"] * 2
    assert titles[2].endswith("?")


def test_what_happened_today_is_said_to_be_of_today() -> None:
    (said,) = asked(Happening("goal-reached", TODAY, "Grow leeks"))
    assert said.reason == "You reached “Grow leeks” today."


@pytest.mark.parametrize(("back", "told"), [(349, False), (350, True), (380, True), (381, False)])
def test_a_question_answered_a_year_ago_is_asked_again(back: int, told: bool) -> None:
    one = ROUNDS["strengths"][1]
    acts = asked(answered={one.key: day(-back)}, last=-14)
    assert [act.id for act in acts] == ([one.key] if told else [])
    if told:
        assert (acts[0].title, acts[0].noun) == (one.text, "reflection")
        assert acts[0].reason.startswith("You answered on ")
        assert str(day(-back).day) in acts[0].reason
        assert acts[0].since == TODAY, "the rhythm of answers is only over today"


def test_of_answers_a_year_old_the_oldest_comes_alone_behind_what_happened_and_in_the_rhythm_of_answers() -> None:
    keys_in_order = [one.key for questions in ROUNDS.values() for one in questions]
    old, older = keys_in_order[0], keys_in_order[-1]
    answered = {old: day(-355), older: day(-370)}
    told = asked(Happening("goal-reached", day(-3), "G"), answered=answered, last=-20)
    assert [one.id for one in told] == [keys("goal-reached")[0], older]
    assert told[-1].since == day(-6)
    assert asked(answered=answered, last=-13) == []
    recent = {older: day(-351)}
    assert asked(answered=recent, last=-100)[0].since == day(-1)


def test_before_the_first_answer_there_is_another_question_after_six_weeks_and_of_another_topic() -> None:
    def asked_after(weeks: int) -> list[tuple[str | None, int]]:
        begun = (Sitting(TODAY - timedelta(weeks=weeks), frozenset()),)
        told = first_question(in_order(last_reflected_on=None, sittings=begun), TODAY)
        return [(one.id, (one.since - begun[0].on).days // 7) for one in told]

    firsts = [questions[0].key for questions in ROUNDS.values()]
    assert asked_after(0) == asked_after(5) == [(firsts[0], 0)]
    assert asked_after(6) == asked_after(11) == [(firsts[1], 6)]
    assert asked_after(12) == asked_after(18) == [(firsts[2], 12)], "then seven weeks pass"
    assert asked_after(19) == [(firsts[3], 19)]
    assert list(first_question(in_order(), TODAY)) == []
    assert list(quiet_reflection(in_order(last_reflected_on=None), TODAY)) == []


@pytest.mark.parametrize(("back", "told"), [(13, False), (14, True)])
def test_after_two_weeks_without_an_answer_there_is_a_question(back: int, told: bool) -> None:
    acts = list(quiet_reflection(in_order(last_reflected_on=day(-back)), TODAY))
    assert bool(acts) == told
    assert {one.since for one in acts} == ({TODAY} if told else set())


def test_after_eight_weeks_the_silence_itself_is_asked_about() -> None:
    def asked_after(back: int, **known: Any) -> str | None:
        return next(quiet_reflection(in_order(last_reflected_on=day(-back), **known), TODAY)).id

    first, second = keys("long-silence")
    assert asked_after(55) not in (first, second)
    assert asked_after(56) == first
    assert asked_after(14 + 7 * 12) not in (first, second), "the next question is about something else again"
    assert asked_after(14 + 7 * 26) == second
    assert asked_after(56, answered={first: day(-100)}) not in (first, second)


def test_days_away_are_no_silence() -> None:
    away = AwayRecord("a", day(-10), day(-3), None)
    assert not list(quiet_reflection(in_order(last_reflected_on=day(-21), aways=(away,)), TODAY))
    assert list(quiet_reflection(in_order(last_reflected_on=day(-22), aways=(away,)), TODAY))


def test_the_topic_whose_answer_is_oldest_comes_first_and_one_never_answered_before_it() -> None:
    names = list(ROUNDS)
    answered = {ROUNDS[name][0].key: day(-10 * (number + 1)) for number, name in enumerate(names[:-1])}
    found = [one.key for one in unasked(in_order(answered=answered), TODAY)]
    of = {one.key: name for name, questions in ROUNDS.items() for one in questions}
    assert [of[key] for key in found] == [names[-1], *reversed(names[:-1])]
    assert not set(found) & set(answered), "of each topic another question than the one that was answered"


def test_a_topic_of_which_all_was_asked_within_half_a_year_is_left_out() -> None:
    assert list(unasked(in_order(answered=EVERY), TODAY)) == []
    one, two = ROUNDS["vision"][1].key, ROUNDS["vision"][0].key
    answered = {**EVERY, one: day(-180), two: day(-179)}
    assert [each.key for each in unasked(in_order(answered=answered), TODAY)] == [one]
    answered = {**EVERY, one: day(-200), two: day(-300)}
    assert [each.key for each in unasked(in_order(answered=answered), TODAY)] == [two], "the one longest unasked"


def test_a_question_of_ones_own_is_asked_in_its_topic() -> None:
    mine = OwnQuestionRecord("own", "own", "What would Gran say?", "vision")
    left = in_order(answered=EVERY, asked=(mine, replace(mine, id="other", topic=None)))
    assert [(each.key, each.text) for each in unasked(left, TODAY)] == [("own", "What would Gran say?")]


def test_somebody_who_stays_is_not_asked_how_to_get_further_and_nobody_out_of_the_blue_about_leaving() -> None:
    def asked(*left: str, **fields: Any) -> set[str]:
        """What is asked for where only these are left unanswered."""
        answered = {key: on for key, on in EVERY.items() if key not in left}
        return {one.key for one in unasked(in_order(answered=answered, **fields), TODAY)}

    assert asked(*AHEAD, LEAVING, staying=True) == set()
    assert asked(*AHEAD[:1], LEAVING) == {*AHEAD[:1]}


def test_what_happened_this_week_is_met_before_what_happened_in_the_week_before() -> None:
    acts = asked(Happening("praise", day(-6), "P"), Happening("goal-reached", day(-7), "G"))
    assert [one.id for one in acts] == [keys("praise")[0], keys("goal-reached")[0]]


def test_a_good_line_is_only_asked_about_to_somebody_who_answers() -> None:
    line = (Happening("good-line", day(-1), "S"),)
    assert list(moment(in_order(happened=line, last_reflected_on=None), TODAY)) == []
    assert len(list(moment(in_order(happened=line, last_reflected_on=day(-90)), TODAY))) == 1


def test_something_alike_within_half_a_year_brings_the_other_question() -> None:
    acts = asked(Happening("goal-reached", day(-1), "G", again=True))
    assert [one.id for one in acts] == [keys("goal-reached")[1]]
