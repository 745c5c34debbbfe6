"""More than one job by command: each is kept, and what is dated belongs to the one of its day."""

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def two(run: Run) -> tuple[str, str]:
    """The ids of a job that ended in June 2024 and one that began in September."""
    run("profile", "set", "--name", "Ines Halloran", today="2019-03-01")
    nurse = run(
        *("position", "add", "--role", "Nurse", "--organisation", "St Anne", "--manager", "Rosa Lindqvist"),
        *("--from", "march 2019", "--until", "2024-06-30", "-q"),
    )
    charge = run(
        *("position", "add", "--role", "Charge nurse", "--organisation", "Harbour Clinic", "--manager", "Omar Reyes"),
        *("--from", "2024-09-02", "-q"),
    )
    return nurse.out.strip(), charge.out.strip()


def test_a_position_is_added_listed_shown_changed_ended_and_deleted(run: Run, two: tuple[str, str]) -> None:
    nurse, charge = two
    assert run("position", "list", "-q").out.split() == [charge, nurse]
    assert "Nurse, St Anne" in run("position", "list").out
    assert "Ended: “Charge nurse, Harbour Clinic”" in run("position", "end", charge, "--on", "last fri").out
    assert run("position", "show", charge, "--json").json["until"] == "2026-11-20"
    run("position", "edit", charge, "--until", "", "--hours", "32,5", "--serves", "Nights start on time")
    page = run("position", "show", charge).out
    assert "32.5" in page
    assert "Nights start on time" in page
    assert "Until" not in page
    run("position", "delete", nurse)
    assert run("position", "list", "-q").out.split() == [charge]
    run("undo")
    assert run("position", "list", "-q").out.split() == [charge, nurse]


def test_no_manager_is_another_answer_than_not_known(run: Run, two: tuple[str, str]) -> None:
    nurse, _ = two
    assert run("position", "edit", nurse, "--no-manager", "--json").json["no_manager"] is True
    assert "Manager       none" in run("position", "show", nurse).out
    changed = run("position", "edit", nurse, "--manager", "", "--json").json
    assert (changed["no_manager"], changed["manager"]) == (False, None)
    assert "Manager       not known yet" in run("position", "show", nurse).out
    assert run("position", "edit", nurse, "--manager", "None", "--json").json["no_manager"] is True
    assert run("position", "edit", nurse, "--manager", "Rosa", "--no-manager").code == 2


@pytest.mark.usefixtures("two")
def test_who_one_is_at_work_is_the_position_of_that_day(run: Run) -> None:
    then, gap, now = (run("profile", "show", today=day).out for day in ("2022-01-10", "2024-08-01", "2026-11-22"))
    assert "St Anne" in then
    assert "Harbour" not in then
    assert "St Anne" not in gap
    assert "Harbour" not in gap
    assert "Ines Halloran" in gap
    assert "Harbour Clinic" in now
    assert "St Anne" not in now
    run("profile", "set", "--team", "Night shift")
    assert [one["team"] for one in run("position", "list", "--json").json] == ["Night shift", None]
    ahead = run("profile", "set", "--start", "2027-01-01")
    assert (ahead.code, "kept among your positions" in ahead.err) == (2, True)


@pytest.mark.usefixtures("two")
def test_a_talk_is_with_the_manager_of_its_day(run: Run) -> None:
    assert run("meeting", "plan", "--on", "2024-03-05", "--json").json["with"] == "Rosa Lindqvist"
    assert run("meeting", "plan", "--on", "2026-12-01", "--json").json["with"] == "Omar Reyes"
    assert run("meeting", "plan", "--on", "2024-08-01", "--json").json["with"] is None


def test_what_was_done_is_listed_by_position(run: Run, two: tuple[str, str]) -> None:
    nurse, charge = two
    old = run("log", "Ran the ward", "--on", "2020-05-04", "-q").out
    new = run("log", "Built the rota", "--on", "2025-05-05", "-q").out
    run("log", "Helped at the fair", "--on", "2024-08-03")
    assert run("accomplishment", "list", "--position", nurse[:8], "-q").out == old
    assert run("accomplishment", "list", "--position", charge, "-q").out == new


@pytest.mark.usefixtures("two")
def test_the_review_of_a_year_names_the_employer_of_that_year(run: Run) -> None:
    for day in ("2022-05-04", "2024-05-04", "2024-08-01", "2024-10-01", "2025-05-05"):
        run("log", f"Did {day}", "--on", day)

    def head(first: str, last: str) -> str:
        return run("export", "review", "--from", first, "--to", last, "--for", "self").out.split("##")[0]

    assert "Nurse, St Anne (March 2019 – June 2024)\n" in head("2022-01-01", "2022-12-31")
    assert "Harbour" not in head("2022-01-01", "2022-12-31")
    assert "Charge nurse\n" in head("2025-01-01", "2025-12-31")
    assert "St Anne" not in head("2025-01-01", "2025-12-31")
    both = head("2024-01-01", "2024-12-31")
    assert both.index("Harbour Clinic (since September 2024)") < both.index("Nurse, St Anne (March 2019 – June 2024)")
    between = head("2024-07-10", "2024-08-20")
    assert "\n\nInes Halloran\n\n" in between
    assert "St Anne" not in between
    assert "Harbour" not in between


@pytest.mark.usefixtures("two")
def test_a_talk_held_at_the_old_firm_is_still_headed_by_it(run: Run) -> None:
    talk = run("meeting", "plan", "--on", "2024-03-05", "-q").out.strip()
    brief = run("export", "brief", talk, "--for", "skip-level", today="2026-11-22").out
    assert "\nNurse · 30 minutes" in brief
    assert "Charge nurse" not in brief
    assert "Harbour" not in brief


@pytest.mark.usefixtures("two")
def test_what_is_unsaid_beside_the_others_is_asked_for(run: Run) -> None:
    added = run("position", "add", "--role", "Ward manager", "--from", "2026-12-01")
    assert "“Charge nurse, Harbour Clinic” has no last day yet" in added.err
    assert "comes before the others" in run("position", "add", "--role", "Helper").err
    assert run("position", "add").code == 2
