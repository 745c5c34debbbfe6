"""Small tests of a path by command, and setbacks: what is missing or wrong is said with the next step."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("trial", "add", "Coffee"), 2, "careercoach path list"),
        (("trial", "add", "Coffee", "--path", "12345678"), 4, "careercoach path list"),
        (("trial", "add", "--path", "12345678"), 2, "TITLE is missing"),
        (("trial", "add", "Coffee", "--path", "12345678", "--before", "6"), 2, "from 1 to 5"),
        (("trial", "add", "Coffee", "--path", "12345678", "--kind", "dream"), 2, "talk, beside, task"),
        (("trial", "show", "12345678"), 4, "careercoach trial list"),
        (("trial", "edit", "12345678"), 2, "--by DATE"),
        (("trial", "done", "12345678", "--on", "tomorrow"), 4, "careercoach trial list"),
        (("setback", "add"), 2, "TITLE is missing"),
        (("setback", "show", "12345678"), 4, "careercoach setback list"),
        (("setback", "edit", "12345678"), 2, "--learned TEXT"),
        (("setback", "list", "--position", "Nowhere"), 4, "careercoach position list"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_the_next_step(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_blank_takes_a_part_of_a_test_away_and_opens_it_again(run: Run) -> None:
    path = run("path", "add", "Ward manager", "-q").out.strip()
    words = ("--kind", "beside", "--with", "Ines", "--by", "next fri", "--before", "4")
    trial = run("trial", "add", "A morning on the ward", "--path", path, *words, "--json").json
    assert (trial["kind"], trial["person"], trial["by"], trial["before"]) == ("beside", "Ines", "2026-11-27", 4)
    done = run("trial", "done", trial["id"], "--after", "5", "--learned", "-", "--json", stdin="Calm\n").json
    assert (done["done_on"], done["after"], done["learned"]) == ("2026-11-22", 5, "Calm")
    opened = run("trial", "edit", trial["id"], "--on", "", "--by", "", "--with", "", "--json").json
    assert (opened["done_on"], opened["by"], opened["person"]) == (None, None, None)
    assert "You could ask" not in run("trial", "show", trial["id"]).out
    run("trial", "edit", trial["id"], "--kind", "talk")
    assert "What does this role cost you?" in run("trial", "show", trial["id"]).out


def test_a_test_ends_with_its_path_when_the_job_does_and_today_is_silent_about_it(run: Run) -> None:
    run("position", "add", "--role", "Nurse", "--organisation", "St Anne", "--from", "2019-03-01", today="2026-11-15")
    path = run(
        "path", "add", "Ward manager", "--inside", "--deadline", "in 3 weeks", "-q", today="2026-11-15"
    ).out.strip()
    run("trial", "add", "Coffee with Ines", "--path", path, "--by", "2026-11-23", today="2026-11-15")
    assert "to try: Coffee with Ines" in run("today").out
    run("changed", "job-lost", "--on", "2026-11-21")
    assert "Coffee with Ines" not in run("today").out + run("today", today="2026-11-24").out
    assert "Coffee with Ines" in run("path", "show", path).out
