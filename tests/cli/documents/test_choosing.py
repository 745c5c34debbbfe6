"""What a person chooses for a document, as it happened to people who had not chosen anything."""

from pathlib import Path

import pytest

from careercoach.cli.documents import handing, saying
from careercoach.documents.rewording import Rewording
from tests.cli.conftest import Run

HOSPITAL = "Leave for another hospital if the post is not advertised"


def written(run: Run, *words: str, on: str = "2026-11-20") -> str:
    """Do something on a day and return its id."""
    return run("--today", on, *words, "--quiet").out.strip()


@pytest.fixture(autouse=True)
def _technician(run: Run) -> None:
    """Anna Kowal works in the laboratory of a hospital; Sinéad is her manager."""
    run(
        "profile",
        "set",
        "--name",
        "Anna Kowal",
        "--role",
        "technician",
        "--manager",
        "Sinéad",
        "--organisation",
        "Brigid",
    )


def held(run: Run) -> None:
    """A talk with Sinéad was held yesterday."""
    written(
        run,
        "meeting",
        "hold",
        written(run, "meeting", "plan", "--with", "Sinéad", "--on", "2026-11-21"),
        on="2026-11-21",
    )


@pytest.mark.parametrize("document", ["plan", "handover", "recap --with-plan", "review"])
def test_the_goal_to_leave_for_another_hospital_is_told_to_nobody_who_was_not_chosen_for_it(
    run: Run, document: str
) -> None:
    """Somebody wrote it for herself, and every document sent it to the manager with why."""
    held(run)
    goal = written(run, "goal", "add", HOSPITAL, "--why", "she promised it for two years", "--horizon", "near")
    run("log", "Read the post", "--goal", goal)
    answer = run("export", *document.split(), "--preview")
    assert answer.code == 0
    for word in ("hospital", "advertised", "promised", "two years"):
        assert word not in answer.out + answer.err
    assert "1 goal: new to this reader, unless you choose it." in answer.err
    assert HOSPITAL in run("export", *document.split(), "--for", "self").out.replace("\n", " ")


@pytest.mark.parametrize("document", ["plan", "review"])
def test_a_course_for_the_goal_to_leave_stays_with_that_goal(run: Run, document: str) -> None:
    """The boss read of the course for another trade, though the goal that it serves was not chosen."""
    held(run)
    goal = written(run, "goal", "add", HOSPITAL, "--horizon", "near")
    when = ("--on", "2026-11-01") if document == "review" else ("--on", "2026-11-01", "--until", "2027-02-01")
    status = "finished" if document == "review" else "under-way"
    written(run, "learning", "add", "Python for planners", "--status", status, "--goal", goal, *when)
    assert "Python" not in run("export", document).out
    assert "Python for planners" in run("export", document, "--pick", goal).out
    assert "Python for planners" in run("export", document, "--for", "self").out


def test_a_script_that_never_chose_is_told_what_it_left_out_and_how_to_choose(run: Run) -> None:
    goal = written(run, "goal", "add", HOSPITAL, "--horizon", "near")
    answer = run("export", "handover")
    assert "hospital" not in answer.out
    assert answer.err == (
        "Not chosen for Sinéad: 1 goal. The same command with --choose lists what there is;"
        " --pick ID lets it stand in it.\n"
    )
    assert run("export", "handover", "--quiet").err == ""
    (one,) = run("export", "plan", "--choose", "--json").json
    assert (one["id"], one["pick"], one["picked"], one["because"]) == (goal, goal[:8], False, "new to this reader")
    assert HOSPITAL in run("export", "plan", "--pick", one["pick"]).out


def test_nobody_is_handed_a_plan_of_which_no_goal_was_chosen(run: Run) -> None:
    """It said "No goal stands here yet", with three goals on file, and went to a manager who was to hear of them."""
    held(run)
    assert "No goal is on this page yet" in run("export", "plan").out
    goal = written(run, "goal", "add", "Run the bench", "--benefit", "no wait", "--horizon", "near")
    for options in ((), ("--given",), ("--json",), ("--quiet",)):
        answer = run("export", "plan", *options)
        assert (answer.code, answer.out) == (2, "")
        assert "No goal is chosen for this reader yet, and a plan without one says little." in answer.err
        assert "--choose lists what there is" in answer.err
    assert run("paper", "list", "--json").json == []
    shown = run("export", "plan", "--preview")
    assert (shown.code, "# Development plan" in shown.out, "No goal is" in shown.out) == (0, True, False)
    assert "Run the bench" in run("export", "plan", "--for", "self").out
    assert "Run the bench" in run("export", "plan", "--pick", goal).out
    assert run("export", "plan", "--leave", goal, "--text", "My own plan.").out == "My own plan.\n"


def test_the_thanks_for_a_talk_are_written_though_no_goal_is_chosen_for_the_plan_below_them(run: Run) -> None:
    """It was refused, so nobody thanked on the day; and it promised "the plan is below" where none was."""
    held(run)
    goal = written(run, "goal", "add", "Run the bench", "--benefit", "no wait", "--horizon", "near")
    answer = run("export", "recap", "--with-plan")
    assert (answer.code, answer.out) == (0, run("export", "recap").out)
    assert "Without the plan. No goal is chosen for this reader yet" in answer.err
    assert run("export", "recap", "--with-plan", "--quiet").err == ""
    assert "Without the plan." in run("export", "recap", "--with-plan", "--preview").err
    assert "# Development plan" in run("export", "recap", "--with-plan", "--pick", goal).out


def test_what_was_picked_is_remembered_once_the_document_was_given_and_only_for_its_reader(
    run: Run, tmp_path: Path
) -> None:
    goal = written(
        run, "goal", "add", "Run the bench", "--why", "I love it", "--benefit", "no wait", "--horizon", "near"
    )
    held(run)
    pick = ("--pick", goal[:8], "--pick", f"why:{goal[:8]}")
    assert "I love it" in run("export", "plan", *pick, "--preview").out
    assert "Run the bench" not in run("export", "plan", "--preview").out, "a preview remembers nothing"
    assert "remembered for Sinéad" in run("export", "plan", *pick, "-o", str(tmp_path / "plan.md"), "--given").err
    again = run("export", "plan")
    assert "I love it" in again.out
    assert "Not chosen" not in again.err
    assert "Run the bench" in run("export", "recap", "--with-plan").out
    for other in (("plan", "--for", "mentor", "--preview"), ("handover",)):
        assert "Run the bench" not in run("export", *other).out
    cells = written(run, "goal", "add", "Learn to count cells", "--benefit", "no wait", "--horizon", "near")
    run("export", "plan", "--leave", goal[:8], "--pick", cells, "--given")
    assert "Run the bench" not in run("export", "plan").out
    run("undo")
    assert "Run the bench" in run("export", "plan").out
    written(run, "goal", "drop", goal)
    assert "let go" not in run("export", "plan").out
    assert "Run the bench" not in run("export", "plan").out


def test_after_a_new_manager_nothing_is_chosen_for_them(run: Run) -> None:
    goal = written(run, "goal", "add", "Run the bench", "--benefit", "no wait", "--horizon", "near")
    run("export", "plan", "--pick", goal, "--given")
    assert "Run the bench" in run("export", "plan").out
    run("changed", "new-manager", "Aoife")
    assert "Run the bench" not in run("export", "plan", "--preview").out


def test_the_map_in_the_folder_of_anna_is_in_no_review_and_is_named_as_left_out(run: Run) -> None:
    """The review pack printed /home/anna/private/map.pdf for the manager."""
    work = written(
        run,
        "log",
        "Mapped the samples",
        "--evidence",
        "/home/anna/private/map.pdf",
        "--evidence",
        "https://wiki.org/map",
    )
    answer = run("export", "review", "--preview")
    assert "/home" not in answer.out + answer.err
    assert "map.pdf" not in answer.out
    assert "Evidence: <https://wiki.org/map>" in answer.out
    assert "map.pdf: on this computer, unless you choose the name." in answer.err
    named = run("export", "review", "--pick", f"evidence:{work[:8]}").out
    assert "Evidence: map.pdf; <https://wiki.org/map>" in named.replace("\\", "")
    assert "https://wiki.org/map" in run("export", "review", "--format", "text").out
    assert "/home/anna/private/map.pdf" in run("export", "review", "--for", "self").out.replace("\\", "")


def test_the_mentor_is_not_asked_for_one_rota_under_your_eye(run: Run) -> None:
    """It is offered in a talk with whose help it is, and stands in the brief once it is taken."""
    goal = written(
        run,
        "goal",
        "add",
        "Lead a rota",
        "--horizon",
        "near",
        "--support",
        "one rota under your eye",
        "--helper",
        "Sinéad",
    )
    mentor = written(run, "meeting", "plan", "--with", "Bernadette", "--kind", "mentor", "--on", "2026-12-01")
    manager = written(run, "meeting", "plan", "--with", "Sinéad", "--on", "2026-12-02")
    for each in (mentor, manager):
        run("meeting", "bring", each, "--goal", goal)
        assert "under your eye" not in run("export", "brief", each).out
    assert "under your eye" not in run("meeting", "suggest", mentor).out
    offered = run("meeting", "suggest", manager, "--json").json
    place = next(place for place, one in enumerate(offered, 1) if one["text"] == "one rota under your eye")
    assert offered[place - 1]["reason"] == "Your goal “Lead a rota” needs it, and you named Sinéad for it."
    run("meeting", "suggest", manager, "--bring", str(place))
    assert "- one rota under your eye" in run("export", "brief", manager).out.lower()
    assert "under your eye" not in run("export", "brief", mentor).out


def test_a_goal_of_ones_own_brought_to_a_talk_is_named_before_the_brief_leaves(run: Run) -> None:
    goal = written(run, "goal", "add", "Go part time", "--horizon", "near", "--private")
    ahead = written(run, "meeting", "plan", "--with", "Sinéad", "--on", "2026-12-02")
    run("meeting", "bring", ahead, "--goal", goal)
    answer = run("export", "brief", ahead, "--preview")
    assert "Go part time" in answer.out
    assert "Private, but you chose it:\n  Go part time" in answer.err
    assert "kept for yourself" in run("goal", "show", goal).out
    run("goal", "edit", goal, "--not-private", "--helper", "")
    assert run("goal", "show", goal, "--json").json["private"] is False


def test_what_is_not_on_the_list_is_refused_in_a_sentence(run: Run) -> None:
    for option in ("--pick", "--leave"):
        answer = run("export", "plan", option, "12345678")
        assert (answer.code, answer.out) == (4, "")
        assert answer.err == (
            "careercoach: Nothing that it may hold begins with “12345678”: "
            "what is over, private or not of this page is not offered; the same with --choose lists it.\n"
        )
    written = run("export", "plan", "--choose", "-o", "plan.md")
    assert (written.code, written.out) == (2, "")
    assert "--choose lists and writes no file" in written.err
    held(run)
    assert run("export", "recap", "--pick", "12345678").code == 4


def test_who_asks_what_a_recap_may_hold_is_shown_its_notes_and_told_of_the_plan(run: Run) -> None:
    """It said that there was nothing to choose, while its notes and the plan below it were there to be chosen."""
    held(run)
    goal = written(run, "goal", "add", "Run the bench", "--horizon", "near")
    talk = run("meeting", "list", "--quiet").out.strip()
    written(run, "meeting", "note", talk, "She looked tired")
    answer = run("export", "recap", "--choose")
    assert "[ ]  note of the talk  only for you  She looked tired" in answer.out
    assert "With --with-plan the list also has what the plan below it may hold." in answer.err
    assert goal[:8] in run("export", "recap", "--with-plan", "--choose").out


@pytest.mark.parametrize("preview", [(), ("--preview",)])
def test_a_step_with_her_waits_for_words_and_she_does_not_read_of_somebody_else(
    run: Run, preview: tuple[str, ...]
) -> None:
    """A chef read in the plan of her cook: "walk through the buffet with her", and nothing had said so."""
    goal = written(run, "goal", "add", "Run the brunch", "--horizon", "near")
    step = written(run, "step", "add", goal, "walk through the buffet with her")
    answer = run("export", "plan", "--pick", goal, *preview)
    assert "1 left out, until it is said for others:" in answer.err
    assert f"{step[:8]}  “walk through the buffet with her”" in answer.err
    assert "buffet" not in answer.out
    assert "left out" not in run("export", "plan", "--pick", goal, "--quiet").err
    assert "left out" not in run("export", "plan", "--for", "self").err


def test_a_note_that_stands_on_the_page_is_named_there_and_in_the_list(run: Run) -> None:
    """It reads like a telegram, and went to an auditor's manager without a word."""
    run("log", "Check the scales of room 4", "--before", "9", "--after", "4", "--unit", "faults a month")
    answer = run("export", "review")
    assert "A note, not a sentence: “Check” says what to do" in answer.err
    assert "offered: “I checked the scales of room 4." in answer.err
    assert "a note, not a sentence" in run("export", "review", "--choose").out
    assert "I checked the scales of room 4" in " ".join(run("export", "review", "--as-offered").out.split())
    assert "a note, not a sentence" not in run("export", "review", "--choose").out


def test_two_results_that_say_one_thing_are_named_before_both_leave(run: Run) -> None:
    """“320 kg a week less” stood beside “from 860 to 540 kg a week”."""
    run("log", "Waste of line 4 in euro: 320 kg a week less is 18,000 euro a year")
    run("log", "Waste of line 4", "--before", "860", "--after", "540", "--unit", "kg a week")
    assert "Much the same as “" in run("export", "review").err
    run("log", "Waste of line 5", "--before", "860", "--after", "600", "--unit", "kg a week")
    assert run("export", "review").err.count("Much the same as") == 1


def test_who_leads_a_department_is_not_told_of_it_as_of_others_unasked(run: Run) -> None:
    run("profile", "set", "--role", "QA officer", "--team", "Quality assurance")
    run("log", "Closed area 9 and told QA within 20 minutes")
    assert "“told QA” is you both" in run("export", "review").err
    run("profile", "set", "--role", "technician", "--team", "Laboratory")
    assert "is you both" not in run("export", "review").err


def test_the_support_of_a_goal_that_waits_names_the_command_that_changes_it(run: Run) -> None:
    """It named “careercoach support edit”, which there is not; 480 000 is one number and says that it is money."""
    one = Rewording("goal", "58d8527e00", "he pays 40", "support")
    assert handing._in_other_words(one) == 'careercoach goal edit 58d8527e --support "…"'
    assert not saying.is_worded(one)
    paid = written(run, "goal", "add", "Pass the other", "--horizon", "near", "--support", "Course fee of 480 000 Ft")
    assert "Course fee of 480 000 Ft" in run("export", "plan", "--pick", paid, "--pick", f"support:{paid}").out
