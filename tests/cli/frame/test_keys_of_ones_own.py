"""A name of one's own for what is added: a script may say the same again, and find it again without an id."""

import pytest

from tests.cli.conftest import Run
from tests.cli.seeded import seeded

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
    "question": ("question", "add", "What did I put off?", "--topic", "interests"),
    "mask": ("mask", "add", "Teaching Acme"),
}


@seeded
def scripted(run: Run) -> Run:
    """A file with a goal, a talk and a path that go by a key."""
    run("goal", "add", "Lead", "--horizon", "near", "--key", "first")
    run("meeting", "plan", "--with", "Priya", "--key", "talk")
    run("path", "add", "Charge nurse", "--key", "role")
    return run


@pytest.mark.parametrize("noun", ADDS)
def test_the_same_key_again_changes_what_it_named_and_finds_it(scripted: Run, noun: str) -> None:
    first = scripted(*ADDS[noun], "--key", "Café run", "--json").json
    again = scripted(*ADDS[noun], "--key", "cafe\u0301 RUN", "--json").json
    assert (first["outcome"], again["outcome"]) == ("created", "replaced")
    assert (again["id"], again.get("own_key", again["key"])) == (first["id"], "cafe\u0301 RUN".replace("e\u0301", "é"))
    assert scripted(noun, "show", "key:CAFÉ run", "--json").json["id"] == first["id"]
    assert "outcome" not in scripted(noun, "edit", "key:café run", "--key", "other", "--json").json
    assert scripted(noun, "show", "key:other", "--json").json["id"] == first["id"]
    assert scripted("undo").code == 0
    assert scripted(noun, "delete", "key:café run").code == 0
    gone = scripted(noun, "show", "key:café run")
    assert (gone.code, gone.out) == (4, "")


@pytest.mark.parametrize("noun", ADDS)
def test_a_blank_key_is_refused_before_a_script_doubles_everything(scripted: Run, noun: str) -> None:
    answer = scripted(*ADDS[noun], "--key", "")
    assert (answer.code, answer.out) == (2, "")
    assert "A key is a word of your own" in answer.err
    assert scripted("history", "--json").json[0]["name"] == "path add"


@pytest.mark.parametrize("noun", ADDS)
def test_a_key_that_another_has_is_refused(scripted: Run, noun: str) -> None:
    scripted(*ADDS[noun], "--key", "one")
    other = [word.replace("Noor Adeyemi", "Sam Reid").replace("Teaching", "Listening") for word in ADDS[noun]]
    scripted(*other, "--key", "two")
    answer = scripted(noun, "edit", "key:two", "--key", "ONE")
    assert (answer.code, "goes by that key already" in answer.err) == (2, True)


def test_a_key_stands_wherever_an_id_may(scripted: Run) -> None:
    person = scripted("person", "add", "Noor Adeyemi", "--key", "noor", "--json").json
    said = scripted("feedback", "add", "Calm in the rush", "--from", "key:noor", "--kind", "strength", "--json").json
    assert said["person"] == "Noor Adeyemi"
    assert (
        scripted("log", "Taught two", "--goal", "key:first", "--json").json["goals"]
        == scripted("goal", "show", "key:first", "--quiet").out.split()
    )
    assert scripted("accomplishment", "list", "--goal", "key:first", "--json").json[0]["title"] == "Taught two"
    assert scripted("goal", "check-in", "key:first", "--progress", "10").code == 0
    assert scripted("goal", "check-in", "--from", "-", stdin='{"goal": "key:first", "progress": 20}\n').code == 0
    assert scripted("meeting", "bring", "key:talk", "--goal", "key:first").code == 0
    scripted("question", "add", "What did I put off?", "--topic", "interests", "--key", "weekly")
    assert scripted("question", "favourite", "key:weekly", "--json").json["favourite"]
    assert scripted("person", "show", "key:noor", "--json").json["id"] == person["id"]


def test_what_goes_by_no_key_says_where_its_ids_are(scripted: Run) -> None:
    answer = scripted("away", "delete", "key:first")
    assert (answer.code, answer.err) == (
        4,
        "careercoach: There is no time away of that key; see careercoach away list.\n",
    )


def test_pausing_twice_is_no_error(scripted: Run) -> None:
    assert scripted("goal", "pause", "key:first").code == 0
    assert scripted("goal", "pause", "key:first").code == 0
    assert scripted("goal", "show", "key:first", "--json").json["status"] == "paused"
