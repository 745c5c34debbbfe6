"""Rules about days of one's own: of a goal, of a step, and the last day to apply for a path.

Most name the two that come first and were not told to rest: what is let be must not hide what comes after it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from careercoach.coach import signs
from careercoach.coach.ahead import upcoming
from careercoach.coach.away import waits
from careercoach.coach.own_words import is_about, quoted, says_it, sentences
from careercoach.coach.promises import due_on
from careercoach.coach.quiet_time import A_MONTH, has_lost
from careercoach.coach.rules.act import Act, act, resting
from careercoach.coach.rules.arriving import KINDS
from careercoach.coach.stuck import WHOLE
from careercoach.coach.tones import says_yes_to
from careercoach.dates import echo, named_day
from careercoach.materials import Snapshot
from careercoach.records import GoalRecord, PathRecord

AHEAD = timedelta(days=14)
"""So long before its day a goal, and a path that closes, is asked about."""

_DAY = timedelta(days=1)

CLOSED = timedelta(days=42)
"""So long after it closed it is asked what becomes of a path."""

OWN = ("line", "setback", "answer", "note", "talk")
"""Words in which it may be told what became of a path."""

AWAITED = timedelta(days=182)
"""So long at most a goal waits for the day it was given."""

NEARLY_REACHED = 80
"""Per cent from which a goal is nearly reached."""

STEP_AHEAD = timedelta(days=7)
"""So long before its day a step is named, and a goal's day itself: whoever looks once a week sees it in time."""

MONTHS = timedelta(days=84)
"""So long after it was set a goal for which nothing was done is one that somebody does not want just now."""

TESTS = signs.words(
    r"exams?|examinations?|test|interview|assessment|audition|resit|viva|presentation|talk|hearing|practical|theory|tryout|try-out"
)
"""What one passes through on its day: then it is asked how it went."""


ANSWER = signs.words(r"answers?|decide|decision|say (?:yes|no)|yes or no|(?:let|tell) \w+ (?:know|whether|if)")
"""How a promise is worded that is one's answer to an offer."""

_REFUSED = signs.words(
    r"(?:told|said|wrote) (?:\w+ ){0,3}no(?=$|[.,;:!]| (?:and|because|thanks|to)\b)|no to|turned (?:\w+ ){0,4}down"
    r"|(?:i|i have|i've|have) declined|i will not (?:come|go|take)|i am not (?:going|taking)"
)
"""How it is told that an offer was refused."""

_SEARCH = signs.words(r"(?:find|look(?:ing)? for|search(?:ing)? for|get) (?:a |an |another |my )?")
_FOUND = signs.words(r"signed|got the (?:flat|job|keys?|place|post|room)|found (?:it|one)|moved in|it is mine")
"""How a goal is worded that is a search, and how it is told that it is over."""


def goal_day_soon(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From 14 days before the day of a goal that was not looked at since: is the day still right (C1; 003)?

    Not of an exam, whose day others set. In the last days, whatever was said of it: that the day is near.
    """
    return _first(snapshot, _days_near(snapshot, today), today)


def goal_day(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From the day of a goal on, and at 100 %: reached, another day, or let go (C1, C5; 004)."""
    return _first(snapshot, (*_whole_goals(snapshot), *_days_come(snapshot, today)), today)


def goal_over(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once another position has begun, whether a goal that was set for what was before is over (C5; 004)."""
    waiting = ((goal.started_on, goal) for goal in snapshot.goals if may_be_over(goal, snapshot))
    found = (
        act(snapshot, "goal-over", "goal", goal.id, None, since=_begun(goal, snapshot), title=goal.title)
        for _, goal in sorted(waiting, key=lambda each: each[0])
        if not (has_come(goal, today) or _whole(goal))
    )
    return islice(_first(snapshot, found, today), 1)


def step_day(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From six days before the day of a step: do it; later: done, another day, or not needed (C4; 003).

    What was promised in the same words is named as the promise.
    """
    going = {goal.id for goal in snapshot.goals if is_under_way(goal, snapshot, today)}
    mine = (one for one in snapshot.promises if one.owner == "me" and one.state == "open")
    promised = {tuple(signs.plain_words(one.text)) for one in mine}
    steps = [one for one in snapshot.steps if not (one.done_on or tuple(signs.plain_words(one.title)) in promised)]
    days = [(step.by, step) for step in steps if step.by and step.goal in going]
    found = [
        act(
            snapshot,
            "step-day",
            "step",
            step.id,
            on,
            since=on + _DAY if on < today else on - STEP_AHEAD,
            words=_how_it_went("step-day", step.title) if on < today else "step-day-soon",
            title=step.title,
            date=echo(on),
        )
        for on, step in sorted(days, key=lambda each: each[0])
        if on - STEP_AHEAD <= today and not _waits(snapshot, on, today)
    ]
    return _first(snapshot, found, today)


def closing_day(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From 14 days before a path closes: apply or leave it; for six weeks after: what becomes of it (A5; 003).

    Where they wrote that they said no to it, that stands there. More than a week before, it waits while anything
    else falls due this week; and where one's own promise is the answer, the promise is named. While a small test of
    it has its day before that, the test is named instead, once that is near. Nothing once the person has applied:
    what came of that is asked about the line that tells it; nor, once it has closed, where they wrote of it in its
    last days or since.
    """
    others = (due for due in upcoming(snapshot, today, STEP_AHEAD.days) if due.noun not in ("check-in", "path"))
    ahead = STEP_AHEAD if any(due.on >= today for due in others) else AHEAD
    open_ones = [
        path
        for path in snapshot.paths
        if path.active and path.id not in snapshot.applied
        if not (_is_promised(path, snapshot) or _is_accepted(path, snapshot))
    ]
    tests = _tests_ahead(snapshot, today)
    days = [(path.deadline, path) for path in open_ones if path.deadline and path.id not in tests]
    found = [
        act(
            snapshot,
            "closing-day",
            "path",
            path.id,
            on,
            since=on + _DAY if on < today else on - AHEAD,
            words=_of_closing(path, on, snapshot, today),
            title=path.title,
            date=echo(on),
            day=named_day(on, today),
            said=_refused(path, snapshot),
        )
        for on, path in sorted(days, key=lambda each: each[0])
        if on - ahead <= today <= on + CLOSED
        and not _waits(snapshot, on, today)
        and not (on < today and says_it(snapshot, _named(path), on - AHEAD, kinds=OWN))
    ]
    return _first(snapshot, (*filter(None, tests.values()), *found), today)


def _of_closing(path: PathRecord, on: date, snapshot: Snapshot, today: date) -> str:
    """The words for a path that closes: what can be done, in its week the day alone, and later what becomes of it."""
    if _refused(path, snapshot):
        return "closing-day-refused"
    soon = "closing-day-near" if on - today <= STEP_AHEAD else "closing-day-soon"
    return "closing-day" if on < today else soon


def _refused(path: PathRecord, snapshot: Snapshot) -> str:
    """The sentence in which somebody wrote that they said no to a path; empty where they did not."""
    said = (sentence for text in _own_words(snapshot) for sentence in sentences(text))
    return next((quoted(each) for each in said if is_about(each, _named(path)) and _REFUSED.search(each)), "")


def _is_accepted(path: PathRecord, snapshot: Snapshot) -> bool:
    """Whether somebody wrote that they said yes to a path: then its day is nothing to decide about."""
    return any(says_yes_to(text, path.title) for text in _own_words(snapshot))


def _own_words(snapshot: Snapshot) -> Iterator[str]:
    return (one.text for one in snapshot.told if one.kind in OWN and not one.hidden)


def _is_promised(path: PathRecord, snapshot: Snapshot) -> bool:
    """Whether an open promise of one's own is the answer to a path: it speaks of it, or answers on its day."""
    mine = (one for one in snapshot.promises if one.owner == "me" and one.state == "open")
    days = ((due_on(one), one.text) for one in mine)
    return any(
        (day == path.deadline and ANSWER.search(text)) or (day >= path.deadline and is_about(text, _named(path)))
        for day, text in days
        if day and path.deadline
    )


def _named(path: PathRecord) -> str:
    """The words by which somebody may speak of a path."""
    return f"{path.title} {path.organisation or ''}"


def _tests_ahead(snapshot: Snapshot, today: date) -> dict[str, Act | None]:
    """By the id of a path that closes, the small test of it whose day comes before; None while that is far off.

    One without a day is named in the week before the last.
    """
    ahead = [
        (on, test, each.path)
        for each in snapshot.open_paths
        for test in each.trials
        if not test.done_on and each.path.deadline
        if today <= (on := test.by or each.path.deadline - STEP_AHEAD) < each.path.deadline
    ]
    return {
        path.id: act(
            snapshot,
            "closing-day",
            "path",
            path.id,
            on,
            since=on - STEP_AHEAD,
            words="closing-day-trial" if test.by else "closing-day-trial-open",
            trial=test.title,
            title=path.title,
            date=echo(test.by or path.deadline or on),
        )
        if on - STEP_AHEAD <= today
        else None
        for on, test, path in sorted(ahead, key=lambda each: each[0], reverse=True)
    }


def exams_ahead(snapshot: Snapshot, today: date) -> frozenset[str]:
    """The ids of the goals whose day is an exam in the next four weeks; none in the weeks after a loss."""
    days = [] if has_lost(snapshot, today) else _by_day(snapshot)
    near = (goal for on, goal in days if today < on <= today + A_MONTH and is_test(goal.title))
    return frozenset(goal.id for goal in near if not goal.private)


def _days_near(snapshot: Snapshot, today: date) -> Iterator[Act]:
    for on, goal in _by_day(snapshot):
        looked = max(goal.started_on, snapshot.planned.get(goal.id, goal.started_on))
        soon = on - STEP_AHEAD <= today
        settled = is_test(goal.title) or awaits_its_day(goal, snapshot, today)
        open_still = looked < on - AHEAD and (goal.progress or 0) < NEARLY_REACHED and not settled
        if not on - AHEAD <= today < on or may_be_over(goal, snapshot) or not (soon or open_still):
            continue
        if is_untouched(goal, snapshot, today) or _has_found(goal, snapshot, on - AHEAD):
            continue
        since, words = (on - STEP_AHEAD, "goal-day-near") if soon else (on - AHEAD, None)
        said = {"title": goal.title, "date": echo(on), "day": named_day(on, today)}
        yield act(snapshot, "goal-day-soon", "goal", goal.id, on, since=since, words=words, **said)


def is_untouched(goal: GoalRecord, snapshot: Snapshot, today: date) -> bool:
    """Whether nothing was ever done for a goal in its first months: no look, no step, no work, no other day."""
    touched = goal.checked_in_on or goal.steps or goal.id in snapshot.begun or goal.id in snapshot.tended
    changed = snapshot.planned.get(goal.id, goal.started_on) > goal.started_on
    return today - goal.started_on >= MONTHS and not (touched or changed or is_test(goal.title))


def _has_found(goal: GoalRecord, snapshot: Snapshot, since: date) -> bool:
    """Whether a search is over by what was written since: then nobody is asked whether its day is still right."""
    return bool(_SEARCH.match(goal.title)) and any(one.on >= since and _FOUND.search(one.text) for one in snapshot.told)


def _days_come(snapshot: Snapshot, today: date) -> Iterator[Act]:
    for on, goal in _by_day(snapshot):
        if on <= today and not _waits(snapshot, on, today):
            words = _how_it_went("goal-day-today" if on == today else "goal-day", goal.title)
            said = {"title": goal.title, "date": echo(on)}
            yield act(snapshot, "goal-day", "goal", goal.id, on, since=on, words=words, **said)


def _how_it_went(words: str, title: str) -> str:
    """The words for what has its day, or other ones where that is an exam or a talk."""
    return f"{words}-test" if is_test(title) else words


def is_test(title: str) -> bool:
    """Whether a title names an exam, an interview or the like, which has its hour."""
    return bool(TESTS.search(title))


def _whole_goals(snapshot: Snapshot) -> Iterator[Act]:
    for goal in snapshot.goals:
        if goal.status == "active" and _whole(goal):
            since, said = goal.checked_in_on or goal.started_on, {"title": goal.title}
            yield act(snapshot, "goal-day", "goal", goal.id, since, since=since, words="goal-whole", **said)


def _by_day(snapshot: Snapshot) -> list[tuple[date, GoalRecord]]:
    """Active goals with a day and something left to do."""
    days = [(goal.by, goal) for goal in snapshot.goals if goal.status == "active" and goal.by and not _whole(goal)]
    return sorted(days, key=lambda each: each[0])


def _whole(goal: GoalRecord) -> bool:
    return (goal.progress or 0) >= WHOLE


def _waits(snapshot: Snapshot, on: date, today: date) -> bool:
    """Whether a day that has passed is left in peace just now."""
    return on < today and waits(snapshot.aways, on, today)


def _first(snapshot: Snapshot, found: Iterable[Act], today: date) -> Iterator[Act]:
    quiet = {told.rule for told in snapshot.nudges if resting(told, today)}
    return islice((one for one in found if one.key not in quiet), 2)


def has_come(goal: GoalRecord, today: date) -> bool:
    """Whether the day of a goal has come: then it is asked whether it was reached, and nothing else."""
    return goal.by is not None and goal.by <= today


def awaits_its_day(goal: GoalRecord, snapshot: Snapshot, today: date) -> bool:
    """Whether another day was given to a goal, or was said to be right, and it waits for that day."""
    answered = snapshot.planned.get(goal.id, goal.started_on)
    return goal.by is not None and goal.started_on < answered and today < goal.by <= answered + AWAITED


def may_be_over(goal: GoalRecord, snapshot: Snapshot) -> bool:
    """Whether an active goal was set for what was before the present position, and nothing was said of it since."""
    if goal.status != "active" or goal.id not in snapshot.over or snapshot.profile.kind not in KINDS:
        return False
    said = (goal.checked_in_on, snapshot.planned.get(goal.id), snapshot.begun.get(goal.id))
    return all(day is None or day < _begun(goal, snapshot) for day in said)


def _begun(goal: GoalRecord, snapshot: Snapshot) -> date:
    """The first day of what came after that for which a goal was set."""
    return max(snapshot.over[goal.id], snapshot.profile.start_on or snapshot.over[goal.id])


def is_under_way(goal: GoalRecord, snapshot: Snapshot, today: date) -> bool:
    """Whether an active goal is asked about as one that goes on: not once it is asked whether that is so."""
    return goal.status == "active" and not (has_come(goal, today) or _whole(goal) or may_be_over(goal, snapshot))
