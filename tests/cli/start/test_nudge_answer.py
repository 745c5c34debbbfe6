"""Saying by command why something Today suggested was not done."""

from tests.cli.conftest import Run


def test_a_check_in_is_let_rest_by_the_name_and_the_beginning_of_the_id_that_today_shows(run: Run) -> None:
    goal = run("goal", "add", "Lead", "--horizon", "near", "--quiet", today="2026-11-02").out.strip()
    key = f"check-in/{goal[:8]}"
    told = run("nudge", "answer", key, "not-now", "--json", today="2026-11-22").json
    assert (told["rule"], told["snoozed_until"]) == (f"check-in/{goal}", "2027-02-21")
    assert f"goal check-in {goal[:8]}" not in run("today", today="2026-11-22").out
    woken = run("nudge", "on", key, "--json", today="2026-11-22").json
    assert (woken["off"], woken["snoozed_until"]) == (False, None)


def test_each_wrong_word_is_met_with_the_next_step(run: Run) -> None:
    run("log", "Mended the rota")
    for said, code, told in (
        (("first-goal", "later"), 2, "not-now, not-for-me, in-the-way"),
        (("first-goal", "not-now", "--what", "Time"), 2, "--what goes with in-the-way"),
        (("first-goal", "in-the-way"), 2, "--what"),
        (("no-rule", "not-now"), 4, "careercoach nudge list"),
        (("check-in/abcdef01", "not-now"), 4, "careercoach today"),
    ):
        answer = run("nudge", "answer", *said)
        assert (answer.code, told in answer.err) == (code, True), answer.err
    assert run("nudge", "answer", "first-goal", "in-the-way", "--what", "No quiet hour").code == 0
