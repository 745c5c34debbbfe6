"""Finding the rows an act speaks of, and keeping links in step."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from sqlmodel import Session, select

from careercoach.content import tracks
from careercoach.errors import InvalidValue
from careercoach.incoming import alike, clean, composed
from careercoach.models import Accomplishment, Competency, Goal, Person, Position, Priority
from careercoach.queries import positions
from careercoach.rows import Row, make
from careercoach.store import ids
from careercoach.store.session import raw

RowT = TypeVar("RowT", bound=Row)
NamedT = TypeVar("NamedT", Person, Competency)
KeyedT = TypeVar("KeyedT", Accomplishment, Goal)

_CALLED = {"away": "time away"}
"""What a person calls the rows of a table that goes by another name."""


def find(session: Session, table: type[RowT], prefix: str) -> RowT:
    """The row whose id begins with ``prefix``. Raises NotFound."""
    name = str(table.__tablename__)
    row, _ = ids.find(raw(session), name, prefix, _CALLED.get(name, name.replace("_", " ")))
    return session.get_one(table, row)


def named(session: Session, table: type[NamedT], name: str) -> NamedT | None:
    """The row of that name, however its letters are written (``incoming.alike``); None when there is none."""
    wanted = alike(name)
    return next((row for row in session.exec(select(table)) if alike(row.name) == wanted), None)


def keyed(session: Session, table: type[KeyedT], key: object) -> KeyedT | None:
    """The row that goes by a key, as it is written or else written otherwise; None for no key or an unknown one."""
    if not key or not clean(str(key)):
        return None
    wanted, exact = alike(str(key)), composed(clean(str(key)))
    name = str(table.__tablename__)
    rows = raw(session).execute(f'SELECT id, key FROM "{name}" WHERE key IS NOT NULL').fetchall()  # noqa: S608 our own table
    found = [(known != exact, row) for row, known in rows if alike(known) == wanted]
    return session.get_one(table, min(found)[1]) if found else None


def person_named(session: Session, name: str, relation: str = "other") -> Person:
    """The person of that name, added with ``relation`` if not known yet; a name written otherwise is the same."""
    known = named(session, Person, name)
    if known:
        return known
    person = make(Person, {"name": name, "relation": relation})
    session.add(person)
    session.flush()
    return person


def belonging(session: Session, fields: Mapping[str, object]) -> dict[str, object]:
    """The fields with the ``position`` they name, an id or an organisation, as the link that is kept.

    A blank one takes the link away, so that the day decides again. Raises NotFound.
    """
    values = dict(fields)
    if "position" in values:
        said = clean(str(values.pop("position") or ""))
        identity = positions.named(raw(session), said)
        values["position_id"] = number(find(session, Position, identity)) if identity else None
    return values


def competency_named(session: Session, name: str) -> Competency:
    """The competency of that name, added if not known yet; one that a shipped track names comes with its track."""
    already = named(session, Competency, name)
    if already:
        return already
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
    taken: Accomplishment | Goal | None = (
        keyed(session, Goal, key) if isinstance(row, Goal) else keyed(session, Accomplishment, key)
    )
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
