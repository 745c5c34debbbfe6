"""A short, friendly message that asks how it goes with something the other person agreed to do."""

import re
from collections.abc import Iterator
from datetime import date

from careercoach.content.messages import letter
from careercoach.documents import noted, phrases, spoken
from careercoach.documents.audience import EVERYWHERE, scope_of, shown
from careercoach.documents.kept_back import kept_back
from careercoach.documents.making import Kind
from careercoach.documents.markdown import document, ended, inline, strong, wrapped
from careercoach.documents.materials import Reminder
from careercoach.language import shorthand
from careercoach.patterns import pattern
from careercoach.records import PromiseRecord
from careercoach.visible import one_line

_A_THING = pattern(r"(?:an?|the|my|one|two|three|some) ", re.IGNORECASE)
"""With what begins that one can promise as it stands."""
_VISITS = pattern(r"(?:come|comes|visit|visits|meet|meets|join|joins|drop|drops)\b", re.IGNORECASE)
"""What somebody does on a day that is still to be found."""
_THEN = {
    "will": "would",
    "can": "could",
    "may": "might",
    "have": "had",
    "need": "needed",
    "want": "wanted",
    "hope": "hoped",
}


def reminder(material: Reminder, audience: str, today: date) -> str:
    """The message as Markdown, ending in one newline; ``today`` says how long ago it was agreed.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope_of(material.profile))
    (meeting,) = shown([material.meeting], audience, scope=EVERYWHERE)
    (promise,) = shown([material.promise], audience, scope=EVERYWHERE)
    person = next(iter(shown(filter(None, [material.person]), audience, scope=EVERYWHERE)), None)
    called = phrases.address(promise.person, profile, person)
    seen = Reminder(profile, meeting, noted.to_them(promise, material.among, called), person)
    return document(_paragraphs(seen, today, gone=_gone(material, today)))


def left_out(material: Reminder, audience: str) -> tuple[str, ...]:
    """What the talk holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return kept_back([material.profile, material.meeting], audience)


def they_left(material: Reminder, audience: str, today: date) -> tuple[str, ...]:  # noqa: ARG001 the same for every reader
    """The sentence that tells the sender that whoever agreed to it has left; () while they are there."""
    if not _gone(material, today) or material.person is None or material.person.left_on is None:
        return ()
    name, on = one_line(material.person.name), spoken.on(material.person.left_on, today)
    return (f"{name} left {on}: the message asks who takes it on now.",)


def _gone(material: Reminder, today: date) -> bool:
    left_on = material.person.left_on if material.person else None
    return left_on is not None and left_on <= today


def _paragraphs(seen: Reminder, today: date, *, gone: bool) -> Iterator[str]:
    words, name = letter("reminder"), seen.promise.person
    yield f"{strong('Subject:')} {words['subject']}"
    yield wrapped(phrases.greeting(name, seen.profile, seen.person))
    asked = "where_gone" if gone else "day" if _VISITS.match(seen.promise.text) else "where"
    yield wrapped(f"{_agreed(seen, today, gone=gone)} {words[asked]}")
    yield words["goodbye"]
    yield phrases.signed(name, seen.profile, seen.person)


def _agreed(seen: Reminder, today: date, *, gone: bool) -> str:
    """What they said they would do, and when that was."""
    words, text = letter("reminder"), noted.as_agreed(seen.promise)
    when = words["before_leaving"] if gone else _when(seen.meeting.on, today)
    will = noted.does(seen.promise)
    if will and seen.promise.promised_by:
        return ended(inline(will))
    if will:
        said = inline(_as_said(will.removeprefix("You "))).removesuffix(".")
        return words["asks"].format(when=when, text=ended(_until(said, seen.promise, today)))
    if _A_THING.match(text):
        thing = inline(shorthand.lowered(text)).removesuffix(".")
        return words["promised"].format(when=when, text=_until(thing, seen.promise, today))
    return words["agreed"].format(when=when, text=_until(inline(text).removesuffix("."), seen.promise, today))


def _until(said: str, promise: PromiseRecord, today: date) -> str:
    """With the day until when, while it is ahead: without it the message would read as if that had passed."""
    ahead = promise.by is not None and promise.by >= today and not spoken.says(promise.text, promise.by)
    return spoken.by(said, promise.by, today) if promise.by and ahead else said


def _as_said(will: str) -> str:
    """What somebody said is ahead, told later: "would ask the director" of "will ask the director"."""
    for now, then in _THEN.items():
        if will.startswith(f"{now} "):
            return f"{then}{will.removeprefix(now)}"
    return will


def _when(on: date | None, today: date) -> str:
    """When they spoke, as a message begins: the day in the same month, else the month."""
    if on is None:
        return letter("reminder")["without_day"]
    if (on.year, on.month) != (today.year, today.month):
        return f"In {spoken.month(on, today)}"
    return "Today" if on == today else f"On {spoken.day(on, today)}"


KIND: Kind[Reminder] = Kind("reminder", reminder, left_out, to_fit=they_left)
