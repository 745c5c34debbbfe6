"""What came of a piece of work, as one says it: "Late visits fell from 23 to 9 a month."

Plain text; a document makes it safe (``documents.phrases``), a draft of words to say takes it as it is.
"""

import re

from careercoach.language import named_figures
from careercoach.language.shorthand import raised
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord, ReflectionRecord

_MOVES = pattern(r"\b(?:fell|rose|dropped|sank|grew|climbed|went|shrank|increased|decreased|down|up)$", re.IGNORECASE)
"""Words behind which "from 23 to 9" goes on with the sentence."""
_PER = pattern(
    r"(?P<counted>.+) (?P<per>an? (?:hour|day|night|shift|week|fortnight|month|quarter|term|season|year))"
    r"(?P<rest>(?: .+)?)"
)
"""What is counted, over which time, and what more is said of it: "reviews", "a month", " that praise the desk"."""
_NEXT_SENTENCE = pattern(r"(?<=\w{4})(?<!approx)(?<!incl)(?<!excl)(?<!resp)[.]\s+(?=[a-zà-öø-ÿ])")
"""Where a second sentence begins with a small letter: "signed. lates max 2"."""
_TIME = pattern(r"\b(?:years?|months?) from now\b", re.IGNORECASE)
_SAYS_AHEAD = pattern(
    r"\b(?:in (?:an?|one|two|three|four|five|ten|some|a few|\d+) (?:years?|months?)|from now|next year|by 20\d\d|"
    r"would|will|want|hope|wish|like to|going to|one day|someday)\b|['’](?:d|ll)\b",
    re.IGNORECASE,
)
"""Words by which an answer about the future says itself that it is one."""
_SHORT = 6
"""Words of a result behind which its figures stand in the same sentence."""
_MONEY = "£$€¥"
_OF_MONEY = pattern(
    rf"[{_MONEY}]|(?:AUD|BRL|CAD|CHF|CZK|DKK|EUR|GBP|INR|JPY|KES|MXN|NGN|NOK|NZD|PLN|SEK|SGD|USD|XOF|ZAR|euros?|dollars?|pounds?|"
    r"kr|francs?|k)\b",
    re.IGNORECASE,
)
_NUMBER = pattern(r"\d+(?:[.,:]\d+)*")
_BLANK = pattern(r"[ \t\r\n]+")
_BEFORE = "before: "
_ENDS = ("!", "?", "…", ".")


def result(done: AccomplishmentRecord) -> str:
    """The result as one sentence, with its figures; empty when neither is on file."""
    said, figures = raised(_NEXT_SENTENCE.sub("; ", in_words(done))).removesuffix("."), _beside(done)
    if not said:
        whole = measure(done) if figures.startswith(_BEFORE) and _none_without_a_figure(done) else figures
        return f"{raised(whole)}." if whole else ""
    if not figures:
        return said if said.endswith(_ENDS) else f"{said}."
    if figures.startswith(_BEFORE):
        return f"{said} ({_in_brackets(figures, done)})."
    if said.endswith(_ENDS):
        return f"{said} {raised(figures)}."
    if _stands_alone(said, figures):
        return f"{said}. {raised(figures)}."
    joint = " " if _goes_on(said, figures) else ", " if figures.startswith("from ") else ": "
    return f"{said}{joint}{figures}."


def _none_without_a_figure(done: AccomplishmentRecord) -> bool:
    """Whether a title says in words alone that there is none left, so that the figure before would stand by itself."""
    none = named_figures.is_none(_line(done.after), _line(done.unit))
    return none and _NUMBER.search(done.title) is None


def behind_the_title(done: AccomplishmentRecord) -> tuple[str, str]:
    """The result as it goes on behind a title, and what stands in brackets: ("", "before: 5.1 kg a day")."""
    said, figures = in_words(done).removesuffix("."), _beside(done)
    if figures.startswith(_BEFORE):
        return _NEXT_SENTENCE.sub("; ", said), _in_brackets(figures, done)
    joint = " " if said.endswith(_ENDS) or _goes_on(said, figures) else "; " if _stands_alone(said, figures) else ", "
    return joint.join(filter(None, (_NEXT_SENTENCE.sub("; ", said), figures))), ""


def _in_brackets(figures: str, done: AccomplishmentRecord) -> str:
    """ "before: 23" once in a line: "23 at first" beside words that say "before" themselves."""
    said = re.search(r"\bbefore\b", f"{done.title} {done.result or ''}", re.IGNORECASE)
    return f"{figures.removeprefix(_BEFORE)} at first" if said else figures


def in_words(done: AccomplishmentRecord) -> str:
    """The result in words; empty where the title says it and more: "First night with 3: 0 falls" and "0 falls".

    Empty, too, where it is no more than the figure.
    """
    said, title = _line(done.result), _line(done.title)
    after, unit = _line(done.after), _line(done.unit)
    if done.before and said.rstrip(".") == after and not named_figures.names(title, after, unit):
        return ""
    again = rf"(?<!\w){re.escape(said.rstrip('.'))}(?!\w)"
    twice = " " in said and len(title) > len(said) and re.search(again, title, re.IGNORECASE)
    return "" if twice else said


def _stands_alone(said: str, figures: str) -> bool:
    """Whether figures would read as if they counted the last words of a longer result: "sold if asked, from 2 to 9"."""
    long = len(said.split()) > _SHORT or "," in said or ";" in said
    return figures.startswith("from ") and long and not _goes_on(said, figures)


def _goes_on(said: str, figures: str) -> bool:
    return bool(_MOVES.search(said)) and figures.startswith("from ")


def _beside(done: AccomplishmentRecord) -> str:
    """The figures that the title and the result do not name already, in words; empty for none."""
    title, said = _line(done.title), in_words(done)
    before, after, unit = _figures(done)
    if any(_tells(text, before, after, unit) for text in (title, said, f"{title} {said}")):
        return ""
    of_title = named_figures.is_a_figure(title, after, unit)
    named = named_figures.names(said, after, unit) if said else of_title
    if of_title and said and not named and (not before or named_figures.is_none(before, unit)):
        return ""
    if not named or not before or before == "1":
        return measure(done)
    return "" if not said and named_figures.names(title, before, unit) else f"{_BEFORE}{_counted(before, unit)}"


def _tells(text: str, before: str, after: str, unit: str) -> bool:
    """Whether a text tells all the figures there are."""
    if before and after:
        return named_figures.names_both(text, before, after, unit)
    return bool(before or after) and named_figures.names(text, before or after, unit)


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
    before, after, unit = _figures(done)
    moved = before and after and before != after
    figure = both.format(before, after) if moved else after or (f"{_BEFORE}{before}" if before else "")
    return _counted(figure, _not_named_yet(unit, _line(done.result)))


def _figures(done: AccomplishmentRecord) -> tuple[str, str, str]:
    """What was before, what is after, and what both count; a "%" that stands behind each is what they count.

    A sum of money was never 0 before: nobody had counted it, so that alone what it is now is told.
    """
    before, after, unit = _line(done.before), _line(done.after), _line(done.unit)
    if after and named_figures.is_none(before, unit) and _OF_MONEY.match(unit):
        before = ""
    signs = {one[-1] for one in (before, after) if one}
    if not unit and signs == {"%"}:
        return before[:-1].strip(), after[:-1].strip(), "%"
    return before, after, unit


def _counted(figure: str, unit: str) -> str:
    """A figure with its unit; a sign of money stands before each number."""
    if not figure or not unit:
        return figure
    if unit[0] in _MONEY:
        figure, unit = _NUMBER.sub(lambda number: f"{unit[0]}{number[0]}", figure), unit[1:].strip()
    return f"{figure}\N{NO-BREAK SPACE}{unit}" if unit else figure


def _not_named_yet(unit: str, result: str) -> str:
    """A unit without what the result has named: "a month" of "late visits a month" behind "Late visits fell"."""
    found = _PER.fullmatch(unit)
    named = {*result.casefold().split(), "that"}
    if found is None or not set(found["counted"].casefold().split()) <= named:
        return unit
    return found["per"] if set(found["rest"].casefold().split()) <= named else f"{found['per']}{found['rest']}"


def _line(text: str | None) -> str:
    return _BLANK.sub(" ", text or "").strip()
