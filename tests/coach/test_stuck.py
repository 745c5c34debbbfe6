"""A goal is stuck when several looks at it say so, never after one bad look."""

from datetime import date
from typing import Any

import pytest

from careercoach.coach.stuck import same, stuck
from careercoach.records import AwayRecord, CheckInRecord

from . import TODAY, day, goal

SAME = (
    ("No time", "no time again."),
    ("No time", "not enough time"),
    ("Nobody can cover my counter", "Nobody to cover the counter on Tuesdays"),
    ("Night shifts", "the night shift"),
    ("Waiting for the licence", "Still waiting for the licence"),
    ("the course is full", "Course still full until May"),
    ("Budget", "no budget"),
    ("My manager is ill", "Manager still ill"),
    ("waiting on Priya", "still waiting for Priya’s answer"),
    ("too tired after lates", "Tired after late shifts"),
    ("Kinderbetreuung", "keine Kinderbetreuung"),
    ("Ich habe keine Zeit", "keine Zeit"),
    ("нет времени", "времени нет совсем"),
    ("時間がない", "時間がない"),
    ("The truck is in the workshop", "truck in workshop, no date yet"),
)
OTHER = (
    ("No time", "No money"),
    ("Nobody can cover my counter", "The course is full"),
    ("Waiting for the licence", "Waiting for Priya's answer"),
    ("Night shifts", "Early shift starts when the course begins"),
    ("The system is down", "The system test needs two people"),
    ("No budget until April", "No holiday until April"),
    ("Ward is short of staff", "Two people off sick on the ward"),
    ("Exam nerves", "Exam date moved"),
    ("My back hurts", "Back to school week"),
    ("Lena is ill", "Lena is on holiday"),
    ("Nothing", "nothing"),
    ("no", "No."),
    ("n/a", "n/a"),
    ("-", "-"),
    (None, None),
    ("No time", None),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_people_who_name_the_same_thing_in_other_words_are_understood(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_things_that_share_a_word_are_not_taken_for_one(one: str | None, other: str | None) -> None:
    assert not same(one, other)
    assert not same(other, one)


def look(ago: int, progress: int | None = None, sure: int | None = None, blocker: str | None = None) -> CheckInRecord:
    return CheckInRecord(
        id=f"look {ago}", goal="lead", on=day(-ago), progress=progress, confidence=sure, note=None, blocker=blocker
    )


def found(*looks: CheckInRecord, begun: date | None = None, aways: tuple[AwayRecord, ...] = (), **fields: Any) -> Any:
    progress = next((each.progress for each in reversed(looks) if each.progress is not None), None)
    return stuck(goal("lead", **{"progress": progress, **fields}), looks, TODAY, begun=begun, aways=aways)


@pytest.mark.parametrize(
    ("looks", "kind", "since"),
    [
        pytest.param((look(28, 40), look(14, 40), look(0, 40)), "still", day(0), id="two rounds at the same figure"),
        pytest.param((look(30, 40), look(16, 40), look(2, 35)), "still", day(-2), id="a step back is no progress"),
        pytest.param((look(30, 40), look(14, 40), look(7, 40)), "still", day(-2), id="the second round is over"),
        pytest.param((look(28, 40), look(21, 40), look(14, 40)), "still", day(0), id="a look as the second begins"),
        pytest.param((look(28, 40), look(14, 40), look(7), look(0, 40)), "still", day(0), id="a word in between"),
        pytest.param((look(7, 99, None, "No time"), look(0, 99, None, "no time")), "blocked", day(0), id="at the last"),
        pytest.param((look(14, 0), look(0, 0)), "still", day(0), id="nothing done since it was set"),
        pytest.param((look(14, 20, 5), look(7, 30, 4), look(0, 40, 3)), "falling", day(0), id="less sure twice"),
        pytest.param(
            (look(9, 1, 5), look(6, 2, 3), look(3, 3, 3), look(0, 4, 2)), "falling", day(-3), id="low, then lower"
        ),
        pytest.param((look(7, 20, None, "No time"), look(0, 2, None, "no time")), "blocked", day(0), id="twice"),
        pytest.param(
            (look(9, 1, None, "no time"), look(6, 2, None, "no time"), look(3, 3), look(0, 4, None, "No time")),
            "blocked",
            day(0),
            id="in the way again after a good week",
        ),
        pytest.param(
            (look(9, 1, None, "no time"), look(6, 2, None, "no time"), look(3, 3, None, "No time")),
            "blocked",
            day(-6),
            id="since the second time",
        ),
    ],
)
def test_somebody_who_does_not_get_on_is_noticed(looks: tuple[CheckInRecord, ...], kind: str, since: date) -> None:
    assert (found(*looks).kind, found(*looks).since) == (kind, since)


@pytest.mark.parametrize(
    "looks",
    [
        pytest.param((), id="nobody looked yet"),
        pytest.param((look(0, 0, 1, "everything"),), id="one bad look"),
        pytest.param((look(14, 40, 5), look(0, 40, 2)), id="one bad look after a good one"),
        pytest.param((look(28, 40, 5), look(14, 50, 5), look(0, 60, 3)), id="less sure only once"),
        pytest.param((look(28, 40, 4), look(14, 50, 3), look(0, 60, 3)), id="a little less sure"),
        pytest.param((look(28, 40, 5), look(14, 50, 2), look(0, 60, 4)), id="sure again"),
        pytest.param((look(27, 40), look(14, 40), look(0, 40)), id="a day before two rounds are over"),
        pytest.param((look(28, 40), look(0, 40)), id="one look without progress"),
        pytest.param((look(29, 40), look(22, 40), look(16, 40)), id="no look in the second round"),
        pytest.param((look(28, 40), look(14, 40), look(0, 41)), id="a little progress"),
        pytest.param((look(28, 40), look(14, 30), look(0, 35)), id="back up after a step back"),
        pytest.param((look(70, 40, 5, "x"), look(56, 40, 3, "x"), look(28, 40, 2, "x")), id="nobody looked lately"),
        pytest.param((look(14, 40, None, "No time"), look(0, 50)), id="it is out of the way"),
        pytest.param((look(14, 40, None, "No time"), look(0, 50, None, "No money")), id="another thing each time"),
        pytest.param(
            (look(8, 1, None, "no time"), look(6, 2), look(4, 3), look(2, 4), look(0, 5, None, "no time")),
            id="the same thing long ago",
        ),
        pytest.param((look(9, 1, 5), *(look(ago, 9 - ago, 3) for ago in (8, 6, 4, 2))), id="less sure long ago"),
        pytest.param((look(28, 100), look(14, 100), look(0, 100)), id="there already"),
    ],
)
def test_one_bad_look_is_no_reason_to_ask(looks: tuple[CheckInRecord, ...]) -> None:
    assert found(*looks) is None


BAD = (look(28, 40, 5, "no time"), look(14, 40, 3, "no time"), look(0, 40, 2, "no time"))


@pytest.mark.parametrize("status", ["paused", "done", "dropped"])
def test_a_goal_that_rests_or_has_ended_is_not_called_stuck(status: str) -> None:
    assert found(*BAD, status=status) is None


def test_the_goal_beside_it_is_left_out_of_it() -> None:
    assert stuck(goal("other"), BAD, TODAY) is None


def test_what_is_known_best_is_named_first() -> None:
    assert found(*BAD).said == {"blocker": "no time"}
    assert found(look(28, 40, 5), look(14, 40, 3), look(0, 40, 2)).said == {"before": 5, "now": 2}
    still = found(look(0, 40), look(28, 40), look(14, 40))
    assert (still.words, still.said) == ("stuck-still", {"progress": 40, "date": day(-28)})
    assert still.in_words() == {"progress": "40", "date": "Wed 11 Feb 2026"}


def test_after_a_new_way_was_chosen_it_gets_two_rounds_of_its_own() -> None:
    assert found(*BAD, begun=TODAY) is None
    assert found(*BAD, begun=day(-14)) is None
    later = (look(42, 40), look(28, 40), look(14, 40), look(0, 40))
    assert found(*later, begun=day(-28)).said == {"progress": 40, "date": day(-28)}
    assert found(*later, begun=day(-27)) is None
    higher = (look(56, 10), look(42, 40), look(20, 40), look(0, 40))
    assert found(*higher, begun=day(-30)).said == {"progress": 40, "date": day(-30)}


def test_weeks_away_are_no_rounds() -> None:
    away = AwayRecord(id="a", from_=day(-13), until=day(-7), reason=None)
    stood = (look(28, 40), look(14, 40), look(0, 40))
    assert found(*stood, aways=(away,)) is None
    assert found(look(35, 40), look(14, 40), look(0, 40), aways=(away,)).kind == "still"


def test_a_slow_goal_is_given_its_own_time() -> None:
    assert found(look(28, 40), look(14, 40), look(0, 40), cadence_days=30) is None
    assert found(look(60, 40), look(30, 40), look(0, 40), cadence_days=30).kind == "still"
