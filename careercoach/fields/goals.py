"""What a person can say of a goal, in the order of its form."""

from collections.abc import Mapping
from dataclasses import asdict

from careercoach.fields.field import Field
from careercoach.records import GoalRecord

GOAL = (
    Field(
        "title",
        "What do you want to reach?",
        hint="What will you be able to do?",
        needed=True,
    ),
    Field(
        "by",
        "By when?",
        "day",
        hint="in 6 months, end of march, 2028",
        example="end of march",
        toward="future",
        option="The day to reach it by.",
    ),
    Field(
        "horizon",
        "How far ahead?",
        "choice",
        choices=(("near", "near, a year"), ("mid", "mid, 1–3 years"), ("long", "long, 5 years")),
        option="How far away: within a year, one to three years, further.",
    ),
    Field(
        "why",
        "Why does it matter?",
        "prose",
        hint="Nobody is told unless you choose it",
        example="I like a calm ward in the evening, and would like to be the reason.",
        lines=2,
        option="Why it matters to you.",
        page="Why",
        pane="Why: ",
    ),
    Field(
        "benefit",
        "This helps because…",
        "prose",
        hint="Who gains, and what?",
        example="…the early shift starts without an hour of questions.",
        lines=2,
        option="Who gains, and what.",
        page="Benefit",
        pane="This helps because ",
    ),
    Field(
        "measure",
        "How will you know?",
        "prose",
        hint="A number, or what anybody could see",
        example="Three month-ends closed by day four, with no corrections.",
        lines=2,
        option="How you will know.",
        page="Measure",
        pane="I will know by: ",
    ),
    Field(
        "obstacle",
        "What may get in the way?",
        "prose",
        hint="One honest guess",
        example="The workshop is full on the only evening the course runs.",
        lines=2,
        option="What may get in the way.",
        page="Obstacle",
        pane="Likely in the way: ",
    ),
    Field(
        "if_then",
        "If that happens, then I will…",
        "prose",
        hint="If …, then I …",
        example="If I cannot leave by five, then I take the Saturday group.",
        lines=2,
        option="What you will do then: if …, I will ….",
        page="If, then",
        pane="→ ",
    ),
    Field(
        "support",
        "What help do you need?",
        "prose",
        hint="Time, money, a person, a chance to try",
        example="Two quiet hours a fortnight, and Ines to read my reports.",
        lines=2,
        option="Whose help you need.",
        page="Support",
        pane="Support: ",
    ),
    Field(
        "helper",
        "Whose help?",
        "person",
        hint="A name: asked only in a talk with them",
        example="Ines Halloran",
        option="Whose help it is: only in a talk with them is it offered as an ask.",
        page="Help from",
        pane="Help from: ",
    ),
    Field(
        "skills",
        "Skills it needs",
        "prose",
        hint="To learn or try",
        lines=2,
        option="What you have to learn for it.",
        page="Skills",
        pane="Skills: ",
    ),
    Field(
        "exposure",
        "Who should see it?",
        "prose",
        hint="People and places",
        lines=2,
        option="Who should see the work.",
        page="Exposure",
        pane="To be seen by: ",
    ),
    Field("serves", "Which goal does it serve?", "pick", option="The goal this one is a rung of."),
    Field(
        "priorities",
        "Which priorities at work?",
        "picks",
        option="A priority it serves.",
        flag="--priority",
    ),
    Field(
        "competencies",
        "What will it build?",
        "names",
        hint="Coaching, Clear writing",
        example="Coaching",
        option="What it lets you practise.",
        flag="--competency",
    ),
    Field(
        "cadence_days",
        "Days between check-ins",
        "number",
        hint="Near 14, mid 30, long 91",
        least=1,
        most=366,
        option="Days between check-ins.",
        flag="--cadence",
    ),
    Field(
        "private",
        "Who may read it?",
        "choice",
        choices=(("", "whom I choose"), ("yes", "only me")),
        option="Keep it out of documents for others until you choose it again each time.",
    ),
)

FOREMOST = ("title", "by", "horizon", "why", "benefit", "measure", "private")
"""What is asked of it line by line; the rest is offered."""


def standing(record: GoalRecord) -> dict[str, object]:
    """What is on file, as it stands in the form."""
    return {**asdict(record), "private": "yes" if record.private else ""}


def meant(changes: Mapping[str, object]) -> dict[str, object]:
    """What a form says, as it is kept."""
    return {**changes, **({"private": changes["private"] == "yes"} if "private" in changes else {})}
