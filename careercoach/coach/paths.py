"""Paths beside each other, and those that close soon.

Two to four at a time: fewer is no choice, more cannot be held in mind. Nothing here ranks a path; the person does.
Source: product A5 (001, 003).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from careercoach import dates
from careercoach.coach import readiness, trials
from careercoach.content import tracks
from careercoach.errors import InvalidValue
from careercoach.frozen import Frozen
from careercoach.records import AccomplishmentRecord, GoalRecord, PathRecord, TrialRecord

LEAST, MOST = 2, 4
"""How many paths are compared at a time."""

MOVES: Mapping[str, str] = {
    "up": "a step up",
    "sideways": "a step to the side",
    "deeper": "deeper into the same work",
    "return": "back to something I liked",
    "stay": "staying, on purpose",
}
"""What each move of ``vocabulary`` MOVES means."""


class Row(Frozen):
    """One line of a comparison: ``values`` stand in the order of the paths, None where nothing was said.

    ``ours`` says that the values are our own words and not the person's.
    """

    label: str
    values: tuple[str | None, ...]
    ours: bool = False


def compare(
    paths: Sequence[PathRecord],
    work: Iterable[AccomplishmentRecord],
    today: date,
    left_out: Collection[str] = (),
    tests: Collection[TrialRecord] = (),
) -> tuple[Row, ...]:
    """The paths side by side. Pay, what to stop, the closing day and tests are left out where no path says them.

    ``left_out`` are ids of positions, as for a grid of readiness; ``tests`` are small tests of these paths.
    Raises InvalidValue for fewer than LEAST or more than MOST different paths.
    """
    if not LEAST <= len({path.id for path in paths}) <= MOST or len({path.id for path in paths}) < len(paths):
        raise InvalidValue("ID", f"A comparison takes {LEAST} to {MOST} different paths.", "name-paths")
    known = tuple(work)
    tried = [[test for test in tests if test.path == path.id] for path in paths]
    shown = tuple(readiness.in_words(readiness.grid(path, known, today, left_out)) for path in paths)
    rows = (
        Row("Track", tuple(tracks.title(path.track) for path in paths), ours=True),
        Row("Move", tuple(MOVES[path.move] for path in paths), ours=True),
        Row("Where", tuple(where(path) for path in paths)),
        Row("Attracts me", tuple(path.attracts for path in paths)),
        Row("Asks for", tuple(path.asks for path in paths)),
        Row("Style", tuple(path.style for path in paths)),
        Row("Colleagues", tuple(path.colleagues for path in paths)),
        Row("Life around it", tuple(path.lifestyle for path in paths)),
        Row("Pay", tuple(path.pay for path in paths)),
        Row("I would stop", tuple(path.stop_doing for path in paths)),
        Row("Tried", tuple(" · ".join(map(trials.in_a_line, each)) or None for each in tried)),
        Row("Learned there", tuple(" · ".join(trials.learned(each)) or None for each in tried)),
        Row("Closes", tuple(closes(path, today) for path in paths), ours=True),
        Row("My work shows", shown, ours=True),
    )
    optional = ("Pay", "I would stop", "Tried", "Learned there", "Closes")
    return tuple(row for row in rows if row.label not in optional or any(row.values))


def openings(paths: Iterable[PathRecord], today: date) -> tuple[PathRecord, ...]:
    """Active paths with a closing day that has not passed, the soonest first."""
    ahead = [path for path in paths if path.active and path.deadline and path.deadline >= today]
    return tuple(sorted(ahead, key=lambda path: (path.deadline or today, path.title, path.id)))


def stays(paths: Iterable[PathRecord]) -> bool:
    """Whether the person stays on purpose: staying is one of the paths that are open."""
    return any(path.active and path.move == "stay" for path in paths)


def asking(paths: Iterable[PathRecord]) -> tuple[PathRecord, ...]:
    """The paths that may ask for something: the open ones, and of somebody who stays on purpose those that stay."""
    known = [path for path in paths if path.active]
    return tuple(path for path in known if path.move == "stay" or not stays(known))


def asked_for(competencies: Iterable[str], paths: Iterable[PathRecord], goals: Iterable[GoalRecord]) -> tuple[str, ...]:
    """Those of these competencies that ask for work, by name: all but what only a path names that asks for nothing.

    What a path names that was declined, has ended or is passed over by staying still counts for an active goal.
    """
    known = tuple(paths)
    wanted = {name for path in asking(known) for name in path.competencies}
    wanted |= {name for goal in goals if goal.status == "active" for name in goal.competencies}
    passed = {name for path in known for name in path.competencies} - wanted
    return tuple(name for name in competencies if name not in passed)


def where(path: PathRecord) -> str:
    """Inside the company or outside it, and the organisation if it was named."""
    side = "inside" if path.inside else "outside"
    return f"{side}: {path.organisation}" if path.organisation else side


def closes(path: PathRecord, today: date) -> str | None:
    """The closing day and how far off it is; None when there is none."""
    return f"{dates.echo(path.deadline)}, {dates.relative(path.deadline, today)}" if path.deadline else None
