"""Every act stands in the history under its own name, and does what its name says."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from careercoach.coach import asking_why
from careercoach.coach.run import Run
from careercoach.errors import Conflict, InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.queries.people import people as reading_people
from careercoach.queries.talk import meetings as reading_talks
from careercoach.queries.talk import notes as reading_notes
from careercoach.queries.work import accomplishments as reading_work
from careercoach.queries.work import learning as reading_learning
from careercoach.services import positions
from careercoach.services.documents import for_others, masks
from careercoach.services.goals import company, goals, steps
from careercoach.services.jobs import profile
from careercoach.services.paths import paths, trials
from careercoach.services.people import conversations, people
from careercoach.services.reflect import questions, reflections
from careercoach.services.start import nudges
from careercoach.services.talk import after, meetings, notes, promises, run
from careercoach.services.work import accomplishments, learning, setbacks
from tests.store import TODAY, do, nouns, reading

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> tuple[Path, dict[str, str]]:
    """One of each noun, made once for all."""
    path = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("life") / "careercoach.db"))
    return path, _made(path)


@pytest.fixture
def life(path: Path, once: tuple[Path, dict[str, str]]) -> dict[str, str]:
    """One of each noun on file, by its id."""
    file, made = once
    shutil.copy(file, path)
    return made


def _made(path: Path) -> dict[str, str]:
    made: dict[str, str] = {}

    def keep(noun: str, act: Callable[..., str], *arguments: object) -> None:
        made[noun] = do(path, act, *arguments)

    keep("goal", goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    keep("step", steps.add, made["goal"], {"title": "Ask Rosa"})
    keep("work", accomplishments.add, {"title": "Trained two"}, TODAY)
    keep("person", people.add, {"name": "Rosa"})
    keep("feedback", people.add_feedback, {"kind": "strength", "behaviour": "Calm"}, TODAY)
    keep("conversation", conversations.add, {"person": "Rosa", "about": "A course"}, TODAY)
    keep("priority", company.add_priority, {"title": "Safety"})
    keep("competency", company.add_competency, {"name": "Teaching"})
    keep("path", paths.add, {"title": "Lead", "competencies": ["Teaching"]})
    keep("question", questions.add, "What do I like?", "interests")
    keep("answer", reflections.answer, "energy-unasked", "Teaching", TODAY)
    keep("talk", meetings.plan, {"with_": "Rosa", "on": TODAY})
    do(path, meetings.bring, made["talk"], asks=["A budget"])
    with reading(path) as connection:
        made["item"] = str(connection.execute("SELECT uuid FROM agenda_item").fetchone()[0])
    keep("note", notes.add, made["talk"], {"kind": "advice", "text": "Ask Omar"})
    keep("promise", promises.add, made["talk"], {"text": "Dates", "owner": "them"})
    keep("course", learning.add, {"title": "Course", "status": "under-way", "on": YESTERDAY}, TODAY)
    keep("mask", masks.add, "Acme")
    keep("for-others", for_others.say, made["work"], "Trained two newcomers")
    keep("trial", trials.add, made["path"], {"title": "Coffee"}, TODAY)
    keep("setback", setbacks.add, {"title": "Told no"}, TODAY)
    keep("check-in", goals.check_in, made["goal"], {"progress": 10}, YESTERDAY)
    keep("position", positions.add, {"role": "Nurse", "from_": YESTERDAY})
    keep("away", positions.go_away, YESTERDAY, TODAY)
    return made


ACTS: dict[str, tuple[Callable[..., object], tuple[object, ...]]] = {
    "goal edit": (goals.edit, ("goal", {"why": "Because"})),
    "goal delete": (goals.delete, ("goal",)),
    "goal pause": (goals.pause, ("goal",)),
    "goal done": (goals.finish, ("goal", TODAY)),
    "goal drop": (goals.drop, ("goal", TODAY)),
    "goal check-in": (goals.check_in, ("goal", {"progress": 20}, TODAY)),
    "check-in edit": (goals.edit_check_in, ("check-in", {"note": "Slow"}, TODAY)),
    "check-in delete": (goals.delete_check_in, ("check-in",)),
    "step edit": (steps.edit, ("step", {"title": "Ask Omar"})),
    "step done": (steps.finish, ("step", TODAY)),
    "step delete": (steps.delete, ("step",)),
    "accomplishment edit": (accomplishments.edit, ("work", {"did": "Paired them"}, TODAY)),
    "accomplishment delete": (accomplishments.delete, ("work",)),
    "person edit": (people.edit, ("person", {"notes": "Knows everybody"})),
    "person spoke": (people.mark_spoken, ("person", TODAY + timedelta(days=1))),
    "person delete": (people.delete, ("person",)),
    "feedback edit": (people.edit_feedback, ("feedback", {"changed": "I slow down"})),
    "feedback delete": (people.delete_feedback, ("feedback",)),
    "conversation edit": (conversations.edit, ("conversation", {"notes": "Two days"}, TODAY)),
    "conversation delete": (conversations.delete, ("conversation",)),
    "priority edit": (company.edit_priority, ("priority", {"active": False})),
    "priority delete": (company.delete_priority, ("priority",)),
    "competency edit": (company.edit_competency, ("competency", {"area": "technical"})),
    "competency delete": (company.delete_competency, ("competency",)),
    "path edit": (paths.edit, ("path", {"active": False})),
    "path not-applicable": (paths.set_not_applicable, ("path", "teaching", "Others do")),
    "path delete": (paths.delete, ("path",)),
    "question edit": (questions.edit, ("question", {"text": "What else?"})),
    "question delete": (questions.delete, ("question",)),
    "question favourite": (questions.favourite, ("question",)),
    "reflection edit": (reflections.edit, ("answer", "Learning")),
    "reflection delete": (reflections.delete, ("answer",)),
    "meeting edit": (meetings.edit, ("talk", {"at": "14:30"})),
    "meeting delete": (meetings.delete, ("talk",)),
    "meeting hold": (run.end, ("talk", TODAY)),
    "meeting leave out": (meetings.leave_out, ("item",)),
    "meeting retime": (meetings.retime, ("item", 7.5)),
    "note edit": (notes.edit, ("note", {"text": "Ask Ines"})),
    "note delete": (notes.delete, ("note",)),
    "note decide": (after.become, ("note", "nothing", TODAY)),
    "meeting plan": (after.plan_next, ("talk", TODAY + timedelta(days=90))),
    "promise edit": (promises.edit, ("promise", {"by": TODAY})),
    "promise delete": (promises.delete, ("promise",)),
    "promise keep": (promises.keep, ("promise", TODAY)),
    "promise drop": (promises.drop, ("promise", TODAY)),
    "promise pass": (promises.pass_on, ("promise", "Omar", TODAY)),
    "promise end": (promises.end, ("promise", TODAY)),
    "position edit": (positions.edit, ("position", {"team": "Ward 3"})),
    "position end": (positions.end, ("position", TODAY)),
    "position delete": (positions.delete, ("position",)),
    "away edit": (positions.edit_away, ("away", {"reason": "A child"})),
    "away end": (positions.come_back, ("away", YESTERDAY)),
    "away delete": (positions.delete_away, ("away",)),
    "learning edit": (learning.edit, ("course", {"hours": 3.0}, TODAY)),
    "learning finish": (learning.finish, ("course", {}, TODAY)),
    "learning delete": (learning.delete, ("course",)),
    "for-others delete": (for_others.delete, ("for-others",)),
    "mask edit": (masks.edit, ("mask", {"shown_as": "a shop"})),
    "mask delete": (masks.delete, ("mask",)),
    "trial edit": (trials.edit, ("trial", {"by": TODAY}, TODAY)),
    "trial done": (trials.finish, ("trial", {"after": 2}, TODAY)),
    "trial delete": (trials.delete, ("trial",)),
    "setback edit": (setbacks.edit, ("setback", {"learned": "Ask sooner"}, TODAY)),
    "setback delete": (setbacks.delete, ("setback",)),
    "profile set": (profile.update, ({"role": "nurse"}, TODAY)),
    "nudge off": (nudges.switch, ("log-work", True)),
    "nudge snooze": (nudges.snooze, ("log-work", TODAY)),
    "nudge done": (nudges.done, ("log-work", TODAY)),
    "nudge answer": (partial(nudges.answer, asked="Log"), ("log-work", asking_why.NOT_NOW, TODAY)),
}


ANOTHER = {"goal check-in", "meeting plan", "profile set"}
"""Acts that give back the id of something else than what they were told of."""

MADE = [
    *("goal add", "step add", "log", "person add", "feedback add", "conversation add", "priority add"),
    *("competency add", "path add", "question add", "reflect", "meeting plan", "meeting bring", "note add"),
    *("promise add", "learning add", "mask add", "for-others say", "trial add", "setback add"),
    *("goal check-in", "position add", "away add"),
]
"""What the life is made with, act by act."""


def test_whatever_is_added_stands_in_the_history_under_the_name_of_its_act(path: Path, life: dict[str, str]) -> None:
    with reading(path) as connection:
        assert [one.name for one in history.listed(connection)] == MADE[::-1]
    kept = {row[1] for rows in nouns(path).values() for row in rows}
    assert set(life.values()) <= kept


@pytest.mark.parametrize("name", ACTS)
def test_an_act_stands_in_the_history_under_its_name(path: Path, life: dict[str, str], name: str) -> None:
    act, arguments = ACTS[name]
    before = nouns(path)
    told = do(path, act, *[life.get(str(one), one) for one in arguments])
    assert told == life.get(str(arguments[0]), arguments[0]) or (told and name in ANOTHER)
    with reading(path) as connection:
        assert history.listed(connection, limit=1)[0].name == name
    now = nouns(path)
    assert now != before
    if name.endswith("delete"):
        table = name.split(maxsplit=1)[0].replace("-", "_")
        assert len(now[table]) == len(before[table]) - 1


def test_what_was_closed_is_taken_up_again(path: Path, life: dict[str, str]) -> None:
    do(path, steps.finish, life["step"], TODAY)
    do(path, promises.keep, life["promise"], TODAY)
    do(path, goals.pause, life["goal"])
    do(path, questions.favourite, life["question"])
    do(path, nudges.switch, "log-work", True)
    closed = nouns(path)
    do(path, steps.reopen, life["step"])
    do(path, promises.reopen, life["promise"])
    do(path, goals.resume, life["goal"], TODAY)
    do(path, questions.unfavourite, life["question"])
    do(path, nudges.switch, "log-work", False)
    with reading(path) as connection:
        told = [one.name for one in history.listed(connection, limit=5)]
    assert told == ["nudge on", "question unfavourite", "goal resume", "promise reopen", "step reopen"]
    assert nouns(path)["favourite"] == []
    assert closed["favourite"] != []


@pytest.mark.parametrize(
    ("status", "result", "changes", "then"),
    [
        ("waiting", None, {"result": "It worked"}, "done"),
        ("waiting", None, {"result": "It worked", "status": "waiting"}, "waiting"),
        ("waiting", None, {"result": "  "}, "waiting"),
        ("waiting", None, {"did": "Paired them"}, "waiting"),
        ("waiting", "Half of it", {"result": "All of it"}, "waiting"),
        ("in-progress", None, {"result": "So far"}, "in-progress"),
    ],
)
def test_a_first_result_makes_done_what_waited_for_it(
    path: Path, status: str, result: str | None, changes: dict[str, object], then: str
) -> None:
    work = do(path, accomplishments.add, {"title": "Pilot", "status": status, "result": result}, TODAY)
    do(path, accomplishments.edit, work, changes, TODAY)
    with reading(path) as connection:
        assert reading_work.get(connection, work).status == then


@pytest.mark.parametrize(
    ("begun", "until", "status", "days"),
    [
        (None, None, "planned", (0, None)),
        (1, None, "planned", (0, None)),
        (1, 9, "planned", (0, None)),
        (0, None, "under-way", (0, None)),
        (-1, None, "under-way", (-1, 0)),
        (-1, None, "planned", (-1, None)),
        (-9, -2, "under-way", (-9, -2)),
        (-9, 0, "under-way", (-9, 0)),
        (-9, 1, "under-way", (-9, 0)),
        (0, 5, "under-way", (0, None)),
    ],
)
def test_learning_ends_the_day_it_is_finished_and_began_no_later(
    path: Path, begun: int | None, until: int | None, status: str, days: tuple[int, int | None]
) -> None:
    def at(offset: int | None) -> object:
        return None if offset is None else TODAY + timedelta(days=offset)

    course = do(path, learning.add, {"title": "C", "status": status, "on": at(begun), "until": at(until)}, TODAY)
    do(path, learning.finish, course, {"learned": "Patience"}, TODAY)
    with reading(path) as connection:
        found = reading_learning.get(connection, course)
    assert (found.on, found.until) == (at(days[0]), at(days[1]))
    assert (found.status, found.learned) == ("finished", "Patience")


def test_learning_keeps_figures_from_zero_up_and_the_code_of_a_currency_in_capitals(path: Path) -> None:
    course = do(path, learning.add, {"title": "C", "hours": 0.0, "cost": 999_999_999.0, "currency": "eur"}, TODAY)
    with reading(path) as connection:
        found = reading_learning.get(connection, course)
    assert (found.hours, found.cost, found.currency) == (0.0, 999_999_999.0, "EUR")
    for code in ("euro", "e1r", "kr"):
        do(path, learning.edit, course, {"currency": code}, TODAY)
        with reading(path) as connection:
            assert reading_learning.get(connection, course).currency == code
    for wrong in ({"hours": -0.5}, {"cost": 1_000_000_000.0}):
        with pytest.raises(InvalidValue):
            do(path, learning.edit, course, wrong, TODAY)


def test_a_name_may_change_its_letter_case_and_not_become_anothers(path: Path) -> None:
    do(path, company.add_competency, {"name": "Budget"})
    teaching = do(path, company.add_competency, {"name": "Teaching"})
    assert do(path, company.edit_competency, "teaching", {"name": "TEACHING"}) == teaching
    with pytest.raises(InvalidValue, match="on file already"):
        do(path, company.edit_competency, teaching[:8], {"name": "budget"})
    do(path, people.add, {"name": "Omar"})
    rosa = do(path, people.add, {"name": "Rosa"})
    assert do(path, people.edit, "rosa", {"name": "ROSA"}) == rosa
    with pytest.raises(InvalidValue, match="on file already"):
        do(path, people.edit, rosa[:8], {"name": " omar "})
    with pytest.raises(NotFound, match="No competency goes by that name"):
        do(path, company.delete_competency, "Nothing")
    with reading(path) as connection:
        assert [one.name for one in reading_people.listed(connection)] == ["Omar", "ROSA"]


def test_a_competency_that_a_role_does_not_ask_for_cannot_be_set_aside(path: Path, life: dict[str, str]) -> None:
    with pytest.raises(NotFound, match="asks for no competency of that name"):
        do(path, paths.set_not_applicable, life["path"], "Budget", "Others do")


@pytest.mark.parametrize(("length", "cut"), [(79, False), (80, False), (81, True)])
def test_a_note_of_more_than_80_signs_becomes_a_goal_with_its_beginning_as_title(
    path: Path, life: dict[str, str], length: int, cut: bool
) -> None:
    words = ("word " * 20)[: length - 1] + "x"
    note = do(path, notes.add, life["talk"], {"kind": "advice", "text": words})
    do(path, after.become, note, "goal", TODAY)
    row = nouns(path)["goal"][-1]
    assert (f"{words[:80].rsplit(' ', 1)[0]}…" in row) == cut
    assert words in row


def test_feedback_heard_in_a_talk_is_of_its_day_and_never_of_one_to_come(path: Path) -> None:
    for offset, told in ((-1, -1), (0, 0), (1, 0)):
        talk = do(path, meetings.plan, {"on": TODAY + timedelta(days=offset)})
        note = do(path, notes.add, talk, {"kind": "feedback", "text": f"Calm {offset}"})
        do(path, after.become, note, "feedback", TODAY)
        assert (TODAY + timedelta(days=told)).isoformat() in nouns(path)["feedback"][-1]
    with pytest.raises(Conflict, match="decided already"):
        do(path, after.become, note, "nothing", TODAY)


@pytest.mark.parametrize(
    ("kind", "text", "held", "told"),
    [
        ("note", "We spoke of the budget", True, ["We spoke of", "Ask Ines", "We spoke of the budget"]),
        ("advice", "Ask Ines and Omar", True, ["We spoke of", "Ask Ines and Omar"]),
        ("advice", "Another thing", True, ["We spoke of", "Ask Ines", "Another thing"]),
        ("advice", "Ask Ines and Omar", False, ["We spoke of", "Ask Ines", "Ask Ines and Omar"]),
        ("note", "  ", True, ["We spoke of", "Ask Ines"]),
    ],
)
def test_what_was_written_goes_on_in_the_latest_note_of_its_kind_once_the_talk_was_held(
    path: Path, kind: str, text: str, held: bool, told: list[str]
) -> None:
    talk = do(path, meetings.plan, {"on": TODAY})
    do(path, notes.add, talk, {"kind": "note", "text": "We spoke of"})
    do(path, notes.add, talk, {"kind": "advice", "text": "Ask Ines"})
    if held:
        do(path, meetings.hold, talk, TODAY)
    do(path, run.advance, talk, Run(kind=kind, text=text), Run())
    with reading(path) as connection:
        assert [one.text for one in reading_notes.listed(connection, meeting=talk)] == told


def test_a_thing_moves_among_those_of_its_own_talk(path: Path) -> None:
    one, other = (do(path, meetings.plan, {"on": TODAY}) for _ in range(2))
    for talk in (one, other):
        do(path, meetings.bring, talk, questions=["First?", "Second?", "Third?"])
    with reading(path) as connection:
        items = [item.id for item in reading_talks.get(connection, one).items]
    do(path, meetings.move, items[2], by=-1)
    with reading(path) as connection:
        assert [item.title for item in reading_talks.get(connection, one).items] == ["First?", "Third?", "Second?"]
        assert [item.title for item in reading_talks.get(connection, other).items] == ["First?", "Second?", "Third?"]
    do(path, meetings.move, items[0], to=3)
    with reading(path) as connection:
        assert [item.title for item in reading_talks.get(connection, one).items] == ["Third?", "Second?", "First?"]
    assert [row[-2] for row in nouns(path)["agenda_item"][:3]] == [3, 2, 1]
