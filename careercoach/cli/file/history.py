"""What was done, taking it back, and bringing it back: history, undo, redo."""

import sqlite3
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.agreeing import have_agreed
from careercoach.cli.frame.context import current, reading, rewriting
from careercoach.cli.frame.options import Json, Limit, Quiet
from careercoach.content.acts import MAKERS, aside, told
from careercoach.errors import NotFound
from careercoach.frozen import Frozen
from careercoach.records import ActRecord
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.queries.file.changed import Changed
    from careercoach.store import acts, changes


class UndoneRecord(Frozen):
    """An act that was, or with ``dry_run`` would be, taken back or brought back: its id, its name, what it touches.

    ``rows`` counts what it touches in the file, ``things`` what the person would count.
    """

    noun: ClassVar[str] = "act"
    id: str
    name: str
    rows: int
    things: int
    brings_back: bool
    dry_run: bool


Act = Annotated[str | None, typer.Argument(metavar="[ACT]", help="The beginning of an act's id.", show_default=False)]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what it would do.")]


def history(
    act: Annotated[str | None, typer.Argument(metavar="[ACT]", help="Only this act, with what it changed.")] = None,
    *,
    limit: Limit = 50,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """What was done, act by act; or what one act changed.

    The latest come first; careercoach undo ACT takes one back, careercoach redo ACT brings it back.

    \b
    Example:
      careercoach history --limit 10
      careercoach history 2b3c4d5e
    """
    from careercoach.queries.file import changed
    from careercoach.queries.file import history as done

    with reading() as connection:
        if act is None:
            listed = done.listed(connection, limit=limit)
        else:
            one = done.get(connection, _whole(connection, act))
            things = changed.by(connection, one.id)
    if act is None:
        output.show_list(
            listed, _act_row, as_json=as_json, quiet=quiet, empty="Nothing was done in this file yet.", heads=_HEADS
        )
    elif as_json:
        output.write_json({**output.to_json(one), "changes": [_changed_json(thing) for thing in things]})
    else:
        output.show_one(one, lambda: _page(one, things), as_json=False, quiet=quiet)


def undo(act: Act = None, *, dry_run: DryRun = False, as_json: Json = False, quiet: Quiet = False) -> None:
    """Take the last act back, or one from the history.

    An undo in the history can be undone as well; careercoach redo is the short way. On a terminal you are asked before
    the last act is taken back, when it was of another day, not done by a command, or more than a handful of things.

    \b
    Example:
      careercoach undo --dry-run
      careercoach undo
    """
    from careercoach.store import changes

    _turn(changes.plan_undo, changes.undo, act, dry_run=dry_run, as_json=as_json, quiet=quiet)


def redo(act: Act = None, *, dry_run: DryRun = False, as_json: Json = False, quiet: Quiet = False) -> None:
    """Bring back what was taken back last, or one act from the history.

    It stays possible whatever you do meanwhile, for as long as it still fits what is in your file.

    \b
    Example:
      careercoach redo --dry-run
      careercoach redo
    """
    from careercoach.store import changes

    _turn(changes.plan_redo, changes.redo, act, dry_run=dry_run, as_json=as_json, quiet=quiet)


def _turn(
    plan: "Callable[[sqlite3.Connection, str | None], changes.Undone]",
    turn: "Callable[[sqlite3.Connection, date, str | None, acts.Maker], changes.Undone]",
    prefix: str | None,
    *,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Say what it would do, ask where that is needed, do it, and say what was done."""
    from careercoach.queries.file import history as done
    from careercoach.store import acts

    context = current()
    with reading() as connection:
        wanted = _whole(connection, prefix) if prefix else None
        planned = plan(connection, wanted)
        latest = done.latest(connection, planned.act)
    what = told(planned.name, one_line(latest.title))
    beside = aside(
        context.today,
        things=planned.many,
        on=planned.on if planned.on != context.today else None,
        by=MAKERS.get(planned.made_by or "") if planned.made_by != "command" else None,
    )
    said = f"{what} ({beside})" if beside else what
    if beside and prefix is None and context.interactive and not dry_run:
        have_agreed(f"{said}: {'bring it back' if planned.brings_back else 'take it back'}?")
    if not dry_run:
        with rewriting() as connection:
            # The latest act as it was looked at, so that nothing is taken back which nobody saw.
            planned = turn(connection, context.today, wanted or latest.id, acts.COMMAND)
    does = ("bring back", "Brought back") if planned.brings_back else ("take back", "Taken back")
    record = UndoneRecord(planned.act, planned.name, planned.rows, planned.things, planned.brings_back, dry_run)
    sentence = f"{f'Would {does[0]}' if dry_run else does[1]}: {said}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def _whole(connection: sqlite3.Connection, prefix: str) -> str:
    """The whole id of an act. Raises NotFound."""
    from careercoach.store import ids

    try:
        return ids.find(connection, "act", prefix, "act")[1]
    except NotFound:
        raise NotFound("No act, or more than one, has an id that begins so; see careercoach history.") from None


_HEADS = ("Id", "Day", "What was done", "State", "About")


def _act_row(record: ActRecord) -> tuple[str, ...]:
    return output.short(record.id), output.day(record.on), told(record.name), _state(record), record.title


def _state(record: ActRecord) -> str:
    """What became of it; an undo or a redo names the act it was about."""
    if record.undoes and not current().led:
        return f"{'takes' if record.name == 'undo' else 'brings'} back {output.short(record.undoes)}"
    return "erased" if not record.things else "taken back" if record.undone else ""


def _page(record: ActRecord, things: "tuple[Changed, ...]") -> str:
    """One act: when and by whom, then each thing with what changed in it."""
    lines = [output.titled(told(record.name, record.title), record.id)]
    made = "" if current().led else MAKERS.get(record.made_by or "", "")
    about = [output.day_in_words(record.on), made, _state(record)]
    lines.append(output.sentences([(", " if current().plain else " · ").join(word for word in about if word)]))
    for thing in things:
        lines.append(f"\n{thing.noun.replace('-', ' ')} {output.quoted(thing.title)} {thing.how}\n")
        lines.append(output.details(_values(thing)))
    return "".join(lines) if things else f"{''.join(lines)}\nWhat it changed was erased.\n"


def _values(thing: "Changed") -> dict[str, str]:
    """Each value of a thing, as it was and as it became; several of a kind, such as tags, below each other."""
    said: dict[str, list[str]] = {}
    for value in thing.values:
        both = [value.before or "nothing", value.after or "nothing"]
        words = (
            (", then " if current().plain else " → ").join(both)
            if thing.how == "changed"
            else value.after or value.before or ""
        )
        said.setdefault(value.field, []).append(words)
    return {field: "\n".join(words) for field, words in said.items()}


def _changed_json(thing: "Changed") -> dict[str, object]:
    values = [{"field": one.field, "before": one.before, "after": one.after} for one in thing.values]
    return {"noun": thing.noun, "title": thing.title, "how": thing.how, "values": values}
