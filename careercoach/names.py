"""Whom somebody means who types a name: the one matcher, for every place where a name is typed.

A name is the words in it, without titles: case, accents, apostrophes, hyphens, the marks of a paste and the order count
for nothing, and ü is u as well as ue. Whoever has just that name is meant; else whoever has it written otherwise; else
all who have each of its words in theirs. An initial stands for a word only beside a whole one, and one letter alone for
nobody. More than is on file (José Fernández for J. Fernández) fits nobody, for it may be somebody else: it is ``near``.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from careercoach.errors import NotFound
from careercoach.folding import SPACELESS, bare, spelt_out
from careercoach.frozen import Frozen
from careercoach.incoming import alike
from careercoach.patterns import pattern

_TITLE_WORDS = "dr prof mr mrs ms miss mx sir dame herr frau fr dra sr sra mme mlle the"
_TITLES = frozenset(_TITLE_WORDS.split())
"""Words before a name that are no part of it."""

_GROUP_WORDS = (
    "team teams shift shifts ward crew staff group department colleagues class committee board unit office nurses"
    " students customers patients everybody everyone all"
)
_GROUPS = frozenset(_GROUP_WORDS.split())
"""Words by which a name stands for several people."""

_ALIKE_ENOUGH = 0.85
"""How alike two names are that may differ by a slip, from 0 to 1."""

_SHOWN = 4
"""Names in one sentence."""

_JOINERS = "\u200c\u200d"
"""Unseen signs that words of some scripts are made with."""

_APOSTROPHES = pattern("['’‘ʼ`´]")
_BETWEEN = pattern(r"[\s.,;:!?/()&_\"“”\u2010-\u2015-]+")
_SPACELESS_WORD = pattern(f"[{SPACELESS}]{{2,}}")

Word = tuple[str, str]
"""A word of a name without marks, and with ä and the like as two letters."""


class Met(Frozen):
    """Whom a name that was typed led to: ``name`` is on file now, ``new`` says that it was not before.

    ``what`` they are since this act, such as mentor or a group; "" where nothing was said. ``reminds_of`` are others
    on file who may be the same person; ``expected`` says that somebody new was meant.
    """

    typed: str
    name: str
    new: bool = False
    what: str = ""
    reminds_of: tuple[str, ...] = ()
    expected: bool = False


def told(met: Sequence[Met], merging: str) -> tuple[str, ...]:
    """What is said of them: who was taken, who is new, and who may be on file twice. ``merging`` is how that is mended.

    Nothing is said of somebody whose name was typed as it is on file, and who is to one what they were.
    """
    new = [f"{one.name} ({one.what})" if one.what else one.name for one in met if one.new and not one.expected]
    return (
        *(f"“{one_line(one.typed)}” is {one.name}, on file already." for one in met if _was_taken(one)),
        *([f"New on file: {listed(new)}."] if new else []),
        *(f"{one.name} is on file as your {one.what} from now on." for one in met if one.what and not one.new),
        *(f"{one.name} may be {listed(one.reminds_of, 'or')}; {merging}." for one in met if one.reminds_of),
    )


def _was_taken(one: Met) -> bool:
    return not one.new and alike(one.typed) != alike(one.name)


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names in a sentence, four at most and how many more there are."""
    shown = [*names[:_SHOWN], *([f"{len(names) - _SHOWN} more"] if len(names) > _SHOWN else [])]
    return f" {last} ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def fitting(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names among ``known`` that may be meant: one is meant, for several one has to ask, none is a stranger."""
    names = tuple(known)
    exact = tuple(name for name in names if alike(name) == alike(typed))
    if exact:
        return exact[:1]
    return tuple(name for name in names if same(typed, name)) or tuple(name for name in names if _is_part(typed, name))


def meant(typed: str, known: Mapping[str, str]) -> str | None:
    """The one name that is meant, of those ``known`` with their relations; None for a stranger's.

    Raises NotFound when several may be meant.
    """
    found = fitting(typed, known)
    if len(found) > 1:
        what = {name: "" if known[name] == "other" else f" ({known[name].replace('-', ' ')})" for name in found}
        several = listed([f"{name}{what[name]}" for name in found])
        raise NotFound(f"More than one person fits that name: {several}.", "whole-name")
    return next(iter(found), None)


def same(one: str, other: str) -> bool:
    """Whether both are one name, written otherwise."""
    return bool(_joined(one) & _joined(other))


def near(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names that a stranger's reminds of: less of the same name, or a slip away from it."""
    return tuple(name for name in known if _is_part(name, typed) or _is_slip(typed, name))


def beginning(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names in which each of the words typed so far begins one."""
    words = _words(typed)
    return tuple(name for name in known if words and _placed(words, _words(name), _begins))


def is_group(name: str) -> bool:
    """Whether a name is likely to stand for several people: it has a word such as team, in small letters."""
    return not _GROUPS.isdisjoint(name.split())


def one_line(name: str) -> str:
    """A name as it is kept: on one line, with one blank between its words, and without marks of a writing direction."""
    return " ".join("".join(sign for sign in name if sign in _JOINERS or not _is_unseen(sign)).split())


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) == "Cf"


def _is_part(typed: str, name: str) -> bool:
    """Whether each word that was typed is one of the name's, or the initial of one beside a whole one."""
    words = _words(typed)
    return any(len(word) > 1 for word, _ in words) and _placed(words, _words(name), _stands_for)


def _is_slip(one: str, other: str) -> bool:
    from difflib import SequenceMatcher  # here alone: most names need no second look

    first, second = ("".join(word for word, _ in _words(name)) for name in (one, other))
    return bool(first) and SequenceMatcher(None, first, second).ratio() >= _ALIKE_ENOUGH


def _placed(words: tuple[Word, ...], among: tuple[Word, ...], fits: Callable[[Word, Word], bool]) -> bool:
    """Whether each of the words has one of its own among the others, the longer ones first."""
    free = list(among)
    for word in sorted(words, key=lambda each: len(each[0]), reverse=True):
        place = next((each for each in free if fits(word, each)), None)
        if place is None:
            return False
        free.remove(place)
    return True


def _stands_for(word: Word, other: Word) -> bool:
    """Whether it is the other, or an initial of it; where no blanks stand between words, also its beginning or end."""
    if not {*word}.isdisjoint(other):
        return True
    one, whole = word[0], other[0]
    if len(one) == 1 or _SPACELESS_WORD.fullmatch(one):
        return whole.startswith(one) or (len(one) > 1 and whole.endswith(one))
    return False


def _begins(word: Word, other: Word) -> bool:
    return any(each.startswith(word) for each in other)


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[Word, ...]:
    """The words of a name in the order they stand in; its titles only where there is nothing else."""
    plain = _APOSTROPHES.sub("", "".join(sign for sign in name if not _is_unseen(sign)))
    ways = (_BETWEEN.split(bare(form)) for form in (plain, spelt_out(plain)))
    words = tuple((word, spelt) for word, spelt in zip(*ways, strict=True) if word)
    return tuple(word for word in words if _TITLES.isdisjoint(word)) or words


def _joined(name: str) -> frozenset[str]:
    """The name in one word, in the ways it may be spelt."""
    return frozenset(map("".join, zip(*_words(name), strict=True)))
