"""Our Markdown as a PDF, for whoever wants to hand over a file that looks the same everywhere.

fpdf2 draws it: it is maintained, a wheel for every system, and needs no program beside it (WeasyPrint wants Pango,
others a browser). Its own letters know no ``ő`` or ``ł``; Fira Sans, which comes as a wheel too, has those of Latin,
Greek and Cyrillic. Both are an optional extra and loaded only here. What these letters lack is refused and named, for a
page full of boxes is worse than none.

The page is as wide as A4 and as high as Letter: either prints the whole of it.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from careercoach.documents.html import reader, title
from careercoach.errors import UsageError

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_WIDTH, _HEIGHT = 210, 279.4
_SIDE, _TOP = 17, 14
_LINE = 4.6
_INDENT = 4.5
_LONELY, _SPARED = 2, 9
_SIZES = {"h1": 15, "h2": 11.5}
_SIZE = 10
_FONT = "Fira Sans"
_STYLES = {"": "Regular", "B": "SemiBold", "I": "Italic", "BI": "SemiBoldItalic"}
_MARKS = {"strong": "B", "em": "I"}
"""All lengths are in millimetres, sizes of letters in points.

``_LONELY`` lines on the last page are too few: then the pages before it are shorter, by fewer than ``_SPARED`` lines.
"""


def pdf(markdown: str, today: date) -> bytes:
    """The file, said to be of that day. Raises UsageError without the extra, and for letters that it cannot draw."""
    from markdown_it.tree import SyntaxTreeNode

    tokens = reader().parse(unicodedata.normalize("NFC", markdown))
    for spared in range(0, _SPARED, 3):
        with _sheet(spared) as sheet:
            _refuse_unknown(sheet, "".join(token.content for token in tokens))
            sheet.set_title(title(tokens))
            sheet.set_lang("en")
            sheet.set_creation_date(datetime.combine(today, time(), UTC))
            for node in SyntaxTreeNode(tokens).children:
                _draw(sheet, node)
            if sheet.page == 1 or sheet.get_y() > _TOP + (_LONELY + 1) * _LINE:
                break
    return bytes(sheet.output())


@contextmanager
def _sheet(spared: int) -> Iterator[Any]:
    """An empty page with its fonts, so many lines shorter than it could be.

    Raises UsageError, which says how to get them, when the extra is not there.
    """
    try:
        from fpdf import FPDF

        fonts = files("fontpkg_fira_sans") / "files"
    except ImportError:
        raise UsageError("A PDF needs two more packages; pip install 'careercoach[pdf]' brings them.") from None
    sheet: Any = FPDF(format=(_WIDTH, _HEIGHT))
    sheet.set_margins(_SIDE, _TOP)
    sheet.set_auto_page_break(True, _TOP + spared * _LINE)
    for style, name in _STYLES.items():
        with as_file(fonts / f"FiraSans-{name}.ttf") as path:
            sheet.add_font(_FONT, style, path)
    sheet.set_font(_FONT, size=_SIZE)
    sheet.add_page()
    try:
        yield sheet
    finally:
        for font in sheet.fonts.values():
            font.close()


def _refuse_unknown(sheet: Any, text: str) -> None:
    known = sheet.current_font.cmap
    unknown = dict.fromkeys(sign for sign in text if ord(sign) not in known and not sign.isspace())
    if unknown:
        raise UsageError(
            f"The letters of a PDF do not have “{next(iter(unknown))}”; write HTML, and print that as a PDF."
        )


def _draw(sheet: Any, node: "SyntaxTreeNode") -> None:
    if node.type == "heading":
        _draw_heading(sheet, node)
    elif node.type in ("bullet_list", "ordered_list"):
        _draw_list(sheet, node)
    elif node.type == "table":
        _draw_table(sheet, node)
    elif node.type == "paragraph":
        if not node.hidden:
            _keep_together(sheet, node)
        _write(sheet, node)
        sheet.ln(0 if node.hidden else 1.2)
    elif node.is_nested:
        for child in node.children:
            _draw(sheet, child)
    else:
        sheet.write(_LINE, node.content)
        sheet.ln(_LINE)


def _draw_heading(sheet: Any, node: "SyntaxTreeNode") -> None:
    size = _SIZES.get(node.tag, _SIZE)
    first = sheet.get_y() == _TOP
    if sheet.will_page_break(_LINE * 4):  # a heading goes with what it is about
        sheet.add_page()
    elif not first:
        sheet.ln(1.6)
    sheet.set_font(size=size)
    _write(sheet, node, "B", _LINE * size / _SIZE)
    sheet.set_font(size=_SIZE)
    sheet.ln(0.6)


def _keep_together(sheet: Any, node: "SyntaxTreeNode", indent: float = 0) -> None:
    """Begin a new page for what does not fit on this one and would on the next."""
    lines = _lines(sheet, _plain(node), sheet.epw - indent)
    if sheet.get_y() > _TOP and sheet.will_page_break(lines * _LINE) and lines * _LINE <= sheet.eph:
        sheet.add_page()


def _lines(sheet: Any, text: str, width: float) -> int:
    return len(sheet.multi_cell(width, _LINE, text, dry_run=True, output="LINES"))


def _draw_list(sheet: Any, node: "SyntaxTreeNode") -> None:
    start = int(node.attrs.get("start", 1))
    margin = sheet.l_margin
    for place, item in enumerate(node.children, start):
        _keep_together(sheet, item, _INDENT)
        sheet.set_x(margin)
        sheet.write(_LINE, "•" if node.type == "bullet_list" else f"{place}.")
        sheet.set_left_margin(margin + _INDENT)
        sheet.set_x(margin + _INDENT)
        for child in item.children:
            _draw(sheet, child)
        if not item.children:
            sheet.ln(_LINE)
        sheet.set_left_margin(margin)
        sheet.ln(0.5)
    sheet.ln(0.7)


def _draw_table(sheet: Any, node: "SyntaxTreeNode") -> None:
    """A row is never parted, so a table with one that is longer than a page is drawn cell below cell."""
    rows = [[_plain(cell) for cell in row.children] for part in node.children for row in part.children]
    if not _fits(sheet, rows):
        for text in (text for row in rows for text in row if text):
            sheet.write(_LINE, text)
            sheet.ln(_LINE)
        sheet.ln(1.2)
        return
    with sheet.table(line_height=_LINE, borders_layout="HORIZONTAL_LINES", text_align="LEFT") as table:
        for row in rows:
            drawn = table.row()
            for text in row:
                drawn.cell(text)
    sheet.ln(1.2)


def _plain(cell: "SyntaxTreeNode") -> str:
    return "".join(text for child in cell.children for text, *_ in _pieces(child, "", ""))


def _fits(sheet: Any, rows: list[list[str]]) -> bool:
    """Whether each row has room on a page below the head of the table, which every page repeats."""
    width = sheet.epw / len(rows[0])
    head, *others = (max(_lines(sheet, text, width) for text in row) for row in rows)
    return all((head + lines + 1) * _LINE <= sheet.eph for lines in others)


def _write(sheet: Any, node: "SyntaxTreeNode", style: str = "", height: float = _LINE) -> None:
    """The words of a paragraph or a heading, and a new line behind them."""
    for text, own, link in _pieces(node, style, ""):
        sheet.set_font(style=own)
        sheet.write(height, text, link)
    sheet.set_font(style="")
    sheet.ln(height)


def _pieces(node: "SyntaxTreeNode", style: str, link: str) -> Iterator[tuple[str, str, str]]:
    """Each run of words with its style and where it leads."""
    for child in node.children:
        if child.type == "softbreak":
            yield " ", style, link
        elif child.type == "hardbreak":
            yield "\n", style, link
        elif child.children:
            own = "".join(sorted({*style, *_MARKS.get(child.type, "")}))
            yield from _pieces(child, own, str(child.attrs.get("href", link)))
        else:
            yield child.content, style, link
