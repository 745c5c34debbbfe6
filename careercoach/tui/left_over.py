"""What one's own editor saved and nobody took up: from the next start on it waits among what was begun."""

from typing import TYPE_CHECKING

from textual.content import Content

from careercoach import editor
from careercoach.coach.drafts import headline
from careercoach.editor import LeftOver
from careercoach.errors import CareerCoachError
from careercoach.queries import drafts
from careercoach.tui.program import Program
from careercoach.visible import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

LOGGED = ("what-you-did", "given")
"""What a working file is about that the quick log takes up: what was logged, and what was piped to a command."""


def take_in(program: Program) -> None:
    """Put the words of working files among the unfinished texts, and name what an editor rescued by itself."""
    found = editor.left_over(program.desk.places.drafts)
    for left in found:
        if left.words:
            _take_in(program, left)
        else:
            beside = one_line(", ".join(map(str, left.rescue)))
            program.say(Content(f"Your editor left {beside}, which may hold what you wrote."), problem=True)
    if found:
        program.show_again()


def _take_in(program: Program, left: LeftOver) -> None:
    """The file goes once its words are on disk among the unfinished texts, or when they are already."""
    try:
        words = editor.words_of(left.path)
    except CareerCoachError as error:
        program.say_problem(error)
        return
    key = drafts.QUICK_LINE if left.about in LOGGED else drafts.IN_EDITOR
    begun = drafts.Draft(None, key, headline(words), words.strip(), None, left.when.date())

    def work(session: "Session") -> int | None:
        from careercoach.services import drafts as writing

        return writing.write(session, begun)

    if drafts.hold(program.reading, words.strip()) or program.keep(work) is not None:
        editor.forget(left.path)
