"""What a person can say of a noun stands in one place, and a new field of the model is not forgotten there."""

from careercoach.fields.goals import GOAL
from careercoach.fields.positions import POSITION
from careercoach.models import Goal, Position
from careercoach.rows import field_of

NOT_SAID = {"id", "uuid", "status", "started_on", "resumed_on", "ended_on", "key", "serves_id", "helper_id"}
"""What the acts on a goal set, the key of a script, and the columns behind the fields ``serves`` and ``helper``."""

OF_A_POSITION = {"position_id", "ended_with_id"}
"""What follows from the day, and from the end of a position."""


def test_every_field_of_a_goal_can_be_said() -> None:
    missing = {field_of(column) for column in Goal.model_fields} - NOT_SAID - OF_A_POSITION
    missing -= {field.name for field in GOAL}
    assert not missing, f"say in careercoach/fields/goals.py how a person gives {sorted(missing)}, or excuse it here"


def test_every_field_of_a_goal_has_words_for_form_and_command() -> None:
    assert all(field.label for field in GOAL)
    assert [field.name for field in GOAL if not field.option] == ["title"]


def test_every_field_of_a_position_can_be_said_on_the_form_and_by_command() -> None:
    said = {field.name for field in POSITION if field.label and field.option}
    assert {field_of(column) for column in Position.model_fields} - {
        "id",
        "uuid",
        "manager_id",
        "no_manager",
        "key",
    } == (said - {"manager"})
