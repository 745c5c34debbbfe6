"""A paste into questions on an ordinary terminal is one answer, however many lines it has, and whole."""

import sys
from collections.abc import Iterator, Mapping

import pexpect
import pytest

from tests.cli.conftest import Run
from tests.terminal import PATIENCE

LINES = (
    "I took the night shift at the café.",
    "Nobody else wanted it,",
    "",
    "and q I learned",
    "that 3 of 4 calls can wait.",
)


@pytest.fixture
def terminal(environment: Mapping[str, str]) -> Iterator[pexpect.spawn]:
    """The questions about interests, asked on a terminal."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", "reflect", "interests"],
        env={**environment, "TERM": "xterm", "PYTHONIOENCODING": "latin-1"},
        timeout=PATIENCE,
        encoding=None,
    )
    child.expect_exact(b"1 of ")
    child.expect_exact(b"\n> ")
    yield child
    child.close(force=True)


@pytest.mark.parametrize(
    ("before", "after"), [(b"", b"\r"), (b"\x1b[200~", b"\x1b[201~")], ids=["without-brackets", "with-brackets"]
)
def test_a_paste_of_several_lines_is_one_answer(terminal: pexpect.spawn, run: Run, before: bytes, after: bytes) -> None:
    terminal.send(before + b"\r".join(line.encode() for line in LINES) + after)
    if after != b"\r":
        terminal.expect_exact(LINES[-1].encode())
        terminal.send(b"\r")
    terminal.expect_exact(b"Kept.")
    terminal.expect_exact(b"Make it:")
    terminal.send(b"q\r")
    terminal.expect_exact(b"Stopped.")
    terminal.expect(pexpect.EOF)
    [kept] = run("reflection", "list", "--json").json
    assert kept["answer"] == "\n".join(LINES)
