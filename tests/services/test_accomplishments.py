"""Accomplishments: what is said, when, with whom, and for whose eyes."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from careercoach.errors import InvalidValue, NotFound
from careercoach.queries.people import people
from careercoach.queries.work import accomplishments as queries
from careercoach.records import AccomplishmentRecord
from careercoach.services.goals import company, goals
from careercoach.services.work import accomplishments
from tests.store import TODAY, do, nouns, reading


def _log(path: Path, title: str = "Trained two nurses", **fields: object) -> str:
    return do(path, accomplishments.add, {"title": title, **fields}, TODAY)


def _read(path: Path, accomplishment: str) -> AccomplishmentRecord:
    with reading(path) as connection:
        return queries.get(connection, accomplishment)


def test_one_line_is_enough(path: Path) -> None:
    read = _read(path, _log(path))
    assert (read.title, read.on, read.status, read.private) == ("Trained two nurses", TODAY, "done", False)
    assert (read.until, read.energy, read.key, read.tags, read.goals) == (None, None, None, (), ())


def test_everything_said_is_read_back(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    priority = do(path, company.add_priority, {"title": "Safety"})
    said: dict[str, Any] = {
        "on": TODAY - timedelta(9),
        "until": TODAY - timedelta(2),
        "situation": "Two beds short",
        "did": "Paired them up",
        "result": "No late round",
        "before": "3 late rounds",
        "after": "0",
        "unit": "rounds",
        "status": "waiting",
        "energy": "energised",
        "private": True,
        "goals": (goal,),
        "competencies": ("Teaching",),
        "priorities": (priority,),
        "seen_by": ("Ines", "Omar"),
        "evidence": ("https://example.org/a,b", "notes, page 3"),
        "tags": ("night", "ward"),
        "key": "2026-11",
    }
    read = _read(path, _log(path, **said))
    assert {name: getattr(read, name) for name in said} == said


def test_the_same_key_again_changes_what_was_logged(path: Path) -> None:
    first = _log(path, key="rota", tags=["ward"], on=TODAY - timedelta(3))
    again = _log(path, "Trained three nurses", key="rota")
    assert again == first
    read = _read(path, first)
    assert (read.title, read.tags, read.on) == ("Trained three nurses", ("ward",), TODAY - timedelta(3))
    assert _log(path, key=None) != _log(path, key=None)


def test_links_given_again_replace_those_of_their_kind_only(path: Path) -> None:
    logged = _log(path, tags=["ward", "ward", " ward "], evidence=["a", ""], seen_by=["Ines"])
    assert (_read(path, logged).tags, _read(path, logged).evidence) == (("ward",), ("a",))
    kept = nouns(path)["accomplishment_person"]
    do(path, accomplishments.edit, logged, {"tags": ["night"], "seen_by": ["INES"]}, TODAY)
    assert (_read(path, logged).tags, _read(path, logged).evidence) == (("night",), ("a",))
    assert nouns(path)["accomplishment_person"] == kept


def test_a_person_named_twice_in_different_case_is_one_person(path: Path) -> None:
    _log(path, seen_by=["Élodie", "ÉLODIE", " élodie "])
    _log(path, seen_by=["élodie"])
    with reading(path) as connection:
        assert [found.name for found in people.listed(connection)] == ["Élodie"]


@pytest.mark.parametrize("on", [TODAY + timedelta(1), "2027-01-01"])
def test_a_day_still_to_come_is_refused(path: Path, on: object) -> None:
    logged = _log(path)
    with pytest.raises(InvalidValue, match="still to come"):
        _log(path, on=on)
    with pytest.raises(InvalidValue, match="still to come"):
        do(path, accomplishments.edit, logged, {"on": on}, TODAY)
    assert len(nouns(path)["accomplishment"]) == 1


def test_what_is_dated_ahead_because_the_clock_went_back_can_still_be_edited(path: Path) -> None:
    logged = _log(path)
    do(path, accomplishments.edit, logged, {"result": "Fewer late rounds"}, TODAY - timedelta(5))
    assert _read(path, logged).on == TODAY


def test_a_period_ends_after_it_begins(path: Path) -> None:
    with pytest.raises(InvalidValue, match="ends on or after"):
        _log(path, on=TODAY, until=TODAY - timedelta(1))
    logged = _log(path, on=TODAY, until=TODAY)
    with pytest.raises(InvalidValue):
        do(path, accomplishments.edit, logged, {"until": TODAY - timedelta(1)}, TODAY)


@pytest.mark.parametrize(
    "fields",
    [{"title": " \n"}, {"title": None}, {"status": "finished"}, {"energy": "high"}, {"on": "soon"}, {"colour": "red"}],
)
def test_a_value_that_does_not_fit_is_named_without_being_repeated(path: Path, fields: dict[str, object]) -> None:
    with pytest.raises(InvalidValue) as refused:
        do(path, accomplishments.add, {"title": "canary-title", **fields}, TODAY)
    assert refused.value.field == next(iter(fields))
    assert "canary" not in str(refused.value)


def test_an_unknown_goal_is_refused_and_nothing_is_logged(path: Path) -> None:
    with pytest.raises(NotFound):
        _log(path, goals=["ffffffff"], seen_by=["Somebody new"])
    assert not any(nouns(path).values())


def test_deleting_takes_the_links_and_leaves_the_things_linked(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    logged = _log(path, goals=[goal], seen_by=["Ines"], competencies=["Teaching"], tags=["t"], evidence=["e"])
    do(path, accomplishments.delete, logged)
    left = {table for table, rows in nouns(path).items() if rows}
    assert left == {"goal", "person", "competency"}


def test_the_list_keeps_to_every_condition_given(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    day = TODAY - timedelta(30)
    _log(path, "early", on=day - timedelta(1))
    _log(path, "first", on=day, tags=["ward"], goals=[goal], competencies=["Führung"])
    _log(path, "period", on=day - timedelta(9), until=day, status="waiting")
    _log(path, "late", on=day + timedelta(5), tags=["wards"])

    def listed(**conditions: object) -> list[str]:
        with reading(path) as connection:
            return [found.title for found in queries.listed(connection, **conditions)]  # type: ignore[arg-type]  # by name

    assert listed() == ["late", "first", "early", "period"]
    assert listed(since=day) == ["late", "first", "period"]
    assert listed(until=day) == ["first", "early", "period"]
    assert listed(since=day, until=day) == ["first", "period"]
    assert listed(tags=["ward"]) == ["first"]
    assert listed(goals=[goal[:6]]) == ["first"]
    assert listed(competencies=["FÜHRUNG "]) == ["first"]
    assert listed(competencies=["Nobody's"]) == []
    assert listed(statuses=["waiting"]) == ["period"]
    assert listed(tags=["\udcff"]) == []
    assert listed(limit=1, offset=1) == ["first"]
