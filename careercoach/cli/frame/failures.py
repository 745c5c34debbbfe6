"""What an error means to the person: one sentence with the next step, and the exit code of cli.md.

Nothing a person typed as prose is repeated. The parser's error classes are private to Typer, so they are told apart
by the public attributes they carry.
"""

import re
import sqlite3
import sys
from typing import Any

from careercoach.errors import CareerCoachError, Conflict, Declined, NotFound, UsageError
from careercoach.frozen import Frozen


class Failure(Frozen):
    """What to say and how to exit."""

    sentence: str
    exit_code: int


def explain(error: BaseException, *, saved: bool = False) -> Failure:
    """Say what an error means. ``saved`` says that the act is on file and only what came after it went wrong."""
    failure = _explained(error)
    if (
        not saved
        or failure.sentence.startswith(SAVED)
        or isinstance(error, _THE_PERSONS + _of_the_parser("TyperException", "Abort"))
    ):
        return failure
    what = failure.sentence.partition("; ")[0].removesuffix(".")
    return Failure(f"{SAVED}, but then this went wrong: {what}; see careercoach history.", failure.exit_code)


SAVED = "It is saved"
"""How a sentence begins that is said of an act on file."""

_THE_PERSONS = (UsageError, NotFound, Declined, Conflict)
"""What follows from an answer of the person, who may have been asked again after something was saved."""


def _of_the_parser(*names: str) -> tuple[type[BaseException], ...]:
    """Its classes of those names; none while it is not loaded, for then nobody can have raised one."""
    parser = sys.modules.get("typer")
    return tuple(getattr(parser, name) for name in names) if parser else ()


def _explained(error: BaseException) -> Failure:
    if isinstance(error, CareerCoachError):
        from careercoach.content.remedies import for_command

        return Failure(for_command(error), error.exit_code)
    if isinstance(error, _of_the_parser("TyperException")):
        return Failure(_parser_sentence(error), 2)
    if isinstance(error, _of_the_parser("Abort")):
        return Failure("Cancelled; nothing was changed.", 5)
    if isinstance(error, sqlite3.Error):
        return Failure("The file could not be used; run the command again with --debug to see why.", 3)
    if isinstance(error, OSError):
        return Failure(f"Something could not be read or written: {error.strerror}; check it and try again.", 3)
    name = type(error).__name__
    return Failure(f"Something went wrong inside careercoach ({name}); run it again with --debug and report it.", 70)


def _parser_sentence(error: Any) -> str:
    """The parser's error in our words; ``error`` carries a context, and a parameter or an option's name."""
    path = error.ctx.command_path if getattr(error, "ctx", None) else "careercoach"
    help_ = f"see {path} --help."
    option = getattr(error, "option_name", None)
    if hasattr(error, "possibilities"):
        return _no_such_option(error, help_)
    if parameter := getattr(error, "param", None):
        wanted = "is missing" if hasattr(error, "param_type") else f"takes {_wanted(parameter)}"
        return f"{_name(parameter)} {wanted}; {help_}"
    if option and "requires an argument" in error.message:
        return f"{option} needs a value after it; --help of the command shows which."
    if "extra argument" in error.message:
        return f"There are more words than {path} takes; put a text of several words in quotes, or {help_}"
    return f"{error.message.rstrip('.')}; {help_}"


def _no_such_option(error: Any, help_: str) -> str:
    if not re.fullmatch("--?[a-z-]{1,30}", error.option_name):
        return f"That is not an option; if it is text, put -- before it, or {help_}"
    from careercoach.cli.frame.meant import meant as near

    found = near(error.option_name, [option for each in error.ctx.command.params for option in each.opts])
    meant = f"did you mean {found}?" if found else help_
    return f"There is no option {error.option_name}; {meant}"


def _name(parameter: Any) -> str:
    """How the person knows a parameter: the option, or the argument's word."""
    return str(parameter.opts[0] if parameter.param_type_name == "option" else parameter.human_readable_name)


def _wanted(parameter: Any) -> str:
    """What a parameter takes; all that the parser itself converts are whole numbers."""
    least, dots, most = str(parameter.metavar).partition("..")
    return f"a whole number from {least} to {most}" if dots else "a whole number"
