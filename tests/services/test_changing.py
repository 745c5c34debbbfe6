"""Something changed at work: what is open then, what becomes of it, and that one undo takes all of it back."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from careercoach.coach.changing import KINDS, Open, proposals
from careercoach.queries import positions as stored
from careercoach.queries.goals import company, goals
from careercoach.queries.jobs import open_things
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.queries.work import learning
from careercoach.services import positions
from careercoach.services.jobs.changing import change
from careercoach.store import acts, changes
from tests.queries import ask, day
from tests.services.brightwater import life
from tests.store import TODAY, do, nouns

LEFT = {
    "to Priya": "ends",
    "to Sam": "ends",
    "to Rosa": "along",
    "to Lin": "ends",
    "to Ann": "along",
    "late to Rosa": "along",
    "from Priya": "ends",
    "from Sam": "ends",
    "from Rosa": "along",
    "from Lin": "ends",
    "from Ann": "along",
    "career Priya": "ends",
    "review": "ends",
    "skip Dr Oh": "ends",
    "mentor Rosa": "along",
    "past Ann": "along",
    "Teach": "along",
    "Rota": "ends",
    "Paint": "rests",
    "Audit": "ends",
    "Ask Rosa": "along",
    "Late step": "along",
    "Safety": "ends",
    "Ward lead": "ends",
    "College": "along",
    "Statistics": "along",
    "Wounds": "along",
}
"""What becomes of what is open when a job ends, by default: written down before the rule was."""

PROMISES = ("to Priya", "to Sam", "to Rosa", "to Lin", "to Ann", "late to Rosa")
THEIRS = ("from Priya", "from Sam", "from Rosa", "from Lin", "from Ann")
GOALS = ("Teach", "Rota")
STEPS = ("Ask Rosa", "Late step", "Draft the rota")
LEARNING = ("Statistics", "Wounds")

TABLE: Mapping[str, Mapping[str, str]] = {
    "new-job": LEFT,
    "job-lost": LEFT,
    "new-manager": {"to Priya": "along", "from Priya": "passes", "career Priya": "ends", "review": "ends"},
    "no-manager": {"to Priya": "ends", "from Priya": "ends", "career Priya": "ends", "review": "ends"},
    "leave": {
        **dict.fromkeys((*PROMISES, *THEIRS, *GOALS, *LEARNING), "along"),
        **dict.fromkeys(("career Priya", "skip Dr Oh", "mentor Rosa"), "rests"),
    },
    "back": {
        "late to Rosa": "along",
        "past Ann": "rests",
        **dict.fromkeys(GOALS, "along"),
        **dict.fromkeys(("Paint", "Audit"), "rests"),
        "Late step": "along",
    },
    "hours": dict.fromkeys((*PROMISES, *GOALS, *STEPS, *LEARNING), "along"),
}

FIELDS: Mapping[str, Mapping[str, object]] = {
    "new-job": {"role": "Trainer", "organisation": "Northline", "manager": "Helen", "from_": TODAY},
    "new-manager": {"manager": "Helen"},
    "no-manager": {},
    "job-lost": {"on": TODAY},
    "leave": {"from_": TODAY, "until": day(200)},
    "back": {"on": TODAY},
    "hours": {"hours": 24.0},
}


@pytest.fixture
def made(path: Path) -> dict[str, str]:
    return life(path)


def proposed(path: Path, kind: str, **fields: object) -> dict[str, Open]:
    """What is open by the end of its id's title."""
    return {
        each.id: each for each in ask(path, lambda c: proposals(kind, open_things.material(c, TODAY), TODAY, fields))
    }


def choices(path: Path, made: Mapping[str, str], kind: str, **fields: object) -> dict[str, str]:
    names = {identity: title for title, identity in made.items()}
    return {names[identity]: each.choice for identity, each in proposed(path, kind, **fields).items()}


def undone(path: Path) -> None:
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)


@pytest.mark.parametrize("kind", KINDS)
def test_each_open_thing_has_a_sensible_default(path: Path, made: dict[str, str], kind: str) -> None:
    assert choices(path, made, kind, **FIELDS[kind]) == TABLE[kind]


def test_promises_come_first_mine_before_theirs_then_talks_goals_and_steps(path: Path, made: dict[str, str]) -> None:
    nouns = [each.noun for each in proposed(path, "new-job").values()]
    assert list(dict.fromkeys(nouns)) == ["promise", "meeting", "goal", "step", "priority", "path", "learning"]
    assert [each.about.split()[0] for each in proposed(path, "new-job").values()][:7:6] == ["you", "Priya"]


@pytest.mark.parametrize("kind", KINDS)
def test_one_undo_takes_all_of_a_change_back(path: Path, made: dict[str, str], kind: str) -> None:
    do(path, positions.go_away, day(-30), None) if kind == "back" else None
    before = nouns(path)
    do(path, change, kind, FIELDS[kind], {}, TODAY)
    assert nouns(path) != before
    undone(path)
    assert nouns(path) == before


@pytest.mark.parametrize("choice", ["along", "rests", "ends", "passes"])
@pytest.mark.parametrize("kind", ["new-job", "job-lost", "new-manager", "leave", "hours"])
def test_each_choice_is_taken_back_whole(path: Path, made: dict[str, str], kind: str, choice: str) -> None:
    before = nouns(path)
    found = proposed(path, kind, **FIELDS[kind]).values()
    chosen = {each.id: choice for each in found if choice in each.choices}
    taken = dict.fromkeys(chosen, "Omar") if choice == "passes" else {}
    do(path, change, kind, FIELDS[kind], chosen, TODAY, takes_on=taken)
    undone(path)
    assert nouns(path) == before


def test_somebody_laid_off_has_nothing_open_with_the_old_firm(path: Path, made: dict[str, str]) -> None:
    lost = do(path, change, "job-lost", {"on": TODAY, "manager": "Jo at the job centre"}, {}, TODAY)
    left, now = made["Brightwater"], ask(path, stored.get, lost)
    assert ask(path, stored.get, left).until == TODAY
    assert (now.kind, now.from_, now.manager) == ("between-jobs", day(1), "Jo at the job centre")
    promises = {one.text: one for one in ask(path, meetings.promises)}
    assert {text for text, one in promises.items() if one.state == "open"} == {
        "to Rosa",
        "late to Rosa",
        "to Ann",
        "from Rosa",
        "from Ann",
    }
    ended = promises["to Priya"]
    assert (ended.state, ended.closed_on, ended.ended_with) == ("dropped", TODAY, left)
    assert (promises["kept"].state, promises["kept"].ended_with) == ("kept", None)
    assert promises["to Rosa"].position == lost
    talks = {one.purpose: one for one in ask(path, meetings.listed)}
    assert [(talks[name].status, talks[name].ended_with) for name in ("career Priya", "review", "skip Dr Oh")] == [
        ("cancelled", left)
    ] * 3
    assert [(talks["mentor Rosa"].status, talks["mentor Rosa"].on, talks["mentor Rosa"].position)] == [
        ("planned", day(16), lost)
    ]
    known = {one.title: one for one in ask(path, goals.listed)}
    assert (known["Teach"].status, known["Teach"].position, known["Teach"].ended_with) == ("active", None, None)
    assert (known["Rota"].status, known["Rota"].ended_on, known["Rota"].ended_with) == ("dropped", TODAY, left)
    assert (known["Paint"].status, known["Audit"].status, known["Reached"].status) == ("paused", "dropped", "done")
    wanted = ask(path, company.priorities)[0]
    assert (wanted.active, wanted.ended_with) == (False, left)
    assert {one.title: (one.active, one.ended_with) for one in ask(path, paths.listed)} == {
        "Ward lead": (False, left),
        "College": (True, None),
        "Someday": (True, None),
    }
    assert {one.title: (one.status, one.position) for one in ask(path, learning.listed)} == {
        "Statistics": ("under-way", lost),
        "Wounds": ("planned", lost),
        "First aid": ("finished", left),
    }
    assert ask(path, people.get, "Priya").relation == "former-manager"
