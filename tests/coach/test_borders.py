"""The coach at its borders: who fills a place, which looks make a story, how far back counts, and in which order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from careercoach.coach import compass, readiness, run, signs
from careercoach.coach.activities import is_activity
from careercoach.coach.celebration import Life, on_this_day, story
from careercoach.coach.circle import gaps
from careercoach.coach.compass_findings import findings
from careercoach.coach.learning import Cost, totals, transcript
from careercoach.coach.run import Run
from careercoach.coach.suggestions import suggestions
from careercoach.records import CheckInRecord
from tests.coach import TODAY, day, goal, promise, talk, waiting
from tests.coach.preparing import brief, done, path, preparation
from tests.coach.test_compass import KEYS, material, rated, says
from tests.coach.test_learning import NOTHING as BARE

NOTHING = Life((), (), (), (), (), (), (), ())


@pytest.mark.parametrize(
    ("relation", "place"),
    [
        ("manager", "manager"),
        ("mentor", "mentor"),
        ("elder", "mentor"),
        ("peer", "peer"),
        ("outside-peer", "peer"),
        ("expert", "expert"),
        ("helped", "helped"),
    ],
)
def test_each_relation_fills_its_place_alone(relation: str, place: str) -> None:
    places = ("manager", "mentor", "peer", "expert", "helped")
    assert gaps([relation]) == tuple(each for each in places if each != place)


def test_a_goal_reached_this_day_last_year_is_told_and_one_let_go_is_not() -> None:
    ended = goal("g", title="Lead", status="done", ended_on=date(2025, 3, 11))
    open_still = goal("h", title="Teach", ended_on=None)
    let_go = replace(ended, title="Leave", status="dropped")
    assert on_this_day(replace(NOTHING, goals=(let_go, ended, open_still)), TODAY) == ("A year ago: “Lead”",)


def _look(offset: int, progress: int | None, confidence: int | None = 4, blocker: str | None = None) -> CheckInRecord:
    return CheckInRecord(str(offset), "g", day(offset), progress, confidence, None, blocker)


def _told(*looks: CheckInRecord) -> tuple[str, ...]:
    """The sentences about the looks, without how it began."""
    return story(goal("g"), looks, NOTHING).sentences[1:]


def test_a_look_that_is_first_leap_doubt_and_last_at_once_is_told_in_that_order() -> None:
    first, leap, doubt, last = _told(_look(-5, 10), _look(-5, 60, 1))
    assert "10 %" in first
    assert "from 10 % to 60 %" in leap
    assert "least sure" in doubt
    assert "60 %" in last
    only, sure = _told(_look(-5, 10, 1))
    assert ("10 %" in only, "least sure" in sure) == (True, True)


def test_a_look_without_figures_is_passed_over() -> None:
    assert _told(_look(-5, None, None)) == ()
    assert len(_told(_look(-9, None, None), _look(-5, 10), _look(-3, None, None))) == 1
    assert len(_told(_look(-9, 10), _look(-7, None), _look(-5, 24))) == 2


def test_of_two_equal_doubts_the_one_that_says_what_was_in_the_way_is_told() -> None:
    doubts = (_look(-9, None, 1), _look(-5, None, 1, blocker="No room"))
    assert "“No room”" in _told(*doubts)[0]
    assert "“No room”" in _told(*doubts[::-1])[0]


def test_to_the_second_all_the_time_is_left_at_the_beginning_and_none_at_the_end() -> None:
    noon = datetime(2026, 11, 25, 12, tzinfo=UTC)
    stops = run.stops(talk("talk", None))
    begun = run.begun(stops, Run(), noon)
    first = stops[0].part.minutes * 60
    for now, left in ((-90, 0), (-1, 0), (0, 0), (1, 1), (60, 60)):
        clock = run.clock(stops, begun, noon + timedelta(seconds=now))
        assert (clock.part, clock.talk) == (first - left, 1800 - left)
    assert run.clock(stops, Run(), noon).talk == 1800
    unentered = replace(begun, entered=None)
    assert run.clock(stops, unentered, noon + timedelta(seconds=7)).part == first - 7
    last = run.moved(stops, begun, len(stops) - 1, noon + timedelta(minutes=30))
    assert run.clock(stops, last, noon + timedelta(minutes=30)) == run.Clock(part=0, talk=0)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Moved the ward; patients slept well", True),
        ("Moved the ward; carried every bed", False),
        ("Moved the ward; carried every bed; patients slept well", True),
        ("Moved the ward; patients slept well; carried every bed", True),
        ("Moved the ward; they slept", True),
        ("Moved the ward; patients asleep", True),
        ("Moved the ward; asleep", False),
        ("Moved the ward and the big beds", True),
        ("Moved the ward and the beds", False),
        ("Moved the ward and carried the beds", False),
        ("Moved the ward; 9 beds", True),
        ("Moved the ward - patients slept well", True),
        ("Patients slept", False),
        ("Moved the ward", False),
        ("Moved nine wards", False),
    ],
)
def test_two_further_words_or_three_behind_and_that_are_no_further_deed_are_an_outcome(
    text: str, outcome: bool
) -> None:
    assert signs.says_outcome(text) == outcome


def test_evidence_reads_from_the_last_day_of_work_back() -> None:
    long = replace(waiting("long", day(-300)), until=day(-1), competencies=("Coaching",))
    short = replace(waiting("short", day(-9)), competencies=("Coaching",))
    twin = replace(short, id="twin")
    for work in ((long, short, twin), (twin, short, long)):
        (cell,) = readiness.cells(("Coaching",), work, TODAY)
        assert [one.id for one in cell.evidence] == ["long", "twin", "short"]


@pytest.mark.parametrize(
    ("ended", "today", "fresh"),
    [
        (date(2025, 1, 31), date(2026, 1, 31), True),
        (date(2025, 1, 30), date(2026, 1, 31), False),
        (date(2025, 12, 1), date(2026, 11, 30), True),
        (date(2025, 1, 1), date(2026, 2, 1), False),
        (date(2024, 12, 31), date(2026, 1, 1), False),
        (date(2025, 2, 1), date(2026, 1, 31), True),
        (date(2025, 6, 30), date(2026, 7, 1), False),
        (date(2025, 7, 1), date(2026, 7, 1), True),
    ],
)
def test_work_is_fresh_for_a_year_to_the_day_in_every_month(ended: date, today: date, fresh: bool) -> None:
    assert readiness.is_fresh(waiting("work", ended), today) == fresh


def test_only_what_no_fresh_work_shows_is_asked_about_and_what_nothing_shows_comes_first() -> None:
    role = path("Trainer", "Fresh", "Old", "Bare", not_applicable=("Aside: never",))
    work = (done("New", competencies=("Fresh",)), done("Then", competencies=("Old",), on=day(-700)))
    found = suggestions(preparation(paths=(role,), evidence=work), TODAY)
    assert [one.text for one in found] == [
        "Where in my work could I show “Bare”?",
        "Where in my work could I show “Old”?",
    ]
    assert suggestions(preparation(paths=(replace(role, competencies=("Fresh",)),), evidence=work), TODAY) == ()
    assert suggestions(preparation(paths=(replace(role, active=False),), evidence=work), TODAY) == ()


def test_the_compass_looks_back_for_two_years() -> None:
    assert timedelta(days=730) == compass.SPAN


def test_of_several_moves_aside_the_first_by_title_is_told_with_its_own_move() -> None:
    paths = (
        path("Zone", move="sideways"),
        path("Archive", move="deeper"),
        path("Mill", move="return"),
        path("Above", move="up"),
    )
    (found,) = [one for one in findings(material(whole=1, paths=paths)) if one.rule == "sideways"]
    assert "Archive" in found.says + found.why
    assert "deeper into the same work" in found.says + found.why
    for title, move, words in (("Zone", "sideways", "to the side"), ("Mill", "return", "back")):
        (one,) = [
            each for each in findings(material(whole=1, paths=(path(title, move=move),))) if each.rule == "sideways"
        ]
        assert words in one.says + one.why


def test_hours_and_costs_add_up_to_the_cent() -> None:
    some = [replace(BARE, hours=hours, cost=cost, currency="EUR") for hours, cost in ((0.25, 10.01), (0.5, 0.005))]
    assert totals(some).hours == 0.75
    assert totals([replace(BARE, hours=1.234, cost=1.239, currency="EUR")]).hours == 1.23
    assert totals([replace(BARE, cost=1.239, currency="EUR")]).costs == (Cost(1.24, "EUR", None),)
    assert totals([BARE]).costs == ()
    assert totals([BARE]).hours == 0
    by_payer = [replace(BARE, cost=cost, currency=of) for cost, of in ((5.0, "GBP"), (5.0, "EUR"), (9.0, "USD"))]
    assert [each.currency for each in totals(by_payer).costs] == ["USD", "EUR", "GBP"]


def test_the_learning_of_a_year_stands_the_latest_first() -> None:
    some = [replace(BARE, title=name, on=day(offset)) for name, offset in (("b", -5), ("a", -9), ("c", -1))]
    (year,) = transcript(some)
    assert [each.title for each in year.learning] == ["c", "b", "a"]


def test_a_year_is_twelve_months() -> None:
    ended = goal("g", status="done", started_on=day(-365), ended_on=TODAY)
    assert story(ended, (), NOTHING).sentences[-1].endswith(", after 12 months.")


def test_what_draws_somebody_begins_at_three_and_a_half() -> None:
    """Two tracks are mild; the third is rated on four statements."""
    mild = says(technical=2, customer=3)
    for figures, content in (((3, 4), False), ((3, 3), True)):
        managerial = tuple(rated(key, figures[at % 2]) for at, key in enumerate(KEYS["managerial"][:4]))
        found = findings(material(ratings=(*mild, *managerial)))
        assert ("content" in {one.rule for one in found}) == content


def test_a_part_of_a_second_begun_counts_as_left() -> None:
    noon = datetime(2026, 11, 25, 12, tzinfo=UTC)
    stops = run.stops(talk("talk", None))
    unentered = replace(run.begun(stops, Run(), noon), entered=None)
    clock = run.clock(stops, unentered, noon + timedelta(seconds=6, milliseconds=995))
    assert (clock.part, clock.talk) == (stops[0].part.minutes * 60 - 6, 1800 - 6)


def test_a_deed_of_mine_is_one_in_any_letter_case() -> None:
    mine = ("I PAINTED the room", "i also painted the room", "Yesterday I painted rooms", "Repainted the room")
    assert [is_activity(text) for text in mine] == [True] * 4
    assert not any(map(is_activity, ("I won the tender", "Painted", "Painted it", "Restored the room", "")))


def test_the_same_promise_made_twice_leaves_room_for_the_next_one() -> None:
    agreed = tuple(
        promise(name, "them", day(offset), text=text)
        for name, offset, text in (("a", -3, "A budget"), ("b", -2, "A  BUDGET"), ("c", -1, "A room"))
    )
    found = suggestions(preparation(material=brief(promises=agreed)), TODAY)
    assert [one.text for one in found] == ["Where do we stand with “A budget”?", "Where do we stand with “A room”?"]
