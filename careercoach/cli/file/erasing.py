"""Erasing for good: one thing, one person, or everything."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.agreeing import have_agreed
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Json, Quiet
from careercoach.content.erasing import with_it
from careercoach.errors import NotFound, UsageError
from careercoach.frozen import Frozen
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.store import erase as erasing
    from careercoach.store.whereabouts import Row


class ErasedRecord(Frozen):
    """What went, or with ``dry_run`` would go. ``elsewhere`` are ids of other things that hold the words and stay.

    ``copies`` and ``working`` are files beside it that hold it, ``removed`` whether these went too.
    """

    noun: ClassVar[str] = "erasure"
    id: str
    things: tuple[str, ...]
    parts: int
    versions: int
    unfinished: int
    elsewhere: tuple[str, ...]
    copies: tuple[str, ...]
    working: tuple[str, ...]
    removed: bool
    dry_run: bool


def erase(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]…", help="The beginnings of ids, of any kind.")
    ] = None,
    *,
    person: Annotated[
        str | None, typer.Option("--person", metavar="NAME", help="The person of this name, wherever linked.")
    ] = None,
    everything: Annotated[bool, typer.Option("--everything", help="All you ever wrote.")] = False,
    copies: Annotated[bool, typer.Option("--copies", help="Also the copies that still hold it.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Erase something for good: an entry, a person, everything.

    It goes from your file, its history and its search, and cannot be brought back. To be able to undo, delete instead.

    \b
    Example:
      careercoach erase 7f3a91c2 --dry-run
      careercoach erase --person "Priya Dalvi" --dry-run
    """
    if bool(ids or person) == everything:
        raise UsageError("Say what to erase: an id, --person with a name, or --everything.")
    asked, plan = _looked_for(ids or [], person, everything=everything)
    plain = not (as_json or quiet)
    if plain:
        output.write("".join(f"{line}\n" for line in _told(plan, everything=everything, copies=copies)))
    if not dry_run:
        question = f"Erase {'everything you wrote' if everything else 'this'} for good? It cannot be brought back."
        have_agreed(question, otherwise="Nothing was erased.")
        _erase(asked, everything=everything, copies=copies)
    if plain:
        output.write(
            "Nothing was changed yet.\n" if dry_run else f"Erased.{_what_remains(plan, asked, copies=copies)}\n"
        )
    else:
        output.show_one(_record(plan, removed=copies, dry_run=dry_run), str, as_json=as_json, quiet=quiet)


def _looked_for(ids: list[str], person: str | None, *, everything: bool) -> "tuple[list[Row | str], erasing.Plan]":
    """What was asked for, and what would go. Raises NotFound."""
    from careercoach.store import erase as erasing

    places = current().places
    with reading() as connection:
        if everything:
            plan = erasing.plan_everything(connection, places)
            if plan.is_empty and not plan.unfinished:
                raise NotFound("There is nothing to erase: your file is empty, and there is no copy of it.")
            return [], plan
        named = [erasing.person(connection, person)] if person else []
        asked = [*named, *(erasing.find(connection, prefix) for prefix in ids)]
        plan = erasing.plan(connection, places, asked)
    if plan.is_empty:
        raise NotFound("Nothing of that is in your file, or in a copy of it.")
    return asked, plan


def _erase(asked: "list[Row | str]", *, everything: bool, copies: bool) -> None:
    from careercoach.store import erase as erasing

    context = current()
    if everything:
        erasing.erase_everything(context.places, copies=copies)
    else:
        erasing.erase(context.places, context.today, asked, copies=copies)


def _told(plan: "erasing.Plan", *, everything: bool, copies: bool) -> Iterator[str]:
    if everything:
        yield "Everything you wrote"
    for thing in plan.things:
        yield f"{output.short(thing.id)}  {thing.noun}  {output.quoted(thing.title)}"
    yield with_it(plan.parts, plan.versions, plan.unfinished)
    if plan.linked:
        yield f"Linked to it, and stay without the link: {plan.linked}."
    if plan.elsewhere:
        yield "The same words stand here too, and stay. Erase these by their id as well, or change them:"
        for thing in plan.elsewhere:
            yield f"  {output.short(thing.id)}  {thing.noun}  {output.quoted(thing.title)}"
    beside = plan.remains
    if beside.copies:
        yield "These copies go too:" if copies else "These copies hold it too, and stay:"
        yield from (f"  {one_line(str(copy))}" for copy in beside.copies)
    if beside.working:
        yield "These working files go too:" if copies else "These working files hold it too, and stay:"
        yield from (f"  {one_line(str(file))}" for file in beside.working)


def _what_remains(plan: "erasing.Plan", asked: "list[Row | str]", *, copies: bool) -> str:
    beside = plan.remains
    if copies or not (beside.copies or beside.working):
        return ""
    named = " ".join(thing.id for thing in plan.things) or " ".join(
        f'"{word}"' for word in asked if isinstance(word, str)
    )
    again = f"careercoach erase {named or '--everything'} --copies"
    return f" Copies still hold it; {again} removes them too, and with them each copy of {', '.join(beside.days)}."


def _record(plan: "erasing.Plan", *, removed: bool, dry_run: bool) -> ErasedRecord:
    things = tuple(thing.id for thing in plan.things)
    return ErasedRecord(
        things[0] if things else "",
        things,
        plan.parts,
        plan.versions,
        plan.unfinished,
        tuple(thing.id for thing in plan.elsewhere),
        tuple(map(str, plan.remains.copies)),
        tuple(map(str, plan.remains.working)),
        removed,
        dry_run,
    )
