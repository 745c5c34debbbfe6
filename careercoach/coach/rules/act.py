"""What a rule of Today finds: an act, with its words from nudges.toml."""

from collections.abc import Callable, Iterator
from datetime import date

from careercoach.content.kinds import situation
from careercoach.content.loader import nudges
from careercoach.frozen import Frozen
from careercoach.materials import Snapshot
from careercoach.records import NudgeRecord

INVITATION = "all-in-order"
"""What an act is called that no rule asks for: the invitation of a quiet day."""

OWN_WORDS = "own-words"
"""What an act is called that takes up what somebody wrote last."""

MOMENTS = ("moment", "hard-moment")
"""What acts are called that are about what has just happened: a sentence in its week, a question later."""

PICK_UP = "pick-up"
"""What an act is called that goes on with something unfinished."""

IGNORED = "ignored"
"""The key of the words that ask once about an act that was put first again and again and was not done."""

WELCOME = "welcome"
"""What an act is called that welcomes somebody who was away."""


class Answer(Frozen):
    """One of the answers to an act that is answered on the spot: what is kept, and the words to choose it by."""

    value: str
    label: str


class Act(Frozen):
    """Something the person could do next, with the reason and about how many minutes it takes.

    ``noun`` and ``id`` say what it is about; ``id`` None starts something new. For a check-in ``id`` is the goal's,
    for a reflection the question's key. ``on`` is its date, None when it has none. ``since`` is the day from which it
    holds, so that it can be told how long it has stood there. ``answers`` are for one that is answered on the spot.
    ``peace`` says that its words leave the person in peace, so that nothing is asked below it. ``lines`` are the day as
    it was typed, beneath what stands first; ``more`` do not fit there, and ``private`` ones stay out of sight, met in a
    ``tone``. ``over`` are the words over the lines: blank where the title is, None where nothing was typed.
    """

    rule: str
    title: str
    reason: str
    minutes: int
    noun: str
    id: str | None
    on: date | None
    since: date
    answers: tuple[Answer, ...] = ()
    peace: bool = False
    lines: tuple[str, ...] = ()
    more: int = 0
    private: int = 0
    over: str | None = None
    tone: str | None = None

    @property
    def asks(self) -> bool:
        """Whether it asks a question about the person, and is no sentence of care or gladness."""
        return self.noun == "reflection" and (self.rule not in MOMENTS or self.title.endswith("?"))

    @property
    def opens(self) -> tuple[str, str | None]:
        """The noun and the id of what it opens: a sentence that asks nothing opens a new line."""
        said = self.noun == "reflection" and self.id is not None and not self.asks
        return ("accomplishment", None) if said else (self.noun, self.id)

    @property
    def key(self) -> str:
        """What it goes by when it is told to rest: its rule, and which of several things it is about."""
        return self.rule if self.id is None else f"{self.rule}/{self.id}"


ALWAYS = date.min
"""Since when something holds that nobody knows the beginning of: as long as there has been a file."""

Rule = Callable[[Snapshot, date], Iterator[Act]]


def act(
    snapshot: Snapshot,
    rule: str,
    noun: str,
    id: str | None,
    on: date | None,
    *,
    since: date,
    words: str | None = None,
    **subject: str,
) -> Act:
    """An act in the words of that key, or of the rule itself, as they are said in the person's situation.

    User text only ever fills a placeholder.
    """
    nudge = nudges(situation(snapshot.profile))[words or rule]
    one_line = {name: " ".join(text.split()) for name, text in subject.items()}
    title, reason = nudge.title.format(**one_line), nudge.reason.format(**one_line)
    return Act(rule, title, reason, nudge.minutes, noun, id, on, since, peace=nudge.peace)


def reason(words: str, situation: str, **subject: str) -> str:
    """Why an act is worth doing, where the act itself is not at hand: said as the person's situation asks for."""
    return nudges(situation)[words].reason.format(**{name: " ".join(text.split()) for name, text in subject.items()})


def resting(told: NudgeRecord, today: date) -> bool:
    """Whether a rule keeps quiet today: it is off, asleep until a later day, or was done today."""
    asleep = told.snoozed_until is not None and today < told.snoozed_until
    return told.off or asleep or told.done_on == today


def done_since(snapshot: Snapshot, rule: str, day: date) -> bool:
    """Whether the person said of a rule, on that day or later, that it is done."""
    return any(told.rule == rule and told.done_on is not None and told.done_on >= day for told in snapshot.nudges)
