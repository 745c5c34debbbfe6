"""Saying all lines of a page for others at once, before it is made: in the editor, as they are offered, or by options.

A document's command stands below ``@anew``: once its lines were said, it is made again with these words.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Annotated, Any, TypeVar, cast

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import edit_text
from careercoach.cli.frame.context import acting, current, reading
from careercoach.cli.frame.options import several
from careercoach.documents.making import Document
from careercoach.documents.rewording import Rewording
from careercoach.errors import UsageError
from careercoach.visible import one_line

Command = TypeVar("Command", bound=Callable[..., None])

OPTIONS: Mapping[str, Any] = {
    "as_offered": Annotated[
        bool | None, typer.Option("--as-offered", help="First take all words that are offered for its lines.")
    ],
    "reword": Annotated[
        bool | None, typer.Option("--reword", help="First say its lines for others, all at once, in your editor.")
    ],
    "say": several("--say", "First say one line for others; = alone leaves it as you typed it.", "ID=TEXT"),
}
"""For ``taking``, beside those of ``handing``."""

WORDED = ("accomplishment", "goal", "step", "promise", "note", "feedback", "agenda item")
"""What can be worded for others."""

_BESIDE = ("state", "result", "benefit", "support", "why")
"""Fields beside the words of a thing, which words for others do not say."""
_AS_TYPED = "="
_HOW = (
    "# One line each, as {reader} is to read it. What you leave unchanged stays out, or as it stands.",
    "# An = before the id lets it stand as you typed it.",
)


class Reworded(Exception):
    """Lines of a page were said for others, so that it is made again."""


def anew(command: Command) -> Command:
    """Have a document's command make its page again once lines of it were said for others."""

    @wraps(command)
    def made(*words: Any, **said: Any) -> None:
        try:
            command(*words, **said)
        except Reworded:
            command(*words, **{**said, **dict.fromkeys(OPTIONS)})

    return cast(Command, made)


def is_worded(one: Rewording) -> bool:
    """Whether a line can be said for others, and is no field beside what its thing is called."""
    return one.noun in WORDED and one.field not in _BESIDE


def offers(lines: Sequence[Rewording]) -> Mapping[str, str]:
    """What is offered to be said instead, by id, where that is sure."""
    from careercoach.queries.documents import for_others

    with reading() as connection:
        found = ((one.id, for_others.offered(connection, one.id)) for one in lines if is_worded(one))
        return {identity: offered for identity, offered in found if offered}


def said_first(lines: Sequence[Rewording], reader: str, said: Mapping[str, Any], alone: str | None) -> None:
    """Say lines of a page for its reader as the options ask for; ``alone`` is their name, None for everybody.

    Raises Reworded where something was said, UsageError.
    """
    if not any(said.get(name) for name in OPTIONS):
        return
    open_ones = [one for one in lines if is_worded(one)]
    texts = {**_as_asked(said["say"] or ())}
    left = [one for one in open_ones if not any(one.id.startswith(start) for start in texts)]
    if said["as_offered"]:
        texts |= (taken := offers(left))
        left = [one for one in left if one.id not in taken]
    if said["reword"] and left:
        texts |= _edited(left, reader)
    if not texts:
        output.note("Nothing was said for others: no line of it waits, or none has words that are offered.")
        return
    _keep(texts, alone)
    raise Reworded


def of_page(document: Document, said: Mapping[str, Any]) -> None:
    """The same for all lines of a document that stand there and are in doubt, or wait. Raises Reworded, UsageError."""
    said_first((*document.to_reword, *document.unready), one_line(document.reader), said, document.read_by)


def _as_asked(told: Sequence[str]) -> dict[str, str]:
    """The words by the beginning of an id, from ID=TEXT; "" for as it was typed. Raises UsageError."""
    texts = {}
    for each in told:
        start, parted, text = each.partition("=")
        if not parted or not start.strip():
            raise UsageError("--say needs the id of a line and its words: --say 7f3a91c2=TEXT.")
        texts[start.strip()] = text.strip()
    return texts


def _edited(lines: Sequence[Rewording], reader: str) -> dict[str, str]:
    """What the person wrote in the editor, by id. Raises UsageError without a terminal, and Declined."""
    if not current().interactive:
        raise UsageError("--reword opens your editor, and there is no terminal here; --say ID=TEXT says one line.")
    offered = offers(lines)
    asked = [line.format(reader=reader) for line in _HOW]
    stood: dict[str, str] = {}
    for one in lines:
        stood[output.short(one.id)] = words = one_line(one.text)
        besides = [f"# offered: {offered[one.id]}"] if one.id in offered else []
        asked += ["", f"# {one_line(one.why)}", *besides, f"{output.short(one.id)}  {words}"]
    return read_back(edit_text("these lines for others", "\n".join(asked) + "\n"), stood)


def read_back(text: str, stood: Mapping[str, str]) -> dict[str, str]:
    """The lines of an edited text that say something new, by id; "" for what may stand as it was typed."""
    said: dict[str, str] = {}
    for line in text.splitlines():
        start, _, words = line.strip().removeprefix(_AS_TYPED).strip().partition(" ")
        if start not in stood:
            continue
        if line.strip().startswith(_AS_TYPED):
            said[start] = ""
        elif words.strip() and words.strip() != stood[start]:
            said[start] = words.strip()
    return said


def _keep(texts: Mapping[str, str], alone: str | None) -> None:
    from careercoach.queries.documents import for_others as stored

    with reading() as connection:
        whole = {start: text or stored.as_it_stands(connection, start) for start, text in texts.items()}
    with acting() as session:
        from careercoach.services.documents import for_others

        for_others.say_all(session, whole, alone)
    number = len(whole)
    output.note(
        f"{number} {'line is' if number == 1 else 'lines are'} said for others. careercoach undo takes it back."
    )
