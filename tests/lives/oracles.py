"""What may be said of a life, from what somebody who lived it would expect; every fault is a sentence.

A document names the position of the time it speaks of, the counterpart of that time, and nothing of another position
but what was chosen for it. Today names the present position, asks about nothing that has ended, and nothing from before
a return; while one is away it asks for nothing; and nobody is told of "your manager" who has none.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from icalendar import Calendar

from tests.lives.living import Life
from tests.lives.looking import Paper, Week
from tests.lives.stories import GAP, Stage
from tests.lives.truth import WITH_OTHERS, Thing, Truth
from tests.lives.words import NAMES, OWN, SAID, Word, found

EMPLOYED_WORDS = re.compile(r"\b(?:your|my|the) (?:new |former )?manager\b|\b(?:the|your) company\b", re.IGNORECASE)
"""What is said to nobody but those who have a manager and a company."""

IN_SHORT = "In short"
"""The heading on top of a review pack, above what was best of all its days."""

OF_DAYS = ("review", "year")
"""How documents of some days begin, which name whoever one was in them."""

OF_A_TALK = ("brief", "request", "invitation", "recap")
NAMING = ("plan", "handover", "brief")
"""Documents that name who the person is at work; review packs do, too."""

KNOWS = ("manager", "mentor", "self")
"""Who knows what the person is: neither a plan nor a brief says it to them, but for the brief of a first talk."""

ASKING = ("meeting", "promise", "check-in", "goal", "growth-check", "path", "step")
"""What an act is about that asks something of somebody who is away."""

IN_PEACE = timedelta(days=14)
"""So long after a return nothing at all is asked about that fell due before it; what fell due while away never is."""


def of_paper(life: Life, paper: Paper) -> Iterator[str]:
    """What is wrong with a document."""
    where = f"{paper.noun} for {paper.reader}, {paper.first} to {paper.last}"
    if paper.noun == "calendar":
        yield from (f"{where}: {fault}" for fault in _of_calendar(life.truth, paper))
        return
    stages, managers, thing = _time(life.truth, paper)
    positions = {stage.number for stage in stages}
    said = found(paper.text)
    draws_on_all = life.truth.without_a_job(paper.last) and not paper.noun.startswith("review")
    told = [word for word in said if not (draws_on_all and life.truth.own(word))]
    chosen, ever = (thing.chosen, thing.ever) if thing else (set(), set())
    for word in life.truth.not_of(told, positions | ever, managers, chosen):
        yield f"{where} (position {sorted(positions)}) says {word}"
    if not any(_employed(life.truth, stage, paper) for stage in stages):
        for words in EMPLOYED_WORDS.findall(paper.text):
            yield f"{where}: says “{words}” to somebody who is {stages[-1].kind if stages else GAP}"
    nameless = thing and thing.now != OWN and life.truth.present(paper.first) is None  # its day came after the end
    if (paper.noun in NAMING and not nameless) or paper.noun.startswith(OF_DAYS):
        for stage in stages:
            for wanted in _named(stage, paper, thing, alone=len(stages) == 1):
                if wanted not in said:
                    yield f"{where}: does not name {wanted}"
    if paper.noun in OF_A_TALK and thing and thing.person and thing.person not in said and not thing.along:
        yield f"{where}: does not name {thing.person}"
    if paper.noun.startswith("review") and len(stages) > 1:
        yield from (f"{where}: {fault}" for fault in _under_headings(life.truth, paper.text))


def of_week(life: Life, week: Week) -> Iterator[str]:
    """What is wrong with what Today says on a day."""
    truth, day = life.truth, week.day
    parts = {"page": week.page, "answer": repr(week.answer)}
    parts |= {"acts": " | ".join(f"{act.rule}: {act.title} {act.reason}" for act in week.acts)}
    parts |= {"ahead": " | ".join(f"{due.noun}: {due.title}" for due in week.ahead)}
    for part, text in parts.items():
        for word in truth.not_of_the_day(found(text), day):
            yield f"{day} {part}: says {word}: “{_around(text, word)}”"
        if not truth.has_manager(day):
            for match in EMPLOYED_WORDS.finditer(text):
                kind = truth.story.at(day).kind
                yield f"{day} {part}: “{text[max(0, match.start() - 40) : match.end() + 20]}” to somebody who is {kind}"
    for noun, id, on in [
        *((act.noun, act.id, act.on) for act in week.acts),
        *((d.noun, d.id, d.on) for d in week.ahead),
    ]:
        yield from (f"{day}: {fault}" for fault in _asked(truth, day, noun, id, on))
    if truth.away(day):
        yield from (f"{day}: away, and asked: {act.title}" for act in week.acts if act.noun in ASKING)
        yield from (f"{day}: away, and told: {due.noun} {due.title}" for due in week.ahead if due.overdue)
    if day == truth.returned(day) and len(week.acts) > 1:
        yield f"{day}: the first day back brings {len(week.acts)} acts: {'; '.join(act.rule for act in week.acts)}"


def _asked(truth: Truth, day: date, noun: str, id: str | None, on: date | None) -> Iterator[str]:
    """Whether a thing may be asked about: not when it ended with a change, nor for a day before a return."""
    thing = truth.things.get(id or "")
    back = truth.returned(day)
    if thing and thing.ended:
        yield f"asks about a {noun} that has ended"
    own = thing and thing.noun not in WITH_OTHERS and truth.without_a_job(day)
    if thing and not thing.ended and thing.now not in (OWN, _number(truth, day)) and not own:
        yield f"asks about a {noun} of position {thing.now}"
    late = on and back and on < back and (day - back < IN_PEACE or truth.away(on))
    if late and noun in ("meeting", "promise", "check-in", "step", "goal"):
        yield f"asks about a {noun} of {on}, before the return of {back}"


def _named(stage: Stage, paper: Paper, thing: Thing | None, *, alone: bool) -> Iterator[Word]:
    """What a document says of a position: what one is to whoever may not know it, and the house outside of it."""
    org, role = Word(stage.number, "org"), Word(stage.number, "role")
    first = thing is not None and thing.first and paper.reader != "self"
    if paper.noun in ("plan", "brief") and paper.reader in KNOWS and not (paper.noun == "brief" and first):
        return
    yield role
    outside = stage.kind != "employed" and paper.noun != "handover"
    ended = not alone or stage.last < (paper.written or paper.last)
    past = paper.noun == "year" or (paper.noun.startswith("review") and ended)
    if paper.noun == "plan" or outside or past:
        yield org


def _number(truth: Truth, day: date) -> int | None:
    stage = truth.present(day)
    return stage.number if stage else None


def _time(truth: Truth, paper: Paper) -> tuple[list[Stage], set[Word], Thing | None]:
    """The positions a document speaks of, whom it may name, and the talk or promise it is about."""
    held = [stage for stage in truth.story.between(paper.first, paper.last) if stage.kind != GAP]
    managers = truth.managers(paper.first, paper.last)
    thing = truth.things[paper.about] if paper.about else None
    if thing and thing.now != OWN:
        held = [truth.story.stages[thing.now]]
        managers = {thing.person} if thing.person else set()
    elif thing and thing.taken is not None and paper.first < truth.story.stages[thing.taken].first:
        held = [truth.story.stages[thing.taken]]
    if paper.noun == "handover" or (thing and thing.first):
        managers = {
            Word(stage.number, "manager", who) for stage in held for since, who in stage.managers if since <= paper.last
        }
    return held, managers, thing


def _employed(truth: Truth, stage: Stage, paper: Paper) -> bool:
    """Whether there was a manager in a position at the time of a document."""
    days = [paper.first, paper.last, *(since for since, _ in stage.managers if paper.first <= since <= paper.last)]
    return stage.kind == "employed" and any(truth.has_manager(day) for day in days)


def _under_headings(truth: Truth, text: str) -> Iterator[str]:
    """Whether all work stands below the heading of its own position, and nothing of another there.

    What is in short on top draws on all of it, and stands again where it belongs.
    """
    short: set[Word] = set()
    placed: set[Word] = set()
    for part in re.split("^## ", text, flags=re.MULTILINE)[1:]:
        title, _, below = part.partition("\n")
        named = {word.position for word in found(title) if word.what in NAMES}
        for word in found(below):
            thing = truth.said[word.number] if word.what == SAID and word.position != OWN else None
            if thing and thing.noun == "accomplishment" and title == IN_SHORT:
                short.add(word)
                continue
            if thing and (named or thing.noun == "accomplishment") and not thing.ever & named:
                yield f"{word} stands under “{title}”"
            placed.add(word)
    yield from (f"{word} stands in short alone" for word in sorted(short - placed))


def _of_calendar(truth: Truth, paper: Paper) -> Iterator[str]:
    """Whether what lies ahead in a calendar goes on in the present position."""
    for event in Calendar.from_ical(paper.text).events:
        on = event.start.date() if isinstance(event.start, datetime) else event.start
        if str(event["STATUS"]) != "CANCELLED" and on >= paper.last:
            for word in truth.not_of_the_day(found(f"{event['SUMMARY']} {event['DESCRIPTION']}"), paper.last):
                yield f"says {word} in “{event['SUMMARY']}”"


def _around(text: str, word: Word) -> str:
    place = text.lower().find(str(word).lower())
    return " ".join(text[max(0, place - 50) : place + 30].split())
