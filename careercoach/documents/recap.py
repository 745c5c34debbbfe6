"""The message after a talk: thanks, what one takes from it, what was agreed, and when to talk again.

Only what is on file is said, and nothing twice; a part without anything to say is left out. The words around it stand
in ``content/messages.toml``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from careercoach.content.messages import letter
from careercoach.dates import echo
from careercoach.documents.audience import EVERYWHERE, reader_of, scope_of, shown
from careercoach.documents.kept_back import agreed, kept_back
from careercoach.documents.making import Document, Kind
from careercoach.documents.markdown import bullets, document, inline, sentence, strong, wrapped
from careercoach.documents.materials import Recap
from careercoach.documents.phrases import greeting
from careercoach.records import MeetingRecord, NoteRecord, PromiseRecord

_WORDS = ("feedback", "advice")
"""Notes that are their words: the first of the first kind there is stands in the thanks."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What is told of the notes: the words thanked for, None for none, and the points besides."""

    thanked: NoteRecord | None
    points: tuple[NoteRecord, ...]


def recap(material: Recap, audience: str, today: date) -> str:  # noqa: ARG001 the same for every kind of document
    """The message as Markdown, ending in one newline.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope_of(material.profile))
    (meeting,) = shown([material.meeting], audience, scope=EVERYWHERE)
    seen = replace(
        material,
        profile=profile,
        meeting=meeting,
        notes=shown(_told(material, audience), audience, scope=EVERYWHERE),
        promises=shown(material.promises, audience, chosen=audience == reader_of(material.meeting), scope=EVERYWHERE),
        talk=next(iter(shown(filter(None, [material.talk]), audience, scope=EVERYWHERE)), None),
    )
    return document(_paragraphs(seen))


def left_out(material: Recap, audience: str) -> tuple[str, ...]:
    """What the talk holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    meeting = material.meeting
    with_them = audience == reader_of(meeting)
    said = (
        *kept_back([material.profile, meeting], audience),
        *agreed(material.promises, audience, chosen=with_them, other=meeting.with_),
    )
    own = len(material.notes) - len(_told(material, audience))
    if not own:
        return said
    notes = "1 note of your own" if own == 1 else f"{own} notes of your own"
    return (*said, f"{notes}: only for you, unless you choose {'it' if own == 1 else 'one'}.")


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
        private=(*message.private, *plan.private),
        choosings=(*message.choosings, *plan.choosings),
        masked=None if message.masked is None else message.masked + (plan.masked or 0),
    )


def _told(material: Recap, audience: str) -> tuple[NoteRecord, ...]:
    """Their words, and of one's own notes those chosen; oneself sees them all."""
    own = {note.id for note in material.notes} if audience == "self" else material.chosen
    return tuple(note for note in material.notes if note.kind != "note" or note.id in own)


def _paragraphs(material: Recap) -> Iterator[str]:
    words = letter("recap")
    agreed = [promise for promise in material.promises if promise.state != "dropped" and inline(promise.text)]
    heard = _heard(material.notes)
    yield f"{strong('Subject:')} {words['subject_agreed' if agreed else 'subject']}"
    yield wrapped(greeting(material.meeting.with_, material.profile))
    yield wrapped(_thanks(material.meeting, heard.thanked))
    yield from _list(words["points"], (inline(note.text) for note in heard.points))
    yield from _list(words["mine"], (_step(one) for one in agreed if one.owner == "me"))
    yield from _list(words["theirs"], (_step(one) for one in agreed if one.owner == "them"))
    yield wrapped(_next_talk(material))
    yield wrapped(words["plan"]) if material.with_plan else ""
    yield wrapped(words["closing"])
    yield words["goodbye"]
    yield inline(material.profile.name or "")


def _heard(notes: tuple[NoteRecord, ...]) -> _Heard:
    said = [note for note in notes if inline(note.text)]
    theirs = (note for kind in _WORDS for note in said if note.kind == kind)
    thanked = next(theirs, None)
    return _Heard(thanked, tuple(note for note in said if note is not thanked))


def _thanks(meeting: MeetingRecord, thanked: NoteRecord | None) -> str:
    words, on = letter("recap"), f" on {echo(meeting.on)}" if meeting.on else ""
    if thanked is None:
        return words["thanks"].format(on=on)
    said = inline(thanked.text)
    end = "" if sentence(thanked.text) == said else "."
    return words["thanks_for"].format(on=on, words=f"“{said}”{end}")


def _list(lead: str, items: Iterable[str]) -> Iterator[str]:
    listed = bullets([item] for item in items)
    if listed:
        yield lead
        yield listed


def _step(promise: PromiseRecord) -> str:
    if promise.state == "kept":
        day = f" on {echo(promise.closed_on)}" if promise.closed_on else ""
        return f"{inline(promise.text)} (done{day})"
    return f"{inline(promise.text)} (by {echo(promise.by)})" if promise.by else inline(promise.text)


def _next_talk(material: Recap) -> str:
    words, talk = letter("recap"), material.talk
    if talk and talk.on:
        at = f" at {inline(talk.at)}" if talk.at else ""
        return words["planned"].format(day=f"{echo(talk.on)}{at}")
    if material.proposed:
        return words["proposed"].format(day=echo(material.proposed))
    return ""


KIND: Kind[Recap] = Kind("recap", recap, left_out, private)
