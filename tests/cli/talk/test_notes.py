"""A talk run from paper or a phone, and noted by command."""

from itertools import pairwise

from tests.cli.conftest import Run


def planned(run: Run) -> str:
    """The id of a talk today with one question."""
    talk = run("meeting", "plan", "--with", "Priya Dalvi", "--on", "today 14:30", "--quiet").out.strip()
    run("meeting", "bring", talk[:8], "--question", "skills-role", "--ask", "A course", "--quiet")
    return talk[:8]


def test_what_was_said_is_noted_and_listed_in_order(run: Run) -> None:
    talk = planned(run)
    assert "advice, “Film one lesson”" in run("meeting", "note", talk, "Film one lesson", "--kind", "advice").out
    run("meeting", "note", talk, "-", "--part", "listen", stdin="Two\nlines\n")
    said = run("meeting", "notes", talk, "--json").json
    assert [(one["kind"], one["part"], one["text"]) for one in said] == [
        ("advice", None, "Film one lesson"),
        ("note", "listen", "Two\nlines"),
    ]
    assert run("meeting", "notes", talk, "--kind", "advice", "--quiet").out.split() == [said[0]["id"]]
    assert "Listen" in run("meeting", "notes", talk).out


def test_a_note_is_changed_deleted_and_brought_back(run: Run) -> None:
    talk = planned(run)
    note = run("meeting", "note", talk, "You rescue learners", "--quiet").out.strip()[:8]
    changed = run("meeting", "edit-note", note, "--kind", "feedback", "--part", "listen", "--json").json
    assert (changed["kind"], changed["part"], changed["text"]) == ("feedback", "listen", "You rescue learners")
    assert run("meeting", "edit-note", note, "--part", "", "--json").json["part"] is None
    run("meeting", "delete-note", note)
    assert run("meeting", "notes", talk, "--json").json == []
    run("undo")
    assert len(run("meeting", "notes", talk, "--json").json) == 1
    assert run("search", "rescue").out


def test_a_wrong_place_or_no_words_is_one_clear_sentence(run: Run) -> None:
    talk = planned(run)
    wrong = run("meeting", "note", talk, "My private words", "--part", "nowhere")
    assert wrong.code == 2
    assert "The parts of this talk are: purpose, accomplishments" in wrong.err
    assert "private" not in wrong.err
    assert "see careercoach meeting show." in run("meeting", "note", talk, "x", "--item", "zzzz").err
    assert run("meeting", "note", talk).code == 2
    assert run("meeting", "notes", "ffffffff").code == 4
    assert "meeting note ID TEXT" in run("meeting", "notes", talk).err


def test_the_running_order_needs_no_screen(run: Run) -> None:
    talk = planned(run)
    said = run("meeting", "run").out
    assert said == run("meeting", "run", talk, "--plain").out
    assert "Listen, minute 7 to 11" in said
    assert "[ ] A course" in said
    parts = run("meeting", "run", talk, "--json").json["parts"]
    assert parts[0]["from"] == 0
    assert parts[-1]["to"] == 30
    assert all(one["to"] == two["from"] for one, two in pairwise(parts))


def test_what_earlier_talks_left_open_stands_in_the_running_order(run: Run) -> None:
    """In the next talk with the same person among the next steps; with a new manager where the agreements are."""
    before = planned(run)
    run("promise", "add", before, "Ask for the budget", "--owner", "them", "--by", "2026-12-04")
    run("meeting", "hold", before)
    again = run("meeting", "plan", "--with", "Priya Dalvi", "--on", "2026-12-10", "--quiet").out.strip()
    line = "  [ ] Still open, from Priya Dalvi: Ask for the budget, by Fri 4 Dec 2026\n"
    order = run("meeting", "run", again, "--plain").out
    assert line in order[order.index("Next steps") : order.index("Thanks")]
    new = run("meeting", "plan", "--with", "Omar", "--kind", "handover", "--on", "2026-12-12", "--quiet").out.strip()
    order = run("meeting", "run", new, "--plain").out
    assert order.count(line) == 1
    assert line in order[order.index("What was agreed so far") : order.index("Support")]
    assert "Ask for the budget" not in run("meeting", "run", before, "--plain").out


def test_holding_a_talk_says_what_comes_next(run: Run) -> None:
    talk = planned(run)
    said = run("meeting", "hold", talk)
    assert said.out.startswith("Held:")
    assert f"promise add {talk}" in said.err
    assert f"meeting note {talk}" in said.err


def test_today_names_the_command_that_leads_on(run: Run) -> None:
    """The brief on the day, then marking it as held, the recap the same evening, then what becomes of the advice."""
    talk = planned(run)
    assert f"careercoach export brief {talk} --for self" in run("today").out
    assert f"careercoach meeting hold {talk}" in run("today", today="2026-11-24").out
    run("meeting", "hold", talk)
    run("meeting", "note", talk, "Film one lesson", "--kind", "advice")
    assert "Send Priya Dalvi a short recap" in run("today").out
    assert f"careercoach export recap {talk} --given" in _ways(run)
    run("export", "recap", talk, "--given")
    assert f"careercoach meeting after {talk}" in _ways(run)


def _ways(run: Run) -> list[str]:
    return [way for each in run("today", "--json").json for way in each.get("commands", ())]
