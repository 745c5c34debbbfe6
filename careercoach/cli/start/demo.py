"""A full example life in a throw-away file: to look around in, or printed."""

import signal
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from careercoach.cli.frame import context, output
from careercoach.cli.frame.options import Json
from careercoach.paths import DATABASE_NAME, Places


def demo(
    *,
    plain: Annotated[bool, typer.Option("--plain", help="Print Today and the brief for the talk ahead.")] = False,
    as_json: Json = False,
) -> None:
    """Look around in a full example life, in a file that is thrown away. Nothing of yours is touched.

    Without a terminal, or with --plain, it prints the Today page and the brief for the talk ahead.

    \b
    Example:
      careercoach demo --plain
    """
    running = context.current()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    with TemporaryDirectory(prefix="careercoach-demo-") as folder:
        places = Places(Path(folder) / DATABASE_NAME, "the example life")
        from careercoach.services.start.demo import build

        build(places.database, running.today)
        if running.draws and not plain and not as_json:
            from careercoach.cli.frame.screens import open_screens

            raise typer.Exit(open_screens(places, running.fixed_day, running.settings, demo=True))
        context.enter(replace(running, places=places))
        _print(as_json=as_json)


def _leave(_number: int, _frame: object) -> None:
    """End as on Ctrl-C, so that the file is thrown away when the terminal is closed."""
    raise KeyboardInterrupt


def _print(*, as_json: bool) -> None:
    from careercoach.cli.start.today import page
    from careercoach.documents.audience import reader_of
    from careercoach.documents.brief import brief
    from careercoach.queries.start.today import snapshot
    from careercoach.queries.talk import meetings

    today = context.current().today
    with context.reading() as connection:
        seen = snapshot(connection, today)
        talk = meetings.next_planned(connection, today)
        material = meetings.brief(connection, talk)
    first, written = page(seen, today), brief(material, reader_of(talk), today)
    if as_json:
        said: dict[str, Any] = {"id": talk.id, "noun": "demo", "kind": "demo", "today": first, "brief": written}
        output.write_json(said)
    else:
        output.write(f"{first.rstrip()}\n\n{written}")
