"""Every question that can be put to the file: what it is asked with, and what SQLite does to answer it."""

import inspect
import pkgutil
import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterator
from datetime import timedelta
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple

from careercoach import queries
from careercoach.coach.filtering import Wanted
from careercoach.documents.choosing import NO_CHOICE
from careercoach.documents.making import Document
from careercoach.queries import drafts, positions, profile, reading
from careercoach.queries.documents import for_others, masks, papers
from careercoach.queries.file import history
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths, trials
from careercoach.queries.people import conversations, people
from careercoach.queries.reflect import questions, reflections
from careercoach.queries.talk import meetings, notes
from careercoach.queries.work import accomplishments, inbox, learning, setbacks
from tests.store import TODAY

LIMIT = 3
"""How much a page holds: so little that whoever reads a page only cannot have read a table."""

OF_THE_INDEX = "--"
"""How a statement begins that the search index runs for itself."""

STEP = 100
"""Steps of SQLite's machine between two looks at which statement runs."""


class Name(NamedTuple):
    """One public function of ``queries``, and what of its arguments is said beside those that it needs."""

    path: str
    about: str

    def is_one_of(self, names: Collection[str]) -> bool:
        """Whether the function or its room is named."""
        return self.path in names or self.path.rpartition(".")[0] in names


class Work(NamedTuple):
    """What was done for one question: how many statements were run, and by statement the steps it took in all."""

    statements: int
    steps: Counter[str]


def answered(connection: sqlite3.Connection) -> dict[Name, Work]:
    """What every question takes."""
    return {name: _told(connection, name, ask) for name, ask in every(connection)}


def _told(connection: sqlite3.Connection, name: Name, ask: Callable[[], object]) -> Work:
    try:
        return watched(connection, ask)
    except Exception as error:
        error.add_note(f"{name.path} ({name.about}): is there something to ask with in ``_values``?")
        raise


def every(connection: sqlite3.Connection) -> Iterator[tuple[Name, Callable[[], object]]]:
    """Each function by itself, a page of it, all of it, and with each of its conditions."""
    known = _values(connection)
    for path, function in _public():
        parameters = dict(list(inspect.signature(function).parameters.items())[1:])
        said = {name: _value(known, path, name) for name in parameters}
        needed = [name for name, each in parameters.items() if each.default is inspect.Parameter.empty]
        by_place = [said[name] for name in needed if parameters[name].kind is not inspect.Parameter.KEYWORD_ONLY]
        by_name = {name: said[name] for name in needed if parameters[name].kind is inspect.Parameter.KEYWORD_ONLY}
        page = {"limit": LIMIT} if "limit" in parameters.keys() - set(needed) else {}
        ask = partial(function, connection, *by_place, **by_name)
        yield Name(path, "a page" if page else ""), partial(ask, **page)
        if page:
            yield Name(path, "all"), ask
        for name in sorted(parameters.keys() - {*needed, *page}):
            if said[name] is not None:
                yield Name(path, name), partial(ask, **{**page, name: said[name]})


def _public() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of ``queries`` that asks; but those of ``reading``, with which the others do."""
    for found in pkgutil.walk_packages(queries.__path__, f"{queries.__name__}."):
        module = import_module(found.name)
        for name, function in vars(module).items():
            own = inspect.isfunction(function) and function.__module__ == found.name != reading.__name__
            if own and name[0] != "_" and "connection" in inspect.signature(function).parameters:
                yield f"{found.name.removeprefix(f'{queries.__name__}.')}.{name}", function


def _value(known: dict[str, Any], path: str, name: str) -> Any:
    """The value said for this function, else for its room, else for the name."""
    room = path.rpartition(".")[0]
    return next((known[key] for key in (f"{path} {name}", f"{room} {name}", name) if key in known), None)


def watched(connection: sqlite3.Connection, ask: Callable[[], object]) -> Work:
    """Ask. What is read as it is wanted is wanted to the end; what the index does is its asker's."""
    ran: list[str] = []
    steps: Counter[str] = Counter()

    def begun(statement: str) -> None:
        if not statement.startswith(OF_THE_INDEX):
            ran.append(statement)

    def stepped() -> None:
        steps[ran[-1] if ran else ""] += STEP

    connection.set_trace_callback(begun)
    connection.set_progress_handler(stepped, STEP)
    try:
        answer = ask()
        if inspect.isgenerator(answer):
            deque(answer, maxlen=0)
    finally:
        connection.set_trace_callback(None)
        connection.set_progress_handler(None, 0)
    return Work(len(ran), Counter({statement: steps[statement] for statement in {*ran}}))


def walked(connection: sqlite3.Connection, statement: str) -> set[str]:
    """The tables that a reading statement goes through from one end, by themselves or by an index of all their rows.

    EXPLAIN tells it rather than EXPLAIN QUERY PLAN, which knows tables only by what a statement calls them.
    """
    if not statement.lstrip().startswith(("SELECT", "WITH")):
        return set()
    reading.by_name(connection)  # the order that some statements name
    some_rows = "type = 'index' AND coalesce(sql, '') LIKE '% WHERE %'"
    whole = f"SELECT rootpage, tbl_name FROM sqlite_schema WHERE rootpage > 0 AND NOT ({some_rows})"
    tables = dict(connection.execute(whole))
    opened: dict[int, str] = {}
    from_an_end, onwards, before = set(), set(), ""
    for _, operation, cursor, page, *_ in connection.execute(f"EXPLAIN {statement}"):
        if operation == "OpenRead" and page in tables:
            opened[cursor] = tables[page]
        if operation in ("Rewind", "Last", "Count"):
            from_an_end.add(cursor)
        if operation in ("Next", "Prev", "Count") and before != "Goto":  # the smallest value is the first: it leaves
            onwards.add(cursor)
        before = operation
    return {opened[cursor] for cursor in from_an_end & onwards & opened.keys()}


def _values(connection: sqlite3.Connection) -> dict[str, Any]:
    """What can be asked with: by the name of a parameter, and where that means several things by function or room."""
    meeting = meetings.next_planned(connection, TODAY)
    held = next(one for one in meetings.listed(connection, status="held") if notes.listed(connection, meeting=one.id))
    goal, promise = goals.listed(connection)[0], meetings.promises(connection)[0]
    person, position = people.listed(connection)[0], positions.listed(connection)[0]
    line, path = accomplishments.listed(connection, limit=1)[0], paths.listed(connection)[0]
    reflection, draft = reflections.listed(connection, limit=1)[0], drafts.listed(connection)[0]
    days = {
        **dict.fromkeys(("today", "day", "before", "on", "last", "until", "overdue_on"), TODAY),
        **dict.fromkeys(("since", "first"), TODAY - timedelta(days=365)),
    }
    worded = for_others.listed(connection, limit=1)[0]
    span = {"today": TODAY.isoformat(), "since": days["since"].isoformat(), "left_out": None, "over": None}
    return {
        **days,
        "span": span,
        "start.felt.hurt_on left_out": None,
        "meeting": meeting,
        "earlier": held,
        "documents.recaps meeting": held,
        "documents.papers.listed meeting": meeting.id,
        "talk.after.after meeting": held,
        "talk.meetings.promises meeting": held.id,
        "talk.notes meeting": held.id,
        "talk.replies meeting": held.id,
        "talk.meetings.get prefix": meeting.id,
        "talk.meetings.item prefix": meeting.items[0].id,
        "goal": goal.id,
        "goal_id": goal.id,
        "goals": (goal.id,),
        "kinds": ("career",),
        "wanted": [meeting.id],
        "work.filtering.rows wanted": Wanted(words="handover", years=(TODAY.year,)),
        "start.search left_out": (position.id,),
        "goals.stuck goal": goal,
        "documents.choosing.choice goal": (goal.id,),
        "documents.leaving goal": (goal.id,),
        "goals.goals.with_person person": person,
        "documents.year.year number": TODAY.year,
        "talk.overtaken.over work": accomplishments.listed(connection, limit=3),
        "documents.for_others.get prefix": worded.id,
        "documents.for_others prefix": goal.id,
        "goals.offered field": "serves",
        "goals.offered row": goal.id,
        "work.offered field": "goals",
        "talk.offered.usual kind": "career",
        "talk.offered.usual minutes": 30,
        "start.first_run at": 0,
        "start.first_run given": (),
        "goals.goals.get prefix": goal.id,
        "goals.goals.step prefix": goals.steps(connection)[0].id,
        "goals.goals.check_in prefix": goal.check_ins[0],
        "promise": promise,
        "promises": meetings.promises(connection),
        "documents.leaving promise": (promise.id,),
        "talk.promises promise": promise.id,
        "talk.meetings.promise prefix": promise.id,
        "person": person.name,
        "name": person.name,
        "names": (person.name,),
        "people.people prefix_or_name": person.name,
        "people.people.one_feedback prefix": people.feedback(connection)[0].id,
        "people.conversations prefix": conversations.listed(connection)[0].id,
        "position": position.id,
        "positions position": position,
        "profile.at position": position,
        "documents.leaving.leaving position": position,
        "positions.get prefix": position.id,
        "positions.named prefix_or_name": position.id,
        "positions.get_away prefix": positions.away(connection)[0].id,
        "who": profile.get(connection, TODAY),
        "path": path.id,
        "paths": path,
        "paths.paths prefix": path.id,
        "paths.trials prefix": trials.listed(connection)[0].id,
        "goals.company.priority prefix": company.priorities(connection)[0].id,
        "goals.company.competency prefix_or_name": company.competencies(connection)[0].name,
        "competencies": (company.competencies(connection)[0].name,),
        "work.accomplishments prefix": line.id,
        "work.inbox prefix": inbox.listed(connection)[0].id,
        "work.learning prefix": learning.listed(connection)[0].id,
        "work.setbacks prefix": setbacks.listed(connection)[0].id,
        "documents.masks prefix": masks.listed(connection)[0].id,
        "documents.papers prefix": papers.listed(connection)[0].id,
        "talk.notes prefix": notes.listed(connection, limit=1)[0].id,
        "reflect.reflections prefix": reflection.id,
        "reflect.questions prefix": questions.own(connection)[0].id,
        "topic": reflection.topic,
        "question": reflection.question,
        "reflect.questions key": reflection.question,
        "reflect.questions.topic key": "life",
        "key": draft.key,
        "drafts number": draft.number,
        "start.observations key": "seen",
        "act": history.listed(connection, limit=1)[0].id,
        "row": {"id": 1},
        "number": 1,
        "table": "accomplishment",
        "about": {},
        "noun": "accomplishment",
        "ids": [line.id],
        "typed": line.id[:3],
        "handles": ("a",),
        "document": Document("brief", meeting.id, "manager", "", ()),
        "said": NO_CHOICE,
        "audience": "manager",
        "kind": "brief",
        "group_by": "none",
        "words": "Thank you",
        "text": "audit",
        "topics": ("future",),
        "situation": "employed",
        "instrument": "growth-check",
        "statement": "energy",
        "place": "goal",
        "part": "agreements",
        "state": "open",
        "owner": "manager",
        "relation": "peer",
        "horizon": "near",
        "source": "git",
        "tags": ("rota",),
        "statuses": ("done",),
        "rule": "log",
        "each": LIMIT,
        "limit": LIMIT,
        "heads": ("log",),
        **dict.fromkeys(("left_out", "ratings", "ids_left_out", "offered", "found"), ()),
    }
