"""What stands with somebody: talks, promises, and what they said, each in a line or a few."""

from collections.abc import Mapping
from datetime import date

from textual.content import Content

from careercoach import dates
from careercoach.coach.loops import missing
from careercoach.coach.rehearsal import Taken, taken_in_words
from careercoach.content import loader
from careercoach.fields.feedback import AREAS, KINDS
from careercoach.records import FeedbackRecord, GoalRecord, MeetingRecord, PromiseRecord
from careercoach.tui import text
from careercoach.tui.shown.goals import stands as standing
from careercoach.tui.shown.promises import SIGNS

_LACKING = {"changed": "What did you change?", "noticed": "Did anybody notice?"}


def goal_theirs(goal: GoalRecord, person: str, endings: Mapping[str, str]) -> Content:
    """A goal they have to do with, how it stands, and that they help with it."""
    facts = [f"{goal.progress} %"] if goal.progress is not None and goal.status == "active" else []
    facts += ["helps with it"] if goal.helper == person else []
    facts += [stands] if (stands := standing(goal, endings)) else []
    return Content.assemble(
        (f"{goal.horizon:<5}", "$muted"), text.line(goal.title), (f"  {' · '.join(facts)}" if facts else "", "$muted")
    )


def talk_with(talk: MeetingRecord, today: date) -> Content:
    """A talk with them that was planned, held or called off."""
    day = text.day(talk.on, today) if talk.on else "no day yet"
    title = loader.shape(talk.kind).title
    return Content.assemble(
        (f"{day}  ", "$muted"), title, ("" if talk.status == "held" else f"  {talk.status}", "$muted")
    )


def talk_taken(one: Taken) -> Content:
    """How a talk was taken."""
    day = f"{dates.echo(one.talk.on)}  " if one.talk.on else ""
    return Content.assemble((day, "$muted"), text.line(taken_in_words(one)))


def promised(promise: PromiseRecord, today: date, endings: Mapping[str, str]) -> Content:
    """A promise, by whom, and until when or what became of it; ``endings`` as ``queries.positions`` has them."""
    who = "I" if promise.owner == "me" else "They"
    day = f"  by {text.day(promise.by, today)}" if promise.by and promise.state == "open" else ""
    ended = endings.get(promise.ended_with or "", promise.state)
    state = "" if promise.state == "open" else f"  {ended}"
    return Content.assemble(
        f"{SIGNS[promise.state]} ", (f"{who}: ", "$muted"), text.line(promise.text), (f"{day}{state}", "$muted")
    )


def feedback_kept(feedback: FeedbackRecord, today: date) -> Content:
    """What somebody said, and what came of it."""
    facts = [text.day(feedback.on, today), KINDS[feedback.kind]]
    facts.extend([AREAS[feedback.area]] if feedback.area else [])
    lines = [Content.styled(" · ".join(facts), "$muted")]
    for label, value in (
        ("", feedback.situation),
        ("", feedback.behaviour),
        ("It led to: ", feedback.effect),
        ("I changed: ", feedback.changed),
        ("Noticed: ", feedback.noticed),
    ):
        if value:
            lines.append(Content.assemble((label, "$muted"), text.line(value)))
    if lacking := missing(feedback):
        lines.append(Content.styled(f"{_LACKING[lacking]}  F opens it", "$secondary"))
    return Content("\n").join(lines)
