"""Reads the words for rehearsing a talk, and refuses a mistake in them as strictly as ``loader`` does."""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks, kinds
from careercoach.content.checks import HINT, LINE, Raw
from careercoach.frozen import Frozen
from careercoach.vocabulary import BEHIND, CAME, MEETING_KINDS, REPLIES

FILE = "rehearsal.toml"

_WHOLE = {"came": checks.mapping, "behind": checks.mapping, "talk": checks.tables}
_TALK = {"kind": checks.one_of(MEETING_KINDS), "lens": checks.words(HINT), "example": checks.mapping}


class Prompts(Frozen):
    """For one kind of talk: the question how the other sees things, and a next sentence for each of REPLIES."""

    lens: str
    examples: Mapping[str, str]


class Rehearsing(Frozen):
    """All of the file: what each of CAME and of BEHIND is called, and the prompts by kind of talk."""

    came: Mapping[str, str]
    behind: Mapping[str, str]
    talks: Mapping[str, Prompts]


def read(raw: Raw, situation: str = kinds.EMPLOYED) -> Rehearsing:
    """The words from a parsed file, for one of ``kinds`` SITUATIONS. Raises ContentError."""
    raw = kinds.spoken(raw, situation)
    checks.table(raw, _WHOLE, FILE)
    talks = {}
    for one, at in checks.each(raw, "talk", FILE):
        checks.table(one, _TALK, at)
        said = checks.table(one["example"], dict.fromkeys(REPLIES, checks.words(LINE)), f"{at} example")
        talks[one["kind"]] = Prompts(one["lens"], dict(said))
    checks.exactly((one["kind"] for one in raw["talk"]), FILE, MEETING_KINDS)
    came = checks.table(raw["came"], dict.fromkeys(CAME, checks.words(HINT)), f"{FILE} came")
    behind = checks.table(raw["behind"], dict.fromkeys(BEHIND, checks.words(HINT)), f"{FILE} behind")
    return Rehearsing(dict(came), dict(behind), talks)


@cache
def rehearsing(situation: str = kinds.EMPLOYED) -> Rehearsing:
    """The words that ship, as they are said in one of ``kinds`` SITUATIONS."""
    return read(checks.parsed(FILE), situation)
