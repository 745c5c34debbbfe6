"""Handing a document over: the options all of them share, and what is written, printed or answered in JSON.

A document's command takes ``@taking({…its own, **handing.OPTIONS})`` and ``@saying.anew``; it reads its material and,
where ``said["mask"]`` asks for it, the masks, makes a ``Document`` (``documents.making``) and calls ``hand_over``.
``export.brief`` is a model.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.documents import choosing, saying, writing
from careercoach.cli.frame import locking, output, paging
from careercoach.cli.frame.context import current
from careercoach.cli.frame.options import Json, Quiet, choice
from careercoach.documents import formats
from careercoach.documents.fit import reads
from careercoach.documents.kept_back import PRIVATE_WORK, WORDS
from careercoach.documents.making import Document
from careercoach.documents.masking import replaced_words
from careercoach.documents.rewording import LEFT, Rewording, left_for_words
from careercoach.encryption import SUFFIX, seal
from careercoach.errors import UsageError
from careercoach.language import shorthand
from careercoach.paths import absolute
from careercoach.records import MaskRecord, MeetingRecord
from careercoach.store.exports import refuse, write_whole
from careercoach.visible import one_line


def _named(value: str | None) -> str | None:
    if value is not None and not value.strip():
        raise UsageError("-o needs the name of a file, or - for stdout.")
    return value


FORCE = Annotated[bool | None, typer.Option("--force", help="Replace the file if it exists.")]

OPTIONS: Mapping[str, Any] = {
    "audience": Annotated[
        str | None, choice("--for", vocabulary.READERS_CHOSEN, "Who reads it; whom the talk is with when left out.")
    ],
    "target": Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE|-", help="Write to this file instead of stdout.", callback=_named),
    ],
    "form": Annotated[
        str | None,
        choice(
            "--format",
            tuple(formats.FORMATS),
            "Plain text for a mail, a page to print, a PDF; as -o ends, or Markdown.",
        ),
    ],
    "mask": Annotated[bool | None, typer.Option("--mask", help="Replace the names that mask list shows.")],
    **saying.OPTIONS,
    **writing.OPTIONS,
    **locking.LOCK_OPTIONS,
    "force": FORCE,
    "preview": Annotated[bool | None, typer.Option("--preview", help="Print it, and say what was left out and why.")],
    "as_json": Json,
    "quiet": Quiet,
}
"""For ``taking``; the command finds them in ``said`` under these names, None when not given."""

TO_FILE: Mapping[str, Any] = {
    name: OPTIONS[name] for name in ("target", *locking.LOCK_OPTIONS, "force", "as_json", "quiet")
}
"""Those of what goes into a file as it is."""

ABOUT_NO_TALK: Mapping[str, Any] = {
    **OPTIONS,
    "audience": Annotated[
        str | None, choice("--for", vocabulary.READERS_CHOSEN, "Who reads it; manager when left out.")
    ],
}
"""Those of a document that belongs to no single talk."""


def audience(connection: sqlite3.Connection, said: Mapping[str, Any], meeting: MeetingRecord) -> str:
    """Who reads the document of this talk: as said, or whom the talk is with."""
    from careercoach.queries.documents.choosing import reader_of_talk

    return said["audience"] or reader_of_talk(connection, meeting)


def masks(connection: sqlite3.Connection, said: Mapping[str, Any]) -> Sequence[MaskRecord] | None:
    """The names to replace; None when --mask was not given."""
    if not said["mask"]:
        return None
    from careercoach.queries.documents import masks as kept

    return kept.listed(connection)


_aside: ContextVar[list[Document] | None] = ContextVar("aside", default=None)


@contextmanager
def set_aside() -> Iterator[list[Document]]:
    """Within it a document is not handed over but stands in the list, for whoever goes through it step by step."""
    documents: list[Document] = []
    token = _aside.set(documents)
    try:
        yield documents
    finally:
        _aside.reset(token)


def hand_over(document: Document, said: Mapping[str, Any]) -> None:
    """Write the document to the file named, or print it; with --preview say what stays back.

    It leaves in the words that the person wrote for it, where there are any. Raises UsageError, also where something
    has to be chosen first, and FileProblem when the file cannot be written.
    """
    if (aside := _aside.get()) is not None:
        aside.append(document)
        return
    saying.of_page(document, said)
    found = writing.written(document, said)
    if document.lacks and not found.paper and not said["preview"]:
        raise UsageError(f"{document.lacks} {choosing.HOW}")
    if said["difference"] and not said["as_json"]:
        writing.show_difference(found)
        return
    words, content = in_its_form(found.document, said)
    answer = {**content, **writing.to_json(found, said)}
    deliver(found.document, words, said, answer)
    if said["given"]:
        writing.give(found.document)
    if talks(said):
        writing.tell(found, said)
    choosing.finish(found.document, preview=bool(said["preview"]), given=bool(said["given"]), quiet=not talks(said))


def talks(said: Mapping[str, Any]) -> bool:
    """Whether sentences may stand beside what was asked for."""
    return not (said["quiet"] or said["as_json"])


def in_its_form(document: Document, said: Mapping[str, Any]) -> tuple[str | bytes, dict[str, str]]:
    """The document in the format asked for, by --format or by how the file's name ends; and its words as --json says.

    Raises UsageError for a PDF that cannot be made here.
    """
    form = said["form"] or formats.of_name((said["target"] or "").removesuffix(SUFFIX)) or formats.MARKDOWN
    words = formats.written(document.markdown, form, current().today)
    return words, {form: words} if isinstance(words, str) else {formats.MARKDOWN: document.markdown}


def deliver(document: Document, words: str | bytes, said: Mapping[str, Any], answer: Mapping[str, Any]) -> None:
    """Hand over ``words``, the document in the format it leaves in; ``answer`` is what --json says of it.

    Raises UsageError, and FileProblem when the file cannot be written.
    """
    name = _file_name(said)
    if not name and isinstance(words, bytes):
        raise UsageError("A PDF goes into a file: name it with -o FILE, and leave out --preview.")
    target = absolute(name) if name else None
    if target:
        live = current().places.database
        refuse(target, force=said["force"], spare=live)  # before anybody types a passphrase in vain
        lock = locking.lock(said)
        content = seal(words.encode() if isinstance(words, str) else words, lock) if lock else words
        write_whole(target, content, force=said["force"], spare=live)
    if said["as_json"]:
        output.write_json(_to_json(document, answer, target))
    elif said["quiet"]:
        output.write(f"{document.id}\n")
    elif name:
        output.note(f"Wrote {one_line(name)} for {one_line(document.reader)}.")
    elif isinstance(words, str):
        paging.show(words)
    stays = _left_out(document) if said["preview"] else _missed(document) if name else []
    told = [*_read_wrong(document), *stays]
    if told and talks(said):
        output.note("\n".join(["", *told]))


def _file_name(said: Mapping[str, Any]) -> str:
    """The file to write as the person names it; blank means stdout. Raises UsageError."""
    name = said["target"] or "-"
    encrypts = locking.wanted(said)
    if encrypts and said["as_json"]:
        raise UsageError("--json prints the words that shall be encrypted; leave it out, or use --quiet.")
    if name == "-":
        if encrypts:
            raise UsageError("What is encrypted goes into a file; name it with -o FILE.")
        return ""
    if said["preview"]:
        raise UsageError("--preview prints and writes no file; leave out -o, or leave out --preview.")
    return locking.locked_name(name) if encrypts else name


def _read_wrong(document: Document) -> list[str]:
    """What the person wants to know before it leaves: names that still stand, words in doubt, and what waits for words.

    Such words stand with the command that says them in other ones.
    """
    lines = []
    if document.still_named:
        lines += ["It may still be told who they are:", *(f"  {one_line(str(each))}" for each in document.still_named)]
    if number := len(document.to_reword):
        found = "1 line" if number == 1 else f"{number} lines"
        goes = "you go" if document.audience == "self" else f"it goes to {one_line(document.reader)}"
        lines.append(f"{found} to look at before {goes}:")
    offers = saying.offers(document.to_reword)
    for one in document.to_reword:
        why = [f"    {shorthand.raised(one_line(one.why))}"] if one.why else []
        offered = [f"    offered: “{one_line(offers[one.id])}”"] if one.id in offers else []
        lines += [f"  “{one_line(one.text)}”", *why, *offered, f"    {_in_other_words(one)}"]
    unmet = [f"  “{one_line(each)}”" for each in document.unmet]
    return [
        *lines,
        *(["Chosen, and not on the page; there may be no room for it:", *unmet] if unmet else []),
        *_unready(document.unready),
    ]


def nothing_but_waiting(material: Any, audience: str, said: Mapping[str, Any]) -> bool:
    """Say that nothing is ready for a page, where something waits for words for others; whether that was said.

    Raises Reworded where the options say its lines first.
    """
    lines = left_for_words(material, audience, str)
    saying.said_first(lines, audience, said, reads(material, audience))
    waiting = list(_unready(lines))
    if waiting:
        output.note("\n".join(("Nothing is chosen for this page yet.", *waiting)))
    return bool(waiting)


def _unready(waiting: Sequence[Rewording]) -> Iterator[str]:
    """What was left out because it needs words for others, a few lines at most."""
    if not waiting:
        return
    yield f"{len(waiting)} left out, until {'it is' if len(waiting) == 1 else 'they are'} said for others:"
    offers = saying.offers(waiting[:_MOST_WAITING])
    for one in waiting[:_MOST_WAITING]:
        yield f"  {output.short(one.id)}  “{one_line(one.text)}”: {one_line(one.why)}"
        if one.id in offers:
            yield f"            offered: “{one_line(offers[one.id])}”"
    if len(waiting) > _MOST_WAITING:
        yield f"  and {len(waiting) - _MOST_WAITING} more"
    yield from (f"  {_in_other_words(one)}" for one in waiting if not saying.is_worded(one))
    if any(map(saying.is_worded, waiting)):
        yield '  careercoach for-others say ID "…" does that for every document; --as-it-is keeps your own words.'
        takes = "; --as-offered takes what is offered" if offers else ""
        yield f"  The same command with --reword says them all at once in your editor{takes}."


def _in_other_words(one: Rewording) -> str:
    if one.field == "state":
        return f"careercoach promise keep {output.short(one.id)}"
    if saying.is_worded(one):
        return f'careercoach for-others say {output.short(one.id)} "…"'
    title = f'careercoach {one.noun} edit {output.short(one.id)} --{one.field} "…"'
    return f"{title}; --pick {output.short(one.id)} keeps it as it is" if one.noun == "learning" else title


_MOST_WAITING = 6
"""Lines that are named of those that wait for words for others."""


def _left_out(document: Document) -> list[str]:
    reader, lines = one_line(document.reader), []
    if document.private:
        lines += ["Private, but you chose it:", *(f"  {one_line(each)}" for each in document.private)]
    if document.masked is not None:
        lines.append(replaced_words(document.masked))
    if document.left_out:
        return [*lines, f"Left out for {reader}:", *(f"  {one_line(each)}" for each in document.left_out)]
    whole = not (document.unready or document.unmet or any(one.why.startswith(LEFT) for one in document.to_reword))
    return [*lines, *([f"Nothing that belongs in it is left out for {reader}."] if whole else [])]


def _missed(document: Document) -> list[str]:
    """What belongs in a file that is written and stays out, as for want of room or because it is said already.

    What never leaves is not missed, and what could be chosen is counted beside it (``choosing.finish``).
    """
    never = (*WORDS.values(), PRIVATE_WORK)
    named = (each for each in document.left_out if each.startswith("“") or not each.endswith(_COUNTED))
    found = [each for each in named if each not in never]
    if document.audience == "self" or not found:
        return []
    return [f"Left out for {one_line(document.reader)}:", *(f"  {one_line(each)}" for each in found)]


_COUNTED = ("unless you choose it.", "unless you choose one.", "only for the two of you.")
"""How the sentence ends on what was not chosen."""


def _to_json(document: Document, answer: Mapping[str, Any], target: Path | None) -> dict[str, Any]:
    return {
        "id": document.id,
        "noun": document.noun,
        "kind": document.noun,
        "for": document.audience,
        "file": str(target) if target else None,
        **answer,
        "private": list(document.private),
        "left_out": list(document.left_out),
        "masked": document.masked,
        "still_named": [{"line": each.line, "word": each.word, "name": each.name} for each in document.still_named],
    }
