"""Handing over the development plan."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from careercoach.cli.documents import choosing, handing, saying
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, parse_day, reading
from careercoach.cli.frame.options import Earlier, several, taking, text

if TYPE_CHECKING:
    from careercoach.documents.audience import Record
    from careercoach.materials import Scope

_HOW = "What you did and learned in earlier positions comes in with --earlier, one goal of theirs with --pick ID."


@taking(
    {
        "since": text("--from", "The day of the last version; that of the last talk held with the reader.", "DATE"),
        **choosing.OPTIONS,
        "goal": choosing.GOALS,
        "path": text("--path", "The role to work towards, one of your paths.", "ID"),
        "reflection": several("--reflection", "An answer of yours that may leave.", "ID"),
        "earlier": Earlier,
        **handing.ABOUT_NO_TALK,
    }
)
@saying.anew
def plan(**said: Any) -> None:
    """Print your development plan, with what has changed since the last version.

    A goal stands in it once you chose it for this reader with --pick, or brought it to a talk with them and said whom
    it helps; what you chose is remembered once it was --given. Why a goal matters, the support it needs, your answers
    and everything private stay back unless you pick them. It speaks of your present position; with --earlier, and
    between jobs, also of what you did and learned before.

    \b
    Example:
      careercoach export plan --choose
      careercoach export plan --pick 7f3a91c2 --pick why:7f3a91c2 --preview
      careercoach export plan --for mentor --path e1f2a3b4 --from "3 months ago"
      careercoach export plan --for self -o plan.md
    """
    reader = said["audience"] or "manager"
    from careercoach.documents.making import made, of_days
    from careercoach.documents.plan import KIND
    from careercoach.queries.documents import documents

    today = current().today
    since = parse_day("--from", said["since"], "past", "first") if said["since"] is not None else None
    with reading() as connection:
        choice = choosing.said_choice(connection, said)
        material = documents.plan(
            connection, reader, today, since=since, path=said["path"], choice=choice, earlier=bool(said["earlier"])
        )
        masks = handing.masks(connection, said)
    if choosing.listed(choice, material.choosing, said=said):
        return
    if not any(one.thing == "goal" for one in material.choosing.offered):
        output.note("There is no goal yet; careercoach goal add TITLE --by DATE sets the first one.")
    identity = of_days(material.since or today, today)
    document = made(KIND, identity, material, audience=reader, today=today, masks=masks)
    handing.hand_over(document, said)
    say_how(said, material.elsewhere, material.scope)


def say_how(said: Mapping[str, Any], unpicked: "Iterable[Record]", scope: "Scope") -> None:
    """Say beside a preview how to choose what belongs to other positions, where there is something."""
    from careercoach.documents.kept_back import of_other_positions

    if said["preview"] and not said["quiet"] and of_other_positions(unpicked, scope):
        output.note(_HOW)
