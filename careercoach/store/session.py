"""The SQLModel session in which services write. One short session per act; nothing is open across a question.

Why ``hide_parameters``: the message of a failed statement would otherwise quote private text.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool
from sqlmodel import Session, create_engine

from careercoach.errors import InvalidValue
from careercoach.store import acts, backups
from careercoach.store.file import COMMAND_WAIT, FAILURES, check_version, explain, open_file


@contextmanager
def act(path: Path, today: date, *, wait: float = COMMAND_WAIT) -> Iterator[Session]:
    """Do one act: a session in one immediate transaction, recorded under the name the service gives it.

    ``today`` is the person's day, ``wait`` the seconds to wait for another writer. Raises FileProblem; on any error
    the file is as it was.
    """
    engine = _engine(path, wait)
    try:
        with Session(engine, expire_on_commit=False) as session:
            connection = raw(session)
            number = acts.begin(connection, today)
            yield session
            session.flush()
            acts.close(connection, number, session.info.get("act", "change"))
            session.commit()
    except (DBAPIError, *FAILURES) as error:
        # The begin hook and the change log speak to SQLite directly, so its errors come both wrapped and bare.
        cause = error.orig if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.Error) else error
        if isinstance(cause, sqlite3.IntegrityError):
            raise InvalidValue("value", "One of the values does not fit.", "check-values") from None
        raise explain(cause, path) from error
    finally:
        engine.dispose()


def name_act(session: Session, name: str) -> None:
    """Say under which name the running act stands in the history; the first name given stays."""
    session.info.setdefault("act", name)


def raw(session: Session) -> sqlite3.Connection:
    """The plain connection in the session's transaction, for queries that need no model."""
    connection = session.connection().connection.driver_connection
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101 the creator below makes nothing else
    return connection


def _engine(path: Path, wait: float) -> Engine:
    engine = create_engine(
        "sqlite://", creator=lambda: open_file(path, wait=wait), poolclass=NullPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def begin_immediately(connection: object) -> None:
        raw = connection.connection.driver_connection  # type: ignore[attr-defined]  # the event's argument is untyped
        backups.make_of_the_day(raw, path)
        raw.execute("BEGIN IMMEDIATE")
        check_version(raw, path)

    return engine
