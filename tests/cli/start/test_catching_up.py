"""Whoever writes a week down on its last day is heard then, by what weighs most in it."""

from tests.cli.conftest import Run


def test_a_death_told_in_the_middle_of_a_week_written_down_late_stands_in_its_place(run: Run) -> None:
    run("log", "Sorted 900 kg of leaf", today="2026-11-02")
    for day, line in (
        ("2026-11-16", "rain 6 days, leaf like cabbage"),
        ("2026-11-18", "they found Selvi under the hill, she sat at my table 19 years"),
        ("2026-11-20", "dead leaf from the roads 300 kg thrown"),
    ):
        run("log", line, "--on", day)
    first, *_ = run("today", "--json").json
    assert first["lines"] == [
        "“rain 6 days, leaf like cabbage”",
        "“they found Selvi under the hill, she sat at my table 19 years”",
        "“dead leaf from the roads 300 kg thrown”",
    ]
