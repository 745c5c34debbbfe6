"""What a person can say of a setback."""

from careercoach.fields.field import Field

SETBACK = (
    Field(
        "title",
        "What happened?",
        hint="As you would tell a friend",
        example="Told today that the shop closes in May",
        needed=True,
    ),
    Field(
        "on",
        "When was it?",
        "day",
        hint="today, last fri, 6 oct",
        example="yesterday",
        option="The day it happened; today when left out.",
        page="When",
    ),
    Field(
        "learned",
        "What do you take along?",
        "prose",
        hint="Later is fine, so is nothing",
        example="Mr Lowe rang me himself. I would do it like that, too.",
        lines=2,
        option="What you take along from it; - reads stdin.",
        page="I take along",
    ),
)
