"""The message after a talk: thanks, what one takes from it, what was done and agreed, what is open, and the next talk.

Only what is on file is said, and nothing twice; a part without anything to say is left out. What they said about the
person is never said back to them, unless that one note was chosen. The words around it stand in
``content/messages.toml``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from careercoach.content.messages import letter
from careercoach.documents import advised, agreed_between, choosing, doubts, noted, phrases, spoken
from careercoach.documents.audience import EVERYWHERE, scope_between, scope_of, shown
from careercoach.documents.choosing import Offered, Reader, offered_as
from careercoach.documents.kept_back import agreed, kept_back
from careercoach.documents.likeness import says_no_more
from careercoach.documents.making import Document, Kind, made
from careercoach.documents.markdown import begun, bullets, document, ended, inline, strong, wrapped
from careercoach.documents.materials import DevelopmentPlan, Recap
from careercoach.documents.plan import KIND as PLAN
from careercoach.documents.readers import reader_of
from careercoach.frozen import Frozen
from careercoach.language.clauses import pieces
from careercoach.patterns import pattern
from careercoach.records import MaskRecord, NoteRecord, PromiseRecord
from careercoach.visible import one_line

WITHOUT_A_PLAN = "Without the plan."
_TAKEN = 2
"""Pieces of advice that stand in the thanks; more are a list."""


_MINUTES = pattern(r"\b(?:\d+|some|a few) minutes\b|\b(?:half )?an hour\b", re.IGNORECASE)
_TALK = pattern(r"\b(?:talk|meeting|conversation|minutes|hour|chat|word)\b", re.IGNORECASE)


class _Heard(Frozen):
    """What is told of the notes: the advice taken along, and the points besides, both safe to print."""

    taken: tuple[str, ...]
    points: tuple[str, ...]


def recap(material: Recap, audience: str, today: date) -> str:
    """The message as Markdown, ending in one newline; ``today`` says whether the talk was today.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    agreed_in = scope_between(material.meeting, material.profile)
    between = audience == reader_of(material.meeting, material.person)
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope_of(material.profile))
    (meeting,) = shown([material.meeting], audience, scope=EVERYWHERE)
    seen = replace(
        material,
        profile=profile,
        meeting=meeting,
        person=next(iter(shown(filter(None, [material.person]), audience, scope=EVERYWHERE)), None),
        notes=shown(_told(material, audience), audience, scope=EVERYWHERE),
        promises=_read(shown(material.promises, audience, chosen=between, scope=EVERYWHERE), material),
        closed=_read(shown(material.closed, audience, chosen=between, scope=agreed_in), material),
        before=_read(shown(material.before, audience, chosen=between, scope=agreed_in), material),
        talk=next(iter(shown(filter(None, [material.talk]), audience, scope=EVERYWHERE)), None),
    )
    return document(_paragraphs(seen, today))


def left_out(material: Recap, audience: str) -> tuple[str, ...]:
    """What the talk holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    meeting = material.meeting
    made = (*material.promises, *material.closed, *material.before)
    return (
        *kept_back([material.profile, meeting], audience),
        *agreed(made, audience, chosen=audience == reader_of(meeting, material.person), other=meeting.with_),
        *_notes_kept(material, audience),
        *_promised_anyway(material, audience),
        *choosing.left_by_hand(material.choosing),
    )


def _notes_kept(material: Recap, audience: str) -> Iterator[str]:
    """How many notes stay back: one's own, and what they said about oneself."""
    told = {*_told(material, audience), *(note for note in material.notes if _is_advice(note))}
    stays = [note for note in material.notes if note not in told]
    own = sum(note.kind == "note" for note in stays)
    if own:
        notes = "1 note of your own" if own == 1 else f"{own} notes of your own"
        yield f"{notes}: only for you, unless you choose {'it' if own == 1 else 'one'}."
    if about := len(stays) - own:
        said = "1 thing they said about you" if about == 1 else f"{about} things they said about you"
        yield f"{said}: not said back to them, unless you choose {'it' if about == 1 else 'one'}."


def _promised_anyway(material: Recap, audience: str) -> Iterator[str]:
    """A sentence for each piece of advice that is said once, as what one promised."""
    mine = [one.text for one in material.promises if one.owner == "me" and one.state != "dropped"]
    for note in _told(material, audience) if audience != "self" else ():
        like = next((text for text in mine if note.kind == "advice" and _is_promised(note, text)), None)
        if like:
            yield f"“{one_line(note.text)}”: said once, as “{one_line(like)}”."


def private(material: Recap, audience: str) -> tuple[str, ...]:
    """The notes of one's own that leave because they were chosen."""
    chosen = (note for note in material.notes if note.kind == "note" and note.id in material.chosen)
    return tuple(note.text for note in chosen if audience != "self")


def together(message: Document, plan: Document) -> Document:
    """The recap with the development plan below it, as one document."""
    return replace(
        message,
        markdown=f"{message.markdown}\n{plan.markdown}",
        made=f"{message.made}\n{plan.made}",
        attached=(plan,),
        left_out=tuple(dict.fromkeys((*message.left_out, *plan.left_out))),
        to_reword=tuple({(one.id, one.field): one for one in (*message.to_reword, *plan.to_reword)}.values()),
        unready=tuple({one.id: one for one in (*message.unready, *plan.unready)}.values()),
        private=(*message.private, *plan.private),
        choosings=(*message.choosings, *plan.choosings),
        masked=None if message.masked is None else message.masked + (plan.masked or 0),
    )


def with_its_plan(
    material: Recap,
    plan: DevelopmentPlan,
    audience: str,
    today: date,
    masks: Sequence[MaskRecord] | None = None,
) -> Document:
    """The recap with the plan below it; without a plan that is not chosen, of which ``left_out`` tells first."""
    talk = material.meeting.id
    below = made(PLAN, talk, plan, audience=audience, today=today, masks=masks)
    if not below.lacks:
        message = made(KIND, talk, replace(material, with_plan=True), audience=audience, today=today, masks=masks)
        return together(message, below)
    message = made(KIND, talk, replace(material, with_plan=False), audience=audience, today=today, masks=masks)
    left_out = (f"{WITHOUT_A_PLAN} {below.lacks}", *message.left_out, *below.left_out)
    return replace(message, left_out=left_out, choosings=(*message.choosings, *below.choosings))


def offered(notes: Iterable[NoteRecord], reader: Reader) -> Iterator[Offered]:
    """The notes of the talk: advice that one takes along is told, one's own and what they said of oneself is not."""
    for note in notes:
        own, doubt = ("own", not _is_advice(note)), doubts.of_note(note, reader.name)
        yield offered_as("note", note.id, note.text, reader, first=[own], doubt=doubt)


def _told(material: Recap, audience: str) -> tuple[NoteRecord, ...]:
    """The advice but for what was left out, and the notes that were chosen; oneself sees them all."""
    if audience == "self":
        return material.notes
    if material.choosing:
        return choosing.chosen(material.notes, material.choosing)
    advice = {note.id for note in material.notes if _is_advice(note) and not doubts.of_note(note)}
    return tuple(note for note in material.notes if note.id in material.chosen or note.id in advice)


def _read(promises: Iterable[PromiseRecord], material: Recap) -> tuple[PromiseRecord, ...]:
    """The promises as the one they were agreed with reads them."""
    among = (*material.among, *material.notes, *material.promises, *material.closed, *material.before)
    called = phrases.address(material.meeting.with_, material.profile, material.person)
    return tuple(noted.to_them(one, among, called) for one in promises)


def _is_advice(note: NoteRecord) -> bool:
    return note.kind == "advice" and advised.taken(note.text) is not None


def _paragraphs(material: Recap, today: date) -> Iterator[str]:
    words, name, heard = letter("recap"), material.meeting.with_, _heard(material)
    agreed = [promise for promise in material.promises if promise.state != "dropped" and inline(promise.text)]
    yield f"{strong('Subject:')} {words['subject_agreed' if agreed else 'subject']}"
    yield wrapped(phrases.greeting(name, material.profile, material.person))
    yield wrapped(_thanks(material, heard.taken, today))
    yield from _list(words["points"], heard.points)
    yield from _list(words["closed"], map(agreed_between.closed, material.closed))
    on_day = words["agreed_today" if material.meeting.on == today else "agreed"]
    yield from _list(on_day, (agreed_between.said(one, today) for one in agreed))
    yield from _list(_still_open(material, today), (agreed_between.said(one, today) for one in material.before))
    yield wrapped(_next_talk(material, today))
    yield wrapped(words["plan" if material.meeting.on == today else "plan_later"]) if material.with_plan else ""
    yield wrapped(words["closing"])
    yield words["goodbye"]
    yield phrases.signed(name, material.profile, material.person)


def _heard(material: Recap) -> _Heard:
    taken: list[str] = []
    points: list[str] = []
    mine = [one.text for one in material.promises if one.owner == "me" and one.state != "dropped"]
    for note in material.notes:
        if note.kind == "advice" and any(_is_promised(note, text) for text in mine):
            continue
        is_advice = note.kind == "advice"
        along = advised.taken(note.text) if is_advice and note.id not in material.chosen else ""
        if along and len(taken) < _TAKEN:
            taken.append(inline(advised.resolved(along)))
        elif along:
            points.append(ended(letter("recap")["take"].format(advice=inline(advised.resolved(along)))))
        elif note.kind != "note" and inline(note.text):
            told = advised.said(note.text) if is_advice else note.text
            points.append(letter("recap")["said"].format(text=phrases.in_words(told)))
        elif inline(note.text):
            points.append(begun(note.text))
    return _Heard(tuple(taken), tuple(points))


def _is_promised(note: NoteRecord, text: str) -> bool:
    """Whether what was advised, but for its reason, is what one promised: "ask her for 20 minutes, she likes it"."""
    deed = _MINUTES.sub("a talk", pieces(note.text)[0])
    return says_no_more(note.text, text) or says_no_more(deed, f"{text} talk" if _TALK.search(text) else text)


def _thanks(material: Recap, taken: tuple[str, ...], today: date) -> str:
    words, on = letter("recap"), material.meeting.on
    said = words["thanks"].format(when=f" {spoken.on(on, today)}" if on else "")
    will = (words["take"].format(advice=one) for one in taken)
    return f"{said} {phrases.and_then(will)}." if taken else said


def _list(lead: str, items: Iterable[str]) -> Iterator[str]:
    listed = bullets([item] for item in items)
    if listed:
        yield lead
        yield listed


def _still_open(material: Recap, today: date) -> str:
    words = letter("recap")
    if material.before_on is None:
        return words["open"]
    return words["open_from"].format(month=spoken.month(material.before_on, today))


def _next_talk(material: Recap, today: date) -> str:
    words, talk = letter("recap"), material.talk
    if talk and talk.on:
        at = f" at {spoken.clock(inline(talk.at))}" if talk.at else ""
        return words["planned"].format(day=f"{spoken.day(talk.on, today)}{at}")
    if material.proposed:
        return words["proposed"].format(day=spoken.day(material.proposed, today))
    return ""


KIND: Kind[Recap] = Kind("recap", recap, left_out, private)
