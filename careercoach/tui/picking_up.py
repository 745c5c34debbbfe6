"""Where an unfinished text goes on: from the key of a draft to the route of the screen that takes it up."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import date

from careercoach.coach import drafts
from careercoach.errors import NotFound
from careercoach.queries import drafts as kept
from careercoach.queries.reflect import questions
from careercoach.queries.talk import meetings, notes
from careercoach.records import PaperRecord
from careercoach.tui import previews, routes, wanted, working_life
from careercoach.tui.route import Route


def way(reading: sqlite3.Connection, number: int) -> Route:
    """The screen that takes up the draft of that number.

    Where what it is about is gone, it is shown as it is; where there is no draft any more, the way leads to Today.
    """
    draft = kept.numbered(reading, number)
    if draft is None:
        return wanted.Place("today")
    leftover = routes.Leftover(number)
    begins, named = drafts.head(draft.key), draft.key.replace(":", "/", 1).partition("/")[2]
    if begins not in _WAYS or kept.is_about_something_gone(reading, draft.key):
        return leftover
    try:
        return _WAYS[begins](reading, named)
    except (NotFound, ValueError):
        return leftover


def _form(route: Callable[[str | None], Route]) -> Callable[[sqlite3.Connection, str], Route]:
    """The form of a thing, or of a new one."""
    return lambda _, named: route(None if named == "new" else named)


def _alone(route: Callable[[], Route]) -> Callable[[sqlite3.Connection, str], Route]:
    """A screen of which there is one."""
    return lambda _reading, _named: route()


def _new_for(named: str) -> str | None:
    """What a new thing belongs to; None for a thing on file, and for one that belongs to nothing."""
    new, _, whom = named.partition("/")
    return whom if new == "new" and whom not in ("", "None") else None


def _row(named: str) -> str | None:
    return None if named.partition("/")[0] == "new" else named


def _answer(reading: sqlite3.Connection, question: str) -> Route:
    topic = questions.question(reading, question).topic
    if not topic:
        raise NotFound("No topic asks that.")
    return routes.Reflect(topic, question)


def _check_in(_reading: sqlite3.Connection, named: str) -> Route:
    goal, _, day = named.partition("/")
    return routes.CheckIn(goal, date.fromisoformat(day))


def _preparing(_reading: sqlite3.Connection, named: str) -> Route:
    meeting, _, field = named.partition("/")
    return routes.PrepareTalk(meeting, begin="Purpose" if field in ("purpose", "lens") else "Ask")


def _note(reading: sqlite3.Connection, named: str) -> Route:
    row = _row(named)
    return routes.Note(notes.get(reading, row).meeting if row else _new_for(named) or "", row)


def _not_applicable(_reading: sqlite3.Connection, named: str) -> Route:
    path, _, competency = named.partition("/")
    return routes.NotApplicable(path, competency)


def document(reading: sqlite3.Connection, paper: PaperRecord) -> Route:
    """The preview of the document that a paper is of; of a period, the days are asked for."""
    return _preview(reading, paper.kind, paper.audience, paper.about or "")


def _half_typed(reading: sqlite3.Connection, named: str) -> Route:
    """The preview of a document whose words were left half-typed; it opens them again."""
    return _preview(reading, *named.split("/", 2))


def _preview(reading: sqlite3.Connection, kind: str, audience: str, about: str) -> Route:
    ways: dict[str, Callable[[], Route]] = {
        "brief": lambda: previews.Brief(about),
        "recap": lambda: previews.Recap(about),
        "request": lambda: previews.Request(about),
        "reminder": lambda: previews.Reminder(about),
        "plan": lambda: previews.Plan(audience),
        "review": previews.ReviewDays,
        "handover": lambda: previews.Handover(_talk(reading, about)),
        "leaving": lambda: previews.Leaving(about),
        "thanks": lambda: previews.Thanks(about),
        "reference": lambda: previews.Reference(about),
        "advice": lambda: previews.Advice((about,)),
        "year": lambda: previews.Year(int(about)),
    }
    return ways[kind]()


def _talk(reading: sqlite3.Connection, named: str) -> str | None:
    """The talk of that id; None when it is none of a talk."""
    try:
        return meetings.get(reading, named).id
    except NotFound:
        return None


_WAYS: Mapping[str, Callable[[sqlite3.Connection, str], Route]] = {
    "quick-log": _alone(routes.QuickLog),
    "accomplishmenteditor": _form(routes.Accomplishment),
    "reflection": _answer,
    "reflectioneditor": _form(routes.Answer),
    "observationform": _form(routes.Observation),
    "questionform": _form(routes.Question),
    "growth-check": _alone(routes.GrowthCheck),
    "compass": _alone(routes.CompassStatements),
    "learningform": _form(routes.Learning),
    "goaleditor": _form(routes.Goal),
    "step": lambda _, named: routes.Step(_row(named), _new_for(named)),
    "check-in": _check_in,
    "unstick": lambda _, named: routes.Unstick(named),
    "movedday": lambda _, named: routes.MovedDay(named),
    "lettinggo": lambda _, named: routes.LettingGo(named),
    "priorityform": _form(routes.Priority),
    "competencyform": _form(routes.Competency),
    "pathform": _form(routes.Path),
    "trial": lambda _, named: routes.Trial(_row(named), _new_for(named)),
    "trialdone": lambda _, named: routes.TrialDone(named),
    "setbackform": _form(routes.Setback),
    "proposalform": _form(routes.Proposal),
    "stopdoing": _form(routes.StopDoing),
    "notapplicable": _not_applicable,
    "personform": _form(routes.Person),
    "feedback": lambda _, named: routes.Feedback(_row(named), _new_for(named)),
    "conversation": lambda _, named: routes.Conversation(_row(named), _new_for(named)),
    "meetingform": _form(routes.Talk),
    "meeting": _preparing,
    "wordstosay": lambda _, named: routes.WordsToSay(named),
    "rehearsal": lambda _, named: routes.Rehearsal(named),
    "run": lambda _, named: routes.RunTalk(named),
    "note": _note,
    "asknext": lambda reading, named: routes.AfterTalk(notes.get(reading, named).meeting),
    "promise": lambda _, named: routes.Promise(_row(named), _new_for(named) or ""),
    "profileform": _alone(working_life.Profile),
    "positionform": _form(working_life.Position),
    "thanks": lambda _, named: previews.Thanks(named),
    "reference": lambda _, named: previews.Reference(named),
    "advice": lambda _, named: previews.Advice(tuple(named.split("+"))),
    "paper": _half_typed,
    "awayform": _form(working_life.Away),
    "changeform": lambda _, named: working_life.Change(named),
    "maskform": _form(previews.Mask),
    "settingsform": _alone(routes.Settings),
}
"""By how the key of a draft begins; what follows is the id of a thing, or “new” with what it belongs to."""
