"""The rules of Today: what there is, and letting one rest."""

from typing import Annotated

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, parse_day, read_back, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json
from careercoach.coach.asking_why import ANSWERS, IN_THE_WAY
from careercoach.coach.rules.act import Act
from careercoach.errors import InvalidValue, NotFound, UsageError

app = noun("What Today may say: see why, snooze it, switch it off.", "careercoach nudge list")

SAID = tuple(each.value for each in ANSWERS)

RuleName = Annotated[
    str,
    typer.Argument(metavar="RULE", help="The rule's name, as careercoach nudge list shows it; RULE/ID for one thing."),
]


@app.command("list")
def list_(*, as_json: Json = False) -> None:
    """List the rules: when each speaks, and what it goes back to.

    \b
    Example:
      careercoach nudge list
    """
    from careercoach.coach.nudges import listed
    from careercoach.queries.start import nudges

    with reading() as connection:
        found = listed(nudges.listed(connection), current().today)
    if as_json:
        output.write_json([output.to_json(rule) for rule in found])
        return
    for rule in found:
        output.write(f"{output.bold(rule.rule)}  {rule.state}\n")
        for line in filter(None, (rule.when, rule.source)):
            output.write(f"  {line if line is rule.when else output.dim(line)}\n")


@app.command()
def snooze(
    rule: RuleName,
    *,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="The day it speaks again.")] = None,
    as_json: Json = False,
) -> None:
    """Let a rule rest for a week, or until a day.

    \b
    Example:
      careercoach nudge snooze quiet-log
      careercoach nudge snooze plan-talk --until "in 2 months"
    """
    name = _known(rule)
    wake = parse_day("--until", until, "future", "first") if until else None
    with acting() as session:
        from careercoach.services.start import nudges

        nudges.snooze(session, name, current().today, wake)
    _show(name, as_json=as_json)


@app.command()
def done(rule: RuleName, *, as_json: Json = False) -> None:
    """Say that it is done: the rule keeps quiet for the rest of the day.

    \b
    Example:
      careercoach nudge done their-promise
    """
    name = _known(rule)
    with acting() as session:
        from careercoach.services.start import nudges

        nudges.done(session, name, current().today)
    _show(name, as_json=as_json)


@app.command()
def off(rule: RuleName, *, as_json: Json = False) -> None:
    """Switch a rule off.

    \b
    Example:
      careercoach nudge off profile
    """
    _switch(rule, off=True, as_json=as_json)


@app.command()
def on(rule: RuleName, *, as_json: Json = False) -> None:
    """Let a rule speak again, whether it was off or snoozed.

    \b
    Example:
      careercoach nudge on profile
    """
    _switch(rule, off=False, as_json=as_json)


@app.command()
def answer(
    rule: RuleName,
    said: Annotated[str, typer.Argument(metavar="ANSWER", help=f"One of: {', '.join(SAID)}.")],
    *,
    what: Annotated[str | None, typer.Option("--what", metavar="TEXT", help="What is in the way.")] = None,
    as_json: Json = False,
) -> None:
    """Say why something Today suggested again and again was not done.

    It rests for a quarter, or for good; what is in the way is kept with the goal it is about, or as an answer.

    \b
    Example:
      careercoach nudge answer plan-talk not-now
      careercoach nudge answer plan-talk in-the-way --what "She is on leave until May."
    """
    name = _known(rule)
    if said not in SAID:
        raise InvalidValue("ANSWER", f"ANSWER is one of: {', '.join(SAID)}.")
    if what is not None and said != IN_THE_WAY:
        raise UsageError(f"--what goes with {IN_THE_WAY} alone.")
    if said == IN_THE_WAY and not (what or "").strip():
        raise UsageError('Say what is in the way with --what "…".')
    asked = next((one.title for one in _acts() if one.key == name), name)
    with acting() as session:
        from careercoach.services.start import nudges

        nudges.answer(session, name, said, current().today, asked=asked, words=what)
    _show(name, as_json=as_json, called=asked)


def _acts() -> tuple[Act, ...]:
    """All that Today finds, what rests among it."""
    from careercoach.coach.today import holding
    from careercoach.queries.start.today import snapshot

    with reading() as connection:
        return holding(snapshot(connection, current().today), current().today)


def _switch(rule: str, *, off: bool, as_json: bool) -> None:
    name = _known(rule)
    with acting() as session:
        from careercoach.services.start import nudges

        nudges.switch(session, name, off)
    _show(name, as_json=as_json)


def _known(rule: str) -> str:
    """The rule or the hint about wording of that name. Raises NotFound with the nearest names."""
    from difflib import get_close_matches

    from careercoach.content import wording
    from careercoach.content.rules import rules

    name = rule.strip().lower()
    names = (*rules(), *wording.NUDGES)
    if name in names:
        return name
    of_one, _, prefix = name.partition("/")
    if of_one in rules() and prefix:
        found = [one.key for one in _acts() if one.key.startswith(name)]
        if len(found) == 1:
            return found[0]
        raise NotFound("Today suggests nothing of that name; careercoach today shows what it does.")
    near = ", ".join(get_close_matches(name, names, n=3, cutoff=0))
    raise NotFound(f"No rule goes by that name; try one of: {near}. careercoach nudge list shows those of Today.")


def _show(rule: str, *, as_json: bool, called: str | None = None) -> None:
    from careercoach.coach.nudges import listed
    from careercoach.queries.start import nudges

    told = read_back(nudges.get, rule)
    record = next(each for each in listed([told], current().today) if each.rule == rule)
    if as_json:
        output.write_json(output.to_json(record))
    else:
        output.write(f"{output.bold(called or record.rule)}: {record.state}.\n")
