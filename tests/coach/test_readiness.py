"""Readiness: what strong, thin, stale and none mean, and that more work never makes it worse."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach import readiness
from careercoach.records import AccomplishmentRecord, PathRecord
from tests.coach import waiting

TODAY = date(2026, 11, 22)
ORDER = (readiness.NONE, readiness.STALE, readiness.THIN, readiness.STRONG)
DAYS = st.dates(date(2015, 1, 1), date(2027, 12, 31))


def path(*competencies: str, not_applicable: tuple[str, ...] = ()) -> PathRecord:
    """A path that asks for these."""
    return PathRecord(
        id="path",
        title="Trainer",
        track=None,
        organisation=None,
        attracts=None,
        asks=None,
        style=None,
        colleagues=None,
        lifestyle=None,
        pay=None,
        stop_doing=None,
        link=None,
        deadline=None,
        person=None,
        move="sideways",
        inside=True,
        active=True,
        competencies=competencies,
        not_applicable=not_applicable,
        ended_with=None,
    )


def work(on: date, *competencies: str, until: date | None = None) -> AccomplishmentRecord:
    """Something done that shows these."""
    return replace(waiting(f"{on}{competencies}", on), competencies=competencies, until=until, status="done")


def standing(*days: date) -> str:
    """How Coaching stands with work on these days."""
    return readiness.grid(path("Coaching"), [work(day, "Coaching") for day in days], TODAY)[0].standing


def test_two_pieces_within_twelve_months_are_strong_and_one_is_thin() -> None:
    recent = TODAY - timedelta(days=30)
    assert standing(recent, recent - timedelta(days=200)) == readiness.STRONG
    assert standing(recent) == readiness.THIN
    assert standing(recent, date(2020, 1, 1)) == readiness.THIN


def test_the_same_day_a_year_ago_is_fresh_and_the_day_before_is_stale() -> None:
    assert standing(date(2025, 11, 22)) == readiness.THIN
    assert standing(date(2025, 11, 21)) == readiness.STALE
    assert readiness.is_fresh(work(date(2027, 2, 28), "Coaching"), date(2028, 2, 28))


def test_nothing_on_file_is_none_and_a_path_without_competencies_has_no_grid() -> None:
    assert standing() == readiness.NONE
    assert readiness.grid(path(), [work(TODAY, "Coaching")], TODAY) == ()
    assert readiness.in_words(()) is None


def test_a_long_piece_of_work_is_as_fresh_as_its_last_day() -> None:
    long = work(date(2025, 1, 1), "Coaching", until=date(2026, 1, 1))
    assert readiness.grid(path("Coaching"), [long], TODAY)[0].standing == readiness.THIN


def test_each_cell_carries_its_own_evidence_newest_first() -> None:
    old, new, other = work(date(2020, 1, 1), "Coaching"), work(TODAY, "Coaching", "Budget"), work(TODAY, "Delegation")
    coaching, budget = readiness.grid(path("Coaching", "Budget"), [old, other, new], TODAY)
    assert coaching.evidence == (new, old)
    assert budget.evidence == (new,)


def test_what_does_not_apply_says_why_whatever_the_work() -> None:
    """A name may hold a colon, and the longer of two names that fit is meant."""
    asked = path("Budget", "Budget: small", not_applicable=("Budget: small: the trainer holds none",))
    budget, small = readiness.grid(asked, [work(TODAY, "Budget: small")], TODAY)
    assert budget.because is None
    assert (small.standing, small.because) == (readiness.NOT_APPLICABLE, "the trainer holds none")
    assert len(small.evidence) == 1


@given(st.lists(DAYS, max_size=6), DAYS)
def test_more_evidence_never_makes_a_cell_worse(days: list[date], another: date) -> None:
    assert ORDER.index(standing(*days, another)) >= ORDER.index(standing(*days))


@given(st.lists(DAYS, max_size=6), st.integers(0, 400))
def test_waiting_never_makes_a_cell_better(days: list[date], later: int) -> None:
    pieces = [work(day, "Coaching") for day in days if day <= TODAY]
    before = readiness.grid(path("Coaching"), pieces, TODAY)[0].standing
    after = readiness.grid(path("Coaching"), pieces, TODAY + timedelta(days=later))[0].standing
    assert ORDER.index(after) <= ORDER.index(before)


@given(st.lists(st.sampled_from(ORDER), min_size=1, max_size=8))
def test_the_words_count_cells_and_give_no_total(standings: list[str]) -> None:
    cells = [readiness.Cell(f"{count}", each, (), None) for count, each in enumerate(standings)]
    words = readiness.in_words(cells)
    assert words is not None
    assert "%" not in words
    assert sum(int(part.split()[0]) for part in words.split(", ")) == len(standings)


def test_a_grid_is_said_in_a_sentence_by_name_and_without_a_sum() -> None:
    """What does not count for somebody is not missed."""

    def said(*shown: str, old: str = "", without: tuple[str, ...] = ()) -> str:
        done = [work(TODAY, *shown), work(date(2020, 1, 1), old)]
        role = path("Coaching", "Planning", "Safety", not_applicable=without)
        return readiness.said(readiness.grid(role, done, TODAY))

    assert said() == "No work of the last 12 months shows Coaching, Planning and Safety yet."
    assert said("Coaching", old="Safety") == (
        "Work of the last 12 months shows Coaching; none of it shows Planning and Safety yet."
    )
    assert said("Coaching", "Planning", without=("Safety: done by others",)) == (
        "Work of the last 12 months shows all of it: Coaching and Planning."
    )
    assert readiness.said([]) == ""
