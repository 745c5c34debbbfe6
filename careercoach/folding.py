"""One spelling for what readers take for the same word: how a text is folded before it goes into the index.

The index's own tokenizer (``unicode61 remove_diacritics 2``) folds case and the marks of Latin letters, and drops
combining marks. What it leaves is folded here, by tables alone: a trigger has no function of ours, so the same tables
are read by Python for what somebody types and written out as SQL for what goes into the index.

Sources: ß, æ, œ, þ as the Unicode collation folds them (CLDR, root and ``is``); ae, oe, ue for ä, ö, ü as CLDR's
German search collation does (``common/collation/de.xml``: ``search`` imports ``phonebook``), aa for å as its Danish
one; Arabic and Persian letters as Lucene's normalizers; ё as е, but й stays й, as CLDR's Russian.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

_LATIN = {
    **dict.fromkeys("ßẞ", "ss"),
    **dict.fromkeys("æÆ", "ae"),
    **dict.fromkeys("œŒ", "oe"),
    **dict.fromkeys("þÞ", "th"),
    **dict.fromkeys("øØ", "o"),
    **dict.fromkeys("łŁ", "l"),
    **dict.fromkeys("đĐðÐ", "d"),
    **dict.fromkeys("ħĦ", "h"),
    **dict.fromkeys("ŧŦ", "t"),
    **dict.fromkeys("ŋŊ", "n"),
    **dict.fromkeys("ĳĲ", "ij"),
    "ı": "i",
}

_CYRILLIC = dict.fromkeys("ёЁ", "е")

_ARABIC = {
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىی", "ي"),
    "ک": "ك",
    "ة": "ه",
    **{chr(code): "" for code in (0x640, *range(0x64B, 0x656), 0x670)},
    **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)},
}

_HEBREW = {chr(code): "" for code in range(0x591, 0x5C8) if unicodedata.category(chr(code)) == "Mn"}

_GREEK = {
    sign: unicodedata.normalize("NFD", sign)[0].lower()
    for sign in map(chr, (*range(0x386, 0x3CF), *range(0x1F00, 0x1FFD)))
    if unicodedata.category(sign).startswith("L") and len(unicodedata.normalize("NFD", sign)) > 1
}

_FORMS = {
    sign: unicodedata.normalize("NFKC", sign).lower()
    for sign in map(chr, (0xB2, 0xB3, 0xB9, *range(0xFB00, 0xFB07), *range(0xFF01, 0xFF5F)))
}
"""Full-width signs, ligatures of print, and raised figures."""

_SPELT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_SPELT_OUT = {
    form: plain
    for sign, plain in _SPELT.items()
    for case in (sign, sign.upper())
    for form in dict.fromkeys((case, unicodedata.normalize("NFD", case)))
}
"""Letters that stand in the index twice, without their mark and spelt out, so that either is found."""

_SPELT_TABLE = str.maketrans({sign: plain for sign, plain in _SPELT_OUT.items() if len(sign) == 1})

_FOLDED = _LATIN | _CYRILLIC | _ARABIC | _HEBREW | _GREEK | _FORMS
_TABLE = str.maketrans(_FOLDED)

_GAP = 2
"""How far apart two signs may be that are asked for as one range."""

_AT_ONCE = 25
"""Replacements in one SQL expression; SQLite's parser takes some 40."""

_SPACELESS = {
    "Thai, Lao": (0xE01, 0xEFF),
    "Tibetan, Burmese": (0xF00, 0x109F),
    "Hangul letters": (0x1100, 0x11FF),
    "Khmer": (0x1780, 0x17FF),
    "kana, bopomofo": (0x3040, 0x31FF),
    "Chinese characters": (0x3400, 0x9FFF),
    "Hangul": (0xAC00, 0xD7FF),
    "compatibility characters": (0xF900, 0xFAFF),
    "half-width kana and Hangul": (0xFF66, 0xFFDC),
    "rare Chinese characters": (0x20000, 0x323AF),
}
SPACELESS = "".join(f"{chr(first)}-{chr(last)}" for first, last in _SPACELESS.values())
"""Scripts in which a word may stand inside a row of letters, as a class of signs; Korean is one for its compounds."""


def folded(text: str) -> str:
    """What somebody typed in the spelling of the index; case and the marks of Latin letters are left to SQLite."""
    return unicodedata.normalize("NFC", text).translate(_TABLE)


def bare(text: str) -> str:
    """A word as the index compares it: folded, in small letters and without marks."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFD", folded(text).lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


def spelt_out(text: str) -> str:
    """The text with ä, ö, ü, ø and å as two letters each, where they are written with their mark."""
    return unicodedata.normalize("NFC", text).translate(_SPELT_TABLE)


def name_order(name: str) -> tuple[str, str]:
    """What names are sorted by in a list of any languages: as read without marks and capitals, then as written."""
    return bare(name), name


def sql_steps() -> Iterator[tuple[str, str]]:
    """Fold the column ``plain`` in SQL: pairs of a condition on it and the expression that becomes its value."""
    spelt = _replaced("plain", _SPELT_OUT)
    yield _holds("plain", _SPELT_OUT), f"plain || char(10) || {spelt}"
    for table in (_LATIN, _CYRILLIC, _ARABIC, _HEBREW, _FORMS, _GREEK):
        signs = list(table)
        for start in range(0, len(signs), _AT_ONCE):
            part = {sign: table[sign] for sign in signs[start : start + _AT_ONCE]}
            yield _holds("plain", part), _replaced("plain", part)


def sql_needs_folding(text: str) -> str:
    """An SQL condition: whether the text holds anything that is folded here."""
    return f"({_ANY_BEYOND_ASCII.format(text)} AND {_holds(text, [*_FOLDED, *_SPELT_OUT])})"


def sql_is_spaceless(text: str) -> str:
    """An SQL condition: whether the text holds a script in which words stand without blanks between."""
    return f"({_ANY_BEYOND_ASCII.format(text)} AND ({text}) GLOB '*[{SPACELESS}]*')"


_ANY_BEYOND_ASCII = "({}) GLOB '*[^\t-~]*'"
"""Asked first: most texts are done with it."""


def _holds(text: str, signs: Iterable[str]) -> str:
    """Whether a text holds one of the signs, or one of the few between them: SQLite tries a class range by range."""
    codes = sorted({ord(sign[-1]) for sign in signs})
    ranges = [[codes[0], codes[0]]]
    for code in codes[1:]:
        if code - ranges[-1][1] > _GAP:
            ranges.append([code, code])
        ranges[-1][1] = code
    written = "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return f"({text}) GLOB '*[{written}]*'"


def _replaced(text: str, table: Mapping[str, str]) -> str:
    for sign, plain in table.items():
        quoted = plain.replace("'", "''")
        text = f"replace({text}, '{sign}', '{quoted}')"
    return text
