"""In the room: the running order, the notes taken in a talk, and the screen that runs it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes, given
from careercoach.cli.frame.options import Json, Limit, NextMeeting, Quiet, choice, taking, text
from careercoach.cli.talk import agendas
from careercoach.dates import echo
from careercoach.errors import UsageError
from careercoach.records import MeetingRecord, NoteRecord, PromiseRecord
from careercoach.visible import one_line

MeetingId = Annotated[str, typer.Argument(metavar="ID", help="The beginning of the talk's id.")]
NoteId = Annotated[str, typer.Argument(metavar="NOTE_ID", help="The beginning of its id, from meeting notes.")]

FIELDS = {
    "kind": Annotated[str | None, choice("--kind", vocabulary.NOTE_KINDS, "What it is; a note for yourself at first.")],
    "part": text("--part", "The part of the talk it was said in, for example listen.", "KEY"),
    "item": text("--item", "What on the agenda it is about.", "ITEM_ID"),
}


@taking(FIELDS)
def note(
    meeting: MeetingId,
    words: Annotated[str | None, typer.Argument(metavar="TEXT", help="What was said; - reads stdin.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Note something said in a talk. Without TEXT your editor opens.

    A note is for you alone. Advice and feedback are the other person's words; a recap gives them back.

    \b
    Example:
      careercoach meeting note 9c0d1e2f "Film one lesson and watch it without the sound" --kind advice
      careercoach meeting note 9c0d1e2f "She smiled at the figures" --part accomplishments
    """
    fields = {**given(said), "text": required_text("TEXT", words, "what was said")}
    with acting() as session:
        from careercoach.services.talk import notes

        written = notes.add(session, meeting, fields)
    _show_written("Written down", written, as_json=as_json, quiet=quiet)


@taking({"kind": Annotated[str | None, choice("--kind", vocabulary.NOTE_KINDS, "Only these.")]})
def notes(meeting: MeetingId, *, limit: Limit = None, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """List the notes of a talk in the order they were taken.

    \b
    Example:
      careercoach meeting notes 9c0d1e2f
      careercoach meeting notes 9c0d1e2f --kind advice --json
    """
    from careercoach.queries.talk import meetings
    from careercoach.queries.talk import notes as stored

    with reading() as connection:
        record = meetings.get(connection, meeting)
        found = stored.listed(connection, meeting=record.id, kind=said["kind"] or None, limit=limit)
    titles = _titles(record)
    empty = "Nothing was noted in this talk that fits; careercoach meeting note ID TEXT adds something."
    output.show_list(found, lambda each: _row(each, titles), as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@taking({"text": text("--text", "What was said."), **FIELDS})
def edit_note(note: NoteId, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a note; what you leave out stays, and a blank text ("") takes its part or item away.

    \b
    Example:
      careercoach meeting edit-note 3a4b5c6d --kind feedback --part listen
    """
    fields = changes(said, "--text TEXT")
    with acting() as session:
        from careercoach.services.talk import notes

        written = notes.edit(session, note, fields)
    _show_written("Changed", written, as_json=as_json, quiet=quiet)


def delete_note(note: NoteId, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a note.

    \b
    Example:
      careercoach meeting delete-note 3a4b5c6d
    """
    from careercoach.queries.talk import notes as stored

    record = read_back(stored.get, note)
    with acting() as session:
        from careercoach.services.talk import notes

        notes.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def run(
    meeting: NextMeeting = None,
    *,
    plain: Annotated[bool, typer.Option("--plain", help="Print the running order instead.")] = False,
    as_json: Json = False,
) -> None:
    """Run a talk: what to say now, the time left, and a place for notes. Elsewhere it prints the running order.

    Without a terminal, or with --plain, the order to print or to read on a phone comes instead: the minutes from and
    to, what to say, and what belongs there, with what earlier talks left open.

    \b
    Example:
      careercoach meeting run
      careercoach meeting run 9c0d1e2f --plain
    """
    from careercoach.coach.agenda import sections
    from careercoach.queries.talk import meetings

    with reading() as connection:
        record = meetings.named(connection, meeting, current().today)
        still_open = {part.key: meetings.still_open(connection, record, part.key) for part, _ in sections(record)}
    if as_json:
        output.write_json(_order_json(record, still_open))
    elif plain or not current().draws:
        output.write(_order(record, still_open))
    elif record.status != "planned":
        raise UsageError(
            f"This talk is over; careercoach meeting notes {output.short(record.id)} shows what you noted in it."
        )
    else:
        from careercoach.cli.frame.screens import open_screens

        running = current()
        raise typer.Exit(open_screens(running.places, running.fixed_day, running.settings, talk=record.id))


COMMANDS: Mapping[str, Callable[..., None]] = {
    "run": run,
    "note": note,
    "notes": notes,
    "edit-note": edit_note,
    "delete-note": delete_note,
}
"""The commands by their names under ``meeting``."""


def _show_written(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.talk import notes

    record = read_back(notes.get, written)
    kind = "" if record.kind == "note" else f"{record.kind}, "
    output.show_written(record, f"{done}: {kind}{output.quoted(record.text)}", as_json=as_json, quiet=quiet)


def _titles(meeting: MeetingRecord) -> dict[str, str]:
    """What the parts of a talk are called, by key."""
    from careercoach.content import loader

    return {part.key: part.title for part in loader.shape(meeting.kind).sections}


_HEADS = ("Id", "Kind", "Part", "Note")


def _row(record: NoteRecord, titles: Mapping[str, str]) -> tuple[str, ...]:
    return output.short(record.id), record.kind, titles.get(record.part or "", record.part or ""), record.text


def _order(meeting: MeetingRecord, still_open: Mapping[str, Sequence[PromiseRecord]]) -> str:
    """The talk from minute to minute, to print or to read on a phone; ``still_open`` by the key of a part."""
    from careercoach.coach.run import words

    head = ", ".join(filter(None, (agendas.title(meeting), agendas.when(meeting))))
    lines = [output.titled(head, meeting.id)]
    for place, items in agendas.running(meeting):
        part = place.part
        lines.append(f"\n{output.bold(part.title)}, minute {place.begins:g} to {place.ends:g}\n{part.say}\n")
        lines += [f"  {output.quoted(each)}\n" for each in words(meeting, part.key)]
        lines += [f"  [ ] {one_line(item.title)}\n" for item in items]
        lines += [f"  [ ] {_left_open(one)}\n" for one in still_open[part.key]]
    return "".join(lines)


def _left_open(promise: PromiseRecord) -> str:
    """A promise of an earlier talk, whose it is, and its day."""
    way = "to" if promise.owner == "me" else "from"
    whose = f"{way} {one_line(promise.person or 'them')}"
    by = f", by {echo(promise.by)}" if promise.by else ""
    return f"Still open, {whose}: {one_line(promise.text)}{by}"


def _order_json(meeting: MeetingRecord, still_open: Mapping[str, Sequence[PromiseRecord]]) -> dict[str, Any]:
    """The running order; ``from`` and ``to`` are minutes from the beginning of the talk."""
    from careercoach.coach.run import words

    parts = []
    for place, items in agendas.running(meeting):
        part = place.part
        parts.append(
            {"key": part.key, "title": part.title, "from": place.begins, "to": place.ends, "say": part.say}
            | {"words": list(words(meeting, part.key)), "items": [output.to_json(item) for item in items]}
            | {"promises": [output.to_json(one) for one in still_open[part.key]]}
        )
    return {
        "id": meeting.id,
        "noun": "running-order",
        "kind": meeting.kind,
        "minutes": meeting.minutes,
        "parts": parts,
    }
