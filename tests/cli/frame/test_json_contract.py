"""What --json prints is what the shipped schema says, for every noun, on the example life and on an empty file."""

import json
import os
import shlex
import shutil
from dataclasses import fields
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from careercoach import records
from careercoach.cli import app
from careercoach.frozen import TIMES, Frozen
from careercoach.store.example_life import lay_out
from careercoach.store.session import act as writing
from tests.importers import SAMPLES, some_wait, zipped
from tests.standing_out import in_the_yard

TODAY = date(2026, 11, 22)
SCHEMA: dict[str, Any] = json.loads((files("careercoach.cli") / "output.schema.json").read_text("utf-8"))
LISTS = {
    "accomplishment list": "accomplishment",
    "reflection list": "reflection",
    "goal list --all": "goal",
    "person list": "person",
    "competency list": "competency",
    "priority list": "priority",
    "path list": "path",
    "trial list": "trial",
    "setback list": "setback",
    "inbox list": "proposal",
    "feedback list": "feedback",
    "learning list": "learning",
    "conversation list": "conversation",
    "meeting list": "meeting",
    "promise list --all": "promise",
    "mask list": "mask",
    "position list": "position",
    "away list": "away",
    "noticed list": "observation",
    "goal due": "goal",
}

PAGES = {
    "agenda item": {"meeting"},
    "goal": {"delivered"},
    "promise": {"history"},
    "question": {"purpose", "example", "hint", "answered_on", "relation", "own", "favourite"},
}
"""What only a page shows beside the fields of its record."""

ADDED = {"outcome"}
"""What only the echo of something that was added says."""


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example life, built once."""
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    with writing(path, TODAY) as session:
        in_the_yard(session)
        some_wait(session)
    app.run(["--db", str(path), "changed", "leave", "--from", "2026-01-05", "--until", "2026-01-07"])
    return path


def answer(capsys: pytest.CaptureFixture[str], file: Path, *words: str) -> Any:
    """What a command prints with --json."""
    app.run(["--db", str(file), "--today", TODAY.isoformat(), *words, "--json"])
    return json.loads(capsys.readouterr().out)


def validator(noun: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{noun}", "$defs": SCHEMA["$defs"]})


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_names_every_field_of_every_noun() -> None:
    for record in vars(records).values():
        noun = getattr(record, "noun", None)
        if isinstance(record, type) and issubclass(record, Frozen) and isinstance(noun, str):
            said = set(SCHEMA["$defs"][noun]["properties"])
            assert said - PAGES.get(noun, set()) - ADDED == {field.name.rstrip("_") for field in fields(record)} | {
                "noun",
                "kind",
                *(TIMES if record.kept_in else ()),
            }


@pytest.mark.parametrize(("command", "noun"), LISTS.items())
def test_every_list_is_an_array_of_objects_as_the_schema_says(
    command: str, noun: str, life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = answer(capsys, life, *command.split())
    assert listed
    for thing in listed:
        validator(noun).validate(thing)


@pytest.mark.parametrize("command", [command for command in LISTS if not command.endswith("--all")])
def test_an_empty_list_is_an_empty_array(command: str, empty_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, empty_file, *command.split()) == []


@pytest.mark.parametrize(
    ("command", "definition"),
    {
        "search training": "found",
        "reflect --list": "question",
        "question list --favourites": "question",
        "export plan --choose": "choice",
        "export review --choose": "choice",
        "export handover --choose": "choice",
        "export request --advice --to 'Priya Dalvi' --to Mina --about How?": "advice",
        "export recap --with-plan": "recap",
        "export brief --format text --mask": "brief",
        "undo --dry-run": "undone",
        "changed job-lost --dry-run": "change",
        "changed new-manager Helen --dry-run": "change",
        "growth-check list": "rating",
        "compass list": "rating",
        "goal ladder": "rung",
    }.items(),
)
def test_other_answers_are_as_the_schema_says(
    command: str, definition: str, life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = answer(capsys, life, *shlex.split(command))
    for thing in said if isinstance(said, list) else [said]:
        validator(definition).validate(thing)


def test_a_check_finds_nothing_wrong_with_a_full_life(life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, life, "check") == []


def test_going_back_to_a_copy_and_what_a_check_finds_are_as_the_schema_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "careercoach.db"
    answer(capsys, file, "log", "Wrote the handover sheet")
    copy = answer(capsys, file, "backup")
    assert answer(capsys, file, "backup", "list") == [copy]
    plan = answer(capsys, file, "restore", copy["id"], "--dry-run")
    file.write_bytes(b"\0" * 10_000)
    told = answer(capsys, file, "--yes", "restore", copy["id"])
    for said in (plan, told):
        validator("restore").validate(said)
    assert (plan["dry_run"], plan["set_aside"], told["lost"]) == (True, None, 0)
    Path(copy["path"]).write_bytes(b"")
    (finding,) = answer(capsys, file, "check")
    validator("check-finding").validate(finding)
    assert finding["kind"] == "damaged-copy"


def test_the_readiness_for_a_path_is_as_the_schema_says(life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = answer(capsys, life, "path", "list")[1]
    said = answer(capsys, life, "path", "readiness", path["id"])
    validator("readiness").validate(said)
    assert {cell["standing"] for cell in said["cells"]} == {"strong", "none", "not applicable"}


def test_one_act_is_one_object_with_what_it_changed(life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for act in answer(capsys, life, "history", "--limit", "200")[::10]:
        said = answer(capsys, life, "history", act["id"])
        validator("act").validate(said)
        assert said["changes"]


def test_a_write_answers_with_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "careercoach.db"
    goal = answer(capsys, file, "goal", "add", "Lead one shift handover", "--horizon", "near")
    validator("goal").validate(goal)
    talk = answer(capsys, file, "meeting", "plan", "--on", "today")
    validator("note").validate(answer(capsys, file, "meeting", "note", talk["id"], "Wait", "--kind", "advice"))
    validator("note").validate(answer(capsys, file, "meeting", "notes", talk["id"])[0])
    logged = answer(capsys, file, "log", "Wrote the handover sheet", "--goal", goal["id"])
    validator("accomplishment").validate(logged)
    assert logged["goals"] == [goal["id"]]
    check_in = answer(capsys, file, "goal", "check-in", goal["id"], "--progress", "60")
    validator("check-in").validate(check_in)
    step = answer(capsys, file, "step", "add", goal["id"], "Ask Tom for a quiet shift")
    validator("step").validate(step)
    validator("story").validate(answer(capsys, file, "goal", "story", goal["id"]))
    validator("rule").validate(answer(capsys, file, "nudge", "snooze", "quiet-log"))


def test_a_question_on_today_goes_by_its_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "careercoach.db"
    answer(capsys, file, "--today", "2026-10-05", "log", "Wrote the handover sheet")
    (asked,) = (one for one in answer(capsys, file, "--today", "2026-10-12", "today") if one["noun"] == "reflection")
    validator("today").validate(asked)
    assert asked["id"] == "energy-unasked"


def test_what_leaves_and_comes_back_is_answered_as_the_schema_says(
    capsys: pytest.CaptureFixture[str], life: Path, tmp_path: Path
) -> None:
    target = str(tmp_path / "life.json")
    validator("export").validate(answer(capsys, life, "export", "data", "-o", target))
    validator("export").validate(answer(capsys, life, "export", "folder", str(tmp_path / "life")))
    for sheet in answer(capsys, life, "export", "csv"):
        validator("sheet").validate(sheet)
    validator("import").validate(answer(capsys, life, "import", target))


TAKEN = {
    **{path.name: path.read_bytes() for path in sorted(SAMPLES.iterdir())},
    "LinkedIn.zip": zipped({"Skills.csv": "Name\nWound care\n"}),
    "git.log": b"a log of git for careercoach\n/r\nm@x\nm@x\x1f2026-11-02T10:00:00+01:00\x1f\x1fMend the door",
}
"""A file of each of the nine formats that come in."""


@pytest.mark.parametrize("taken", TAKEN)
def test_what_another_program_kept_is_answered_as_the_schema_says(
    capsys: pytest.CaptureFixture[str], empty_file: Path, tmp_path: Path, taken: str
) -> None:
    """Each of the nine formats: first what would come in, then what did, then that all of it is known."""
    file, source = tmp_path / "careercoach.db", tmp_path / taken
    shutil.copy(empty_file, file)
    source.write_bytes(TAKEN[taken])
    would = answer(capsys, file, "import", str(source), "--dry-run")
    did, again = (answer(capsys, file, "import", str(source)) for _ in range(2))
    for said in (would, did, again):
        validator("taken-in").validate(said)
    assert len(would["proposed"]) == len(did["proposed"]) == again["known"] > 0
    assert ({one["id"] for one in would["proposed"]}, again["proposed"]) == ({None}, [])


PROMISED = Path(__file__).with_name("promised_keys.json")
"""The keys of each noun that scripts count on. ``UPDATE_PROMISES=1`` adds new ones; what stands here never goes."""


def test_no_key_that_was_promised_is_gone() -> None:
    """A removed or renamed key breaks somebody's script; a new one is promised from now on."""
    said = {noun: sorted(keys) for noun, of in SCHEMA["$defs"].items() if (keys := of.get("properties"))}
    promised: dict[str, list[str]] = json.loads(PROMISED.read_text("utf-8")) if PROMISED.exists() else {}
    gone = {noun: lost for noun, keys in promised.items() if (lost := sorted(set(keys) - set(said.get(noun, ()))))}
    assert gone == {}
    if os.environ.get("UPDATE_PROMISES"):
        PROMISED.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", "utf-8")
        promised = said
    assert promised == said, "new keys: UPDATE_PROMISES=1 writes them down"


def test_the_schema_of_a_noun_stands_alone_and_takes_keys_to_come(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app.run(["schema", "goal"])
    alone = json.loads(capsys.readouterr().out)
    goal = answer(capsys, life, "goal", "list")[0]
    Draft202012Validator(alone).validate({**goal, "to_come": 1})
    Draft202012Validator(alone).validate(answer(capsys, life, "goal", "add", "Lead", "--horizon", "near"))
    with pytest.raises(ValidationError):
        Draft202012Validator(alone).validate({**goal, "progress": "half"})


def test_the_whole_schema_is_printed_and_a_slip_names_the_noun_that_was_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    app.run(["schema"])
    assert set(json.loads(capsys.readouterr().out)["$defs"]) == set(SCHEMA["$defs"])
    assert app.run(["schema", "gaol"]) == 2
    assert "did you mean goal?" in capsys.readouterr().err
