"""Handing over the message that asks for a talk, or for advice."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from careercoach import dates
from careercoach.cli.documents import handing, saying
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import NextMeeting, several, taking, text
from careercoach.coach.proposals import Moment
from careercoach.errors import InvalidValue, UsageError


@taking(
    {
        "proposals": several(
            "--proposal", "A moment to offer; the talk's own, or three weekdays, when left out.", "DATE [HH:MM]"
        ),
        "to": several("--to", "With --advice: somebody you ask; three see more than one.", "NAME"),
        "about": text("--about", "With --advice: the one thing you want to know; best a question."),
        "goal": text("--goal", "With --advice: the goal you work on, named in it.", "ID"),
        **handing.OPTIONS,
    }
)
@saying.anew
def request(
    meeting: NextMeeting = None,
    *,
    advice: Annotated[bool, typer.Option("--advice", help="Ask people for advice instead of for a talk.")] = False,
    **said: Any,
) -> None:
    """Print the message that asks for a talk: what for, how long, where, when, and what about.

    It says only what is on file. Without ID it asks for the next talk planned. With --advice it is a short message to
    each of a few people: asked for advice, people tell you more that you can use than asked for feedback.

    \b
    Example:
      careercoach export request --format text
      careercoach export request 9c0d1e2f --proposal "next tue 14:30" --proposal "in 2 weeks"
      careercoach export request --advice --to "Graham Ellis" --to "Mina" --about "How would you begin with a group?"
    """
    if advice:
        if meeting or said["proposals"]:
            raise UsageError("A message that asks for advice is about no talk; leave out ID and --proposal.")
        _ask_for_advice(said)
    else:
        _ask_for_a_talk(meeting, said)


def _ask_for_a_talk(meeting: str | None, said: Mapping[str, Any]) -> None:
    """Hand over the message about one talk. Raises UsageError, NotFound, InvalidValue for a moment that is past."""
    for name in ("to", "about", "goal"):
        if said[name]:
            raise UsageError(f"--{name} belongs to a message that asks for advice; add --advice.")
    offered = [_moment(typed) for typed in said["proposals"] or ()]
    from careercoach.documents.making import made
    from careercoach.documents.request import KIND
    from careercoach.queries.documents import requests
    from careercoach.queries.talk import meetings

    with reading() as connection:
        record = meetings.named(connection, meeting, current().today)
        if record.status == "held":
            raise UsageError("That talk has been held; plan the next one with careercoach meeting plan.")
        material = requests.request(connection, record, current().today, offered)
        masks = handing.masks(connection, said)
        reader = handing.audience(connection, said, record)
    document = made(KIND, record.id, material, audience=reader, today=current().today, masks=masks)
    handing.hand_over(document, said)


def _ask_for_advice(said: Mapping[str, Any]) -> None:
    """Hand over the message to each of them. Raises UsageError, NotFound for a goal."""
    names = [name for name in said["to"] or () if name.strip()]
    words = given_text("--about", said["about"])
    if not names:
        raise UsageError("Say whom you ask: --to NAME, and again for each of them.")
    if not (words or "").strip():
        raise UsageError('Say what you want to know: --about "How would you begin?"')
    if said["audience"]:
        raise UsageError("A message that asks for advice is for those named with --to; leave out --for.")
    from careercoach.documents.advice import KIND, said_to
    from careercoach.documents.making import made
    from careercoach.queries.documents import requests

    today = current().today
    with reading() as connection:
        material = requests.advice(connection, names, today, goal=said["goal"], words=words)
        masks = handing.masks(connection, said)
    document = made(
        KIND, today.isoformat(), material, audience="person", today=today, masks=masks, to=said_to(material)
    )
    handing.hand_over(document, said)
    if handing.talks(said):
        output.note("What they answer is worth keeping: careercoach feedback add TEXT --from NAME --kind growth")


def _moment(typed: str) -> Moment:
    """A moment to offer. Raises InvalidValue for one that is past."""
    from careercoach.date_grammar.moments import parse_moment

    try:
        day, at, _ = parse_moment(typed, current().today, current().settings.week)
    except InvalidValue as error:
        raise InvalidValue("--proposal", f"--proposal: {error.sentence}") from None
    if day < current().today:
        raise InvalidValue("--proposal", f"--proposal: {dates.echo(day)} is past; offer a day that lies ahead.")
    return day, at
