"""The front door: the table of commands, the options before them, and the one place where errors are printed."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Annotated, TextIO

import typer
from typer.main import get_command

from careercoach import __version__, clock
from careercoach.cli.frame import context, output
from careercoach.cli.frame.anywhere import in_front
from careercoach.cli.frame.failures import explain
from careercoach.cli.frame.groups import LazyCommands, Sections
from careercoach.cli.frame.options import choice
from careercoach.cli.frame.screens import open_screens
from careercoach.errors import CareerCoachError, FileProblem, InvalidValue, UsageError
from careercoach.incoming import arguments
from careercoach.paths import Places, find_places
from careercoach.settings import Found, find_settings
from careercoach.store import telling
from careercoach.store.file import COMMAND_WAIT
from careercoach.store.waiting import Patience
from careercoach.traces import where

COMMANDS: Sections = {
    "Every day": {
        "today": ("careercoach.cli.start.today:today", "The one next act, and what is due."),
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
    },
}


_LONGEST_WAIT = 86_400
"""Seconds that CAREERCOACH_WAIT takes at most: a day."""

STOPPED = 130
"""The exit code after Ctrl-C."""

_SHORT_HELP = """\
Usage: careercoach [OPTIONS] COMMAND

On a terminal, careercoach alone opens the screens. Here is none that can show them, so say what to do:
  careercoach today                 what is next
  careercoach log "What you did"    remember it
  careercoach --help                all commands"""


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
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask; fail instead.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Answer every question with yes.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error came from.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Your private career coach: reflect, log what you did, keep goals honest, prepare the talk.

    Without a command the screens open. These options may stand anywhere on the line.

    \b
    Example:
      careercoach today
      careercoach log "Cut the refund backlog" --before 41 --after 12
    """
    if version:
        output.write(f"careercoach {__version__}\n")
        raise typer.Exit
    places = find_places(db, os.environ)
    found = _enter(places, today, color, may_ask=not no_input, assume_yes=yes, debug=debug)
    if ctx.invoked_subcommand != "config":  # which says them itself
        ctx.call_on_close(lambda: _tell(found.problems))  # by then it is known whether the command is silent
    if ctx.invoked_subcommand is None:
        raise typer.Exit(_without_a_command())


def _tell(problems: Iterable[CareerCoachError]) -> None:
    for problem in problems:
        output.note(f"careercoach: {explain(problem).sentence}")


def _enter(places: Places, today: str | None, color: str, *, may_ask: bool, assume_yes: bool, debug: bool) -> Found:
    """Make what the options and the environment say the context of the command, and return what is set."""
    found = find_settings(places.settings, os.environ)
    day = clock.today(found.settings.day_ends)
    fixed = _fixed_day(today, os.environ, day)
    terminal = may_ask and _is_terminal(sys.stdin) and _is_terminal(sys.stdout)
    context.enter(
        context.Context(
            places=places,
            settings=found.settings,
            today=fixed or day,
            fixed_day=fixed,
            interactive=terminal,
            draws=terminal and os.environ.get("TERM") != "dumb",
            assume_yes=assume_yes,
            debug=debug,
            colour=_wants_colour(color, os.environ),
            patience=_patience(os.environ),
            note=output.note,
        )
    )
    return found


def _without_a_command() -> int:
    """Open the screens, or say on stderr what could be typed where nothing can be drawn."""
    running = context.current()
    if running.draws:
        if context.is_missing():
            from careercoach.cli.frame.asking import have_agreed

            have_agreed(
                f"{context.nothing_there()}.\nStart a new file there?",
                otherwise="No file was made; correct the name, or leave it out to open your usual file.",
            )
        return open_screens(running.places, running.fixed_day, running.settings)
    output.note(_SHORT_HELP)
    return 2


def run(words: Sequence[str]) -> int:
    """Run one command and return its exit code; errors are printed here and nowhere else."""
    context.enter(None)
    for stream in (sys.stdout, sys.stderr):
        output.prepare(stream)
    try:
        with telling.listening(lambda trouble: output.note(f"careercoach: {explain(trouble).sentence}")):
            parser = get_command(root)
            code = parser.main(in_front(arguments(words), parser), prog_name="careercoach", standalone_mode=False)
        if code == STOPPED and (left := _left()):  # the parser answers Ctrl-C with this code
            output.note(f"careercoach: Stopped.{left}")
        _flush()
    except output.ReaderGone:
        _abandon(sys.stdout)
        return 0
    except (Exception, SystemExit) as error:
        return _fail(error)
    finally:
        _settle_stderr()
    return code or 0


def end(error: BaseException, *, saved: bool) -> int:
    """What is said of an error after the express lane did what was asked; ``saved`` says that something is on file."""
    context.enter(None)
    meant = output.stopped(error, saved=saved) if isinstance(error, OSError) else error
    try:
        if isinstance(meant, output.ReaderGone):
            _abandon(sys.stdout)
            return 0
        return _fail(meant, saved=saved)
    finally:
        _settle_stderr()


def _fail(error: BaseException, *, saved: bool = False) -> int:
    """Print what went wrong and return the exit code."""
    if isinstance(error, SystemExit):  # the parser leaves so when its own output has lost its reader
        _abandon(sys.stdout)
        return 0
    running = context.current_or_none()
    failure = explain(error, saved=saved or (running is not None and running.saved))
    with suppress(OSError, ValueError):
        if running and running.debug:
            output.note(where(error).rstrip())
        output.note(f"careercoach: {failure.sentence}{_kept()}")
    try:
        _flush()
    except (output.ReaderGone, FileProblem):
        _abandon(sys.stdout)
    return failure.exit_code


def _left() -> str:
    """What Ctrl-C left behind, as a further sentence; blank when there is nothing."""
    running = context.current_or_none()
    return _kept() or (" What you did before is saved." if running and running.saved else "")


def _kept() -> str:
    """Where text that was not saved is kept, as a further sentence; blank when there is none."""
    running = context.current_or_none()
    if not running or not running.unsaved:
        return ""
    from careercoach.cli.frame.asking import keep_unsaved

    try:
        paths = keep_unsaved()
    except Exception as error:
        return f" Your text could not be kept either: {explain(error).sentence}"
    return f" Your text is kept in {', '.join(map(str, paths))}" if paths else ""


def _flush() -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError as error:
        raise output.stopped(error) from None


def _settle_stderr() -> None:
    """What stderr does not take is let go, so that the exit code stays ours when the interpreter ends."""
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        _abandon(sys.stderr)


def _abandon(stream: TextIO) -> None:
    """Let nothing more be written, not even when the interpreter ends: what stands behind the stream takes no more."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _fixed_day(option: str | None, environment: Mapping[str, str], day: date) -> date | None:
    """The day to take for today, from --today or CAREERCOACH_TODAY; None means that the clock counts.

    ``day`` is what it says by the clock, for words such as yesterday.
    """
    name, text = ("--today", option) if option else ("CAREERCOACH_TODAY", environment.get("CAREERCOACH_TODAY"))
    if not text:
        return None
    from careercoach.date_grammar.reading import parse

    try:
        when = parse(text, day, toward="past")
    except InvalidValue as error:
        raise InvalidValue(name, f"{name}: {error.sentence}") from None
    if when.first != when.last:
        raise InvalidValue(name, f"{name} needs one day, not a period; write it as 2026-11-22.")
    return when.first


def _patience(environment: Mapping[str, str]) -> Patience:
    """How long to wait for other programs: CAREERCOACH_WAIT, in seconds. Raises UsageError when that is no number."""
    text = environment.get("CAREERCOACH_WAIT", "").strip()
    try:
        seconds = float(text) if text else COMMAND_WAIT.seconds
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= _LONGEST_WAIT:
        raise UsageError("CAREERCOACH_WAIT takes a number of seconds, 0 to 86400, for example 10.")
    return Patience(seconds, tell=cache(partial(output.note, "Waiting for another careercoach…")))


def _is_terminal(stream: object) -> bool:
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]  # a closed stream is None
    except (AttributeError, ValueError):
        return False


def _wants_colour(option: str, environment: Mapping[str, str]) -> bool:
    if option != "auto":
        return option == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return environment.get("TERM") != "dumb" and _is_terminal(sys.stdout)
