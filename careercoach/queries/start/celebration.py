"""Reading what looking back looks at."""

import sqlite3

from careercoach.coach.celebration import Life
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.reading import read
from careercoach.queries.reflect import reflections
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments, setbacks
from careercoach.records import LearningRecord, StepRecord


def life(connection: sqlite3.Connection) -> Life:
    """All of it, the oldest first where a sentence names things in their order."""
    return Life(
        accomplishments=tuple(reversed(accomplishments.listed(connection))),
        reflections=tuple(reversed(reflections.listed(connection))),
        goals=tuple(goals.listed(connection)),
        steps=tuple(read(connection, StepRecord, "step_view", "ORDER BY done_on, row")),
        learning=tuple(read(connection, LearningRecord, "learning_view", "ORDER BY row")),
        feedback=tuple(reversed(people.feedback(connection))),
        meetings=tuple(meetings.listed(connection)),
        promises=tuple(meetings.promises(connection)),
        setbacks=tuple(reversed(setbacks.listed(connection))),
        people=tuple(name for (name,) in connection.execute("SELECT name FROM person WHERE NOT several")),
    )
