"""What the palette leads to: everything that can be found, and how one gets there from wherever one is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from textual.app import App
from textual.content import Content
from textual.screen import Screen

from careercoach import __version__
from careercoach.content.finding import SEPARATOR, Findable, findable
from careercoach.content.remedies import on_screen
from careercoach.errors import CareerCoachError
from careercoach.queries.goals import goals
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.tui import destinations, previews, routes, text, wanted, working_life
from careercoach.tui.commands import Command, commands_here, qualified_action
from careercoach.tui.program import program_of
from careercoach.tui.route import Route
from careercoach.tui.widgets.bars import PARTS, PLACES, part_of
from careercoach.tui.widgets.choosing import Choose

ROUTES: Mapping[str, Route] = {
    **{place: wanted.Place(place) for place, _ in PLACES},
    "log": routes.Accomplishment(),
    "new-goal": routes.Goal(),
    "new-person": routes.Person(),
    "feedback": routes.Feedback(),
    "conversation": routes.Conversation(),
    "setback": routes.Setback(),
    "new-learning": routes.Learning(),
    "new-path": routes.Path(),
    "new-position": working_life.Position(),
    "plan-talk": routes.Talk(),
    "pay": routes.Talk(prefill={"purpose": "Talk about my pay."}),
    "plan": previews.Plan(),
    "review": previews.ReviewDays(),
    "handover": previews.Handover(None),
    "calendar": previews.Calendar(),
    "promises": routes.Promises(),
    "papers": previews.Papers(),
    "masks": previews.Masks(),
    "month": routes.Month(),
    "year": previews.Year(),
    "history": routes.History(),
    "copies": routes.Copies(),
    "inbox": routes.Inbox(),
    "learning": routes.LearningLog(),
    "setbacks": routes.Setbacks(),
    "answers": routes.Answers(),
    "growth-check": wanted.Record("growth-check", None),
    "compass": wanted.Record("compass", None),
    "own-questions": routes.OwnQuestions(),
    "noticed": routes.Noticed(),
    "profile": working_life.Profile(),
    "ladder": routes.Ladder(),
    "paths": routes.Paths(),
    "metrics": routes.Metrics(),
    "company": routes.Company(),
    "positions": working_life.Positions(),
    "settings": routes.Settings(),
    "search": routes.Search(),
    "rest": wanted.Place("today"),
}

ACTIONS: Mapping[str, str] = {
    "something-changed": "something_changed",
    "back": "back_at_work",
    "undo": "undo",
    "redo": "redo",
    "cover": "cover",
    "theme": "change_theme",
    "take-along": "take_along",
    "erase": "erase",
    "erase-everything": "erase_everything",
    "leaving": "leaving",
    "help": "help",
    "quit": "quit",
}
"""What the program itself does, by the name of its action."""

_NAMED: Mapping[str, Callable[[str], Route]] = {
    "setting": routes.Settings,
    "topic": routes.HelpPage,
    "reflect": routes.Reflect,
}
"""Settings, pages of help and topics of reflection, by what their keys begin with."""


def _about(app: App[Any]) -> str:
    return f"careercoach {__version__}. Your file is {program_of(app).desk.places.database}"


def _checked(app: App[Any]) -> str:
    """Whether all is well with the file; else the gravest of what is not, with what to do."""
    from careercoach.store.check import findings

    try:
        found = findings(program_of(app).desk.places.database)
    except CareerCoachError as error:
        return on_screen(error)
    more = f" ({len(found) - 1} more)" if len(found) > 1 else ""
    return f"{on_screen(found[0])}{more}" if found else "All is well with your file and its copies."


SAID: Mapping[str, Callable[[App[Any]], str]] = {
    "saved": lambda _: "All you type is kept.",
    "about": _about,
    "check": _checked,
    "rest": lambda _: "z lets this rest for a week, x for today; ctrl+p switches it off.",
}
"""What is answered with a sentence."""

_LOOK_FOR, _LOG = "words", "log"
"""The keys of the rows that look through the whole file for what was typed, and that log it."""

_SENTENCE = 3
"""Words from which what was typed may be something done."""


class Asked:
    """Something done with one thing on file that has to be chosen first; ``nothing`` says that there is none."""

    def __init__(
        self,
        heading: str,
        offered: Callable[[App[Any]], Sequence[tuple[str, str]]],
        way: Callable[[str], Route],
        nothing: str,
    ) -> None:
        self.heading = heading
        self.offered = offered
        self.way = way
        self.nothing = nothing

    def ask(self, app: App[Any]) -> None:
        """Go there with the only one there is, or with the one that is chosen."""
        program, offered = program_of(app), self.offered(app)
        if not offered:
            program.say(Content(self.nothing))
        elif len(offered) == 1:
            program.open(self.way(offered[0][0]))
        else:
            shown = [(row, text.line(words)) for row, words in offered]
            program.ask(Choose(self.heading, shown), lambda row: program.open(self.way(row)) if row else None)


def _goals(app: App[Any]) -> list[tuple[str, str]]:
    return [(each.id, each.title) for each in goals.listed(program_of(app).reading) if each.status == "active"]


def _people(app: App[Any]) -> list[tuple[str, str]]:
    return [(each.id, each.name) for each in people.listed(program_of(app).reading) if not each.several]


def _paths(app: App[Any]) -> list[tuple[str, str]]:
    return [(each.id, each.title) for each in paths.listed(program_of(app).reading)]


def _talks(status: str, app: App[Any]) -> list[tuple[str, str]]:
    found = meetings.listed(program_of(app).reading, status=status)
    days = [text.day(each.on, program_of(app).today) if each.on else "no day yet" for each in found]
    return [(each.id, f"{day}  {each.with_ or each.kind}") for each, day in zip(found, days, strict=True)]


_NO_GOAL = "No goal yet.  4 then n sets one"
_NOBODY = "Nobody yet.  5 then n adds somebody"
_NO_TALK = "No talk planned.  6 then n plans one"

ASKED: Mapping[str, Asked] = {
    "check-in": Asked("WHICH GOAL?", _goals, routes.CheckIn, _NO_GOAL),
    "unstick": Asked("WHICH GOAL?", _goals, routes.Unstick, _NO_GOAL),
    "thanks": Asked("WHOM DO YOU THANK?", _people, previews.Thanks, _NOBODY),
    "reference": Asked("WHO COULD SPEAK FOR YOUR WORK?", _people, previews.Reference, _NOBODY),
    "advice": Asked("WHOM DO YOU ASK?", _people, lambda row: previews.Advice((row,)), _NOBODY),
    "readiness": Asked("FOR WHICH PATH?", _paths, routes.Readiness, "No path is written down yet."),
    "prepare": Asked("WHICH TALK?", partial(_talks, "planned"), routes.PrepareTalk, _NO_TALK),
    "begin-talk": Asked("WHICH TALK?", partial(_talks, "planned"), routes.RunTalk, _NO_TALK),
    "brief": Asked("FOR WHICH TALK?", partial(_talks, "planned"), previews.Brief, _NO_TALK),
    "request": Asked("FOR WHICH TALK?", partial(_talks, "planned"), previews.Request, _NO_TALK),
    "recap": Asked("OF WHICH TALK?", partial(_talks, "held"), previews.Recap, "No talk has taken place yet."),
}


def offered(app: App[Any], screen: Screen[Any]) -> tuple[Findable, ...]:
    """What can be done on this screen, then all that can be found from everywhere, each with its own key."""
    commands = {_action(each): each for each in commands_here(app, screen)}
    everywhere = tuple(
        replace(each, sign=commands[ACTIONS[each.key]].sign) if ACTIONS.get(each.key) in commands else each
        for each in findable()
    )
    known = {*ACTIONS.values(), "search", "settings", "command_palette", *(f"go('{place}')" for place, _ in PLACES)}
    own = tuple(
        Findable(f"here{SEPARATOR}{action}", each.label, "here", each.help, sign=each.sign if each.key else "")
        for action, each in commands.items()
        if action not in known
    )
    return own + everywhere


def _action(command: Command) -> str:
    return command.action.removeprefix("app.")


def own(words: str) -> tuple[Findable, ...]:
    """The rows that look for what was typed in the whole file and, where it may be a sentence, that log it."""
    look_for = Findable(f"{_LOOK_FOR}{SEPARATOR}{words}", f"Search your file for “{words}”", "thing")
    log = Findable(f"{_LOG}{SEPARATOR}{words}", f"Log “{words}”", "do")
    return (look_for, log) if len(words.split()) >= _SENTENCE else (look_for,)


async def go(app: App[Any], found: Findable | None) -> None:
    """Do what was chosen; None was nothing."""
    if found is None:
        return
    kind, _, row = found.key.partition(SEPARATOR)
    if kind == "here":
        command = next((each for each in commands_here(app, app.screen) if _action(each) == row), None)
        if command is not None:
            await app.run_action(qualified_action(app.screen, command))
    elif row:
        program_of(app).open(_to_thing(kind, row))
    elif kind in ROUTES:
        program_of(app).open(ROUTES[kind])
    elif kind in ASKED:
        ASKED[kind].ask(app)
    elif kind in ACTIONS:
        await _do(app, ACTIONS[kind])
    elif kind not in SAID:
        what, _, name = kind.partition("-")
        program_of(app).open(_NAMED[what](name))
    if kind in SAID:
        program_of(app).say(Content(SAID[kind](app)))


def show_part(app: App[Any], place: str, part: str) -> None:
    """Show a page of a place; ``part`` "" is the place itself."""
    here = part_of(app.screen)
    if here == (place, part):
        return
    if not part:
        if len(app.screen_stack) > 1:
            app.screen.dismiss()
        program_of(app).open(wanted.Place(place))
    elif here and here[1]:
        program_of(app).replace(destinations.resolve(ROUTES[part], program_of(app).reading, program_of(app).today))
    else:
        program_of(app).open(ROUTES[part])


def show_beside(app: App[Any], by: int) -> None:
    """Show the page beside the one in front; there is none before the first and after the last."""
    here = part_of(app.screen)
    if here is not None:
        keys = [key for key, _ in PARTS[here[0]]]
        at = keys.index(here[1]) + by
        if 0 <= at < len(keys):
            show_part(app, here[0], keys[at])


def _to_thing(noun: str, row: str) -> Route:
    if noun == _LOG:
        return routes.Accomplishment(prefill={"title": row})
    return routes.Search(row) if noun == _LOOK_FOR else wanted.Record(noun, row)


async def _do(app: App[Any], action: str) -> None:
    """An act of the program; where it rests, that is said."""
    if app.check_action(action, ()):
        await app.run_action(f"app.{action}")
    else:
        program_of(app).say(Content("Not while you write: Esc goes back and keeps it."))
