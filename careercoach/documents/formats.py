"""The formats a document leaves in: what it is written as in each, and how the name of its file ends.

The words are those of the Markdown in every one of them. Who names a file ``brief.pdf`` means a PDF.
"""

from collections.abc import Callable, Mapping
from datetime import date

from careercoach.frozen import Frozen


class Format(Frozen):
    """``ending`` is that of its file; ``write`` makes it of the Markdown and the day."""

    ending: str
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
    MARKDOWN: Format("md", lambda markdown, _today: markdown),
    "text": Format("txt", _text),
    "html": Format("html", _html),
    "pdf": Format("pdf", _pdf),
}
"""By the word that --format takes, in the order they are offered."""


def of_name(name: str) -> str | None:
    """The format that a file of this name is in; None where its ending says nothing of it."""
    _, dot, ending = name.lower().rpartition(".")
    return next((each for each, format_ in FORMATS.items() if dot and format_.ending == ending), None)


def written(markdown: str, wanted: str, today: date) -> str | bytes:
    """The document in one of FORMATS. Raises UsageError for a PDF that cannot be made here."""
    return FORMATS[wanted].write(markdown, today)
