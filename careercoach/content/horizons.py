"""Reads the goals that others might set at each horizon, as strictly as ``loader`` reads the rest."""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.content.questions import TRADES
from careercoach.frozen import Frozen
from careercoach.vocabulary import HORIZONS

FILE = "horizons.toml"

_HORIZON = {"about": checks.words(LINE), "examples": checks.mapping}
_EXAMPLES = dict.fromkeys(TRADES, checks.words(LINE))


class Horizon(Frozen):
    """What goals of one horizon are like. ``key`` is one of HORIZONS, ``examples`` has a goal from each of TRADES."""

    key: str
    about: str
    examples: Mapping[str, str]

    @property
    def titled_examples(self) -> tuple[tuple[str, str], ...]:
        """Each example after what to call the trade it is from."""
        return tuple((title, self.examples[trade]) for trade, title in TRADES.items())


def read_horizons(raw: Raw) -> tuple[Horizon, ...]:
    """The horizons in the order of HORIZONS from a parsed file. Raises ContentError."""
    checks.table(raw, dict.fromkeys(HORIZONS, checks.mapping), FILE)
    return tuple(_read_horizon(raw[key], key) for key in HORIZONS)


def _read_horizon(raw: Raw, key: str) -> Horizon:
    at = f"{FILE} {key}"
    checks.table(raw, _HORIZON, at)
    return Horizon(key, raw["about"], dict(checks.table(raw["examples"], _EXAMPLES, f"{at} examples")))


@cache
def horizons() -> tuple[Horizon, ...]:
    """The horizons that ship, near first."""
    return read_horizons(checks.parsed(FILE))
