"""Handing over to a new manager."""

from typing import Annotated, Any

import typer

from careercoach.cli.documents import choosing, handing, saying
from careercoach.cli.documents.plan import say_how
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Earlier, several, taking


@taking(
    {
        **choosing.OPTIONS,
        "goal": choosing.GOALS,
        "reflection": several("--reflection", "An answer that says how you work best.", "ID"),
        "earlier": Earlier,
        **handing.ABOUT_NO_TALK,
    }
)
@saying.anew
def handover(
    meeting: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="The talk with the new manager; the next one of that kind when left out."),
    ] = None,
    **said: Any,
) -> None:
    """Print the pack for a new manager: your role, your goals, what was agreed, and what your work shows.

    Goals stand in it once you chose them with --pick; of what you agreed with your former manager, what is open and
    not about pay, unless you --leave it. How you work best stands in it once you name an answer of yours with
    --reflection. It speaks of the position that the talk is held in; with --earlier, also of what you did and learned
    before.

    \b
    Example:
      careercoach export handover --choose
      careercoach export handover --pick 7f3a91c2 --leave b3c4d5e6 --preview
      careercoach export handover 9c0d1e2f --reflection 4f5a6b7c -o handover.md
    """
    from careercoach.documents.handover import KIND, says_nothing
    from careercoach.documents.making import made, of_days
    from careercoach.queries.documents import documents
    from careercoach.queries.talk import meetings

    today, reader = current().today, said["audience"] or "manager"
    with reading() as connection:
        talk = meetings.get(connection, meeting) if meeting else documents.next_handover(connection, today)
        choice = choosing.said_choice(connection, said)
        material = documents.handover(connection, talk, reader, today, choice=choice, earlier=bool(said["earlier"]))
        masks = handing.masks(connection, said)
    if choosing.listed(choice, material.choosing, said=said):
        return
    if not material.choosing.offered and says_nothing(material, reader, today) and not said["as_json"]:
        output.note("There is nothing to hand over yet; careercoach log TEXT and careercoach goal add TITLE begin it.")
        return
    identity = talk.id if talk else of_days(today, today)
    document = made(KIND, identity, material, audience=reader, today=today, masks=masks)
    handing.hand_over(document, said)
    say_how(said, material.elsewhere, material.scope)
