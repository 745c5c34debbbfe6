"""Talks as they are read: their order, what is open between two people, and what a talk can draw on."""

from pathlib import Path

import pytest

from careercoach.documents.choosing import Choice
from careercoach.errors import InvalidValue, NotFound
from careercoach.queries.documents import masks as mask_queries
from careercoach.queries.documents import recaps, requests
from careercoach.queries.reflect import questions as stored
from careercoach.queries.talk import after, meetings, notes, promises, suggestions
from careercoach.records import PromiseRecord
from careercoach.services.documents import masks
from careercoach.services.goals import company
from careercoach.services.paths import paths
from careercoach.services.reflect import questions, reflections
from careercoach.services.talk import meetings as planning
from careercoach.services.talk import notes as noting
from careercoach.services.talk import promises as promising
from careercoach.services.work import accomplishments
from tests.queries import ask, day, on
from tests.store import TODAY, do


def _talk(path: Path, **fields: object) -> str:
    return do(path, planning.plan, fields)


def _promise(path: Path, talk: str, text: str, **fields: object) -> str:
    return do(path, promising.add, talk, {"text": text, "owner": "them", **fields})


def _texts(found: list[PromiseRecord]) -> list[str]:
    return [one.text for one in found]


def test_talks_stand_without_a_day_first_then_the_latest_day_first(path: Path) -> None:
    days = (day(-3), None, day(5), day(5), None)
    made = [_talk(path, on=one) for one in days]
    first, undated, fifth, fifth_again, undated_again = made
    listed = [one.id for one in ask(path, meetings.listed)]
    assert listed == [undated_again, undated, fifth_again, fifth, first]
    assert [one.id for one in ask(path, meetings.listed, limit=3)] == [undated_again, undated, fifth_again]


def test_talks_since_a_day_hold_that_day_and_everything_planned(path: Path) -> None:
    held = {offset: _talk(path, on=day(offset), status="held") for offset in (-11, -10)}
    planned = _talk(path, on=day(-40))
    assert {one.id for one in ask(path, meetings.listed, since=day(-10))} == {held[-10], planned}
    assert [one.id for one in ask(path, meetings.listed, since=day(-10), status="held")] == [held[-10]]
    assert {one.id for one in ask(path, meetings.listed, status="held")} == set(held.values())


def test_the_next_of_two_talks_planned_for_the_same_day_is_the_one_planned_last(path: Path) -> None:
    _talk(path)
    _talk(path, on=day(-1))
    _talk(path, on=day(3))
    last = _talk(path, on=day(3))
    assert ask(path, meetings.next_planned, TODAY).id == last
    today = _talk(path, on=TODAY)
    assert ask(path, meetings.next_planned, TODAY).id == today


def test_each_talk_has_its_own_agenda_and_each_thing_on_it_is_found(path: Path) -> None:
    one, other = _talk(path), _talk(path)
    do(path, planning.bring, one, asks=["A budget"], questions=["What next?"])
    do(path, planning.bring, other, asks=["Study days"])
    told = {talk.id: [item.title for item in talk.items] for talk in ask(path, meetings.listed)}
    assert told == {one: ["A budget", "What next?"], other: ["Study days"]}
    item = ask(path, meetings.get, other).items[0]
    found = ask(path, meetings.item, item.id[:8])
    assert (found.id, found.meeting) == (item.id, other)


def test_promises_stand_open_first_the_earliest_due_first(path: Path) -> None:
    talk = _talk(path, on=day(-30))
    kept = _promise(path, talk, "Kept", by=day(-9))
    for text, by in (("Some day", None), ("Later", day(9)), ("Soon", day(2)), ("Soon too", day(2))):
        _promise(path, talk, text, by=by)
    do(path, promising.keep, kept, TODAY)
    assert _texts(ask(path, meetings.promises)) == ["Soon", "Soon too", "Later", "Some day", "Kept"]
    assert _texts(ask(path, meetings.promises, limit=1)) == ["Soon"]
    assert ask(path, meetings.promise, kept[:8]).text == "Kept"


def test_a_promise_is_late_from_the_day_after_it_was_due_and_only_while_it_is_open(path: Path) -> None:
    talk = _talk(path, on=day(-30))
    for text, by in (("Yesterday", day(-1)), ("Today", TODAY), ("Some day", None)):
        _promise(path, talk, text, by=by)
    do(path, promising.keep, _promise(path, talk, "Kept", by=day(-5)), TODAY)
    assert _texts(ask(path, meetings.promises, overdue_on=TODAY)) == ["Yesterday"]


def test_promises_since_a_day_are_those_of_talks_from_that_day_on(path: Path) -> None:
    for offset in (-11, -10, -9):
        _promise(path, _talk(path, on=day(offset)), f"Of {offset}", owner="me")
    assert _texts(ask(path, meetings.promises, since=day(-10))) == ["Of -10", "Of -9"]
    assert ask(path, meetings.promises, since=day(-10), owner="them") == []


def _former(path: Path) -> tuple[str, dict[str, str]]:
    """A first talk with Ruth, and what others promised before."""
    rosa = _talk(path, kind="review", with_="Rosa", on=day(-40))
    unnamed = _talk(path, kind="one-on-one", on=day(-35))
    ruth = _talk(path, kind="career", with_="Ruth", on=day(-20))
    mentor = _talk(path, kind="mentor", with_="Omar", on=day(-20))
    first = _talk(path, kind="handover", with_="Ruth", on=day(2))
    made = {
        "kept": _promise(path, rosa, "Kept", by=day(-30)),
        "dropped": _promise(path, rosa, "Let go", by=day(-29)),
        "open": _promise(path, rosa, "Open"),
        "due": _promise(path, rosa, "Due", by=day(4)),
        "nameless": _promise(path, unnamed, "Nameless", by=day(6)),
        "hers": _promise(path, ruth, "With Ruth", by=day(5)),
        "mentor": _promise(path, mentor, "Of the mentor", by=day(5)),
        "first": _promise(path, first, "Of the first talk", by=day(5)),
    }
    do(path, promising.keep, made["kept"], TODAY)
    do(path, promising.drop, made["dropped"], TODAY)
    return first, made


def test_former_managers_promises_come_without_those_let_go_and_the_new_managers_own(path: Path) -> None:
    first, _ = _former(path)
    meeting = ask(path, meetings.get, first)
    assert _texts(ask(path, meetings.former_promises, meeting)) == ["Due", "Nameless", "Open", "Kept"]
    everybody = ["Due", "With Ruth", "Of the first talk", "Nameless", "Open", "Kept"]
    assert _texts(ask(path, meetings.former_promises, None)) == everybody


def test_what_is_still_open_stands_in_the_part_that_is_the_place_for_it(path: Path) -> None:
    first, _ = _former(path)
    meeting = ask(path, meetings.get, first)
    assert _texts(ask(path, meetings.still_open, meeting, "agreements")) == ["Due", "Nameless", "Open"]
    assert _texts(ask(path, meetings.still_open, meeting, "next-steps")) == ["With Ruth"]
    assert ask(path, meetings.still_open, meeting, "thanks") == []


def test_the_brief_for_a_talk_with_a_manager_brings_what_is_open_with_former_ones_for_oneself(path: Path) -> None:
    first, _ = _former(path)
    brief = ask(path, meetings.brief, ask(path, meetings.get, first))
    assert [one.text for one in brief.left_open] == ["Due", "Nameless", "Open"]
    assert [one.text for one in brief.promises] == ["With Ruth", "Of the first talk"]
    advice = _talk(path, with_="Ruth", on=day(3), kind="mentor")
    assert ask(path, meetings.brief, ask(path, meetings.get, advice)).left_open == ()


def test_a_brief_tells_asks_and_questions_apart_and_names_what_does_not_fit(path: Path) -> None:
    talk = _talk(path, minutes=30)
    bank = "Which skill first?"
    do(path, planning.bring, talk, asks=["A budget"], questions=[bank])
    brief = ask(path, meetings.brief, ask(path, meetings.get, talk))
    assert (brief.asks, brief.questions, brief.parked) == (("A budget",), (bank,), ())
    do(path, planning.bring, talk, questions=[f"Question {count}?" for count in range(30)])
    brief = ask(path, meetings.brief, ask(path, meetings.get, talk))
    assert brief.parked == tuple(f"Question {count}?" for count in range(len(brief.questions) - 1, 30))
    assert 0 < len(brief.questions) < 31
    assert len(brief.meeting.items) == len(brief.questions) + 1


def test_notes_come_in_the_order_taken_of_one_talk_or_of_one_kind(path: Path) -> None:
    one, other = _talk(path, on=day(-9)), _talk(path, on=day(-2))
    for talk, kind, text in ((one, "advice", "First"), (other, "note", "Second"), (one, "note", "Third")):
        do(path, noting.add, talk, {"kind": kind, "text": text})
    assert [note.text for note in ask(path, notes.listed, meeting=one[:8])] == ["First", "Third"]
    assert [note.text for note in ask(path, notes.listed, kind="note")] == ["Second", "Third"]
    assert [note.text for note in ask(path, notes.listed, meeting=one, kind="note")] == ["Third"]
    assert [note.text for note in ask(path, notes.listed, limit=2)] == ["First", "Second"]
    assert ask(path, notes.run, one) is None


def test_what_was_said_and_not_decided_waits_the_oldest_first(path: Path) -> None:
    talk = _talk(path, on=day(-9), status="held")
    said = (("note", "Mine", None), ("feedback", "Praise", None), ("advice", "Used", "goal"), ("advice", "Waits", None))
    for kind, text, became in said:
        do(path, noting.add, talk, {"kind": kind, "text": text, "became": became})
    assert [note.text for note in ask(path, after.undecided)] == ["Praise", "Waits"]


def test_the_latest_talk_held_is_the_one_to_look_back_at(path: Path) -> None:
    _talk(path, on=day(1))
    with pytest.raises(NotFound, match="No talk has been held yet"):
        ask(path, after.latest_held)
    latest = _talk(path, on=day(-2), status="held")
    _talk(path, on=day(-30), status="held")
    _talk(path, status="held")
    assert ask(path, after.latest_held).id == latest


def test_preparing_looks_at_what_is_active_and_at_advice_that_became_nothing(path: Path) -> None:
    old, lately = _talk(path, on=day(-90), status="held"), _talk(path, on=day(-9), status="held")
    for talk, kind, text, became in (
        (old, "advice", "Old advice", None),
        (lately, "advice", "New advice", None),
        (lately, "advice", "Used", "goal"),
        (lately, "feedback", "Praise", None),
    ):
        do(path, noting.add, talk, {"kind": kind, "text": text, "became": became})
    for title, active in (("Counts", True), ("Set aside", False)):
        do(path, company.add_priority, {"title": title, "active": active})
        do(path, paths.add, {"title": title, "active": active})
    do(path, accomplishments.add, {"title": "Trained two"}, TODAY)
    do(path, reflections.answer, "energy-unasked", "Teaching", TODAY)
    made = ask(path, suggestions.preparation, ask(path, meetings.get, _talk(path, on=day(3))))
    assert [(note.text, talk.id) for note, talk in made.advice] == [("New advice", lately), ("Old advice", old)]
    assert [one.title for one in made.priorities] == ["Counts"]
    assert [one.title for one in made.paths] == ["Counts"]
    assert made.on_file == 2


def test_what_happened_to_a_promise_is_told_without_what_was_undone(path: Path) -> None:
    talk = _talk(path, on=day(-30))
    promise = on(path, -30, promising.add, talk, {"text": "A budget", "owner": "them", "by": day(-10)})
    on(path, -8, promising.edit, promise, {"by": day(5)})
    on(path, -2, promising.keep, promise, day(-2))
    told = ask(path, promises.history, promise[:8])
    assert [one.on for one in told] == [day(-30), day(-8), day(-2)]


def test_a_recap_holds_its_own_talk_and_refuses_a_note_of_another(path: Path) -> None:
    talk = _talk(path, with_="Rosa", on=day(-1), status="held")
    other = _talk(path, with_="Rosa", on=day(-60), status="held")
    mine = do(path, noting.add, talk, {"text": "Mine"})
    do(path, noting.add, talk, {"text": "Unchosen"})
    theirs = do(path, noting.add, other, {"text": "Of another talk"})
    _promise(path, talk, "A budget")
    _promise(path, other, "Before")
    meeting = ask(path, meetings.get, talk)
    made = ask(path, recaps.recap, meeting, TODAY, choice=Choice((f"note:{mine}",)))
    assert ([one.text for one in made.notes], made.chosen) == (["Mine", "Unchosen"], frozenset({mine}))
    assert ([one.text for one in made.promises], made.with_plan) == (["A budget"], False)
    assert (made.talk, made.proposed) == (None, day(92)), "a quarter after the talk is a Saturday"
    with pytest.raises(InvalidValue, match="names a note of another talk"):
        ask(path, recaps.recap, meeting, TODAY, choice=Choice((f"note:{mine}", f"note:{theirs}")))
    planned = _talk(path, with_="Rosa", on=day(20))
    made = ask(path, recaps.recap, meeting, TODAY)
    assert made.talk is not None
    assert (made.talk.id, made.proposed) == (planned, None)


def test_the_plan_with_a_recap_tells_what_changed_since_the_talk_before_with_the_same_person(path: Path) -> None:
    talk = _talk(path, with_="Rosa", on=day(-1), status="held")
    first = ask(path, recaps.plan, ask(path, meetings.get, talk), "manager", TODAY)
    assert (first.since, first.turns) == (None, ())
    for offset, name in ((-60, "Rosa"), (-90, "Rosa"), (-30, "Omar"), (0, "Rosa"), (-1, "Rosa")):
        _talk(path, with_=name, on=day(offset), status="held")
    assert ask(path, recaps.plan, ask(path, meetings.get, talk), "manager", TODAY).since == day(-60)


def test_a_request_offers_the_moments_given_and_without_any_those_of_the_coach(path: Path) -> None:
    meeting = ask(path, meetings.get, _talk(path, with_="Rosa"))
    assert ask(path, requests.request, meeting, TODAY, [(day(4), "10:00")]).proposals == ((day(4), "10:00"),)
    assert len(ask(path, requests.request, meeting, TODAY).proposals) == 3


def test_names_to_mask_come_in_the_order_they_were_kept(path: Path) -> None:
    kept = {name: do(path, masks.add, name) for name in ("Zoe", "Acme")}
    assert [one.name for one in ask(path, mask_queries.listed)] == ["Zoe", "Acme"]
    assert [one.name for one in ask(path, mask_queries.listed, limit=1)] == ["Zoe"]
    assert ask(path, mask_queries.get, kept["Acme"][:8]).name == "Acme"


def test_own_questions_for_talks_are_those_without_a_topic(path: Path) -> None:
    do(path, questions.add, "What would you do?")
    do(path, questions.add, "What do I like?", "interests")
    assert [one.text for one in ask(path, stored.for_talks)] == ["What would you do?"]
