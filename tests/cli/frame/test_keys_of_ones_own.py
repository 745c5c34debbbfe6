"""A name of one's own for what is added: a script may say the same again, and find it again without an id."""

import pytest

from tests.cli.conftest import Run

ADDS: dict[str, tuple[str, ...]] = {
    "accomplishment": ("log", "Cut the backlog"),
    "goal": ("goal", "add", "Lead a course", "--horizon", "near"),
    "step": ("step", "add", "key:first", "Ask Sam"),
    "priority": ("priority", "add", "Keep people"),
    "competency": ("competency", "add", "Teaching"),
    "person": ("person", "add", "Noor Adeyemi"),
    "position": ("position", "add", "--role", "Nurse", "--from", "2026-01-01"),
    "feedback": ("feedback", "add", "Calm in the rush", "--from", "Noor", "--kind", "strength"),
    "setback": ("setback", "add", "The post went to somebody else"),
    "learning": ("learning", "add", "Wound care"),
    "conversation": ("conversation", "add", "How she came to lead", "--with", "Noor"),
    "meeting": ("meeting", "plan", "--with", "Noor", "--on", "2026-12-01"),
    "promise": ("promise", "add", "key:talk", "Ask for a place", "--owner", "me"),
    "path": ("path", "add", "Trainer"),
    "trial": ("trial", "add", "Coffee with Ines", "--path", "key:role"),
}


@pytest.fixture
def begun(run: Run) -> Run:
    """A file with a goal, a talk and a path that go by a key."""
    run("goal", "add", "Lead", "--horizon", "near", "--key", "first")
    run("meeting", "plan", "--with", "Priya", "--key", "talk")
    run("path", "add", "Charge nurse", "--key", "role")
    return run


@pytest.mark.parametrize("noun", ADDS)
def test_the_same_key_again_changes_what_it_named_and_finds_it(begun: Run, noun: str) -> None:
    first = begun(*ADDS[noun], "--key", "Café run", "--json").json
    again = begun(*ADDS[noun], "--key", "cafe\u0301 RUN", "--json").json
    assert (first["outcome"], again["outcome"]) == ("created", "replaced")
    assert (again["id"], again["key"]) == (first["id"], "cafe\u0301 RUN".replace("e\u0301", "é"))
    assert begun(noun, "show", "key:CAFÉ run", "--json").json["id"] == first["id"]
    assert "outcome" not in begun(noun, "edit", "key:café run", "--key", "other", "--json").json
    assert begun(noun, "show", "key:other", "--json").json["id"] == first["id"]
    assert begun("undo").code == 0
    assert begun(noun, "delete", "key:café run").code == 0
    gone = begun(noun, "show", "key:café run")
    assert (gone.code, gone.out) == (4, "")


@pytest.mark.parametrize("noun", ADDS)
def test_a_blank_key_is_refused_before_a_script_doubles_everything(begun: Run, noun: str) -> None:
    answer = begun(*ADDS[noun], "--key", "")
    assert (answer.code, answer.out) == (2, "")
    assert "A key is a word of your own" in answer.err
    assert begun("history", "--json").json[0]["name"] == "path add"


@pytest.mark.parametrize("noun", ADDS)
def test_a_key_that_another_has_is_refused(begun: Run, noun: str) -> None:
    begun(*ADDS[noun], "--key", "one")
    other = [word.replace("Noor Adeyemi", "Sam Reid").replace("Teaching", "Listening") for word in ADDS[noun]]
    begun(*other, "--key", "two")
    answer = begun(noun, "edit", "key:two", "--key", "ONE")
    assert (answer.code, "goes by that key already" in answer.err) == (2, True)


def test_a_key_stands_wherever_an_id_may(begun: Run) -> None:
    person = begun("person", "add", "Noor Adeyemi", "--key", "noor", "--json").json
    said = begun("feedback", "add", "Calm in the rush", "--from", "key:noor", "--kind", "strength", "--json").json
    assert said["person"] == "Noor Adeyemi"
    assert (
        begun("log", "Taught two", "--goal", "key:first", "--json").json["goals"]
        == begun("goal", "show", "key:first", "--quiet").out.split()
    )
    assert begun("accomplishment", "list", "--goal", "key:first", "--json").json[0]["title"] == "Taught two"
    assert begun("goal", "check-in", "key:first", "--progress", "10").code == 0
    assert begun("goal", "check-in", "--from", "-", stdin='{"goal": "key:first", "progress": 20}\n').code == 0
    assert begun("meeting", "bring", "key:talk", "--goal", "key:first").code == 0
    assert begun("person", "show", "key:noor", "--json").json["id"] == person["id"]


def test_what_goes_by_no_key_says_where_its_ids_are(begun: Run) -> None:
    answer = begun("mask", "delete", "key:first")
    assert (answer.code, answer.err) == (
        4,
        "careercoach: There is no mask of that key; see careercoach mask list.\n",
    )


def test_pausing_twice_is_no_error(begun: Run) -> None:
    assert begun("goal", "pause", "key:first").code == 0
    assert begun("goal", "pause", "key:first").code == 0
    assert begun("goal", "show", "key:first", "--json").json["status"] == "paused"
