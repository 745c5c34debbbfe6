"""Every question that can be put to the file, and what SQLite does to answer it."""

import inspect
import pkgutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from typing import Any

from careercoach import queries
from careercoach.queries import reading

Asked = Callable[[], object]


@dataclass(slots=True)
class Work:
    """What was done for one question: the statements that were run and how often, and of each the steps it took."""

    statements: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)


def public() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of ``queries``, by its path in it; but those of ``reading``, with which the others ask."""
    for found in pkgutil.walk_packages(queries.__path__, f"{queries.__name__}."):
        module = import_module(found.name)
        for name, function in vars(module).items():
            if inspect.isfunction(function) and function.__module__ == found.name != reading.__name__ and name[0] != "_":
                yield f"{found.name.removeprefix(queries.__name__ + '.')}.{name}", function


STEP = 20
"""Steps of SQLite's machine between two looks at which statement runs."""


def watched(connection: sqlite3.Connection, question: Asked) -> Work:
    """Ask, and say what was done for it. What is read as it is wanted is wanted to the end."""
    work, running = Work(), [""]

    def began(statement: str) -> None:
        running[0] = statement
        work.statements[statement] += 1

    def stepped() -> None:
        work.steps[running[0]] += STEP

    connection.set_trace_callback(began)
    connection.set_progress_handler(stepped, STEP)
    try:
        answer = question()
        if inspect.isgenerator(answer):
            for _ in answer:
                pass
    finally:
        connection.set_trace_callback(None)
        connection.set_progress_handler(None, 0)
    return work


def walked(connection: sqlite3.Connection, statement: str) -> set[str]:
    """The tables that a statement walks through from one end, as SQLite explains it, by themselves or by an index."""
    names = dict(connection.execute("SELECT rootpage, tbl_name FROM sqlite_schema WHERE rootpage > 0"))
    opened: dict[int, str] = {}
    ends, goes_on = set(), set()
    for _, operation, cursor, page, database, *_ in connection.execute(f"EXPLAIN {statement}"):
        if operation == "OpenRead" and database == 0:
            opened[cursor] = names.get(page, "sqlite_schema")
        elif operation in ("Rewind", "Last"):
            ends.add(cursor)
        elif operation in ("Next", "Prev"):
            goes_on.add(cursor)
        elif operation == "Count":
            ends.add(cursor)
            goes_on.add(cursor)
    return {opened[cursor] for cursor in ends & goes_on if cursor in opened}
