"""How words typed in a field are understood."""

import re
from collections.abc import Sequence
from datetime import date

from careercoach import amounts
from careercoach.errors import InvalidValue
from careercoach.fields.field import Field, as_text


def split_names(words: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """Names with commas between; one that is ``known`` stays whole whatever commas it holds."""
    return _split(words, known, "[^,]+", r",|$")


def split_links(words: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """Links and files with a comma and a blank between; one that is ``known`` stays whole."""
    return _split(words, known, ".+?", r",\s+|,?\s*$")


def understand(field: Field, raw: str | list[str], loaded: object, today: date, week: int = 0) -> object:
    """What a field says; None when it is empty. ``loaded`` is the value on file, ``week`` the day a week begins with.

    Raises InvalidValue.
    """
    if isinstance(raw, list):
        return tuple(raw) if field.kind == "picks" else next(iter(raw), None)
    words = raw.strip()
    if field.kind in ("people", "names", "links"):
        known = loaded if isinstance(loaded, tuple) else ()
        split = split_links if field.kind == "links" else split_names
        return known if raw == as_text(known) else split(words, known)
    if words and field.kind in ("day", "period"):
        return loaded if raw == as_text(loaded) else _days(field, words, today, week)
    if words and field.kind == "amount":
        return amounts.parse(words, f"“{field.label}”")
    if words and field.kind == "number":
        if not words.isascii() or not words.lstrip("-").isdigit():
            raise InvalidValue(field.name, "That takes a whole number.")
        return int(words)
    return words or None


def _days(field: Field, words: str, today: date, week: int) -> object:
    """The day a field says; for a period all of the days."""
    from careercoach.date_grammar.reading import parse

    when = parse(words, today, toward=field.toward, week=week)
    if field.kind == "period":
        return when
    return when.last if field.edge == "last" or field.toward == "future" else when.first


def _split(words: str, known: Sequence[str], own: str, end: str) -> tuple[str, ...]:
    whole = [re.escape(name) for name in sorted(known, key=len, reverse=True) if name]
    found = re.findall(rf"\s*({'|'.join([*whole, own])})\s*(?:{end})", words, re.DOTALL)
    return tuple(name.strip() for name in found if name.strip())
