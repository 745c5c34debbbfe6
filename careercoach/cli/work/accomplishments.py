"""Accomplishments that were logged: finding, reading, changing and deleting them."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, bound, current, read_back, reading
from careercoach.cli.frame.editing import Ids, Lists, edit_each, more_and_less
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Id, Json, Limit, OfPosition, Quiet, choices, several, taking, text
from careercoach.cli.work.log import FIELDS, LINKS, change, fields_of
from careercoach.cli.work.wording import hint_at
from careercoach.dates import days
from careercoach.errors import UsageError
from careercoach.records import AccomplishmentRecord

app = noun("What you did, and what came of it.", 'careercoach accomplishment list --since "3 months ago"')


_FILTERS: Mapping[str, Any] = {
    "since": text("--since", "From this day on.", "DATE"),
    "until": text("--until", "Up to this day.", "DATE"),
    "goal": several("--goal", "What helps this goal.", "ID"),
    "competency": several("--competency", "What shows this competency.", "NAME"),
    "status": choices("--status", vocabulary.ACCOMPLISHMENT_STATUSES, "What stands like this."),
    "tag": several("--tag", "What has this tag.", "TAG"),
}
"""What a list may be narrowed to; of an option given again and again, any one meets."""


@app.command("list")
@listing()
@taking(_FILTERS)
def list_(
    *,
    gives_back: Annotated[bool, typer.Option("--gives-back", help="What helped somebody grow.")] = False,
    position: OfPosition = None,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """List what you did, the newest first.

    \b
    Example:
      careercoach accomplishment list --since "3 months ago"
      careercoach accomplishment list --goal 7f3a91c2 --json
    """
    first, last = bound("--since", said["since"], "first"), bound("--until", said["until"], "last")
    from careercoach.queries.work import accomplishments

    with reading() as connection:
        found = accomplishments.listed(
            connection,
            since=first,
            until=last,
            goals=said["goal"] or (),
            competencies=said["competency"] or (),
            statuses=said["status"] or (),
            tags=said["tag"] or (),
            gives_back=gives_back,
            position=position,
            limit=limit,
        )
    empty = 'Nothing is logged that fits; careercoach log "What you did" adds something.'
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(accomplishment: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one accomplishment with all its parts.

    \b
    Example:
      careercoach accomplishment show a1b2c3d4
    """
    from careercoach.queries.goals import company, goals
    from careercoach.queries.work import accomplishments

    with reading() as connection:
        record = accomplishments.get(connection, accomplishment)
        helped = [goals.get(connection, goal).title for goal in record.goals]
        served = [company.priority(connection, priority).title for priority in record.priorities]
    output.show_one(record, lambda: _page(record, helped, served), as_json=as_json, quiet=quiet)
    hint_at(record, as_json=as_json, quiet=quiet, example=True)


@app.command()
@taking({"title": text("--title", "The line that names it."), **FIELDS, **more_and_less(FIELDS)})
def edit(accomplishments: Ids, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change parts of an accomplishment, or the same parts of several in one act; what you leave out stays.

    A blank text ("") takes a part away. Repeated options replace all of their kind; --add-tag and the like leave the
    others. What waits for its outcome is done once you give its first --result; --status waiting lets it wait on.

    \b
    Example:
      careercoach accomplishment edit a1b2c3d4 --result "Waiting time fell from 20 minutes to 9"
      careercoach accomplishment edit a1b2c3d4 b2c3d4e5 --add-tag audit
    """
    lists = Lists(FIELDS, said, LINKS)
    changes = fields_of(lists.plain)
    if not changes and not lists:
        raise UsageError("There is nothing to change; give an option such as --result TEXT, see --help.")
    from careercoach.queries.work import accomplishments as stored
    from careercoach.services.work import accomplishments as writing

    write = partial(writing.edit, today=current().today)
    changed = edit_each(accomplishments, stored.get, write, changes, lists)
    if len(changed) > 1:
        output.show_list([after for _, after in changed], _row, as_json=as_json, quiet=quiet, empty="", heads=_HEADS)
    else:
        _show_changed(*changed[0], as_json=as_json, quiet=quiet)


@app.command()
def delete(accomplishment: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete an accomplishment; it also leaves every agenda.

    \b
    Example:
      careercoach accomplishment delete a1b2c3d4
    """
    from careercoach.queries.work import accomplishments as stored

    record = read_back(stored.get, accomplishment)
    with acting() as session:
        from careercoach.services.work import accomplishments

        accomplishments.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _show_changed(before: AccomplishmentRecord, record: AccomplishmentRecord, *, as_json: bool, quiet: bool) -> None:
    ended = "; no longer waiting for its outcome" if (before.status, record.status) == ("waiting", "done") else ""
    sentence = f"Changed: {output.quoted(record.title)}, {days(record.on, record.until)}{ended}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)
    hint_at(record, as_json=as_json, quiet=quiet)


_HEADS = ("Id", "Day", "Marks", "Figures", "What you did")


def _row(record: AccomplishmentRecord) -> tuple[str, ...]:
    marks = ", ".join([*([] if record.status == "done" else [record.status]), *(["private"] if record.private else [])])
    return output.short(record.id), output.day(record.on), marks, change(record), record.title


def _page(record: AccomplishmentRecord, helped: list[str], served: list[str]) -> str:
    return output.titled(record.title, record.id) + output.details(
        {
            "When": days(record.on, record.until),
            "Situation": record.situation,
            "Did": record.did,
            "Result": record.result,
            "Figures": change(record),
            "Status": record.status,
            "Energy": record.energy,
            "Gives back": "it helped somebody grow" if record.gives_back else None,
            "Private": "kept out of documents for others" if record.private else None,
            "Helps": "\n".join(helped),
            "Serves": "\n".join(served),
            "Shows": ", ".join(record.competencies),
            "Seen by": ", ".join(record.seen_by),
            "Evidence": "\n".join(record.evidence),
            "Tags": ", ".join(record.tags),
            "Key": record.key,
        }
    )
