"""Sittings: what is said of statements on one day."""

from datetime import date
from pathlib import Path

import pytest

from careercoach.documents.brief import brief
from careercoach.errors import InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.queries.reflect import ratings as queries
from careercoach.queries.talk import meetings
from careercoach.services.reflect import ratings
from careercoach.services.talk import meetings as planning
from tests.store import TODAY, do, nouns, reading

Said = list[tuple[str, int, str | None]]


def rate(
    path: Path,
    figures: dict[str, int | None],
    remarks: dict[str, str | None] | None = None,
    on: date | None = None,
) -> list[str]:
    return do(path, ratings.record, "growth-check", figures, remarks or {}, TODAY, on=on)


def kept(path: Path, on: date | None = None) -> Said:
    with reading(path) as connection:
        found = queries.listed(connection, "growth-check")
        return [(one.statement, one.rating, one.remark) for one in found if on in (None, one.on)]


def test_a_sitting_is_one_act(path: Path) -> None:
    written = rate(path, {"valued": 4, "peers": 2}, {"peers": "Only my own row"})
    assert len(written) == 2
    assert kept(path) == [("valued", 4, None), ("peers", 2, "Only my own row")]
    with reading(path) as connection:
        assert [one.name for one in history.listed(connection)] == ["growth-check"]
        assert queries.last_day(connection, "growth-check") == TODAY
        assert queries.last_day(connection, "compass") is None


def test_the_same_day_again_replaces_what_is_said_again_and_keeps_the_rest(path: Path) -> None:
    first = rate(path, {"valued": 4, "peers": 2}, {"peers": "Only my own row"})
    second = rate(path, {"peers": 3})
    assert second == first[1:]
    assert kept(path) == [("valued", 4, None), ("peers", 3, "Only my own row")]
    rate(path, {}, {"peers": ""})
    rate(path, {"valued": None})
    assert kept(path) == [("peers", 3, None)]


def test_a_statement_left_open_is_passed_over_and_the_rest_is_kept(path: Path) -> None:
    assert len(rate(path, {"valued": None, "peers": 2}, {"valued": ""})) == 1
    assert kept(path) == [("peers", 2, None)]
    rate(path, {"peers": None, "valued": 4})
    assert kept(path) == [("valued", 4, None)]


def test_another_day_stands_beside_the_first(path: Path) -> None:
    rate(path, {"valued": 2}, on=date(2026, 8, 1))
    rate(path, {"valued": 4})
    assert kept(path) == [("valued", 4, None), ("valued", 2, None)]
    assert kept(path, on=date(2026, 8, 1)) == [("valued", 2, None)]


@pytest.mark.parametrize("figure", [0, 6, -1])
def test_a_figure_outside_one_to_five_is_refused_and_nothing_is_kept(path: Path, figure: int) -> None:
    rate(path, {"peers": 3})
    before = nouns(path)
    with pytest.raises(InvalidValue, match="1 to 5"):
        rate(path, {"peers": 4, "valued": figure})
    assert nouns(path) == before


def test_a_statement_nobody_asked_is_refused(path: Path) -> None:
    with pytest.raises(NotFound):
        rate(path, {"charisma": 3})


def test_a_remark_needs_a_figure_beside_it(path: Path) -> None:
    with pytest.raises(InvalidValue, match="rate peers") as refused:
        rate(path, {}, {"peers": "private words"})
    assert "private words" not in refused.value.sentence
    rate(path, {"peers": 3}, {"peers": "private words"})
    with pytest.raises(InvalidValue, match="rate peers"):
        rate(path, {"peers": None}, {"peers": "other words"})


def test_a_day_to_come_is_refused(path: Path) -> None:
    with pytest.raises(InvalidValue, match="still to come"):
        rate(path, {"peers": 3}, on=date(2026, 11, 23))


def test_an_ask_reaches_the_brief_and_the_rating_and_its_remark_do_not(path: Path) -> None:
    rate(path, {"peers": 2}, {"peers": "They eat without me"})
    talk = do(path, planning.plan, {"with_": "Priya", "on": TODAY})
    do(path, planning.bring, talk, asks=["An hour a month with people who do work like mine."])
    with reading(path) as connection:
        text = brief(meetings.brief(connection, meetings.get(connection, talk)), "manager", TODAY)
    assert "An hour a month with people who do work like mine." in text
    assert "They eat without me" not in text
    assert "2 of 5" not in text
