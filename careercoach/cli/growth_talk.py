"""The growth check as questions and answers on an ordinary terminal; what is entered is kept at once as a draft."""

import json
import re
import sys
import textwrap
from collections.abc import Callable, Mapping
from datetime import date

from careercoach.cli import output
from careercoach.cli.context import acting, current, reading
from careercoach.coach.growth_check import INSTRUMENT
from careercoach.content.growth_check import Statement, growth_check
from careercoach.dates import relative
from careercoach.records import RatingRecord

WIDTH = 78

HOW = (
    "Type a number from 1 to 5, and a few words after it if you like: 2 nobody has said. Enter alone skips, b goes "
    "back, q stops."
)

Say = Callable[[str], None]
Ask = Callable[[str], str | None]
Entered = dict[str, str]
"""What was entered, by field name: KEY holds the figure and KEY-remark the words. The screens keep the same."""


def sit() -> list[str]:
    """Put all statements to the person at the terminal and keep one sitting; the ids of its ratings."""
    from careercoach.queries import ratings

    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]  # an interactive stdin is a text stream
    today = current().today
    with reading() as connection:
        before = {one.statement: one for one in reversed(ratings.listed(connection, INSTRUMENT))}
        entered = ratings.draft(connection, INSTRUMENT)
    through = converse(entered, before, today, say=output.note, ask=_ask, keep=_keep_draft)
    if not through:
        output.note("Stopped. careercoach growth-check goes on here.")
        return []
    figures, remarks = understood(entered)
    if not figures:
        output.note("Nothing was rated, so nothing is kept.")
        return []
    with acting() as session:
        from careercoach.services import drafts
        from careercoach.services import ratings as writing

        drafts.keep(session, INSTRUMENT, "")
        return writing.record(session, INSTRUMENT, figures, remarks, today)


def converse(
    entered: Entered,
    before: Mapping[str, RatingRecord],
    today: date,
    *,
    say: Say,
    ask: Ask,
    keep: Callable[[Entered], None],
) -> bool:
    """Go through the statements from the first that is not ``entered`` yet, filling it and keeping it each time.

    ``before`` holds the latest rating by statement; ``ask`` returns None when nobody answers any more. Returns True
    when the last statement was passed.
    """
    check = growth_check()
    scale = ", ".join(f"{number} {words}" for number, words in enumerate(check.scale, 1))
    say(f"{textwrap.fill(check.purpose, WIDTH)}\n\n{textwrap.fill(HOW, WIDTH)}\n{scale}.")
    at = next((place for place, one in enumerate(check.statements) if not entered.get(one.key)), 0)
    if at:
        say(f"\nYou stopped at statement {at + 1}; here it is again.")
    while at < len(check.statements):
        one, place = check.statements[at], f"{at + 1} of {len(check.statements)}"
        say(f"\n{put(one, place, before.get(one.key), entered.get(one.key), today)}")
        said = ask("1 to 5: ")
        match said.strip().lower() if said is not None else "q":
            case "q":
                return False
            case "b":
                at = max(at - 1, 0)
            case "":
                at += 1
            case _:
                if _enter(entered, one.key, said or ""):
                    keep(entered)
                    at += 1
                else:
                    say("That is no number from 1 to 5.")
    return True


def put(one: Statement, place: str, before: RatingRecord | None, entered: str | None, today: date) -> str:
    """A statement as it is put: its place (2 of 12), and what was said of it just now or last time."""
    lines = [textwrap.fill(f"{place}  {one.text}", WIDTH, subsequent_indent="  ")]
    if entered:
        lines.append(f"  You said {entered}.")
    elif before:
        lines.append(f"  Last time, {relative(before.on, today)}, you said {before.rating}.")
    return "\n".join(lines)


def understood(entered: Mapping[str, str]) -> tuple[dict[str, int | None], dict[str, str | None]]:
    """The figures and the remarks in what was entered; a remark without a figure is left out."""
    keys = [one.key for one in growth_check().statements if entered.get(one.key)]
    remarks = {key: entered[f"{key}-remark"] for key in keys if entered.get(f"{key}-remark", "").strip()}
    return {key: int(entered[key]) for key in keys}, dict(remarks)


def _enter(entered: Entered, key: str, said: str) -> bool:
    """Take up a figure with the words after it; False when there is no figure."""
    found = re.fullmatch(r"\s*([1-5])(?:[\s,.:;–-]+(.*))?", said, re.DOTALL)
    if found is None:
        return False
    entered[key] = found[1]
    if found[2] and found[2].strip():
        entered[f"{key}-remark"] = found[2].strip()
    return True


def _keep_draft(entered: Entered) -> None:
    with acting() as session:
        from careercoach.services import drafts

        drafts.keep(session, INSTRUMENT, json.dumps(entered))


def _ask(prompt: str) -> str | None:
    """One line of the person's; None when the input has ended."""
    import readline  # noqa: F401 input() then understands arrow keys

    try:
        return input(prompt)
    except EOFError:
        output.note("")
        return None
