"""What stands where nothing is asked: a true sentence that fits the moment, and takes up what was written today.

The same words do not stand there twice, and the sentences that say nothing of a line take turns.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from careercoach.coach.ahead import Due, upcoming
from careercoach.coach.away import away_on
from careercoach.coach.leading import NEAR
from careercoach.coach.own_words import (
    A_LOOK,
    A_WEEK,
    GLAD,
    GRAVE,
    STRETCH,
    UNSURE,
    far_goal,
    hard_stretch,
    is_plain,
    latest,
    question,
    quoted,
    sound,
    tells_of_more,
    uneasy,
    weighs_on,
    why,
)
from careercoach.coach.quiet_time import (
    DEEP,
    FORTNIGHT,
    GOOD_NEWS,
    ailing,
    has_good_news,
    is_fresh,
    leaves,
    mourning,
    troubled,
    weighs,
)
from careercoach.coach.rules.act import ALWAYS, INVITATION, OWN_WORDS, Act, act
from careercoach.content.moments import HURTS
from careercoach.dates import echo
from careercoach.materials import Snapshot, Words
from careercoach.records import AccomplishmentRecord

A_FEW = 3
"""Lines of a month from which it is worth reading again."""

EIGHT_WEEKS = timedelta(days=56)
"""So long after something that hurt, or took energy, nobody is sent to read it again."""

A_FEW_DAYS = timedelta(days=3)
"""What has its day so soon is named in a week that may be hard, too."""

SELDOM = 6
"""Every so many weeks an old promise is named where nothing else is said."""

A_MONTH = timedelta(days=28)
"""A line is heard again when it is so old, and for a week."""

QUOTES = {
    "told": "own-words-today",
    "careful": "own-words-hard",
    "drained": "own-words-drained",
    "energised": "own-words-energised",
    "glad": "own-words-glad",
}
"""What stands over somebody's words on their day, by how they sound."""

HIDDEN = {GRAVE: "own-words-hard-hidden", "drained": "own-words-hard-hidden", GLAD: "own-words-glad-hidden"}
HIDDEN["energised"] = HIDDEN[GLAD]
"""The same where the words stay out of sight."""

MORE = ("own-words-more", "own-words-more-day", "own-words-more-seen")
"""What stands over words that tell of more than work, in joy or in grief."""

SIX_WEEKS = timedelta(days=42)
"""So long a silence is long."""

CARE = ("all-in-care", "all-in-care-still", "all-in-care-slow")
"""The same for weeks after something that does not pass so soon."""

WHILE_LATE = ("all-while-late", "all-while-late-kept")
"""The sentences that do not say that nothing has to be done."""

HURT = ("all-at-rest-heavy", "all-in-care-slow", "all-in-care")
"""The sentences for weeks after something that hurt."""

TIRED = ("all-at-rest-heavy", "all-at-rest-slow", "all-at-rest-kept")
"""The sentences for weeks that took energy."""

PLAIN = ("all-at-rest", "all-at-rest-still", "all-at-rest-kept", "all-at-rest-slow")
"""The sentences that say nothing of any line, by turns."""


def invitation(holds: Sequence[Act], snapshot: Snapshot, today: date) -> Act:
    """What stands where nothing is said: a line is welcome, while away even less than that.

    Grief, good news and what does not pass so soon come first, until the person writes of something else. What they
    wrote today is quoted; what is surely grave or glad comes back a week later, with a question. After that comes what
    has a day soon, and whoever has written a few lines may read them, at every second sitting, or hears a good one
    again. Only where no rule finds anything does it say that nothing is waiting; what was let go, or told to rest,
    still is.
    """
    found = _of_these_days(snapshot, today)
    if found is None and (asking := taken_up(snapshot, today)):
        return asking
    words, said = found or _of_the_file(holds, snapshot, today)
    return _invited(snapshot, words, **said)


def _invited(snapshot: Snapshot, words: str, **said: str) -> Act:
    noun = "month" if words == "all-at-rest-month" else "accomplishment"
    return act(snapshot, INVITATION, noun, said.pop("id", None), None, since=ALWAYS, words=words, **said)


def taken_up(snapshot: Snapshot, today: date) -> Act | None:
    """Today's words, quoted, with nothing asked, or last week's, which come back with a question; None for neither."""
    words = latest(snapshot, today)
    if words is None:
        return None
    if words.on == today:
        said = {"what": quoted(words.text), "goal": quoted(far_goal(words, snapshot) or "")}
        return _invited(snapshot, _heading(words, snapshot, today), **said)
    asked = question(words, snapshot, today)
    if asked is None or mourning(snapshot, today):
        return None
    below = {"question": asked.text, "why": why(words, snapshot)}
    return act(snapshot, OWN_WORDS, "reflection", asked.key, None, since=words.on, **below)


def _heading(words: Words, snapshot: Snapshot, today: date) -> str:
    tone = sound(words, snapshot.profile.role)
    if words.hidden:
        return HIDDEN.get(tone, "own-words-hidden")
    if tone != GRAVE and (mourning(snapshot, today) or (troubled(snapshot, today) and tone != GLAD)):
        return "own-words-careful"
    if far_goal(words, snapshot):
        return "own-words-towards"
    return _turn(MORE, today) if tone in (UNSURE, "energised") and tells_of_more(words) else QUOTES[tone]


def _of_these_days(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]] | None:
    """What somebody who is away, or to whom something has just happened, reads; None where that is not so.

    Once they have written of something else on a later day, that comes first.
    """
    found, said = None, dict[str, str]()
    if away_on(snapshot.aways, today):
        found = "all-in-order-away"
    elif mourning(snapshot, today) and not _wrote_after(snapshot, ("grief",), today):
        found = "all-sorry" if is_fresh(snapshot, today) else "all-in-grief"
    elif has_good_news(snapshot, today) and not _says_better(snapshot, today):
        found = "all-good-news"
    elif troubled(snapshot, today) and not _wrote_after(snapshot, DEEP, today):
        found = "all-sorry" if ailing(snapshot, today) and is_fresh(snapshot, today) else _turn(CARE, today)
    elif leaves(snapshot, today) and not weighs_on(snapshot, today):
        found = "all-before-leave"
        said = {"date": echo(min(one.from_ for one in snapshot.aways if one.from_ > today))}
    return (found, said) if found else None


def _wrote_after(snapshot: Snapshot, kinds: Sequence[str], today: date) -> bool:
    """Whether the latest words are of a later day than the last thing of these kinds, and still to be taken up."""
    words = latest(snapshot, today)
    last = max((one.on for one in snapshot.happened if one.kind in kinds), default=date.max)
    return words is not None and words.on > last


def _says_better(snapshot: Snapshot, today: date) -> bool:
    """Whether their own words stand there instead of a word about good news: the glad ones, or others near that."""
    words = latest(snapshot, today)
    glad = words is not None and not words.hidden and sound(words, snapshot.profile.role) == GLAD
    return glad or uneasy(snapshot, today, A_LOOK) or _wrote_after(snapshot, GOOD_NEWS, today)


def _of_the_file(holds: Sequence[Act], snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    """What has a day, what was done today, or what was written before, and when nothing is open that this is so."""
    here, may_be_hard = snapshot.here_on == today, uneasy(snapshot, today, A_LOOK)
    coming = _coming(snapshot, today, A_FEW_DAYS if may_be_hard else FORTNIGHT)
    if coming and (coming.on >= today or not (here or may_be_hard)):
        words = "all-but-due" if coming.on >= today else "all-but-late"
        return words, {"what": coming.title, "date": echo(coming.on)}
    if hard_stretch(snapshot, today) and not here:
        return _turn(CARE, today), {}
    if not holds:
        return INVITATION, {}
    return _noted(snapshot, today) if here else _at_rest(snapshot, today)


def _noted(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    """What was done today is kept and named, after a long silence with a word of welcome."""
    if _was_silent(snapshot, today):
        return "all-noted-again", {}
    if snapshot.kept:
        return "all-noted-this", {"what": snapshot.kept}
    if words := next((one for one in snapshot.told if one.on == today), None):
        return ("own-words-hidden", {}) if words.hidden else ("all-noted-words", {"what": quoted(words.text)})
    return ("all-noted-open" if _late(snapshot, today) else "all-noted"), {}


def _was_silent(snapshot: Snapshot, today: date) -> bool:
    """Whether somebody is here today, and was not for weeks before."""
    before = snapshot.sittings[-1].on if snapshot.sittings else today
    return snapshot.here_on == today and today - before >= SIX_WEEKS


def _at_rest(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    if weighs(snapshot, today):
        hurt = snapshot.hurt_on is not None and today - snapshot.hurt_on < A_MONTH
        return _turn(HURT if hurt else TIRED, today), {}
    if late := _late(snapshot, today):
        return _while_late(late, today)
    if len(snapshot.sittings) % 2 and (read := _worth_reading(snapshot, today)):
        return "all-at-rest-month", {"id": f"{read:%Y-%m}", "month": f"{read:%B}"}
    return _by_turns(snapshot, today)


def _late(snapshot: Snapshot, today: date) -> Due | None:
    """A promise of one's own that is past its day, however long: somebody may be waiting for it."""
    mine = {one.id for one in snapshot.promises if one.owner == "me"}
    return next((due for due in upcoming(snapshot, today) if due.overdue and due.id in mine), None)


def _while_late(late: Due, today: date) -> tuple[str, dict[str, str]]:
    """It is named now and then; in between it is not said that nothing has to be done."""
    if today.toordinal() // 7 % SELDOM == 0:
        return "all-but-promised", {"what": late.title, "date": echo(late.on)}
    return _turn(WHILE_LATE, today), {}


def _worth_reading(snapshot: Snapshot, today: date) -> date | None:
    """The first day of this month or the last one, whichever holds a few lines; None for neither, and after a hurt."""
    felt = (one.on for one in snapshot.happened if one.kind in HURTS)
    hurt = (*felt, snapshot.hurt_on or date.min, snapshot.drained_on or date.min)
    if today - max(hurt) < EIGHT_WEEKS or uneasy(snapshot, today, STRETCH):
        return None
    return next((first for first, lines in snapshot.months.items() if lines >= A_FEW), None)


def _by_turns(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    """A good line of a month ago or a plain sentence, another each week."""
    good = next(_good_lines(snapshot, today), None)
    if good and not uneasy(snapshot, today, A_LOOK):
        return "all-at-rest-line", {"what": good.title, "date": echo(good.on)}
    return _turn(PLAIN, today), {}


def _turn(sentences: Sequence[str], today: date) -> str:
    return sentences[today.toordinal() // 7 % len(sentences)]


def _good_lines(snapshot: Snapshot, today: date) -> Iterator[AccomplishmentRecord]:
    """The lines of work as usual that gave energy in the week a month ago and are not private, the latest first."""
    for one in snapshot.recent:
        good = one.energy == "energised" and not one.private and is_plain(snapshot, one.title)
        if good and A_MONTH <= today - one.on < A_MONTH + A_WEEK:
            yield one


def _coming(snapshot: Snapshot, today: date, within: timedelta) -> Due | None:
    """What has a day in so many days, or else had one in the last week; not a look at a goal."""
    dated = [due for due in upcoming(snapshot, today) if due.noun != "check-in" and today - due.on <= NEAR]
    ahead = (due for due in dated if today <= due.on <= today + within)
    return next(ahead, next((due for due in reversed(dated) if due.on < today), None))
