"""Times away by command: seen, moved when the leave gets longer, taken out of the file, and brought back."""

from tests.cli.conftest import Run


def test_a_leave_is_listed_made_longer_left_open_and_deleted(run: Run) -> None:
    early = run("changed", "leave", "--from", "2024-02-01", "--until", "2024-02-20", "-q").out.strip()
    late = run("changed", "leave", "--from", "2026-12-01", "--until", "2026-12-11", "--reason", "A child", "-q").out
    late = late.strip()
    assert run("away", "list", "-q").out.split() == [late, early]
    assert "A child" in run("away", "list").out
    shown = run("away", "show", late[:6]).out
    assert "Fri 11 Dec 2026" in shown
    assert "A child" in shown
    assert "time away, Tue 1 – Thu 31 Dec 2026" in run("away", "edit", late, "--until", "end of december").out
    assert run("away", "edit", late, "--until", "", "--json").json["until"] is None
    assert run("away", "show", late, "--json").json["reason"] == "A child"
    assert "undo brings it back" in run("away", "delete", late).out
    assert run("away", "list", "-q").out.split() == [early]
    run("undo")
    assert run("away", "list", "-q").out.split() == [late, early]


def test_a_time_away_over_another_is_refused(run: Run) -> None:
    first = run("changed", "leave", "--from", "2026-02-01", "--until", "2026-02-20", "-q").out.strip()
    run("changed", "leave", "--from", "2026-03-01", "--until", "2026-03-20")
    refused = run("away", "edit", first, "--until", "2026-03-01")
    assert (refused.code, "overlap" in refused.err) == (2, True)
    assert run("away", "show", first, "--json").json["until"] == "2026-02-20"


def test_without_any_it_is_said_how_one_begins(run: Run) -> None:
    assert "careercoach changed leave" in run("away", "list").err
    for words in (("show", "ffff"), ("edit", "ffff", "--until", "2026-03-01"), ("delete", "ffff")):
        unknown = run("away", *words)
        assert (unknown.code, "no time away" in unknown.err, "careercoach away list" in unknown.err) == (4, True, True)
