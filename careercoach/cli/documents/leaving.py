"""Handing over at the end of a position: the leaving pack, a letter of thanks, the reference pack."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from careercoach.cli.documents import choosing, handing, saying
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import several, taking, text
from careercoach.coach import positions as wording
from careercoach.errors import UsageError
from careercoach.records import PositionRecord

if TYPE_CHECKING:
    from careercoach.documents.making import Kind
    from careercoach.documents.materials import Reference, Thanks

Letter = TypeVar("Letter", "Thanks", "Reference")

NOBODY_YET = "whoever goes on with it"
"""Who reads a leaving pack when no name is known."""

_POSITION = text("--position", "The position it is about; the one held, or the last one, when left out.", "ID")
_LETTER: Mapping[str, Any] = {
    "person": text("--person", "Whom it is for: their name, or the beginning of their id.", "NAME"),
    "position": text("--position", "Only what belongs to this position; all you shared when left out.", "ID"),
    "words": text("--words", "A few words of your own that stand in it."),
}
_TO_ONE = {name: option for name, option in handing.OPTIONS.items() if name != "audience"}


@taking(
    {
        "position": _POSITION,
        "person": text("--person", "Who goes on with it, by name; the manager reads it when left out.", "NAME"),
        "goal": several("--goal", "A goal that somebody could take on.", "ID"),
        "promise": several("--promise", "A promise from another talk than with the manager that may leave.", "ID"),
        **choosing.OPTIONS,
        **handing.OPTIONS,
    }
)
@saying.anew
def leaving(**said: Any) -> None:
    """Print the pack for the end of a position: what is open, with whom, and where things are.

    It speaks of one position alone. Goals stay back until you choose them, and private work in any case; what you
    chose for a reader is remembered once it was --given.

    \b
    Example:
      careercoach export leaving --choose
      careercoach export leaving --pick 7f3a91c2 --leave b3c4d5e6 --preview
      careercoach export leaving --position e5f6a7b8 --person "Amina Yusuf" -o leaving.md
    """
    if said["person"] and said["audience"]:
        raise UsageError("Give --person NAME or --for WHO, not both.")
    from careercoach.documents.choosing import untold
    from careercoach.documents.leaving import KIND, says_nothing
    from careercoach.documents.making import made
    from careercoach.queries.documents import leaving as leavings

    today = current().today
    reader = "person" if said["person"] else said["audience"] or "manager"
    with reading() as connection:
        position, to = leavings.left(connection, said["position"], today), _named(connection, said["person"])
        choice = choosing.said_choice(connection, {**said, "goal": None})
        chosen = {name: said[name] or () for name in ("goal", "promise")}
        material = leavings.leaving(connection, position, today, audience=reader, to=to, choice=choice, **chosen)
        masks = handing.masks(connection, said)
    if material.choosing and choosing.listed(choice, material.choosing, said=said):
        return
    if says_nothing(material, reader, today) and not said["as_json"]:
        waits = untold([material.choosing] if material.choosing else [])
        nothing = f"Nothing is open in {_called(position)}; careercoach position list shows the others."
        output.note(f"Nothing is chosen for this page yet. Open there: {waits}. {choosing.HOW}" if waits else nothing)
        return
    to = to or (position.manager or NOBODY_YET if reader == "manager" else None)
    document = made(KIND, position.id, material, audience=reader, today=today, masks=masks, to=to)
    handing.hand_over(document, said)
    if handing.talks(said) and not said["position"]:
        output.note(f"It is about {_called(position)}; choose another one with --position ID.")


@taking({**_LETTER, **choosing.OPTIONS, **_TO_ONE})
@saying.anew
def thanks(**said: Any) -> None:
    """Print a short letter of thanks to one person, with what they told you, kept, and saw of your work.

    It says only what is on file, and your own words. Private work stays back, and so does what you --leave.

    \b
    Example:
      careercoach export thanks --person "Bernadette Foss" --format text
      careercoach export thanks --person "Bernadette Foss" --words "You let me try before I was sure."
    """
    from careercoach.documents.thanks import KIND, nothing_told
    from careercoach.queries.documents.leaving import thanks as read

    material = _letter(KIND, read, said)
    if material and handing.talks(said) and nothing_told(material, "person"):
        output.note("What you thank them for is not on file yet; --words TEXT says it.")


@taking(
    {
        **_LETTER,
        **choosing.OPTIONS,
        "accomplishment": several("--accomplishment", "A private one they saw that may leave.", "ID"),
        "feedback": several("--feedback", "Something they said should grow that is to stand in it.", "ID"),
        **_TO_ONE,
    }
)
@saying.anew
def reference(**said: Any) -> None:
    """Print a letter that asks somebody to speak for your work, with what they saw of it and when.

    Up to three results stand on top, as you told them. Private work stays back unless you name it, and so does what
    they said should grow. What you chose, and what you left out, is remembered once it was --given.

    \b
    Example:
      careercoach export reference --person "Bernadette Foss" --preview
      careercoach export reference --person "Bernadette Foss" --words "It is for the trainer post." -o reference.md
    """
    from careercoach.documents.reference import KIND, nothing_told
    from careercoach.queries.documents.leaving import reference as read

    material = _letter(KIND, read, said)
    if material and handing.talks(said) and nothing_told(material, "person"):
        output.note("What they saw of your work is not on file yet; careercoach log TEXT --seen-by NAME keeps it.")


def _letter(kind: "Kind[Letter]", read: "Callable[..., Letter]", said: Mapping[str, Any]) -> "Letter | None":
    """Hand over a letter to one person, and return what it is made of; None where the list was shown instead.

    Raises UsageError without a name, NotFound.
    """
    from careercoach.documents.making import made

    if not (said["person"] or "").strip():
        raise UsageError("Say whom it is for: --person NAME.")
    words = given_text("--words", said["words"])
    with reading() as connection:
        choice = choosing.said_choice(connection, said)
        material = read(connection, said["person"], position=said["position"], words=words, choice=choice)
        masks = handing.masks(connection, said)
    if choosing.listed(choice, *filter(None, [material.choosing]), said=said):
        return None
    person, today = material.person, current().today
    document = made(kind, person.id, material, audience="person", today=today, masks=masks, to=person.name)
    handing.hand_over(document, said)
    return material


def _named(connection: sqlite3.Connection, name: str | None) -> str | None:
    """Who goes on with it as they are called on file, else as typed. Raises NotFound for several."""
    from careercoach.queries.people import people

    found = people.named(connection, name) if name else None
    return found.name if found else name


def _called(position: PositionRecord) -> str:
    return output.quoted(wording.called(position))
