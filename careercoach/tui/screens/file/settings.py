"""What the person set: one form, a field for each thing that can be set."""

import os
from collections.abc import Callable

from textual.content import Content

from careercoach.fields.field import Field
from careercoach.settings import SETTINGS, as_words, understood
from careercoach.tui.frame.form import FormScreen, Values

FIELDS = tuple(
    Field(
        each.name,
        f"{each.label} ({each.meaning})",
        "choice" if each.kind.offers else "line",
        hint=each.written,
        example=each.kind.takes,
        choices=tuple((one, one) for one in each.kind.offers),
    )
    for each in SETTINGS.values()
)


class SettingsForm(FormScreen):
    """Settings."""

    TITLE_WORDS = "Settings"
    FIELDS = FIELDS

    def __init__(self, begin: str | None = None) -> None:
        """There is one set of settings, so this always edits it; ``begin`` names the field to begin in."""
        super().__init__("settings")
        self._begin = begin

    @property
    def begins_with(self) -> str:
        """The setting that was asked for, else the first."""
        return self._begin or super().begins_with

    def load(self) -> Values:
        """What is set now."""
        return {name: as_words(self.program.desk.settings, name) for name in SETTINGS}

    def store(self, changes: Values) -> Callable[..., str]:
        """Set what changed. It stands in a file of its own, so the session has nothing to do but forget the draft."""
        said = {name: str(value or "") for name, value in changes.items()}

        def change(_: object) -> str:
            self.program.desk.change_settings(said, os.environ)
            return "settings"

        return change

    def finished(self, row: str) -> None:
        """They stand in a file of their own, which u does not take back."""
        self.app.call_later(self.program.say, Content("Settings: kept ✓"))

    def _value(self, field: Field) -> object:
        value = super()._value(field)
        if value is not None:
            understood(field.name, str(value), f"“{SETTINGS[field.name].label}”")
        return value
