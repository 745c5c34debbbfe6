"""More than one job: lists are narrowed to a position; pages speak of the present one, and say what they leave out."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import select

from careercoach.models import Goal, Position, Priority
from careercoach.store.session import act, name_act
from tests.cli.conftest import Run
from tests.cli.seeded import seeded

OLD, GAP, NEW = "2026-05-04", "2026-10-10", "2026-11-05"
"""A day at St Anne, one between the jobs, and one at Harbour Clinic."""


@seeded
def nurse(run: Run) -> str:
    """The id of a job at St Anne that ended in September 2026; since November there is another one."""
    add = ("position", "add", "-q")
    first = run(*add, "--role", "Nurse", "--organisation", "St Anne", "--from", "2019-03-01", "--until", "2026-09-30")
    run(*add, "--role", "Charge nurse", "--organisation", "Harbour Clinic", "--from", "2026-11-02")
    return first.out.strip()


def _ids(run: Run, *words: str) -> list[str]:
    return run(*words, "-q").out.split()


def _tie(environment: Mapping[str, str]) -> None:
    """Every goal and every priority is of the first job from now on."""
    with act(Path(environment["CAREERCOACH_DB"]), date(2026, 11, 22)) as session:
        name_act(session, "goal edit")
        first = session.exec(select(Position)).first()
        assert first is not None
        for each in (*session.exec(select(Goal)), *session.exec(select(Priority))):
            each.position_id = first.id


_DATED: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "accomplishment list": lambda day: ("log", f"Rota {day}", "--on", day),
    "feedback list": lambda day: ("feedback", "add", f"Rota {day}", "--from", "Rosa", "--kind", "growth", "--on", day),
    "meeting list": lambda day: ("meeting", "plan", "--with", "Rosa", "--on", day),
    "learning list": lambda day: (
        "learning",
        "add",
        f"Rota {day}",
        "--kind",
        "course",
        "--on",
        "2020-01-01",
        "--until",
        day,
    ),
    "setback list": lambda day: ("setback", "add", f"Rota {day}", "--on", day),
    "conversation list": lambda day: ("conversation", "add", f"Rota {day}", "--with", "Rosa", "--on", day),
}


@pytest.mark.parametrize("command", _DATED)
def test_a_list_holds_what_belongs_to_a_position_named_by_its_id_or_the_place(
    run: Run, nurse: str, command: str
) -> None:
    old, _, new = (run(*_DATED[command](day), "-q").out.strip() for day in ("2026-09-30", GAP, "2026-11-02"))
    assert _ids(run, *command.split(), "--position", nurse[:8]) == [old]
    assert _ids(run, *command.split(), "--position", "st anne") == [old]
    assert _ids(run, *command.split(), "--position", "Harbour clinic") == [new]
    assert len(_ids(run, *command.split())) == 3
    assert run(*command.split(), "--position", "Nowhere").code != 0


@pytest.mark.usefixtures("nurse")
def test_promises_are_of_the_position_of_their_talk(run: Run) -> None:
    for day in (OLD, NEW):
        talk = run("meeting", "plan", "--with", "Rosa", "--on", day, "-q").out.strip()
        run("promise", "add", talk, f"Rota {day}", "--owner", "me")
    assert f"Rota {OLD}" in run("promise", "list", "--position", "St Anne").out
    assert f"Rota {NEW}" not in run("promise", "list", "--position", "St Anne").out


@pytest.mark.usefixtures("nurse")
def test_goals_and_priorities_are_of_a_position_only_when_tied_to_it(run: Run, environment: Mapping[str, str]) -> None:
    tied = run("goal", "add", "Lead the ward", "--horizon", "near", "-q").out.strip()
    wanted = run("priority", "add", "Shorter waits", "-q").out.strip()
    _tie(environment)
    run("goal", "add", "Sleep more", "--horizon", "near")
    run("priority", "add", "Fewer falls")
    assert _ids(run, "goal", "list", "--position", "St Anne") == [tied]
    assert _ids(run, "priority", "list", "--position", "St Anne") == [wanted]
    assert _ids(run, "goal", "list", "--position", "Harbour Clinic") == []


def test_an_organisation_one_came_back_to_is_not_guessed_at(run: Run, nurse: str) -> None:
    run(
        "position",
        "add",
        "--role",
        "Teacher",
        "--organisation",
        "St Anne",
        "--from",
        "2010-01-01",
        "--until",
        "2011-01-01",
    )
    assert "more than one position there" in run("goal", "list", "--position", "St Anne").err
    assert run("goal", "list", "--position", nurse).code == 0


def test_what_the_person_said_belongs_to_a_job_is_found_outside_its_days(
    run: Run, nurse: str, environment: Mapping[str, str]
) -> None:
    from careercoach.models import Accomplishment

    late = run("log", "Finished the old rota", "--on", NEW, "-q").out.strip()
    with act(Path(environment["CAREERCOACH_DB"]), date(2026, 11, 22)) as session:
        name_act(session, "accomplishment edit")
        session.exec(select(Accomplishment)).one().position_id = 1
    first = run("log", "Began at the ward", "--on", "2019-03-01", "-q").out.strip()
    assert _ids(run, "accomplishment", "list", "--position", nurse) == [late, first]
    assert "from earlier ones" in run("search", "old rota").err


@pytest.mark.usefixtures("nurse")
def test_the_search_finds_the_present_job_first_and_never_hides_the_rest(run: Run) -> None:
    run("log", "Built the ward rota", "--on", OLD)
    run("log", "Ran the ward rota", "--on", "2026-09-30")
    alone = run("search", "rota")
    assert alone.out.count("rota") == 2
    assert alone.err == "Nothing of your present position; what is found is from earlier ones.\n"
    run("log", "Rota fair", "--on", GAP)
    run("log", "Rota for nights", "--on", NEW)
    found = run("search", "rota")
    assert [line.split("  ")[-1] for line in found.out.splitlines()] == ["Rota for nights", "Rota fair"]
    assert found.err == "2 more from earlier positions; --earlier shows them too.\n"
    assert len(_ids(run, "search", "rota", "--earlier")) == 4
    assert run("search", "rota", "--earlier").err == ""
    run("log", "Built the ward rota for nights", "--on", NEW)
    named = run("search", "Built the WARD rota")
    assert [line.split("  ")[-1] for line in named.out.splitlines()] == [
        "Built the ward rota for nights",
        "Built the ward rota",
    ]
    assert named.err == ""
    assert run("search", "rota", "--limit", "1").err.splitlines() == [
        "1 of 3, the newest first; --limit 3 shows all.",
        "2 more from earlier positions; --earlier shows them too.",
    ]


@pytest.mark.usefixtures("nurse")
def test_the_search_leaves_out_whatever_hangs_on_an_earlier_job(run: Run, environment: Mapping[str, str]) -> None:
    goal = run("goal", "add", "Rota lead", "--horizon", "near", "-q").out.strip()
    run("step", "add", goal, "Rota draft")
    run("priority", "add", "Rota for all")
    _tie(environment)
    for make in _DATED.values():
        run(*make(OLD))
    talk = _ids(run, "meeting", "list")[0]
    run("promise", "add", talk, "Rota by Friday", "--owner", "me")
    run("meeting", "edit", talk, "--purpose", "Rota talk")
    run("person", "add", "Rota Keeper")
    found = run("search", "rota")
    assert found.out.splitlines()[0].endswith("Rota Keeper")
    assert len(found.out.splitlines()) == 1
    everything = run("search", "rota", "--earlier").out.splitlines()
    assert found.err.startswith(f"{len(everything) - 1} more from earlier positions")
    nouns = {line.split()[1] for line in everything}
    assert nouns >= {"goal", "step", "priority", "promise", "meeting", "feedback", "learning", "conversation"}


@pytest.mark.usefixtures("nurse")
def test_readiness_counts_what_was_shown_before(run: Run) -> None:
    for title, day in (("Taught the night team", OLD), ("Coached Ines", "2026-09-30"), ("Coached Tom", NEW)):
        run("log", title, "--on", day, "--competency", "Coaching", "--competency", "Calm" if day == OLD else "Coaching")
    path = run("path", "add", "Trainer", "--competency", "Coaching", "--competency", "Calm", "-q").out.strip()
    page = run("path", "readiness", path)
    assert "Coaching  thin" in page.out
    assert "also shown before: 2" in page.out
    assert "Calm      none\n  also shown before: 1" in page.out
    assert "none: no work in this position shows it yet, that of earlier ones does" in page.out
    assert page.err == "2 more from earlier positions; --earlier shows them too.\n"
    cells = run("path", "readiness", path, "--json").json["cells"]
    assert [(each["standing"], each["before"]) for each in cells] == [("thin", 2), ("none", 1)]
    whole = run("path", "readiness", path, "--earlier")
    assert ("Coaching  strong" in whole.out, "before" in whole.out, whole.err) == (True, False, "")
    run("path", "add", "Matron", "--competency", "Calm")
    assert "1 none; 1 also shown" in " ".join(run("path", "compare").out.split())


@pytest.mark.usefixtures("nurse")
def test_metrics_count_what_belongs_to_the_present_job(run: Run, environment: Mapping[str, str]) -> None:
    run("goal", "add", "Lead the ward", "--horizon", "near")
    _tie(environment)
    run("log", "Coached Ines", "--on", OLD, "--competency", "Coaching")
    talk = run("meeting", "plan", "--with", "Rosa", "--on", OLD, "-q").out.strip()
    run("promise", "add", talk, "The new rota", "--owner", "them", "--by", "2026-06-01")
    run("growth-check", "--set", "next-step=2", today=OLD)
    here = run("metrics")
    assert "0 of 1 competency" in here.out
    assert "promise" not in here.out
    assert here.err == "4 more from earlier positions; --earlier counts them too.\n"
    whole = run("metrics", "--earlier")
    assert ("1 of 1 competency" in whole.out, "promise" in whole.out, whole.err) == (True, True, "")
    assert run("metrics", "--json").err == here.err


@pytest.mark.usefixtures("nurse")
def test_nothing_is_asked_for_because_of_ratings_in_an_earlier_job(run: Run) -> None:
    run("growth-check", "--set", "next-step=2", "--set", "valued=1", today="2026-09-30")
    run("growth-check", "--set", "next-step=3", today=GAP)
    between = run("growth-check", "trend")
    assert "next-step  ▅  3" in between.out
    assert "valued" not in between.out
    assert between.err == "1 more sitting from an earlier position; --earlier shows it too.\n"
    run("growth-check", "--set", "next-step=4", today="2026-11-02")
    assert "▅ ▆  3 4  up 1" in run("growth-check", "trend").out
    whole = run("growth-check", "trend", "--earlier").out
    assert "▃ ▅ ▆  2 3 4  up 1" in whole
    assert "valued" in whole
    assert "Worth asking for" not in whole
    assert run("growth-check", "--set", "skills=5").out.count("Worth") == 0


@pytest.mark.usefixtures("nurse")
def test_an_empty_page_says_that_there_is_more(run: Run) -> None:
    run("growth-check", "--set", "next-step=2", today=OLD)
    run("log", "Coached Ines", "--on", OLD, "--competency", "Coaching")
    run("competency", "edit", "Coaching", "--track", "managerial")
    assert (
        "in your present position; careercoach growth-check begins.\n1 more sitting" in run("growth-check", "trend").err
    )
    assert "1 more from an earlier position; --earlier counts it too." in run("compass", "show").err
    assert run("compass", "show", "--earlier").err == ""
    assert "2 more from earlier positions" in run("metrics").err


@pytest.mark.usefixtures("nurse")
def test_today_looks_at_what_was_done_since_the_last_job_and_counts_the_other_weeks(run: Run) -> None:
    talk = run("meeting", "plan", "--with", "Rosa", "--on", OLD, "-q", today=OLD).out.strip()
    run("meeting", "hold", talk, today=OLD)
    run("log", "Ran the old ward", "--on", "2026-09-20", "--status", "waiting", today=GAP)
    run("log", "Rota fair", "--on", GAP, today=GAP)
    run("log", "School fair", "--on", "2018-01-01", today=GAP)
    page = run("today")
    assert "Done lately\n  Rota fair\n" in page.out
    assert "old ward" not in page.out
    assert "School" not in page.out
    assert page.err == "1 more from an earlier position; --earlier shows it too.\n"
    whole = run("today", "--earlier")
    assert "Done since your last talk" in whole.out
    assert ("Ran the old ward" in whole.out, whole.err) == (True, "")
    assert run("today", today="2026-09-30").err == ""


@pytest.mark.usefixtures("nurse")
def test_a_month_speaks_of_the_job_of_its_last_day(run: Run, environment: Mapping[str, str]) -> None:
    goal = run("goal", "add", "Lead the ward", "--horizon", "near", "-q").out.strip()
    run("goal", "done", goal, today="2026-11-21")
    _tie(environment)
    run("log", "Ran the ward", "--on", "2026-09-29", "--gives-back")
    run("log", "Began at Harbour", "--on", "2026-11-02")
    run("log", "First year", "--on", "2020-11-22")
    november = run("month")
    assert "Began at Harbour" in november.out
    assert "Lead the ward" not in november.out
    assert "First year" not in november.out
    assert november.err == "2 more from earlier positions; --earlier shows them too.\n"
    assert "On this day\n6 years ago: “First year”" in run("month", "--earlier").out
    september = run("month", "2026-09")
    assert ("Ran the ward" in september.out, september.err) == (True, "")
    run(
        "position",
        "edit",
        _ids(run, "position", "list")[0],
        "--from",
        "2026-09-30",
        "--until",
        "",
    )
    run("position", "end", _ids(run, "position", "list")[1], "--on", "2026-09-29")
    changed = run("month", "2026-09")
    assert "Ran the ward" not in changed.out
    assert changed.err == "1 more from an earlier position; --earlier shows it too.\n"


_PAGES = (
    ("search", "rota"),
    ("today",),
    ("metrics",),
    ("compass", "show"),
    ("month",),
    ("growth-check", "trend"),
    ("path", "compare"),
)


def _a_life(run: Run) -> None:
    run("log", "Built the rota", "--on", OLD, "--competency", "Coaching")
    run("log", "Ran the rota", "--on", NEW, "--competency", "Coaching")
    run("growth-check", "--set", "next-step=2", today=OLD)
    run("growth-check", "--set", "next-step=1", today=NEW)
    for title in ("Trainer", "Matron"):
        run("path", "add", title, "--competency", "Coaching")


@pytest.mark.parametrize("until", ["", "2026-09-30"])
def test_with_one_position_nothing_is_left_out_and_nothing_is_said(run: Run, until: str) -> None:
    _a_life(run)
    run("position", "add", "--role", "Nurse", "--from", "2019-03-01", "--until", until)
    pages = [run(*page) for page in _PAGES]
    assert [run(*page, "--earlier") for page in _PAGES] == pages
    assert not any("earlier" in page.err for page in pages)


@pytest.mark.usefixtures("nurse")
def test_between_jobs_and_while_two_jobs_are_held_the_whole_life_speaks(run: Run) -> None:
    _a_life(run)
    harbour, nurse = _ids(run, "position", "list")
    assert all("earlier position" in run(*page).err for page in _PAGES if page[0] not in ("path", "today", "month"))
    run("position", "edit", harbour, "--kind", "between-jobs", "--no-manager")
    assert not any("earlier position" in run(*page).err for page in _PAGES)
    run("position", "edit", harbour, "--kind", "employed")
    run("position", "edit", nurse, "--until", "2026-11-22")
    assert not any("earlier position" in run(*page).err for page in _PAGES)
    assert "earlier position" in run("search", "rota", today="2026-11-23").err
