"""What lies around the file and may cost words: copies that a sync put beside it, who may read it, where it stands.

Everything here only looks, by ``stat`` and by names; ``mend`` alone changes something, the mode. The file itself is
never opened. ``notice`` is what the front doors say, each thing once; ``look`` is what a check shows, always.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Literal

from careercoach.frozen import Frozen
from careercoach.store.header import APPLICATION_ID

Kind = Literal["conflict-copy", "synced", "mode"]

_MARKS = (".sync-conflict-", "conflicted copy", "conflict copy", "_conflict-")
"""What Syncthing, Dropbox, Nextcloud and ownCloud put into the name of the second of two copies."""

SERVICES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "mobile documents": "iCloud Drive",
    "icloud drive": "iCloud Drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
}
"""By the name of the folder that a service keeps in step."""

_OTHERS = 0o077
"""What others may do with a file."""


class Noticed(Frozen):
    """One thing seen around the file: what it is about, and a sentence that says it with what to do."""

    kind: Kind
    path: Path
    sentence: str


def look(path: Path) -> tuple[Noticed, ...]:
    """All that is to be said about the surroundings of the file at ``path``; nothing is changed."""
    return (*open_to_others(path), *conflict_copies(path), *synced(path))


def notice(path: Path) -> tuple[str, ...]:
    """What to say at a start: that a mode was mended, and what was not said before. Never raises.

    Only for a file that was opened: it changes the mode, and another program's file is not ours to change.
    """
    told = path.with_name(path.name + ".told")
    try:
        known = set(told.read_text("utf-8").splitlines()) if told.exists() else set()
        new = {f"{one.kind} {one.path.name}": one for one in (*conflict_copies(path), *synced(path))}
        fresh = {key: one for key, one in new.items() if key not in known}
        if fresh:
            with suppress(OSError):  # where nothing can be written it is said again next time
                told.touch(0o600)
                told.write_text("".join(f"{key}\n" for key in sorted(known | fresh.keys())), "utf-8")
    except (OSError, UnicodeError):
        fresh = {}
    return (*mend(path), *(one.sentence for one in fresh.values()))


def open_to_others(path: Path) -> tuple[Noticed, ...]:
    """Whether others on this computer may read or change the file."""
    if not _mode(path) & _OTHERS:
        return ()
    return (Noticed("mode", path, f"{path} is open to others on this computer; chmod go= closes it."),)


def mend(path: Path) -> tuple[str, ...]:
    """Close a file that is open to others, and say so; a file of somebody else's stays as it is, and that is said."""
    mode = _mode(path)
    if not mode & _OTHERS:
        return ()
    try:
        path.chmod(mode & ~_OTHERS)
    except OSError:
        return tuple(one.sentence for one in open_to_others(path))
    return (f"{path} was open to others on this computer; now it is yours alone.",)


def conflict_copies(path: Path) -> tuple[Noticed, ...]:
    """Files beside this one that a sync made of it when two computers wrote at once."""
    try:
        beside = sorted(one for one in path.parent.iterdir() if _is_copy_by_name(one, path) and _is_ours(one, path))
    except OSError:
        return ()
    advice = "words may stand in it that are not in yours. Look into it, then move it away"
    return tuple(
        Noticed("conflict-copy", one, f"{one.name} is a second copy of your file, made by a sync; {advice}.")
        for one in beside
    )


def synced(path: Path) -> tuple[Noticed, ...]:
    """Whether a service keeps the file's folder in step with other computers."""
    service = next(filter(None, map(_service, path.parents)), None)
    if service is None:
        return ()
    advice = "write on one computer at a time and let it finish, or keep the file elsewhere"
    return (Noticed("synced", path, f"Your file is in a folder that {service} keeps in step; {advice}."),)


def _mode(path: Path) -> int:
    """Who may do what with an ordinary file; 0 for anything else."""
    try:
        found = path.stat().st_mode
    except OSError:
        return 0
    return stat.S_IMODE(found) if stat.S_ISREG(found) else 0


def _is_copy_by_name(other: Path, path: Path) -> bool:
    """Whether a name is that of a copy: marked as one, or the name with a number, as ``careercoach (1).db``."""
    rest = other.name.removeprefix(path.stem)
    if rest == other.name or not rest.endswith(path.suffix) or rest == path.suffix:
        return False
    middle = rest.removesuffix(path.suffix)
    number = middle.strip(" ()")
    return any(mark in middle.lower() for mark in _MARKS) or (middle[0] == " " and number.isdecimal())


def _is_ours(other: Path, path: Path) -> bool:
    """Whether a file is a careercoach file by its header, and not this very one under another name."""
    try:
        if not other.is_file() or other.samefile(path):
            return False
        with other.open("rb") as content:
            return content.read(72)[68:] == APPLICATION_ID.to_bytes(4)
    except OSError:
        return False


def _service(folder: Path) -> str | None:
    name = folder.name.lower()
    if os.path.lexists(folder / ".stfolder"):
        return "Syncthing"
    return SERVICES.get(name) or ("OneDrive" if name.startswith("onedrive - ") else None)
