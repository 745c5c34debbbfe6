"""A new way on for a goal that is stuck: whatever it takes is one act. Source: product G7 (003).

Why not in the room of goals: it reaches into talks, which reach into goals.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlmodel import Session

from careercoach import vocabulary
from careercoach.errors import InvalidValue
from careercoach.incoming import clean
from careercoach.models import Goal
from careercoach.rows import revise
from careercoach.services.finding import find
from careercoach.services.goals import days, steps
from careercoach.services.talk import meetings
from careercoach.store.session import name_act

_NEXT_STEP = timedelta(days=14)
"""How long from today the next step has where no day is named."""


def unstick(session: Session, goal: str, said: Mapping[str, object], today: date) -> str:
    """Go on with a goal on one of WAYS, ``way``; what is left out, or empty, stays as it is.

    ``done_looks`` is what done would look like in a fortnight and stands in the check-in of the day, with
    ``in_the_way``, which becomes the obstacle; ``if_then`` becomes the goal's plan. ``step`` is the smaller piece, or
    what to ask of whom, ``by`` its day: a fortnight from today when left out. ``ask`` goes on the agenda of the talk
    with the id ``talk``. Whoever lets the goal go says ``taking``, what they take along, and none of the other plans.
    Raises InvalidValue, NotFound, and Conflict for a goal that has ended.
    """
    name_act(session, "goal unstick")
    found = find(session, Goal, goal)
    given = {name: value for name, value in said.items() if value is not None and clean(str(value))}
    way = given.get("way")
    if way not in vocabulary.WAYS:
        raise InvalidValue("way", f"A way on is one of: {', '.join(vocabulary.WAYS)}.")
    blocker = {"blocker": given.get("in_the_way")}
    if way == "let-go":
        if given.keys() & {"step", "by", "if_then", "ask"}:
            raise InvalidValue("step", "Whoever lets a goal go needs no step, plan or ask for it; leave them out.")
        return days.let_go(session, found.uuid, str(given.get("taking", "")), today, **blocker)
    looks = f"In a fortnight: {given['done_looks']}" if "done_looks" in given else ""
    days.remark(session, found.uuid, looks, today, **blocker)
    steps.add(session, found.uuid, {"title": given.get("step"), "by": given.get("by") or today + _NEXT_STEP})
    plan = {"obstacle": given.get("in_the_way"), "if_then": given.get("if_then")}
    revise(found, {name: value for name, value in plan.items() if value})
    if "ask" in given:
        meetings.bring(session, str(given["talk"]), asks=[str(given["ask"])])
    return found.uuid
