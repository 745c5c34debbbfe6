"""Which file it is, and whether all around it is as usual; if not, the ordinary way has something to say."""

import os
import stat
import sys
import time

from careercoach.express.statements import HARMLESS_SETTINGS, KEPT_IN_STEP

_UNDERSTOOD = ("CAREERCOACH_DB", "CAREERCOACH_TODAY")
_OTHERS = 0o077
_MOMENT = 0.005
"""Seconds."""


class Unfamiliar(Exception):
    """Something is for the ordinary way."""


def found(named: str) -> tuple[str, os.stat_result]:
    """The path of the file and what the system says of it; ``named`` is what --db says, blank for nothing.

    Raises Unfamiliar, OSError.
    """
    _refuse(any("CAREERCOACH_" in name and name not in _UNDERSTOOD for name in os.environ))
    named = named or os.environ.get("CAREERCOACH_DB", "")
    if named:
        path = os.path.join(os.getcwd(), os.path.expanduser(named))
        settings = path + ".config.toml"
    else:
        _refuse(sys.platform != "linux" or "ANDROID_DATA" in os.environ)
        path = os.path.join(_own("XDG_DATA_HOME", ".local/share"), "careercoach.db")
        settings = os.path.join(_own("XDG_CONFIG_HOME", ".config"), "config.toml")
    if os.path.lexists(settings):
        with open(settings, encoding="utf-8") as lines:
            _refuse(any(line.strip() not in HARMLESS_SETTINGS for line in lines))
    seen = os.stat(path)
    _refuse(not stat.S_ISREG(seen.st_mode) or bool(seen.st_mode & _OTHERS) or not os.access(path, os.W_OK))
    _look_around(*os.path.split(path))
    return path, seen


def _own(variable: str, usual: str) -> str:
    """The program's folder where the person keeps things of that kind."""
    named, home = os.environ.get(variable, ""), os.environ.get("HOME", "")
    _refuse(not home.startswith("/"))
    return os.path.join(named if named.startswith("/") else os.path.join(home, usual), "careercoach")


def _look_around(folder: str, name: str) -> None:
    """Refuse copies that a sync made, a folder that is kept in step, and a journal that stays."""
    stem, suffix = os.path.splitext(name)
    beside = (one.lower() for one in os.listdir(folder) if one.startswith(stem) and one.endswith(suffix))
    _refuse(any("conflict" in one or one[len(stem) : len(stem) + 1] == " " for one in beside))
    above = folder
    while above != os.path.dirname(above):
        called = os.path.basename(above).lower()
        _refuse(called in KEPT_IN_STEP or called.startswith("onedrive - "))
        _refuse(os.path.lexists(os.path.join(above, ".stfolder")))
        above = os.path.dirname(above)
    journal = os.path.join(folder, name + "-journal")
    for _ in range(20):
        if not os.path.lexists(journal):
            return
        time.sleep(_MOMENT)
    raise Unfamiliar


def _refuse(odd: bool) -> None:
    if odd:
        raise Unfamiliar
