"""What comes in from outside becomes text here, by one rule for arguments, pipes, files, editors and screens.

Bytes that are no UTF-8 are refused and their encoding named: a letter turned into "?" or "�" would be lost for good,
and guessing would sooner or later guess wrong. Signs that nobody sees and no word needs are dropped, so that what looks
alike is alike; joiners, which words and emoji are made with, stay.
"""

import codecs
import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from careercoach.errors import InvalidValue, UsageError

_MARKS = {
    b"\xff\xfe\0\0": "UTF-32",
    b"\0\0\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
"""What a text in another Unicode encoding begins with; the longer ones first."""

_PIECE = 1 << 16
"""Bytes that are read at a time."""

_DATABASE = b"SQLite format 3\0"
"""How every file of SQLite begins."""

_UNSEEN = dict.fromkeys(map(ord, "\0\x1f\u00ad\u200b\u2060\ufeff"))
"""NUL and unit separator, soft hyphen, zero-width blank, word joiner and byte order mark."""


def decoded(raw: bytes, name: str) -> str:
    """The text in ``raw``, without the mark some programs put before it.

    ``name`` begins the sentence when it is no UTF-8 text, as in ``--note``. Raises UsageError naming the encoding.
    """
    encoding = _marked(raw)
    if encoding is None:
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            encoding, why = _guessed(raw), f" (byte 0x{raw[error.start]:02X} at place {error.start + 1})"
    else:
        why = ""
    if raw.startswith(_DATABASE):
        raise UsageError(
            f"{name} is a database and no text; when it is a file of careercoach, export its data as JSON, "
            "which can be taken in."
        )
    if encoding is None:
        raise UsageError(f"{name} is no text in UTF-8 or any encoding known here{why}; save it as UTF-8 and try again.")
    raise UsageError(
        f"{name} is not UTF-8 but looks like {encoding}{why}; save it as UTF-8 and try again: "
        f"iconv -f {encoding} -t UTF-8 does it."
    )


def pieces(source: BinaryIO, name: str) -> Iterator[str]:
    """The text of a file from its beginning, a piece at a time. Raises as ``decoded``."""
    source.seek(0)
    raw, decoder = source.read(_PIECE), codecs.getincrementaldecoder("utf-8-sig")()
    try:
        if _marked(raw) is None:
            while raw:
                yield decoder.decode(raw)
                raw = source.read(_PIECE)
            yield decoder.decode(b"", final=True)
            return
    except UnicodeDecodeError:
        pass
    source.seek(0)
    yield decoded(source.read(), name)


def arguments(words: Sequence[str]) -> list[str]:
    """The words of a command line as text, whatever the terminal's encoding is called.

    The name of a file may be any bytes, and stays as it is where there is such a file or its folder. Raises UsageError.
    """
    return [word if word.isascii() or _names_a_file(word) else _argument(word) for word in words]


def clean(text: str, field: str = "text") -> str:
    """Text as it is kept: nothing unseen in it, plain line ends, no blanks around.

    Raises InvalidValue for ``field`` when it holds half a sign, which broken programs make and no file can hold.
    """
    if text.isascii() and text.isprintable():  # most are, and need no more
        return text.strip()
    if not is_whole(text):
        raise InvalidValue(field, "That holds half of a sign, as broken copies do; take it out and try again.")
    return text.translate(_UNSEEN).replace("\r\n", "\n").replace("\r", "\n").strip()


def is_whole(text: str) -> bool:
    """Whether every sign is whole, so that UTF-8 can hold the text."""
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def composed(name: str) -> str:
    """A name as it is kept: an accent is part of its letter (NFC), however the keyboard or file system wrote it."""
    return unicodedata.normalize("NFC", name)


def alike(name: str) -> str:
    """The form in which names, tags and keys are compared: case, accents' form and number of blanks do not count."""
    folded = unicodedata.normalize("NFD", name.translate(_UNSEEN)).casefold()
    return " ".join(composed(folded).split())


def _argument(word: str) -> str:
    try:
        raw = os.fsencode(word)
    except UnicodeEncodeError:  # half a sign that no terminal sends
        raw = word.encode("utf-8", "surrogatepass")
    return decoded(raw, "That text")


def _names_a_file(word: str) -> bool:
    path = Path(word)
    try:
        return os.path.lexists(path) or ("/" in word and path.parent.is_dir())
    except (OSError, ValueError):
        return False


def _marked(raw: bytes) -> str | None:
    """The encoding that a mark or every second byte gives away; None when neither does."""
    for mark, encoding in _MARKS.items():
        if raw.startswith(mark):
            return encoding
    if len(raw) >= 4 and len(raw) % 2 == 0:
        for side, encoding in ((raw[1::2], "UTF-16LE"), (raw[::2], "UTF-16BE")):
            if side.count(0) * 2 > len(side) and raw.count(0) == side.count(0):
                return encoding
    return None


def _guessed(raw: bytes) -> str | None:
    """The old encoding that bytes beyond ASCII point to; None when they are no text in it either."""
    for encoding, python in (("LATIN1", "latin-1"), ("CP1252", "cp1252")):
        try:
            text = raw.decode(python)
        except UnicodeDecodeError:
            continue
        if all(sign in "\t\n\r\f" or unicodedata.category(sign) != "Cc" for sign in text):
            return encoding
    return None
