"""Rules about what one writes down and thinks over: begun, first, quiet for long, waiting for its outcome."""

from collections.abc import Iterator
from datetime import date

from careercoach.coach.away import days_away, just_back, waits
from careercoach.coach.drafts import began
from careercoach.coach.rules.act import PICK_UP, Act, act
from careercoach.dates import echo
from careercoach.materials import Snapshot

LONG_SILENCE = 4
"""Rhythms without a line or an answer after which the silence counts as long."""


def pick_up(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """While something was begun and is not kept: pick it up, the latest first (A2, B1; 004: resume)."""
    for begun in snapshot.unfinished[:1]:
        others = len(snapshot.unfinished) - 1
        more = f"; {others} more wait with it" if others > 1 else "; 1 more waits with it" if others else ""
        words = {"began": began(begun.title, begun.what, begun.on, today), "more": more}
        yield act(snapshot, PICK_UP, begun.noun, None, begun.on, **words)


def first_line(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """While nothing at all is logged: one thing that was done (B1, G3; 003: document accomplishments)."""
    if snapshot.accomplishments == 0:
        yield act(snapshot, "first-line", "accomplishment", None, None)


def came_of_this(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """When an accomplishment waited 14 days for its outcome: ask for it, oldest first (B3; 003: results).

    What was done in an earlier position is left there.
    """
    here = (None, snapshot.profile.position)
    waiting = [
        (done.until or done.on, done) for done in snapshot.waiting if done.status == "waiting" and done.position in here
    ]
    for on, done in sorted(waiting, key=lambda each: each[0])[:1]:
        if (today - on).days >= 14 and not waits(snapshot.aways, on, today):
            yield act(snapshot, "came-of-this", "accomplishment", done.id, on, title=done.title, date=echo(on))


def first_question(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """Before the first answer: one question (A2, 003: know yourself before you choose where to go)."""
    if snapshot.last_reflected_on is None:
        yield act(snapshot, "first-question", "reflection", None, None)


def long_quiet(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """After four weeks without a line, or eight without an answer: the one that has been quiet longest (A2, B1; 004).

    It comes early because memory fades, and because one line is the easiest way back after a long silence.
    """
    late = _quiet_for(snapshot, today)
    if late and late[0][0] >= LONG_SILENCE:
        _, rule, noun, last = late[0]
        yield act(snapshot, rule, noun, None, last, words=f"long-{rule}", date=echo(last))


def quiet(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """After seven days without a line: one line; after 14 without an answer: one question (A2, B1; 003, 004).

    First comes the one that is further beyond its own rhythm, so that neither crowds out the other.
    """
    for beyond, rule, noun, last in _quiet_for(snapshot, today):
        if 1 <= beyond < LONG_SILENCE:
            yield act(snapshot, rule, noun, None, last, date=echo(last))


def profile_empty(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """While the profile says nothing about the person: name and role (A1, 003)."""
    profile = snapshot.profile
    if not any((profile.name, profile.role, profile.team, profile.organisation, profile.manager)):
        yield act(snapshot, "profile", "profile", None, None)


def growth_check(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once a quarter, and never before a few things are on file: the growth check (A3; 000: questions to ask).

    Somebody just back has not seen enough again to say how it is.
    """
    due = snapshot.growth_check_due
    if due is not None and due <= today and not just_back(snapshot.aways, today):
        yield act(snapshot, "growth-check", "growth-check", None, None)


def _quiet_for(snapshot: Snapshot, today: date) -> list[tuple[float, str, str, date]]:
    """How many rhythms have passed since the last line and the last answer, the longer quiet first.

    Days away are no silence.
    """
    rhythms = (
        ("quiet-log", "accomplishment", snapshot.last_logged_on, 7),
        ("quiet-reflection", "reflection", snapshot.last_reflected_on, 14),
    )
    late = [
        (((today - last).days - days_away(snapshot.aways, last, today)) / days, rule, noun, last)
        for rule, noun, last, days in rhythms
        if last is not None
    ]
    return sorted(late, key=lambda each: -each[0])
