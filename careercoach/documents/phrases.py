"""How one thing on file is said in a document: the phrases that several documents share, all of safe markup."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import takewhile

from careercoach.content import kinds, loader
from careercoach.documents import noted, spoken
from careercoach.documents.audience import written_for
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.markdown import begun, block, ended, in_quotes, inline, sentence, strong, wrapped
from careercoach.fields.positions import KINDS
from careercoach.language import short_forms, shorthand, telling, whom
from careercoach.patterns import pattern
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    MeetingRecord,
    PersonRecord,
    ProfileRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.visible import cut

TALKS: Mapping[str, str] = {
    "career": "Career talk",
    "one-on-one": "One-on-one",
    "review": "Performance review",
    "skip-level": "Talk one level up",
    "mentor": "Mentoring talk",
    "handover": "First talk",
}
_AHEAD: Mapping[str, str] = {"near": "within a year", "mid": "in 1 to 3 years", "long": "in 5 years or more"}
"""When a goal without a day is for."""
_ELSEWHERE: Mapping[str, str] = {"career": "Talk", "review": "Talk looking back"}
"""What a talk is called that is not with somebody one works for."""

_AFAR: Mapping[str, str] = {
    **dict.fromkeys(("phone", "telephone", "call", "phone call", "by phone", "on the phone"), "by phone"),
    **dict.fromkeys(("video", "video call", "by video"), "by video"),
    **{one: f"on {one.capitalize()}" for one in ("zoom", "teams", "skype", "facetime", "whatsapp")},
    "online": "online",
}
"""What people type as the place of a talk that is in none."""

_DONE_IN_A_TALK = pattern(
    r"(?:agree|ask|bring|clear|compare|decide|discuss|explain|find|get|give|go|hear|introduce|know|learn|look|make|meet"
    r"|plan|put|raise|say|see|settle|share|show|sort|speak|talk|tell|thank|understand|walk|work out)\b",
    re.IGNORECASE,
)
"""How a purpose begins that a talk itself can meet: "start as QA officer" is what comes after it."""

_KIND_OF_TALK = pattern(
    r"(?:(?:a|the|my|our|first|last|next|regular|usual|half|mid|end|of|year(?:ly)?|annual|quarter(?:ly)?|month(?:ly)?|week(?:ly)?"
    r"|career|review|talk|meeting|chat|check|catch|in|up|one|on|with|mentor(?:ing)?|manager|boss|hr|appraisal|hand|over|handover"
    r"|goodbye)\b\W*)+",
    re.IGNORECASE,
)
"""A purpose that says no more than what kind of talk it is, or when: "half year", "first talk"."""
_BESIDE_ONE = ("peer", "outside-peer", "helped")
_AT_THEIRS = pattern(r"^(his|her)s?(?=\s*(?:[,;(]|$))", re.IGNORECASE)
_OF_OTHER_TONGUES = pattern(r"\b(?:chez|elle|lui|ella|él|ela|ele|ihr|ihm|bei|lei|jego|jej)\b", re.IGNORECASE)
"""How somebody's place is called in other tongues, by a word that is wrong to whose it is."""
_IS_PLACE = pattern(
    r"\d|^(?:room|level|floor|building|block|entrance|gate|wing|(?-i:[A-Z]))"
    r"|^(?:the )?(?:\w+ )?(?:hall|house|street|square|cent(?:er|re)|station|campus|hospital|school|library)$",
    re.IGNORECASE,
)
"""What of a place stands behind its first piece; anything else there is told of it."""
_SAYS_I = pattern(r"(?:I|We)\b|.*\?$", re.IGNORECASE)
"""A purpose that is a sentence of its own."""
_DOING = pattern(r"\b(?:he|she)\b", re.IGNORECASE)
_PIECES = pattern(r"\s*[,;]\s+")

_HOW_LENGTH = 200
_STATUSES = {"in-progress": "under way", "waiting": "waiting for the outcome"}


def who(profile: ProfileRecord) -> str:
    """The person in one line; empty when nothing was said. Of days in no position nothing is claimed but the name."""
    place = (profile.role, team(profile), profile.organisation)
    said = profile.position and profile.kind == "between-jobs"
    kind = KINDS["between-jobs"] if said and not any(place) else None
    return ", ".join(filter(None, (inline(part or "") for part in (profile.name, *place, kind))))


def team(profile: ProfileRecord) -> str | None:
    """The team, unless the role names it already: "Chef de partie, garde-manger"."""
    named = profile.team and profile.team.casefold() in (profile.role or "").casefold()
    return None if named else profile.team


def place_held(profile: ProfileRecord) -> str:
    """What the person is and where, for a reader who may not know; without the company for somebody in it."""
    employed = kinds.has_employer(kinds.situation(profile))
    place = (profile.role, team(profile), None if employed else profile.organisation)
    return ", ".join(filter(None, (inline(part or "") for part in place)))


def held(profile: ProfileRecord) -> str:
    """When the position is or was held, in months; empty when that is not known."""
    if profile.start_on and profile.until:
        return spoken.span(profile.start_on, profile.until)
    if profile.until:
        return f"until {spoken.of_year(profile.until)}"
    return f"since {spoken.of_year(profile.start_on)}" if profile.start_on else ""


def who_held(profile: ProfileRecord) -> str:
    """The person in one line, with the days of the position in brackets where they are known."""
    days_held = held(profile)
    return " ".join(filter(None, (who(profile), f"({days_held})" if days_held else "")))


def company(profile: ProfileRecord) -> str:
    """Where the person works, by its short name or its name; empty where nobody else gains from what they do."""
    return inline(kinds.company(profile)) or inline(kinds.company(replace(profile, short_name=None, organisation=None)))


def titled(title: str, audience: str) -> str:
    """The title of a page, which says of one's own copy that it is for nobody else."""
    return f"{title}, only for me" if audience == "self" else title


def talk(kind: str, profile: ProfileRecord) -> str:
    """What a talk is called."""
    own = {} if kinds.has_employer(kinds.situation(profile)) else _ELSEWHERE
    return own.get(kind, TALKS[kind])


def address(name: str | None, profile: ProfileRecord, person: PersonRecord | None) -> str:
    """How the reader of that name is addressed: as said for the person, or for the manager; else by name."""
    said = person.address if person else None
    if name and name == profile.manager:
        said = said or profile.address
    return inline(said or name or "")


def named(name: str | None, profile: ProfileRecord, person: PersonRecord | None) -> str:
    """The reader as a heading names them: as they are addressed with their name in it ("Dr Müller"), else by name."""
    called = address(name, profile, person)
    own = {part.casefold() for part in (name or "").split()}
    return called if own & {part.casefold() for part in called.split()} else inline(name or "")


def greeting(name: str | None, profile: ProfileRecord, person: PersonRecord | None = None) -> str:
    """How a letter begins."""
    called = address(name, profile, person)
    return f"Dear {called}," if called else "Hello,"


def signed(name: str | None, profile: ProfileRecord, person: PersonRecord | None = None) -> str:
    """How a letter ends: by the first name where the reader is addressed by theirs, or works beside one."""
    called, first = address(name, profile, person), inline(name or "").partition(" ")[0]
    whole = inline(profile.name or "")
    beside = person is not None and beside_one(person) and (person.several or " " not in called)
    return whole.partition(" ")[0] if called == first or beside else whole


def beside_one(person: PersonRecord) -> bool:
    """Whether somebody, or a group, works beside the person or was helped by them."""
    return person.relation in _BESIDE_ONE


def own_purpose(meeting: MeetingRecord) -> str:
    """The purpose of a talk in the person's own words; empty where it says no more than what kind of talk it is."""
    usual = {loader.shape(meeting.kind, situation).purpose for situation in kinds.SITUATIONS}
    purpose = meeting.purpose or ""
    return "" if purpose in usual or _KIND_OF_TALK.fullmatch(purpose) else shorthand.raised(purpose)


def what_for(meeting: MeetingRecord) -> str:
    """What a talk is for, as a sentence: "I would like to agree on a course."; empty where nothing is said of it."""
    purpose = own_purpose(meeting)
    if "\n" in purpose or len(re.findall(r"[.?!](?:\s|$)", purpose.rstrip())) > 1 or _SAYS_I.match(purpose):
        return ended(block(purpose))
    if _DONE_IN_A_TALK.match(purpose) and shorthand.begins_with_a_deed(purpose):
        return wrapped(f"I would like to {ended(inline(shorthand.lowered(purpose)))}")
    return wrapped(f"What it is about: {ended(inline(shorthand.lowered_thing(purpose)))}") if purpose else ""


def place(meeting: MeetingRecord) -> str:
    """Where a talk is, as the one it is with reads it: "your office" for "Her office"; empty when that is not said."""
    if how := afar(meeting):
        return inline(how)
    said = where(meeting)
    first = said.partition(" ")[0]
    return inline(shorthand.lowered(said) if first in ("The", "A", "My", "Our", "Your", "Their") else said)


def where(meeting: MeetingRecord) -> str:
    """Where a talk is, as who it is with reads it, and nothing that is told of them beside it.

    "Her office" and "his, he can't drive" become "your office" and "your place".
    """
    pieces = _PIECES.split(_AT_THEIRS.sub(r"\1 place", short_forms.spelled_out(meeting.place or "")))
    told = takewhile(lambda piece: not _DOING.search(piece), pieces)
    known = takewhile(lambda piece: not (whom.third(piece) or _OF_OTHER_TONGUES.search(piece)), map(whom.turned, told))
    read = list(known)
    return ", ".join((*read[:1], *takewhile(_IS_PLACE.search, read[1:])))


def afar(meeting: MeetingRecord) -> str:
    """How a talk is held that is in no place: "by phone"; empty for one that is somewhere."""
    return _AFAR.get((meeting.place or "").strip().casefold(), "")


def lead(title: str, details: Iterable[str]) -> str:
    """The first line of an item: its title in bold, what is known of it in brackets."""
    known = ", ".join(filter(None, details))
    if known:
        return f"{strong(shorthand.raised(title).strip().removesuffix('.'))} ({known})."
    head = strong(shorthand.raised(title))
    return head if sentence(title) == begun(title) else f"{head}."


def listed(names: Iterable[str]) -> str:
    """Names as one says them: a, b and c."""
    *others, last = [safe for name in names if (safe := inline(name))] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def and_then(said: Iterable[str]) -> str:
    """Clauses as one says them: to do this, to do that, and to do the other; each safe markup."""
    *others, last = list(said) or [""]
    return f"{', '.join(others)}, and {last}" if others else last


def quoted(titles: Iterable[str]) -> str:
    """Titles as one says them, each in quotation marks."""
    *others, last = [f"“{safe}”" for title in titles if (safe := inline(title))] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def accomplishment(done: AccomplishmentRecord, when: str) -> str:
    """What was done and when; and how it stands while it is not over."""
    return lead(done.title, [when, _STATUSES.get(done.status, "")])


def result(done: AccomplishmentRecord) -> str:
    """The result as one sentence, with its figures: "Late visits fell from 23 to 9 a month."."""
    return inline(telling.result(done))


def how(done: AccomplishmentRecord) -> str:
    """How it was done, in short, as a sentence of one's own where it can be one; empty when that is not said."""
    said = cut(done.did or "", _HOW_LENGTH)
    return sentence(shorthand.told(said) or said)


def underway(done: AccomplishmentRecord) -> str:
    """How work stands that is not over, behind its title; empty for what is done."""
    status = _STATUSES.get(done.status)
    return f" ({status})" if status else ""


def company_benefit(goal: GoalRecord, profile: ProfileRecord, priorities: Mapping[str, str]) -> Iterator[str]:
    """Whom a goal helps, in the person's own sentence, and which priorities; ``priorities`` maps ids to titles.

    What was written for another position is true of that one alone, and is not said of this one.
    """
    if not written_for(profile, goal):
        return
    if benefit := sentence(goal.benefit or ""):
        yield benefit
    if named := served(goal, profile, priorities):
        yield named


def served(goal: GoalRecord, profile: ProfileRecord, priorities: Mapping[str, str]) -> str:
    """Which priorities a goal serves, as a sentence; empty for none, and for those of another position."""
    if not written_for(profile, goal):
        return ""
    titles = (priorities.get(priority, "") for priority in goal.priorities)
    named = "; ".join(filter(None, map(inline, titles)))
    return f"{kinds.names(kinds.situation(profile)).priorities}: {named}." if named else ""


def open_steps(goal: GoalRecord, steps: Iterable[StepRecord]) -> list[StepRecord]:
    """The open steps of a goal, the earliest first, those without a day last."""
    still_open = [step for step in steps if step.goal == goal.id and step.done_on is None]
    return sorted(still_open, key=lambda step: step.by or date.max)


def agreed_with(name: str | None, profile: ProfileRecord) -> str:
    """The heading over what was agreed with a former manager, or who stood in that place."""
    return f"Agreed with {inline(name or '') or f'my {former(profile)}'}"


def former(profile: ProfileRecord) -> str:
    """What somebody is called who was one's manager, or stood in that place."""
    return f"former {kinds.names(kinds.situation(profile)).relation}"


def over_feedback(said: Iterable[FeedbackRecord]) -> str:
    """The heading over what one was told, which promises no more than follows."""
    changed = any(inline(one.changed or "") for one in said)
    return "What I was told, and what I made of it" if changed else "What I was told"


def heard(said: FeedbackRecord, today: date, reader: str | None = None) -> list[str]:
    """Feedback that one comes back to: who said what, and what one changed since; "you" to the reader of that name."""
    since = sentence(said.changed or "")
    words = [f"{in_words(said.behaviour)}.", f"What I changed since: {since}" if since else ""]
    who = "You" if reader and said.person == reader else inline(said.person or "Somebody")
    return [f"{who} told me {spoken.on(said.on, today)}: {' '.join(filter(None, words))}"]


def in_words(text: str) -> str:
    """What somebody said, in quotation marks, and without them where the person worded it: then it is no quotation."""
    return begun(text).removesuffix(".") if isinstance(text, SaidForOthers) else in_quotes(text)


def ahead(goal: GoalRecord, today: date) -> Iterator[str]:
    """Whether a goal is paused, and when it is for; of a day that has passed nothing is said."""
    if goal.status != "active":
        yield goal.status
    if not goal.by:
        yield _AHEAD[goal.horizon]
    elif goal.by >= today:
        yield f"by {spoken.day(goal.by, today)}"


def done(promise: PromiseRecord) -> str:
    """A promise that was kept, told by ``noted``: "I sent you the list.", "Kept: no phone on deck."."""
    said = noted.did(promise)
    return (
        sentence(said) if said else behind("Kept" if promise.owner == "me" else "Kept by you", noted.as_agreed(promise))
    )


def behind(lead: str, text: str) -> str:
    """User text as a line behind words that say what it is; empty for nothing. No line has two colons."""
    said = begun(text)
    return ended(f"{lead}{' –' if ': ' in said else ':'} {said}") if said else ""


def owner(promise: PromiseRecord, profile: ProfileRecord, other: str | None) -> str:
    """Who keeps the promise, by name where it is known; ``other`` is whom the document is for."""
    if promise.owner == "me":
        return inline(profile.name or "") or "Me"
    return inline(promise.person or other or "") or "You"
