"""A goal that somebody writes on, changes elsewhere, and what is then on file."""

import sqlite3
from contextlib import closing

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from careercoach.materials import Unfinished
from careercoach.queries.goals import goals
from careercoach.queries.start import unfinished
from careercoach.records import GoalRecord
from careercoach.services.goals import goals as writing
from careercoach.tui import routes
from careercoach.tui.screens.goals.goal_editor import GoalEditor
from tests.tui.conftest import TODAY, Screens, arrive, coach, paste


def on_file(screens: Screens) -> list[GoalRecord]:
    with closing(sqlite3.connect(screens.file)) as file:
        return list(goals.listed(file))


def begun(screens: Screens) -> tuple[Unfinished, ...]:
    with closing(sqlite3.connect(screens.file)) as file:
        return unfinished.listed(file)


def a_goal(screens: Screens, **said: object) -> str:
    return screens.do(
        lambda session: writing.add(session, {"title": "Finish our audit", "horizon": "near", **said}, TODAY)
    )


def change(screens: Screens, goal: str, **said: object) -> None:
    """Change a goal as a command, another window or a sync would."""
    screens.do(lambda session: writing.edit(session, goal, said))


async def on_form(pilot: Pilot[int], row: str | None = None) -> GoalEditor:
    coach(pilot).open(routes.Goal(row))
    await arrive(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, GoalEditor)
    return screen


async def into(pilot: Pilot[int], field: str, words: str) -> None:
    """Write in a field of the form in front, after what stands there."""
    widget = pilot.app.screen.query_one(f"#{field}", Input | TextArea)  # type: ignore[arg-type]  # either kind
    widget.focus()
    if isinstance(widget, TextArea):
        widget.move_cursor(widget.document.end)
    await pilot.pause()
    await paste(pilot, words)
