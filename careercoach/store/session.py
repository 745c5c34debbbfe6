"""The SQLModel session in which services write. One short session per act; nothing is open across a question.

Why ``hide_parameters``: the message of a failed statement would otherwise quote private text.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache, partial
from pathlib import Path

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import configure_mappers
from sqlalchemy.pool import NullPool
from sqlmodel import Session, create_engine

from careercoach.errors import InvalidValue
from careercoach.store import acts, backups
from careercoach.store.file import COMMAND_WAIT, FAILURES, begin, explain, open_file
from careercoach.store.waiting import Patience


@contextmanager
def act(
    path: Path, today: date, *, wait: Patience = COMMAND_WAIT, maker: acts.Maker = acts.COMMAND
) -> Iterator[Session]:
    """Do one act: a session in one immediate transaction, recorded under the name the service gives it.

    ``today`` is the person's day, ``wait`` how long to wait for other programs, ``maker`` who does it. The transaction
    begins with the first statement: what is imported, parsed or checked before it keeps nobody waiting. Raises
    FileProblem; on any error but SavedAnyway the file is as it was.
    """
    configure_mappers()
    connection = open_file(path, wait=wait)
    opened = _opened.set(connection)
    try:
        backups.make_of_the_day(connection, path)
        with Session(_engine(), expire_on_commit=False) as session:
            event.listen(session, "after_begin", partial(_begin, path=path, today=today, maker=maker))
            yield session
            session.flush()
            if _NUMBER in session.info:
                acts.close(connection, session.info[_NUMBER], session.info.get("act", "change"))
                acts.commit(connection, path, session.info[_NUMBER] - 1)
            session.commit()
    except (DBAPIError, *FAILURES) as error:
        # The change log speaks to SQLite directly, so its errors come both wrapped and bare.
        cause = error.orig if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.Error) else error
        if isinstance(cause, sqlite3.IntegrityError):
            raise InvalidValue("value", "One of the values does not fit.", "check-values") from None
        raise explain(cause, path) from error
    finally:
        _opened.reset(opened)
        connection.close()


_opened: ContextVar[sqlite3.Connection] = ContextVar("opened")
"""The connection of the running act."""


@cache
def _engine() -> Engine:
    """One for all acts, which keeps the statements it has made; the connection is the running act's."""
    return create_engine("sqlite://", creator=_opened.get, poolclass=NullPool, hide_parameters=True)


_NUMBER = "number"
"""Where a session keeps the number of its act."""


def _begin(session: Session, _: object, connection: Connection, *, path: Path, today: date, maker: acts.Maker) -> None:
    """The session's first statement is about to run: take the file for writing, and open the act."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 as in raw
    begin(driver, path)
    session.info[_NUMBER] = acts.begin(driver, today, maker)


def name_act(session: Session, name: str) -> None:
    """Say under which name the running act stands in the history; the first name given stays."""
    session.info.setdefault("act", name)


def raw(session: Session) -> sqlite3.Connection:
    """The plain connection in the session's transaction, for queries that need no model."""
    connection = session.connection().connection.driver_connection
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101 the creator below makes nothing else
    return connection
