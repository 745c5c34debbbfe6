"""The front door, and the one place where errors are printed."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TextIO

from careercoach.cli.entering import enter, tell, without_a_command
from careercoach.cli.frame import context, output
from careercoach.cli.frame.failures import explain
from careercoach.errors import CareerCoachError, FileProblem
from careercoach.incoming import arguments
from careercoach.paths import find_places
from careercoach.store import telling
from careercoach.traces import where

STOPPED = 130
"""The exit code after Ctrl-C."""


def run(words: Sequence[str]) -> int:
    """Run one command and return its exit code; errors are printed here and nowhere else."""
    context.enter(None)
    for stream in (sys.stdout, sys.stderr):
        output.prepare(stream)
    try:
        with telling.listening(lambda trouble: output.note(f"careercoach: {explain(trouble).sentence}")):
            unparsed = _UNPARSED.get(tuple(words))
            code = _plainly(unparsed) if unparsed else _parsed(words)
        if code == STOPPED and (left := _left()):  # the parser answers Ctrl-C with this code
            output.note(f"careercoach: Stopped.{left}")
        _flush()
    except output.ReaderGone:
        _abandon(sys.stdout)
        return 0
    except (Exception, SystemExit) as error:
        return _fail(error)
    finally:
        context.release()
        _settle_stderr()
    return code or 0


def _parsed(words: Sequence[str]) -> int:
    from typer.main import get_command

    from careercoach.cli.commands import root
    from careercoach.cli.frame.anywhere import in_front

    parser = get_command(root)
    code: int = parser.main(in_front(arguments(words), parser), prog_name="careercoach", standalone_mode=False)
    return code


def _plainly(act: Callable[[], int]) -> int:
    """Do what is said without any option, just as it is done behind the parser, but without loading that."""
    problems: Sequence[CareerCoachError] = ()
    try:
        problems = enter(find_places(None, os.environ)).problems
        return act()
    except KeyboardInterrupt:
        return STOPPED
    finally:
        tell(problems)


def _today() -> int:
    from careercoach.cli.start.today import say

    say()
    return 0


def _demo() -> int:
    from careercoach.cli.start.looking_around import look_around

    return look_around()


_UNPARSED: Mapping[tuple[str, ...], Callable[[], int]] = {
    (): without_a_command,
    ("today",): _today,
    ("demo",): _demo,
}
"""What is said most often in these words alone: to load the parser and have it read them took a sixth of ``today``."""


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
