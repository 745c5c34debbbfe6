"""The agenda budgets its own minutes."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.agenda import TURNS, budget, moved, scale, sections, stepped
from careercoach.content.loader import shape
from careercoach.records import AgendaItemRecord, MeetingRecord
from careercoach.vocabulary import ITEM_KINDS, MEETING_KINDS

from . import day, item, talk

KINDS = st.sampled_from(MEETING_KINDS)
LENGTHS = st.integers(min_value=5, max_value=480)
CHOSEN = st.lists(st.tuples(st.sampled_from(ITEM_KINDS), st.floats(min_value=0.1, max_value=480)), max_size=40).map(
    lambda choice: tuple(item(kind, minutes, str(at)) for at, (kind, minutes) in enumerate(choice))
)
MEETINGS = st.builds(
    lambda kind, minutes, items: talk("talk", day(2), items, kind=kind, minutes=minutes),
    KINDS,
    LENGTHS,
    CHOSEN,
)


def ids(items: tuple[AgendaItemRecord, ...]) -> list[str]:
    return [each.id for each in items]


def test_every_kind_of_item_has_its_turn() -> None:
    assert sorted(TURNS) == sorted(ITEM_KINDS)


@given(MEETINGS)
def test_a_talk_is_never_planned_longer_than_it_is(meeting: MeetingRecord) -> None:
    found = budget(meeting)
    assert found.fixed + found.chosen <= found.minutes == meeting.minutes
    assert found.left >= 0
    assert found.left == found.minutes - found.fixed - found.chosen


@given(MEETINGS)
def test_nothing_chosen_is_lost_and_the_order_stays(meeting: MeetingRecord) -> None:
    found = budget(meeting)
    assert sorted(ids(found.items) + ids(found.parked), key=int) == ids(meeting.items)
    assert ids(found.items) == sorted(ids(found.items), key=int)
    assert ids(found.parked) == sorted(ids(found.parked), key=int)


@given(MEETINGS)
def test_what_is_parked_had_no_room_left(meeting: MeetingRecord) -> None:
    found = budget(meeting)
    assert all(each.minutes > found.left - 1e-9 for each in found.parked)


@given(MEETINGS)
def test_the_read_through_shows_every_item_that_fits_once(meeting: MeetingRecord) -> None:
    shown = [each.id for _, items in sections(meeting) for each in items]
    assert sorted(shown, key=int) == ids(budget(meeting).items)


@pytest.mark.parametrize(
    ("kind", "minutes", "fixed"),
    [("career", 30, 2 + 4 + 4 + 1), ("mentor", 45, 3 + 18 / 2 + 4 + 2), ("skip-level", 30, 2 + 13 / 2 + 3 + 1)],
)
def test_a_talk_keeps_its_ends_and_its_listening_or_half_of_it_where_questions_are_put(
    kind: str, minutes: int, fixed: float
) -> None:
    found = budget(talk("talk", day(2), (item("accomplishment", 4), item("ask", 2.5)), kind=kind, minutes=minutes))
    assert (found.fixed, found.chosen, found.left) == (fixed, 6.5, minutes - fixed - 6.5)
    assert found.parked == ()


@given(MEETINGS)
def test_the_parts_as_printed_add_up_to_the_talk_and_each_holds_what_stands_in_it(meeting: MeetingRecord) -> None:
    printed = sections(meeting)
    assert sum(part.minutes for part, _ in printed) == pytest.approx(meeting.minutes)
    for part, items in printed:
        assert sum(each.minutes for each in items) <= part.minutes + 1e-6


@given(MEETINGS)
def test_whatever_is_brought_half_of_the_listening_stays(meeting: MeetingRecord) -> None:
    usual = {part.key: part.minutes for part in scale(shape(meeting.kind), meeting.minutes)}
    printed = {part.key: part.minutes for part, _ in sections(meeting)}
    assert printed.get("listen", 0) >= usual.get("listen", 0) / 2 - 1e-6


def test_a_part_that_holds_more_takes_minutes_from_the_one_with_most_to_spare() -> None:
    brought = tuple(item("accomplishment", 2, f"result {count}") for count in range(4))
    minutes = {part.key: part.minutes for part, _ in sections(talk("talk", day(2), brought))}
    assert minutes == {
        "purpose": 2,
        "accomplishments": 8,
        "listen": 4,
        "vision": 3.5,
        "support": 3.5,
        "feedback": 4,
        "next-steps": 4,
        "thanks": 1,
    }


MOVES = st.lists(st.tuples(st.integers(0, 39), st.integers(-3, 3), st.none() | st.integers(1, 9)), max_size=8)
RETIMES = st.lists(st.tuples(st.integers(0, 39), st.integers(-9, 9)), max_size=8)


@given(MEETINGS, MOVES, RETIMES)
def test_after_any_moves_and_new_minutes_all_is_there_within_the_length(
    meeting: MeetingRecord, moves: list[tuple[int, int, int | None]], retimes: list[tuple[int, int]]
) -> None:
    """Nothing is lost, nothing is longer than the talk, and the parts of others stay as they were."""
    items = {each.id: each for each in meeting.items}
    for at, by, to in moves if items else ():
        chosen = list(items)[at % len(items)]
        order = moved(meeting.kind, {each.id: each.kind for each in items.values()}, chosen, by=by, to=to)
        placed = shape(meeting.kind).placement
        others = [each for each in items if placed[items[each].kind] != placed[items[chosen].kind]]
        assert [each for each in order if each in others] == others
        items = {each: items[each] for each in order}
    for at, steps in retimes if items else ():
        chosen = list(items)[at % len(items)]
        items[chosen] = replace(items[chosen], minutes=stepped(items[chosen].minutes, steps))
    found = budget(replace(meeting, items=tuple(items.values())))
    assert found.fixed + found.chosen <= meeting.minutes
    places = {each: place for place, each in enumerate(items)}
    assert sorted(ids(found.items) + ids(found.parked), key=places.__getitem__) == list(items)
    assert sorted(items, key=int) == ids(meeting.items)


def test_something_moves_among_what_belongs_to_its_part_and_stops_at_the_ends() -> None:
    kinds = {"a": "goal", "b": "ask", "c": "vision", "d": "goal"}
    assert moved("career", kinds, "d", by=-1) == ("a", "b", "d", "c")
    assert moved("career", kinds, "d", to=1) == ("d", "b", "a", "c")
    assert moved("career", kinds, "a", by=-1) == moved("career", kinds, "b", by=1) == tuple(kinds)
    assert moved("career", kinds, "a", to=99) == ("c", "b", "d", "a")


def test_moved_up_a_thing_is_no_longer_the_one_that_is_parked() -> None:
    results = tuple(item("accomplishment", 6, name) for name in "abcd")
    meeting = talk("talk", day(2), results)
    assert ids(budget(meeting).parked) == ["d"]
    order = moved("career", {each.id: each.kind for each in results}, "d", by=-1)
    sorted_ = tuple(sorted(results, key=lambda each: order.index(each.id)))
    assert ids(budget(replace(meeting, items=sorted_)).parked) == ["c"]


@given(st.floats(0.1, 480), st.integers(-2000, 2000))
def test_minutes_go_in_halves_from_a_half_to_eight_hours(minutes: float, steps: int) -> None:
    after = stepped(minutes, steps)
    assert 0.5 <= after <= 480
    assert (2 * after).is_integer()


@pytest.mark.parametrize("kind", MEETING_KINDS)
@pytest.mark.parametrize("minutes", [15, 25, 30, 45, 60])
def test_every_usual_length_has_every_part_and_room_for_things_to_bring(kind: str, minutes: int) -> None:
    usual = shape(kind)
    parts = scale(usual, minutes)
    assert [part.key for part in parts] == [part.key for part in usual.sections]
    assert max(part.minutes for part in parts) <= minutes / 2
    assert budget(talk("talk", day(2), kind=kind, minutes=minutes)).left >= minutes / 2
    for part, own in zip(parts, usual.sections, strict=True):
        assert abs(part.minutes - own.minutes * minutes / usual.minutes) <= 1


def test_talks_come_back_at_their_own_pace_and_a_first_talk_only_once() -> None:
    assert {kind: shape(kind).cadence_days for kind in MEETING_KINDS} == {
        "career": 91,
        "one-on-one": 14,
        "review": 182,
        "skip-level": 182,
        "mentor": 42,
        "handover": None,
    }


def test_the_last_added_of_the_fullest_kind_is_parked_first() -> None:
    results = tuple(item("accomplishment", 4, f"result {count}") for count in range(1, 6))
    ask = item("ask", 3, "ask")
    found = budget(talk("talk", day(2), (*results, ask)))
    assert ids(found.items) == ["result 1", "result 2", "result 3", "result 4", "ask"]
    assert ids(found.parked) == ["result 5"]


def test_an_item_longer_than_the_talk_does_not_push_out_the_others() -> None:
    found = budget(talk("talk", day(2), (item("ask", 200, "long"), item("ask", 2, "short"))))
    assert (ids(found.items), ids(found.parked)) == (["short"], ["long"])


def test_items_stand_in_the_part_where_they_are_said() -> None:
    kinds = [item(kind, 1, kind) for kind in ITEM_KINDS]
    placed = {part.key: ids(items) for part, items in sections(talk("talk", day(2), tuple(kinds)))}
    assert placed == {
        "purpose": [],
        "accomplishments": ["accomplishment"],
        "vision": ["vision", "goal"],
        "listen": [],
        "support": ["ask"],
        "feedback": ["feedback", "question"],
        "next-steps": [],
        "thanks": [],
    }


def test_in_a_very_short_talk_an_item_without_its_part_goes_to_the_last_one() -> None:
    meeting = talk("talk", day(2), (item("ask", 1, "ask"),), kind="handover", minutes=5)
    assert "support" not in [part.key for part, _ in sections(meeting)]
    assert ids(sections(meeting)[-1][1]) == ["ask"]


@given(KINDS, LENGTHS)
def test_the_parts_of_any_length_add_up_to_it(kind: str, minutes: int) -> None:
    parts = scale(shape(kind), minutes)
    assert sum(part.minutes for part in parts) == minutes
    assert all(part.minutes >= 1 and part.minutes.is_integer() for part in parts)


@given(KINDS, LENGTHS)
def test_a_part_that_is_usually_longer_is_never_the_shorter_one(kind: str, minutes: int) -> None:
    usual = {part.key: part.minutes for part in shape(kind).sections}
    by_usual = sorted(scale(shape(kind), minutes), key=lambda part: (usual[part.key], part.minutes))
    assert all(shorter.minutes <= longer.minutes for shorter, longer in pairwise(by_usual))


@given(KINDS, st.integers(min_value=0, max_value=479))
def test_a_longer_talk_makes_no_part_shorter(kind: str, minutes: int) -> None:
    longer = {part.key: part.minutes for part in scale(shape(kind), minutes + 1)}
    assert all(part.minutes <= longer[part.key] for part in scale(shape(kind), minutes))


@given(KINDS)
def test_at_its_usual_length_a_talk_keeps_its_own_minutes(kind: str) -> None:
    usual = shape(kind)
    assert scale(usual, usual.minutes) == usual.sections


def test_an_hour_doubles_the_parts_of_half_an_hour() -> None:
    usual = shape("career")
    assert [part.minutes for part in scale(usual, 60)] == [2 * part.minutes for part in usual.sections]


def test_with_fewer_minutes_than_parts_the_first_parts_stay() -> None:
    usual = shape("career")
    parts = scale(usual, 5)
    assert [part.key for part in parts] == [part.key for part in usual.sections[:5]]
    assert [part.minutes for part in parts] == [1] * 5
    assert scale(usual, 0) == ()


def test_places_are_counted_from_one_and_an_item_moves_past_one_other_at_a_time() -> None:
    kinds = dict.fromkeys("abc", "goal")
    assert moved("career", kinds, "c", to=1) == ("c", "a", "b")
    assert moved("career", kinds, "a", to=2) == ("b", "a", "c")
    assert moved("career", kinds, "a", to=0) == ("a", "b", "c")
    assert moved("career", kinds, "a", to=3) == moved("career", kinds, "a", to=9) == ("b", "c", "a")
    assert moved("career", kinds, "a", by=1) == ("b", "a", "c")


def test_minutes_go_up_and_down_by_half_a_minute_from_the_nearest_half_on() -> None:
    assert [stepped(minutes, 1) for minutes in (2, 2.2, 2.3)] == [2.5, 2.5, 3]
    assert (stepped(2, -1), stepped(2, 3), stepped(5, 0)) == (1.5, 3.5, 5)
    assert (stepped(0.5, -1), stepped(480, 1), stepped(479.5, 1)) == (0.5, 480, 480)


def test_of_each_kind_one_gets_its_minutes_before_any_gets_its_second() -> None:
    """In ten minutes there is room for six and a half: the ask comes first, and the second result last."""
    brought = (item("accomplishment", 2, "first"), item("accomplishment", 2, "second"), item("ask", 3, "ask"))
    found = budget(talk("talk", day(2), brought, minutes=10))
    assert "second" in ids(found.parked)
    assert "ask" in ids(found.items)


def test_what_just_fits_is_brought() -> None:
    room = budget(talk("talk", day(2))).left
    assert ids(budget(talk("talk", day(2), (item("ask", room, "all"),))).items) == ["all"]
    assert ids(budget(talk("talk", day(2), (item("ask", room + 0.5, "more"),))).parked) == ["more"]


def test_a_part_left_without_a_minute_and_with_nothing_to_say_is_left_out() -> None:
    room = budget(talk("talk", day(2))).left
    printed = {part.key for part, _ in sections(talk("talk", day(2), (item("accomplishment", room),)))}
    assert "accomplishments" in printed
    assert not {"vision", "support"} & printed
