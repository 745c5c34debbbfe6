"""The reference pack: a letter that asks one person to speak for the work, with what they saw of it and when.

What stands on top to lean on are results as they were told; where fewer were told there are fewer.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from careercoach.content.messages import letter
from careercoach.documents import choosing, doubts, noted, phrases, spoken
from careercoach.documents.asides import beside_the_work, carries_work
from careercoach.documents.audience import EVERYWHERE, scope_of, shown
from careercoach.documents.budget import Loss, within
from careercoach.documents.choosing import Offered, Reader, offered_as
from careercoach.documents.kept_back import kept_back, private_work
from careercoach.documents.making import Kind
from careercoach.documents.markdown import (
    block,
    bullets,
    document,
    inline,
    section,
    sentence,
    strong,
    wrapped,
)
from careercoach.documents.materials import Reference, Together
from careercoach.language import telling
from careercoach.records import AccomplishmentRecord, FeedbackRecord, ProfileRecord

LEAN_ON = {1: "One thing to lean on", 2: "Two things to lean on", 3: "Three things to lean on"}
"""The heading over so many of them."""

MOST = 10
"""Things seen that are told at most; whoever speaks for somebody reads a page, and no book."""

WORDS = 300
"""Words of a letter that somebody reads before they say yes."""

_BLANK = "What they saw of your work: it is not on file yet."


def reference(material: Reference, audience: str, today: date) -> str:  # noqa: ARG001 every document takes the day
    """The pack as Markdown, ending in one newline; ``today`` changes nothing in it.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _written(_fitted(material, audience)[0])


def to_fit(material: Reference, audience: str, today: date) -> tuple[str, ...]:  # noqa: ARG001 every document takes the day
    """What they saw and said that does not stand there, for it is one page; a plain sentence each, often ().

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _fitted(material, audience)[1]


def _fitted(material: Reference, audience: str) -> tuple[Reference, tuple[str, ...]]:
    """One's own copy is whole, but for what is too much for any page."""
    seen = _at_most(_through_the_gate(material, audience))
    return (seen, ()) if audience == "self" else within(seen, WORDS, _written, _LOSSES)


def _at_most(seen: Reference) -> Reference:
    """No more of what they saw than is told."""
    told = [*_lean_on(seen), *_others(seen)]
    together = tuple(replace(each, seen=tuple(done for done in each.seen if done in told)) for each in seen.together)
    return replace(seen, together=together)


def _written(seen: Reference) -> str:
    return document(_paragraphs(seen))


def nothing_told(material: Reference, audience: str) -> bool:
    """Whether the pack holds nothing that they saw or said.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return not any(each.seen or each.said for each in _through_the_gate(material, audience).together)


def left_out(material: Reference, audience: str) -> tuple[str, ...]:
    """What they saw and said that is not in the pack, a plain sentence each; and when there is nothing.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    if audience == "self":
        return ()
    work = _seen(material)
    return (
        *kept_back(work, audience),
        *private_work(sum(done.private and done.id not in material.chosen for done in work)),
        *_criticism(material.criticism),
        *choosing.left_by_hand(material.choosing),
        *beside_the_work(_beside(material), "unless you choose it"),
        *_too_much(len(_seen(_through_the_gate(material, audience))) - MOST),
        *([_BLANK] if nothing_told(material, audience) else []),
    )


def private(material: Reference, audience: str) -> tuple[str, ...]:
    """The private accomplishments that leave because they were chosen, by title."""
    chosen = (done.title for done in _seen(material) if done.private and done.id in material.chosen)
    return () if audience == "self" else tuple(chosen)


def offered(seen: Iterable[AccomplishmentRecord], said: Iterable[FeedbackRecord], reader: Reader) -> Iterator[Offered]:
    """What the letter may tell: what they ``seen`` but for private work, and what they ``said`` was strong."""
    for done in seen:
        private, aside = ("private", done.private), ("aside", not carries_work(done, seen=True))
        doubt = doubts.of_work(done, reader.name) or (doubts.of_several(done) if reader.several else "")
        yield offered_as("accomplishment", done.id, done.title, reader, always=[private], first=[aside], doubt=doubt)
    for one in said:
        own, doubt = ("own", one.kind != "strength"), doubts.doubt(one.behaviour, quoted=True)
        yield offered_as("feedback", one.id, one.behaviour, reader, first=[own], doubt=doubt)


def _criticism(number: int) -> Iterator[str]:
    if number == 1:
        yield "1 piece of feedback on what could grow: only for you, unless you choose it."
    elif number:
        yield f"{number} pieces of feedback on what could grow: only for you, unless you choose one."


def _too_much(number: int) -> Iterator[str]:
    if number > 0:
        yield f"{number} more {'thing' if number == 1 else 'things'} they saw: too much for a page."


def _through_the_gate(material: Reference, audience: str) -> Reference:
    """Asking for the pack chose what its reader said; private work was chosen one by one."""
    (person,) = shown([material.person], audience, scope=EVERYWHERE)
    return replace(
        material,
        profile=_profile(material.profile, audience),
        person=person,
        together=tuple(
            Together(
                profile=_profile(each.profile, audience),
                seen=noted.work_to_them(
                    (
                        done
                        for one in each.seen
                        for done in shown(
                            [one], audience, chosen=one.id in material.chosen, scope=scope_of(each.profile)
                        )
                        if inline(done.title) and (one.id in material.chosen or _is_told(one, material))
                    ),
                    material.person.name,
                ),
                said=shown(each.said, audience, scope=scope_of(each.profile)),
            )
            for each in material.together
        ),
    )


def _is_told(done: AccomplishmentRecord, material: Reference) -> bool:
    """Whether work may be told unasked, and was not left out."""
    return done.id not in choosing.decided_on(material.choosing)[1] and choosing.tells(done, material.person.name)


def _profile(profile: ProfileRecord, audience: str) -> ProfileRecord:
    (shown_one,) = shown([profile], audience, chosen=False, scope=scope_of(profile))
    return shown_one


def _seen(material: Reference) -> list[AccomplishmentRecord]:
    return [done for each in material.together for done in each.seen]


def _beside(material: Reference) -> list[str]:
    """What they saw that is beside the work and was not chosen."""
    seen = (done for done in _seen(material) if not done.private and done.id not in material.chosen)
    return [done.title for done in seen if not carries_work(done, seen=True)]


def _lean_on(seen: Reference) -> list[AccomplishmentRecord]:
    """What came to something: for a goal first, of that what was measured, then the latest."""
    came = [done for done in _seen(seen) if done.status == "done" and (phrases.result(done) or telling.measure(done))]
    came.sort(key=lambda done: done.until or done.on, reverse=True)
    return sorted(came, key=lambda done: (not done.goals, not telling.measure(done)))[: max(LEAN_ON)]


def _others(seen: Reference) -> list[AccomplishmentRecord]:
    """What else they saw that is told, the latest first."""
    lean_on = _lean_on(seen)
    return [done for done in _seen(seen) if done not in lean_on][: MOST - len(lean_on)]


def _paragraphs(seen: Reference) -> Iterator[str]:
    words, lean_on = letter("reference"), _lean_on(seen)
    something = any(each.seen or each.said for each in seen.together)
    helps = f" {words['helps']}" if something else ""
    yield f"{strong('Subject:')} {words['subject']}"
    yield wrapped(phrases.greeting(seen.person.name, _led(seen), seen.person))
    yield wrapped(f"{words['asks']}{helps} {words['free']}")
    yield block(seen.words or "")
    yield section(2, "Where I worked", bullets([_position(each.profile)] for each in seen.together))
    yield section(2, LEAN_ON.get(len(lean_on), ""), bullets([_item(done)] for done in lean_on))
    yield section(2, "What else you saw" if lean_on else "What you saw", "\n\n".join(_work(seen)))
    said = sorted((one for each in seen.together for one in each.said), key=lambda one: one.on, reverse=True)
    yield section(2, "What you told me", bullets([_told(one)] for one in said))
    yield wrapped(words["closing"]) if something else ""
    yield words["goodbye"]
    yield phrases.signed(seen.person.name, _led(seen), seen.person)


def _led(seen: Reference) -> ProfileRecord:
    """Who one was under the reader, where they were one's manager; else who one is."""
    led = (each.profile for each in seen.together if each.profile.manager == seen.person.name)
    return next(led, seen.profile)


def _position(profile: ProfileRecord) -> str:
    """What one was there and when, without the name that stands below the letter."""
    return phrases.who_held(replace(profile, name=None))


def _work(seen: Reference) -> Iterator[str]:
    """What else was seen in each position, under its heading where there are several."""
    others = _others(seen)
    groups = [(each.profile, [done for done in each.seen if done in others]) for each in seen.together]
    groups = [(profile, work) for profile, work in groups if work]
    for profile, work in groups:
        items = bullets([_item(done)] for done in work)
        yield section(3, _position(profile) or "Besides", items) if len(groups) > 1 else items


def _item(done: AccomplishmentRecord) -> str:
    lead = phrases.accomplishment(done, spoken.span(done.on, done.until))
    told = (lead, sentence(done.situation or ""), sentence(done.did or ""), phrases.result(done))
    return " ".join(filter(None, told))


def _told(said: FeedbackRecord) -> str:
    words = f"{phrases.in_words(said.behaviour)}." if inline(said.behaviour) else ""
    parts = (sentence(said.situation or ""), words, sentence(said.effect or ""))
    return f"{spoken.of_year(said.on)}: {' '.join(filter(None, parts))}"


def _with(seen: Reference, done: AccomplishmentRecord, instead: tuple[AccomplishmentRecord, ...]) -> Reference:
    """The pack with something else in the place of a piece of work."""
    together = tuple(
        replace(each, seen=tuple(other for one in each.seen for other in (instead if one == done else (one,))))
        for each in seen.together
    )
    return replace(seen, together=together)


def _without_how(seen: Reference) -> Reference:
    """Without how the oldest of what else they saw was done."""
    told = next((done for done in reversed(_others(seen)) if done.situation or done.did), None)
    return _with(seen, told, (replace(told, situation=None, did=None),)) if told else seen


def _without_one(keep: int) -> Callable[[Reference], Reference]:
    """Without the oldest of what else they saw, as long as there are more than ``keep``."""

    def without(seen: Reference) -> Reference:
        others = _others(seen)
        return _with(seen, others[-1], ()) if len(others) > keep else seen

    return without


def _without_words(seen: Reference) -> Reference:
    """Without the oldest of what they said; the latest stays."""
    said = sorted((one for each in seen.together for one in each.said), key=lambda one: one.on)
    if len(said) < 2:
        return seen
    together = tuple(replace(each, said=tuple(one for one in each.said if one != said[0])) for each in seen.together)
    return replace(seen, together=together)


_LOSSES: tuple[Loss[Reference], ...] = (
    Loss("How one thing they saw was done", "How {} things they saw were done", _without_how),
    Loss("One thing they saw", "{} things they saw", _without_one(3)),
    Loss("One thing they said", "{} things they said", _without_words),
    Loss("One more thing they saw", "{} more things they saw", _without_one(0)),
)
"""What goes, the least missed first; your own words, when it was and what there is to lean on stay."""


def lacks(material: Reference, audience: str) -> str:  # noqa: ARG001 the same for every reader
    """That a group cannot speak for somebody; blank for one person."""
    return "A group cannot speak for your work; ask one of them." if material.person.several else ""


KIND: Kind[Reference] = Kind("reference pack", reference, left_out, private, to_fit, lacks)
