"""What an agent does to the file: it is answered, which is noted, and it proposes."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlmodel import Session

from careercoach.agent.answering import Noted
from careercoach.housekeeping import Answered
from careercoach.importers.proposed import Proposed
from careercoach.rows import make
from careercoach.services.work import inbox

SOURCE = "agent"
"""Where a proposal of an agent says it came from."""


def note(session: Session, noted: Noted) -> None:
    """Write down an answer. It is no act: nothing of the person's changed, and an undo does not take it back."""
    _write(session, noted, [f"{each.kind} {each.id}" for each in noted.shown])


def propose(session: Session, noted: Noted, proposed: Proposed) -> bool:
    """Put it into the inbox and write that down; False when it was proposed before."""
    fresh = inbox.take_in(session, SOURCE, noted.agent, [proposed])
    _write(session, noted, [f"proposal {each}" for each in fresh])
    return bool(fresh)


def _write(session: Session, noted: Noted, things: Iterable[str]) -> None:
    session.add(
        make(
            Answered,
            {
                "asked_at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
                "agent": noted.agent,
                "request": noted.request,
                "things": "\n".join(things) or None,
                "words": sum(each.words() for each in noted.shown),
            },
        )
    )
