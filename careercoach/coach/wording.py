"""The wording coach: named rules that each see one thing missing in how an accomplishment is told.

A rule looks at one record and answers yes or no. It is made to be right when it speaks, and to keep quiet when in
doubt: what it misses costs nothing, a wrong hint costs trust. The rules read English word by word and understand none
of it; they look for the signs that their docstrings name (``signs``). tests/coach/wording_labelled.toml holds what a
careful reader would say, and a test measures the rules against it. Nothing here keeps a text from being saved.

In brackets stands what a rule goes back to: the system (B4) and the source article (003).
"""

from __future__ import annotations

from careercoach.coach import signs
from careercoach.coach.activities import is_activity
from careercoach.coach.amounts import claims_change, gives_amount

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from careercoach.records import AccomplishmentRecord

    Rule = Callable[[AccomplishmentRecord], bool]

LONG_DAYS = 14
"""From so many days on, an accomplishment counts as large."""

LONG_TEXTS = 3
"""So many of situation, own part and result told make an accomplishment large."""


def missing(record: AccomplishmentRecord) -> list[str]:
    """The names of the rules that speak, most useful first; none of what is private, drained or no deed.

    A private entry is told to nobody, and whoever writes of a death or a place that closes, or was drained, is not
    asked what came of it.
    """
    found = [name for name, rule in RULES.items() if rule(record)]
    if not found or record.private or record.energy == "drained":
        return []
    from careercoach.coach.news import is_a_deed  # which most entries do not need

    return found if is_a_deed(record.title) else []


def no_outcome(record: AccomplishmentRecord) -> bool:
    """Done, and told as an activity with nothing behind it (B4; 003: results, not tasks).

    Silence is the default. Speaks only of a title that begins with a verb of doing and its object ("Wrote the rota",
    "I cleaned the fryer"): not of one without a verb, of an achievement or of good news. Quiet as soon as a result or
    a figure after is told, a further clause follows, a sign of an outcome stands there (so, until, now, again, nobody,
    than), a result is told in passing (found, won), or grief and fear are; and when all_we asks already.
    """
    if record.status != "done" or record.result or record.after or not is_activity(record.title):
        return False
    if _claims_change(record) or all_we(record) or signs.tells_of_result(record.title):
        return False
    return not any(signs.says_outcome(text) for text in (record.title, record.did)) and not any(
        map(signs.tells_of_grief, _texts(record))
    )


def number_hinted(record: AccomplishmentRecord) -> bool:
    """Done, claims more, less, faster or slower, and gives no figure (B4; 003: numbers, where there are some).

    Sees words that only make sense with a size ("faster", "fewer", "halved", "cut the backlog", "hours instead of
    days"). Quiet as soon as any amount stands anywhere, in digits or in words.
    """
    if record.status != "done" or record.before or record.after:
        return False
    return _claims_change(record) and not any(map(gives_amount, _texts(record)))


def all_we(record: AccomplishmentRecord) -> bool:
    """Speaks of a group, and the person's own part cannot be seen (B4; 003: say what you did yourself).

    Sees "we" (not "since we", "which we"), and "our …" or "the team …" where a sentence begins. Quiet when I, my or
    me stands anywhere, when the own part is told, or when the title begins with a verb ("Led what we …"), because
    that means I. What is quoted counts as somebody else's words.
    """
    own_part = record.did and not signs.begins_with_group(record.did)
    if own_part or signs.begins_with_verb(record.title) or any(map(signs.speaks_of_me, _texts(record))):
        return False
    return any(map(signs.speaks_of_group, (record.title, record.did, record.result)))


def no_witness(record: AccomplishmentRecord) -> bool:
    """Large, and nobody is named who saw it (B4; 003: be seen by those who decide).

    Large is a period of at least LONG_DAYS, LONG_TEXTS long texts, or a link to both a goal and a priority. Quiet
    while it is in progress, when the text itself tells of somebody who noticed ("thanked", "hugged me"), and when
    somebody stands in the result by name, or who decides or reports (Ruth, an inspector, the radio).
    """
    if record.status == "in-progress" or record.seen_by:
        return False
    days = (record.until - record.on).days + 1 if record.until else 1
    long_texts = sum(bool(text) for text in (record.situation, record.did, record.result))
    large = days >= LONG_DAYS or long_texts >= LONG_TEXTS or bool(record.goals and record.priorities)
    return large and not signs.names_somebody(record.result) and not any(map(signs.tells_of_witness, _texts(record)))


RULES: dict[str, Rule] = {
    "no-outcome": no_outcome,
    "number-hinted": number_hinted,
    "all-we": all_we,
    "no-witness": no_witness,
}
"""Every rule by name, in the order in which their hints are given."""


def _texts(record: AccomplishmentRecord) -> tuple[str | None, ...]:
    return record.title, record.situation, record.did, record.result


def _claims_change(record: AccomplishmentRecord) -> bool:
    return any(map(claims_change, (record.title, record.did, record.result)))
