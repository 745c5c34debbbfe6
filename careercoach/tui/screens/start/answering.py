"""Answering an act of Today on the spot: one of its answers, and a few words where one asks for them."""

from careercoach.coach.attention import IN_THE_WAY
from careercoach.coach.rules.act import Act
from careercoach.tui import text
from careercoach.tui.program import Program
from careercoach.tui.widgets.choosing import Choose
from careercoach.tui.widgets.saying import SayInWords


def answer(program: Program, act: Act) -> None:
    """Ask for one of the answers of an act, and keep it."""

    def chosen(value: str | None) -> None:
        if value == IN_THE_WAY:
            program.ask(SayInWords("WHAT IS IN THE WAY?", act.title), said)
        elif value is not None:
            _keep(program, act, value, None)

    def said(words: str | None) -> None:
        if words:
            _keep(program, act, IN_THE_WAY, words)

    options = [(one.value, text.line(one.label)) for one in act.answers]
    program.ask(Choose("WHAT IS IT?", options), chosen)


def _keep(program: Program, act: Act, value: str, words: str | None) -> None:
    from careercoach.services.start import nudges

    today = program.today
    program.act(
        lambda session: nudges.answer(session, act.key, value, today, asked=act.title, words=words), "Kept.  u Undo"
    )
