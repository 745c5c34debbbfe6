"""How likely counts are if nothing lies behind them, and which of many are unlikely all the same.

Everything is exact and done with whole numbers; nothing of it is ever told to the person but the counts.
"""

from collections.abc import Iterable
from math import comb

from careercoach.coach.noticing.material import Pattern

LEAST = 8
"""So many times something must have been noted, and so many times everything else, before it is counted at all."""

UNLIKELY = 0.015
"""The chance, over all that is looked at in a file, that anything is said of a file in which nothing lies behind."""


def together(hits: int, times: int, all_hits: int, all_times: int) -> float:
    """The chance that ``hits`` or more of ``all_hits`` fall among ``times`` out of ``all_times`` if chance deals them.

    This is Fisher's exact test in one direction, by the hypergeometric distribution (Fisher 1935, The Design of
    Experiments). 1.0 for no hits.
    """
    most = min(times, all_hits)
    ways = sum(comb(times, each) * comb(all_times - times, all_hits - each) for each in range(hits, most + 1))
    return ways / comb(all_times, all_hits)


def by_coin(hits: int, times: int) -> float:
    """The chance of ``hits`` or more out of ``times`` when a coin decides: the exact sign test, in one direction."""
    return sum(comb(times, each) for each in range(hits, times + 1)) / (1 << times)


def unlikely(tried: Iterable[Pattern]) -> tuple[Pattern, ...]:
    """Those of all patterns that were tried which chance does not explain, the least likely first.

    The more one looks at, the more will look odd. So the least likely must be as unlikely as UNLIKELY shared among all
    that was tried, the next among one fewer, and so on until one fails (Holm 1979, Scandinavian Journal of Statistics).
    """
    ordered = sorted(tried, key=lambda each: (each.chance, each.key))
    found: list[Pattern] = []
    for place, pattern in enumerate(ordered):
        if pattern.chance * (len(ordered) - place) >= UNLIKELY:
            break
        found.append(pattern)
    return tuple(found)
