"""Nothing private gets out by the side doors: errors, arguments of other programs, temporary files, open modes.

A canary stands in the texts of the example life. Examples of the help are run on it and stopped, by an error that
nobody foresaw, at a moment at which the program holds a canary in its hands.
"""

import errno
import os
import shlex
import shutil
import sqlite3
import stat
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import careercoach
from careercoach.cli import app
from careercoach.frozen import Frozen
from careercoach.store.example_life import lay_out
from tests.cli.frame.test_help_examples import EXAMPLES, real_ids
from tests.terminal import Terminal, private_environment

TODAY = date(2026, 11, 22)
CANARY = "Canary"

PACKAGE = str(Path(next(iter(careercoach.__path__))))
SAYS = ("cli/app.py", "cli/frame/failures.py", "cli/frame/output.py", "content/remedies.py", "traces.py", "frozen.py")
"""What says the error itself, and is not stopped by another; and what makes a record, which cannot be looked at yet."""

BY_NAME = {"person", "competency", "priority", "profile", "mask", "tag"}
"""Tables whose title is a name that commands are given; it stays what it is."""

EVERY = 1 if os.environ.get("EVERY_EXAMPLE") else 13
"""How many examples of the help there are for each one tried; EVERY_EXAMPLE=1 tries them all, in about a minute."""

HOLDS = (str, Frozen, dict, list, tuple)
"""Kinds of values that words are looked for in."""

FAULTS: tuple[Callable[[str], Exception], ...] = (
    RuntimeError,
    sqlite3.OperationalError,
    KeyError,
    lambda text: OSError(errno.EIO, os.strerror(errno.EIO), text),
    lambda text: UnicodeEncodeError("latin-1", text, 0, 1, text),
)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example life, with a canary behind the texts that take any words."""
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    searched = tomllib.loads((Path(PACKAGE) / "store" / "schema" / "search.toml").read_text())
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, found in searched.items():
            titles = [found["title"]] if "title" in found and table not in BY_NAME else []
            for column in [*titles, *found.get("body", ())]:
                connection.execute(f"UPDATE OR IGNORE {table} SET {column} = {column} || ' {CANARY}'")
        (sung,) = connection.execute(f"SELECT count(*) FROM accomplishment WHERE did LIKE '%{CANARY}'").fetchone()
        assert sung > 5
    connection.close()
    return path


@contextmanager
def stopped(fault: Callable[[str], Exception], skip: int) -> Iterator[list[str]]:
    """Meanwhile a function of ours that is given a canary fails, its message the canary; the first ``skip`` do not.

    Gives a list with the name of that function, empty while none was stopped.
    """
    met: list[str] = []

    def trace(frame: FrameType, event: str, _: Any) -> None:
        name = frame.f_code.co_filename
        if met or event != "call" or not name.startswith(PACKAGE) or name.endswith(SAYS):
            return
        given = [repr(value) for value in frame.f_locals.values() if isinstance(value, HOLDS)]
        if held := next((text for text in given if CANARY in text), None):
            nonlocal skip
            skip -= 1
            if skip < 0:
                met.append(frame.f_code.co_name)
                raise fault(held)

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield met
    finally:
        sys.settrace(before)


def test_no_error_that_nobody_foresaw_says_what_somebody_wrote(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(tmp_path)
    with closing(sqlite3.connect(full)) as connection:
        ids = real_ids(connection)
    (tmp_path / "check-ins.jsonl").write_text(f'{{"goal": "{ids["7f3a91c2"]}", "progress": 60}}\n')
    failed = 0
    for number, (_, printed) in list(enumerate(EXAMPLES))[::EVERY]:
        example = printed
        for sample, real in ids.items():
            example = example.replace(sample, real)
        shutil.copy(full, tmp_path / "careercoach.db")
        words = ["--db", "careercoach.db", "--today", TODAY.isoformat(), *["--debug"] * (number % 2)]
        with stopped(FAULTS[number % len(FAULTS)], number % 7) as met:
            code = app.run([*words, *shlex.split(example, comments=True)])
        told = capsys.readouterr().err
        if met:
            failed += 1
            assert code, (example, met)
            assert CANARY not in told, (example, met)
    assert failed > len(EXAMPLES) // EVERY // 2
    assert list(temporary.iterdir()) == []


def test_another_program_is_given_a_path_and_never_words(full: Path, tmp_path: Path) -> None:
    """The editor and the pager write down how they were started, and whether a file they are given is private."""
    shutil.copy(full, tmp_path / "careercoach.db")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    seen = tmp_path / "seen.py"
    seen.write_text(
        "import os, pathlib, sys\n"
        f"with open({str(tmp_path / 'started')!r}, 'a') as file:\n"
        "    print(sys.argv, dict(os.environ), pathlib.Path(f'/proc/{os.getppid()}/cmdline').read_bytes(), file=file)\n"
        "    for path in map(pathlib.Path, sys.argv[2:]):\n"
        "        modes = [oct(each.stat().st_mode) for each in (path, path.parent)]\n"
        "        print(*modes, 'Canary' in path.read_text(), file=file)\n"
    )
    with closing(sqlite3.connect(full)) as connection:
        (answer,) = connection.execute("SELECT uuid FROM reflection LIMIT 1").fetchone()
    for words in (("reflection", "edit", answer), ("export", "brief")):
        program = f"{sys.executable} {seen} {words[0]}"
        started = Terminal(
            tmp_path, "--db", "careercoach.db", *words, EDITOR=program, PAGER=program, TMPDIR=str(scratch)
        )
        started.end()
    told = (tmp_path / "started").read_text()
    assert told.count("LESSHISTFILE") == 1
    assert CANARY not in told
    assert "0o100600 0o40700 True" in told
    assert list(scratch.iterdir()) == []


def test_whatever_is_made_is_for_its_owner_alone_under_the_widest_umask(tmp_path: Path) -> None:
    script = f"""umask 000
        c() {{ "{sys.executable}" -m careercoach "$@"; }}
        c log
        echo "No such goal" | c log - --goal 7f3a
        c meeting plan --with Priya --on tomorrow
        c export brief -o brief.md
        c config set day_ends 04:00"""
    editor = tmp_path / "editor.sh"
    editor.write_text("echo Wrote the handover sheet > $1")
    assert Terminal(tmp_path, program=("sh", "-c", script), EDITOR=f"sh {editor}").end() == 0
    editor.unlink()
    made = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    assert {"careercoach.db", "careercoach.db.drafts", "brief.md", "config.toml"} <= set(made)
    assert len([name for name in made if name.startswith("given-")]) == 1
    assert {name: oct(mode) for name, mode in made.items() if mode & 0o077} == {}


def test_what_nobody_catches_leaves_neither_its_message_nor_a_core_file(tmp_path: Path) -> None:
    program = """if True:
        import resource, sys, threading
        from careercoach.__main__ import main
        sys.argv[1:] = ["where", "--quiet"]
        main()
        assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
        def fail(): raise ValueError("Canary")
        threading.Thread(target=fail).start()
        fail()
    """
    private = private_environment(tmp_path)
    told = subprocess.run(
        [sys.executable, "-c", program], env=private, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert told.stderr.count("\nValueError\n") == 2
    assert CANARY not in told.stderr
