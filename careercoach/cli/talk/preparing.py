"""Getting ready for a talk: questions worth putting, words to say, and what is still missing."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import given
from careercoach.cli.frame.options import Json, NextMeeting, Quiet, number, taking, text
from careercoach.cli.talk import agendas
from careercoach.errors import NotFound
from careercoach.records import MeetingRecord
from careercoach.visible import one_line, visible

if TYPE_CHECKING:
    from careercoach.coach.suggestions import Suggestion
    from careercoach.coach.talk_readiness import Missing
    from careercoach.coach.words import Draft
    from careercoach.materials import Preparation

WIDTH = 76

FILLING = {
    "day": 'careercoach meeting edit {id} --on "next fri 14:30"',
    "person": "careercoach meeting edit {id} --with NAME",
    "purpose": "careercoach meeting edit {id} --purpose TEXT",
    "promise": "careercoach promise edit {id} --by DATE",
    "handover": "careercoach log TEXT",
    "accomplishment": "careercoach meeting bring {id} --accomplishment ID",
    "result": "careercoach accomplishment edit {id} --result TEXT",
    "goal": "careercoach meeting bring {id} --goal ID",
    "vision": "careercoach meeting bring {id} --vision ID",
    "alignment": "careercoach meeting words {id} --alignment TEXT",
    "ask": "careercoach meeting bring {id} --ask TEXT",
    "question": "careercoach meeting suggest {id}",
    "rehearsal": "careercoach meeting rehearse {id}",
    "growth-check": "careercoach growth-check",
}
"""The command that fills each of the gaps of ``coach.talk_readiness``."""


def suggest(
    meeting: NextMeeting = None,
    *,
    bring: Annotated[int | None, number("--bring", 1, 5, "Bring the suggestion of that number.")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Suggest what to ask in a talk, each with its reason; at most five, from the weakest parts of your file.

    What is on the agenda already is not suggested.

    \b
    Example:
      careercoach meeting suggest
      careercoach meeting suggest 9c0d1e2f --bring 1
    """
    from careercoach.coach.suggestions import suggestions

    material = _preparation(meeting)
    found = suggestions(material, current().today)
    if bring is not None:
        _bring(material.meeting.id, found, bring)
        agendas.show_agenda(material.meeting.id, as_json=as_json, quiet=quiet)
    elif as_json:
        noun = {"noun": "talk-suggestion", "meeting": material.meeting.id}
        output.write_json([{"id": one.key, **noun, **asdict(one)} for one in found])
    elif quiet:
        output.write("".join(f"{one.key or one_line(one.text)}\n" for one in found))
    elif found:
        output.write(_head(material.meeting))
        for count, one in enumerate(found, 1):
            words = _filled(one.text, f"{count}  ", "   ")
            output.write(f"\n{words}\n{output.dim(_filled(one.reason, '   '))}\n")
        output.write("\nBring one with careercoach meeting suggest --bring NUMBER.\n")
    else:
        output.note("Nothing on file stands out; careercoach meeting questions shows the whole bank.")


@taking(
    {
        "opening": text("--opening", "Your words to open with; - reads them from stdin."),
        "vision": text("--vision", "Your words for where you want to go."),
        "alignment": text("--alignment", "Your words for whom it helps."),
    }
)
def words(
    meeting: NextMeeting = None,
    *,
    accept: Annotated[bool, typer.Option("--accept", help="Keep the drafts you have not replaced.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Show words to say in a talk, drafted from what is on file, and keep yours; a blank text ("") takes them away.

    A draft says only what you wrote somewhere; where there is nothing, a hint says what to write. An answer stands in
    it once you bring it: reflection list --for talk shows those about the future and of your story. Words to open with
    are for your own copy of the brief; the others stand in every copy once you keep them.

    \b
    Example:
      careercoach meeting words
      careercoach meeting words 9c0d1e2f --opening "I asked for this talk because of the training post." --accept
    """
    from careercoach.coach.words import drafts
    from careercoach.content import kinds

    fields = given(said)
    material = _preparation(meeting)
    found, situation = drafts(material.brief), kinds.situation(material.brief.profile)
    if accept:
        kept = {one.part for one in found if getattr(material.meeting, one.part)}
        fields = {one.part: one.text for one in found if one.text and one.part not in kept} | fields
    record = material.meeting
    if fields:
        record = _edited(record.id, fields)
    if as_json:
        output.write_json(_words_json(record, found))
    else:
        output.show_one(record, lambda: _words_page(record, found, situation), as_json=False, quiet=quiet)


def _edited(meeting: str, fields: Mapping[str, object]) -> MeetingRecord:
    from careercoach.queries.talk import meetings as stored

    with acting() as session:
        from careercoach.services.talk import meetings as writing

        writing.edit(session, meeting, fields)
    return read_back(stored.get, meeting)


def ready(meeting: NextMeeting = None, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Say what is still missing for a talk, in minutes of work, and the command for each.

    \b
    Example:
      careercoach meeting ready
      careercoach meeting ready 9c0d1e2f --json
    """
    from careercoach.coach import talk_readiness

    material = _preparation(meeting)
    found = talk_readiness.missing(material, current().today)
    worth = talk_readiness.worth_doing(material, current().today)
    if as_json:
        output.write_json(
            {"id": material.meeting.id, "noun": "talk-readiness", "kind": material.meeting.kind}
            | {"minutes": talk_readiness.minutes(found), "missing": [_missing_json(one) for one in found]}
            | {"worth_doing": [_missing_json(one) for one in worth]}
        )
    else:
        parked = f"{waiting}\n" if (waiting := talk_readiness.parked(material)) else ""
        page = f"{_head(material.meeting)}{_missing(found, talk_readiness.minutes(found))}{parked}{_worth_doing(worth)}"
        output.show_one(material.meeting, lambda: page, as_json=False, quiet=quiet)


COMMANDS: Mapping[str, Callable[..., None]] = {"suggest": suggest, "words": words, "ready": ready}
"""The commands by their names under ``meeting``."""


def _preparation(meeting: str | None) -> "Preparation":
    """What the talk can draw on; None means the next one planned. Raises NotFound."""
    from careercoach.queries.talk import meetings
    from careercoach.queries.talk.suggestions import preparation

    with reading() as connection:
        return preparation(connection, meetings.named(connection, meeting, current().today))


def _bring(meeting: str, found: "Sequence[Suggestion]", number: int) -> None:
    """Put the suggestion of that number, from 1, on the agenda. Raises NotFound."""
    if number > len(found):
        raise NotFound("No suggestion has that number; careercoach meeting suggest shows them all.")
    chosen = found[number - 1]
    with acting() as session:
        from careercoach.services.talk import meetings as writing

        writing.bring(session, meeting, **{f"{chosen.kind}s": [chosen.key or chosen.text]})


def _head(meeting: MeetingRecord) -> str:
    said = ", ".join(filter(None, (agendas.title(meeting), agendas.when(meeting))))
    return output.titled(said, meeting.id)


def _missing(found: "tuple[Missing, ...]", minutes: int) -> str:
    from careercoach.coach import talk_readiness

    if not found:
        return f"{talk_readiness.NOTHING}\n"
    return f"Still missing, about {minutes} {'minute' if minutes == 1 else 'minutes'} of work:\n{_each(found)}"


def _worth_doing(found: "tuple[Missing, ...]") -> str:
    return f"\nIf there is time:\n{_each(found)}" if found else ""


def _each(found: "tuple[Missing, ...]") -> str:
    return "".join(
        f"\n{one.minutes:>3} min  {output.bold(one.title)}. {one.why}\n         {output.dim(_filling(one))}\n"
        for one in found
    )


def _filling(one: "Missing") -> str:
    return FILLING[one.key].format(id=output.short(one.about))


def _missing_json(one: "Missing") -> dict[str, Any]:
    return {"key": one.key, "title": one.title, "why": one.why, "minutes": one.minutes} | {
        "command": _filling(one),
        "about": one.about,
    }


def _words_json(meeting: MeetingRecord, found: "tuple[Draft, ...]") -> dict[str, Any]:
    """For each part the words kept, else None, the draft, and hints."""
    parts = [
        {"part": one.part, "words": getattr(meeting, one.part), "draft": one.text or None, "hints": list(one.hints)}
        for one in found
    ]
    return {"id": meeting.id, "noun": "talk-words", "kind": meeting.kind, "parts": parts}


def _words_page(meeting: MeetingRecord, found: "tuple[Draft, ...]", situation: str) -> str:
    from careercoach.coach.words import title

    lines = [_head(meeting)]
    drafted = False
    for one in found:
        kept = getattr(meeting, one.part)
        drafted = drafted or bool(one.text and not kept)
        mark = "" if kept else " (draft)" if one.text else ""
        lines.append(f"\n{output.bold(title(one.part, situation))}{mark}\n")
        lines += [f"{_filled(line, '  ')}\n" for line in visible(kept or one.text).splitlines()]
        if not kept:
            lines += [f"{output.dim(_filled(f'→ {hint}', '  '))}\n" for hint in one.hints]
    if drafted:
        lines.append("\nKeep the drafts with --accept, or give your own words with --opening, --vision, --alignment.\n")
    return "".join(lines)


def _filled(words: str, indent: str = "", further: str | None = None) -> str:
    """Safe words on lines of WIDTH; ``further`` indents all but the first, None as the first."""
    below = indent if further is None else further
    return textwrap.fill(one_line(words), WIDTH, initial_indent=indent, subsequent_indent=below)
