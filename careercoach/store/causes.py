"""Why a file could not be read or written: what the system says, as a sentence that is true and a step that helps.

Why it looks by itself: SQLite keeps the system's error number to itself, and tells a drive without locks from a busy
file as little as a used-up share of a disk from a broken one. So the same is tried once more on a file of its own.
"""

import errno
import os
import resource
import sqlite3
from contextlib import closing
from pathlib import Path

from careercoach.store.waiting import is_busy

_PROBE_BYTES = 65_536
"""As much as a small act writes."""

_FULL = ("the disk is full", "free-space")
_FORBIDDEN = ("you are not allowed to", "permissions")
_BROKEN = ("the disk reported an error", "sick-disk")
_FAR = ("its network drive cannot be reached", "connect-drive")
_CROWDED = ("too many files are open", "close-programs")
_NO_PLACE = ("its folder is not there", "folder-back")

CAUSES: dict[int, tuple[str, str]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: ("your share of the disk is used up", "free-space"),
    errno.EFBIG: ("files may not grow so large here", "larger-files"),
    errno.EROFS: ("its disk can only be read", "writable-disk"),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EIO: _BROKEN,
    errno.ENOLCK: ("its drive knows no locks, as some network drives", "own-disk"),
    errno.ESTALE: _FAR,
    errno.ENOTCONN: _FAR,
    errno.EHOSTDOWN: _FAR,
    errno.ETIMEDOUT: _FAR,
    errno.EMFILE: _CROWDED,
    errno.ENFILE: _CROWDED,
    errno.ENOMEM: ("this computer is short of memory", "close-programs"),
    errno.ENOENT: _NO_PLACE,
    errno.ENOTDIR: _NO_PLACE,
}
"""By the system's error number: why, and the remedy."""

FOLDER_FORBIDDEN = ("you are not allowed to write in its folder", "folder-permissions")
"""Said of a file that could be written itself."""

_READING = ("IOERR_READ", "IOERR_SHORT_READ", "IOERR_FSTAT", "IOERR_ACCESS", "IOERR_CORRUPTFS", "CORRUPT")
_LOCKING = ("IOERR_LOCK", "IOERR_RDLOCK", "IOERR_UNLOCK", "IOERR_CHECKRESERVEDLOCK")


def doing(error: Exception) -> str:
    """What could not be done to the file: opened, locked, read or written."""
    name = getattr(error, "sqlite_errorname", "").removeprefix("SQLITE_")
    if isinstance(error, OSError) or name.startswith("CANTOPEN"):
        return "opened"
    if name.startswith("BUSY") or name in _LOCKING:
        return "locked"
    return "read" if name in _READING else "written"


def said(number: int | None, path: Path) -> tuple[str, str]:
    """Why, and the remedy, for the system's error number met at ``path``; an empty sentence when it is not known."""
    if number in (errno.EACCES, errno.EPERM) and os.access(path, os.R_OK | os.W_OK):
        return FOLDER_FORBIDDEN
    return CAUSES.get(number or 0, ("", "folder-permissions"))


def found(path: Path) -> int | None:
    """The system's error number that whoever wants to write at ``path`` meets now; None when all goes well.

    The file itself is only looked at, never opened; writing is tried on a file beside it, which goes again.
    """
    probe = path.with_name(f".{path.name[:40]}.{os.urandom(16).hex()}.probe")
    try:
        if path.exists() and not os.access(path, os.W_OK):
            return errno.EROFS if os.statvfs(path).f_flag & os.ST_RDONLY else errno.EACCES
        descriptor = os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            _lock(probe)
            os.write(descriptor, bytes(_PROBE_BYTES))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
            probe.unlink()
        largest = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
        if largest != resource.RLIM_INFINITY and path.exists() and path.stat().st_size + _PROBE_BYTES > largest:
            return errno.EFBIG
    except OSError as error:
        return error.errno
    return None


def _lock(probe: Path) -> None:
    """Lock an empty file that is nobody else's, as SQLite locks the real one. Raises OSError when that fails."""
    try:
        with closing(sqlite3.connect(probe, timeout=0, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        raise OSError(errno.ENOLCK if is_busy(error) else errno.EIO, "no lock") from error
