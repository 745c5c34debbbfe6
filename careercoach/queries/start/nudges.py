"""Reading what the person told the rules of the coach."""

import sqlite3

from careercoach.queries.reading import read
from careercoach.records import NudgeRecord


def listed(connection: sqlite3.Connection) -> list[NudgeRecord]:
    """Every rule that was ever switched, snoozed or done, in the order they first were."""
    return read(connection, NudgeRecord, "nudge_view", "ORDER BY row")


def off(connection: sqlite3.Connection) -> set[str]:
    """The rules and hints that were switched off."""
    return {told.rule for told in listed(connection) if told.off}


def get(connection: sqlite3.Connection, rule: str) -> NudgeRecord:
    """What one rule was told; a rule that was told nothing speaks."""
    found = read(connection, NudgeRecord, "nudge_view", "WHERE rule = ?", (rule,))
    return found[0] if found else NudgeRecord(rule, off=False, snoozed_until=None, done_on=None)
