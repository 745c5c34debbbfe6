"""Figures count what happened and what to do about it; about the person they say nothing."""

import re
import tomllib
from dataclasses import replace
from importlib import resources
from typing import Any

import pytest

from careercoach.coach import growth_check, metrics
from careercoach.coach.metrics import Material
from careercoach.coach.suggestions import suggestions
from careercoach.coach.today import everything
from careercoach.content.figures import figures
from careercoach.records import AwayRecord, PathRecord, RatingRecord

from . import TODAY, day, goal, in_order, promise, step
from .preparing import done, preparation
from .test_metrics import NOTHING, figure, look, rated
from .test_readiness import path

VERDICTS = re.compile(
    r"\byou(?: are|'re) (?:an?|very|so|too|not (?:ready|able)|good(?! at)|bad|strong|weak|reliable|ready|slow|lazy)\b"
    r"|\brel(?:y|ies) on you\b|\byou (?:always|never|failed|neglect|deserve)\b|\bwell done\b|\bgood (?:job|for you)\b"
    r"|\bproud of you\b|\byou can do better\b|\bas a person you\b|\bimpressive\b",
    re.IGNORECASE,
)
"""Words that say what somebody is, where only what happened may be said."""


def said(kind: str, material: Material) -> str:
    found = figure(kind, material)
    return f"{found.says} {found.advice}"


def kept(late: int = 0, owner: str = "me", name: str = "kept") -> Any:
    """A promise kept so many days after the day agreed, a week ago."""
    return promise(name, owner, day(-7 - late), state="kept", closed_on=day(-7))


def needs(*names: str, **fields: Any) -> PathRecord:
    return replace(path(*names), **fields)


# ── Promises ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_promise_kept_140_days_late_earns_no_verdict_and_is_seen_to_be_late() -> None:
    words = said("mine", replace(NOTHING, promises=(kept(140),)))
    assert "rely" not in words
    assert "1 of 1 promise in the last twelve months, 1 of them after the day agreed." in words
    assert "1 promise so far: too few to say more." in words


@pytest.mark.parametrize(("owner", "key"), [("me", "mine"), ("them", "theirs")])
def test_three_promises_are_the_first_of_which_more_is_said_and_mostly_late_is_more_than_half(
    owner: str, key: str
) -> None:
    def advice(*days: int) -> str:
        made = tuple(kept(late, owner, str(place)) for place, late in enumerate(days))
        return figure(key, replace(NOTHING, promises=made)).advice

    words = figures()[key].advice
    assert "2 promises so far: too few" in advice(0, 0)
    assert advice(0, 0, 0) == advice(0, 0, 9) == advice(0, 0, 9, 9) == words["steady"]
    assert advice(0, 9, 9) == words["late"]
    assert advice(0, 1, 1) == words["late"]


def test_a_promise_without_a_day_or_kept_on_its_day_is_not_late() -> None:
    no_day = promise("open end", "me", None, state="kept", closed_on=day(-3))
    assert "after the day" not in said("mine", replace(NOTHING, promises=(no_day, kept(0), kept(-5))))


def test_an_open_promise_past_its_day_is_named_however_few_there_are() -> None:
    assert "Do “Promise late” this week" in said("mine", replace(NOTHING, promises=(promise("late", "me", day(-1)),)))


def test_what_fell_due_while_somebody_was_on_leave_counts_as_late_for_nobody() -> None:
    leave = AwayRecord("leave", day(-90), day(-20), "parental leave")
    open_one = promise("open", "me", day(-60))
    after = promise("after", "me", day(-60), state="kept", closed_on=day(-10))
    found = replace(NOTHING, promises=(open_one, after), aways=(leave,))
    assert said("mine", found).startswith("1 of 1 promise in the last twelve months. ")


# ── Goals and check-ins ───────────────────────────────────────────────────────────────────────────────────────────


def test_somebody_whose_goals_ended_is_given_no_advice_about_them() -> None:
    reached = goal("reached", status="done", ended_on=day(-5))
    assert metrics.metrics(replace(NOTHING, goals=(reached,)), TODAY) == ()
    runs = goal("runs", started_on=day(-50))
    words = said("check-ins", replace(NOTHING, goals=(reached, runs)))
    assert "0 of 3 check-ins in the last 90 days" in words
    assert "“Goal runs”" in words
    assert "Goal reached" not in words


def test_two_rounds_are_too_few_to_speak_of_a_rhythm() -> None:
    found = replace(NOTHING, goals=(goal("new", started_on=day(-30)),))
    assert "2 check-ins so far: too few to say more." in said("check-ins", found)


def test_nobody_misses_a_check_in_while_away_and_no_goal_stands_still_then() -> None:
    leave = AwayRecord("leave", day(-80), day(-8), None)
    rests = goal("rests", started_on=day(-81))
    assert metrics.metrics(replace(NOTHING, goals=(rests,), aways=(leave,)), TODAY) == ()
    seen = [look("rests", day(-85), 10), look("rests", day(-50), 20)]
    assert metrics.moved(rests, seen, TODAY, [leave])
    assert metrics.rounds(rests, seen, TODAY, [leave]) == (1, 1)


def test_keep_doing_what_helps_is_not_said_past_a_day_that_was_missed() -> None:
    moving = goal("moving", by=day(-1))
    looks = (look("moving", day(-3), 40),)
    assert "“Goal moving” was for Tue 10 Mar 2026." in said("goals", replace(NOTHING, goals=(moving,), check_ins=looks))
    fine = replace(NOTHING, goals=(replace(moving, by=TODAY),), check_ins=looks)
    assert said("goals", fine).endswith("Keep doing what helps.")
    late = step("course", "moving", day(-9))
    assert "“Step course” was for" in said("goals", replace(fine, steps=(late,)))
    for other in (replace(late, done_on=day(-2)), replace(late, by=TODAY), replace(late, goal="gone")):
        assert said("goals", replace(fine, steps=(other,))).endswith("Keep doing what helps.")


def test_two_check_ins_of_five_are_fewer_than_half_and_the_goal_missed_most_is_named() -> None:
    kept_well = goal("well", started_on=day(-85), cadence_days=28)
    two = (look("well", day(-60)), look("well", day(-30)))
    found = replace(NOTHING, goals=(kept_well, goal("bare", started_on=day(-29))), check_ins=two)
    assert said("check-ins", found).startswith("2 of 5 check-ins")
    assert "“Goal bare”" in said("check-ins", found)
    assert "“Goal a”" in said("goals", replace(NOTHING, goals=(goal("a"), goal("b"))))


def test_of_several_missed_days_the_earliest_is_named_before_what_stands_still() -> None:
    goals = (goal("still"), goal("later", by=day(-2)), goal("first", by=day(-8)))
    assert "“Goal first”" in figure("goals", replace(NOTHING, goals=goals)).advice


# ── Confidence ────────────────────────────────────────────────────────────────────────────────────────────────────


def course(name: str, *sure: int, reached: bool = True, **fields: Any) -> tuple[Any, list[Any]]:
    """A goal that ended, and how sure somebody was at each look."""
    ended = goal(name, status="done" if reached else "dropped", ended_on=day(-5), **fields)
    return ended, [look(name, day(-40 + place), 50, each) for place, each in enumerate(sure)]


def forecast(*courses: tuple[Any, list[Any]]) -> Any:
    looks = tuple(each for _, some in courses for each in some)
    return figure("forecast", replace(NOTHING, goals=tuple(one for one, _ in courses), check_ins=looks))


def test_twelve_check_ins_on_one_goal_are_one_goal() -> None:
    found = forecast(course("often", *[5] * 12), course("b", 4, reached=False), course("c", 1, 2, reached=False))
    assert "When you were mostly sure: 1 of 2 goals reached." in found.says
    assert "When you were mostly unsure: 0 of 1 goal reached." in found.says
    assert found.advice == "3 goals so far: too few to say more."


def test_how_sure_one_mostly_was_is_the_middle_of_the_looks() -> None:
    found = forecast(course("swings", 1, 5, 5), course("even", 3, 4), course("half", 2, 3), course("low", 1, 2))
    assert "mostly sure: 1 of 1 goal reached" in found.says
    assert "mostly unsure: 1 of 1 goal reached" in found.says
    assert "mostly sure: no goal yet" in forecast(*(course(name, 3) for name in "abc")).says


def test_goals_that_a_lay_off_took_away_are_no_forecast_gone_wrong() -> None:
    taken = [course(name, 5, reached=False, ended_with="job") for name in "abc"]
    own = [course(name, 5) for name in "def"]
    assert "mostly sure: 3 of 3 goals reached" in forecast(*taken, *own).says


def test_confidence_and_what_happened_go_together_only_where_there_is_enough_to_say_so() -> None:
    words = figures()["forecast"].advice
    assert forecast(*(course(name, 5) for name in "abc")).advice == words["together"]
    assert forecast(*(course(name, 1, reached=False) for name in "abc")).advice == words["together"]
    assert "too few" in forecast(course("a", 5), course("b", 5), course("c", 3)).advice
    assert forecast(*(course(name, 5, reached=False) for name in "abc")).advice == words["surer"]
    assert forecast(*(course(name, 1) for name in "abc")).advice == words["modest"]


# ── The growth check ──────────────────────────────────────────────────────────────────────────────────────────────


def moves(*figures: tuple[str, int, int]) -> tuple[RatingRecord, ...]:
    return tuple(rated(key, each, on) for key, *two in figures for each, on in zip(two, (day(-90), TODAY), strict=True))


def test_from_five_to_four_is_no_reason_to_ask_for_anything() -> None:
    slipped = moves(("energy", 5, 4))
    assert growth_check.suggestions(slipped) == ()
    assert "Nothing moved far" in said("growth-check", replace(NOTHING, ratings=slipped))


@pytest.mark.parametrize(
    ("before", "now", "asks"), [(5, 4, False), (5, 3, True), (4, 3, True), (3, 3, True), (4, 4, False)]
)
def test_a_statement_becomes_an_ask_at_three_or_below_or_after_falling_by_two(
    before: int, now: int, asks: bool
) -> None:
    found = moves(("energy", before, now))
    assert bool(growth_check.suggestions(found)) is asks
    assert ("Look at what fell" in said("growth-check", replace(NOTHING, ratings=found))) is (asks and now < before)


def test_each_way_a_statement_can_go_is_counted_once() -> None:
    found = moves(("energy", 4, 5), ("meaning", 5, 4), ("valued", 5, 4), ("peers", 4, 4))
    assert "1 higher, 2 lower, 1 the same" in said("growth-check", replace(NOTHING, ratings=found))
    once = (rated("energy", 4, day(-9)), rated("peers", 4, day(-3)))
    assert "on Sun 8 Mar 2026" in said("growth-check-once", replace(NOTHING, ratings=once))


def test_a_rise_is_told_as_one_and_standing_still_is_not() -> None:
    words = figures()["growth-check"].advice
    for rows, case in (
        ((("energy", 4, 5),), "better"),
        ((("energy", 4, 4),), "same"),
        ((("energy", 4, 5), ("meaning", 5, 4)), "better"),
        ((("energy", 4, 5), ("meaning", 5, 4), ("valued", 5, 4)), "same"),
        ((("energy", 4, 5), ("meaning", 5, 3)), "fell"),
    ):
        assert figure("growth-check", replace(NOTHING, ratings=moves(*rows))).advice == words[case]


# ── Roles one does not look for ───────────────────────────────────────────────────────────────────────────────────

COMPETENCIES = ("Coaching", "Diagnosis", "Teaching")


def evidence(*paths: PathRecord, **fields: Any) -> Any:
    found = metrics.metrics(replace(NOTHING, competencies=COMPETENCIES, paths=paths, **fields), TODAY)
    return next((each for each in found if each.kind == "evidence"), None)


def test_what_a_declined_role_asked_for_is_asked_of_nobody() -> None:
    declined = needs("Coaching", active=False)
    assert evidence(declined).says.endswith("0 of 2 competencies.")
    assert evidence(needs("Coaching", active=False, ended_with="job")).says.endswith("0 of 2 competencies.")
    assert evidence(declined, needs("Coaching")).says.endswith("0 of 3 competencies.")
    assert evidence(declined, goals=(goal("lead", competencies=("Coaching",)),)).says.endswith("0 of 3 competencies.")
    let_go = goal("lead", status="dropped", ended_on=day(-2), competencies=("Coaching",))
    assert evidence(declined, goals=(let_go,)).says.endswith("0 of 2 competencies.")
    assert evidence(needs(*COMPETENCIES, active=False)) is None


def test_somebody_who_stays_on_purpose_is_not_sent_after_other_roles() -> None:
    stays = needs("Diagnosis", title="Here", move="stay")
    lead = needs("Coaching", title="Team lead", move="up")
    assert evidence(stays, lead).says.endswith("0 of 2 competencies.")
    assert evidence(lead).says.endswith("0 of 3 competencies.")
    asked = [one.text for one in suggestions(preparation(paths=(stays, lead)), TODAY)]
    assert asked == ["Where in my work could I show “Diagnosis”?"]
    today = {
        roles: [act.rule for act in everything(in_order(paths=roles), TODAY)] for roles in ((lead,), (stays, lead))
    }
    assert ["readiness" in rules for rules in today.values()] == [True, False]
    no_longer = replace(stays, active=False)
    asked = [one.text for one in suggestions(preparation(paths=(no_longer, lead)), TODAY)]
    assert asked == ["Where in my work could I show “Coaching”?"]


def test_somebody_who_stays_on_purpose_does_not_ask_which_roles_could_come_next() -> None:
    low = [rated("next-step", 1, TODAY)]
    for staying, roles in ((False, True), (True, False)):
        (ask,) = [one.statement.ask for one in growth_check.suggestions(low, staying=staying)]
        assert ("roles that could come next" in ask) is roles
    stays = replace(path(), title="Here", move="stay")
    talk = preparation(ratings=tuple(low), paths=(stays,))
    assert not any("roles" in one.text for one in suggestions(talk, TODAY))
    own = growth_check.suggestions(low, "own-business", staying=True)
    assert "what you will need next year" in own[0].statement.ask


# ── No verdicts ───────────────────────────────────────────────────────────────────────────────────────────────────


def judges(text: str) -> bool:
    """Whether one of its sentences is a verdict; a question is none."""
    return any(VERDICTS.search(one) for one in re.split(r"(?<=[.!?])\s", text) if not one.endswith("?"))


def texts(raw: Any) -> list[str]:
    """Every text of ours; an example answer or statement is somebody's own words about themselves."""
    if isinstance(raw, dict):
        return [text for key, value in raw.items() if key not in ("example", "examples") for text in texts(value)]
    if isinstance(raw, list):
        return [text for each in raw for text in texts(each)]
    return [raw] if isinstance(raw, str) else []


@pytest.mark.parametrize(
    "name", sorted(one.name for one in resources.files("careercoach.content").iterdir() if one.name.endswith(".toml"))
)
def test_no_word_of_the_coach_says_what_somebody_is(name: str) -> None:
    if name in ("demo.toml", "families.toml"):
        pytest.skip("the words of the person: an example life, and what they type to find something")
    raw = tomllib.loads(resources.files("careercoach.content").joinpath(name).read_text(encoding="utf-8"))
    assert [text for text in texts(raw) if judges(text)] == []


def test_a_verdict_is_recognised() -> None:
    for words in ("People can rely on you.", "You are a born leader.", "You never finish.", "Well done!"):
        assert judges(words)
    for words in ("You are away until Friday.", "What do people say you are good at?"):
        assert not judges(words)


def test_work_that_shows_it_in_time_still_counts() -> None:
    assert evidence(shown=frozenset({"Coaching", "Diagnosis"})).says.endswith("2 of 3 competencies.")
    found = suggestions(
        preparation(paths=(needs("Coaching"),), evidence=(done("Taught it", competencies=("Coaching",)),)), TODAY
    )
    assert found == ()
