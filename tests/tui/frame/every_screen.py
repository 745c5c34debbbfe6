"""Every screen there is, opened about something of the example life."""

import sqlite3
from datetime import date

from careercoach.queries import positions
from careercoach.queries.goals import goals
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.tui import pages, previews, routes
from careercoach.tui.route import Route
from tests.tui.conftest import TODAY

OF_NOTHING_ON_FILE = {
    previews.LeftOut,
    previews.Writing,
    previews.Since,
    previews.Paper,
    routes.Help,
    routes.HelpPage,
    routes.PastAct,
    routes.Copy,
    routes.Erase,
}
"""Pages about something that is no part of the example life."""


def _about(file: sqlite3.Connection) -> dict[str, object]:
    """Something on file for each field of a route."""
    path, talk = paths.listed(file)[0], meetings.listed(file, status="planned")[0]
    return {
        "topic": "interests",
        "goal": goals.listed(file, statuses=("active",))[0].id,
        "step": goals.steps(file)[0].id,
        "path": path.id,
        "ids": tuple(one.id for one in paths.listed(file)[:2]),
        "competency": "Coaching",
        "meeting": talk.id,
        "ask": talk.items[0].id,
        "person": people.listed(file)[0].id,
        "people": (people.listed(file)[0].id,),
        "position": positions.listed(file)[0].id,
        "promise": meetings.promises(file)[0].id,
        "first": date(2026, 1, 1),
        "last": TODAY,
        "reader": "manager",
        "draft": 0,
        "kind": "new-job",
        "fields": {},
        "decided": {},
        "takes_on": {},
    }


OF_A_ROW: dict[type[Route], str] = {
    routes.Answer: "reflection",
    pages.Accomplishment: "accomplishment",
    pages.Goal: "goal",
    pages.Person: "person",
    pages.Path: "path",
    pages.Talk: "meeting",
    routes.StopDoing: "path",
    routes.TrialDone: "trial",
    routes.Proposal: "proposal",
}
"""Pages and forms that are never of a new thing, and the table of the thing."""


def route_to(file: sqlite3.Connection, kind: type[Route]) -> Route:
    """A route of a kind to something of the example life."""
    said = {name: value for name, value in _about(file).items() if name in kind.names}
    if kind in OF_A_ROW:
        said["row"] = file.execute(f"SELECT uuid FROM {OF_A_ROW[kind]} LIMIT 1").fetchone()[0]
    if kind is routes.Observation:
        said["row"] = "tag-gives/yard"
    return kind(**said)
