"""Rules about what one writes down and thinks over: begun, first, quiet for long, waiting for its outcome."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.ahead import upcoming
from careercoach.coach.away import FORTNIGHT, days_away, just_back, waits
from careercoach.coach.drafts import began
from careercoach.coach.own_words import EIGHT_WEEKS, UNEASY, hard_stretch, is_terse, uneasy
from careercoach.coach.rules.act import ALWAYS, PICK_UP, Act, act
from careercoach.coach.signs import begins_with_verb, clauses
from careercoach.dates import echo
from careercoach.materials import Snapshot

WEEK = timedelta(days=7)
"""The rhythm of lines: whoever writes one a week is not asked for it."""

LEAST, LONGER = timedelta(days=14), 1.5
"""So long a silence is always usual, and so many times their own gap for whoever writes more seldom."""

_DAY = timedelta(days=1)

ANSWERS = 2
"""Answers from which somebody without a line has another way of writing things down."""

ALMOST_A_YEAR, A_YEAR = 357, 364
"""Days from the first sitting on in which a year is nearly round, and those of a year of weeks."""

ENOUGH = 12
"""Lines and answers from which a year is worth reading."""

THREE_WEEKS = 21
"""Days ahead in which nothing falls due when a year is looked back upon."""

LONG_SILENCE = 4
"""Weeks without a line after which the silence counts as long."""


def pick_up(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """While something was begun and is not kept: pick it up, the latest first (A2, B1; 004: resume)."""
    for begun in snapshot.unfinished[:1]:
        others = len(snapshot.unfinished) - 1
        more = f"; {others} more wait with it" if others > 1 else "; 1 more waits with it" if others else ""
        words = {"began": began(begun.title, begun.what, begun.on, today), "more": more}
        yield act(snapshot, PICK_UP, begun.noun, None, begun.on, since=begun.on, **words)


def year_round(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """When a year is round since the first sitting: what was written in it (G2; 004), for a fortnight.

    Not in the weeks after a grief, nor where anything falls due within three weeks, nor for somebody who writes as in a
    telegram; and where something hurt in the last months only after calm weeks.
    """
    begun = min((sitting.on for sitting in snapshot.sittings), default=today)
    days = (today - begun).days
    written = snapshot.accomplishments + snapshot.reflections
    mourns = hard_stretch(snapshot, today, EIGHT_WEEKS) or (
        snapshot.hurt_on is not None and uneasy(snapshot, today, UNEASY)
    )
    due = any(one.on >= today and one.noun != "check-in" for one in upcoming(snapshot, today, THREE_WEEKS))
    is_round = days >= ALMOST_A_YEAR and (days - ALMOST_A_YEAR) % A_YEAR < FORTNIGHT.days
    if is_round and written >= ENOUGH and not (mourns or due or is_terse(snapshot)):
        since = today - timedelta(days=(days - ALMOST_A_YEAR) % A_YEAR)
        yield act(snapshot, "year-round", "month", None, None, since=since)


def first_line(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """While nothing at all is logged: one thing that was done (B1, G3; 003: document accomplishments).

    Not of somebody who answers instead, nor on a day on which something else was written; later in other words.
    """
    wrote = any(one.on == today for one in snapshot.told)
    if snapshot.accomplishments == 0 and snapshot.reflections < ANSWERS and not wrote:
        words = "first-line-again" if any(one.on < today for one in snapshot.sittings) else None
        yield act(snapshot, "first-line", "accomplishment", None, None, since=ALWAYS, words=words)


def came_of_this(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """When an accomplishment waited 14 days for its outcome: ask for it, oldest first (B3; 003: results).

    What was done in an earlier position is left there, and what is private is not asked about.
    """
    here = (None, snapshot.profile.position)
    waiting = [
        (done.until or done.on, done)
        for done in snapshot.waiting
        if done.status == "waiting" and done.position in here and not (done.private or _tells_its_end(done.title))
    ]
    for on, done in sorted(waiting, key=lambda each: each[0])[:1]:
        since = on + timedelta(days=14)
        if since <= today and not waits(snapshot.aways, on, today):
            yield act(
                snapshot, "came-of-this", "accomplishment", done.id, on, since=since, title=done.title, date=echo(on)
            )


def _tells_its_end(title: str) -> bool:
    """Whether the last clause of a line says what came of it: "got it friday, survived"."""
    _, *later = clauses(title)
    return bool(later) and begins_with_verb(later[-1])


def long_quiet(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """After more than four weeks without a line: one line (B1; 004).

    It comes early because memory fades, and because one line is the easiest way back after a long silence. Whoever has
    done anything here in the last fortnight has begun again.
    """
    if not _was_here(snapshot, today):
        yield from _quiet_log(snapshot, today, max(WEEK * LONG_SILENCE, _usual(snapshot)), None, "long-quiet-log")


def quiet_log(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """After half as long again as usual without a line, and two weeks at least: one line (B1; 003, 004).

    Whoever writes every other week, or every other month, has a rhythm, too, and is not reminded in between. After more
    than four weeks only of somebody who does other things here. The day of the last line is not named: it may be one
    of a loss.
    """
    most = None if _was_here(snapshot, today) else WEEK * LONG_SILENCE
    yield from _quiet_log(snapshot, today, _usual(snapshot), most, "quiet-log")


def _usual(snapshot: Snapshot) -> timedelta:
    """So long a silence is usual."""
    return max(LEAST, timedelta(days=snapshot.rhythm or 0) * LONGER)


def _was_here(snapshot: Snapshot, today: date) -> bool:
    return snapshot.here_on is not None and today - snapshot.here_on < FORTNIGHT


def profile(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """While the profile says nothing about the person: name and role (A1, 003)."""
    who = snapshot.profile
    if not any((who.name, who.role, who.team, who.organisation, who.manager)):
        yield act(snapshot, "profile", "profile", None, None, since=ALWAYS)


def growth_check(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once a quarter, and never before a few things are on file: the growth check (A3; 000: questions to ask).

    Somebody just back has not seen enough again to say how it is.
    """
    due = snapshot.growth_check_due
    if due is not None and due <= today and not just_back(snapshot.aways, today):
        yield act(snapshot, "growth-check", "growth-check", None, None, since=due)


def _quiet_log(snapshot: Snapshot, today: date, least: timedelta, most: timedelta | None, words: str) -> Iterator[Act]:
    """A line, when it has been quiet so long; days away are no silence."""
    last = snapshot.last_logged_on
    if last is None:
        return
    silence = today - last - timedelta(days=days_away(snapshot.aways, last, today))
    if silence > least and (most is None or silence <= most):
        yield act(
            snapshot,
            "quiet-log",
            "accomplishment",
            None,
            None,
            since=last + _usual(snapshot) + _DAY,
            words=words,
        )
