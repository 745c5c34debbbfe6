"""What is left to do after a talk, when the next one would come, and what the promise ledger tells."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.after import NOTICE, WAYS, has_begun, left, next_day, next_talk, undecided_talk, workday
from careercoach.coach.promises import Stand, is_overdue, ledger, turns
from careercoach.coach.today import acts
from careercoach.content.loader import shape
from careercoach.materials import AfterTalk
from careercoach.records import NoteRecord, PromiseRecord
from careercoach.vocabulary import MEETING_KINDS, NOTE_OUTCOMES

from . import EMPTY, TODAY, day, item, promise, talk

HELD = talk("held", day(-2), status="held")


def note(id_: str, kind: str, became: str | None = None, meeting: str = "held") -> NoteRecord:
    return NoteRecord(id_, meeting, None, None, kind, f"Words {id_}", became)


def test_what_was_decided_and_what_is_ones_own_is_not_asked_about() -> None:
    taken = (note("a", "advice"), note("b", "feedback"), note("c", "note"), note("d", "advice", "nothing"))
    agreed = (promise("p", "me", None), promise("q", "them", day(3)), promise("r", "me", None, state="kept"))
    rest = left(AfterTalk(HELD, taken, agreed, (HELD,)), TODAY)
    assert [one.id for one in rest.undecided] == ["a", "b"]
    assert [one.id for one in rest.undated] == ["p"]
    assert rest.next_on == day(-2 + 91)


def test_a_talk_that_is_planned_with_that_person_is_the_next_one() -> None:
    soon, later = talk("soon", day(9)), talk("later", day(20))
    others = (talk("other", day(1), with_="Walter"), talk("past", day(-1)), talk("gone", day(5), status="cancelled"))
    rest = left(AfterTalk(HELD, (), (), (HELD, later, soon, *others)), TODAY)
    assert (rest.planned, rest.next_on) == (soon, None)
    undated = talk("undated", None)
    assert next_talk(HELD, (undated,), TODAY) == undated
    assert next_talk(replace(HELD, with_=None), (soon,), TODAY) is None


def test_what_came_of_an_ask_and_how_far_they_stand_behind_one_is_asked_until_it_is_noted() -> None:
    asked = (item("ask", id="open"), replace(item("ask", id="told"), came="silence"), item("question"))
    rest = left(AfterTalk(replace(HELD, items=asked), (note("a", "advice"),), (), (HELD,)), TODAY)
    assert [one.id for one in rest.unanswered] == ["open"]
    assert (rest.behind_open, rest.waiting) == (True, 3)
    rest = left(AfterTalk(replace(HELD, items=asked[1:], behind="less"), (), (), (HELD,)), TODAY)
    assert (rest.unanswered, rest.behind_open, rest.waiting) == ((), False, 0)


@given(st.sampled_from(MEETING_KINDS), st.integers(-2000, 0))
def test_the_next_day_keeps_the_weekday_and_leaves_time_to_plan(kind: str, ago: int) -> None:
    held = talk("held", day(ago), kind=kind, status="held")
    proposed, cadence = next_day(held, TODAY), shape(kind).cadence_days
    assert (proposed is None) == (cadence is None)
    if proposed and held.on and cadence:
        assert proposed >= max(TODAY + NOTICE, held.on + timedelta(days=cadence))
        assert proposed.weekday() < 5
        usual = held.on + timedelta(days=cadence)
        earliest = max(TODAY + NOTICE, usual)
        usual += timedelta(weeks=-(-(earliest - usual).days // 7))
        assert proposed == workday(usual)


@pytest.mark.parametrize(
    ("day", "on"),
    [
        (date(2026, 1, 1), date(2026, 1, 2)),
        (date(2025, 12, 24), date(2025, 12, 29)),
        (date(2026, 5, 30), date(2026, 6, 1)),
        (date(2026, 5, 31), date(2026, 6, 1)),
        (date(2026, 5, 29), date(2026, 5, 29)),
    ],
)
def test_no_talk_is_proposed_for_a_day_nobody_works(day: date, on: date) -> None:
    assert workday(day) == on


@pytest.mark.parametrize(
    ("status", "on", "begun"),
    [
        ("held", 5, True),
        ("planned", 0, True),
        ("planned", 1, False),
        ("planned", None, False),
        ("cancelled", -1, False),
    ],
)
def test_nothing_is_agreed_in_a_talk_that_is_still_ahead(status: str, on: int | None, begun: bool) -> None:
    assert has_begun(talk("t", None if on is None else day(on), status=status), TODAY) is begun


def test_every_outcome_has_a_key_of_its_own() -> None:
    assert tuple(WAYS) == NOTE_OUTCOMES
    assert len({way.key for way in WAYS.values()}) == len(WAYS)


def test_today_asks_about_the_latest_talk_with_advice_for_a_month() -> None:
    earlier = talk("earlier", day(-9), status="held")
    noted = (note("a", "advice", meeting="earlier"), note("b", "advice"), note("c", "feedback"), note("d", "note"))
    found = replace(EMPTY, meetings=(earlier, HELD), advice=noted)
    assert undecided_talk(found, TODAY) == (HELD, 2)
    (act,) = [one for one in acts(found, TODAY) if one.rule == "advice"]
    assert (act.id, act.title) == ("held", "Make use of what Priya told you")
    assert act.reason.startswith("2 things from ")
    assert undecided_talk(replace(found, advice=noted[:1]), TODAY) == (earlier, 1)
    assert undecided_talk(found, day(29)) is None
    assert undecided_talk(replace(found, advice=noted[3:]), TODAY) is None


def test_the_ledger_puts_mine_first_and_whoever_waits_longest() -> None:
    agreed = [
        promise("theirs", "them", day(-9)),
        promise("ahead", "me", day(5)),
        promise("undated", "me", None),
        promise("walter", "me", day(-3), person="Walter"),
        promise("late", "me", day(-1)),
        promise("kept", "me", day(-30), state="kept", closed_on=day(-30)),
        promise("lately", "them", day(-30), state="dropped", closed_on=day(-1)),
    ]
    order = [one.id for one in ledger(agreed, TODAY)]
    assert order == ["walter", "late", "ahead", "undated", "theirs", "lately", "kept"]
    assert [one.id for one in agreed if is_overdue(one, TODAY, ())] == ["theirs", "walter", "late"]


@st.composite
def promises(draw: st.DrawFn) -> PromiseRecord:
    by = draw(st.none() | st.integers(-40, 40))
    owner, state = draw(st.sampled_from(("me", "them"))), draw(st.sampled_from(("open", "kept", "dropped")))
    person = draw(st.sampled_from((None, "Priya", "Walter")))
    closed = None if state == "open" else day(-draw(st.integers(0, 9)))
    return promise("p", owner, None if by is None else day(by), state=state, person=person, closed_on=closed)


@given(st.lists(promises(), max_size=12))
def test_the_ledger_loses_nothing_and_each_person_stands_together(agreed: list[PromiseRecord]) -> None:
    found = ledger(agreed, TODAY)
    assert sorted(map(repr, found)) == sorted(map(repr, agreed))
    sides = [(one.owner, one.person) for one in found if one.state == "open"]
    assert len([side for at, side in enumerate(sides) if at == 0 or sides[at - 1] != side]) == len(set(sides))
    assert [one.state != "open" for one in found] == sorted(one.state != "open" for one in found)


def stand(on: int, text: str = "Send it", by: int | None = None, state: str = "open", owner: str = "me") -> Stand:
    closed = day(on) if state != "open" else None
    return Stand(day(on), text, owner, None if by is None else day(by), state, closed)


def test_the_history_tells_what_happened_on_which_day() -> None:
    told = turns(
        [
            stand(-20),
            stand(-18, by=-4),
            stand(-5, by=7),
            stand(-4, "Send two pages", by=7, owner="them"),
            stand(-3, "Send two pages", by=7, owner="them", state="kept"),
            stand(-2, "Send two pages", by=7, owner="them"),
            stand(-1, "Send two pages", by=7, owner="them", state="dropped"),
        ],
        talk_on=day(-21),
    )
    assert [(turn.what, (turn.on - TODAY).days) for turn in told] == [
        ("agreed", -21),
        ("moved", -18),
        ("moved", -5),
        ("reworded", -4),
        ("handed over", -4),
        ("kept", -3),
        ("reopened", -2),
        ("dropped", -1),
    ]
    assert told[0].says == "agreed, without a day"
    assert told[1].says.startswith("given a day, for ")
    assert told[3].says == "reworded; before, “Send it”"


def test_a_promise_written_down_when_it_was_kept_already_has_both_days() -> None:
    written = Stand(TODAY, "Send it", "me", None, "kept", day(-3))
    assert [(turn.what, turn.on) for turn in turns([written], day(-9))] == [("agreed", day(-9)), ("kept", day(-3))]
    assert turns([], date(2026, 1, 1)) == ()


def test_the_advice_of_a_talk_is_asked_about_on_the_thirtieth_day_and_no_longer() -> None:
    found = replace(EMPTY, meetings=(HELD,), advice=(note("a", "advice"),))
    assert undecided_talk(found, day(-2 + 30)) == (HELD, 1)
    assert undecided_talk(found, day(-2 + 31)) is None
    assert undecided_talk(found, day(-2)) == (HELD, 1)
    assert undecided_talk(found, day(-3)) is None
    planned = replace(found, meetings=(replace(HELD, status="planned"),))
    assert undecided_talk(planned, TODAY) is None


@pytest.mark.parametrize(("ago", "ahead"), [(83, 8), (84, 7), (85, 13), (91, 7)])
def test_a_talk_is_proposed_a_week_ahead_at_the_earliest_on_its_own_weekday(ago: int, ahead: int) -> None:
    """A career talk comes back after 91 days; one that would come sooner than in a week moves by whole weeks."""
    assert next_day(talk("held", day(-ago), status="held"), TODAY) == day(ahead)


def test_talks_without_a_name_go_on_with_the_same_kind_of_person() -> None:
    held, mentor = talk("held", day(-2), status="held", with_=None), talk("mentor", day(3), with_=None, kind="mentor")
    same = talk("same", day(5), with_=None)
    assert next_talk(held, (mentor,), TODAY) is None
    assert next_talk(held, (mentor, same), TODAY) == same
    assert next_talk(HELD, (same,), TODAY) is None


def test_the_next_talk_may_be_today_and_of_two_on_a_day_the_earlier_hour_counts() -> None:
    now, late = talk("now", TODAY, at="09:00"), talk("late", TODAY, at="15:00")
    assert next_talk(HELD, (late, now), TODAY) == now


def test_a_promise_due_today_is_not_overdue() -> None:
    assert not is_overdue(promise("p", "me", TODAY), TODAY, ())
    assert not is_overdue(promise("p", "me", None), TODAY, ())
    assert not is_overdue(promise("p", "me", day(-1), state="kept"), TODAY, ())
