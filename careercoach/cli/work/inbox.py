"""The inbox: what came in from elsewhere and waits for a decision."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes, shown
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Id, Json, Limit, Quiet, choice, options, taking
from careercoach.content.inbox import DATED, FROM_A_CALENDAR, WORTH_A_LINE, came_from, counted
from careercoach.dates import days
from careercoach.errors import UsageError
from careercoach.fields.proposals import PROPOSAL
from careercoach.records import ProposalRecord
from careercoach.vocabulary import PROPOSAL_STATES, PROPOSED

if TYPE_CHECKING:
    from sqlmodel import Session

app = noun(
    "What came in from elsewhere and waits for you to decide.",
    "careercoach inbox list",
    "careercoach inbox accept 1f2e3d4c",
)

Ids = Annotated[list[str] | None, typer.Argument(metavar="[ID]…", help="The beginnings of ids.")]
All = Annotated[bool, typer.Option("--all", help="All that wait.")]
Of = Annotated[
    str | None, typer.Option("--source", metavar="NAME", help="Only of this source: its format, or the file's name.")
]


@app.command("list")
@listing()
def list_(
    *,
    source: Of = None,
    state: Annotated[str, choice("--state", PROPOSAL_STATES, "Those that stand so.")] = "waiting",
    kind: Annotated[str | None, choice("--kind", PROPOSED, "Only what would become this.")] = None,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List what waits, each source by itself, the latest first.

    \b
    Example:
      careercoach inbox list
      careercoach inbox list --source tasks.json --state rejected
    """
    from careercoach.queries.work import inbox

    with reading() as connection:
        found = inbox.listed(connection, state=state, source=source, kind=kind, limit=limit)
    empty = "Nothing waits in your inbox; careercoach import FILE brings something in."
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(proposal: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one proposal.

    \b
    Example:
      careercoach inbox show 1f2e3d4c
    """
    from careercoach.queries.work import inbox

    record = read_back(inbox.get, proposal)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
def accept(
    proposals: Ids = None, *, all_: All = False, source: Of = None, as_json: Json = False, quiet: Quiet = False
) -> None:
    """Let proposals become what they propose. What has no day gets today.

    \b
    Example:
      careercoach inbox accept 1f2e3d4c
      careercoach inbox accept --source tasks.json
    """
    from careercoach.services.work import inbox

    act = partial(inbox.accept, today=current().today)
    _decide("Accepted", proposals, all_, source, act, as_json=as_json, quiet=quiet)


@app.command()
def reject(
    proposals: Ids = None, *, all_: All = False, source: Of = None, as_json: Json = False, quiet: Quiet = False
) -> None:
    """Let proposals go. The same file read again does not bring them back; inbox accept still takes one.

    \b
    Example:
      careercoach inbox reject 1f2e3d4c
      careercoach inbox reject --all
    """
    from careercoach.services.work import inbox

    _decide("Rejected", proposals, all_, source, inbox.reject, as_json=as_json, quiet=quiet)


@app.command()
@taking(options(PROPOSAL))
def edit(proposal: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a proposal before it becomes something; a blank text ("") takes a part away.

    \b
    Example:
      careercoach inbox edit 1f2e3d4c --title "Moved the ward to the new rota" --on "last fri"
    """
    fields = changes(said, "--title TEXT", PROPOSAL)
    with acting() as session:
        from careercoach.services.work import inbox

        written = inbox.edit(session, proposal, fields)
    from careercoach.queries.work import inbox as stored

    record = read_back(stored.get, written)
    output.show_written(record, f"Changed: {output.quoted(record.title)}", as_json=as_json, quiet=quiet)


def _decide(
    done: str,
    prefixes: Sequence[str] | None,
    all_: bool,
    source: str | None,
    act: "Callable[[Session, Sequence[str]], object]",
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    """Decide on some proposals in one act. Raises UsageError unless it is said on which."""
    from careercoach.queries.work import inbox

    if bool(prefixes) == bool(all_ or source):
        raise UsageError("Say which: ids, --all, or --source with its name; careercoach inbox list shows them.")
    with reading() as connection:
        named = (inbox.get(connection, each) for each in prefixes or ())
        asked = named if prefixes else inbox.listed(connection, source=source)
        ids = list(dict.fromkeys(each.id for each in asked))
    if ids:
        with acting() as session:
            act(session, ids)
    with reading() as connection:
        records = [inbox.get(connection, each) for each in ids]
    if as_json or quiet:
        output.show_list(records, _row, as_json=as_json, quiet=quiet, empty="", heads=_HEADS)
    else:
        output.write(f"{_told(done, records)}\n")


def _told(done: str, records: Sequence[ProposalRecord]) -> str:
    if not records:
        return "Nothing waits that fits, so nothing was changed."
    if len(records) > 1:
        whole = f"{done} {counted(Counter(each.kind for each in records))}.{_got_today(records)}"
        return f"{whole} careercoach undo takes them back as one."
    only = records[0]
    became = f"  {output.dim(f'{only.kind} {output.short(only.became)}')}" if only.became else ""
    return f"{done}: {output.quoted(only.title)}{became}{_got_today(records)}"


def _got_today(records: Sequence[ProposalRecord]) -> str:
    """How many that became something had no day of their own; blank for none."""
    count = sum(each.state == "accepted" and each.kind in DATED and each.on is None for each in records)
    return f" {count} had no day and got today's." if count else ""


_HEADS = ("Id", "Day", "Kind", "From", "Would become")


def _row(record: ProposalRecord) -> tuple[str, ...]:
    from_ = came_from(record.source, record.origin)
    kind = "" if record.kind == "accomplishment" else record.kind
    return output.short(record.id), output.day(record.on), kind, from_, record.title


def _page(record: ProposalRecord) -> str:
    when = days(record.on, record.until) if record.on else ""
    became = f"{record.state} as {record.kind} {output.short(record.became)}" if record.became else record.state
    told = [
        ("When", when),
        ("Would become", record.kind if record.state == "waiting" else None),
        ("Came from", came_from(record.source, record.origin)),
        ("Stands", became),
        *((label, value) for label, value in shown(PROPOSAL, record).items() if label not in ("What", "When", "Until")),
    ]
    asks = f"\n{WORTH_A_LINE}\n" if record.source == FROM_A_CALENDAR and record.state == "waiting" else ""
    return f"{output.titled(record.title, record.id)}{output.details(told)}{asks}"
