"""F4 in a real terminal: what one's own editor saved is in the field, in the file, or waits beside it."""

import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

from careercoach.editor import keep, left_over, words_of
from careercoach.paths import Places
from careercoach.queries.start import unfinished
from careercoach.queries.work import accomplishments
from careercoach.tui import routes
from careercoach.tui.widgets.prose import Prose
from tests.terminal import Terminal
from tests.tui.conftest import TODAY, Screens, arrive, coach, press, settled, shown

ROOT = str(Path(__file__).parents[3])


def _drafts(screens: Screens) -> Path:
    return Places(screens.file, "--db").drafts


def _editor(folder: Path, script: str) -> str:
    program = folder / "my-editor"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    return str(program)


def _form(screens: Screens, tmp_path: Path, script: str) -> Terminal:
    """The form of something done, in the text about what came of it."""
    terminal = Terminal(
        tmp_path,
        "--db",
        str(screens.file),
        PYTHONPATH=ROOT,
        CAREERCOACH_TODAY=TODAY.isoformat(),
        EDITOR=_editor(tmp_path, script),
    )
    terminal.wait_for("NEXT")
    terminal.press("n")
    terminal.wait_for("WHAT DID YOU DO?")
    terminal.press("Calmed the ward", "tab")
    terminal.wait_for("What came of it?")
    terminal.press("tab", "tab")
    return terminal


def _words_on_disk(screens: Screens) -> str:
    """All that is on file or waits beside it."""
    with closing(sqlite3.connect(screens.file)) as file:
        kept = [str(text) for (text,) in file.execute("SELECT text FROM draft UNION SELECT result FROM accomplishment")]
    return "\n".join([*kept, *(words_of(left.path) for left in left_over(_drafts(screens)))])


def test_what_the_editor_left_stands_in_the_field_and_its_file_goes_once_it_is_on_disk(
    lived: Screens, tmp_path: Path
) -> None:
    script = 'cat "$1" > before; printf "%s\\n" "# not above" "but below" >> "$1"'
    terminal = _form(lived, tmp_path, script)
    terminal.press("By talking to each of them", "f4")
    terminal.wait_for("but below")
    terminal.wait_until(lambda: not [*_drafts(lived).iterdir()], "The file of the editor stayed")
    assert (tmp_path / "before").read_text() == "By talking to each of them\n"
    terminal.press("escape")
    terminal.wait_for("NEXT")
    assert "By talking to each of them\n# not above\nbut below" in _words_on_disk(lived)
    terminal.press("ctrl+q")
    assert terminal.end() == 0


def test_what_the_editor_saved_is_kept_when_the_program_is_killed_meanwhile(lived: Screens, tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    os.mkfifo(ready)
    script = f'echo "By listening" > "$1"; echo "The editor is open"; read line < "{ready}"'
    terminal = _form(lived, tmp_path, script)
    terminal.press("f4")
    terminal.wait_for("The editor is open")
    terminal.process.kill(signal.SIGKILL)
    with ready.open("r+b", buffering=0) as door:  # for both, as the editor may have gone with the terminal
        door.write(b"go on\n")
    assert terminal.end() == 128 + signal.SIGKILL
    assert "By listening" in _words_on_disk(lived)


async def test_what_was_left_in_a_working_file_is_offered_on_today_and_taken_up_whole(screens: Screens) -> None:
    words = "Held the pager\nall night"
    for about in ("what you did", "text"):
        keep(words if about != "text" else "Half an answer", about, _drafts(screens))
    async with screens() as pilot:
        await settled(pilot)
        begun = [(one.title, one.what) for one in unfinished.listed(coach(pilot).reading)]
        assert sorted(begun) == [
            ("Half an answer", "something you wrote in your editor"),
            ("Held the pager", "something you did"),
        ]
        assert list(_drafts(screens).iterdir()) == []
        await press(pilot, "3", "enter")
        assert "Held the pager↵all night" in shown(pilot)
        await press(pilot, "enter")
        [logged] = accomplishments.listed(coach(pilot).reading)
        assert (logged.title, logged.did) == ("Held the pager", "all night")


async def test_a_working_file_stays_while_its_words_are_not_on_disk(screens: Screens) -> None:
    async with screens() as pilot:
        await settled(pilot)  # what was left over from before is taken in at the start
        path = keep("never typed here", "text", _drafts(screens))
        coach(pilot).open(routes.Accomplishment(None))
        await arrive(pilot)
        pilot.app.screen.post_message(Prose.CameBack("never typed here", path))
        await settled(pilot)
        assert path.exists()


async def test_a_working_file_that_is_no_text_stays_and_is_named(screens: Screens) -> None:
    path = keep("caf\udce9", "text", _drafts(screens))
    async with screens() as pilot:
        assert "looks like LATIN1" in await settled(pilot)
        assert path.read_bytes() == b"caf\xe9"


def test_what_the_editor_saved_is_kept_when_its_window_is_closed(lived: Screens, tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    os.mkfifo(ready)
    script = f'echo "By listening" > "$1"; echo "The editor is open"; read line < "{ready}"'
    terminal = _form(lived, tmp_path, script)
    terminal.press("f4")
    terminal.wait_for("The editor is open")
    terminal.close_window()
    assert "By listening" in _words_on_disk(lived)
