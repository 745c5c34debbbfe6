"""Whether something comes of what is asked for in talks more often than not, or less often."""

from collections.abc import Iterator, Sequence

from careercoach.coach.noticing.chance import LEAST, by_coin
from careercoach.coach.noticing.material import Material, Pattern


def came(replies: Sequence[str | None], theirs: int, promises: int) -> tuple[bool, ...]:
    """For each ask of one talk whether something came of it, as far as the file tells.

    ``replies`` are what came, one of CAME, None where that is not noted: then as many were met as the other made
    ``theirs`` of the ``promises`` beyond, and of a talk without any promise nobody knows.
    """
    noted = tuple(reply == "yes" for reply in replies if reply)
    open_ = len(replies) - len(noted) if promises else 0
    met = min(open_, max(theirs - sum(noted), 0))
    return (*noted, *(True,) * met, *(False,) * (open_ - met))


def patterns(material: Material) -> Iterator[Pattern]:
    """All that was asked for, against a coin."""
    hits, times = sum(material.asks), len(material.asks)
    if times >= LEAST:
        named = {"hits": hits, "times": times, "rest": times - hits}
        yield Pattern("asks-met", "", named, by_coin(hits, times))
        yield Pattern("asks-lost", "", named, by_coin(times - hits, times))
