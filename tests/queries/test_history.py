"""What was done is told act by act, each under the words of the thing it was about."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlmodel import Session

from careercoach.queries.file import history
from careercoach.services.goals import company, goals, steps
from careercoach.services.people import conversations, people
from careercoach.services.reflect import questions, reflections
from careercoach.services.start import nudges
from careercoach.services.talk import meetings, notes, promises
from careercoach.services.work import accomplishments, learning
from careercoach.store import changes
from careercoach.store.acts import transaction
from tests.queries import ask, day, on
from tests.store import TODAY, do, reading


def _latest(path: Path) -> str:
    return ask(path, history.listed)[0].id


def _told(path: Path) -> list[tuple[str, str]]:
    return [(one.noun, one.title) for one in ask(path, history.listed)][::-1]


def test_taking_back_goes_by_the_words_of_what_it_takes_back(path: Path) -> None:
    def two(session: Session) -> None:
        accomplishments.add(session, {"title": "Cut the backlog"}, TODAY)
        accomplishments.add(session, {"title": "Wrote the rota"}, TODAY)

    do(path, two)
    for _ in range(3):
        with transaction(path) as connection:
            changes.undo(connection, TODAY, _latest(path))
    assert [title for _, title in _told(path)] == ["Cut the backlog"] * 4


def test_each_thing_goes_by_its_own_words(path: Path) -> None:
    do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(path, people.add, {"name": "Rosa"})
    do(path, reflections.answer, "energy-unasked", "Teaching", TODAY)
    do(path, people.add_feedback, {"kind": "strength", "behaviour": "Calm"}, TODAY)
    talk = do(path, meetings.plan, {"purpose": "My next step"})
    do(path, promises.add, talk, {"text": "Dates", "owner": "them"})
    do(path, notes.add, talk, {"kind": "note", "text": "Ask Omar"})
    do(path, questions.add, "What next?")
    do(path, conversations.add, {"person": "Rosa", "about": "A course"}, TODAY)
    do(path, nudges.switch, "log-work", True)
    assert _told(path) == [
        ("goal", "Teach"),
        ("person", "Rosa"),
        ("reflection", "Teaching"),
        ("feedback", "Calm"),
        ("meeting", "My next step"),
        ("promise", "Dates"),
        ("note", "Ask Omar"),
        ("question", "What next?"),
        ("conversation", "A course"),
        ("nudge", "log-work"),
    ]


def test_a_link_goes_by_the_title_of_what_it_hangs_on(path: Path) -> None:
    do(path, company.add_competency, {"name": "Teaching"})
    work = do(path, accomplishments.add, {"title": "Trained two"}, TODAY)
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    course = do(path, learning.add, {"title": "Course"}, TODAY)
    do(path, accomplishments.edit, work, {"competencies": ["Teaching"]}, TODAY)
    do(path, goals.edit, goal, {"competencies": ["Teaching"]})
    do(path, learning.edit, course, {"competencies": ["Teaching"]}, TODAY)
    do(path, steps.add, goal, {"title": "Ask Rosa"})
    assert _told(path)[-4:] == [
        ("accomplishment", "Trained two"),
        ("goal", "Teach"),
        ("learning", "Course"),
        ("step", "Ask Rosa"),
    ]


def test_a_check_in_goes_by_its_goal_even_when_that_is_gone(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"note": "Slow start"}, TODAY)
    assert _told(path)[-1] == ("check-in", "Teach")
    do(path, goals.delete, goal)
    assert _told(path)[1:] == [("check-in", "Teach"), ("goal", "Teach")]


def test_an_act_on_several_things_goes_by_the_one_it_is_named_for(path: Path) -> None:
    do(path, people.add, {"name": "Rosa", "spoken_on": day(-40)})
    talk = do(path, meetings.plan, {"purpose": "My next step", "with_": "Rosa", "on": TODAY})
    do(path, meetings.hold, talk, TODAY)
    question = do(path, questions.add, "What next?", "interests")
    do(path, questions.favourite, question)
    do(path, questions.delete, question)
    told = _told(path)
    assert told[2] == ("meeting", "My next step")
    assert told[-1] == ("question", "What next?")
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(path, steps.add, goal, {"title": "Ask Rosa"})
    do(path, goals.check_in, goal, {"progress": 20}, TODAY)
    do(path, goals.delete, goal)
    assert _told(path)[-1] == ("goal", "Teach")


def test_what_was_taken_back_says_so_and_names_the_act(path: Path) -> None:
    for count, title in enumerate(("First", "Second")):
        on(path, count - 5, goals.add, {"title": title, "horizon": "near"}, day(count - 5))
    with transaction(path) as connection:
        changes.undo(connection, TODAY)
    told = ask(path, history.listed)
    assert [(one.title, one.undone, one.on) for one in told] == [
        ("Second", False, TODAY),
        ("Second", True, day(-4)),
        ("First", False, day(-5)),
    ]
    assert [one.undoes for one in told] == [told[1].id, None, None]


def test_a_page_of_the_history_begins_where_it_is_asked_to(path: Path) -> None:
    for title in "ABCD":
        do(path, goals.add, {"title": title, "horizon": "near"}, TODAY)
    assert [one.title for one in ask(path, history.listed)] == ["D", "C", "B", "A"]
    assert [one.title for one in ask(path, history.listed, limit=2, offset=1)] == ["C", "B"]
    assert [one.title for one in ask(path, history.listed, limit=None)] == ["D", "C", "B", "A"]
    assert ask(path, history.listed, limit=0) == []


def test_how_a_thing_came_about_tells_only_what_still_holds(path: Path) -> None:
    row = do(path, accomplishments.add, {"title": "Cut the backlog"}, TODAY)
    do(path, accomplishments.edit, row, {"result": "41 to 12"}, TODAY)
    whole = ask(path, history.came_about, "accomplishment", row)
    with transaction(path) as connection:
        changes.undo(connection, TODAY, _latest(path))
    assert ask(path, history.came_about, "accomplishment", row) == whole[1:]
    with transaction(path) as connection:
        changes.redo(connection, TODAY)
    assert ask(path, history.came_about, "accomplishment", row) == whole
    assert [on for _, on in whole] == [TODAY, TODAY]


def _written_at_once(path: Path, count: int) -> int:
    """The steps that SQLite takes to tell the history once so many things were written in one act."""

    def many(session: Session) -> None:
        for number in range(count):
            accomplishments.add(session, {"title": f"Wrote rota {number}"}, TODAY)

    do(path, many)
    steps = [0]
    with reading(path) as connection:
        connection.set_progress_handler(lambda: steps.append(steps.pop() + 1), 1)
        (told,) = (one.things for one in history.listed(connection, limit=1))
    assert told == count
    return steps[0]


def test_an_act_that_touched_hundreds_of_things_is_told_as_fast_as_one_that_touched_a_few(path: Path) -> None:
    assert _written_at_once(path, 300) < 1.1 * _written_at_once(path, 3)


def test_what_is_done_by_another_program_is_counted_too(path: Path) -> None:
    do(path, accomplishments.add, {"title": "Cut the backlog"}, TODAY)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE accomplishment SET title = 'Cut it'")
        connection.commit()
    assert [(one.title, one.things) for one in ask(path, history.listed)] == [("Cut it", 1), ("Cut the backlog", 1)]
