"""The rules of the coach with what the person told each of them."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from careercoach.coach.rules.act import resting
from careercoach.content.rules import rules
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.records import NudgeRecord


class RuleRecord(Frozen):
    """A rule as it is listed. ``state`` says in words how it stands today: speaks, off, done today or snoozed.

    ``when`` says when it speaks and ``source`` what it goes back to; None for a hint about wording.
    """

    noun: ClassVar[str] = "rule"
    rule: str
    when: str | None
    source: str | None
    state: str
    off: bool
    snoozed_until: date | None
    done_on: date | None


def listed(told: Iterable[NudgeRecord], today: date) -> tuple[RuleRecord, ...]:
    """The rules of Today in their order, then whatever else was told something."""
    by_rule = {record.rule: record for record in told}
    names = [*rules(), *(name for name in by_rule if name not in rules())]
    return tuple(_rule(by_rule.get(name) or NudgeRecord(name, False, None, None), today) for name in names)


def _rule(told: NudgeRecord, today: date) -> RuleRecord:
    said = rules().get(told.rule.partition("/")[0])
    return RuleRecord(
        told.rule,
        said.when if said else None,
        said.source if said else None,
        _state(told, today),
        told.off,
        told.snoozed_until,
        told.done_on,
    )


def _state(told: NudgeRecord, today: date) -> str:
    if not resting(told, today):
        return "speaks"
    if told.off:
        return "off"
    if told.snoozed_until and told.snoozed_until > today:
        return f"rests until {echo(told.snoozed_until)}"
    return "done today"
