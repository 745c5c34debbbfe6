"""What somebody types to see only some of a list, sign by sign: pure.

``#tag``, ``@person`` and ``+goal`` count from their beginning; a year stands alone; ``waiting``, ``unfinished`` and
``private`` are what an entry can be. All else are words.
"""

from __future__ import annotations

from careercoach.folding import bare
from careercoach.frozen import Frozen
from careercoach.patterns import pattern

LEGEND = "#tag  @person  +goal  2025  waiting  unfinished  private"
"""Every sign, as it stands under the line."""

_STATES = {"waiting": "waiting", "unfinished": "in-progress"}
_YEAR = pattern(r"(?:19|20)\d\d")
_WORD = pattern(r"\w+")


class Wanted(Frozen):
    """Which entries are wanted: all of it has to be met; of several years or states any one."""

    words: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    statuses: tuple[str, ...] = ()
    private: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()


def understood(typed: str) -> Wanted:
    """What is wanted. A sign with nothing behind it says nothing yet."""
    pieces = typed.split()
    signed = {sign: tuple(piece[1:] for piece in pieces if piece[0] == sign and len(piece) > 1) for sign in "#@+"}
    plain = [piece for piece in pieces if piece[0] not in "#@+"]
    small = [piece.lower() for piece in plain]
    said = [each for each in plain if not _YEAR.fullmatch(each) and each.lower() not in (*_STATES, "private")]
    return Wanted(
        words=" ".join(said),
        tags=signed["#"],
        people=signed["@"],
        goals=signed["+"],
        years=tuple(int(each) for each in plain if _YEAR.fullmatch(each)),
        statuses=tuple(_STATES[each] for each in small if each in _STATES),
        private="private" in small,
    )


def is_called(name: str, typed: str) -> bool:
    """Whether a word of the name begins so, in whatever spelling."""
    start = bare(typed)
    return any(word.startswith(start) for word in _WORD.findall(bare(name)))


def holds(text: str, typed: str) -> bool:
    """Whether each word typed begins a word of the text: for lists that have nothing but words."""
    return all(is_called(text, word) for word in _WORD.findall(typed))
