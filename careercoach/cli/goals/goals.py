"""Goals: setting, reading, changing, ending, and looking at them honestly."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.editing import Ids, Lists, edit_each, more_and_less
from careercoach.cli.frame.fields import given, shown
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import KEYED, Json, Limit, OfPosition, Quiet, choice, options, taking, text
from careercoach.cli.goals import check_ins, days, ladder, story, unsticking
from careercoach.coach import worth
from careercoach.coach.alignment import unaligned
from careercoach.dates import echo, horizon_for
from careercoach.documents import charts
from careercoach.errors import InvalidValue, UsageError
from careercoach.fields.goals import GOAL
from careercoach.records import CheckInRecord, GoalRecord, PriorityRecord, StepRecord

if TYPE_CHECKING:
    from careercoach.content.horizons import Horizon

app = noun("Goals at three horizons, and honest check-ins.", "careercoach goal list")

Id = Annotated[str, typer.Argument(metavar="ID", help="The beginning of the goal's id.")]

FIELDS: Mapping[str, Any] = {
    **options(GOAL, first="horizon"),
    "private": Annotated[
        bool | None, typer.Option("--private/--not-private", help="Keep it for yourself, or let it be chosen.")
    ],
    "position": text("--position", "The position it is tied to: its id, or the organisation.", "ID|NAME"),
    **KEYED,
}
"""The options of a goal, for adding and editing."""

_REACH = {"near": "within a year", "mid": "one to three years", "long": "five years and more"}


@app.command()
@taking(FIELDS)
def add(
    title: Annotated[str | None, typer.Argument(metavar="TITLE", help="The goal in one line; - reads stdin.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Set a goal. Without --horizon it follows from --by.

    The same --key again changes that goal. Goals to begin from: careercoach goal examples.

    \b
    Example:
      careercoach goal add "Lead a training course" --by "in 18 months" --why "Teaching is what I like"
      careercoach goal add "Shadow two induction groups" --horizon near --serves 7f3a91c2
    """
    fields = given(said, fields=GOAL)
    follows = ", as the date says" if "horizon" not in fields and "key" not in fields else ""
    if not fields.get("horizon") and not fields.get("by") and "key" not in fields:
        raise UsageError("A goal needs a horizon; give --horizon near, mid or long, or --by DATE and it follows.")
    name = required_text("TITLE", title, "the goal in one line")
    with acting() as session:
        from careercoach.services.goals import goals

        written = goals.add(session, {"title": name, **fields}, current().today)
    record = _read(written)
    until = f" by {echo(record.by)}" if record.by else ""
    if record.by and record.by < current().today:
        output.note(f"That day has passed; careercoach goal edit {output.short(record.id)} --by DATE changes it.")
    sentence = f"Goal set{until}: {output.quoted(record.title)} ({record.horizon}: {_REACH[record.horizon]}{follows})"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)
    if not (as_json or quiet):
        _suggest(record, fields)


@app.command("list")
@listing("by")
def list_(
    *,
    horizon: Annotated[str | None, choice("--horizon", vocabulary.HORIZONS, "Goals this far away.")] = None,
    status: Annotated[str | None, choice("--status", vocabulary.GOAL_STATUSES, "Goals that stand like this.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also goals that have ended.")] = False,
    position: OfPosition = None,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List goals, near ones first; without those that have ended.

    \b
    Example:
      careercoach goal list
      careercoach goal list --status done --json
    """
    statuses = (status,) if status else vocabulary.GOAL_STATUSES if everything else ("active", "paused")
    from careercoach.queries import positions
    from careercoach.queries.goals import company, goals

    with reading() as connection:
        found = goals.listed(connection, statuses=statuses, horizon=horizon or None, position=position, limit=limit)
        priorities = company.priorities(connection)
        endings = positions.endings(connection)
    empty = 'There is no goal that fits; careercoach goal add "…" --by DATE sets one.'
    output.show_list(
        found, lambda record: _row(record, priorities, endings), as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS
    )


@app.command()
def examples(
    horizon: Annotated[str | None, typer.Argument(metavar="HORIZON", help="Only these: near, mid or long.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Show goals that others might set, near, mid and long, from nine workplaces.

    \b
    Example:
      careercoach goal examples near
    """
    from careercoach.content.horizons import horizons

    found = [one for one in horizons() if horizon in (None, one.key)]
    if not found:
        raise InvalidValue("HORIZON", f"HORIZON is one of: {', '.join(vocabulary.HORIZONS)}.")
    if as_json:
        output.write_json([_example_json(one, trade) for one in found for trade in one.examples])
    elif quiet:
        output.write("".join(f"{title}\n" for one in found for title in one.examples.values()))
    else:
        output.write("\n".join(_examples(one) for one in found))


@app.command()
def show(goal: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one goal with its steps and check-ins, and what you delivered on the same priority.

    \b
    Example:
      careercoach goal show 7f3a91c2
    """
    from careercoach.queries import positions, profile
    from careercoach.queries.goals import company, goals, stuck

    with reading() as connection:
        record = goals.get(connection, goal)
        steps, looks = goals.steps(connection, record.id), goals.check_ins(connection, record.id)
        serves = goals.get(connection, record.serves).title if record.serves else None
        known = company.priorities(connection)
        delivered = goals.delivered(connection, record.id)
        stands = positions.endings(connection).get(record.ended_with or "", record.status)
        found = stuck.stuck(connection, record, current().today)
        situation = profile.situation(connection, current().today)
    if as_json:
        output.write_json({**output.to_json(record), "delivered": ladder.record_json(delivered)})
        return
    priorities = [each.title for each in known if each.id in record.priorities]
    parts = [_page(record, serves, priorities, steps, looks, stands=stands)]
    if record.priorities:
        parts.append(ladder.record_page(delivered))
    parts.extend(_open(record, known))
    if found:
        parts.append(output.sentences([unsticking.offer(found, situation)]))
    output.show_one(record, lambda: "\n".join(parts), as_json=as_json, quiet=quiet)


@app.command()
@taking({"title": text("--title", "The goal in one line."), **FIELDS, **more_and_less(FIELDS)})
def edit(goals: Ids, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change parts of a goal, or the same parts of several in one act; what you leave out stays.

    A blank text ("") takes a part away. Repeated options replace all of their kind; --add-priority and the like leave
    the others.

    \b
    Example:
      careercoach goal edit 7f3a91c2 --by "end of next quarter" --support "An hour a week with Sam"
      careercoach goal edit 7f3a91c2 --add-competency Teaching --add-competency Planning
    """
    lists = Lists(FIELDS, said)
    changes = given(lists.plain, fields=GOAL)
    if not changes and not lists:
        raise UsageError("There is nothing to change; give an option such as --by DATE, see --help.")
    from careercoach.queries.goals import goals as stored
    from careercoach.services.goals import goals as writing

    changed = [after for _, after in edit_each(goals, stored.get, writing.edit, changes, lists)]
    if len(changed) > 1:
        output.show_list(
            changed, lambda record: _row(record, (), {}), as_json=as_json, quiet=quiet, empty="", heads=_HEADS
        )
        return
    record = changed[0]
    until = f", by {echo(record.by)}" if record.by else ""
    sentence = f"Changed: {output.quoted(record.title)}{until} ({record.horizon})"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)
    if not (as_json or quiet):
        _suggest(record, changes)


@app.command()
def done(goal: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Mark a goal as reached.

    \b
    Example:
      careercoach goal done 7f3a91c2
    """
    from careercoach.services.goals import goals

    _move(lambda session: goals.finish(session, goal, current().today), "Reached", as_json, quiet)


@app.command()
def pause(goal: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Let a goal rest; no check-in falls due meanwhile.

    \b
    Example:
      careercoach goal pause 7f3a91c2
    """
    from careercoach.services.goals import goals

    _move(lambda session: goals.pause(session, goal), "Resting", as_json, quiet)


@app.command()
def resume(goal: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Take a goal up again; its check-ins start afresh today.

    \b
    Example:
      careercoach goal resume 7f3a91c2
    """
    from careercoach.services.goals import goals

    _move(lambda session: goals.resume(session, goal, current().today), "Taken up again", as_json, quiet)


@app.command()
def drop(goal: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Let a goal go; it stays in the history.

    \b
    Example:
      careercoach goal drop 7f3a91c2
    """
    from careercoach.services.goals import goals

    _move(lambda session: goals.drop(session, goal, current().today), "Let go", as_json, quiet)


@app.command()
def delete(goal: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a goal with its steps and check-ins.

    \b
    Example:
      careercoach goal delete 7f3a91c2
    """
    record = _read(goal)
    with acting() as session:
        from careercoach.services.goals import goals

        goals.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


app.command("check-in")(check_ins.check_in)
app.command("check-ins")(check_ins.list_)
app.command("due")(check_ins.due)
app.command("day")(days.day)
app.command("unstick")(unsticking.unstick)
app.command("story")(story.story)
app.command("ladder")(ladder.ladder)


def _move(act: Callable[[Any], str], said: str, as_json: bool, quiet: bool) -> None:
    """Change where a goal stands and say so."""
    with acting() as session:
        written = act(session)
    record = _read(written)
    again = f". Next check-in {echo(record.next_check_in_on)}" if record.next_check_in_on else ""
    output.show_written(record, f"{said}: {output.quoted(record.title)}{again}", as_json=as_json, quiet=quiet)


def _read(goal: str) -> GoalRecord:
    from careercoach.queries.goals import goals

    return read_back(goals.get, goal)


def _suggest(record: GoalRecord, said: Mapping[str, Any]) -> None:
    """Name the horizon that a new date or horizon would suggest, if it is another one; any choice is fine."""
    if record.by and said.keys() & {"by", "horizon"}:
        suggested = horizon_for(record.by, current().today)
        if suggested != record.horizon:
            output.note(f"The date would suggest {suggested}; it stays {record.horizon}, and any choice is fine.")


_HEADS = ("Id", "Horizon", "By", "Progress", "State", "Goal")


def _row(record: GoalRecord, priorities: Sequence[PriorityRecord], endings: Mapping[str, str]) -> tuple[str, ...]:
    progress = f"{record.progress} %" if record.progress is not None else ""
    status = "" if record.status == "active" else endings.get(record.ended_with or "", record.status)
    status = "no priority" if unaligned(record, priorities) else status
    return output.short(record.id), record.horizon, output.day(record.by), progress, status, record.title


def _page(
    record: GoalRecord,
    serves: str | None,
    priorities: list[str],
    steps: list[StepRecord],
    looks: list[CheckInRecord],
    *,
    stands: str,
) -> str:
    facts = {
        "Horizon": f"{record.horizon} ({_REACH[record.horizon]})",
        "By": output.day_in_words(record.by),
        "Status": stands,
        "Progress": f"{output.bar(record.progress)} {record.progress} %" if record.progress is not None else None,
        "So far": charts.progress_said(looks, record.ended_on or current().today),
        "Next look": output.day_in_words(record.next_check_in_on),
        **shown(GOAL, record),
        "Serves": "\n".join([*([serves] if serves else []), *priorities]),
        "Practises": ", ".join(record.competencies),
        "Private": "kept for yourself" if record.private else None,
        "Key": record.key,
    }
    parts = [output.titled(record.title, record.id) + output.details(facts)]
    if steps:
        parts.append(output.bold("Steps") + "\n" + output.columns([check_ins.step_row(step) for step in steps]))
    if looks:
        parts.append(output.bold("Check-ins") + "\n" + output.columns([check_ins.row(look) for look in looks]))
    return "\n".join(parts)


def _open(record: GoalRecord, known: Sequence[PriorityRecord]) -> Iterator[str]:
    """What a goal does not say yet, each with the command that says it."""
    edit = f"careercoach goal edit {output.short(record.id)}"
    unsaid = worth.unsaid(record)
    if unsaid:
        options = " ".join(f"--{field.replace('_', '-')} …" for field in unsaid)
        yield f"Not said yet: {worth.in_words(unsaid)}.\n{output.dim(f'{edit} {options}')}\n"
    if unaligned(record, known):
        yield f"It points at no priority yet.\n{output.dim(f'{edit} --priority ID')}\n"


def _examples(horizon: "Horizon") -> str:
    width = max(len(trade) for trade, _ in horizon.titled_examples)
    lines = "".join(f"  {trade.ljust(width)}  {title}\n" for trade, title in horizon.titled_examples)
    return f"{output.bold(horizon.about)}\n{lines}"


def _example_json(horizon: "Horizon", trade: str) -> dict[str, str]:
    return {
        **{"id": f"{horizon.key}-{trade}", "noun": "goal-example", "kind": "goal-example", "horizon": horizon.key},
        **{"trade": trade, "title": horizon.examples[trade]},
    }
