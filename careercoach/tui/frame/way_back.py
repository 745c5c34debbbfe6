"""The way back on a screen, and the way back from there: what u and U do.

A key that is held down counts once. What is more than one sees at a glance, was of another day, or was done elsewhere
is asked about first.
"""

from careercoach.content.acts import MAKERS, aside, told
from careercoach.errors import CareerCoachError
from careercoach.tui import text
from careercoach.tui.desk import Turn
from careercoach.tui.program import Program
from careercoach.tui.widgets.deciding import Decide

_TITLE_WIDTH = 40
"""Columns for the title of what was taken back, so that the message stays on one line."""


def take_back(program: Program, act: str | None = None) -> None:
    """Take an act back. ``act`` is its id; None means the latest, whatever it is."""
    _turn(program, act, back=False)


def bring_back(program: Program, act: str | None = None) -> None:
    """Bring back an act that was taken back. ``act`` is its id; None means the one taken back last."""
    _turn(program, act, back=True)


def _turn(program: Program, act: str | None, *, back: bool) -> None:
    if program.held:
        return
    try:
        turn = program.desk.plan(act, back=back)
    except CareerCoachError as error:
        program.say_problem(error)
        return
    beside = _aside(program, turn, chosen=act is not None)
    if not beside:
        _do(program, turn, "")
        return
    brings_back = turn.plan.brings_back  # an undo of an undo does, too
    question = f"{_name(turn)} ({beside}). {'Bring it back?' if brings_back else 'Take it back?'}"
    program.ask(
        Decide(question, "Bring back" if brings_back else "Take back"),
        lambda agreed: _do(program, turn, beside) if agreed else None,
    )


def _do(program: Program, turn: Turn, beside: str) -> None:
    """Do as planned; when that cannot be, for example because another window did it, show what is so and say why."""
    try:
        program.desk.turn(turn)
    except CareerCoachError as error:
        program.show_again()
        program.say_problem(error)
        return
    program.show_again(turned=True)
    does, way = ("Brought back", "") if turn.plan.brings_back else ("Taken back", "  U Redo")
    program.say(f"{does}: {_name(turn)}{f' ({beside})' if beside else ''}{way}")


def _name(turn: Turn) -> str:
    return told(turn.plan.name, text.shortened(turn.title, _TITLE_WIDTH))


def _aside(program: Program, turn: Turn, *, chosen: bool) -> str:
    """What to ask about; of an act that was chosen in the history, day and maker were seen.

    Of an earlier day the day is enough: the window it was done in may long be closed.
    """
    plan = turn.plan
    here = chosen or plan.run == program.desk.run
    on = None if chosen or plan.on == program.today else plan.on
    made_by = (None if on else "not in this window") if plan.made_by == "screens" else MAKERS.get(plan.made_by or "")
    return aside(program.today, things=plan.many, on=on, by=None if here else made_by)
