"""Rules that ask one real question: about what has just happened, otherwise of the topic that is longest unasked.

A question is never asked twice within half a year. Sources: product A2, 003 (know yourself before you choose where to
go), 000 (questions as the way to notice that one grows).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from careercoach.coach.away import days_away
from careercoach.coach.discretion import GOAL, UNSAID
from careercoach.coach.journey import own
from careercoach.coach.kinds import offered
from careercoach.coach.own_words import (
    UNEASY,
    hard_stretch,
    hard_week,
    hurt_lately,
    is_plain,
    is_terse,
    quoted,
    says_it,
    uneasy,
)
from careercoach.coach.quiet_time import DEEP, goes_nowhere_else
from careercoach.coach.rules.act import ALWAYS, Act, act
from careercoach.content.kinds import EMPLOYED, NO_MANAGER, OWN_BUSINESS, situation
from careercoach.content.moments import CRITICISM, FELT, HURTS, JOY, LIGHT, TOLD, Moment, moments
from careercoach.content.questions import Question, said_otherwise, topics
from careercoach.dates import echo
from careercoach.materials import Happening, Snapshot
from careercoach.records import ProfileRecord

AGAIN = timedelta(days=180)
"""So long a question is not asked again."""

RHYTHM = timedelta(days=14)
"""The rhythm of answers."""

WEEK = timedelta(days=7)
"""So long something has happened this week, and comes before what happened in the week before."""

LEAVING = "motivations-leaving"
"""The question about leaving, which is only asked in its round."""

NEWS = timedelta(days=14)
"""So long something has just happened."""

AHEAD = ("vision-learn-first", "vision-track")
"""Questions about how to get further, which are not for somebody who wants to get nowhere else just now."""

ELSEWHERE = ("strengths-elsewhere", "motivations-elsewhere", "story-other", "vision-five-years")
"""Questions about other work, which are not for somebody who stays on purpose."""

GOOD = ("goal-reached", "first-step", "good-news", "won", "came-good", "praise", "learned", "good-line")
"""What is only asked where nothing hard stands beside it."""

OF_THE_PLACE = "company"
"""The topic about the place where one works, which nobody is asked about who has none on file."""

OF_A_LINE = ("good-line", "tired-line", "drained")
"""What is only asked about a line of work as usual, for its questions fit nothing else."""

CHANGES = ("no-manager", "new-manager", "hours-changed")
"""What is different now, which nobody is asked about in the weeks after something hard."""

OF_FAR_AHEAD = "vision"
"""The topic about where to go, which nobody is asked about who goes nowhere else."""

GRIEF = "grief"
"""What may be asked about again, however short a while ago it was asked before."""

PASSING = {"tired-line": timedelta(days=8)}
"""What is over with its week, for whoever looks once a week, and so long."""

TURNS = tuple(timedelta(weeks=weeks) for weeks in (0, 6, 12, *range(19, 1000, 7)))
"""How long after the first question that nobody answers the next come: after six weeks each, then every seven."""

A_YEAR_AGO = (timedelta(days=350), timedelta(days=380))
"""How long ago an answer was given that is a year old: from, to."""


def hard_moment(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """About what hurt most in the last fortnight, unless answered since (A2; 000: the emotional side of work).

    Where it was written today, the words themselves stand there.
    """
    wrote = {one.on for one in snapshot.told if one.on == today}
    seen = [one for one in snapshot.happened if one.on not in wrote]
    yield from _about(HURTS, "hard-moment", replace(snapshot, happened=tuple(seen)), today)


def moment(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """About what else hurt or pleased in the last fortnight, in the order of FELT, unless answered since (A2; 000).

    Nothing of it in the fortnight after something grave was written, nor of good news where the words near it are hard.
    """
    if not hard_stretch(snapshot, today):
        glad = GOOD if hard_week(snapshot, today) else ()
        yield from _about([kind for kind in FELT if kind not in glad], "moment", snapshot, today)


def question(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """About what else has just happened, the most telling first, unless it was answered since (A2; 000, 003)."""
    if hard_stretch(snapshot, today):
        return
    yield from _about(TOLD, "question", snapshot, today)
    yield from _a_year_ago(snapshot, today)


def in_a_hard_week(snapshot: Snapshot, today: date) -> bool:
    """Whether something has just happened after which nothing large is asked of the person for some days."""
    asked = moments(situation(snapshot.profile))
    return any(
        today - one.on <= timedelta(days=asked[one.kind].rest) for one in snapshot.happened if asked[one.kind].rest
    )


def _about(kinds: Sequence[str], rule: str, snapshot: Snapshot, today: date) -> Iterator[Act]:
    """The questions about what happened of these kinds: of this week first, in their order, of two alike the later.

    One for each; in the week in which it happened a sentence stands over it, where it hurts or is good.
    """
    asked, words = moments(situation(snapshot.profile)), rule.removeprefix("hard-")
    left_out = () if snapshot.last_reflected_on else LIGHT
    spoken = [one for one in snapshot.happened if one.kind in kinds and one.kind not in left_out]
    found = [one for one in spoken if one.on + asked[one.kind].after <= today < _over(one, asked[one.kind])]
    found.sort(key=lambda each: (today - each.on >= WEEK, kinds.index(each.kind), -each.on.toordinal()))
    for one in found:
        told = asked[one.kind]
        if any(snapshot.answered.get(each.key, ALWAYS) >= one.on for each in told.questions):
            continue
        if _is_let_be(one, snapshot, today):
            continue
        why = _why(told, one, today)
        asked_in_turn = told.questions[::-1] if one.again else told.questions
        if one.kind in LIGHT:  # the other question had its turn not long ago, answered or not
            asked_in_turn = asked_in_turn[:1]
        free = [
            each for each in asked_in_turn if one.kind == GRIEF or _may_be_asked(each.key, snapshot.answered, today)
        ]
        met = "hard-moment" if one.kind in HURTS and not told.after else "joy" if one.kind in JOY else words
        for each in free[:1]:
            first, said = met if today - one.on < WEEK else words, {"question": each.text, "why": why}
            if closes := _closes(one, snapshot, today):
                first, said = "moment-closes", {"question": each.text, "what": one.what, "date": echo(closes)}
            yield act(snapshot, rule, "reflection", each.key, None, since=one.on + told.after, words=first, **said)


def _is_let_be(one: Happening, snapshot: Snapshot, today: date) -> bool:
    """Whether what happened is not asked about: it was said already, or something hard stands near it."""
    if one.kind not in HURTS and (hard_stretch(snapshot, one.on) or says_it(snapshot, one.what, one.on)):
        return True
    if one.kind in CHANGES and uneasy(snapshot, today, UNEASY):
        return True
    if one.kind == CRITICISM and hurt_lately(snapshot, today):
        return True
    if one.kind == "talk-off" and any(words.on >= one.on for words in snapshot.told):
        return True
    tried = (each.trials for each in snapshot.open_paths if each.path.title == one.what)
    if one.kind == "path-opened" and any(tried):
        return True
    return (one.kind in OF_A_LINE and not is_plain(snapshot, one.what)) or (one.kind, one.what) == ("first-step", GOAL)


def _why(told: Moment, one: Happening, today: date) -> str:
    """Why it is said, with the whole words; what is private is named without quotation marks."""
    named = told.why if one.what not in UNSAID else told.why.replace("“{what}”", "{what}")
    why = named.format(what=quoted(one.what), date=echo(one.on)).replace(f"on {echo(today)}", "today")
    return why[:1].upper() + why[1:]


def _closes(one: Happening, snapshot: Snapshot, today: date) -> date | None:
    """The day on which a path closes that was just written down."""
    days = (path.deadline for path in snapshot.paths if one.kind == "path-opened" and path.title == one.what)
    return next((day for day in days if day and day >= today), None)


def _over(one: Happening, told: Moment) -> date:
    """The day from which it is not spoken of any more: what hurts only in its week, in which nothing is asked."""
    if one.kind in HURTS and not told.after:
        return one.on + WEEK
    left_alone = told.after if one.kind in DEEP else timedelta()
    return one.on + left_alone + PASSING.get(one.kind, NEWS)


def _a_year_ago(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once in the rhythm of answers, a question that was answered a year ago and not since, the oldest answer first."""
    last = snapshot.last_reflected_on
    if last is None or today - last < RHYTHM:
        return
    old = [
        (on, one)
        for each in _rounds(snapshot, today)
        for one in each
        if (on := snapshot.answered.get(one.key)) and A_YEAR_AGO[0] <= today - on <= A_YEAR_AGO[1]
    ]
    for on, one in sorted(old, key=lambda each: each[0])[:1]:
        said = {"question": one.text, "date": echo(on)}
        since = max(on + A_YEAR_AGO[0], last + RHYTHM)
        yield act(snapshot, "question", "reflection", one.key, None, since=since, words="question-a-year-ago", **said)


def first_question(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Before the first answer: one question, and now and then another one (A2, 003: know yourself first)."""
    if snapshot.last_reflected_on is None:
        begun = min((sitting.on for sitting in snapshot.sittings), default=today)
        yield from _in_its_turn(snapshot, begun, today, "first-question")


def quiet_reflection(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """After two weeks without an answer: a question, after eight one about the silence itself (A2; 003, 004)."""
    last = snapshot.last_reflected_on
    if last is not None:
        begun = last + RHYTHM + timedelta(days=days_away(snapshot.aways, last, today))
        yield from _in_its_turn(snapshot, begun, today, "quiet-reflection", date=echo(last))


def _in_its_turn(snapshot: Snapshot, begun: date, today: date, rule: str, **said: str) -> Iterator[Act]:
    """The question whose turn it is so long after ``begun``: another one at each of TURNS.

    Nothing for somebody who writes as in a telegram.
    """
    if hard_stretch(snapshot, today) or is_terse(snapshot):
        return
    turns = [begun + after for after in TURNS if begun + after <= today]
    if not turns:
        return
    silence = _about_the_silence(snapshot, len(turns), today) if snapshot.last_reflected_on else ()
    for one in (*silence, *unasked(snapshot, today, turn=len(turns) - 1)):
        yield act(snapshot, rule, "reflection", one.key, None, since=turns[-1], question=one.text, **said)
        return


def _about_the_silence(snapshot: Snapshot, turn: int, today: date) -> tuple[Question, ...]:
    """The second time, and at every third after it, the silence itself is asked about, as long as there are words.

    Not after it was, in a silence before that is no half year ago, whether or not anything was said to it.
    """
    days = sorted(set(snapshot.answered.values()))
    asked = [before + RHYTHM + TURNS[1] for before, after in pairwise(days) if after - before > RHYTHM + TURNS[1]]
    if any(today - on < AGAIN for on in asked):
        return ()
    number, otherwise = divmod(turn - 2, 3)
    about = () if otherwise else moments(situation(snapshot.profile))["long-silence"].questions[number : number + 1]
    return tuple(one for one in about if _may_be_asked(one.key, snapshot.answered, today))


def unasked(snapshot: Snapshot, today: date, *, turn: int = 0) -> Iterator[Question]:
    """A question of each topic, the topic whose latest answer is oldest first; one never answered before the others.

    Nothing of a topic of which everything was answered within AGAIN. At each further ``turn`` it is the next topic's,
    and after each answer another of those never answered, so that what was left does not come back at once.
    """
    rounds = _rounds(snapshot, today)
    rounds.sort(key=lambda questions: max(snapshot.answered.get(one.key, ALWAYS) for one in questions))
    open_ones = [[one for one in each if _may_be_asked(one.key, snapshot.answered, today)] for each in rounds]
    asked = [_next_of(free, snapshot.answered) for free in open_ones if free]
    first = turn % len(asked) if asked else 0
    yield from (*asked[first:], *asked[:first])


def _next_of(free: Sequence[Question], answered: Mapping[str, date]) -> Question:
    """Of the questions that may be asked, one that was never answered; otherwise the one longest unasked."""
    never = [one for one in free if one.key not in answered]
    return never[len(answered) % len(never)] if never else min(free, key=lambda one: answered[one.key])


def _rounds(snapshot: Snapshot, today: date) -> list[tuple[Question, ...]]:
    """The questions of each topic, with the person's own."""
    mine = [own(record) for record in snapshot.asked]
    wants = any(goal.status == "active" for goal in snapshot.goals) or snapshot.open_paths
    stays = goes_nowhere_else(snapshot, today)
    goes_on = () if wants and not stays else AHEAD
    left_out = (LEAVING, *goes_on, *(ELSEWHERE if stays else ()), *_presuming(snapshot.profile))
    return [
        (
            *(one for one in topic.questions if one.key not in left_out),
            *(one for one in mine if one.topic == topic.key),
        )
        for topic in offered(topics(situation(snapshot.profile)), snapshot.profile, today)
        if topic.key not in ((OF_THE_PLACE,) if snapshot.profile.kind is None else (OF_FAR_AHEAD,) if stays else ())
    ]


def _presuming(who: ProfileRecord) -> frozenset[str]:
    """The questions that presume an employer or a manager where none is on file.

    They are those that have other words for somebody on their own, or without a manager.
    """
    if who.kind not in (None, EMPLOYED):
        return frozenset()
    lacking = [OWN_BUSINESS] * (not who.organisation) + [NO_MANAGER] * (not who.manager and not who.no_manager)
    return frozenset().union(*map(said_otherwise, lacking))


def _may_be_asked(key: str, answered: Mapping[str, date], today: date) -> bool:
    return key not in answered or today - answered[key] >= AGAIN
