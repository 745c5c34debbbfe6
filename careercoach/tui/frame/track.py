"""What was changed in a form: field by field, from what, and on which day."""

from collections.abc import Mapping
from datetime import date

from careercoach.coach.drafts import Typed
from careercoach.fields.field import Raw


class Track:
    """``based`` is what stood in each field when it was begun, None where that is not known."""

    def __init__(self, based: Mapping[str, Raw]) -> None:
        """``based`` is what is on file."""
        self.based: dict[str, Raw | None] = dict(based)
        self._drawn: dict[str, tuple[Raw, Raw]] = {}
        self._last: dict[str, Raw] = {}
        self._days: dict[str, date] = {}

    def draw(self, shown: Mapping[str, Raw], given: Mapping[str, Raw]) -> None:
        """Remember what the fields made of what they were given: line ends may differ without anybody's doing."""
        self._drawn = {name: (raw, given[name]) for name, raw in shown.items()}
        self._last = self.now(shown)

    def pick_up(self, typed: Typed, shown: Mapping[str, Raw], *, new: bool) -> None:
        """Go on with a draft; an older one does not know what was on file then, but a ``new`` thing was empty."""
        for name in typed.mine:
            if name in typed.based or not new:
                self.based[name] = typed.based.get(name)
        self._days = dict(typed.days)
        self._last = self.now(shown)

    def now(self, shown: Mapping[str, Raw]) -> dict[str, Raw]:
        """What the fields say; one that nobody touched says what it was given."""
        return {
            name: self._drawn[name][1] if name in self._drawn and raw == self._drawn[name][0] else raw
            for name, raw in shown.items()
        }

    def note(self, shown: Mapping[str, Raw], today: date) -> dict[str, Raw]:
        """Remember on which day each field was typed, and return what the fields say."""
        now = self.now(shown)
        self._days |= {name: today for name, raw in now.items() if raw != self._last.get(name)}
        self._last = now
        return now

    def day(self, name: str, today: date) -> date:
        """The day on which a field was typed; today where nobody did."""
        return self._days.get(name, today)

    def typed(self, now: Mapping[str, Raw]) -> Typed:
        """What was changed, as a draft keeps it."""
        mine = {name: raw for name, raw in now.items() if raw != self.based[name]}
        based = {name: raw for name in mine if (raw := self.based[name]) is not None}
        return Typed(mine, based, self._days)

    def forget_base(self, now: Mapping[str, Raw]) -> None:
        """Another window kept this: of all that was typed here it is not known any more what it is a change of."""
        self.based = {name: before if before == now[name] else None for name, before in self.based.items()}
