"""What was agreed in a talk, as the one reads it with whom it was agreed (``agreements`` is for anybody else).

Whom "him" means, one text alone does not say. It is the one the talk was with, unless that one is "she" in other notes,
or somebody is named in that talk who may be meant; then the words stay as they were noted. A wrong "you" is worse than
shorthand. Names and pronouns are told by closed rules; nothing is guessed from what a name sounds like.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from careercoach import shorthand
from careercoach.content import verbs
from careercoach.materials import Noted
from careercoach.records import PromiseRecord

_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_](?:[^\W\d_]|[’'-](?=[^\W\d_]))+")
_BEFORE = re.compile(
    r"(?:^|[,;:]\s*|\b(?:with|for|to|from|by|and|about|of|or|than|but|that|whether|if|what|when|let|as)\s+)$",
    re.IGNORECASE,
)
"""What stands before somebody's name, but for a verb."""
_PLACES = re.compile(r"\b(?:go|goes|come|move|travel|drive|fly|trip|visit|back) (?:to|from)\s+$", re.IGNORECASE)
"""What stands before the name of a place."""
_BEHIND = re.compile(r"['’]s\b|\s+(?:is|was|has|had|will|can|could|should|needs|wants|and|says|said|asks|asked)\b|:")
"""What stands behind a name with which a text begins."""
_NO_NAMES = (
    "i he she it they we you this that there who what everybody everyone nobody somebody english german monday tuesday"
    " wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december easter christmas"
)
_NOBODY = frozenset(_NO_NAMES.split())


def to_them(promise: PromiseRecord, among: Iterable[Noted]) -> PromiseRecord:
    """The promise as the one it was agreed with reads it; ``among`` is all that was noted of talks with them."""
    text = shorthand.deed(promise.text, promise.owner, promise.person)
    by_them = promise.owner == "them" and shorthand.begins_with_a_deed(text)
    return replace(promise, text=shorthand.turned(text, _means(promise, among), by_them=by_them))


def does(promise: PromiseRecord) -> str | None:
    """ "I send you the list" of a promise told by ``to_them``; None where it is no deed, or in doubt whom it means."""
    return None if shorthand.in_doubt(promise.text, promise.owner) else shorthand.does(promise.text, promise.owner)


def did(promise: PromiseRecord) -> str | None:
    """ "I sent you the list", as ``does``."""
    return None if shorthand.in_doubt(promise.text, promise.owner) else shorthand.did(promise.text, promise.owner)


def _means(promise: PromiseRecord, among: Iterable[Noted]) -> frozenset[str]:
    """Which pronouns of a promise mean the one it was agreed with, and nobody else."""
    noted = {one.id: one for one in (promise, *among)}.values()
    said = [one for one in noted if not isinstance(one, PromiseRecord) or one.person == promise.person]
    doing = {family for one in said for family in _doing(one)}
    used = frozenset(doing or {family for one in said for family in shorthand.pronouns(one.text)})
    in_this_talk = [one.text for one in said if one.meeting == promise.meeting and one.id != promise.id]
    return frozenset() if len(used) != 1 else used - _others(in_this_talk, promise.person or "")


def _doing(one: Noted) -> frozenset[str]:
    """By which pronoun somebody does what they promised: "she sends me the file"."""
    theirs = isinstance(one, PromiseRecord) and one.owner == "them"
    first = re.split(r"['’\s]", one.text.lstrip(), maxsplit=1)[0]
    return shorthand.families(first) if theirs else frozenset()


def _others(texts: Iterable[str], reader: str) -> frozenset[str]:
    """Which pronouns may mean somebody else who is named: either, unless a note says of them he or she."""
    own = {part.casefold() for part in re.split(r"[\s-]+", reader)} | {reader.casefold()}
    told: dict[str, frozenset[str]] = {}
    for text in texts:
        names = [name for name in _names(text) if name.casefold() not in own]
        said = shorthand.families(text) - shorthand.pronouns(text)
        for name in names:
            told[name] = told.get(name, frozenset()) | said
    return frozenset(family for said in told.values() for family in said or shorthand.EITHER)


def _names(text: str) -> Iterator[str]:
    """Who is named in a text, as far as closed rules tell it from a place, a thing or a first word."""
    for found in _CAPITAL.finditer(text):
        name = re.sub(r"['’]s$", "", found[0])
        before, behind = text[: found.start()], text[found.end() - (found[0] != name) * 2 :]
        if not name[0].isupper() or name.isupper() or name.casefold() in _NOBODY:
            continue
        if not before.strip():
            if _BEHIND.match(behind) and verbs.past(name) is None:
                yield name
        elif not _PLACES.search(before) and (_BEFORE.search(before) or verbs.past(before.split()[-1])):
            yield name
