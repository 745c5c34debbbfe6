"""The agenda budgets its own minutes."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.agenda import TURNS, budget, scale, sections
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


def test_a_usual_talk_has_seven_minutes_for_purpose_next_steps_and_thanks() -> None:
    found = budget(talk("talk", day(2), (item("accomplishment", 4), item("ask", 2.5))))
    assert (found.fixed, found.chosen, found.left) == (7, 6.5, 16.5)
    assert found.parked == ()


def test_the_last_added_of_the_fullest_kind_is_parked_first() -> None:
    results = tuple(item("accomplishment", 5, f"result {count}") for count in range(1, 6))
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
        "listen": ["question"],
        "support": ["ask"],
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
    assert all(part.minutes >= 1 and (2 * part.minutes).is_integer() for part in parts)


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
