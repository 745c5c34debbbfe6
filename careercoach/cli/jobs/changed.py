"""Something changed at work: one act goes through all that is open."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

import typer

from careercoach import amounts
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current
from careercoach.cli.frame.fields import changes, given
from careercoach.cli.frame.groups import Commands
from careercoach.cli.frame.options import Json, Quiet, options, several, taking, text
from careercoach.cli.jobs import going_through
from careercoach.cli.jobs.positions import NoManager, managed, with_hours
from careercoach.errors import UsageError
from careercoach.fields.changing import ASKED
from careercoach.fields.positions import AWAY, POSITION

app = typer.Typer(
    help="Something changed at work: go through what is open, in one act.\n\n\b\nExample:\n"
    '  careercoach changed new-manager "Helen Marsh" --dry-run\n'
    "  careercoach changed job-lost --on 2026-11-30",
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    invoke_without_command=True,
)

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what is open and what would become of it.")]
CHOICES: Mapping[str, Any] = {
    "along": several("--along", "What comes along.", "ID"),
    "rests": several("--rests", "What rests: a goal is paused, a promise or a talk loses its day.", "ID"),
    "ends": several("--ends", "What ends with the change.", "ID"),
    "passes": several("--passes", "What somebody else takes on.", "ID=NAME"),
}
"""What becomes of open things; what is not named gets a sensible default."""

NEW_JOB = options(
    tuple(replace(field, toward="future") if field.name == "from_" else field for field in POSITION), first="role"
)


@app.callback()
def changed(context: typer.Context) -> None:
    """On a terminal, without a word: ask what changed."""
    if context.invoked_subcommand is None:
        if not current().interactive:
            raise UsageError("Say what changed, such as careercoach changed new-manager NAME; see --help.")
        from careercoach.cli.jobs.asking import ask

        ask()


@app.command("new-job")
@taking({**NEW_JOB, **CHOICES})
def new_job(
    *,
    no_manager: NoManager = False,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """You have a new job.

    The present one ends the day before, and this one begins, today when no day is said. Goals and learning come
    along; what was agreed with the former manager ends. Say otherwise by id.

    \b
    Example:
      careercoach changed new-job --role Trainer --organisation Northline --from 2026-12-01 --dry-run
    """
    chosen = {name: said.pop(name) for name in CHOICES}
    fields = with_hours(changes(managed(said, no_manager=no_manager), "--role TEXT", POSITION))
    _happen("new-job", fields, chosen, dry_run=dry_run, as_json=as_json, quiet=quiet)


@app.command("new-manager")
@taking({"talk": text("--talk", "The day of the first talk with them.", "DATE"), **CHOICES})
def new_manager(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who it is now.")],
    *,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """You have a new manager.

    A first talk is planned, and what was agreed with the former one stays open for it.

    \b
    Example:
      careercoach changed new-manager "Helen Marsh" --talk "next tue"
    """
    chosen = {each: said.pop(each) for each in CHOICES}
    fields = {"manager": name, **given(said, fields=ASKED["new-manager"])}
    _happen("new-manager", fields, chosen, dry_run=dry_run, as_json=as_json, quiet=quiet)


@app.command("no-manager")
@taking(CHOICES)
def no_manager(*, dry_run: DryRun = False, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """You have no manager any more.

    There is nobody you report to; what was agreed with the former one ends.

    \b
    Example:
      careercoach changed no-manager
    """
    _happen("no-manager", {}, said, dry_run=dry_run, as_json=as_json, quiet=quiet)


@app.command("job-lost")
@taking(
    {
        "on": text("--on", "The last day; today when left out.", "DATE"),
        "manager": text("--adviser", "Who helps you look for the next one.", "NAME"),
        **CHOICES,
    }
)
def job_lost(*, dry_run: DryRun = False, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Your job ended.

    No other follows at once. Goals, learning and people stay yours.

    \b
    Example:
      careercoach changed job-lost --on "last fri" --adviser "Jo Bell"
    """
    chosen = {name: said.pop(name) for name in CHOICES}
    fields = given(said, fields=ASKED["job-lost"])
    _happen("job-lost", fields, chosen, dry_run=dry_run, as_json=as_json, quiet=quiet)


@app.command()
@taking({**options(AWAY), **CHOICES})
def leave(*, dry_run: DryRun = False, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """You are away for a while.

    Nothing is asked of you until you are back. It begins today when no day is said.

    \b
    Example:
      careercoach changed leave --from 2026-12-01 --until "end of march" --reason "A child"
    """
    chosen = {name: said.pop(name) for name in CHOICES}
    _happen("leave", given(said, fields=ASKED["leave"]), chosen, dry_run=dry_run, as_json=as_json, quiet=quiet)


@app.command()
@taking({"on": text("--on", "The first day back; today when left out.", "DATE"), **CHOICES})
def back(*, dry_run: DryRun = False, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """You are back.

    Check-ins start afresh, and what was due meanwhile gets two more weeks.

    \b
    Example:
      careercoach changed back --on mon
    """
    chosen = {name: said.pop(name) for name in CHOICES}
    _happen("back", given(said, fields=ASKED["back"]), chosen, dry_run=dry_run, as_json=as_json, quiet=quiet)


@app.command()
@taking(CHOICES)
def hours(
    number: Annotated[str, typer.Argument(metavar="HOURS", help="How many hours a week it is now.")],
    *,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Your hours changed.

    Everything stays; a goal that is too much now can rest.

    \b
    Example:
      careercoach changed hours 24 --rests 7f3a91c2
    """
    _happen("hours", {"hours": amounts.parse(number, "HOURS")}, said, dry_run=dry_run, as_json=as_json, quiet=quiet)


def _happen(
    kind: str,
    fields: Mapping[str, object],
    said: Mapping[str, list[str] | None],
    *,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    choices, takes_on = _chosen(said)
    found = going_through.decided(kind, fields, choices, takes_on)
    identity = None if dry_run else going_through.happen(kind, fields, choices, takes_on)
    going_through.show(kind, fields, found, identity, as_json=as_json, quiet=quiet)


def _chosen(said: Mapping[str, list[str] | None]) -> tuple[dict[str, str], dict[str, str]]:
    """What becomes of which id, and who takes on what. Raises UsageError."""
    choices: dict[str, str] = {}
    for choice in ("along", "rests", "ends"):
        for identity in said[choice] or ():
            if choices.setdefault(identity, choice) != choice:
                raise UsageError(f"{output.quoted(identity)} is named twice; say one thing of it.")
    takes_on: dict[str, str] = {}
    for pair in said["passes"] or ():
        identity, equals, name = pair.partition("=")
        if not (equals and name.strip()):
            raise UsageError("--passes needs an id and a name, such as 7f3a91c2=Sam.")
        takes_on[identity] = name
    return choices, takes_on
