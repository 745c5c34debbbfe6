"""A document in one's own words: written in the editor, kept as its draft, compared with the file, and given.

``handing`` has every document pass through here, so that each of them can be written, compared and given.
"""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import edit_text, given_text
from careercoach.cli.frame.context import acting, current, reading
from careercoach.cli.frame.options import choice, text
from careercoach.dates import echo
from careercoach.documents import papers
from careercoach.documents.comparing import Difference, own
from careercoach.documents.making import Document
from careercoach.errors import UsageError
from careercoach.frozen import Frozen
from careercoach.records import PaperRecord
from careercoach.visible import one_line, visible

OPTIONS: Mapping[str, Any] = {
    "edit": Annotated[bool | None, typer.Option("--edit", help="Write it in your own words first, in your editor.")],
    "own_text": text("--text", "Your own words for all of it, in Markdown; - reads stdin.", "TEXT|-"),
    "take": Annotated[
        str | None,
        choice("--take", ("mine", "both", "file"), "Your words as they are, with what is new put in, or the file's."),
    ],
    "difference": Annotated[
        bool | None, typer.Option("--difference", help="Show what you wrote, and what the file says since, instead.")
    ],
    "given": Annotated[bool | None, typer.Option("--given", help="Remember that they have it from today on.")],
}
"""For ``taking``, beside those of ``handing``."""


class Written(Frozen):
    """A document as it leaves, and the paper it was written on; None where it says what the file says."""

    document: Document
    paper: PaperRecord | None

    @property
    def changed(self) -> Difference:
        """What the file says since it was written."""
        return papers.changed(self.document, self.paper) if self.paper else Difference()


def written(document: Document, said: Mapping[str, Any]) -> Written:
    """The document in the words that stand for it now, after what the options ask for.

    Raises UsageError, and Declined when the editor was closed without a change.
    """
    _refuse_two(said)
    found = _standing(document)
    if said["take"]:
        found = _taken(found, said["take"])
    if said["edit"] or said["own_text"] is not None:
        found = _edited(found, said)
    return found


def give(document: Document) -> None:
    """Remember that the reader has it from today on, as it left."""
    with acting() as session:
        from careercoach.services.documents import papers as writing

        writing.give(session, document, current().today)


def tell(found: Written, said: Mapping[str, Any]) -> None:
    """Say on stderr whose words left, that the file says other things by now, and how to say that it was given."""
    paper, reader = found.paper, one_line(found.document.reader)
    if said["given"]:
        output.note(f"Remembered: given to {reader} on {echo(current().today)}. careercoach undo takes that back.")
    elif paper and paper.given_on:
        output.note(f"This was given on {echo(paper.given_on)}; --take file prints what your file says now.")
    elif paper:
        output.note(f"These are your own words of {echo(paper.on)}.{_changed(found.changed)}")
    if said["target"] not in (None, "-") and not said["given"] and found.document.audience != "self":
        output.note(f"Once {reader} has it, the same command with --given remembers the day.")


def to_json(found: Written, said: Mapping[str, Any]) -> dict[str, Any]:
    """What --json says of one's own words: the draft's id, the day it was given, and what changed since."""
    given = current().today if said["given"] else found.paper and found.paper.given_on
    return {
        "paper": found.paper.id if found.paper else None,
        "given_on": given.isoformat() if given else None,
        "new": list(found.changed.new),
        "gone": list(found.changed.gone),
    }


def show_difference(found: Written) -> None:
    """Print what the person wrote, and what the file says since then."""
    if found.paper is None:
        output.note("You have written nothing of your own here; it says what your file says.")
        return
    mine = own(found.paper.made, found.paper.text)
    parts = (
        ("You wrote", mine.new),
        ("You took out", mine.gone),
        ("New in your file", found.changed.new),
        ("No longer in your file, still in your words", found.changed.gone),
    )
    told = [f"{output.bold(head)}\n" + "".join(map(_set_in, passages)) for head, passages in parts if passages]
    output.write("\n".join(told))


def _set_in(passage: str) -> str:
    return "".join(f"  {line}\n" for line in visible(passage).splitlines())


def _changed(changed: Difference) -> str:
    """What is said where the file says other things since."""
    if not changed:
        return ""
    places = "1 place" if changed.places == 1 else f"{changed.places} places"
    gone = len(changed.gone)
    still = (
        f" {gone} of them would be left out now, and {'stand' if gone > 1 else 'stands'} in your words." if gone else ""
    )
    return (
        f" Your file says something else since then, in {places}.{still} --difference shows it; --take mine keeps your"
        " words, --take both puts in what is new, --take file takes the new ones."
    )


def _standing(document: Document) -> Written:
    if papers.kind(document) is None:
        return Written(document, None)
    from careercoach.queries.documents import papers as stored

    with reading() as connection:
        paper = stored.standing(connection, document)
    return Written(papers.as_written(document, paper), paper)


def _taken(found: Written, which: str) -> Written:
    """With one's own words kept as they are, or thrown away; what was given stays remembered."""
    paper = found.paper
    if paper is None:
        return found
    if paper.given_on is None:
        with acting() as session:
            from careercoach.services.documents import papers as writing

            if which == "mine":
                writing.keep(session, found.document)
            elif which == "both":
                writing.join(session, found.document, current().today)
            else:
                writing.throw_away(session, paper.id)
        if which == "file":
            output.note("Your own words are thrown away; careercoach undo brings them back.")
    if which == "file":
        return Written(found.document.saying(found.document.made), None)
    return _standing(found.document)


def _edited(found: Written, said: Mapping[str, Any]) -> Written:
    if said["own_text"] is not None:
        words = given_text("--text", said["own_text"]) or ""
    elif current().interactive:
        words = edit_text(f"the {found.document.noun}", papers.to_write_on(found.document, found.paper))
    else:
        raise UsageError(
            "--edit opens your editor, and there is no terminal here; --text - takes the words from stdin."
        )
    with acting() as session:
        from careercoach.services.documents import papers as writing

        writing.write(session, found.document, words, current().today)
    return _standing(found.document)


def _refuse_two(said: Mapping[str, Any]) -> None:
    if said["edit"] and said["own_text"] is not None:
        raise UsageError("--edit and --text say the same; give one of them.")
    if said["difference"] and said["given"]:
        raise UsageError("--difference shows and --given remembers; give one of them.")
