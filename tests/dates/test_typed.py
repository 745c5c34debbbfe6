"""What was written down in days.txt and moments.txt is what the grammar says."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from careercoach.date_grammar.moments import parse_moment
from careercoach.date_grammar.reading import parse
from careercoach.dates import Day
from careercoach.errors import InvalidValue

HERE = Path(__file__).parent


class Expected(NamedTuple):
    """A line of the file."""

    today: date
    phrase: str
    past: str
    future: str

    def __str__(self) -> str:
        return f"{self.today}: {self.phrase}"


def written(name: str) -> Iterator[Expected]:
    """The lines of a file; a refusal is ``! words`` in both directions."""
    today = date.min
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("@ "):
            today = date.fromisoformat(line[2:])
        elif line and not line.startswith("#"):
            phrase, mark, meaning = next(line.partition(sign) for sign in (" = ", " ! ") if sign in line)
            past, _, future = meaning.partition(" | ") if mark == " = " else (f"! {meaning}", "", "")
            yield Expected(today, phrase, past, future or past)


def held(meant: str, read: str) -> bool:
    """Whether that was read, or refused in these words."""
    return meant[2:] in read if meant.startswith("! ") and read.startswith("! ") else meant == read


def day_or_period(phrase: str, today: date, toward: str) -> str:
    try:
        when = parse(phrase, today, toward=toward)  # type: ignore[arg-type]  # one of the two
    except InvalidValue as refused:
        return f"! {refused.sentence}"
    return f"{when.date}" if isinstance(when, Day) else f"{when.first}/{when.last}"


def moment(phrase: str, today: date) -> str:
    try:
        day, at, minutes = parse_moment(phrase, today)
    except InvalidValue as refused:
        return f"! {refused.sentence}"
    return f"{day}{f' {at}' if at else ''}{f' +{minutes}' if minutes else ''}"


@pytest.mark.parametrize("toward", ["past", "future"])
def test_each_day_that_was_written_down_is_read_so(toward: str) -> None:
    wrong = [
        f"{each}: {meant} but read {read}"
        for each in written("days.txt")
        if not held(meant := getattr(each, toward), read := day_or_period(each.phrase, each.today, toward))
    ]
    assert not wrong, "\n".join(wrong)


def test_each_moment_that_was_written_down_is_read_so() -> None:
    wrong = [
        f"{each}: {each.future} but read {read}"
        for each in written("moments.txt")
        if not held(each.future, read := moment(each.phrase, each.today))
    ]
    assert not wrong, "\n".join(wrong)
