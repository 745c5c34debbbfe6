"""Seeing whether all is well with the file."""

from typing import ClassVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, must_exist
from careercoach.cli.frame.options import Json, Quiet
from careercoach.content.remedies import for_command
from careercoach.frozen import Frozen
from careercoach.visible import one_line


class FindingRecord(Frozen):
    """One thing that is not as it should be: its name, and a sentence with the way out."""

    noun: ClassVar[str] = "finding"
    id: str
    kind: str
    sentence: str


def check(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """See whether all is well with your file.

    It looks at the file, its history, the search, and the copies. When all is well it says nothing and exits 0;
    otherwise it says what it found, each with the way out, and exits 1, or 3 when the file cannot even be opened.

    \b
    Example:
      careercoach check
    """
    must_exist()
    from careercoach.store.check import findings

    found = [FindingRecord(each.kind, each.kind, for_command(each)) for each in findings(current().places.database)]
    if as_json:
        output.write_json([output.to_json(record) for record in found])
    elif quiet:
        output.write("".join(f"{record.id}\n" for record in found))
    else:
        output.write("".join(f"{one_line(record.sentence)}\n" for record in found))
    if found:
        raise typer.Exit(1)
