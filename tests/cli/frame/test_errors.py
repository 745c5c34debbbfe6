"""What goes wrong is said in one sentence with the next step, and the exit code tells scripts what it was."""

import os
import re
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pexpect
import pytest

from careercoach.cli.commands import COMMANDS
from tests.cli.conftest import Run
from tests.terminal import PATIENCE

PRIVATE = "I was passed over"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["goal", "list", "--db"], 2, "--db needs a value after it"),
        (["--db"], 2, "--db needs a value after it"),
        (["gaol"], 2, "There is no command “careercoach gaol”; did you mean goal?"),
        (["goal", "lst"], 2, "There is no command “careercoach goal lst”; did you mean list?"),
        ([PRIVATE], 2, "That is not a command of careercoach; see careercoach --help."),
        (["log", *PRIVATE.split()], 2, "There are more words than careercoach log takes; put a text of several words"),
        (["log", f"-{PRIVATE}"], 2, "That is not an option; if it is text, put -- before it, or see"),
        (["log", "x", "--jsn"], 2, "There is no option --jsn; did you mean --json?"),
        (["log", "x", "--energy", PRIVATE], 2, "--energy takes one of: drained, neutral, energised."),
        (["goal", "check-in", "7f3a", "--progress", PRIVATE], 2, "--progress takes a whole number from 0 to 100"),
        (["goal", "check-in", "7f3a", "--confidence", "9"], 2, "--confidence takes a whole number from 1 to 5."),
        (["history", "--limit", "many"], 2, "--limit takes a whole number"),
        (["goal", "show"], 2, "ID is missing; see careercoach goal show --help."),
        (["log", "x", "--on", "someday"], 2, "--on: “someday” is not a date we can read; try "),
        (["goal", "check-in", "7f3a", "--on", "2026-10", "--progress", "1"], 2, "--on needs one day, not a period"),
        (["log", "x", "--on", "2026-11-23"], 2, "That day is still to come"),
        (["log", "-", "--did", "-"], 2, "TEXT is - but stdin was read already"),
        (["month", "2030-01"], 2, "That month is still to come"),
        (["--today", "2027", "today"], 2, "--today needs one day, not a period"),
        (["--color", "red", "today"], 2, "--color takes one of: auto, always, never."),
        (["goal", "show", "zz"], 4, "That is not the id of a goal"),
        (["accomplishment", "show", "zz"], 4, "That is not the id of an accomplishment"),
        (
            ["meeting", "retime", "7f3a91c2", "3"],
            4,
            "There is no agenda item with the id 7f3a91c2; see careercoach meeting",
        ),
        (
            ["meeting", "after", "--note", "7f3a", "--becomes", "goal"],
            4,
            "There is no note with the id 7f3a; see careercoach meeting notes.",
        ),
        (["goal", "show", "7f3a91c2"], 4, "There is no goal with the id 7f3a91c2; see careercoach goal list."),
        (["undo"], 4, "There is nothing to undo"),
        (["undo", "7f3a91c2"], 4, "No act, or more than one, has an id that begins so; see careercoach history."),
    ],
)
def test_an_error_is_one_sentence_with_its_code(run: Run, words: list[str], code: int, said: str) -> None:
    answer = run(*words, stdin="text")
    assert answer.code == code
    assert answer.out == ""
    first, *more = answer.err.splitlines()
    assert first.startswith(f"careercoach: {said}")
    assert not more
    assert PRIVATE not in answer.err
    assert "Traceback" not in answer.err


def test_a_bare_noun_prints_its_help_and_ends_with_2(run: Run) -> None:
    answer = run("goal")
    assert (answer.code, answer.out) == (2, "")
    assert "check-in" in answer.err


def test_without_a_terminal_nothing_is_drawn_and_the_help_is_short(program: Run) -> None:
    answer = program()
    assert (answer.code, answer.out) == (2, "")
    assert "careercoach today" in answer.err
    assert "\x1b" not in answer.err


@pytest.mark.parametrize("place", ["folder", "foreign.db", "broken.db", "link.db"])
def test_a_file_that_is_not_ours_is_refused_and_left_alone(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "broken.db").write_bytes(b"no database at all" * 100)
    (tmp_path / "link.db").symlink_to(tmp_path / "nothing")
    with sqlite3.connect(tmp_path / "foreign.db") as foreign:
        foreign.execute("CREATE TABLE theirs (x)")
    foreign.close()
    (tmp_path / "foreign.db").chmod(0o664)
    for words in (["goal", "list"], ["log", PRIVATE]):
        answer = run("--db", str(tmp_path / place), *words)
        assert (answer.code, answer.out) == (3, "")
        assert answer.err.count("\n") == 1
        assert PRIVATE not in answer.err
    assert stat.S_IMODE((tmp_path / "foreign.db").stat().st_mode) == 0o664


def _drafts(environment: Mapping[str, str]) -> Path:
    return Path(environment["CAREERCOACH_DB"] + ".drafts")


def test_text_from_stdin_that_could_not_be_saved_is_kept_in_a_private_draft(
    run: Run, environment: Mapping[str, str]
) -> None:
    answer = run("log", "-", "--goal", "7f3a91c2", stdin=PRIVATE)
    assert answer.code == 4
    assert PRIVATE not in answer.err
    kept = Path(answer.err.split("Your text is kept in ")[1].strip())
    assert kept.read_text() == PRIVATE
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700
    assert kept.parent == _drafts(environment)


def test_what_nobody_foresaw_shows_no_private_text_but_with_debug_where_it_was(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError(PRIVATE)

    monkeypatch.setattr("careercoach.cli.start.finding.current", broken)
    answer = run("where")
    assert answer.code == 70
    assert answer.err == (
        "careercoach: Something went wrong inside careercoach (ValueError); run it again with --debug and report it.\n"
    )
    assert "Traceback" in run("--debug", "where").err


def test_output_that_cannot_be_written_is_said_with_3(environment: Mapping[str, str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    for words in ("goal list --json", "--help", "--version", "--debug --version"):
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [sys.executable, "-m", "careercoach", *words.split()],
                stdout=full, stderr=subprocess.PIPE, env=dict(environment), check=False,
            )  # fmt: skip
        assert done.returncode == 3
        assert done.stderr.startswith(b"careercoach: ")
        assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("stderr", ["full", "closed"])
def test_a_version_that_nobody_can_be_told_ends_with_3_and_no_fault(
    environment: Mapping[str, str], stderr: str
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    where = "2>/dev/full" if stderr == "full" else "2>&-"
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m careercoach --version >/dev/full {where}', sys.executable],
        env=dict(environment),
        check=False,
    )
    assert done.returncode == 3


@pytest.mark.parametrize("words", ["where", "--help"])
def test_a_reader_that_stops_early_is_no_error(environment: Mapping[str, str], words: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "careercoach", words],
        stdout=writer,
        stderr=subprocess.PIPE,
        env=dict(environment),
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def _editor(folder: Path, script: str) -> str:
    editor = folder / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o700)
    return str(editor)


def _on_a_terminal(environment: Mapping[str, str], *words: str, **more: str) -> tuple[int, str]:
    """Run the program on a real pseudo-terminal and return its exit code and what it drew."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", *words],
        env={**environment, "TERM": "xterm", **more},
        encoding="utf-8",
        timeout=PATIENCE,
    )
    drawn = child.read()
    child.close()
    return child.exitstatus, drawn


def test_on_a_terminal_missing_text_is_written_in_the_editor(
    environment: Mapping[str, str], tmp_path: Path, run: Run
) -> None:
    mine = _editor(tmp_path, 'printf "%s\n" "Held the pager" "for a week" >> "$1"')
    code, drawn = _on_a_terminal(environment, "log", CAREERCOACH_EDITOR=mine, EDITOR="false")
    assert (code, "Held the pager" in drawn) == (0, True)
    [stored] = run("accomplishment", "list", "--json").json
    assert (stored["title"], stored["did"]) == ("Held the pager", "for a week")
    assert "Write what you did" in drawn
    assert list(_drafts(environment).iterdir()) == []


@pytest.mark.parametrize(
    "script", ['echo "# An hour of prose" >> "$1"', 'echo "# An hour of prose" > "$1.n"; mv "$1.n" "$1"']
)
def test_words_count_wherever_in_the_file_they_stand_and_however_they_begin(
    environment: Mapping[str, str], tmp_path: Path, run: Run, script: str
) -> None:
    answer = run("reflect", "--question", "energy-unasked", "--answer", "Before", "--quiet")
    code, drawn = _on_a_terminal(
        environment, "reflection", "edit", answer.out.strip(), EDITOR=_editor(tmp_path, script)
    )
    assert code == 0, drawn
    [kept] = run("reflection", "list", "--json").json
    assert kept["answer"].endswith("# An hour of prose")
    assert list(_drafts(environment).iterdir()) == []


def test_an_editor_in_a_window_is_named_and_its_file_kept(environment: Mapping[str, str], tmp_path: Path) -> None:
    mine = Path(_editor(tmp_path, "exit 0")).rename(tmp_path / "code")
    code, drawn = _on_a_terminal(environment, "log", EDITOR=str(mine))
    [kept] = _drafts(environment).iterdir()
    assert code == 5
    assert "code came back at once; if it is still open, set EDITOR='code --wait'." in " ".join(drawn.split())
    assert kept.name in drawn


def test_what_the_editor_saved_stays_when_the_file_takes_nothing(
    environment: Mapping[str, str], tmp_path: Path, run: Run
) -> None:
    run("log", "Before")
    code, drawn = _on_a_terminal(environment, "log", "--goal", "ffff", EDITOR=_editor(tmp_path, 'echo words > "$1"'))
    [kept] = _drafts(environment).iterdir()
    assert code == 4
    assert kept.name in drawn
    assert kept.read_text() == "words\n"
    assert "not in the file yet: “words”. Typing careercoach takes it up." in run("today").err


@pytest.mark.parametrize(
    ("said", "titles", "waits"), [("k", ["Held on"], 0), ("t", ["Afresh"], 0), ("", ["Afresh"], 1)]
)
def test_what_was_left_in_a_working_file_is_offered_before_the_editor_opens(
    environment: Mapping[str, str], tmp_path: Path, run: Run, said: str, titles: list[str], waits: int
) -> None:
    run("log", "--goal", "ffff", "-", stdin="Held on")
    [left] = _drafts(environment).iterdir()
    left.rename(left.with_name(left.name.replace("given", "what-you-did")))
    child = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", "log"],
        env={**environment, "TERM": "dumb", "EDITOR": _editor(tmp_path, 'echo Afresh > "$1"')},
        timeout=PATIENCE,
    )
    child.expect_exact("leaves it for later: ")
    child.send(f"{said}\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert [each["title"] for each in run("accomplishment", "list", "--json").json] == titles
    assert len(list(_drafts(environment).iterdir())) == waits


@pytest.mark.parametrize("script", ['touch "$1"', ': > "$1"'])
def test_text_left_empty_or_unchanged_cancels_with_5(
    environment: Mapping[str, str], tmp_path: Path, run: Run, script: str
) -> None:
    code, drawn = _on_a_terminal(environment, "log", VISUAL=_editor(tmp_path, script), EDITOR="false")
    assert code == 5
    assert "Cancelled" in drawn
    assert list(_drafts(environment).iterdir()) == []
    assert run("accomplishment", "list", "--json").json == []


def test_no_input_asks_nothing_even_on_a_terminal(environment: Mapping[str, str]) -> None:
    code, drawn = _on_a_terminal(environment, "--no-input", "log", EDITOR="false")
    assert code == 2
    assert "TEXT is missing" in drawn


def test_the_table_of_commands_says_what_each_command_says_of_itself(run: Run) -> None:
    for commands in COMMANDS.values():
        for name, (_, summary) in commands.items():
            assert summary in " ".join(run(name, "--help").out.split())


@pytest.fixture
def slip(run: Run, environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that CAREERCOACH_DB names, with a slip in its name."""
    run("goal", "add", "Lead a shift", "--horizon", "near", today="2026-01-01")
    path = Path(environment["CAREERCOACH_DB"]).with_name("carercoach.db")
    monkeypatch.setenv("CAREERCOACH_DB", str(path))
    return path


@pytest.mark.parametrize(
    "words",
    [
        "goal due",
        "goal list --json",
        "today",
        "search x",
        "check",
        "export brief",
        "undo",
        "history",
    ],
)
def test_a_slip_in_the_name_of_the_file_does_not_read_as_an_empty_life(run: Run, slip: Path, words: str) -> None:
    answer = run(*words.split())
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(
        f"careercoach: There is no file {slip}, which CAREERCOACH_DB names; careercoach.db is there; "
        "correct the name, or begin a file there"
    )
    assert not slip.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("log", "Trained two nurses"),
        ("goal", "add", "Teach", "--horizon", "mid"),
        ("profile", "set", "--role", "Nurse"),
        ("changed", "new-manager", "Helen Marsh"),
        ("reflect", "--question", "energy-drain", "--answer", "Nights."),
        ("meeting", "plan", "--with", "Rosa"),
    ],
)
def test_the_first_entry_makes_the_file_that_was_named_and_says_so(
    run: Run, slip: Path, words: tuple[str, ...]
) -> None:
    said = f"A new file was made: {slip}."
    assert said in run(*words).err.splitlines()
    assert said not in run("log", "More").err
    assert run("history").code == 0


def test_where_nobody_named_a_file_there_is_none_at_first(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAREERCOACH_DB")
    assert run("goal", "due").code == 0
    assert "A new file" not in run("log", "The first entry").err


def test_what_comes_in_may_begin_the_file_that_was_named(run: Run, slip: Path, tmp_path: Path) -> None:
    done = tmp_path / "todo.txt"
    done.write_text("x 2026-10-01 Trained two nurses\n")
    assert run("import", str(done), "--dry-run").code == 0
    assert not slip.exists()
    assert f"A new file was made: {slip}." in run("import", str(done)).err
    life = run("export", "data").out
    (tmp_path / "life.json").write_text(life)
    slip.unlink()
    assert f"A new file was made: {slip}." in run("import", str(tmp_path / "life.json")).err


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("goal new", "add"),
        ("meeting create", "plan"),
        ("accomplishment rm", "delete"),
        ("goal view", "show"),
        ("goal finish", "done"),
        ("meeting close", "hold"),
        ("promise complete", "keep"),
        ("goal cancel", "drop"),
        ("goal li", "list"),
        ("talk", "meeting"),
        ("boss", "person"),
        ("goal delte", "delete"),
        ("settings", "config"),
    ],
)
def test_the_word_of_another_program_leads_to_ours(run: Run, typed: str, meant: str) -> None:
    answer = run(*typed.split())
    assert (answer.code, answer.err.rstrip().endswith(f"did you mean {meant}?")) == (2, True), answer.err


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("meeting brief", "export brief"),
        ("brief", "export brief"),
        ("meeting recap", "export recap"),
        ("checkin 7f3a", "goal check-in"),
        ("run", "meeting run"),
        ("meeting promise", "promise add"),
        ("goal step", "step add"),
        ("add goal", "goal add"),
        ("new goal", "goal add"),
        ("list goals", "goal list"),
        ("delete promise", "promise delete"),
        ("goals", "goal list"),
        ("priorities add", "priority add"),
        ("people", "person list"),
        ("theme", "config set theme"),
    ],
)
def test_words_in_another_order_lead_to_the_whole_command(run: Run, typed: str, meant: str) -> None:
    answer = run(*typed.split())
    assert (answer.code, answer.err.rstrip().endswith(f"did you mean careercoach {meant}?")) == (2, True), answer.err
    assert run(*meant.split()[:2], "--help").code == 0


@pytest.mark.parametrize(
    ("typed", "about"),
    [("delete", "delete"), ("rm", "delete"), ("add", "add"), ("ls", "list"), ("close", "done"), ("edit", "edit")],
)
def test_what_is_done_to_a_thing_asks_first_which_thing(run: Run, typed: str, about: str) -> None:
    answer = run(typed)
    assert (answer.code, answer.out) == (2, "")
    assert f"say first what it is about, as in careercoach goal {about}, or see" in answer.err


@pytest.mark.parametrize("typed", ["exit", "quit", "init", "goal exit", "reflection start"])
def test_a_word_that_is_spelled_right_is_not_taken_for_a_slip(run: Run, typed: str) -> None:
    assert "did you mean" not in run(*typed.split()).err


@pytest.mark.parametrize("typed", ["promise decline", "delete", "goal deny", "goal de", "erace-it"])
def test_nothing_that_takes_away_is_offered_to_whoever_meant_something_else(run: Run, typed: str) -> None:
    said = run(*typed.split()).err
    assert not any(f"mean {word}?" in said for word in ("delete", "erase", "drop", "undo", "restore", "reject"))


def test_an_option_cut_short_is_the_one_it_begins(run: Run) -> None:
    assert "did you mean --progress?" in run("goal", "check-in", "7f3a91c2", "--prog", "3").err


def test_the_id_of_another_noun_says_so(run: Run) -> None:
    done = run("log", "Cut the backlog", "--quiet").out.strip()
    answer = run("goal", "show", done[:8])
    assert (answer.code, answer.err) == (
        4,
        "careercoach: That is the id of an accomplishment, not of a goal; see careercoach goal list.\n",
    )


def test_two_that_begin_alike_are_both_named_and_a_private_one_without_its_words(run: Run) -> None:
    for title, *more in (("Cut the backlog",), ("See a lawyer", "--private")):
        run("log", title, *more)
    with closing(sqlite3.connect(os.environ["CAREERCOACH_DB"])) as file:
        for number, row in enumerate(file.execute("SELECT id FROM accomplishment ORDER BY id").fetchall()):
            file.execute("UPDATE accomplishment SET uuid = ? WHERE id = ?", (_like(number), *row))
        file.commit()
    said = run("accomplishment", "show", "aaaaaaaa").err
    assert "aaaaaaaa0 “Cut the backlog”" in said.replace("-", "")
    assert "lawyer" not in said


def _like(number: int) -> str:
    return f"aaaaaaaa-{number}000-4000-8000-000000000000"


def test_what_was_deleted_is_named_and_comes_back_whatever_was_done_since(run: Run) -> None:
    goal = run("goal", "add", "Lead a course", "--horizon", "near", "--quiet").out.strip()
    said = run("goal", "delete", goal).out
    run("log", "Something else")
    back = re.search("careercoach (undo [0-9a-f]{8})", said)
    assert "“Lead a course”" in said
    assert back
    assert run(*back[1].split()).code == 0
    assert run("goal", "show", goal).code == 0
