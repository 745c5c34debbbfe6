"""Taking everything along, from wherever one is: into a folder that can be read without this program."""

from pathlib import Path

from textual.content import Content

from careercoach.tui import text
from careercoach.tui.frame.ask_path import AskPath
from careercoach.tui.program import Program


def take_along(program: Program) -> None:
    """Ask where to, write everything there, and say that what is private is in it, too."""

    def write(path: Path, _: bool) -> None:
        program.desk.write_everything(path)

    def say(path: Path | None) -> None:
        if path:
            told = (
                text.line(str(path)),
                " holds everything, private things too. Keep it safe.",
            )
            program.say(Content.assemble(*told))

    program.ask(AskPath("everything", f"careercoach-{program.today.isoformat()}", write, into="folder"), say)
