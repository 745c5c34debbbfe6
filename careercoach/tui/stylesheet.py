"""The rules of how the screens look, read once.

Why: Textual reads every rule of every widget again at each change of place, although nothing but a change of theme
can change what they say; that is most of the time a change of place takes.
"""

from typing import ClassVar

from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_SOURCES = 512  # more than the widgets and sheets there are


class KeptStylesheet(Stylesheet):
    """A stylesheet that reads its sources anew only for variables, that is a theme, it has not met before."""

    _kept: ClassVar[LRUCache[tuple[tuple[str, str], ...], LRUCache[tuple[object, ...], list[RuleSet]]]] = LRUCache(8)

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._keep_apart()

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the variables of a theme; the same ones again change nothing."""
        if variables != self._variables:
            self._parse_cache = LRUCache(_SOURCES)  # the one that belongs to the other theme is not emptied
            super().set_variables(variables)
            self._keep_apart()

    def reparse(self) -> None:
        """Put the rules together again from what was read."""
        self.parse()

    def _keep_apart(self) -> None:
        """What was read stands for these variables alone."""
        theme = tuple(sorted(self._variables.items()))
        if theme not in self._kept:
            self._kept[theme] = LRUCache(_SOURCES)
        self._parse_cache = self._kept[theme]
