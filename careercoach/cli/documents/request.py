"""Handing over the message that asks for a talk."""

from typing import Any

from careercoach import dates
from careercoach.cli.documents import handing
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Json, NextMeeting, Quiet, several, taking
from careercoach.coach.proposals import Moment
from careercoach.errors import InvalidValue, UsageError


@taking(
    {
        "proposals": several(
            "--proposal", "A moment to offer; the talk's own, or three weekdays, when left out.", "DATE [HH:MM]"
        ),
        **handing.OPTIONS,
    }
)
def request(
    meeting: NextMeeting = None,
    *,
    force: handing.Force = False,
    preview: handing.Preview = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Print the message that asks for a talk: what for, how long, where, when, and what about.

    It says only what is on file. Without ID it asks for the next talk planned.

    \b
    Example:
      careercoach export request --format text
      careercoach export request 9c0d1e2f --proposal "next tue 14:30" --proposal "in 2 weeks"
    """
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
    reader = handing.audience(said, record)
    document = made(KIND, record.id, material, audience=reader, today=current().today, masks=masks)
    handing.hand_over(document, said, force=force, preview=preview, as_json=as_json, quiet=quiet)


def _moment(typed: str) -> Moment:
    """A moment to offer. Raises InvalidValue for one that is past."""
    try:
        day, at = dates.parse_moment(typed, current().today)
    except InvalidValue as error:
        raise InvalidValue("--proposal", f"--proposal: {error.sentence}") from None
    if day < current().today:
        raise InvalidValue("--proposal", f"--proposal: {dates.echo(day)} is past; offer a day that lies ahead.")
    return day, at
