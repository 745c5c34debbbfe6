"""The compass: for each of three tracks what the person says, what the work does to them, and where it clusters.

Why no total and no ranking: the three signals mean different things, and none of them says who somebody is. Each
stands for itself with its figures, and a finding only says where two of them agree, differ, or lack data.
Source: product A4 (000, 001, 002).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import fmean
from typing import ClassVar

from careercoach.content import tracks
from careercoach.content.compass import compass, statements
from careercoach.content.sheets import BEST, WORST
from careercoach.records import GoalRecord, PathRecord, RatingRecord
from careercoach.vocabulary import TRACKS

INSTRUMENT = "compass"

SPAN = timedelta(days=730)
"""How far back work counts: a person changes, and two years hold enough of it."""

RATED = 0.5
"""The share of a track's statements that must be rated before interest is shown."""

DRAWN, COOL = 3.5, 2.5
"""Interest, 1 to 5, from which work draws somebody, and up to which it draws them little."""

MARKED = 5
"""Accomplishments of a track with their energy marked before energy is shown."""

GIVES, TAKES = 0.6, 0.4
"""Energy, 0 to 1, from which work gives energy, and up to which it takes it."""

ACCOMPLISHMENTS = 8
"""Accomplishments that show any track before it is shown where work lies."""

MUCH, SELDOM = 0.5, 0.15
"""The share of accomplishments from which a track is much of the work, and up to which it is seldom done."""

_LEADS_THERE = "managerial"
"""The track that is often wanted only because it is the next rung (002)."""

_ASIDE: Mapping[str, str] = {"sideways": "to the side", "deeper": "deeper into the same work", "return": "back"}
"""The moves that go neither up nor nowhere, and how a sentence says each."""


@dataclass(frozen=True, slots=True)
class Work:
    """Accomplishments of the last two years that show a track, and those of them whose energy is marked."""

    accomplishments: int = 0
    energised: int = 0
    neutral: int = 0
    drained: int = 0


@dataclass(frozen=True, slots=True)
class Material:
    """What the compass is made of.

    ``work`` is by track; ``whole`` counts the accomplishments that show any track, each once; ``tracks`` names the
    track of each competency that has one; ``goals`` and ``paths`` are the active ones. ``elsewhere`` counts those of
    positions that are left out.
    """

    ratings: tuple[RatingRecord, ...] = ()
    work: Mapping[str, Work] | None = None
    whole: int = 0
    tracks: Mapping[str, str] | None = None
    goals: tuple[GoalRecord, ...] = ()
    paths: tuple[PathRecord, ...] = ()
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Bearing:
    """The three signals of one track and the counts behind them; None where there is too little to say.

    ``interest`` is the mean of the newest ratings, 1 to 5, to one decimal. ``energy`` is 1 when every marked one
    energised, 0 when every one drained; a neutral one counts half. ``share`` is that of ``accomplishments`` in
    ``whole``; one may show two tracks, so that the shares may add up to more than one. Both are to two decimals.
    """

    noun: ClassVar[str] = "bearing"
    track: str
    title: str
    interest: float | None
    rated: int
    statements: int
    energy: float | None
    energised: int
    neutral: int
    drained: int
    share: float | None
    accomplishments: int
    whole: int

    @property
    def marked(self) -> int:
        """Those with their energy marked."""
        return self.energised + self.neutral + self.drained


@dataclass(frozen=True, slots=True)
class Signal:
    """One bar: ``value`` is 0 to 1, None where there is too little; ``words`` say the same with its figures."""

    label: str
    value: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth a thought, and its ground. ``track`` None means that it is about more than one."""

    noun: ClassVar[str] = "finding"
    kind: str
    rule: str
    track: str | None
    says: str
    why: str


def is_blank(material: Material) -> bool:
    """Whether there is nothing to show at all."""
    return not material.whole and not _latest(material.ratings)


def bearings(material: Material) -> tuple[Bearing, ...]:
    """The three tracks, always in the same order."""
    latest = _latest(material.ratings)
    return tuple(_bearing(track, latest, material) for track in TRACKS)


def signals(bearing: Bearing) -> tuple[Signal, ...]:
    """The three bars of a track, each with its figures in words."""
    lacking = f"rate {_least_rated(bearing.statements) - bearing.rated} more to see it"
    unmarked = f"marked on {bearing.marked} so far; it takes {MARKED}"
    unlinked = f"{bearing.whole} linked so far; it takes {ACCOMPLISHMENTS}"
    said = f"{bearing.interest} of {BEST}, from {_count(bearing.rated, 'statement')}"
    felt = f"{bearing.energised} of {bearing.marked} gave energy, {bearing.drained} drained"
    shown = f"{bearing.accomplishments} of {_count(bearing.whole, 'accomplishment')}"
    interest = None if bearing.interest is None else (bearing.interest - WORST) / (BEST - WORST)
    return (
        Signal("You say", interest, lacking if interest is None else said),
        Signal("Energy", bearing.energy, unmarked if bearing.energy is None else felt),
        Signal("Your work", bearing.share, unlinked if bearing.share is None else shown),
    )


def findings(material: Material) -> tuple[Finding, ...]:
    """What is worth a thought, the most telling first; nothing on an empty file."""
    if is_blank(material):
        return ()
    shown = bearings(material)
    compared = [found for found in map(compare, shown) if found]
    differ = [found for found in compared if found.kind == "disagreement"]
    agree = [found for found in compared if found.kind == "agreement"]
    rung, others = _next_rung(shown, material), (rule(shown, material) for rule in _OTHER_RULES)
    return (*differ, *([rung] if rung else []), *agree, *(found for found in others if found))


def compare(bearing: Bearing) -> Finding | None:
    """Where what is said agrees or differs with what the work shows: one finding at most, a difference first."""
    if bearing.interest is None:
        return None
    drawn, cool = bearing.interest >= DRAWN, bearing.interest <= COOL
    gives = bearing.energy is not None and bearing.energy >= GIVES
    takes = bearing.energy is not None and bearing.energy <= TAKES
    seldom = bearing.share is not None and bearing.share <= SELDOM
    much = bearing.share is not None and bearing.share >= MUCH
    rules = (
        (drawn and takes, "disagreement", "said-not-felt"),
        (cool and gives, "disagreement", "felt-not-said"),
        (drawn and seldom, "disagreement", "wanted-but-seldom"),
        (cool and much, "disagreement", "done-but-unwanted"),
        (drawn and gives, "agreement", "drawn"),
        (cool and takes, "agreement", "not-drawn"),
    )
    return next((_about(bearing, kind, rule) for holds, kind, rule in rules if holds), None)


def _latest(ratings: Iterable[RatingRecord]) -> dict[str, int]:
    """The newest rating of each statement of today's content."""
    known = {one.key for one in statements()}
    own = (one for one in ratings if one.instrument == INSTRUMENT and one.statement in known)
    return {one.statement: one.rating for one in sorted(own, key=lambda each: each.on)}


def _bearing(track: str, latest: Mapping[str, int], material: Material) -> Bearing:
    keys = [one.key for one in statements() if one.track == track]
    figures = [latest[key] for key in keys if key in latest]
    work = (material.work or {}).get(track, Work())
    marked = work.energised + work.neutral + work.drained
    return Bearing(
        track=track,
        title=tracks.title(track) or track,
        interest=round(fmean(figures), 1) if len(figures) >= _least_rated(len(keys)) else None,
        rated=len(figures),
        statements=len(keys),
        energy=round((work.energised + work.neutral / 2) / marked, 2) if marked >= MARKED else None,
        energised=work.energised,
        neutral=work.neutral,
        drained=work.drained,
        share=round(work.accomplishments / material.whole, 2) if material.whole >= ACCOMPLISHMENTS else None,
        accomplishments=work.accomplishments,
        whole=material.whole,
    )


def _least_rated(statements: int) -> int:
    return -int(-statements * RATED // 1)


def _about(bearing: Bearing, kind: str, rule: str, **more: object) -> Finding:
    figures = {
        name: getattr(bearing, name) for name in ("interest", "energised", "drained", "marked", "accomplishments")
    }
    named = {"work": compass().work[bearing.track], "whole": bearing.whole, **figures}
    return _finding(kind, rule, bearing.track, **named, **more)


def _finding(kind: str, rule: str, track: str | None = None, **named: object) -> Finding:
    words = compass().findings[rule]
    return Finding(kind, rule, track, words.says.format(**named), words.why.format(**named))


def _next_rung(shown: Sequence[Bearing], material: Material) -> Finding | None:
    """Little interest in leading people, and yet a path up or a goal that leads there."""
    leading = next(bearing for bearing in shown if bearing.track == _LEADS_THERE)
    if leading.interest is None or leading.interest > COOL:
        return None
    known = material.tracks or {}
    up = [path.title for path in material.paths if path.track == _LEADS_THERE and path.move == "up"]
    goals = [goal.title for goal in material.goals if _LEADS_THERE in map(known.get, goal.competencies)]
    titles = sorted(up) or sorted(goals)
    return _about(leading, "next rung", "next-rung", title=titles[0]) if titles else None


def _staying(shown: Sequence[Bearing], material: Material) -> Finding | None:
    """Staying on purpose, or nothing that pulls elsewhere: both are full answers."""
    kept = sorted(path.title for path in material.paths if path.move == "stay")
    if kept:
        return _finding("staying", "staying", title=kept[0])
    mild = all(bearing.interest is not None and bearing.interest < DRAWN for bearing in shown)
    return _finding("staying", "content", high=DRAWN) if mild else None


def _sideways(_shown: Sequence[Bearing], material: Material) -> Finding | None:
    """A path to the side, deeper or back counts as much as one up."""
    aside = sorted((path.title, path.move) for path in material.paths if path.move in _ASIDE)
    return _finding("sideways", "sideways", title=aside[0][0], aside=_ASIDE[aside[0][1]]) if aside else None


def _few_rated(shown: Sequence[Bearing], _material: Material) -> Finding | None:
    lacking = [bearing.track for bearing in shown if bearing.interest is None]
    return _finding("too little", "few-rated", works=_works(lacking)) if lacking else None


def _little_work(shown: Sequence[Bearing], material: Material) -> Finding | None:
    """The first thing that is missing before energy and work can be shown on every side."""
    if not material.tracks:
        return _finding("too little", "no-track")
    if material.whole < ACCOMPLISHMENTS:
        count = _count(ACCOMPLISHMENTS - material.whole, "more accomplishment")
        return _finding(
            "too little",
            "few-linked",
            count=count,
            accomplishments=material.whole or "none",
            least=ACCOMPLISHMENTS,
        )
    lacking = [bearing for bearing in shown if bearing.energy is None]
    if not lacking:
        return None
    nearest = max(lacking, key=lambda bearing: bearing.marked)
    count = _count(MARKED - nearest.marked, "more accomplishment")
    return _about(nearest, "too little", "few-marked", count=count, least=MARKED)


_OTHER_RULES: Sequence[Callable[[Sequence[Bearing], Material], Finding | None]] = (
    _staying,
    _sideways,
    _few_rated,
    _little_work,
)


def _works(tracks_named: Iterable[str]) -> str:
    named = [compass().work[track] for track in tracks_named]
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else named[0]


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
