"""The day of a goal: it stays, it becomes another one, or the goal is let go; and why, in the check-in of that day.

That it is reached is ``goals.finish``. Source: product C1, C5 (003, 004).
"""

from datetime import date

from sqlmodel import Session, select

from careercoach.coach.remarks import another, stays
from careercoach.errors import InvalidValue
from careercoach.models import CheckIn, Goal
from careercoach.rows import revise
from careercoach.services.finding import find
from careercoach.services.goals import goals
from careercoach.store.session import name_act


def stay(session: Session, goal: str, today: date) -> str:
    """Its day, which lies ahead, is still right; one without a day goes on."""
    name_act(session, "goal day")
    found = find(session, Goal, goal)
    if found.by_day and found.by_day <= today:
        raise InvalidValue("by", "Its day has come, so it cannot stay; say what became of it.")
    remark(session, found.uuid, stays(found.by_day), today)
    return found.uuid


def move(session: Session, goal: str, by: date, different: str, today: date) -> str:
    """Give it another day, which lies ahead; ``different`` says what will be different until then, "" for nothing."""
    name_act(session, "goal day")
    if by <= today:
        raise InvalidValue("by", "Another day lies ahead; give one after today.")
    found = find(session, Goal, goal)
    remark(session, found.uuid, another(by, different), today)
    return revise(found, {"by": by}).uuid


def let_go(session: Session, goal: str, taking: str, today: date, blocker: object = None) -> str:
    """Let it go; ``taking`` says what one takes along, "" for nothing."""
    name_act(session, "goal drop")
    remark(session, goal, taking, today, blocker)
    return goals.drop(session, goal, today)


def remark(session: Session, goal: str, words: str, today: date, blocker: object = None) -> None:
    """Add words to the goal's check-in of that day, or begin one with them; ``blocker`` takes the place of its own.

    Without either nothing is written.
    """
    number = find(session, Goal, goal).id
    kept = session.exec(select(CheckIn).where(CheckIn.goal_id == number, CheckIn.on_day == today)).first()
    before = kept.model_dump(include={"progress", "confidence", "note", "blocker"}) if kept else {}
    note = "\n".join(line for line in (before.get("note"), words) if line)
    said = {**before, "note": note, "blocker": blocker or before.get("blocker")}
    if words or blocker:
        goals.check_in(session, goal, said, today)
