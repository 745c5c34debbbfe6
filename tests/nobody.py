"""A home that is nobody's, so that no test ever reads or writes the files of whoever runs the tests.

Why both: the environment keeps away every test that goes by it, in this process and in each it starts; the watch stops
one that does not.
"""

import atexit
import os
import pwd
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from typing import Any

from careercoach.paths import find_places

THEIRS = "WHAT_NO_TEST_MAY_TOUCH"
"""The variable in which a process of the tests tells those it starts where the person's own files are."""

_TOUCHES = {"open", "sqlite3.connect", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.listdir"}


class Touched(BaseException):
    """A test reached for a file of whoever runs the tests; no handler of the program takes it for its own."""


def become() -> None:
    """Take an empty home, forget every setting of the machine, and watch over what is the person's own."""
    os.environ.setdefault(THEIRS, os.pathsep.join(sorted(_theirs(os.environ))))
    for name in [name for name in os.environ if name.startswith(("CAREERCOACH_", "XDG_"))]:
        del os.environ[name]
    os.environ["HOME"] = home = tempfile.mkdtemp(prefix="nobodys-home-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    sys.addaudithook(_watch(tuple(os.environ[THEIRS].split(os.pathsep))))


def _theirs(environment: Mapping[str, str]) -> set[str]:
    """How the paths begin that the program would use here: as things are, and for a home that no variable names."""
    named, usual = find_places(None, environment), find_places(None, {})
    home, own = environment.get("HOME", ""), pwd.getpwuid(os.getuid()).pw_dir
    found = {str(named.database), str(usual.database.parent), str(usual.settings.parent)}
    return found | {own + each.removeprefix(home) for each in found if home and each.startswith(home)}


def _watch(watched: tuple[str, ...]) -> Callable[[str, tuple[Any, ...]], None]:
    """What Python calls at every step that may be watched: thousands a second, so it is one call and no more."""

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _TOUCHES and isinstance(arguments[0], str | bytes | os.PathLike):
            path = os.path.abspath(os.fsdecode(arguments[0]).removeprefix("file://"))  # noqa: PTH100 resolve() asks the disk
            if path.startswith(watched):
                raise Touched(f"{event} {path}: a test would touch a file of whoever runs the tests")

    return look
