"""What the file says now beside a text that somebody wrote of an earlier page: compared passage by passage.

A passage is a paragraph, a heading, or one item of a list. Where its lines break does not count, and a day that stands
alone is none: the page of tomorrow says another one and nothing has changed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careercoach.documents.markdown import BEGINS

_DAY_ALONE = re.compile(r"[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}")
_SAYS = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Difference:
    """``new`` is what the file says since and the text does not; ``gone`` what it no longer says and the text does.

    Passages as they stand, in the order of the page and of the text.
    """

    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.new or self.gone)

    @property
    def places(self) -> int:
        """How many passages differ."""
        return len(self.new) + len(self.gone)


def difference(made: str, text: str, now: str) -> Difference:
    """What changed between the page a text was written of (``made``) and that of ``now``, where the text differs."""
    before, mine, after = (dict(_telling(page)) for page in (made, text, now))
    return Difference(
        new=tuple(passage for form, passage in after.items() if form not in before and form not in mine),
        gone=tuple(passage for form, passage in mine.items() if form in before and form not in after),
    )


def own(made: str, text: str) -> Difference:
    """What a person wrote into a page (``new``), and what they took out of it (``gone``)."""
    before, mine = dict(passages(made)), dict(passages(text))
    return Difference(
        new=tuple(passage for form, passage in mine.items() if form not in before),
        gone=tuple(passage for form, passage in before.items() if form not in mine),
    )


def passages(page: str) -> Iterator[tuple[str, str]]:
    """The passages of a page: the form in which each is compared, and as it stands."""
    lines: list[str] = []
    for line in [*page.splitlines(), ""]:
        if lines and (not line.strip() or BEGINS.match(line) or lines[-1].startswith("#")):
            yield from _passage(lines)
            lines = []
        if line.strip():
            lines.append(line)


def _passage(lines: list[str]) -> Iterator[tuple[str, str]]:
    form = " ".join(" ".join(lines).split())
    if _SAYS.search(form) and not _DAY_ALONE.fullmatch(form):
        yield form, "\n".join(lines)


def _telling(page: str) -> Iterator[tuple[str, str]]:
    """The passages that say something by themselves: a heading within the page goes with what stands below it."""
    return ((form, passage) for form, passage in passages(page) if not form.startswith("##"))
