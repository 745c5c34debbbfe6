"""One check-in, read, put right or taken away; ``goal check-in`` makes them and ``goal check-ins`` lists them."""

from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, read_back
from careercoach.cli.frame.fields import changes
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json, Quiet, number, taking, text
from careercoach.cli.goals import check_ins
from careercoach.dates import echo
from careercoach.records import CheckInRecord

app = noun("One look at a goal: put it right, or take it away.", "careercoach goal check-ins 7f3a91c2")

Id = Annotated[str, typer.Argument(metavar="ID", help="The beginning of its id, as goal check-ins shows it.")]


@app.command()
def show(check_in: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one check-in.

    \b
    Example:
      careercoach check-in show 9b0c1d2e
    """
    record = _read(check_in)
    output.show_one(record, lambda: output.columns([check_ins.row(record)]), as_json=as_json, quiet=quiet)


@app.command()
@taking(
    {
        "progress": Annotated[int | None, number("--progress", 0, 100, "How far it was, in per cent.")],
        "confidence": Annotated[int | None, number("--confidence", 1, 5, "How sure you were to reach it.")],
        "note": text("--note", "What happened; - reads stdin."),
        "blocker": text("--blocker", "What stood in the way."),
        "on": text("--on", "The day.", "DATE"),
    }
)
def edit(check_in: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a check-in; what you leave out stays. A blank text ("") takes a part away.

    \b
    Example:
      careercoach check-in edit 9b0c1d2e --progress 40 --on yesterday
    """
    fields = changes(said, "--progress")
    with acting() as session:
        from careercoach.services.goals import goals

        written = goals.edit_check_in(session, check_in, fields, current().today)
    record = _read(written)
    output.show_written(record, f"Changed: the check-in of {echo(record.on)}", as_json=as_json, quiet=quiet)


@app.command()
def delete(check_in: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a check-in.

    \b
    Example:
      careercoach check-in delete 9b0c1d2e
    """
    record = _read(check_in)
    with acting() as session:
        from careercoach.services.goals import goals

        goals.delete_check_in(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _read(check_in: str) -> CheckInRecord:
    from careercoach.queries.goals import goals

    return read_back(goals.check_in, check_in)
