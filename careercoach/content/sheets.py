"""What the growth check and the compass share: a sheet of statements, each to be rated from 1 to 5."""

from collections.abc import Sequence
from string import Formatter
from typing import Any, Protocol

from careercoach.content import checks
from careercoach.content.checks import HINT, LINE, Check
from careercoach.frozen import Frozen

WORST, BEST = 1, 5
"""The ends of the scale."""


class Statement(Protocol):
    """Something a person may rate. ``key`` never changes: ratings are kept under it."""

    @property
    def key(self) -> str:
        """Under which its ratings are kept."""

    @property
    def text(self) -> str:
        """What the person says of themselves."""


class Part(Frozen):
    """Statements rated alike: ``lead`` stands above them, blank for none; ``scale`` are the words for 1 to 5."""

    lead: str
    scale: tuple[str, ...]


class Sheet(Protocol):
    """Statements in the order shown. ``purpose`` says what they are for."""

    @property
    def purpose(self) -> str:
        """What the sheet is for."""

    def part_of(self, one: Any) -> Part:
        """How a statement of the sheet is put."""

    @property
    def statements(self) -> Sequence[Statement]:
        """The statements in the order shown."""


def scale(value: Any) -> str | None:
    """What is wrong with the words for 1 to 5; None when nothing is."""
    if not isinstance(value, list) or len(value) != BEST:
        return f"must be a list of {BEST} texts"
    return next((fault for fault in map(checks.words(HINT), value) if fault), None)


def sentence(places: set[str]) -> Check:
    """The check of a sentence that may name these ``places`` in braces, and no others."""

    def fault(value: Any) -> str | None:
        named = {name for _, name, _, _ in Formatter().parse(value) if name is not None} if not words(value) else set()
        return words(value) or (None if named <= places else f"may name only {', '.join(sorted(places))}")

    words = checks.words(LINE)
    return fault
