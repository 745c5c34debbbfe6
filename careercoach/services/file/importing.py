"""Taking in what another file, or this one, once let go of as JSON: one act, whole or not at all.

What is in the file already stays as it is, also where it differs: a person who changed something since the export wants
what they wrote last, and no program can tell which that is. So a second import of the same adds nothing.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from typing import BinaryIO

from careercoach.exchange import reading
from careercoach.store import acts, scratch, taking_in
from careercoach.store.header import VERSION
from careercoach.store.taking_in import Plan


@contextmanager
def opened(source: BinaryIO) -> Iterator[sqlite3.Connection]:
    """What an export holds, as a file of its own. ``source`` is read more than once.

    Raises UsageError, and FileTooNew for an export of a newer program.
    """
    content = reading.read(source, VERSION)
    place_of = partial(reading.place_of, source)
    with closing(scratch.filled(content.schema, content.tables, reading.misfit, place_of)) as found:
        yield found


def brings_history(connection: sqlite3.Connection, found: sqlite3.Connection) -> int:
    """How many acts of the export come along: all, into a file that holds nothing yet; else none, it has its own."""
    return taking_in.acts_in(found) if taking_in.is_blank(connection) else 0


def plan(connection: sqlite3.Connection, found: sqlite3.Connection) -> Plan:
    """Say what would come in, and change nothing."""
    return taking_in.plan(connection, found)


def take_in(connection: sqlite3.Connection, found: sqlite3.Connection, today: date, maker: acts.Maker) -> Plan:
    """Take it in as one act, inside the running transaction, and say what came.

    With a history that comes along, that is the history from now on, and the import is no act in it.
    """
    whole, planned = brings_history(connection, found) > 0, taking_in.plan(connection, found)
    act = acts.begin(connection, today, maker)
    taking_in.take_in(connection, found, planned, None if whole else act)
    if whole:
        taking_in.take_history(connection, found)
    else:
        acts.close(connection, act, "data import")
    return planned
