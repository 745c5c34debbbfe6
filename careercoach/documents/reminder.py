"""A short, friendly message that asks how it goes with something the other person agreed to do."""

from collections.abc import Iterator
from datetime import date

from careercoach.content.messages import letter
from careercoach.dates import echo
from careercoach.documents.audience import EVERYWHERE, scope_of, shown
from careercoach.documents.kept_back import kept_back
from careercoach.documents.making import Kind
from careercoach.documents.markdown import bullets, document, inline, strong, wrapped
from careercoach.documents.materials import Reminder
from careercoach.documents.phrases import greeting


def reminder(material: Reminder, audience: str, today: date) -> str:  # noqa: ARG001 the same for every kind of document
    """The message as Markdown, ending in one newline.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope_of(material.profile))
    (meeting,) = shown([material.meeting], audience, scope=EVERYWHERE)
    (promise,) = shown([material.promise], audience, scope=EVERYWHERE)
    return document(_paragraphs(Reminder(profile, meeting, promise)))


def left_out(material: Reminder, audience: str) -> tuple[str, ...]:
    """What the talk holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return kept_back([material.profile, material.meeting], audience)


def _paragraphs(material: Reminder) -> Iterator[str]:
    words, meeting, promise = letter("reminder"), material.meeting, material.promise
    on = f" on {echo(meeting.on)}" if meeting.on else ""
    by = f" by {echo(promise.by)}" if promise.by else ""
    yield f"{strong('Subject:')} {words['subject']}"
    yield wrapped(greeting(promise.person, material.profile))
    yield wrapped(words["asks"].format(on=on, by=by))
    yield bullets([[inline(promise.text)]])
    yield wrapped(words["eases"])
    yield words["goodbye"]
    yield inline(material.profile.name or "")


KIND: Kind[Reminder] = Kind("reminder", reminder, left_out)
