"""Today finds what is worth doing now and says it kindly."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.attention import NAMED as MOST_AT_ONCE
from careercoach.coach.rules.act import Act
from careercoach.coach.today import RULES, acts, everything
from careercoach.content.kinds import SITUATIONS
from careercoach.content.loader import nudges
from careercoach.materials import Sitting, Snapshot, Unfinished
from careercoach.records import AgendaItemRecord, CheckInRecord, NudgeRecord

from . import EMPTY, NOBODY, PREPARED, PROFILE, TODAY, day, goal, in_order, item, promise, talk, waiting
from .preparing import path

HELD = talk("held", day(-40), status="held")
LONG_QUIET = in_order(
    last_logged_on=day(-70),
    last_reflected_on=day(-90),
    goals=(goal("near", next_check_in_on=day(-60)), goal("mid", "mid", next_check_in_on=day(-40))),
    meetings=(talk("held", day(-120), status="held"),),
)


def rules(snapshot: Snapshot) -> list[str]:
    return [act.rule for act in everything(snapshot, TODAY) or acts(snapshot, TODAY)]


def only(snapshot: Snapshot) -> Act:
    (act,) = acts(snapshot, TODAY)
    return act


@pytest.mark.parametrize(
    ("snapshot", "expected"),
    [
        pytest.param(
            EMPTY,
            ["first-line", "first-question", "first-goal", "profile"],
            id="a new starter logs one thing first",
        ),
        pytest.param(
            in_order(
                meetings=(HELD, talk("soon", day(2))),
                goals=(goal("near", next_check_in_on=TODAY),),
                promises=(promise("mine", "me", day(-1)), promise("theirs", "them", day(-1))),
            ),
            ["talk-soon", "my-promise", "their-promise", "check-in"],
            id="a talk in two days comes before promises and check-ins",
        ),
        pytest.param(
            LONG_QUIET,
            ["quiet-log", "nothing-near", "still-stands", "plan-talk", "quiet-reflection"],
            id="after a long quiet one line is the way back, then the goals",
        ),
        pytest.param(in_order(), ["all-in-order"], id="all in order leaves an open invitation"),
        pytest.param(
            in_order(meetings=(talk("past", day(-1)), talk("now", TODAY, PREPARED))),
            ["talk-today", "talk-passed"],
            id="the talk of today comes before the one that passed",
        ),
        pytest.param(
            in_order(goals=(goal("far", "long"),), waiting=(waiting("sheet", day(-20)),)),
            ["nothing-near", "came-of-this"],
            id="a far goal with nothing under it is met before an outcome that may be known",
        ),
    ],
)
def test_what_would_be_lost_by_waiting_comes_first(snapshot: Snapshot, expected: list[str]) -> None:
    assert rules(snapshot) == expected
    assert acts(snapshot, TODAY)[0].rule == expected[0]


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"meetings": (HELD, talk("soon", day(7), PREPARED[:2]))}, "talk-soon"),
        ({"meetings": (HELD, talk("soon", TODAY))}, "talk-soon"),
        ({"meetings": (HELD, talk("now", TODAY, PREPARED[:1]))}, "talk-today"),
        ({"meetings": (talk("past", day(-1)),)}, "talk-passed"),
        ({"meetings": (HELD, talk("past", day(-30)))}, "talk-passed"),
        ({"promises": (promise("mine", "me", day(3)),)}, "my-promise"),
        ({"promises": (promise("theirs", "them", day(-1)),)}, "their-promise"),
        ({"goals": (goal("near", next_check_in_on=TODAY),)}, "check-in"),
        ({"accomplishments": 0, "reflections": 1, "last_logged_on": None}, "first-line"),
        ({"goals": ()}, "first-goal"),
        ({"goals": (goal("rests", status="paused"),)}, "first-goal"),
        ({"waiting": (waiting("sheet", day(-14)),)}, "came-of-this"),
        ({"goals": (goal("far", "long"),)}, "nothing-near"),
        ({"goals": (goal("old", next_check_in_on=day(-28)),)}, "still-stands"),
        ({"last_logged_on": day(-15)}, "quiet-log"),
        ({"last_reflected_on": day(-14)}, "quiet-reflection"),
        ({"last_reflected_on": None}, "first-question"),
        ({"meetings": (talk("held", day(-90), status="held"),)}, "plan-talk"),
        ({"meetings": (replace(HELD, kind="mentor"),)}, "plan-talk"),
        ({"meetings": (HELD, talk("asked", None))}, "still-wanted"),
        ({"meetings": (HELD, talk("asked", None)), "made": {"asked": day(-8)}}, "ask-talk"),
        ({"profile": NOBODY}, "profile"),
        ({"promises": (promise("mine", "me", None),)}, "promise-day"),
        ({"goals": (goal("mid", "mid"),)}, "nothing-near"),
        (
            {"unfinished": (Unfinished(1, "reflection/energy-drain", "reflection", "an answer", "", day(-3)),)},
            "pick-up",
        ),
        (
            {"unfinished": (Unfinished(1, "quick-log", "accomplishment", "something you did", "Trained tw", TODAY),)},
            "pick-up",
        ),
        ({"profile": replace(PROFILE, manager="Omar")}, "new-manager"),
    ],
)
def test_each_situation_is_noticed_by_its_own_rule_alone(changed: dict[str, object], rule: str) -> None:
    assert only(in_order(**changed)).rule == rule


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"meetings": (HELD, talk("far", day(10)))}, id="a talk more than nine days ahead"),
        pytest.param({"meetings": (HELD, talk("off", day(1), status="cancelled"))}, id="a cancelled talk"),
        pytest.param({"meetings": (HELD, talk("old", day(-31)))}, id="a talk too long ago to recall"),
        pytest.param({"promises": (promise("mine", "me", day(7)),)}, id="my promise a week ahead"),
        pytest.param({"promises": (promise("mine", "me", day(60)),)}, id="my promise for much later"),
        pytest.param({"promises": (promise("mine", "me", day(-9), state="kept"),)}, id="a kept promise"),
        pytest.param({"promises": (promise("theirs", "them", TODAY),)}, id="their promise due today"),
        pytest.param({"goals": (goal("near", next_check_in_on=day(3)),)}, id="a check-in in three days"),
        pytest.param({"waiting": (waiting("sheet", day(-13)),)}, id="an outcome awaited for 13 days"),
        pytest.param({"waiting": (replace(waiting("sheet", day(-20)), status="done"),)}, id="an outcome that is known"),
        pytest.param({"last_logged_on": day(-7)}, id="a line a week ago"),
        pytest.param({"last_reflected_on": day(-13)}, id="an answer 13 days ago"),
        pytest.param({"meetings": (talk("held", day(-89), status="held"),)}, id="a talk 89 days ago"),
        pytest.param({"meetings": (talk("far", day(60)),)}, id="a first talk planned"),
        pytest.param({"goals": (), "staying": True}, id="staying put, said as an answer"),
        pytest.param(
            {
                "profile": replace(PROFILE, manager="Omar"),
                "meetings": (HELD, talk("first", day(20), with_="Omar", kind="handover")),
            },
            id="a first talk with a new manager planned",
        ),
    ],
)
def test_a_rule_is_silent_where_nothing_is_to_be_done(changed: dict[str, object]) -> None:
    assert rules(in_order(**changed)) == ["all-in-order"]


def test_the_act_says_what_it_is_about() -> None:
    act = only(in_order(goals=(goal("near", next_check_in_on=day(-1)),)))
    assert (act.noun, act.id, act.on, act.minutes) == ("check-in", "near", day(-1), 2)
    assert act.title == "How is it going with “Goal near”?"


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ((item("accomplishment"),), "Nothing is asked for."),
        ((item("goal"),) * 4, "Nothing is asked for."),
        ((item("goal"), item("question")), "Nothing you did is chosen."),
    ],
)
def test_preparing_a_talk_says_what_is_still_missing(items: tuple[AgendaItemRecord, ...], said: str) -> None:
    act = only(in_order(meetings=(HELD, talk("soon", day(2), items))))
    assert act.title == "Prepare your talk with Priya on Friday"
    assert act.reason.startswith(said)


def test_of_a_talk_ahead_the_ask_is_told_in_the_persons_own_words() -> None:
    def said(*items: AgendaItemRecord) -> str:
        return only(in_order(meetings=(HELD, talk("soon", day(9), items)))).reason

    assert said() == "What you want to say or to ask can be put down for it."
    ask = replace(item("ask"), title="no nights after easter")
    assert said(item("goal"), ask) == "You want to ask: “no nights after easter”"
    assert "wife" not in said(item("goal"), replace(ask, title="thursdays for my wife"))
    assert "easter" not in said(item("goal"), replace(ask, private=True))
    assert said(*PREPARED) == "You want to ask: “ask”" or "purpose" not in said(*PREPARED)


@pytest.mark.parametrize(
    ("offset", "named"), [(0, "today"), (1, "tomorrow"), (6, "on Tuesday"), (7, "on Wed 18 Mar 2026")]
)
def test_the_day_of_a_talk_is_named_as_people_say_it(offset: int, named: str) -> None:
    act = only(in_order(meetings=(HELD, talk("soon", day(offset)))))
    assert act.title == f"Coming up: your talk with Priya {named}"


def test_a_talk_without_a_name_is_with_whoever_it_is_for() -> None:
    def title(kind: str) -> str:
        return only(in_order(meetings=(HELD, talk("now", TODAY, PREPARED, kind=kind, with_=None)))).title

    assert title("career") == "Read your brief for Priya once more"
    assert title("mentor") == "Read your brief for your mentor once more"


def test_only_the_two_oldest_check_ins_are_named() -> None:
    goals = tuple(goal(str(days), next_check_in_on=day(-days)) for days in (1, 5, 3))
    assert [act.id for act in acts(in_order(goals=goals), TODAY)] == ["5", "3"]


def test_a_missed_check_in_does_not_presume_that_one_stopped() -> None:
    act = only(in_order(goals=(goal("near", next_check_in_on=day(-14), measure="12 rooms"),)))
    assert act.title == "Where does “Goal near” stand?"
    assert act.reason == "One line is enough."


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"goals": (goal("a", next_check_in_on=TODAY),)}, "One line"),
        ({"goals": (goal("a", next_check_in_on=TODAY, measure="12 rooms"),)}, "A number and one line"),
        (
            {"goals": (goal("a", next_check_in_on=TODAY, measure="12", progress=40, checked_in_on=day(-14)),)},
            "40 % on Wed 25",
        ),
        (
            {"goals": (goal("a", next_check_in_on=TODAY, measure="12", progress=80, checked_in_on=day(-14)),)},
            "until it is reached",
        ),
        ({"promises": (promise("mine", "me", day(-13)),)}, "is another day better"),
        ({"goals": (), "accomplishments": 9}, "Something small"),
        ({"goals": (), "accomplishments": 10}, "Liking it where you are"),
        ({"goals": (goal("a", status="done", ended_on=day(-1)),)}, "You reached “Goal a”"),
        ({"goals": (goal("a", status="done", ended_on=day(-30)),)}, "You reached “Goal a”"),
        ({"goals": (goal("a", status="done", ended_on=day(-31)),)}, "One small one is enough"),
        ({"goals": (goal("a", status="dropped", ended_on=day(-1)),)}, "One small one is enough"),
        ({"promises": (promise("theirs", "them", day(-13)),)}, "One friendly line"),
        ({"goals": (goal("a", status="done"), goal("b", status="paused"))}, "one that rests"),
        ({"meetings": (), "staying": True, "paths": (path("Pilot"),)}, "Staying is worth saying aloud"),
        ({"last_reflected_on": day(-20)}, "A few words are enough"),
    ],
)
def test_the_reason_fits_how_things_stand(changed: dict[str, object], said: str) -> None:
    assert said in acts(in_order(**changed), TODAY)[0].reason


@pytest.mark.parametrize(
    ("progress", "still"),
    [
        ((10, 10), True),
        ((40, 10), True),
        ((10, 40), False),
        ((10,), False),
        ((10, 10, 40), False),
        ((5, 10, 10), True),
        ((10, 40, None), False),
        ((10, None, 10), True),
    ],
)
def test_a_goal_stands_still_when_its_last_look_rose_no_further_than_the_one_before(
    progress: tuple[int, ...], still: bool
) -> None:
    looks = tuple(
        CheckInRecord(f"{at}", "near", day(at - 9), figure, None, None, None) for at, figure in enumerate(progress)
    )
    near = goal("near", next_check_in_on=TODAY, measure="12 rooms", progress=progress[-1], checked_in_on=day(-1))
    assert only(in_order(goals=(near,), looks=looks[::-1])).reason.startswith("It stands where it stood") is still


def test_a_goal_after_earlier_ones_is_not_called_the_first() -> None:
    assert only(in_order(goals=(goal("over", status="done"),))).title == "Choose what to work towards next"


def test_the_latest_of_the_talks_that_passed_is_asked_about() -> None:
    passed = (talk("older", day(-9)), talk("latest", day(-2)))
    assert only(in_order(meetings=passed)).id == "latest"


@given(st.text(max_size=80))
def test_odd_words_of_the_person_are_shown_as_they_are(text: str) -> None:
    snapshot = in_order(
        goals=(goal("near", title=text, next_check_in_on=TODAY),),
        promises=(promise("mine", "me", TODAY, text=text), promise("theirs", "them", day(-1), person=text)),
        meetings=(HELD, talk("soon", day(1), with_=text)),
        waiting=(replace(waiting("sheet", day(-20)), title=text),),
    )
    found = everything(snapshot, TODAY)
    assert len(found) == 5
    assert all(" ".join(text.split()) in act.title for act in found if act.rule in ("check-in", "my-promise"))


def test_braces_in_a_title_fill_nothing_in() -> None:
    act = only(in_order(goals=(goal("near", title="{title} {0.__class__}", next_check_in_on=TODAY),)))
    assert act.title == "How is it going with “{title} {0.__class__}”?"


DAYS = st.none() | st.integers(min_value=-400, max_value=400).map(day)
SNAPSHOTS = st.builds(
    lambda logged, reflected, due, by, on, status, count: in_order(
        accomplishments=count,
        last_logged_on=logged,
        last_reflected_on=reflected,
        goals=(goal("a", "long", next_check_in_on=due), goal("b", serves="c"), goal("c", serves="b")),
        promises=(promise("mine", "me", by), promise("theirs", "them", by, person=None)),
        meetings=(talk("one", on, status=status), talk("two", by, PREPARED)),
    ),
    DAYS,
    DAYS,
    DAYS,
    DAYS,
    DAYS,
    st.sampled_from(("planned", "held", "cancelled")),
    st.integers(min_value=0, max_value=3),
)


@given(SNAPSHOTS)
def test_there_is_always_a_next_act_in_short_plain_words(snapshot: Snapshot) -> None:
    found = acts(snapshot, TODAY)
    assert 1 <= len(found) <= MOST_AT_ONCE
    for act in (*found, *everything(snapshot, TODAY)):
        assert 0 < len(act.title) <= (76 if act.noun == "reflection" else 60)
        assert 0 < len(act.reason) <= 100
        assert act.minutes > 0
        assert not {"{", "}", "!"} & set(act.title + act.reason)


@given(SNAPSHOTS)
def test_a_rule_speaks_once_check_ins_twice_and_a_question_is_one_of_several(snapshot: Snapshot) -> None:
    for rule in RULES:
        found = [one for one in rule(snapshot, TODAY) if one.noun != "reflection" or one.id is None]
        assert len(found) <= (2 if rule.__name__ == "check_in" else 1)
    asked = [one for one in everything(snapshot, TODAY) if one.noun == "reflection" and one.id]
    assert len(asked) <= 1


def test_every_rule_says_when_and_why_it_speaks() -> None:
    assert all(rule.__doc__ and "(" in rule.__doc__ for rule in RULES)


def test_the_words_are_short_before_names_are_filled_in() -> None:
    for situation in SITUATIONS:
        assert all(len(nudge.title) <= 60 and len(nudge.reason) <= 100 for nudge in nudges(situation).values())


@pytest.mark.parametrize(
    ("told", "heard"),
    [
        ({"off": True}, False),
        ({"snoozed_until": day(1)}, False),
        ({"snoozed_until": TODAY}, True),
        ({"done_on": TODAY}, False),
        ({"done_on": day(-1)}, True),
    ],
)
def test_a_rule_rests_while_off_asleep_or_done_today_and_speaks_again_on_the_day_named(
    told: dict[str, Any], heard: bool
) -> None:
    plain = NudgeRecord("quiet-log", off=False, snoozed_until=None, done_on=None)
    found = in_order(last_logged_on=day(-15), nudges=(replace(plain, **told),))
    assert ("quiet-log" in rules(found)) is heard


@pytest.mark.parametrize(("days", "rule"), [(28, "quiet-log"), (29, "long")])
def test_after_more_than_four_weeks_without_a_line_the_silence_is_long(days: int, rule: str) -> None:
    act = acts(in_order(last_logged_on=day(-days)), TODAY)[0]
    assert act.rule == "quiet-log"
    assert (act.title == nudges()["long-quiet-log"].title) is (rule == "long")


def test_three_things_are_named_at_once_at_most() -> None:
    late = tuple(promise(owner, owner, day(-1)) for owner in ("me", "them"))
    found = in_order(promises=late, goals=tuple(goal(name, next_check_in_on=TODAY) for name in "abc"))
    assert [act.rule for act in acts(found, TODAY)] == ["my-promise", "their-promise", "check-in"]


def test_the_outcome_that_waited_longest_is_asked_for_and_a_span_counts_from_its_end() -> None:
    running = replace(waiting("long", day(-40)), until=day(-13))
    found = in_order(waiting=(waiting("later", day(-15)), running, waiting("first", day(-16))))
    assert only(found).id == "first"
    assert rules(in_order(waiting=(running,))) == ["all-in-order"]


def test_the_goal_that_ended_last_is_the_one_spoken_of() -> None:
    ended = (goal("last", status="done", ended_on=day(-1)), goal("first", status="dropped", ended_on=day(-9)))
    assert "“Goal last”" in only(in_order(goals=ended)).reason


def test_a_promise_due_today_is_not_overdue() -> None:
    due = only(in_order(promises=(promise("mine", "me", TODAY),)))
    late = only(in_order(promises=(promise("mine", "me", day(-1)),)))
    assert due.reason != late.reason
    assert (due.title, late.title) == ("Today: Promise mine", "Still open: Promise mine")


def test_of_two_talks_on_a_day_the_earlier_hour_comes_first() -> None:
    late, early = talk("late", TODAY, PREPARED, at="15:00"), talk("early", TODAY, PREPARED, at="09:00")
    assert only(in_order(meetings=(HELD, late, early))).id == "early"


@pytest.mark.parametrize("kind", ["career", "one-on-one", "review"])
def test_each_kind_of_talk_with_the_manager_counts_as_one(kind: str) -> None:
    talks = (talk("recent", day(-20), status="held", kind=kind),)
    assert rules(in_order(meetings=talks)) == ["all-in-order"]
    assert rules(in_order(meetings=talks, profile=replace(PROFILE, manager="Omar"))) == ["new-manager"]


def test_a_cancelled_talk_with_a_new_manager_was_no_first_one() -> None:
    off = talk("off", day(3), status="cancelled", with_="Omar")
    assert "new-manager" in rules(in_order(profile=replace(PROFILE, manager="Omar"), meetings=(HELD, off)))


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({}, "Nothing is needed from you"),
        ({"here_on": TODAY}, "That is kept"),
        ({"here_on": day(-1)}, "Nothing is needed from you"),
        ({"promises": (promise("theirs", "them", day(7)),)}, "Coming up: Priya: Promise theirs"),
        ({"promises": (promise("theirs", "them", day(11)),)}, "Nothing is needed from you"),
        ({"weeks": (1,) * 12, "sittings": (Sitting(day(-15), frozenset({"check-in"})),)}, None),
    ],
)
def test_where_what_is_open_can_wait_it_says_what_is_on_file_and_what_has_a_day(
    fields: dict[str, Any], title: str | None
) -> None:
    """Somebody who knows their way, and did a week ago what could wait."""
    here = (Sitting(day(-60), frozenset({"first-goal"})), Sitting(day(-7), frozenset({"check-in"})))
    open_one = goal("near", next_check_in_on=day(-1))
    first = acts(in_order(**{"goals": (open_one,), "sittings": here, **fields}), TODAY)[0]
    assert first.title == (title or f"How is it going with “{open_one.title}”?")
