"""Our Markdown as plain text for a mail: no signs of markup, the person's words exactly as they were typed.

The title is underlined twice, sections once, and headings below them are plain lines; bullets stay ``- ``. Lines are
wrapped at ``WIDTH`` columns, and a word longer than a line stays whole. A row of a table becomes an item: its first
cell, and below it each other one behind the head of its column; of two columns the second goes on behind the first.
"""

import textwrap
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

WIDTH = 72
_ENDLESS = 1_000_000
_UNDERLINES = {"h1": "=", "h2": "-"}


def plain(markdown: str) -> str:
    """The text of a document made by ``documents``, ending in one newline."""
    from markdown_it.tree import SyntaxTreeNode

    root = SyntaxTreeNode(_reader().parse(markdown))
    return _blocks(root, WIDTH) + "\n"


def heard(markdown: str) -> tuple[str, ...]:
    """The same to be heard: each heading, paragraph and item of a list on one line, and nothing that is only drawn."""
    from markdown_it.tree import SyntaxTreeNode

    root = SyntaxTreeNode(_reader().parse(markdown))
    lines = (
        _words(node) if node.type == "heading" else _block(node, _ENDLESS)
        for node in root.children
        if node.type != "hr"
    )
    return tuple(line.strip() for block in lines for line in block.splitlines() if line.strip())


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def _blocks(parent: "SyntaxTreeNode", width: int) -> str:
    """The blocks of a node, a blank line between; a list below its words or a small heading stands close."""
    text = ""
    for node in parent.children:
        text += _block(node, width)
        if node.next_sibling:
            close = node.hidden if node.type == "paragraph" else node.type == "heading" and node.tag not in _UNDERLINES
            text += "\n" if close else "\n\n"
    return text


def _block(node: "SyntaxTreeNode", width: int) -> str:
    drawn = {"heading": _heading, "bullet_list": _list, "ordered_list": _list, "table": _table}.get(node.type)
    if drawn:
        return drawn(node, width)
    if node.type == "hr":
        return "-" * width
    if node.type == "paragraph":
        return _wrapped(_words(node), width)
    if node.is_nested:
        return _blocks(node, width)
    return node.content.rstrip("\n")


def _heading(node: "SyntaxTreeNode", width: int) -> str:
    title = _wrapped(_words(node), width)
    if node.tag not in _UNDERLINES:
        return title
    return f"{title}\n{_UNDERLINES[node.tag] * max(map(len, title.splitlines() or ['']))}"


def _list(node: "SyntaxTreeNode", width: int) -> str:
    start = int(node.attrs.get("start", 1))
    items = []
    for place, item in enumerate(node.children, start):
        sign = "- " if node.type == "bullet_list" else f"{place}. "
        body = textwrap.indent(_blocks(item, width - len(sign)), " " * len(sign)).lstrip(" ")
        items.append(sign + body if body else sign.rstrip())
    return "\n".join(items)


def _table(node: "SyntaxTreeNode", width: int) -> str:
    (head,), *bodies = (part.children for part in node.children)
    heads = [_words(cell) for cell in head.children]
    return "\n".join(_row(heads, row, width) for rows in bodies for row in rows)


def _row(heads: list[str], row: "SyntaxTreeNode", width: int) -> str:
    first, *others = (_words(cell) for cell in row.children)
    lines = [first, *(f"{head}: {said}" for head, said in zip(heads[1:], others, strict=True) if said)]
    if len(heads) == 2:
        lines = [": ".join(filter(None, (first, *others)))]
    item = "\n".join(textwrap.indent(_wrapped(line, width - 2), "  ") for line in lines)
    return f"- {item.removeprefix('  ')}"


def _words(node: "SyntaxTreeNode") -> str:
    """The words of a paragraph or a heading on one line; a hard break stays one."""
    return "".join(_pieces(node))


def _pieces(node: "SyntaxTreeNode") -> Iterator[str]:
    for child in node.children:
        if child.type == "softbreak":
            yield " "
        elif child.type == "hardbreak":
            yield "\n"
        elif child.children:
            yield from _pieces(child)
        else:
            yield child.content


def _wrapped(words: str, width: int) -> str:
    lines = (
        textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""] for line in words.split("\n")
    )
    return "\n".join(line for wrapped in lines for line in wrapped)
