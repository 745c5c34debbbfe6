"""Positions and times away: what is refused, what stays, and the way back from each act."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercoach.errors import InvalidValue
from careercoach.queries import positions as stored
from careercoach.queries import profile as known
from careercoach.queries.people import people as circle
from careercoach.queries.work import accomplishments as work
from careercoach.services import positions
from careercoach.services.jobs import profile
from careercoach.services.people import people
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes
from tests.queries import ask
from tests.store import TODAY, do, nouns

EVE = TODAY - timedelta(days=1)
FIRST = date(2020, 1, 6)


@pytest.mark.parametrize(
    ("service", "said"),
    [
        (positions.add, ({"role": "Trainer", "manager": "Rosa"},)),
        (positions.edit, ("held", {"manager": "none", "team": "Ward 3"})),
        (positions.end, ("held", EVE)),
        (positions.delete, ("held",)),
        (positions.go_away, (TODAY, None, "A child")),
        (positions.come_back, ("away", EVE)),
        (positions.edit_away, ("away", {"until": EVE, "reason": "A child"})),
        (positions.delete_away, ("away",)),
    ],
)
def test_each_act_is_taken_back_whole(path: Path, service: Callable[..., str], said: tuple[Any, ...]) -> None:
    held = do(path, positions.add, {"role": "Nurse", "manager": "Omar", "from_": FIRST})
    away = do(path, positions.go_away, FIRST, FIRST)
    before = nouns(path)
    do(path, service, *({"held": held, "away": away}.get(one, one) if isinstance(one, str) else one for one in said))
    assert nouns(path) != before
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)
    assert nouns(path) == before


def test_what_was_done_in_a_job_stays_when_the_job_is_deleted(path: Path) -> None:
    held = do(path, positions.add, {"role": "Nurse", "from_": FIRST})
    do(path, accomplishments.add, {"title": "Wrote the rota"}, TODAY)
    assert [one.position for one in ask(path, work.listed)] == [held]
    do(path, positions.delete, held)
    assert [(one.title, one.position) for one in ask(path, work.listed)] == [("Wrote the rota", None)]


def test_work_belongs_to_the_job_of_its_day_from_the_first_to_the_last(path: Path) -> None:
    held = do(path, positions.add, {"role": "Nurse", "from_": FIRST, "until": EVE})
    then = do(path, positions.add, {"role": "Trainer", "from_": TODAY})
    days = {FIRST - timedelta(days=1): None, FIRST: held, EVE: held, TODAY: then}
    for day in days:
        do(path, accomplishments.add, {"title": "Work", "on": day}, TODAY)
    assert {one.on: one.position for one in ask(path, work.listed)} == days


def test_of_two_jobs_at_a_time_the_one_begun_last_counts(path: Path) -> None:
    do(path, positions.add, {"role": "Nurse"})
    later = do(path, positions.add, {"kind": "own-business", "from_": EVE})
    assert ask(path, known.get, TODAY).position == later
    assert [one.id for one in ask(path, stored.held_between, TODAY, TODAY)] == [later]
    assert [one.role for one in ask(path, stored.held_between, FIRST, TODAY)] == ["Nurse", None]


def test_a_job_without_a_word_and_one_that_ends_before_it_begins_are_refused(path: Path) -> None:
    for said in ({}, {"kind": "employed"}, {"role": "  ", "kind": "employed"}, {"from_": TODAY, "until": EVE}):
        with pytest.raises(InvalidValue):
            do(path, positions.add, said)
    held = do(path, positions.add, {"kind": "between-jobs"})
    do(path, positions.edit, held, {"from_": TODAY})
    with pytest.raises(InvalidValue):
        do(path, positions.end, held, EVE)
    do(path, positions.end, held, TODAY)


def test_none_not_known_and_a_name_are_three_answers_for_a_manager(path: Path) -> None:
    held = do(path, positions.add, {"role": "Nurse", "manager": "None"})

    def manager() -> tuple[str | None, bool]:
        found = ask(path, stored.get, held)
        return found.manager, found.no_manager

    assert manager() == (None, True)
    do(path, positions.edit, held, {"manager": ""})
    assert manager() == (None, False)
    do(path, profile.update, {"manager": "Rosa"}, TODAY)
    assert manager() == ("Rosa", False)
    do(path, profile.update, {"manager": "none"}, TODAY)
    assert manager() == (None, True)
    do(path, people.delete, "Rosa")
    assert manager() == (None, True)


def test_two_times_away_do_not_overlap(path: Path) -> None:
    do(path, positions.go_away, EVE, None)
    for first, last in ((TODAY, None), (FIRST, EVE)):
        with pytest.raises(InvalidValue):
            do(path, positions.go_away, first, last)
    do(path, positions.go_away, FIRST, FIRST)
    assert ask(path, stored.away_on, TODAY)
    assert ask(path, stored.away_on, FIRST)
    assert ask(path, stored.away_on, FIRST + timedelta(days=1)) is None
    assert len(ask(path, stored.away)) == 2


def test_a_time_away_is_changed_into_other_days_unless_those_are_taken(path: Path) -> None:
    first = do(path, positions.go_away, FIRST, EVE)
    later = do(path, positions.go_away, TODAY, None)
    with pytest.raises(InvalidValue, match="overlap"):
        do(path, positions.edit_away, first, {"until": TODAY})
    assert ask(path, stored.get_away, first[:8]).until == EVE
    do(path, positions.edit_away, later, {"from_": TODAY + timedelta(days=1), "reason": "A child"})
    do(path, positions.edit_away, first, {"until": TODAY})
    assert [(each.until, each.reason) for each in ask(path, stored.away)] == [(None, "A child"), (TODAY, None)]
    do(path, positions.delete_away, later)
    assert [each.id for each in ask(path, stored.away)] == [first]


def test_a_time_away_needs_its_first_day(path: Path) -> None:
    with pytest.raises(InvalidValue, match="from which day on you are away"):
        do(path, positions.go_away, None, TODAY)


@pytest.mark.parametrize(
    ("kind", "relation"),
    [("employed", "manager"), ("own-business", "client"), ("studying", "supervisor"), ("between-jobs", "adviser")],
)
def test_whom_one_answers_to_is_called_by_the_kind_of_position(path: Path, kind: str, relation: str) -> None:
    held = do(path, positions.add, {"kind": kind, "role": "Translator", "manager": "Rosa"})
    do(path, positions.edit, held, {"manager": "Omar"})
    assert {each.name: each.relation for each in ask(path, circle.listed)} == {"Rosa": relation, "Omar": relation}
