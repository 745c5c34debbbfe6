"""Who is in HR reads every document as a reader of their own."""

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def post(run: Run) -> str:
    """The id of a goal; Sabina Krajnc is in HR, Bojan Hribar leads."""
    run("profile", "set", "--name", "Tina", "--role", "Physiotherapist", "--manager", "Bojan Hribar")
    run("person", "add", "Sabina Krajnc", "--notes", "HR partner, answers on Fridays")
    return run("goal", "add", "Teach beside the job", "--horizon", "near", "--quiet").out.strip()


@pytest.mark.parametrize("kind", ["plan", "review", "handover", "leaving"])
def test_a_document_for_hr_names_who_it_is_for_and_is_not_the_managers(run: Run, post: str, kind: str) -> None:
    chosen = ("--pick", f"goal:{post}") if kind in ("plan", "handover") else ()
    answer = run("export", kind, "--for", "hr", *chosen, "--json").json
    assert answer["for"] == "hr"
    assert "Bojan Hribar" not in answer["markdown"]


def test_the_plan_given_to_hr_is_kept_apart_from_the_managers(run: Run, post: str) -> None:
    """One letter of my words went to HR and my manager alike."""
    run("export", "plan", "--for", "hr", "--goal", post, "--text", "For you, Sabina.", "--given")
    (paper,) = run("paper", "list", "--json").json
    assert paper["audience"] == "hr"
    assert "For you, Sabina." not in run("export", "plan", "--goal", post).out
    assert "Sabina Krajnc" in run("export", "plan", "--for", "hr", "--goal", post).out


@pytest.mark.usefixtures("post")
def test_a_talk_with_hr_is_written_for_hr_unless_another_reader_is_named(run: Run) -> None:
    talk = run("meeting", "plan", "--with", "Sabina Krajnc", "--on", "2026-12-01", "--quiet").out.strip()
    run("meeting", "bring", talk, "--ask", "The form for a side job")
    theirs, others = (run("export", "brief", talk, *who, "--json").json for who in ((), ("--for", "manager")))
    assert (theirs["for"], others["for"]) == ("hr", "manager")
    assert "The form for a side job" in theirs["markdown"]
    assert theirs["markdown"].startswith("# Tina: our talk on 1 December\n\nPhysiotherapist · For Sabina Krajnc")
    assert "The form for a side job" not in others["markdown"]
