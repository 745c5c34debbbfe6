"""Choosing what a document holds: the options for it, the list, and what is said and remembered once it left.

A document's command takes ``choosing.OPTIONS``, reads its material with what ``said_choice`` says, and where ``listed``
has shown the list instead it is done; ``handing.hand_over`` does the rest.
"""

import sqlite3
from collections.abc import Collection, Mapping
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.options import several
from careercoach.documents.audience import Key
from careercoach.documents.choosing import (
    BEFORE,
    PARTS,
    REASONS,
    SECTIONS,
    Choice,
    Choosing,
    Offered,
    as_before,
    refuse_unknown,
    untold,
)
from careercoach.documents.making import Document
from careercoach.errors import UsageError
from careercoach.visible import one_line

OPTIONS: Mapping[str, Any] = {
    "pick": several("--pick", "Something that may stand in it; --choose lists what there is.", "ID"),
    "leave": several("--leave", "Something to leave out of it.", "ID"),
    "choose": Annotated[
        bool | None,
        typer.Option("--choose", help="List what it may hold instead: what is chosen, what is not, and why."),
    ],
}
"""For ``taking``; the command finds them in ``said`` under these names, None when not given."""

GOALS = several("--goal", "A goal to keep to: no other one stands in it.", "ID")

LISTED = "The same command with --choose lists what there is"
"""How what was chosen comes to be seen, without a full stop."""

HOW = f"{LISTED}; --pick ID lets it stand in it."
"""How something comes to be chosen."""

_CALLED = {"why": "its why", "support": "its support", "evidence": "its file"}


def said_choice(connection: sqlite3.Connection, said: Mapping[str, Any]) -> Choice:
    """What the options say may stand in the document. Raises NotFound."""
    from careercoach.queries.documents.choosing import choice

    names = ("pick", "leave", "goal", "reflection", "accomplishment", "feedback", "note")
    return choice(connection, **{name: said.get(name) or () for name in names})


def listed(choice: Choice, *choosings: Choosing, said: Mapping[str, Any]) -> bool:
    """Show the list where that was asked for, and say whether it was.

    Raises NotFound for what it does not offer, and UsageError where a file is named for it.
    """
    refuse_unknown(choice, *choosings)
    if not said["choose"]:
        return False
    if said["target"] not in (None, "-"):
        raise UsageError("--choose lists and writes no file; leave out -o, or leave out --choose.")
    offered = [one for each in choosings for one in each.offered]
    if said["as_json"]:
        output.write_json([_to_json(one) for one in offered])
    elif said["quiet"]:
        output.write("".join(f"{_token(one)}\n" for one in offered if one.picked))
    elif offered:
        kept = frozenset[Key]().union(*(each.kept for each in choosings))
        output.write(output.columns([_row(one, kept) for one in offered]))
        output.note("--pick ID lets something stand in it, --leave ID leaves it out.")
    else:
        output.note("There is nothing to choose yet.")
    return True


def finish(document: Document, *, preview: bool, given: bool, quiet: bool) -> None:
    """Say what was not chosen and how to choose it, which is remembered once the page is ``given``."""
    told, decided = untold(document.choosings), any(each.decided for each in document.choosings)
    if quiet or not document.choosings:
        return
    reader = one_line(document.choosings[0].reader.name or document.reader)
    if before := as_before(document.choosings):
        output.note(f"As you chose before for {reader}: {before}.{'' if told else f' {LISTED}.'}")
    if told:
        output.note(HOW if preview else f"Not chosen for {reader}: {told}. {HOW}")
    if decided and not preview:
        output.note(
            f"What you chose is remembered for {reader}{'' if given else ' once --given says that they have it'}."
        )


def _token(one: Offered) -> str:
    return f"{one.thing}:{output.short(one.id)}" if one.thing in PARTS else output.short(one.id)


def _row(one: Offered, kept: Collection[Key]) -> tuple[str, ...]:
    noun = _CALLED.get(one.thing) or SECTIONS[one.thing][0]
    why = BEFORE if one.key in kept else one.rough if one.picked else REASONS[one.reason]
    return _token(one), "[x]" if one.picked else "[ ]", noun, why, one.words


def _to_json(one: Offered) -> dict[str, Any]:
    return {
        "id": one.id,
        "noun": "choice",
        "kind": one.thing,
        "pick": _token(one),
        "title": one.words,
        "picked": one.picked,
        "because": None if one.picked else REASONS[one.reason],
    }
