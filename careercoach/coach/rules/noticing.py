"""The rule about what stands out in the person's own file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from careercoach.coach.away import just_back
from careercoach.coach.rules.act import Act, Answer, act
from careercoach.materials import Snapshot

NOTICED = "noticed"
"""What the act is called that shows it."""

FITS = (Answer("fits", "It fits"), Answer("partly", "Partly"), Answer("no", "No: never say this again"))
"""What can be said to it."""


def noticed(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """What stands out this month, with its counts and one question, until it is answered (G6; 002, 004).

    Somebody just back is left to arrive first.
    """
    found = snapshot.noticed
    if found and not just_back(snapshot.aways, today):
        said = {"says": found.says, "asks": found.asks}
        shown = act(snapshot, NOTICED, "observation", found.key, None, since=found.since, **said)
        yield replace(shown, answers=FITS)
