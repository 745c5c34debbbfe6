"""What stands in short on a review pack: three results, what grew and by what it shows, and what comes next.

It is a draft from the file, to be edited, for a reader with a minute and no time for the list below it.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from careercoach.documents import phrases, spoken
from careercoach.documents.fitting import words
from careercoach.documents.leading import MOST, with_result
from careercoach.documents.markdown import begun, bullets, inline, led, wrapped
from careercoach.documents.materials import ReviewPack
from careercoach.documents.results import line
from careercoach.folding import bare, name_order
from careercoach.language import shorthand
from careercoach.records import AccomplishmentRecord, ProfileRecord

SHORT = 150
"""Words of it; what grew stays out where three long results leave no room."""

_OFTEN, _GREW = 2, 3
"""Results that show something before one grew in it, and things that are named."""


def in_short(seen: ReviewPack, today: date) -> str:
    """The whole of it; empty without a result."""
    results = "\n\n".join(filter(None, _results(seen)))
    if not results:
        return ""
    comes = _comes_next(seen, today)
    grew = list(_grew(seen, today))[:_GREW]
    while grew and words(_page(results, grew, comes)) > SHORT:
        grew.pop()
    return _page(results, grew, comes)


def _results(seen: ReviewPack) -> Iterator[str]:
    """What leads here, and as far as there is room what leads in the houses before, named as theirs."""
    house = bare(seen.profile.organisation or "")
    before = {one.position: one for one in seen.earlier if one.organisation and bare(one.organisation) != house}
    left = MOST
    for place in (None, *dict.fromkeys(phrases.company(one) for one in reversed(before.values()))):
        work = [done for done in seen.accomplishments if _house(done, before) == place]
        told = with_result(work, seen.choosing.reader.name, seen.reached)[:left]
        left -= len(told)
        if told:
            yield f"Before, at {place}:" if place else ""
            yield bullets([line(done)] for done in told)


def _house(done: AccomplishmentRecord, before: Mapping[str | None, ProfileRecord]) -> str | None:
    """The house before in which a piece of work was done; None for the one of today."""
    return phrases.company(before[done.position]) if done.position in before else None


def _page(results: str, grew: list[str], comes: str) -> str:
    shown = ("What grew:", bullets([one] for one in grew)) if grew else ()
    return "\n\n".join(filter(None, (results, *shown, comes)))


def _grew(seen: ReviewPack, today: date) -> Iterator[str]:
    """What several results show one grew in, what most of them show first, with the first and the last of them."""
    shown: dict[str, list[AccomplishmentRecord]] = {}
    for done in seen.accomplishments:
        if done.status == "done" and phrases.result(done) and inline(done.title):
            for name in filter(inline, done.competencies):
                shown.setdefault(name, []).append(done)
    often = {name: work for name, work in shown.items() if len(work) >= _OFTEN}
    for name in sorted(often, key=lambda name: (-len(often[name]), name_order(name))):
        first, *_, last = often[name]
        yield f"**{led(begun(name))}** {_shown_by(first, today)}, {_shown_by(last, today)}."


def _shown_by(done: AccomplishmentRecord, today: date) -> str:
    return f"“{begun(done.title).removesuffix('.')}” ({spoken.month(done.until or done.on, today)})"


def _comes_next(seen: ReviewPack, today: date) -> str:
    """The goal ahead whose day is nearest; empty while none has a day."""
    ahead = [(goal.by, goal.title) for goal in seen.goals if goal.status == "active" and goal.by and goal.by >= today]
    if not ahead:
        return ""
    by, title = min(ahead)
    said = shorthand.lowered(title) if shorthand.begins_with_a_deed(title) else title
    return wrapped(f"What comes next: {inline(said).removesuffix('.')}, by {spoken.day(by, today)}.")
