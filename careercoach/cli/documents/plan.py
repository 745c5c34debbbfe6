"""Handing over the development plan."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from careercoach import vocabulary
from careercoach.cli.documents import handing
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, parse_day, reading
from careercoach.cli.frame.options import Earlier, Json, Quiet, choice, several, taking, text
from careercoach.documents.audience import called

if TYPE_CHECKING:
    from careercoach.documents.audience import Record
    from careercoach.documents.materials import DevelopmentPlan
    from careercoach.materials import Scope

READER: Mapping[str, Any] = {
    **handing.OPTIONS,
    "audience": Annotated[
        str | None, choice("--for", vocabulary.READERS_CHOSEN, "Who reads it; manager when left out.")
    ],
}
"""The options of a document that belongs to no single talk."""

GOALS = several("--goal", "A goal to keep to; all that are under way or paused when left out.", "ID")

_HOW = "What you did and learned in earlier positions comes in with --earlier, one goal of theirs with --goal ID."


@taking(
    {
        "since": text("--from", "The day of the last version; that of the last talk held with the reader.", "DATE"),
        "goal": GOALS,
        "path": text("--path", "The role to work towards, one of your paths.", "ID"),
        "reflection": several("--reflection", "An answer of yours that may leave.", "ID"),
        **READER,
    }
)
def plan(
    *,
    force: handing.Force = False,
    preview: handing.Preview = False,
    earlier: Earlier = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Print your development plan, with what has changed since the last version.

    Asking for the plan chooses all your goals that are under way or paused, for whoever reads it; --goal keeps to
    some. Reflections, paths and everything private stay back unless you name them. It speaks of your present
    position; with --earlier, and between jobs, also of what you did and learned before.

    \b
    Example:
      careercoach export plan --preview
      careercoach export plan --for mentor --path e1f2a3b4 --from "3 months ago"
      careercoach export plan --for self -o plan.md
    """
    reader = said["audience"] or "manager"
    from careercoach.documents.making import made, of_days
    from careercoach.documents.plan import KIND, says_nothing, unpicked
    from careercoach.queries import profile

    today = current().today
    since = parse_day("--from", said["since"], "past", "first") if said["since"] is not None else None
    with reading() as connection:
        material = _material(connection, reader, since, said, earlier=earlier)
        masks = handing.masks(connection, said)
        who = called(reader, profile.situation(connection, current().today))
    if says_nothing(material, reader, today) and not as_json:
        output.note(f"The plan has nothing for {who} to read yet; careercoach goal add TITLE begins it.")
        return
    identity = of_days(material.since or today, today)
    document = made(KIND, identity, material, audience=reader, today=today, masks=masks)
    handing.hand_over(document, said, force=force, preview=preview, as_json=as_json, quiet=quiet)
    if preview and not quiet:
        say_how(unpicked(material), material.scope)


def say_how(unpicked: "Iterable[Record]", scope: "Scope") -> None:
    """Say how to choose what belongs to other positions, where there is something."""
    from careercoach.documents.kept_back import of_other_positions

    if of_other_positions(unpicked, scope):
        output.note(_HOW)


def _material(
    connection: sqlite3.Connection, reader: str, since: date | None, said: Mapping[str, Any], *, earlier: bool
) -> "DevelopmentPlan":
    """What the plan is made of; ``since`` None means since the last talk with the reader. Raises NotFound."""
    from careercoach.queries.documents import documents

    return documents.plan(
        connection,
        reader,
        current().today,
        since=since,
        goal=said["goal"] or (),
        path=said["path"],
        reflection=said["reflection"] or (),
        earlier=earlier,
    )
