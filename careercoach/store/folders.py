"""Writing a folder for somebody's eyes: private, whole or not at all, and never over what somebody else put there.

All of it is written beside its place under a hidden name, which it gives up last. SHA256SUMS names each file with its
fingerprint, as ``sha256sum -c`` reads it: so a folder can be checked years later, and so one that is to be replaced is
known to hold nothing but what was written here.
"""

import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from hashlib import file_digest, sha256
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from careercoach.errors import UsageError
from careercoach.paths import sync_names
from careercoach.store.exports import explain
from careercoach.visible import one_line

SUMS = "SHA256SUMS"

File = tuple[str, Iterable[str]]
"""Where a file lies in the folder, and what it holds, piece by piece."""


def write_folder(path: Path, files: Iterable[File], *, force: bool = False) -> int:
    """Write the files into a new folder at ``path``, for its owner alone, and return how many there are.

    An empty folder there is taken, one that this wrote is replaced with ``force``. Raises UsageError when something
    else stands there, FileProblem when it cannot be written.
    """
    try:
        refuse(path, force=force)
        unfinished = _beside(path, "unfinished")
        try:
            count = _fill(unfinished, files)
            os.sync()  # one for all, where one for each file would take minutes
            _put_in_place(unfinished, path)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        sync_names(path.parent)
    except OSError as error:
        raise explain(error, path) from error
    return count


def refuse(path: Path, *, force: bool) -> None:
    """Raise what ``write_folder`` would before it writes anything. Raises UsageError and OSError."""
    name = one_line(str(path))
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {one_line(str(path.parent))}; make it first, or name another one.")
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise UsageError(f"{name} is a symbolic link, which an export does not follow; name another folder.")
    if not stat.S_ISDIR(mode):
        raise UsageError(f"{name} is a file; name a folder that is not there yet.")
    if not any(path.iterdir()):
        return
    if not force:
        raise UsageError(f"{name} is not empty.", "replace-folder")
    if strange := next(_not_written_here(path), None):
        raise UsageError(
            f"{name} holds what this program did not write, or what was changed since: {one_line(strange)}."
            " Move that away, or name another folder."
        )


def _fill(folder: Path, files: Iterable[File]) -> int:
    folder.mkdir(mode=0o700)
    made, count = {folder}, 0
    with _new(folder / SUMS) as sums:
        for name, pieces in files:
            place = folder / name
            if place.parent not in made:
                place.parent.mkdir(mode=0o700)
                made.add(place.parent)
            digest = sha256()
            with _new(place) as file:
                for piece in pieces:
                    file.write(piece.encode())
                    digest.update(piece.encode())
            sums.write(f"{digest.hexdigest()}  {name}\n".encode())
            count += 1
    return count


def _new(path: Path) -> BinaryIO:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    return os.fdopen(descriptor, "wb")


def _put_in_place(unfinished: Path, path: Path) -> None:
    """Give the folder its name. What it replaces is put aside first and comes back when that fails."""
    try:
        unfinished.rename(path)  # also where an empty folder stands
    except OSError:
        if not path.is_dir():
            raise
        before = _beside(path, "before")
        path.rename(before)
        try:
            unfinished.rename(path)
        except OSError:
            before.rename(path)
            raise
        shutil.rmtree(before)


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f".{path.name[:40]}.{uuid4().hex}.{what}")


def _not_written_here(folder: Path) -> Iterator[str]:
    """Names of files in the folder that are not as this program wrote them."""
    try:
        sums = (folder / SUMS).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        yield from (found.name for found in folder.iterdir())
        return
    written = {name: digest for digest, _, name in (line.partition("  ") for line in sums)}
    for place, folders, names in os.walk(folder):
        for name in sorted((*names, *(each for each in folders if (Path(place) / each).is_symlink()))):
            found = Path(place) / name
            told = str(found.relative_to(folder))
            if told != SUMS and (found.is_symlink() or written.get(told) != _digest(found)):
                yield told


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
