"""The formats a document leaves in: what it is written as in each, and how the name of its file ends.

The words are those of the Markdown in every one of them; only whoever reads it chooses.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Format:
    """``write`` makes it of the Markdown and the day; ``ending`` is that of its file; ``words`` say what it is for."""

    ending: str
    words: str
    write: Callable[[str, date], str | bytes]


def _text(markdown: str, _today: date) -> str:
    from careercoach.documents.plain import plain

    return plain(markdown)


def _html(markdown: str, _today: date) -> str:
    from careercoach.documents.html import html

    return html(markdown)


def _pdf(markdown: str, today: date) -> bytes:
    from careercoach.documents.pdf import pdf

    return pdf(markdown, today)


MARKDOWN = "markdown"
FORMATS: Mapping[str, Format] = {
    MARKDOWN: Format("md", "the Markdown itself", lambda markdown, _today: markdown),
    "text": Format("txt", "plain text for a mail", _text),
    "html": Format("html", "a page to print", _html),
    "pdf": Format("pdf", "a PDF", _pdf),
}
"""By the word that --format takes, in the order they are offered."""
