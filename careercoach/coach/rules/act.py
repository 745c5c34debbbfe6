"""What a rule of Today finds: an act, with its words from nudges.toml."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from careercoach.content.kinds import situation
from careercoach.content.loader import nudges
from careercoach.materials import Snapshot

INVITATION = "all-in-order"
"""What an act is called that no rule asks for: the invitation of a quiet day."""

PICK_UP = "pick-up"
"""What an act is called that goes on with something unfinished."""

WELCOME = "welcome"
"""What an act is called that welcomes somebody who was away."""


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


def act(
    snapshot: Snapshot,
    rule: str,
    noun: str,
    id: str | None,
    on: date | None,
    *,
    words: str | None = None,
    **subject: str,
) -> Act:
    """An act in the words of that key, or of the rule itself, as they are said in the person's situation.

    User text only ever fills a placeholder.
    """
    nudge = nudges(situation(snapshot.profile))[words or rule]
    one_line = {name: " ".join(text.split()) for name, text in subject.items()}
    return Act(rule, nudge.title.format(**one_line), nudge.reason.format(**one_line), nudge.minutes, noun, id, on)


def reason(words: str, situation: str, **subject: str) -> str:
    """Why an act is worth doing, where the act itself is not at hand: said as the person's situation asks for."""
    return nudges(situation)[words].reason.format(**{name: " ".join(text.split()) for name, text in subject.items()})


def done_since(snapshot: Snapshot, rule: str, day: date) -> bool:
    """Whether the person said of a rule, on that day or later, that it is done."""
    return any(told.rule == rule and told.done_on is not None and told.done_on >= day for told in snapshot.nudges)
