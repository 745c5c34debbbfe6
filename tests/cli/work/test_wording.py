"""One quiet hint after writing something down, and what waits for its outcome ending with it."""

import pytest

from tests.cli.conftest import Run

HINT = "Hint: What came of it? What is different now? (accomplishment edit {id} --result …)\n"


def test_after_logging_one_hint_says_what_is_missing_and_how_to_add_it(program: Run) -> None:
    answer = program("log", "Rewrote the night handover sheet")
    assert (answer.code, answer.err) == (0, HINT.format(id=answer.out.split()[-1]))
    assert "Hint" not in answer.out


def test_what_is_told_in_full_is_left_alone(run: Run) -> None:
    assert run("log", "Rewrote the sheet", "--result", "Sunday staff used it").err == ""


@pytest.mark.parametrize("option", ["--json", "--quiet"])
def test_scripts_get_no_hint(run: Run, option: str) -> None:
    identity = run("log", "Rewrote the sheet", "--quiet").out.strip()
    assert run("log", "Rewrote the sheet", option).err == ""
    assert run("accomplishment", "edit", identity, "--tag", "night", option).err == ""
    assert run("accomplishment", "show", identity, option).err == ""


def test_changing_and_showing_give_the_hint_that_is_left(run: Run) -> None:
    identity = run("log", "We moved the ward", "--quiet").out.strip()
    changed = run("accomplishment", "edit", identity, "--tag", "move")
    assert changed.err.startswith("Hint: Which part was yours?")
    assert changed.err.endswith(f"(accomplishment edit {identity[:8]} --did …)\n")
    shown = run("accomplishment", "show", identity)
    assert shown.err.startswith("Hint: Which part was yours?")
    assert "For example: “We opened the new kitchen in June; I planned" in shown.err
    assert run("accomplishment", "edit", identity, "--did", "Planned the order of beds").err == ""


def test_a_hint_can_be_switched_off_and_on_again(run: Run) -> None:
    assert run("nudge", "off", "wording/no-outcome").code == 0
    assert run("log", "Rewrote the sheet").err == ""
    assert run("log", "Made the rounds faster").err.startswith("Hint: From what to what?")
    assert run("nudge", "on", "wording/no-outcome").code == 0
    assert run("log", "Rewrote the sheet").err.startswith("Hint: What came of it?")


@pytest.mark.parametrize(
    ("act", "name", "near"),
    [
        ("off", "wording/no-outcom", "wording/no-outcome"),
        ("on", "wording/", "wording/all-we"),
        ("snooze", "quietlog", "quiet-log"),
        ("done", "wording/outcome", "wording/no-outcome"),
    ],
)
def test_a_rule_nobody_knows_is_refused_with_the_nearest_there_is(run: Run, act: str, name: str, near: str) -> None:
    answer = run("nudge", act, name)
    assert answer.code == 4
    assert near in answer.err.partition("try one of: ")[2]
    assert all(rule["state"] == "speaks" for rule in run("nudge", "list", "--json").json)


def test_a_hint_never_keeps_anything_from_being_saved(run: Run) -> None:
    assert run("log", "We did it").code == 0
    assert [each["title"] for each in run("accomplishment", "list", "--json").json] == ["We did it"]


def test_the_first_result_ends_the_waiting_and_says_so(run: Run) -> None:
    identity = run("log", "Sent the proposal", "--status", "waiting", "--quiet").out.strip()
    answer = run("accomplishment", "edit", identity, "--result", "Accepted for spring")
    assert "no longer waiting for its outcome" in answer.out
    assert run("accomplishment", "list", "--status", "waiting", "--json").json == []
    assert run("undo").code == 0
    assert run("accomplishment", "show", identity, "--json").json["status"] == "waiting"


def test_what_is_said_to_wait_on_waits_on(run: Run) -> None:
    identity = run("log", "Sent the proposal", "--status", "waiting", "--quiet").out.strip()
    partly = ("--result", "First round passed", "--status", "waiting")
    assert run("accomplishment", "edit", identity, *partly, "--json").json["status"] == "waiting"
    more = run("accomplishment", "edit", identity, "--result", "Second round passed", "--json").json
    assert more["status"] == "waiting"


@pytest.mark.parametrize("change", [("--result", ""), ("--did", "Wrote it")])
def test_anything_but_a_result_leaves_it_waiting(run: Run, change: tuple[str, str]) -> None:
    identity = run("log", "Sent the proposal", "--status", "waiting", "--quiet").out.strip()
    assert run("accomplishment", "edit", identity, *change, "--json").json["status"] == "waiting"


def test_the_same_key_with_its_result_ends_the_waiting(run: Run) -> None:
    run("log", "Sent the proposal", "--key", "p", "--status", "waiting")
    assert run("log", "Sent the proposal", "--key", "p", "--result", "Accepted", "--json").json["status"] == "done"
