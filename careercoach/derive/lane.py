"""What the express lane writes and reads, drawn from the models and from the rooms that write and read it otherwise."""

from collections.abc import Iterator, Mapping, Sequence

from sqlmodel import SQLModel

from careercoach.coach import stuck
from careercoach.content.wording import wording
from careercoach.derive.readings import Reading
from careercoach.links import Tag
from careercoach.models import Accomplishment, CheckIn
from careercoach.queries.file import times
from careercoach.queries.goals import goals
from careercoach.settings import COLOURS
from careercoach.store import acts, surroundings

_HEAD = '''"""What the express lane writes and reads, column by column, and what it need not look at closer.

Written by ``python -m careercoach.derive`` from models.py and the rooms of the ordinary way; change those.
"""
# ruff: noqa: E501 a statement is a line here
# fmt: off
'''

_WRITTEN: Mapping[str, tuple[type[SQLModel], tuple[str, ...]]] = {
    "LOG": (Accomplishment, ("uuid", "title", "on_day", "did", "result")),
    "TAG": (Tag, ("accomplishment_id", "name")),
    "CHECK_IN": (CheckIn, ("uuid", "goal_id", "on_day", "progress", "confidence", "note", "blocker")),
}
"""By name of the statement, the table and what is said of a new row; the rest has the defaults of the model."""

_READ = ("accomplishment", "goal", "check_in")


def statements(readings: Sequence[Reading]) -> str:
    """The text of express/statements.py."""
    read = [reading for reading in readings if reading.key in _READ]
    fields = {reading.key: " ".join(each.name for each in reading.fields if each.sql) for reading in read}
    kinds = {each.name: each.type for reading in read for each in reading.fields if each.sql}
    drawn = {
        **{name: _insert(table, told) for name, (table, told) in _WRITTEN.items()},
        "CHECK_IN_AGAIN": "UPDATE check_in SET progress = ?, confidence = ?, note = ?, blocker = ? WHERE id = ?",
        "LOOKS": "SELECT on_day, progress, confidence, blocker FROM check_in WHERE goal_id = ? ORDER BY on_day",
        "KNOWN": "SELECT id, progress, confidence, note, blocker FROM check_in WHERE goal_id = ? AND on_day = ?",
        "LATEST": "SELECT date(at, 'localtime'), date('now', 'localtime') FROM act ORDER BY id DESC LIMIT 1",
        **{name: getattr(acts, name) for name in ("BEGIN", "CHANGED", "CLOSE", "FORGET")},
        "TIMES": {reading.key: _times(reading.tables) for reading in read},
        "DUE": goals.DUE,
        "FIELDS": fields,
        "DAYS": sorted(name for name, kind in kinds.items() if kind.startswith("date")),
        "LISTS": sorted(name for name, kind in kinds.items() if kind.startswith("tuple")),
        "YES_OR_NO": sorted(name for name, kind in kinds.items() if kind == "bool"),
        **{name: getattr(stuck, name) for name in ("WINDOW", "FALL", "ROUNDS", "WHOLE")},
        "HINTS": {rule: (words.field, words.hint) for rule, words in wording().items()},
        "HARMLESS_SETTINGS": ["", *(f'theme = "{name}"' for name in COLOURS), "cover = true", "cover = false"],
        "KEPT_IN_STEP": sorted(surroundings.SERVICES),
    }
    return "\n".join([_HEAD, *_lines(drawn)])


def _insert(table: type[SQLModel], told: tuple[str, ...]) -> str:
    """The statement for a new row: what is told of it, and the defaults of the model."""
    fields = table.model_fields.items()
    defaults = {name: field.default for name, field in fields if isinstance(field.default, str | int)}
    columns = [*told, *(name for name in defaults if name not in told)]
    values = ["?" if name in told else _literal(defaults[name]) for name in columns]
    return f"INSERT INTO {table.__tablename__} ({', '.join(columns)}) VALUES ({', '.join(values)})"  # noqa: S608 our own


def _times(tables: Sequence[str]) -> str:
    """The statement for when one thing came into the file and was last changed."""
    thing = f"SELECT uuid, id FROM {tables[0]} WHERE uuid = ?"  # noqa: S608 our own table
    return times.asked(tables[0], tables[1:], thing)


def _literal(value: str | int) -> str:
    return f"'{value}'" if isinstance(value, str) else str(int(value))


def _lines(drawn: Mapping[str, object]) -> Iterator[str]:
    for name, value in drawn.items():
        yield f"{name} = {value!r}"
    yield ""
