"""Rules about what stays open on other pages: feedback, promises without a day, work, money, goals, roles, people."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach import loops, signs, worth
from careercoach.coach.ahead import called
from careercoach.coach.away import FORTNIGHT, waits
from careercoach.coach.circle import gaps
from careercoach.coach.ladder import missing_rungs
from careercoach.coach.own_words import hurt_lately
from careercoach.coach.paths import asking
from careercoach.coach.readiness import grid
from careercoach.coach.rules.act import ALWAYS, Act, act
from careercoach.coach.rules.days import is_under_way
from careercoach.coach.rules.goals import are_let_be, minutes_open
from careercoach.coach.rules.promises import is_left
from careercoach.coach.signs import single_words
from careercoach.content.moments import CRITICISM, moments
from careercoach.dates import echo
from careercoach.materials import Snapshot
from careercoach.records import FeedbackRecord

SETTLED, WORDLESS = timedelta(days=7), timedelta(days=21)
"""So long a promise may do without a day, and a goal without more words."""

A_SETBACK = timedelta(days=14)
"""So near a setback what somebody said of it is not brought up again."""

LONG = timedelta(days=42)
"""So long work may be under way before it is asked about."""

QUARTER = timedelta(days=91)
"""So long after somebody was added nobody else is asked for."""

YOUNG = timedelta(days=42)
"""So long after it was set more words help a goal; after that, looks at it say more."""

BEFORE_ITS_DAY = timedelta(days=28)
"""So long before its day a goal is looked at, and asked for no more words."""

WELL_UNDER_WAY = 50
"""Per cent from which nobody is asked for more words about a goal."""

MADE_UP = signs.words(
    r"all square|(?:we are|we're|us) (?:all )?(?:ok|okay|good|fine)(?: again)?|made (?:it )?up|shook hands|"
    r"no hard feelings|(?:said|says) sorry|apologi[sz]ed|cleared the air"
)
"""How it is told that two people are good again."""

SAID_SMALL = signs.words(r"simple|simply|just|only")
"""How a goal says itself that it is small."""

MONEY = timedelta(days=30)
"""So long money asked back may take."""


def feedback(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Growth feedback older than thirty days that is not closed, the oldest first (D3; 003: act on feedback).

    Not where a line since tells that the two are good again, nor of what was said about a setback, nor again once it
    was asked what rings true of it.
    """
    waiting = () if hurt_lately(snapshot, today) else loops.open_loops(snapshot.feedback, today)
    for one in [each for each in waiting if not (_made_up(each, snapshot) or _is_settled(each, snapshot))][:1]:
        said = {"behaviour": one.behaviour, "changed": one.changed or "", "date": echo(one.on)}
        since = one.on + loops.PATIENCE + timedelta(days=1)
        words = f"feedback-{loops.missing(one)}"
        yield act(snapshot, "feedback", "feedback", one.id, None, since=since, words=words, **said)


def _is_settled(one: FeedbackRecord, snapshot: Snapshot) -> bool:
    """Whether it was said in the days of a setback, or a question about it was answered, and nothing was changed."""
    hurt = (words.on for words in snapshot.told if words.kind == "setback")
    thought_over = any(snapshot.answered.get(each.key, ALWAYS) >= one.on for each in moments()[CRITICISM].questions)
    return not one.changed and (thought_over or any(abs(one.on - on) <= A_SETBACK for on in hurt))


def _made_up(one: FeedbackRecord, snapshot: Snapshot) -> bool:
    """Whether words since name who said it, and tell that all is well between the two."""
    names = {name.casefold() for name in (one.person or "").split()}
    since = (words.text for words in snapshot.told if words.on >= one.on)
    return any(MADE_UP.search(text) and names & {*single_words(text)} for text in since)


def promise_day(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """In the second and third week after a talk, a promise without a day: by when, or let it go (E7; 003: dates)."""
    days = {talk.id: talk.on for talk in snapshot.meetings}
    for one in snapshot.promises:
        since = (days.get(one.meeting) or ALWAYS) + SETTLED
        lately = since <= today and (since < ALWAYS + QUARTER or today < since + FORTNIGHT)
        if one.state == "open" and one.by is None and lately and not is_left(one, snapshot):
            said = {"text": one.text, "person": one.person or called(snapshot)}
            words = f"promise-day-{'mine' if one.owner == 'me' else 'theirs'}"
            yield act(snapshot, "promise-day", "promise", one.id, None, since=since, words=words, **said)
            return


def under_way(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Work that has been in progress for six weeks, or past its last day: is it done by now (B3; 003: results)."""
    begun = [(one.until or one.on + LONG, one) for one in snapshot.in_progress if not one.result]
    for since, one in sorted(begun, key=lambda each: each[0])[:1]:
        if since < today and not waits(snapshot.aways, since, today):
            said = {"title": one.title, "date": echo(one.on)}
            yield act(snapshot, "under-way", "accomplishment", one.id, None, since=since + timedelta(days=1), **said)


def money_back(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """A month after money for learning was asked back, with no answer noted (B5; 004: refunds)."""
    for one in snapshot.refunds:
        since = (one.until or one.on or ALWAYS) + MONEY
        if since <= today:
            yield act(snapshot, "money-back", "learning", one.id, None, since=since, title=one.title)
            return


def unsaid(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Three weeks after it was set, a goal that does not say whom it helps, or what may get in the way (C3, C6; 003).

    Nothing while goals are let be, and one line at a time.
    Not of one that is old, well under way or near its day, or says itself that it is small, or of which it is
    asked what is in the way or whether it goes on.
    """
    if are_let_be(snapshot, today):
        return
    first = {gap.goal.id for gap in missing_rungs(snapshot.goals)} | minutes_open(snapshot, today)
    for goal in snapshot.goals:
        if goal.private or goal.id in first or SAID_SMALL.search(goal.title):
            continue  # it has no name here, or a step towards it comes first, or what is in the way of it
        if not is_under_way(goal, snapshot, today) or (goal.progress or 0) >= WELL_UNDER_WAY:
            continue
        if goal.by and goal.by - today <= BEFORE_ITS_DAY:
            continue
        missing, since = worth.unsaid(goal), goal.started_on + WORDLESS
        if missing and since <= today <= goal.started_on + YOUNG:
            said = {"title": goal.title, "missing": worth.ASKED[missing[0]]}
            yield act(snapshot, "unsaid", "goal", goal.id, None, since=since, **said)
            return


def readiness(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """What a role one works towards asks for, and no fresh work shows (A6; 001)."""
    if any(path.move == "return" for path in snapshot.paths):
        return  # whoever thinks of going back is not sent for more of what lies ahead
    for path in asking(snapshot.paths):
        if path.move == "stay":
            continue
        for cell in grid(path, snapshot.evidence, today):
            if cell.open:
                said = {"competency": cell.competency, "path": path.title}
                yield act(snapshot, "readiness", "readiness", path.id, None, since=ALWAYS, **said)
                return


def worth_a_look(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """Where nothing else is found: a figure that asks for something, or what the compass finds (C7, A4; 004, 000)."""
    if snapshot.worth_a_look:
        page, says = snapshot.worth_a_look
        words = f"worth-a-look-{page}"
        yield act(snapshot, "worth-a-look", page, None, None, since=ALWAYS, words=words, says=says)


def circle(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """A place in the circle that nobody fills, a quarter after the last person (D1; 000: elders, peers, experts).

    Only while something is wanted that somebody could help with: a goal, or a path.
    """
    if not any(goal.status == "active" for goal in snapshot.goals) and not snapshot.open_paths:
        return
    added = [sitting.on + QUARTER for sitting in snapshot.sittings if "circle" in sitting.did]
    since = max(added, default=ALWAYS)
    for place in gaps(snapshot.people) if snapshot.people is not None and since <= today else ():
        if place != "manager":  # known from the position, or there is none
            yield act(snapshot, "circle", "person", None, None, since=since, words=f"circle-{place}")
            return
