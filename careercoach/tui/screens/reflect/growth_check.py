"""The growth check: a dozen statements about how work is for one, and what follows from them."""

from careercoach.coach.growth_check import INSTRUMENT
from careercoach.content.growth_check import growth_check
from careercoach.content.sheets import Statement
from careercoach.tui import routes
from careercoach.tui.commands import Command
from careercoach.tui.frame.rating_form import RatingForm, rating_fields

_THEMES = {one.key: one.theme for one in growth_check().statements}


class GrowthCheck(RatingForm):
    """The statements under their themes, each with a figure and a few words if one likes."""

    TITLE_WORDS = "Growth check"
    INSTRUMENT = INSTRUMENT
    SHEET = growth_check()
    FIELDS = rating_fields(SHEET, words=True)
    COMMAND_LIST = (
        *RatingForm.COMMAND_LIST[:2],
        Command("tab", "A few words", "app.focus_next", "To the words beside them"),
        *RatingForm.COMMAND_LIST[2:],
    )

    def begin(self) -> None:
        """The statements are those put to somebody who works as the person does."""
        self.SHEET = growth_check(self.program.situation)
        self.FIELDS = rating_fields(self.SHEET, words=True)
        super().begin()

    def group(self, statement: Statement) -> str:
        """Its theme."""
        return _THEMES[statement.key]

    def show_result(self) -> None:
        """Show how things moved, unless that is what one came from."""
        self.program.open_result(routes.GrowthTrend())

    def help_example(self) -> str:
        """What the words beside a figure may look like."""
        return "2, then: There are two posts, and nobody has said how one gets there."
