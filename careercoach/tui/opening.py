"""Opening a thing on file by its noun, or starting a new one: the one place that knows which screen shows what.

Why the imports stand inside: screens open one another, and a screen that is not needed need not be loaded.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content

from careercoach.coach.today import Act

if TYPE_CHECKING:
    from careercoach.tui.app import CareerCoachApp

_ANSWERS = (
    ("held", Content.assemble("Yes", ("\nWrite down what was agreed and what they said", "$muted"))),
    ("later", Content.assemble("Not yet", ("\nChoose another day", "$muted"))),
    ("cancelled", Content.assemble("It will not", ("\nThe talk stays on file as cancelled", "$muted"))),
)


def open_act(coach: "CareerCoachApp", act: Act) -> None:
    """Open the screen where a recommended act is done: some acts lead further than to the thing they are about."""
    if act.rule == "nothing-near" and act.id:
        from careercoach.tui.screens.goals.goal_editor import GoalEditor

        coach.push_screen(GoalEditor(prefill={"horizon": "near", "serves": act.id}))
    elif act.rule == "came-of-this" and act.id:
        from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor

        coach.push_screen(AccomplishmentEditor(act.id, begin="result"))
    elif act.rule == "talk-passed" and act.id:
        _passed(coach, act.id)
    elif act.rule == "talk-today" and act.id:
        from careercoach.tui.screens.talk.meeting_builder import STEPS, MeetingBuilder

        coach.push_screen(MeetingBuilder(act.id, begin=len(STEPS) - 1))
    elif act.rule == "advice" and act.id:
        from careercoach.tui.screens.talk.after_talk import AfterTalk

        coach.push_screen(AfterTalk(act.id))
    elif act.rule == "ask-talk" and act.id:
        from careercoach.tui.screens.documents.asking import RequestPreview

        coach.push_screen(RequestPreview(act.id))
    elif act.rule == "pick-up":
        _pick_up(coach)
    elif act.noun == "promise":
        from careercoach.tui.screens.talk.promises import Promises

        coach.push_screen(Promises(act.id))
    else:
        open_record(coach, act.noun, act.id)


def open_record(coach: "CareerCoachApp", noun: str, row: str | None) -> None:
    """Open the screen of a thing on file; ``row`` None starts a new one. What has no screen opens Today."""
    opener = _OPENERS.get(noun)
    if opener:
        opener(coach, row)
    else:
        coach.action_go("today")


def _accomplishment(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor

    coach.push_screen(AccomplishmentEditor(row))


def _reflection(coach: "CareerCoachApp", row: str | None) -> None:
    """A new reflection starts at the topics."""
    from careercoach.tui.screens.reflect.answers import ReflectionEditor

    if row:
        coach.push_screen(ReflectionEditor(row))
    else:
        coach.action_go("reflect")


def _pick_up(coach: "CareerCoachApp") -> None:
    """What was begun last and not kept."""
    from careercoach.queries.start import unfinished
    from careercoach.tui.screens.reflect.reflection_flow import GuidedReflection
    from careercoach.tui.screens.start.quick_log import QuickLog

    for begun in unfinished.listed(coach.desk.reading)[:1]:
        if begun.topic is None:
            coach.push_screen(QuickLog())
        else:
            coach.push_screen(GuidedReflection(begun.topic, begun.question))


def _question(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.reflect.own_questions import QuestionForm

    coach.push_screen(QuestionForm(row))


def _meeting(coach: "CareerCoachApp", row: str | None) -> None:
    """A talk ahead is prepared; of one behind, what was agreed is shown."""
    from careercoach.queries.talk import meetings
    from careercoach.tui.screens.talk.meeting_builder import MeetingBuilder
    from careercoach.tui.screens.talk.meeting_form import MeetingForm
    from careercoach.tui.screens.talk.promises import Agreed

    if row is None:
        coach.push_screen(MeetingForm())
    elif meetings.get(coach.desk.reading, row).status == "planned":
        coach.push_screen(MeetingBuilder(row))
    else:
        coach.push_screen(Agreed(row))


def _passed(coach: "CareerCoachApp", row: str) -> None:
    """A talk whose day has passed: once it is known that it took place, what was caught in it is written down."""
    from careercoach.services.talk import meetings as planning
    from careercoach.services.talk import run
    from careercoach.tui.screens.talk.caught import Caught
    from careercoach.tui.screens.talk.meeting_form import MeetingForm
    from careercoach.tui.widgets.bars import say
    from careercoach.tui.widgets.choosing import Choose

    def decided(answer: str | None) -> None:
        today = coach.desk.today
        if answer == "held":
            if coach.act(lambda session: run.end(session, row, today)) is not None:
                coach.push_screen(Caught(row))
                coach.call_later(say, coach, Content("Held.  u Undo"))
        elif answer == "later":
            coach.push_screen(MeetingForm(row))
        elif answer == "cancelled":
            coach.act(lambda session: planning.edit(session, row, {"status": "cancelled"}), "Cancelled.  u Undo")

    coach.push_screen(Choose("DID THIS TALK TAKE PLACE?", _ANSWERS), decided)


def _promise(coach: "CareerCoachApp", row: str | None) -> None:
    """One promise, or all that are open."""
    from careercoach.tui.screens.talk.promises import PromiseForm, Promises

    coach.push_screen(PromiseForm(row) if row else Promises())


def _profile(coach: "CareerCoachApp", _: str | None) -> None:
    from careercoach.tui.screens.start.profile import ProfileForm

    coach.push_screen(ProfileForm())


def _goal(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.goals.goal_editor import GoalEditor

    coach.push_screen(GoalEditor(row))


def _step(coach: "CareerCoachApp", row: str | None) -> None:
    """A new step needs its goal, so it starts at the goals."""
    from careercoach.tui.screens.goals.steps import StepForm

    if row:
        coach.push_screen(StepForm(row))
    else:
        coach.action_go("goals")


def _check_in(coach: "CareerCoachApp", row: str | None) -> None:
    """``row`` is a goal to look at now, or a check-in of one to look at again."""
    from careercoach.errors import NotFound
    from careercoach.queries.goals import goals
    from careercoach.tui.screens.goals.check_in import CheckIn

    if row is None:
        coach.action_go("goals")
        return
    try:
        coach.push_screen(CheckIn(goals.get(coach.desk.reading, row).id))
    except NotFound:
        kept = goals.check_in(coach.desk.reading, row)
        coach.push_screen(CheckIn(kept.goal, kept.on))


def _person(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.people.people import PersonForm

    coach.push_screen(PersonForm(row))


def _feedback(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.people.feedback_form import FeedbackForm

    coach.push_screen(FeedbackForm(row))


def _learning(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.work.learning import LearningForm

    coach.push_screen(LearningForm(row))


def _conversation(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.people.conversation_form import ConversationForm

    coach.push_screen(ConversationForm(row))


def _priority(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.goals.company import PriorityForm

    coach.push_screen(PriorityForm(row))


def _competency(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.goals.company import CompetencyForm

    coach.push_screen(CompetencyForm(row))


def _growth_check(coach: "CareerCoachApp", row: str | None) -> None:
    """A rating leads to how things moved; without one the sitting begins where it is due, unfinished or the first."""
    from careercoach.coach.growth_check import INSTRUMENT, next_due
    from careercoach.queries.reflect import ratings
    from careercoach.tui.screens.reflect.growth_check import GrowthCheck
    from careercoach.tui.screens.reflect.growth_trend import GrowthTrend

    reading, today = coach.desk.reading, coach.desk.today
    due = next_due(ratings.last_day(reading, INSTRUMENT), today, on_file=True)
    begin = row is None and (ratings.draft(reading, INSTRUMENT) or (due is not None and due <= today))
    coach.push_screen(GrowthCheck() if begin else GrowthTrend())


def _compass(coach: "CareerCoachApp", _: str | None) -> None:
    """The compass; before the first sitting, and where one is unfinished, its statements."""
    from careercoach.coach.compass import INSTRUMENT
    from careercoach.queries.reflect import ratings
    from careercoach.tui.screens.reflect.compass import Compass, CompassStatements

    reading = coach.desk.reading
    begin = ratings.draft(reading, INSTRUMENT) or ratings.last_day(reading, INSTRUMENT) is None
    coach.push_screen(CompassStatements() if begin else Compass())


def _path(coach: "CareerCoachApp", row: str | None) -> None:
    from careercoach.tui.screens.paths.path_forms import PathForm

    coach.push_screen(PathForm(row))


_OPENERS: dict[str, Callable[["CareerCoachApp", str | None], None]] = {
    "accomplishment": _accomplishment,
    "reflection": _reflection,
    "question": _question,
    "meeting": _meeting,
    "promise": _promise,
    "profile": _profile,
    "goal": _goal,
    "step": _step,
    "check-in": _check_in,
    "person": _person,
    "feedback": _feedback,
    "learning": _learning,
    "conversation": _conversation,
    "priority": _priority,
    "competency": _competency,
    "path": _path,
    "growth-check": _growth_check,
    "compass": _compass,
    "rating": _growth_check,
}
