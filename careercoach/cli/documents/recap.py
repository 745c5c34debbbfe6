"""Handing over what follows a talk: the recap, and a friendly reminder of what was agreed."""

import sqlite3
from typing import Annotated, Any

import typer

from careercoach.cli.documents import choosing, handing, saying
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import several, taking
from careercoach.errors import UsageError
from careercoach.records import MeetingRecord


@taking(
    {
        **choosing.OPTIONS,
        "note": several("--note", "A plain note of yours that may stand in it.", "ID"),
        **handing.OPTIONS,
    }
)
@saying.anew
def recap(
    meeting: Annotated[
        str | None, typer.Argument(metavar="ID", help="The beginning of a talk's id; the latest held when left out.")
    ] = None,
    *,
    with_plan: Annotated[bool, typer.Option("--with-plan", help="Put your development plan below it.")] = False,
    **said: Any,
) -> None:
    """Print the message after a talk: thanks, what you take from it, what was agreed, and when to talk again.

    Advice that you noted stands in it; your own notes stay back unless you pick one. With --with-plan, --choose, --pick
    and --leave also say what the plan below it holds. What you chose is remembered once it was --given.

    \b
    Example:
      careercoach export recap --format text
      careercoach export recap --with-plan --preview
    """
    from careercoach.documents.making import made
    from careercoach.documents.recap import KIND, with_its_plan
    from careercoach.queries.documents import recaps

    today = current().today
    with reading() as connection:
        record = _held(connection, meeting)
        reader, choice = handing.audience(connection, said, record), choosing.said_choice(connection, said)
        material = recaps.recap(connection, record, today, audience=reader, choice=choice, with_plan=with_plan)
        plan = recaps.plan(connection, record, reader, today, choice=choice) if with_plan else None
        masks = handing.masks(connection, said)
    if choosing.listed(choice, *(one.choosing for one in (material, plan) if one and one.choosing), said=said):
        if not plan and handing.talks(said):
            output.note("With --with-plan the list also has what the plan below it may hold.")
        return
    if plan:
        document = with_its_plan(material, plan, reader, today, masks)
    else:
        document = made(KIND, record.id, material, audience=reader, today=today, masks=masks)
    handing.hand_over(document, said)
    if plan and not document.attached and handing.talks(said):
        output.note(f"{document.left_out[0]} {choosing.HOW}")


def _held(connection: sqlite3.Connection, meeting: str | None) -> MeetingRecord:
    """The talk that is meant. Raises NotFound, and UsageError for one that was not held."""
    from careercoach.queries.talk import after, meetings

    record = meetings.get(connection, meeting) if meeting else after.latest_held(connection)
    if record.status != "held":
        raise UsageError("A recap follows a talk that was held; careercoach meeting hold ID marks it as held.")
    return record


@taking(handing.OPTIONS)
@saying.anew
def reminder(
    promise: Annotated[str, typer.Argument(metavar="ID", help="The beginning of a promise's id.")],
    **said: Any,
) -> None:
    """Print a short, friendly message that asks how it goes with a promise made to you.

    \b
    Example:
      careercoach export reminder b3c4d5e6 --format text
    """
    from careercoach.documents.making import made
    from careercoach.documents.reminder import KIND
    from careercoach.queries.documents import recaps
    from careercoach.queries.talk import meetings

    with reading() as connection:
        record = meetings.promise(connection, promise)
        if record.owner == "me" or record.state != "open":
            raise UsageError(
                "A reminder is for an open promise made to you; see careercoach promise list --owner them."
            )
        material = recaps.reminder(connection, record)
        masks = handing.masks(connection, said)
        reader = handing.audience(connection, said, material.meeting)
    document = made(KIND, record.id, material, audience=reader, today=current().today, masks=masks)
    handing.hand_over(document, said)
