"""What the file says now beside a text that somebody wrote of an earlier page: compared passage by passage.

A passage is a paragraph, a heading, or one item of a list. Where its lines break does not count, and a day that stands
alone is none: the page of tomorrow says another one and nothing has changed.
"""

from collections.abc import Iterator

from careercoach.documents.markdown import BEGINS
from careercoach.frozen import Frozen
from careercoach.patterns import pattern

_DAY_ALONE = pattern(r"[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}")
_SAYS = pattern(r"\w")


class Difference(Frozen):
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


class _Passage(Frozen):
    """Lines as they stand; ``apart`` says that a blank line stands above."""

    text: str
    apart: bool

    @property
    def form(self) -> str:
        """What is compared."""
        return " ".join(self.text.split())

    @property
    def says(self) -> bool:
        """Whether it says anything that can change."""
        return bool(_SAYS.search(self.form)) and not _DAY_ALONE.fullmatch(self.form)


def difference(made: str, text: str, now: str) -> Difference:
    """What changed between the page a text was written of (``made``) and that of ``now``, where the text differs."""
    before, mine, after = (_telling(page) for page in (made, text, now))
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


def joined(made: str, text: str, now: str) -> str:
    """The text with what the page says since put in behind what it stands behind there, and without what is gone."""
    before, after = dict(passages(made)), dict(passages(now))
    whole = [one for one in _passages(text) if one.form in after or one.form not in before]
    place = 0
    for one in _passages(now):
        forms = [each.form for each in whole]
        if one.form in forms:
            place = forms.index(one.form) + 1
        elif one.says and one.form not in before:
            whole.insert(place, one)
            place += 1
    lines = [f"\n{one.text}" if one.apart else one.text for one in whole]
    return "\n".join(lines).strip("\n")


def passages(page: str) -> Iterator[tuple[str, str]]:
    """The passages of a page that say something: the form in which each is compared, and as it stands."""
    return ((one.form, one.text) for one in _passages(page) if one.says)


def _telling(page: str) -> dict[str, str]:
    """The passages that say something by themselves: a heading within the page goes with what stands below it."""
    return {form: passage for form, passage in passages(page) if not form.startswith("##")}


def _passages(page: str) -> Iterator[_Passage]:
    lines: list[str] = []
    apart = False
    for line in [*page.splitlines(), ""]:
        if lines and (not line.strip() or BEGINS.match(line) or lines[-1].startswith("#")):
            yield _Passage("\n".join(lines), apart)
            lines, apart = [], False
        if line.strip():
            lines.append(line)
        else:
            apart = True
