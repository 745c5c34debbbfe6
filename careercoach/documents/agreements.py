"""What two people agreed, as a third one reads it: "Maria João gives me two afternoons a month for the course."

It stands below a heading that says with whom it was agreed, so "her" and "him" need no name of their own. What cannot
be made a sentence with certainty stays as it was noted, behind the words that say whose it is.
"""

import re
from collections.abc import Iterable
from datetime import date

from careercoach.content import verbs
from careercoach.documents import spoken
from careercoach.documents.markdown import inline
from careercoach.language import short_forms, shorthand
from careercoach.patterns import pattern
from careercoach.records import PersonRecord, PromiseRecord
from careercoach.visible import one_line

_OF_ME = pattern(r"\b(?:i|me|my|mine|myself)\b", re.IGNORECASE)
_OF_YOU = pattern(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_MUST = ("need", "have", "want", "hope")
"""What stands before a deed, and is said of somebody else in another form."""


def called(name: str | None, people: Iterable[PersonRecord], otherwise: str) -> str:
    """Somebody as they are spoken of: by the part of their name by which they are addressed, else by all of it."""
    whole = one_line(name or "")
    found = next((one.address for one in people if one.name == name and one.address), None)
    part = bool(found) and re.search(rf"(?<!\w){re.escape(found or '')}(?!\w)", whole) is not None
    return (found if part else whole) or otherwise


def said(promise: PromiseRecord, name: str, today: date, *, gone: bool = False) -> str:
    """A promise between the person and ``name``; of a day that has passed nothing is said.

    Somebody who is ``gone`` will do nothing more: what is open of theirs they were going to do.
    """
    mine, kept = promise.owner == "me", promise.state == "kept"
    text = shorthand.deed(_noted(promise), promise.owner, promise.person or name)
    done = (_mine if mine else _theirs)(text, name, over=kept, again=goes_on(promise))
    told = promise.by is None or spoken.says(promise.text, promise.by)
    ahead = promise.by is not None and promise.by >= today and not kept and not told
    if done:
        if gone and not mine and not kept:
            done = done.replace(f"{name} will not ", f"{name} was not going to ", 1)
            done = done.replace(f"{name} will ", f"{name} was going to ", 1)
        sentence = inline(shorthand.raised(done))
        return f"{spoken.by(sentence, promise.by, today) if promise.by and ahead else sentence}."
    by = f", by {spoken.day(promise.by, today)}" if promise.by and ahead else ""
    noted = inline(shorthand.raised(_noted(promise)))
    if _OF_YOU.search(noted) or shorthand.both_ways(text):
        noted = f"“{noted}”"
    alone = text.startswith("We ") or (not mine and _OF_ME.search(text) and not _OF_YOU.search(text))
    whose = "" if alone else "From me: " if mine else f"From {inline(name)}: "
    return f"{whose}{noted}{by}{' (done)' if kept else ''}."


def _noted(promise: PromiseRecord) -> str:
    return short_forms.spelled_out(one_line(promise.text)).removesuffix(".")


def goes_on(promise: PromiseRecord) -> bool:
    """Whether it was promised for more than once, so that it holds though it was kept: "two afternoons a month"."""
    return spoken.again(promise.text)


def _mine(text: str, name: str, *, over: bool, again: bool) -> str | None:
    """ "I will send Declan the list" of "Send you the list"; None for what is no such sentence, or names them twice."""
    if len(_OF_YOU.findall(text)) > 1:
        return None
    clear = re.sub(r"\byour\b", f"{name}’s", re.sub(r"\byou\b", name, text, flags=re.IGNORECASE), flags=re.IGNORECASE)
    if again and shorthand.begins_with_a_deed(clear):
        return f"I {shorthand.lowered(clear)}"
    return shorthand.did(clear, "me") if over else shorthand.does(clear, "me")


def _theirs(text: str, name: str, *, over: bool, again: bool) -> str | None:
    """ "Declan will give me the key" of "Give me the key"; None for what is no such sentence.

    "You" is who wrote it down where they do something to "you", and not to be understood anywhere else.
    """
    clear = re.sub(r"^(\w+) you\b", r"\1 me", text)
    if _OF_YOU.search(clear):
        return None
    if again and shorthand.begins_with_a_deed(clear):
        return f"{name} {verbs.of_one(clear)}"
    told = shorthand.did(clear, "me") if over else shorthand.does(clear, "me")
    first, _, more = (told or "").removeprefix("I ").partition(" ")
    return f"{name} {verbs.of_one(first) if first in _MUST and not over else first} {more}" if told else None
