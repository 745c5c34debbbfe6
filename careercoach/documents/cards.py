"""The brief for oneself: cue cards for the room, with all that no other reader sees.

What one wants to leave with, figures to say without looking, what they said last time (the hurtful, too), what is
between the two, and what one says to the reply one fears.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from careercoach import telling
from careercoach.content.rehearsal import rehearsing
from careercoach.documents import phrases, spoken
from careercoach.documents.markdown import (
    begun,
    block,
    bullets,
    heading,
    inline,
    led,
    section,
    sentence,
    strong,
    wrapped,
)
from careercoach.materials import Brief
from careercoach.records import AccomplishmentRecord, GoalRecord, PromiseRecord
from careercoach.vocabulary import HORIZONS


def parts(seen: Brief, today: date) -> Iterator[str]:
    """The cards, part by part; what has nothing to say is empty."""
    talk = seen.meeting
    yield from _header(seen, today)
    yield block(phrases.own_purpose(talk))
    yield section(2, "I want to leave with", bullets([begun(ask)] for ask in seen.asks))
    yield section(2, "How they may see it", block(talk.lens or ""))
    yield section(2, "Words to open with", block(talk.opening or ""))
    yield section(2, "Figures to say without looking", bullets([_figure(done)] for done in seen.accomplishments))
    yield section(2, "What they said last time", bullets(_said(seen)))
    yield section(2, phrases.OVER_FEEDBACK, bullets(phrases.heard(said, today) for said in seen.feedback))
    yield section(2, "Between us", bullets(_between(seen, today)))
    yield section(2, "My goals", bullets(_goal(goal, seen, today) for goal in _by_horizon(seen)))
    yield section(2, "Where I want to go", _vision(seen))
    yield section(2, f"How this helps {phrases.company(seen.profile)}".rstrip(), block(talk.alignment or ""))
    yield section(2, "If they say no", bullets(_rehearsed(seen)))
    several = "My questions" if len(seen.questions) > 1 else "My question"
    yield section(2, several, bullets([begun(question)] for question in seen.questions))


def _header(seen: Brief, today: date) -> Iterator[str]:
    talk = seen.meeting
    other = phrases.address(talk.with_, seen.profile, seen.person)
    yield heading(1, f"My cards for the talk with {other}" if other else "My cards for the talk")
    length = f"{talk.minutes} minute{'' if talk.minutes == 1 else 's'}"
    day = spoken.day(talk.on, today) if talk.on else ""
    when = (day, spoken.clock(inline(talk.at or "")), length, inline(talk.place or ""))
    yield wrapped(", ".join(filter(None, when)))


def _figure(done: AccomplishmentRecord) -> str:
    """The figure with an arrow, which one reads faster, and how it came about."""
    figure, came, title = inline(telling.arrow(done)), sentence(done.result or ""), _titled(done)
    if figure and came:
        return " ".join(filter(None, (f"**{led(came)}** {figure}.", title, phrases.how(done))))
    first = f"**{led(title)}** {figure}." if figure else f"**{title}**"
    return " ".join(filter(None, (first, came, phrases.how(done))))


def _titled(done: AccomplishmentRecord) -> str:
    return sentence(f"{done.title.strip()}{phrases.underway(done)}")


def _said(seen: Brief) -> Iterator[list[str]]:
    """Their advice and feedback in their words, and one's own notes of that talk."""
    for note in seen.notes:
        if words := inline(note.text):
            yield [words if note.kind == "note" else f"“{words}”"]
    brought = {one.id for one in seen.feedback}
    for one in seen.heard:
        if one.id not in brought:
            yield [f"“{inline(one.behaviour)}”"]


def _between(seen: Brief, today: date) -> Iterator[list[str]]:
    """What the two agreed, and what a former manager left open, with its days."""
    yield from ([f"Mine, kept: {begun(one.text)}"] for one in seen.kept if one.owner == "me")
    yield from ([f"Theirs, kept: {begun(one.text)}"] for one in seen.kept if one.owner == "them")
    yield from _listed("Mine", (one for one in seen.promises if one.owner == "me"), today)
    yield from _listed("Theirs", (one for one in seen.promises if one.owner == "them"), today)
    for one in seen.left_open:
        whose = "From" if one.owner == "them" else "Mine to"
        yield [f"{whose} {inline(one.person or '') or phrases.former(seen.profile)}: {_dated(one, today)}"]


def _listed(lead: str, promises: Iterable[PromiseRecord], today: date) -> Iterator[list[str]]:
    yield from ([f"{lead}: {_dated(one, today)}"] for one in promises)


def _dated(promise: PromiseRecord, today: date) -> str:
    text = begun(promise.text)
    return f"{text} ({spoken.day(promise.by, today)})" if promise.by else text


def _by_horizon(seen: Brief) -> list[GoalRecord]:
    return sorted(seen.goals, key=lambda goal: HORIZONS.index(goal.horizon))


def _goal(goal: GoalRecord, seen: Brief, today: date) -> list[str]:
    """A goal with what stands in its way, the plan for that, and why it matters to oneself."""
    title = begun(goal.title).removesuffix(".")
    said = [f"**{', '.join(filter(None, (title, *phrases.ahead(goal, today))))}.**"]
    said += [f"{lead} {words}" for lead, text in _told(goal) if (words := sentence(text or ""))]
    said += [f"Next: {_step(step.title, step.by, today)}." for step in seen.steps if step.goal == goal.id]
    return [" ".join(said)]


def _told(goal: GoalRecord) -> tuple[tuple[str, str | None], ...]:
    return (
        ("In the way:", goal.obstacle),
        ("Then:", goal.if_then),
        ("Why:", goal.why),
    )


def _step(title: str, by: date | None, today: date) -> str:
    said = inline(title).removesuffix(".")
    return f"{said}, {spoken.day(by, today)}" if by else said


def _vision(seen: Brief) -> str:
    return "\n\n".join(filter(None, (block(seen.meeting.vision or ""), *(block(one.answer) for one in seen.vision))))


def _rehearsed(seen: Brief) -> Iterator[list[str]]:
    """For each ask the replies one may fear, with one's next sentence: in one's own copy alone, by the gate."""
    called = rehearsing().came
    for ask in seen.meeting.items:
        said = [f"{strong(called[one.reply])}: {sentence(one.answer)}" for one in seen.replies if one.ask == ask.id]
        if said:
            yield [f"“{inline(ask.title)}”", *said]
