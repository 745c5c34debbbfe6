"""A short letter of thanks to one person: what they told, kept and saw, as far as it is on file.

Why it has no gaps: a letter with a placeholder in it is sent one day. With nothing on file it is whole, too, only
shorter; what is missing is named beside it (``nothing_told``), and the sender's own words fill it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from careercoach.content.messages import letter
from careercoach.dates import days, echo
from careercoach.documents import phrases
from careercoach.documents.audience import EVERYWHERE, scope_of, shown
from careercoach.documents.kept_back import PRIVATE_WORK, kept_back
from careercoach.documents.making import Kind
from careercoach.documents.markdown import block, bullets, document, inline, sentence, strong, wrapped
from careercoach.documents.materials import Thanks
from careercoach.records import AccomplishmentRecord, FeedbackRecord, ProfileRecord, PromiseRecord

FEW = 2
"""Things of each kind that are named at most: it is a letter, and not a list."""

_MORE = "More of what they told, kept and saw: too much for a short letter."
_BLANK = "What you thank them for: it is not on file yet."


def thanks(material: Thanks, audience: str, today: date) -> str:
    """The letter as Markdown, ending in one newline; ``today`` says whether the time together is over.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return document(_paragraphs(_through_the_gate(material, audience), today))


def nothing_told(material: Thanks, audience: str) -> bool:
    """Whether the letter does not say what for.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return not any(_told(_through_the_gate(material, audience)))


def left_out(material: Thanks, audience: str) -> tuple[str, ...]:
    """What is on file of this person and not in the letter, a plain sentence each; and when it does not say what for.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    if audience == "self":
        return ()
    whole = _through_the_gate(material, audience)
    more = any(len(each) > FEW for each in (_worth_it(whole.feedback), whole.promises, whole.seen))
    return (
        *kept_back(material.seen, audience),
        *([PRIVATE_WORK] if any(done.private for done in material.seen) else []),
        *([_MORE] if more else []),
        *([_BLANK] if nothing_told(material, audience) else []),
    )


def _through_the_gate(material: Thanks, audience: str) -> Thanks:
    """Asking for the letter chose what its reader said and kept, in the positions in which the two met."""
    scope = scope_of(material.profile, *material.earlier)
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    (person,) = shown([material.person], audience, scope=EVERYWHERE)
    return replace(
        material,
        profile=profile,
        person=person,
        feedback=shown(material.feedback, audience, scope=scope),
        promises=shown(material.promises, audience, chosen=audience == "person", scope=scope),
        seen=shown(material.seen, audience, chosen=False, scope=scope),
    )


def _paragraphs(seen: Thanks, today: date) -> Iterator[str]:
    words, told = letter("thanks"), tuple(_told(seen))
    yield f"{strong('Subject:')} {words['subject']}"
    yield wrapped(phrases.greeting(seen.person.name, seen.profile))
    yield wrapped(_opening(seen.profile, today) or words["what_for" if told else "bare"])
    yield from told
    yield wrapped(words["closing" if told else "closing_bare"])
    yield words["goodbye"]
    yield inline(seen.profile.name or "")


def _opening(profile: ProfileRecord, today: date) -> str:
    """That the time there ends or ended; empty while it goes on."""
    place = inline(profile.short_name or profile.organisation or "")
    if profile.until is None or not place:
        return ""
    words = letter("thanks")["ended" if profile.until < today else "ends"]
    return words.format(place=place, day=echo(profile.until))


def _told(seen: Thanks) -> Iterator[str]:
    """What for: the sender's own words, then what is on file."""
    words = letter("thanks")
    if own := block(seen.words or ""):
        yield own
    yield from _list(words["told"], map(_said, _worth_it(seen.feedback)))
    yield from _list(words["kept"], map(_kept, seen.promises))
    yield from _list(words["seen"], map(_saw, seen.seen))


def _worth_it(feedback: Iterable[FeedbackRecord]) -> tuple[FeedbackRecord, ...]:
    """What they praised, and of the rest what led to a change."""
    return tuple(one for one in feedback if one.kind == "strength" or inline(one.changed or ""))


def _list(lead: str, items: Iterable[str]) -> Iterator[str]:
    named = [item for item in items if item][:FEW]
    if named:
        yield lead
        yield bullets([item] for item in named)


def _said(one: FeedbackRecord) -> str:
    changed = sentence(one.changed or "")
    told = f"{echo(one.on)}: {sentence(one.behaviour)}"
    return f"{told} What I changed: {changed}" if changed else told


def _kept(promise: PromiseRecord) -> str:
    day = f" ({echo(promise.closed_on)})" if promise.closed_on else ""
    return f"{inline(promise.text)}{day}" if inline(promise.text) else ""


def _saw(done: AccomplishmentRecord) -> str:
    return f"{inline(done.title)} ({days(done.on, done.until)})" if inline(done.title) else ""


KIND: Kind[Thanks] = Kind("thanks", thanks, left_out)
