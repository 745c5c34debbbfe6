"""The compass: for each of three tracks what the person says, what the work does to them, and where it clusters.

Why no total and no ranking: the three signals mean different things, and none of them says who somebody is. Each
stands for itself with its figures, and a finding only says where two of them agree, differ, or lack data.
Source: product A4 (000, 001, 002).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from math import fsum
from typing import ClassVar

from careercoach.content import tracks
from careercoach.content.compass import agreeing, pairs, statements
from careercoach.content.sheets import BEST, WORST
from careercoach.frozen import Frozen
from careercoach.names import listed
from careercoach.records import GoalRecord, PathRecord, RatingRecord
from careercoach.vocabulary import TRACKS

INSTRUMENT = "compass"

SPAN = timedelta(days=730)
"""How far back work counts: a person changes, and two years hold enough of it."""

RATED = 0.5
"""The share of a track's statements that must be rated before interest is shown."""

MARKED = 5
"""Accomplishments of a track with their energy marked before energy is shown."""

ACCOMPLISHMENTS = 8
"""Accomplishments that show any track before it is shown where work lies."""

FEWEST = 2
"""Tracks that must show a signal before a sentence compares them by it."""

MUCH, SELDOM = 0.5, 0.15
"""The share of accomplishments from which a track is much of the work, and up to which it is seldom done."""


class Work(Frozen):
    """Accomplishments of the last two years, all or those that show a track, and those whose energy is marked."""

    accomplishments: int = 0
    energised: int = 0
    neutral: int = 0
    drained: int = 0

    @property
    def marked(self) -> int:
        """Those with their energy marked."""
        return self.energised + self.neutral + self.drained

    @property
    def energy(self) -> float | None:
        """1 when every marked one energised, 0 when every one drained, a neutral one half; None for too few."""
        return round((self.energised + self.neutral / 2) / self.marked, 2) if self.marked >= MARKED else None


class Material(Frozen):
    """What the compass is made of.

    ``logged`` is all the work, whether or not it shows a track; ``work`` is by track; ``whole`` counts the
    accomplishments that show any track, each once; ``tracks`` names the track of each competency that has one;
    ``goals`` and ``paths`` are the active ones. ``elsewhere`` counts those of positions that are left out.
    """

    ratings: tuple[RatingRecord, ...] = ()
    logged: Work = Work()
    work: Mapping[str, Work] | None = None
    whole: int = 0
    tracks: Mapping[str, str] | None = None
    goals: tuple[GoalRecord, ...] = ()
    paths: tuple[PathRecord, ...] = ()
    elsewhere: int = 0

    @property
    def unlinked(self) -> int:
        """Accomplishments that show no track: of any kind, or of none."""
        return max(self.logged.accomplishments - self.whole, 0)


class Bearing(Frozen):
    """The three signals of one track and the counts behind them; None where there is too little to say.

    ``interest`` is the mean of the newest ratings, 1 to 5, to one decimal: of the ``rated`` ones of its ``statements``,
    and of its ``choices``. A choice counts once for each of its sides, as it stands for the second and turned round (1
    is 5) for the first; choices alone are too little. ``energy`` is 1 when every marked one energised, 0 when every one
    drained; a neutral one counts half. ``share`` is that of ``accomplishments`` in ``whole``; one may show two tracks,
    so that the shares may add up to more than one. Both are to two decimals. ``unlinked`` show no track.
    """

    noun: ClassVar[str] = "bearing"
    track: str
    title: str
    interest: float | None
    rated: int
    statements: int
    choices: int
    energy: float | None
    energised: int
    neutral: int
    drained: int
    share: float | None
    accomplishments: int
    whole: int
    unlinked: int

    @property
    def marked(self) -> int:
        """Those with their energy marked."""
        return self.energised + self.neutral + self.drained

    @property
    def seldom(self) -> bool:
        """Whether it is seldom done, even if all that shows no track were of it: a missing link is not missing work."""
        return self.share is not None and self.share * self._linked + 1 - self._linked <= SELDOM

    @property
    def much(self) -> bool:
        """Whether it is much of the work, even if nothing that shows no track were of it."""
        return self.share is not None and self.share * self._linked >= MUCH

    @property
    def _linked(self) -> float:
        """The share of the work that shows any track."""
        return self.whole / (self.whole + self.unlinked) if self.unlinked else 1


class Signal(Frozen):
    """One bar: ``value`` is 0 to 1, None where there is too little; ``words`` say the same with its figures."""

    label: str
    value: float | None
    words: str


def is_blank(material: Material) -> bool:
    """Whether there is nothing to show at all."""
    return not material.whole and material.logged.energy is None and not _latest(material.ratings)


def bearings(material: Material) -> tuple[Bearing, ...]:
    """The three tracks, always in the same order."""
    latest = _latest(material.ratings)
    return tuple(_bearing(track, latest, material) for track in TRACKS)


def signals(bearing: Bearing) -> tuple[Signal, ...]:
    """The three bars of a track, each with its figures in words."""
    lacking = f"rate {_least_rated(bearing.statements) - bearing.rated} more to see it"
    marked = f"marked on {bearing.marked} so far; it takes {MARKED}"
    unmarked = marked if bearing.accomplishments else "no work linked to it yet"
    few = f"{bearing.whole} linked so far; it takes {ACCOMPLISHMENTS}"
    answers = counted(bearing.rated + bearing.choices, "answer" if bearing.choices else "statement")
    said = f"{bearing.interest} of {BEST}, from {answers}"
    felt = f"{bearing.energised} of {bearing.marked} gave energy, {bearing.drained} drained"
    linked = f"{bearing.accomplishments} of {bearing.whole} linked, {bearing.unlinked} not linked"
    shown = linked if bearing.unlinked else f"{bearing.accomplishments} of {counted(bearing.whole, 'accomplishment')}"
    interest = None if bearing.interest is None else (bearing.interest - WORST) / (BEST - WORST)
    return (
        Signal("You say", interest, lacking if interest is None else said),
        Signal("Energy", bearing.energy, unmarked if bearing.energy is None else felt),
        Signal("Your work", bearing.share, few if bearing.share is None else shown),
    )


def said(shown: Iterable[Bearing]) -> str:
    """What the three signals show in a sentence, each for itself: what one says, what gives energy, what one does.

    Tracks that stand nearly alike are named together. "" where nothing can be shown.
    """
    known = tuple(shown)
    signals = (
        (
            [each.interest for each in known],
            "you say you are drawn most to {}",
            "you say all three draw you alike",
            0.2,
        ),
        ([each.energy for each in known], "most energy comes from {}", "all three give you energy alike", 0.05),
        ([each.share for each in known], "your work is most often {}", "your work is spread over all three", 0.05),
    )
    parts = (_most([each.title for each in known], *signal) for signal in signals)
    told = "; ".join(filter(None, parts))
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _most(titles: Sequence[str], figures: Sequence[float | None], most: str, alike: str, nearly: float) -> str:
    """Which tracks have the highest figure, or nearly that; "" where fewer than two have one."""
    shown = [(figure, title) for figure, title in zip(figures, titles, strict=True) if figure is not None]
    if len(shown) < FEWEST:
        return ""
    best = max(figure for figure, _ in shown)
    highest = [f"{title[:1].lower()}{title[1:]}" for figure, title in shown if round(best - figure, 2) <= nearly]
    return alike if len(highest) == len(TRACKS) else most.format(listed(highest))


def _latest(ratings: Iterable[RatingRecord]) -> dict[str, int]:
    """The newest rating of each statement of today's content."""
    known = {one.key for one in statements()}
    own = (one for one in ratings if one.instrument == INSTRUMENT and one.statement in known)
    return {one.statement: one.rating for one in sorted(own, key=lambda each: each.on)}


def _bearing(track: str, latest: Mapping[str, int], material: Material) -> Bearing:
    keys = [one.key for one in agreeing() if one.track == track]
    figures, choices = [latest[key] for key in keys if key in latest], list(_choices(track, latest))
    rated = [*figures, *choices]
    work = (material.work or {}).get(track, Work())
    return Bearing(
        track=track,
        title=tracks.title(track) or track,
        interest=round(fsum(rated) / len(rated), 1) if len(figures) >= _least_rated(len(keys)) else None,
        rated=len(figures),
        statements=len(keys),
        choices=len(choices),
        energy=work.energy,
        energised=work.energised,
        neutral=work.neutral,
        drained=work.drained,
        share=round(work.accomplishments / material.whole, 2) if material.whole >= ACCOMPLISHMENTS else None,
        accomplishments=work.accomplishments,
        whole=material.whole,
        unlinked=material.unlinked,
    )


def _choices(track: str, latest: Mapping[str, int]) -> Iterator[int]:
    """What was said of a track in choices between it and another: 5 is clearly this one."""
    for pair in pairs():
        if pair.key in latest and pair.second.track == track:
            yield latest[pair.key]
        elif pair.key in latest and pair.first.track == track:
            yield WORST + BEST - latest[pair.key]


def _least_rated(statements: int) -> int:
    return -int(-statements * RATED // 1)


def counted(count: int, noun: str) -> str:
    """So many of something, in words."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
