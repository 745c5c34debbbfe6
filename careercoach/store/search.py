"""Finding words in the index.

What is found: things that hold every word typed, wherever in them it stands; a word counts from its beginning. Nothing
a person types can be an operator, for each word is quoted.

Three kinds of words, and why not one:

- Words as most scripts write them are looked up in the full-text index. Letters that readers take for the same are one
  there (``folding``), and a plural also finds the one thing, as that word alone: "audits" finds "audit", not "auditor".
- Scripts without blanks between words have no beginnings to look up. Texts that hold them are marked in the index and
  read through. An index of three-letter pieces (FTS5's ``trigram``) would find no word of one or two signs, which most
  Chinese words are, and folds no letter on SQLite before 3.45.
- Signs that make a word another (C++, C#, .NET, A&E, 50 %, an emoji) are no part of the index. The letters around them
  are looked up, the signs then read in the few texts left; a word of signs alone is read for in all.

Things come newest day first, as shown beside them, those without a day last; things of one day by kind, the latest
made first: that is the order of their entries' numbers (``numbers``), so that nothing is put in order.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from careercoach import folding
from careercoach.frozen import NOTHING, Frozen
from careercoach.patterns import pattern
from careercoach.store.numbers import THINGS

MOST = 50
"""Different words that are looked for; more are as good as these."""

BEFORE, AROUND = 30, 80
"""Characters of an excerpt before the word, and in all."""


class Hit(Frozen):
    """A thing that holds all the words: which noun, which row, its day in ISO form or None, and an excerpt."""

    noun: str
    row_id: int
    on_day: str | None
    excerpt: str


class Word(Frozen):
    """One word to find: ``match`` in the full-text index, ``holds`` one of these texts; None and () ask for nothing."""

    text: str
    match: str | None
    holds: tuple[str, ...] = ()
    spaceless: bool = False


class Only(Frozen):
    """Which of the things found are wanted: a condition on ``f``, an entry of the index, and its values."""

    condition: str = "TRUE"
    values: Mapping[str, str] = NOTHING


EVERYTHING = Only()


class Hits(Frozen):
    """The newest things that hold all the words, and how many there are in all, wanted or not."""

    newest: list[Hit]
    total: int


def find(connection: sqlite3.Connection, text: str, limit: int, only: Only = EVERYTHING) -> Hits:
    """What holds every word of ``text``, each thing once; asked newest first whether it is wanted."""
    words = understood(text)
    if not words:
        return Hits([], 0)
    found = _found(connection, words)
    things = f"{found.things} ORDER BY id DESC"
    if only is EVERYTHING:
        newest = f"{_ENTRIES} ({things} LIMIT :limit) f CROSS JOIN entry e ON e.id = f.id"
    else:  # read one by one until enough are wanted
        every = f"{_ENTRIES} ({things} LIMIT -1) f CROSS JOIN entry e ON e.id = f.id"
        newest = f"SELECT * FROM ({every} LIMIT -1) f WHERE {only.condition} LIMIT :limit"  # noqa: S608 no word of the person is in it
    rows = connection.execute(newest, {**found.values, **only.values, "limit": limit}).fetchall()
    hits = [
        Hit(noun, row, day, _excerpt(partial(_texts, connection, noun, row, title, body), words))
        for noun, row, day, title, body in rows
    ]
    are_all = only is EVERYTHING and len(hits) < limit
    return Hits(hits, len(hits) if are_all else connection.execute(found.counted, found.values).fetchone()[0])


_ENTRIES = "SELECT e.noun, e.row_id, e.on_day, e.title, e.body FROM"


def counts(connection: sqlite3.Connection, text: str, only: Only) -> tuple[int, int]:
    """How many things hold every word of ``text``, and how many of them are wanted."""
    words = understood(text)
    if not words:
        return 0, 0
    found = _found(connection, words)
    every, wanted = connection.execute(
        f"SELECT count(*), count(*) FILTER (WHERE {only.condition})"  # noqa: S608 as above
        f" FROM (SELECT noun, row_id, title FROM ({found.things}) JOIN entry USING (id)) f",
        {**found.values, **only.values},
    ).fetchone()
    return int(every), int(wanted)


def holding(connection: sqlite3.Connection, noun: str, text: str) -> tuple[str, Mapping[str, str]]:
    """The SQL for the row numbers of a noun's things that hold every word, and its values; blank without a word."""
    words = understood(text)
    if not words:
        return "", {}
    found = _found(connection, words)
    return f"SELECT row_id FROM ({found.things}) JOIN entry USING (id) WHERE noun = '{noun}'", found.values  # noqa: S608 as above


def understood(text: str) -> list[Word]:
    """The words of ``text`` as they are looked for; signs that only part or quote words are none."""
    clean = folding.folded(text.encode("utf-8", "replace").decode("utf-8").replace("\0", " "))
    pieces = (_HARMLESS_ENDS.sub("", piece) for piece in _PER_CENT.sub(r"\1%", clean).split())
    return [_word(piece) for piece in dict.fromkeys(pieces) if piece][:MOST]


_HARMLESS = r"\-‐-―'’‘\"“”„‟«»‹›.,;:!?…()\[\]{}/\\@_·•*¡¿`´|~^<>=\ufe0f、。，；：！？「」『』（）《》"
_HARMLESS_ENDS = pattern(rf"^(?:\.(?!\w)|(?!\.)[#{_HARMLESS}])*|[{_HARMLESS}]+$")
"""Signs that part or quote words; a single dot before a letter belongs to it (.NET), as # does behind one (C#)."""

_PER_CENT = pattern(r"(\d)\s*%")
_TELLING = pattern(rf"[^\w\s{_HARMLESS}\u0300-\U0001d1ff]|^\.|[\u2020-\u2bff]|%")
_SPACELESS = pattern(f"[{folding.SPACELESS}]")
_POSSESSIVE = pattern(r"(\w+)['’]s", re.IGNORECASE)
_NO_PLURALS = pattern("news|.*(?:ss|us|is)")


def _word(piece: str) -> Word:
    if _SPACELESS.search(piece):
        return Word(piece, None, (_small(piece),), spaceless=True)
    if _TELLING.search(piece):
        letters = re.findall(r"\w+", piece)
        match = _quoted(" ".join(letters), beginning=piece[-1:].isalnum()) if letters else None
        texts = (
            [piece.replace("%", f"{blank}%") for blank in ("", " ", "\u00a0", "\u202f")] if "%" in piece else [piece]
        )
        return Word(piece, match, tuple(_small(each) for each in dict.fromkeys(texts)))
    asked = [_quoted(piece, beginning=True), *(_quoted(other) for other in _others(piece))]
    return Word(piece, "(" + " OR ".join(asked) + ")")


def _others(word: str) -> Iterator[str]:
    """Other forms of a word, found as they stand: the one of a plural in -s (as in French, Spanish), the many of -y."""
    owner = _POSSESSIVE.fullmatch(word)
    small = word.lower()
    if owner:
        yield owner[1]
    elif len(word) > 3 and word.isalpha() and not _NO_PLURALS.fullmatch(small):
        if small.endswith("ies"):
            yield word[:-3] + "y"
        if small.endswith("es"):
            yield word[:-2]
        if small.endswith("s"):
            yield word[:-1]
        if small.endswith("y"):
            yield word[:-1] + "ies"


def _quoted(words: str, *, beginning: bool = False) -> str:
    return '"' + words.replace('"', '""') + '"' + (" *" if beginning else "")


def _small(text: str) -> str:
    """In small letters as SQLite's ``lower`` writes them."""
    return "".join(sign.lower() if sign.isascii() else sign for sign in text)


_TEXT = "lower(coalesce(plain, title || char(10) || body))"

_OWN = f"(SELECT id FROM entry o WHERE o.noun = {{0}}.noun AND o.row_id = {{0}}.row_id AND o.id >= {THINGS})"  # noqa: S608 as above
"""The entry of the thing that an entry belongs to."""

_MATCHES = " UNION ALL ".join(
    f"SELECT rowid FROM {index} WHERE {index} MATCH :match{{0}}"  # noqa: S608 as above
    for index in ("words", "words_of_parts")
)
"""The entries that the index knows to hold a word, of things and of parts."""


class _Found(Frozen):
    """The SQL for the entries of the things that hold all the words, that for how many they are, and their values."""

    things: str
    counted: str
    values: Mapping[str, str]


def _found(connection: sqlite3.Connection, words: list[Word]) -> _Found:
    if all(word.match and not word.holds for word in words):
        return _found_together(connection, words)
    values = {f"match{place}": word.match for place, word in enumerate(words) if word.match}
    things = " INTERSECT ".join(
        f"SELECT DISTINCT iif(e.id >= {THINGS}, e.id, {_OWN.format('e')}) AS id FROM entry e"  # noqa: S608 as above
        f" WHERE {_entry_holds(place, word, values)}"
        for place, word in enumerate(words)
    )
    return _Found(things, f"SELECT count(*) FROM ({things})", values)  # noqa: S608 as above


def _entry_holds(place: int, word: Word, values: dict[str, str]) -> str:
    """The SQL condition that an entry holds a word; its values are added to the others."""
    holds = _holds(place, word.holds or (_small(word.text),), values)
    if word.match:
        matches = f"e.id IN ({_MATCHES.format(place)})"
        if word.holds:
            return f"{matches} AND {holds}"
        return f"({matches} OR e.spaceless = 1 AND {holds})"  # it may also stand inside a row of letters without blanks
    return f"e.spaceless = 1 AND {holds}" if word.spaceless else holds


def _found_together(connection: sqlite3.Connection, words: list[Word]) -> _Found:
    """What holds words as most scripts write them, which the index is asked for in one go.

    Nearly every thing holds them all in its own entry. Only where a part of it holds one of them, or a row of letters
    without blanks does, in which a word may stand anywhere, they are looked for in all of it, and first.
    """
    values = {f"match{place}": word.match or "" for place, word in enumerate(words)}
    values["every"] = " AND ".join(values.values())
    pieced = connection.execute(_pieced(words, values), values).fetchall()
    values["pieced"] = json.dumps([number for (number,) in pieced])
    return _Found(
        "SELECT rowid AS id FROM words WHERE words MATCH :every UNION ALL SELECT value FROM json_each(:pieced)",
        "SELECT count(*) + json_array_length(:pieced) FROM words WHERE words MATCH :every",
        values,
    )


def _pieced(words: list[Word], values: dict[str, str]) -> str:
    """The SQL for the things that hold all the words, but not in their own entry as the index knows it.

    What it knows of things is asked only where there is some piece.
    """
    places = range(len(words))
    pieces = " UNION ALL ".join(
        f"SELECT {_OWN.format('e')}, {place} FROM words_of_parts p CROSS JOIN entry e ON e.id = p.rowid"  # noqa: S608 as above
        f" WHERE p.words_of_parts MATCH :match{place}"
        f" UNION ALL SELECT {_OWN.format('e')}, {place} FROM entry e"
        f" WHERE spaceless = 1 AND {_holds(place, (_small(words[place].text),), values)}"
        for place in places
    )
    known = "FROM (SELECT 1 FROM some LIMIT 1) CROSS JOIN words w WHERE +w.rowid IN some AND w.words MATCH"
    own = " UNION ".join(f"SELECT w.rowid, {place} {known} :match{place}" for place in places)
    return f"""WITH piece (id, word) AS MATERIALIZED ({pieces}),
    some (id) AS MATERIALIZED (SELECT DISTINCT id FROM piece)
SELECT id FROM (SELECT * FROM piece UNION {own}) GROUP BY id HAVING count(*) = {len(words)}
EXCEPT SELECT w.rowid {known} :every"""  # noqa: S608 as above


def _holds(place: int, texts: tuple[str, ...], values: dict[str, str]) -> str:
    """The SQL condition that a text of the index holds one of these, whose values are added to the others."""
    names = [f"holds{place}_{other}" for other in range(len(texts))]
    values.update(zip(names, texts, strict=True))
    return "(" + " OR ".join(f"instr({_TEXT}, :{name})" for name in names) + ")"


def _excerpt(texts: Callable[[], Iterator[str]], words: list[Word]) -> str:
    """The text around the first word that is seen in the thing; its beginning when none is, as in another spelling."""
    for word in words:
        for text in texts():
            place = _place(text, word)
            if place is not None:
                return _around(text, place)
    return next((_around(text, 0) for text in texts()), "")


def _texts(connection: sqlite3.Connection, noun: str, row_id: int, *own: str) -> Iterator[str]:
    """The texts of a thing, ``own`` before those of its parts, which are read when they are wanted."""
    yield from filter(None, own)
    parts = f"SELECT title, body FROM entry WHERE noun = ? AND row_id = ? AND id < {THINGS} ORDER BY id"  # noqa: S608 as above
    for texts in connection.execute(parts, (noun, row_id)):
        yield from filter(None, texts)


def _place(text: str, word: Word) -> int | None:
    """Where a word stands in a text as it was written."""
    if word.holds:
        small = _small(text)
        return next((place for place in map(small.find, word.holds) if place >= 0), None)
    letters = re.search(r"\w+", word.text)
    asked = folding.bare(letters[0]) if letters else ""
    beginnings = (asked, *map(folding.bare, _others(asked)))
    for found in re.finditer(r"\w+", text):
        if folding.bare(found[0]).startswith(beginnings):
            return found.start()
    return None


def _around(text: str, place: int) -> str:
    """The words around a place in a text, the text whole where it is short; no word is cut that is not a long one."""
    first = max(place - BEFORE, 0) if len(text) > AROUND else 0
    last = min(first + AROUND, len(text))
    if first and (blank := re.search(r"\s", text[first - 1 : place])):
        first += blank.start()
    if last < len(text) and (cut := re.search(r"\s\S*$", text[place : last + 1])):
        last = place + cut.start()
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return before + text[first:last].strip() + after
