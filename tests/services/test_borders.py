"""Acts at their borders: done twice, said blank, on the last day that counts, or several in one."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.errors import Conflict, InvalidValue
from careercoach.models import Person
from careercoach.queries import profile as profile_queries
from careercoach.queries.file import history
from careercoach.queries.goals import goals as goal_queries
from careercoach.queries.paths import paths as path_queries
from careercoach.queries.people import conversations as conversation_queries
from careercoach.queries.people import people as people_queries
from careercoach.queries.start import nudges as nudge_queries
from careercoach.queries.talk import meetings as talk_queries
from careercoach.queries.talk import notes as note_queries
from careercoach.queries.work import accomplishments as work_queries
from careercoach.queries.work import learning as learning_queries
from careercoach.services import drafts, finding
from careercoach.services.goals import goals, steps
from careercoach.services.jobs import profile
from careercoach.services.paths import paths
from careercoach.services.people import conversations, people
from careercoach.services.reflect import questions
from careercoach.services.start import nudges
from careercoach.services.talk import after, meetings, notes, promises, run
from careercoach.services.work import accomplishments, learning
from careercoach.store.session import act, raw
from tests.queries import ask, day
from tests.store import TODAY, do, nouns


def _goal(path: Path, **fields: object) -> str:
    return do(path, goals.add, {"title": "Teach", "horizon": "near", **fields}, TODAY)


def test_what_was_added_is_found_within_the_same_act(path: Path) -> None:
    with act(path, TODAY) as session:
        goal = goals.add(session, {"title": "Teach", "horizon": "near"}, TODAY)
        look = goals.check_in(session, goal, {"progress": 20}, TODAY)
        assert goal_queries.check_in(raw(session), look).progress == 20
        role = paths.add(session, {"title": "Lead", "competencies": ["Teaching"]})
        paths.set_not_applicable(session, role, "Teaching", "Others do")
        bare = paths.add(session, {"title": "Bare"})
        assert paths.edit(session, bare, {"active": False}) == bare
        course = learning.add(session, {"title": "Course", "goal": goal}, TODAY)
        learning.finish(session, course, {}, TODAY)
        work = accomplishments.add(session, {"title": "Trained two"}, TODAY)
        accomplishments.edit(session, work, {"seen_by": ["Rosa"]}, TODAY)
        assert finding.find(session, Person, people_queries.get(raw(session), "rosa").id).name == "Rosa"
    assert [one.name for one in ask(path, history.listed)] == ["goal add"]


def test_the_day_a_goal_was_first_ended_stays_until_it_ends_otherwise(path: Path) -> None:
    goal = _goal(path)
    for end, later, ended in (
        (goals.finish, 0, 0),
        (goals.finish, 3, 0),
        (goals.drop, 4, 4),
        (goals.drop, 5, 4),
        (goals.finish, 6, 6),
    ):
        assert do(path, end, goal[:8], day(later)) == goal
        assert ask(path, goal_queries.get, goal).ended_on == day(ended)
    assert do(path, goals.resume, goal, day(7)) == goal
    found = ask(path, goal_queries.get, goal)
    assert (found.status, found.ended_on) == ("active", None)
    count = len(ask(path, history.listed))
    assert do(path, goals.resume, goal, day(9)) == goal
    assert len(ask(path, history.listed)) == count


@pytest.mark.parametrize("end", [goals.finish, goals.drop])
def test_an_ended_goal_takes_neither_a_check_in_nor_a_pause(
    path: Path, end: Callable[[Session, str, date], str]
) -> None:
    goal = _goal(path)
    do(path, end, goal, TODAY)
    with pytest.raises(Conflict):
        do(path, goals.check_in, goal, {"progress": 20}, TODAY)
    with pytest.raises(Conflict):
        do(path, goals.pause, goal)


def test_a_check_in_of_blanks_alone_says_nothing_and_a_figure_of_nought_does(path: Path) -> None:
    goal = _goal(path)
    for blank in ({}, {"note": "  "}, {"note": None, "blocker": ""}):
        with pytest.raises(InvalidValue, match="says something"):
            do(path, goals.check_in, goal, blank, TODAY)
    do(path, goals.check_in, goal, {"progress": 0}, TODAY)
    do(path, goals.check_in, goal, {"blocker": "No room", "on": day(-1)}, TODAY)
    looks = ask(path, goal_queries.check_ins, goal)
    assert [(one.progress, one.blocker) for one in looks] == [(None, "No room"), (0, None)]


def test_the_day_of_a_goal_gives_its_horizon_unless_one_is_said(path: Path) -> None:
    by = TODAY + timedelta(days=3000)
    told = do(path, goals.add, {"title": "A", "by": by}, TODAY)
    said = do(path, goals.add, {"title": "B", "by": by, "horizon": "near", "started_on": day(-9)}, TODAY)
    assert ask(path, goal_queries.get, told).horizon == "long"
    found = ask(path, goal_queries.get, said)
    assert (found.horizon, found.started_on) == ("near", day(-9))
    assert ask(path, goal_queries.get, told).started_on == TODAY
    with pytest.raises(InvalidValue):
        do(path, goals.add, {"title": "C"}, TODAY)


def test_a_key_belongs_to_one_thing_of_a_kind_and_a_blank_one_is_refused(path: Path) -> None:
    goal, other = _goal(path, key="a"), _goal(path, key="b")
    assert _goal(path, key=" a ", why="Because") == goal
    assert ask(path, goal_queries.get, goal).why == "Because"
    with pytest.raises(InvalidValue, match="goes by that key already"):
        do(path, goals.edit, other, {"key": "a"})
    do(path, goals.edit, other, {"key": "b"})
    with pytest.raises(InvalidValue, match="a word of your own"):
        do(path, accomplishments.add, {"title": "Done", "key": " "}, TODAY)
    for _ in range(2):
        do(path, accomplishments.add, {"title": "Done", "key": None}, TODAY)
    work = do(path, accomplishments.add, {"title": "Done", "key": "a"}, TODAY)
    assert do(path, accomplishments.add, {"title": "Done again", "key": "a"}, TODAY) == work
    assert len(ask(path, work_queries.listed)) == 3


def test_a_promise_keeps_the_day_it_was_first_closed_so(path: Path) -> None:
    promise = do(path, promises.add, do(path, meetings.plan, {}), {"text": "Dates", "owner": "me"})
    for close, later, closed in ((promises.keep, 0, 0), (promises.keep, 3, 0), (promises.drop, 4, 4)):
        assert do(path, close, promise[:8], day(later)) == promise
        assert ask(path, talk_queries.promise, promise).closed_on == day(closed)
    assert do(path, promises.reopen, promise[:8]) == promise
    found = ask(path, talk_queries.promise, promise)
    assert (found.state, found.closed_on) == ("open", None)


def test_a_step_gives_back_its_id_whatever_is_done_with_it(path: Path) -> None:
    step = do(path, steps.add, _goal(path), {"title": "Ask"})
    assert do(path, steps.finish, step[:8], TODAY) == step
    assert ask(path, goal_queries.step, step).done_on == TODAY
    assert do(path, steps.reopen, step[:8]) == step
    assert ask(path, goal_queries.step, step).done_on is None


def test_a_rule_sleeps_a_week_or_to_a_day_that_is_ahead(path: Path) -> None:
    for until, wakes in ((None, 7), (day(1), 1)):
        assert do(path, nudges.snooze, "log-work", TODAY, until) == "log-work"
        assert ask(path, nudge_queries.get, "log-work").snoozed_until == day(wakes)
    for gone in (TODAY, day(-1)):
        with pytest.raises(InvalidValue, match="not ahead"):
            do(path, nudges.snooze, "log-work", TODAY, gone)
    assert do(path, nudges.done, "log-work", TODAY) == "log-work"
    do(path, nudges.switch, "first-goal", True)
    assert ask(path, nudge_queries.off) == {"first-goal"}
    assert do(path, nudges.switch, "log-work", False) == "log-work"
    told = ask(path, nudge_queries.get, "log-work")
    assert (told.off, told.snoozed_until, told.done_on) == (False, None, None)


def test_a_blank_name_takes_the_manager_away(path: Path) -> None:
    first = do(path, profile.update, {"manager": " Rosa ", "role": "nurse"}, TODAY)
    assert ask(path, profile_queries.get, TODAY).manager == "Rosa"
    assert do(path, profile.update, {"name": "Marta"}, TODAY) == first
    assert ask(path, profile_queries.get, TODAY).manager == "Rosa"
    for nobody in ("  ", None):
        do(path, profile.update, {"manager": "Rosa"}, TODAY)
        do(path, profile.update, {"manager": nobody}, TODAY)
        found = ask(path, profile_queries.get, TODAY)
        assert (found.manager, found.role, found.name) == (None, "nurse", "Marta")
    assert [(one.name, one.relation) for one in ask(path, people_queries.listed)] == [("Rosa", "manager")]


def test_a_note_keeps_its_kind_and_loses_its_place_when_told_to(path: Path) -> None:
    talk = do(path, meetings.plan, {"kind": "career"})
    do(path, meetings.bring, talk, asks=["A budget"])
    item = ask(path, talk_queries.get, talk).items[0].id
    note = do(path, notes.add, talk, {"kind": "advice", "text": "Ask Omar", "item": item[:8]})
    placed = ask(path, note_queries.get, note)
    assert placed.part
    assert do(path, notes.edit, note[:8], {"kind": None, "item": None, "part": None}) == note
    found = ask(path, note_queries.get, note)
    assert (found.kind, found.part) == ("advice", None)
    with pytest.raises(InvalidValue, match="parts of this talk"):
        do(path, notes.edit, note, {"part": "nowhere"})


def test_the_next_talk_is_like_the_last_with_the_questions_kept_for_it(path: Path) -> None:
    fields = {"kind": "review", "with_": "Omar", "minutes": 25, "place": "Ward 3", "on": day(-2)}
    talk, other = (do(path, meetings.plan, fields) for _ in range(2))
    for each, text in ((talk, "What next?"), (talk, "And then?"), (talk, "Gone?"), (other, "Not mine?")):
        note = do(path, notes.add, each, {"kind": "advice", "text": f"About {text}"})
        kept = do(path, after.become, note, "question", TODAY, words=text)
        if text == "Gone?":
            do(path, questions.delete, kept)
        if text == "And then?":
            do(path, questions.edit, kept, {"text": "And after that?"})
    planned = ask(path, talk_queries.get, do(path, after.plan_next, talk, day(90), "09:30"))
    assert (planned.kind, planned.with_, planned.minutes, planned.place) == ("review", "Omar", 25, "Ward 3")
    assert (planned.on, planned.at, planned.status) == (day(90), "09:30", "planned")
    assert [one.title for one in planned.items] == ["What next?", "And after that?"]
    assert ask(path, talk_queries.get, other).items == ()


def test_a_role_loses_its_person_and_a_reason_when_told_to(path: Path) -> None:
    fields = {"title": "Lead", "person": "Omar", "competencies": ["Teaching", "Budget"]}
    role = do(path, paths.add, fields)
    assert do(path, paths.set_not_applicable, role[:8], " BUDGET ", "Others do") == role
    assert "Others do" in repr(ask(path, path_queries.get, role))
    do(path, paths.set_not_applicable, role, "Budget", None)
    assert "Others do" not in repr(ask(path, path_queries.get, role))
    assert do(path, paths.edit, role[:8], {"attracts": "People"}) == role
    assert ask(path, path_queries.get, role).person == "Omar"
    do(path, paths.edit, role, {"person": " ", "competencies": None})
    found = ask(path, path_queries.get, role)
    assert (found.person, found.competencies) == (None, ())


def test_a_conversation_stays_on_its_day_unless_another_is_given(path: Path) -> None:
    talk = do(path, conversations.add, {"person": "Rosa", "about": "A course", "on": day(-3)}, TODAY)
    do(path, conversations.edit, talk, {"on": None, "notes": "Two days"}, TODAY)
    assert ask(path, conversation_queries.get, talk).on == day(-3)
    do(path, conversations.edit, talk, {"on": TODAY}, TODAY)
    assert ask(path, people_queries.get, "Rosa").spoken_on == TODAY
    with pytest.raises(InvalidValue, match="still to come"):
        do(path, conversations.edit, talk, {"on": day(1)}, TODAY)
    assert do(path, people.mark_spoken, "Rosa", day(-1))
    assert ask(path, people_queries.get, "Rosa").spoken_on == TODAY


@pytest.mark.parametrize(
    ("on", "until", "status", "fits"),
    [
        (None, day(1), "planned", False),
        (TODAY, None, "finished", True),
        (day(1), None, "finished", False),
        (day(-1), TODAY, "finished", True),
        (day(-1), day(1), "finished", False),
        (day(-1), day(1), "under-way", True),
        (None, None, "finished", True),
    ],
)
def test_learning_is_finished_by_today_and_begins_before_it_ends(
    path: Path, on: date | None, until: date | None, status: str, fits: bool
) -> None:
    fields = {"title": "Course", "on": on, "until": until, "status": status}
    if not fits:
        with pytest.raises(InvalidValue):
            do(path, learning.add, fields, TODAY)
        return
    course = do(path, learning.add, fields, TODAY)
    assert do(path, learning.edit, course[:8], {"competencies": ["Teaching", " "]}, TODAY) == course
    found = ask(path, learning_queries.get, course)
    assert (found.on, found.until, found.competencies) == (on, until, ("Teaching",))


def test_a_talk_that_was_never_begun_ends_without_a_note(path: Path) -> None:
    talk = do(path, meetings.plan, {"on": TODAY})
    assert do(path, run.end, talk[:8], TODAY) == talk
    assert nouns(path)["note"] == []
    do(path, drafts.keep, "quick-log", "Trained tw")
    do(path, drafts.keep, "quick-log", " ")
    do(path, drafts.keep, "quick-log", " ")


def test_work_stays_on_its_day_and_blank_links_are_none(path: Path) -> None:
    fields = {"title": "Trained two", "on": day(-3), "tags": ["ward", "  ", " ward "], "evidence": ["", "A list"]}
    work = do(path, accomplishments.add, {**fields, "seen_by": [" ", "Rosa"]}, TODAY)
    assert do(path, accomplishments.edit, work[:8], {"on": None, "did": "Paired them"}, TODAY) == work
    found = ask(path, work_queries.get, work)
    assert (found.on, found.tags, found.evidence, found.seen_by) == (day(-3), ("ward",), ("A list",), ("Rosa",))
    with pytest.raises(InvalidValue, match="still to come"):
        do(path, accomplishments.edit, work, {"on": day(1)}, TODAY)
    do(path, accomplishments.edit, work, {"on": TODAY, "tags": []}, TODAY)
    found = ask(path, work_queries.get, work)
    assert (found.on, found.tags, found.seen_by) == (TODAY, (), ("Rosa",))


def test_what_somebody_said_may_lose_their_name(path: Path) -> None:
    fields = {"person": "Rosa", "kind": "strength", "behaviour": "Calm", "on": day(-3)}
    said = do(path, people.add_feedback, fields, TODAY)
    talk = do(path, conversations.add, {"person": "Rosa", "about": "A course"}, TODAY)
    assert do(path, people.edit_feedback, said[:8], {"effect": "We stayed"}) == said
    assert ask(path, people_queries.one_feedback, said).person == "Rosa"
    do(path, people.edit_feedback, said, {"person": None})
    do(path, conversations.edit, talk, {"person": None}, TODAY)
    found = ask(path, people_queries.one_feedback, said)
    assert (found.person, found.on) == (None, day(-3))
    assert ask(path, conversation_queries.get, talk).person is None
    nameless = do(path, people.add_feedback, {"kind": "strength", "behaviour": "Quick"}, TODAY)
    assert ask(path, people_queries.one_feedback, nameless).on == TODAY
    with pytest.raises(InvalidValue, match="still to come"):
        do(path, people.add_feedback, {**fields, "on": day(1)}, TODAY)
