"""A year to keep on the command line: which one is meant, the forms it leaves in, and what is said of an empty one."""

import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def sung(run: Run) -> Run:
    """Somebody who began in June of last year."""
    for day in ("2025-06-03", "2025-09-04", "2026-02-01"):
        run("log", f"Sang on {day}", "--on", day)
    return run


def test_without_a_year_it_is_this_one_so_far_and_any_way_to_name_one_does(sung: Run) -> None:
    assert sung("year").out.startswith("# My year 2026, up to 22 November\n")
    for words in ("2025", "last year", "2025-06", "in 2025"):
        assert sung("year", words).out.startswith("# My year 2025\n"), words


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("2027", "That year is still to come; give one that has begun, such as 2026."),
        ("2024 to 2025", "Those are several years; give one, such as 2025."),
        ("my best one", "is not a date we can read"),
    ],
)
def test_a_year_to_come_several_years_and_none_at_all_are_refused_in_a_sentence(run: Run, year: str, said: str) -> None:
    answer = run("year", year)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_where_there_is_nothing_one_kind_sentence_says_what_to_do(sung: Run, run: Run) -> None:
    before = sung("year", "2019")
    assert (before.code, before.out) == (0, "")
    assert before.err == "What you wrote down begins in June 2025; careercoach year 2025 shows that year.\n"
    sung("--yes", "erase", "--everything")
    assert run("year").err == "A year begins with one line; careercoach log TEXT keeps the first thing you did.\n"


def test_a_year_left_blank_between_others_can_be_filled_in(sung: Run) -> None:
    sung("log", "Began", "--on", "2023-05-05")
    assert sung("year", "2024").err == (
        "Nothing of 2024 is on file; careercoach log TEXT --on 2024-06-15 adds what you remember of it.\n"
    )


def test_it_leaves_as_text_as_a_page_and_as_a_file_that_only_one_can_read_oneself(sung: Run, tmp_path: Path) -> None:
    assert sung("year", "2025", "--format", "text").out.startswith("My year 2025\n============\n")
    page = tmp_path / "year.html"
    assert sung("year", "2025", "-o", str(page)).err == f"Wrote {page} for you.\n"
    assert "<title>My year 2025</title>" in page.read_text("utf-8")
    assert os.name == "nt" or stat.S_IMODE(page.stat().st_mode) == 0o600
    assert "exists" in sung("year", "2025", "-o", str(page)).err
    assert sung("year", "2025", "-o", str(page), "--force").code == 0


def test_a_script_gets_its_days_and_its_words(sung: Run) -> None:
    answer = sung("year", "2025", "--json").json
    assert (answer["id"], answer["noun"], answer["for"]) == ("2025", "year page", "self")
    assert answer["markdown"] == sung("year", "2025").out
    assert sung("year", "2025", "--quiet").out == "2025\n"
    assert sung("year", "2019", "--json").json["markdown"] == "# My year 2019\n\nNothing of it is on file.\n"


def test_my_own_words_of_a_year_stay_when_it_goes_on_and_it_is_said_what_is_new(sung: Run) -> None:
    """Also over a new job, into the next year, and beside the words of another year."""
    sung("year", "2025", "--text", "# The year before\n\nThe first ward.")
    sung("year", "--text", f"{sung('year').out}\nThe year the choir began.")
    sung("log", "Taught the choir", "--on", "2026-11-20")
    sung("position", "add", "--role", "Choir leader", "--from", "2026-11-21")
    for day in ("2026-11-30", "2027-01-05"):
        again = sung("--today", day, "year", "2026")
        assert again.out.endswith("\nThe year the choir began.\n")
        assert "Taught the choir" not in again.out
        assert "Your file says something else since then, in" in again.err
        assert "Taught the choir" in sung("--today", day, "year", "2026", "--difference").out
    both = sung("--today", "2027-01-05", "year", "2026", "--take", "both").out
    assert "Taught the choir" in both
    assert "The year the choir began." in both
    assert sung("year", "2025").out == "# The year before\n\nThe first ward.\n"
    listed = sung("paper", "list").out
    assert "year page, 2025" in listed
    assert "year page, 2026" in listed
    assert "given" not in sung("year", "--help").out
