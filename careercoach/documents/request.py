"""The message that asks for a talk: what for, how long, where, when, and what it would be about.

Every word about the person comes from the file; the rest is the same for everybody and stands in
``content/messages.toml``.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from careercoach.content import kinds, loader
from careercoach.content.messages import messages
from careercoach.dates import echo
from careercoach.documents.audience import EVERYWHERE, scope_of, shown
from careercoach.documents.kept_back import kept_back
from careercoach.documents.making import Kind
from careercoach.documents.markdown import block, bullets, document, inline, sentence, strong, wrapped
from careercoach.documents.materials import Request
from careercoach.documents.phrases import greeting, listed
from careercoach.records import MeetingRecord

_IN_PERSON = "In person would be best, in a room where we can speak in private; a call is fine if that is easier."


def request(material: Request, audience: str, today: date) -> str:  # noqa: ARG001 the same for every kind of document
    """The message as Markdown, ending in one newline.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope_of(material.profile))
    (meeting,) = shown([material.meeting], audience, scope=EVERYWHERE)
    return document(_paragraphs(replace(material, profile=profile, meeting=meeting)))


def left_out(material: Request, audience: str) -> tuple[str, ...]:
    """What the talk holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return kept_back([material.profile, material.meeting], audience)


def _paragraphs(material: Request) -> Iterator[str]:
    meeting = material.meeting
    situation = kinds.situation(material.profile)
    words = messages(situation)[meeting.kind]
    yield f"{strong('Subject:')} {inline(words.subject)}"
    yield wrapped(greeting(meeting.with_, material.profile))
    yield wrapped(inline(words.opening))
    yield _purpose(meeting, situation)
    yield wrapped(_length_and_place(meeting))
    yield from _moments(material)
    yield wrapped(f"So that we agree ahead, I would like to talk about {listed(words.parts)}.")
    yield wrapped(f"Please add what matters to you. {inline(words.closing)}")
    yield "Thank you,"
    yield inline(material.profile.name or "")


def _purpose(meeting: MeetingRecord, situation: str) -> str:
    """The purpose on file, or what is usual; as a sentence of its own where it is written as one."""
    purpose = meeting.purpose or ""
    if not inline(purpose):
        return block(loader.shape(meeting.kind, situation).purpose)
    return block(purpose if purpose.startswith("I ") else f"What I would like from it: {purpose}")


def _length_and_place(meeting: MeetingRecord) -> str:
    place = sentence(meeting.place or "")
    where = f"The place I have in mind: {place}" if place else _IN_PERSON
    return f"It would take about {meeting.minutes} minutes. {where}"


def _moments(material: Request) -> Iterator[str]:
    said = [f"{echo(day)} at {inline(at)}" if at else echo(day) for day, at in material.proposals]
    open_time = "" if all(at for _, at in material.proposals) else ", at a time that suits you"
    if len(said) == 1:
        moment = f"{said[0]}{open_time}," if open_time else said[0]
        yield wrapped(f"Would {moment} be possible? If not, tell me what suits you better.")
    elif said:
        yield wrapped(f"Would one of these days be possible{open_time}?")
        yield bullets([moment] for moment in said)
        yield "If not, tell me what suits you better."


KIND: Kind[Request] = Kind("request", request, left_out)
