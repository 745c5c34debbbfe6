"""A short form that decides something about one goal: Done decides it, also with nothing typed where that is enough."""

from textual.content import Content

from careercoach.errors import NotFound
from careercoach.queries.goals import goals
from careercoach.records import GoalRecord
from careercoach.tui import text
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.widgets.bars import TitleBar


class AboutGoal(FormScreen):
    """Subclasses say the fields, and ``store``."""

    def __init__(self, goal: str) -> None:
        """``goal`` is its id."""
        super().__init__()
        self._goal_id = goal
        self._goal: GoalRecord | None = None
        self._decided = False

    def adopt(self, row: str) -> None:
        """It is a new decision each time."""

    @property
    def called(self) -> str:
        """The goal it is about."""
        return self._goal.title if self._goal else ""

    @property
    def draft_key(self) -> str:
        """Unfinished for one goal."""
        return f"{type(self).__name__.lower()}/{self._goal_id}"

    def load(self) -> Values:
        """Nothing is decided yet."""
        try:
            self._goal = goals.get(self.program.reading, self._goal_id)
        except NotFound:
            self._goal = None
        return {}

    @property
    def told(self) -> str:
        """What was done, in words."""
        raise NotImplementedError

    @property
    def enough(self) -> bool:
        """Whether Done decides although nothing is typed."""
        return False

    def says_something(self, changes: Values) -> bool:
        """What is typed, or that Done was pressed where that is enough."""
        return super().says_something(changes) or (self._decided and self.enough)

    def on_mount(self) -> None:
        """Name the goal."""
        self.query_one(TitleBar).name_it(Content.assemble(f"{self.TITLE_WORDS} › ", text.line(self.called)))

    def action_done(self) -> None:
        """Done decides."""
        self._decided = self._dirty = True
        self.action_back()

    def finished(self, row: str) -> None:
        """Say what was done."""
        self.app.call_later(self.program.say, f"{self.told}  u Undo")
