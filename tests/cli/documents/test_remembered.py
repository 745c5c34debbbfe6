"""What was chosen for somebody once is known the next time, in whatever document they get, and to nobody else."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def written(run: Run, *words: str) -> str:
    """Do something and return its id."""
    return run(*words, "--quiet").out.strip()


@pytest.fixture(autouse=True)
def _nurse(run: Run) -> None:
    """Anna Moreau is a nurse; Priya Nair leads the ward."""
    run("profile", "set", "--name", "Anna Moreau", "--role", "nurse", "--manager", "Priya Nair")


def goal(run: Run, title: str, *more: str) -> str:
    return written(run, "goal", "add", title, "--horizon", "near", "--benefit", "The ward", *more)


def held(run: Run, name: str, kind: str) -> str:
    """A talk that was held today."""
    talk = written(run, "meeting", "plan", "--with", name, "--on", "today", "--kind", kind)
    return written(run, "meeting", "hold", talk)


def test_what_she_left_out_of_the_plan_for_her_boss_is_in_nothing_else_that_goes_to_her(run: Run) -> None:
    """The boss knew the goal from a talk; it was taken out of the plan, and stood in the review a week later."""
    clinic, away = goal(run, "Lead the wound clinic"), goal(run, "Leave for the other hospital")
    talk = written(run, "meeting", "plan", "--with", "Priya Nair", "--on", "today")
    run("meeting", "bring", talk, "--goal", clinic, "--goal", away)
    run("meeting", "hold", talk)
    tray = written(run, "log", "Dropped the tray", "--goal", clinic, "--seen-by", "Priya Nair")
    run("log", "Shortened the round", "--goal", away, "--seen-by", "Priya Nair")
    assert run("export", "plan", "--leave", away, "--leave", tray, "--given").code == 0
    new = written(run, "meeting", "plan", "--with", "Priya Nair", "--kind", "handover", "--on", "today")
    others = (
        "review",
        f"handover {new}",
        f"recap {talk} --with-plan",
        "thanks --person Priya",
        "reference --person Priya",
    )
    for document in others:
        answer = run("export", *document.split())
        assert (answer.code, "hospital" in answer.out, "tray" in answer.out) == (0, False, False), document
        assert "As you chose before for Priya Nair: without" in answer.err
    assert "Dropped the tray" in run("export", "review", "--pick", tray, "--given").out
    assert "Dropped the tray" in run("export", "review").out, "chosen there, it stays there"
    assert "tray" not in run("export", "plan").out


def test_a_goal_she_chose_for_the_plan_is_known_in_the_handover_for_the_same_manager_and_she_is_told(run: Run) -> None:
    clinic = written(run, "goal", "add", "Lead the wound clinic", "--horizon", "near")
    run("export", "plan", "--pick", clinic, "--given")
    answer = run("export", "handover")
    assert "Lead the wound clinic" in answer.out
    assert (
        answer.err
        == "As you chose before for Priya Nair: 1 goal. The same command with --choose lists what there is.\n"
    )
    assert "[x]  goal  chosen by you before  Lead the wound clinic" in run("export", "handover", "--choose").out
    held(run, "Priya Nair", "career")
    assert "clinic" not in run("export", "handover").out, "then the pack is for whoever comes after her"


def test_what_the_mentor_got_after_the_talk_is_in_the_plan_for_him_without_asking_again(run: Run) -> None:
    """The recap to Herr Reuter had her goal; the plan for her mentor, made right after it, had none."""
    clinic = goal(run, "Lead the wound clinic")
    run("person", "add", "Wolfgang Reuter", "--relation", "mentor")
    talk = held(run, "Wolfgang Reuter", "mentor")
    run("export", "recap", talk, "--with-plan", "--pick", clinic, "--given")
    again = run("export", "recap", talk, "--with-plan")
    assert "As you chose before for Wolfgang Reuter: 1 goal." in again.err
    plan = run("export", "plan", "--for", "mentor")
    assert (plan.code, "Lead the wound clinic" in plan.out) == (0, True)
    assert run("export", "plan").code == 2, "her manager was told nothing"
    run("person", "add", "Hernán Lillo", "--relation", "mentor")
    assert run("export", "plan", "--for", "mentor").code == 2, "of two mentors nobody says which"


def test_what_was_chosen_for_the_manager_is_not_sent_to_the_mentor_after_her_talk(run: Run) -> None:
    clinic = goal(run, "Lead the wound clinic")
    talk = held(run, "Priya Nair", "career")
    run("export", "recap", talk, "--with-plan", "--pick", clinic, "--given")
    assert "clinic" in run("export", "recap", talk, "--with-plan").out
    assert "clinic" not in run("export", "recap", talk, "--with-plan", "--for", "mentor").out


def test_a_slip_taken_out_of_a_letter_and_private_work_chosen_for_it_are_so_the_next_time(
    run: Run, tmp_path: Path
) -> None:
    """The letter asked the boss to lean on a rota that came late."""
    slip = written(run, "log", "Handed the rota in late", "--seen-by", "Priya Nair")
    own = written(run, "log", "Sat with the widow", "--private", "--seen-by", "Priya Nair")
    letter = ("export", "reference", "--person", "Priya")
    said = run(*letter, "--leave", slip, "--accomplishment", own, "-o", str(tmp_path / "letter.md"), "--given")
    assert "What you chose is remembered for Priya Nair." in said.err
    again = run(*letter, "--preview")
    assert ("rota" in again.out, "widow" in again.out) == (False, True)
    assert "1 accomplishment: left out by you, unless you choose it." in again.err
    assert "widow" not in run("export", "thanks", "--person", "Priya").out
    run("undo")
    assert "rota" in run(*letter).out


def test_a_note_she_let_the_mentor_have_stays_in_the_recap_and_advice_she_left_out_stays_out(run: Run) -> None:
    talk = held(run, "Wolfgang Reuter", "mentor")
    mine = written(run, "meeting", "note", talk, "I was moved")
    advice = written(run, "meeting", "note", talk, "Take only twelve lamps", "--kind", "advice")
    first = run("export", "recap", talk, "--note", mine, "--leave", advice, "--given")
    assert ("moved" in first.out, "lamps" in first.out) == (True, False)
    again = run("export", "recap", talk)
    assert (again.out, "1 note of the talk; without 1 note of the talk" in again.err) == (first.out, True)
    assert "moved" not in run("export", "recap", talk, "--for", "manager").out


def test_what_was_chosen_for_one_colleague_is_not_handed_to_another_who_is_on_no_list_either(run: Run) -> None:
    clinic = goal(run, "Lead the wound clinic")
    assert "clinic" in run("export", "leaving", "--person", "Bob", "--pick", clinic, "--given").out
    assert "clinic" in run("export", "leaving", "--person", "bob").out
    assert "clinic" not in run("export", "leaving", "--person", "Eve").out


def test_who_goes_on_with_the_work_is_found_by_a_part_of_the_name(run: Run) -> None:
    clinic = goal(run, "Lead the wound clinic")
    run("person", "add", "Amina Yusuf")
    assert (
        "remembered for Amina Yusuf" in run("export", "leaving", "--person", "amina", "--pick", clinic, "--given").err
    )


def test_a_manager_whom_nobody_named_is_another_one_in_the_next_position(run: Run) -> None:
    clinic = goal(run, "Lead the wound clinic")
    run("profile", "set", "--manager", "")
    assert "clinic" in run("export", "plan", "--pick", clinic, "--given").out
    run("position", "add", "--role", "Charge nurse", "--organisation", "St Brigid", "--from", "today")
    assert run("profile", "show", "--json").json["role"] == "Charge nurse"
    assert "clinic" not in run("export", "plan").out


def test_a_page_made_for_trying_as_the_director_remembers_nothing_for_her(run: Run) -> None:
    """A review for HR was made “as” the director, with her choices, and changed what the director got afterwards."""
    clinic = goal(run, "Lead the wound clinic")
    run("person", "add", "Ruth Adeyemi", "--relation", "skip-level")
    tried = run("export", "plan", "--for", "skip-level", "--pick", clinic)
    assert "Lead the wound clinic" in tried.out
    assert "once --given says" in tried.err
    assert run("export", "plan", "--for", "skip-level").code == 2
    run("export", "plan", "--for", "skip-level", "--pick", clinic, "--given")
    assert "[x]  goal  chosen by you before" in run("export", "plan", "--for", "skip-level", "--choose").out


def test_a_goal_is_chosen_by_the_name_she_gave_it(run: Run) -> None:
    goal(run, "Lead the wound clinic", "--key", "clinic", "--why", "I love it")
    assert "Lead the wound clinic" in run("export", "plan", "--pick", "key:clinic").out
    assert "I love it" in run("export", "plan", "--pick", "why:key:clinic").out
    assert run("export", "plan", "--pick", "key:other").code == 4


def test_her_own_cards_ask_whether_a_promise_is_kept_that_the_log_says_was(run: Run) -> None:
    """The brief for the boss asked it; the cards for herself sent her in to dun a course that was paid in July."""
    talk = written(run, "--today", "2026-06-01", "meeting", "plan", "--with", "Priya", "--on", "2026-06-01")
    promise = written(run, "--today", "2026-06-01", "promise", "add", talk, "Pay the tracker course", "--owner", "them")
    written(run, "--today", "2026-06-01", "meeting", "hold", talk)
    written(run, "--today", "2026-07-02", "log", "Priya paid the tracker course")
    run("meeting", "plan", "--with", "Priya", "--on", "in 3 days")
    asked = run("export", "brief", "--for", "self").err
    assert "1 line to look at before you go:" in asked
    assert "Is it kept? On file: “Priya paid the tracker course”" in asked
    run("promise", "keep", promise)
    assert "look at" not in run("export", "brief", "--for", "self").err
