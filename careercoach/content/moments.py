"""What the coach asks when something has just happened: read from moments.toml, a mistake refused."""

from datetime import timedelta
from functools import cache

from careercoach.content import checks, kinds, questions
from careercoach.content.checks import LINE, ContentError, Raw
from careercoach.content.questions import OTHER, Question
from careercoach.frozen import Frozen
from careercoach.vocabulary import TOPICS

MOMENTS_FILE = "moments.toml"

CRITICISM = "criticism"
"""What somebody said that was meant to help, and may hurt."""

HURTS = ("grief", "harm", "illness", "work-ended", "work-ends", "setback", "worry", "hard-line")
"""What hurts most, in the order in which one of several is asked about: before all that is not for this very day."""

FELT = (
    "leaving",
    "no-manager",
    "job-nears-end",
    "drained",
    "low-energy",
    CRITICISM,
    "goal-let-go",
    "goal-reached",
    "first-step",
    "good-news",
    "won",
    "came-good",
    "praise",
    "new-manager",
    "hours-changed",
    "talk-off",
    "tired-line",
    "statement-fell",
    "statement-low",
    "confidence-fell",
    "learning-begun",
    "path-opened",
    "learned",
    "good-line",
)
"""What else happened, in that order; it is met before anything that can wait."""

JOY = ("goal-reached", "good-news", "won", "came-good", "praise", "learned")
"""What is met with gladness in its first week, and asked about in the second."""

LIGHT = ("good-line",)
"""What is only asked of somebody who answers questions now and then."""

TOLD = ("promise-kept", "long-silence")
"""What is worth a question and can wait."""

KINDS = HURTS + FELT + TOLD

_MOMENT = {
    "key": checks.one_of(KINDS),
    "why": checks.words(LINE),
    "question": checks.tables,
    "rest": checks.number(int),
    "after": checks.number(int),
}
_QUESTION = {
    "key": checks.key,
    "topic": checks.one_of(TOPICS),
    "text": checks.words(LINE),
    "example": checks.words(LINE),
}


class Moment(Frozen):
    """What is asked about something that happened. ``why`` says why today; {what} and {date} are filled in.

    ``rest`` are the days after it in which nothing large is asked of the person; 0 for what needs no rest. ``after`` is
    how long it is left alone before it is asked about.
    """

    key: str
    why: str
    questions: tuple[Question, ...]
    rest: int = 0
    after: timedelta = timedelta()


def read_moments(raw: Raw, situation: str = kinds.EMPLOYED) -> dict[str, Moment]:
    """The moments by key from a parsed file, for one of ``kinds`` SITUATIONS. Raises ContentError."""
    raw = kinds.spoken(raw, situation)
    checks.table(raw, {"moment": checks.tables}, MOMENTS_FILE)
    found = [_read(one, at) for one, at in checks.each(raw, "moment", MOMENTS_FILE)]
    checks.exactly((moment.key for moment in found), MOMENTS_FILE, KINDS)
    checks.exactly((question.key for moment in found for question in moment.questions), MOMENTS_FILE)
    return {moment.key: moment for moment in found}


def _read(raw: Raw, at: str) -> Moment:
    checks.table(raw, _MOMENT, at, optional=("rest", "after"))
    questions = []
    for one, place in checks.each(raw, "question", at):
        checks.table(one, _QUESTION, place)
        questions.append(Question(one["key"], one["topic"], one["text"], {OTHER: one["example"]}))
    if not questions:
        raise ContentError(at, "question", "is missing")
    return Moment(raw["key"], raw["why"], tuple(questions), raw.get("rest", 0), timedelta(days=raw.get("after", 0)))


@cache
def _moments(situation: str) -> dict[str, Moment]:
    return read_moments(checks.parsed(MOMENTS_FILE), situation)


def moments(situation: str = kinds.EMPLOYED) -> dict[str, Moment]:
    """What is asked in one of ``kinds`` SITUATIONS, by what happened."""
    return _moments(situation)


def asked() -> tuple[str, ...]:
    """The keys of all questions about something that happened."""
    return tuple(question.key for moment in moments().values() for question in moment.questions)


def question(key: str, situation: str = kinds.EMPLOYED) -> Question:
    """The question of reflection with that key, in a round or about a moment. Raises NotFound."""
    about = {one.key: one for moment in moments(situation).values() for one in moment.questions}
    return about.get(key) or questions.question(key, situation)
