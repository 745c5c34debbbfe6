"""Goals and their steps on the command line."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(("by", "horizon"), [("in 3 months", "near"), ("in 18 months", "mid"), ("2034", "long")])
def test_the_horizon_follows_from_the_date_and_is_said(run: Run, by: str, horizon: str) -> None:
    by = "+18m" if by == "in 18 months" else by
    answer = run("goal", "add", "Lead a course", "--by", by)
    assert f"({horizon}: " in answer.out
    assert "as the date says" in answer.out


def test_a_date_suggests_another_horizon_and_refuses_none(run: Run) -> None:
    set_ = run("goal", "add", "Run a ward", "--horizon", "near", "--by", "2034")
    assert set_.err == "The date would suggest long; it stays near, and any choice is fine.\n"
    goal = run("goal", "list", "--quiet").out.strip()
    assert "would suggest mid" in run("goal", "edit", goal, "--by", "2028-06").err
    assert run("goal", "edit", goal, "--horizon", "mid").err == ""


def test_a_goal_without_date_and_horizon_is_refused_with_the_next_step(run: Run) -> None:
    answer = run("goal", "add", "Lead a course")
    assert answer.code == 2
    assert "--horizon near, mid or long" in answer.err


def test_a_day_that_has_passed_is_taken_and_remarked_upon(run: Run) -> None:
    answer = run("goal", "add", "Lead a course", "--by", "2025-06-01", "--quiet")
    assert answer.code == 0
    assert answer.err == f"That day has passed; careercoach goal edit {answer.out[:8]} --by DATE changes it.\n"


def test_a_period_as_date_means_its_last_day(run: Run) -> None:
    assert run("goal", "add", "Lead a course", "--by", "Q1 2027", "--json").json["by"] == "2027-03-31"


def test_every_option_of_a_goal_is_kept(run: Run, goal: str) -> None:
    texts = ("why", "benefit", "measure", "obstacle", "if-then", "support", "skills", "exposure")
    options = [word for name in texts for word in (f"--{name}", f"my {name}")]
    stored = run(
        "goal", "add", "Lead", "--horizon", "mid", *options, "--serves", goal[:6], "--competency", "Teaching",
        "--cadence", "7", "--key", "lead", "--json",
    ).json  # fmt: skip
    assert [stored[name.replace("-", "_")] for name in texts] == [f"my {name}" for name in texts]
    assert (stored["serves"], stored["competencies"], stored["cadence_days"]) == (goal, ["Teaching"], 7)
    assert run("goal", "add", "Lead more", "--key", "lead", "--quiet").out.strip() == stored["id"]


def test_editing_changes_only_what_is_given(run: Run, goal: str) -> None:
    changed = run("goal", "edit", goal, "--by", "2027-02-01", "--why", "-", "--json", stdin="It is fun\n").json
    assert (changed["title"], changed["by"], changed["why"]) == (
        "Shadow two induction groups",
        "2027-02-01",
        "It is fun",
    )
    assert run("goal", "edit", goal, "--by", "", "--json").json["by"] is None


def test_a_goal_rests_returns_and_ends(run: Run, goal: str) -> None:
    def status() -> str:
        return str(run("goal", "show", goal, "--json").json["status"])

    assert run("goal", "pause", goal).code == 0
    assert status() == "paused"
    assert run("goal", "pause", goal).code == 0
    assert status() == "paused"
    assert "Next check-in Sun 6 Dec 2026" in run("goal", "resume", goal).out
    assert run("goal", "done", goal).code == 0
    assert status() == "done"
    assert run("goal", "list", "--json").json == []
    assert run("goal", "list", "--all", "--quiet").out.strip() == goal
    assert run("goal", "list", "--status", "done", "--quiet").out.strip() == goal
    assert run("goal", "drop", goal).code == 0
    assert run("goal", "delete", goal).out.startswith("Deleted: “")
    assert run("goal", "show", goal).code == 4


def test_the_page_of_a_goal_shows_steps_and_check_ins(run: Run, goal: str) -> None:
    run("step", "add", goal, "Ask Sam", "--kind", "shadowing", "--by", "next fri")
    run("goal", "check-in", goal, "--progress", "40", "--confidence", "3", "--note", "Ask\nagain")
    page = run("goal", "show", goal[:8]).out
    assert "Shadow two induction groups" in page
    assert "open  by 2026-11-27  shadowing  Ask Sam" in page
    assert "40 %  3 of 5  Ask again" in page


def test_steps_are_added_changed_done_reopened_and_deleted(run: Run, goal: str) -> None:
    step = run("step", "add", goal, "Ask Sam", "--quiet").out.strip()
    assert run("step", "edit", step, "--title", "Ask Kim", "--by", "2026-12", "--json").json["by"] == "2026-12-31"
    assert run("step", "done", step, "--on", "yesterday", "--json").json["done_on"] == "2026-11-21"
    assert run("step", "list", "--open", "--json").json == []
    assert run("step", "reopen", step, "--json").json["done_on"] is None
    [listed] = run("step", "list", goal, "--json").json
    assert (listed["title"], listed["noun"], listed["kind"]) == ("Ask Kim", "step", "action")
    assert run("step", "delete", step).code == 0
    assert run("step", "list", "--quiet").out == ""


def test_today_names_the_one_next_act_then_what_is_due(run: Run, begun: str) -> None:
    run("log", "Trained two people", today="2026-11-14")
    said_well = ("--benefit", "New people stay", "--obstacle", "No time", "--if-then", "If so, I ask Omar")
    run("goal", "edit", begun, *said_well, today="2026-11-15")
    answer = run("today", today="2026-11-29")
    assert "Next, about" in answer.out
    assert "careercoach meeting ready" in answer.out
    assert "check-in: Shadow two induction groups" in answer.out
    assert max(map(len, answer.out.splitlines())) <= 80
    told = run("today", "--json", today="2026-11-29").json
    assert {"id", "noun", "kind", "title", "reason", "minutes", "on"} <= told[0].keys()
    assert [each["kind"] for each in told][-1] == "due"


def test_a_goal_set_again_under_its_key_keeps_the_horizon_chosen_before(run: Run) -> None:
    """A later date moves the date, not the horizon somebody chose."""
    run("goal", "add", "Run a ward", "--horizon", "long", "--key", "ward")
    told = run("goal", "add", "Run a ward", "--by", "in 3 months", "--key", "ward", "--json")
    assert told.json["horizon"] == "long"


def test_a_goal_shows_what_was_delivered_on_the_same_priority(run: Run) -> None:
    wanted = run("priority", "add", "Settle it in the first call", "--quiet").out.strip()
    goal = run("goal", "add", "Take the hard calls", "--horizon", "near", "--quiet").out.strip()
    page = run("goal", "show", goal).out
    assert f"careercoach goal edit {goal[:8]} --priority ID" in page
    assert "Not said yet: whom it helps, what may get in the way and what you will do then." in page
    assert "no priority  Take the hard calls" in run("goal", "list").out
    assert "no goal yet" in run("priority", "list").out
    run("goal", "edit", goal, "--priority", wanted)
    assert "Some of your work may have served it" in run("goal", "show", goal).out
    work = run("log", "Called back within a day", "--priority", wanted, "--quiet").out.strip()
    reached = run("goal", "add", "Fewer repeat calls", "--horizon", "near", "--priority", wanted, "--quiet").out.strip()
    run("goal", "done", reached)
    delivered = run("goal", "show", goal, "--json").json["delivered"]
    assert [(each["id"], each["noun"], each["on"]) for each in delivered] == [
        (reached, "goal", "2026-11-22"),
        (work, "accomplishment", "2026-11-22"),
    ]
    assert f"{reached[:8]}  2026-11-22  goal  Fewer repeat calls" in run("goal", "show", goal).out
    assert "no goal yet" not in run("priority", "list").out


def test_the_ladder_names_what_leads_nowhere_and_the_rung_that_is_missing(run: Run, goal: str) -> None:
    assert "--serves ID links it to a further goal" in run("goal", "ladder").out
    far = run("goal", "add", "Run a ward", "--horizon", "long", "--quiet").out.strip()
    page = run("goal", "ladder").out
    assert page.index("Run a ward") < page.index("Nothing near serves this yet") < page.index("Leading no further yet")
    assert f'goal add "What you want to reach" --horizon near --serves {far[:8]}' in page
    run("goal", "edit", goal, "--serves", far)
    assert [(each["id"], each["depth"], each["missing"]) for each in run("goal", "ladder", "--json").json] == [
        (far, 0, "mid"),
        (goal, 1, None),
    ]


def test_somebody_without_a_goal_in_mind_finds_some_to_begin_from(run: Run) -> None:
    """For one horizon or all; a line of the quiet list is a goal at once."""
    whole = run("goal", "examples")
    assert [line[:5].strip() for line in whole.out.splitlines() if not line.startswith(" ") and line] == [
        "Near",
        "Mid g",
        "Long",
    ]
    long = run("goal", "examples", "long", "--json").json
    assert {one["horizon"] for one in long} == {"long"}
    assert {one["trade"] for one in long} >= {"craft", "shop", "school", "laboratory", "warehouse"}
    line = run("goal", "examples", "near", "--quiet").out.splitlines()[0]
    assert run("goal", "add", line, "--horizon", "near", "--json").json["title"] == "Finish the course in wound care"
    wrong = run("goal", "examples", "soon")
    assert (wrong.code, "near, mid, long" in wrong.err) == (2, True)
