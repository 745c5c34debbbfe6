"""What stays back from a reader although it is on file, and why: the sentences that every preview shows."""

from collections import Counter
from collections.abc import Iterable, Mapping

from careercoach.documents.audience import EVERYWHERE, Record, elsewhere, shown, visible_fields
from careercoach.documents.evidence import file_name, is_here
from careercoach.materials import Scope
from careercoach.records import AccomplishmentRecord, GoalRecord, LearningRecord, PromiseRecord, ReplyRecord
from careercoach.visible import one_line

WORDS: Mapping[str, str] = {
    "energy": "Energy marks: never leave the file.",
    "tags": "Tags: they only sort your own list.",
    "confidence": "Confidence in a goal: only for you.",
    "obstacle": "Obstacles of a goal: only for you.",
    "if_then": "If-then plans: only for you.",
    "exposure": "Who should see a goal: only for you.",
    "check_ins": "Check-in notes and blockers: only for you.",
    "cost": "What learning cost and who paid: only for you.",
    "learned": "What you noted about your learning: only for you.",
    "pay": "Pay in a role you look at: only for you.",
    "lifestyle": "The life around a role you look at: only for you.",
    "stop_doing": "What you would stop doing in a role: only for you.",
    "notes": "Your notes on the talk: only for you.",
    "opening": "The words you open with: only for you.",
    "lens": "How you think they see it: only for you.",
    "behind": "How far they stand behind you: only for you.",
}
"""By the name of a field that stays back; in the order they are said."""

PRIVATE_WORK = "Private accomplishments: only for you, and nothing here hints at them."
_COUNTED: Mapping[type, tuple[str, str]] = {
    GoalRecord: ("goal", "goals"),
    AccomplishmentRecord: ("accomplishment", "accomplishments"),
    PromiseRecord: ("promise", "promises"),
    LearningRecord: ("piece of learning", "pieces of learning"),
}
"""What is counted of other positions, one and several, in the order it is said."""


def kept_back(records: Iterable[Record], audience: str, *, chosen: bool = True) -> tuple[str, ...]:
    """A sentence for every kind of thing in the records that this reader does not see; often empty.

    ``chosen`` says that each record was chosen for the document. Raises InvalidValue for an unknown audience.
    """
    hidden: set[str] = set()
    for record in records:
        fields = WORDS.keys() - visible_fields(record, audience, chosen=chosen)
        hidden |= {field for field in fields if getattr(record, field, None)}
    return tuple(words for field, words in WORDS.items() if field in hidden)


def agreed(
    promises: Iterable[PromiseRecord], audience: str, *, chosen: bool, other: str | None = None
) -> tuple[str, ...]:
    """A sentence for everybody with whom something was agreed that this reader does not see; () for nobody.

    ``other`` is whom a promise without a name was made with. Raises InvalidValue for an unknown audience.
    """
    made = tuple(promises)
    if shown(made, audience, chosen=chosen, scope=EVERYWHERE):
        return ()
    names = dict.fromkeys(one_line(promise.person or other or "") for promise in made)
    return tuple(f"What you agreed with {name or 'them'}: only for the two of you." for name in names)


def on_this_computer(work: Iterable[AccomplishmentRecord], audience: str) -> tuple[str, ...]:
    """The sentence that names files of the work whose place stays back, for it is on this computer; () for none."""
    names = dict.fromkeys(one_line(file_name(place)) for done in work for place in done.evidence if is_here(place))
    return (
        ()
        if audience == "self" or not names
        else (f"{', '.join(names)}: on this computer, so nobody else gets there.",)
    )


def rehearsed(replies: Iterable[ReplyRecord], audience: str) -> tuple[str, ...]:
    """The sentence about next sentences that stay back from this reader; () where none does."""
    made = tuple(replies)
    stays = made and not shown(made, audience, scope=EVERYWHERE)
    return ("What you say to a no: only for you.",) if stays else ()


def of_other_positions(records: Iterable[Record], scope: Scope | None) -> tuple[str, ...]:
    """The sentence about how much of other positions stays back; () for nothing. What ended with one is not counted."""
    number = Counter(type(one) for one in records if type(one) in _COUNTED and elsewhere(one, scope))
    said = [
        f"{number[noun]} {one if number[noun] == 1 else several}"
        for noun, (one, several) in _COUNTED.items()
        if number[noun]
    ]
    if not said:
        return ()
    *first, last = said
    named = f"{', '.join(first)} and {last}" if first else last
    alone = number.total() == 1
    stays = "stays back, unless you choose it" if alone else "stay back, unless you choose them"
    return (f"Of other positions, {named} {stays}.",)


def private_work(number: int) -> tuple[str, ...]:
    """The sentence about private accomplishments that stay back; () for none."""
    if not number:
        return ()
    if number == 1:
        return ("1 private accomplishment: only for you, unless you choose it.",)
    return (f"{number} private accomplishments: only for you, unless you choose one.",)
