"""A long text on a terminal opens in the person's pager; everywhere else it is printed."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current
from careercoach.visible import cells


def show(text: str) -> None:
    """Print the text, through a pager where stdout is a terminal on which it does not fit."""
    if not (current().draws and _is_long(text) and _paged(text, current().settings.programs(os.environ))):
        output.write(text)


def choose_pager(environment: Mapping[str, str]) -> list[str]:
    """The command of the pager: CAREERCOACH_PAGER, PAGER, or less.

    Empty when there is none, or PAGER is blank or not a command.

    No shell reads it, so that nothing in it but a program and its options counts.
    """
    wanted = environment.get("CAREERCOACH_PAGER") or environment.get("PAGER", "less")
    with suppress(ValueError):
        command = shlex.split(wanted)
        if command and shutil.which(command[0], path=environment.get("PATH")):
            return command
    return []


def _is_long(text: str) -> bool:
    width, height = shutil.get_terminal_size()
    return sum(1 + max(0, cells(line) - 1) // width for line in text.splitlines()) >= height


def _paged(text: str, environment: Mapping[str, str]) -> bool:
    """Whether a pager showed the text; one that was left early has shown it too."""
    command = choose_pager(environment)
    if not command:
        return False
    sys.stdout.flush()
    # Ctrl-C is for the pager from its first moment on. A handler, since the pager would inherit SIG_IGN.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        pager = subprocess.Popen(  # noqa: S603 the person's own pager
            command, stdin=subprocess.PIPE, env={"LESS": "FRX", "LESSHISTFILE": "-", **environment}
        )
        pager.communicate(text.encode("utf-8", "replace"))
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return True
