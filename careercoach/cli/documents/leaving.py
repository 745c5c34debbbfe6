"""Handing over at the end of a position: the leaving pack, a letter of thanks, the reference pack."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from careercoach.cli.documents import choosing, handing
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Json, Quiet, several, taking, text
from careercoach.coach import positions as wording
from careercoach.errors import UsageError
from careercoach.records import MaskRecord, PositionRecord

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
def leaving(
    *,
    choose: choosing.Choose = False,
    force: handing.Force = False,
    preview: handing.Preview = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Print the pack for the end of a position: what is open, with whom, and where things are.

    It speaks of one position alone. Goals stay back until you choose them, and private work in any case; what you
    chose for a reader is remembered once the pack left.

    \b
    Example:
      careercoach export leaving --choose
      careercoach export leaving --pick 7f3a91c2 --leave b3c4d5e6 --preview
      careercoach export leaving --position e5f6a7b8 --person "Amina Yusuf" -o leaving.md
    """
    if said["person"] and said["audience"]:
        raise UsageError("Give --person NAME or --for WHO, not both.")
    from careercoach.documents.choosing import Choice
    from careercoach.documents.leaving import KIND, says_nothing
    from careercoach.documents.making import made
    from careercoach.queries.documents import leaving as leavings

    today = current().today
    reader = "person" if said["person"] else said["audience"] or "manager"
    choice = Choice(pick=tuple(said["pick"] or ()), leave=tuple(said["leave"] or ()))
    with reading() as connection:
        position = leavings.left(connection, said["position"], today)
        chosen = {name: said[name] or () for name in ("goal", "promise")}
        to = said["person"]
        material = leavings.leaving(connection, position, today, audience=reader, to=to, choice=choice, **chosen)
        masks = handing.masks(connection, said)
    if material.choosing and choosing.listed(
        choice, material.choosing, choose=choose, said=said, as_json=as_json, quiet=quiet
    ):
        return
    if says_nothing(material, reader, today) and not as_json:
        output.note(f"Nothing is open in {_called(position)}; careercoach position list shows the others.")
        return
    to = to or (position.manager or NOBODY_YET if reader == "manager" else None)
    document = made(KIND, position.id, material, audience=reader, today=today, masks=masks, to=to)
    handing.hand_over(document, said, force=force, preview=preview, as_json=as_json, quiet=quiet)
    if not (said["position"] or quiet or as_json):
        output.note(f"It is about {_called(position)}; choose another one with --position ID.")


@taking({**_LETTER, **_TO_ONE})
def thanks(
    *,
    force: handing.Force = False,
    preview: handing.Preview = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Print a short letter of thanks to one person, with what they told you, kept, and saw of your work.

    It says only what is on file, and your own words. Private work stays back.

    \b
    Example:
      careercoach export thanks --person "Bernadette Foss" --format text
      careercoach export thanks --person "Bernadette Foss" --words "You let me try before I was sure."
    """
    from careercoach.documents.making import made
    from careercoach.documents.thanks import KIND, nothing_told
    from careercoach.queries.documents import leaving as leavings

    material, masks = _read(leavings.thanks, said)
    document = made(
        KIND,
        material.person.id,
        material,
        audience="person",
        today=current().today,
        masks=masks,
        to=material.person.name,
    )
    handing.hand_over(document, said, force=force, preview=preview, as_json=as_json, quiet=quiet)
    if nothing_told(material, "person") and not (quiet or as_json):
        output.note("What you thank them for is not on file yet; --words TEXT says it.")


@taking(
    {
        **_LETTER,
        "accomplishment": several("--accomplishment", "A private one they saw that may leave.", "ID"),
        "feedback": several("--feedback", "Something they said should grow that is to stand in it.", "ID"),
        **_TO_ONE,
    }
)
def reference(
    *,
    force: handing.Force = False,
    preview: handing.Preview = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Print a letter that asks somebody to speak for your work, with what they saw of it and when.

    Up to three results stand on top, as you told them. Private work stays back unless you name it, and so does what
    they said should grow.

    \b
    Example:
      careercoach export reference --person "Bernadette Foss" --preview
      careercoach export reference --person "Bernadette Foss" --words "It is for the trainer post." -o reference.md
    """
    from careercoach.documents.making import made
    from careercoach.documents.reference import KIND, nothing_told
    from careercoach.queries.documents import leaving as leavings

    material, masks = _read(
        leavings.reference, said, accomplishment=said["accomplishment"] or (), feedback=said["feedback"] or ()
    )
    document = made(
        KIND,
        material.person.id,
        material,
        audience="person",
        today=current().today,
        masks=masks,
        to=material.person.name,
    )
    handing.hand_over(document, said, force=force, preview=preview, as_json=as_json, quiet=quiet)
    if nothing_told(material, "person") and not (quiet or as_json):
        output.note("What they saw of your work is not on file yet; careercoach log TEXT --seen-by NAME keeps it.")


def _read(read: Callable[..., Any], said: Mapping[str, Any], **chosen: Any) -> tuple[Any, Sequence[MaskRecord] | None]:
    """What the letter is made of, and the names to mask. Raises UsageError without a name, NotFound."""
    if not (said["person"] or "").strip():
        raise UsageError("Say whom it is for: --person NAME.")
    words = given_text("--words", said["words"])
    with reading() as connection:
        material = read(connection, said["person"], position=said["position"], words=words, **chosen)
        return material, handing.masks(connection, said)


def _called(position: PositionRecord) -> str:
    return output.quoted(wording.called(position))
