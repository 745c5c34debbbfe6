"""A goal's story, from the first look to the last."""

from typing import Annotated

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import reading
from careercoach.cli.frame.options import Json


def story(
    goal: Annotated[str, typer.Argument(metavar="ID", help="The beginning of the goal's id.")],
    *,
    as_json: Json = False,
) -> None:
    """How a goal went, from the first look to the last, and what it was for.

    \b
    Example:
      careercoach goal story 7f3a91c2
    """
    from careercoach.coach.celebration import story as story_of
    from careercoach.queries.goals import goals
    from careercoach.queries.start.celebration import life

    with reading() as connection:
        found = goals.get(connection, goal)
        record = story_of(found, goals.check_ins(connection, found.id), life(connection))
    if as_json:
        output.write_json(output.to_json(record))
    else:
        output.write(output.titled(record.title, record.id) + output.sentences(record.sentences))
