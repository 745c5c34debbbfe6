"""What every command needs to know: where the file is, which day it is, whether somebody can be asked.

The root command sets it once with ``enter``; commands read it with ``current()``, open the file with ``reading()`` and
``acting()``, and read days with ``parse_day`` and ``parse_period``.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from careercoach.cli.frame.wanted import Wanted
from careercoach.clock import is_small_hours
from careercoach.dates import Toward, echo
from careercoach.errors import FileProblem, InvalidValue, SavedAnyway
from careercoach.frozen import Frozen
from careercoach.paths import Places, named_nearly
from careercoach.settings import Settings

if TYPE_CHECKING:
    from sqlmodel import Session

    from careercoach.store.waiting import Patience, PatientConnection

RecordT = TypeVar("RecordT")


class Unsaved(Frozen):
    """Text a person gave that is not in the file yet. ``draft`` is where it stands already, None when nowhere."""

    text: str
    draft: Path | None


class Context(Frozen):
    """The circumstances of one command.

    ``fixed_day`` is the day given with --today or CAREERCOACH_TODAY, None when the clock counts; ``today`` is the
    person's day, which is the one to use. ``interactive`` says that somebody sits at a terminal and may be asked,
    ``draws`` that it can show the screens, ``plain`` that pages are to be heard: one statement a line, no bars and
    no columns, ``led`` that the person goes from number to number and types no commands; ``patience`` is how long
    to wait for other programs at the file, ``note`` says something beside the answer, ``saved`` says that the
    latest act of the command is on file, ``looked`` that it was said what lies around the file, ``outcome`` what
    became of what the latest act added: created or replaced, ``wanted`` what was asked of its list, None for one
    that takes nothing, ``silent`` that nothing is to be said but by the exit code. ``idle`` is the connection of
    the last reading, for the next one: to open the file costs more than most of what is asked of it.
    """

    places: Places
    settings: Settings
    today: date
    fixed_day: date | None
    interactive: bool
    draws: bool
    plain: bool
    assume_yes: bool
    debug: bool
    colour: bool
    patience: "Patience"
    note: Callable[[str], None]
    unsaved: list[Unsaved]
    idle: "list[PatientConnection]"
    saved: bool = False
    outcome: str | None = None
    looked: bool = False
    wanted: Wanted | None = None
    silent: bool = False
    led: bool = False

    @property
    def small_hours(self) -> bool:
        """Whether the person's day goes on although the calendar has turned the page."""
        return self.fixed_day is None and is_small_hours(self.today)


_current: ContextVar[Context | None] = ContextVar("context", default=None)


def enter(context: Context | None) -> None:
    """Make this the context of the running command; None forgets the last one."""
    _current.set(context)


def current() -> Context:
    """The context of the running command."""
    context = _current.get()
    assert context is not None  # noqa: S101 the root command enters one before any other runs
    return context


def current_or_none() -> Context | None:
    """The context, or None when the command failed before there was one."""
    return _current.get()


@contextmanager
def reading(*, begins: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write. Raises FileProblem, also for a file that was named and is not there.

    ``begins`` lets that pass, for what is read before the entry that makes it.
    """
    from careercoach.store.file import FAILURES, explain

    if not begins:
        must_exist()
    path, idle = current().places.database, current().idle
    connection = _open(path)
    try:
        _look_around()
        yield connection
        idle.append(connection)
    except FAILURES as error:
        raise explain(error, path) from error
    finally:
        if connection not in idle:
            connection.close()


def _open(path: Path) -> "PatientConnection":
    """The connection of the last reading, if that is still the file at ``path``; else a new one."""
    from careercoach.store.file import identity, open_for_reading

    idle = current().idle
    with suppress(OSError):  # which opening it explains
        if idle and idle[-1].identity and idle[-1].identity == identity(path):
            return idle.pop()
    release()
    return open_for_reading(path, wait=current().patience)


def release() -> None:
    """Let go of the file: somebody else is to have it, or the command is over."""
    running = current_or_none()
    while running and running.idle:
        running.idle.pop().close()


def must_exist() -> None:
    """Refuse a file that was named and is not there: a slip in its name must not read as a life without entries.

    Where nobody named one, the first entry makes it. Raises FileProblem.
    """
    if is_missing():
        raise FileProblem(
            f'{nothing_there()}; correct the name, or begin a file there with careercoach log "What you did".'
        )


def is_missing() -> bool:
    """Whether a file was named that is not there."""
    places = current().places
    return places.named and not os.path.lexists(places.database)


def nothing_there() -> str:
    """That the file that was named is missing, and which one beside it may be meant, as the begin of a sentence."""
    places = current().places
    near = named_nearly(places.database)
    return f"There is no file {places.said}, which {places.origin} names{f'; {near} is there' if near else ''}"


@contextmanager
def acting() -> Iterator["Session"]:
    """One act in a session for services: saved as a whole at the end, or not at all. Raises FileProblem.

    Others wait from the first statement on, so what a block imports, it imports first, and nobody is asked within.
    """
    from careercoach.store.session import act

    context = current()
    with _saving(), act(context.places.database, context.today, wait=context.patience) as session:
        yield session
    _tell_of_the_act(session)


def _tell_of_the_act(session: "Session") -> None:
    """Keep what became of what was added, and say on stderr whom the names that were typed led to: somebody on file
    already, or somebody new.
    """
    from careercoach.names import told
    from careercoach.services.finding import met, outcome

    enter(replace(current(), outcome=outcome(session)))
    for sentence in told(met(session), "careercoach person merge makes two of them one"):
        current().note(sentence)


@contextmanager
def rewriting(*, large: bool = False) -> Iterator[sqlite3.Connection]:
    """One act on the plain connection, such as an undo: saved as a whole at the end, or not at all.

    A ``large`` one holds little in memory, for which others wait (``acts.transaction``). Raises FileProblem.
    """
    from careercoach.store.acts import transaction

    context = current()
    with _saving(), transaction(context.places.database, wait=context.patience, large=large) as connection:
        yield connection


@contextmanager
def _saving() -> Iterator[None]:
    """Know what is on file: what stands here until its end is, and no text of the person needs keeping any more."""
    enter(replace(current(), saved=False))
    release()
    begins = is_missing()
    try:
        yield
    except SavedAnyway:
        _settle()
        raise
    _settle()
    if begins:
        current().note(f"A new file was made: {current().places.said}.")
    _look_around()


def _look_around() -> None:
    """Once in a command, say on stderr what lies around the file, now that it was opened and so is one of ours."""
    if current().looked:
        return
    from careercoach.store.surroundings import notice

    enter(replace(current(), looked=True))
    for sentence in notice(current().places.database):
        current().note(sentence)


def _settle() -> None:
    """The act is on file: its text needs no draft any more."""
    context = replace(current(), saved=True)
    enter(context)
    drafts = [text.draft for text in context.unsaved if text.draft]
    context.unsaved.clear()
    if drafts:
        from careercoach.editor import forget

        for draft in drafts:
            forget(draft)


def read_back(get: Callable[[sqlite3.Connection, str], RecordT], written: str) -> RecordT:
    """The record of what was just written, for the echo: ``read_back(goals.get, uuid)``."""
    with reading() as connection:
        return get(connection, written)


def parse_day(option: str, text: str, toward: Toward, edge: Literal["first", "last"] | None = None) -> date:
    """The day somebody typed for ``option``, for example ``parse_day("--by", by, "future", "last")``.

    ``toward`` decides open forms such as ``fri``; ``edge`` which day of a period is meant, and None takes no period.
    Raises InvalidValue naming the option.
    """
    first, last = parse_period(option, text, toward)
    if edge is None and first != last:
        raise InvalidValue(option, f"{option} needs one day, not a period; write it as 2026-10-06 or last fri.")
    return last if edge == "last" else first


def bound(option: str, text: str | None, edge: Literal["first", "last"]) -> date | None:
    """The day that a list starts or ends with, told on a terminal as it was understood; None when none was given.

    Raises InvalidValue naming the option.
    """
    if not text:
        return None
    day = parse_day(option, text, "past", edge)
    if current().interactive and text != day.isoformat():
        current().note(f"{'From' if edge == 'first' else 'Up to'} {echo(day)}.")
    return day


def parse_period(option: str, text: str, toward: Toward) -> tuple[date, date]:
    """The first and last day of what somebody typed for ``option``. Raises InvalidValue naming the option."""
    from careercoach.date_grammar.reading import parse

    try:
        when = parse(text, current().today, toward=toward, week=current().settings.week)
    except InvalidValue as error:
        raise InvalidValue(option, f"{option}: {error.sentence}") from None
    return when.first, when.last
