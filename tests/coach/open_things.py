"""What stands open in a file on a day, asked of the file itself and of no rule.

Each is a claim that Today may be held to: while one of these is there, something is waiting.
"""

from datetime import date
from sqlite3 import Connection

OPEN = {
    "a check-in is due": "SELECT 1 FROM goal_view WHERE status = 'active' AND next_check_in_on <= :today",
    "a goal's day is near or past": """SELECT 1 FROM goal_view
        WHERE status = 'active' AND by <= date(:today, '+14 days')""",
    "a step is due": """SELECT 1 FROM step_view
        WHERE done_on IS NULL AND goal_status = 'active' AND by <= date(:today, '+3 days')""",
    "a path closes": """SELECT 1 FROM path_view
        WHERE active AND move != 'stay' AND deadline BETWEEN :today AND date(:today, '+14 days')""",
    "a promise is due": """SELECT 1 FROM promise_view
        WHERE state = 'open' AND by BETWEEN date(:today, '-60 days') AND :today""",
    "a promise has no day": "SELECT 1 FROM promise_view WHERE state = 'open' AND by IS NULL",
    "a talk is near": """SELECT 1 FROM meeting_view
        WHERE status = 'planned' AND "on" BETWEEN :today AND date(:today, '+2 days')""",
    "a talk is not noted": """SELECT 1 FROM meeting_view
        WHERE status = 'planned' AND "on" < :today AND "on" > date(:today, '-30 days')""",
    "a talk has no day": "SELECT 1 FROM meeting_view WHERE status = 'planned' AND \"on\" IS NULL",
    "an outcome is waited for": """SELECT 1 FROM accomplishment_view
        WHERE status = 'waiting' AND "on" <= date(:today, '-14 days')""",
    "a cost is not paid back": "SELECT 1 FROM learning_view WHERE reimbursement = 'asked'",
    "feedback is not closed": """SELECT 1 FROM feedback_view
        WHERE kind = 'growth' AND changed IS NULL AND "on" < date(:today, '-30 days')""",
    "a far goal has nothing near": """SELECT 1 FROM goal_view far WHERE far.status = 'active' AND far.horizon != 'near'
        AND NOT EXISTS (SELECT 1 FROM goal_view near WHERE near.serves = far.id AND near.status = 'active')""",
}


def open_things(reading: Connection, today: date) -> tuple[str, ...]:
    """The names of what stands open that day."""
    day = {"today": today.isoformat()}
    return tuple(name for name, question in OPEN.items() if reading.execute(question, day).fetchone())
