"""The questions of guided reflection: read from questions.toml, a mistake refused.

What comes after a question depends only on whether it was answered, never on what the answer says.
"""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks, kinds
from careercoach.content.checks import HINT, LINE, ContentError, Raw
from careercoach.frozen import Frozen
from careercoach.vocabulary import TOPICS

QUESTIONS_FILE = "questions.toml"

FEWEST, MOST = 6, 12
"""So many main questions a topic has."""

FEEDS = ("talk", "path")
"""Where answers may be at hand beside their topic: as words for a talk, and for what draws one to a path."""

TRADES: Mapping[str, str] = {
    "care": "Care",
    "support": "Service and sales",
    "office": "Office",
    "engineering": "Technical work",
    "craft": "Craft",
    "shop": "Shop",
    "school": "School",
    "laboratory": "Laboratory",
    "warehouse": "Warehouse",
}
"""The trades and workplaces that example answers are from, each with what to call it."""

LEAST_EXAMPLES = 6
"""So many of TRADES, or more, a main question has an example answer from."""

OTHER = "other"
"""Where a single example stands, as that of a follow-up: it is from no trade in particular."""

_TITLES = {**TRADES, OTHER: "Somebody else"}


class Question(Frozen):
    """What the coach asks. ``key`` never changes; ``hint`` None means that the question needs none.

    ``examples`` are example answers by trade, in the file's order: from LEAST_EXAMPLES of TRADES or more. ``answered``
    is asked right after an answer, and ``skipped`` after none: a smaller way into the same thing; None means that
    nothing is asked then. A follow-up has one example and no follow-up of its own. ``feeds`` are some of FEEDS.
    """

    key: str
    topic: str
    text: str
    examples: Mapping[str, str]
    hint: str | None = None
    answered: "Question | None" = None
    skipped: "Question | None" = None
    feeds: tuple[str, ...] = ()

    @property
    def example(self) -> str:
        """The first of the examples; "" for a question that has none, as one of the person's own."""
        return next(iter(self.examples.values()), "")

    @property
    def titled_examples(self) -> tuple[tuple[str, str], ...]:
        """Each example after what to call the trade it is from."""
        return tuple((_TITLES[trade], text) for trade, text in self.examples.items())

    @property
    def follow_ups(self) -> tuple["Question", ...]:
        """The questions that may come right after this one."""
        return tuple(one for one in (self.answered, self.skipped) if one)


class Topic(Frozen):
    """A round of guided reflection. ``key`` is one of TOPICS (favourites have a round of their own), ``purpose`` says
    what it is for.

    ``questions`` are the main ones, in order; their follow-ups stand with them. ``feeds`` are those of FEEDS that all
    answers to it are for.
    """

    key: str
    title: str
    purpose: str
    questions: tuple[Question, ...]
    feeds: tuple[str, ...] = ()


_TOPIC = {
    "key": checks.one_of(TOPICS),
    "title": checks.words(LINE),
    "purpose": checks.words(LINE),
    "question": checks.tables,
    "feeds": checks.several_of(FEEDS),
}
_QUESTION = {
    "key": checks.key,
    "text": checks.words(LINE),
    "hint": checks.words(HINT),
    "examples": checks.mapping,
    "answered": checks.mapping,
    "skipped": checks.mapping,
    "feeds": checks.several_of(FEEDS),
}
_EXAMPLES = dict.fromkeys(TRADES, checks.words(LINE))
_FOLLOW_UP = {"key": checks.key, "text": checks.words(LINE), "example": checks.words(LINE)}


def read_topics(raw: Raw, situation: str = kinds.EMPLOYED) -> tuple[Topic, ...]:
    """The topics of reflection from a parsed questions file, for one of ``kinds`` SITUATIONS. Raises ContentError."""
    raw = kinds.spoken(raw, situation)
    checks.table(raw, {"topic": checks.tables}, QUESTIONS_FILE)
    found = tuple(_read_topic(one, at) for one, at in checks.each(raw, "topic", QUESTIONS_FILE))
    checks.exactly((topic.key for topic in found), QUESTIONS_FILE, TOPICS)
    checks.exactly((question.key for question in _all(found)), QUESTIONS_FILE)
    return found


def _read_topic(raw: Raw, at: str) -> Topic:
    checks.table(raw, _TOPIC, at, optional=("feeds",))
    if not FEWEST <= len(raw["question"]) <= MOST:
        raise ContentError(at, "question", f"must stand there {FEWEST} to {MOST} times")
    questions = tuple(_read_question(one, raw["key"], place) for one, place in checks.each(raw, "question", at))
    return Topic(raw["key"], raw["title"], raw["purpose"], questions, tuple(raw.get("feeds", ())))


def _read_question(raw: Raw, topic: str, at: str) -> Question:
    checks.table(raw, _QUESTION, at, optional=("hint", "answered", "skipped", "feeds"))
    if "answered" not in raw and "skipped" not in raw:
        raise ContentError(at, "answered", "or skipped is missing; a question leads to another")
    examples = checks.table(raw["examples"], _EXAMPLES, f"{at} examples", optional=tuple(TRADES))
    if len(examples) < LEAST_EXAMPLES:
        raise ContentError(at, "examples", f"must be from {LEAST_EXAMPLES} trades or more")
    answered, skipped = (_read_follow_up(raw.get(when), topic, f"{at} {when}") for when in ("answered", "skipped"))
    feeds = tuple(raw.get("feeds", ()))
    return Question(raw["key"], topic, raw["text"], dict(examples), raw.get("hint"), answered, skipped, feeds)


def _read_follow_up(raw: Raw | None, topic: str, at: str) -> Question | None:
    if raw is None:
        return None
    checks.table(raw, _FOLLOW_UP, at)
    return Question(raw["key"], topic, raw["text"], {OTHER: raw["example"]})


def _all(topics: tuple[Topic, ...]) -> tuple[Question, ...]:
    return tuple(one for topic in topics for question in topic.questions for one in (question, *question.follow_ups))


@cache
def _raw() -> Raw:
    return checks.parsed(QUESTIONS_FILE)


@cache
def _topics(situation: str) -> tuple[Topic, ...]:
    return read_topics(_raw(), situation)


def topics(situation: str = kinds.EMPLOYED) -> tuple[Topic, ...]:
    """The topics of reflection, in the order of ``vocabulary`` TOPICS and the words for one of ``kinds`` SITUATIONS."""
    return _topics(situation)


@cache
def said_otherwise(situation: str) -> frozenset[str]:
    """The keys of the main questions that one of ``kinds`` SITUATIONS hears in other words than somebody employed."""
    asked = (one for topic in _raw()["topic"] for one in topic["question"] if one.get(situation) is not False)
    return frozenset(one["key"] for one in asked if _text(one, situation) != _text(one, kinds.EMPLOYED))


def _text(raw: Raw, situation: str) -> str:
    """What a question asks in a situation; the rest of it is not looked at."""
    words: str = kinds.spoken({name: raw[name] for name in ("text", situation) if name in raw}, situation)["text"]
    return words


def topic(key: str, situation: str = kinds.EMPLOYED) -> Topic:
    """The topic of that key. Raises NotFound."""
    return checks.by({one.key: one for one in topics(situation)}, key, "No topic goes by that name.")


def question(key: str, situation: str = kinds.EMPLOYED) -> Question:
    """The question of reflection with that key, a follow-up too. Raises NotFound."""
    found = {one.key: one for one in _all(topics(situation))}
    return checks.by(found, key, "No question goes by that key.", "reflect --list")


def feeding(place: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of the topics and of the single questions whose answers are at hand in one of FEEDS, in order."""
    fed = [one.key for one in topics() if place in one.feeds]
    return tuple(fed), tuple(one.key for topic in topics() for one in topic.questions if place in one.feeds)
