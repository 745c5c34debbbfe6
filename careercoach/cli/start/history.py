"""What was done, and taking it back: history, undo."""

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Json, Limit, Quiet
from careercoach.content.acts import told
from careercoach.errors import NotFound
from careercoach.records import ActRecord
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.store import changes


@dataclass(frozen=True, slots=True)
class UndoneRecord:
    """An act that was, or with ``dry_run`` would be, taken back: its id, its name, and how many rows it touches."""

    noun: ClassVar[str] = "act"
    id: str
    name: str
    rows: int
    dry_run: bool


def history(*, limit: Limit = 50, as_json: Json = False, quiet: Quiet = False) -> None:
    """What was done, act by act.

    The latest come first; careercoach undo ACT takes one back.

    \b
    Example:
      careercoach history --limit 10
    """
    from careercoach.queries.start import history as acts

    with reading() as connection:
        found = acts.listed(connection, limit=limit)
    output.show_list(found, _act_row, as_json=as_json, quiet=quiet, empty="Nothing was done in this file yet.")


def undo(
    act: Annotated[
        str | None, typer.Argument(metavar="[ACT]", help="The beginning of an act's id; the latest when left out.")
    ] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what it would take back.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Take the last act back, or one from the history.

    \b
    Example:
      careercoach undo --dry-run
      careercoach undo
    """
    from careercoach.queries.start import history as acts
    from careercoach.store import changes
    from careercoach.store.acts import transaction

    with reading() as connection:
        plan = changes.plan_undo(connection) if act is None else _plan(connection, act)
        title = next((each.title for each in acts.listed(connection) if each.id == plan.act), "")
    if not dry_run:
        context = current()
        with transaction(context.places.database) as connection:
            plan = changes.undo(connection, context.today, plan.act)
    record = UndoneRecord(plan.act, plan.name, plan.rows, dry_run)
    sentence = f"{'Would take back' if dry_run else 'Taken back'}: {told(plan.name, one_line(title))}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def _plan(connection: sqlite3.Connection, prefix: str) -> "changes.Undone":
    """What undoing the act of that id would take back. Raises NotFound."""
    from careercoach.store import changes, ids

    try:
        _, act = ids.find(connection, "act", prefix, "act")
    except NotFound:
        raise NotFound("No act, or more than one, has an id that begins so; see careercoach history.") from None
    try:
        return changes.plan_undo(connection, act)
    except NotFound:
        raise NotFound("That act was taken back already, or took one back itself; see careercoach history.") from None


def _act_row(record: ActRecord) -> tuple[str, ...]:
    state = f"takes back {output.short(record.undoes)}" if record.undoes else "taken back" if record.undone else ""
    return output.short(record.id), output.day(record.on), told(record.name), state, record.title
