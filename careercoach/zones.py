"""Which time zone the person is in: the name a calendar needs beside a wall time.

The system's own order: TZ, then where /etc/localtime points, then what /etc/timezone says. A name counts only when
the zone data of this machine know it.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from careercoach.errors import InvalidValue

_SYSTEM = Path("/etc")
_FOLDER = "zoneinfo/"
_NO_PLACES = frozenset({"localtime", "posixrules", "Factory"})
"""Files among the zones that are none."""
_OF_NOBODY = frozenset(("uct", "utc", "gmt", "gmt0", "gmt+0", "gmt-0", "greenwich", "universal", "zulu"))
"""Zones by the last part of their name in which a machine is that was told of none, and no person."""


def local_zone(environment: Mapping[str, str], system: Path = _SYSTEM) -> str | None:
    """The name of the machine's zone, such as Europe/Berlin; None when it cannot be told.

    ``system`` is the folder that holds localtime and timezone.
    """
    if (set_by_hand := environment.get("TZ")) is not None:
        named = set_by_hand.strip(" :")
        return _known(_named(named)) or _known(_linked(Path("/", named))) if named else "UTC"
    return _spelt(_linked(system / "localtime")) or _spelt(_written(system / "timezone"))


def zone_meant(kept: str | None, environment: Mapping[str, str]) -> str | None:
    """The zone that times of day are meant in: the one the person keeps, else the machine's; None when nobody knows.

    A machine that is in UTC says nothing of where the person is.
    """
    if kept:
        return kept
    of_machine = local_zone(environment)
    told = of_machine is not None and of_machine.rpartition("/")[2].casefold() not in _OF_NOBODY
    return of_machine if told else None


def zone_named(name: str) -> str:
    """The zone's name as the zone data spell it. Raises InvalidValue, with the nearest names."""
    if found := _known(name.strip()):
        return found
    near = _near(name.strip())
    hint = f"perhaps {' or '.join(near)}" if near else "write it as Europe/Berlin or America/New_York"
    raise InvalidValue("zone", f"{{field}} takes the name of a time zone, and that is none; {hint}.")


def _known(name: str | None) -> str | None:
    return _zones().get(name.casefold()) if name else None


def _spelt(name: str | None) -> str | None:
    """A zone as the system spells it, where there is one: to list all of them opens some six hundred files."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name).key if name and name not in _NO_PLACES else None
    except (LookupError, ValueError, OSError):
        return None


@cache
def _zones() -> dict[str, str]:
    """Every zone by its name in small letters."""
    from zoneinfo import available_timezones

    return {name.casefold(): name for name in sorted(available_timezones() - _NO_PLACES)}


def _near(name: str) -> list[str]:
    """Up to three zones that somebody may have meant: a city alone, or a slip in the spelling."""
    from difflib import get_close_matches

    wanted = name.casefold().replace(" ", "_")
    cities = [zone for key, zone in _zones().items() if wanted and key.rpartition("/")[2] == wanted]
    return cities[:3] or [_zones()[key] for key in get_close_matches(wanted, _zones(), 3, 0.75)]


def _named(path: str) -> str:
    """The zone in a path such as /usr/share/zoneinfo/Europe/Berlin; a bare name is one already."""
    name = path.rpartition(_FOLDER)[2] if path.startswith("/") else path
    return name.removeprefix("posix/").removeprefix("right/")


def _linked(path: Path) -> str | None:
    """The zone a link points to; the first step counts, because zones are links to one another too."""
    try:
        for target in (path.readlink(), path.resolve()):
            if _FOLDER in str(target):
                return str(target).rpartition(_FOLDER)[2].removeprefix("posix/").removeprefix("right/")
    except OSError:
        pass
    return None


def _written(path: Path) -> str | None:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return None
