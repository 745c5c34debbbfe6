"""Looking at goals honestly, one at a time and many at once."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_check_in_says_the_day_understood_and_the_next_one(run: Run, goal: str) -> None:
    answer = run("goal", "check-in", goal[:8], "--progress", "60", "--confidence", "4", "--on", "last mon")
    assert answer.out.startswith(
        "Checked in for Mon 16 Nov 2026 on “Shadow two induction groups”: 60 %, confidence 4 of 5."
        " Next one Mon 30 Nov 2026  "
    )


def test_a_script_that_checks_in_twice_on_a_day_leaves_the_note_that_was_written_by_hand(run: Run, goal: str) -> None:
    first = run("goal", "check-in", goal, "--progress", "40", "--note", "slow", "--json").json
    second = run("goal", "check-in", goal, "--progress", "50", "--json").json
    assert (first["id"], first["outcome"], second["outcome"]) == (second["id"], "created", "replaced")
    [kept] = run("goal", "check-ins", goal, "--json").json
    assert (kept["progress"], kept["note"], kept["kind"]) == (50, "slow", "check-in")
    said = run("goal", "check-in", goal, "--progress", "60", "--note", "")
    assert said.err == "Of that day was on file: 50 %, “slow”. What you did not say again stays.\n"
    assert run("goal", "check-ins", goal, "--json").json[0]["note"] is None


def test_a_look_before_the_goal_began_is_kept_and_remarked_upon(run: Run, goal: str) -> None:
    early = run("goal", "check-in", goal, "--progress", "5", "--on", "2026-10-01")
    assert early.code == 0
    assert "before the goal began, on Mon 2 Nov 2026" in early.err


def test_a_clock_that_was_wrong_once_never_hides_a_goal(run: Run, goal: str) -> None:
    run("goal", "check-in", goal, "--progress", "5", today="2199-01-01")
    assert [each["id"] for each in run("goal", "due", "--json").json] == [goal]
    look = run("goal", "check-ins", goal, "--quiet").out.strip()
    assert run("check-in", "edit", look, "--on", "2026-11-20").code == 0
    assert run("goal", "due", "--quiet").code == 0


def test_a_look_is_put_right_and_taken_away(run: Run, goal: str) -> None:
    run("goal", "check-in", goal, "--progress", "40", "--on", "2026-11-20")
    look = run("goal", "check-in", goal, "--progress", "50", "--note", "Two groups", "--quiet").out.strip()
    assert run("check-in", "edit", look, "--progress", "60", "--json").json["progress"] == 60
    taken = run("check-in", "edit", look, "--on", "2026-11-20")
    assert (taken.code, "of that day already" in taken.err) == (2, True)
    ahead = run("check-in", "edit", look, "--on", "2026-12-20")
    assert (ahead.code, "looks back" in ahead.err) == (2, True)
    assert run("check-in", "show", look, "--json").json["on"] == "2026-11-22"
    assert run("check-in", "edit", run("goal", "check-ins", goal, "-q").out.split()[0], "--progress", "0").code == 0
    assert run("check-in", "delete", look).code == 0
    assert len(run("goal", "check-ins", goal, "--json").json) == 1
    assert run("undo").code == 0
    assert len(run("goal", "check-ins", goal, "--json").json) == 2


def test_a_look_that_would_say_nothing_any_more_is_refused(run: Run, goal: str) -> None:
    look = run("goal", "check-in", goal, "--note", "Two groups", "--quiet").out.strip()
    assert run("check-in", "edit", look, "--note", "").code == 2
    assert run("check-in", "show", look, "--json").json["note"] == "Two groups"


def test_whoever_comes_back_late_is_welcome_and_a_hard_day_recalls_the_plan(run: Run, goal: str) -> None:
    run("goal", "edit", goal, "--if-then", "If the floor is full, then I ask Sam")
    late = run("goal", "check-in", goal, "--progress", "20", "--confidence", "2", today="2026-12-20")
    assert late.err.splitlines() == [
        "Good to see you here again: nothing to catch up on, today is enough.",
        "Your plan for hard days: If the floor is full, then I ask Sam",
    ]
    assert run("goal", "check-in", goal, "--progress", "30", "--confidence", "4", today="2026-12-28").err == ""


def test_due_ends_with_1_when_a_check_in_is_due_and_0_otherwise(run: Run, goal: str) -> None:
    assert run("goal", "due", today="2026-11-15").code == 0
    due = run("goal", "due", "--quiet", today="2026-11-16")
    assert (due.code, due.out, due.err) == (1, "", "")
    run("goal", "check-in", goal, "--progress", "10", today="2026-11-16")
    answer = run("goal", "due", "--json", today="2026-11-16")
    assert (answer.code, answer.json) == (0, [])


def test_many_check_ins_are_saved_as_one_act(run: Run, goal: str, tmp_path: Path) -> None:
    lines = tmp_path / "looks.jsonl"
    lines.write_text(
        "\ufeff"
        + json.dumps({"goal": goal, "on": "2026-11-09", "progress": 20, "note": "Süß"})
        + "\n\n"
        + json.dumps({"goal": goal[:8], "on": "last mon", "confidence": 4})
        + "\n",
        "utf-8",
    )
    saved = run("goal", "check-in", "--from", str(lines), "--json").json
    assert [(each["on"], each["progress"], each["note"]) for each in saved] == [
        ("2026-11-09", 20, "Süß"),
        ("2026-11-16", None, None),
    ]
    assert run("undo").code == 0
    assert run("goal", "check-ins", goal, "--json").json == []


@pytest.mark.parametrize(
    ("second", "code", "said"),
    [
        ("not json", 2, "Line 2 is not an object with a goal"),
        ("[]", 2, "Line 2 is not an object with a goal"),
        ("[" * 100_000, 2, "Line 2 is not an object with a goal"),
        ('{"progress": 5}', 2, "Line 2 is not an object with a goal"),
        ('{"goal": "GOAL", "progress": true}', 2, "Line 2: progress is not a whole number"),
        ('{"goal": "GOAL", "progress": NaN}', 2, "Line 2: progress is not a whole number"),
        ('{"goal": "GOAL", "progress": 400}', 2, "Line 2: Progress is a whole number 0 to 100"),
        ('{"goal": "GOAL", "progres": 40}', 2, "Line 2 holds a field that is none of"),
        ('{"goal": "GOAL", "note": 7}', 2, "Line 2: note is not a text"),
        ('{"goal": "GOAL", "progress": 5, "on": "2027-01-01"}', 2, "Line 2: A check-in looks back"),
        ('{"goal": "GOAL"}', 2, "Line 2: A check-in says something"),
        ('{"goal": "00000000", "progress": 5}', 4, "Line 2: There is no goal with the id 00000000"),
    ],
)
def test_one_bad_line_saves_none_and_is_named(run: Run, goal: str, second: str, code: int, said: str) -> None:
    lines = f'{{"goal": "{goal}", "progress": 5}}\n{second.replace("GOAL", goal)}\n'
    answer = run("goal", "check-in", "--from", "-", stdin=lines)
    assert answer.code == code
    assert answer.err.startswith(f"careercoach: {said}")
    assert answer.err.endswith("nothing was saved.\n")
    assert run("goal", "check-ins", goal, "--json").json == []


def test_a_goal_that_has_ended_takes_no_check_in(run: Run, goal: str) -> None:
    run("goal", "done", goal)
    answer = run("goal", "check-in", goal, "--progress", "5")
    assert answer.code == 1
    assert "careercoach goal resume" in answer.err


def test_a_file_that_cannot_be_read_is_said(run: Run) -> None:
    assert run("goal", "check-in", "--from", "/nowhere/at/all").code == 2
    assert run("goal", "check-in", "--from", "x", "--progress", "3").code == 2
    assert run("goal", "check-in").code == 2


@pytest.mark.parametrize("written", ["goal check-ins {goal} --json", "check-in show {look} --json", "export data -q"])
def test_what_the_program_wrote_of_check_ins_comes_back_and_a_second_time_changes_nothing(
    run: Run, goal: str, written: str
) -> None:
    look = run(
        "goal", "check-in", goal, "--progress", "40", "--on", "2026-11-16", "--note", "Half\nway", "-q"
    ).out.strip()
    before = run("goal", "check-ins", goal, "--json").json
    said = run(*written.format(goal=goal, look=look).split()).out
    run("check-in", "delete", look)
    assert run("goal", "check-in", "--from", "-", "--quiet", stdin=said).code == 0
    again = run("goal", "check-ins", goal, "--json").json
    fields = ("goal", "on", "progress", "confidence", "note", "blocker")
    assert [[each[field] for field in fields] for each in again] == [
        [each[field] for field in fields] for each in before
    ]
    acts = len(run("history", "--json").json)
    run("goal", "done", goal)
    assert run("goal", "check-in", "--from", "-", "--json", stdin=said).json == again
    assert len(run("history", "--json").json) == acts + 1


def test_of_a_list_the_check_in_that_does_not_fit_is_named(run: Run, goal: str) -> None:
    said = f'[{{"goal": "{goal}", "progress": 5}},\n{{"goal": "{goal}", "progress": 101}}]'
    answer = run("goal", "check-in", "--from", "-", stdin=said)
    assert (answer.code, answer.err.startswith("careercoach: Check-in 2: Progress is a whole number")) == (2, True)
    assert run("goal", "check-in", "--from", "-", stdin=run("goal", "list", "--json").out).code == 2
    assert run("goal", "check-ins", goal, "--json").json == []


def test_of_many_one_for_a_goal_that_has_ended_saves_none(run: Run, goal: str) -> None:
    other = run("goal", "add", "Another", "--horizon", "near", "-q").out.strip()
    run("goal", "done", other)
    said = "".join(f'{{"goal": "{one}", "progress": 5}}\n' for one in (goal, other))
    answer = run("goal", "check-in", "--from", "-", stdin=said)
    assert (answer.code != 0, "Line 2: That goal is done" in answer.err) == (True, True)
    assert run("goal", "check-ins", goal, "--json").json == []
