"""What git knows of a repository on this machine: the person's own commits, for the inbox."""

import os
import subprocess
from pathlib import Path

from careercoach.errors import FileProblem, NotFound, UsageError
from careercoach.importers.git import FIRST_LINE, LOG

_MINUTES = 5
"""After which git is not waited for any more."""


def log(folder: Path) -> bytes:
    """The commits of a repository as ``importers.git`` reads them, by the address that git knows the person by there.

    Raises UsageError where there is no git, no repository or no address, and NotFound where there is no commit.
    """
    if _git(folder, "rev-parse", "--git-dir") is None:
        raise UsageError("That folder is no Git repository; give a file, or the folder of one.")
    address = (_git(folder, "config", "user.email") or b"").strip()
    if not address:
        raise UsageError("Git does not know your address there; git config user.email YOU@EXAMPLE.COM tells it.")
    root = _git(folder, "rev-list", "--max-parents=0", "HEAD")
    if root is None:
        raise NotFound("There is no commit in that repository yet.")
    commits = _git(folder, "log", "-z", "--encoding=UTF-8", f"--format={LOG}", "HEAD", "--branches", "--remotes") or b""
    first = (root.split() or [b""])[-1]
    readable = b"\0".join(map(_readable, commits.split(b"\0")))
    return b"\n".join((FIRST_LINE.encode(), first, address, readable))


def name_of(folder: Path) -> str:
    """What a repository is called: the name of its folder."""
    return folder.resolve().name


def _readable(commit: bytes) -> bytes:
    """A commit as UTF-8; one whose program wrote Latin 1 and did not say so, as git cannot know, is read as that."""
    try:
        commit.decode()
    except UnicodeDecodeError:
        return commit.decode("latin-1").encode()
    return commit


def _git(folder: Path, *words: str) -> bytes | None:
    """What git says; None when it refuses. Nothing of a repository's own settings is run."""
    command = ["git", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "--no-pager", *words]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603 our own words
            command, cwd=folder, env=environment, capture_output=True, timeout=60 * _MINUTES, check=False
        )
    except FileNotFoundError:
        raise UsageError("Git is not installed here; install it to read a repository, or give a file.") from None
    except subprocess.TimeoutExpired:
        raise FileProblem("Git took longer than five minutes, so nothing was taken in; try again.") from None
    return done.stdout if done.returncode == 0 else None
