"""What the compass finds worth a thought: where two signals of a track agree, differ or are too little to say.

Nothing here ranks the tracks or says who somebody is. What is low everywhere and drained is no choice to stay, what is
rated alike everywhere is no pull, and what is not linked is not undone: each has its own finding or is silent.
Source: product A4 (000, 001, 002).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar

from careercoach.coach.compass import ACCOMPLISHMENTS, MARKED, Bearing, Material, bearings, counted, is_blank
from careercoach.coach.paths import stays
from careercoach.content.compass import compass
from careercoach.frozen import Frozen

DRAWN, COOL = 3.5, 2.5
"""Interest, 1 to 5, from which work draws somebody, and up to which it draws them little."""

SPREAD = 0.5
"""Points between what draws somebody most and least from which a side stands out."""

GIVES, TAKES = 0.6, 0.4
"""Energy, 0 to 1, from which work gives energy, and up to which it takes it."""

_KINDS = ("disagreement", "energy", "agreement")
"""What is found of one track alone, the most telling first."""

_SAID_BY_WORN = ("drains", "not-drawn")
"""What goes without saying of each kind of work where several drain."""

_LEADS_THERE = "managerial"
"""The track that is often wanted only because it is the next rung (002)."""

_ASIDE: Mapping[str, str] = {"sideways": "to the side", "deeper": "deeper into the same work", "return": "back"}
"""The moves that go neither up nor nowhere, and how a sentence says each."""


class Finding(Frozen):
    """Something worth a thought, and its ground. ``track`` None means that it is about more than one."""

    noun: ClassVar[str] = "finding"
    kind: str
    rule: str
    track: str | None
    says: str
    why: str


def findings(material: Material) -> tuple[Finding, ...]:
    """What is worth a thought, the most telling first; nothing on an empty file."""
    if is_blank(material):
        return ()
    shown = bearings(material)
    worn, level = _worn(shown, material), _no_side(shown, material)
    compared = [each for bearing in shown if (each := compare(bearing, level=level is not None))]
    if worn and len(_taking(shown)) > 1:
        compared = [each for each in compared if each.rule not in _SAID_BY_WORN]
    differ, felt, agree = ([each for each in compared if each.kind == kind] for kind in _KINDS)
    others = (rule(shown, material) for rule in _OTHER_RULES)
    found = (worn, *differ, _next_rung(shown, material), *felt, *agree, None if worn else level, *others)
    return tuple(each for each in found if each)


def compare(bearing: Bearing, *, level: bool = False) -> Finding | None:
    """Where what is said agrees or differs with what the work shows: one finding at most, a difference first.

    ``level`` says that no side stands out; then what was said of a track tells nothing about it.
    """
    interest = None if level else bearing.interest
    drawn, cool = interest is not None and interest >= DRAWN, interest is not None and interest <= COOL
    gives = bearing.energy is not None and bearing.energy >= GIVES
    takes = _takes(bearing.energy)
    rules = (
        (drawn and takes, "disagreement", "said-not-felt"),
        (cool and gives, "disagreement", "felt-not-said"),
        (drawn and bearing.seldom, "disagreement", "wanted-but-seldom"),
        (cool and takes and bearing.much, "disagreement", "done-but-draining"),
        (cool and bearing.much, "disagreement", "done-but-unwanted"),
        (drawn and gives, "agreement", "drawn"),
        (cool and takes, "agreement", "not-drawn"),
        (takes, "energy", "drains"),
        (gives, "energy", "gives"),
    )
    return next((_about(bearing, kind, rule) for holds, kind, rule in rules if holds), None)


def _takes(energy: float | None) -> bool:
    return energy is not None and energy <= TAKES


def _taking(shown: Sequence[Bearing]) -> list[Bearing]:
    """The tracks whose work takes more energy than it gives."""
    return [bearing for bearing in shown if _takes(bearing.energy)]


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


def _worn(shown: Sequence[Bearing], material: Material) -> Finding | None:
    """Drained by nearly all that is marked, and no kind of work lifts: then it may not be the kind of work.

    Where one kind alone drains, that is said of it, unless nothing draws the person anyhow.
    """
    logged, taking = material.logged, _taking(shown)
    if not _takes(logged.energy) or any(bearing.energy is not None for bearing in shown if bearing not in taking):
        return None
    low = all(bearing.interest is not None and bearing.interest <= COOL for bearing in shown)
    if not low and len(taking) == 1:
        return None
    return _finding("tired", "tired" if low else "drained", low=COOL, drained=logged.drained, marked=logged.marked)


def _no_side(shown: Sequence[Bearing], _material: Material) -> Finding | None:
    """All three said, and hardly half a point between them."""
    known = [bearing.interest for bearing in shown if bearing.interest is not None]
    least, most = min(known, default=0), max(known, default=0)
    if len(known) < len(shown) or round(most - least, 1) >= SPREAD:
        return None
    span = f"at {most}" if least == most else f"between {least} and {most}"
    return _finding("no side", "no-side", range=span)


def _staying(shown: Sequence[Bearing], material: Material) -> Finding | None:
    """Staying on purpose, or nothing that pulls elsewhere: both are full answers, but not for somebody drained."""
    kept = sorted(path.title for path in material.paths if path.move == "stay")
    if _worn(shown, material):
        return None
    if kept:
        return _finding("staying", "staying", title=kept[0])
    if _no_side(shown, material):
        return None
    mild = all(bearing.interest is not None and bearing.interest < DRAWN for bearing in shown)
    drained = bool(_taking(shown)) or _takes(material.logged.energy)
    some = any((bearing.interest or 0) > COOL for bearing in shown)
    return _finding("staying", "content", high=DRAWN) if mild and some and not drained else None


def _sideways(_shown: Sequence[Bearing], material: Material) -> Finding | None:
    """A path to the side, deeper or back counts as much as one up; who stays on purpose is not sent along it."""
    aside = sorted((path.title, path.move) for path in material.paths if path.move in _ASIDE)
    if not aside or stays(material.paths):
        return None
    return _finding("sideways", "sideways", title=aside[0][0], aside=_ASIDE[aside[0][1]])


def _few_rated(shown: Sequence[Bearing], _material: Material) -> Finding | None:
    lacking = [bearing.track for bearing in shown if bearing.interest is None]
    return _finding("too little", "few-rated", works=_works(lacking)) if lacking else None


def _little_work(shown: Sequence[Bearing], material: Material) -> Finding | None:
    """The first thing to do with work that is there, before energy and work can be shown on every side."""
    if not material.tracks:
        return _finding("too little", "no-track") if material.logged.accomplishments else None
    missing = ACCOMPLISHMENTS - material.whole
    if 0 < missing <= material.unlinked:
        return _finding(
            "too little",
            "few-linked",
            count=counted(missing, "more accomplishment"),
            accomplishments=material.whole or "none",
            least=ACCOMPLISHMENTS,
        )
    lacking = [bearing for bearing in shown if bearing.energy is None and bearing.accomplishments >= MARKED]
    if not lacking:
        return None
    nearest = max(lacking, key=lambda bearing: bearing.marked)
    count = counted(MARKED - nearest.marked, "more accomplishment")
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
