"""Looking back with pleasure: a month, this day in other years, the story of a goal.

Nothing is counted towards anything: no streaks, no points, no comparison. Source: product B6 (004).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import ClassVar

from careercoach.coach.forecast import UNSURE
from careercoach.coach.hard_lines import tells_of_an_end, tells_of_failing, tells_of_home
from careercoach.coach.news import news
from careercoach.content.celebration import sentences
from careercoach.dates import days, echo
from careercoach.frozen import Frozen
from careercoach.records import (
    AccomplishmentRecord,
    CheckInRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    PromiseRecord,
    ReflectionRecord,
    SetbackRecord,
    StepRecord,
)

MOST_NAMED = 3
"""Things that a sentence names; the rest is counted."""

HARD = "What was hard"
"""The heading above the setbacks of a month."""

GRAVE, DRAINING = ("grief", "harm"), ("ill", "failed", "ends", "worry")
"""What ``coach.news`` tells of that is never a deed, and what is none if it took energy."""

LEAP = 15
"""Points of progress between two check-ins from which it was a turning point."""


class Life(Frozen):
    """All that looking back may look at; ``people`` are the names on file."""

    accomplishments: tuple[AccomplishmentRecord, ...]
    reflections: tuple[ReflectionRecord, ...]
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    learning: tuple[LearningRecord, ...]
    feedback: tuple[FeedbackRecord, ...]
    meetings: tuple[MeetingRecord, ...]
    promises: tuple[PromiseRecord, ...]
    setbacks: tuple[SetbackRecord, ...] = ()
    people: tuple[str, ...] = ()


class MonthRecord(Frozen):
    """A month in a few sentences, none when nothing is on file. ``on_this_day`` is the same day in earlier years.

    ``hard`` are its setbacks and bad news, the earliest first, apart from what one did.
    """

    noun: ClassVar[str] = "month"
    title: str
    first: date
    last: date
    sentences: tuple[str, ...]
    on_this_day: tuple[str, ...]
    hard: tuple[str, ...]


class StoryRecord(Frozen):
    """How a goal went, from the first look to the last. ``id`` is the goal's."""

    noun: ClassVar[str] = "story"
    id: str
    title: str
    sentences: tuple[str, ...]


def told(month: MonthRecord) -> tuple[str, ...]:
    """What is said of a month beside its setbacks, one sentence at least when it had none."""
    return month.sentences or (() if month.hard else (sentences()["quiet-month"].one,))


def without(life: Life, left_out: Collection[str]) -> Life:
    """The life without what belongs to these positions, ids of which are given; answers are the person's own."""
    goals = tuple(one for one in life.goals if (one.position or one.ended_with) not in left_out)
    theirs = {one.id for one in life.goals} - {one.id for one in goals}
    return replace(
        life,
        accomplishments=tuple(one for one in life.accomplishments if one.position not in left_out),
        goals=goals,
        steps=tuple(one for one in life.steps if one.goal not in theirs),
        learning=tuple(one for one in life.learning if one.position not in left_out),
        feedback=tuple(one for one in life.feedback if one.position not in left_out),
        meetings=tuple(one for one in life.meetings if one.position not in left_out),
        promises=tuple(one for one in life.promises if one.position not in left_out),
        setbacks=tuple(one for one in life.setbacks if one.position not in left_out),
    )


def month_in_review(life: Life, first: date, last: date, today: date) -> MonthRecord:
    """What was finished, logged, learned, said, promised and kept between two days, usually those of one month."""
    found = _held(life, first, last)
    said = tuple(_say(key, named) for key, named in found.items() if named)
    title = f"{first:%B %Y}" if (first.year, first.month) == (last.year, last.month) else days(first, last)
    years = on_this_day(life, today) if first <= today <= last else ()
    return MonthRecord(title, first, last, said, years, tuple(_hard(life, first, last)))


def held(life: Life, first: date, last: date, today: date) -> int:
    """How many things a month in review tells of, each once."""
    named = _held(life, first, last)
    whole = sum(len(titles) for key, titles in named.items() if key != "helped")
    years = len(on_this_day(life, today)) if first <= today <= last else 0
    return whole + len(_hard(life, first, last)) + years


def _held(life: Life, first: date, last: date) -> dict[str, list[str]]:
    """What to name in a month in review, by the key of its sentence."""

    def within(day: date | None) -> bool:
        return day is not None and first <= day <= last

    lines = (each for each in life.accomplishments if first <= (each.until or each.on) <= last)
    done = [each for each in lines if not was_hard(each, life.people)]
    talks = {talk.id for talk in life.meetings if talk.status == "held" and within(talk.on)}
    kept = [each for each in life.promises if each.state == "kept" and within(each.closed_on)]
    return {
        "reached": [goal.title for goal in life.goals if goal.status == "done" and within(goal.ended_on)],
        "steps": [step.title for step in life.steps if within(step.done_on)],
        "logged": [each.title for each in done],
        "helped": [each.title for each in done if each.gives_back],
        "learned": [it.title for it in life.learning if it.status == "finished" and within(it.until or it.on)],
        "said": [_heard(each) for each in life.feedback if within(each.on)],
        "reflected": [each.asked for each in life.reflections if within(each.on)],
        "promised": [each.text for each in life.promises if each.meeting in talks and not each.ended_with],
        "kept-me": [each.text for each in kept if each.owner == "me"],
        "kept-them": [each.text for each in kept if each.owner == "them"],
    }


def was_hard(line: AccomplishmentRecord, people: Collection[str]) -> bool:
    """Whether a line is no deed but bad news: a death or a blow, or what took energy and is private or a loss."""
    heard = news(line.title, people=people)
    told_of = (tells_of_an_end, tells_of_failing, tells_of_home)
    lost = line.private or heard in DRAINING or any(tells(line.title) for tells in told_of)
    return heard in GRAVE or (line.energy == "drained" and lost)


def _hard(life: Life, first: date, last: date) -> list[str]:
    """Setbacks and bad news, the earliest first, each with its day and what the person takes along from it."""
    lines = [(each.until or each.on, each) for each in life.accomplishments if first <= (each.until or each.on) <= last]
    found = [
        *((each.on, each.title, each.learned) for each in life.setbacks if first <= each.on <= last),
        *((on, each.title, None) for on, each in lines if was_hard(each, life.people)),
    ]
    return [
        sentences()["hard-learned" if learned else "hard"].one.format(
            named=_quoted(title), on=echo(on), learned=_quoted(learned or "")
        )
        for on, title, learned in sorted(found, key=lambda each: each[0])
    ]


def whole_months(first: date, last: date) -> tuple[date, date]:
    """From the first day of the month of ``first`` to the last day of the month of ``last``."""
    return first.replace(day=1), (last.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def on_this_day(life: Life, today: date) -> tuple[str, ...]:
    """What was logged, answered or reached on the same day of the same month in earlier years, the latest first."""
    found = [
        *((done.on, done.title) for done in life.accomplishments),
        *((answer.on, answer.answer) for answer in life.reflections),
        *((goal.ended_on, goal.title) for goal in life.goals if goal.status == "done"),
    ]
    return tuple(
        f"{_years(today.year - on.year)}: {_quoted(title)}"
        for on, title in sorted(found, key=lambda each: each[0] or today, reverse=True)
        if on is not None and on < today and (on.month, on.day) == (today.month, today.day)
    )


def story(goal: GoalRecord, check_ins: Iterable[CheckInRecord], life: Life) -> StoryRecord:
    """From the first look to the last: turning points, what led there, who helped, what it was for."""
    looks = sorted(check_ins, key=lambda look: look.on)
    work = [each for each in life.accomplishments if goal.id in each.goals]
    witnesses = list(dict.fromkeys(name for each in work for name in each.seen_by))
    above = next((each.title for each in life.goals if each.id == goal.serves), None)
    parts = [
        _beginning(goal),
        *_looks(looks),
        *_named("done-steps", [step.title for step in life.steps if step.goal == goal.id and step.done_on]),
        *_named("work", [each.title for each in work]),
        *([_say("seen", witnesses, quoted=False)] if witnesses else []),
        *(_say(key, [words], quoted=False) for key in ("support", "why", "benefit") if (words := getattr(goal, key))),
        *_named("serves", [above] if above else []),
        _ending(goal),
    ]
    return StoryRecord(goal.id, goal.title, tuple(part for part in parts if part))


def _beginning(goal: GoalRecord) -> str:
    return f"It began on {echo(goal.started_on)}."


def _ending(goal: GoalRecord) -> str:
    if goal.ended_on is None:
        return ""
    if goal.ended_with:
        return f"It ended on {echo(goal.ended_on)}, with the work it belonged to."
    how = "reached it" if goal.status == "done" else "let it go"
    months = round((goal.ended_on - goal.started_on).days / 30.4)
    after = f", after {months} {'month' if months == 1 else 'months'}" if months > 0 else ""
    return f"You {how} on {echo(goal.ended_on)}{after}."


def _looks(looks: Sequence[CheckInRecord]) -> list[str]:
    """The first and last look, and between them the largest leap and the greatest doubt."""
    measured = [(look, look.progress) for look in looks if look.progress is not None]
    said = [(look.on, 0, _at("first-look", look.on, progress=str(progress))) for look, progress in measured[:1]]
    leaps = [(after - before, look, before, after) for (_, before), (look, after) in pairwise(measured)]
    rise, look, before, after = max(leaps, key=lambda each: each[0], default=(0, None, 0, 0))
    if look is not None and rise >= LEAP:
        said.append((look.on, 1, _at("leap", look.on, look.note, before=str(before), after=str(after))))
    doubts = [look for look in looks if look.confidence is not None and look.confidence <= UNSURE]
    least = min(doubts, key=lambda each: (each.confidence or 0, each.blocker is None), default=None)
    if least is not None:
        said.append((least.on, 2, _at("doubt", least.on, least.blocker)))
    if len(measured) > 1:
        last, progress = measured[-1]
        said.append((last.on, 3, _at("last-look", last.on, progress=str(progress))))
    return [words for _, _, words in sorted(said)]


def _at(key: str, on: date, noted: str | None = None, **figures: str) -> str:
    words = sentences()[f"{key}-noted" if noted else key].one
    return words.format(on=echo(on), named=_quoted(noted or ""), **figures)


def _named(key: str, titles: Sequence[str]) -> list[str]:
    return [_say(key, titles)] if titles else []


def _say(key: str, named: Sequence[str], *, quoted: bool = True) -> str:
    """The sentence for these things: the first few by name, the others counted."""
    found = sentences()[key]
    words = found.one if len(named) == 1 or found.more is None else found.more
    shown = [_quoted(each) if quoted else " ".join(each.split()) for each in named[:MOST_NAMED]]
    rest = len(named) - len(shown)
    if rest:
        shown.append(f"{rest} more")
    whole = f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else shown[0]
    return words.format(count=len(named), named=whole)


def _heard(feedback: FeedbackRecord) -> str:
    return f"{feedback.person}: {feedback.behaviour}" if feedback.person else feedback.behaviour


def _years(years: int) -> str:
    return "A year ago" if years == 1 else f"{years} years ago"


def _quoted(text: str) -> str:
    """The person's words in quotation marks, without a full stop that would stand there twice."""
    return f"“{' '.join(text.split()).removesuffix('.')}”"
