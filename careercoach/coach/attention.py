"""What stands first: what happened or has a day leads; what can wait leads now and then, by turns, and is let go.

Nothing is stored when Today is looked at. A sitting is a day with an act in the history, each week without one counts
as a look, and every act of Today knows since when it holds; so sittings and looks are gone through once more with what
still holds. What happened or has a day (LEADS) comes first, in the order of the rules. All else can wait: what has
waited longest comes first among it, and once one of these has led, the next is kept for a fortnight; until then, in a
hard week, and on a day on which more than a line was written, Today says that nothing is needed, and what has a day.
What somebody has written today comes first where it tells of more than work as usual, but for what has its day in the
next days; where nothing was written this week only what has a day comes first; and no errand comes first in a week
that may be hard (``coach.own_words``).
What was passed over twice rests for some weeks, is asked about once, and is let go for a year, unless something about
it is new: then it holds since another day. What is asked of everybody (ROUND) leads once, in a quiet time
(``settled``), one such thing a month, and is asked about half a year later. A question that nobody took up makes room
for the next.
Source: 004 (an application that nags is switched off; ask instead what is in the way).
"""

from collections.abc import Sequence
from datetime import date, timedelta

from careercoach.coach.asking_why import asking
from careercoach.coach.day_mood import DayMood
from careercoach.coach.leading import (
    A_LINE,
    ASKED_AGAIN,
    EASY,
    OF_A_TALK,
    OF_LINES,
    OWED,
    PROFILE,
    ROUND,
    UNASKED,
    YEAR_ROUND,
    base,
    is_long_past,
    is_near,
    is_past,
    is_question,
    is_stock,
    leads,
    may_lead,
    may_open,
)
from careercoach.coach.quiet_time import turns_the_year
from careercoach.coach.rules.act import MOMENTS, WELCOME, Act
from careercoach.coach.rules.days import exams_ahead
from careercoach.coach.rules.errands import FIRST_GOAL, QUESTIONS, RHYTHM, SMALL, STANDING
from careercoach.coach.turns import (
    A_MONTH,
    A_WHILE,
    HABITS,
    LOOK,
    ONCE,
    QUARTER,
    TURN,
    allowed,
    begin,
    fresh_first,
    is_seldom_here,
    looks,
    met_on_days,
    nearest_first,
    patience,
)
from careercoach.coach.words_first import WordsFirst
from careercoach.materials import Sitting, Snapshot

NAMED = 3
"""Acts that are named at once at most; they take turns at standing first."""

UNANSWERED = 2
"""So many of these questions without an answer, and none is asked any more: things are let go without a word."""

HALF_A_YEAR, A_YEAR = timedelta(days=180), timedelta(days=365)
"""How long all else that is asked of everybody rests after its turn, and how long what was passed over for good."""

A_FEW_WEEKS = timedelta(days=21)
"""How long after it came up a question may be said again that was seen before."""

PEACE = timedelta(days=14)
"""So long after something that can wait has led, nothing else of that sort does."""

BEGINNING = timedelta(days=28)
"""So long after the first sitting somebody is led on without a week of peace."""

LATER, NO_TIME = timedelta(days=14), timedelta()
"""So much later than all else that can wait has its turn what is asked of everybody, but for a talk."""

HELD_BACK = 2
"""So often something that can wait is held back for the sake of peace, and then it leads; what is asked of everybody
after twice as often."""

ANSWERS_MORE = 3
"""Whoever has so many answers for each line mostly answers."""

_DAY = timedelta(days=1)


def attended(
    found: Sequence[Act], quiet: Act, rules: Sequence[str], snapshot: Snapshot, today: date
) -> tuple[Act, ...]:
    """What the rules found, in their order, as it stands today after all the sittings.

    ``quiet`` stands first while what can wait does; ``rules`` are the names of all rules in their order. What was told
    a rule (asleep until a day, done on one) is a new beginning for its acts.
    """
    replay = _Replay(found, quiet, rules, snapshot, today)
    days = [*(sitting.on for sitting in snapshot.sittings), today]
    for sitting, until in zip(snapshot.sittings, days[1:], strict=True):
        replay.sit(sitting)
        for day in looks(sitting.on, until):
            replay.look(day)
    ordered = replay.order(today)
    if ordered and replay.is_asked_about(ordered[0], today):
        ordered[0] = asking(ordered[0])
    return tuple(ordered)


class _Replay:
    """The sittings gone through once more with what still holds."""

    def __init__(self, found: Sequence[Act], quiet: Act, rules: Sequence[str], snapshot: Snapshot, today: date) -> None:
        first = snapshot.sittings[0].on if snapshot.sittings else today
        self._first = first
        self._found = found
        self._does = frozenset(rule for sitting in snapshot.sittings for rule in sitting.did)
        self._known = len(snapshot.sittings) >= HABITS
        habits = {rule for rule in self._does if not may_lead(rule)} - {*UNASKED}
        self._only_answers = bool(habits) and not snapshot.accomplishments and habits <= {*QUESTIONS}
        self._answers = self._only_answers or snapshot.reflections > ANSWERS_MORE * snapshot.accomplishments
        self._question_led = date.min
        self._met = met_on_days(snapshot)
        self._year_is_round = any(one.rule == YEAR_ROUND for one in found)
        self._quiet = quiet
        self._words = WordsFirst(snapshot, today)
        self._seldom = is_seldom_here(snapshot.sittings)
        self._places = {rule: place for place, rule in enumerate(rules)}
        self._looks = 0
        self._unanswered = 0
        self._waiting_led = self._round_led = date.min
        self._snapshot = snapshot
        self._mood = DayMood(snapshot, today)
        self._done: dict[str, date] = {}
        self._held_back: dict[str, int] = {}
        self._turns = {one.key: begin(one, snapshot.nudges, first, today) for one in (*found, quiet)}

    def order(self, day: date) -> list[Act]:
        """What does not rest on a day, in the order in which it stands there: the first few take turns."""
        awake = [one for one in self._found if self._is_awake(one, day)]
        asked = next((one for one in awake if is_question(one)), None)
        awake = [one for one in awake if not is_question(one) or one is asked]
        awake = [one for one in awake if not self._words.leave_out(one, day)]
        if exams_ahead(self._snapshot, day):
            awake = [one for one in awake if one.rule not in OWED or one.on is None or one.on >= day]
        enough = day in self._mood.hard | self._mood.full
        front = [one for one in awake if leads(one, day) and not (enough and self._words.is_chase(one))]
        older = [one for one in front if self._is_older(one, day) or self._words.outweigh(one, day)]
        front = [one for one in front if one not in older]
        waits = [one for one in awake if one not in (*front, *older)]
        waits.sort(key=lambda one: self._waits_since(one, day))
        if self._answers and self._known:
            waits = [one for one in waits if one.rule not in OF_LINES or one.rule in self._does]
        if self._only_answers and self._known:
            waits = [one for one in waits if one.rule in QUESTIONS]
            front = [one for one in front if one.rule not in OF_A_TALK]
        front = fresh_first(nearest_first(front, day), day)
        ranked = [*front, *waits, *older]
        named = sorted(ranked[:NAMED], key=lambda one: self._back(one, day, min(NAMED, len(ranked))))
        named.sort(key=lambda one: not self._may_open(one, day))
        opens = bool(named) and self._may_open(named[0], day)
        owed = any(one.rule in OWED for one in front) or (
            opens and named[0] in front and not self._steps_aside(named[0], day)
        )
        quiet = bool(named) and not owed and (not opens or self._comes_after_quiet(named, (*front, *older), day))
        if quiet and opens and not self._words.on(day) and self._may_answer(day):
            asked = next((one for one in named if one.rule in QUESTIONS), None)
            named.sort(key=lambda one: one is not asked)
            quiet = asked is None
        return [*([self._quiet] if quiet else ()), *named, *ranked[NAMED:]]

    def _comes_after_quiet(self, named: Sequence[Act], calm: Sequence[Act], day: date) -> bool:
        """Whether the first of those named, to which nothing is owed, comes after a word of peace, or after one's own.

        ``calm`` are those that lead and stepped aside.
        """
        ready = self._answers and any(one.rule in QUESTIONS for one in named)
        peace = named[0] in calm or self._is_left_in_peace(named[0], day, ready=ready)
        return peace or self._words.on(day) or self._words.outweigh(named[0], day)

    def _may_open(self, one: Act, day: date) -> bool:
        """Whether it may stand first: into silence only what has a day, but for somebody who has just begun."""
        begins = day - self._first < BEGINNING
        led_on = begins and (one.rule != A_LINE or day == self._first)
        if self._year_is_round and is_stock(one):
            return False
        return may_open(one, day, silent=self._mood.is_silent(day) and not led_on)

    def _times_held_back(self, one: Act) -> int:
        return self._held_back.get(one.key, 0)

    def _is_older(self, one: Act, day: date) -> bool:
        """Whether a question about what happened stood first on a day before: it can be taken up, below."""
        return one.rule in MOMENTS and is_question(one) and self._turns[one.key].first < day

    def look(self, day: date) -> None:
        """One look: what stands first has a turn; what can wait was passed over, whether or not anything was done."""
        order = self.order(day)
        first = next(iter(order), None)
        self._looks += 1
        self._hold_back(order)
        if first and first is not self._quiet:
            self._turn(first, day)
            self._count(first, day)
            self._rest_once_past(first, day)
            if self._seldom:
                self._waiting_led = min(self._waiting_led, day - LOOK)
            if not leads(first, day) or is_question(first):
                self._pass_over(first, day)

    def sit(self, sitting: Sitting) -> None:
        """One sitting: what stood first had a turn and was passed over, unless something else was done instead.

        Of what can wait, whatever was done stood first; so did the question about what had happened that was answered.
        What came up in a sitting was seen, whatever was done.
        """
        day, order = sitting.on, self.order(sitting.on)
        first = next(iter(order), None)
        did = sitting.did - set(UNASKED)
        met = day in self._met
        self._looks += 1
        for one in order[:NAMED]:
            if one.rule in STANDING:
                self._turns[one.key].stand_there(day)
        self._done.update(dict.fromkeys(sitting.did, day))
        waiting = any(not may_lead(rule) and rule not in OF_A_TALK for rule in did)
        if waiting and not met and not self._is_recent(day):
            self._waiting_led = day
        if did & set(ROUND) - {PROFILE}:
            self._round_led = day
        self._hold_back(order)
        if first is None or first is self._quiet:
            return
        in_front, came_up = leads(first, day), self._first < first.since == day
        before = self._place(first.rule) > min(
            map(self._place, {*did, "moment"} if met else did), default=len(self._places)
        )
        if first.rule in RHYTHM:
            self._turns[first.key].rests_until = day + A_FEW_WEEKS
        if not came_up and (before if in_front else met or sitting.did - {PROFILE}):
            if not did and self.is_asked_about(first, day):
                self._pass_over(first, day)
            return
        self._turn(first, day, acted=bool(did))
        if may_lead(first.rule) and not is_question(first):
            self._turns[first.key].meet(day)
        self._count(first, day)
        if not sitting.full:
            self._rest_once_past(first, day)
        self._pass_over(first, day)

    def _rest_once_past(self, first: Act, day: date) -> None:
        """What has had its day is named once; on a full day other things stood in front of it."""
        if may_lead(first.rule) and first.on is not None and first.on <= day:
            self._turns[first.key].rests_until = day + ASKED_AGAIN

    def _count(self, first: Act, day: date) -> None:
        """Something that can wait has led, or something that is asked of everybody."""
        if not leads(first, day):
            self._waiting_led = day
        if first.rule in ROUND and first.rule != PROFILE:
            self._round_led = day

    def _is_left_in_peace(self, one: Act, day: date, *, ready: bool) -> bool:
        """Whether one that can wait does so: another has led a short while ago, or something hurts or was done today.

        Not for somebody who has just begun, but for one look at a goal after another; nor for one that was held back
        again and again, nor for a question that is ``ready`` for somebody who only answers.
        """
        if day in self._mood.news:
            return True
        if day - self._first < BEGINNING:
            looked = one.rule in RHYTHM and day - self._waiting_led < PEACE
            return looked or self._first < day in self._mood.full
        held_back = self._times_held_back(one) >= HELD_BACK * (1 + (one.rule in ROUND))
        busy = day in self._mood.full or (self._is_recent(day) and not ready)
        return day in self._mood.hard or (busy and not held_back)

    def _may_answer(self, day: date) -> bool:
        """Whether a question comes before saying that nothing presses: once a fortnight, to whoever mostly answers."""
        calm = day not in self._mood.hard | self._mood.full | self._mood.glad
        return self._answers and self._known and calm and day - self._question_led >= PEACE

    def _steps_aside(self, one: Act, day: date) -> bool:
        """Whether something that leads yields to peace: it had its turns, or to gladness.

        To that not what has a near day, nor a talk, nor what hurt, nor a welcome.
        """
        if not is_question(one) and self._back(one, day, TURN):
            return True
        if one.rule == WELCOME:
            return False
        fresh = is_question(one) and (one.rule != "moment" or one.since == day)
        if day in self._mood.good and not (is_question(one) or is_near(one, day) or one.noun == "meeting"):
            return True
        return day in self._mood.glad and not (is_near(one, day) or fresh or one.noun == "meeting")

    def _is_recent(self, day: date) -> bool:
        """Whether something that can wait led a short while ago; to somebody who has just begun that means nothing."""
        return day - self._first >= BEGINNING and day - self._waiting_led < PEACE

    def _hold_back(self, order: Sequence[Act]) -> None:
        """What can wait and would have come first was held back once more; whatever else led is free again."""
        if order and order[0] is self._quiet:
            self._held_back[order[1].key] = self._times_held_back(order[1]) + 1
        elif order:
            self._held_back[order[0].key] = 0

    def _waits_since(self, one: Act, day: date) -> date:
        """Since when something that can wait does: since it came up, stood first, or was done.

        Once the first weeks are over a question or a line comes a little sooner, what is asked of everybody later.
        """
        turns = self._turns[one.key]
        since = max(turns.begins, turns.last + _DAY, self._done.get(one.rule, date.min) + _DAY)
        if day - self._first < BEGINNING:
            return since
        later = one.rule in ROUND and one.rule not in OF_A_TALK
        return since - EASY.get(one.rule, NO_TIME) + (LATER if later else NO_TIME)

    def _turn(self, first: Act, day: date, *, acted: bool = False) -> None:
        """It stood in front; after its turns it steps back, and rests where somebody does none of it."""
        turns = self._turns[first.key]
        turns.last, turns.first = day, min(turns.first, day)
        turns.running += 1
        if first.rule in QUESTIONS:
            self._question_led = day
        if turns.running < allowed(first):
            return
        turns.running, turns.stepped_back = 0, self._looks
        if not (acted and first.rule in self._does) and not leads(first, day) and not is_question(first):
            turns.rested = True
            rest = QUARTER if first.rule in OF_A_TALK else HALF_A_YEAR
            turns.rests_until = day + (rest if first.rule in ROUND else A_WHILE * (1 + self._never_does(first)))
        turns.led += 1
        if first.rule == FIRST_GOAL and turns.led >= TURN:
            turns.rests_until = date.max

    def _never_does(self, one: Act) -> bool:
        """Whether somebody whose habits are known by now never did what this asks for; a talk is worth asking again."""
        return self._known and one.rule not in self._does and one.rule not in OF_A_TALK

    def _pass_over(self, first: Act, day: date) -> None:
        """It was seen in front and not done; after some time it is let go."""
        if is_near(first, day):
            return
        turns = self._turns[first.key]
        asked = self.is_asked_about(first, day)
        turns.ignored += 1
        if not asked and (turns.ignored < (ONCE if is_past(first, day) else patience(first)) or self._will_ask(first)):
            return
        self._unanswered += asked
        turns.times, turns.ignored = turns.times + 1, 0
        rests = HALF_A_YEAR * turns.times if may_lead(first.rule) else A_YEAR
        turns.rests_until = max(turns.rests_until, day + rests)

    def _place(self, rule: str) -> int:
        """The place of a rule among all; one of several that are told apart by more words has theirs."""
        return self._places.get(rule, self._places.get(base(rule), len(self._places)))

    def is_asked_about(self, one: Act, day: date) -> bool:
        """Whether it is time to ask once what it is about an act that is passed over: of what somebody does not do."""
        turns = self._turns[one.key]
        passed_over = turns.rested and turns.ignored >= patience(one)
        return passed_over and self._will_ask(one) and not is_near(one, day) and not turns_the_year(day)

    def _will_ask(self, one: Act) -> bool:
        """Whether it is asked about once before it is let go: not a question, nor something small, nor what leads."""
        asks = not is_question(one) and one.rule not in SMALL and not may_lead(one.rule)
        return asks and self._turns[one.key].times == 0 and self._unanswered < UNANSWERED

    def _is_awake(self, one: Act, day: date) -> bool:
        turns = self._turns[one.key]
        if turns.begins > day or is_long_past(one, day) or (is_past(one, day) and turns.times):
            return False
        if turns.rests_until > day:
            return may_lead(one.rule) and one.on is not None and one.on >= day and is_near(one, day)
        if one.rule in ROUND:
            quiet = self._mood.is_settled(day) and day not in self._mood.glad
            return quiet and (turns.last == self._round_led or day - self._round_led >= A_MONTH)
        if one.rule in QUESTIONS and not self._mood.leaves_room(day):
            return False
        if is_question(one):
            return turns.last == date.min or (one.rule not in QUESTIONS and day - turns.begins < A_FEW_WEEKS)
        return True

    def _back(self, one: Act, day: date, named: int) -> int:
        """How far an act stands back: 0, or since which look, until the others that are named had their turns."""
        back = self._turns[one.key].stepped_back
        resting = back and self._looks - back < TURN * (named - 1)
        return back if resting and not is_near(one, day) else 0
