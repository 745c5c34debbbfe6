"""The door for an agent: answering it over stdio, and seeing what it sees and what it was answered."""

import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import typer

from careercoach import clock
from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Json, Limit, Quiet
from careercoach.dates import moment
from careercoach.records import AnsweredRecord

if TYPE_CHECKING:
    from careercoach.agent.answering import Noted
    from careercoach.agent.seen import ShownRecord
    from careercoach.importers.proposed import Proposed

app = noun(
    "Let an agent on this machine read some of your file.\n\n"
    "It speaks the Model Context Protocol. "
    "Your agent starts careercoach mcp and asks over stdin; there is no network. It sees goals and work that are not "
    "private, and open promises: mcp preview prints all of it. It changes nothing, but may put something you did into "
    "your inbox. What it was answered stands in mcp log.",
    "careercoach mcp preview",
    "careercoach mcp log",
)


@app.callback(invoke_without_command=True)
def serve(ctx: typer.Context) -> None:
    """Answer an agent until it closes stdin."""
    if ctx.invoked_subcommand is not None:
        return
    from careercoach.agent.answering import Agent

    door = _File()
    door.seen()  # a file that cannot be read is refused before anybody asks
    if current().interactive:
        current().note(
            "An agent starts this and asks over stdin. Ctrl-C ends it; careercoach mcp preview shows what it sees."
        )
    agent = Agent(door)
    while line := _line():
        answer = agent.answer(line)
        if answer:
            _send(answer)


@app.command()
def preview(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """Print exactly what an agent can see.

    \b
    Example:
      careercoach mcp preview
    """
    shown = _File().seen()
    if as_json or quiet:
        output.show_list(shown, lambda each: (each.kind,), as_json=as_json, quiet=quiet, empty="")
    elif shown:
        output.write(_page(shown))
    else:
        current().note("An agent would see nothing yet.")


@app.command()
@listing(None)
def log(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """List what agents were answered, the latest first.

    \b
    Example:
      careercoach mcp log
    """
    from careercoach.queries.file import agent

    with reading() as connection:
        found = agent.answers(connection, limit)
    output.show_list(
        found, _row, as_json=as_json, quiet=quiet, empty="No agent was answered anything yet.", heads=_HEADS
    )


class _File:
    """The file behind the door, opened anew for each request, so that no other program waits for it."""

    def today(self) -> date:
        """The person's day, which goes on while an agent stays."""
        running = current()
        return running.fixed_day or clock.today(running.settings.day_ends)

    def seen(self) -> "Sequence[ShownRecord]":
        """All that an agent may see."""
        from careercoach.queries.file import agent

        with reading() as connection:
            return agent.shown(connection, self.today())

    def note(self, noted: "Noted") -> None:
        """Write down what is about to be answered."""
        from careercoach.services.file import agent

        with acting() as session:
            agent.note(session, noted)

    def propose(self, noted: "Noted", proposed: "Proposed") -> bool:
        """Put it into the inbox and write that down; False when it was proposed before."""
        from careercoach.services.file import agent

        with acting() as session:
            return agent.propose(session, noted, proposed)


def _line() -> bytes:
    """The next line of stdin, blank at its end. Of one that is too long so much comes as shows that it is."""
    from careercoach.agent.protocol import LONGEST

    line = rest = sys.stdin.buffer.readline(LONGEST + 1)
    while rest and not rest.endswith(b"\n"):
        rest = sys.stdin.buffer.readline(LONGEST)
    return line


def _send(answer: str) -> None:
    output.write(answer)
    try:
        sys.stdout.flush()
    except OSError as error:
        raise output.stopped(error) from None


def _page(shown: "Sequence[ShownRecord]") -> str:
    said = [{"noun": each.kind, "id": each.id, **each.said} for each in shown]
    return "\n".join(output.details((name, str(value)) for name, value in each.items()) for each in said)


_HEADS = ("When", "Agent", "It saw", "Length", "It asked")


def _row(answer: AnsweredRecord) -> tuple[str, ...]:
    counted = Counter(each.partition(" ")[0] for each in answer.things)
    things = ", ".join(f"{count} {name}" for name, count in sorted(counted.items())) or "nothing"
    return (
        moment(datetime.fromisoformat(answer.asked_at)),
        answer.agent or "",
        things,
        f"{answer.words} words",
        answer.request,
    )
