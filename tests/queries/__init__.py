"""What the tests of reading share: acts done on a day, and one question put to the file."""

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

from careercoach.store.session import act
from tests.store import TODAY, reading

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def day(offset: int) -> date:
    """So many days from the tests' today; negative is past."""
    return TODAY + timedelta(days=offset)


def on(
    path: Path,
    offset: int,
    service: Callable[Concatenate[Session, Parameters], Result],
    /,
    *arguments: Parameters.args,
    **named: Parameters.kwargs,
) -> Result:
    """Do one act on that day."""
    with act(path, day(offset)) as session:
        return service(session, *arguments, **named)


def ask(
    path: Path,
    query: Callable[Concatenate[sqlite3.Connection, Parameters], Result],
    /,
    *arguments: Parameters.args,
    **named: Parameters.kwargs,
) -> Result:
    """Read one thing from the file."""
    with reading(path) as connection:
        return query(connection, *arguments, **named)
