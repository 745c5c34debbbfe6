"""Finding the rows an act speaks of, and keeping links in step."""

from collections.abc import Iterable
from typing import TypeVar

from sqlmodel import Session, select

from careercoach.content import tracks
from careercoach.errors import InvalidValue
from careercoach.models import Accomplishment, Competency, Goal, Person, Priority
from careercoach.rows import Row, clean, make
from careercoach.store import ids
from careercoach.store.session import raw

RowT = TypeVar("RowT", bound=Row)


def find(session: Session, table: type[RowT], prefix: str) -> RowT:
    """The row whose id begins with ``prefix``. Raises NotFound."""
    name = str(table.__tablename__)
    row, _ = ids.find(raw(session), name, prefix, name.replace("_", " "))
    return session.get_one(table, row)


def person_named(session: Session, name: str, relation: str = "other") -> Person:
    """The person of that name, added with ``relation`` if not known yet. Names differing only in case are one."""
    wanted = clean(name).casefold()
    for person in session.exec(select(Person)):
        if person.name.casefold() == wanted:
            return person
    person = make(Person, {"name": name, "relation": relation})
    session.add(person)
    session.flush()
    return person


def competency_named(session: Session, name: str) -> Competency:
    """The competency of that name, added if not known yet; one that a shipped track names comes with its track."""
    wanted = clean(name).casefold()
    for competency in session.exec(select(Competency)):
        if competency.name.casefold() == wanted:
            return competency
    shipped = tracks.suggestion(clean(name))
    known = {"name": shipped.name, "track": shipped.track, "area": shipped.area} if shipped else {"name": name}
    competency = make(Competency, known)
    session.add(competency)
    session.flush()
    return competency


def goal_rows(session: Session, prefixes: Iterable[str]) -> list[int]:
    """The numbers of goals. Raises NotFound."""
    return [number(find(session, Goal, prefix)) for prefix in prefixes]


def priority_rows(session: Session, prefixes: Iterable[str]) -> list[int]:
    """The numbers of priorities. Raises NotFound."""
    return [number(find(session, Priority, prefix)) for prefix in prefixes]


def competency_rows(session: Session, names: Iterable[str]) -> list[int]:
    """The numbers of competencies, added where unknown."""
    return [number(competency_named(session, name)) for name in names]


def person_rows(session: Session, names: Iterable[str]) -> list[int]:
    """The numbers of people, added where unknown."""
    return [number(person_named(session, name)) for name in names]


def refuse_taken_key(session: Session, row: Accomplishment | Goal, key: object) -> None:
    """Raise InvalidValue when another row of the same table goes by that key; a blank key is nobody's."""
    table = type(row)
    taken = session.exec(select(table).where(table.key == clean(str(key or "")))).first()
    if taken and number(taken) != number(row):
        raise InvalidValue("key", f"Another {table.__tablename__} goes by that key already; choose a different one.")


def number(row: Row) -> int:
    """The row's number in its table; the row has been written before."""
    found: int = row.id  # type: ignore[attr-defined]  # every table has one; SQLModel cannot declare it on the base
    return found


def relink(session: Session, table: type[Row], owner: tuple[str, int], column: str, wanted: Iterable[object]) -> None:
    """Make the rows of a link table that belong to ``owner`` (column, number) point at exactly ``wanted``."""
    name, row = owner
    kept = {}
    for link in session.exec(select(table).where(getattr(table, name) == row)):
        kept[getattr(link, column)] = link
    distinct = list(dict.fromkeys(wanted))
    for value, link in kept.items():
        if value not in distinct:
            session.delete(link)
    for value in distinct:
        if value not in kept:
            session.add(make(table, {name: row, column: value}))
