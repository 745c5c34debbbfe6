"""What can be done with an answer and its question: make it into something else, or mark the question."""

from collections.abc import Callable
from datetime import date

from textual.content import Content

from careercoach.coach.journey import headline
from careercoach.dates import Day
from careercoach.queries.reflect import questions
from careercoach.tui import routes
from careercoach.tui.commands import Command
from careercoach.tui.program import Program
from careercoach.tui.route import Route

MAKING = tuple(
    Command(key, label, f"make('{kind}')", told, footer=False, priority=True)
    for key, label, kind, told in (
        ("f5", "Log it", "accomplishment", "As something you did"),
        ("f6", "Make it a goal", "goal", "As a goal"),
        ("f7", "For a talk", "question", "As a question for a talk"),
    )
)
"""The ways on from an answer, for where letters are typed; the field itself would take F6 and F7."""

_FORMS: dict[str, Callable[[str, date | None], Route]] = {
    "accomplishment": lambda answer, on: routes.Accomplishment(
        prefill={"title": headline(answer), "on": Day(on) if on else None}
    ),
    "goal": lambda answer, _: routes.Goal(prefill={"title": headline(answer), "why": answer.strip()}),
    "question": lambda answer, _: routes.Question(prefill={"text": headline(answer)}),
}


def make(program: Program, kind: str, answer: str, on: date | None = None) -> None:
    """Open the form of a new ``kind`` (one of ``vocabulary`` BECOMES), filled in as far as the answer goes.

    ``on`` is the day something was done; None leaves it to the form.
    """
    if not answer.strip():
        program.say(Content("Write a few words first."))
        return
    program.open(_FORMS[kind](answer, on))


def toggle_favourite(program: Program, question: str) -> None:
    """Mark the question of that key, or take its mark away."""
    from careercoach.services.reflect import questions as writing

    if question in questions.favourites(program.reading):
        program.act(lambda session: writing.unfavourite(session, question), "No favourite any more.")
    else:
        program.act(lambda session: writing.favourite(session, question), "A favourite now ★")
