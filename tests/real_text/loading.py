"""Putting the real text into a file, through the ordinary services."""

from datetime import date
from pathlib import Path

from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store.session import act
from tests import real_text


def load(path: Path, today: date) -> list[str]:
    """Write everything into the file at ``path``, one act a noun, and return the goals' ids in their order."""
    with act(path, today) as session:
        for entry in real_text.accomplishments(today):
            accomplishments.add(session, entry, today)
    with act(path, today) as session:
        fields = ("title", "horizon", "by", "started_on")
        rows = [goals.add(session, {name: goal[name] for name in fields}, today) for goal in real_text.goals(today)]
    with act(path, today) as session:
        for check_in in real_text.check_ins(today):
            goals.check_in(session, rows[check_in["goal"]], check_in | {"goal": None}, today)
    return rows
