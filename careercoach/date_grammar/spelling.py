"""One spelling before a form is tried, so that each form knows one way to write a thing."""

import re
import unicodedata

from careercoach.date_grammar.words import CALLED

_AROUND = " \t\n\"'`“”‘’«»„‚()[]<>"
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-")
_PHRASES = (
    ("^one day$", "someday"),
    (r"\b(?:a )?couple of\b", "2"),
    (r"\b(?:a|1|one) year and a half\b", "18 month"),
    (r"\bhalf a year\b", "6 month"),
    (r"\baujourd'hui\b", "today"),
    (r"(?<=[0-9])mo\b|(?<=[0-9] )mo\b", "month"),
    (r"\bmid-", "mid "),
    (r"^(?:ytd|year to date)$", "this year to date"),
    (r" (?:so far|to date)$", " to today"),
)
_AFTER = (
    (r"\b([1-4])(?:st|nd|rd|th) quarter\b", r"q\1"),
    (r"\b([12])(?:st|nd) half\b", r"h\1"),
)


def tidy(text: str) -> str:
    """Lower case, single blanks; no quotes around, no accents, no marks nobody sees, no dots that end a word."""
    seen = "".join(sign for sign in text.translate(_HYPHENS) if unicodedata.category(sign) != "Cf")
    typed = " ".join(seen.replace(",", " ").lower().split()).strip(_AROUND)
    typed = re.sub(r"(?<=[\w])\.(?=[\s-]|$)|(?<=\b[ap])\.(?=m\b)", "", _without_accents(typed))
    return re.sub("^([0-9]{8})t([0-9]{2})([0-9]{2})(?:[0-9]{2})?", r"\1t\2:\3", typed)


def translate(typed: str) -> str:
    """The same in the words that forms know: ``2 wks`` as ``2 week``, ``6 okt`` as ``6 october``."""
    for pattern, instead in _PHRASES:
        typed = re.sub(pattern, instead, typed)
    typed = re.sub("[a-z]+", lambda found: _CALLED.get(found[0], found[0]), typed)
    for pattern, instead in _AFTER:
        typed = re.sub(pattern, instead, typed)
    return typed


def _without_accents(typed: str) -> str:
    if typed.isascii():
        return typed
    return "".join(sign for sign in unicodedata.normalize("NFD", typed) if unicodedata.category(sign) != "Mn")


_CALLED = {_without_accents(other): word for other, word in CALLED.items()}
