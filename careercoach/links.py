"""What is written beside the nouns of ``models``: rows that connect two of them, or belong to one alone.

They go with the noun they belong to, have no id of their own, and are read as lists of its record.
"""

from sqlmodel import Field

from careercoach.rows import Row


class Link(Row):
    """What each of these has: a number within the file."""

    id: int | None = Field(default=None, primary_key=True)


class AccomplishmentGoal(Link, table=True):
    __tablename__ = "accomplishment_goal"
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")


class AccomplishmentCompetency(Link, table=True):
    __tablename__ = "accomplishment_competency"
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    competency_id: int = Field(foreign_key="competency.id", ondelete="CASCADE")


class AccomplishmentPriority(Link, table=True):
    __tablename__ = "accomplishment_priority"
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    priority_id: int = Field(foreign_key="priority.id", ondelete="CASCADE")


class AccomplishmentPerson(Link, table=True):
    __tablename__ = "accomplishment_person"
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")


class Evidence(Link, table=True):
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    place: str


class Tag(Link, table=True):
    accomplishment_id: int = Field(foreign_key="accomplishment.id", ondelete="CASCADE")
    name: str


class GoalPriority(Link, table=True):
    __tablename__ = "goal_priority"
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")
    priority_id: int = Field(foreign_key="priority.id", ondelete="CASCADE")


class GoalCompetency(Link, table=True):
    __tablename__ = "goal_competency"
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE")
    competency_id: int = Field(foreign_key="competency.id", ondelete="CASCADE")


class PathCompetency(Link, table=True):
    __tablename__ = "path_competency"
    path_id: int = Field(foreign_key="path.id", ondelete="CASCADE")
    competency_id: int = Field(foreign_key="competency.id", ondelete="CASCADE")
    not_applicable: str | None = None


class LearningCompetency(Link, table=True):
    __tablename__ = "learning_competency"
    learning_id: int = Field(foreign_key="learning.id", ondelete="CASCADE")
    competency_id: int = Field(foreign_key="competency.id", ondelete="CASCADE")
