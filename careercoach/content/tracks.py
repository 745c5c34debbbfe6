"""The three tracks with what each asks for, and roads people have gone: read from tracks.toml, a mistake refused.

Source: product A5 (001, 003). What ships are examples; people adopt, change and add their own.
"""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, ContentError, Raw
from careercoach.frozen import Frozen
from careercoach.incoming import alike
from careercoach.vocabulary import AREAS, MOVES, TRACKS

TRACKS_FILE = "tracks.toml"

WORKPLACES: Mapping[str, str] = {
    "call-centre": "A call centre",
    "hospital-ward": "A hospital ward",
    "office": "An office",
    "engineering": "An engineering team",
}
"""The workplaces that examples are from, each with its title."""

MOST_IN_A_NAME = 40
LEAST_ROLES = 3


class Suggestion(Frozen):
    """A competency a track asks for, ready to be adopted. ``track`` is one of TRACKS, ``area`` one of AREAS."""

    name: str
    track: str
    area: str
    description: str


class Track(Frozen):
    """A direction of work. ``key`` is one of ``vocabulary`` TRACKS."""

    key: str
    title: str
    about: str
    competencies: tuple[Suggestion, ...]


class Role(Frozen):
    """A role on a road. ``move`` is one of ``vocabulary`` MOVES and says how one gets there from the role before."""

    title: str
    move: str
    asks: str


class Sequence(Frozen):
    """A road of roles in one workplace and track, from the role it starts at. ``workplace`` is a key of WORKPLACES."""

    workplace: str
    track: str
    start: str
    roles: tuple[Role, ...]


TRACK = {
    "key": checks.one_of(TRACKS),
    "title": checks.words(MOST_IN_A_NAME),
    "about": checks.words(LINE),
    "competency": checks.tables,
}
SUGGESTION = {"name": checks.words(MOST_IN_A_NAME), "area": checks.one_of(AREAS), "description": checks.words(LINE)}
SEQUENCE = {
    "workplace": checks.one_of(tuple(WORKPLACES)),
    "track": checks.one_of(TRACKS),
    "start": checks.words(MOST_IN_A_NAME),
    "role": checks.tables,
}
ROLE = {"title": checks.words(MOST_IN_A_NAME), "move": checks.one_of(MOVES), "asks": checks.words(LINE)}


def read_tracks(raw: Raw) -> tuple[tuple[Track, ...], tuple[Sequence, ...]]:
    """The tracks in the order of TRACKS, and the roads in the file's order. Raises ContentError."""
    checks.table(raw, {"track": checks.tables, "sequence": checks.tables}, TRACKS_FILE)
    tracks = tuple(_read_track(one, at) for one, at in checks.each(raw, "track", TRACKS_FILE))
    checks.exactly((track.key for track in tracks), TRACKS_FILE, TRACKS)
    checks.exactly((one.name.casefold() for track in tracks for one in track.competencies), TRACKS_FILE)
    roads = tuple(_read_sequence(one, at) for one, at in checks.each(raw, "sequence", TRACKS_FILE))
    wanted = [f"{workplace} {track}" for workplace in WORKPLACES for track in TRACKS]
    checks.exactly((f"{road.workplace} {road.track}" for road in roads), TRACKS_FILE, wanted)
    return tuple(sorted(tracks, key=lambda track: TRACKS.index(track.key))), roads


def _read_track(raw: Raw, at: str) -> Track:
    checks.table(raw, TRACK, at)
    found = []
    for one, place in checks.each(raw, "competency", at):
        checks.table(one, SUGGESTION, place)
        found.append(Suggestion(one["name"], raw["key"], one["area"], one["description"]))
    return Track(raw["key"], raw["title"], raw["about"], tuple(found))


def _read_sequence(raw: Raw, at: str) -> Sequence:
    checks.table(raw, SEQUENCE, at)
    roles = tuple(Role(**checks.table(one, ROLE, place)) for one, place in checks.each(raw, "role", at))
    if len(roles) < LEAST_ROLES:
        raise ContentError(at, "role", f"needs at least {LEAST_ROLES} roles")
    checks.exactly((role.title for role in roles), at)
    return Sequence(raw["workplace"], raw["track"], raw["start"], roles)


@cache
def _file() -> tuple[tuple[Track, ...], tuple[Sequence, ...]]:
    return read_tracks(checks.parsed(TRACKS_FILE))


def tracks(key: str | None = None) -> tuple[Track, ...]:
    """The tracks, or only the one of that ``key``."""
    return tuple(track for track in _file()[0] if key in (None, track.key))


def sequences(track: str | None = None) -> tuple[Sequence, ...]:
    """The roads that ship, of all tracks or of one."""
    return tuple(road for road in _file()[1] if track in (None, road.track))


def suggestion(name: str) -> Suggestion | None:
    """The shipped competency of that name, however it is written; None when it is the person's own."""
    wanted = alike(name)
    return next((one for track in tracks() for one in track.competencies if alike(one.name) == wanted), None)


def title(key: str | None) -> str | None:
    """What a track is called; None stays None."""
    return next((track.title for track in tracks() if track.key == key), None)
