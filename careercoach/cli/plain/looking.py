"""What is on file, to hear and to change: a list by number, then the whole of one thing, and what is done with it."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from careercoach.cli.frame import output
from careercoach.cli.frame.voice import Voice
from careercoach.cli.goals import days as goal_days
from careercoach.cli.goals import goals as goal_pages
from careercoach.cli.jobs import positions as job_pages
from careercoach.cli.paths import paths as role_pages
from careercoach.cli.people import conversations as conversation_pages
from careercoach.cli.people import people as people_pages
from careercoach.cli.plain import circle, jobs, writing
from careercoach.cli.plain.forms import read
from careercoach.cli.plain.listing import Act, Kind, Ways, hear
from careercoach.cli.plain.talks import agree, plan, prepare, rearrange, settle, took_place
from careercoach.cli.reflect import reflections as answer_pages
from careercoach.cli.talk import meetings as talk_pages
from careercoach.cli.talk import promises as promise_pages
from careercoach.cli.work import accomplishments as accomplishment_pages
from careercoach.cli.work import learning as learning_pages
from careercoach.coach.loops import missing
from careercoach.coach.positions import called
from careercoach.dates import days, echo
from careercoach.queries import positions
from careercoach.queries.goals import goals
from careercoach.queries.paths import paths
from careercoach.queries.people import conversations, people
from careercoach.queries.reflect import reflections
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments, learning
from careercoach.records import FeedbackRecord, StepRecord
from careercoach.visible import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

_LACKING = {"changed": ", nothing changed yet", "noticed": ", nobody noticed yet"}


def look(voice: Voice) -> None:
    """Choose a kind, hear its list, and open things of it."""
    ways = [(name, kind.title) for name, kind in _KINDS.items()]
    hear(voice, _KINDS[voice.choose("What do you want to hear?", ways)])


def _changing(change: Callable[[Voice, str], None], **acts: Act) -> Mapping[str, Act]:
    """What is done with a thing: changed first, then what is rarer."""
    return {"change": ("Change it", change), **acts}


def _deleting(service: str, act: str = "delete") -> Callable[["Session", str], object]:
    """What deletes a thing, by the name of its service, which is loaded when it is wanted."""

    def delete(session: "Session", row: str) -> object:
        return getattr(import_module(f"careercoach.services.{service}"), act)(session, row)

    return delete


def _accomplishments() -> Ways:
    return [(one.id, f"{days(one.on, one.until)}: {one_line(one.title)}") for one in read(accomplishments.listed)]


def _goals() -> Ways:
    found = read(goals.listed)
    return [(one.id, f"{one_line(one.title)}, {one.horizon}, {one.status}") for one in found]


def _steps(voice: Voice, goal: str) -> None:
    """The steps of a goal."""

    def listed() -> Ways:
        return [(one.id, _step(one)) for one in read(lambda found: goals.steps(found, goal))]

    hear(voice, _of_steps(listed, lambda said: writing.set_step(said, goal=goal)))


def _of_steps(listed: Callable[[], Ways], new: Callable[[Voice], None] | None = None) -> Kind:
    return Kind(
        "Steps",
        listed,
        lambda row: output.write(f"{_step(read(lambda found: goals.step(found, row)))}\n"),
        {"tick": ("Done, or not", writing.tick), **_changing(writing.set_step)},
        new=new,
        delete=_deleting("goals.steps"),
    )


def _step(one: StepRecord) -> str:
    by = f"by {echo(one.by)}" if one.by else ""
    return ", ".join(filter(None, (one_line(one.title), by, "done" if one.done_on else "")))


def _check_in(voice: Voice, goal: str) -> None:
    writing.check_in(voice, read(lambda found: goals.get(found, goal)))


def _people() -> Ways:
    return [(one.id, ", ".join(filter(None, (one_line(one.name), one.relation)))) for one in read(people.listed)]


def _feedback() -> Ways:
    return [(one.id, _said(one)) for one in read(people.feedback)]


def _said(one: FeedbackRecord) -> str:
    lacks = _LACKING.get(missing(one) or "", "")
    return f"{echo(one.on)}, {one_line(one.person or 'somebody')}: {one_line(one.behaviour)}{lacks}"


def _conversations() -> Ways:
    return [
        (one.id, f"{echo(one.on)}, {one_line(one.person or 'somebody')}: {one_line(one.about)}")
        for one in read(conversations.listed)
    ]


def _talks() -> Ways:
    return [
        (one.id, ", ".join(filter(None, (echo(one.on) if one.on else "", one.kind, one.with_, one.status))))
        for one in read(meetings.listed)
    ]


def _roles() -> Ways:
    return [(one.id, one_line(one.title)) for one in read(paths.listed)]


def _promises() -> Ways:
    return [(one.id, one_line(one.text)) for one in read(lambda found: meetings.promises(found, state="open"))]


def _answers() -> Ways:
    return [(one.id, f"{echo(one.on)}: {one_line(one.asked)}") for one in read(reflections.listed)]


def _learning() -> Ways:
    return [(one.id, f"{one_line(one.title)}, {one.status.replace('-', ' ')}") for one in read(learning.listed)]


def _jobs() -> Ways:
    return [(one.id, one_line(called(one))) for one in read(positions.listed)]


def _if(is_so: bool, act: str) -> tuple[str, ...]:
    """The act that is done already, if that is so."""
    return (act,) if is_so else ()


def _name(row: str) -> str:
    return read(lambda found: people.get(found, row)).name


_KINDS = {
    "did": Kind(
        "What you did",
        _accomplishments,
        accomplishment_pages.show,
        _changing(writing.log),
        new=writing.log,
        delete=_deleting("work.accomplishments"),
    ),
    "goals": Kind(
        "Goals",
        _goals,
        goal_pages.show,
        _changing(
            writing.set_goal,
            check_in=("Check in on it", _check_in),
            steps=("Its steps", _steps),
            day=("Reached, moved, or let go", lambda _, goal: goal_days.day(goal)),
        ),
        new=writing.set_goal,
        delete=_deleting("goals.goals"),
    ),
    "people": Kind(
        "People",
        _people,
        people_pages.show_person,
        _changing(
            circle.person,
            feedback=("Keep what they said about your work", lambda voice, row: circle.feedback(voice, by=_name(row))),
            talked=("Keep a conversation with them", lambda voice, row: circle.talked(voice, with_=row)),
            today=("You spoke today", circle.spoke_today),
        ),
        new=circle.person,
        delete=_deleting("people.people"),
    ),
    "talks": Kind(
        "Talks",
        _talks,
        talk_pages.show,
        {
            "prepare": ("Prepare it", prepare),
            **_changing(rearrange, agree=("Write down a promise", agree), held=("It took place", took_place)),
        },
        new=plan,
        delete=_deleting("talk.meetings"),
        settled=lambda row: _if(read(lambda found: meetings.get(found, row)).status == "held", "held"),
    ),
    "promises": Kind(
        "Open promises",
        _promises,
        promise_pages.show,
        {"change": ("Kept, another day, or let go", settle)},
        delete=_deleting("talk.promises"),
    ),
    "answers": Kind("Your answers", _answers, answer_pages.show, delete=_deleting("reflect.reflections")),
    "roles": Kind("Roles you could take, and what your work shows of each", _roles, role_pages.readiness),
    "feedback": Kind(
        "What others said about your work",
        _feedback,
        people_pages.show_feedback,
        _changing(circle.feedback),
        new=circle.feedback,
        delete=_deleting("people.people", "delete_feedback"),
    ),
    "conversations": Kind(
        "Conversations you kept",
        _conversations,
        conversation_pages.show,
        _changing(circle.talked),
        new=circle.talked,
        delete=_deleting("people.conversations"),
    ),
    "learning": Kind(
        "What you learn",
        _learning,
        learning_pages.show,
        _changing(writing.learn, finish=("It is finished", writing.finish)),
        new=writing.learn,
        delete=_deleting("work.learning"),
        settled=lambda row: _if(read(lambda found: learning.get(found, row)).status == "finished", "finish"),
    ),
    "jobs": Kind(
        "Your jobs",
        _jobs,
        job_pages.show,
        _changing(jobs.position, end=("Its last day is today", jobs.ended)),
        new=jobs.position,
        delete=_deleting("positions"),
        settled=lambda row: _if(bool(read(lambda found: positions.get(found, row)).until), "end"),
    ),
}

BY_NOUN: Mapping[str, Kind] = {
    "accomplishment": _KINDS["did"],
    "goal": _KINDS["goals"],
    "person": _KINDS["people"],
    "meeting": _KINDS["talks"],
    "promise": _KINDS["promises"],
    "reflection": _KINDS["answers"],
    "path": _KINDS["roles"],
    "feedback": _KINDS["feedback"],
    "conversation": _KINDS["conversations"],
    "learning": _KINDS["learning"],
    "position": _KINDS["jobs"],
    "step": _of_steps(lambda: ()),
}
"""The kind of something that was found, by its noun."""
