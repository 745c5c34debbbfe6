"""Today as a page of text: the one next act, what is due, where the goals stand, what was agreed.

Nothing here loads the parser: ``careercoach today`` needs none.
"""

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.start.keys import answering
from careercoach.coach.ahead import Due, called, upcoming
from careercoach.coach.away import away_on
from careercoach.coach.day import done_before, is_over_the_day, left_out, shown
from careercoach.coach.drafts import began
from careercoach.coach.promises import is_overdue
from careercoach.coach.rules.act import PICK_UP, WELCOME, Act
from careercoach.coach.rules.noticing import FITS
from careercoach.coach.today import acts
from careercoach.content.inbox import waiting
from careercoach.dates import STILL, echo, relative
from careercoach.materials import Snapshot
from careercoach.records import GoalRecord, PromiseRecord
from careercoach.visible import one_line, visible

_BEFORE_A_GOAL = 24
"""Columns of a goal's horizon and progress, before its title."""

_STARTS = {
    "accomplishment": 'careercoach log "What you did"',
    "goal": 'careercoach goal add "What you want to reach" --by DATE',
    "meeting": "careercoach meeting plan --with NAME --on DATE",
    "reflection": "careercoach reflect",
    "growth-check": "careercoach growth-check",
    "profile": "careercoach profile set --name NAME --role ROLE",
    "metrics": "careercoach metrics",
    "compass": "careercoach compass show",
    "month": "careercoach month",
    "person": 'careercoach person add "Name"',
    "learning": 'careercoach learning add "What you want to learn" --kind course',
}
_GOES_ON = {
    "accomplishment": 'careercoach accomplishment edit {id} --result "What came of it"',
    "goal": "careercoach goal show {id}",
    "check-in": "careercoach goal check-in {id} --progress N",
    "month": "careercoach month {id}",
    "meeting": "careercoach meeting show {id}",
    "promise": "careercoach promise keep {id}",
    "trial": "careercoach trial edit {id} --by DATE",
    "reflection": 'careercoach reflect --question {id} --answer "…"',
    "readiness": "careercoach path readiness {id}",
    "feedback": "careercoach feedback show {id}",
    "learning": "careercoach learning show {id}",
}

_BY_RULE = {
    "from-before": "careercoach changed back",
    "unsaid": 'careercoach goal edit {id} --benefit "…" --obstacle "…" --if-then "…"',
    "nothing-near": 'careercoach goal add "A first step" --horizon near --serves {id}',
    "under-way": 'careercoach accomplishment edit {id} --status done --result "What came of it"',
    "talk-today": "careercoach export brief {id} --for self",
    "talk-soon": "careercoach meeting ready {id}",
    "talk-passed": "careercoach meeting hold {id}",
    "recap": "careercoach export recap {id} --format text\ncareercoach export recap {id} --given",
    "advice": "careercoach meeting after {id}",
    "ask-talk": "careercoach export request {id} --format text",
    "first-talk": "careercoach export request {id} --format text",
    "how-was-it": 'careercoach trial done {id} --after N --learned "What you learned"',
    "try-path": 'careercoach trial add --path {id} "What to try" --kind KIND --by DATE',
    "stuck": "careercoach goal unstick {id}",
    "goal-day-soon": "careercoach goal day {id}",
    "goal-day": "careercoach goal day {id}",
    "goal-over": "careercoach goal day {id}",
    "still-stands": "careercoach goal check-in {id} --progress N\ncareercoach goal day {id}",
    "promise-left": "careercoach promise edit {id} --by DATE\ncareercoach promise drop {id}",
    "step-day": "careercoach step done {id}\ncareercoach step edit {id} --by DATE\ncareercoach step delete {id}",
    "closing-day": 'careercoach path edit {id} --deadline DATE\ncareercoach path edit {id} --deadline ""\n'
    "careercoach path edit {id} --declined",
    "their-promise": "careercoach export reminder {id} --format text",
    "before-they-go": "careercoach export reminder {id} --format text",
}
"""Where a rule leads further than to the thing it is about; several lines are several answers."""


_ON_THE_DAY = {
    "meeting": "careercoach meeting show {id}",
    "promise": "careercoach promise keep {id}",
    "check-in": "careercoach goal check-in {id} --progress N",
    "step": "careercoach step done {id}",
    "goal": "careercoach goal day {id}",
    "trial": 'careercoach trial done {id} --after N --learned "What you learned"',
    "path": "careercoach path show {id}",
    "learning": "careercoach learning show {id}",
}
"""What one would type for something that has a day."""


_NOUNS = {"meeting": "", "path": "path closes: ", "trial": "to try: ", "learning": "begins: "}
"""How a date is introduced where the noun alone would not say it."""


def say(*, earlier: bool = False, as_json: bool = False, quiet: bool = False) -> None:
    """Say Today: as a page, as JSON, or the ids alone. ``earlier``: what was done in earlier positions, too."""
    from careercoach.queries.start.today import snapshot

    day = current().today
    with reading() as connection:
        seen = snapshot(connection, day, earlier=earlier)
    if as_json:
        output.write_json(
            [_act_json(each, day) for each in acts(seen, day)] + [_due_json(each) for each in upcoming(seen, day)]
        )
    elif quiet:
        ids = [*(act.id for act in acts(seen, day)), *(due.id for due in upcoming(seen, day))]
        output.write("".join(f"{identity}\n" for identity in dict.fromkeys(ids) if identity))
    elif current().plain:
        output.write("".join(f"{words}\n" for words in statements(seen, day, still=current().small_hours)))
    else:
        output.write(page(seen, day, still=current().small_hours))
        output.note_more(seen.earlier or 0)
        if seen.proposals:
            output.note(f"{waiting(seen.proposals)}; careercoach inbox list shows what.")
        _say_what_is_left_over()


def _say_what_is_left_over() -> None:
    """Name what an editor saved and nobody took up; the screens take it in."""
    if current().places.drafts.is_dir():
        from careercoach.cli.frame.asking import left_over_sentence
        from careercoach.editor import left_over

        for left in left_over(current().places.drafts):
            output.note(f"{left_over_sentence(left)}. Typing careercoach takes it up.")


def page(seen: Snapshot, today: date, *, still: bool = False) -> str:
    """Today as text at most 80 columns wide, where the words allow it. ``still``: it is past midnight already."""
    first, *others = acts(seen, today)
    soon = upcoming(seen, today)
    begun = seen.unfinished[1:] if first.rule == PICK_UP else ()
    present = first.rule != WELCOME and not away_on(seen.aways, today)
    goals = [goal for goal in seen.goals if goal.status == "active" and present]
    sections = [
        f"{output.bold(echo(today) + STILL * still)}\n\n{''.join(_next(first))}",
        _section("Begun", (began(one.title, one.what, one.on, today) for one in begun)),
        _section("Then", (each.title for each in others[:3])),
        _section("Due", (_due(each, today) for each in soon[:9])),
        _section("Goals", map(_goal, goals), _BEFORE_A_GOAL),
        _section("Promises", (_promise(promise, seen, today) for promise in seen.promises if present)),
        _section(_since(seen), (each.title for each in done_before(first, seen, today))),
        _section("Looking back", [seen.anniversary] if seen.anniversary else []),
    ]
    return "\n".join(section for section in sections if section)


def statements(seen: Snapshot, today: date, *, still: bool = False) -> Iterator[str]:
    """The same to be heard: one statement after the other, none of them twice."""
    first, *others = acts(seen, today)
    present = first.rule != WELCOME and not away_on(seen.aways, today)
    goals = [goal for goal in seen.goals if goal.status == "active" and present]
    soon = [each for each in upcoming(seen, today)[:9] if each.id != first.id or each.noun == "check-in"]
    looks = {each.id: each.on for each in soon if each.noun == "check-in" and any(goal.id == each.id for goal in goals)}
    yield f"{echo(today)}{STILL * still}."
    yield one_line(f"{'Today' if is_over_the_day(first) else f'Next, {_minutes(first)}'}: {ended(first.title)}")
    yield from map(one_line, filter(None, (first.reason, *map(ended, (*shown(first), *left_out(first))))))
    if others:
        yield f"{len(others)} more to choose from."
    yield from (_heard(each, today) for each in soon if not (each.noun == "check-in" and each.id in looks))
    for goal in goals:
        stands = f", {goal.progress} percent" if goal.progress is not None else ""
        look = f", check-in due {relative(looks[goal.id], today)}" if goal.id in looks else ""
        yield f"Goal, {goal.horizon}{stands}{look}: {ended(one_line(goal.title))}"
    said = {first.id, *(each.id for each in soon)}
    yield from (
        f"Promise. {ended(_promise(one, seen, today))}" for one in seen.promises if present and one.id not in said
    )
    if before := done_before(first, seen, today):
        yield f"{_since(seen)}: {'; '.join(one_line(each.title) for each in before)}."
    if seen.anniversary:
        yield one_line(seen.anniversary)


def _heard(due: Due, today: date) -> str:
    return f"Due {echo(due.on)}, {relative(due.on, today)}: {_NOUNS.get(due.noun, f'{due.noun}, ')}{ended(due.title)}"


def ended(words: str) -> str:
    """Words with the end of a sentence."""
    return words if words.endswith((".", "!", "?", "…", "”", ":")) else f"{words}."


def _minutes(act: Act) -> str:
    return "about 1 minute" if act.minutes == 1 else f"about {act.minutes} minutes"


def _next(act: Act) -> Iterator[str]:
    yield f"{output.accent('Today')}\n" if is_over_the_day(act) else f"{output.accent('Next')}, {_minutes(act)}\n"
    yield from (f"  {output.bold(line)}\n" for line in _wrapped(act.title))
    yield from (f"  {line}\n" for line in _wrapped(act.reason))
    yield from (f"  {line}\n" for each in (*shown(act), *left_out(act)) for line in _wrapped(each, 2))
    if act.more:
        yield f"  {output.dim('careercoach history')}\n"
    for command in commands(act):
        yield f"  {output.dim(command)}\n"


def commands(act: Act) -> tuple[str, ...]:
    """What one would type for an act: a command, or one for each answer there is to it."""
    if act.answers == FITS and act.id:
        return answering(act.id)
    if act.answers:
        key = act.key if act.key == act.rule else f"{act.rule}/{output.short(act.id)}"
        return tuple(f"careercoach nudge answer {key} {answer.value}" for answer in act.answers)
    noun, id = act.opens
    starts = "careercoach" if act.rule == PICK_UP else _STARTS.get(noun, "")
    goes_on = _BY_RULE.get(act.rule) or _GOES_ON.get(noun, "")
    command = goes_on.format(id=id if noun == "reflection" else output.short(id)) if id else starts
    return tuple(command.splitlines())


def _section(heading: str, lines: Iterable[str], hanging: int = 2) -> str:
    written = "".join(f"  {line}\n" for each in lines for line in _wrapped(each, hanging))
    return f"{output.accent(heading)}\n{written}" if written else ""


def _wrapped(text: str, hanging: int = 0) -> list[str]:
    """Lines that fit the page; what follows the first stands ``hanging`` columns further in."""
    return textwrap.wrap(visible(text), output.WIDTH - 2, subsequent_indent=" " * hanging)


def _due(due: Due, today: date) -> str:
    what = _NOUNS.get(due.noun, f"{due.noun}: ")
    when = f"{echo(due.on)}, {relative(due.on, today)}"
    return f"{when} - {what}{due.title}"


def _goal(goal: GoalRecord) -> str:
    stands = f"{output.bar(goal.progress, 10)} {goal.progress:>3} %" if goal.progress is not None else ""
    return f"{goal.horizon:<4}  {stands}".ljust(_BEFORE_A_GOAL) + one_line(goal.title)


def _promise(promise: PromiseRecord, seen: Snapshot, today: date) -> str:
    other = promise.person or called(seen)
    who = f"You, to {other}" if promise.owner == "me" else f"{other[:1].upper()}{other[1:]}"
    named = promise.by and (promise.by >= today or is_overdue(promise, today, seen.aways))
    return f"{who}: {promise.text}{f', by {echo(promise.by)}' if promise.by and named else ''}"


def _since(seen: Snapshot) -> str:
    return f"Done since your last talk ({echo(seen.since)})" if seen.since else "Done lately"


def _act_json(act: Act, today: date) -> dict[str, Any]:
    typed = commands(act)
    return {
        "id": act.id,
        "noun": act.noun,
        "kind": "act",
        "title": act.title,
        "reason": act.reason,
        "lines": act.lines,
        "private": act.private,
        "minutes": act.minutes,
        "on": act.on.isoformat() if act.on else None,
        "overdue": act.on is not None and act.on < today,
        "rule": act.rule,
        "command": typed[0] if typed else None,
        "commands": typed,
    }


def _due_json(due: Due) -> dict[str, Any]:
    typed = _ON_THE_DAY[due.noun].format(id=output.short(due.id))
    return {
        "id": due.id,
        "noun": due.noun,
        "kind": "due",
        "title": due.title,
        "reason": None,
        "lines": (),
        "private": 0,
        "minutes": None,
        "on": due.on.isoformat(),
        "overdue": due.overdue,
        "rule": None,
        "command": typed,
        "commands": [typed],
    }
