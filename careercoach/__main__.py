"""The entry point. ``--version`` is answered before anything else is imported, so that it costs nothing."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        if sys.argv[1:] == ["--version"]:
            return _print_version()
        from careercoach.cli.app import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def _print_version() -> int:
    from careercoach import __version__

    try:
        print(f"careercoach {__version__}", flush=True)  # noqa: T201 nothing else is imported yet
    except OSError as error:
        sys.stderr.write(f"careercoach: The version could not be written: {error.strerror}; send it somewhere else.\n")
        sys.stdout = None  # so that the interpreter does not try again when it ends
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
