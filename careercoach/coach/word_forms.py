"""What forms a typed word may have: its endings, and one slip of the fingers."""

from __future__ import annotations

from functools import cache

from careercoach.content import verbs
from careercoach.folding import bare
from careercoach.patterns import pattern

FORGIVING = 4
"""Letters from which a word may hold a slip."""

_LEAST = 4
"""Letters that are left when an ending is taken away."""

_SUBSTITUTED, _TWICE = 5, 9
"""Letters from which a slip may be a wrong letter (words of four have many neighbours), and from which two may be."""

_ENDINGS = ("s", "es", "d", "ed", "ing", "ings", "er", "ers", "est", "ly", "ness", "ment", "ments", "ion", "ation")

_VOWELS = pattern(r"[aeiouy]+")
_DOUBLED = pattern(r"(\w)\1+")
_WORD = pattern(r"\w+")
_SHORTENED = pattern(r"['’](?:ll|ve|re|d|m|s)?\b")


@cache
def roots(word: str) -> frozenset[str]:
    """What a word may be made of by an ending, and itself: deleted is delete, copies copy, planning plan."""
    ends = [word.removesuffix(end) for end in _ENDINGS if word.endswith(end)]
    short = [end[:-1] for end in ends if end[-2:-1] == end[-1:]]
    made = {r for end in (*ends, *short) for r in (end, f"{end}e") if len(r) >= _LEAST}
    made.update(f"{word.removesuffix(end)}y" for end in ("ies", "ied") if word.endswith(end))
    if word.endswith("s") and len(word) >= _LEAST:
        made.add(word[:-1])
    return frozenset({word, *made})


def grown(root: str) -> set[str]:
    """All that may have this root: the other way round than ``roots``."""
    made = {f"{root[:-1]}{end}" for end in ("ies", "ied") if root.endswith("y")}
    if len(root) >= _LEAST - 1:
        made.add(f"{root}s")
    if len(root) >= _LEAST:
        stems = {root, root + root[-1], root.removesuffix("e")}
        made.update(f"{stem}{end}" for stem in stems for end in _ENDINGS)
    return {root, *made}


@cache
def meant_by(typed: str) -> frozenset[str]:
    """The roots of a typed word, and of the verb of which it is the past: wrote is write, but write is not wrote."""
    return roots(typed) | roots(verbs.present(typed))


def is_slip(typed: str, word: str) -> bool:
    """Whether one letter is wrong, missing, too many, or changed places with the next; in a long word, two.

    Vowels and doubled letters may be wrong as they like where enough is left: "colegues" is colleagues.
    """
    if _is_slip(typed, word, 2 if len(typed) >= _TWICE else 1):
        return True
    return typed[:1] == word[:1] and _sound(typed) == _sound(word) != ""


@cache
def _sound(word: str) -> str:
    """The first letter and the consonants after it, each once; blank when so few are left that many words have them."""
    kept = _VOWELS.sub("", word[1:])
    sound = _DOUBLED.sub(r"\1", word[:1] + kept)
    return sound if len(sound) >= FORGIVING else ""


def _is_slip(typed: str, word: str, slips: int) -> bool:
    if abs(len(typed) - len(word)) > slips:
        return False
    same = next((at for at, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other), None)
    if same is None:
        return True
    one, other = typed[same:], word[same:]
    ways = [(one, other[1:]), (one[1:], other)]
    if len(typed) >= _SUBSTITUTED:
        ways.append((one[1:], other[1:]))
    if one[:2] == other[1::-1] and len(one) > 1:
        ways.append((one[2:], other[2:]))
    return any(one == other or (slips > 1 and _is_slip(one, other, slips - 1)) for one, other in ways)


@cache
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without signs, capitals and accents; "Anna's" is Anna, and "don't" dont."""
    return tuple(_WORD.findall(_SHORTENED.sub("", bare(text))))
