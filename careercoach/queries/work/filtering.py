"""Accomplishments of which somebody wants to see only some."""

import json
import sqlite3

from careercoach.coach.filtering import Wanted, is_called
from careercoach.queries.reading import read
from careercoach.records import AccomplishmentRecord
from careercoach.store import search

_IN = "SELECT value FROM json_each(:{})"
_LINKS = {
    "tags": "SELECT accomplishment_id FROM tag WHERE name IN ({typed})",
    "people": "SELECT accomplishment_id FROM accomplishment_person WHERE person_id IN ({typed})",
    "goals": "SELECT accomplishment_id FROM accomplishment_goal WHERE goal_id IN ({typed})",
}
_NAMES = {
    "tags": "SELECT DISTINCT name, name FROM tag",
    "people": "SELECT id, name FROM person",
    "goals": "SELECT id, title FROM goal",
}


def rows(connection: sqlite3.Connection, wanted: Wanted, position: str | None = None) -> list[int]:
    """The numbers of those wanted, the newest day first; ``position`` is the id of one."""
    conditions, values = ["TRUE"], {}
    for kind, typed in (("tags", wanted.tags), ("people", wanted.people), ("goals", wanted.goals)):
        for count, each in enumerate(typed):
            name = f"{kind}{count}"
            known = connection.execute(_NAMES[kind]).fetchall()
            values[name] = json.dumps([row for row, called in known if is_called(called, each)])
            conditions.append(f"n.id IN ({_LINKS[kind].format(typed=_IN.format(name))})")
    if wanted.years:
        values |= {f"year{count}": str(year) for count, year in enumerate(wanted.years)}
        spans = (f"n.on_day BETWEEN :{name} AND :{name} || '-12-31'" for name in values if name.startswith("year"))
        conditions.append(f"({' OR '.join(spans)})")
    if wanted.statuses:
        values["statuses"] = json.dumps(wanted.statuses)
        conditions.append("n.status IN (SELECT value FROM json_each(:statuses))")
    if wanted.private:
        conditions.append("n.private")
    if position:
        values["position"] = position
        conditions.append("n.id IN (SELECT row FROM accomplishment_view WHERE position = :position)")
    found, more = search.holding(connection, "accomplishment", wanted.words)
    if found:
        conditions.append(f"n.id IN ({found})")
    where = " AND ".join(conditions)
    order = f"SELECT n.id FROM accomplishment n WHERE {where} ORDER BY n.on_day DESC, n.id DESC"  # noqa: S608 our own names
    return [row for (row,) in connection.execute(order, {**values, **more})]


def among(connection: sqlite3.Connection, numbers: list[int]) -> list[AccomplishmentRecord]:
    """Those accomplishments, the newest day first."""
    where = 'WHERE row IN (SELECT value FROM json_each(:numbers)) ORDER BY "on" DESC, row DESC'
    return read(connection, AccomplishmentRecord, "accomplishment_view", where, {"numbers": json.dumps(numbers)})


def years(connection: sqlite3.Connection) -> list[tuple[int, int, int]]:
    """Each year with work, the latest first: how many entries it has, and how many are newer than all of them."""
    counted = "SELECT CAST(substr(on_day, 1, 4) AS INTEGER) AS year, count(*) FROM accomplishment GROUP BY year"
    found, newer = [], 0
    for year, count in connection.execute(f"{counted} ORDER BY year DESC").fetchall():
        found.append((year, count, newer))
        newer += count
    return found


def total(connection: sqlite3.Connection) -> int:
    """How many accomplishments there are."""
    return int(connection.execute("SELECT count(*) FROM accomplishment").fetchone()[0])
