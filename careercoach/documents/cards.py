"""The brief for oneself: cue cards for the room, with what no other reader sees.

What one wants to leave with, figures to say without looking, what they said last time (the hurtful, too), what is
between the two, what stands in the way of a goal, and what one says to the reply one fears. A card is read in a glance:
what else was brought goes first where they would get long. It lies on the table, too: why a goal matters, and one's own
notes about the other, are for the screen alone.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from careercoach.content.rehearsal import rehearsing
from careercoach.documents import phrases, spoken
from careercoach.documents.budget import Loss, fewer, within
from careercoach.documents.fitting import first_sentences, holds
from careercoach.documents.markdown import (
    begun,
    block,
    bullets,
    heading,
    in_quotes,
    inline,
    section,
    sentence,
    strong,
    wrapped,
)
from careercoach.documents.results import at_a_glance
from careercoach.language import telling
from careercoach.materials import Brief
from careercoach.records import GoalRecord, PromiseRecord
from careercoach.visible import cut
from careercoach.vocabulary import HORIZONS

_WHY = "Why a goal matters to you: on the screen alone, for cards lie on the table."
_NOTES = "Your own notes of last time: on the screen alone, for cards lie on the table."
_SAID_ABOVE = 40
"""Signs by which one knows what stands above."""

WORDS = 225
"""About so many words are read in a glance between two sentences; never more than 250 while something can go."""


def fitted(seen: Brief, written: Callable[[Brief], str]) -> tuple[Brief, tuple[str, ...]]:
    """As much of the cards as their words allow, and a sentence for each kind of thing that went; () for none.

    ``written`` is the page that a brief makes for oneself.
    """
    less, gone = within(_for_the_table(seen), WORDS, written, _LOSSES)
    kept = [words for words, found in ((_WHY, _whys(seen)), (_NOTES, _notes(seen))) if found]
    return less, (*kept, *gone)


def _for_the_table(seen: Brief) -> Brief:
    """Without what nobody may read over one's shoulder."""
    return replace(
        seen,
        goals=tuple(replace(goal, why=None) for goal in seen.goals),
        notes=tuple(note for note in seen.notes if note.kind != "note"),
    )


def _whys(seen: Brief) -> bool:
    return any(goal.why for goal in seen.goals)


def _notes(seen: Brief) -> bool:
    return any(note.kind == "note" for note in seen.notes)


def parts(seen: Brief, today: date) -> Iterator[str]:
    """The cards, part by part; what has nothing to say is empty."""
    talk = seen.meeting
    yield from _header(seen, today)
    yield block(phrases.own_purpose(talk))
    yield section(2, "I want to leave with", bullets([begun(ask)] for ask in seen.asks))
    yield section(2, "How they may see it", block(talk.lens or ""))
    yield section(2, "Words to open with", block(talk.opening or ""))
    yield section(2, "Figures to say without looking", bullets(_figures(seen)))
    yield section(2, "What they said last time", bullets(_said(seen)))
    yield section(2, phrases.over_feedback(seen.feedback), bullets(_told_me(seen, today)))
    yield section(2, "Between us", bullets(_between(seen, today)))
    yield section(2, "My goals", bullets(_goal(goal, seen, today) for goal in _by_horizon(seen)))
    yield section(2, "Where I want to go", _vision(seen))
    yield section(2, f"How this helps {phrases.company(seen.profile)}".rstrip(), block(talk.alignment or ""))
    yield section(2, "If they say no", bullets(_rehearsed(seen)))
    several = "My questions" if len(seen.questions) > 1 else "My question"
    yield section(2, several, bullets([begun(question)] for question in seen.questions))


def _told_me(seen: Brief, today: date) -> Iterator[list[str]]:
    yield from (phrases.heard(said, seen.meeting.on or today) for said in seen.feedback)


def _header(seen: Brief, today: date) -> Iterator[str]:
    talk = seen.meeting
    other = phrases.address(talk.with_, seen.profile, seen.person)
    yield heading(1, f"My cards for the talk with {other}" if other else "My cards for the talk")
    length = f"{talk.minutes} minute{'' if talk.minutes == 1 else 's'}"
    day = spoken.day(talk.on, today) if talk.on else ""
    when = (day, spoken.clock(inline(talk.at or "")), length, inline(talk.place or ""))
    yield wrapped(", ".join(filter(None, when)))


def _figures(seen: Brief) -> Iterator[list[str]]:
    """Each result with its figures, but for those that the words to open with tell."""
    opening = seen.meeting.opening
    for done in seen.accomplishments:
        _, _, title = done.title.partition(" ")
        came = (done.result or telling.measure(done) or done.after or "").rstrip(".")
        if not (holds(opening, title) and holds(opening, came)):
            yield [at_a_glance(done)]


def _said(seen: Brief) -> Iterator[list[str]]:
    """Their advice and feedback in their words."""
    for note in seen.notes:
        if inline(note.text):
            yield [in_quotes(note.text)]
    brought = {one.id for one in seen.feedback}
    for one in seen.heard:
        if one.id not in brought:
            yield [in_quotes(one.behaviour)]


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
    """A goal with what stands in its way, and the plan for that."""
    title = begun(goal.title).removesuffix(".")
    said = [f"**{', '.join(filter(None, (title, *phrases.ahead(goal, today))))}.**"]
    said += [f"{lead} {words}" for lead, text in _told(goal) if (words := sentence(text or ""))]
    said += [f"Next: {_step(step.title, step.by, today)}." for step in seen.steps if step.goal == goal.id]
    return [" ".join(said)]


def _told(goal: GoalRecord) -> tuple[tuple[str, str | None], ...]:
    return (("In the way:", goal.obstacle), ("Then:", goal.if_then))


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
            yield [f"“{inline(cut(ask.title, _SAID_ABOVE))}”", *said]


def _shorter_opening(seen: Brief) -> Brief:
    opening = seen.meeting.opening
    return replace(seen, meeting=replace(seen.meeting, opening=first_sentences(opening))) if opening else seen


def _without_an_easy_goal(seen: Brief) -> Brief:
    """Without the last goal that nothing stands in the way of."""
    easy = next((goal for goal in reversed(seen.goals) if not (goal.obstacle or goal.if_then)), None)
    return replace(seen, goals=tuple(goal for goal in seen.goals if goal != easy))


def _without_the_last_goal(seen: Brief) -> Brief:
    """Without the goal that is farthest ahead; the two next stay."""
    near = _by_horizon(seen)[: max(len(seen.goals) - 1, 2)]
    return replace(seen, goals=tuple(near))


_LOSSES: tuple[Loss[Brief], ...] = (
    Loss("Your words for how it helps", "", lambda seen: replace(seen, meeting=replace(seen.meeting, alignment=None))),
    Loss(
        "Your words for where you want to go",
        "",
        lambda seen: replace(seen, meeting=replace(seen.meeting, vision=None)),
    ),
    Loss("One answer about the years to come", "{} answers about the years to come", fewer("vision")),
    Loss("The end of your words to open with", "", _shorter_opening),
    Loss("The next step of one goal", "The next steps of {} goals", fewer("steps")),
    Loss("One goal without an obstacle", "{} goals without an obstacle", _without_an_easy_goal),
    Loss("One promise that was kept", "{} promises that were kept", fewer("kept")),
    Loss("One more question", "{} more questions", fewer("questions", 1)),
    Loss("One thing you were told before", "{} things you were told before", fewer("feedback")),
    Loss("One more result", "{} more results", fewer("accomplishments", 3)),
    Loss("One promise that can wait", "{} promises that can wait", fewer("promises", 3)),
    Loss("One promise of before", "{} promises of before", fewer("left_open", 2)),
    Loss("One note of last time", "{} notes of last time", fewer("notes", 3)),
    Loss("One thing they said since", "{} things they said since", fewer("heard", 2)),
    Loss("One goal that comes later", "{} goals that come later", _without_the_last_goal),
    Loss("One next sentence", "{} next sentences", fewer("replies", 4)),
    Loss("Your words to open with", "", lambda seen: replace(seen, meeting=replace(seen.meeting, opening=None))),
)
"""What goes, the least missed first; asks stay, and of figures, goals and next sentences the first."""
