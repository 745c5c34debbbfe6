"""How a page of several things keeps to its words: what is missed least goes first, and no sooner than needed.

What went is said before the page leaves, and a page that stays too long with what never goes says that.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Generic, TypeVar

from careercoach.documents.fitting import words
from careercoach.frozen import Frozen

M = TypeVar("M")

_ABOUT = 1.1
"""How far a page may be from its words and still have about as many."""


class Loss(Frozen, Generic[M]):
    """One kind of thing that may go: ``without`` takes one of it away, ``one`` and ``several`` name what went."""

    one: str
    several: str
    without: Callable[[M], M]


def within(seen: M, allowed: int, written: Callable[[M], str], losses: Iterable[Loss[M]]) -> tuple[M, tuple[str, ...]]:
    """As much as the words allow, and a sentence for each kind of thing that went; () when all of it stays.

    ``seen`` is what the reader may see, ``written`` the page it makes.
    """
    most = allowed * _ABOUT
    page = written(seen)
    told = []
    for loss in losses:
        number = 0
        while words(page) > most and (less := loss.without(seen)) != seen:
            shorter = written(less)
            number += shorter != page
            seen, page = less, shorter
        if number:
            said = loss.one if number == 1 else loss.several.format(number)
            told.append(f"{said}: to keep to about {allowed} words.")
    if words(page) > most:
        told.append(f"Longer than it is read: {words(page)} words, about {allowed} are enough; choose or say less.")
    return seen, tuple(told)


def fewer(name: str, keep: int = 0) -> Callable[[Any], Any]:
    """Takes the last of these things away, as long as there are more than ``keep``."""

    def without(seen: Any) -> Any:
        things = getattr(seen, name)
        return replace(seen, **{name: things[:-1]}) if len(things) > keep else seen

    return without
