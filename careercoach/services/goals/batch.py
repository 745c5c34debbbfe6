"""Many check-ins in one act, as a script brings them: each goal is looked up once, all rows are written together."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import insert
from sqlmodel import Session, select

from careercoach.models import CheckIn, Goal
from careercoach.rows import columns_for, new_uuid, revise
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
        self._fresh: dict[tuple[int, date], dict[str, object]] = {}

    def add(self, goal: str, fields: Mapping[str, object]) -> str:
        """One check-in, as ``goals.check_in`` takes it, and the id it will have; one that is there so stays as it is.

        Raises what that raises.
        """
        found = self._goal(goal)
        said, on = goals.said_and_day(fields, self._today)
        number = finding.number(found)
        known = self._looks[number].get(on)
        if known and all(getattr(known, name) == value for name, value in said.items()):
            return known.uuid
        goals.refuse_ended(found)
        if known:
            return revise(known, said).uuid
        begun = self._fresh.get((number, on)) or {"uuid": new_uuid(), "goal_id": number, "on_day": on}
        fresh = self._fresh[number, on] = columns_for(CheckIn, begun | said)
        return str(fresh["uuid"])

    def save(self) -> None:
        """Write them all."""
        if self._fresh:
            self._session.execute(insert(CheckIn), list(self._fresh.values()))

    def _goal(self, goal: str) -> Goal:
        if goal not in self._goals:
            found = finding.find(self._session, Goal, goal)
            self._goals[goal] = found
            looks = self._session.exec(select(CheckIn).where(CheckIn.goal_id == found.id))
            self._looks.setdefault(finding.number(found), {look.on_day: look for look in looks})
        return self._goals[goal]
