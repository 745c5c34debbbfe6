"""What came of a piece of work, as one says it: "Late visits fell from 23 to 9 a month."

Plain text; a document makes it safe (``documents.phrases``), a draft of words to say takes it as it is.
"""

import re

from careercoach.records import AccomplishmentRecord, ReflectionRecord
from careercoach.shorthand import lowered, raised

_MOVES = re.compile(
    r"\b(?:fell|rose|dropped|sank|grew|climbed|went|shrank|increased|decreased|down|up)$", re.IGNORECASE
)
"""Words behind which "from 23 to 9" goes on with the sentence."""
_PER = re.compile(
    r"(?P<counted>.+) (?P<per>an? (?:hour|day|night|shift|week|fortnight|month|quarter|term|season|year))"
    r"(?P<rest>(?: .+)?)"
)
"""What is counted, over which time, and what more is said of it: "reviews", "a month", " that praise the desk"."""
_NEXT_SENTENCE = re.compile(r"[.]\s+(?=[a-zà-öø-ÿ])")
"""Where a second sentence begins with a small letter: "signed. lates max 2"."""
_TIME = re.compile(r"\b(?:years?|months?) from now\b", re.IGNORECASE)
_SAYS_AHEAD = re.compile(
    r"\b(?:in (?:an?|one|two|three|four|five|ten|some|a few|\d+) (?:years?|months?)|from now|next year|by 20\d\d|"
    r"would|will|want|hope|wish|like to|going to|one day|someday)\b|['’](?:d|ll)\b",
    re.IGNORECASE,
)
"""Words by which an answer about the future says itself that it is one."""
_MONEY = "£$€¥"
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_BLANK = re.compile(r"[ \t\r\n]+")
_ENDS = ("!", "?", "…", ".")


def result(done: AccomplishmentRecord) -> str:
    """The result as one sentence, with its figures; empty when neither is on file."""
    said, figures = raised(_line(done.result)).removesuffix("."), measure(done)
    if not said:
        return _beside_the_title(done, figures)
    said, figures = _once(done, said, figures)
    if not figures:
        return said if said.endswith(_ENDS) else f"{said}."
    if said.endswith(_ENDS):
        return f"{said} {raised(figures)}."
    return f"{said} {figures}." if _goes_on(said, figures) else f"{said}: {figures}."


def behind_the_title(done: AccomplishmentRecord) -> tuple[str, str]:
    """The result as it goes on behind a title, and what stands in brackets instead: ("", "before: 5.1 kg a day")."""
    said, figures = _line(done.result).removesuffix("."), measure(done)
    if not said:
        alone = _beside_the_title(done, figures).removesuffix(".")
        named = alone.startswith("Before: ")
        return ("", lowered(alone)) if named else (figures if alone else "", "")
    said, figures = _once(done, said, figures)
    joint = " " if said.endswith(_ENDS) or _goes_on(said, figures) else ", "
    return joint.join(filter(None, (_NEXT_SENTENCE.sub("; ", said), figures))), ""


def _once(done: AccomplishmentRecord, said: str, figures: str) -> tuple[str, str]:
    """A result and its figures, of which it may name some already; then at most the one before stands behind it."""
    named = [_names(said, figure) for figure in (_line(done.before), _line(done.after))]
    if all(named) or (named[1] and not _line(done.before)):
        return said, ""
    if named[1]:
        return f"{said} (before: {_counted(_line(done.before), _line(done.unit))})", ""
    return said, figures


def _goes_on(said: str, figures: str) -> bool:
    return bool(_MOVES.search(said)) and figures.startswith("from ")


def _beside_the_title(done: AccomplishmentRecord, figures: str) -> str:
    """The figures as a sentence, for a title without a result; of those that the title names only what is missing."""
    before = _line(done.before)
    if figures and before and _names(_line(done.title), _line(done.after)):
        known = _names(_line(done.title), before)
        return "" if known else f"Before: {_counted(before, _line(done.unit))}."
    return f"{raised(figures)}." if figures else ""


def to_come(one: ReflectionRecord) -> str:
    """An answer about the future, as no one takes it for a fact: "Three years from now: People rely on me."

    It stands as it is where it says a time or a wish itself, or was asked for no time.
    """
    when, comma, _ = one.asked.partition(",")
    answer = raised(one.answer.strip())
    if _SAYS_AHEAD.search(answer) or not comma or not _TIME.search(when):
        return answer
    return f"{when}: {answer}"


def measure(done: AccomplishmentRecord) -> str:
    """The figures in words, "from 23 to 9 a month"; empty for none."""
    return _with_unit(done, "from {} to {}")


def arrow(done: AccomplishmentRecord) -> str:
    """The figures as one reads them at a glance: "23 → 9 a month"; empty for none."""
    return _with_unit(done, "{} → {}")


def _with_unit(done: AccomplishmentRecord, both: str) -> str:
    """The figures with what they count, a no-break space between, for a figure is never parted from its unit."""
    before, after = _line(done.before), _line(done.after)
    figure = both.format(before, after) if before and after else after or (f"before: {before}" if before else "")
    unit = _not_named_yet(_line(done.unit), _line(done.result))
    return _counted(figure, unit)


def _counted(figure: str, unit: str) -> str:
    """A figure with its unit; a sign of money stands before each number."""
    if not figure or not unit:
        return figure
    if unit[0] in _MONEY:
        figure, unit = _NUMBER.sub(lambda number: f"{unit[0]}{number[0]}", figure), unit[1:].strip()
    return f"{figure}\N{NO-BREAK SPACE}{unit}" if unit else figure


def _names(text: str, figure: str) -> bool:
    """Whether a text names a figure, as a number of its own: "14" of "in 14 min", "10:05" of "by 10.05"."""
    number = _NUMBER.match(figure)
    wanted = number and number[0].replace(":", ".").replace(",", ".")
    return wanted in [found.replace(":", ".").replace(",", ".") for found in _NUMBER.findall(text)] if wanted else False


def _not_named_yet(unit: str, result: str) -> str:
    """A unit without what the result has named: "a month" of "late visits a month" behind "Late visits fell"."""
    found = _PER.fullmatch(unit)
    named = {*result.casefold().split(), "that"}
    if found is None or not set(found["counted"].casefold().split()) <= named:
        return unit
    return found["per"] if set(found["rest"].casefold().split()) <= named else f"{found['per']}{found['rest']}"


def _line(text: str | None) -> str:
    return _BLANK.sub(" ", text or "").strip(" ")
