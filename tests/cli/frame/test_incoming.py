"""Bytes that are no text are refused by every way in, and nothing of them is kept as a question mark."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Run


def _piped(run: Run, words: list[str], given: bytes) -> Answer:
    return run(*words, stdin=given.decode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("locale", [{"LANG": "C.UTF-8"}, {"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_an_argument_in_latin_1_is_refused_by_name(program: Run, run: Run, locale: dict[str, str]) -> None:
    refused = program("log", b"caf\xe9", **locale)
    assert (refused.code, refused.out) == (2, "")
    assert "is not UTF-8 but looks like LATIN1 (byte 0xE9 at place 4)" in refused.err
    kept = program("log", "café".encode(), **locale)
    assert kept.code == 0
    assert [each["title"] for each in run("accomplishment", "list", "--json").json] == ["café"]


@pytest.mark.parametrize(
    ("given", "named"), [(b"caf\xe9 au lait", "LATIN1"), ("café".encode("utf-16"), "UTF-16"), (b"5 \x80", "CP1252")]
)
def test_a_pipe_that_is_no_text_is_refused_and_kept_byte_for_byte(
    run: Run, environment: Mapping[str, str], given: bytes, named: str
) -> None:
    answer = _piped(run, ["log", "-"], given)
    assert (answer.code, answer.out) == (2, "")
    assert f"TEXT is not UTF-8 but looks like {named}" in answer.err
    [kept] = Path(f"{environment['CAREERCOACH_DB']}.drafts").iterdir()
    assert kept.read_bytes() == given
    assert run("accomplishment", "list", "--json").json == []


@pytest.mark.parametrize("way", ["stdin", "file"])
def test_check_ins_in_another_encoding_are_refused_as_a_whole(
    run: Run, goal: str, environment: Mapping[str, str], tmp_path: Path, way: str
) -> None:
    lines = json.dumps({"goal": goal, "note": "café"}, ensure_ascii=False)
    path = tmp_path / "lines.jsonl"
    for encoding, code in (("latin-1", 2), ("utf-16", 2), ("utf-8-sig", 0)):
        path.write_bytes(lines.encode(encoding))
        words = ["goal", "check-in", "--from", "-" if way == "stdin" else str(path)]
        answer = _piped(run, words, path.read_bytes())
        assert answer.code == code, answer.err
        assert ("--from is not UTF-8" in answer.err) == (code == 2)
    assert [each["note"] for each in run("goal", "check-ins", goal, "--json").json] == ["café"]
    assert not Path(f"{environment['CAREERCOACH_DB']}.drafts").exists()


def test_half_a_sign_in_json_lines_is_refused_with_its_line(run: Run, goal: str) -> None:
    lines = "".join(json.dumps({"goal": goal, "note": note}) + "\n" for note in ("whole", "half \ud83d"))
    answer = run("goal", "check-in", "--from", "-", stdin=lines)
    assert answer.code == 2
    assert "Line 2: That holds half of a sign" in answer.err
    assert run("goal", "check-ins", goal, "--json").json == []


def test_a_file_whose_name_is_no_text_can_be_used(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    logged = run("--db", str(folder / "life.db"), "log", "Words")
    assert logged.code == 0, logged.err
    assert (folder / "life.db").exists()


def test_one_person_is_known_by_every_way_to_write_the_name(run: Run) -> None:
    run("person", "add", "Zoe\u0308 A\u030angstro\u0308m")
    run("meeting", "plan", "--with", "ZOË  ÅNGSTRÖM", "--on", "tomorrow")
    run("log", "Shadowed", "--seen-by", "zoë ångström", "--competency", "Re\u0301sume\u0301s", "--tag", "Cafe\u0301")
    run("log", "Again", "--competency", "RÉSUMÉS", "--tag", "CAFÉ", "--tag", "cafe\u0301", "--key", "E\u0301t-1")
    run("log", "And again", "--key", "ét-1")
    assert [each["name"] for each in run("person", "list", "--json").json] == ["Zoë Ångström"]
    assert [each["with"] for each in run("meeting", "list", "--json").json] == ["Zoë Ångström"]
    assert [each["name"] for each in run("competency", "list", "--json").json] == ["Résumés"]
    found = run("accomplishment", "list", "--tag", "Café", "--json").json
    assert [(each["title"], each["tags"]) for each in found] == [("And again", ["CAFÉ"]), ("Shadowed", ["Café"])]
    assert run("person", "show", "zoe\u0308 ångström", "--json").json["name"] == "Zoë Ångström"
    assert len(run("accomplishment", "list", "--competency", "re\u0301sumés", "--json").json) == 2


def test_signs_nobody_sees_are_dropped_by_every_way_in(run: Run) -> None:
    run("log", "hand\u00adover\u200b")
    _piped(run, ["log", "-"], "\ufeffhand\u2060over".encode())
    assert [each["title"] for each in run("accomplishment", "list", "--json").json] == ["handover", "handover"]
