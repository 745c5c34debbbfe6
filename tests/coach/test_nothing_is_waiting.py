"""That nothing is waiting is said only where no part of the product has anything to say."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careercoach.coach.rules.act import INVITATION
from careercoach.coach.today import acts, holding
from careercoach.queries.start import today as queries
from careercoach.services import positions
from careercoach.services.goals import company, goals, steps
from careercoach.services.jobs import profile
from careercoach.services.paths import paths, trials
from careercoach.services.people import people
from careercoach.services.reflect import ratings, reflections
from careercoach.services.start import nudges
from careercoach.services.talk import meetings, notes, promises
from careercoach.services.work import accomplishments, learning
from careercoach.store.file import open_file
from tests.queries import ask, day, on
from tests.standing_out import with_ines
from tests.store import TODAY, do, reading

NOTHING_WAITS = "Nothing waits for you."
WORTH = {"benefit": "The night team", "obstacle": "Busy weeks", "if_then": "If it is busy, ten minutes"}


def goal(path: Path, **fields: object) -> str:
    said = {"title": "Lead a shift", "horizon": "near", "started_on": day(-30), **WORTH, **fields}
    made = on(path, -30, goals.add, said, day(-30))
    on(path, -3, goals.check_in, made, {"progress": 40, "confidence": 4}, day(-3))
    return made


def held(path: Path) -> str:
    with reading(path) as connection:
        return str(connection.execute("SELECT uuid FROM meeting").fetchone()[0])


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which everything is done and nothing asks for anything."""
    path = tmp_path_factory.mktemp("calm") / "careercoach.db"
    open_file(path).close()
    do(path, profile.update, {"name": "Marta"}, TODAY)
    do(path, positions.add, {"role": "nurse", "organisation": "Ward 3", "manager": "Priya", "from_": day(-900)})
    for name, relation in (("Ines", "mentor"), ("Jo", "peer"), ("Omar", "expert"), ("Lea", "helped")):
        do(path, people.add, {"name": name, "relation": relation, "spoken_on": day(-9)})
    do(path, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(-20), "status": "held"})
    for back in range(2, 84, 7):
        entry = {"title": f"Taught the pump {back}", "on": day(-back), "result": "Two can do it", "seen_by": ["Priya"]}
        do(path, accomplishments.add, entry, TODAY)
    do(path, reflections.answer, "energy-unasked", "Teaching", TODAY, on=day(-2))
    do(path, ratings.record, "growth-check", {"valued": 4}, {}, TODAY, on=day(-9))
    goal(path)
    return path


@pytest.fixture
def path(calm: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(calm, tmp_path / "careercoach.db"))


def said(path: Path) -> list[tuple[str, str]]:
    return [(one.rule, one.reason) for one in acts(ask(path, queries.snapshot, TODAY), TODAY)]


def found(path: Path) -> set[str]:
    """What the rules find, even where it had its turn and rests."""
    return {one.rule for one in holding(ask(path, queries.snapshot, TODAY), TODAY)}


def test_where_nothing_is_open_it_is_said_to_whoever_wants_no_word_about_their_own(path: Path) -> None:
    do(path, nudges.switch, "own-words", True)
    ((rule, reason),) = said(path)
    assert (rule, NOTHING_WAITS in reason) == (INVITATION, True)


def a_far_goal(path: Path) -> None:
    goal(path, title="Lead the ward", horizon="long")


def a_role_asks(path: Path) -> None:
    do(path, company.add_competency, {"name": "Planning"})
    do(path, paths.add, {"title": "Ward manager", "move": "up", "competencies": ["Planning"]})


def a_talk_is_unready(path: Path) -> None:
    do(path, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(2)})


def feedback_waits(path: Path) -> None:
    said = {"person": "Priya", "kind": "growth", "behaviour": "You rush the hand-over", "on": day(-31)}
    do(path, people.add_feedback, said, TODAY)


def a_goal_lacks_a_word(path: Path) -> None:
    goal(path, title="Train two", if_then=None)


def money_is_owed(path: Path) -> None:
    said = {"title": "Wound care", "kind": "course", "on": day(-60), "until": day(-30), "status": "finished"}
    do(path, learning.add, {**said, "reimbursement": "asked"}, TODAY)


def nobody_is_an_expert(path: Path) -> None:
    do(path, people.edit, "Omar", {"relation": "other"})


def a_figure_asks(path: Path) -> None:
    do(path, company.add_competency, {"name": "Planning"})


def the_compass_finds(path: Path) -> None:
    do(path, ratings.record, "compass", {"help-grow": 4}, {}, TODAY)


def something_stands_out(path: Path) -> None:
    do(path, with_ines)


def a_promise_has_no_day(path: Path) -> None:
    do(path, promises.add, held(path), {"text": "Send the list", "owner": "them"})


def work_is_under_way(path: Path) -> None:
    do(path, accomplishments.add, {"title": "The new rota", "on": day(-43), "status": "in-progress"}, TODAY)


def a_trial_waits(path: Path) -> None:
    role = on(path, -61, paths.add, {"title": "Ward manager", "move": "up"})
    on(path, -61, trials.add, role, {"kind": "task", "title": "Plan one week"}, day(-61))


def a_step_is_due(path: Path) -> None:
    do(path, steps.add, goal(path, title="Train two"), {"title": "Ask Rosa", "by": TODAY})


def a_check_in_is_due(path: Path) -> None:
    on(path, -30, goals.add, {"title": "Train two", "horizon": "near", **WORTH}, day(-30))


def an_outcome_is_waited_for(path: Path) -> None:
    do(path, accomplishments.add, {"title": "The new rota", "on": day(-14), "status": "waiting"}, TODAY)


def advice_is_not_decided(path: Path) -> None:
    do(path, notes.add, held(path), {"kind": "advice", "text": "Shadow the night lead"})


def a_goal_was_reached(path: Path) -> None:
    do(path, goals.finish, goal(path, title="Train two"), TODAY)


FOUND = (
    (a_far_goal, "nothing-near"),
    (a_role_asks, "readiness"),
    (a_talk_is_unready, "talk-soon"),
    (feedback_waits, "feedback"),
    (a_goal_lacks_a_word, "unsaid"),
    (money_is_owed, "money-back"),
    (nobody_is_an_expert, "circle"),
    (a_figure_asks, "worth-a-look"),
    (the_compass_finds, "worth-a-look"),
    (something_stands_out, "noticed"),
    (a_promise_has_no_day, "promise-day"),
    (work_is_under_way, "under-way"),
    (a_trial_waits, "trial-waits"),
    (a_step_is_due, "step-day"),
    (a_check_in_is_due, "check-in"),
    (an_outcome_is_waited_for, "came-of-this"),
    (advice_is_not_decided, "advice"),
    (a_goal_was_reached, "moment"),
)
"""What each part of the product may find, and the rule that then speaks."""


@pytest.mark.parametrize(("finding", "rule"), FOUND, ids=[finding.__name__ for finding, _ in FOUND])
def test_one_thing_that_waits_is_enough_for_it_not_to_be_said(
    path: Path, finding: Callable[[Path], None], rule: str
) -> None:
    finding(path)
    assert rule in found(path)
    assert not any(NOTHING_WAITS in reason for _, reason in said(path))
