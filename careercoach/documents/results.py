"""How what work came to is said in a line: what it was, and what came of it, before → after with what it is of."""

import re
from dataclasses import replace

from careercoach.documents import phrases
from careercoach.documents.fitting import first_sentences
from careercoach.documents.markdown import begun, ended, inline, led, sentence
from careercoach.language import shorthand, telling
from careercoach.records import AccomplishmentRecord


def headline(done: AccomplishmentRecord) -> str:
    """What was done and what came of it; in bold what a reader should keep.

    That is the result where it was measured, and stands first where a sentence says behind it what I did, unless it
    speaks of somebody in that.
    """
    done = _once(done)
    came = phrases.result(done)
    deed = shorthand.told(done.title)
    named = sentence(f"{deed or done.title}{phrases.underway(done)}")
    if deed and inline(telling.in_words(done)) and telling.measure(done) and not _speaks_of_the_deed(came):
        return f"**{came}** {named}"
    return " ".join(filter(None, (f"**{named}**" if named else "", came)))


def _speaks_of_the_deed(came: str) -> bool:
    """Whether a result begins with a word for somebody of the title: "Her saves doubled"."""
    return came.partition(" ")[0].casefold() in ("he", "she", "his", "her")


def _once(done: AccomplishmentRecord) -> AccomplishmentRecord:
    """Work whose result begins with all of its title, which then is said once: "damages down, corners taped"."""
    title, result = done.title.strip().rstrip("."), (done.result or "").strip()
    again = len(title.split()) > 1 and re.match(rf"{re.escape(title)}\b", result, re.IGNORECASE)
    return replace(done, title=result, result=None) if again else done


def line(done: AccomplishmentRecord) -> str:
    """One whole sentence: "**Union talk 2:** signed; lates max 2 in a row.", with less than all of a long result."""
    done = _once(done)
    return _line(done, begun(f"{done.title.strip()}{phrases.underway(done)}"), "**")


def at_a_glance(done: AccomplishmentRecord) -> str:
    """The same with an arrow between two figures, which one reads faster: "**Stops:** 9 → 4 a month."."""
    return line(done).replace(inline(telling.measure(done)), inline(telling.arrow(done)))


def said(done: AccomplishmentRecord) -> str:
    """What was done and what came of it: "I wrote a list. Stops fell from 9 to 4.", "Waste 3.7 (before: 5.1 kg)."."""
    done = _once(done)
    deed = begun(shorthand.told(done.title) or done.title)
    return f"{ended(deed)} {phrases.result(done)}" if inline(telling.in_words(done)) else _line(done, deed, "")


def _line(done: AccomplishmentRecord, title: str, bold: str) -> str:
    head, _, more = title.removesuffix(".").partition(": ")
    came, before = telling.behind_the_title(replace(done, result=first_sentences(done.result or "")))
    behind = "; ".join(filter(None, (more, inline(came))))
    lead = f"{bold}{head}{bold} –" if ": " in behind else f"{bold}{led(head)}{bold}"
    whole = f"{lead} {behind}" if behind else f"{bold}{head}{bold}"
    return ended(f"{whole} ({inline(before)})" if before else whole)
