"""The colours that are worn: what is set, by the terminal where that is what is set, or what was chosen just now."""

import os
from typing import Any, ClassVar

from textual.content import Content

from careercoach.errors import CareerCoachError
from careercoach.settings import Settings
from careercoach.tui.background import Background, first_guess
from careercoach.tui.bare import DrawsNoLines
from careercoach.tui.cover import CoversItsWords
from careercoach.tui.desk import Desk
from careercoach.tui.program import program_of
from careercoach.tui.themes import CHOICES, THEMES, named


class WearsColours(CoversItsWords, DrawsNoLines):
    """A program that wears the colours that are set."""

    desk: Desk
    _variables: ClassVar[dict[str, dict[str, str]]] = {}
    """By theme what its colours are called in the style sheets: Textual asks four times before the first picture."""

    def __init__(self, **options: Any) -> None:
        """``options`` are those of Textual's App."""
        super().__init__(**options)
        self._on_dark = first_guess()
        for theme, _ in THEMES:
            self.register_theme(theme)

    def get_css_variables(self) -> dict[str, str]:
        """What the colours of the theme are called in the style sheets."""
        if (known := self._variables.get(self.theme)) is None:
            known = self._variables[self.theme] = super().get_css_variables()
        self.theme_variables = known
        return known

    def action_change_theme(self) -> None:
        """Choose other colours, or cover the words."""
        from careercoach.tui.widgets.choosing import Choose

        words = "Show the words again" if self.is_covered else "Cover the words"
        cover = ("cover", Content.assemble(words, ("  F12", "$muted")))
        options = [*((name, Content(words)) for name, words in CHOICES), cover]
        self.push_screen(Choose("COLOURS", options, chosen=self.desk.settings.theme), self._take_theme)

    def _take_theme(self, name: str | None) -> None:
        """Wear the colours now and, unless that cannot be written, from now on."""
        if name is None:
            return
        if name == "cover":
            self.action_cover()
            return
        try:
            self.desk.change_settings({"theme": name}, os.environ)
        except CareerCoachError as error:
            program_of(self).say_problem(error)
        self.theme = named(name, is_dark=self._on_dark)  # also where the environment says otherwise

    def wear(self, settings: Settings) -> None:
        """Show the colours that are set, and no lines where none are wanted."""
        self.theme = named(settings.theme, is_dark=self._on_dark)
        self.is_bare = settings.bare

    def on_background(self, message: Background) -> None:
        """The terminal said whether it is light or dark: what goes by it changes."""
        self._on_dark = message.is_dark
        self.wear(self.desk.settings)
