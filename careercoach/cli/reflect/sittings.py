"""One sitting over a sheet of statements: its figures from options, or asked one by one on an ordinary terminal.

What is entered on a terminal is kept at once as a draft.
"""

import json
import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, bound, current, reading
from careercoach.cli.frame.options import text
from careercoach.cli.frame.voice import Voice, beside
from careercoach.content.sheets import Part, Sheet, Statement
from careercoach.dates import echo, relative
from careercoach.errors import InvalidValue, UsageError
from careercoach.records import RatingRecord

HOW = "Type a number from 1 to 5. Enter alone skips, b goes back, q stops."
HOW_WITH_WORDS = (
    "Type a number from 1 to 5, and a few words after it if you like: 2 nobody has said. Enter alone skips, b goes "
    "back, q stops."
)

Entered = dict[str, str]
"""What was entered, by field name: KEY holds the figure and KEY-remark the words. The screens keep the same."""

StatementT = TypeVar("StatementT", bound=Statement)

WHICH = {
    "statement": text("--statement", "Ratings of this statement.", "KEY"),
    "since": text("--since", "From this day on.", "DATE"),
}
"""Which ratings are listed."""


def options_stand_after(ctx: typer.Context, instrument: str, *given: object) -> None:
    """Refuse options before a command of the instrument. Raises UsageError."""
    if any(given):
        raise UsageError(f"Options of {ctx.invoked_subcommand} stand after it; see careercoach {instrument} --help.")


def pairs(
    option: str, example: str, given: Sequence[str] | None, find: Callable[[str], Statement]
) -> list[tuple[str, str]]:
    """KEY=VALUE, each key being that of a statement. Raises InvalidValue, and what ``find`` raises."""
    found = []
    for one in given or ():
        key, equals, value = one.partition("=")
        if not equals:
            raise InvalidValue(option, f"{option} takes a key, = and a value, for example {option} {example}.")
        found.append((find(key.strip()).key, value.strip()))
    return found


def figures(example: str, given: Sequence[str] | None, find: Callable[[str], Statement]) -> dict[str, int | None]:
    """The ratings that --set gives, by statement key. Raises InvalidValue, and what ``find`` raises."""
    found: dict[str, int | None] = {}
    for key, value in pairs("--set", example, given, find):
        if value not in ("1", "2", "3", "4", "5"):
            raise InvalidValue(
                "--set", f"--set takes a whole number from 1 to 5 after the =, for example --set {example}."
            )
        found[key] = int(value)
    return found


def sitting(
    instrument: str,
    sheet: Sheet,
    ratings: Mapping[str, int | None],
    remarks: Mapping[str, str | None],
    *,
    plain: bool,
    words: bool = True,
) -> list[str]:
    """Keep what was given, or what is answered on a terminal when nothing was; the ids of the ratings.

    ``words`` says that a few may stand beside a figure. Raises UsageError where nobody can be asked.
    """
    if ratings or remarks:
        with acting() as session:
            from careercoach.services.reflect import ratings as writing

            return writing.record(session, instrument, ratings, remarks, current().today)
    if current().interactive:
        return _sit(instrument, sheet, words=words)
    where = "Asking needs a terminal" if plain else "Nobody can be asked here"
    raise UsageError(f"{where}; give --set KEY=1..5, careercoach {instrument} statements shows the keys.")


def kept_sentence(kept: Sequence[RatingRecord]) -> str:
    """How many ratings were kept, and for which day."""
    count = "1 rating" if len(kept) == 1 else f"{len(kept)} ratings"
    return f"Kept for {echo(kept[0].on)}: {count}."


def show_statements(
    found: Sequence[StatementT],
    page: Callable[[Sequence[StatementT]], str],
    to_json: Callable[[StatementT], dict[str, Any]],
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    """Print the statements of a sheet: objects, keys, or the ``page``."""
    if as_json:
        output.write_json([to_json(one) for one in found])
    elif quiet:
        output.write("".join(f"{one.key}\n" for one in found))
    else:
        output.write(page(found))


def list_ratings(
    instrument: str,
    find: Callable[[str], Statement],
    which: Mapping[str, Any],
    *,
    limit: int | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Print the ratings that fit, the newest first; ``which`` holds what WHICH takes. Raises what ``find`` raises."""
    from careercoach.queries.reflect import ratings

    key = find(which["statement"]).key if which["statement"] else None
    first = bound("--since", which["since"], "first")
    with reading() as connection:
        found = ratings.listed(connection, instrument, statement=key, since=first, limit=limit)
    empty = f"No rating is kept that fits; careercoach {instrument} begins."
    output.show_list(found, row, as_json=as_json, quiet=quiet, empty=empty, heads=HEADS)


HEADS = ("Id", "Day", "Statement", "Figure", "Words")


def row(record: RatingRecord) -> tuple[str, ...]:
    """A rating as columns: its id, day and statement, its figure, and the words beside it."""
    return output.short(record.id), output.day(record.on), record.statement, str(record.rating), record.remark or ""


def _sit(instrument: str, sheet: Sheet, *, words: bool) -> list[str]:
    """Put all statements to the person at the terminal and keep one sitting."""
    from careercoach.queries.reflect import ratings

    today = current().today
    with reading() as connection:
        before = {one.statement: one for one in reversed(ratings.listed(connection, instrument))}
        entered = ratings.draft(connection, instrument)
    through = converse(sheet, entered, before, today, beside(), keep=_keeper(instrument), words=words)
    if not through:
        output.note(f"Stopped. careercoach {instrument} goes on here.")
        return []
    said, remarks = understood(sheet, entered)
    if not said:
        output.note("Nothing was rated, so nothing is kept.")
        return []
    with acting() as session:
        from careercoach.services import drafts
        from careercoach.services.reflect import ratings as writing

        drafts.keep(session, instrument, "")
        return writing.record(session, instrument, said, remarks, today)


def converse(
    sheet: Sheet,
    entered: Entered,
    before: Mapping[str, RatingRecord],
    today: date,
    voice: Voice,
    *,
    keep: Callable[[Entered], None],
    words: bool = True,
) -> bool:
    """Go through the statements from the first that is not ``entered`` yet, filling it and keeping it each time.

    ``before`` holds the latest rating by statement; ``words`` says that a few may stand beside a
    figure. True when the last statement was passed; False when the person stopped, or nobody answers any more.
    """
    voice.say(_purpose(sheet, HOW_WITH_WORDS if words else HOW))
    at = _first_open(sheet, entered, voice)
    part: Part | None = None
    while at < len(sheet.statements):
        if part != (part := sheet.part_of(sheet.statements[at])):
            voice.say(_how_to_rate(part))
        one, place = sheet.statements[at], f"{at + 1} of {len(sheet.statements)}"
        voice.say(f"\n{put(one, place, before.get(one.key), entered.get(one.key), today)}")
        said = voice.ask("1 to 5: ")
        match said.strip().lower() if said is not None else "q":
            case "q":
                return False
            case "b":
                at = max(at - 1, 0)
            case "":
                at += 1
            case _ if _several(said or ""):
                voice.say("Those were several answers at once; give the one to this statement.")
            case _ if _enter(entered, one.key, said or "", words=words):
                keep(entered)
                at += 1
            case _:
                voice.say("That is no number from 1 to 5.")
    return True


def _first_open(sheet: Sheet, entered: Entered, voice: Voice) -> int:
    """The place of the first statement without an answer."""
    at = next((place for place, one in enumerate(sheet.statements) if not entered.get(one.key)), 0)
    if at:
        voice.say(f"\nYou stopped at statement {at + 1}; here it is again.")
    return at


def _purpose(sheet: Sheet, how: str) -> str:
    return f"{textwrap.fill(sheet.purpose, output.WIDTH)}\n\n{textwrap.fill(how, output.WIDTH)}"


def put(one: Statement, place: str, before: RatingRecord | None, entered: str | None, today: date) -> str:
    """A statement as it is put: its place (2 of 12), and what was said of it just now or last time."""
    first, *more = one.text.splitlines()
    said = [f"{place}  {first}"] if not more else [place, *(f"  {line}" for line in (first, *more))]
    lines = [textwrap.fill(line, output.WIDTH, subsequent_indent="  ") for line in said]
    if entered:
        lines.append(f"  You said {entered}.")
    elif before:
        lines.append(f"  Last time, {relative(before.on, today)}, you said {before.rating}.")
    return "\n".join(lines)


def understood(sheet: Sheet, entered: Mapping[str, str]) -> tuple[dict[str, int | None], dict[str, str | None]]:
    """The figures and the remarks in what was entered; a remark without a figure is left out."""
    keys = [one.key for one in sheet.statements if entered.get(one.key)]
    remarks = {key: entered[f"{key}-remark"] for key in keys if entered.get(f"{key}-remark", "").strip()}
    return {key: int(entered[key]) for key in keys}, dict(remarks)


def _how_to_rate(part: Part) -> str:
    """What stands above a part of the sheet: its lead, and what each figure means."""
    scale = ", ".join(f"{number} {meaning}" for number, meaning in enumerate(part.scale, 1))
    return f"\n{part.lead}\n{scale}." if part.lead else f"{scale}."


def _several(said: str) -> bool:
    """Whether each of several lines is an answer of its own: they were typed ahead, before their statements stood."""
    lines = [line for line in said.splitlines() if line.strip()]
    return len(lines) > 1 and all(re.match(r"\s*[1-5]\b", line) for line in lines)


def _enter(entered: Entered, key: str, said: str, *, words: bool) -> bool:
    """Take up a figure with the words after it; False when there is no figure."""
    found = re.fullmatch(r"\s*([1-5])(?:[\s,.:;–-]+(.*))?", said, re.DOTALL)
    if found is None or (found[2] and not words):
        return False
    entered[key] = found[1]
    if found[2] and found[2].strip():
        entered[f"{key}-remark"] = found[2].strip()
    return True


def _keeper(instrument: str) -> Callable[[Entered], None]:
    """What keeps a sitting as a draft."""

    def keep(entered: Entered) -> None:
        with acting() as session:
            from careercoach.services import drafts

            drafts.keep(session, instrument, json.dumps(entered), on=current().today)

    return keep
