"""A path is tried in small before it is chosen: what Today suggests, when it asks how it was, and when it is silent."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from careercoach.coach.ahead import upcoming
from careercoach.coach.paths import compare
from careercoach.coach.rules.act import Act
from careercoach.coach.rules.trying import how_was_it, trial_waits, try_path
from careercoach.coach.trials import KINDS, in_a_line, learned, names_it, next_kind
from careercoach.materials import OpenPath, Snapshot
from careercoach.records import AwayRecord, ConversationRecord, PathRecord, TrialRecord
from careercoach.vocabulary import TRIALS

from . import PROFILE, TODAY, day, in_order
from .test_readiness import path

WARD = replace(path(), id="ward", title="Ward manager")
WITH_INES = replace(WARD, person="Ines")


def trial(kind: str = "talk", **fields: Any) -> TrialRecord:
    """A small test of the ward that is planned without a day."""
    return TrialRecord(
        **{
            **{"id": kind, "path": "ward", "kind": kind, "title": f"A {kind}", "person": None, "by": None},
            **{"done_on": None, "before": None, "after": None, "learned": None, **fields},
        }
    )


def tried(*trials: TrialRecord, since: int = -60, talked: int | None = None, path: PathRecord = WARD) -> OpenPath:
    return OpenPath(path, day(since), None if talked is None else day(talked), trials)


def suggested(*paths: OpenPath, on: date = TODAY, **fields: Any) -> list[Act]:
    state = in_order(open_paths=paths, **fields)
    return [*trial_waits(state, on), *try_path(state, on)]


def asked(*paths: OpenPath, on: date = TODAY, **fields: Any) -> list[Act]:
    return list(how_was_it(in_order(open_paths=paths, **fields), on))


def titles(acts: Iterable[Act]) -> list[str]:
    return [act.title for act in acts]


def test_a_path_open_for_sixty_days_is_worth_a_talk_with_somebody_who_does_the_work() -> None:
    assert suggested(tried(since=-59)) == []
    (act,) = suggested(tried())
    assert (act.rule, act.noun, act.id, act.on, act.since) == ("try-path", "path", "ward", None, TODAY)
    assert [act.since for act in suggested(tried(since=-200))] == [day(-140)]
    assert act.title == "Find somebody who does this work: Ward manager"
    assert "Sat 10 Jan 2026" in act.reason


def test_the_person_a_path_names_is_the_one_to_ask() -> None:
    assert titles(suggested(tried(path=WITH_INES))) == ["Ask Ines for half an hour about this: Ward manager"]


def test_after_a_talk_comes_half_a_day_beside_somebody_then_one_task_then_nothing() -> None:
    talk, beside, task = (trial(kind, done_on=day(-60)) for kind in TRIALS)
    assert titles(suggested(tried(talk, since=-200, path=WITH_INES))) == [
        "Plan half a day beside somebody: Ward manager"
    ]
    assert titles(suggested(tried(talk, beside, since=-200))) == ["Try one small task of this role: Ward manager"]
    assert suggested(tried(talk, beside, task, since=-200)) == []
    assert suggested(tried(replace(talk, done_on=day(-59)), since=-200)) == []


def test_a_conversation_kept_with_the_person_it_names_was_the_talk() -> None:
    assert suggested(tried(since=-200, talked=-59, path=WITH_INES)) == []
    assert titles(suggested(tried(since=-200, talked=-60, path=WITH_INES))) == [
        "Plan half a day beside somebody: Ward manager"
    ]


@pytest.mark.parametrize(("after", "further"), [(1, False), (2, False), (3, True), (None, True)])
def test_a_path_that_drew_one_little_in_the_end_is_not_tried_further(after: int | None, further: bool) -> None:
    first = trial("talk", done_on=day(-300), after=1)
    last = trial("beside", done_on=day(-60), after=after)
    assert bool(suggested(tried(first, last, since=-400))) is further


TALK = ConversationRecord("c", "Luc", TODAY, "How his days look", None, None, None)


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (0, ["Did your talk with Luc show you this work: Ward manager?"]),
        (90, ["Did your talk with Luc show you this work: Ward manager?"]),
        (91, []),
        (179, []),
        (180, ["Find somebody who does this work: Ward manager"]),
    ],
)
def test_after_a_talk_that_may_have_been_the_one_nobody_is_sent_for_another(back: int, said: list[str]) -> None:
    maybe = replace(TALK, on=day(-back))
    assert titles(suggested(replace(tried(since=-400), maybe=maybe))) == said
    done = replace(tried(trial("talk", done_on=day(-60)), since=-400), maybe=maybe)
    assert titles(suggested(done)) == ["Plan half a day beside somebody: Ward manager"]
    other = tried(path=replace(WARD, id="other"))
    assert [act.id for act in suggested(replace(tried(since=-400), maybe=replace(TALK, on=day(-91))), other)] == [
        "other"
    ]


@pytest.mark.parametrize(
    ("talk", "who", "surely"),
    [
        (TALK, None, False),
        (replace(TALK, about="What a WARD  manager does"), None, True),
        (replace(TALK, notes="Wards: managers are tired"), None, False),
        (replace(TALK, next_time="Ask the ward manager, too"), None, True),
        (replace(TALK, about="Forward managerial talk"), None, False),
        (TALK, "Ward-manager in Leeds", True),
        (replace(TALK, person="Ines"), None, True),
        (replace(TALK, person=None), None, False),
    ],
)
def test_a_conversation_that_names_the_role_was_a_test_of_it(
    talk: ConversationRecord, who: str | None, surely: bool
) -> None:
    assert names_it(talk, WITH_INES, who) is surely
    assert not names_it(replace(talk, person=None, about="x", notes=None, next_time=None), WARD, None)


def test_of_two_paths_the_one_that_waits_longer_comes_first_and_one_is_enough() -> None:
    other = replace(WARD, id="other", title="Educator")
    for paths in ((tried(), tried(since=-61, path=other)), (tried(since=-61, path=other), tried())):
        assert [act.id for act in suggested(*paths)] == ["other"]
    given_up = tried(trial(done_on=day(-90), after=1), since=-300)
    assert [act.id for act in suggested(given_up, tried(path=other))] == ["other"]


def test_somebody_who_stays_on_purpose_is_not_sent_to_look_at_other_roles() -> None:
    assert suggested(tried(), staying=True) == []


def test_an_opening_that_has_closed_is_let_be() -> None:
    assert suggested(tried(path=replace(WARD, deadline=day(-1)))) == []
    assert suggested(tried(path=replace(WARD, deadline=TODAY)))


def test_the_first_ninety_days_in_a_position_are_for_that_position() -> None:
    for begun in (0, -89):
        assert suggested(tried(), profile=replace(PROFILE, start_on=day(begun))) == []
    assert suggested(tried(), profile=replace(PROFILE, start_on=day(-90)))
    assert suggested(tried(), profile=replace(PROFILE, start_on=day(1)))


def test_days_away_do_not_count_and_somebody_just_back_is_let_settle() -> None:
    away = AwayRecord("a", day(-40), day(-21), None)
    assert suggested(tried(since=-79), aways=(away,)) == []
    assert suggested(tried(since=-80), aways=(away,))
    assert suggested(tried(since=-300), aways=(replace(away, until=day(-14)),)) == []
    assert suggested(tried(since=-300), aways=(replace(away, until=day(-15)),))


def test_a_test_that_was_planned_and_came_to_nothing_gets_a_day_and_no_second_one() -> None:
    (act,) = suggested(tried(trial(title="Coffee with Ines")))
    assert (act.rule, act.noun, act.id, act.since) == ("trial-waits", "trial", "talk", TODAY)
    assert act.title == "Find a day for this: Coffee with Ines"
    assert suggested(tried(trial(by=day(-59)), since=-200)) == []
    assert suggested(tried(trial(by=day(3)), since=-200)) == []
    assert [act.rule for act in suggested(tried(trial(by=day(-60)), since=-200))] == ["trial-waits"]
    half_way = tried(trial("beside"), trial(done_on=day(-60)), since=-200)
    assert [act.id for act in suggested(half_way)] == ["beside"]


def test_on_the_day_of_a_test_one_is_told_what_to_note_afterwards_and_then_asked_for_thirty_days() -> None:
    coffee = tried(trial(by=TODAY, title="Coffee with Ines"))
    assert asked(coffee, on=day(-1)) == []
    (act,) = asked(coffee)
    assert (act.rule, act.noun, act.id, act.on, act.title) == (
        *("how-was-it", "trial", "talk", TODAY),
        "Today: Coffee with Ines",
    )
    (act,) = asked(coffee, on=day(1))
    assert act.title == "How was it? Coffee with Ines"
    assert act.reason.startswith("It was for Wed 11 Mar 2026.")
    assert (act.on, act.since) == (TODAY, TODAY)
    assert asked(coffee, on=day(30))
    assert asked(coffee, on=day(31)) == []


def test_what_is_done_or_has_no_day_is_not_asked_about_and_the_latest_is_asked_first() -> None:
    done, someday = trial(by=day(-2), done_on=day(-1)), trial("beside")
    assert asked(tried(done, someday)) == []
    earlier, later = trial("talk", by=day(-5)), trial("task", by=day(-3))
    assert [act.id for act in asked(tried(earlier, later))] == ["task"]


def test_a_test_whose_day_fell_into_a_leave_is_left_in_peace_for_a_fortnight() -> None:
    away = AwayRecord("a", day(-10), day(-5), None)
    coffee = tried(trial(by=day(-7)))
    assert asked(coffee, aways=(away,)) == []
    assert asked(coffee, aways=(away,), on=day(10))


def test_a_planned_test_stands_among_the_dates_ahead_until_it_is_done() -> None:
    snapshot: Snapshot = in_order(
        open_paths=(tried(trial(by=day(3)), trial("beside", by=day(4), done_on=TODAY), trial("task", by=day(-1))),)
    )
    ahead = [(due.noun, due.id, due.title, due.overdue) for due in upcoming(snapshot, TODAY) if due.noun == "trial"]
    assert ahead == [("trial", "task", "A task", True), ("trial", "talk", "A talk", False)]


def test_the_smallest_test_left_comes_next() -> None:
    assert tuple(KINDS) == TRIALS
    assert next_kind([]) == "talk"
    assert next_kind([trial("beside", done_on=TODAY), trial("talk")]) == "task", "nothing smaller after a larger one"
    assert next_kind([], ["talk"]) == "beside"
    assert next_kind([trial("task", done_on=TODAY)], ["talk"]) is None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "A talk: planned"),
        ({"by": TODAY, "before": 4}, "A talk: planned for Wed 11 Mar 2026, draws me 4 of 5"),
        ({"done_on": TODAY, "before": 4, "after": 2}, "A talk: drew me 4 of 5 before, 2 after"),
        ({"done_on": TODAY, "after": 5}, "A talk: drew me 5 of 5 after"),
        ({"done_on": TODAY, "before": 4}, "A talk: drew me 4 of 5 before"),
        ({"done_on": TODAY}, "A talk"),
    ],
)
def test_a_test_in_a_line_says_how_the_path_drew_one(fields: dict[str, Any], said: str) -> None:
    assert in_a_line(trial(**fields)) == said


def test_a_comparison_shows_what_each_path_was_like_when_it_was_tried() -> None:
    talk = trial(done_on=TODAY, before=4, after=2, learned="Half her day is rotas.")
    task = trial("task", done_on=TODAY, after=3, learned="I liked the hour on the ward.")
    other = replace(WARD, id="other")
    rows = {row.label: row.values for row in compare([WARD, other], [], TODAY, (), [talk, task])}
    assert rows["Tried"] == ("A talk: drew me 4 of 5 before, 2 after · A task: drew me 3 of 5 after", None)
    assert rows["Learned there"] == ("Half her day is rotas. · I liked the hour on the ward.", None)
    assert {"Tried", "Learned there"}.isdisjoint(row.label for row in compare([WARD, other], [], TODAY))
    assert learned([trial(), talk]) == ("Half her day is rotas.",)
