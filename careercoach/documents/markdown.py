"""Markdown in which the person's words stay words.

Why: a title such as ``# Done`` or ``<b>now</b>`` must reach the reader as it was typed. So user text passes
through ``inline`` or ``block`` before it meets any markup of ours, and then makes no heading, list, table,
quote, code, emphasis, link, image, footnote, entity, formula, HTML, line break or rule, in CommonMark and
in GitHub's flavour.

How: a backslash before a sign, and only where the sign would mean something. Ordinary prose comes out as it
went in: ``3.5 h (~5 € each), i.e. before -> after`` is unchanged, while ``*``, `````, ``[``, ``|`` and the
backslash are always escaped. Signs that count only at the start of a line (``#``, ``-``, ``1.``, ``===``)
are escaped there, also when our own wrapping puts them there. Links that readers make by themselves need a
broken pattern: the second slash of ``//``, a dot between words (``example\\.org``; not of ``map.pdf``, with which
no address ends), ``www.``, the ``@`` before a name, the ``#`` before a number. A reader that looks for addresses
after taking the backslashes out (GitHub does, for e-mail and @names) may still make a link of those; it goes
nowhere but where the text says.

What cannot be seen is made visible: control characters become ␛-like signs, characters that turn the
writing direction or hide (bidi marks, zero-width spaces) become ‹U+202E›. NUL is dropped. The joiners of
Persian, of Indic scripts and of emoji stay.
"""

import re
import textwrap
from collections.abc import Iterable
from functools import lru_cache

from careercoach.language.shorthand import raised
from careercoach.patterns import pattern

WIDTH = 80

_ENDS = (".", "!", "?", "…")

_NEWLINE = pattern("\r\n|[\r\x85\u2028\u2029]")
_BLANK = pattern(r"[ \t\n]+")
_MARKS = pattern('[“”„«»"]')
_PARAGRAPH = pattern(r"\n[ \t]*\n")

_HIDDEN = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction
    "\u115f\u1160\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"  # no width or no ink
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"  # annotations, tags, halves of characters
)

_SPECIAL = pattern(
    r"""
    [\\`*|\[]
    | <(?![\s\d=])                  # "< 5" can be no tag
    | &(?=\#?\w+;|$)                # entities
    | (?<![^\W_])_ | _(?![^\W_])    # emphasis, but not in snake_case
    | (?<=\S)[~$] | [~$](?!\d)      # strikethrough and formulas, but not "~5" or "$5"
    | (?<![^\W_])\# | \#(?=\w)      # headings and references, but not "C#"
    | @(?=\S)                       # e-mail and names
    | (?<=/)/                       # addresses
    | (?<=www)\. | (?<=\S)\.(?=[^\W\d_]{2})(?!(?:pdf|xlsx?|docx?|pptx?|od[tsp]|csv|txt|png|jpe?g|ics)(?![\w.-]))
    | (?<!\d):(?=[\w+-]+:)          # emoji codes, but not 10:30:15
    """,
    re.VERBOSE | re.IGNORECASE,
)

BEGINS = pattern(r"#{1,6} |[-*+](?: |$)|\d+[.)] |\|")
"""How a line begins that does not go on with the one above: a heading, an item of a list, a row of a table."""

# Headings, quotes, underlines, lists, rules, table and definition lines; "-5" and "+3" are none of these.
_LINE_START = pattern(r"^(\d+(?=[.)](?:\s|$))|(?=[#>=]|[-+:](?!\w)))")


def inline(text: str) -> str:
    """User text as one safe line; line breaks and runs of blanks become one space. May come out empty."""
    if not text:  # as most fields of most things are
        return text
    line = _BLANK.sub(" ", _visible(text)).strip()
    return _line_start(_SPECIAL.sub(r"\\\g<0>", line))


def block(text: str, indent: str = "") -> str:
    """User text as safe paragraphs, wrapped; every line but the first begins with ``indent``."""
    paragraphs = (wrapped(inline(paragraph), indent) for paragraph in _PARAGRAPH.split(_visible(text)))
    return f"\n\n{indent}".join(filter(None, paragraphs))


def own(markup: str) -> str:
    """A page that the person wrote as Markdown: as it is, but that what cannot be seen is made visible."""
    return f"{_visible(markup).rstrip()}\n"


def unwrapped(markup: str) -> str:
    """A page of ours for somebody to write on: each paragraph and item on one line, however long."""
    lines: list[str] = []
    for line in markup.splitlines():
        above = lines[-1] if lines else ""
        if above.strip() and line.strip() and not above.startswith("#") and not BEGINS.match(line):
            lines[-1] = f"{above.rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)


@lru_cache(2**12)  # a page is written until it is short enough, and each of its lines each time
def wrapped(markup: str, indent: str = "") -> str:
    """Safe markup in lines of ``WIDTH`` columns; words stay whole, the first line has no ``indent``.

    A word that would mean something at the start of a line, such as the end of "(by 6 Dec 2026)", takes the word
    before it along where there is room, and is escaped where there is none.
    """
    width = WIDTH - len(indent)
    lines = textwrap.wrap(markup, width, break_long_words=False, break_on_hyphens=False)
    for place in range(1, len(lines)):
        above, _, word = lines[place - 1].rpartition(" ")
        together = f"{word} {lines[place]}"
        if above and _LINE_START.match(lines[place]) and len(together) <= width:
            lines[place - 1 : place + 1] = [above.rstrip(), together]
    return f"\n{indent}".join(map(_line_start, lines))


def strong(text: str) -> str:
    """User text in bold; empty when nothing of it can be seen."""
    safe = inline(text)
    return f"**{safe}**" if safe else ""


def sentence(text: str) -> str:
    """User text as one safe line that begins and ends like a sentence."""
    return ended(begun(text))


def begun(text: str) -> str:
    """User text as one safe line that begins like a sentence, a bullet or a heading."""
    return inline(raised(text))


def ended(markup: str) -> str:
    """Safe markup that ends like a sentence; "12." alone on a line would begin a list."""
    if not markup or markup.endswith(_ENDS):
        return markup
    above, break_, last = markup.rpartition("\n")
    return f"{above}{break_}{_line_start(f'{last}.')}"


def in_quotes(text: str) -> str:
    """User text as somebody's words in quotation marks; as it stands where it quotes itself."""
    said = begun(text).removesuffix(".")
    return said if _MARKS.search(said) else f"“{said}”"


def led(markup: str) -> str:
    """A safe line behind which something follows: a colon, but for none behind "!" or "?"."""
    bare = markup.removesuffix(".")
    return bare if bare.endswith(_ENDS) else f"{bare}:"


def heading(level: int, markup: str) -> str:
    """A heading of safe markup, always one line."""
    return f"{'#' * level} {markup}".rstrip()


def bullets(items: Iterable[Iterable[str]]) -> str:
    """A list of safe markup. The parts of an item stand on lines of their own; what is empty is left out."""
    written = ("\n  ".join(wrapped(part, "  ") for part in parts if part) for parts in items)
    return "\n".join(f"- {item}" for item in written if item)


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of safe markup, a line for each row; empty without rows.

    No cell ends its row or its line: ``inline`` escapes ``|`` and makes one line of many.
    """
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    named = list(heads)
    return "\n".join((f"| {' | '.join(named)} |", f"|{'---|' * len(named)}", *lines)) if lines else ""


def section(level: int, title: str, body: str) -> str:
    """A heading with what belongs to it, or nothing when there is nothing to say."""
    return f"{heading(level, title)}\n{body}" if body else ""


def document(parts: Iterable[str]) -> str:
    """The parts that say something, a blank line between, ending in one newline."""
    return "\n\n".join(filter(None, parts)) + "\n"


def _line_start(line: str) -> str:
    return _LINE_START.sub(r"\1\\", line)


def _visible(text: str) -> str:
    return _HIDDEN.sub(_sign, _NEWLINE.sub("\n", text))


def _sign(hidden: re.Match[str]) -> str:
    code = ord(hidden[0])
    if code == 0:
        return ""
    if code < 0x20 or code == 0x7F:
        return chr(0x2421 if code == 0x7F else 0x2400 + code)
    return f"‹U+{code:04X}›"
