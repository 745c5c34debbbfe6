"""Names on the command line: the person on file is meant, and what scripts see of it."""

from tests.cli.conftest import Run


def test_karl_heinz_beside_karl_heinz_mueller_is_he(run: Run) -> None:
    run("person", "add", "Karl-Heinz Müller", "--relation", "mentor")
    planned = run("meeting", "plan", "--with", "Karl-Heinz", "--json")
    assert planned.json["with"] == "Karl-Heinz Müller"
    assert planned.err == "“Karl-Heinz” is Karl-Heinz Müller, on file already.\n"
    assert run("meeting", "plan", "--with", "Karl-Heinz Müller", "--json").err == ""
    assert len(run("person", "list", "--json").json) == 1


def test_two_annas_are_one_question_with_its_answer_and_nothing_is_planned(run: Run) -> None:
    run("person", "add", "Anna Kowalska", "--relation", "peer")
    run("person", "add", "Anna Nowak")
    answer = run("meeting", "plan", "--with", "anna")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err == (
        "careercoach: More than one person fits that name: Anna Kowalska (peer) and Anna Nowak; "
        "write the whole name, or the beginning of the id that careercoach person list shows.\n"
    )
    assert run("meeting", "list", "--json").json == []
    assert run("export", "request", "--advice", "--to", "Anna", "--about", "the rota").code == 4
    assert run("feedback", "list", "--from", "anna").code == 4


def test_a_stranger_is_made_and_that_is_said_beside_the_answer(run: Run) -> None:
    run("person", "add", "Priya")
    logged = run("log", "Wrote the rota", "--seen-by", "Priya Dalvi", "--seen-by", "night shift", "--json")
    assert logged.json["seen_by"] == ["Priya Dalvi", "night shift"]
    assert logged.err == (
        "New on file: Priya Dalvi and night shift (group).\n"
        "Priya Dalvi may be Priya; careercoach person merge makes two of them one.\n"
    )


def test_two_people_are_made_one_and_parted_again(run: Run) -> None:
    run("person", "add", "Karl")
    kept = run("person", "add", "Karl-Heinz Müller", "-q").out.strip()
    run("feedback", "add", "You stayed calm", "--from", "Karl", "--kind", "strength")
    merged = run("person", "merge", "Müller", "karl")
    assert merged.out.startswith("“Karl” is “Karl-Heinz Müller” now; careercoach undo parts them again")
    assert [one["person"] for one in run("feedback", "list", "--json").json] == ["Karl-Heinz Müller"]
    assert run("person", "list", "-q").out.strip() == kept
    assert run("person", "merge", kept, "Karl-Heinz").code == 2
    run("undo")
    assert [one["person"] for one in run("feedback", "list", "--json").json] == ["Karl"]


def test_how_one_is_addressed_a_group_and_when_somebody_left_are_kept(run: Run) -> None:
    said = ("--address", "Dr. Müller", "--left-on", "2026-11")
    made = run("person", "add", "Karl-Heinz Müller", *said, "--json").json
    assert (made["address"], made["left_on"], made["several"]) == ("Dr. Müller", "2026-11-30", False)
    page = run("person", "show", "karl").out
    assert "Addressed as" in page
    assert "Left" in page
    assert "a group" in run("person", "edit", "karl", "--several").out
    assert "Stands for    a group" in run("person", "show", "karl").out
    assert run("person", "edit", "karl", "--one", "--left-on", "", "--json").json["left_on"] is None
    assert run("person", "add", "early shift", "--one", "--json").json["several"] is False


def test_a_promise_says_to_whom_and_goes_to_whoever_takes_it_on(run: Run) -> None:
    talk = run("meeting", "plan", "--with", "Priya", "--on", "2026-11-20", "-q").out.strip()
    mine = run("promise", "add", talk, "Send the rota", "--owner", "me", "-q").out.strip()
    theirs = run("promise", "add", talk, "Ask for it", "--owner", "them", "--by", "2026-11-21", "-q").out.strip()
    other = run("promise", "add", talk, "Lend the book", "--owner", "them", "--with", "Omar", "-q").out.strip()
    page = run("promise", "list").out
    assert "to Priya" in page
    assert "from Omar" in page
    assert run("promise", "edit", other, "--with", "Priya", "--json").json["person"] == "Priya"
    run("person", "edit", "Priya", "--left-on", "2026-11-20")
    assert "they left" in run("promise", "list").out
    assert run("promise", "list", "--overdue", "-q").out == ""
    assert run("promise", "pass", theirs, "Sam", "--json").json["person"] == "Sam"
    assert "now with Sam" in run("promise", "show", theirs).out
    assert run("promise", "list", "--overdue", "-q").out.strip() == theirs
    passed = run("promise", "pass", mine, "sam", "--json").json
    assert (passed["text"], passed["state"]) == ("Send the rota (Sam takes it on)", "dropped")
    assert "careercoach promise reopen" in run("promise", "pass", mine, "Sam").err
    run("promise", "keep", theirs)
    assert run("promise", "list").err == "1 kept so far; careercoach promise list --state kept shows it.\n"
    assert run("promise", "list", "--all").err == ""
