"""Where the file and everything beside it live, and how a folder there is made.

One choice moves all of it: ``--db`` or ``CAREERCOACH_DB`` names the database, and drafts, backups and settings stand
in the same folder. Without a choice it is the platform's own folders for this person.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from careercoach.frozen import Frozen

DATABASE_NAME = "careercoach.db"
SETTINGS_NAME = "config.toml"


class Places(Frozen):
    """The database and its neighbours. ``origin`` says in words what chose the place.

    ``elsewhere`` is where settings are kept when the platform chose the place, None when they stand beside the file.
    """

    database: Path
    origin: str
    elsewhere: Path | None = None

    @property
    def named(self) -> bool:
        """Whether the person chose the place, and not the platform."""
        return self.elsewhere is None

    @property
    def said(self) -> str:
        """The path of the file as text; a byte that is no text is shown as �."""
        return os.fsencode(self.database).decode(errors="replace")

    @property
    def backups(self) -> Path:
        """The folder of its copies."""
        return folder_of_copies(self.database)

    @property
    def drafts(self) -> Path:
        """The folder of the working files of an editor, and of words that the file did not take."""
        return self.database.with_name(self.database.name + ".drafts")

    @property
    def crash(self) -> Path:
        """Where a crash of the screens leaves the places in the program it came from."""
        return self.database.with_name(self.database.name + ".crash.txt")

    @property
    def settings(self) -> Path:
        """The file of settings: the platform's own place for it, or beside a database that was named."""
        return self.elsewhere or self.database.with_name(self.database.name + ".config.toml")


def folder_of_copies(database: Path) -> Path:
    """The folder in which the copies of a file stand, made or not."""
    return database.with_name(database.name + ".backups")


def make_private(folder: Path) -> None:
    """Make a folder for this person alone, and each one above it that is not there. One that exists keeps its mode.

    Raises OSError, also when something stands there that is no folder.
    """
    missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)  # another program may be quicker
        sync_names(each.parent)


def sync(path: Path) -> None:
    """Have a file, or a folder with its names, on the disk before going on. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_names(folder: Path) -> None:
    """So that the names in a folder survive a power cut, too; some file systems cannot do that, and nobody is told."""
    with suppress(OSError):
        sync(folder)


def absolute(named: Path | str) -> Path:
    """The full path of a file somebody named; a ~ that is nobody's home stays as it was typed, as in a shell."""
    path = Path(named)
    with suppress(RuntimeError):
        path = path.expanduser()
    return path.absolute()


def named_nearly(missing: Path) -> str | None:
    """The name of a file beside a missing one that may be meant; None when none comes near or nobody can look."""
    from difflib import get_close_matches

    try:
        beside = [each.name for each in missing.parent.iterdir() if each.suffix in (".db", missing.suffix)]
    except OSError:
        return None
    near = get_close_matches(missing.name, sorted(name for name in beside if name.isprintable()), n=1)
    return near[0] if near else None


def find_places(option: Path | None, environment: Mapping[str, str]) -> Places:
    """Decide where the file is: the option, then CAREERCOACH_DB, then the platform's data folder."""
    if option is not None:
        return Places(absolute(option), "--db")
    named = environment.get("CAREERCOACH_DB", "")
    if named:
        return Places(absolute(named), "CAREERCOACH_DB")
    from platformdirs import user_config_path, user_data_path

    settings = user_config_path("careercoach", appauthor=False) / SETTINGS_NAME
    return Places(user_data_path("careercoach", appauthor=False) / DATABASE_NAME, "default", settings)
