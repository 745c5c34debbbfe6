"""Before a talk, what one will say to a no; after it, which reply came to what one asked for."""

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.options import Json, NextMeeting, Quiet, choice, taking, text
from careercoach.cli.frame.voice import Voice, beside
from careercoach.cli.talk import agendas
from careercoach.content.remedies import for_command
from careercoach.errors import CareerCoachError, UsageError
from careercoach.records import AgendaItemRecord, MeetingRecord, ReplyRecord
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.coach.rehearsal import Feared

HOW = (
    "Write what you would say next, in a sentence. Enter alone goes on to the next one, q stops. Each is kept at once."
)

Asked = tuple[AgendaItemRecord, "tuple[Feared, ...]"]
"""What one asks for, with every reply to it."""


@taking(
    {
        "ask": text("--ask", "What you ask for; its id is in meeting show.", "ITEM_ID"),
        "reply": Annotated[str | None, choice("--reply", vocabulary.REPLIES, "The reply you get ready for.")],
        "words": text("--say", 'What you will say then; - reads stdin, a blank ("") takes it away.'),
    }
)
def rehearse(meeting: NextMeeting = None, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Rehearse what you ask for: a next sentence for each reply you may fear.

    On a terminal it goes through them one by one, each with an example. Elsewhere it shows them, and --ask, --reply and
    --say keep one. Nobody else sees them.

    \b
    Example:
      careercoach meeting rehearse
      careercoach meeting rehearse --ask 5b6c7d8e --reply not-now --say "What would have to come first?"
    """
    given = {name: value for name, value in said.items() if value is not None}
    if given:
        if not (said["ask"] and said["reply"] and said["words"] is not None):
            raise UsageError("To keep one, give all three: --ask ITEM_ID, --reply REPLY and --say TEXT.")
        words = given_text("--say", said["words"]) or ""
        _keep(meeting, said["ask"], said["reply"], words, as_json=as_json, quiet=quiet)
        return
    record, asked, lens = _read(meeting)
    if as_json:
        output.write_json(_to_json(record, asked, lens))
    elif quiet:
        output.write("".join(f"{item.id}\n" for item, _ in asked))
    elif current().interactive and asked:
        _go_through(record, asked, lens)
    else:
        output.write(_page(record, asked, lens))


@taking(
    {"came": Annotated[str | None, choice("--came", vocabulary.CAME, "The reply that came; a blank takes it away.")]}
)
def asked(
    item: Annotated[str, typer.Argument(metavar="ITEM_ID", help="The beginning of its id, from meeting show.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Note which reply came to something you asked for.

    \b
    Example:
      careercoach meeting asked 5b6c7d8e --came not-now
    """
    if said["came"] is None:
        raise UsageError(f"--came is missing; it is one of: {', '.join(vocabulary.CAME)}.")
    with acting() as session:
        from careercoach.services.talk import replies as writing

        written = writing.came(session, item, said["came"] or None)
    from careercoach.coach.rehearsal import came_in_words
    from careercoach.queries.talk import meetings

    record = read_back(meetings.item, written)
    came = came_in_words(record)
    sentence = f"Noted: {output.quoted(record.title)}, {came}" if came else "Taken away: the reply to it"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


COMMANDS: Mapping[str, Callable[..., None]] = {"rehearse": rehearse, "asked": asked}
"""The commands by their names under ``meeting``."""


def said(record: MeetingRecord, replies: Sequence[ReplyRecord]) -> str:
    """For the page of a talk: what was rehearsed for each ask, and which reply came; empty when neither is on file."""
    from careercoach.coach.rehearsal import asks, came_in_words, said_then

    lines = []
    for item in asks(record):
        kept, came = [said_then(one) for one in replies if one.ask == item.id], came_in_words(item)
        if kept or came:
            lines.append(f"\n{output.bold(one_line(item.title))}{f': {came}' if came else ''}\n")
            lines += [f"  {called}: {output.quoted(answer)}\n" for called, answer in kept]
    return "".join(lines)


def converse(asked: Iterable[Asked], keep: Callable[[str, str, str], str], voice: Voice) -> bool:
    """Put every reply to every ask; ``keep`` takes an ask's id, a reply and the words, and tells what it did.

    Whether it went to the end: False when the person stopped, or nobody answers any more.
    """
    for item, replies in asked:
        voice.say(f"\n{output.bold(one_line(item.title))}")
        for one in replies:
            voice.say(f"\n{_put(one)}")
            while (typed := voice.ask("You: ")) is not None:
                if typed.strip().lower() == "q":
                    return False
                if not typed.strip():
                    break
                try:
                    voice.say(keep(item.id, one.reply, typed))
                except CareerCoachError as error:
                    voice.say(for_command(error))
                    continue
                break
            else:
                return False
    return True


def _go_through(record: MeetingRecord, asked: Iterable[Asked], lens: str) -> None:
    output.note(_head(record, lens) + f"\n{textwrap.fill(HOW, output.WIDTH)}")
    if converse(asked, _kept, beside()):
        output.note(f"\nIt stands in your own brief: careercoach export brief {output.short(record.id)} --for self")
    else:
        output.note(f"Stopped. careercoach meeting rehearse {output.short(record.id)} goes on.")


def _kept(ask: str, reply: str, words: str) -> str:
    with acting() as session:
        from careercoach.services.talk import replies as writing

        writing.rehearse(session, ask, {reply: words})
    return "Kept."


def _keep(meeting: str | None, ask: str, reply: str, words: str, *, as_json: bool, quiet: bool) -> None:
    """Keep one next sentence, or take it away. Raises UsageError when there is none, or of an ask of another talk."""
    from careercoach.queries.talk import meetings
    from careercoach.queries.talk import replies as stored

    with reading() as connection:
        item = meetings.item(connection, ask)
        if meeting and meetings.get(connection, meeting).id != item.meeting:
            raise UsageError(
                "--ask names something of another talk; careercoach meeting show ID lists what is on this one."
            )
        before = _of(stored.listed(connection, meeting=item.meeting), item.id, reply)
    if before is None and not words.strip():
        raise UsageError("Nothing is kept for that reply yet; --say takes the sentence you would say.")
    with acting() as session:
        from careercoach.services.talk import replies as writing

        writing.rehearse(session, item.id, {reply: words})
    with reading() as connection:
        record = _of(stored.listed(connection, meeting=item.meeting), item.id, reply)
    if record:
        output.show_written(record, f"Kept for {reply}: {output.quoted(record.answer)}", as_json=as_json, quiet=quiet)
    else:
        output.show_deleted(before, as_json=as_json, quiet=quiet)


def _of(replies: Iterable[ReplyRecord], ask: str, reply: str) -> ReplyRecord | None:
    return next((one for one in replies if (one.ask, one.reply) == (ask, reply)), None)


def _read(meeting: str | None) -> tuple[MeetingRecord, list[Asked], str]:
    """The talk, each ask with its replies, and the question how the other sees things."""
    from careercoach.coach import rehearsal
    from careercoach.content import kinds
    from careercoach.queries import profile
    from careercoach.queries.talk import meetings, replies

    with reading() as connection:
        record = meetings.named(connection, meeting, current().today)
        kept = replies.listed(connection, meeting=record.id)
        situation = kinds.situation(profile.in_position(connection, record.position))
    found = [(item, rehearsal.feared(record.kind, item.id, kept, situation)) for item in rehearsal.asks(record)]
    return record, found, rehearsal.lens(record.kind, situation)


def _head(record: MeetingRecord, lens: str) -> str:
    """The talk, and how the other may see things: what was written, else the question with the command for it."""
    head = output.titled(", ".join(filter(None, (agendas.title(record), agendas.when(record)))), record.id)
    how = output.dim(f"careercoach meeting edit {output.short(record.id)} --lens TEXT")
    return f"{head}\n{lens}\n  {output.quoted(record.lens) if record.lens else how}\n"


def _page(record: MeetingRecord, asked: Iterable[Asked], lens: str) -> str:
    lines = [_head(record, lens)]
    for item, replies in asked:
        lines.append(f"\n{output.bold(one_line(item.title))}  {output.dim(output.short(item.id))}\n")
        lines += [f"{_put(one)}\n" for one in replies]
    how = "careercoach meeting rehearse --ask ITEM_ID --reply REPLY --say TEXT keeps a sentence of yours."
    nothing = f"careercoach meeting bring {output.short(record.id)} --ask TEXT brings something you ask for."
    lines.append(f"\n{output.dim(how if len(lines) > 1 else f'You ask for nothing in this talk yet; {nothing}')}\n")
    return "".join(lines)


def _put(one: "Feared") -> str:
    """A reply, and below it what was kept for it, else an example."""
    said = f"“{one_line(one.answer)}”" if one.answer else f"For example: “{one.example}”"
    body = textwrap.fill(said, output.WIDTH, initial_indent="    ", subsequent_indent="    ")
    return f"  {one.called} ({one.reply})\n{body if one.answer else output.dim(body)}"


def _to_json(record: MeetingRecord, asked: Iterable[Asked], lens: str) -> dict[str, Any]:
    def reply(one: "Feared") -> dict[str, Any]:
        kept = one.kept.id if one.kept else None
        return {"id": kept, "reply": one.reply, "called": one.called, "example": one.example, "answer": one.answer}

    asks = [
        {"id": item.id, "title": item.title, "came": item.came, "replies": [reply(one) for one in replies]}
        for item, replies in asked
    ]
    head = {"id": record.id, "noun": "rehearsal", "kind": record.kind, "question": lens, "lens": record.lens}
    return {**head, "asks": asks}
