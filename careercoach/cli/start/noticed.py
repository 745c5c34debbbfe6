"""What the coach noticed in the person's own file: at most one thing a month, with its counts and one question."""

from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json, Limit, Quiet, taking, text
from careercoach.cli.start.keys import answering, short_key
from careercoach.dates import echo
from careercoach.errors import InvalidValue
from careercoach.frozen import TIMES
from careercoach.materials import Observation
from careercoach.records import ObservationRecord

app = noun("What the coach noticed in your file: one thing a month at most.", "careercoach noticed list")

Noticed = Observation | ObservationRecord

Key = Annotated[str, typer.Argument(metavar="KEY", help="Its name as careercoach noticed list shows it.")]


@app.command("list")
def list_(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """List what is noticed this month, then what you answered, the latest first.

    \b
    Example:
      careercoach noticed list
    """
    from careercoach.queries.start import observations

    with reading() as connection:
        now = observations.current(connection, current().today)
        known: list[Noticed] = [*([now] if now else []), *observations.answered(connection)]
    found = known[:limit]
    if as_json:
        output.write_json([_as_json(one) for one in found])
    elif quiet:
        output.write("".join(f"{one.key}\n" for one in found))
    elif found:
        output.write(output.columns([_row(one) for one in found], _HEADS))
    else:
        output.note("Nothing stands out yet. It takes at least eight of a kind, and as many of all else.")


@app.command()
def show(key: Key, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one thing that was noticed, with its question and your answer.

    \b
    Example:
      careercoach noticed show tag-gives/yard
    """
    _show(key, as_json=as_json, quiet=quiet)


@app.command()
@taking({"words": text("--words", "What you think of it, kept among your answers; - reads stdin.", "TEXT|-")})
def answer(
    key: Key,
    says: Annotated[str, typer.Argument(metavar="ANSWER", help=f"One of: {', '.join(vocabulary.FITS)}.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Say whether it fits. After a no it is never said again.

    Answering again changes your answer.

    \b
    Example:
      careercoach noticed answer tag-gives/yard fits
      careercoach noticed answer tag-gives/yard partly --words "It is the fresh air."
    """
    if says not in vocabulary.FITS:
        raise InvalidValue("ANSWER", f"ANSWER is one of: {', '.join(vocabulary.FITS)}.")
    words = required_text("--words", said["words"], "what you think of it") if said["words"] else None
    with acting() as session:
        from careercoach.services.start import observations

        written = observations.answer(session, key, says, current().today, words)
    _show(written, as_json=as_json, quiet=quiet)


def _show(key: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.start import observations

    with reading() as connection:
        one = observations.named(connection, key, current().today)
    if as_json:
        output.write_json(_as_json(one))
    elif quiet:
        output.write(f"{one.key}\n")
    else:
        output.write(_page(one))


_HEADS = ("Key", "Day", "Answer", "Noticed")


def _row(one: Noticed) -> tuple[str, ...]:
    if isinstance(one, ObservationRecord):
        return short_key(one.key), output.day(one.on), one.answer, one.says
    return short_key(one.key), "", "open", one.says


def _page(one: Noticed) -> str:
    heading = f"{output.bold(one.says)}\n"
    if isinstance(one, ObservationRecord):
        return heading + output.details({"Question": one.asks, "You said": f"{one.answer}, on {echo(one.on)}"})
    return heading + output.details({"Question": one.asks, "Answer": "\n".join(answering(one.key))})


def _as_json(one: Noticed) -> dict[str, Any]:
    """One shape for what is open and what is answered."""
    if isinstance(one, ObservationRecord):
        return output.to_json(one)
    known = {"id": None, "noun": one.noun, "kind": one.noun, "key": one.key}
    return known | {"says": one.says, "asks": one.asks, "answer": None, "on": None} | dict.fromkeys(TIMES)
