"""The development plan, the review pack and the hand-over pack as they leave a file, and the days they go by."""

import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.queries.documents import documents
from careercoach.services.work import accomplishments
from careercoach.store.example_life import lay_out
from tests.cli.conftest import Run
from tests.store import TODAY, do, reading


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    return path


@pytest.fixture
def file(built: Path, environment: Mapping[str, str]) -> Path:
    """The example life is the person's file."""
    file = Path(environment["CAREERCOACH_DB"])
    shutil.copy(built, file)
    return file


def written(run: Run, *words: str, on: str) -> str:
    """Do something on a day and return its id."""
    return run("--today", on, *words, "--quiet").out.strip()


def test_the_plan_tells_what_moved_since_the_last_talk_with_this_reader(run: Run) -> None:
    """A goal paused and taken up again stands as it was, and what was undone leaves no trace."""
    shift = written(run, "goal", "add", "Lead a shift", "--horizon", "near", on="2026-05-04")
    rota = written(run, "goal", "add", "Learn the rota", "--horizon", "near", on="2026-05-04")
    wards = written(run, "goal", "add", "See two other wards", "--horizon", "mid", on="2026-05-04")
    step = written(run, "step", "add", shift, "Shadow the shift lead", on="2026-06-01")
    talk = written(run, "meeting", "plan", "--with", "Helen Oduya", "--on", "2026-07-01", on="2026-06-01")
    written(run, "meeting", "hold", talk, on="2026-07-01")
    talk = written(run, "meeting", "plan", "--with", "Tom", "--kind", "mentor", "--on", "2026-10-01", on="2026-09-01")
    written(run, "meeting", "hold", talk, on="2026-10-01")
    written(run, "step", "done", step, on="2026-09-01")
    written(run, "goal", "pause", rota, on="2026-09-02")
    written(run, "goal", "resume", rota, on="2026-09-09")
    written(run, "goal", "pause", wards, on="2026-09-10")
    written(run, "goal", "drop", rota, on="2026-09-11")
    written(run, "undo", on="2026-09-11")
    known = ("--goal", shift, "--goal", rota, "--goal", wards)
    assert "What changed" not in run("export", "plan").out
    said = run("export", "plan", *known).out
    assert "## What changed since July\n- I shadowed the shift lead.\n" in said
    assert "- **See two other wards** (paused).\n" in said
    assert "%" not in said
    mentor = ("export", "plan", "--for", "mentor", *known)
    assert "What changed" not in run(*mentor).out
    assert "## What changed since September 2025\n" in run(*mentor, "--from", "2025-09-05").out


@pytest.mark.usefixtures("file")
def test_a_plan_keeps_to_the_goals_and_shows_the_role_one_names(run: Run) -> None:
    goal = run("goal", "list", "--json").json[0]
    path = run("path", "list", "--json").json[1]
    answer = run("export", "plan", "--goal", goal["id"][:8], "--path", path["id"][:8], "--preview")
    assert answer.out.count("**Run two") + answer.out.count(f"**{goal['title']}**") >= 1
    assert all(other["title"] not in answer.out for other in run("goal", "list", "--json").json[1:4])
    assert f"The role I have in mind: **{path['title']}**" in answer.out
    assert "asking for the plan chose them" not in answer.err
    assert (path["pay"] or "no pay") not in answer.out


@pytest.mark.usefixtures("file")
def test_the_days_of_a_review_are_those_since_the_last_one_or_a_year(run: Run) -> None:
    assert run("export", "review", "--json").json["id"] == "2025-11-23..2026-11-22"
    talk = written(run, "meeting", "plan", "--kind", "review", "--on", "2026-06-30", on="2026-06-01")
    written(run, "meeting", "hold", talk, on="2026-06-30")
    answer = run("export", "review")
    assert answer.out.startswith("# Review: July – November 2026\n")
    assert "choose others with --from and --to" in answer.err
    assert run("export", "review", "--to", "2026-06-30", "--json").json["id"] == "2025-07-01..2026-06-30"


@pytest.mark.usefixtures("file")
def test_private_work_and_feedback_stand_in_a_review_only_when_they_are_named(run: Run) -> None:
    private = next(one for one in run("accomplishment", "list", "--json").json if one["private"])
    feedback = run("feedback", "list", "--json").json[0]
    review = ("export", "review", "--from", private["on"])
    assert private["title"] not in run(*review).out
    named = run(*review, "--accomplishment", private["id"][:8], "--feedback", feedback["id"][:8]).out
    assert private["title"] in named
    told = run(*review, "--accomplishment", private["id"][:8], "--json").json
    assert told["private"] == [private["title"]]
    assert "## What others said" in named
    refused = run("export", "review", "--from", "today", "--accomplishment", private["id"][:8])
    assert (refused.code, refused.out) == (2, "")
    assert "is not of Sun 22 Nov 2026" in refused.err


@pytest.mark.usefixtures("file")
def test_a_review_without_work_says_so_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    """That is no failure: an empty list is done, too."""
    target = tmp_path / "review.md"
    answer = run("export", "review", "--from", "2001", "--to", "2002", "-o", str(target))
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("Nothing of Mon 1 Jan 2001 – Tue 31 Dec 2002 is there for your manager to read;")
    assert not target.exists()


def test_with_nothing_to_hand_over_the_first_step_is_named_and_no_file_written(run: Run, tmp_path: Path) -> None:
    answer = run("export", "handover", "-o", str(tmp_path / "pack.md"))
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("There is nothing to hand over yet;")
    assert not (tmp_path / "pack.md").exists()


def test_a_plan_without_a_goal_is_a_page_to_begin_with_and_a_sentence(run: Run, tmp_path: Path) -> None:
    """Somebody asked for a plan before there was a goal, and got an empty file."""
    answer = run("export", "plan", "-o", str(tmp_path / "plan.md"))
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("There is no goal yet; careercoach goal add TITLE --by DATE sets the first one.\n")
    page = (tmp_path / "plan.md").read_text("utf-8")
    assert "No goal is on this page yet. The first one answers three questions:\n\n- What" in page
    assert run("export", "plan", "--json").json["markdown"] == page


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("review", "--from", "2026-05-05", "--to", "2026-05-04"), 2, "turn them round"),
        (("review", "--from", "soonish"), 2, "--from: “soonish” is not a date"),
        (("review", "--group-by", "mood"), 2, "--group-by takes one of: goal, competency, priority, month."),
        (("review", "--feedback", "12345678"), 4, "feedback"),
        (("plan", "--goal", "12345678"), 4, "goal"),
        (("plan", "--path", "12345678"), 4, "path"),
        (("handover", "12345678"), 4, "meeting"),
        (("handover", "--reflection", "12345678"), 4, "reflection"),
    ],
)
@pytest.mark.usefixtures("file")
def test_what_is_wrong_is_said_in_one_sentence(run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    answer = run("export", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.usefixtures("file")
def test_a_new_manager_gets_what_the_former_one_agreed_once_it_is_chosen_and_not_their_own(run: Run) -> None:
    written(
        run, "meeting", "plan", "--kind", "handover", "--with", "Ruth Kessler", "--on", "2026-12-01", on="2026-11-20"
    )
    assert "Agreed with" not in run("export", "handover").out
    agreed = [one["id"] for one in run("promise", "list", "--json").json if one["person"] == "Priya Dalvi"]
    offered = {one["id"] for one in run("export", "handover", "--choose", "--json").json}
    text = run("export", "handover", *(word for one in agreed if one in offered for word in ("--pick", one))).out
    assert " · for Ruth Kessler · 22 November 2026\n" in text
    assert "## Agreed with Priya Dalvi" in text
    assert "Bernadette" not in text[text.index("## Agreed with") :]
    assert "How I work best" not in text
    answer = run("reflection", "list", "--json").json[0]
    assert "## In my own words" in run("export", "handover", "--reflection", answer["id"][:8]).out
    talk = run("meeting", "list", "--json").json
    with_priya = next(one for one in talk if one["with"] == "Priya Dalvi")
    assert "## Agreed with Priya Dalvi" not in run("export", "handover", with_priya["id"][:8]).out


def test_more_work_takes_no_more_questions_to_the_file(file: Path) -> None:
    """A review of a thousand entries asks as often as one of forty."""

    def questions() -> list[int]:
        asked: list[str] = []
        with reading(file) as connection:
            connection.set_trace_callback(asked.append)
            counts = []
            for read in (
                lambda: documents.plan(connection, "manager", TODAY),
                lambda: documents.review(connection, "manager", TODAY - timedelta(400), TODAY, "goal"),
                lambda: documents.handover(connection, None, "manager", TODAY),
            ):
                asked.clear()
                read()
                counts.append(len(asked))
        return counts

    def more(session: object, today: date) -> None:
        for number in range(20):
            accomplishments.add(session, {"title": f"Entry {number}", "competencies": ["Coaching"]}, today)  # type: ignore[arg-type] # the act's session

    before = questions()
    do(file, more, TODAY)
    assert questions() == before
    assert max(before) <= 30


def test_after_a_new_job_a_plan_speaks_of_it_and_says_how_what_came_before_may_stand_in_it(run: Run) -> None:
    """Somebody asked for a plan for the new manager; the old firm was in it."""
    written(
        run, "position", "add", "--role", "Nurse", "--organisation", "St Anne", "--until", "2026-08-31", on="2026-09-01"
    )
    written(
        run, "position", "add", "--role", "Lead", "--organisation", "Harbour", "--from", "2026-09-01", on="2026-09-01"
    )
    written(run, "log", "Taught wound care", "--competency", "Teaching", on="2026-08-03")
    written(run, "log", "Set up triage", "--competency", "Triage", on="2026-10-05")
    written(run, "goal", "add", "Lead the day team", "--horizon", "near", on="2026-09-02")
    for document in ("plan", "handover"):
        usual = run("export", document, "--preview")
        assert "wound care" not in usual.out + usual.err
        assert "Of other positions, 1 accomplishment stays back, unless you choose it." in usual.err
        assert "comes in with --earlier" in usual.err
        asked = run("export", document, "--preview", "--earlier")
        assert "I taught wound care." in asked.out
        assert "earlier" not in asked.err
    review = run("export", "review")
    assert "wound care" not in review.out
    assert "These are the days Tue 1 Sep – Sun 22 Nov 2026" in review.err
    longer = run("export", "review", "--from", "2026-08-01")
    assert "## Nurse, St Anne: everything, by the goal it serves" in longer.out
    assert "what you did there is in it: Nurse, St Anne." in longer.err
    assert "what you did there" not in run("export", "review", "--from", "2026-08-01", "--quiet").err
    assert run("export", "review", "--from", "2026-08-01", "--preview").err.count("what you did there is in it") == 1
    assert "St Anne" in run("export", "review", "--to", "2026-08-31").out


def test_a_new_manager_is_not_told_what_changed_since_a_talk_with_the_one_before(run: Run) -> None:
    assert run("--today", "2026-05-01", "profile", "set", "--manager", "Helen Oduya").code == 0
    goal = written(run, "goal", "add", "Lead a shift", "--horizon", "near", on="2026-05-04")
    written(run, "goal", "done", goal, on="2026-07-01")
    talk = written(run, "meeting", "plan", "--kind", "career", "--on", "2026-06-01", on="2026-06-01")
    written(run, "meeting", "hold", talk, on="2026-06-01")
    assert "What changed since June" in run("--today", "2026-08-01", "export", "plan", "--pick", goal).out
    assert run("--today", "2026-08-02", "changed", "new-manager", "Ruth Sandiford").code == 0
    assert "What changed" not in run("--today", "2026-08-03", "export", "plan", "--pick", goal).out


def test_a_message_after_a_talk_knows_nothing_of_a_later_one(run: Run) -> None:
    assert run("--today", "2026-05-01", "profile", "set", "--manager", "Helen Oduya").code == 0
    first, second = (
        written(run, "meeting", "plan", "--kind", "career", "--on", on, on=on) for on in ("2026-06-01", "2026-09-01")
    )
    for talk, on, text in ((first, "2026-06-01", "Send the list"), (second, "2026-09-01", "Draw the map")):
        written(run, "meeting", "hold", talk, on=on)
        written(run, "promise", "add", talk, text, "--owner", "me", on=on)
    assert "draw the map" not in run("--today", "2026-09-02", "export", "recap", first).out
    assert "send the list" in run("--today", "2026-09-02", "export", "recap", second).out
