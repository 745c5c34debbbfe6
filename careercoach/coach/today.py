"""What Today says: named rules that each find something worth doing now. What they look for stands in ``rules``.

A rule is a function of the file's state and a day. It yields at most one act (check-ins, and what has gone quiet:
two) and is silent when there is nothing to say. To add one: write the function, its words in nudges.toml, when it
speaks and where that comes from in rules.toml, its place in RULES.
In brackets stands what a rule goes back to: the system it belongs to (E7) and the source article (003).
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from careercoach.coach.ahead import Due, upcoming
from careercoach.coach.attention import NAMED, attended
from careercoach.coach.away import away_on
from careercoach.coach.leading import NEAR
from careercoach.coach.quiet_time import ailing, gave_energy, has_good_news, is_fresh, leaves, mourning, troubled
from careercoach.coach.rules.act import ALWAYS, INVITATION, Act, Rule, act, resting
from careercoach.coach.rules.arriving import arriving
from careercoach.coach.rules.asking import ask_talk, first_talk, new_manager, plan_talk, still_wanted
from careercoach.coach.rules.days import closing_day, goal_day, goal_day_soon, goal_over, step_day
from careercoach.coach.rules.goals import check_in, check_in_soon, first_goal, nothing_near, still_stands, stuck
from careercoach.coach.rules.noticing import noticed
from careercoach.coach.rules.open import (
    circle,
    feedback,
    money_back,
    promise_day,
    readiness,
    under_way,
    unsaid,
    worth_a_look,
)
from careercoach.coach.rules.promises import my_promise, promise_left, their_promise
from careercoach.coach.rules.questions import first_question, hard_moment, moment, question, quiet_reflection
from careercoach.coach.rules.remembering import (
    came_of_this,
    first_line,
    growth_check,
    long_quiet,
    pick_up,
    profile,
    quiet_log,
    year_round,
)
from careercoach.coach.rules.returning import from_before, left_to_say, welcome
from careercoach.coach.rules.talks import advice, recap, talk_passed, talk_soon, talk_today
from careercoach.coach.rules.trying import how_was_it, trial_waits, try_path
from careercoach.content.moments import HURTS
from careercoach.dates import echo
from careercoach.materials import Snapshot
from careercoach.records import AccomplishmentRecord

A_FEW = 3
"""Lines of a month from which it is worth reading again."""

EIGHT_WEEKS = timedelta(days=56)
"""So long after something that hurt, or took energy, nobody is sent to read it again."""

A_FORTNIGHT = timedelta(days=14)
"""So old a line is that is heard again."""


def acts(snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """The best three acts at most; never empty, for on a quiet day there is an open invitation."""
    return everything(snapshot, today)[:NAMED] or (_invitation(holding(snapshot, today), snapshot, today),)


def everything(snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """All that the rules find, best first; a rule that is off, snoozed or done for today is left out.

    The order is that of RULES, and it is an order of what is lost by waiting. First the welcome of somebody who was
    away, which is all that day needs; then what was typed and is not kept, so that nobody has to look for it. Then the
    talk and the last day to apply, because such a day does not move; then promises, because somebody else counts on
    them; then a new manager, who forms a picture early; then days of the person's own, of goals and steps, the first
    ninety days, which do not come again, and what came along from before and may be over; then a line or an answer
    after a long silence, for memory fades; then a goal that is stuck, and check-ins. After those come a step to a far
    goal, the first line, the first goal and the first answer, which open everything else.
    Then what comes once or once a quarter and is over when it is done, with a question about what has just happened
    among it; and last what may stay open for weeks or comes back every week, so that it never crowds out the rest.
    Those that stand at the top take turns (``coach.attention``).
    Within a rule the oldest date comes first, but of the talks that passed the latest, which is remembered best.
    While the person is away, and on the day they are back, most of it is left unsaid.
    """
    silent = {told.rule for told in snapshot.nudges if resting(told, today)}
    holds = holding(snapshot, today)
    spoken = [one for one in left_to_say(holds, snapshot, today) if not silent & {one.rule, one.key}]
    names = [rule.__name__.replace("_", "-") for rule in RULES]
    return attended(spoken, _invitation(holds, snapshot, today), names, snapshot, today)


def holding(snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """All that the rules find, in their order, whatever is said of it."""
    return tuple(chain.from_iterable(rule(snapshot, today) for rule in RULES))


def _invitation(holds: Sequence[Act], snapshot: Snapshot, today: date) -> Act:
    """What stands where nothing is said: a line is welcome, while away even less than that.

    What gave energy today is met with gladness, what has a day soon is named, and what was done today is on file.
    Whoever has written a few lines may read them, at every second sitting, or hears a good one again. Only where no
    rule finds anything does it say that nothing is waiting; what was let go, or told to rest, still is.
    """
    noun, month, words, said = "accomplishment", None, "all-at-rest", dict[str, str]()
    coming = _coming(snapshot, today)
    glad, line = gave_energy(snapshot, today), _a_good_line(snapshot, today)
    if away_on(snapshot.aways, today):
        words = "all-in-order-away"
    elif mourning(snapshot, today):
        words = "all-sorry" if is_fresh(snapshot) else "all-in-grief"
    elif has_good_news(snapshot, today):
        words = "all-good-news"
    elif troubled(snapshot, today):
        words = "all-sorry" if ailing(snapshot, today) and is_fresh(snapshot) else "all-in-care"
    elif glad:
        words, said = "all-noted-glad", {"what": glad}
    elif leaves(snapshot, today):
        words, said = "all-before-leave", {"date": echo(min(one.from_ for one in snapshot.aways if one.from_ > today))}
    elif coming and (coming.on >= today or snapshot.here_on != today):
        words = "all-but-due" if coming.on >= today else "all-but-late"
        said = {"what": coming.title, "date": echo(coming.on)}
    elif not holds:
        words = INVITATION
    elif snapshot.here_on == today:
        words = "all-noted"
    elif len(snapshot.sittings) % 2 and (read := _worth_reading(snapshot, today)):
        noun, month, words, said = "month", f"{read:%Y-%m}", "all-at-rest-month", {"month": f"{read:%B}"}
    elif line:
        words, said = "all-at-rest-line", {"what": line.title, "date": echo(line.on)}
    return act(snapshot, INVITATION, noun, month, None, since=ALWAYS, words=words, **said)


def _worth_reading(snapshot: Snapshot, today: date) -> date | None:
    """The first day of this month or the last one, whichever holds a few lines; None for neither, and after a hurt."""
    felt = (one.on for one in snapshot.happened if one.kind in HURTS)
    hurt = (*felt, snapshot.hurt_on or date.min, snapshot.drained_on or date.min)
    if today - max(hurt) < EIGHT_WEEKS:
        return None
    return next((first for first, lines in snapshot.months.items() if lines >= A_FEW), None)


def _a_good_line(snapshot: Snapshot, today: date) -> AccomplishmentRecord | None:
    """The oldest of the last lines that gave energy, is a few weeks old and not kept private."""
    lines = [one for one in snapshot.recent if one.energy == "energised" and not one.private]
    return next((one for one in reversed(lines) if today - one.on >= A_FORTNIGHT), None)


def _coming(snapshot: Snapshot, today: date) -> Due | None:
    """What has a day in the next fortnight, or else had one in the last week; not a look at a goal."""
    dated = [due for due in upcoming(snapshot, today) if due.noun != "check-in" and today - due.on <= NEAR]
    ahead = (due for due in dated if due.on >= today)
    return next(ahead, dated[-1] if dated else None)


RULES: tuple[Rule, ...] = (
    welcome,
    pick_up,
    talk_today,
    hard_moment,
    talk_soon,
    closing_day,
    my_promise,
    talk_passed,
    recap,
    how_was_it,
    moment,
    advice,
    their_promise,
    new_manager,
    first_talk,
    promise_left,
    goal_over,
    goal_day,
    goal_day_soon,
    arriving,
    step_day,
    from_before,
    long_quiet,
    stuck,
    year_round,
    question,
    nothing_near,
    feedback,
    came_of_this,
    money_back,
    trial_waits,
    try_path,
    promise_day,
    under_way,
    noticed,
    check_in,
    still_stands,
    first_line,
    first_question,
    first_goal,
    profile,
    ask_talk,
    still_wanted,
    plan_talk,
    growth_check,
    unsaid,
    quiet_log,
    quiet_reflection,
    readiness,
    circle,
    worth_a_look,
    check_in_soon,
)
