"""After a talk: what is left to decide, what advice becomes, and the next talk."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Json, Quiet, choice, taking, text
from careercoach.cli.talk import agendas, outcomes
from careercoach.coach.after import BEHIND_ASKED, Left
from careercoach.dates import echo
from careercoach.errors import InvalidValue, UsageError
from careercoach.records import MeetingRecord


@taking(
    {
        "note": text("--note", "The advice or feedback to decide about.", "NOTE_ID"),
        "becomes": Annotated[str | None, choice("--becomes", vocabulary.NOTE_OUTCOMES, "What it becomes.")],
        "goal": text("--goal", "The goal a step belongs to.", "ID"),
        "kind": Annotated[
            str | None, choice("--kind", vocabulary.FEEDBACK_KINDS, "What kind of feedback; advice is growth at first.")
        ],
        "words": text("--question", "The question to ask next time, in your words.", "TEXT"),
        "moment": text("--next", "Plan the next talk: same person, kind and length.", "DATE [HH:MM]"),
    }
)
def after(
    meeting: Annotated[
        str | None, typer.Argument(metavar="ID", help="The beginning of its id; the latest held when left out.")
    ] = None,
    *,
    plain: Annotated[bool, typer.Option("--plain", help="Ask line by line, as this command always does.")] = False,  # noqa: ARG001 the same option as for other questions
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Decide after a talk what becomes of the advice in it, and plan the next one.

    On a terminal it asks, one thing at a time. Elsewhere it shows what is left, and --note with --becomes decides.

    \b
    Example:
      careercoach meeting after
      careercoach meeting after --note 3a4b5c6d --becomes question --question "What would better look like?"
      careercoach meeting after --next "in 3 months"
    """
    _check_fits(said)
    if said["note"]:
        _decide(meeting, said, as_json=as_json, quiet=quiet)
        return
    record = _held(meeting)
    if said["moment"]:
        _plan(record, said["moment"], as_json=as_json, quiet=quiet)
        return
    if current().interactive and not as_json and not quiet:
        from careercoach.cli.talk.after_talk import talk_over

        talk_over(record)
        return
    rest = outcomes.what_is_left(record)
    if as_json:
        output.write_json(_to_json(record, rest))
    elif quiet:
        output.write("".join(f"{note.id}\n" for note in rest.undecided))
    else:
        output.show_one(record, lambda: _page(record, rest), as_json=False, quiet=False)


COMMANDS: Mapping[str, Callable[..., None]] = {"after": after}
"""The commands by their names under ``meeting``."""


def _check_fits(said: Mapping[str, Any]) -> None:
    """Refuse options that do not go together. Raises UsageError."""
    deciding = [said[name] for name in ("becomes", "goal", "kind", "words") if said[name]]
    if said["note"] and not said["becomes"]:
        raise UsageError("--becomes is missing; say what the note becomes, see --help.")
    if deciding and not said["note"]:
        raise UsageError("--note is missing; careercoach meeting after shows what is left, with its ids.")
    if said["note"] and said["moment"]:
        raise UsageError("--next is an act of its own; decide about the note first, then plan the next talk.")
    if said["goal"] and said["becomes"] != "step":
        raise UsageError("--goal belongs to a step; leave it out, or give --becomes step.")
    if said["kind"] and said["becomes"] != "feedback":
        raise UsageError("--kind belongs to feedback; leave it out, or give --becomes feedback.")
    if said["words"] and said["becomes"] != "question":
        raise UsageError("--question is for next time; leave it out, or give --becomes question.")


def _held(meeting: str | None) -> MeetingRecord:
    """The talk of that id, or the latest held. Raises NotFound, and UsageError for one that was not held."""
    from careercoach.queries.talk import after as stored
    from careercoach.queries.talk import meetings

    with reading() as connection:
        record = meetings.get(connection, meeting) if meeting else stored.latest_held(connection)
    if record.status != "held":
        short = output.short(record.id)
        raise UsageError(f"That talk was not held yet; careercoach meeting hold {short} says that it was.")
    return record


def _decide(meeting: str | None, said: Mapping[str, Any], *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.talk import meetings, notes

    with reading() as connection:
        note = notes.get(connection, said["note"])
        if meeting and meetings.get(connection, meeting).id != note.meeting:
            raise InvalidValue(
                "--note", "--note names a note of another talk; careercoach meeting notes ID lists them."
            )
    record, sentence = outcomes.decided(note.id, said["becomes"], said["goal"], said["kind"], said["words"])
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def _plan(record: MeetingRecord, typed: str, *, as_json: bool, quiet: bool) -> None:
    try:
        moment = outcomes.understood(typed)
    except InvalidValue as error:
        raise InvalidValue("--next", f"--next: {error.sentence}") from None
    talk, sentence = outcomes.planned(record, moment)
    output.show_written(talk, sentence, as_json=as_json, quiet=quiet)


def _page(record: MeetingRecord, rest: Left) -> str:
    short = output.short(record.id)
    parts = [output.titled(", ".join(filter(None, (agendas.title(record), agendas.when(record)))), record.id)]
    if rest.unanswered:
        asked = [(output.short(item.id), item.title) for item in rest.unanswered]
        how = f"careercoach meeting asked ITEM_ID --came {'|'.join(vocabulary.CAME)}"
        parts.append(f"{output.bold('What came of what you asked for?')}\n{output.columns(asked)}{output.dim(how)}\n")
    if rest.behind_open:
        how = f"careercoach meeting edit {short} --behind {'|'.join(vocabulary.BEHIND)}"
        parts.append(f"{output.bold(BEHIND_ASKED)}\n{output.dim(how)}\n")
    if rest.undecided:
        rows = [(output.short(note.id), note.kind, note.text) for note in rest.undecided]
        how = f"careercoach meeting after --note ID --becomes {'|'.join(vocabulary.NOTE_OUTCOMES)}"
        parts.append(f"{output.bold('What becomes of this?')}\n{output.columns(rows)}{output.dim(how)}\n")
    if rest.undated:
        rows = [(output.short(one.id), "mine" if one.owner == "me" else "theirs", one.text) for one in rest.undated]
        how = "careercoach promise edit ID --by DATE"
        parts.append(f"{output.bold('Agreed, but without a day')}\n{output.columns(rows)}{output.dim(how)}\n")
    if rest.planned:
        parts.append(f"The next talk is planned: {agendas.when(rest.planned) or 'no day yet'}.\n")
    elif rest.next_on:
        how = f"careercoach meeting after {short} --next {rest.next_on.isoformat()}"
        parts.append(f"The next talk would come on {echo(rest.next_on)}.\n{output.dim(how)}\n")
    return "\n".join([*parts, f"{outcomes.onward(record)}\n"])


def _to_json(record: MeetingRecord, rest: Left) -> dict[str, Any]:
    return {
        "id": record.id,
        "noun": "after-talk",
        "kind": "after-talk",
        "unanswered": [output.to_json(item) for item in rest.unanswered],
        "behind": record.behind,
        "undecided": [output.to_json(note) for note in rest.undecided],
        "undated": [output.to_json(promise) for promise in rest.undated],
        "next_planned": rest.planned.id if rest.planned else None,
        "next_on": rest.next_on.isoformat() if rest.next_on else None,
    }
