"""What a document is called once somebody has written it themselves: a paper, kept as a draft until it is given."""

from collections.abc import Iterable, Mapping
from datetime import date

from careercoach.dates import days as in_words
from careercoach.dates import echo
from careercoach.documents.audience import READERS
from careercoach.documents.comparing import Difference, difference, passages
from careercoach.documents.making import Document, days, is_of_days
from careercoach.documents.markdown import unwrapped
from careercoach.records import PaperRecord

NOUNS: Mapping[str, str] = {
    "brief": "brief",
    "recap": "recap",
    "plan": "development plan",
    "review": "review pack",
    "handover": "handover pack",
    "request": "request",
    "advice": "advice",
    "thanks": "thanks",
    "reminder": "reminder",
    "reference": "reference pack",
    "leaving": "leaving pack",
    "year": "year page",
}
"""The noun of each document by ``vocabulary`` DOCUMENTS."""

OF_A_TALK = ("brief", "recap", "request", "handover")
"""What a talk has once."""

OF_DAYS = ("review",)
"""What is another document for other days."""

OF_A_YEAR = "year"
"""What is another document for another year."""

_LEAP = 1
"""Days by which a year back may differ from another."""

_KINDS = {noun: kind for kind, noun in NOUNS.items()}


def kind(document: Document) -> str | None:
    """Which of ``vocabulary`` DOCUMENTS it is; None for what is no text to write, such as an invitation."""
    return _KINDS.get(document.noun)


def about(document: Document) -> str | None:
    """The id of the thing it belongs to, or its days or its year; None for one of the work as a whole."""
    return document.id if not is_of_days(document.id) or kind(document) in OF_DAYS else None


def has_gone_on(paper: PaperRecord, document: Document) -> bool:
    """Whether a document is of the days of a paper that have gone on since it was written.

    Days up to the one on which it was written go on with each day, whether they began on a day of their own or lie as
    many days back as before.
    """
    if not (paper.about and is_of_days(paper.about)):
        return False
    (first, last), (begins, ends) = days(paper.about), days(document.id)
    gone_on = (ends - last).days
    back = (begins - first).days
    return last == paper.on and gone_on > 0 and (back == 0 or abs(back - gone_on) <= _LEAP)


def called(paper: PaperRecord) -> str:
    """The noun of a paper, and its days or its year where it is of such."""
    noun, about = NOUNS[paper.kind], paper.about or ""
    if is_of_days(about):
        return f"{noun}, {in_words(*days(about))}"
    return f"{noun}, {about}" if paper.kind == OF_A_YEAR else noun


def reader(paper: PaperRecord) -> str:
    """Who reads it: by name where that is known, else in words."""
    return paper.person if paper.person and paper.audience != "self" else READERS[paper.audience]


def given_in_words(papers: Iterable[PaperRecord]) -> str:
    """What was given of some papers, the latest of each kind, as one line; blank when nothing was."""
    given: dict[str, date] = {}
    for paper in papers:
        if paper.given_on:
            given[paper.kind] = max(paper.given_on, given.get(paper.kind, date.min))
    return ", ".join(f"{NOUNS[kind]} {echo(given[kind])}" for kind in NOUNS if kind in given)


def is_standing(paper: PaperRecord) -> bool:
    """Whether a paper is what is shown of its document: a draft, or what was given of one that a talk has once.

    A plan or a letter that was given is an earlier one, and the next begins anew.
    """
    return paper.given_on is None or (paper.meeting is not None and paper.kind in OF_A_TALK)


def as_written(document: Document, paper: PaperRecord | None) -> Document:
    """The document as it leaves: in the words of the paper, where one stands."""
    return document.saying(paper.text) if paper else document


def changed(document: Document, paper: PaperRecord) -> Difference:
    """What the file says since the paper was written; nothing of one that was given."""
    return difference(paper.made, paper.text, document.made) if paper.given_on is None else Difference()


def to_write_on(document: Document, paper: PaperRecord | None) -> str:
    """The text that somebody begins to write on: their own, else what the file says, with every name as it is."""
    return paper.text if paper else unwrapped(document.made).rstrip()


def is_unchanged(made: str, text: str) -> bool:
    """Whether a text says no more and no less than what was made, in the same order."""
    return [form for form, _ in passages(made)] == [form for form, _ in passages(text)]
