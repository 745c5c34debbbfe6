"""What each public function of ``queries`` is asked with: a value for each of its parameters."""

import inspect
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from careercoach.documents.choosing import Choice
from careercoach.documents.making import Document
from careercoach.queries import positions, profile, drafts
from careercoach.queries.documents import masks, papers
from careercoach.queries.file import history
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths, trials
from careercoach.queries.people import conversations, people
from careercoach.queries.reflect import questions, reflections
from careercoach.queries.start import observations, search
from careercoach.queries.talk import meetings, notes
from careercoach.queries.work import accomplishments, inbox, learning, setbacks
from tests.store import TODAY

YEAR = timedelta(days=365)
LIMIT = 3
"""A page of a list."""


class Life:
    """The values of one file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        c = connection
        self.meeting = meetings.next_planned(c, TODAY)
        held = next(one for one in meetings.listed(c, status="held") if notes.listed(c, meeting=one.id))
        self.goal = goals.listed(c)[0]
        promise = meetings.promises(c)[0]
        person = people.listed(c)[0].name
        position = positions.listed(c)[0]
        line = accomplishments.listed(c, limit=1)[0]
        path = paths.listed(c)[0]
        act = history.listed(c, limit=1)[0].id
        reflection = reflections.listed(c, limit=1)[0]
        own = questions.own(c)[0].id
        note = notes.listed(c, limit=1)[0].id
        draft = drafts.listed(c)[0]
        about = papers.listed(c)[0]
        self.values: dict[str, Any] = {
            "today": TODAY, "day": TODAY, "before": TODAY, "on": TODAY, "last": TODAY,
            "since": TODAY - YEAR, "first": TODAY - YEAR, "until": TODAY, "overdue_on": TODAY,
            "meeting": self.meeting, "promise": promise, "position": position.id, "person": person, "name": person,
            "goal": self.goal.id, "goal_id": self.goal.id, "path": path.id, "who": profile.get(c, TODAY),
            "audience": "manager", "kind": "brief", "group_by": "none", "prefix": None,
            "paths": path, "act": act, "document": Document("brief", self.meeting.id, "manager", "", ()),
            "said": Choice(), "topics": ("future",), "names": (person,), "words": "Thank you",
            "situation": "employed", "instrument": "growth-check", "text": "audit", "left_out": (),
            "table": "accomplishment", "number": 1, "row": {"id": 1}, "things": "SELECT uuid, id FROM goal", "parts": (),
            "noun": "accomplishment", "ids": [line.id], "typed": line.id[:3], "place": "goal", "part": "promises",
            "item": None, "state": "open", "owner": "manager", "status": None, "relation": "peer", "horizon": "near",
            "topic": reflection.topic, "question": reflection.question, "statement": "energy", "source": "git",
            "goals": (self.goal.id,), "competencies": (company.competencies(c)[0].name,), "tags": ("rota",),
            "statuses": ("done",), "limit": LIMIT, "key": draft.key, "prefix_or_name": person, "rule": "log",
            "promises": meetings.promises(c), "names_": None, "earlier": self.meeting, "handles": ["a"],
            "span": {}, "each": 3, "heads": ("log",), "record": None, "found": [], "ratings": (), "ids_left_out": (),
            "about": {}, "offered": (),
        }
        span = {"today": TODAY.isoformat(), "since": (TODAY-YEAR).isoformat(), "now": None, "left_out": None, "over": None}
        self.values |= {
            "documents.papers.listed.meeting": self.meeting.id, "talk.meetings.promises.meeting": self.meeting.id,
            "talk.notes.listed.meeting": held.id, "talk.replies.listed.meeting": held.id, "talk.notes.run.meeting": held.id, "talk.after.after.meeting": held,
            "documents.recaps.meeting": held, "documents.choosing.choice.goal": (self.goal.id,), "documents.leaving.leaving.goal": (self.goal.id,),
            "documents.leaving.leaving.promise": (promise.id,), "documents.leaving.leaving.position": position,
            "goals.company.priority.prefix": company.priorities(c)[0].id, "goals.company.competency.prefix_or_name": company.competencies(c)[0].name,
            "goals.goals.get.prefix": self.goal.id, "goals.goals.step.prefix": goals.steps(c)[0].id, "goals.goals.check_in.prefix": self.goal.check_ins[0],
            "goals.stuck.stuck.goal": self.goal, "paths.paths.get.prefix": path.id, "paths.trials.get.prefix": trials.listed(c)[0].id,
            "people.conversations.get.prefix": conversations.listed(c)[0].id, "people.people.one_feedback.prefix": people.feedback(c)[0].id,
            "positions.get.prefix": position.id, "positions.named.prefix_or_name": position.id, "positions.position": position,
            "positions.get_away.prefix": positions.away(c)[0].id, "profile.at.position": position,
            "reflect.questions.get.prefix": own, "reflect.questions.key": reflection.question, "reflect.questions.topic.key": "life",
            "reflect.reflections.get.prefix": reflection.id, "start.observations.named.key": "seen",
            "start.felt.felt.span": span, "start.turned.turned.span": span,
            "talk.meetings.get.prefix": self.meeting.id, "talk.meetings.item.prefix": self.meeting.items[0].id,
            "talk.meetings.promise.prefix": promise.id, "talk.promises.history.promise": promise.id, "talk.notes.get.prefix": note,
            "work.accomplishments.get.prefix": line.id, "work.inbox.get.prefix": inbox.listed(c)[0].id,
            "work.learning.get.prefix": learning.listed(c)[0].id, "work.setbacks.get.prefix": setbacks.listed(c)[0].id,
            "documents.masks.get.prefix": masks.listed(c)[0].id, "documents.papers.get.prefix": about.id,
            "drafts.hold.words": "Half a", "drafts.numbered.number": draft.number,
        }

    def ways(self, name: str, function: Callable[..., Any]) -> Iterator[tuple[str, Callable[[], object]]]:
        parameters = dict(inspect.signature(function).parameters)
        takes = "connection" in parameters
        if not takes:
            return
        del parameters["connection"]
        room = name.rpartition(".")[0]
        values = {p: self.values.get(f"{name}.{p}", self.values.get(f"{room}.{p}", self.values.get(p))) for p in parameters}
        must = {p: values[p] for p, each in parameters.items() if each.default is inspect.Parameter.empty}
        free = {p: v for p, v in values.items() if p not in must and v is not None}
        page = {"limit": free.pop("limit")} if "limit" in free else {}
        call = lambda more: lambda: function(self.connection, *[v for p,v in must.items() if parameters[p].kind is not inspect.Parameter.KEYWORD_ONLY], **{p:v for p,v in must.items() if parameters[p].kind is inspect.Parameter.KEYWORD_ONLY}, **more)
        yield "", call(page)
        if page:
            yield "all", call({})
        for p, v in free.items():
            yield p, call({p: v, **page})
