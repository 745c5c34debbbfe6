"""What has changed since the last version of a plan, told from days on file: no copy of the old version is needed.

A day counts when it comes after that of the last version. Nothing is said of what stayed as it was, nor of how far
a goal is.
"""

from datetime import date

from careercoach.documents import phrases, spoken
from careercoach.documents.markdown import begun, bullets, sentence
from careercoach.documents.materials import DevelopmentPlan
from careercoach.language import shorthand
from careercoach.records import GoalRecord, LearningRecord


def changes(plan: DevelopmentPlan, since: date, today: date) -> str:
    """A list of what was done and what ended after ``since``, and of goals taken up again; empty for nothing.

    That a goal is new or paused stands with the goal; of one that was reached nothing else needs to be told.
    """
    goals = {goal.id for goal in plan.goals if goal.status != "done"}
    reached = {goal.id for goal in plan.goals} - goals
    steps = [(step.done_on, step.title) for step in plan.steps if step.done_on and step.goal in goals]
    done = sorted((on, title) for on, title in steps if on > since)
    told = [
        *(f"{_named(goal.title)}: {said}." for goal in plan.goals if (said := _goal(goal, plan, since, today))),
        *(sentence(shorthand.did(title, "me") or phrases.behind("Done", title)) for _, title in done),
        *(
            f"{_named(one.title)}: {said}."
            for one in plan.learning
            if one.goal not in reached and (said := _learning(one, since))
        ),
    ]
    return bullets([line] for line in told)


def over(since: date, today: date) -> str:
    """The heading: since which month, and of one that is not over since which day."""
    this = (since.year, since.month) == (today.year, today.month)
    return f"What changed since {spoken.day(since, today) if this else spoken.month(since, today)}"


def _named(title: str) -> str:
    return _bare(begun(title))


def _bare(title: str) -> str:
    return title.strip().removesuffix(".")


def _goal(goal: GoalRecord, plan: DevelopmentPlan, since: date, today: date) -> str:
    if goal.ended_on and goal.ended_on > since:
        return f"reached {spoken.on(goal.ended_on, today)}" if goal.status == "done" else "let go"
    taken_up = any(turn.goal == goal.id and turn.status == "active" for turn in plan.turns)
    return "taken up again" if taken_up and goal.started_on <= since else ""


def _learning(one: LearningRecord, since: date) -> str:
    ended = one.until or one.on
    if one.status == "finished" and ended and ended > since:
        return "finished"
    return "begun" if one.status == "under-way" and one.on and one.on > since else ""
