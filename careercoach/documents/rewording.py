"""What stands in a document, or stays out of it, until the person says it in other words.

What can be turned with certainty was turned as the document was written ("Send you the case" for "Send her the case"),
what is in doubt and was not asked for stays out (``fit``); here is what stands all the same, and what waits.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from careercoach.documents import doubts, noted, phrases, slips, spoken_of, telegrams
from careercoach.documents.audience import written_for
from careercoach.documents.choosing import PARTS, SECTIONS, Choosing, Offered
from careercoach.documents.fit import TEXT, doubt_of, heard, reads, typed, unready
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.likeness import about, alike, covers
from careercoach.documents.markdown import inline
from careercoach.documents.materials import Reminder, Together
from careercoach.frozen import Frozen
from careercoach.language import short_forms, shorthand, whom
from careercoach.patterns import pattern
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    NoteRecord,
    PromiseRecord,
    ReflectionRecord,
    StepRecord,
)
from careercoach.visible import one_line

_LINES = (
    AccomplishmentRecord,
    GoalRecord,
    PromiseRecord,
    StepRecord,
    NoteRecord,
    FeedbackRecord,
    LearningRecord,
    ReflectionRecord,
)
"""What is told in lines of its own."""


LEFT = "Left out:"
"""How the reason begins of what is told beside a thing and stays out alone."""
_BOTH = 2
_NUMBER = pattern(r"\d+")
_TELLING = 20
"""From which figure on it is no chance that two lines name it."""
_NEAR = 12
"""Results before one that it is held against: who reads more of them has forgotten the first."""
_FROM_TO = pattern(r"\bfrom (\d+) to (\d+)\b")
_HALF_AN_ASK = pattern(r"that\b", re.IGNORECASE)
_BEFORE_ITS_WORDS: Mapping[str, str] = {"feedback": ": ", "reflection": "? "}
"""What stands in an offered line before what was said: who said it, or what was asked."""


class Rewording(Frozen):
    """What to say in other words, such as a promise or an ask: its ``noun``, ``id``, and the ``text`` of its ``field``.

    ``why`` says what is to look at; ``field`` is "state" of a promise that may be kept.
    """

    noun: str
    id: str
    text: str
    field: str = "text"
    why: str = ""


def to_reword(material: Any, audience: str, markdown: str) -> tuple[Rewording, ...]:
    """What stands in ``markdown`` and is in doubt for this reader, each once; in one's own copy what may be kept."""
    page = " ".join(markdown.split())
    if audience == "self":
        return tuple(_kept_perhaps(material, page))
    first: dict[str, Rewording] = {}
    for each in (
        *_in_doubt(material, reads(material, audience), page),
        *_asks(material, audience, page),
        *_kept_perhaps(material, page),
        *_said_again(material, page),
        *_unfinished_twice(material, page),
        *_rough(material, reads(material, audience), page),
        *_results_twice(material, page),
        *_of_a_reminder(material),
        *_changed_since(material, page),
    ):
        first.setdefault(each.id, each)
    return tuple(first.values())


def left_for_words(material: Any, audience: str, page: Callable[[], str]) -> tuple[Rewording, ...]:
    """What stays out of a document as it was typed until it is worded for others, each with the reason.

    ``page`` writes the document with all that is in doubt: what does not stand there would not have stood anyway.
    """
    chosen = getattr(material, "choosing", None)
    offered = chosen.offered if chosen and audience != "self" else ()
    stay = (
        Rewording(PARTS.get(one.thing, one.thing), one.id, one.words, _field(one), why=one.doubt)
        for one in offered
        if _waits(one)
    )
    waits = list(unready(material, audience))
    would = " ".join(page().split()) if waits else ""
    reader = reads(material, audience)
    told = (
        Rewording(one.noun, one.id, typed(one), TEXT.get(type(one), "title"), why=why)
        for one, why in waits
        if any(_stands(said, would) for said in _as_read(one, material, reader))
    )
    return tuple({one.id: one for one in (*stay, *told)}.values())


def _field(one: Offered) -> str:
    """The field that is offered: of a part the one it is called by."""
    return one.thing if one.thing in PARTS else "title"


def unmet(choosings: Iterable[Choosing], markdown: str) -> tuple[str, ...]:
    """What the person chose this time and does not stand in ``markdown``, as for want of room."""
    page = about(markdown)
    chosen = (one for each in choosings if each.reader.audience != "self" for one in each.offered if one.said)
    lines = (one for one in chosen if one.picked and one.thing in SECTIONS)
    return tuple(one.words for one in lines if not about(_of_its_words(one)) <= page)


def _of_its_words(one: Offered) -> str:
    """What of an offered thing stands on a page, without who said it or what it answers."""
    mark = _BEFORE_ITS_WORDS.get(one.thing)
    return (one.words.partition(mark)[2] if mark else "") or one.words


def _waits(one: Offered) -> bool:
    return not one.picked and one.reason == "unready"


def left_beside(material: Any, audience: str, markdown: str) -> Iterator[Rewording]:
    """What is told beside a thing that stands in ``markdown``, such as what came of it, and is not in it."""
    page, reader = " ".join(markdown.split()), reads(material, audience)
    for done in _records(material, AccomplishmentRecord) if audience != "self" else ():
        why = doubts.of_result(done, reader) if done.result else ""
        if (
            done.result and why and any(_stands(said, page) for said in _as_read(done, material, reader))
        ):  # what a long page holds takes longest to see
            yield Rewording(done.noun, done.id, done.result, "result", why=f"{LEFT} {why}")
    says_benefits = audience != "self" and hasattr(material, "priorities")
    for goal in _records(material, GoalRecord) if says_benefits else ():
        why = doubts.doubt(goal.benefit) if written_for(material.profile, goal) else ""
        if why and _stands(goal.title, page):
            yield Rewording(goal.noun, goal.id, goal.benefit or "", "benefit", why=f"{LEFT} {why}")


def _in_doubt(material: Any, reader: str | None, page: str) -> Iterator[Rewording]:
    """The lines on the page of which their reader may make nothing, or something else."""
    for one in _records(material, _LINES):
        read = _as_read(one, material, reader)
        if (why := doubt_of(one, material, reader)) and any(_stands(said, page) for said in read):
            yield Rewording(one.noun, one.id, typed(one), TEXT.get(type(one), "title"), why=why)


def _as_read(one: Any, material: Any, reader: str | None) -> Iterator[str]:
    """How a line may have been written, the likeliest first."""
    if isinstance(one, PromiseRecord):
        person = getattr(material, "person", None)
        read = noted.to_them(one, heard(material), phrases.address(reader, material.profile, person))
        yield read.text
        yield from (said.partition(" ")[2] for said in (noted.does(read), noted.did(read)) if said)
        yield from _open_ways(one)
    if isinstance(one, AccomplishmentRecord):
        yield noted.work_to_them([one], reader)[0].title
    yield typed(one)


def _changed_since(material: Any, page: str) -> Iterator[Rewording]:
    """What was worded for others before it changed."""
    for one in _records(material, _LINES):
        text = getattr(one, TEXT.get(type(one), "title"))
        if isinstance(text, SaidForOthers) and text.changed and _stands(text, page):
            yield Rewording(one.noun, one.id, text, why="Said for others before it changed")


def _kept_perhaps(material: Any, page: str) -> Iterator[Rewording]:
    """The open promises of which another line on file may say that they were kept."""
    lines: Mapping[str, str] = getattr(material, "overtaken", {})
    for one in _records(material, PromiseRecord):
        if one.id in lines and one.state == "open" and any(_stands(said, page) for said in _open_ways(one)):
            why = f"Is it kept? On file: “{one_line(lines[one.id])}”"
            yield Rewording(one.noun, one.id, one.text, "state", why=why)


def _open_ways(one: PromiseRecord) -> tuple[str, str]:
    """How an open promise may stand on a page."""
    return shorthand.deed(one.text, one.owner, one.person), whom.seen_to(one.text)


def _of_a_reminder(material: Any) -> Iterator[Rewording]:
    """Whether what somebody is reminded of is still theirs to do."""
    if not isinstance(material, Reminder):
        return
    one, person = material.promise, material.person
    if person and person.relation == "former-manager" and not person.left_on:
        why = f"{one_line(person.name)} does not lead you any more: is it still theirs to do?"
        yield Rewording(one.noun, one.id, one.text, "state", why=why)


def _said_again(material: Any, page: str) -> Iterator[Rewording]:
    """The promises and steps that say much the same as an ask, or as one before them on the page, and notes of both."""
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
    for note in _records(material, NoteRecord):
        like = next((text for text in before if covers(note.text, text)), None)
        if like and note.text not in before and _stands(note.text, page):
            yield Rewording(note.noun, note.id, note.text, why=f"Much the same as “{one_line(like)}”")


def _unfinished_twice(material: Any, page: str) -> Iterator[Rewording]:
    """The unfinished work that says much the same as an open promise on the page."""
    promised = [one.text for one in _records(material, PromiseRecord) if one.state == "open"]
    for done in _records(material, AccomplishmentRecord):
        like = next((text for text in promised if alike(text, done.title)), None)
        if like and done.status == "in-progress" and _stands(done.title, page) and _stands(like, page):
            yield Rewording(done.noun, done.id, done.title, "title", why=f"Much the same as “{one_line(like)}”")


def _rough(material: Any, reader: str | None, page: str) -> Iterator[Rewording]:
    """The work that stands there as a note, or tells the reader of their own department as of somebody else."""
    profile = getattr(material, "profile", None)
    leads = profile is not None and reader is not None and reader == profile.manager
    for done in _records(material, AccomplishmentRecord):
        rough = "" if isinstance(done.title, SaidForOthers) else telegrams.found(done.title)
        why = f"A note, not a sentence: {rough}" if rough else ""
        why = why or (spoken_of.department(done.title, profile) if leads and profile else "")
        if why and any(_stands(said, page) for said in _as_read(done, material, reader)):
            yield Rewording(done.noun, done.id, done.title, "title", why=why)


def _results_twice(material: Any, page: str) -> Iterator[Rewording]:
    """The work that tells again what stands there already: much the same, or by how much its figures moved."""
    told: list[AccomplishmentRecord] = []
    for done in _records(material, AccomplishmentRecord):
        again = next((one for one in told[-_NEAR:] if _tells_again(one, done)), None)
        if again and _stands(done.title, page) and _stands(again.title, page):
            why = f"Much the same as “{one_line(again.title)}”"
            yield Rewording(done.noun, done.id, done.title, "title", why=why)
        told.append(done)


def _tells_again(one: AccomplishmentRecord, other: AccomplishmentRecord) -> bool:
    if one.id == other.id:
        return False
    numbers = [set(_NUMBER.findall(each.title)) for each in (one, other)]
    of_one_thing = numbers[0] == numbers[1] or not all(numbers)
    return (
        (of_one_thing and alike(one.title, other.title))
        or _tells_what_changed(one, other)
        or _tells_what_changed(other, one)
    )


def _tells_what_changed(one: AccomplishmentRecord, other: AccomplishmentRecord) -> bool:
    """Whether one says by how much the other's figures moved: "320 kg a week less" of "from 860 to 540"."""
    figures = [int(each) for each in (other.before or "", other.after or "") if each.isdigit()]
    if not figures and (said := _FROM_TO.search(other.title)):
        figures = [int(said[1]), int(said[2])]
    moved = abs(figures[0] - figures[1]) if len(figures) == _BOTH else 0
    named = moved >= _TELLING and re.search(rf"\b{moved}\b", one.title) is not None
    return named and bool(about(one.title) & about(other.title))


def _is_open(one: PromiseRecord | StepRecord) -> bool:
    return one.state == "open" if isinstance(one, PromiseRecord) else one.done_on is None


def _asks(material: Any, audience: str, page: str) -> Iterator[Rewording]:
    """What is asked for in words that their reader may not understand, or as of somebody else."""
    talk, reader = getattr(material, "meeting", None), reads(material, audience)
    for item in talk.items if talk else ():
        said = item.kind == "ask" and not isinstance(item.title, SaidForOthers)
        wrong = whom.reads_wrong(item.title, reader, agreed_with=True)
        why = "it may speak of them as of somebody else" if wrong else doubts.doubt(item.title, quoted=True)
        half = "it begins in the middle of a sentence" if _HALF_AN_ASK.match(item.title) else ""
        why = _done_by_them(item.title, material) or why or half
        if said and why and _stands(shorthand.raised(item.title), page):
            yield Rewording(item.noun, item.id, item.title, why=why)


def _done_by_them(ask: str, material: Any) -> str:
    """That what is asked for was done since the last talk; blank where nothing says so."""
    kept = (one.text for one in getattr(material, "kept", ()) if one.owner == "them")
    done = next((text for text in kept if alike(text, ask)), None)
    return f"They did: “{one_line(done)}”" if done else ""


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


def _stands(text: str, page: str) -> bool:
    """Whether a text stands on a page, but for its first word, where that may have become another form of the verb."""
    for said in (slips.written(text), short_forms.spelled_out(text), text):
        safe = " ".join(inline(said).split()).removesuffix(".").casefold()
        first, _, behind = safe.partition(" ")
        kept = safe if whom.families(first) else behind or safe
        if safe and kept in page.casefold():
            return True
    return False
