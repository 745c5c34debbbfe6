"""Files as an earlier careercoach left them: a life of that version, with the history in which it came about."""

import sqlite3
from contextlib import closing
from pathlib import Path

from careercoach.derive.migration import row_as_text
from careercoach.store import triggers
from tests.store import everything, older_form

NAME = "Ines O'Neil,role='x',role=NULL"
"""A name that looks like what the history is written in."""

FIRST_WITH_POSITIONS = 7
"""The version of the file from which on a position is a noun of its own."""

UUID = "0f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a001"

Told = tuple[str, str, str]
"""One thing that was done: the name of the act, the noun, and the statement that touches its first row."""

LIFE: tuple[Told, ...] = (
    ("profile set", "profile", f"INSERT INTO profile (id, uuid, name) VALUES (1, '{UUID}', 'Ines')"),
    ("profile set", "profile", "UPDATE profile SET role = 'Nurse', team = 'Ward 3, the ''old'' one'"),
    (
        "person add",
        "person",
        "INSERT INTO person (uuid, name, relation) VALUES ('1f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a002', 'Rosa', 'manager')",
    ),
    ("profile set", "profile", "UPDATE profile SET manager_id = 1, start_day = '2019-03-04'"),
    ("profile set", "profile", f"""UPDATE profile SET name = '{NAME.replace("'", "''")}'"""),
    ("profile set", "profile", "UPDATE profile SET role = 'Charge nurse', organisation = 'St Anne'"),
)
"""Who one is at work, while the profile still said it."""

LIFE_WITH_POSITIONS: tuple[Told, ...] = (
    LIFE[0],
    LIFE[2],
    (
        "position add",
        "position",
        "INSERT INTO position (uuid, kind, role, organisation, manager_id, no_manager, from_day)"
        " VALUES ('2f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a003', 'employed', 'Nurse', 'St Anne', 1, 0, '2019-03-04')",
    ),
    ("position edit", "position", "UPDATE position SET role = 'Charge nurse', team = 'Ward 3, the ''old'' one'"),
)
"""The same since positions are nouns of their own."""

TALKS: tuple[Told, ...] = (
    (
        "log",
        "accomplishment",
        "INSERT INTO accomplishment (uuid, title, on_day, status, private)"
        " VALUES ('3f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a004', 'Wrote the rota', '2023-10-02', 'done', 0)",
    ),
    (
        "meeting plan",
        "meeting",
        "INSERT INTO meeting (uuid, kind, person_id, on_day, minutes, status)"
        " VALUES ('4f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a005', 'career', 1, '2023-11-06', 30, 'planned')",
    ),
    ("meeting hold", "meeting", "UPDATE meeting SET status = 'held', notes = 'Calm, and ''kind'''"),
    (
        "promise add",
        "promise",
        "INSERT INTO promise (uuid, meeting_id, text, owner, by_day, state)"
        " VALUES ('5f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a006', 1, 'Ask about the course', 'them', '2023-12-01', 'open')",
    ),
    ("promise keep", "promise", "UPDATE promise SET state = 'kept', closed_day = '2023-11-30'"),
    (
        "feedback add",
        "feedback",
        "INSERT INTO feedback (uuid, person_id, on_day, kind, behaviour)"
        " VALUES ('6f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a007', 1, '2023-11-06', 'strength', 'You stayed calm')",
    ),
)
"""Work, a talk, what was promised in it and what was heard; every version knew these."""


def whole_life(version: int) -> tuple[Told, ...]:
    """Who one is at work, and the talks, as a file of this version holds them."""
    return (*(LIFE if version < FIRST_WITH_POSITIONS else LIFE_WITH_POSITIONS), *TALKS)


def live(path: Path, version: int, life: tuple[Told, ...] = LIFE) -> None:
    """Write a file of an older version, with its history."""
    path.touch(mode=0o600)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        older_form(connection, version)
        for number, (name, noun, statement) in enumerate(life, start=1):
            row = row_as_text(triggers.columns_of(connection, noun))
            before = connection.execute(f"SELECT {row} FROM {noun}").fetchone()
            connection.execute(statement)
            (after,) = connection.execute(f"SELECT {row} FROM {noun}").fetchone()
            connection.execute(
                "INSERT INTO act (uuid, name, at, on_day, zone, open)"
                " VALUES (?, ?, '2024-01-01T09:00:00Z', '2024-01-01', 'UTC', 0)",
                (f"{number:x}{UUID[1:]}", name),
            )
            connection.execute(
                "INSERT INTO change (act_id, noun, row_id, before, after) VALUES (?, ?, 1, ?, ?)",
                (number, noun, before and before[0], after),
            )


def form(path: Path) -> tuple[int, list[str]]:
    """The version a file says it has, and all it holds, without opening it as the program does."""
    version, *held = everything(path)
    return int(version.rpartition(" ")[2]), held
