"""The command that shows a full example life in a throw-away file."""

from typing import Annotated

import typer

from careercoach.cli.frame.options import Json
from careercoach.cli.start.looking_around import look_around


def demo(
    *,
    plain: Annotated[bool, typer.Option("--plain", help="Print Today and the brief for the talk ahead.")] = False,
    as_json: Json = False,
) -> None:
    """Look around in a full example life, in a file that is thrown away. Nothing of yours is touched.

    Without a terminal, or with --plain, it prints the Today page and the brief for the talk ahead.

    \b
    Example:
      careercoach demo --plain
    """
    raise typer.Exit(look_around(plain=plain, as_json=as_json))
