"""The inbox: what came in from elsewhere, and the person's decision on it.

A proposal that was decided stays, so that the same source read again proposes nothing twice. Accepting makes the record
by the same service as writing it by hand, in the act of the decision: one undo takes back both.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from sqlalchemy import insert
from sqlmodel import Session

from careercoach.coach.learning import standing
from careercoach.errors import Conflict
from careercoach.housekeeping import Proposal
from careercoach.importers.proposed import Proposed, handles, joined
from careercoach.queries.work import inbox as stored
from careercoach.rows import make, revise
from careercoach.services import finding, positions
from careercoach.services.people import people
from careercoach.services.work import accomplishments, learning
from careercoach.store.session import name_act, raw


def take_in(session: Session, source: str, origin: str | None, proposals: Sequence[Proposed]) -> list[str]:
    """Put what is new into the inbox; the ids of that. What was proposed before is not, whatever became of it.

    ``source`` is the format or who proposes, ``origin`` the name of the file, None where there is none.
    """
    name_act(session, "inbox import")
    marked = dict(zip(handles(source, proposals), proposals, strict=True))
    already = stored.known(raw(session), marked)
    fresh = [
        make(Proposal, {"source": source, "origin": origin, "handle": handle, **_fields(proposed)})
        for handle, proposed in marked.items()
        if handle not in already
    ]
    if fresh:
        session.execute(insert(Proposal), [row.model_dump(exclude={"id"}) for row in fresh])
    return [row.uuid for row in fresh]


def accept(session: Session, proposals: Sequence[str], today: date) -> list[str]:
    """Let proposals become what they propose; the ids of what they became, in order.

    One that was rejected may still be accepted. Without a day it is of today. Raises Conflict for one that became
    something already.
    """
    name_act(session, "inbox accept")
    return [_become(session, _still_open(session, each), today) for each in proposals]


def reject(session: Session, proposals: Sequence[str]) -> list[str]:
    """Let proposals go; their ids. Raises Conflict for one that became something already."""
    name_act(session, "inbox reject")
    return [revise(_still_open(session, each), {"state": "rejected"}).uuid for each in proposals]


def edit(session: Session, proposal: str, changes: Mapping[str, object]) -> str:
    """Change what is proposed. Raises Conflict for one that became something already."""
    name_act(session, "inbox edit")
    return revise(_still_open(session, proposal), changes).uuid


def _fields(proposed: Proposed) -> dict[str, object]:
    return {name: getattr(proposed, name) for name in Proposed.names if name != "mark"}


def _still_open(session: Session, proposal: str) -> Proposal:
    found = finding.find(session, Proposal, proposal)
    if found.state == "accepted":
        raise Conflict("That became something already.", "change-what-it-became")
    return found


def _become(session: Session, proposal: Proposal, today: date) -> str:
    became = _MAKERS[proposal.kind](session, proposal, today)
    revise(proposal, {"state": "accepted", "became": became})
    return became


def _accomplishment(session: Session, proposal: Proposal, today: date) -> str:
    fields = {name: getattr(proposal, name) for name in ("title", "did", "result", "before", "after", "unit")}
    fields |= {
        "on": proposal.on_day,
        "until": proposal.until_day,
        "situation": joined(proposal.situation, proposal.organisation),
        "tags": _listed(proposal.tags),
        "evidence": _listed(proposal.evidence),
        "seen_by": _listed(proposal.person),
    }
    return accomplishments.add(session, fields, today)


def _learning(session: Session, proposal: Proposal, today: date) -> str:
    """Something learned; what has no day is over, for it came from a list of what one has done."""
    first, last = proposal.on_day or proposal.until_day, proposal.until_day if proposal.on_day else None
    fields = {
        "title": proposal.title,
        "kind": proposal.activity or "other",
        "status": standing(first, last, today) if first else "finished",
        "provider": proposal.organisation,
        "on": first,
        "until": last,
        "learned": _told(proposal, proposal.situation, proposal.person),
    }
    return learning.add(session, fields, today)


def _position(session: Session, proposal: Proposal, _: date) -> str:
    """A position; it has no place for notes, and what else was said of it stays with the proposal."""
    fields = {
        "role": proposal.title if proposal.title != proposal.organisation else None,
        "organisation": proposal.organisation,
        "from_": proposal.on_day,
        "until": proposal.until_day,
    }
    return positions.add(session, fields)


def _feedback(session: Session, proposal: Proposal, today: date) -> str:
    fields = {
        "person": proposal.person,
        "on": proposal.on_day or today,
        "kind": "strength",
        "behaviour": proposal.title,
        "situation": joined(proposal.situation, proposal.organisation),
        "effect": _told(proposal),
    }
    return people.add_feedback(session, fields, today)


def _competency(session: Session, proposal: Proposal, _: date) -> str:
    return finding.competency_named(session, proposal.title).uuid


def _told(proposal: Proposal, *first: str | None) -> str | None:
    """What else was said, for a noun that has one place for it."""
    figures = " ".join(filter(None, (proposal.before, "→" if proposal.after else "", proposal.after, proposal.unit)))
    return joined(*first, proposal.did, proposal.result, figures, proposal.tags, proposal.evidence)


def _listed(text: str | None) -> list[str]:
    return [each.strip() for each in (text or "").split(",") if each.strip()]


_MAKERS: Mapping[str, Callable[[Session, Proposal, date], str]] = {
    "accomplishment": _accomplishment,
    "learning": _learning,
    "position": _position,
    "feedback": _feedback,
    "competency": _competency,
}
"""How each of PROPOSED is made."""
