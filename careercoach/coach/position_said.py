"""What one line about one's present work says: what one is, where, and of which kind that position is."""

import re

from careercoach.fields.positions import NOBODY
from careercoach.patterns import pattern

_BEFORE = pattern(r"(?:(?:i am|i['’]m|currently|i work(?: as)?)\b\s*)+(?:an?\s+)?", re.IGNORECASE)
_AFTER = pattern(r"[\s,]*\b(?:at the moment|at present|right now|just now|currently)[\s.]*$", re.IGNORECASE)
_WHERE = pattern(r"(?:^|\s+)(?:(?i:at)(?:\s+|$)|@\s*)(?!(?:large|home|nights?|sea|law)\b)")
"""What stands between the role and the place; "at night" and the like belong to the role."""

_NONE = {"none", "no", "nothing", "no job", "no work", "not working", "n/a", "-", "–"}
_RETIRED = pattern(r"retired\b", re.IGNORECASE)
_BETWEEN = pattern(
    r"(?:between jobs|unemployed|jobless|out of work|laid off|job[- ]?seeker|job[- ]hunting"
    r"|(?:looking|searching) for (?:an? )?(?:new )?(?:work|job|position|role))(?=$|[,;(–]| (?:since|after)\b)",
    re.IGNORECASE,
)
_OWNER = pattern(r"((?:co-?)?(?:owner|founder)) of (.+)", re.IGNORECASE)
_OWN_BUSINESS = pattern(
    r"\b(?:freelanc\w*|self[- ]employed|sole trader)\b|^(?:co-?)?(?:owner|founder)\b"
    r"|^(?:i run |running )?(?:my|our) own\b"
    r"|\bown (?:bakery|business|café|company|farm|firm|garage|practice|restaurant|salon|shop|studio|workshop)$",
    re.IGNORECASE,
)
_STUDYING = pattern(
    r"^(?:studying|(?:doing|writing) (?:a|my) (?:phd|doctorate|degree|thesis|master['’]?s?))\b"
    r"|^student (?:nurse|midwife|teacher|doctor|paramedic)\b"
    r"|\b(?:student|(?:phd|doctoral) candidate)(?: (?:in|of) .+)?$",
    re.IGNORECASE,
)


def said_in_a_line(line: str) -> dict[str, object]:
    """What one line about one's present work says, as values of a position's fields; {} when it is blank.

    A guess to begin with: whatever is not understood stays in the role, where it is seen and changed. "none" and
    what is meant by it is no job, and nobody in a manager's place.
    """
    words = _AFTER.sub("", " ".join(line.split()))
    plain = words.rstrip(".").casefold()
    begun = _BEFORE.match(words)
    said = words[begun.end() :].rstrip(".") if begun else words
    if not words:
        return {}
    if plain in _NONE:
        return {"kind": "between-jobs", "manager": NOBODY}
    if _RETIRED.match(said):
        return {"role": said, "kind": "between-jobs", "manager": NOBODY}
    if found := _BETWEEN.match(said):
        return {"kind": "between-jobs"} if found.end() == len(said) else {"role": said, "kind": "between-jobs"}
    return _role_and_place(said)


def _role_and_place(said: str) -> dict[str, object]:
    role, *rest = _WHERE.split(said, maxsplit=1)
    place = "".join(rest)
    owner = _OWNER.fullmatch(role)
    if owner and not place:
        role, place = owner.groups()
    kind = "studying" if _STUDYING.search(role) else "own-business" if _OWN_BUSINESS.search(role) else None
    return {name: value for name, value in (("role", role), ("organisation", place), ("kind", kind)) if value}
