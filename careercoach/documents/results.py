"""What work came to: which results speak most for themselves, and how one is said in a line."""

from collections.abc import Iterable

from careercoach import shorthand, telling
from careercoach.documents import phrases
from careercoach.documents.choosing import Choosing
from careercoach.documents.markdown import inline, sentence
from careercoach.records import AccomplishmentRecord

MOST = 3
"""Results that a page of several things tells, unless the person chose more themselves."""


def leading(work: Iterable[AccomplishmentRecord]) -> list[AccomplishmentRecord]:
    """Finished work that came to something: with figures before without, then the latest."""
    told = [done for done in work if done.status == "done" and inline(done.title) and phrases.result(done)]
    told.sort(key=lambda done: done.until or done.on, reverse=True)
    told.sort(key=lambda done: not telling.measure(done))
    return told


def chosen_first(work: Iterable[AccomplishmentRecord], choosing: Choosing) -> list[AccomplishmentRecord]:
    """What leads with what the person chose themselves on top; no more than ``MOST`` of what only started chosen."""
    told, wanted = leading(work), choosing.wanted
    own = [done for done in told if (done.noun, done.id) in wanted]
    return [*own, *(done for done in told if done not in own)][: max(MOST, len(own))]


def said(done: AccomplishmentRecord) -> str:
    """What came of it with its figures, and what was done: "Late visits fell from 23 to 9. I changed the round."."""
    deed = sentence(shorthand.told(done.title) or done.title)
    came = phrases.result(done)
    return " ".join((came, deed) if telling.measure(done) else (deed, came))
