"""Rules of Today that send somebody after something, and those whose request stands for months."""

from datetime import date

from careercoach.coach.rules.act import Act

STANDING = ("plan-talk", "growth-check", "circle", "readiness", "nothing-near", "unsaid")
"""Requests that stand for months: how to get further, and who could help."""

FIRST_GOAL, CIRCLE = "first-goal", "circle"

QUESTIONS = ("first-question", "question", "quiet-reflection")
"""Rules that ask a question that can wait."""

SMALL = (CIRCLE, "came-of-this", "try-path", "noticed", "still-wanted", "still-stands")
"""Rules that ask for something small, of which it is never asked what is in the way."""

GENERAL = (*QUESTIONS, *STANDING, *SMALL, FIRST_GOAL, "worth-a-look")
"""What is asked of everybody, or is good in general: only where nothing in somebody's life may be hard."""

RHYTHM = ("check-in", "check-in-soon", "came-of-this")
"""Rules whose day is one of a rhythm: it can wait."""

OUTCOME = "talk-passed"
"""The rule that asks what became of a talk."""

ERRANDS = (
    "their-promise",
    "my-promise",
    "talk-passed",
    "recap",
    "advice",
    "step-day",
    "goal-over",
    "goal-day",
    "stuck",
    "under-way",
    "feedback",
    "promise-day",
    "promise-left",
    "money-back",
    "still-stands",
    "still-wanted",
    "try-path",
    "trial-waits",
    "ask-talk",
    "worth-a-look",
    "quiet-log",
    "new-manager",
    "first-talk",
    *RHYTHM,
    *STANDING,
)
"""What asks for news of something, for a figure, a line, or a step further."""


def is_errand(one: Act, day: date) -> bool:
    """Whether it sends somebody after something without a day that comes."""
    sends = one.rule in ERRANDS or one.rule.startswith("arriving")
    return sends and (one.on is None or one.on < day or one.rule in RHYTHM)
