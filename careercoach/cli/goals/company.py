"""What the company wants, and what the work asks for."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes, given
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import (
    BELONGS,
    KEYED,
    Id,
    Json,
    Limit,
    OfPosition,
    Quiet,
    Track,
    choice,
    taking,
    text,
    track_named,
)
from careercoach.coach.alignment import uncovered
from careercoach.records import CompetencyRecord, PriorityRecord

priority = noun("What your workplace wants.", "careercoach priority list")
competency = noun("What your work asks for, and the work that shows it.", "careercoach competency list")

PRIORITY_FIELDS = {
    "kind": Annotated[str | None, choice("--kind", vocabulary.PRIORITY_KINDS, "A priority, a strategy or a value.")],
    "description": text("--description", "What it means."),
    **BELONGS,
    **KEYED,
}
COMPETENCY_FIELDS = {
    "area": Annotated[str | None, choice("--area", vocabulary.AREAS, "The area it belongs to.")],
    "track": Annotated[str | None, choice("--track", vocabulary.TRACKS, "The track it belongs to.")],
    "description": text("--description", "What it looks like when it is there."),
    **KEYED,
}

CompetencyId = Annotated[str, typer.Argument(metavar="ID|NAME", help="The beginning of its id, or its name.")]


@priority.command("add")
@taking(PRIORITY_FIELDS)
def add_priority(
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What your workplace wants, in its words or yours.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Write down what the company wants.

    \b
    Example:
      careercoach priority add "Keep the people we hire" --kind strategy
    """
    fields = {"title": given_text("TITLE", title), **given(said)}
    with acting() as session:
        from careercoach.services.goals import company

        written = company.add_priority(session, fields, current().today)
    _show_priority("Added", written, as_json=as_json, quiet=quiet)


@priority.command("list")
@listing(None)
def list_priorities(
    *,
    active: Annotated[bool, typer.Option("--active", help="Leave out those set aside.")] = False,
    position: OfPosition = None,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List what the company wants.

    \b
    Example:
      careercoach priority list --active
    """
    from careercoach.queries import positions
    from careercoach.queries.goals import company, goals

    with reading() as connection:
        found = company.priorities(connection, active_only=active, position=position, limit=limit)
        endings = positions.endings(connection)
        open_ones = {each.id for each in uncovered(found, goals.listed(connection, statuses=("active",)))}
    empty = "No priority is written down; careercoach priority add TITLE does so."
    output.show_list(
        found,
        lambda record: _priority_row(record, record.id in open_ones, endings),
        as_json=as_json,
        quiet=quiet,
        empty=empty,
        heads=_PRIORITY_HEADS,
    )


@priority.command("show")
def show_priority(identity: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one priority.

    \b
    Example:
      careercoach priority show 6d7e8f90
    """
    from careercoach.queries import positions
    from careercoach.queries.goals import company

    with reading() as connection:
        record = company.priority(connection, identity)
        endings = positions.endings(connection)
    output.show_one(record, lambda: _priority_page(record, endings), as_json=as_json, quiet=quiet)


@priority.command("edit")
@taking(
    {
        "title": text("--title", "What your workplace wants."),
        **PRIORITY_FIELDS,
        "active": Annotated[bool | None, typer.Option("--active/--inactive", help="Whether it still counts.")],
    }
)
def edit_priority(identity: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a priority, or set it aside; what you leave out stays.

    \b
    Example:
      careercoach priority edit 6d7e8f90 --inactive
    """
    fields = changes(said, "--inactive")
    with acting() as session:
        from careercoach.services.goals import company

        written = company.edit_priority(session, identity, fields)
    _show_priority("Changed", written, as_json=as_json, quiet=quiet)


@priority.command("delete")
def delete_priority(identity: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a priority; goals and accomplishments that serve it stay.

    \b
    Example:
      careercoach priority delete 6d7e8f90
    """
    from careercoach.queries.goals import company as stored

    record = read_back(stored.priority, identity)
    with acting() as session:
        from careercoach.services.goals import company

        company.delete_priority(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


@competency.command("add")
@taking(COMPETENCY_FIELDS)
def add_competency(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What one can do, in a word or three.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Write down something your work asks for.

    \b
    Example:
      careercoach competency add "Running a meeting" --area leadership --track managerial
    """
    fields = {"name": given_text("NAME", name), **given(said)}
    with acting() as session:
        from careercoach.services.goals import company

        written = company.add_competency(session, fields)
    _show_competency("Added", written, as_json=as_json, quiet=quiet)


@competency.command("list")
@listing(None)
def list_competencies(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """List competencies by name, each with how many accomplishments show it.

    \b
    Example:
      careercoach competency list
    """
    from careercoach.queries.goals import company

    with reading() as connection:
        found = company.competencies(connection, limit=limit)
    empty = "No competency is written down; careercoach competency add NAME does so."
    output.show_list(found, _competency_row, as_json=as_json, quiet=quiet, empty=empty, heads=_COMPETENCY_HEADS)


@competency.command("suggest")
def suggest_competencies(
    track: Track = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Show what each of the three tracks asks for, in case a word is missing.

    Take one by name: competency add, or --competency NAME of log, goal add and path add.

    \b
    Example:
      careercoach competency suggest
      careercoach competency suggest managerial
    """
    from careercoach.content import tracks

    chosen = tracks.tracks(track_named(track))
    found = [one for each in chosen for one in each.competencies]
    if as_json:
        output.write_json(
            [
                {"id": one.name, "noun": "suggestion", "kind": "suggestion", "name": one.name}
                | {"track": one.track, "area": one.area, "description": one.description}
                for one in found
            ]
        )
    elif quiet:
        output.write("".join(f"{one.name}\n" for one in found))
    else:
        width = max(len(one.name) for one in found)
        for count, each in enumerate(chosen):
            lines = "".join(f"  {one.name.ljust(width)}  {one.description}\n" for one in each.competencies)
            output.write(("\n" if count else "") + f"{output.bold(each.title)} ({each.key})\n{lines}")


@competency.command("show")
def show_competency(identity: CompetencyId, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one competency.

    \b
    Example:
      careercoach competency show Coaching
    """
    from careercoach.queries.goals import company

    record = read_back(company.competency, identity)
    output.show_one(record, lambda: _competency_page(record), as_json=as_json, quiet=quiet)


@competency.command("edit")
@taking({"name": text("--name", "What one can do.", "NAME"), **COMPETENCY_FIELDS})
def edit_competency(identity: CompetencyId, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a competency; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach competency edit 1c2d3e4f --area technical
    """
    fields = changes(said, "--area technical")
    with acting() as session:
        from careercoach.services.goals import company

        written = company.edit_competency(session, identity, fields)
    _show_competency("Changed", written, as_json=as_json, quiet=quiet)


@competency.command("delete")
def delete_competency(identity: CompetencyId, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a competency; the work that shows it stays.

    \b
    Example:
      careercoach competency delete 1c2d3e4f
    """
    from careercoach.queries.goals import company as stored

    record = read_back(stored.competency, identity)
    with acting() as session:
        from careercoach.services.goals import company

        company.delete_competency(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _show_priority(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.goals import company

    record = read_back(company.priority, written)
    aside = "" if record.active else ", set aside"
    sentence = f"{done}: {output.quoted(record.title)} ({record.kind}{aside})"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


_PRIORITY_HEADS = ("Id", "Kind", "State", "Priority")


def _priority_row(record: PriorityRecord, open_one: bool, endings: Mapping[str, str]) -> tuple[str, ...]:
    stands = "no goal yet" if open_one else "" if record.active else endings.get(record.ended_with or "", "set aside")
    return output.short(record.id), record.kind, stands, record.title


def _priority_page(record: PriorityRecord, endings: Mapping[str, str]) -> str:
    return output.titled(record.title, record.id) + output.details(
        {
            "Kind": record.kind,
            "Description": record.description,
            "Set aside": None if record.active else endings.get(record.ended_with or "", "yes, it no longer counts"),
        }
    )


def _show_competency(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.goals import company

    record = read_back(company.competency, written)
    said = ", ".join(each for each in (record.area, record.track) if each)
    belongs = f" ({said})" if said else ""
    output.show_written(record, f"{done}: {output.quoted(record.name)}{belongs}", as_json=as_json, quiet=quiet)


_COMPETENCY_HEADS = ("Id", "Area", "Track", "Shown", "Competency")


def _competency_row(record: CompetencyRecord) -> tuple[str, ...]:
    return output.short(record.id), record.area or "", record.track or "", f"shown {record.evidence}×", record.name


def _competency_page(record: CompetencyRecord) -> str:
    times = "1 accomplishment" if record.evidence == 1 else f"{record.evidence} accomplishments"
    return output.titled(record.name, record.id) + output.details(
        {"Area": record.area, "Track": record.track, "Description": record.description, "Shown by": times}
    )
