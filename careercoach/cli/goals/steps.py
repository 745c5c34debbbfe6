"""The steps of a goal."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, parse_day, read_back, reading
from careercoach.cli.frame.fields import changes, given
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import KEYED, Json, Quiet, choice, taking, text
from careercoach.cli.goals.check_ins import STEP_HEADS, step_row
from careercoach.dates import echo
from careercoach.records import StepRecord

app = noun("The steps of a goal.", 'careercoach step add 7f3a91c2 "Ask to shadow a session"')

Id = Annotated[str, typer.Argument(metavar="ID", help="The beginning of the step's id.")]
FIELDS: Mapping[str, Any] = {
    "kind": choice("--kind", vocabulary.STEP_KINDS, "What kind of step; action when left out."),
    "by": text("--by", "The day to do it by.", "DATE"),
    **KEYED,
}


@app.command()
@taking(FIELDS)
def add(
    goal: Annotated[str, typer.Argument(metavar="GOAL", help="The beginning of the goal's id.")],
    words: Annotated[str | None, typer.Argument(metavar="TEXT", help="What to do; - reads stdin.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Add a step to a goal.

    \b
    Example:
      careercoach step add 7f3a91c2 "Ask to shadow a session" --kind shadowing --by "next fri"
    """
    fields = given(said)
    fields["title"] = required_text("TEXT", words, "what to do, in one line")
    with acting() as session:
        from careercoach.services.goals import steps

        written = steps.add(session, goal, fields)
    record = _read(written)
    until = f" by {echo(record.by)}" if record.by else ""
    output.show_written(record, f"Step added{until}: {output.quoted(record.title)}", as_json=as_json, quiet=quiet)


@app.command("list")
@listing("by")
def list_(
    goal: Annotated[
        str | None, typer.Argument(metavar="[GOAL]", help="Steps of this goal; of all active goals when left out.")
    ] = None,
    *,
    open_only: Annotated[bool, typer.Option("--open", help="Only what is still to do.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List steps, open ones first.

    \b
    Example:
      careercoach step list --open
      careercoach step list 7f3a91c2
    """
    from careercoach.queries.goals import goals

    with reading() as connection:
        found = goals.steps(connection, goal, open_only=open_only)
    empty = "There is no step; careercoach step add GOAL TEXT adds one."
    output.show_list(found, step_row, as_json=as_json, quiet=quiet, empty=empty, heads=STEP_HEADS)


@app.command()
def show(step: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one step.

    \b
    Example:
      careercoach step show 5e6f7a8b
    """
    record = _read(step)
    output.show_one(record, lambda: output.columns([step_row(record)]), as_json=as_json, quiet=quiet)


@app.command()
@taking({"title": text("--title", "What to do."), **FIELDS})
def edit(step: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a step; what you leave out stays. A blank --by ("") takes the day away.

    \b
    Example:
      careercoach step edit 5e6f7a8b --by "in 2 weeks"
    """
    fields = changes(said, "--by")
    with acting() as session:
        from careercoach.services.goals import steps

        written = steps.edit(session, step, fields)
    record = _read(written)
    until = f", by {echo(record.by)}" if record.by else ""
    output.show_written(record, f"Changed: {output.quoted(record.title)}{until}", as_json=as_json, quiet=quiet)


@app.command()
def done(
    step: Id,
    *,
    on: Annotated[str | None, text("--on", "The day it was done; today when left out.", "DATE")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Mark a step as done.

    \b
    Example:
      careercoach step done 5e6f7a8b
    """
    when = parse_day("--on", on, "past") if on else current().today
    with acting() as session:
        from careercoach.services.goals import steps

        written = steps.finish(session, step, when)
    record = _read(written)
    sentence = f"Done on {echo(when)}: {output.quoted(record.title)}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


@app.command()
def reopen(step: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Mark a step as not done after all.

    \b
    Example:
      careercoach step reopen 5e6f7a8b
    """
    with acting() as session:
        from careercoach.services.goals import steps

        written = steps.reopen(session, step)
    record = _read(written)
    output.show_written(record, f"Open again: {output.quoted(record.title)}", as_json=as_json, quiet=quiet)


@app.command()
def delete(step: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a step.

    \b
    Example:
      careercoach step delete 5e6f7a8b
    """
    record = _read(step)
    with acting() as session:
        from careercoach.services.goals import steps

        steps.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _read(step: str) -> StepRecord:
    from careercoach.queries.goals import goals

    return read_back(goals.step, step)
