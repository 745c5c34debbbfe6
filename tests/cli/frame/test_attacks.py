"""What somebody careless or hostile may try: nothing is lost, nothing raw is printed, every answer is true."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pexpect
import pytest

from tests.cli.conftest import Run
from tests.terminal import PATIENCE

ESCAPE = "\x1b]0;owned\x07"


def _file(environment: Mapping[str, str]) -> Path:
    return Path(environment["CAREERCOACH_DB"])


def test_an_export_never_replaces_the_file_itself_even_with_force(
    run: Run, environment: Mapping[str, str], tmp_path: Path
) -> None:
    run("log", "Kept the file whole")
    run("meeting", "plan", "--with", "Sam", "--on", "tomorrow")
    other_name = tmp_path / "linked.md"
    other_name.hardlink_to(_file(environment))
    for target in (_file(environment), other_name):
        answer = run("export", "brief", "-o", str(target), "--force")
        assert answer.code == 2
        assert "careercoach file itself" in answer.err
    assert [each["title"] for each in run("accomplishment", "list", "--json").json] == ["Kept the file whole"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--db", "~nobody-of-that-name/life.db", "goal", "list"], 3),
        (["goal", "check-in", "--from", "~nobody-of-that-name/lines.jsonl"], 2),
        (["export", "brief", "-o", "~nobody-of-that-name/brief.md"], 2),
    ],
)
def test_a_home_of_nobody_is_a_path_like_any_other(run: Run, words: list[str], code: int) -> None:
    run("meeting", "plan", "--with", "Sam", "--on", "tomorrow")
    answer = run(*words)
    assert answer.code == code
    assert "inside careercoach" not in answer.err


def test_a_path_with_escape_signs_is_shown_and_not_obeyed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / ESCAPE
    folder.mkdir()
    refused = run("--db", str(folder), "goal", "list")
    kept = run("--db", str(folder / "life.db"), "log", "-", "--goal", "ffff", stdin="Words")
    assert (refused.code, kept.code) == (3, 4)
    assert "␛]0;owned␇" in refused.err
    assert "␛]0;owned␇" in kept.err
    assert "\x1b" not in refused.err + kept.err


def test_check_ins_from_no_lines_promise_no_undo(run: Run, goal: str) -> None:
    answer = run("goal", "check-in", "--from", "-", stdin="\n\n")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "There was no check-in in it, so nothing was saved.\n"
    assert goal in run("goal", "list", "--quiet").out


def test_a_text_in_json_lines_may_hold_other_line_ends(run: Run, goal: str) -> None:
    line = json.dumps({"goal": goal, "note": "one\u2028two\x85three"}, ensure_ascii=False)
    assert run("goal", "check-in", "--from", "-", stdin=f"{line}\r\n").code == 0
    [stored] = run("goal", "check-ins", goal, "--json").json
    assert stored["note"] == "one\u2028two\x85three"


@pytest.mark.parametrize("noun", [["accomplishment"], ["goal"]])
def test_a_key_of_another_is_refused_by_name(run: Run, noun: list[str]) -> None:
    add = ["log", "x"] if noun == ["accomplishment"] else ["goal", "add", "x", "--horizon", "near"]
    run(*add, "--key", "first")
    second = run(*add, "--key", "second", "--quiet").out.strip()
    answer = run(*noun, "edit", second, "--key", "first")
    assert answer.code == 2
    assert answer.err == f"careercoach: Another {noun[0]} goes by that key already; choose a different one.\n"
    assert run(*noun, "edit", second, "--key", "second").code == 0


def test_damage_that_makes_a_message_unreadable_is_called_damage(run: Run, environment: Mapping[str, str]) -> None:
    run("log", "Something")
    whole = _file(environment).read_bytes()
    broken = whole.replace(b"CREATE TABLE learning", b"CREATE T\xce\xffLE learning")
    assert broken != whole
    _file(environment).write_bytes(broken)
    for words in (["goal", "list"], ["log", "More"], ["undo"]):
        answer = run(*words)
        assert (answer.code, answer.out) == (3, "")
        assert "is damaged" in answer.err


def test_text_is_kept_elsewhere_when_nothing_can_be_written_beside_the_file(
    run: Run, environment: Mapping[str, str]
) -> None:
    run("log", "Something")
    Path(f"{_file(environment)}.drafts").write_text("in the way")
    answer = run("log", "-", "--goal", "ffff", stdin="My words")
    kept = Path(answer.err.split("Your text is kept in ")[1].strip())
    assert kept.read_text() == "My words"
    assert kept.parent.stat().st_mode & 0o777 == 0o700
    kept.unlink()
    kept.parent.rmdir()


def test_blank_text_from_stdin_is_not_kept(run: Run, goal: str, environment: Mapping[str, str]) -> None:
    answer = run("goal", "check-in", goal, "--note", "-", stdin="  \n")
    assert answer.code == 2
    assert "kept" not in answer.err
    assert not Path(f"{_file(environment)}.drafts").exists()


def test_an_editor_that_cannot_be_read_leaves_no_draft(environment: Mapping[str, str]) -> None:
    code, drawn = _on_a_terminal(environment, "log", EDITOR='"half quoted')
    assert code == 2
    assert "EDITOR has a quotation mark without its partner" in drawn
    assert not Path(f"{_file(environment)}.drafts").exists()


def test_ctrl_c_is_the_editors_and_does_not_end_it(run: Run, environment: Mapping[str, str], tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nkill -INT $PPID\necho "My words" > "$1"\n')
    editor.chmod(0o700)
    assert _on_a_terminal(environment, "log", EDITOR=str(editor))[0] == 0
    assert [each["title"] for each in run("accomplishment", "list", "--json").json] == ["My words"]


def test_an_editor_that_ctrl_c_ended_leaves_the_text_where_it_is_said(
    environment: Mapping[str, str], tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "My words" > "$1"\nkill -INT $$\n')
    editor.chmod(0o700)
    code, drawn = _on_a_terminal(environment, "log", EDITOR=str(editor))
    assert code == 130
    kept = Path(drawn.split("Stopped. Your text is kept in ")[1].split()[0])
    assert kept.read_text() == "My words\n"


def _on_a_terminal(environment: Mapping[str, str], *words: str, **more: str) -> tuple[int, str]:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", *words],
        env={**environment, "TERM": "xterm", **more},
        encoding="utf-8",
        timeout=PATIENCE,
    )
    drawn = child.read()
    child.wait()  # the terminal may be given back a moment before the process has ended; closing it would kill it
    child.close()
    return child.exitstatus, drawn


def _into_full(environment: Mapping[str, str], *words: str, stream: str) -> "subprocess.CompletedProcess[bytes]":
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        return subprocess.run(
            [sys.executable, "-m", "careercoach", *words],
            stdout=full if stream == "stdout" else subprocess.PIPE,
            stderr=full if stream == "stderr" else subprocess.PIPE,
            env=dict(environment),
            check=False,
        )


def test_what_was_saved_is_said_even_when_the_answer_cannot_be_written(
    run: Run, environment: Mapping[str, str]
) -> None:
    done = _into_full(environment, "log", "Once", stream="stdout")
    assert done.returncode == 3
    assert b"careercoach: It is saved, but the answer could not be written" in done.stderr
    assert len(run("accomplishment", "list", "--json").json) == 1


@pytest.mark.parametrize(("words", "code"), [(["goal", "show", "7f3a91c2"], 4), (["goal", "list"], 0), ([], 2)])
def test_an_error_stream_that_takes_nothing_does_not_change_the_exit_code(
    environment: Mapping[str, str], words: list[str], code: int
) -> None:
    assert _into_full(environment, *words, stream="stderr").returncode == code


def test_a_file_nobody_may_read_is_a_problem_of_the_file_and_not_of_the_option(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "life.db"
    run("--db", str(path), "log", "Something")
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    path.chmod(0)
    answer = run("--db", str(path), "goal", "list")
    assert answer.code == 3
    assert "cannot be opened" in answer.err


@pytest.mark.parametrize("noun", ["reflection", "feedback", "meeting", "promise", "person", "export", "profile"])
def test_the_help_of_a_noun_carries_an_example(run: Run, noun: str) -> None:
    assert f"careercoach {noun}" in run(noun, "-h").out.split("Example:")[1]
