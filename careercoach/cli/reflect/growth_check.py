"""The growth check: a dozen statements rated 1 to 5 once a quarter, how they moved, and what is worth asking for."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Earlier, Json, Limit, Quiet, several, taking
from careercoach.cli.reflect import sittings
from careercoach.coach.growth_check import INSTRUMENT, Suggestion, Trend, moved, suggestions, trends
from careercoach.content import growth_check as content
from careercoach.content.sheets import BEST, WORST
from careercoach.dates import echo
from careercoach.documents import charts
from careercoach.records import RatingRecord

app = noun(
    "Say how true a dozen statements are for you, once a quarter.\n\n"
    "On a terminal they are put one after the other. Rating a statement again on the same day replaces the first. What "
    "is weak or went down comes back as something to ask for. Nobody else ever sees it.",
    'careercoach growth-check --set valued=4 --set next-step=2 --remark "next-step=Nobody has said"',
    "careercoach growth-check trend",
)


@app.callback(invoke_without_command=True)
def growth_check(
    ctx: typer.Context,
    *,
    rated: several("--set", "Rate a statement: 1 is not at all, 5 fully.", "KEY=1..5") = None,  # type: ignore[valid-type]  # an Annotated hint made by a function
    remarked: several("--remark", "A few words beside a rating; - reads stdin.", "KEY=TEXT") = None,  # type: ignore[valid-type]  # as above
    plain: Annotated[bool, typer.Option("--plain", help="Ask on the ordinary terminal, line by line.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Keep one sitting: what is given, or what is answered on a terminal."""
    if ctx.invoked_subcommand is not None:
        sittings.options_stand_after(ctx, INSTRUMENT, rated, remarked, plain, as_json, quiet)
        return
    ratings = sittings.figures("valued=4", rated, content.statement)
    worded = sittings.pairs("--remark", '"valued=Asked first"', remarked, content.statement)
    remarks = {key: given_text("--remark", value) for key, value in worded}
    written = sittings.sitting(INSTRUMENT, content.growth_check(_situation()), ratings, remarks, plain=plain)
    _show_kept(written, as_json=as_json, quiet=quiet)


def ask() -> None:
    """Put the statements one after the other, and say what follows from the answers."""
    sheet = content.growth_check(_situation())
    _show_kept(sittings.sitting(INSTRUMENT, sheet, {}, {}, plain=True), as_json=False, quiet=False)


@app.command("statements")
def statements(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """List the statements with their keys.

    \b
    Example:
      careercoach growth-check statements
    """
    sittings.show_statements(content.statements(_situation()), _by_theme, _statement, as_json=as_json, quiet=quiet)


@app.command("list")
@listing()
@taking(sittings.WHICH)
def list_(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """List your ratings, the newest first.

    \b
    Example:
      careercoach growth-check list --statement next-step
    """
    sittings.list_ratings(INSTRUMENT, content.statement, said, limit=limit, as_json=as_json, quiet=quiet)


@app.command()
def trend(*, earlier: Earlier = False, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show how each statement moved, and what is worth asking for.

    Ratings are those of the position you hold; --earlier puts those of earlier ones before them.

    \b
    Example:
      careercoach growth-check trend
    """
    found, situation = _ratings(earlier=earlier), _situation()
    before = {one.on for one in _ratings(earlier=True)} - {one.on for one in found}
    moves, worth = trends(found, situation, staying=_staying()), _worth(situation)
    if as_json:
        reasons = {one.statement.key: one.reason for one in worth}
        output.write_json([_trend_json(one, reasons) for one in moves])
    elif quiet:
        output.write("".join(f"{one.statement.key}\n" for one in moves))
    elif not moves:
        output.note(
            "Nothing is rated yet in your present position; careercoach growth-check begins."
            if before
            else "Nothing is rated yet; careercoach growth-check begins."
        )
    else:
        first, last = min(one.on for one in found), max(one.on for one in found)
        span = f"{echo(first)} to {echo(last)}" if first != last else echo(last)
        shown = output.sentences([charts.growth_said(one.ratings for one in moves)])
        output.write(f"{output.bold('Growth check')}, {span}\n{shown}\n")
        output.write(output.columns([_moves(one) for one in moves]))
        output.write(_asks(worth))
    output.note_more(len(before), noun="sitting")


def _show_kept(written: Sequence[str], *, as_json: bool, quiet: bool) -> None:
    """Echo what was kept, and what follows from all there is of this position."""
    found = _ratings()
    kept = [one for one in found if one.id in written]
    if as_json or quiet:
        output.show_list(kept, sittings.row, as_json=as_json, quiet=quiet, empty="", heads=sittings.HEADS)
    elif kept:
        said = sittings.kept_sentence(kept)
        output.write(f"{said} careercoach growth-check trend shows how they moved.\n")
        output.write(_asks(_worth(_situation())))


def _situation() -> str:
    """How the person is spoken to today."""
    from careercoach.queries import profile

    with reading() as connection:
        return profile.situation(connection, current().today)


def _ratings(*, earlier: bool = False) -> list[RatingRecord]:
    from careercoach.queries import positions
    from careercoach.queries.reflect import ratings

    with reading() as connection:
        left_out = positions.left_out(connection, current().today, earlier=earlier)
        return positions.spoken_of(connection, ratings.listed(connection, INSTRUMENT), left_out)


def _worth(situation: str) -> tuple[Suggestion, ...]:
    """What is worth asking for now; between jobs, too, never because of a position that is over."""
    from careercoach.queries import positions
    from careercoach.queries.reflect import ratings

    with reading() as connection:
        over = positions.over(connection, current().today)
        now = positions.spoken_of(connection, ratings.listed(connection, INSTRUMENT), over)
    return suggestions(now, situation, staying=_staying())


def _staying() -> bool:
    """Whether the person stays where they are on purpose."""
    from careercoach.queries.paths import paths

    with reading() as connection:
        return paths.stays(connection)


def _asks(worth: Sequence[Suggestion]) -> str:
    """What is worth asking for, each with its reason; blank when nothing is."""
    if not worth:
        return ""
    asks = "".join(
        f"\n  {one.statement.text}\n"
        + "".join(
            f"    {output.dim(label)}  {words}\n" for label, words in (("Ask", one.statement.ask), ("Why", one.reason))
        )
        for one in worth
    )
    how = "careercoach meeting bring ID --ask TEXT takes one to a talk."
    return f"\n{output.bold('Worth asking for')}\n{asks}\n{how}\n"


def _by_theme(found: Sequence[content.Statement]) -> str:
    """The statements below their themes, with the keys below each other."""
    width = max(len(one.key) for one in found)
    return "\n".join(
        f"{output.bold(theme)}\n" + "".join(f"  {one.key.ljust(width)}  {one.text}\n" for one in said)
        for theme, said in groupby(found, key=lambda one: one.theme)
    )


def _moves(one: Trend) -> tuple[str, ...]:
    """A statement as columns: its key, a chart and its figures from old to new, how it moved, its words."""
    figures = [each.rating for each in one.ratings]
    blocks = charts.blocks(figures, BEST, WORST) if output.takes_blocks() else ""
    return one.statement.key, blocks, " ".join(map(str, figures)), moved(one), one.statement.text


def _statement(one: content.Statement, kind: str = "statement") -> dict[str, Any]:
    return {"id": one.key, "noun": kind, "kind": kind} | {
        name: getattr(one, name) for name in ("key", "theme", "text", "ask")
    }


def _trend_json(one: Trend, reasons: Mapping[str, str]) -> dict[str, Any]:
    return _statement(one.statement, "trend") | {
        "latest": one.latest.rating,
        "change": one.change,
        "reason": reasons.get(one.statement.key),
        "ratings": [output.to_json(each) for each in one.ratings],
    }
