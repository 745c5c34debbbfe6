"""Everything leaves by command: to stdout, into a file, into a folder; and each time it is said that it is private."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.seeded import seeded

PRIVATE = "holds everything, also what is private. Keep it where only you can read it."


@seeded
def filled(run: Run) -> Run:
    """A file with something private in it."""
    run("log", "Asked for more pay", "--private", "--tag", "pay")
    run("reflect", "--question", "energy-unasked", "--answer", "- The handover sheet")
    return run


def test_everything_is_printed_private_things_too_and_that_is_said_beside_it(filled: Run) -> None:
    answer = filled("export", "data")
    rows = answer.json["rows"]
    assert (rows["accomplishment"][0]["title"], rows["reflection"][0]["answer"]) == (
        "Asked for more pay",
        "- The handover sheet",
    )
    assert "act" not in rows
    assert answer.err == f"This file {PRIVATE}\n"
    assert "act" in filled("export", "data", "--history", "--quiet").json["rows"]
    assert filled("export", "data", "--quiet").err == ""


def test_a_file_is_written_for_its_owner_alone_and_replaced_only_when_asked_for(filled: Run, tmp_path: Path) -> None:
    target = tmp_path / "life.json"
    said = filled("export", "data", "-o", str(target))
    assert (said.code, said.out, said.err) == (0, "", f"Wrote {target}.\nThis file {PRIVATE}\n")
    assert target.read_text("utf-8") == filled("export", "data", "-q").out
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    again = filled("export", "data", "-o", str(target))
    assert (again.code, "exists already; add --force" in again.err) == (2, True)
    told = filled("export", "data", "-o", str(target), "--force", "--json").json
    assert told == {
        "id": str(target), "noun": "export", "kind": "data", "file": str(target), "files": 1,
    }  # fmt: skip


def test_what_is_encrypted_is_read_again_once_it_is_opened(filled: Run, tmp_path: Path) -> None:
    words, target = tmp_path / "words", tmp_path / "life.json"
    words.write_text("correct horse\n")
    given = ("--passphrase-file", str(words))
    assert filled("export", "data", "-o", str(target), "--encrypt", *given).code == 0
    locked = Path(f"{target}.age")
    assert b"more pay" not in locked.read_bytes()
    refused = filled("import", str(locked))
    assert (refused.code, "careercoach decrypt FILE opens it first" in refused.err) == (2, True)
    filled("decrypt", str(locked), *given)
    assert filled("import", str(target)).out == "Nothing in it is new to your file.\n"
    assert filled("export", "data", "--encrypt", *given).code == 2


def test_a_noun_is_printed_for_a_spreadsheet_and_others_are_named(filled: Run, tmp_path: Path) -> None:
    sheet = filled("export", "csv", "reflection")
    assert sheet.out.splitlines()[0].startswith("id,question,topic,asked,on,answer")
    assert ",'- The handover sheet" in sheet.out
    known = filled("export", "csv")
    assert "accomplishment" in known.out
    assert "check-in" in known.out
    assert {"id": "reflection", "noun": "sheet", "kind": "sheet", "rows": 1} in filled("export", "csv", "--json").json
    for name in ("check_in", "Check-in", "check ins"):
        assert filled("export", "csv", name, "-q").out.startswith("id,goal,")
    assert filled("export", "csv", "people", "-q").out.startswith("id,name,")
    wrong = filled("export", "csv", "refletion")
    assert (wrong.code, wrong.err) == (2, "careercoach: There is no such noun to print; did you mean reflection?\n")
    assert filled("export", "csv", "My secret").err.endswith("careercoach export csv lists them.\n")
    assert filled("export", "csv", "-o", str(tmp_path / "tables")).code == 0
    assert (tmp_path / "tables" / "reflection.csv").read_text("utf-8") == filled(
        "export", "csv", "reflection", "-q"
    ).out


def test_a_folder_is_written_that_reads_without_us(filled: Run, tmp_path: Path) -> None:
    target = tmp_path / "life"
    said = filled("export", "folder", str(target))
    assert said.err.splitlines()[1] == f"This folder {PRIVATE}"
    page = target / "accomplishments" / "2026-11-22 Asked for more pay.md"
    assert "private: true\n" in page.read_text("utf-8")
    found = subprocess.run(["grep", "-rl", "more pay", str(target)], capture_output=True, check=True, text=True)
    assert str(page) in found.stdout.splitlines()
    assert (target / "data.json").read_text("utf-8") == filled("export", "data", "-q").out
    assert filled("export", "folder", str(target)).code == 2
    assert filled("export", "folder", str(target), "--force", "-q").err == ""
    assert filled("export", "folder", " ").err == "careercoach: Name the folder to write into.\n"


def test_what_is_not_there_yet_leaves_as_nothing(run: Run) -> None:
    assert not any(run("export", "data").json["rows"].values())


def test_a_reader_that_stops_early_is_no_fault_and_nobody_else_waits_for_one(
    filled: Run, environment: Mapping[str, str]
) -> None:
    filled("log", "Much", "--did", "words " * 30_000)
    reader = subprocess.Popen(
        [sys.executable, "-m", "careercoach", "export", "data"], stdout=subprocess.PIPE, env=environment
    )
    assert reader.stdout is not None
    os.read(reader.stdout.fileno(), 10)
    assert filled("log", "Meanwhile").code == 0
    reader.stdout.close()
    assert reader.wait() == 0


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("what", [("data",), ("csv", "goal"), ("csv",)])
def test_reading_loads_no_table(environment: Mapping[str, str], what: tuple[str, ...]) -> None:
    code = (
        "import sys; from careercoach.cli import app; app.run(sys.argv[1:]);"
        "print([name for name in ('sqlmodel', 'pydantic', 'textual') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "export", *what, "-q"], capture_output=True, check=True, text=True, env=environment
    )
    assert done.stderr.splitlines()[-1] == "[]"
    assert done.stdout


def test_the_json_is_whole_on_a_terminal_that_cannot_show_it(filled: Run, environment: Mapping[str, str]) -> None:
    filled("log", "Åsa 日本語")
    done = subprocess.run(
        [sys.executable, "-m", "careercoach", "export", "data"],
        capture_output=True, check=True, env={**environment, "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"},
    )  # fmt: skip
    assert json.loads(done.stdout.decode())["rows"]["accomplishment"][-1]["title"] == "Åsa 日本語"
