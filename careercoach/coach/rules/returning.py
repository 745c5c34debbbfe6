"""Rules about coming back after a time away, and what is left unsaid then and in a hard week."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.ahead import planned, upcoming
from careercoach.coach.away import FORTNIGHT, away_on, day_back, just_back, long_back
from careercoach.coach.own_words import STRETCH, UNEASY, fell_silent, hard_stretch, uneasy
from careercoach.coach.quiet_time import ailing, goes_nowhere_else, mourning, was_hard_away
from careercoach.coach.rules.act import PICK_UP, WELCOME, Act, act, done_since
from careercoach.coach.rules.errands import GENERAL, STANDING, is_errand
from careercoach.coach.rules.questions import in_a_hard_week
from careercoach.dates import echo
from careercoach.materials import Snapshot

A_WEEK = timedelta(days=7)
"""So long after a return somebody is welcomed: whoever looks once a week is welcomed once."""

WORDS_FADE = timedelta(days=49)
"""So long after they fell due words of others are brought up: some eighty days after they were said."""

_IN_GRIEF = ("hard-moment", "talk-today", PICK_UP)
"""All that is said to somebody who mourns."""

_OF_A_TALK = ("talk-today", "talk-soon")

_WHILE_ILL = (*_IN_GRIEF, *_OF_A_TALK, WELCOME, "moment", "closing-day", "my-promise", "talk-passed")
"""All that is said while an illness lasts, or a result is waited for: what has a day, and what was told."""

_ANOTHER_WEEK = ("growth-check", "first-goal", "nothing-near", "plan-talk", "try-path")
"""What is not asked of somebody to whom something hard has just happened, nor in the first weeks after a long leave."""


def welcome(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """In the week after a return, until a line or an answer is written: welcome, and nothing is asked (C5, G1; 004).

    What has its day within a fortnight is named, and of a promise of one's own that went by nothing is said: of them it
    would not be true that all can wait.
    Not after a leave in which something hard was written, or for a death.
    """
    back = just_back(snapshot.aways, today)
    if back is None or today - back >= A_WEEK or done_since(snapshot, WELCOME, back) or was_hard_away(snapshot, back):
        return
    if not any(last and last >= back for last in (snapshot.last_logged_on, snapshot.last_reflected_on)):
        near = (one for one in upcoming(snapshot, today, FORTNIGHT.days) if one.on >= today and one.noun != "check-in")
        said = next(({"what": one.title, "date": echo(one.on)} for one in near), None)
        late = any(one.owner == "me" and one.state == "open" and one.by and one.by < today for one in snapshot.promises)
        words = "welcome-day" if said else "welcome-open" if late else None
        yield act(snapshot, WELCOME, "accomplishment", None, None, since=back, words=words, **said or {})


def from_before(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """In the fortnight after a return: decide once about the promises and talks of before (E7, C5; 004)."""
    back = just_back(snapshot.aways, today)
    if back is None or done_since(snapshot, "from-before", back):
        return
    days = [each.by for each in snapshot.promises if each.state == "open"]
    days += [talk.on for talk in planned(snapshot.meetings)]
    count = sum(day is not None and day < back for day in days)
    if count:
        things = "1 thing" if count == 1 else f"{count} things"
        yield act(snapshot, "from-before", "away", snapshot.aways[0].id, None, since=back, things=things)


def left_to_say(found: tuple[Act, ...], snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """Of what the rules found, what is said: while away what one asked for oneself, at first a welcome alone.

    One asked for what one began today, and for a talk that one planned for a day away. While something hurts, what
    has no day and is large is left for another week. Somebody who mourns is asked for nothing, and while an illness
    lasts only what has a day is said; for six weeks after anything grave nobody is sent on errands or asked what is
    asked of everybody, nor while they are silent since, nor the latter for three weeks after what may be hard. Whoever
    stays is not asked how to get further. Words of others that are months old are not brought up again.
    """
    away = away_on(snapshot.aways, today)
    if away:
        return tuple(one for one in found if _began(one, today) or (_talks(one) and away_on([away], one.on)))
    if mourning(snapshot, today):
        return tuple(one for one in found if one.rule in _IN_GRIEF)
    if ailing(snapshot, today):
        found = tuple(one for one in found if one.rule in _WHILE_ILL)
    if hard_stretch(snapshot, today, STRETCH) or fell_silent(snapshot, today):
        found = tuple(one for one in found if not is_errand(one, today) and one.rule not in GENERAL)
    elif uneasy(snapshot, today, UNEASY):
        found = tuple(one for one in found if one.rule not in GENERAL)
    if goes_nowhere_else(snapshot, today):
        found = tuple(one for one in found if one.rule not in STANDING)
    found = tuple(one for one in found if not (one.rule == "feedback" and today - one.since > WORDS_FADE))
    back = day_back(snapshot.aways, today)
    recent = just_back(snapshot.aways, today)
    heavy = recent is not None and was_hard_away(snapshot, recent)
    if back == today or heavy or any(one.rule == WELCOME for one in found):
        return tuple(one for one in found if one.rule == WELCOME or _talks(one) or _began(one, back or today))
    hard = in_a_hard_week(snapshot, today) or long_back(snapshot.aways, today)
    return tuple(one for one in found if not (hard and one.rule in _ANOTHER_WEEK))


def _began(one: Act, since: date) -> bool:
    return one.rule == PICK_UP and one.on is not None and one.on >= since


def _talks(one: Act) -> bool:
    return one.rule in _OF_A_TALK
