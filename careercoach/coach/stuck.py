"""Whether a goal is stuck, which several looks at it tell and a single bad one never does.

Stuck is: the same thing in the way twice, confidence down by two or more, or no progress over two rounds of check-ins.
Source: product G7 (003).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from careercoach.coach.away import days_away
from careercoach.dates import echo
from careercoach.folding import bare
from careercoach.frozen import Frozen
from careercoach.records import AwayRecord, CheckInRecord, GoalRecord
from careercoach.visible import cut

BLOCKED, FALLING, STILL = "blocked", "falling", "still"
"""How a goal is stuck, what is told first coming first."""

ROUNDS = 2
"""Rounds of check-ins without progress from which a goal stands still, and after which a look is too old to tell."""

FALL = 2
"""Points of confidence, of five, by which it falls."""

WINDOW = 4
"""Looks back, the last one among them, in which a blocker is the same again and confidence has fallen."""

QUOTED = 50
"""Characters of a blocker that are repeated at most."""

WHOLE = 100
"""Per cent at which nothing is left to be stuck in."""


class Stuck(Frozen):
    """How a goal is stuck, since which day that holds, and what fills the sentence that says so."""

    goal: GoalRecord
    kind: str
    since: date
    said: dict[str, str | int | date]

    @property
    def words(self) -> str:
        """The key of the sentence in nudges.toml."""
        return f"stuck-{self.kind}"

    def in_words(self) -> dict[str, str]:
        """What fills that sentence, as it is written."""
        return {name: echo(value) if isinstance(value, date) else str(value) for name, value in self.said.items()}


Looks = Sequence[CheckInRecord]


def stuck(
    goal: GoalRecord,
    check_ins: Iterable[CheckInRecord],
    today: date,
    *,
    begun: date | None = None,
    aways: Sequence[AwayRecord] = (),
) -> Stuck | None:
    """How an active goal is stuck; None when it is not, or when its last look is too old to tell.

    ``check_ins`` may be of several goals. ``begun`` is the day on which the goal was taken up again or a new way was
    chosen for it: what was seen up to then says nothing any more. None when it was not.
    """
    seen = sorted((look for look in check_ins if look.goal == goal.id and look.on <= today), key=lambda look: look.on)
    looks = [look for look in seen if begun is None or look.on > begun]
    if goal.status != "active" or not looks or (goal.progress or 0) >= WHOLE:
        return None
    if _days(looks[-1].on, today, aways) >= ROUNDS * goal.cadence_days:
        return None
    told = {BLOCKED: _blocked, FALLING: _falling}
    for kind, found in told.items():
        since = _since(found, looks)
        if since:
            return Stuck(goal, kind, since, found(looks) or {})
    earlier = seen[: len(seen) - len(looks)]
    before = next((look.progress for look in reversed(earlier) if look.progress is not None), 0)
    return _still(goal, before, looks, begun or goal.started_on, today=today, aways=aways)


def same(one: str | None, other: str | None) -> bool:
    """Whether two blockers name the same thing: more than half of the words that carry the shorter one are in both."""
    first, second = _carrying(one), _carrying(other)
    return 2 * len(first & second) > min(len(first), len(second)) > 0


def _blocked(looks: Looks) -> dict[str, str | int | date] | None:
    last, *earlier = reversed(looks[-WINDOW:])
    again = any(same(last.blocker, look.blocker) for look in earlier)
    return {"blocker": _short(last.blocker or "")} if again else None


def _short(text: str) -> str:
    return cut(text, QUOTED).rstrip(".")


def _falling(looks: Looks) -> dict[str, str | int | date] | None:
    """Down from the highest by FALL, with a look in between that was below it already."""
    sure = [look.confidence for look in looks if look.confidence is not None][-WINDOW:]
    if len(sure) <= 2:
        return None
    *earlier, before, last = sure
    high = max(earlier)
    return {"before": high, "now": last} if before < high and last <= high - FALL else None


def _since(found: Callable[[Looks], object], looks: Looks) -> date | None:
    """The look from which on each one told the same; None when the last does not."""
    since: date | None = None
    for number in range(len(looks), 0, -1):
        if not found(looks[:number]):
            break
        since = looks[number - 1].on
    return since


def _still(
    goal: GoalRecord, before: int | None, looks: Looks, begun: date, *, today: date, aways: Sequence[AwayRecord]
) -> Stuck | None:
    """No look of the last two rounds, of which the second holds one, rose above the look before it."""
    moved, stood = begun, list[date]()
    for look in looks:
        if look.progress is None:
            continue
        if look.progress > (before or 0):
            moved, stood = look.on, []
        else:
            stood.append(look.on)
        before = look.progress
    if len(stood) < ROUNDS or _days(moved, stood[-1], aways) < goal.cadence_days:
        return None
    beyond = _days(moved, today, aways) - ROUNDS * goal.cadence_days
    if beyond < 0:
        return None
    since = max(stood[ROUNDS - 1], today - timedelta(days=beyond))
    return Stuck(goal, STILL, since, {"progress": before or 0, "date": moved})


def _days(since: date, until: date, aways: Sequence[AwayRecord]) -> int:
    """The days from one to the other on which one was at work."""
    return (until - since).days - days_away(aways, since, until)


@lru_cache(256)
def _carrying(text: str | None) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", bare((text or "").replace("’", "'").replace("n't", "")))
    carrying = (word for word in words if word not in _FILLING)
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in carrying)


_FILLING_WORDS = """
a after again also always an and any are as at be because been before being but by can cannot could did do does
doing done enough every for from full get getting go goes going got had has have he her here his how i if in is isn
it its just less made make many more most much my n need needs never no nobody none not nothing now of off on one
only onto or our out over quite really s same she so some somebody someone something still than that the their them
then there they things this to too until up very wait waiting was we were what when while who will with without
would yet you your
aber auf da das der die ein eine es fuer habe haben hat ich im immer ist kein keine keinen mehr mit nicht noch nur
oder sie und von wegen wieder zu
au aucun avec de des du en encore et je la le les pas pour que sur toujours un une
con el los por sin tengo todavia y
в все еще и на не нет о с у я
"""
_FILLING = frozenset(_FILLING_WORDS.split())
"""Words that name nothing that could be in the way, as ``bare`` spells them."""
