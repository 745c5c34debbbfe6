"""Something changed at work: what is open then, what becomes of it, and that one undo takes all of it back."""

import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercoach.coach.changing import KINDS, Open, became, decided, proposals
from careercoach.errors import Conflict, InvalidValue, NotFound
from careercoach.queries import positions as stored
from careercoach.queries.goals import company, goals
from careercoach.queries.jobs import open_things
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.start import nudges as told
from careercoach.queries.talk import meetings
from careercoach.queries.work import learning
from careercoach.services import positions
from careercoach.services.goals import goals as keeping_goals
from careercoach.services.jobs.changing import change
from careercoach.services.people import people as keeping_people
from careercoach.services.start import nudges as telling
from careercoach.services.talk import meetings as keeping_talks
from careercoach.services.talk import promises as keeping
from careercoach.store import acts, changes
from careercoach.vocabulary import RELATIONS
from tests.queries import ask, day, on
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


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> tuple[Path, dict[str, str]]:
    """The life, made once for all."""
    file = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("brightwater") / "careercoach.db"))
    return file, life(file)


@pytest.fixture
def path(tmp_path: Path, once: tuple[Path, dict[str, str]]) -> Path:
    """The life in a file of its own."""
    return Path(shutil.copy(once[0], tmp_path / "careercoach.db"))


@pytest.fixture
def made(once: tuple[Path, dict[str, str]]) -> dict[str, str]:
    """Ids of what is in it, by title."""
    return once[1]


@pytest.fixture
def blank(tmp_path: Path, empty_file: Path) -> Path:
    """A file with nothing in it."""
    return Path(shutil.copy(empty_file, tmp_path / "blank.db"))


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


def test_promises_come_first_mine_before_theirs_then_talks_goals_and_steps(path: Path) -> None:
    nouns = [each.noun for each in proposed(path, "new-job").values()]
    assert list(dict.fromkeys(nouns)) == ["promise", "meeting", "goal", "step", "priority", "path", "learning"]
    assert [each.about.split()[0] for each in proposed(path, "new-job").values()][:7:6] == ["you", "Priya"]


@pytest.mark.parametrize("kind", KINDS)
def test_one_undo_takes_all_of_a_change_back(path: Path, kind: str) -> None:
    do(path, positions.go_away, day(-50), None) if kind == "back" else None
    before = nouns(path)
    do(path, change, kind, FIELDS[kind], {}, TODAY)
    assert nouns(path) != before
    undone(path)
    assert nouns(path) == before


@pytest.mark.parametrize("choice", ["along", "rests", "ends", "passes"])
@pytest.mark.parametrize("kind", ["new-job", "job-lost", "new-manager", "leave", "hours"])
def test_each_choice_is_taken_back_whole(path: Path, kind: str, choice: str) -> None:
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


def test_a_new_job_ends_the_present_one_the_day_before(path: Path, made: dict[str, str]) -> None:
    new = do(path, change, "new-job", FIELDS["new-job"], {made["Rota"]: "along", made["Teach"]: "rests"}, TODAY)
    assert [(one.id, one.from_, one.until) for one in ask(path, stored.listed)] == [
        (new, TODAY, None),
        (made["Brightwater"], date(2021, 3, 1), day(-1)),
    ]
    assert (ask(path, people.get, "Priya").relation, ask(path, people.get, "Helen").relation) == (
        "former-manager",
        "manager",
    )
    known = {one.title: (one.status, one.position, one.ended_with) for one in ask(path, goals.listed)}
    assert known["Rota"] == ("active", new, None)
    assert known["Teach"] == ("paused", None, None)


def test_a_job_that_is_yet_to_begin_leaves_alone_what_is_due_before(path: Path, made: dict[str, str]) -> None:
    """In the last weeks the talk with the manager still takes place; only what comes after is asked about."""
    found = choices(path, made, "new-job", from_=day(16), organisation="Northline")
    assert [name for name in LEFT if name not in found] == [
        "to Priya",
        "to Sam",
        "to Rosa",
        "to Lin",
        "to Ann",
        "career Priya",
        "Ask Rosa",
    ]
    assert found == {name: choice for name, choice in LEFT.items() if name in found}
    assert "skip Dr Oh" in found, "what is due on the last day goes with it"


def test_in_the_same_firm_what_belongs_to_the_firm_comes_along(path: Path, made: dict[str, str]) -> None:
    inside = choices(path, made, "new-job", organisation="brightwater trust", manager="Helen")
    kept = dict.fromkeys(
        ("to Priya", "to Sam", "to Lin", "from Sam", "from Lin", "skip Dr Oh", "Safety", "Ward lead"), "along"
    )
    assert inside == LEFT | kept


def test_with_the_same_manager_what_was_agreed_comes_along(path: Path, made: dict[str, str]) -> None:
    with_her = choices(path, made, "new-job", organisation="Northline", manager="priya")
    assert with_her == LEFT | dict.fromkeys(("to Priya", "from Priya", "career Priya", "review"), "along")
    do(path, change, "new-job", {"manager": "priya", "organisation": "Northline"}, {}, TODAY)
    assert ask(path, people.get, "Priya").relation == "manager"


def test_what_rests_goes_on_without_a_day(path: Path, made: dict[str, str]) -> None:
    resting = dict.fromkeys((made["to Ann"], made["mentor Rosa"], made["Teach"], made["Ask Rosa"]), "rests")
    do(path, change, "job-lost", {}, resting, TODAY)
    assert [(one.state, one.by) for one in ask(path, meetings.promises) if one.text == "to Ann"] == [("open", None)]
    talk = ask(path, meetings.get, made["mentor Rosa"])
    assert (talk.status, talk.on, talk.at) == ("planned", None, None)
    assert ask(path, goals.get, made["Teach"]).status == "paused"
    assert ask(path, goals.step, made["Ask Rosa"]).by is None


def test_what_somebody_takes_on_says_who_and_ends(path: Path, made: dict[str, str]) -> None:
    passing = {made["to Priya"]: "Omar", made["Rota"]: "Omar"}
    do(path, change, "job-lost", {}, {}, TODAY, takes_on=passing)
    promise, goal = ask(path, meetings.promise, made["to Priya"]), ask(path, goals.get, made["Rota"])
    assert (promise.text, promise.state, promise.ended_with) == (
        "to Priya (Omar takes it on)",
        "dropped",
        made["Brightwater"],
    )
    assert (goal.title, goal.status, goal.ended_with) == ("Rota (Omar takes it on)", "dropped", made["Brightwater"])


def test_learning_that_ends_is_stopped(path: Path, made: dict[str, str]) -> None:
    do(path, change, "job-lost", {}, {made["Statistics"]: "ends"}, TODAY)
    assert ask(path, learning.get, made["Statistics"]).status == "stopped"


def test_a_new_manager_is_one_act(path: Path, made: dict[str, str]) -> None:
    do(path, change, "new-manager", {"manager": "Helen", "talk": day(5)}, {}, TODAY)
    held = ask(path, stored.get, made["Brightwater"])
    assert (held.manager, held.address, held.until) == ("Helen", None, None)
    assert {name: ask(path, people.get, name).relation for name in ("Helen", "Priya")} == {
        "Helen": "manager",
        "Priya": "former-manager",
    }
    planned = {one.kind: (one.with_, one.on) for one in ask(path, meetings.listed, status="planned")}
    assert planned["handover"] == ("Helen", day(5))
    assert "career" not in planned
    promises = {one.text: one.state for one in ask(path, meetings.promises) if one.person == "Priya"}
    assert promises == {"to Priya": "open", "from Priya": "open", "kept": "kept"}


def test_the_next_manager_takes_the_place_of_the_one_named(path: Path) -> None:
    do(path, change, "new-manager", {"manager": "Helen"}, {}, TODAY)
    do(path, keeping_talks.plan, {"kind": "career", "with_": "Helen", "on": day(3)})
    talk = next(one for one in ask(path, meetings.listed, status="planned") if one.kind == "career")
    promise = do(path, keeping.add, talk.id, {"text": "from Helen (Sam takes it on)", "owner": "them"})
    do(path, change, "new-manager", {"manager": "Omar"}, {talk.id: "along"}, TODAY)
    assert ask(path, meetings.promise, promise).text == "from Helen"
    assert ask(path, meetings.get, talk.id).with_ == "Omar"
    first_talks = [one.with_ for one in ask(path, meetings.listed, status="planned") if one.kind == "handover"]
    assert first_talks == ["Omar"]


def test_what_a_manager_left_open_goes_from_one_to_the_next(path: Path, made: dict[str, str]) -> None:
    do(path, change, "new-manager", {"manager": "Helen"}, {}, TODAY, takes_on={made["from Priya"]: "Sam"})
    taken = ask(path, meetings.promise, made["from Priya"])
    assert (taken.text, taken.person, taken.state) == ("from Priya", "Sam", "open")
    found = {each.title: each.choice for each in proposed(path, "new-manager", manager="Omar").values()}
    assert found == {
        "to Priya": "along",
        "First talk with Helen": "ends",
    }
    do(path, change, "no-manager", {}, {}, TODAY)
    assert ask(path, meetings.promises, person="Priya", state="open") == []
    assert [one.text for one in ask(path, meetings.promises, person="Sam", state="open", owner="them")] == [
        "from Priya",
        "from Sam",
    ]


def test_a_first_talk_that_is_planned_is_not_planned_again(path: Path) -> None:
    do(path, keeping_talks.plan, {"kind": "handover", "with_": "Helen", "on": day(3)})
    do(path, change, "new-manager", {"manager": "Helen"}, {}, TODAY)
    assert [one.on for one in ask(path, meetings.listed) if one.kind == "handover"] == [day(3)]


@pytest.mark.parametrize(
    ("before", "after"),
    [("peer", "manager"), ("skip-level", "manager"), ("former-manager", "manager"), ("mentor", "mentor")],
)
def test_a_colleague_may_become_the_manager(path: Path, before: str, after: str) -> None:
    do(path, keeping_people.add, {"name": "Kim", "relation": before})
    do(path, change, "new-manager", {"manager": "Kim"}, {}, TODAY)
    assert ask(path, people.get, "Kim").relation == after


def test_no_manager_is_an_answer(path: Path, made: dict[str, str]) -> None:
    do(path, change, "no-manager", {}, {}, TODAY)
    held = ask(path, stored.get, made["Brightwater"])
    assert (held.manager, held.no_manager, held.address) == (None, True, None)
    assert ask(path, people.get, "Priya").relation == "former-manager"
    assert {one.with_ for one in ask(path, meetings.listed, status="planned")} == {"Dr Oh", "Rosa", "Ann"}


def test_on_leave_only_what_falls_into_it_loses_its_day(path: Path, made: dict[str, str]) -> None:
    found = choices(path, made, "leave", from_=day(15), until=day(15))
    assert {name: choice for name, choice in found.items() if choice == "rests"} == {"skip Dr Oh": "rests"}
    assert "to Priya" not in found, "what is due before the leave stays"
    away = do(path, change, "leave", {"from_": day(15), "until": day(15), "reason": "A child"}, {}, TODAY)
    assert [(one.id, one.from_, one.until, one.reason) for one in ask(path, stored.away)] == [
        (away, day(15), day(15), "A child")
    ]


def test_back_at_work_nothing_is_owed_at_once(path: Path, made: dict[str, str]) -> None:
    away = do(path, positions.go_away, day(-50), None)
    do(path, change, "back", {}, {}, TODAY)
    assert [(one.id, one.until) for one in ask(path, stored.away)] == [(away, day(-1))]
    assert ask(path, meetings.promise, made["late to Rosa"]).by == day(14)
    assert ask(path, meetings.promise, made["to Rosa"]).by == day(10), "what is ahead stays"
    assert ask(path, goals.step, made["Late step"]).by == day(14)
    assert ask(path, meetings.get, made["past Ann"]).on is None
    known = {one.title: (one.status, one.next_check_in_on) for one in ask(path, goals.listed)}
    assert known["Teach"] == ("active", day(14))
    assert known["Paint"] == ("paused", None)


@pytest.mark.parametrize(("gone", "moved"), [(0, True), (1, False)])
def test_what_was_due_before_the_leave_keeps_its_day(path: Path, made: dict[str, str], gone: int, moved: bool) -> None:
    """A cook's promise of March was said to be of the end of August, for she had been away in July."""
    due = ask(path, meetings.promise, made["late to Rosa"]).by
    assert due is not None
    do(path, positions.go_away, due + timedelta(days=gone), None)
    do(path, change, "back", {}, {}, TODAY)
    assert ask(path, meetings.promise, made["late to Rosa"]).by == (day(14) if moved else due)


def test_one_is_back_once(path: Path) -> None:
    do(path, positions.go_away, day(-50), None)
    do(path, change, "back", {}, {}, TODAY)
    with pytest.raises(Conflict, match="so already"):
        do(path, change, "back", {}, {}, TODAY)


def test_the_day_after_a_leave_whose_end_was_known_one_may_say_that_one_is_back(path: Path) -> None:
    do(path, positions.go_away, day(-20), day(-1))
    do(path, change, "back", {"on": TODAY}, {}, TODAY)
    assert [one.until for one in ask(path, stored.away)] == [day(-1)]


def test_back_when_the_last_day_was_known_before(path: Path, made: dict[str, str]) -> None:
    do(path, positions.go_away, day(-50), day(-1))
    do(path, change, "back", {}, {made["Paint"]: "along"}, TODAY)
    assert [one.until for one in ask(path, stored.away)] == [day(-1)]
    known = {one.title: (one.status, one.next_check_in_on) for one in ask(path, goals.listed)}
    assert (known["Teach"], known["Paint"]) == (("active", day(14)), ("active", day(14)))


def test_looking_through_what_waited_a_week_after_the_return_leaves_its_day_alone(path: Path) -> None:
    do(path, positions.go_away, day(-50), day(-8))
    do(path, change, "back", {}, {}, TODAY)
    assert [one.until for one in ask(path, stored.away)] == [day(-8)]


def test_a_return_that_was_another_day_is_put_right(path: Path) -> None:
    do(path, positions.go_away, day(-50), day(-8))
    do(path, change, "back", {"on": day(-3)}, {}, TODAY)
    assert [one.until for one in ask(path, stored.away)] == [day(-4)]


def test_fewer_hours_leave_everything_as_it_is(path: Path, made: dict[str, str]) -> None:
    before = nouns(path)
    do(path, change, "hours", {"hours": 24.0}, {}, TODAY)
    after = nouns(path)
    assert ask(path, stored.get, made["Brightwater"]).hours == 24.0
    assert {name for name in before if before[name] != after[name]} == {"position"}


@pytest.mark.parametrize(
    ("kind", "fields", "choice", "refused"),
    [
        ("holiday", {}, {}, InvalidValue),
        ("new-job", {"from_": date(2021, 3, 1)}, {}, Conflict),
        ("new-job", {"from_": day(367)}, {}, InvalidValue),
        ("new-job", {"role": "Trainer"}, {"to Rosa": "sideways"}, InvalidValue),
        ("new-job", {"role": "Trainer"}, {"Safety": "rests"}, InvalidValue),
        ("new-job", {"role": "Trainer"}, {"to Rosa": "passes"}, InvalidValue),
        ("new-job", {"role": "Trainer"}, {"Reached": "along"}, NotFound),
        ("new-job", {"role": "Trainer"}, {"Brightwater": "ends"}, NotFound),
        ("job-lost", {"on": date(2021, 2, 28)}, {}, Conflict),
        ("job-lost", {"on": day(366)}, {}, InvalidValue),
        ("new-manager", {}, {}, InvalidValue),
        ("new-manager", {"manager": " "}, {}, InvalidValue),
        ("new-manager", {"manager": "None"}, {}, InvalidValue),
        ("new-manager", {"manager": "PRIYA"}, {}, Conflict),
        ("new-manager", {"manager": "Helen", "talk": day(-1)}, {}, InvalidValue),
        ("new-manager", {"manager": "Helen"}, {"Teach": "ends"}, NotFound),
        ("leave", {"from_": day(3), "until": day(2)}, {}, InvalidValue),
        ("leave", {"from_": day(367)}, {}, InvalidValue),
        ("back", {}, {}, Conflict),
        ("back", {"on": day(1)}, {}, InvalidValue),
        ("hours", {}, {}, InvalidValue),
        ("hours", {"hours": 40.0}, {}, Conflict),
        ("hours", {"hours": -1.0}, {}, InvalidValue),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    path: Path,
    made: dict[str, str],
    kind: str,
    fields: dict[str, Any],
    choice: dict[str, str],
    refused: type[Exception],
) -> None:
    before = nouns(path)
    with pytest.raises(refused):
        do(path, change, kind, fields, {made[name]: said for name, said in choice.items()}, TODAY)
    assert nouns(path) == before


@pytest.mark.parametrize(
    ("kind", "fields"),
    [("new-job", {"role": "Trainer"}), ("job-lost", {}), ("no-manager", {}), ("leave", {"from_": day(-3)})],
)
def test_the_same_change_twice_is_refused(path: Path, kind: str, fields: dict[str, Any]) -> None:
    do(path, change, kind, fields, {}, TODAY)
    before = nouns(path)
    with pytest.raises((Conflict, InvalidValue)):
        do(path, change, kind, fields, {}, TODAY)
    assert nouns(path) == before


def test_the_farthest_day_is_a_year_ahead(path: Path, made: dict[str, str]) -> None:
    do(path, change, "new-job", {"role": "Trainer", "from_": day(366)}, {}, TODAY)
    assert ask(path, stored.get, made["Brightwater"]).until == day(365)


@pytest.mark.parametrize("kind", ["job-lost", "new-job"])
def test_somebody_who_never_said_where_they_work_can_lose_it(blank: Path, kind: str) -> None:
    talk = do(blank, keeping_talks.plan, {"kind": "career", "with_": "Anna", "on": day(5)})
    goal = do(blank, keeping_goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(blank, change, kind, {"role": "Rest"}, {}, TODAY)
    last = TODAY if kind == "job-lost" else day(-1)
    unnamed = next(one for one in ask(blank, stored.listed) if one.until == last)
    assert (unnamed.role, unnamed.organisation, unnamed.kind, unnamed.from_) == (None, None, "employed", None)
    assert ask(blank, meetings.get, talk).ended_with == unnamed.id
    assert ask(blank, goals.get, goal).status == "active"


def test_with_nothing_open_and_no_job_on_file_only_the_new_state_is_kept(blank: Path) -> None:
    do(blank, change, "job-lost", {}, {}, TODAY)
    assert [(one.kind, one.from_) for one in ask(blank, stored.listed)] == [("between-jobs", day(1))]


def test_a_new_job_after_a_gap_ends_what_the_earlier_one_left_open(path: Path, made: dict[str, str]) -> None:
    do(path, positions.end, made["Brightwater"], day(-200))
    do(path, change, "new-job", FIELDS["new-job"], {}, TODAY)
    assert ask(path, stored.get, made["Brightwater"]).until == day(-200)
    assert ask(path, meetings.promise, made["to Priya"]).ended_with == made["Brightwater"]


def test_between_jobs_openings_do_not_end_with_the_new_job(path: Path, made: dict[str, str]) -> None:
    on(path, -30, change, "job-lost", {"on": day(-30)}, {made["Ward lead"]: "along"}, day(-30))
    assert proposed(path, "new-job")[made["Ward lead"]].choice == "along"


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("to Ann", "you promised Ann"),
        ("late to Rosa", "you promised Rosa, by"),
        ("from Sam", "Sam promised"),
        ("mentor Rosa", "planned for"),
        ("Ward lead", "opening, until"),
        ("Late step", "step of “Teach”, by"),
        ("Paint", "goal, resting"),
    ],
)
def test_of_each_open_thing_it_is_said_what_it_is_with_whom_and_until_when(
    path: Path, made: dict[str, str], name: str, about: str
) -> None:
    assert about in proposed(path, "job-lost", on=TODAY)[made[name]].about


def test_between_two_jobs_the_one_that_ended_is_the_last_and_not_the_one_to_come(blank: Path) -> None:
    before = do(blank, positions.add, {"role": "Nurse", "until": day(-10)})
    do(blank, positions.add, {"role": "Clerk", "from_": day(-900), "until": day(-400)})
    do(blank, positions.add, {"role": "Trainer", "from_": day(5), "until": day(300)})
    last = ask(blank, open_things.held_last, TODAY)
    assert last is not None
    assert last.id == before


@pytest.mark.parametrize(
    ("kind", "name", "choice", "words"),
    [
        ("new-job", "to Rosa", "along", "comes along"),
        ("new-job", "to Rosa", "rests", "stays open, without a day"),
        ("job-lost", "Teach", "rests", "rests"),
        ("job-lost", "to Priya", "ends", "ends with it"),
        ("job-lost", "to Priya", "passes", "Helen takes it on"),
        ("new-manager", "to Priya", "along", "stays open, for the first talk with Helen"),
        ("new-manager", "career Priya", "along", "is now with Helen"),
        ("leave", "Teach", "along", "stays as it is"),
        ("back", "Teach", "along", "starts afresh"),
        ("back", "late to Rosa", "along", "has until Sun 6 Dec 2026"),
    ],
)
def test_it_says_what_becomes_of_each(
    path: Path, made: dict[str, str], kind: str, name: str, choice: str, words: str
) -> None:
    thing = proposed(path, kind, **FIELDS[kind])[made[name]]
    assert words in became(thing, kind, choice, "Helen", TODAY)


def test_not_now_said_of_one_new_manager_is_not_said_of_the_next(path: Path) -> None:
    do(path, change, "new-manager", {"manager": "Omar"}, {}, TODAY)
    do(path, telling.snooze, "new-manager", TODAY, day(91))
    do(path, change, "new-manager", {"manager": "Femke"}, {}, TODAY)
    assert ask(path, told.get, "new-manager").snoozed_until is None
    undone(path)
    assert ask(path, told.get, "new-manager").snoozed_until == day(91)


def test_what_was_promised_to_those_at_work_ends_with_a_job_and_to_others_comes_along(blank: Path) -> None:
    at_work = {"manager", "former-manager", "skip-level", "client", "supervisor", "adviser", "peer"}
    do(blank, positions.add, {"role": "Nurse", "organisation": "St Anne", "from_": day(-300)})
    for relation in RELATIONS:
        do(blank, keeping_people.add, {"name": relation, "relation": relation})
        talk = do(blank, keeping_talks.plan, {"kind": "mentor", "on": day(-5), "with_": relation})
        do(blank, keeping_talks.hold, talk, TODAY)
        do(blank, keeping.add, talk, {"text": relation, "owner": "me", "by": day(9), "person": relation})
    ends = {each.title for each in proposed(blank, "job-lost", on=TODAY).values() if each.choice == "ends"}
    assert ends & set(RELATIONS) == at_work


OPEN = tuple(
    Open("goal", identity, "Teach", "near goal", "along", ("along", "rests", "passes"))
    for identity in ("abcd0001", "abcd0002", "beef0003")
)


@pytest.mark.parametrize(
    ("typed", "said"), [("abcd", "Several of what is open"), ("abc", "None of what is open"), ("ffff", "None of what")]
)
def test_an_id_that_fits_none_or_several_of_what_is_open_decides_nothing(typed: str, said: str) -> None:
    with pytest.raises(NotFound, match=said):
        decided("new-job", OPEN, {typed: "rests"}, {}, "Helen")


def test_what_becomes_of_each_is_said_by_the_beginning_of_its_id_and_the_rest_stays_as_proposed() -> None:
    told = decided("new-job", OPEN, {" BEEF": "rests"}, {"abcd0001": " Tom Reyes "}, "Helen")
    assert [(each.id, choice, who) for each, choice, who in told] == [
        ("abcd0001", "passes", "Tom Reyes"),
        ("abcd0002", "along", ""),
        ("beef0003", "rests", ""),
    ]
    (first, *_) = decided("new-manager", OPEN, {"abcd0001": "passes"}, {}, "Helen")
    assert first[1:] == ("passes", "Helen")
    for choices, why in (({"beef": "ends"}, "one of: along, rests, passes"), ({"beef": "passes"}, "who takes it on")):
        with pytest.raises(InvalidValue, match=why):
            decided("new-job", OPEN, choices, {}, "Helen")
