"""One observation a month at most; no is for good, fits and partly for a year."""

from datetime import date, timedelta

import pytest

from careercoach.coach.noticing.observing import begins, kind, observed
from careercoach.records import ObservationRecord
from tests.coach.noticing.files import file
from tests.coach.noticing.looking import TODAY
from tests.coach.noticing.test_energy import entries, planted

ASKS = (True,) * 12
BOTH = file(*planted(competencies=("Clear writing",)).work, asks=ASKS)
"""Two things stand out: what came of asking, which is the less likely, and what writing does."""


def answer(key: str, says: str, on: date) -> ObservationRecord:
    return ObservationRecord(id=key, key=key, says="…", asks="…", answer=says, on=on)


def key(*answered: ObservationRecord, today: date = TODAY) -> str | None:
    found = observed(BOTH, answered, today)
    return found.key if found else None


def test_the_least_likely_comes_first_and_may_be_said_from_the_first_of_the_month() -> None:
    found = observed(BOTH, (), TODAY)
    assert found is not None
    assert (found.key, found.since) == ("asks-met", date(2026, 5, 1))
    assert (found.about, found.subject) == (None, "")


def test_it_says_what_on_file_it_is_about() -> None:
    found = observed(planted(competencies=("Clear writing",)), (), TODAY)
    assert found is not None
    assert (found.key, found.about, found.subject) == ("competency-gives/writing", "competency", "writing")


@pytest.mark.parametrize(
    ("last", "today", "since"),
    [
        (date(2026, 5, 1), date(2026, 5, 31), None),
        (date(2026, 4, 2), date(2026, 5, 1), date(2026, 5, 1)),
        (date(2026, 4, 20), date(2026, 5, 17), None),
        (date(2026, 4, 20), date(2026, 5, 18), date(2026, 5, 18)),
        (date(2026, 4, 30), date(2026, 5, 30), date(2026, 5, 28)),
        (date(2026, 2, 1), date(2026, 5, 30), date(2026, 5, 1)),
    ],
)
def test_after_an_answer_four_weeks_and_the_end_of_the_month_pass(last: date, today: date, since: date | None) -> None:
    assert begins(today, [answer("asks-met", "fits", last - timedelta(90)), answer("asks", "fits", last)]) == since


def test_what_was_answered_no_never_returns() -> None:
    assert key(answer("asks-met", "no", date(2020, 1, 1))) == "competency-gives/writing"


@pytest.mark.parametrize("says", ["fits", "partly"])
def test_what_fits_returns_after_a_year_if_it_still_holds(says: str) -> None:
    assert key(answer("asks-met", says, TODAY - timedelta(364))) == "competency-gives/writing"
    assert key(answer("asks-met", says, TODAY - timedelta(365))) == "asks-met"


def test_a_key_tells_the_kind_and_whom_it_is_about() -> None:
    assert (kind("person-gives/ines"), kind("rescues")) == ("person-gives", "rescues")


def test_an_answer_to_what_no_longer_holds_silences_nothing_else() -> None:
    assert key(answer("weekday-gives/monday", "no", date(2026, 1, 1))) == "asks-met"


def test_what_was_answered_no_does_not_return_in_another_dress() -> None:
    """A tag that nearly always goes with a competency tells the same of the same work."""
    tagged = entries(15, 14, 0, competencies=("Clear writing",), tags=("letters",))
    some = entries(2, 0, 50, competencies=("Clear writing",))
    material = file(*tagged, *some, *entries(31, 5, 100))
    first = observed(material, (), TODAY)
    assert first is not None
    assert first.key == "tag-gives/letters"
    assert observed(material, [answer(first.key, "no", date(2026, 1, 1))], TODAY) is None


def test_the_opposite_of_the_same_work_is_another_thing() -> None:
    tired = file(*entries(17, 14, 0, "drained", tags=("audit",)), *entries(31, 6, 100, "drained"))
    assert observed(tired, [answer("tag-gives/audit", "no", date(2026, 1, 1))], TODAY) is not None
