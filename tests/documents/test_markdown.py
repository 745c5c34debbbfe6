"""The person's words stay words, and prose stays readable."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from careercoach.documents.markdown import (
    block,
    bullets,
    heading,
    inline,
    section,
    sentence,
    strong,
    table,
    unwrapped,
    wrapped,
)

PARSERS = [MarkdownIt("commonmark"), MarkdownIt("gfm-like")]
PLAIN = {"paragraph_open", "paragraph_close", "inline"}
WORDS = """
a b é 日 Word ok.so www. WWW. http:// https://a.example.com/x ftp://b.org mailto: me@example.org @name #12
//x.com example.com javascript: data: :smile: <b> </b> <script> <!-- --> <? <![CDATA[ <http://a.b> &amp; &#35;
&#x41; ![x](y) [x](y) [x]:/y [^1] [^1]: - [ ] 1. 1) --- *** ___ === :- ``` ~~~ ~~x~~ > ## $x$
"""
PIECES = [
    *"#*_`~|<>[]()!&\\-+=:.@/$^\"'{}%;0123 \t\n\r",
    *"\x00\x07\x1b\x9b\u200b\u202e\u2028\u00a0\ufeff",
    *WORDS.split(),
    *("| a | b |\n| - | - |", "a\n:-", "    ", "  \n", "\\\n", "\n\n", "- ", "1. ", " ##"),
]
hostile = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=60)


def tokens(markup: str, parser: MarkdownIt) -> list[Token]:
    parsed = parser.parse(markup)
    return [*parsed, *(child for token in parsed for child in token.children or [])]


def words(markup: str, parser: MarkdownIt) -> str:
    """What a reader sees, with runs of blanks as one."""
    return squeezed(" ".join(line(token.children or []) for token in parser.parse(markup)))


def line(children: list[Token]) -> str:
    return "".join("\n" if child.type == "softbreak" else child.content for child in children)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def seen(text: str) -> str:
    """The text with what cannot be seen made visible, by the plainest rules."""

    def sign(character: str) -> str:
        code = ord(character)
        if character in "\t\n\r\x85\u2028\u2029" or character == " ":
            return " "
        if code < 0x20:
            return chr(0x2400 + code) if code else ""
        hidden = 0x7F < code < 0xA0 or character in "\u200b\u202e\ufeff"
        return f"‹U+{code:04X}›" if hidden else "␡" if code == 0x7F else character

    return squeezed("".join(map(sign, text)))


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
@given(text=hostile)
def test_a_line_of_any_text_is_one_paragraph_of_plain_words(parser: MarkdownIt, text: str) -> None:
    safe = inline(text)
    kinds = {token.type for token in tokens(safe, parser)}
    assert "\n" not in safe
    assert kinds <= PLAIN | {"text"}


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
@given(text=hostile)
def test_paragraphs_of_any_text_stay_paragraphs(parser: MarkdownIt, text: str) -> None:
    safe = block(text)
    assert {token.type for token in tokens(safe, parser)} <= PLAIN | {"text", "softbreak"}


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
@given(text=st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_the_reader_sees_what_was_typed(parser: MarkdownIt, text: str) -> None:
    assert words(inline(text), parser) == seen(text)
    assert words(block(text), parser) == seen(text)


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
@given(text=hostile)
@example(text="################### <![CDATA[<![CDATA[<![CDATA[a\n:-")
def test_no_text_breaks_out_of_a_heading_or_a_list(parser: MarkdownIt, text: str) -> None:
    markup = section(2, inline(text), bullets([[strong(text), inline(text)], [sentence(text), block(text, "  ")]]))
    kinds = [token.type for token in tokens(markup, parser) if token.type not in PLAIN]
    assert kinds.count("heading_open") <= 1
    assert kinds.count("bullet_list_open") <= 1
    assert set(kinds) <= {
        *("heading_open", "heading_close", "bullet_list_open", "bullet_list_close"),
        *("list_item_open", "list_item_close", "text", "softbreak", "strong_open", "strong_close"),
    }


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
@given(text=st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_a_heading_keeps_its_last_sign(parser: MarkdownIt, text: str) -> None:
    assert words(heading(2, inline(text)), parser) == seen(text)


@pytest.mark.parametrize(
    "prose",
    [
        "Met the team (six people), then wrote it up - in two days; it's done.",
        "From 61 % to 78 %, i.e. 3.5 h less a week, e.g. on Mondays at 10:30.",
        "Tom's idea: cut < 5 pages -> two, 3 > 2 = fine!",
        "About ~5 calls at $5 each, 50/50, and R&D with snake_case in C#.",
        "Is it worth it? “Yes”, she said… 5 kg @ 3 €.",
        "-5 °C outside and +3 % inside",
        "Größe, naïve, 日本語, ‘quotes’ – all stay, 👩‍⚕️ too.",
    ],
)
def test_ordinary_prose_is_not_touched(prose: str) -> None:
    assert inline(prose) == prose


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# Done", r"\# Done"),
        ("1. First", r"1\. First"),
        ("- [ ] task", r"\- \[ ] task"),
        ("see https://example.org", r"see https:/\/example\.org"),
        ("www.1.2", r"www\.1.2"),
        ("ask me@example.org or @name about #12", r"ask me\@example\.org or \@name about \#12"),
        ("2 * 3 `x` [y](z)", r"2 \* 3 \`x\` \[y](z)"),
        ("one\ntwo\r\nthree\u2028four", "one two three four"),
        ("a\x00b\x1b[31m\u202etxt", r"ab␛\[31m‹U+202E›txt"),
        ("  \n ", ""),
    ],
)
def test_a_sign_is_escaped_where_it_would_mean_something(typed: str, written: str) -> None:
    assert inline(typed) == written


def test_a_note_keeps_its_paragraphs() -> None:
    assert block("first line\nsecond line\n\n\n - third\n") == "first line second line\n\n\\- third"


def test_wrapping_puts_no_list_at_the_start_of_a_line() -> None:
    text = f"{'x' * 79} - and"
    assert wrapped(inline(text)) == f"{'x' * 79}\n\\- and"


def test_a_page_to_write_on_has_each_paragraph_and_each_item_on_one_line() -> None:
    page = f"# Talk\n{block('a word of mine ' * 20)}\n\n- {block('one item of it ' * 20, '  ')}\n- last\n"
    whole = unwrapped(page).splitlines()
    assert [line[:9] for line in whole] == ["# Talk", "a word of", "", "- one ite", "- last"]
    assert " ".join(whole).split() == page.split()


def test_no_line_is_wider_than_a_page_and_none_ends_in_a_blank() -> None:
    lines = block("some ordinary words to fill the page " * 20).split("\n")
    assert all(len(line) <= 80 and line == line.rstrip() for line in lines)


@pytest.mark.parametrize("parser", [MarkdownIt("gfm-like"), MarkdownIt("commonmark").enable("table")])
@given(rows=st.lists(st.lists(hostile, min_size=2, max_size=2), min_size=1, max_size=4))
def test_a_table_keeps_its_rows_and_cells_whatever_stands_in_them(parser: MarkdownIt, rows: list[list[str]]) -> None:
    """A bar, a line break or a word longer than the page ends no cell and no row."""
    drawn = parser.parse(table(["Goal", "Next"], ([inline(cell) for cell in row] for row in rows)))
    cells = [squeezed(line(token.children or [])) for token in drawn if token.type == "inline"]
    assert [token.type for token in drawn].count("table_open") == 1
    assert cells == ["Goal", "Next", *(words(inline(cell), parser) for row in rows for cell in row)]
    assert table(["Goal"], []) == ""
