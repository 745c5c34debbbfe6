"""Copies of the file: making one, listing them, going back to one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import typer

from careercoach.cli.frame import locking, output
from careercoach.cli.frame.agreeing import have_agreed
from careercoach.cli.frame.context import current
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json, Quiet, taking
from careercoach.content.copies import compared, counted, why
from careercoach.dates import moment
from careercoach.encryption import seal
from careercoach.errors import UsageError
from careercoach.frozen import Frozen
from careercoach.paths import absolute
from careercoach.store.exports import refuse, write_whole
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.store.copies import Copy
    from careercoach.store.restore import Plan, Restored


class CopyRecord(Frozen):
    """One copy: its name, when (UTC) and why it was made, its size in bytes, and whether it is whole.

    ``rows`` counts the rows of each table, None when the note beside the copy is missing.
    """

    noun: ClassVar[str] = "copy"
    id: str
    at: str
    reason: str
    bytes: int
    rows: Mapping[str, int] | None
    good: bool
    path: str


_HEADS = ("Copy", "Made", "Size", "State", "Holds", "Why")


class RestoreRecord(Frozen):
    """A going back that was done or, with ``dry_run``, would be: to which copy, and what it changes.

    ``days`` lie between the copy and now; ``now`` and ``then`` count rows by table, ``now`` None for a damaged file.
    ``before`` is the copy of what stood there, ``set_aside`` where a damaged file is kept; ``acts``, ``changes`` and
    ``rows`` are what was saved from it and ``lost`` what could not be; each None where it does not apply.
    """

    noun: ClassVar[str] = "restore"
    id: str
    dry_run: bool
    days: int
    now: Mapping[str, int] | None
    then: Mapping[str, int]
    before: str | None = None
    set_aside: str | None = None
    acts: int | None = None
    changes: int | None = None
    rows: int | None = None
    lost: int | None = None


app = noun(
    "Make a copy of your file, or list the copies there are.\n\n"
    "Copies are also made by themselves: before the first work of a day, and before an update or a restore. The newest "
    "of the last 7 days, 4 weeks and 12 months are kept.",
    "careercoach backup",
    "careercoach backup list",
)


@app.callback(invoke_without_command=True)
@taking(
    {
        "target": Annotated[
            str | None, typer.Option("--output", "-o", metavar="FILE", help="Put it into this file too, to take along.")
        ],
        **locking.LOCK_OPTIONS,
    }
)
def backup(
    ctx: typer.Context,
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Make a copy now."""
    if ctx.invoked_subcommand is not None:
        if as_json or quiet or force or any(said.values()):
            raise UsageError("Options of list stand after it; see careercoach backup --help.")
        return
    from careercoach.store.restore import keep

    live, target = current().places.database, _target(said)
    if target:
        refuse(target, force=force, spare=live)  # before anybody types a passphrase in vain
    lock = locking.lock(said)
    copy = keep(live, "by-hand")
    made = _record(copy)
    if target:
        content = copy.path.read_bytes()
        write_whole(target, seal(content, lock) if lock else content, force=force, spare=live)
        made = replace(made, path=str(target))
    written = f"\nWrote it to {one_line(str(target))} as well." if target else ""
    told = f"Copied: {_held(copy.rows)}. {output.dim(_short(copy))}{written}"
    output.show_one(made, lambda: told, as_json=as_json, quiet=quiet)


@app.command("list")
def list_(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """List the copies, the newest first, and whether each is whole.

    \b
    Example:
      careercoach backup list
    """
    from careercoach.store import copies

    found = copies.listed(current().places.database)
    short, when = copies.short_names(found), {copy.id: moment(copy.made_at) for copy in found}
    empty = "There is no copy yet; careercoach backup makes one."

    def row(record: CopyRecord) -> tuple[str, ...]:
        size, state = f"{record.bytes // 1024} kB", "" if record.good else "damaged"
        return short[record.id], when[record.id], size, state, _held(record.rows), why(record.reason)

    output.show_list([_record(copy) for copy in found], row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


def restore(
    copy: Annotated[str, typer.Argument(metavar="COPY", help="The beginning of its name, or the path of a file.")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what it would change.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Go back to a copy of your file.

    What you have now is kept as a copy first, so you can come back. A damaged file is set aside, and what can still be
    read in it beyond the copy is saved. On a terminal you are asked once; elsewhere it needs --yes.

    \b
    Example:
      careercoach restore 2026-11-22 --dry-run
      careercoach restore 2026-11-22T071502 --yes
    """
    from careercoach.store import copies
    from careercoach.store import restore as restoring

    path = current().places.database
    chosen = copies.find(path, copy)
    plan = restoring.plan(path, chosen, datetime.now(UTC))
    if dry_run:
        output.show_one(_planned(plan), lambda: _plan(plan), as_json=as_json, quiet=quiet)
        return
    if not current().assume_yes:
        output.note(_plan(plan))
    have_agreed("Go back to it?")
    done = restoring.restore(path, chosen, current().today)
    output.show_one(_restored(plan, done), lambda: _done(done), as_json=as_json, quiet=quiet)


def _target(said: Mapping[str, Any]) -> Path | None:
    """The file that the copy goes into besides, None when there is none. Raises UsageError."""
    encrypts, name = locking.wanted(said), said["target"]
    if encrypts and not name:
        raise UsageError("What is encrypted goes into a file; name it with -o FILE.")
    return absolute(locking.locked_name(name) if encrypts else name) if name else None


def _record(copy: "Copy") -> CopyRecord:
    from careercoach.store.copies import is_good

    at = copy.made_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return CopyRecord(copy.id, at, copy.reason, copy.size, copy.rows, is_good(copy), str(copy.path))


def _planned(plan: "Plan") -> RestoreRecord:
    return RestoreRecord(plan.copy.id, True, plan.days, plan.now, plan.then)


def _restored(plan: "Plan", done: "Restored") -> RestoreRecord:
    saved, aside = done.salvaged, done.set_aside
    return RestoreRecord(
        plan.copy.id,
        False,
        plan.days,
        plan.now,
        plan.then,
        done.before.id if done.before else None,
        str(aside) if aside else None,
        *((saved.acts, saved.changes, saved.rows, saved.lost) if saved else ()),
    )


def _plan(plan: "Plan") -> str:
    """What going back would change, line by line."""
    made = f"The copy of {moment(plan.copy.made_at)}, {_days(plan.days)}.\n"
    if plan.now is None:
        return f"{made}Your file is damaged: it is set aside, and what can still be read beyond the copy is saved.\n"
    differs = compared(plan.now, plan.then)
    lines = [f"  {words}: {now} now, {then} in the copy\n" for words, now, then in differs]
    return made + ("".join(lines) or "  As many of everything as you have now.\n")


def _done(done: "Restored") -> str:
    """What was done, and the way back."""
    said = f"Your file is as it was on {moment(done.copy.made_at)}."
    if done.before:
        said += f"\nWhat you had is kept: careercoach restore {_short(done.before)} brings it back."
    if done.set_aside:
        said += f"\nThe damaged file is now {done.set_aside}; remove it once you miss nothing."
    return f"{said}\n{_saved(done)}"


def _short(copy: "Copy") -> str:
    from careercoach.store import copies

    return copies.short_names(copies.listed(current().places.database))[copy.id]


def _saved(done: "Restored") -> str:
    found = done.salvaged
    if found is None:
        return ""
    if not found.reached:
        return "Nothing could be read from it beyond the copy.\n"
    saved = found.changes + found.rows
    return (
        f"Saved from it beyond the copy: {saved} {'change' if saved == 1 else 'changes'}; {found.lost} could not be.\n"
    )


def _days(days: int) -> str:
    return "less than a day ago" if days < 1 else "a day ago" if days == 1 else f"{days} days ago"


def _held(rows: Mapping[str, int] | None) -> str:
    """The first few things one counts in a copy."""
    if rows is None:
        return ""
    return ", ".join(f"{count} {words}" for words, count in counted(rows)[:3]) or "nothing yet"
