"""What may still tell whom a masked name belongs to: its parts, and other shapes of it, each with its line.

Masking replaces a name where it stands as it is on the list. What is left may tell as much: one part of it, a form
with an ending (``Aoifes``, ``Fernándezes``), a spelling without accents, a hyphen in place of the blank (``ward-6``),
an address that holds it. These are named to the person and never replaced unasked: ``Will`` is a word, too.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from careercoach.documents.masking import SMALL
from careercoach.folding import bare
from careercoach.frozen import Frozen
from careercoach.patterns import pattern
from careercoach.records import MaskRecord

SHORTEST = 3
"""Letters from which a part of a name is looked for."""

ENDING = 3
"""Letters a form of a name may have more, where the part has more than SHORTEST."""

_WORDS = pattern(r"\S+")
_PIECES = pattern(r"[^\W_]+")
_JOINT = pattern(r"[-‐‑_./]")


class Standing(Frozen):
    """A word of a text that has to do with a masked ``name``, in a line that is counted from 1."""

    line: int
    word: str
    name: str

    def __str__(self) -> str:
        return f"Line {self.line}: “{self.word}” ({self.name})"


Watch = Callable[[str], tuple[Standing, ...]]


def watching(masks: Sequence[MaskRecord], own: str | None) -> Watch:
    """What finds in a text what is still named of the masks; ``own`` is the person's name, whose parts stay."""
    mine = frozenset(_parts(own or ""))
    names = {mask.name: [part for part in _parts(mask.name) if part not in mine] for mask in masks}

    def watch(text: str) -> tuple[Standing, ...]:
        found = (
            Standing(number, word, name)
            for number, line in enumerate(text.splitlines(), 1)
            for word in _words(line)
            for name, parts in names.items()
            if _tells(word, name, parts)
        )
        return tuple(dict.fromkeys(found))

    return watch


def _parts(name: str) -> list[str]:
    """The words of a name that may tell whose it is, as they are compared; none of one with a number, as of a ward."""
    if any(sign.isdigit() for sign in name):
        return []
    return [part for part in _PIECES.findall(bare(name)) if len(part) >= SHORTEST and part not in SMALL]


def _words(line: str) -> Iterator[str]:
    """The words of a line without the signs around them."""
    for word in _WORDS.findall(line):
        if stripped := word.strip("*_“”\"'’.,;:!?()[]<>|"):
            yield stripped


def _tells(word: str, name: str, parts: Iterable[str]) -> bool:
    """Whether a word is a form of the name, or holds one of its parts where a name would stand."""
    pieces = _PIECES.findall(bare(word))
    if len(pieces) > 1 and " ".join(pieces).startswith(" ".join(_PIECES.findall(bare(name)))):
        return True
    if "@" in word:
        return any(part in piece for piece in pieces for part in parts)
    named = word[:1].isupper() or bool(_JOINT.search(word))
    return named and any(_is_form(piece, part) for piece in pieces for part in parts)


def _is_form(piece: str, part: str) -> bool:
    longer = ENDING if len(part) > SHORTEST else 0
    return piece.startswith(part) and len(piece) - len(part) <= longer
