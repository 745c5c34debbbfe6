"""One's own editor: what was written comes back or stays in a file, however the editor or the program ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from careercoach import editor
from careercoach.errors import Declined, FileProblem, UsageError


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """The folder in which working files lie."""
    return tmp_path / "life.drafts"


_EDIT = (
    "import os, sys, pathlib; from careercoach import editor;"
    " editor.edit('', 'text', pathlib.Path(sys.argv[1]), os.environ)"
)
"""A program that opens the editor, with the folder of the drafts as its argument."""


def _environment(folder: Path, script: str, name: str = "my-editor") -> dict[str, str]:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    return {"PATH": os.environ["PATH"], "EDITOR": str(program)}


def test_what_was_written_comes_back_and_stays_on_disk_until_it_is_forgotten(drafts: Path, tmp_path: Path) -> None:
    edited = editor.edit("before", "what you did", drafts, _environment(tmp_path, 'echo "and after" >> "$1"'))
    assert (edited.text, edited.status) == ("before\nand after\n", 0)
    assert edited.path is not None
    assert edited.path.read_text() == "before\nand after\n"
    editor.forget(edited.path)
    assert list(drafts.iterdir()) == []


def test_the_working_file_is_private_and_holds_nothing_but_the_words(drafts: Path, tmp_path: Path) -> None:
    drafts.mkdir(mode=0o755)
    script = 'stat -c %a "$1" "$(dirname "$1")" > seen; wc -c < "$1" >> seen; echo words > "$1"'
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        editor.edit("", "what you did", drafts, _environment(tmp_path, script))
    finally:
        os.chdir(before)
    assert (tmp_path / "seen").read_text().split() == ["600", "700", "0"]


def test_an_editor_that_ends_with_an_error_loses_no_words(drafts: Path, tmp_path: Path) -> None:
    edited = editor.edit("", "text", drafts, _environment(tmp_path, 'echo "Calmed the ward" > "$1"; exit 1'))
    assert (edited.text, edited.status) == ("Calmed the ward\n", 1)


def test_words_that_were_put_elsewhere_are_looked_for_in_the_folder_that_is_named(drafts: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as said:
        editor.edit("", "text", drafts, _environment(tmp_path, 'echo "Calmed the ward" > "$1.saved"; rm "$1"'))
    [kept] = drafts.iterdir()
    assert str(drafts) in said.value.sentence
    assert kept.read_text() == "Calmed the ward\n"


@pytest.mark.parametrize(
    ("written", "encoding"),
    [(r"caf\351", "LATIN1"), (r"5 \200", "CP1252"), (r"\377\376h\0i\0", "UTF-16"), (r"h\0i\0!\0", "UTF-16LE")],
)
def test_what_is_no_text_is_refused_by_its_encoding_and_stays_byte_for_byte(
    drafts: Path, tmp_path: Path, written: str, encoding: str
) -> None:
    with pytest.raises(UsageError) as said:
        editor.edit("", "text", drafts, _environment(tmp_path, f"printf '{written}' > \"$1\""))
    [kept] = drafts.iterdir()
    assert f"looks like {encoding}" in said.value.sentence
    assert f"It is kept in {kept}" in said.value.sentence
    assert kept.read_bytes() == written.encode().decode("unicode_escape").encode("latin-1")


def test_the_mark_some_editors_put_before_a_text_is_no_part_of_it(drafts: Path, tmp_path: Path) -> None:
    edited = editor.edit("", "text", drafts, _environment(tmp_path, r"printf '\357\273\277words' > " + '"$1"'))
    assert edited.text == "words"


def test_an_editor_that_cannot_start_leaves_nothing_behind(drafts: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="could not be started"):
        editor.edit("private", "text", drafts, {"EDITOR": str(tmp_path / "none")})
    assert list(drafts.iterdir()) == []


def test_an_editor_in_a_window_that_comes_back_at_once_is_told_apart_from_one_that_was_cancelled(
    drafts: Path, tmp_path: Path
) -> None:
    with pytest.raises(Declined, match="code came back at once") as said:
        editor.edit("", "text", drafts, _environment(tmp_path, "exit 0", "code"))
    [kept] = drafts.iterdir()
    assert "set EDITOR='code --wait'" in said.value.sentence
    assert str(kept) in said.value.sentence
    assert editor.left_over(drafts) == ()
    kept.write_text("Written in the window meanwhile")  # by the editor that is still open
    assert [one.words for one in editor.left_over(drafts)] == ["Written in the window meanwhile"]


@pytest.mark.parametrize(("name", "option"), [("code", " --wait"), ("vim", "")])
def test_an_editor_that_waits_and_was_closed_unchanged_leaves_no_file(
    drafts: Path, tmp_path: Path, name: str, option: str
) -> None:
    environment = _environment(tmp_path, "exit 0", name)
    edited = editor.edit("as it was", "text", drafts, environment | {"EDITOR": environment["EDITOR"] + option})
    assert edited.path is None
    assert list(drafts.iterdir()) == []


def test_what_an_editor_puts_beside_the_text_is_never_taken_away(drafts: Path, tmp_path: Path) -> None:
    script = 'echo words > "$1"; for name in "$1.swp" "$1~" "$1.save"; do echo rescued > "$name"; done'
    edited = editor.edit("", "text", drafts, _environment(tmp_path, script))
    assert edited.path is not None
    editor.forget(edited.path)
    assert sorted(path.name.removeprefix(edited.path.name) for path in drafts.iterdir()) == [".save", ".swp", "~"]


def test_an_editor_that_dies_before_it_saved_leaves_its_rescue_file_to_be_found(drafts: Path, tmp_path: Path) -> None:
    script = 'echo rescued > "$(dirname "$1")/.$(basename "$1").swp"; kill -KILL $$'
    edited = editor.edit("", "text", drafts, _environment(tmp_path, script))
    [left] = editor.left_over(drafts)
    assert (left.path, left.words) == (edited.path, "")
    assert [path.read_text() for path in left.rescue] == ["rescued\n"]


def test_two_editings_at_once_never_share_a_file(drafts: Path) -> None:
    paths = {editor.keep("words", "what you did", drafts) for _ in range(20)}
    assert len(paths) == 20
    assert {(one.path, one.about) for one in editor.left_over(drafts)} == {(path, "what-you-did") for path in paths}


def test_what_was_saved_is_found_after_the_program_was_killed_but_not_while_it_is_being_written(
    drafts: Path, tmp_path: Path
) -> None:
    ready = tmp_path / "ready"
    os.mkfifo(ready)
    script = (
        f'printf "%s\\n" "Held the pager all night" "and more" > "$1"; echo open > "{ready}"; read line < "{ready}"'
    )
    writing = subprocess.Popen(
        [sys.executable, "-c", _EDIT, str(drafts)],
        env={**_environment(tmp_path, script), "PYTHONPATH": str(Path(editor.__file__).parents[1])},
    )
    assert ready.read_text() == "open\n"
    assert editor.left_over(drafts) == ()
    writing.kill()
    writing.wait()
    ready.write_text("go\n")
    [left] = editor.left_over(drafts)
    assert left.words == "Held the pager all night and more"
    assert editor.words_of(left.path) == "Held the pager all night\nand more\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_would_end_the_program_ends_the_editor_and_then_the_program_and_leaves_the_words(
    drafts: Path, tmp_path: Path, number: signal.Signals
) -> None:
    os.mkfifo(tmp_path / "never")
    script = f'echo "Held the pager" > "$1"; kill -{int(number)} $PPID; read line < "{tmp_path}/never"'
    done = subprocess.run(
        [sys.executable, "-c", _EDIT, str(drafts)],
        env={**_environment(tmp_path, script), "PYTHONPATH": str(Path(editor.__file__).parents[1])},
        check=False,
    )
    assert done.returncode == -number
    assert [left.words for left in editor.left_over(drafts)] == ["Held the pager"]


def test_where_no_working_file_can_be_made_no_editor_starts(tmp_path: Path) -> None:
    (tmp_path / "life.drafts").write_text("in the way")
    with pytest.raises(FileProblem, match="No words could be kept"):
        editor.edit("", "text", tmp_path / "life.drafts", _environment(tmp_path, f"touch {tmp_path}/started"))
    assert not (tmp_path / "started").exists()
