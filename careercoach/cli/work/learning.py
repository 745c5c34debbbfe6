"""The learning log: courses, certificates, shadowing and the like, and the person's own transcript."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Annotated, Any

import typer

from careercoach import amounts, vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, parse_period, read_back, reading
from careercoach.cli.frame.editing import Ids, Lists, edit_each, more_and_less
from careercoach.cli.frame.fields import given
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
    choice,
    several,
    taking,
    text,
)
from careercoach.coach.learning import MONEY_BACK, PAID_BY, Cost, Totals, Year, totals
from careercoach.coach.learning import transcript as transcript_of
from careercoach.dates import days
from careercoach.errors import UsageError
from careercoach.records import LearningRecord
from careercoach.visible import one_line

app = noun("What you learned and still want to learn.", "careercoach learning list", "careercoach learning transcript")


FIELDS: Mapping[str, Any] = {
    "kind": choice("--kind", vocabulary.LEARNING_KINDS, "What it is; a course when left out."),
    "status": choice("--status", vocabulary.LEARNING_STATUSES, "Where it stands; follows from the days."),
    "provider": text("--provider", "Who offers it, or whom you shadow."),
    "on": text("--on", "The day or days, or when it begins.", "DATE"),
    "until": text("--until", "The last day.", "DATE"),
    "hours": text("--hours", "How many hours it takes.", "NUMBER"),
    "cost": text("--cost", "What it costs.", "NUMBER"),
    "currency": text("--currency", "What the cost is in, such as EUR."),
    "paid_by": choice("--paid-by", vocabulary.PAYERS, "Who pays."),
    "reimbursement": choice("--reimbursement", vocabulary.REIMBURSEMENTS, "Whether you get the money back."),
    "learned": text("--learned", "What you learned; - reads stdin."),
    "goal": text("--goal", "The goal it serves.", "ID"),
    "competency": several("--competency", "What it builds.", "NAME"),
    **BELONGS,
    **KEYED,
}
"""The options of learning, for adding and editing."""

LINKS = {"competency": "competencies"}
"""By option, the field it fills where that is called otherwise."""


@app.command()
@taking(FIELDS)
def add(
    title: Annotated[str | None, typer.Argument(metavar="TITLE", help="What it is called; - reads stdin.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Add to your learning: done, under way or planned.

    \b
    Example:
      careercoach learning add "A day beside the planning desk" --kind shadowing --on "last fri" --hours 7.5
      careercoach learning add "Teaching award" --kind certificate --on 2027-01-11 --cost 240 --currency GBP
    """
    fields = _fields_of(said)
    name = required_text("TITLE", title, "what it is called, in one line")
    with acting() as session:
        from careercoach.services.work import learning

        written = learning.add(session, {"title": name, **fields}, current().today)
    _show("Added", written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing()
@taking(
    {
        "status": choice("--status", vocabulary.LEARNING_STATUSES, "What stands like this."),
        "kind": choice("--kind", vocabulary.LEARNING_KINDS, "Only this kind."),
    }
)
def list_(
    *,
    open_costs: Annotated[bool, typer.Option("--open-costs", help="Only money asked back, without an answer.")] = False,
    position: OfPosition = None,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """List your learning: what is under way, what is planned, what has ended.

    \b
    Example:
      careercoach learning list --status planned
      careercoach learning list --open-costs
    """
    from careercoach.queries.work import learning

    with reading() as connection:
        found = learning.listed(
            connection,
            status=said["status"] or None,
            kind=said["kind"] or None,
            open_costs=open_costs,
            position=position,
            limit=limit,
        )
    empty = 'No learning is kept that fits; careercoach learning add "…" --kind course adds some.'
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(learning: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one entry with all its parts.

    \b
    Example:
      careercoach learning show d3e4f5a6
    """
    from careercoach.queries.goals import goals
    from careercoach.queries.work import learning as stored

    with reading() as connection:
        record = stored.get(connection, learning)
        served = goals.get(connection, record.goal).title if record.goal else None
    output.show_one(record, lambda: _page(record, served), as_json=as_json, quiet=quiet)


@app.command()
@taking({"title": text("--title", "What it is called."), **FIELDS, **more_and_less(FIELDS)})
def edit(entries: Ids, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change parts of it, or the same parts of several in one act; what you leave out stays.

    A blank text ("") takes a part away. Competencies given replace those on file; --add-competency leaves them.

    \b
    Example:
      careercoach learning edit d3e4f5a6 --paid-by me --reimbursement asked
      careercoach learning edit d3e4f5a6 f5a6b7c8 --add-competency Teaching
    """
    lists = Lists(FIELDS, said, LINKS)
    changes = _fields_of(lists.plain)
    if not changes and not lists:
        raise UsageError("There is nothing to change; give an option such as --hours 7.5, see --help.")
    from careercoach.queries.work import learning as stored
    from careercoach.services.work import learning as writing

    write = partial(writing.edit, today=current().today)
    changed = [after for _, after in edit_each(entries, stored.get, write, changes, lists)]
    if len(changed) > 1:
        output.show_list(changed, _row, as_json=as_json, quiet=quiet, empty="", heads=_HEADS)
    else:
        _show("Changed", changed[0].id, as_json=as_json, quiet=quiet)


@app.command()
@taking({"learned": text("--learned", "What you learned; - reads stdin.")})
def finish(learning: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Mark it as finished, best with a line about what you learned.

    \b
    Example:
      careercoach learning finish f5a6b7c8 --learned "Ask first, explain second"
    """
    fields = _fields_of(said)
    with acting() as session:
        from careercoach.services.work import learning as writing

        written = writing.finish(session, learning, fields, current().today)
    _show("Finished", written, as_json=as_json, quiet=quiet)


@app.command()
def delete(learning: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete it from your learning.

    \b
    Example:
      careercoach learning delete d3e4f5a6
    """
    from careercoach.queries.work import learning as stored

    record = read_back(stored.get, learning)
    with acting() as session:
        from careercoach.services.work import learning as writing

        writing.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


@app.command()
def transcript(*, as_json: Json = False) -> None:
    """Your own record: what you finished or have begun, by year, with hours and costs.

    \b
    Example:
      careercoach learning transcript
    """
    from careercoach.queries.work import learning

    with reading() as connection:
        years = transcript_of(learning.listed(connection))
    whole = totals([each for year in years for each in year.learning])
    if as_json:
        answer = {"id": None, "noun": "transcript", "kind": "transcript"}
        shown = [{"year": year.year, **_figures(year.totals), "learning": _entries(year)} for year in years]
        output.write_json({**answer, **_figures(whole), "years": shown})
    elif years:
        output.write("\n".join(_year(year) for year in years))
        output.write(f"\n{output.bold('In all')}  {_sum(whole)}\n" if len(years) > 1 else "")
    else:
        output.note('Nothing is on your record yet; careercoach learning add "…" --on DATE adds something.')


def period(record: LearningRecord) -> str:
    """The day or days in words; blank when none was said."""
    return days(record.on, record.until) if record.on else ""


def _fields_of(said: Mapping[str, Any]) -> dict[str, Any]:
    """What the options said as fields of learning. Raises InvalidValue."""
    days = ("on", "until")
    fields = given({name: value for name, value in said.items() if name not in days}, LINKS)
    for name in ("hours", "cost"):
        if name in fields:
            fields[name] = amounts.parse(fields[name], f"--{name}") if fields[name].strip() else None
    if "goal" in fields:
        fields["goal"] = fields["goal"].strip() or None
    return fields | _days({**fields, **{name: said.get(name) for name in days}})


def _days(fields: Mapping[str, Any]) -> dict[str, date | None]:
    """The days: a period in --on has its last day, too; a plan looks ahead, everything else back."""
    found: dict[str, date | None] = {}
    on, until = fields.get("on"), fields.get("until")
    if on is not None and not on.strip():
        found = {"on": None, "until": None}
    elif on is not None:
        first, last = parse_period("--on", on, "future" if fields.get("status") == "planned" else "past")
        found["on"] = first
        if last > first:
            found["until"] = last
    if until is not None:
        found["until"] = parse_period("--until", until, "future")[1] if until.strip() else None
    return found


def _show(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.work import learning

    record = read_back(learning.get, written)
    days = f", {period(record)}" if record.on else ""
    sentence = f"{done}: {output.quoted(record.title)} ({record.kind}, {_plain(record.status)}{days})"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


_HEADS = ("Id", "State", "Day", "Kind", "Hours", "Money back", "Learning")


def _row(record: LearningRecord) -> tuple[str, ...]:
    hours = f"{amounts.echo(record.hours)} h" if record.hours else ""
    asked = MONEY_BACK["asked"] if record.reimbursement == "asked" else ""
    return (
        output.short(record.id),
        _plain(record.status),
        output.day(record.on),
        record.kind,
        hours,
        asked,
        record.title,
    )


def _page(record: LearningRecord, served: str | None) -> str:
    cost = Cost(record.cost, record.currency, record.paid_by) if record.cost is not None else None
    return output.titled(record.title, record.id) + output.details(
        {
            "Kind": record.kind,
            "Status": _plain(record.status),
            "When": period(record),
            "Provider": record.provider,
            "Hours": amounts.echo(record.hours) if record.hours is not None else None,
            "Cost": _cost(cost) if cost else None,
            "Money back": record.reimbursement,
            "Learned": record.learned,
            "Serves": served,
            "Builds": ", ".join(record.competencies),
        }
    )


def _year(year: Year) -> str:
    """One year of the transcript: its sums, then its learning with what was learned."""
    parts = [f"{output.bold(str(year.year or 'No day said'))}  {_sum(year.totals)}\n"]
    for each in year.learning:
        facts = [each.kind, *([_plain(each.status)] if each.status != "finished" else []), period(each)]
        facts += [each.provider or "", f"{amounts.echo(each.hours)} hours" if each.hours else ""]
        parts.append(f"  {one_line(each.title)}\n    {one_line(', '.join(fact for fact in facts if fact))}\n")
        if each.learned:
            parts.append(f"    Learned: {one_line(each.learned)}\n")
    return "".join(parts)


def _sum(sums: Totals) -> str:
    hours = f"{amounts.echo(sums.hours)} {'hour' if sums.hours == 1 else 'hours'}"
    return ", ".join([hours, *map(_cost, sums.costs)])


def _cost(cost: Cost) -> str:
    amount = f"{amounts.money(cost.amount)} {one_line(cost.currency or '')}".strip()
    return " ".join(filter(None, (amount, PAID_BY.get(cost.paid_by or ""))))


def _figures(sums: Totals) -> dict[str, object]:
    costs = [{"amount": each.amount, "currency": each.currency, "paid_by": each.paid_by} for each in sums.costs]
    return {"hours": sums.hours, "costs": costs}


def _entries(year: Year) -> list[dict[str, Any]]:
    return [output.to_json(each) for each in year.learning]


def _plain(status: str) -> str:
    return status.replace("-", " ")
