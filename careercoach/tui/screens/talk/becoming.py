"""What a note of a talk becomes: one act, for some things after one more answer."""

from typing import TYPE_CHECKING

from textual.content import Content

from careercoach.coach.after import NO_GOAL, WAYS
from careercoach.coach.suggestions import to_ask_next
from careercoach.queries.goals import goals
from careercoach.queries.talk import meetings
from careercoach.records import NoteRecord
from careercoach.tui import text
from careercoach.tui.frame import where
from careercoach.tui.frame.saying import SayInWords
from careercoach.tui.program import Program
from careercoach.tui.widgets.choosing import Choose

if TYPE_CHECKING:
    from sqlmodel import Session

_PLACES = {"feedback": "people", "goal": "goals", "step": "goals"}
"""Where it is found."""

_COLUMNS = 56
"""Columns of a goal's title, where one is chosen."""


def become(program: Program, note: NoteRecord, becomes: str, talk: str | None) -> None:
    """Let the note become one of WAYS; ``talk`` is the id of the next talk, None while none is planned."""
    if becomes == "step":
        _ask_goal(program, note)
    elif becomes == "feedback" and note.kind == "feedback":
        kinds = [("strength", Content("Something they value")), ("growth", Content("Something to work on"))]
        program.ask(
            Choose("WHAT KIND OF FEEDBACK IS IT?", kinds),
            lambda kind: _keep(program, note, becomes, kind=kind) if kind else None,
        )
    elif becomes == "question":
        heading, hint = "WHAT WILL YOU ASK NEXT TIME?", "Enter keeps it, Esc changes nothing"
        program.ask(
            SayInWords(_key(note), heading, f"“{note.text}”", words=to_ask_next(note), hint=hint),
            lambda words: _keep(program, note, becomes, words=words, talk=talk) if words else None,
        )
    else:
        _keep(program, note, becomes)


def _ask_goal(program: Program, note: NoteRecord) -> None:
    known = goals.listed(program.reading, statuses=("active",))
    if not known:
        program.say(Content(NO_GOAL))
        return
    options = [(goal.id, Content(text.shortened(goal.title, _COLUMNS))) for goal in known]
    program.ask(
        Choose("A STEP OF WHICH GOAL?", options), lambda goal: _keep(program, note, "step", goal=goal) if goal else None
    )


def _key(note: NoteRecord) -> str:
    """The key of a question that is not finished."""
    return f"asknext/{note.id}"


def _keep(program: Program, note: NoteRecord, becomes: str, **said: str | None) -> None:
    from careercoach.services import drafts
    from careercoach.services.talk import after as writing

    def work(session: "Session") -> str:
        if becomes == "question":
            drafts.keep(session, _key(note), "")
        return writing.become(session, note.id, becomes, program.today, **said)

    program.act(work, Content.assemble(WAYS[becomes].told, _found(program, becomes, said.get("talk")), ".  u Undo"))


def _found(program: Program, becomes: str, talk: str | None) -> Content:
    """Where it is found from now on."""
    if becomes == "question" and talk:
        return Content.assemble(", in ", where.talk(meetings.get(program.reading, talk), program.today))
    place = _PLACES.get(becomes)
    return Content(f", {where.under(place)}" if place else "")
