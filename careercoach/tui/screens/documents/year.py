"""A year to keep, for oneself: to look through, to copy, and to write to a file."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach.documents.making import Document, made
from careercoach.documents.year import KIND
from careercoach.queries.documents import year as years
from careercoach.records import MaskRecord
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.documents.preview import DocumentPreview
from careercoach.tui.widgets.choosing import Choose


class YearPreview(DocumentPreview):
    """The page of one year."""

    PART = "year"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("y", "Another year", "year", "Choose the year"),
        *(
            replace(command, footer=command.footer and command.action != "form")
            for command in DocumentPreview.COMMAND_LIST
            if command.action not in ("reader", "left_out", "reword", "given")
        ),
    )
    BINDINGS = [*bindings(COMMAND_LIST[:1])]

    def __init__(self, number: int | None = None) -> None:
        """``number`` is the year, None for the one that is running."""
        super().__init__("Accomplishments › A year to keep", self._made, reader="self")
        self._number = number

    def readers(self) -> list[tuple[str, str]]:
        """Nobody else."""
        return [one for one in super().readers() if one[0] == "self"]

    def _kept_back(self, document: Document, *, at_length: bool) -> Content:
        if document.masked is not None:
            return super()._kept_back(document, at_length=at_length)
        return Content.styled("For you alone: it holds private things.", "$muted")

    def action_year(self) -> None:
        """Choose among the years from the first on file to this one, the latest first."""
        program = self.program
        begun = years.begun(program.reading) or program.today
        known = [(str(year), Content(str(year))) for year in range(program.today.year, begun.year - 1, -1)]
        program.ask(Choose("WHICH YEAR?", known), self._turn_to)

    def _turn_to(self, year: str | None) -> None:
        if year:
            self._number = int(year)
            self.show()
            self.query_one("#page").scroll_home(animate=False)

    @property
    def _file_name(self) -> str:
        ending = self.ENDINGS.get(self._form, "md")
        return f"my-year-{self._number or self.program.today.year}.{ending}"

    def _made(
        self, connection: sqlite3.Connection, audience: str, today: date, names: Sequence[MaskRecord] | None
    ) -> Document:
        number = self._number or today.year
        material = years.year(connection, number, today)
        return made(KIND, str(number), material, audience=audience, today=today, masks=names)
