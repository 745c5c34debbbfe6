"""Promises and steps that stand in a document in the shorthand of the room, and read wrong to whoever gets it.

What can be turned with certainty was turned as the document was written ("Send you the case" for "Send her the case");
these are the others, for the person to say in other words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from careercoach import short_forms, shorthand, whom
from careercoach.content import verbs
from careercoach.documents import noted, phrases
from careercoach.documents.asides import may_be_aside
from careercoach.documents.fit import misfit, reads
from careercoach.documents.likeness import alike
from careercoach.documents.markdown import inline
from careercoach.documents.materials import Leaving, Reminder, Thanks, Together
from careercoach.frozen import Frozen
from careercoach.materials import Noted
from careercoach.patterns import pattern
from careercoach.records import (
    AccomplishmentRecord,
    GoalRecord,
    MeetingRecord,
    NoteRecord,
    PersonRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.visible import one_line

_LINES: Mapping[type[Any], tuple[str, ...]] = {
    AccomplishmentRecord: ("title", "result"),
    GoalRecord: ("title", "benefit", "support"),
}
"""What is told of work and of goals beside their promises and steps."""
_THINKS = pattern(r"wants|reckons|needs|likes|prefers|hopes|expects|wishes|believes|fears|worries", re.IGNORECASE)
_ALONE = 3
"""Words from which a measure says by itself what one will see."""
_NOTED: Mapping[type[Any], tuple[str, ...]] = {**_LINES, PromiseRecord: ("text",), StepRecord: ("title",)}


class Rewording(Frozen):
    """What to say in other words, such as a promise or an ask: its ``noun``, ``id``, and the ``text`` of its ``field``.

    ``talk`` is the id of the talk of a note, and of an ask, which is taken off its agenda and asked anew; else blank.
    ``why`` says what to look at where no word reads wrong; ``field`` is "state" of a promise that may be kept.
    """

    noun: str
    id: str
    text: str
    field: str = "text"
    talk: str = ""
    why: str = ""


def to_reword(material: Any, audience: str, markdown: str) -> tuple[Rewording, ...]:
    """What stands in ``markdown`` and reads wrong to this reader, each once; in one's own copy what may be kept."""
    page = " ".join(markdown.split())
    if audience == "self":
        return tuple(_kept_perhaps(material, page))
    talk, among = getattr(material, "meeting", None), (*getattr(material, "among", ()), *_records(material, Noted))
    by_name = reads(material, audience)
    reader = by_name if talk or isinstance(material, Leaving) else None
    called = _called(material, reader)
    whole = f"{by_name or ''} {called}".strip()
    found = {}
    for one in _noted(material):
        theirs = isinstance(one, PromiseRecord) and reader is not None and one.person in (None, reader)
        text = one.text if isinstance(one, PromiseRecord) else one.title
        said = next((each for each in _ways(one, text, among, called, theirs=theirs) if _stands(each, page)), None)
        wrong = whom.reads_wrong(said or "", reader if theirs else None, agreed_with=theirs)
        if said and (_is_two(one) or wrong or (not theirs and whom.names(said, whole))):
            found[one.id] = Rewording(one.noun, one.id, text, "text" if isinstance(one, PromiseRecord) else "title")
    notes = _heard(material, reader, page) if reader else ()
    wrong_words = (*found.values(), *notes, *_asks(talk, reader, page), *_told(material, whole, page))
    again = (*_said_again(material, page), *_unfinished_twice(material, page))
    doubted = (*_kept_perhaps(material, page), *again, *_quoted(material, page))
    first: dict[str, Rewording] = {}
    for each in doubted:
        first.setdefault(each.id, each)
    return (*wrong_words, *first.values())


def misfits(material: Any, audience: str, markdown: str) -> Iterator[Rewording]:
    """What of the material as it was typed does not fit the page for a reader, which is ``markdown``.

    What came of work that stands there and stays out; a title that reads like an aside; what may be a short form.
    """
    if audience == "self":
        return
    page, reader = " ".join(markdown.split()), reads(material, audience)
    for done in _records(material, AccomplishmentRecord):
        why, aside = misfit(done, reader) if done.result else None, may_be_aside(done.title)
        if not (why or aside) or not _stands(done.title, page):  # what a long page holds takes longest to see
            continue
        if done.result and why:
            yield Rewording(done.noun, done.id, done.result, "result", why=why)
        if aside:
            yield Rewording(done.noun, done.id, done.title, "title", why="Reads like an aside: is it for them?")
    for goal in _records(material, GoalRecord):
        measure = goal.measure or ""
        short = measure and len(measure.split()) < _ALONE and not any(sign.isdigit() for sign in measure)
        if short and f" {inline(shorthand.raised(measure))}" in page and "ill know" in page:
            why = "On its own it says little: of what, how many, by when?"
            yield Rewording(goal.noun, goal.id, measure, "measure", why=why)
    for kind, names in _NOTED.items():
        for one in _records(material, kind):
            for name in names:
                text = getattr(one, name) or ""
                if (word := short_forms.leftover(text)) and _stands(text, page):
                    yield Rewording(one.noun, one.id, text, name, why=f"Would they know what “{word}” is?")


def _kept_perhaps(material: Any, page: str) -> Iterator[Rewording]:
    """The open promises of which another line on file may say that they were kept."""
    lines: Mapping[str, str] = getattr(material, "overtaken", {})
    for one in _records(material, PromiseRecord):
        if one.id in lines and one.state == "open" and any(_stands(said, page) for said in _open_ways(one)):
            why = f"Is it kept? On file: “{one_line(lines[one.id])}”"
            yield Rewording(one.noun, one.id, one.text, "state", why=why)


def _quoted(material: Any, page: str) -> Iterator[Rewording]:
    """What is thanked for or asked about in the words in which it was noted, which are no sentence that says what."""
    if isinstance(material, Reminder):
        yield from _of_a_reminder(material)
    for one in material.promises if isinstance(material, Thanks) else ():
        if not noted.says_what_for(one) and _stands(one.text, page):
            why = "As it was noted: say what they did, if a reader cannot tell"
            yield Rewording(one.noun, one.id, one.text, why=why)


def _open_ways(one: PromiseRecord) -> tuple[str, str]:
    """How an open promise may stand on a page."""
    return shorthand.deed(one.text, one.owner, one.person), whom.seen_to(one.text)


def _of_a_reminder(material: Reminder) -> Iterator[Rewording]:
    """What to look at before somebody is reminded: a note that is no sentence, and whether it is still theirs to do."""
    one, person = material.promise, material.person
    called = phrases.address(one.person, material.profile, person)
    if noted.does(noted.to_them(one, material.among, called)) is None:
        why = "As it was noted: say it in a sentence, for it stands in a letter"
        yield Rewording(one.noun, one.id, one.text, why=why)
    if person and person.relation == "former-manager" and not person.left_on:
        why = f"{one_line(person.name)} does not lead you any more: is it still theirs to do?"
        yield Rewording(one.noun, one.id, one.text, "state", why=why)


def _said_again(material: Any, page: str) -> Iterator[Rewording]:
    """The promises and steps that say much the same as an ask, or as one before them on the page."""
    asks = [item for item in getattr(getattr(material, "meeting", None), "items", ()) if item.kind == "ask"]
    before = [item.title for item in asks if _stands(shorthand.raised(item.title), page)]
    for one in filter(_is_open, _noted(material)):
        promised = isinstance(one, PromiseRecord)
        text = one.text if isinstance(one, PromiseRecord) else one.title
        deed = shorthand.deed(text, one.owner, one.person) if isinstance(one, PromiseRecord) else text
        if text in before or not _stands(deed, page):
            continue
        if like := next((each for each in before if alike(each, text)), None):
            why = f"Much the same as “{one_line(like)}”"
            yield Rewording(one.noun, one.id, text, "text" if promised else "title", why=why)
        before.append(text)


def _unfinished_twice(material: Any, page: str) -> Iterator[Rewording]:
    """The unfinished work that says much the same as an open promise on the page."""
    promised = [one.text for one in _records(material, PromiseRecord) if one.state == "open"]
    for done in _records(material, AccomplishmentRecord):
        like = next((text for text in promised if alike(text, done.title)), None)
        if like and done.status == "in-progress" and _stands(done.title, page) and _stands(like, page):
            yield Rewording(done.noun, done.id, done.title, "title", why=f"Much the same as “{one_line(like)}”")


def _is_open(one: PromiseRecord | StepRecord) -> bool:
    return one.state == "open" if isinstance(one, PromiseRecord) else one.done_on is None


def _told(material: Any, called: str, page: str) -> Iterator[Rewording]:
    """The work and the goals that speak of their reader, ``called`` so, or of somebody nobody named beside it."""
    for kind, names in _LINES.items():
        for one in _records(material, kind):
            lines = [getattr(one, name) or "" for name in names]
            known, before = any(noted.speaks_of_another(line, called) for line in lines), ""
            for name, text in zip(names, lines, strict=True):
                somebody = whom.third(text) and (not known or whom.unnamed(before, text))
                if (somebody or whom.names(text, called)) and _stands(text, page):
                    yield Rewording(one.noun, one.id, text, name)
                before = f"{before}{text}; "


def _heard(material: Any, reader: str, page: str) -> Iterator[Rewording]:
    """What was noted of what the reader said as of somebody else: "she said to wait", "wants it on one page"."""
    for note in _records(material, NoteRecord):
        told = whom.third(note.text) and whom.reads_wrong(note.text, reader, agreed_with=True)
        if (told or _lacks_who(note.text)) and _stands(shorthand.raised(note.text), page):
            yield Rewording(note.noun, note.id, note.text, talk=note.meeting)


def _lacks_who(text: str) -> bool:
    """Whether a text begins with what somebody does, and does not say who: "wants it on one page"."""
    first = text.strip().partition(" ")[0]
    return _THINKS.fullmatch(first) is not None or (
        verbs.base(first) is not None and shorthand.deed(text, "them") != text
    )


def _asks(talk: MeetingRecord | None, reader: str | None, page: str) -> Iterator[Rewording]:
    """What is asked for in words that speak of somebody nobody named."""
    for item in talk.items if talk else ():
        said = item.kind == "ask" and _stands(shorthand.raised(item.title), page)
        if talk and said and whom.reads_wrong(item.title, reader, agreed_with=True):
            yield Rewording(item.noun, item.id, item.title, "ask", talk.id)


def _is_two(one: PromiseRecord | StepRecord) -> bool:
    """Whether a promise may be read in two ways, and so stands in quotation marks."""
    if not isinstance(one, PromiseRecord):
        return False
    deed = shorthand.deed(one.text, one.owner, one.person)
    return shorthand.both_ways(deed) or shorthand.in_doubt(deed, one.owner)


def _noted(material: Any) -> Iterator[PromiseRecord | StepRecord]:
    """The promises and steps of a material, whatever it calls them, but for what only says whom a word means."""
    yield from _records(material, (PromiseRecord, StepRecord))


def _records(material: Any, kind: Any) -> Iterator[Any]:
    for field in fields(material):
        if field.name == "among":
            continue
        value = getattr(material, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, kind):
                yield one
            elif isinstance(one, Together):
                yield from _records(one, kind)


def _called(material: Any, reader: str | None) -> str:
    """How the reader is addressed, as far as the material knows."""
    person = getattr(material, "person", None)
    if reader is None or not isinstance(person, PersonRecord | None):
        return ""
    return phrases.address(reader, material.profile, person)


def _ways(
    one: PromiseRecord | StepRecord, text: str, among: Iterable[Noted], called: str, *, theirs: bool
) -> Iterator[str]:
    """How it may have been written, the likeliest first."""
    if isinstance(one, PromiseRecord):
        read = noted.to_them(one, among, called) if theirs else one
        yield read.text
        sentences = (noted.does(read), noted.did(read))
        yield from (said.partition(" ")[2] for said in sentences if said)
    yield text


def _stands(text: str, page: str) -> bool:
    """Whether a text stands on a page, but for its first word, where that may have become another form of the verb."""
    for said in (short_forms.spelled_out(text), text):
        safe = " ".join(inline(said).split()).removesuffix(".").casefold()
        first, _, behind = safe.partition(" ")
        kept = safe if whom.families(first) else behind or safe
        if safe and kept in page.casefold():
            return True
    return False
