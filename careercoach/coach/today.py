"""What Today says: named rules that each find something worth doing now.

A rule is a function of the file's state and a day. It yields at most one act (check-ins, and what has gone quiet:
two) and is silent when there is nothing to say. To add one: write the function, its words in nudges.toml, when it
speaks and where that comes from in rules.toml, its place in RULES.
In brackets stands what a rule goes back to: the system it belongs to (E7) and the source article (003).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from careercoach.coach import talk_readiness
from careercoach.coach.after import undecided_talk
from careercoach.coach.ahead import counterpart, planned
from careercoach.coach.drafts import began
from careercoach.coach.ladder import NOTHING_NEAR, gaps
from careercoach.content.loader import nudges
from careercoach.dates import echo
from careercoach.materials import Snapshot
from careercoach.records import GoalRecord, NudgeRecord, PromiseRecord
from careercoach.vocabulary import REGULAR_TALKS

INVITATION = "all-in-order"
"""What an act is called that no rule asks for: the invitation of a quiet day."""

PICK_UP = "pick-up"
"""What an act is called that goes on with something unfinished."""

LONG_SILENCE = 4
"""Rhythms without a line or an answer after which the silence counts as long."""

FADED_AFTER = 28
"""Days after which a promise that was not kept is asked about as a decision."""

SETTLED = 10
"""Accomplishments on file from which somebody without a goal may well be content where they are."""

NEARLY_REACHED = 80
"""Per cent from which a goal is nearly reached."""

MOST_AT_ONCE = 3
"""Acts that are named at once at most."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something the person could do next, with the reason and about how many minutes it takes.

    ``noun`` and ``id`` say what it is about; ``id`` None starts something new. For a check-in ``id`` is the
    goal's. ``on`` is the day it is about, None when it has none.
    """

    rule: str
    title: str
    reason: str
    minutes: int
    noun: str
    id: str | None
    on: date | None


Rule = Callable[[Snapshot, date], Iterator[Act]]


def acts(snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """The best three acts at most; never empty, for on a quiet day there is an open invitation."""
    return everything(snapshot, today)[:MOST_AT_ONCE] or (_act(INVITATION, "accomplishment", None, None),)


def everything(snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """All that the rules find, best first; a rule that is off, snoozed or done for today is left out.

    The order is that of RULES, and it is an order of what is lost by waiting. First what was typed and is not kept, so
    that nobody has to look for it. Then the talk, because its day does not move; then promises, because somebody else
    counts on them; then a new manager, who forms a picture early; then a line or an answer after a long silence, for
    memory fades; then check-ins, which have a date of the person's own. After those come the first line, the first goal
    and the first answer, which open everything else. Then what comes once or once a quarter and is over when it is
    done, with a result waited for among it; and last what may stay open for weeks or comes back every week, so that it
    never crowds out the rest.
    Within a rule the oldest date comes first, but of the talks that passed the latest, which is remembered best.
    """
    silent = {told.rule for told in snapshot.nudges if resting(told, today)}
    return tuple(act for act in chain.from_iterable(rule(snapshot, today) for rule in RULES) if act.rule not in silent)


def resting(told: NudgeRecord, today: date) -> bool:
    """Whether a rule keeps quiet today: it is off, asleep until a later day, or was done today."""
    asleep = told.snoozed_until is not None and today < told.snoozed_until
    return told.off or asleep or told.done_on == today


def pick_up(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """While something was begun and is not kept: pick it up, the latest first (A2, B1; 004: resume)."""
    for begun in snapshot.unfinished[:1]:
        others = len(snapshot.unfinished) - 1
        more = f"; {others} more wait with it" if others > 1 else "; 1 more waits with it" if others else ""
        words = {"began": began(begun.title, begun.what, begun.on, today), "more": more}
        yield _act(PICK_UP, begun.noun, None, begun.on, **words)


def talk_today(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """On the day of a talk for which something is chosen: one more look at the brief (E5, 003)."""
    for talk in planned(snapshot.meetings):
        if talk.on == today and talk.items:
            yield _act("talk-today", "meeting", talk.id, talk.on, person=counterpart(talk, snapshot))
            return


def talk_soon(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Up to seven days before a talk with fewer than three items, or nothing asked (E5; 003: prepare)."""
    for talk in planned(snapshot.meetings):
        if talk.on is None or not 0 <= (talk.on - today).days <= 7 or (talk.on == today and talk.items):
            continue
        lacking = talk_readiness.at_a_glance(talk)
        if lacking is not None:
            count = len(talk.items)
            yield _act(
                "talk-soon",
                "meeting",
                talk.id,
                talk.on,
                f"talk-soon-{lacking}",
                person=counterpart(talk, snapshot),
                day=_day_name(talk.on, today),
                chosen="1 item" if count == 1 else f"{count} items",
            )
            return


def talk_passed(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Up to 30 days after a talk that still stands as planned: note what was agreed (E7, E8; 003: recap).

    After that memory has faded and the rule keeps quiet; the talk still stands among the overdue dates.
    """
    for talk in reversed(planned(snapshot.meetings)):
        if talk.on is not None and 0 < (today - talk.on).days <= 30:
            yield _act(
                "talk-passed", "meeting", talk.id, talk.on, person=counterpart(talk, snapshot), date=echo(talk.on)
            )
            return


def advice(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Up to 30 days after a talk held in which advice was noted: decide what becomes of it (E9, 003)."""
    found = undecided_talk(snapshot, today)
    if found:
        talk, count = found
        things = "1 thing" if count == 1 else f"{count} things"
        words = {"person": counterpart(talk, snapshot), "date": echo(talk.on or today), "things": things}
        yield _act("advice", "meeting", talk.id, talk.on, **words)


def my_promise(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From three days before a promise of mine is due until it is kept or dropped (E7, 003: next steps)."""
    for promise, by in _open_promises(snapshot, "me"):
        if by <= today + timedelta(days=3):
            words = "my-promise-overdue" if by < today else "my-promise-due"
            if (today - by).days >= FADED_AFTER:
                words = "my-promise-faded"
            yield _act("my-promise", "promise", promise.id, by, words, text=promise.text, date=echo(by))
            return


def their_promise(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once a promise of somebody else is past its day: ask politely (E7, 003: next steps with dates)."""
    for promise, by in _open_promises(snapshot, "them"):
        if by < today:
            person = promise.person or "your manager"
            yield _act("their-promise", "promise", promise.id, by, text=promise.text, person=person, date=echo(by))
            return


def new_manager(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """When earlier talks were with another manager and none is with this one: plan a first one (E1, E9; 003)."""
    manager = snapshot.profile.manager
    talks = [talk for talk in snapshot.meetings if talk.status != "cancelled"]
    earlier = any(talk.status == "held" and talk.kind in REGULAR_TALKS for talk in talks)
    if manager and earlier and all(talk.with_ not in (None, manager) for talk in talks):
        yield _act("new-manager", "meeting", None, None, person=manager)


def check_in(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From the day a check-in is due, the two oldest; a missed one restarts without blame (C5, 004)."""
    due = [
        (goal.next_check_in_on, goal)
        for goal in _active(snapshot)
        if goal.next_check_in_on is not None and goal.next_check_in_on <= today
    ]
    for on, goal in sorted(due, key=lambda each: each[0])[:2]:
        words = "check-in-missed" if (today - on).days >= goal.cadence_days else _look(goal)
        last = goal.checked_in_on or today
        yield _act(
            "check-in", "check-in", goal.id, on, words, title=goal.title, progress=f"{goal.progress}", date=echo(last)
        )


def first_line(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """While nothing at all is logged: one thing that was done (B1, G3; 003: document accomplishments)."""
    if snapshot.accomplishments == 0:
        yield _act("first-line", "accomplishment", None, None)


def first_goal(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """While no goal is active: a first one, or the next; staying put is an answer, too (C1, A5; 003)."""
    if not _active(snapshot) and not snapshot.staying:
        ended = sorted(snapshot.goals, key=lambda goal: goal.ended_on or goal.started_on)
        words = "first-goal-settled" if snapshot.accomplishments >= SETTLED else "first-goal"
        if ended:
            words = "next-goal-reached" if ended[-1].status == "done" else "next-goal"
        if any(goal.status == "paused" for goal in ended):
            words = "next-goal-resting"
        yield _act("first-goal", "goal", None, None, words, title=ended[-1].title if ended else "")


def came_of_this(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """When an accomplishment waited 14 days for its outcome: ask for it, oldest first (B3; 003: results)."""
    waiting = [(done.until or done.on, done) for done in snapshot.waiting if done.status == "waiting"]
    for on, done in sorted(waiting, key=lambda each: each[0])[:1]:
        if (today - on).days >= 14:
            yield _act("came-of-this", "accomplishment", done.id, on, title=done.title, date=echo(on))


def nothing_near(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """When no near goal leads to a long one: find a near step (C2, 003: not only the far goals)."""
    for gap in gaps(snapshot.goals):
        if gap.kind == NOTHING_NEAR:
            yield _act("nothing-near", "goal", gap.goal.id, gap.goal.by, title=gap.goal.title)
            return


def first_question(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """Before the first answer: one question (A2, 003: know yourself before you choose where to go)."""
    if snapshot.last_reflected_on is None:
        yield _act("first-question", "reflection", None, None)


def long_quiet(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """After four weeks without a line, or eight without an answer: the one that has been quiet longest (A2, B1; 004).

    It comes early because memory fades, and because one line is the easiest way back after a long silence.
    """
    late = _quiet_for(snapshot, today)
    if late and late[0][0] >= LONG_SILENCE:
        _, rule, noun, last = late[0]
        yield _act(rule, noun, None, last, f"long-{rule}", date=echo(last))


def quiet(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """After seven days without a line: one line; after 14 without an answer: one question (A2, B1; 003, 004).

    First comes the one that is further beyond its own rhythm, so that neither crowds out the other.
    """
    for beyond, rule, noun, last in _quiet_for(snapshot, today):
        if 1 <= beyond < LONG_SILENCE:
            yield _act(rule, noun, None, last, date=echo(last))


def ask_talk(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """While a planned talk has no day: the message that asks for it (E1, 003)."""
    for talk in planned(snapshot.meetings):
        if talk.on is None:
            yield _act("ask-talk", "meeting", talk.id, None, person=counterpart(talk, snapshot))
            return


def plan_talk(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """When the last 90 days and the days ahead hold no talk with the manager: ask for one (E1, 003).

    A passed talk that was never noted counts as well: talk_passed asks about it first. The first talk with a new
    manager is asked for by new_manager.
    """
    if any(new_manager(snapshot, today)):
        return
    for talk in snapshot.meetings:
        recent = talk.on is None or (today - talk.on).days < 90
        if talk.kind in REGULAR_TALKS and talk.status != "cancelled" and recent:
            return
    words = "plan-talk-staying" if snapshot.staying else "plan-talk"
    yield _act("plan-talk", "meeting", None, None, words, person=snapshot.profile.manager or "your manager")


def profile_empty(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """While the profile says nothing about the person: name and role (A1, 003)."""
    profile = snapshot.profile
    if not any((profile.name, profile.role, profile.team, profile.organisation, profile.manager)):
        yield _act("profile", "profile", None, None)


def growth_check(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once a quarter, and never before a few things are on file: the growth check (A3; 000: questions to ask)."""
    due = snapshot.growth_check_due
    if due is not None and due <= today:
        yield _act("growth-check", "growth-check", None, None)


RULES: tuple[Rule, ...] = (
    pick_up,
    talk_today,
    talk_soon,
    talk_passed,
    advice,
    my_promise,
    their_promise,
    new_manager,
    long_quiet,
    check_in,
    first_line,
    first_goal,
    first_question,
    profile_empty,
    ask_talk,
    plan_talk,
    came_of_this,
    growth_check,
    nothing_near,
    quiet,
)


def _act(
    rule: str,
    noun: str,
    id: str | None,
    on: date | None,
    words: str | None = None,
    **subject: str,
) -> Act:
    """An act in the words of that key, or of the rule itself; user text only ever fills a placeholder."""
    nudge = nudges()[words or rule]
    one_line = {name: " ".join(text.split()) for name, text in subject.items()}
    return Act(rule, nudge.title.format(**one_line), nudge.reason.format(**one_line), nudge.minutes, noun, id, on)


def _quiet_for(snapshot: Snapshot, today: date) -> list[tuple[float, str, str, date]]:
    """How many rhythms have passed since the last line and the last answer, the longer quiet first."""
    rhythms = (
        ("quiet-log", "accomplishment", snapshot.last_logged_on, 7),
        ("quiet-reflection", "reflection", snapshot.last_reflected_on, 14),
    )
    late = [((today - last).days / days, rule, noun, last) for rule, noun, last, days in rhythms if last is not None]
    return sorted(late, key=lambda each: -each[0])


def _look(goal: GoalRecord) -> str:
    """The words for a check-in in its rhythm: the first one, one on the way, one close to the end."""
    if goal.progress is None:
        return "check-in-due"
    return "check-in-close" if goal.progress >= NEARLY_REACHED else "check-in-again"


def _active(snapshot: Snapshot) -> list[GoalRecord]:
    return [goal for goal in snapshot.goals if goal.status == "active"]


def _open_promises(snapshot: Snapshot, owner: str) -> list[tuple[PromiseRecord, date]]:
    """Open promises of that owner that have a day, earliest first."""
    dated = [
        (promise, promise.by)
        for promise in snapshot.promises
        if promise.owner == owner and promise.state == "open" and promise.by is not None
    ]
    return sorted(dated, key=lambda each: each[1])


def _day_name(day: date, today: date) -> str:
    ahead = (day - today).days
    if ahead < 2:
        return ("today", "tomorrow")[ahead]
    return f"{day:%A}" if ahead < 7 else "next week"
