"""What two people promised each other, in a brief: what was done since last time, and what is still open."""

import re
from datetime import date

from careercoach import shorthand, whom
from careercoach.documents import noted, phrases, spoken
from careercoach.documents.markdown import bullets, ended, inline, section
from careercoach.materials import Brief
from careercoach.patterns import pattern
from careercoach.records import PromiseRecord

_STILL_OPEN = "Still open with you"
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
    if promise.by is None or promise.by < today or spoken.says(promise.text, promise.by):
        return ended(said)
    return f"{spoken.by(said, promise.by, today) if will else f'{said}, by {spoken.day(promise.by, today)}'}."


def asked_of_them(seen: Brief) -> list[str]:
    """What they said they would do, and did not do yet: in one line what becomes a sentence, the others as noted."""
    theirs = [(one, noted.does(one)) for one in seen.promises if one.owner == "them"]
    listed = "; ".join(_asked(will) for _, will in theirs if will)
    said = [f"{_STILL_OPEN}: {listed}."] if listed else []
    return [*said, *(_as_noted(one) for one, will in theirs if will is None and inline(one.text))]


def _asked(will: str) -> str:
    return inline(_bare(shorthand.lowered(will.replace("You will ", "to ", 1))))


def _as_noted(promise: PromiseRecord) -> str:
    """One thing they said they would do, in quotation marks where it is in doubt whose it is."""
    said = _bare(promise.text)
    return phrases.behind(_STILL_OPEN, f"“{said}”" if noted.doubtful(promise) else noted.as_agreed(promise))


def _bare(text: str) -> str:
    return text.strip().removesuffix(".")


def thanks(seen: Brief) -> str:
    """Thanks for what they promised and did since last time: "You sent me the file. Thank you."; empty for nothing."""
    kept = [one for one in seen.kept if one.owner == "them"]
    deeds = [said.removeprefix("You ").removesuffix(".") for one in kept if (said := noted.did(one))]
    texts = [one.text for one in kept if noted.did(one) is None and not whom.pronouns(one.text)]
    things = [shorthand.lowered(text).removesuffix(".") for text in texts if _THING.match(text)]
    did = f"You {phrases.listed(deeds)}." if deeds else ""
    what_for = f" for {'that, and for ' if deeds else ''}{phrases.listed(things)}" if things else ""
    return " ".join(filter(None, (did, f"Thank you{what_for}."))) if did or what_for else ""
