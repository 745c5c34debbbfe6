"""What leads whenever it speaks, and what can wait: the rules of Today by what they are about."""

from collections.abc import Mapping
from datetime import date, timedelta

from careercoach.coach.rules.act import Act
from careercoach.coach.rules.days import STEP_AHEAD
from careercoach.coach.rules.errands import CIRCLE, FIRST_GOAL, QUESTIONS, RHYTHM

LEADS = (
    "welcome",
    "pick-up",
    "talk-today",
    "hard-moment",
    "talk-soon",
    "closing-day",
    "talk-passed",
    "how-was-it",
    "advice",
    "my-promise",
    "before-they-go",
    "their-promise",
    "from-before",
    "new-manager",
    "first-talk",
    "year-round",
    "goal-day",
    "goal-day-soon",
    "goal-over",
    "step-day",
    "stuck",
    "moment",
    "arriving",
)
"""Rules about what has just happened or has a day: they lead whenever they speak."""

OPEN_DOORS = ("recap",)
"""What stands among the others, and never first."""

LONG_PAST = timedelta(days=14)
"""So long after its day something does not stand first any more where nothing is written."""

ONCE_ASKED = ("goal-day", "step-day", "advice", "my-promise", "their-promise", "closing-day")
"""What is not named any more so long after its day, or after it could be: it was, or something was done since."""

INTO_SILENCE = (
    "welcome",
    "pick-up",
    "talk-today",
    "hard-moment",
    "moment",
    "talk-soon",
    "closing-day",
    "talk-passed",
    "how-was-it",
    "my-promise",
    "before-they-go",
    "their-promise",
    "from-before",
    "goal-day",
    "goal-day-soon",
    "step-day",
    "check-in",
    "year-round",
)
"""What may stand first where nothing was written: it has a day, goes on with what was begun, or looks back."""

OWED = ("my-promise",)
"""What somebody else waits for: as long as it is open nothing is said of peace."""

ASKED_AGAIN = timedelta(days=56)
"""So long nothing is asked about a second time whose day has come and gone."""

YEAR_ROUND = "year-round"
"""The rule that offers the look back: in its fortnight nothing that is asked of everybody comes first."""

NEWCOMER = ("new-manager", "first-talk", "arriving")
"""What is asked of whoever has just begun somewhere."""

A_LINE = "quiet-log"
"""The rule that asks for a line."""

EASY = dict.fromkeys(QUESTIONS, timedelta(days=14)) | dict.fromkeys(
    (A_LINE, "noticed", "still-stands"), timedelta(days=28)
)
"""What is done in a few words, and so much sooner than all else that can wait it has its turn."""

CHASE = "their-promise"
"""The rule that sends somebody after others; not in a hard week, nor on a day on which something was done already."""

OF_A_TALK = ("plan-talk", "ask-talk", "first-talk")
"""What brings a talk with it, which then leads."""

PROFILE = "profile"

UNASKED = (PROFILE, A_LINE)
"""What is done of one's own accord as often as not."""

OF_LINES = (A_LINE, "first-line", FIRST_GOAL, "growth-check", CIRCLE)
"""What is not asked of somebody who mostly answers and never did it."""

ROUND: Mapping[str, int] = {
    PROFILE: 0,
    FIRST_GOAL: 2,
    "plan-talk": 5,
    "growth-check": 9,
    CIRCLE: 13,
    "readiness": 13,
    "worth-a-look": 13,
}
"""Rules that ask the same of everybody; and the week from the first on in which one that holds from the beginning is
first said, so that they do not all come at once, and none before there is something to speak of."""

NEAR = timedelta(days=7)
"""What has a date so near stays where it is."""


CLOSING = "closing-day"
"""The rule about an occasion that may be over."""


def leads(one: Act, day: date) -> bool:
    """Whether it is about what has just happened, or about a day that is near."""
    return may_lead(one.rule) or is_near(one, day)


def may_lead(rule: str) -> bool:
    return base(rule) in LEADS


def may_open(one: Act, day: date, *, silent: bool) -> bool:
    """Whether it may stand first: where all is ``silent`` only what has a day, not long past, and asks nothing."""
    too_soon = one.rule == "goal-day-soon" and one.on is not None and one.on - day > STEP_AHEAD
    lately = one.on is None or day - one.on <= LONG_PAST
    if one.rule in OPEN_DOORS or too_soon:
        return False
    return not silent or (one.rule in INTO_SILENCE and lately and not one.asks)


def base(rule: str) -> str:
    """The rule that one of several told apart by more words belongs to: "arriving-people" to "arriving"."""
    return "arriving" if rule.startswith("arriving-") else rule


def is_stock(one: Act) -> bool:
    """Whether it is asked of everybody, or of whoever has just begun."""
    return one.rule in ROUND or base(one.rule) in NEWCOMER


def is_question(one: Act) -> bool:
    return one.noun == "reflection" and one.id is not None


def is_past(one: Act, day: date) -> bool:
    """Whether the occasion is over that it was about: an opening that closed."""
    return one.rule == CLOSING and one.on is not None and one.on < day


def is_long_past(one: Act, day: date) -> bool:
    """Whether its day, and that from which it could be named, went by so long ago that it is left in peace."""
    return one.rule in ONCE_ASKED and one.on is not None and day - max(one.on, one.since) > LONG_PAST


def is_near(one: Act, day: date) -> bool:
    return one.on is not None and not is_past(one, day) and one.rule not in RHYTHM and abs(one.on - day) <= NEAR
