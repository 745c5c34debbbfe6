"""The rules of how the screens look: read once, and decided once for all things that stand alike.

Why: Textual reads every rule of every widget again at each change of place, although nothing but a change of theme
can change what they say, and it goes through all of them again for each widget and each of its parts at every key.
To read a sheet takes ten times as long as to take up again what it was read as, so that is kept from start to start.
"""

import pickle
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import textual
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.style import Style

import careercoach
from careercoach import kept

_NAMES = 1024  # more than the ways in which a thing can be named in a sheet
_STANDINGS = 256  # for each of them, how things that are named so stand among others

_CLICK = "@click="

_Standing = tuple[tuple[object, ...], ...]
_Source = tuple[object, ...]
_Variables = tuple[tuple[str, str], ...]


def _textual() -> list[str]:
    """Which Textual this is, by what stands beside its folder: to ask it loads a tenth of all that it loads itself."""
    folder = Path(textual.__file__).parent
    return sorted(each.name for each in folder.parent.glob(f"{folder.name}-*")) or [textual.__version__]


class _Read(dict[_Source, list[RuleSet]]):
    """What each source says with the variables of one theme, by all that Textual knows a source by."""

    def __init__(self, variables: _Variables) -> None:
        super().__init__()
        self._name = f"styles.{zlib.crc32(repr(variables).encode()):08x}"
        self._made_of = (_textual(), careercoach.__version__, variables)
        self._kept: dict[_Source, bytes] = kept.found(self._name, self._made_of) or {}

    def __missing__(self, source: _Source) -> list[RuleSet]:
        """As it was read at an earlier start; after a KeyError Textual reads it."""
        rules: list[RuleSet] = pickle.loads(self._kept[source])  # noqa: S301 as Python reads its own bytecode
        self[source] = rules
        return rules

    def keep(self) -> None:
        """Keep what was read for the first time."""
        new = self.keys() - self._kept.keys()
        if new:
            self._kept |= {source: pickle.dumps(self[source]) for source in new}
            kept.keep(self._name, self._made_of, self._kept)


class _Few(Stylesheet):
    """The rules that can hold for things named alike, and what was decided for each way they stand."""

    known: ClassVar[LRUCache[tuple[RuleSet, ...], "_Few"]] = LRUCache(_NAMES)

    def __init__(self, rules: tuple[RuleSet, ...]) -> None:
        super().__init__()
        self._rules = [*rules]
        self.decided: LRUCache[_Standing, RulesMap] = LRUCache(_STANDINGS)
        selectors = [each.selectors for rule in rules for each in rule.selector_set]
        self._of_it = sorted({name for each in selectors for name in each[-1].pseudo_classes})
        self._of_those_around = sorted({name for each in selectors for one in each[:-1] for name in one.pseudo_classes})

    @classmethod
    def of(cls, rules: tuple[RuleSet, ...]) -> "_Few":
        """The same rules make the same decisions, in whichever sheet they are."""
        if (few := cls.known.get(rules)) is None:
            few = cls.known[rules] = cls(rules)
        return few

    def standing(self, node: DOMNode) -> _Standing:
        """All that these rules can ask of a thing and of those it is in."""
        *around, itself = node.css_path_nodes
        return (
            *(_state(each, self._of_those_around) for each in around),
            _state(itself, self._of_it),
        )

    @classmethod
    def replace_rules(cls, node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
        """Give a thing its looks; one that has them already is left as it is."""
        if node.styles.base.get_rules() == rules:
            node.notify_style_update()
        else:
            super().replace_rules(node, rules, animate)

    def _process_component_classes(self, node: DOMNode) -> None:
        """The parts of a thing have names of their own."""


class _Decision(dict[tuple[object, ...], RulesMap]):
    """What was decided for things that stand so; Textual asks for it by a name that holds for a moment only."""

    def __init__(self, few: _Few, node: DOMNode) -> None:
        super().__init__()
        self._decided, self._standing = few.decided, few.standing(node)

    def get(self, _: object, default: object = None) -> RulesMap | None:  # type: ignore[override]
        """The rules, None when nothing was decided yet."""
        return self._decided.get(self._standing)

    def __setitem__(self, _: object, rules: RulesMap) -> None:
        self._decided[self._standing] = rules


class KeptStylesheet(Stylesheet):
    """A stylesheet that reads its sources anew only for variables, that is a theme, it has not met before."""

    _read: ClassVar[dict[_Variables, _Read]] = {}

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._few: dict[frozenset[str], _Few] = {}
        self._places: Mapping[str, list[int]] = {}
        self._keep_apart()

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the variables of a theme; the same ones again change nothing."""
        if variables != self._variables:
            self._parse_cache = LRUCache(1)  # the one that belongs to the other theme is not emptied
            super().set_variables(variables)
            self._keep_apart()

    def parse(self) -> None:
        """Put the rules together from what was read."""
        super().parse()
        self._few = {}
        self._places = {}
        for place, rule in enumerate(self._rules):
            for name in rule.selector_names:
                self._places.setdefault(name, []).append(place)

    def parse_style(self, style_text: str | Style) -> Style:
        """A look, and what a click on it does: to read such a call token by token takes longer than all other looks
        of a first picture.
        """
        if not isinstance(style_text, str) or _CLICK not in style_text or style_text in self._style_parse_cache:
            return super().parse_style(style_text)
        look, _, call = style_text.partition(_CLICK)
        style = super().parse_style(look.rstrip()) + Style.from_meta({"@click": call})
        self._style_parse_cache[style_text] = style
        return style

    @classmethod
    def keep(cls) -> None:
        """Keep for the next start what was read for the first time."""
        for read in cls._read.values():
            read.keep()

    def reparse(self) -> None:
        """Put the rules together again from what was read."""
        self.parse()

    def apply(
        self, node: DOMNode, *, animate: bool = False, cache: dict[tuple[object, ...], RulesMap] | None = None
    ) -> None:
        """Give a thing and its parts their looks at once: nothing of ours moves, and decisions outlive ``cache``."""
        few = self._for(node)
        few.apply(node, cache=_Decision(few, node))
        self._process_component_classes(node)

    def _for(self, node: DOMNode) -> _Few:
        rules = self.rules
        named = frozenset(node._selector_names & self._places.keys())
        if (few := self._few.get(named)) is None:
            places = sorted({place for name in named for place in self._places[name]})
            few = self._few[named] = _Few.of(tuple(rules[place] for place in places))
        return few

    def _keep_apart(self) -> None:
        """What was read stands for these variables alone."""
        variables = tuple(sorted(self._variables.items()))
        if variables not in self._read:
            self._read[variables] = _Read(variables)
        self._parse_cache = self._read[variables]  # type: ignore[assignment]  # it can all that is asked of the other


def _state(node: DOMNode, asked: list[str]) -> tuple[object, ...]:
    return (type(node), node.id, node.classes, *(node.has_pseudo_class(name) for name in asked))
