"""Answering an act of Today on the spot: one of its answers, and a few words where one asks for them."""

from careercoach.coach.attention import IN_THE_WAY
from careercoach.coach.rules.act import Act
from careercoach.coach.rules.noticing import FITS
from careercoach.tui import text
from careercoach.tui.program import Program
from careercoach.tui.widgets.choosing import Choose
from careercoach.tui.widgets.saying import SayInWords

_WITHOUT_WORDS = "Enter keeps it, Esc keeps your answer without words"

_NO = "no"
"""The answer after which nobody asks on."""


def answer(program: Program, act: Act) -> None:
    """Ask for one of the answers of an act, and keep it."""
    heading, then = ("DOES IT FIT?", _noticed) if act.answers == FITS else ("WHAT IS IT?", _put_off)
    options = [(one.value, text.line(one.label)) for one in act.answers]
    program.ask(Choose(heading, options), lambda value: then(program, act, value) if value else None)


def _put_off(program: Program, act: Act, value: str) -> None:
    """Why a suggestion was put off again and again."""

    def said(words: str | None) -> None:
        if words or value != IN_THE_WAY:
            _keep(program, act, value, words)

    if value == IN_THE_WAY:
        program.ask(SayInWords("WHAT IS IN THE WAY?", act.title), said)
    else:
        said(None)


def _keep(program: Program, act: Act, value: str, words: str | None) -> None:
    from careercoach.services.start import nudges

    today = program.today
    program.act(
        lambda session: nudges.answer(session, act.key, value, today, asked=act.title, words=words), "Kept.  u Undo"
    )


def _noticed(program: Program, act: Act, value: str) -> None:
    """Whether something noticed fits, and unless it does not, what one thinks of it."""

    def said(words: str | None) -> None:
        from careercoach.services.start import observations

        key, today = act.id or "", program.today
        program.act(lambda session: observations.answer(session, key, value, today, words), "Kept.  u Undo")

    if value == _NO:
        said(None)
    else:
        program.ask(SayInWords("IN YOUR OWN WORDS, IF YOU LIKE", act.reason, hint=_WITHOUT_WORDS), said)
