"""The entry point. ``--version`` is answered before anything else is imported, so that it costs nothing, and what is
done most goes through the express lane.

Whatever ends the program leaves no text of the person behind: no core file, which would hold all that was in memory,
and no message of an error that nobody foresaw. What was opened is closed by then, so the process ends at once: taking a
thousand modules apart first is a tenth of what a command costs, and half of what leaving the screens does.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_SO_MANY = 50_000
"""New objects after which it is looked which of them are garbage: what is loaded to start with is none."""


def start() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            pass  # it was said by then, as far as there was anybody to hear it
    os._exit(code)


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        if sys.argv[1:] == ["--version"]:
            return _print_version()
        import gc
        import resource

        from careercoach.express.lane import answer

        gc.set_threshold(_SO_MANY)

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        answered = answer(sys.argv[1:])
        return _ordinarily(sys.argv[1:]) if answered is None else answered
    except KeyboardInterrupt:
        return 130


def _ordinarily(words: list[str]) -> int:
    from careercoach import modules

    modules.take_up()
    from careercoach.cli.app import run
    from careercoach.traces import keep_messages_back

    keep_messages_back()
    code = run(words)
    modules.keep()
    return code


def _print_version() -> int:
    from careercoach import __version__

    try:
        print(f"careercoach {__version__}", flush=True)  # noqa: T201 nothing else is imported yet
    except OSError as error:
        sentence = f"The version could not be written: {error.strerror}; send it somewhere else."
        try:
            sys.stderr.write(f"careercoach: {sentence}\n")
        except (OSError, AttributeError):
            return 3  # stderr is full, too, or closed
        return 3
    return 0


if __name__ == "__main__":
    start()
