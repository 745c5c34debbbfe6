"""What two people promised each other, as one of them reads it: what was done since last time, and what is open."""

import re
from datetime import date

from careercoach.content.messages import letter
from careercoach.documents import noted, phrases, spoken
from careercoach.documents.markdown import bullets, ended, inline, section
from careercoach.language import shorthand, whom
from careercoach.materials import Brief
from careercoach.patterns import pattern
from careercoach.records import PromiseRecord

_STILL_OPEN = "Still open with you"
_WILL = "You will "
_THING = pattern(r"(?:your|the|an?) ", re.IGNORECASE)
"""With what a promise begins that is a thing and no deed."""


def promised(seen: Brief, today: date) -> str:
    """What was promised and done since last time, and what is open on either side; nobody's lateness is told."""
    mine = [phrases.done(one) for one in seen.kept if one.owner == "me"]
    mine += [still_open(one, today) for one in seen.promises if one.owner == "me"]
    theirs = asked_of_them(seen)
    over = "What we agreed" if theirs else "What I promised"
    return section(2, over, bullets([one] for one in (*mine, *theirs)))


def still_open(promise: PromiseRecord, today: date) -> str:
    """What one has still to do; of a day of one's own that has passed nothing is said."""
    will = noted.does(promise)
    said = phrases.behind("Still open", will or noted.as_agreed(promise)).removesuffix(".")
    if promise.by is None or promise.by < today or _says_when(promise):
        return ended(said)
    return f"{spoken.by(said, promise.by, today) if will else f'{said}, by {spoken.day(promise.by, today)}'}."


def closed(promise: PromiseRecord) -> str:
    """What became of a promise of earlier."""
    if promise.state == "dropped":
        return phrases.behind(letter("recap")["let_go"], promise.text)
    return phrases.done(promise)


def said(promise: PromiseRecord, today: date) -> str:
    """Who does what, until when; of a day that has passed nothing is said: in brackets it would be a reproach."""
    if promise.state == "kept":
        return closed(promise)
    words, will = letter("recap"), noted.does(promise)
    side = words["my_side" if promise.owner == "me" else "your_side"]
    told = inline(will) if will else phrases.behind(side, noted.as_agreed(promise))
    told = told.removesuffix(".")
    if promise.by is None or promise.by < today or _says_when(promise):
        return ended(told)
    if ended(told) == told:
        return f"{told} By {spoken.day(promise.by, today)}."
    return f"{spoken.by(told, promise.by, today) if will else f'{told}, by {spoken.day(promise.by, today)}'}."


def _says_when(promise: PromiseRecord) -> bool:
    """Whether a promise says itself when: by a day, or as "each stop", beside which no day fits."""
    day = promise.by is not None and spoken.says(promise.text, promise.by)
    return day or spoken.beside(promise.text)


def asked_of_them(seen: Brief) -> list[str]:
    """What they said they would do, and did not do yet: in one line what becomes a sentence, the others as noted."""
    theirs = [(one, noted.does(one)) for one in seen.promises if one.owner == "them" and inline(one.text)]
    ahead = [will for _, will in theirs if will and will.startswith(_WILL)]
    listed = "; ".join(inline(_bare(_to_do(will.removeprefix(_WILL)))) for will in ahead)
    said = [f"{_STILL_OPEN}: {listed}."] if listed else []
    return [*said, *(_alone(one, will) for one, will in theirs if will not in ahead)]


def _to_do(deed: str) -> str:
    return f"not to {deed.removeprefix('not ')}" if deed.startswith("not ") else f"to {deed}"


def _alone(promise: PromiseRecord, will: str | None) -> str:
    """One thing they said they would do that stands alone, or that somebody did whose work they go on with."""
    if will and promise.promised_by:
        return ended(inline(will))
    return phrases.behind(_STILL_OPEN, _bare(will or noted.as_agreed(promise)))


def _bare(text: str) -> str:
    return text.strip(" \t\n").removesuffix(".")


def thanks(seen: Brief) -> str:
    """Thanks for what they promised and did since last time: "You sent me the file. Thank you."; empty for nothing."""
    kept = [one for one in seen.kept if one.owner == "them"]
    deeds = [said.removeprefix("You ").removesuffix(".") for one in kept if (said := noted.did(one))]
    texts = [one.text for one in kept if noted.did(one) is None and not whom.pronouns(one.text)]
    things = [shorthand.lowered(noted.without_how(text)).removesuffix(".") for text in texts if _THING.match(text)]
    did = f"You {phrases.listed(deeds)}." if deeds else ""
    what_for = f" for {'that, and for ' if deeds else ''}{phrases.listed(things)}" if things else ""
    return " ".join(filter(None, (did, f"Thank you{what_for}."))) if did or what_for else ""
