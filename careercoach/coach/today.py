"""What Today says: named rules that each find something worth doing now. What they look for stands in ``rules``.

A rule is a function of the file's state and a day. It yields at most one act (check-ins, and what has gone quiet:
two) and is silent when there is nothing to say. To add one: write the function, its words in nudges.toml, when it
speaks and where that comes from in rules.toml, its place in RULES.
In brackets stands what a rule goes back to: the system it belongs to (E7) and the source article (003).
"""

from dataclasses import replace
from datetime import date
from itertools import chain

from careercoach.coach import day
from careercoach.coach.attention import NAMED, attended
from careercoach.coach.away import FORTNIGHT
from careercoach.coach.calm import invitation
from careercoach.coach.rules.act import ALWAYS, OWN_WORDS, Act, Rule, resting
from careercoach.coach.rules.arriving import arriving
from careercoach.coach.rules.asking import ask_talk, first_talk, new_manager, plan_talk, still_wanted
from careercoach.coach.rules.days import closing_day, goal_day, goal_day_soon, goal_over, step_day
from careercoach.coach.rules.errands import QUESTIONS
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
from careercoach.coach.rules.promises import before_they_go, my_promise, promise_left, their_promise
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
from careercoach.materials import Snapshot


def acts(snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """The best three acts at most; never empty, for on a quiet day there is an open invitation.

    Beneath the first stands the day as it was typed.
    """
    shown = _as_wanted(snapshot, today)
    first, *others = everything(shown, today)[:NAMED] or (invitation(holding(shown, today), shown, today),)
    below = (one for one in others if day.may_stand_below(one, first, shown, today) and not _was_seen(one, today))
    return (day.beneath(first, shown, today), *below)


def _was_seen(one: Act, today: date) -> bool:
    """Whether it is a question that stood there for a fortnight, and is then not named below what comes first."""
    return one.rule in QUESTIONS and one.since > ALWAYS and today - one.since >= FORTNIGHT


def everything(snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """All that the rules find, best first; a rule that is off, snoozed or done for today is left out.

    The order is that of RULES, and it is an order of what is lost by waiting. First the welcome of somebody who was
    away, which is all that day needs; then what was typed and is not kept, so that nobody has to look for it. Then the
    talk and the last day to apply, because such a day does not move; then promises, because somebody else counts on
    them; then a new manager, who forms a picture early; then the look back on a year that is round; then days of the
    person's own, of goals and steps, the first ninety days, which do not come again, and what came along from before
    and may be over; then a line or an answer after a long silence, for memory fades; then a goal that is stuck, and
    check-ins. After those come a step to a far goal, the first line, the first goal and the first answer, which open
    everything else.
    Then what comes once or once a quarter and is over when it is done, with a question about what has just happened
    among it; and last what may stay open for weeks or comes back every week, so that it never crowds out the rest.
    Those that stand at the top take turns (``coach.attention``).
    Within a rule the oldest date comes first, but of the talks that passed the latest, which is remembered best.
    While the person is away, and on the day they are back, most of it is left unsaid.
    """
    snapshot = _as_wanted(snapshot, today)
    silent = {told.rule for told in snapshot.nudges if resting(told, today)}
    holds = holding(snapshot, today)
    spoken = [one for one in left_to_say(holds, snapshot, today) if not silent & {one.rule, one.key}]
    names = [rule.__name__.replace("_", "-") for rule in RULES]
    return attended(spoken, invitation(holds, snapshot, today), names, snapshot, today)


def _as_wanted(snapshot: Snapshot, today: date) -> Snapshot:
    """Without the person's own words, for whoever let the rule about them rest."""
    silent = any(told.rule == OWN_WORDS and resting(told, today) for told in snapshot.nudges)
    return replace(snapshot, told=(), day=()) if silent else snapshot


def holding(snapshot: Snapshot, today: date) -> tuple[Act, ...]:
    """All that the rules find, in their order, whatever is said of it."""
    return tuple(chain.from_iterable(rule(snapshot, today) for rule in RULES))


RULES: tuple[Rule, ...] = (
    welcome,
    pick_up,
    talk_today,
    hard_moment,
    talk_soon,
    closing_day,
    my_promise,
    before_they_go,
    talk_passed,
    recap,
    how_was_it,
    moment,
    advice,
    their_promise,
    new_manager,
    first_talk,
    promise_left,
    year_round,
    goal_over,
    goal_day,
    goal_day_soon,
    arriving,
    step_day,
    from_before,
    long_quiet,
    stuck,
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
