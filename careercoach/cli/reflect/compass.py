"""The compass: what draws somebody to each of three kinds of work, beside what their logged work says of it."""

import textwrap
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Earlier, Json, Limit, Quiet, several, taking
from careercoach.cli.reflect import sittings
from careercoach.coach.compass import INSTRUMENT, Bearing, Material, bearings, is_blank, said, signals
from careercoach.coach.compass_findings import Finding, findings
from careercoach.content import compass as content
from careercoach.visible import visible

_CELLS = 20
"""Columns of a bar."""

app = noun(
    "See what draws you to three kinds of work, beside what your work shows.\n\n"
    "On a terminal its statements are put one after the other; rating one again on the same day replaces the first. It "
    "is a mirror and not a validated test, and nobody else ever sees it.",
    "careercoach compass --set help-grow=4 --set find-cause=2",
    "careercoach compass show",
)


@app.callback(invoke_without_command=True)
def compass(
    ctx: typer.Context,
    *,
    rated: several("--set", "Rate a statement: 1 is not at all, 5 fully.", "KEY=1..5") = None,  # type: ignore[valid-type]  # an Annotated hint made by a function
    plain: Annotated[bool, typer.Option("--plain", help="Ask on the ordinary terminal, line by line.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Keep one sitting: what is given, or what is answered on a terminal."""
    if ctx.invoked_subcommand is not None:
        sittings.options_stand_after(ctx, INSTRUMENT, rated, plain, as_json, quiet)
        return
    ratings = sittings.figures("help-grow=4", rated, content.statement)
    written = sittings.sitting(INSTRUMENT, content.compass(), ratings, {}, plain=plain, words=False)
    _show_kept(written, as_json=as_json, quiet=quiet)


def ask() -> None:
    """Put the statements one after the other, and say what follows from the answers."""
    written = sittings.sitting(INSTRUMENT, content.compass(), {}, {}, plain=True, words=False)
    _show_kept(written, as_json=False, quiet=False)


def _show_kept(written: Sequence[str], *, as_json: bool, quiet: bool) -> None:
    """Echo what was kept, and what follows from it."""
    found = _material()
    kept = [one for one in found.ratings if one.id in written]
    if as_json or quiet:
        output.show_list(kept, sittings.row, as_json=as_json, quiet=quiet, empty="", heads=sittings.HEADS)
    elif kept:
        output.write(f"{sittings.kept_sentence(kept)} careercoach compass show puts them beside your work.\n")
        output.write(_found(findings(found)))


@app.command()
def show(*, earlier: Earlier = False, as_json: Json = False) -> None:
    """Show the three signals of each track, and where they agree or differ.

    The work is that of the position you hold; --earlier adds that of the others within two years.

    \b
    Example:
      careercoach compass show
    """
    found = _material(earlier=earlier)
    if as_json:
        output.write_json(_as_json(found))
    elif is_blank(found):
        output.note("Nothing is rated yet; careercoach compass begins.")
    else:
        output.write(_filled(content.compass().mirror))
        shown = said(bearings(found))
        output.write(f"\n{_filled(shown)}" if shown else "")
        output.write("".join(map(_track, bearings(found))))
        output.write(_found(findings(found)))
    output.note_more(found.elsewhere, does="counts")


@app.command("statements")
def statements(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """List the statements with their keys, in the order they are put.

    \b
    Example:
      careercoach compass statements
    """
    sittings.show_statements(content.statements(), _in_columns, _statement, as_json=as_json, quiet=quiet)


@app.command("list")
@listing()
@taking(sittings.WHICH)
def list_(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """List your ratings, the newest first.

    \b
    Example:
      careercoach compass list --statement help-grow
    """
    sittings.list_ratings(INSTRUMENT, content.statement, said, limit=limit, as_json=as_json, quiet=quiet)


def _material(*, earlier: bool = False) -> Material:
    from careercoach.queries import positions
    from careercoach.queries.reflect.compass import material

    today = current().today
    with reading() as connection:
        return material(connection, today, positions.left_out(connection, today, earlier=earlier))


def _track(bearing: Bearing) -> str:
    """A track: its three bars, each with its figures."""
    shown = signals(bearing)
    width = max(len(each.label) for each in shown)
    lines = [f"  {each.label.ljust(width)}  {_bar(each.value)}  {each.words}\n" for each in shown]
    return f"\n{output.bold(bearing.title)}\n{''.join(lines)}"


def _bar(value: float | None) -> str:
    """A bar, or blanks where there is too little to draw one."""
    return " " * _CELLS if value is None else output.bar(round(value * 100), _CELLS)


def _found(found: Sequence[Finding]) -> str:
    """The findings, each with its ground; blank when there are none."""
    if not found:
        return ""
    blocks = "".join(f"\n{_filled(one.says, '  ')}{_filled(one.why, '    ')}" for one in found)
    return f"\n{output.bold('Worth a thought')}\n{blocks}"


def _filled(words: str, indent: str = "") -> str:
    return textwrap.fill(visible(words), output.WIDTH, initial_indent=indent, subsequent_indent=indent) + "\n"


def _in_columns(found: Sequence[content.Statement | content.Pair]) -> str:
    """A key and its statement in a line each; a choice in two, the second without its key."""
    lines = [(one.key if not at else "", text) for one in found for at, text in enumerate(one.text.splitlines())]
    return output.columns(lines)


def _statement(one: content.Statement | content.Pair) -> dict[str, Any]:
    kind = "choice" if isinstance(one, content.Pair) else "statement"
    sides = (one.first, one.second) if isinstance(one, content.Pair) else (one,)
    return {"id": one.key, "noun": "statement", "kind": kind, "key": one.key} | {
        "tracks": [side.track for side in sides],
        "text": one.text,
    }


def _as_json(found: Material) -> dict[str, Any]:
    return {
        "id": None,
        "noun": "compass",
        "kind": "compass",
        "mirror": content.compass().mirror,
        "tracks": [output.to_json(each) | {"id": each.track} for each in bearings(found)],
        "findings": [
            output.to_json(each) | {"id": "-".join(filter(None, (each.rule, each.track)))} for each in findings(found)
        ],
    }
