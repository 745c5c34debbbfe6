"""Rules about trying a path before one chooses it: how a small test was, and which comes next."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.away import days_away, just_back, waits
from careercoach.coach.rules.act import Act, act
from careercoach.coach.trials import UNTRIED, next_kind
from careercoach.dates import echo
from careercoach.materials import OpenPath, Snapshot
from careercoach.records import TrialRecord

ASKED = timedelta(days=91)
"""So long after a talk that may have been about a path it is asked whether it was."""

HALF_A_YEAR = timedelta(days=180)
"""So long after such a talk nobody is sent for another one."""

FRESH = 30
"""Days after a test that was planned in which one is asked how it was."""

SETTLING_IN = 90
"""Days at the beginning of a position in which nobody is sent to look at other roles."""


def how_was_it(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From the day of a small test, for 30 days: how it was; the latest first, which is remembered best (A5; 003)."""
    planned = [(test.by, each, test) for each in snapshot.open_paths for test in each.trials if not test.done_on]
    due = [
        (on, each, test)
        for on, each, test in planned
        if on and on <= today <= on + timedelta(days=FRESH) and not waits(snapshot.aways, on, today)
    ]
    for on, each, test in sorted(due, key=lambda found: found[0], reverse=True)[:1]:
        words = "how-was-it-today" if on == today else None
        subject = {"title": test.title, "path": each.path.title, "date": echo(on)}
        yield act(snapshot, "how-was-it", "trial", test.id, on, since=on, words=words, **subject)


def try_path(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """When a path stood open for 60 days and nothing of it was tried since: the smallest test of it (A5; 003, 001).

    The one that waits longest; nothing while a test waits for a day, or something is learnt or done for a goal, nor
    when a path was tried enough. After a talk with somebody outside that may have been about it, this is what is asked.
    """
    waiting = _untried(snapshot, today)
    if any(_planned(each) for _, each in waiting) or snapshot.tended:
        return
    for since, each in waiting:
        path, kind = each.path, next_kind(each.trials, ["talk"] if each.talked_on else [])
        if kind:
            words, person, begun = f"try-path-{kind}", path.person, since
            if kind == "talk" and each.maybe and today - each.maybe.on < HALF_A_YEAR:
                if today - each.maybe.on >= ASKED:
                    continue
                words, person, begun = "try-path-was-it", each.maybe.person, max(since, each.maybe.on)
            elif kind == "talk" and person:
                words = "try-path-with"
            subject = {"path": path.title, "person": person or "", "date": echo(each.since)}
            yield act(snapshot, "try-path", "path", path.id, None, since=begun, words=words, **subject)
            return


def trial_waits(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """A planned test of such a path that has no day, or whose day went by: it is given one (A5; 003)."""
    for since, each in _untried(snapshot, today):
        for test in _planned(each)[:1]:
            subject = {"title": test.title, "path": each.path.title}
            yield act(snapshot, "trial-waits", "trial", test.id, None, since=since, **subject)
            return


def _untried(snapshot: Snapshot, today: date) -> list[tuple[date, OpenPath]]:
    """The paths that wait to be tried, with the day from which they do; the one that waits longest comes first.

    None for somebody who stays on purpose, nor in the first ninety days of a position, nor just back from a leave;
    and not an opening that has closed.
    """
    begun = snapshot.profile.start_on
    settling = begun is not None and 0 <= (today - begun).days < SETTLING_IN
    if snapshot.staying or settling or just_back(snapshot.aways, today):
        return []
    waiting = [
        (since, each)
        for each in snapshot.open_paths
        if (since := _untried_since(each, snapshot, today)) <= today and (each.path.deadline or today) >= today
    ]
    return sorted(waiting, key=lambda found: found[0])


def _untried_since(each: OpenPath, snapshot: Snapshot, today: date) -> date:
    """The day from which a path counts as not tried: 60 days at work after it was opened, or tried last."""
    tried = [test.done_on or test.by for test in each.trials]
    last = max([each.since, *filter(None, [*tried, each.talked_on])])
    return last + timedelta(days=UNTRIED + days_away(snapshot.aways, last, today))


def _planned(each: OpenPath) -> list[TrialRecord]:
    return [test for test in each.trials if test.done_on is None]
