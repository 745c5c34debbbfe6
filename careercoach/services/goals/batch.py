"""Many check-ins in one act, as a script brings them: each goal is looked up once, all rows are written together."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import insert
from sqlmodel import Session, select

from careercoach.models import CheckIn, Goal
from careercoach.rows import make, revise
from careercoach.services import finding
from careercoach.services.goals import goals
from careercoach.store.session import name_act


class Batch:
    """Check-ins to be kept together; nothing is on file before ``save``."""

    def __init__(self, session: Session, today: date) -> None:
        name_act(session, "goal check-in")
        self._session = session
        self._today = today
        self._goals: dict[str, Goal] = {}
        self._looks: dict[int, dict[date, CheckIn]] = {}
        self._fresh: list[CheckIn] = []

    def add(self, goal: str, fields: Mapping[str, object]) -> str:
        """One check-in, as ``goals.check_in`` takes it, and the id it will have. Raises what that raises."""
        found = self._goal(goal)
        goals.refuse_ended(found)
        said, on = goals.said_and_day(fields, self._today)
        days = self._looks[finding.number(found)]
        if on in days:
            return revise(days[on], said).uuid
        days[on] = make(CheckIn, {"goal_id": found.id, "on": on, **said})
        self._fresh.append(days[on])
        return days[on].uuid

    def save(self) -> None:
        """Write them all."""
        if self._fresh:
            self._session.execute(insert(CheckIn), [one.model_dump(exclude={"id"}) for one in self._fresh])

    def _goal(self, goal: str) -> Goal:
        if goal not in self._goals:
            found = finding.find(self._session, Goal, goal)
            self._goals[goal] = found
            looks = self._session.exec(select(CheckIn).where(CheckIn.goal_id == found.id))
            self._looks.setdefault(finding.number(found), {look.on_day: look for look in looks})
        return self._goals[goal]
