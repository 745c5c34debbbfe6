"""What was agreed in a talk, as the one reads it with whom it was agreed (``agreements`` is for anybody else).

Whom "him" means, one text alone does not say. What says it best is what they did or was done to them ("she sends me the
file", "send him the list"); what is only spoken of comes after that. Somebody named in the same talk before may be
meant, too; then the word stays as it was noted, in that sentence alone. A wrong "you" is worse than shorthand. Names
and pronouns are told by closed rules; nothing is guessed from what a name sounds like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from careercoach.content import verbs
from careercoach.language import naming, short_forms, shorthand, whom
from careercoach.materials import Noted
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord, GoalRecord, PromiseRecord, StepRecord

_THINKS = pattern(
    r"wants|reckons|needs|likes|prefers|hopes|expects|wishes|believes|fears|worries|says|said", re.IGNORECASE
)
_CAPITAL = pattern(r"(?<![\w’'-])[^\W\d_](?:[^\W\d_]|[’'-](?=[^\W\d_]))+")
_BEFORE = pattern(
    r"(?:^|[,;:]\s*|\b(?:with|for|to|from|by|and|about|of|or|than|but|that|whether|if|what|when|let|as)\s+)$",
    re.IGNORECASE,
)
"""What stands before somebody's name, but for a verb."""
_PLACES = pattern(r"\b(?:go|goes|come|move|travel|drive|fly|trip|visit|back) (?:to|from)\s+$", re.IGNORECASE)
"""What stands before the name of a place."""
_BEHIND = pattern(r"['’]s\b|\s+(?:is|was|has|had|will|can|could|should|needs|wants|and|says|said|asks|asked)\b|:")
"""What stands behind a name with which a text begins."""
_OPEN_QUESTION = pattern(
    r"(?:(?:is|are|would|could|can|does|did|should) [a-z]|(?:may|might|shall|will) (?:i|we|you|they)\b)[^.?!]*$",
    re.IGNORECASE,
)
_A_QUESTION = pattern(r"(?:would|could|can|will|may|might|do|did|are|have) you\b", re.IGNORECASE)
_ONE_THING = pattern(
    r"(?:[a-z]+ ){0,2}(?:letter|list|form|line|plan|report|draft|page|note|copy|sheet|reference|certificate|offer"
    r"|contract|place|date|day|photo|map|key|table|rota|budget|quote|slot|seat|room|desk|summary|signature|CV)"
    r"(?=$|,| (?:for|from|of|about|on|to|with|that|which|by|in|at|and)\b)",
    re.IGNORECASE,
)
"""What begins with one thing that is counted, which without an article is a note."""
_WITHOUT_ARTICLE = (
    "a an the no not more less each every any some both all one my your his her its our their this that these those"
    " to for in on at by with from of and or"
)
_NO_ARTICLE = frozenset(_WITHOUT_ARTICLE.split())
_HOW = pattern(r"[,;:]\s+you\s+\w+.*$", re.IGNORECASE)
_WOULD_THEY = pattern(r"^(would|could|can|will|may|might|does|did|is|has) (?:he|she)\b", re.IGNORECASE)
_OF_YOU = {"does": "do", "is": "are", "has": "have"}
_OF_THE_ASKED = pattern(
    r"^(?:would|could|can|will|may|might|does|did|is|has|what|where|when|how|why|which|whether|if)\b"
    r"|\b(?:with|to|from) (?:him|her)\s*[.?]?$",
    re.IGNORECASE,
)
"""Where an ask speaks of nobody but the one who is asked."""
_OF_YOU_AHEAD = pattern(r"^You (?:will not|will|have to|can|must)\b")
_WAS = {
    "You will": "was going to",
    "You will not": "was not going to",
    "You have to": "had to",
    "You can": "could",
    "You must": "had to",
}
_OF_IT = pattern(r"\b(?:it|them)\b", re.IGNORECASE)
_NO_NAMES = (
    "i he him his she her hers it they we you this that there who what everybody everyone nobody somebody"
    " english french german italian spanish monday tuesday wednesday thursday friday saturday sunday"
    " mondays tuesdays wednesdays thursdays fridays saturdays sundays"
    " january february march april may june july august september october"
    " november december easter christmas"
)
_NOBODY = frozenset(_NO_NAMES.split())


class Told(PromiseRecord):
    """A promise as its reader reads it; ``doubtful`` where "your" in it may be theirs or mine."""

    doubtful: bool = False


def to_them(promise: PromiseRecord, among: Iterable[Noted], called: str = "") -> Told:
    """The promise as the one it was agreed with reads it; ``among`` is all that was noted of talks with them.

    What does not become a sentence stays in the words in which it was noted, but for signs such as "w/".
    ``called`` is how they are addressed, which may say whether they are he or she.
    """
    by_them = promise.owner == "them"
    typed = short_forms.spelled_out(whom.seen_to(promise.text) if by_them else promise.text)
    deed = shorthand.deed(typed, promise.owner, promise.person)
    text = deed if by_them else whom.by_name(deed, promise.person or "")
    them = _means(promise, tuple(among), whom.titled(called))
    sure = whom.is_sure(deed, promise.person or "", by_them=by_them)
    said = whom.turned(text, them, by_them=by_them) if sure else text
    thing_of_theirs = by_them and whom.is_thing_of_theirs(deed)
    if shorthand.does(said, promise.owner) is None and not (thing_of_theirs or shorthand.both_ways(deed)):
        said = _theirs_as_typed(typed, deed) if by_them else whom.by_name(typed, promise.person or "")
    values = {name: getattr(promise, name) for name in PromiseRecord.names}
    return Told(**{**values, "text": said}, doubtful=shorthand.in_doubt(deed, promise.owner))


def _theirs_as_typed(typed: str, deed: str) -> str:
    """A promise of theirs that is no sentence, without the form of somebody else: "speak to Awa" of "speaks to Awa"."""
    first, _, more = typed.partition(" ")
    return f"{verbs.base(first)} {more}" if verbs.base(first) and deed.casefold() != typed.casefold() else typed


def steps_to_them(
    steps: Sequence[StepRecord], goals: Sequence[GoalRecord], reader: str, among: Iterable[Noted]
) -> tuple[StepRecord, ...]:
    """Steps as somebody reads them, of goals that were brought to talks with them alone: "walk through it with you".

    ``goals`` are these; the steps of others stay. ``among`` is all that was noted of talks with the reader. A step is
    no talk's: a pronoun means them where what they did or what was done to them says so, and nobody else is named in
    it, beside it, or as the support that the goal counts on.
    """
    titles, supports = {goal.id: goal.title for goal in goals}, {goal.id: goal.support or "" for goal in goals}
    surely = _spoken_of(tuple(among), surely=True)

    def read(step: StepRecord) -> StepRecord:
        if step.goal not in titles:
            return step
        beside = [titles[step.goal], *(one.title for one in steps if one.goal == step.goal)]
        another = naming.another(supports[step.goal], reader) or _named(beside, reader)
        them = frozenset[str]() if another else surely
        return replace(step, title=whom.turned(whom.by_name(step.title, reader), them))

    return tuple(map(read, steps))


def unlike(some: Iterable[Noted], others: Iterable[Noted]) -> bool:
    """Whether of two people, by all that was noted of talks with each, surely one is he and one is she."""
    one, other = _spoken_of(tuple(some), surely=True), _spoken_of(tuple(others), surely=True)
    return bool(one and other) and one != other


def work_to_them(works: Iterable[AccomplishmentRecord], reader: str | None) -> tuple[AccomplishmentRecord, ...]:
    """Work as somebody reads it who is named in it: "Night with you. You saw the round" of "Night with Rúben. He saw".

    "He" is the reader where nobody else is named, and he or she alone is spoken of.
    """
    if reader is None:
        return tuple(works)
    return tuple(_work_to(one, reader) for one in works)


def _work_to(work: AccomplishmentRecord, reader: str) -> AccomplishmentRecord:
    """Title and result are read as one: "Night with Rúben", "He saw the round"."""
    apart = ";\n"
    whole = f"{work.title}{apart}{work.result or ''}"
    told = _told_to(whole, reader)
    if told == whole:  # a text that was said for others is more than its words
        return work
    title, _, result = told.partition(apart)
    return replace(work, title=title, result=result if work.result else work.result)


def _told_to(text: str, reader: str) -> str:
    spelled = short_forms.spelled_out(text) if naming.names(text, reader) else text
    said, spoken = whom.by_name(spelled, reader), whom.families(text)
    if said == spelled or not spoken:
        return said
    at = next(place for place, (old, new) in enumerate(zip(spelled, said, strict=False)) if old != new)
    turned = said[:at] + whom.turned(said[at:], spoken)
    return turned if len(spoken) == 1 and not _named([said], reader) and not whom.families(turned) else text


def does(promise: PromiseRecord) -> str | None:
    """ "I will send you the list" of a promise; None where it is no deed, or in doubt whose it is.

    What another took on since is said of who promised it: "Vera was going to send you the list".
    """
    will = None if doubtful(promise) else shorthand.does(promise.text, promise.owner)
    if will and promise.promised_by:
        return _OF_YOU_AHEAD.sub(lambda found: f"{promise.promised_by} {_WAS[found[0]]}", will)
    return will


def did(promise: PromiseRecord) -> str | None:
    """ "I sent you the list", as ``does``."""
    return None if doubtful(promise) else shorthand.did(promise.text, promise.owner)


def says_what_for(promise: PromiseRecord) -> bool:
    """Whether what was kept is a sentence that says by itself what for: "You sent me the map", not "You sent it"."""
    return did(promise) is not None and _OF_IT.search(promise.text) is None


def as_agreed(promise: PromiseRecord) -> str:
    """A promise where it is no sentence: as it was noted, in quotation marks where it may be read in two ways.

    That is where it says what is done instead, and where it is in doubt whose "your" is.
    """
    if shorthand.both_ways(promise.text) or doubtful(promise):
        return f"“{promise.text.strip().removesuffix('.')}”"
    kept_by_them = promise.owner == "them" and promise.state == "kept"
    return _with_article(without_how(promise.text) if kept_by_them else promise.text)


def _with_article(text: str) -> str:
    """ "A reference letter" of "reference letter": a thing of which there can be several has an article alone."""
    first = text.partition(" ")[0].casefold()
    if not _ONE_THING.match(text) or first in _NO_ARTICLE or shorthand.begins_with_a_deed(text):
        return shorthand.with_article(text)
    said = text if text[1:2].isupper() else shorthand.lowered(text)
    return f"{'an' if said[0] in 'aeio' else 'a'} {said}"


def without_how(text: str) -> str:
    """What they gave, without what they did to get it: "a planner" of "a planner, you ask"."""
    return _HOW.sub("", text)


def asked_of_them(ask: str, among: Iterable[Noted], called: str) -> str:
    """What one asks for as the one reads it of whom it is asked: "Would you look at my plot?" of "would he look …".

    Only where it is asked of nobody else: no one is named, and nothing on file tells of them otherwise.
    """
    spoken = whom.pronouns(ask)
    known = whom.titled(called) or _spoken_of(tuple(among), surely=True)
    if len(spoken) != 1 or (known and known != spoken) or not _OF_THE_ASKED.search(ask):
        return as_question(ask)
    said = _WOULD_THEY.sub(lambda found: f"{_OF_YOU.get(found[1].casefold(), found[1])} you", whom.turned(ask, spoken))
    return f"{said.rstrip('.?! ')}?" if said != ask and _A_QUESTION.match(said) else said


def as_question(ask: str) -> str:
    """What one asks with its mark: "May I go on with it?"; what is no question as it is."""
    return f"{ask}?" if _OPEN_QUESTION.match(ask) else ask


def doubtful(promise: PromiseRecord) -> bool:
    """Whether "your" in a promise may be theirs or mine."""
    return promise.doubtful if isinstance(promise, Told) else shorthand.in_doubt(promise.text, promise.owner)


def _means(promise: PromiseRecord, among: Sequence[Noted], titled: frozenset[str]) -> frozenset[str]:
    """Which pronouns of a promise mean the one it was agreed with, and nobody else; ``titled`` as they are addressed.

    In a promise of theirs it is who promised, whoever else was named in the talk: "You will ask your boss".
    """
    if promise.owner == "them" and (own := _themselves(promise)):
        return own
    said = [one for one in among if not isinstance(one, PromiseRecord) or one.person == promise.person]
    if promise.id not in {one.id for one in said}:
        said.append(promise)
    surely = titled or _spoken_of(tuple(said), surely=True)
    if promise.owner == "them" and surely:
        return surely
    return (titled or _spoken_of(tuple(said))) - _others(promise, said)


@lru_cache(maxsize=4)
def _spoken_of(said: tuple[Noted, ...], *, surely: bool = False) -> frozenset[str]:
    """How one speaks of the reader, by what says most; empty where that says both.

    ``surely`` leaves out what only speaks of somebody.
    """
    for tells in (_doing, _done_to) if surely else (_doing, _done_to, _mentioned):
        telling = ((one, told) for one in said if (told := tells(one)))
        if found := frozenset(family for one, told in telling for family in told - _others(one, said)):
            return found if len(found) == 1 else frozenset()
    return frozenset()


def _doing(one: Noted) -> frozenset[str]:
    """By which pronoun somebody does what they promised: "she sends me the file", "comes himself"."""
    if not isinstance(one, PromiseRecord) or one.owner != "them":
        return frozenset()
    return whom.doer(one.text) or _themselves(one)


def _themselves(promise: PromiseRecord) -> frozenset[str]:
    return whom.themselves(shorthand.deed(promise.text, "them", promise.person))


def _done_to(one: Noted) -> frozenset[str]:
    """To whom one does what one promised oneself: "send him the list"."""
    return whom.done_to(one.text) if isinstance(one, PromiseRecord) and one.owner == "me" else frozenset()


def _mentioned(one: Noted) -> frozenset[str]:
    """Who is spoken of at all; in a promise of theirs not to whom they do something, for that is another."""
    deed = shorthand.deed(one.text, "them", one.person) if isinstance(one, PromiseRecord) else ""
    if not isinstance(one, PromiseRecord) or one.owner == "me" or shorthand.does(deed, "them") is None:
        return whom.pronouns(one.text)
    return frozenset(f for f in whom.EITHER if whom.turned(deed, frozenset((f,)), by_them=True) != deed)


def _others(one: Noted, said: Sequence[Noted]) -> frozenset[str]:
    """Which pronouns may mean somebody else, who is named before it: either, unless it is told of them he or she."""
    of_talk = [each for each in said if each.meeting == one.meeting]
    told: dict[str, frozenset[str]] = {}
    for each in of_talk:
        spoken = whom.families(each.text) - whom.pronouns(each.text)
        for name in _names(each.text):
            told[name] = told.get(name, frozenset()) | spoken
    reader = one.person if isinstance(one, PromiseRecord) else None
    named = _named((each.text for each in _before(one, of_talk)), reader or "")
    named = {name for name in named if not any(_typed_small(name, each.text) for each in said)}
    return frozenset(family for name in named for family in told[name] or whom.EITHER)


def _typed_small(name: str, text: str) -> bool:
    """Whether a word with a capital stands in a text without one, so that it is a thing: "Brunch is calmer"."""
    return re.search(rf"\b{re.escape(name.lower())}\b", text) is not None


def lacks_who(text: str) -> bool:
    """Whether a text begins with what somebody does, and does not say who: "wants it on one page"."""
    first = text.strip().partition(" ")[0]
    known = verbs.base(first) is not None and shorthand.deed(text, "them") != text
    return known or _THINKS.fullmatch(first) is not None


def _named(texts: Iterable[str], but: str) -> set[str]:
    """Who is named in the texts, but for somebody of a name and its parts, in whatever case it is on file."""
    own = {part.casefold() for part in (but, *but.split(), *re.split(r"[\s-]+", but))}
    return {name for text in texts for name in _names(text) if name.casefold() not in own}


def _before(one: Noted, of_talk: Sequence[Noted]) -> list[Noted]:
    """What was noted before it: the notes, and the promises in the order in which they were made."""
    ids = [each.id for each in of_talk]
    earlier = of_talk[: ids.index(one.id)] if one.id in ids else of_talk
    return [each for each in of_talk if each.id != one.id and (each in earlier or not isinstance(each, PromiseRecord))]


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
        elif not _PLACES.search(before) and (_BEFORE.search(before) or _is_a_verb(before.split()[-1])):
            yield name


def _is_a_verb(word: str) -> bool:
    return verbs.past(word) is not None or verbs.base(word) is not None or verbs.is_past(word)
