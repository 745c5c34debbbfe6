"""All there is to say about one goal, as the Goals place shows it below or beside the list."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from textual.content import Content

from careercoach import dates
from careercoach.coach import worth
from careercoach.coach.alignment import NOTHING_DELIVERED, SHOWN, Delivered, day, unaligned
from careercoach.content.loader import nudges
from careercoach.fields.field import as_text
from careercoach.fields.goals import GOAL
from careercoach.records import CheckInRecord, GoalRecord, PriorityRecord, StepRecord
from careercoach.tui import text
from careercoach.tui.widgets.progress import chart

ENDINGS = {"paused": "resting", "done": "reached", "dropped": "let go"}


def goal_detail(
    goal: GoalRecord,
    steps: Sequence[StepRecord],
    check_ins: Sequence[CheckInRecord],
    delivered: Sequence[Delivered],
    *,
    goals: Sequence[GoalRecord],
    priorities: Sequence[PriorityRecord],
    endings: Mapping[str, str],
    today: date,
    width: int,
    last_words: bool = True,
) -> Content:
    """``goals`` and ``priorities`` are all there are, it may point at some; ``width`` is the room in columns.

    ``endings`` are the words for what ended with a position. ``last_words`` False leaves out what was last said of it,
    where all check-ins are shown.
    """
    titles = {each.id: each.title for each in goals} | {each.id: each.title for each in priorities}
    parts = [
        [text.line(goal.title, "bold"), _facts(goal, titles, endings, today)],
        _history(check_ins, width, today, goal.ended_on, last_words=last_words),
        _steps(steps, today),
        _reasons(goal, titles),
        _delivered(delivered, today) if goal.priorities else [],
        *([Content.styled(words, "$muted")] for words in _not_yet(goal, priorities)),
    ]
    return Content("\n\n").join([Content("\n").join(lines) for lines in parts if lines])


def stands(goal: GoalRecord, endings: Mapping[str, str]) -> str:
    """How a goal stands that is not under way, in words; empty for one that is."""
    return endings.get(goal.ended_with or "", ENDINGS.get(goal.status, ""))


def over(goal: GoalRecord, endings: Mapping[str, str]) -> str:
    """Why nothing is done with a goal that has ended, in a sentence; empty for one that is under way or rests."""
    if goal.status not in ("done", "dropped"):
        return ""
    return f"This goal {'' if goal.ended_with else 'is '}{stands(goal, endings)}; in Goals, z takes it up again."


def _not_yet(goal: GoalRecord, priorities: Sequence[PriorityRecord]) -> Iterator[str]:
    """What the goal leaves open, each with the key that says it."""
    unsaid = worth.unsaid(goal)
    if unsaid:
        yield f"Not said yet: {worth.in_words(unsaid)}. e adds it."
    if unaligned(goal, priorities):
        yield "No priority yet; W shows them, e links one."


def next_look(goal: GoalRecord, today: date) -> str:
    """When the next check-in is, in words."""
    due = goal.next_check_in_on
    if due is None:
        return ""
    return "check-in due" if due <= today else dates.relative(due, today)


def step_line(step: StepRecord, today: date) -> Content:
    """A step with its sign and its day."""
    if step.done_on:
        day = (f"  {text.day(step.done_on, today)}", "$muted")
        return Content.assemble(("✓ ", "$success"), text.line(step.title), day)
    late = step.by is not None and step.by < today
    words = "" if step.by is None else f"  {'was meant for' if late else 'by'} {text.day(step.by, today)}"
    return Content.assemble("○ ", text.line(step.title), (words, "$warning" if late else "$muted"))


def _facts(goal: GoalRecord, titles: Mapping[str, str], endings: Mapping[str, str], today: date) -> Content:
    facts = [goal.horizon]
    if goal.status != "active":
        ended = f" {dates.echo(goal.ended_on)}" if goal.ended_on else ""
        facts.append(f"{stands(goal, endings)}{ended}")
    elif goal.by:
        facts.append(f"by {dates.echo(goal.by)}, {dates.relative(goal.by, today)}")
    if goal.next_check_in_on:
        look = next_look(goal, today)
        facts.append(look if look == "check-in due" else f"next check-in {look}")
    if goal.private:
        facts.append("only for you")
    line = Content.styled(" · ".join(facts), "$muted")
    if goal.serves and goal.serves in titles:
        line = Content.assemble(line, ("\n↳ serves ", "$muted"), text.line(titles[goal.serves]))
    return line


def _history(
    check_ins: Sequence[CheckInRecord], width: int, today: date, until: date | None, *, last_words: bool
) -> list[Content]:
    if not check_ins:
        return [Content.styled("No check-in yet. c keeps one.", "$muted")]
    lines = [chart(check_ins, width, today, until)]
    if not last_words:
        return lines
    for label, value in (("", _last(check_ins, "note")), ("In the way ", _last(check_ins, "blocker"))):
        if value is not None:
            on, words = value
            lines.append(Content.assemble((f"{label}{text.day(on, today)}: ", "$muted"), text.line(words)))
    return lines


def _last(check_ins: Sequence[CheckInRecord], field: str) -> tuple[date, str] | None:
    """The latest note with its day; a blocker only counts when the very last check-in names it."""
    among = check_ins[-1:] if field == "blocker" else check_ins
    return next(((each.on, str(getattr(each, field))) for each in reversed(among) if getattr(each, field)), None)


def _steps(steps: Sequence[StepRecord], today: date) -> list[Content]:
    if not steps:
        return []
    done = sum(step.done_on is not None for step in steps)
    heading = Content.assemble(("STEPS ", "bold $muted"), (f" {done} of {len(steps)} done", "$muted"))
    return [heading, *(step_line(step, today) for step in steps)]


def _reasons(goal: GoalRecord, titles: Mapping[str, str]) -> list[Content]:
    named = [titles[found] for found in goal.priorities if found in titles]
    said = (
        *((field.pane, as_text(getattr(goal, field.name))) for field in GOAL if field.pane),
        ("Priorities: ", " · ".join(named)),
        ("Builds: ", ", ".join(goal.competencies)),
    )
    return [Content.assemble((label, "$muted"), text.line(value)) for label, value in said if value]


def _delivered(found: Sequence[Delivered], today: date) -> list[Content]:
    """What was delivered on the same priority, or what to do while there is nothing."""
    heading = Content.styled("DELIVERED ON THE SAME PRIORITY", "bold $muted")
    if not found:
        nothing = nudges()[NOTHING_DELIVERED]
        return [heading, Content.styled(f"{nothing.title}. {nothing.reason}", "$muted")]
    more = len(found) - SHOWN
    rest = [Content.styled(f"and {more} more under On record", "$muted")] if more > 0 else []
    return [heading, *(delivered_line(each, today) for each in found[:SHOWN]), *rest]


def delivered_line(each: Delivered, today: date, room: int | None = None) -> Content:
    """One of them with its day; a goal says that it is one. ``room`` is the columns it must not leave, if any."""
    kind = "goal reached " if isinstance(each, GoalRecord) else ""
    when = f"  {kind}{text.day(day(each), today)}"
    title = text.line(each.title)
    if room is not None:
        title = title.truncate(max(room - len(when) - 2, 8), ellipsis=True)
    return Content.assemble(("✓ ", "$success"), title, (when, "$muted"))
