"""A real shell in which ``careercoach`` is loaded once and forked for each command typed.

Why: a command spends most of its time on loading itself. A fork runs the same code with the streams, the folder and
the environment that the shell gives it, and nothing of it is left for the next command.
"""

import gc
import io
import marshal
import os
import pkgutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from pathlib import Path
from socketserver import BaseRequestHandler, ForkingMixIn, UnixStreamServer

import careercoach
from tests.terminal import private_environment

ROOT = Path(__file__).parent.parent
AS_PROCESSES = f'"{sys.executable}" -m careercoach'
"""How a shell starts careercoach as a process of its own."""

_COMMAND = 65536
"""Bytes a command and its environment may have."""

_FIRST = (["goal", "add", "Read one chapter", "--horizon", "near"], ["goal", "list"], ["today"], ["undo"])
"""What is done before, in a home of nobody's: writing, reading and deciding each make something that they keep."""


def replay(transcript: str, home: Path, program: str, **environment: str) -> str:
    """Type every command of a transcript in one shell and return the transcript as it is now.

    ``program`` is what the shell starts for ``careercoach``.
    """
    typed = [line[2:] for line in transcript.splitlines() if line.startswith("$ ")]
    script = "".join(f"printf '%s\\n' {_quoted('$ ' + line)}\n{line}\n" for line in typed)
    shell = subprocess.run(
        ["bash"],
        input=f'careercoach() {{ {program} "$@"; }}\nexec 2>&1\n{script}',
        env=private_environment(home, PYTHONPATH=str(ROOT), **environment),
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    return shell.stdout


def _quoted(line: str) -> str:
    return "'" + line.replace("'", "'\\''") + "'"


@contextmanager
def loaded() -> Iterator[str]:
    """Load careercoach and give what a shell starts in its place."""
    with tempfile.TemporaryDirectory() as folder:
        door = f"{folder}/door"
        command = [sys.executable, "-m", "tests.shell", door]
        environment = private_environment(Path(folder))
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout
            assert program.stdout.readline() == "ready\n"
            yield f'"{sys.executable}" -I -S "{ROOT}/tests/typed.py" "{door}"'
            program.terminate()


class _Program(ForkingMixIn, UnixStreamServer):
    """Forks for each command."""


class _Command(BaseRequestHandler):
    """One command, within the fork."""

    def handle(self) -> None:
        """Take the shell's streams, folder and environment, and run as ``python -m careercoach`` does."""
        from careercoach.__main__ import main

        message, streams, _, _ = socket.recv_fds(self.request, _COMMAND, 3)
        folder, environment, arguments = marshal.loads(message)  # noqa: S302 from tests/typed.py
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        sys.stdin = os.fdopen(0)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w", buffering=1)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        sys.argv[1:] = arguments
        code = main()
        sys.stdout.flush()
        self.request.sendall(bytes([code]))


def load() -> None:
    """Load everything but the screens, make what a first command makes, and let garbage be looked for nowhere."""
    for module in pkgutil.walk_packages(careercoach.__path__, "careercoach."):
        if not module.name.startswith("careercoach.tui"):
            import_module(module.name)
    from careercoach.__main__ import main
    from careercoach.cli.commands import COMMANDS
    from careercoach.cli.frame import groups

    for commands in COMMANDS.values():
        for name, (place, _) in commands.items():
            groups.load(name, place)
    with redirect_stdout(io.StringIO()):
        for sys.argv[1:] in _FIRST:
            main()
    gc.freeze()


if __name__ == "__main__":
    door = sys.argv[1]
    load()
    with _Program(door, _Command) as program:
        print("ready", flush=True)  # noqa: T201 to loaded() above
        program.serve_forever()
