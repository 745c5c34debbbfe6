"""A full example life in a throw-away file: to look around in, or printed.

Nothing here loads the parser: ``careercoach demo`` needs none.
"""

import fcntl
import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

from careercoach.cli.frame import context, output
from careercoach.paths import DATABASE_NAME, Places

_PREFIX = "careercoach-demo-"

_JUST_MADE = 60.0
"""Seconds in which a folder may be too new to be locked."""


def look_around(*, plain: bool = False, as_json: bool = False) -> int:
    """Show the example life, or print Today and the brief of it, and return the exit code."""
    running = context.current()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    _sweep()
    with _throw_away_folder() as folder:
        places = Places(folder / DATABASE_NAME, "the example life")
        from careercoach.store.example_life import lay_out

        lay_out(places.database, running.today)
        if running.draws and not plain and not as_json:
            from careercoach.cli.frame.screens import open_screens

            return open_screens(places, running.fixed_day, running.settings, demo=True)
        context.enter(replace(running, places=places))
        _print(as_json=as_json)
    return 0


@contextmanager
def _throw_away_folder() -> Iterator[Path]:
    """A folder that is gone afterwards. It is locked meanwhile, so that one left by a killed demo can be told."""
    with TemporaryDirectory(prefix=_PREFIX) as name:
        descriptor = os.open(name, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield Path(name)
        finally:
            os.close(descriptor)


def _sweep() -> None:
    """Take away what killed demos left: our own folders that nobody holds and that are not just being made."""
    for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                found = os.fstat(descriptor)
                if found.st_uid == os.getuid() and found.st_mtime < time.time() - _JUST_MADE:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(folder)
            finally:
                os.close(descriptor)


def _leave(_number: int, _frame: object) -> None:
    """End as on Ctrl-C, so that the file is thrown away when the terminal is closed."""
    raise KeyboardInterrupt


def _print(*, as_json: bool) -> None:
    from careercoach.cli.start.today import page
    from careercoach.documents.brief import brief
    from careercoach.documents.readers import reader_of
    from careercoach.queries.start.today import snapshot
    from careercoach.queries.talk import meetings

    today = context.current().today
    with context.reading() as connection:
        seen = snapshot(connection, today)
        talk = meetings.next_planned(connection, today)
        material = meetings.brief(connection, talk)
    first, written = page(seen, today), brief(material, reader_of(talk, None), today)
    if as_json:
        said: dict[str, Any] = {"id": talk.id, "noun": "demo", "kind": "demo", "today": first, "brief": written}
        output.write_json(said)
    else:
        output.write(f"{first.rstrip()}\n\n{written}")
