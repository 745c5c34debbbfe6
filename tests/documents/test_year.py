"""The page of a year: what of it is kept, in what order, and what of it nobody else would see."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.documents.making import made
from careercoach.documents.year import KIND
from careercoach.queries.documents.year import year
from careercoach.services import positions
from careercoach.services.goals import days, goals
from careercoach.services.people import people
from careercoach.services.reflect import ratings, reflections
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments, learning, setbacks
from careercoach.store.example_life import lay_out
from tests.store import TODAY, do, reading

Page = Callable[..., str]
Act = Callable[[Session], object]


@pytest.fixture
def file(empty_file: Path, tmp_path: Path) -> Path:
    """A file in which nothing stands yet."""
    return Path(shutil.copy(empty_file, tmp_path / "careercoach.db"))


@pytest.fixture
def page(file: Path) -> Page:
    """The page of a year of the file, as one reads it oneself unless somebody else is named."""

    def write(number: int = 2026, today: date = TODAY, reader: str = "self") -> str:
        with reading(file) as connection:
            return made(KIND, "", year(connection, number, today), audience=reader, today=today).markdown

    return write


def section(page: str, title: str) -> str:
    """What stands below a heading, on one line."""
    _, _, below = page.partition(f"\n## {title}\n")
    return " ".join(below.partition("\n## ")[0].split())


def log(title: str, on: date, **told: object) -> Act:
    """Somebody did something."""
    return lambda session: accomplishments.add(session, {"title": title, "on": on, **told}, TODAY)


def rated(on: date, figures: Mapping[str, int]) -> Act:
    """A growth check."""
    return lambda session: ratings.record(session, "growth-check", figures, {}, TODAY, on=on)


def test_of_a_month_what_came_to_something_is_named_and_the_rest_is_counted(file: Path, page: Page) -> None:
    """By its days all the same; what leads the year is not told twice."""
    for day in range(1, 6):
        do(file, log(f"Swept the yard {day}", date(2026, 3, day)))
    do(file, log("Sang to a patient", date(2026, 3, 9), energy="energised"))
    do(file, log("Moved the linen", date(2026, 3, 10), result="Nobody waits", before="9", after="4", unit="minutes"))
    do(file, log("Wrote the list", date(2026, 3, 2), result="It hangs in the hall"))
    march = section(page(), "Month by month")
    assert march.startswith(
        "### March - **Wrote the list**. - **Sang to a patient**. - **Moved the linen**. - and 5 more"
    )
    assert "9 to 4 minutes" in section(page(), "What came of it")


def test_a_year_with_one_entry_is_a_page_with_one_entry(file: Path, page: Page) -> None:
    do(file, log("Sat with a patient all night", date(2026, 6, 3)))
    assert page() == (
        "# My year 2026, up to 22 November\n\nOne thing written down, in June.\n\n"
        "## Month by month\n### June\n- **Sat with a patient all night**.\n"
    )


def test_months_before_the_file_was_begun_are_no_empty_months(file: Path, page: Page) -> None:
    """Nobody had a careercoach then. In the year after, an empty January is one."""
    for day in (date(2025, 9, 1), date(2025, 10, 1), date(2025, 12, 1), date(2026, 2, 1), date(2026, 3, 1)):
        do(file, log("Sang", day))
    assert "3 things written down in 3 of 4 months. Nothing in November." in page(2025)
    assert "2 things written down in 2 of 11 months." in page(2026)
    assert "| September | • 1 |\n| October | • 1 |\n| November | – |\n| December | • 1 |" in page(2025)
    assert "| August |" not in page(2025)


def test_a_year_that_is_over_says_no_day_and_an_empty_one_says_that_it_is_empty(file: Path, page: Page) -> None:
    assert page(2026) == "# My year 2026, up to 22 November\n\nNothing of it is on file.\n"
    do(file, log("Sang", date(2025, 9, 1)))
    assert page(2025).startswith("# My year 2025\n")
    assert page(2025, date(2025, 12, 30)).startswith("# My year 2025, up to 30 December\n")
    assert page(2025, date(2025, 12, 31)).startswith("# My year 2025\n")


def test_what_was_hard_stands_apart_with_what_is_taken_along(file: Path, page: Page) -> None:
    do(file, log("Our colleague Rosa died on Monday", date(2026, 2, 3)))
    do(
        file,
        lambda session: setbacks.add(
            session, {"title": "Lost the tender", "on": date(2026, 1, 9), "learned": "Ask"}, TODAY
        ),
    )
    told = page()
    assert section(told, "What was hard") == (
        "- **Lost the tender** (January). Taken along: Ask. - **Our colleague Rosa died on Monday** (February)."
    )
    assert "## Month by month" not in told
    assert "One thing written down, in February." in told


def test_goals_reached_come_first_then_what_was_let_go_then_how_far_the_others_are(file: Path, page: Page) -> None:
    def add(title: str) -> str:
        return do(file, lambda session: goals.add(session, {"title": title, "horizon": "near"}, date(2025, 11, 1)))

    def look(goal: str, on: date, progress: int) -> None:
        do(file, lambda session: goals.check_in(session, goal, {"progress": progress, "on": on}, TODAY))

    lead, rota, tour, cert = (add(title) for title in ("Lead a shift", "Learn the rota", "See a ward", "Certificate"))
    look(tour, date(2025, 12, 1), 20)
    look(tour, date(2026, 2, 1), 30)
    look(tour, date(2026, 9, 1), 65)
    look(cert, date(2025, 12, 1), 10)
    do(file, lambda session: days.let_go(session, rota, "Rotas are for those who love them.", date(2026, 4, 2)))
    do(file, lambda session: goals.finish(session, lead, date(2026, 8, 5)))
    assert section(page(), "Goals") == (
        "- **Lead a shift** (reached in August)."
        " - **Learn the rota** (let go in April). Taken along: Rotas are for those who love them."
        " - **See a ward** (goes on, up from 20 to 65 %). - **Certificate** (goes on, at 10 %)."
    )


def test_what_grew_is_told_against_the_last_growth_check_of_the_year_before(file: Path, page: Page) -> None:
    """What moved is named, what rose most first; a statement rated once is compared with nothing."""
    do(file, rated(date(2025, 3, 1), {"valued": 1}))
    do(file, rated(date(2025, 11, 1), {"valued": 4, "next-step": 1, "meaning": 3}))
    do(file, rated(date(2026, 5, 1), {"valued": 3, "next-step": 2, "meaning": 3}))
    do(file, rated(date(2026, 10, 1), {"valued": 3, "next-step": 4, "meaning": 3, "peers": 2}))
    assert section(page(), "What grew") == (
        "In the growth check, from November 2025 to October: 1 of 3 statements higher, 1 lower, 1 as before."
        " - I can say what my next step could be. Up from 1 to 4 of 5."
        " - I am valued as a person at work, not only for what I get done. Down from 4 to 3 of 5."
    )
    assert "What grew" not in page(2025, date(2025, 4, 1))


def test_the_people_of_a_year_and_what_both_sides_kept(file: Path, page: Page) -> None:
    def talk(name: str, on: date) -> str:
        met = do(file, lambda session: meetings.plan(session, {"with_": name, "kind": "career", "on": on}))
        do(file, lambda session: meetings.hold(session, met, on))
        return met

    def kept(met: str, owner: str, text: str, on: date) -> None:
        agreed = do(file, lambda session: promises.add(session, met, {"text": text, "owner": owner}))
        do(file, lambda session: promises.keep(session, agreed, on))

    talk("Helen Oduya", date(2026, 2, 2))
    met = talk("Helen Oduya", date(2026, 5, 5))
    kept(met, "them", "Send the list.", date(2026, 6, 1))
    kept(met, "me", "Show the new nurse round", date(2026, 7, 1))
    kept(met, "them", "Look at scale 8 when the freeze is over", date(2026, 7, 3))
    kept(met, "them", "Half a day a week for the course", date(2026, 7, 4))
    kept(met, "me", "Send you three points every Friday", date(2026, 8, 1))
    kept(met, "me", "Bring cake", date(2025, 7, 1))
    do(file, log("Taught Tom the round", date(2026, 6, 1), gives_back=True))
    assert section(page(), "The people in it") == (
        "- **Helen Oduya** kept what we agreed: sent the list; to look at scale 8 when the freeze is over;"
        " half a day a week for the course."
        " - **Talked with:** Helen Oduya (twice)."
        " - **Helped to grow:** Taught Tom the round."
    )
    assert section(page(), "Promises I kept") == (
        "- **I showed the new nurse round** (Helen Oduya, July)."
        " - **I sent Helen Oduya three points every Friday** (August)."
    )


def test_what_one_said_learned_and_thought_has_a_line_each(file: Path, page: Page) -> None:
    told = {"behaviour": "You stayed calm", "changed": "I count to ten", "on": date(2026, 4, 1), "kind": "growth"}
    course = {"title": "First aid", "kind": "course", "status": "finished", "on": date(2026, 9, 9), "hours": 16}
    do(file, lambda session: people.add_feedback(session, {"person": "Tom", **told}, TODAY))
    do(file, lambda session: learning.add(session, course, TODAY))
    for on, words in ((date(2026, 1, 2), "The rounds"), (date(2026, 8, 2), "The night rounds, " + "and more, " * 40)):
        do(file, reflections.answer, "energy-unasked", words, TODAY, on=on)
    assert section(page(), "What others said") == "- **Tom** (April). You stayed calm. What I changed: I count to ten."
    assert section(page(), "What I learned") == "- **First aid** (September, 16 hours)."
    thought = section(page(), "What I thought about")
    assert thought.startswith(
        "- **What did you do this week that you would have done unasked?** “The night rounds, and more,"
    )
    assert thought.endswith("…”")
    assert "“The rounds”" not in thought


def test_a_year_of_two_positions_names_both_and_the_days_away(file: Path, page: Page) -> None:
    do(
        file,
        lambda session: positions.add(
            session, {"role": "Nurse", "organisation": "St Anne", "until": date(2026, 5, 31)}
        ),
    )
    do(
        file,
        lambda session: positions.add(session, {"role": "Lead", "organisation": "Harbour", "from_": date(2026, 6, 1)}),
    )
    do(file, lambda session: positions.go_away(session, date(2026, 6, 28), date(2026, 7, 4), "grief"))
    do(file, log("Sang", date(2026, 4, 1)))
    told = page()
    assert "- Nurse, St Anne (until May 2026)\n- Lead, Harbour (since June 2026)" in told
    assert "Away from 28 June to 4 July." in told
    assert "grief" not in told


def test_what_is_private_is_in_it_for_oneself_and_nothing_of_it_for_anybody_else(file: Path, page: Page) -> None:
    """Whoever else would read it would see work that is not private, and who one is."""
    file.unlink()
    lay_out(file, TODAY)
    do(file, log("Asked for more pay", date(2026, 5, 5), private=True, result="They said yes"))
    assert "Asked for more pay" in page()
    others = page(reader="manager")
    assert "Asked for more pay" not in others
    assert [line for line in others.splitlines() if line.startswith("## ")] == [
        "## What came of it",
        "## Month by month",
        "## What I learned",
        "## The people in it",
    ]
    assert section(others, "The people in it").startswith("- **Helped to grow:**")
