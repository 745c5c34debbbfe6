"""A person's first day in a real terminal: from an empty home to a brief on disk, with keys only."""

from pathlib import Path

from tests.terminal import Terminal

TODAY = "2026-11-22"


def test_from_an_empty_home_to_an_exported_brief(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, CAREERCOACH_TODAY=TODAY, PYTHONPATH=str(Path(__file__).parent.parent))
    _first_run(terminal)
    _reflect(terminal)
    _set_goals(terminal)
    _check_in(terminal)
    _plan_the_talk(terminal)
    _export(terminal)
    terminal.press("ctrl+q")
    assert terminal.end() == 0

    brief = (tmp_path / f"brief-{TODAY}.md").read_text("utf-8")
    for words in (
        "# Rosa Lindqvist: our talk on 26 November",
        "For Helen Oduya · 14:30, 30 minutes",
        "**I rewrote the night handover sheet.**",
        "Nights start on time",
        "**Lead one handover a week, by 31 May 2027.**",
        "Day and night staff start from the same page",
        "The Tuesday handover as mine until May",
        "## What I would like to hear",
    ):
        assert words in " ".join(brief.split()), brief
    for private in ("Nobody asked me to.", "The first one went well", "confidence"):
        assert private not in brief
    assert (tmp_path / f"brief-{TODAY}.md").stat().st_mode & 0o777 == 0o600


def _first_run(terminal: Terminal) -> None:
    for question, answer in (
        ("What is your name?", "Rosa Lindqvist"),
        ("What is your work at present?", "Ward nurse"),
        ("Who is your manager?", "Helen Oduya"),
        ("What is one thing you did lately?", "Rewrote the night handover sheet"),
        ("What came of it?", "Nights start on time"),
    ):
        terminal.wait_for(question)
        terminal.press(answer)
        terminal.wait_for(answer)
        terminal.press("enter")
    terminal.wait_for("WHAT YOU DID")


def _reflect(terminal: Terminal) -> None:
    terminal.press("2")
    terminal.wait_for("Interests and energy")
    terminal.press("enter")
    terminal.wait_for("What did you do this week that you would have done unasked?")
    terminal.press("I rewrote the handover sheet. Nobody asked me to.")
    terminal.wait_for("saved ✓")
    terminal.press("f2")
    terminal.wait_for("You wrote: “I rewrote the handover sheet.")
    terminal.press("escape")
    terminal.wait_for("1 of 7")


def _set_goals(terminal: Terminal) -> None:
    terminal.press("4")
    terminal.wait_for("Set a first goal")
    for title, by in (
        ("Lead one handover a week", "31 may 2027"),
        ("Lead shifts as a charge nurse", "2028-12-31"),
        ("Run a ward of my own", "2033"),
    ):
        terminal.press("n")
        terminal.wait_for("What do you want to reach?")
        terminal.press(title)
        terminal.wait_for(title)
        terminal.press("tab", by, "tab")
        terminal.wait_for("suggested:")
        terminal.press("tab", "tab", "day and night staff start from the same page")
        terminal.wait_for("the same page")
        terminal.wait_for("saved ✓")
        terminal.press("escape")
        terminal.wait_for("LONG")
        terminal.wait_for(title)


def _check_in(terminal: Terminal) -> None:
    terminal.press("home", "c")
    terminal.wait_for("Check-in › Lead one handover a week")
    terminal.press("20")
    terminal.wait_for("20 %")
    terminal.press("tab", "right", "right", "right", "right")
    terminal.wait_for("● 4 mostly")
    terminal.press("tab", "The first one went well")
    terminal.wait_for("The first one went well")
    terminal.wait_for("saved ✓")
    terminal.press("escape")
    terminal.wait_for("4 Goals")  # a key right behind Esc would be Alt and that key
    terminal.wait_for("20 %")


def _plan_the_talk(terminal: Terminal) -> None:
    terminal.press("6")
    terminal.wait_for("Plan the first talk")
    terminal.press("n")
    terminal.wait_for("What kind of talk?")
    terminal.press("tab", "thu 14:30", "tab")
    terminal.wait_for("→ Thu 26 Nov 2026 at 14:30")
    terminal.press("tab", "tab", "tab", "enter")
    terminal.wait_for("WHAT IS THIS TALK FOR?")
    terminal.press("f2")
    terminal.wait_for("ACCOMPLISHMENTS")
    terminal.press("space")
    terminal.wait_for("✓ Rewrote the night handover sheet")
    terminal.press("down", "space")
    terminal.wait_for("✓ Lead one handover a week")
    terminal.press("f2")
    terminal.wait_for("Ask for")
    terminal.press("The Tuesday handover as mine until May", "enter")
    terminal.wait_for("14½ of 30 min")
    terminal.press("tab", "What should I be able to do before I lead one alone?", "enter")
    terminal.wait_for("16½ of 30 min")
    terminal.press("f2")
    terminal.wait_for("See the brief")
    terminal.press("escape")
    terminal.wait_for("6 Meet")


def _export(terminal: Terminal) -> None:
    terminal.press("v")
    terminal.wait_for("Meetings › Brief")
    terminal.press("f2")
    terminal.wait_for("WRITE THE BRIEF TO A FILE")
    terminal.press("enter")
    terminal.wait_until_gone("WRITE THE BRIEF TO A FILE")
