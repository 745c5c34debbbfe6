"""What an agent sees: a short list of fields of three nouns, and of these only what the audience gate lets out.

Why a list of its own beside the gate: everybody else gets a document that the person read before it left; an agent asks
when nobody looks. So it sees less than any of them: nothing that was said to oneself, and nobody's name but where the
person wrote it into one of these texts. What is private, or belongs to another position, stays back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from careercoach.documents import audience
from careercoach.folding import bare
from careercoach.frozen import Frozen
from careercoach.materials import Scope
from careercoach.records import AccomplishmentRecord, GoalRecord, PromiseRecord

Thing = GoalRecord | AccomplishmentRecord | PromiseRecord

ALLOWED: Mapping[type, tuple[str, ...]] = {
    GoalRecord: ("title", "horizon", "by", "status", "progress"),
    AccomplishmentRecord: ("title", "on", "until", "situation", "did", "result", "before", "after", "unit"),
    PromiseRecord: ("text", "owner", "by"),
}
"""The fields an agent sees of each noun, beside the id. What is not listed is never shown."""

_READER = "mentor"
"""The reader of the gate beyond whom an agent never sees: one who hears what the person chose, and nothing said to
oneself."""


class ShownRecord(Frozen):
    """One thing as an agent sees it: ``kind`` is its noun, ``said`` its fields that say something."""

    noun = "shown"
    id: str
    kind: str
    said: Mapping[str, str | int]

    def words(self) -> int:
        """How many words of the person it holds."""
        return sum(len(str(value).split()) for value in self.said.values())


def seen(things: Iterable[Thing], scope: Scope | None) -> tuple[ShownRecord, ...]:
    """Those of the things that an agent may see, as it sees them, in their order; ``scope`` as in ``audience.show``.

    Of promises only the open ones.
    """
    told = (each for each in things if not _kept_back(each))
    return tuple(_as_seen(each) for each in audience.shown(told, _READER, scope=scope))


def found(shown: Iterable[ShownRecord], words: str) -> tuple[ShownRecord, ...]:
    """Those in whose shown fields each of the words stands, in any case and with or without accents."""
    wanted = bare(words).split()
    return tuple(each for each in shown if all(word in _text(each) for word in wanted))


def _kept_back(thing: Thing) -> bool:
    if isinstance(thing, PromiseRecord):
        return thing.state != "open"
    return thing.private


def _as_seen(thing: Thing) -> ShownRecord:
    values = {name: getattr(thing, name) for name in ALLOWED[type(thing)]}
    return ShownRecord(
        thing.id,
        thing.noun,
        {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in values.items()
            if value is not None
        },
    )


def _text(shown: ShownRecord) -> str:
    return bare("\n".join(map(str, shown.said.values())))
