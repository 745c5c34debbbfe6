"""Writing a document for somebody's eyes: private, whole or not at all, and never over something by surprise."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from careercoach.errors import CareerCoachError, FileProblem, UsageError
from careercoach.paths import sync_names
from careercoach.store import causes
from careercoach.visible import one_line

_PROCESS = Path("/proc/self/fd")
"""Where Linux shows the open files of a process; through it one without a name can get one."""

_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)
"""What a file system says that knows no hard links."""


Content = str | bytes | Callable[[], Iterable[str]]
"""What a file is to hold; what is too long to hold in memory is made piece by piece, once more for each try."""


def write_whole(path: Path, content: Content, *, force: bool = False, spare: Path | None = None) -> None:
    """Write ``content`` to ``path``, readable by its owner alone; the file appears whole, or stays as it was.

    A symbolic link is never followed. Raises UsageError when something stands there and ``force`` does not allow
    to replace it, FileProblem when the folder cannot be written. ``spare`` is the live file, which nothing replaces.
    """
    refuse(path, force=force, spare=spare)
    unfinished = path.with_name(f".{path.name[:40]}.{uuid4().hex}.unfinished")
    try:
        try:
            nameless = _write_nameless(unfinished if force else path, content)
            if not nameless:
                _write(unfinished, content)
            if force or not nameless:
                _put_in_place(unfinished, path, force=force)
        finally:
            with suppress(OSError):  # the document is there or not, whatever becomes of this
                unfinished.unlink()
        sync_names(path.parent)
    except OSError as error:
        raise explain(error, path) from error


def refuse(path: Path, *, force: bool, spare: Path | None = None) -> None:
    """Raise what ``write_whole`` would before it writes anything, for example because something stands there."""
    try:
        _inspect(path, force=force)
        if spare and path.exists() and spare.exists() and path.samefile(spare):
            raise UsageError("That is your careercoach file itself, which no document replaces; name another file.")
    except OSError as error:
        raise explain(error, path) from error


def _inspect(path: Path, *, force: bool) -> None:
    name = one_line(str(path))
    if not path.parent.is_dir():
        folder = one_line(str(path.parent))
        raise UsageError(f"There is no folder {folder}; make it first, or name a file in another one.")
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise UsageError(f"{name} is a symbolic link, which an export does not follow; name another file.")
    if stat.S_ISDIR(mode):
        raise UsageError(f"{name} is a folder; name a file in it, for example {name.rstrip('/')}/brief.md.")
    if not stat.S_ISREG(mode):
        raise UsageError(f"{name} is not an ordinary file.", "other-or-print")
    if not force:
        raise _exists(path)


def _write_nameless(name: Path, content: Content) -> bool:
    """Write a file that gets its name once it is whole, so that even a kill leaves nothing behind.

    False, and nothing done, where the machine or the file system knows no such files.
    """
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not _PROCESS.exists():
        return False
    try:
        descriptor = os.open(name.parent, os.O_WRONLY | flag, 0o600)
    except OSError:  # what is wrong with the folder itself shows when a file with a name is written
        return False
    with os.fdopen(descriptor, "wb") as file:
        _fill(file, content)
        try:  # a descriptor beside an absolute path has no meaning, but makes Python follow the link
            os.link(_PROCESS / str(descriptor), name, src_dir_fd=descriptor, follow_symlinks=True)
        except OSError as error:
            if error.errno in _NO_LINKS:
                return False
            raise
    return True


def _write(unfinished: Path, content: Content) -> None:
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        _fill(file, content)


def _fill(file: BinaryIO, content: Content) -> None:
    file.writelines(_pieces(content))
    file.flush()
    os.fsync(file.fileno())


def _pieces(content: Content) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
    else:
        for piece in (content,) if isinstance(content, str) else content():
            yield piece.encode()


def _put_in_place(unfinished: Path, path: Path, *, force: bool) -> None:
    """A hard link refuses a name that was taken meanwhile, which a rename would not."""
    if force:
        unfinished.replace(path)
        return
    try:
        path.hardlink_to(unfinished)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        unfinished.replace(path)


def _exists(path: Path) -> UsageError:
    return UsageError(f"{one_line(str(path))} exists already.", "replace")


def explain(error: OSError, path: Path) -> CareerCoachError:
    """What is said of a file or folder that could not be written."""
    name = one_line(str(path))
    match error.errno:
        case errno.EEXIST:
            return _exists(path)
        case errno.ENAMETOOLONG:
            return UsageError("That file name is too long; choose a shorter one.")
    why, remedy = causes.CAUSES.get(error.errno or 0, ("", ""))
    remedy = remedy if remedy in _PASSING else "name-elsewhere"
    return FileProblem(f"{name} could not be written{why and ': '}{why}.", remedy)


_PASSING = ("free-space", "connect-drive", "close-programs")
"""Remedies that help a document to where it was meant to go; for the others it goes elsewhere."""
