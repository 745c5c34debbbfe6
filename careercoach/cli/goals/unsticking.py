"""Five minutes for a goal that is stuck: another way on, in one act."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import given
from careercoach.cli.frame.filling import asked
from careercoach.cli.frame.options import Json, Quiet, options, taking
from careercoach.cli.frame.voice import beside
from careercoach.dates import echo
from careercoach.errors import Conflict, NotFound, UsageError
from careercoach.fields.unsticking import ALL, ASK, BEFORE, BY, PLAN, STEP, TAKING, WAY
from careercoach.records import GoalRecord, MeetingRecord

if TYPE_CHECKING:
    from careercoach.coach.stuck import Stuck

_HOW = "Enter leaves a question out, q stops; nothing is kept before the end."

NO_TALK = "No talk is planned, so there is none to ask in."


@taking(options(ALL))
def unstick(
    goal: Annotated[str, typer.Argument(metavar="ID", help="The beginning of the goal's id.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Five minutes for a goal that does not get on. On a terminal, without options, it asks.

    A smaller piece and asking somebody add a step and your if-then plan; letting go ends the goal. What is in the
    way stands in a check-in of today. All of it is one act, so one undo takes it back.

    \b
    Example:
      careercoach goal unstick 7f3a91c2 --in-the-way "No quiet hour" --way smaller --step "One page by Friday"
      careercoach goal unstick 7f3a91c2 --way ask --step "Ask Ines to stand beside me once" --by "next fri"
    """
    from careercoach.coach.ahead import talk_with

    fields = given(said, fields=ALL)
    record, found, talk, situation = _known(goal)
    who = talk_with(talk, situation) if talk else ""
    if not fields and current().interactive:
        fields = _asked(record, _why(found, situation), f"{who}, {echo(talk.on)}" if talk and talk.on else who)
    if not fields.get("way"):
        raise UsageError("--way is missing; give smaller, ask or let-go.")
    if fields.get("ask"):
        if talk is None:
            raise NotFound(NO_TALK, "plan")
        fields["talk"] = talk.id
    with acting() as session:
        from careercoach.services import unsticking

        unsticking.unstick(session, record.id, fields, current().today)
    from careercoach.queries.goals import goals

    written = read_back(goals.get, record.id)
    output.show_written(written, _sentence(written, fields), as_json=as_json, quiet=quiet)
    if not (as_json or quiet):
        output.note("\n".join(_after(written, fields, who)))


def offer(found: "Stuck", situation: str) -> str:
    """What is said where somebody sees that a goal is stuck."""
    short = output.short(found.goal.id)
    return f"{_why(found, situation)} Five minutes for another way: careercoach goal unstick {short}"


def _known(goal: str) -> tuple[GoalRecord, "Stuck | None", MeetingRecord | None, str]:
    """The goal, how it is stuck, the next talk, and how the person is spoken to. Raises Conflict when it has ended."""
    from careercoach.queries import profile
    from careercoach.queries.goals import goals, stuck
    from careercoach.queries.start import ended

    today = current().today
    with reading() as connection:
        record = goals.get(connection, goal)
        if record.status in ("done", "dropped"):
            raise Conflict(f"That goal is {record.status}.", "resume-first")
        found = stuck.stuck(connection, record, today)
        return record, found, ended.next_talk(connection, today), profile.situation(connection, today)


def _why(found: "Stuck | None", situation: str) -> str:
    from careercoach.coach.rules.act import reason

    return reason(found.words, situation, **found.in_words()) if found else ""


def _asked(goal: GoalRecord, why: str, talk: str) -> dict[str, Any]:
    """Ask for everything, one thing at a time; ``talk`` says whom one talks with next, and when. Raises Declined."""
    voice = beside()
    voice.say(output.bold(f"Five minutes for {output.quoted(goal.title)}"))
    voice.say(" ".join(part for part in (why, _HOW) if part))
    said = {field.name: asked(voice, field) for field in BEFORE}
    way = voice.choose(WAY.label, WAY.choices)
    if way == "let-go":
        return {**said, "way": way, TAKING.name: asked(voice, TAKING)}
    said |= {field.name: asked(voice, field) for field in (STEP[way], BY)}
    if goal.if_then:
        voice.say(f"Your plan so far: {goal.if_then}")
    said[PLAN.name] = asked(voice, PLAN)
    if talk:
        voice.say(f"Your next talk is with {talk}.")
        said[ASK.name] = asked(voice, ASK)
    return {**said, "way": way}


def _sentence(goal: GoalRecord, said: dict[str, Any]) -> str:
    if said["way"] == "let-go":
        return f"Let go: {output.quoted(goal.title)}"
    return f"A new way for {output.quoted(goal.title)}: {said['step']}"


def _after(goal: GoalRecord, said: dict[str, Any], who: str) -> Iterator[str]:
    if said["way"] != "let-go" and goal.if_then:
        yield f"Your plan for hard days: {goal.if_then}"
    if said.get("ask"):
        yield f"On the agenda of your talk with {who}: {said['ask']}"
    elif said["way"] == "ask" and not who:
        yield "No talk is planned; careercoach meeting plan --with NAME --on DATE gives it a place."
    yield "careercoach undo takes all of it back."
