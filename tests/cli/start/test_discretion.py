"""On the first page nothing private can be read over somebody's shoulder; what is private is still met there."""

import pytest

from careercoach.coach.heading import SOFTLY
from careercoach.content.loader import nudges
from tests.cli.conftest import Run

YESTERDAY = "yesterday"


@pytest.fixture
def private(run: Run) -> Run:
    """Somebody whose private things all tell of the same place."""
    own = run("goal", "add", "Leave for Ashford", "--horizon", "near", "--private", "--quiet").out.strip()
    run("step", "add", own, "Ask Ashford for a day", "--by", "today")
    run("log", "Cried in the Ashford bus", "--on", YESTERDAY, "--energy", "drained", "--private")
    run("log", "Wrote to Ashford", "--on", YESTERDAY, "--private")
    run("log", "Heard from Ashford", "--on", "3 weeks ago", "--status", "waiting", "--private")
    for question in ("life-money", "life-family"):
        run("reflect", "--question", question, "--answer", "Ashford pays more", "--on", "last month")
    return run


def test_nothing_private_can_be_read_on_the_first_page(private: Run) -> None:
    page = private("today").out
    assert "Ashford" not in page
    assert "a private goal" in page


def test_what_is_private_is_met_there_all_the_same(private: Run) -> None:
    told = private("today", "--json").out
    assert "Ashford" not in told
    first, *_ = private("today", "--json").json
    assert (first["title"], first["lines"]) in [(nudges()[key].title, []) for key in SOFTLY]
    assert first["private"] > 0


def test_what_is_not_private_stands_there_as_before(private: Run) -> None:
    private("log", "Mended the pump")
    assert "Mended the pump" in private("today").out


def test_what_was_promised_and_whom_one_talks_with_is_not_said_where_it_tells_of_home(run: Run) -> None:
    talk = run("meeting", "plan", "--with", "Priya", "--on", "today", "--quiet").out.strip()
    run("promise", "add", talk, "Tell you about my divorce by autumn", "--owner", "me", "--by", "tomorrow")
    run("promise", "add", talk, "Send the rota", "--owner", "me", "--by", "tomorrow")
    run("meeting", "plan", "--with", "the divorce lawyer", "--kind", "mentor", "--on", "tomorrow")
    for page in (run("today").out, run("today", "--json").out):
        assert "divorce" not in page
        assert "something private" in page
        assert "Send the rota" in page
        assert "Talk with" in page
