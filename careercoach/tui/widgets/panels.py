"""The parts of Today as words on lines: pure functions from records to what is shown."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from textual.content import Content

from careercoach.coach.ahead import Due
from careercoach.coach.away import away_on
from careercoach.coach.day import done_before, left_out
from careercoach.coach.promises import is_overdue
from careercoach.coach.rules.act import WELCOME, Act
from careercoach.dates import STILL
from careercoach.documents import charts
from careercoach.materials import Snapshot
from careercoach.records import AccomplishmentRecord, AwayRecord, GoalRecord, PromiseRecord
from careercoach.tui import text
from careercoach.vocabulary import HORIZONS

_NOUNS = {"check-in": "check in: ", "path": "closes: ", "trial": "try: ", "learning": "begins: "}
_DONE_SIGNS = {"done": ("✓", "$success"), "waiting": ("?", "$warning"), "in-progress": ("…", "$warning")}
_DAY = 12
"""Columns a day takes in front of what falls on it."""

LABEL = 11
"""Columns the name of a part takes in front of its lines."""

Lines = list[Content]


def heading(words: str) -> Content:
    """The name of a part."""
    return Content.styled(words, "bold $muted")


def about(act: Act) -> str:
    """About how long it takes."""
    return "about a minute" if act.minutes == 1 else f"about {act.minutes} minutes"


def others(acts: Sequence[Act], width: int, rows: int) -> Lines:
    """The acts that come after the first, as far as there are rows for them."""
    return [
        Content.assemble(("also  ", "$muted"), text.shortened(act.title, width - 6)).stylize(
            f"@click=screen.take({at})"
        )
        for at, act in enumerate(acts[1 : rows + 1], start=1)
    ]


def rest(act: Act) -> Content:
    """What of the day does not stand there; how much more there is opens the history."""
    more = "@click=app.history" if act.more else ""
    return _lines(Content.styled(words, "$muted").stylize(more) for words in left_out(act))


def done(snapshot: Snapshot, act: Act, today: date, width: int, rows: int) -> Content:
    """What was done since the last talk, newest first, but for what stands above already."""
    title = heading("SINCE YOUR LAST TALK" if snapshot.since else "WHAT YOU DID")
    if not snapshot.recent:
        words = "Nothing logged since." if snapshot.since else "Nothing yet; n takes one line."
        if snapshot.earlier is not None and snapshot.accomplishments:
            words = "Nothing yet; w shows earlier work."
        return _lines([title, Content.styled(words, "$muted")])
    before = done_before(act, snapshot, today)
    nothing_else = [Content.styled("Nothing else lately.", "$muted")]
    return _lines([title, *([_accomplishment(one, width) for one in before[:rows]] or nothing_else)])


def goals(snapshot: Snapshot, width: int, rows: int) -> Content:
    """Active goals by horizon: steps done, and progress where somebody looked."""
    chosen = _by_horizon([goal for goal in snapshot.goals if goal.status == "active"], rows)
    if not chosen:
        return _lines([heading("GOALS"), Content.styled("None yet. Begin with a small one.", "$muted")])
    return _lines([heading("GOALS"), *[_goal(goal, width) for goal in chosen]])


def promises(snapshot: Snapshot, act: Act, today: date, width: int, rows: int) -> Lines:
    """What was agreed and is still open: the overdue first, in words. While away, and beside a welcome, it waits."""
    if snapshot.promises and (act.rule == WELCOME or away_on(snapshot.aways, today)):
        return [Content.styled("they can wait", "$muted")]
    ordered = sorted(snapshot.promises, key=lambda promise: promise.by or date.max)
    shown = ordered if len(ordered) <= rows else ordered[: rows - 1]
    lines = [_promise(promise, today, width, snapshot.aways) for promise in shown]
    if len(shown) < len(ordered):
        lines.append(Content.styled(f"and {len(ordered) - len(shown)} more, under Meetings", "$muted"))
    return lines or [Content.styled("nothing open", "$muted")]


def ahead(due: Sequence[Due], today: date, width: int, rows: int) -> Lines:
    """The dates ahead; what has passed without an answer stands first."""
    lines = [_due(one, today, width) for one in due[:rows]]
    return lines or [Content.styled("nothing in two weeks", "$muted")]


def weeks(snapshot: Snapshot, today: date, width: int) -> Lines:
    """Twelve weeks of logged work as bars between their days, and what was written in them beside or below."""
    counts = (count or None for count in snapshot.weeks)
    first = text.day(today - timedelta(days=7 * len(snapshot.weeks) - 1), today)
    bars = f"{first} {charts.blocks(counts, max(snapshot.weeks, default=0), apart='')} now"
    ways, chart = _written(snapshot), Content.styled(bars, "$secondary")
    if text.is_heard():
        return [Content(ways[0])]
    for said in ways:
        if len(bars) + 3 + len(said) <= width:
            return [Content.assemble(chart, "   ", (said, "$muted"))]
    return [chart, Content.styled(next((said for said in ways if len(said) <= width), ways[-1]), "$muted")]


def _written(snapshot: Snapshot) -> list[str]:
    """How to say what was written in these weeks, at length and in short."""
    if snapshot.earlier:
        return [f"{snapshot.earlier} more from earlier positions: w"]
    written, reflected = _count(sum(snapshot.weeks), "accomplishment"), _count(snapshot.reflected, "reflection")
    when = charts.weeks_said(snapshot.weeks)
    return [*([f"{written} {when}, {reflected}"] if when else []), f"{written}, {reflected}"]


def remembered(snapshot: Snapshot, today: date, width: int) -> Content:
    """The anniversary of the position when it is to be noticed, else something the person once said, with its day."""
    if snapshot.anniversary:
        return Content(text.shortened(snapshot.anniversary, width))
    answer = snapshot.remembered
    if answer is None:
        return Content("")
    day = f"{text.day(answer.on, today)}  "
    words = text.shortened(answer.answer, width - len(day) - 2)
    return Content.assemble((day, "$muted"), (f"“{words}”", "italic"))


def labelled(label: str, lines: Lines, *, above: bool) -> Content:
    """A part with its name above its lines, or in front of the first."""
    if above:
        return Content("\n").join([heading(label), *lines])
    fronts = [heading(f"{label:<{LABEL}}"), *[Content(" " * LABEL)] * (len(lines) - 1)]
    return Content("\n").join([Content.assemble(front, line) for front, line in zip(fronts, lines, strict=True)])


def _accomplishment(one: AccomplishmentRecord, width: int) -> Content:
    sign, style = _DONE_SIGNS[one.status]
    return _clickable(one.noun, one.id, (f"{sign} ", style), text.shortened(one.title, width - 2))


def _by_horizon(active: list[GoalRecord], rows: int) -> list[GoalRecord]:
    """As many goals as there are rows, every horizon heard before one speaks twice."""
    turns: list[tuple[int, int, GoalRecord]] = []
    for order, horizon in enumerate(HORIZONS):
        turns += [(turn, order, goal) for turn, goal in enumerate(g for g in active if g.horizon == horizon)]
    chosen = sorted(turns, key=lambda each: each[:2])[:rows]
    return [goal for _, _, goal in sorted(chosen, key=lambda each: (each[1], each[0]))]


def _goal(goal: GoalRecord, width: int) -> Content:
    steps = f"{goal.steps_done}/{len(goal.steps)}" if goal.steps else "–"
    progress = f"{goal.progress}%" if goal.progress is not None else "–"
    tail = f"{steps:>5} {progress:>4}"
    title = text.filled(goal.title, width - 5 - len(tail))
    return _clickable(goal.noun, goal.id, (f"{goal.horizon:<5}", "$muted"), title, (tail, "$secondary"))


def _promise(promise: PromiseRecord, today: date, width: int, aways: Sequence[AwayRecord]) -> Content:
    name = text.shortened(promise.person, 16)
    who = (f"To {name}: " if name else "You: ") if promise.owner == "me" else f"{name or 'They'}: "
    late = is_overdue(promise, today, aways)
    when = f"  due {_when(promise.by, today)}" if promise.by and promise.by >= today else ""
    if late and promise.by:
        when = f"  {_count((today - promise.by).days, 'day')} overdue"
    words = text.filled(promise.text, width - Content(who).cell_length - len(when) - 2)
    style = "$warning" if late else "$muted"
    return _clickable(promise.noun, promise.id, (who, "$muted"), words, (when, style))


def _due(due: Due, today: date, width: int) -> Content:
    day = "overdue" if due.overdue else _when(due.on, today)
    words = text.shortened(_NOUNS.get(due.noun, "") + due.title, width - _DAY)
    return _clickable(due.noun, due.id, (f"{day:<{_DAY}}", "$warning" if due.overdue else "$muted"), words)


def _when(day: date, today: date) -> str:
    """Today, tomorrow, or "Wed 25 Nov"."""
    days = (day - today).days
    return ("today", "tomorrow")[days] if 0 <= days < 2 else f"{day:%a} {text.day(day, today)}"


def _clickable(noun: str, row: str, *parts: tuple[str, str] | str) -> Content:
    """A line that opens what it shows when clicked; nouns and ids are never a person's words."""
    return Content.assemble(*parts).stylize(f"@click=screen.open('{noun}','{row}')")


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _lines(lines: Iterable[Content]) -> Content:
    return Content("\n").join(lines)


def date_heading(today: date, *, still: bool = False) -> str:
    """The weekday and the day. ``still``: it is past midnight already."""
    return f"{today:%A} {today.day} {today:%B}{STILL * still}"
