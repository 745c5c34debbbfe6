"""The message that asks for a talk: what for, how long, and when; each of it once.

Every word about the person comes from the file; the rest is the same for everybody and stands in
``content/messages.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from careercoach.content import kinds
from careercoach.content.messages import letter, messages
from careercoach.documents import noted, phrases, spoken
from careercoach.documents.audience import EVERYWHERE, scope_of, shown
from careercoach.documents.kept_back import kept_back
from careercoach.documents.likeness import alike, untold
from careercoach.documents.making import Kind
from careercoach.documents.markdown import begun, bullets, document, ended, inline, strong, wrapped
from careercoach.documents.materials import Request
from careercoach.documents.pay import about_pay
from careercoach.documents.readers import reader_of
from careercoach.language import shorthand, whom
from careercoach.patterns import pattern
from careercoach.records import AgendaItemRecord
from careercoach.visible import one_line

_TELLS = pattern(r"\W*(?:so )?that you know\b", re.IGNORECASE)
"""What is told in the talk and no topic to name before it: "that you know I want to go there"."""
_GOING = pattern(
    r"\bi (?:go(?! (?:on|through|over|into)\b)|leave|quit|resign|stop here)\b"
    r"|\b(?:resign\w*|leaving|my notice|notice period)\b",
    re.IGNORECASE,
)
"""What one tells in the talk and not before it."""
_A_COURSE = pattern(r"\b(?:courses?|training|seminar|conference|congress|exam|books?)\b", re.IGNORECASE)
"""What money is asked for that is no pay."""


def request(material: Request, audience: str, today: date) -> str:
    """The message as Markdown, ending in one newline; ``today`` says of which days the year goes without saying.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope_of(material.profile))
    (meeting,) = shown([material.meeting], audience, scope=EVERYWHERE)
    person = next(iter(shown(filter(None, [material.person]), audience, scope=EVERYWHERE)), None)
    seen = replace(material, profile=profile, meeting=meeting, person=person, agenda=_asked(material, audience))
    return document(_paragraphs(seen, today, in_hr=audience == "hr"))


def left_out(material: Request, audience: str) -> tuple[str, ...]:
    """What the talk holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    waits = (f"“{one_line(one.title)}”: for the talk, and not before it." for one in _waits(material, audience))
    return (*kept_back([material.profile, material.meeting], audience), *waits)


def _paragraphs(material: Request, today: date, *, in_hr: bool) -> Iterator[str]:
    """The message; to who is in HR in words of its own, for there are no usual meetings with them."""
    meeting, profile = material.meeting, material.profile
    words, same = messages(kinds.situation(profile))[meeting.kind], letter("request")
    if in_hr:
        asks, closing = same["hr_opening"], same["hr_closing"]
        words = replace(words, subject=same["hr_subject"], opening=asks, opening_beside_topics=asks, closing=closing)
    yield f"{strong('Subject:')} {inline(words.subject)}"
    yield wrapped(phrases.greeting(meeting.with_, profile, material.person))
    agenda = [*_agenda(material)]
    yield wrapped(words.asks(agenda).format(length=spoken.minutes(meeting.minutes)))
    yield from agenda
    yield from _moments(material, today)
    yield wrapped(f"{_place(material)} {words.closing}")
    yield same["goodbye"]
    yield phrases.signed(meeting.with_, profile, material.person)


def _agenda(material: Request) -> Iterator[str]:
    """What the talk is for in the person's own words: its purpose, what they ask for, and what they ask."""
    words = letter("request")
    purpose = phrases.own_purpose(material.meeting)
    if shorthand.begins_with_a_deed(purpose) or purpose.startswith(("I ", "I'", "I’")):
        yield phrases.what_for(material.meeting)
        purpose = ""
    purpose = untold(purpose, material.agenda)
    points = _said_once([point for point in (purpose, *material.agenda) if inline(point)])
    if len(points) == 1:
        yield wrapped(words["about"].format(about=ended(inline(shorthand.lowered_thing(points[0])))))
    elif not points and material.meeting.kind == "skip-level":
        yield wrapped(words["nothing_yet"])
    elif points:
        yield words["about_several"]
        yield bullets([begun(point)] for point in points)


def _said_once(points: Sequence[str]) -> list[str]:
    """The points without those that a later one says as well: what the talk is for is often what is asked in it."""
    return [point for place, point in enumerate(points) if not any(alike(point, one) for one in points[place + 1 :])]


def _as_topic(item: AgendaItemRecord, said: str) -> str:
    """An ask as something to talk about: below "what I would like to talk about" a deed would be an order."""
    is_order = item.kind == "ask" and shorthand.begins_with_a_deed(said) and not said.endswith("?")
    return f"A request: to {shorthand.lowered(said)}" if is_order else said


def _asked(material: Request, audience: str) -> tuple[str, ...]:
    """What is on the agenda and may be told before the talk: nothing private, on pay or on going, nobody unnamed."""
    return tuple(said for _, said in _asks(material, audience) if not _is_for_the_talk(said))


def _waits(material: Request, audience: str) -> Iterator[AgendaItemRecord]:
    """What is on the agenda and is told in the talk alone, for the person to know."""
    return (one for one, said in _asks(material, audience) if _is_for_the_talk(said))


def _is_for_the_talk(said: str) -> bool:
    pay = about_pay(said) and not _A_COURSE.search(said)
    return pay or whom.third(said) or _GOING.search(said) is not None or _TELLS.match(said) is not None


def _asks(material: Request, audience: str) -> Iterator[tuple[AgendaItemRecord, str]]:
    """What is asked in the talk, each as its reader would read it; nothing private."""
    meeting = material.meeting
    items = [item for item in meeting.items if item.kind in ("ask", "question") and not item.private]
    called = phrases.address(meeting.with_, material.profile, material.person)
    for one in shown(items, audience, scope=EVERYWHERE) if audience == reader_of(meeting, material.person) else ():
        yield one, _as_topic(one, noted.asked_of_them(one.title, material.among, called))


def _place(material: Request) -> str:
    words, place = letter("request"), phrases.place(material.meeting)
    if phrases.afar(material.meeting):
        return words["afar"].format(how=shorthand.raised(place))
    return words["place"].format(place=place) if place else words["in_person"]


def _moments(material: Request, today: date) -> Iterator[str]:
    words = letter("request")
    said = [_moment(day, at, today) for day, at in material.proposals]
    open_time = "" if all(at for _, at in material.proposals) else words["any_time"]
    if len(said) == 1:
        yield wrapped(words["one"].format(moment=said[0], open_time=open_time))
    elif said:
        yield wrapped(words["several"].format(open_time=open_time))
        yield bullets([moment] for moment in said)


def _moment(day: date, at: str | None, today: date) -> str:
    return f"{spoken.day(day, today)}, {spoken.clock(inline(at))}" if at else spoken.day(day, today)


KIND: Kind[Request] = Kind("request", request, left_out)
