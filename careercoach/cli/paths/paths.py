"""Paths: candidate roles, and what one's work shows of what they ask for."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text, required_text
from careercoach.cli.frame.context import acting, current, parse_day, read_back, reading
from careercoach.cli.frame.editing import Ids, Lists, edit_each, more_and_less
from careercoach.cli.frame.fields import given
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import (
    KEYED,
    Earlier,
    Json,
    Limit,
    Quiet,
    Track,
    choice,
    several,
    taking,
    text,
    track_named,
)
from careercoach.cli.paths import comparison
from careercoach.coach import paths as coach
from careercoach.coach import readiness as ready
from careercoach.coach.trials import in_a_line, learned
from careercoach.content import tracks
from careercoach.errors import UsageError
from careercoach.records import PathRecord, TrialRecord
from careercoach.visible import one_line, visible

app = noun(
    "Roles you could take, side by side, and how ready your work shows you.",
    'careercoach path add "Trainer for new agents" --move sideways',
    "careercoach path compare",
)

Id = Annotated[str, typer.Argument(metavar="ID", help="The beginning of the path's id.")]

FIELDS: Mapping[str, Any] = {
    "track": choice("--track", vocabulary.TRACKS, "The kind of work it leans on."),
    "move": choice("--move", vocabulary.MOVES, "Up, to the side, deeper, back, or staying on purpose."),
    "inside": Annotated[bool | None, typer.Option("--inside/--outside", help="Where you work now, or somewhere else.")],
    "organisation": text("--organisation", "Where it is."),
    "attracts": text("--attracts", "What draws you to it."),
    "asks": text("--asks", "What it asks for."),
    "style": text("--style", "How one works there."),
    "colleagues": text("--colleagues", "Whom one works with."),
    "lifestyle": text("--lifestyle", "What life around it looks like."),
    "pay": text("--pay", "What it pays, if you like."),
    "stop_doing": text("--stop-doing", "What you would stop doing in that role."),
    "link": text("--link", "Where it is described."),
    "deadline": text("--deadline", "The last day to apply.", "DATE"),
    "person": text("--person", "Who can tell you more.", "NAME"),
    "competency": several("--competency", "What the role needs.", "NAME"),
    **KEYED,
}
"""The options of a path, for adding and editing."""

LINKS = {"competency": "competencies"}
"""By option, the field it fills where that is called otherwise."""

_PIECES = 3
"""Pieces of work shown under one competency."""


@app.command()
@taking(FIELDS)
def add(
    title: Annotated[str | None, typer.Argument(metavar="TITLE", help="The role; - reads stdin.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Write down a role you could take.

    What you loved before and the futures you pictured are at hand: careercoach reflection list --for path.

    \b
    Example:
      careercoach path add "Quality analyst" --track technical --move sideways --competency "Working with data"
      careercoach path add "Trainer" --outside --organisation "Wexley College" --deadline "in 3 weeks"
    """
    fields = _fields_of(said)
    name = required_text("TITLE", title, "the name of the role")
    with acting() as session:
        from careercoach.services.paths import paths

        written = paths.add(session, {"title": name, **fields})
    _show_written("Path added", written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing("deadline")
def list_(
    *,
    active: Annotated[bool, typer.Option("--active", help="Leave out those declined.")] = False,
    openings: Annotated[bool, typer.Option("--openings", help="Only those that close soon, by their day.")] = False,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List paths; those you declined stand last.

    \b
    Example:
      careercoach path list
      careercoach path list --openings
    """
    from careercoach.queries import positions
    from careercoach.queries.paths import paths

    with reading() as connection:
        found = paths.listed(connection, active_only=active, limit=None if openings else limit)
        endings = positions.endings(connection)
    if openings:
        found = list(coach.openings(found, current().today)[:limit])
    empty = 'There is no path that fits; careercoach path add "…" writes one down, path examples shows some.'
    output.show_list(
        found, lambda record: _row(record, endings), as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS
    )


@app.command()
def show(path: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one path.

    \b
    Example:
      careercoach path show e1f2a3b4
    """
    from careercoach.queries import positions
    from careercoach.queries.paths import paths, trials

    with reading() as connection:
        record = paths.get(connection, path)
        endings = positions.endings(connection)
        tests = trials.listed(connection, path=record.id)
    output.show_one(record, lambda: _page(record, endings, tests), as_json=as_json, quiet=quiet)


@app.command()
@taking(
    {
        "title": text("--title", "The role."),
        **FIELDS,
        "active": Annotated[bool | None, typer.Option("--active/--declined", help="Whether it is still open to you.")],
        **more_and_less(FIELDS),
    }
)
def edit(paths: Ids, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change parts of a path, or the same of several in one act, or decline it; what you leave out stays.

    A blank text ("") takes a part away. Competencies given replace those on file; --add-competency leaves them.

    \b
    Example:
      careercoach path edit e1f2a3b4 --attracts "Days with people who want to learn"
      careercoach path edit e1f2a3b4 --declined
      careercoach path edit e1f2a3b4 --add-competency Teaching
    """
    lists = Lists(FIELDS, said, LINKS)
    changes = _fields_of(lists.plain)
    if not changes and not lists:
        raise UsageError("There is nothing to change; give an option such as --attracts TEXT, see --help.")
    from careercoach.queries.paths import paths as stored
    from careercoach.services.paths import paths as writing

    changed = [after for _, after in edit_each(paths, stored.get, writing.edit, changes, lists)]
    if len(changed) > 1:
        output.show_list(changed, lambda record: _row(record, {}), as_json=as_json, quiet=quiet, empty="", heads=_HEADS)
    else:
        _show_written("Changed", changed[0].id, as_json=as_json, quiet=quiet)


@app.command()
def delete(path: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a path; to keep it and say no, use path edit ID --declined.

    \b
    Example:
      careercoach path delete e1f2a3b4
    """
    record = _read(path)
    with acting() as session:
        from careercoach.services.paths import paths

        paths.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


app.command("compare")(comparison.compare)


@app.command()
def readiness(path: Id, *, earlier: Earlier = False, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show what your logged work shows of each competency a role needs. There is no total: look and disagree.

    The work is that of the position you hold; what was also shown before is counted, and listed with --earlier.

    \b
    Example:
      careercoach path readiness e1f2a3b4
    """
    from careercoach.queries import positions
    from careercoach.queries.paths import paths

    today = current().today
    with reading() as connection:
        record = paths.get(connection, path)
        left_out = positions.left_out(connection, today, earlier=earlier)
        cells = ready.grid(record, paths.evidence(connection, record), today, left_out)
    if as_json:
        output.write_json(
            {"id": record.id, "noun": "readiness", "kind": "readiness", "title": record.title}
            | {"stop_doing": record.stop_doing, "cells": [_cell_json(cell) for cell in cells]}
        )
    else:
        output.show_one(record, lambda: _grid_page(record, cells), as_json=False, quiet=quiet)
    output.note_more(len({one.id for cell in cells for one in cell.before}))


@app.command("not-applicable")
def not_applicable(
    path: Id,
    competency: Annotated[str, typer.Argument(metavar="COMPETENCY", help="The name of what the role needs.")],
    *,
    because: Annotated[str, text("--because", "Why it does not count for you there; a blank takes it back.")],
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Say that a competency does not apply to you in that role, and why.

    \b
    Example:
      careercoach path not-applicable e1f2a3b4 Coaching --because "Trainers there teach, others coach"
    """
    reason = (given_text("--because", because) or "").strip()
    with acting() as session:
        from careercoach.services.paths import paths

        written = paths.set_not_applicable(session, path, competency, reason)
    said = "Does not apply" if reason else "Applies again"
    record = _read(written)
    output.show_written(
        record, f"{said}: {one_line(competency)}, in {output.quoted(record.title)}", as_json=as_json, quiet=quiet
    )


@app.command()
def examples(track: Track = None, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show roads people have gone in four kinds of workplace: up, to the side, deeper, back.

    \b
    Example:
      careercoach path examples
      careercoach path examples customer
    """
    found = tracks.sequences(track_named(track))
    if as_json:
        output.write_json([_road_json(road) for road in found])
        return
    if quiet:
        output.write("".join(f"{role.title}\n" for road in found for role in road.roles))
        return
    width = max(len(role.title) for road in found for role in road.roles)
    for count, road in enumerate(found):
        head = f"{tracks.WORKPLACES[road.workplace]}: {(tracks.title(road.track) or '').lower()}"
        lines = "".join(f"  {role.move.ljust(8)}  {role.title.ljust(width)}  {role.asks}\n" for role in road.roles)
        start = f"  {output.dim('from'.ljust(8))}  {road.start}\n"
        output.write(("\n" if count else "") + f"{output.bold(head)}\n{start}{lines}")


def _read(path: str) -> PathRecord:
    from careercoach.queries.paths import paths

    return read_back(paths.get, path)


def _fields_of(said: Mapping[str, Any]) -> dict[str, Any]:
    """What the options said as fields of a path. Raises InvalidValue."""
    fields = given(said, LINKS)
    if "deadline" in fields:
        day = said["deadline"].strip()
        fields["deadline"] = parse_day("--deadline", day, "future", "last") if day else None
    return fields


def _show_written(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    record = _read(written)
    until = f", closes {coach.closes(record, current().today)}" if record.deadline else ""
    declined = "" if record.active else ", declined"
    sentence = f"{done}: {output.quoted(record.title)} ({coach.MOVES[record.move]}{declined}){until}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)
    if not record.attracts and not as_json and not quiet:
        _note_at_hand()


def _note_at_hand() -> None:
    """Say where to look for what draws one to a path that does not say it yet; nothing when nothing was written."""
    from careercoach.queries.reflect import reflections

    with reading() as connection:
        found = reflections.at_hand(connection, "path")
    if found:
        output.note("What draws you to it? careercoach reflection list --for path shows what you wrote in your story.")


_HEADS = ("Id", "Track", "Move", "Where", "Until", "State", "Path")


def _row(record: PathRecord, endings: Mapping[str, str]) -> tuple[str, ...]:
    status = "" if record.active else endings.get(record.ended_with or "", "declined")
    return (
        *(output.short(record.id), record.track or "", record.move, coach.where(record)),
        *(output.day(record.deadline), status, record.title),
    )


def _page(record: PathRecord, endings: Mapping[str, str], tests: Sequence[TrialRecord]) -> str:
    reasons = ready.not_applicable(record)
    needs = [f"{name} (not applicable: {reasons[name]})" if name in reasons else name for name in record.competencies]
    facts = {
        "Track": tracks.title(record.track),
        "Move": coach.MOVES[record.move],
        "Where": coach.where(record),
        "Declined": None if record.active else endings.get(record.ended_with or "", "yes, it is no longer open to you"),
        "Attracts me": record.attracts,
        "Asks for": record.asks,
        "Style": record.style,
        "Colleagues": record.colleagues,
        "Life around it": record.lifestyle,
        "Pay": record.pay,
        "I would stop": record.stop_doing,
        "Closes": coach.closes(record, current().today),
        "Link": record.link,
        "Whom to ask": record.person,
        "Needs": "\n".join(needs),
        "Tried": "\n".join(map(in_a_line, tests)),
        "Learned there": "\n".join(learned(tests)),
    }
    return output.titled(record.title, record.id) + output.details(facts)


def _grid_page(path: PathRecord, cells: Sequence[ready.Cell]) -> str:
    parts = [output.titled(path.title, path.id)]
    if not cells:
        return parts[0] + (
            "It names no competency yet: careercoach path edit ID --competency NAME says what the role needs,\n"
            "and careercoach competency suggest shows what the tracks ask for.\n"
        )
    shown = ready.said(cells)
    parts.append(f"{output.sentences([shown])}\n" if shown else "")
    width = max(len(one_line(cell.competency)) for cell in cells)
    for cell in cells:
        parts.append(f"{one_line(cell.competency).ljust(width)}  {output.bold(cell.standing)}\n")
        if cell.because:
            parts.append(f"  because {visible(cell.because)}\n")
        parts.extend(
            f"  {output.dim(output.short(one.id))}  {output.day(one.until or one.on)}  {one_line(one.title)}\n"
            for one in cell.evidence[:_PIECES]
        )
        if len(cell.evidence) > _PIECES:
            parts.append(f"  and {len(cell.evidence) - _PIECES} more\n")
        if cell.before:
            parts.append(f"  also shown before: {len(cell.before)}\n")
    here = {
        cell.standing: ready.meaning(cell) for cell in sorted(cells, key=lambda cell: len(cell.before), reverse=True)
    }
    parts.append("\n" + "".join(f"{output.dim(each)}: {here[each]}\n" for each in ready.STANDINGS if each in here))
    parts.append(f"\nWhat would you stop doing in that role?\n  {visible(path.stop_doing or 'not said yet')}\n")
    return "".join(parts)


def _cell_json(cell: ready.Cell) -> dict[str, Any]:
    pieces = [{"id": one.id, "title": one.title, "on": (one.until or one.on).isoformat()} for one in cell.evidence]
    return {"competency": cell.competency, "standing": cell.standing, "because": cell.because, "evidence": pieces} | {
        "before": len(cell.before)
    }


def _road_json(road: tracks.Sequence) -> dict[str, Any]:
    roles = [{"title": role.title, "move": role.move, "asks": role.asks} for role in road.roles]
    return {
        **{"id": f"{road.workplace}-{road.track}", "noun": "road", "kind": "road", "workplace": road.workplace},
        **{"track": road.track, "start": road.start, "roles": roles},
    }
