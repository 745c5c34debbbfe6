"""What work came to: which results speak most for themselves, and how one is said in a line."""

from collections.abc import Iterable
from dataclasses import replace

from careercoach import shorthand, telling
from careercoach.documents import phrases
from careercoach.documents.choosing import Choosing
from careercoach.documents.fitting import first_sentences
from careercoach.documents.markdown import inline, sentence
from careercoach.records import AccomplishmentRecord

MOST = 3
"""Results that a page of several things tells, unless the person chose more themselves."""

_NAMED_BEFORE = frozenset(["he", "she", "they", "it", "this", "that", "his", "her", "their", "its", "him", "them"])
_BEGINS = 3
"""Words within which a result names what it is about, or means what was named before it."""


def leading(work: Iterable[AccomplishmentRecord]) -> list[AccomplishmentRecord]:
    """Finished work: first what came to something, of that what others saw, then what serves a goal.

    Of what is left equal, what has figures comes first, then the latest.
    """
    told = [done for done in work if done.status == "done" and inline(done.title)]
    told.sort(key=lambda done: done.until or done.on, reverse=True)
    told.sort(key=lambda done: (not _came(done), not done.seen_by, not done.goals, not telling.measure(done)))
    return told


def with_result(work: Iterable[AccomplishmentRecord]) -> list[AccomplishmentRecord]:
    """What leads and came to something."""
    return [done for done in leading(work) if _came(done)]


def _came(done: AccomplishmentRecord) -> bool:
    """Whether it came to something, which its title may tell already: "Calls done by 10.05 (was 10.40)"."""
    return bool(phrases.result(done) or telling.measure(done))


def chosen_first(work: Iterable[AccomplishmentRecord], choosing: Choosing) -> list[AccomplishmentRecord]:
    """What leads with what the person chose themselves on top; no more than ``MOST`` of what only started chosen."""
    told, wanted = leading(work), choosing.wanted
    own = [done for done in told if (done.noun, done.id) in wanted]
    return [*own, *(done for done in told if done not in own)][: max(MOST, len(own))]


def deed(done: AccomplishmentRecord) -> str:
    """What was done, as a sentence of one's own where it can be one: "I changed the round."."""
    return sentence(shorthand.told(done.title) or done.title)


def said(done: AccomplishmentRecord) -> str:
    """What came of it with its figures, and what was done: "Late visits fell from 23 to 9. I changed the round.".

    Figures alone stand behind what they are about: "Waste 3.7. Before: 5.1 kg a day.".
    """
    did, came = deed(done), phrases.result(done)
    first = inline(done.result or "") and telling.measure(done)
    return " ".join(filter(None, (came, did) if first else (did, came)))


def headline(done: AccomplishmentRecord) -> str:
    """What came of it and what was done; in bold what a reader should keep: the result where it was measured."""
    came = phrases.result(done)
    named = sentence(f"{shorthand.told(done.title) or done.title}{phrases.underway(done)}")
    if inline(done.result or "") and telling.measure(done):
        return " ".join(filter(None, (f"**{came}**", named)))
    return " ".join(filter(None, (f"**{named}**" if named else "", came)))


def in_short(done: AccomplishmentRecord) -> str:
    """The headline without all that is told of the result."""
    return headline(replace(done, result=first_sentences(done.result or "")))


def in_words(done: AccomplishmentRecord) -> str:
    """What came of it without its figures, behind what was done where a name would be missed; else what was done."""
    came = sentence(shorthand.raised(first_sentences(done.result or "")))
    return " ".join(filter(None, (deed(done) if begins_unnamed(came) or not came else "", came)))


def begins_unnamed(came: str) -> bool:
    """Whether what came of work begins with somebody or something that was named before: "They do it alone now."."""
    return not _NAMED_BEFORE.isdisjoint(came.casefold().split()[:_BEGINS])
