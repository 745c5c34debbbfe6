"""Finding the rows an act speaks of, and keeping links in step."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sqlmodel import Session, select

from careercoach.content import tracks
from careercoach.errors import InvalidValue
from careercoach.incoming import alike, clean
from careercoach.models import Competency, Goal, Person, Position, Priority
from careercoach.names import Met, is_group, meant, near, one_line
from careercoach.queries import positions
from careercoach.rows import Row, make
from careercoach.store import ids
from careercoach.store.session import raw

RowT = TypeVar("RowT", bound=Row)
NamedT = TypeVar("NamedT", Person, Competency)

_MET = "met"
"""Where a session keeps whom the names typed for its act led to."""

_OUTCOME = "outcome"
"""Where a session keeps what became of what its act adds."""


def find(session: Session, table: type[RowT], prefix: str) -> RowT:
    """The row whose id begins with ``prefix``. Raises NotFound."""
    name = str(table.__tablename__)
    row, _ = ids.find(raw(session), name, prefix, ids.called(name))
    return session.get_one(table, row)


def named(session: Session, table: type[NamedT], name: str) -> NamedT | None:
    """The row of that name, however its letters are written (``incoming.alike``); None when there is none."""
    wanted = alike(name)
    return next((row for row in session.exec(select(table)) if alike(row.name) == wanted), None)


def in_place_of(session: Session, table: type[Row], key: object) -> str | None:
    """The id of the row that goes by a key already, which is changed instead of adding one; None when there is none.

    ``outcome`` tells what became of it. Raises InvalidValue for a blank key.
    """
    if key is not None and not clean(str(key)):
        raise InvalidValue("key", "A key is a word of your own; give one, or leave it out.")
    known = ids.keyed(raw(session), str(table.__tablename__), str(key)) if key is not None else None
    tell(session, replaced=known is not None)
    return known[1] if known else None


def tell(session: Session, *, replaced: bool) -> None:
    """Say of what is added in this act whether it stands in the place of what was there."""
    session.info[_OUTCOME] = "replaced" if replaced else "created"


def outcome(session: Session) -> str | None:
    """What became of what was added in this act, created or replaced; None when nothing was added."""
    found: str | None = session.info.get(_OUTCOME)
    return found


def person_named(session: Session, name: str, relation: str = "other") -> Person:
    """The person meant by a name or the beginning of an id, added with ``relation`` when that is nobody on file.

    ``met`` tells of it. Raises NotFound when several may be meant, and for the id of nobody.
    """
    known = person_meant(session, name)
    if known:
        return known
    names = [each.name for each in session.exec(select(Person))]
    return introduce(session, {"name": name, "relation": relation}, near(name, names))


def person_meant(session: Session, name: str) -> Person | None:
    """The person on file who is meant by a name or the beginning of an id; None for nobody. Raises NotFound."""
    everybody = {each.name: each for each in session.exec(select(Person))}
    found = meant(name, {each: person.relation for each, person in everybody.items()})
    if found is None:
        return find(session, Person, name) if ids.looks_like_one(name) else None
    remember(session, Met(name, found))
    return everybody[found]


def introduce(
    session: Session, fields: Mapping[str, object], reminds_of: Sequence[str] = (), *, expected: bool = False
) -> Person:
    """Add somebody, whose name is likely to say whether it stands for a group."""
    name = one_line(str(fields.get("name") or ""))
    person = make(Person, {"several": is_group(name), **fields, "name": name})
    session.add(person)
    session.flush()
    what = "group" if person.several else "" if person.relation == "other" else person.relation.replace("-", " ")
    remember(session, Met(name, person.name, True, what, tuple(reminds_of), expected))
    return person


def met(session: Session) -> tuple[Met, ...]:
    """Whom the names typed for this act led to, as far as that is worth saying."""
    return tuple(session.info.get(_MET, ()))


def remember(session: Session, one: Met) -> None:
    """Keep whom a name led to, for the front to say once the act is done."""
    if one not in (known := session.info.setdefault(_MET, [])):
        known.append(one)


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
    """The numbers of people as ``person_named`` finds them, each once."""
    return list(dict.fromkeys(number(person_named(session, name)) for name in names))


def refuse_taken_key(session: Session, row: Row, changes: Mapping[str, object]) -> None:
    """Raise InvalidValue when another row of the same table goes by the ``key`` it is to get; a blank one goes."""
    key, table = clean(str(changes.get("key") or "")), str(row.__tablename__)
    taken = ids.keyed(raw(session), table, key) if key else None
    if taken and taken[0] != number(row):
        raise InvalidValue("key", f"Another {ids.called(table)} goes by that key already; choose a different one.")


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
