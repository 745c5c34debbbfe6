"""Names that stay at home: every occurrence in a material is replaced before a document is made of it.

How: text and names are compared letter by letter in one form (case, accents as separate marks, one blank for any run
of blanks), so ``ACME``, ``Acme`` and a name broken over two lines are the same, and what is not replaced stays exactly
as it was typed. A name counts as a whole word only: ``Acme's`` has it, ``Acmeland`` has not. Scripts that write no
blanks between words need no edge.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from careercoach.patterns import pattern
from careercoach.records import MaskRecord, ProfileRecord

M = TypeVar("M")

MARK = "\ue000"
"""Stands before each replacement where they are counted."""

_CODES = (
    "noun kind status horizon owner state energy area track move relation topic question subject instrument statement"
    " rule at key part became paid_by reimbursement currency group_by"
    " behind came reply audience thing reason activity"
)
CODES = frozenset(_CODES.split())
"""Fields whose text is a key or one of a closed list, which is never masked; ids are known by their form."""

_ID = pattern(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_JOINED = ("CJK ", "HIRAGANA", "KATAKANA", "HANGUL", "THAI ", "LAO ", "KHMER", "MYANMAR")
_ALIKE = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-"})

_SMALL_ONES = "the a an of and for at in on mr mrs ms miss mx dr prof st"
SMALL = frozenset(_SMALL_ONES.split())
"""Words that stand before or within a name and are none alone."""


def masked(material: M, masks: Sequence[MaskRecord]) -> M:
    """The material with every name of ``masks`` replaced in every text of it; the longest name wins.

    Ids, keys, closed lists and the person's own name stay.
    """
    if not masks:
        return material
    names = _names(masks, _own_name(material))
    return cast(M, _hide(material, names)) if names else material


def hiding(masks: Sequence[MaskRecord], own: str | None) -> Callable[[str], tuple[str, int]]:
    """What replaces the names in a text of the person's, and counts how often; ``own`` is their name, which stays."""
    names = _names(masks, own)

    def hide(text: str) -> tuple[str, int]:
        return _hide_in_text(text, names), sum(1 for *_, shown in _found(text, names) if shown)

    return hide if names else lambda text: (text, 0)


def marked(masks: Sequence[MaskRecord]) -> list[MaskRecord]:
    """The same masks with ``MARK`` before what they show."""
    return [replace(mask, shown_as=MARK + mask.shown_as) for mask in masks]


def contains_name(text: str, name: str) -> bool:
    """Whether the name stands in the text as a whole word, in any letter case."""
    wanted = _fold(name)[0].strip()
    return bool(wanted) and next(_found(text, {wanted: "-"}), None) is not None


def stays_alone(name: str, masks: Sequence[MaskRecord]) -> str | None:
    """The first word of a name of several words that stays in a document where it stands alone; None for none.

    Titles and small words are nobody's name. ``masks`` is the whole list, on which the word may stand by itself.
    """
    words = [word for word in name.split() if any(map(str.isalpha, word)) and word.rstrip(".").casefold() not in SMALL]
    kept = {_fold(mask.name)[0].strip() for mask in masks}
    return next((word for word in words if word != name and _fold(word)[0] not in kept), None)


def replaced_words(times: int) -> str:
    """How many names were replaced, as a sentence."""
    return f"Masked: {times} time{'' if times == 1 else 's'} a name from your list."


def _names(masks: Sequence[MaskRecord], own: str | None) -> dict[str, str]:
    """The folded names, with what is shown for each; blank for the person's own, which stays."""
    names = {_fold(mask.name)[0].strip(): mask.shown_as for mask in masks}
    if own:
        names[_fold(own)[0].strip()] = ""
    names.pop("", None)
    return names


def _own_name(material: object) -> str | None:
    profile = getattr(material, "profile", None)
    return profile.name if isinstance(profile, ProfileRecord) else None


def _hide(value: object, names: dict[str, str]) -> object:
    """``names`` maps folded names to what is shown; blank for the person's own, which stays."""
    if isinstance(value, str):
        return _hide_in_text(value, names)
    if isinstance(value, tuple | list):
        return type(value)(_hide(each, names) for each in value)
    if isinstance(value, dict):
        return {key: _hide(each, names) for key, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        held = {field.name: getattr(value, field.name) for field in fields(value)}
        texts = {name: each for name, each in held.items() if not (name in CODES and isinstance(each, str))}
        return replace(value, **{name: _hide(each, names) for name, each in texts.items()})
    return value


def _hide_in_text(text: str, names: dict[str, str]) -> str:
    if _ID.fullmatch(text):
        return text
    parts, after = [], 0
    for start, end, shown in _found(text, names):
        parts += [text[after:start], shown or text[start:end]]
        after = end
    return "".join([*parts, text[after:]])


def _found(text: str, names: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where the names stand in the text, from left to right: beginning, end, what is shown."""
    folded, places = _fold(text)
    longest_first = sorted(names, key=len, reverse=True)
    anything = re.compile("|".join(map(re.escape, longest_first)))
    at = 0
    while match := anything.search(folded, at):
        start = match.start()
        name = next((each for each in longest_first if _stands(folded, places, each, start)), None)
        at = start + len(name or "x")
        if name is not None:
            yield places[start], places[at], names[name]


def _stands(folded: str, places: list[int], name: str, start: int) -> bool:
    """Whether the name stands at that place as a whole word, and begins and ends where signs of the text do."""
    end = start + len(name)
    if not folded.startswith(name, start) or places[end - 1] == places[end]:
        return False
    after = folded[end : end + 1]
    return not _is_accent(after) and _apart(folded[start - 1 : start], name[0]) and _apart(after, name[-1])


def _apart(neighbour: str, own: str) -> bool:
    """Whether a word ends between a sign of the name and its neighbour in the text, which may be nothing."""
    both_in_words = all(sign.isalnum() or _is_accent(sign) for sign in (neighbour, own))
    return not both_in_words or any(script in unicodedata.name(own, "") for script in _JOINED)


def _is_accent(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign)[0] == "M"


def _fold(text: str) -> tuple[str, list[int]]:
    """The text in the form that is compared, and for each of its signs (and its end) the place it came from."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign.isspace():
            form = "" if signs and signs[-1] == " " else " "
        else:
            form = unicodedata.normalize("NFD", unicodedata.normalize("NFD", sign).upper().casefold())
        signs += form.translate(_ALIKE)
        places += [place] * len(form)
    return "".join(signs), [*places, len(text)]
