"""Where a thing on file is shown, and where an act that Today recommends is done: the rules behind two routes."""

import sqlite3
from collections.abc import Callable
from datetime import date

from careercoach.coach import compass, growth_check
from careercoach.coach.rules.act import Act
from careercoach.errors import NotFound
from careercoach.queries import positions
from careercoach.queries.documents import papers
from careercoach.queries.goals import goals
from careercoach.queries.reflect import questions, ratings
from careercoach.queries.talk import meetings
from careercoach.store import ids
from careercoach.tui import pages, picking_up, previews, routes, wanted, working_life
from careercoach.tui.route import Route
from careercoach.tui.wanted import Place


def resolve(route: Route, reading: sqlite3.Connection, today: date) -> Route:
    """The route to a screen or a place, for a route to a thing on file or to a recommended act. Raises NotFound."""
    if isinstance(route, wanted.Recommended):
        return _act(route.act, reading, today)
    if isinstance(route, wanted.Record):
        if route.row and route.noun in _READ:
            ids.find(reading, route.noun, route.row, route.noun)  # another window may have deleted it
            return _READ[route.noun](route.row)
        return _record(route.noun, route.row, reading, today)
    if isinstance(route, wanted.PickUp):
        return picking_up.way(reading, route.draft)
    return route


_READ: dict[str, Callable[[str], Route]] = {
    "accomplishment": pages.Accomplishment,
    "goal": pages.Goal,
    "person": pages.Person,
    "path": pages.Path,
    "meeting": pages.Talk,
}
"""Things that have a page to read, from which they are changed; all others open where they are changed."""


def _act(act: Act, reading: sqlite3.Connection, today: date) -> Route:
    """Some acts lead further than to the thing they are about."""
    if act.rule in _ACTS and act.id:
        return _ACTS[act.rule](act.id)
    if act.asks and act.id:
        return routes.Reflect(questions.question(reading, act.id).topic, question=act.id)
    if act.noun in _PAGES:
        return _PAGES[act.noun](act.id)
    if act.noun == "readiness" and act.id:
        return routes.Readiness(act.id)
    if act.noun == "promise":
        return routes.Promises(act.id)
    return _record(*act.opens, reading, today)


_PAGES: dict[str, Callable[[str | None], Route]] = {
    "metrics": lambda _: routes.Metrics(),
    "month": lambda month: routes.Month(date.fromisoformat(f"{month}-01") if month else None),
}
"""Pages that are not about a thing on file, by what an act calls them."""

_ACTS: dict[str, Callable[[str], Route]] = {
    "nothing-near": lambda goal: routes.Goal(prefill={"horizon": "near", "serves": goal}),
    "under-way": lambda work: routes.Accomplishment(work, begin="result"),
    "stuck": routes.Unstick,
    "goal-day-soon": routes.GoalDay,
    "goal-day": routes.GoalDay,
    "goal-over": routes.GoalDay,
    "still-stands": routes.GoalDay,
    "step-day": routes.StepDay,
    "closing-day": routes.ClosingDay,
    "came-of-this": lambda work: routes.Accomplishment(work, begin="result"),
    "talk-passed": routes.TalkPassed,
    "talk-today": lambda talk: routes.PrepareTalk(talk, begin="Read through"),
    "recap": previews.Recap,
    "advice": routes.AfterTalk,
    "ask-talk": previews.Request,
    "how-was-it": routes.TrialDone,
    "try-path": routes.Trials,
    "from-before": lambda _: working_life.Change("back"),
}
"""By the rule that recommends it, for an act that is about a thing on file."""


def _record(noun: str, row: str | None, reading: sqlite3.Connection, today: date) -> Route:
    """What has no screen of its own is Today's."""
    if noun in _FORMS:
        return _FORMS[noun](row)
    if noun == "paper" and row:
        return picking_up.document(reading, papers.get(reading, row))
    if noun == "meeting":
        return _meeting(row, reading)
    if noun == "check-in":
        return _check_in(row, reading)
    if noun in ("growth-check", "rating"):
        return _growth_check(row, reading, today)
    return _compass(reading) if noun == "compass" else Place("today")


_FORMS: dict[str, Callable[[str | None], Route]] = {
    "accomplishment": routes.Accomplishment,
    "reflection": lambda row: routes.Answer(row) if row else Place("reflect"),  # a new one starts at the topics
    "question": routes.Question,
    "observation": lambda row: routes.Observation(row) if row else routes.Noticed(),
    "promise": lambda row: routes.Promise(row) if row else routes.Promises(),
    "profile": lambda _: working_life.Profile(),
    "position": working_life.Position,
    "away": working_life.Away,
    "goal": routes.Goal,
    "step": lambda row: routes.Step(row) if row else Place("goals"),  # a new one needs its goal
    "person": routes.Person,
    "feedback": routes.Feedback,
    "learning": routes.Learning,
    "conversation": routes.Conversation,
    "priority": routes.Priority,
    "competency": routes.Competency,
    "path": routes.Path,
    "trial": lambda row: routes.Trial(row) if row else routes.Paths(),  # a new one needs its path
    "setback": routes.Setback,
    "proposal": lambda row: routes.Proposal(row) if row else routes.Inbox(),
}


def _meeting(row: str | None, reading: sqlite3.Connection) -> Route:
    """A talk ahead is prepared; of one behind, what was agreed is shown."""
    if row is None:
        return routes.Talk()
    planned = meetings.get(reading, row).status == "planned"
    return routes.PrepareTalk(row) if planned else routes.Agreed(row)


def _check_in(row: str | None, reading: sqlite3.Connection) -> Route:
    """``row`` is a goal to look at now, or a check-in of one to look at again."""
    if row is None:
        return Place("goals")
    try:
        return routes.CheckIn(goals.get(reading, row).id)
    except NotFound:
        kept = goals.check_in(reading, row)
        return routes.CheckIn(kept.goal, kept.on)


def _growth_check(row: str | None, reading: sqlite3.Connection, today: date) -> Route:
    """A rating leads to how things moved; without one the sitting begins where it is due, unfinished or the first."""
    instrument = growth_check.INSTRUMENT
    last, aways = ratings.last_day(reading, instrument), positions.away(reading)
    due = growth_check.next_due(last, today, on_file=growth_check.ENOUGH, aways=aways)
    begin = row is None and (ratings.draft(reading, instrument) or (due is not None and due <= today))
    return routes.GrowthCheck() if begin else routes.GrowthTrend()


def _compass(reading: sqlite3.Connection) -> Route:
    """The compass; before the first sitting, and where one is unfinished, its statements."""
    begin = ratings.draft(reading, compass.INSTRUMENT) or ratings.last_day(reading, compass.INSTRUMENT) is None
    return routes.CompassStatements() if begin else routes.Compass()
