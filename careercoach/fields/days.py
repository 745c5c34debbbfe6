"""What is asked about the day of a goal once it is known that it becomes another one, or that the goal is let go."""

from careercoach.fields.field import Field
from careercoach.fields.unsticking import TAKING

WAYS = {
    "reached": "I reached it",
    "stays": "The day is still right",
    "another": "Another day, and what will be different",
    "let-go": "I let it go, and what I take along",
}
"""What can become of a goal whose day is near or past."""

MOVED = (
    Field(
        "by",
        "Which day is it now?",
        "day",
        hint="in 2 months, end of march",
        example="end of march",
        needed=True,
        toward="future",
        edge="last",
    ),
    Field(
        "different",
        "What will be different?",
        hint="One line",
        example="The course has places again, and I have my Tuesdays.",
    ),
)

LET_GO = (TAKING,)
