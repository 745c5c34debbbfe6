"""What the wording coach says of what its rules miss: one line at a time, and none that was switched off."""

from collections.abc import Collection

from careercoach.coach.wording import missing
from careercoach.content.wording import wording
from careercoach.frozen import Frozen
from careercoach.records import AccomplishmentRecord


class Hint(Frozen):
    """One thing that is missing. ``field`` is where the answer goes, ``before`` and ``after`` an example."""

    rule: str
    field: str
    text: str
    before: str
    after: str

    @property
    def nudge(self) -> str:
        """Under which name the hint can be switched off."""
        return f"wording/{self.rule}"


def hints(record: AccomplishmentRecord, off: Collection[str] = ()) -> tuple[Hint, ...]:
    """All that the rules see, most useful first.

    ``off`` holds the names of switched-off nudges ("wording/all-we").
    """
    words = (wording()[name] for name in missing(record))
    seen = (Hint(each.key, each.field, each.hint, each.before, each.after) for each in words)
    return tuple(hint for hint in seen if hint.nudge not in off)


def first_hint(record: AccomplishmentRecord, off: Collection[str] = ()) -> Hint | None:
    """The one hint to show, or None: never more than one at a time."""
    return next(iter(hints(record, off)), None)
