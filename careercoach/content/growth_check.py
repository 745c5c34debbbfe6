"""Reads the statements of the growth check, and refuses a mistake in them as strictly as ``loader`` does."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from careercoach.content import checks, kinds, sheets
from careercoach.content.checks import HINT, LINE, ContentError, Raw
from careercoach.frozen import Frozen

FILE = "growth_check.toml"

_PLACES = {"weak": {"rating", "date"}, "fell": {"before", "rating", "date"}}
"""The reasons, and what each may name."""


class Statement(Frozen):
    """Something a person may rate. ``key`` never changes; ``ask`` is what to ask for when it is weak.

    ``staying`` is what to ask for instead when one stays where one is on purpose; None where that is the same.
    """

    key: str
    theme: str
    text: str
    ask: str
    staying: str | None = None


class GrowthCheck(Frozen):
    """All of the file. ``scale`` are the words for 1 to 5; ``reasons`` are those for an ask: weak and fell."""

    purpose: str
    scale: tuple[str, ...]
    statements: tuple[Statement, ...]
    reasons: Mapping[str, str]

    def part_of(self, _one: Statement) -> sheets.Part:
        """All are put alike."""
        return sheets.Part("", self.scale)


_WHOLE = {"purpose": checks.words(LINE), "scale": sheets.scale, "reasons": checks.mapping, "theme": checks.tables}
_THEME = {"title": checks.words(HINT), "statement": checks.tables}
_STATEMENT = {"key": checks.key, **dict.fromkeys(("text", "ask", "staying"), checks.words(LINE))}
_REASONS = {name: sheets.sentence(places) for name, places in _PLACES.items()}


def read_growth_check(raw: Raw, situation: str = kinds.EMPLOYED) -> GrowthCheck:
    """The growth check from a parsed file, for one of ``kinds`` SITUATIONS. Raises ContentError."""
    raw = kinds.spoken(raw, situation)
    checks.table(raw, _WHOLE, FILE)
    found = []
    for theme, at in checks.each(raw, "theme", FILE):
        checks.table(theme, _THEME, at)
        for one, place in checks.each(theme, "statement", at):
            checks.table(one, _STATEMENT, place, optional=("staying",))
            if not one["text"].startswith(("I ", "My ", "Somebody ")):
                raise ContentError(place, "text", "must be something the person says of their own work")
            found.append(Statement(theme=theme["title"], **one))
    checks.exactly((theme["title"] for theme in raw["theme"]), FILE)
    checks.exactly((one.key for one in found), FILE)
    reasons = checks.table(raw["reasons"], _REASONS, f"{FILE} reasons")
    return GrowthCheck(raw["purpose"], tuple(raw["scale"]), tuple(found), dict(reasons))


@cache
def growth_check(situation: str = kinds.EMPLOYED) -> GrowthCheck:
    """The growth check that ships, as it is put in one of ``kinds`` SITUATIONS."""
    return read_growth_check(checks.parsed(FILE), situation)


def statements(situation: str = kinds.EMPLOYED, *, staying: bool = False) -> tuple[Statement, ...]:
    """The statements put in a situation, in the order they are shown.

    ``staying`` on purpose with an employer, one is not told to ask about other roles.
    """
    found = growth_check(situation).statements
    stays = staying and kinds.has_employer(situation)
    return tuple(replace(one, ask=one.staying or one.ask) for one in found) if stays else found


def statement(key: str) -> Statement:
    """The statement of that key in the usual words, whether or not it is put to everybody. Raises NotFound."""
    found = {one.key: one for one in statements()}
    return checks.by(found, key, "No statement goes by that key.", "growth-check statements")
