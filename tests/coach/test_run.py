"""A talk under way: where it stands and how much time is left, whatever the clock does."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach import run
from careercoach.coach.run import Run, Stop
from careercoach.records import AgendaItemRecord, MeetingRecord
from careercoach.vocabulary import MEETING_KINDS

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
KINDS = ("accomplishment", "goal", "ask", "question", "vision")
LATER = st.integers(-600, 3 * 3600).map(lambda seconds: NOON + timedelta(seconds=seconds))


def talk(kind: str = "career", minutes: int = 30, items: tuple[str, ...] = (), **words: str) -> MeetingRecord:
    brought = tuple(
        AgendaItemRecord(f"item-{n}", each, None, f"Thing {n}", 1.0, False, None) for n, each in enumerate(items)
    )
    rest = {"purpose": None, "notes": None, "place": None, "opening": None, "vision": None, "alignment": None, **words}
    rest |= {"position": None, "ended_with": None, "lens": None, "behind": None}
    return MeetingRecord("talk", kind, None, None, None, minutes, "planned", **rest, items=brought)


@st.composite
def places(draw: st.DrawFn) -> tuple[Stop, ...]:
    kind, minutes = draw(st.sampled_from(MEETING_KINDS)), draw(st.integers(5, 120))
    return run.stops(talk(kind, minutes, tuple(draw(st.lists(st.sampled_from(KINDS), max_size=8)))))


@given(places(), st.data())
def test_time_left_never_grows_while_one_stays_and_no_part_has_more_than_the_talk(
    stops: tuple[Stop, ...], data: st.DataObject
) -> None:
    going = run.begun(stops, Run(), NOON)
    entered = data.draw(LATER)
    going = run.moved(stops, going, data.draw(st.integers(0, len(stops) - 1)), entered)
    first, second = sorted((data.draw(LATER), data.draw(LATER)))
    before, after = run.clock(stops, going, first), run.clock(stops, going, second)
    assert after.part <= before.part
    assert after.talk <= before.talk
    for clock in (before, after):
        assert clock.talk <= stops[-1].ends * 60
        assert clock.part <= max(clock.talk, 0)


@given(places(), LATER)
def test_a_part_has_what_was_planned_or_its_share_when_it_is_late(stops: tuple[Stop, ...], moment: datetime) -> None:
    going = run.begun(stops, Run(), NOON)
    for at, stop in enumerate(stops):
        here = run.clock(stops, run.moved(stops, going, at, moment), moment)
        assert here.part <= stop.part.minutes * 60
        if moment <= NOON + timedelta(minutes=stop.begins) and stop.number > 1:
            assert here.part == stop.part.minutes * 60


@given(places(), st.integers(-5, 40), st.text())
def test_what_is_kept_is_picked_up_as_it_was(stops: tuple[Stop, ...], to: int, words: str) -> None:
    going = run.moved(stops, run.begun(stops, Run(), NOON), to, NOON + timedelta(minutes=3))
    going = Run(going.part, going.item, going.begun, going.entered, "advice", words)
    again = run.picked_up(going.kept)
    assert again == going
    assert run.standing(stops, again) == min(max(to, 0), len(stops) - 1)


def test_things_of_one_part_share_its_time() -> None:
    stops = run.stops(talk("mentor", 45, ("question", "question")))
    listening = [at for at, stop in enumerate(stops) if stop.part.key == "listen"]
    going = run.moved(stops, run.begun(stops, Run(), NOON), listening[0], NOON)
    there = run.moved(stops, going, listening[1], NOON + timedelta(minutes=3))
    assert there.entered == NOON
    assert run.clock(stops, there, NOON + timedelta(minutes=3)).part == (stops[listening[0]].part.minutes - 3) * 60


def test_a_thing_taken_off_the_agenda_leaves_one_in_its_part() -> None:
    stops = run.stops(talk(items=("ask",)))
    gone = Run(part="support", item="long gone")
    assert stops[run.standing(stops, gone)].part.key == "support"
    assert run.standing(stops, Run(part="no such part")) == 0


def test_another_day_the_clock_begins_anew_and_the_words_stay() -> None:
    left = Run(part="listen", begun=NOON, entered=NOON, text="She said")
    assert run.still_going(left, NOON + timedelta(hours=1)) == left
    again = run.still_going(left, NOON + timedelta(days=3))
    assert (again.begun, again.text) == (None, "She said")


def test_minutes_are_said_as_people_say_them() -> None:
    assert [run.minutes(seconds) for seconds in (300, 299, 1, 0, -59, -60, -121)] == [5, 5, 1, 0, 0, -1, -2]


def test_the_words_to_say_are_the_persons_own() -> None:
    meeting = talk(purpose="Why", opening="Hello", vision="There")
    assert run.words(meeting, "purpose") == ("Hello",)
    assert run.words(talk(purpose="Why"), "purpose") == ("Why",)
    assert run.words(meeting, "vision") == ("There",)
    assert run.words(meeting, "listen") == ()


def test_a_run_goes_on_for_twelve_hours_and_not_a_minute_longer() -> None:
    left = Run(part="listen", begun=NOON, entered=NOON)
    assert run.still_going(left, NOON + timedelta(hours=12)) == left
    again = run.still_going(left, NOON + timedelta(hours=12, minutes=1))
    assert (again.begun, again.entered, again.part) == (None, None, "listen")


def test_parts_are_counted_from_one_and_follow_each_other_without_a_gap() -> None:
    stops = run.stops(talk())
    assert [stop.number for stop in stops] == list(range(1, len(stops) + 1))
    assert [stop.begins for stop in stops] == [0.0, *(stop.ends for stop in stops[:-1])]


def test_who_comes_late_to_a_part_gets_its_share_of_the_time_there_is() -> None:
    """Half of the talk is left where all of it from this part on was to come: every part has half of its minutes."""
    stops = run.stops(talk())
    begun = run.begun(stops, Run(), NOON)
    late = NOON + timedelta(minutes=stops[1].begins + (30 - stops[1].begins) / 2)
    here = run.clock(stops, run.moved(stops, begun, 1, late), late)
    assert here.part == stops[1].part.minutes * 60 / 2
    assert here.talk == (30 - stops[1].begins) * 60 / 2
    over = run.clock(stops, run.moved(stops, begun, 1, NOON + timedelta(hours=1)), NOON + timedelta(hours=1))
    assert (over.part, over.talk) == (0, -1800)


def test_before_the_clock_is_started_all_of_the_time_is_left() -> None:
    stops = run.stops(talk())
    at_start = run.clock(stops, Run(), NOON)
    assert (at_start.part, at_start.talk) == (stops[0].part.minutes * 60, 1800)


def test_a_clock_that_was_set_back_never_gives_more_time_than_there_is() -> None:
    stops = run.stops(talk())
    early = run.clock(stops, run.begun(stops, Run(), NOON), NOON - timedelta(minutes=1))
    assert (early.part, early.talk) == (stops[0].part.minutes * 60, 1800)
