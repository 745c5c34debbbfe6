"""What stands where nothing is asked: a true sentence that fits the moment, and takes up what was written last.

The same words do not stand there week after week: lines take turns, and so do the sentences that say nothing of one.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from careercoach.coach.ahead import Due, upcoming
from careercoach.coach.away import away_on
from careercoach.coach.leading import NEAR
from careercoach.coach.quiet_time import (
    ailing,
    gave_energy,
    has_good_news,
    is_fresh,
    leaves,
    mourning,
    troubled,
    weighs,
)
from careercoach.coach.rules.act import ALWAYS, INVITATION, Act, act
from careercoach.content.moments import HURTS
from careercoach.dates import echo
from careercoach.materials import Snapshot
from careercoach.records import AccomplishmentRecord

A_FEW = 3
"""Lines of a month from which it is worth reading again."""

EIGHT_WEEKS = timedelta(days=56)
"""So long after something that hurt, or took energy, nobody is sent to read it again."""

FRESH = timedelta(days=14)
"""Younger than this a line is heard once, at the next look after it."""

A_MONTH, A_SEASON = timedelta(days=28), timedelta(days=84)
"""A line is heard again when it is so old, and not when it is older."""

OF_A_LINE = {
    "energised": "all-at-rest-line",
    "drained": "all-at-rest-drained",
    "neutral": "all-at-rest-last",
    None: "all-at-rest-last",
}
"""What is said of the last line, by how it was marked."""

SIX_WEEKS = timedelta(days=42)
"""So long a silence is long."""

A_PAUSE = (None, None)
"""What stands between lines that are heard again, so that not every calm week quotes one."""

CARE = ("all-in-care", "all-in-care-still", "all-in-care-slow")
"""The same for weeks after something that does not pass so soon."""

PLAIN = ("all-at-rest", "all-at-rest-still", "all-at-rest-kept")
"""The sentences that say nothing of any line, by turns."""


def invitation(holds: Sequence[Act], snapshot: Snapshot, today: date) -> Act:
    """What stands where nothing is said: a line is welcome, while away even less than that.

    Grief, good news and what is met with gladness come first, then what has a day soon. What was written today is
    taken up in its words. Whoever has written a few lines may read them, at every second sitting, or hears a good one
    again. Only where no rule finds anything does it say that nothing is waiting; what was let go, or told to rest,
    still is.
    """
    words, said = _of_these_days(snapshot, today) or _of_the_file(holds, snapshot, today)
    noun = "month" if words == "all-at-rest-month" else "accomplishment"
    return act(snapshot, INVITATION, noun, said.pop("id", None), None, since=ALWAYS, words=words, **said)


def _of_these_days(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]] | None:
    """What somebody who is away, or to whom something has just happened, reads; None where that is not so."""
    found, said = None, dict[str, str]()
    if away_on(snapshot.aways, today):
        found = "all-in-order-away"
    elif mourning(snapshot, today):
        found = "all-sorry" if is_fresh(snapshot, today) else "all-in-grief"
    elif has_good_news(snapshot, today):
        found = "all-good-news"
    elif troubled(snapshot, today):
        found = "all-sorry" if ailing(snapshot, today) and is_fresh(snapshot, today) else _turn(CARE, today)
    elif glad := gave_energy(snapshot, today):
        found, said = "all-noted-glad", {"what": glad}
    elif leaves(snapshot, today):
        found = "all-before-leave"
        said = {"date": echo(min(one.from_ for one in snapshot.aways if one.from_ > today))}
    return (found, said) if found else None


def _of_the_file(holds: Sequence[Act], snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    """What has a day, what was done today, or what was written before, and when nothing is open that this is so."""
    coming, here = _coming(snapshot, today), snapshot.here_on == today
    if coming and (coming.on >= today or not here):
        words = "all-but-due" if coming.on >= today else "all-but-late"
        return words, {"what": coming.title, "date": echo(coming.on)}
    if not holds:
        return INVITATION, {}
    return _noted(snapshot, today) if here else _at_rest(snapshot, today)


def _noted(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    """What was done today is kept; a line in its own words, and after a long silence with a word of welcome."""
    line = next((one for one in snapshot.recent if one.on == today and not one.private), None)
    if line is None:
        return "all-noted", {}
    before = snapshot.sittings[-1].on if snapshot.sittings else today
    return "all-noted-again" if today - before >= SIX_WEEKS else "all-noted-line", {"what": line.title}


def _at_rest(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    if line := _just_written(snapshot, today):
        return OF_A_LINE[line.energy], {"what": line.title, "date": echo(line.on)}
    if weighs(snapshot, today):
        return "all-at-rest-heavy", {}
    if len(snapshot.sittings) % 2 and (read := _worth_reading(snapshot, today)):
        return "all-at-rest-month", {"id": f"{read:%Y-%m}", "month": f"{read:%B}"}
    return _by_turns(snapshot, today)


def _just_written(snapshot: Snapshot, today: date) -> AccomplishmentRecord | None:
    """The last line, if it is of these days, not kept private, and nothing was done here since."""
    last = next(iter(snapshot.recent), None)
    if last is None or last.private or not timedelta() < today - last.on < FRESH:
        return None
    return None if any(sitting.on > last.on for sitting in snapshot.sittings) else last


def _worth_reading(snapshot: Snapshot, today: date) -> date | None:
    """The first day of this month or the last one, whichever holds a few lines; None for neither, and after a hurt."""
    felt = (one.on for one in snapshot.happened if one.kind in HURTS)
    hurt = (*felt, snapshot.hurt_on or date.min, snapshot.drained_on or date.min)
    if today - max(hurt) < EIGHT_WEEKS:
        return None
    return next((first for first, lines in snapshot.months.items() if lines >= A_FEW), None)


def _by_turns(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    """A good line of the last weeks or a plain sentence, another each week."""
    week = today.toordinal() // 7
    lines = [*_good_lines(snapshot, today)]
    turn = week % (len(lines) + len(A_PAUSE))
    if turn < len(lines):
        return "all-at-rest-line", {"what": lines[turn].title, "date": echo(lines[turn].on)}
    return _turn(PLAIN, today), {}


def _turn(sentences: Sequence[str], today: date) -> str:
    return sentences[today.toordinal() // 7 % len(sentences)]


def _good_lines(snapshot: Snapshot, today: date) -> Iterator[AccomplishmentRecord]:
    """The last lines that gave energy, are a few weeks old and not kept private, the latest first."""
    for one in snapshot.recent:
        if one.energy == "energised" and not one.private and A_MONTH <= today - one.on <= A_SEASON:
            yield one


def _coming(snapshot: Snapshot, today: date) -> Due | None:
    """What has a day in the next fortnight, or else had one in the last week; not a look at a goal."""
    dated = [due for due in upcoming(snapshot, today) if due.noun != "check-in" and today - due.on <= NEAR]
    ahead = (due for due in dated if due.on >= today)
    return next(ahead, dated[-1] if dated else None)
