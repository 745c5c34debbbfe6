"""The table of commands, and the options before them."""

import os
from pathlib import Path
from typing import Annotated

import typer

from careercoach import __version__
from careercoach.cli.entering import enter, tell, without_a_command
from careercoach.cli.frame import output
from careercoach.cli.frame.groups import LazyCommands, Sections
from careercoach.cli.frame.options import choice
from careercoach.errors import UsageError
from careercoach.paths import find_places

COMMANDS: Sections = {
    "Every day": {
        "today": ("careercoach.cli.start.today_command:today", "The one next act, and what is due."),
        "log": ("careercoach.cli.work.log:log", "Log something you did."),
        "reflect": (
            "careercoach.cli.reflect.reflections:reflect",
            "Think about one question at a time and keep the answers.",
        ),
        "growth-check": (
            "careercoach.cli.reflect.growth_check:app",
            "Say how true a dozen statements are for you, once a quarter.",
        ),
        "compass": (
            "careercoach.cli.reflect.compass:app",
            "See what draws you to three kinds of work, beside what your work shows.",
        ),
        "noticed": (
            "careercoach.cli.start.noticed:app",
            "What the coach noticed in your file: one thing a month at most.",
        ),
        "month": ("careercoach.cli.work.month:month", "What a month held, what was hard, and this day in other years."),
        "year": (
            "careercoach.cli.documents.year:year",
            "Print a year to keep: what you did month by month, what grew, who helped.",
        ),
        "search": ("careercoach.cli.start.finding:search", "Find words in everything you wrote."),
    },
    "What you did": {
        "accomplishment": ("careercoach.cli.work.accomplishments:app", "What you did, and what came of it."),
        "inbox": ("careercoach.cli.work.inbox:app", "What came in from elsewhere and waits for you to decide."),
        "reflection": ("careercoach.cli.reflect.reflections:app", "Your dated answers."),
        "question": ("careercoach.cli.reflect.questions:app", "Questions of your own, and the ones you like best."),
        "learning": ("careercoach.cli.work.learning:app", "What you learned and still want to learn."),
        "feedback": ("careercoach.cli.people.people:feedback", "What others said about your work."),
        "setback": (
            "careercoach.cli.work.setbacks:app",
            "What went wrong or was bad news. It is yours alone, and counts for nothing.",
        ),
    },
    "Where you are going": {
        "goal": ("careercoach.cli.goals.goals:app", "Goals at three horizons, and honest check-ins."),
        "check-in": ("careercoach.cli.goals.looks:app", "One look at a goal: put it right, or take it away."),
        "metrics": ("careercoach.cli.goals.metrics:metrics", "A few honest figures, each with what to do about it."),
        "step": ("careercoach.cli.goals.steps:app", "The steps of a goal."),
        "path": (
            "careercoach.cli.paths.paths:app",
            "Roles you could take, side by side, and how ready your work shows you.",
        ),
        "trial": ("careercoach.cli.paths.trials:app", "Small tests of a path, before you choose it."),
        "priority": ("careercoach.cli.goals.company:priority", "What your workplace wants."),
        "competency": (
            "careercoach.cli.goals.company:competency",
            "What your work asks for, and the work that shows it.",
        ),
    },
    "The talk": {
        "meeting": ("careercoach.cli.talk.meetings:app", "Plan a talk and choose what to bring."),
        "promise": ("careercoach.cli.talk.promises:app", "What was agreed, by whom and until when."),
        "person": ("careercoach.cli.people.people:person", "The people around your work."),
        "conversation": ("careercoach.cli.people.conversations:app", "Talks with people about their path and yours."),
        "export": ("careercoach.cli.documents.export:app", "Hand something over: for a talk, a review, somebody new."),
        "paper": (
            "careercoach.cli.documents.papers:app",
            "What you wrote in your own words for a document, and what you gave to whom.",
        ),
        "decrypt": ("careercoach.cli.documents.decrypt:decrypt", "Open an encrypted export or copy again."),
        "for-others": (
            "careercoach.cli.documents.for_others:app",
            "Words in which others read a line of yours; your own stay for yourself.",
        ),
        "mask": ("careercoach.cli.documents.masks:app", "Names that documents replace when you export with --mask."),
    },
    "You and your file": {
        "profile": ("careercoach.cli.jobs.profile:app", "Who you are at work."),
        "position": ("careercoach.cli.jobs.positions:app", "The jobs you hold and held."),
        "away": ("careercoach.cli.jobs.away:app", "The days you are away."),
        "changed": (
            "careercoach.cli.jobs.changed:app",
            "Something changed at work: go through what is open, in one act.",
        ),
        "nudge": ("careercoach.cli.start.nudges:app", "What Today may say: see why, snooze it, switch it off."),
        "history": ("careercoach.cli.file.history:history", "What was done, act by act; or what one act changed."),
        "undo": ("careercoach.cli.file.history:undo", "Take the last act back, or one from the history."),
        "redo": (
            "careercoach.cli.file.history:redo",
            "Bring back what was taken back last, or one act from the history.",
        ),
        "backup": ("careercoach.cli.file.copies:app", "Make a copy of your file, or list the copies there are."),
        "restore": ("careercoach.cli.file.copies:restore", "Go back to a copy of your file."),
        "import": ("careercoach.cli.file.importing:import_", "Take in what an export or another program wrote."),
        "erase": ("careercoach.cli.file.erasing:erase", "Erase something for good: an entry, a person, everything."),
        "check": ("careercoach.cli.file.checking:check", "See whether all is well with your file."),
        "help": ("careercoach.cli.start.helping:help_", "Read about a topic, or a command."),
        "schema": ("careercoach.cli.file.schema:schema", "What --json prints, as a JSON Schema."),
        "where": ("careercoach.cli.start.finding:where", "Where your file is."),
        "config": ("careercoach.cli.file.config:app", "What you set, such as when your day ends."),
        "mcp": (
            "careercoach.cli.file.mcp:app",
            "Let an agent on this machine read some of your file.",
        ),
        "completion": ("careercoach.cli.shell.completion:app", "Complete commands, ids and names with the Tab key."),
        "demo": (
            "careercoach.cli.start.demo:demo",
            "Look around in a full example life, in a file that is thrown away.",
        ),
        "serve": ("careercoach.cli.start.serve:serve", "Open the screens in a browser on this machine."),
    },
}


FixedDay = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="Take this day for today; or CAREERCOACH_TODAY.")
]


class _Root(LazyCommands):
    sections = COMMANDS


root = typer.Typer(
    cls=_Root,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@root.callback(invoke_without_command=True)
def careercoach(
    ctx: typer.Context,
    *,
    db: Annotated[Path | None, typer.Option("--db", metavar="FILE", help="Use this file.", readable=False)] = None,
    today: FixedDay = None,
    color: Annotated[str, choice("--color", ("auto", "always", "never"), "Colour in the answer.")] = "auto",
    plain: Annotated[
        bool, typer.Option("--plain", help="Plain words instead of screens: one statement a line, choices by number.")
    ] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask; fail instead.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Answer every question with yes.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error came from.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Your private career coach: reflect, log what you did, keep goals honest, prepare the talk.

    Without a command the screens open. These options may stand anywhere on the line, but for --plain, which stands
    first.

    \b
    Example:
      careercoach today
      careercoach log "Cut the refund backlog" --before 41 --after 12
    """
    if version:
        output.write(f"careercoach {__version__}\n")
        raise typer.Exit
    places = find_places(db, os.environ)
    if plain and no_input:
        raise UsageError("--plain asks one thing at a time, and --no-input forbids that; leave one of them out.")
    found = enter(places, today, color, plain=plain, may_ask=not no_input, assume_yes=yes, debug=debug)
    if ctx.invoked_subcommand != "config":  # which says them itself
        ctx.call_on_close(lambda: tell(found.problems))  # by then it is known whether the command is silent
    if ctx.invoked_subcommand is None:
        raise typer.Exit(without_a_command())
