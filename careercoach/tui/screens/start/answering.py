"""Answering an act of Today on the spot: one of its answers, and a few words where one asks for them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from careercoach.coach.asking_why import ANSWERS, IN_THE_WAY
from careercoach.coach.rules.act import Act
from careercoach.coach.rules.noticing import FITS
from careercoach.materials import Unfinished
from careercoach.tui import text
from careercoach.tui.frame.saying import SayInWords
from careercoach.tui.program import Program
from careercoach.tui.widgets.choosing import Choose

if TYPE_CHECKING:
    from sqlmodel import Session

_WITHOUT_WORDS = "Enter keeps it, Esc leaves it out"

_NO = "no"
"""The answer after which nobody asks on."""


def answer(program: Program, act: Act) -> None:
    """Ask for one of the answers of an act, and keep it."""
    heading = "DOES IT FIT?" if act.answers == FITS else "WHAT IS IT?"
    options = [(one.value, text.line(one.label)) for one in act.answers]
    program.ask(Choose(heading, options), lambda value: _then(program, act, value) if value else None)


def go_on(program: Program, acts: Iterable[Act], begun: Unfinished) -> bool:
    """Go on with words that were begun for one of these acts; False when they were for none of them."""
    values = [one.value for one in (*FITS, *ANSWERS)]
    found = [(act, value) for act in acts for value in values if _key(act, value) == begun.key]
    for act, value in found[:1]:
        _then(program, act, value)
    return bool(found)


def _key(act: Act, value: str) -> str:
    """The key of the words for an answer, while they are unfinished."""
    return f"said/{value}/{act.key}"


def _then(program: Program, act: Act, value: str) -> None:
    if value in [one.value for one in FITS]:
        _noticed(program, act, value)
    else:
        _put_off(program, act, value)


def _put_off(program: Program, act: Act, value: str) -> None:
    """Why a suggestion was put off again and again."""

    def said(words: str | None) -> None:
        if words or value != IN_THE_WAY:
            _keep(program, act, value, words)

    if value == IN_THE_WAY:
        program.ask(SayInWords(_key(act, value), "WHAT IS IN THE WAY?", act.title), said)
    else:
        said(None)


def _keep(program: Program, act: Act, value: str, words: str | None) -> None:
    from careercoach.services import drafts
    from careercoach.services.start import nudges

    today = program.today

    def work(session: "Session") -> None:
        nudges.answer(session, act.key, value, today, asked=act.title, words=words)
        if words:
            drafts.keep(session, _key(act, value), "")

    program.act(work, "Kept.  u Undo")


def _noticed(program: Program, act: Act, value: str) -> None:
    """Whether something noticed fits, and unless it does not, what one thinks of it."""

    def said(words: str | None) -> None:
        from careercoach.services import drafts
        from careercoach.services.start import observations

        key, today = act.id or "", program.today

        def work(session: "Session") -> str:
            if words:
                drafts.keep(session, _key(act, value), "")
            return observations.answer(session, key, value, today, words)

        program.act(work, "Kept under Reflect, What I notice.  u Undo")

    if value == _NO:
        said(None)
    else:
        heading = "IN YOUR OWN WORDS, IF YOU LIKE"
        program.ask(SayInWords(_key(act, value), heading, act.reason, hint=_WITHOUT_WORDS), said)
