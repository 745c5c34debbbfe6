"""Small tests of a path: a talk with somebody who holds the role, half a day beside them, one small task."""

from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes, given, shown
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import KEYED, Id, Json, Limit, Quiet, options, taking, text
from careercoach.coach.conversations import to_ask
from careercoach.coach.trials import KINDS, pull
from careercoach.content.conversations import ROLE_HOLDER, groups
from careercoach.dates import echo
from careercoach.errors import UsageError
from careercoach.fields.trials import AFTERWARDS, TRIAL
from careercoach.records import TrialRecord

app = noun(
    "Small tests of a path, before you choose it.",
    'careercoach trial add "Coffee with Ines, who runs the ward" --path e1f2a3b4 --with Ines --before 4',
    "careercoach path compare",
)


OF_PATH = text("--path", "The role you test.", "ID")


@app.command()
@taking({"path": OF_PATH, **options(TRIAL), **KEYED})
def add(
    title: Annotated[str | None, typer.Argument(metavar="TITLE", help="What you will try; - reads stdin.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Plan a small test of a path. A talk is the smallest: half an hour with somebody who does it.

    \b
    Example:
      careercoach trial add "Coffee with Ines, who runs the ward" --path e1f2a3b4 --with Ines --by "next fri" --before 4
      careercoach trial add "A morning beside the planning desk" --path f2a3b4c5 --kind beside
    """
    path = (said.pop("path") or "").strip()
    if not path:
        raise UsageError("--path is missing; careercoach path list shows the roles you think of.")
    fields = given(said, fields=TRIAL)
    fields["title"] = required_text("TITLE", title, "what you will try, in one line")
    with acting() as session:
        from careercoach.services.paths import trials

        written = trials.add(session, path, fields, current().today)
    _show("Planned", written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing("by")
@taking({"path": text("--path", "Tests of this role.", "ID")})
def list_(
    *,
    open_only: Annotated[bool, typer.Option("--open", help="Only what is still ahead.")] = False,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """List small tests: what is ahead, then what is done.

    \b
    Example:
      careercoach trial list --path e1f2a3b4
      careercoach trial list --open
    """
    from careercoach.queries.paths import trials

    with reading() as connection:
        found = trials.listed(connection, path=said["path"] or None, open_only=open_only, limit=limit)
    empty = 'No small test is kept that fits; careercoach trial add "…" --path ID plans one.'
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(trial: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one small test; before a talk, with what you could ask.

    \b
    Example:
      careercoach trial show 6f7a8b9c
    """
    from careercoach.queries.paths import paths, trials

    with reading() as connection:
        record = trials.get(connection, trial)
        path = paths.get(connection, record.path).title
    output.show_one(record, lambda: _page(record, path), as_json=as_json, quiet=quiet)


@app.command()
@taking({"title": text("--title", "What you try."), **options(TRIAL), **KEYED})
def edit(trial: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a small test; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach trial edit 6f7a8b9c --by "in 2 weeks"
    """
    fields = changes(said, "--by DATE", TRIAL)
    with acting() as session:
        from careercoach.services.paths import trials

        written = trials.edit(session, trial, fields, current().today)
    _show("Changed", written, as_json=as_json, quiet=quiet)


@app.command()
@taking(options(AFTERWARDS))
def done(trial: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Say how it was: how much the role draws you now, and what you learned.

    \b
    Example:
      careercoach trial done 6f7a8b9c --after 2 --learned "Half her day is rotas."
    """
    fields = given(said, fields=AFTERWARDS)
    with acting() as session:
        from careercoach.services.paths import trials

        written = trials.finish(session, trial, fields, current().today)
    _show("Done", written, as_json=as_json, quiet=quiet)


@app.command()
def delete(trial: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a small test.

    \b
    Example:
      careercoach trial delete 6f7a8b9c
    """
    from careercoach.queries.paths import trials as stored

    record = read_back(stored.get, trial)
    with acting() as session:
        from careercoach.services.paths import trials

        trials.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _show(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.paths import trials

    record = read_back(trials.get, written)
    on = record.done_on or record.by
    facts = ", ".join(fact for fact in (KINDS[record.kind], echo(on) if on else "", pull(record)) if fact)
    output.show_written(record, f"{done}: {output.quoted(record.title)} ({facts})", as_json=as_json, quiet=quiet)


_HEADS = ("Id", "State", "Day", "Kind", "Draws you", "Trial")


def _row(record: TrialRecord) -> tuple[str, ...]:
    status = "done" if record.done_on else "planned"
    on = output.day(record.done_on or record.by)
    return output.short(record.id), status, on, record.kind, pull(record), record.title


def _page(record: TrialRecord, path: str) -> str:
    facts = {"Path": path, "Kind": KINDS[record.kind], "It": pull(record), **shown(TRIAL, record)}
    page = output.titled(record.title, record.id) + output.details(facts)
    if record.done_on is None and record.kind == "talk":
        few = to_ask(groups()[ROLE_HOLDER].questions, 0)
        page += f"\n{output.accent('You could ask')}\n{output.sentences(one.text for one in few)}"
        page += f"{output.dim(f'careercoach conversation questions {ROLE_HOLDER}')} shows more.\n"
    return page
