"""Our Markdown as one file of HTML that prints well and reads well on a phone.

It is whole in itself: no script, no picture, no style or font from elsewhere, and its own rules forbid them besides.
What looks like HTML in the Markdown is text. The only links are web addresses that stand there as links.

On a phone a row of a table stands below one another, each cell behind the head of its column. The sheet is for A4 and
for Letter alike: it names margins and no size, so that the printer's own holds. Type is small enough for the words of a
brief (``fitting``) to stand on one page of either.
"""

from functools import cache
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a browser may load for the page: nothing but the style that stands in it."""

_STYLE = """
:root { color-scheme: light; }
body { max-width: 40rem; margin: 0 auto; padding: 1.2rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.45 "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.05rem; margin: 1.1rem 0 .25rem; padding-bottom: .1rem; border-bottom: 1px solid #bbb; }
h3 { font-size: 1rem; margin: .8rem 0 .2rem; }
p { margin: 0 0 .5rem; }
ul, ol { margin: 0 0 .5rem; padding-left: 1.2rem; }
li { margin: 0 0 .25rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .15rem .5rem .15rem 0; border-bottom: 1px solid #ddd;
  overflow-wrap: break-word; }
@media screen and (max-width: 30rem) {
  table, tbody, tr, td { display: block; }
  thead, td:empty { display: none; }
  tr { margin-bottom: .6rem; border-bottom: 1px solid #ddd; }
  td { border: 0; padding-right: 0; }
  td + td::before { content: attr(data-head) ": "; font-weight: 600; }
}
pre, code { font-family: ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; }
a { color: #0b5394; }
@page { margin: 12mm 17mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.27; }
  h1 { font-size: 15pt; }
  h2 { font-size: 11pt; margin-top: 6pt; break-after: avoid; }
  h3 { font-size: 10pt; margin-top: 5pt; break-after: avoid; }
  p, ul, ol, table { margin-bottom: 3pt; }
  li { margin-bottom: 1pt; }
  li, tr { break-inside: avoid; }
  li:first-child:not(:last-child) { break-after: avoid; }
  li:last-child, body > :last-child { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; }
}
"""

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}</body>
</html>
"""


def html(markdown: str) -> str:
    """The whole file, ending in one newline; its title is the document's, or says what it is."""
    parser = reader()
    tokens = parser.parse(markdown)
    _name_cells(tokens)
    body = parser.renderer.render(tokens, parser.options, {})
    return _PAGE.format(policy=_POLICY, title=escape(title(tokens)), style=_STYLE, body=body)


def _name_cells(tokens: "list[Token]") -> None:
    """Give each cell the head of its column, behind which it stands where a row has no room beside one another."""
    heads: list[str] = []
    column = 0
    for place, token in enumerate(tokens):
        if token.type == "table_open":
            heads = []
        elif token.type == "th_open":
            heads.append(tokens[place + 1].content)
        elif token.type == "tr_open":
            column = 0
        elif token.type == "td_open":
            token.attrSet("data-head", heads[column])
            column += 1


@cache
def reader() -> "MarkdownIt":
    """A reader of our documents, and of what a person wrote in their place: no HTML, no pictures, links to the web."""
    from markdown_it import MarkdownIt

    class Reader(MarkdownIt):
        def validateLink(self, url: str) -> bool:  # noqa: N802 the library's name
            return url.lower().startswith(("https://", "http://", "mailto:"))

    return Reader("commonmark", {"html": False}).enable("table").disable("image")


def title(tokens: "list[Token]") -> str:
    """The words of the first heading; "Document" where there is none."""
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            said = tokens[place + 1].children or []
            return "".join(each.content for each in said if each.type in ("text", "code_inline")) or "Document"
    return "Document"
