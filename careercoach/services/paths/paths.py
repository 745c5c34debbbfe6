"""Keeping paths: candidate roles, what they need, and what of it does not apply."""

from collections.abc import Iterable, Mapping
from typing import cast

from sqlmodel import Session, select

from careercoach.errors import NotFound
from careercoach.incoming import alike, clean
from careercoach.links import PathCompetency
from careercoach.models import Competency, Path
from careercoach.rows import make, revise
from careercoach.services import finding
from careercoach.store.session import name_act

LINKS = ("person", "competencies")


def add(session: Session, fields: Mapping[str, object]) -> str:
    """Write down a role the person could take. ``person`` is the name of whom to ask, ``competencies`` are names.

    People and competencies not known yet are added; a competency of a shipped track brings what is known of it.
    """
    name_act(session, "path add")
    if known := finding.in_place_of(session, Path, fields.get("key")):
        return edit(session, known, fields)
    path = make(Path, {name: value for name, value in fields.items() if name not in LINKS})
    session.add(path)
    session.flush()
    _link(session, path, fields)
    return path.uuid


def edit(session: Session, path: str, changes: Mapping[str, object]) -> str:
    """Change fields; ``competencies`` given replaces all of them, ``active`` False declines the path."""
    name_act(session, "path edit")
    found = finding.find(session, Path, path)
    finding.refuse_taken_key(session, found, changes)
    revise(found, {name: value for name, value in changes.items() if name not in LINKS})
    _link(session, found, changes)
    return found.uuid


def delete(session: Session, path: str) -> str:
    """Take a path out of the file."""
    name_act(session, "path delete")
    found = finding.find(session, Path, path)
    session.delete(found)
    return found.uuid


def set_not_applicable(session: Session, path: str, competency: str, because: str | None) -> str:
    """Say why a competency of the path does not count; ``because`` None or blank takes that back. Raises NotFound."""
    name_act(session, "path not-applicable")
    found = finding.find(session, Path, path)
    wanted = alike(competency)
    for link in session.exec(select(PathCompetency).where(PathCompetency.path_id == found.id)):
        if alike(session.get_one(Competency, link.competency_id).name) == wanted:
            revise(link, {"not_applicable": because})
            return found.uuid
    raise NotFound("That path asks for no competency of that name.", "look-at-needs")


def _link(session: Session, path: Path, fields: Mapping[str, object]) -> None:
    if "person" in fields:
        name = clean(str(fields["person"] or ""))
        revise(path, {"person_id": finding.number(finding.person_named(session, name)) if name else None})
    if "competencies" in fields:
        rows = finding.competency_rows(session, cast(Iterable[str], fields["competencies"] or ()))
        finding.relink(session, PathCompetency, ("path_id", finding.number(path)), "competency_id", rows)
