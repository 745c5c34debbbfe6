"""The promise ledger by command."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from careercoach.services.jobs import profile
from careercoach.services.talk import meetings
from careercoach.store.session import act
from tests.cli.conftest import Run


@pytest.fixture
def held(environment: Mapping[str, str]) -> str:
    """The id of a talk with Priya Dalvi held on 20 November."""
    with act(Path(environment["CAREERCOACH_DB"]), date(2026, 11, 20)) as session:
        profile.update(session, {"name": "Dana Okafor", "manager": "Priya Dalvi"}, date(2026, 11, 20))
        return meetings.plan(session, {"on": date(2026, 11, 20), "status": "held"})


def test_the_list_is_narrowed_by_owner_person_state_and_day(run: Run, held: str) -> None:
    mentor = run("meeting", "plan", "--kind", "mentor", "--with", "Bernadette Foss", "--on", "2026-10-01", "-q").out
    mine = run("promise", "add", held, "Send the figures", "--owner", "me", "--by", "2026-11-21", "-q").out
    theirs = run("promise", "add", held, "Ask about the budget", "--owner", "them", "-q").out
    old = run("promise", "add", mentor.strip(), "Lend me the list", "--owner", "them", "-q").out
    run("promise", "keep", old.strip())

    def listed(*options: str) -> str:
        return run("promise", "list", *options, "--quiet").out

    assert listed() == mine + theirs
    assert listed("--person", "bernadette foss") == ""
    assert listed("--person", "bernadette foss", "--state", "kept") == old
    assert listed("--owner", "them", "--all") == theirs + old
    assert listed("--all", "--since", "2026-11") == mine + theirs
    assert listed("--overdue", "--state", "open") == mine


def test_a_promise_tells_its_history_and_a_deleted_one_comes_back(run: Run, held: str) -> None:
    sent = run("promise", "add", held, "Send the figures", "--owner", "me", "--by", "2026-11-27", "-q").out.strip()
    run("promise", "edit", sent, "--by", "2026-12-04", today="2026-11-27")
    run("promise", "keep", sent, today="2026-12-03")
    page = run("promise", "show", sent[:8], today="2026-12-05").out
    assert "In           Career talk · Priya Dalvi, Fri 20 Nov 2026" in page
    assert page.split("History\n")[1] == (
        "2026-11-20  agreed, for Fri 27 Nov 2026\n2026-11-27  moved, now for Fri 4 Dec 2026\n2026-12-03  kept\n"
    )
    told = run("promise", "show", sent, "--json").json["history"]
    assert [turn["what"] for turn in told] == ["agreed", "moved", "kept"]
    assert run("promise", "delete", sent).out.startswith("Deleted: “")
    assert run("promise", "list", "--all", "--json").json == []
    run("undo")
    assert run("promise", "show", sent, "--json").json["history"] == told


def test_a_reminder_asks_politely_about_theirs_alone(run: Run, held: str) -> None:
    mine = run("promise", "add", held, "Send the figures", "--owner", "me", "-q").out.strip()
    theirs = run(
        "promise", "add", held, "Ask about the budget", "--owner", "them", "--by", "2026-11-21", "-q"
    ).out.strip()
    said = run("export", "reminder", theirs, "--format", "text").out
    assert said.startswith("Subject: A small question\n\nDear Priya Dalvi,\n")
    assert "you said you would ask about the budget." in said
    assert run("export", "reminder", mine).code == 2
    answer = run("export", "reminder", theirs, "--json").json
    assert (answer["noun"], answer["for"]) == ("reminder", "manager")
