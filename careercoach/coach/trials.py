"""Small tests of a path before it is chosen: which comes next, and what those done have shown.

A test says nothing about the path itself, only how it drew the person before and after. Source: product A5 (003: find
out what a role is like from people who hold it, before you ask for it).
"""

import re
from collections.abc import Collection, Iterable, Mapping

from careercoach.dates import echo
from careercoach.folding import bare
from careercoach.records import ConversationRecord, PathRecord, TrialRecord
from careercoach.vocabulary import TRIALS

KINDS: Mapping[str, str] = {
    "talk": "a talk",
    "beside": "half a day beside somebody",
    "task": "one small task",
}
"""Each of TRIALS in words."""

OUTSIDE = ("outside-peer", "expert", "elder", "mentor", "sponsor")
"""Relations in which somebody may hold a role that one thinks about, and is no part of one's own days."""

UNTRIED = 60
"""Days that a path stands open without a test before one is suggested."""

LITTLE = 2
"""How much a path draws somebody, of 1 to 5, at which no further test of it is suggested."""


def next_kind(trials: Iterable[TrialRecord], had: Collection[str] = ()) -> str | None:
    """The next larger kind of test than those done; ``had`` are kinds that took place without being planned as one.

    None when the largest was done, and when the last left the path drawing the person LITTLE or less.
    """
    done = [trial for trial in trials if trial.done_on]
    drew = done[-1].after if done else None
    if drew is not None and drew <= LITTLE:
        return None
    largest = max((TRIALS.index(kind) for kind in (*had, *(trial.kind for trial in done))), default=-1)
    return next(iter(TRIALS[largest + 1 :]), None)


def names_it(talk: ConversationRecord, path: PathRecord, who: str | None) -> bool:
    """Whether a conversation was surely about a path: with whoever it names, or the role is named in it.

    ``who`` are the notes on whom it was with, None for none: what they do may stand there.
    """
    if path.person and talk.person == path.person:
        return True
    said = " ".join(filter(None, (talk.about, talk.notes, talk.next_time, who)))
    return f" {_in_words(path.title)} " in f" {_in_words(said)} "


def _in_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", bare(text)))


def pull(trial: TrialRecord) -> str:
    """How much the path drew the person before and after, of 5, as far as it was said; else blank."""
    if trial.done_on is None:
        return f"draws me {trial.before} of 5" if trial.before else ""
    if trial.before and trial.after:
        return f"drew me {trial.before} of 5 before, {trial.after} after"
    figure, side = (trial.before, "before") if trial.before else (trial.after, "after")
    return f"drew me {figure} of 5 {side}" if figure else ""


def in_a_line(trial: TrialRecord) -> str:
    """What was tried or will be, and how the path drew the person."""
    ahead = "" if trial.done_on else f"planned for {echo(trial.by)}" if trial.by else "planned"
    facts = ", ".join(fact for fact in (ahead, pull(trial)) if fact)
    return f"{trial.title}: {facts}" if facts else trial.title


def learned(trials: Iterable[TrialRecord]) -> tuple[str, ...]:
    """What was learned, test by test."""
    return tuple(trial.learned for trial in trials if trial.learned)
