"""Opening a thing on file by its noun: the one place that knows which screen shows what."""

from typing import Any

from textual.app import App

from careercoach.tui.screens.accomplishment_editor import AccomplishmentEditor


def open_record(app: App[Any], noun: str, row: str) -> None:
    """Open the screen for a noun; nouns without a screen of their own open their place."""
    if noun == "accomplishment":
        app.push_screen(AccomplishmentEditor(row))
