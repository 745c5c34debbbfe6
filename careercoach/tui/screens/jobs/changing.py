"""Something changed at work: which change it is, and the few things one knows of it; then what is open."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from textual.content import Content
from textual.widgets import Button, Input, OptionList

from careercoach.coach.changing import KINDS
from careercoach.errors import InvalidValue
from careercoach.fields.changing import ASKED
from careercoach.fields.field import Field
from careercoach.queries import positions
from careercoach.queries.people import people
from careercoach.tui import routes
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.program import program_of
from careercoach.tui.screens.jobs.open_things import Decided
from careercoach.tui.shown.changing import MEANT, TITLES
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.choosing import Choose


class WhatChanged(Choose):
    """Which change is it? The answer leads on to its form."""

    def __init__(self) -> None:
        """Every change there is; what fits how things stand is chosen once the file is at hand."""
        super().__init__("WHAT CHANGED AT WORK?", [])

    def on_mount(self) -> None:
        """Offer what can have changed: one comes back only from being away, and loses only what one has."""
