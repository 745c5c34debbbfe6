"""Copies of the file: when and why each was made, what it holds, and going back to one."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content

from careercoach.content.copies import compared, counted, why
from careercoach.dates import moment
from careercoach.errors import CareerCoachError
from careercoach.store import copies as stored
from careercoach.store.copies import Copy
from careercoach.tui import routes
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.page import Page
from careercoach.tui.frame.place import Flow
from careercoach.tui.frame.take_along import take_along
from careercoach.tui.widgets.choosing import Choose

_GO, _STAY = "go", "stay"

_QUESTION = (
    (_STAY, Content("Stay as I am")),
    (_GO, Content.assemble("Go back to it", ("\nFirst a copy of what you have now", "$muted"))),
)


class _GoesBack(Flow):
    """A screen from which one can go back to a copy; the question is asked once."""

    def ask_to_go_back(self, copy: Copy) -> None:
        """Ask, and go back on a yes."""

        def answered(answer: str | None) -> None:
            if answer == _GO:
                self._go_back(copy)

        self.program.ask(Choose(f"GO BACK TO {moment(copy.made_at).upper()}?", _QUESTION), answered)

    def _go_back(self, copy: Copy) -> None:
        try:
            done = self.program.desk.restore(copy)
        except CareerCoachError as error:
            self.program.say_problem(error)
            return
        self.program.show_again()
        before = done.before and f"what you had is kept as the copy of {done.before.made_at.astimezone():%H:%M}"
        kept = before or "the damaged file is kept"
        self.program.say(f"Everything is as on {moment(copy.made_at)}; {kept}.")


class Copies(ListFlow, _GoesBack):
    """All copies, the newest first."""

    TITLE_WORDS = "Copies"
    EMPTY = "Go back to how it was. A copy is made each day."
    EMPTY_EXAMPLE = "one before you tidy up your goals."
    EMPTY_BUTTON = "Copy now"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Look", "open", "What it holds", shown="⏎"),
        Command("n", "New", "new", "Copy everything"),
        Command("Z", "Go back to it", "go_back", "As it was then; asks first"),
        Command("f2", "To a folder", "export", "All of it, as a folder"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def everything(self) -> Sequence[Copy]:
        """The copies beside the file."""
        return stored.listed(self.program.desk.places.database)

    def row(self, record: Copy, width: int) -> Content:
        """When and why."""
        return Content.assemble(f"  {moment(record.made_at)}   ", (why(record.reason), "$muted")).truncate(
            width, ellipsis=True
        )

    def detail(self, record: Copy) -> Content:
        """What it holds, and that it is kept for a while."""
        return Content("\n").join([Content.styled(moment(record.made_at), "bold"), _held(record)])

    def quiet(self) -> Content:
        """How long copies stay."""
        return Content("Kept: 7 days, 4 weeks, 12 months.")

    def open(self, record: Copy) -> None:
        """Look at one."""
        self.program.open(routes.Copy(record.id))

    def action_new(self) -> None:
        """Make one now."""
        try:
            self.program.desk.copy()
        except CareerCoachError as error:
            self.program.say_problem(error)
            return
        self.program.show_again()
        self.program.say("Copied ✓")

    def action_export(self) -> None:
        """Write everything into a folder."""
        take_along(self.program)

    def action_go_back(self) -> None:
        """Go back to the highlighted one."""
        record = self.to_act_on()
        if record is not None:
            self.ask_to_go_back(record)


class CopyPage(Page, _GoesBack):
    """What one copy holds, beside what there is now."""

    TITLE_WORDS = "A copy"
    COMMAND_LIST = (
        Command("Z", "Go back to it", "go_back", "As it was then; asks first"),
        Command("escape", "Back", "back", "Go back to the copies", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, row: str) -> None:
        """``row`` is the name of the copy."""
        super().__init__()
        self._wanted = row

    @property
    def _copy(self) -> Copy:
        return stored.find(self.program.desk.places.database, self._wanted)

    def words(self) -> Content:
        """When, why, whether it is whole, and what is not alike."""
        copy = self._copy
        heading = Content.styled(moment(copy.made_at), "bold")
        reason = Content.styled(why(copy.reason).capitalize(), "$muted")
        if not stored.is_good(copy):
            return Content("\n").join([heading, reason, Content("\nThis copy is damaged; choose another.")])
        now = self.program.desk.rows()
        differs = compared(now, copy.rows or {}) if now is not None else []
        lines = [Content(f"{words:<24}{then:>6}{here:>9}") for words, here, then in differs]
        table = [Content.styled(f"\n{'':<24}{'then':>6}{'now':>9}", "$muted"), *lines]
        alike = Content("\nAs much as you have now.")
        return Content("\n").join([heading, reason, Content(""), _held(copy), *(table if lines else [alike])])

    def action_go_back(self) -> None:
        """Go back to it."""
        self.ask_to_go_back(self._copy)


def _held(copy: Copy) -> Content:
    """What one counts in it."""
    if copy.rows is None:
        return Content("What it holds is not known.")
    return Content(", ".join(f"{count} {words}" for words, count in counted(copy.rows)) or "Nothing yet.")
