"""Logging what one did, and finding it again."""

import pytest

from tests.cli.conftest import Run


def test_a_line_is_logged_for_today_and_shown_with_its_day_and_id(program: Run) -> None:
    answer = program("log", "Cut the refund backlog", "--before", "41", "--after", "12", "--unit", "tickets")
    assert answer.code == 0
    assert answer.err == ""
    assert answer.out.startswith("Logged for Sun 22 Nov 2026: “Cut the refund backlog” (41 → 12 tickets)  ")
    [stored] = program("accomplishment", "list", "--json").json
    assert stored["id"].startswith(answer.out.split()[-1])
    assert stored["kind"] == stored["noun"] == "accomplishment"
    assert (stored["on"], stored["before"], stored["after"]) == ("2026-11-22", "41", "12")


def test_every_option_of_log_is_kept(run: Run, goal: str) -> None:
    priority = run("priority", "add", "Fewer repeat calls", "--quiet").out.strip()
    options = {
        "--situation": "Winter peak", "--did": "Rewrote the script", "--result": "Fewer calls", "--before": "41",
        "--after": "12", "--unit": "tickets", "--status": "waiting", "--energy": "energised", "--key": "k1",
        "--goal": goal[:8], "--competency": "Writing", "--priority": priority[:8], "--seen-by": "Sam",
        "--evidence": "https://example.org/x", "--tag": "winter", "--on": "last fri",
    }  # fmt: skip
    flat = [word for pair in options.items() for word in pair]
    stored = run("log", "Cut the backlog", *flat, "--tag", "phone", "--private", "--json").json
    for name in ("situation", "did", "result", "before", "after", "unit", "status", "energy", "key"):
        assert stored[name] == options[f"--{name}"]
    assert stored["goals"] == [goal]
    assert stored["priorities"] == [priority]
    assert (stored["competencies"], stored["seen_by"], stored["evidence"]) == (
        ["Writing"], ["Sam"], ["https://example.org/x"],
    )  # fmt: skip
    assert (sorted(stored["tags"]), stored["private"], stored["on"]) == (["phone", "winter"], True, "2026-11-20")


def test_a_period_is_logged_with_both_its_ends_and_never_ends_after_today(run: Run) -> None:
    course = run("log", "A course", "--on", "6 - 10 Oct 2026", "--json").json
    assert (course["on"], course["until"]) == ("2026-10-06", "2026-10-10")
    month = run("log", "A project", "--on", "this month", "--json").json
    assert (month["on"], month["until"]) == ("2026-11-01", "2026-11-22")


def test_the_same_key_again_changes_what_was_logged(run: Run) -> None:
    first = run("log", "Draft", "--key", "report", "--quiet").out
    assert run("log", "Final", "--key", "report", "--quiet").out == first
    assert [each["title"] for each in run("accomplishment", "list", "--json").json] == ["Final"]


def test_a_dash_reads_stdin_and_its_further_lines_say_how(run: Run) -> None:
    stored = run("log", "-", "--json", stdin="Ran the induction\nAlone, for the first time\n").json
    assert (stored["title"], stored["did"]) == ("Ran the induction", "Alone, for the first time")


def test_without_a_terminal_missing_text_is_named(run: Run) -> None:
    answer = run("log")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "careercoach: TEXT is missing; give it as an argument, or - to read it from stdin.\n"


def test_editing_changes_only_what_is_given_and_a_blank_takes_away(run: Run) -> None:
    identity = run("log", "A talk", "--result", "Ten came", "--tag", "a", "--private", "--quiet").out.strip()
    changed = run("accomplishment", "edit", identity[:8], "--title", "The talk", "--result", "", "--json").json
    assert (changed["title"], changed["result"], changed["tags"], changed["private"]) == ("The talk", None, ["a"], True)
    opened = run("accomplishment", "edit", identity, "--tag", "", "--not-private", "--json").json
    assert (opened["tags"], opened["private"]) == ([], False)
    assert run("accomplishment", "edit", identity).code == 2


def test_deleting_says_how_to_undo_and_undo_brings_it_back(run: Run) -> None:
    identity = run("log", "A talk", "--quiet").out.strip()
    assert run("accomplishment", "delete", identity).out.startswith("Deleted: “")
    assert run("accomplishment", "show", identity).code == 4
    assert "Taken back: accomplishment deleted: “A talk”" in run("undo").out
    assert run("accomplishment", "show", identity, "--json").json["title"] == "A talk"


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--since", "2026-10"], ["New", "Middle"]),
        (["--until", "2026-10"], ["Middle", "Old"]),
        (["--tag", "x"], ["Middle"]),
        (["--competency", "teaching"], ["Old"]),
        (["--status", "waiting"], ["New"]),
        (["--limit", "1"], ["New"]),
        (["--since", "today"], []),
    ],
)
def test_the_list_is_narrowed_by_each_option(run: Run, options: list[str], titles: list[str]) -> None:
    run("log", "Old", "--on", "2026-03-01", "--competency", "Teaching")
    run("log", "Middle", "--on", "2026-10-15", "--tag", "x")
    run("log", "New", "--on", "2026-11-20", "--status", "waiting")
    assert [each["title"] for each in run("accomplishment", "list", *options, "--json").json] == titles


def test_search_history_and_undo_tell_one_story(run: Run) -> None:
    identity = run("log", "Calibrated the pump", "--quiet").out.strip()
    [found] = run("search", "pump", "calib", "--json").json
    assert (found["id"], found["noun"]) == (identity, "accomplishment")
    [act] = run("history", "--json").json
    assert (act["name"], act["title"], act["undone"]) == ("log", "Calibrated the pump", False)
    plan = run("undo", act["id"][:8], "--dry-run", "--json").json
    assert (plan["id"], plan["dry_run"]) == (act["id"], True)
    assert run("search", "pump", "--quiet").out.strip() == identity
    assert run("undo", act["id"][:8]).code == 0
    assert run("search", "pump", "--json").json == []
    again = run("undo", act["id"][:8])
    assert (again.code, again.out) == (4, "")
    assert "undone already" in again.err


def test_what_was_piped_in_below_the_title_stays_beside_did(run: Run) -> None:
    run("log", "-", "--did", "Mine", stdin="A title\nand more\n")
    assert "and more" in run("search", "more", "--json").out


def test_a_dash_reads_stdin_for_any_text(run: Run) -> None:
    """Also for titles and names given as arguments."""
    assert run("priority", "add", "-", "--json", stdin="Fewer calls").json["title"] == "Fewer calls"
    entry = run("log", "First", "--json").json["id"]
    assert run("accomplishment", "edit", entry, "--title", "-", "--json", stdin="Second").json["title"] == "Second"
