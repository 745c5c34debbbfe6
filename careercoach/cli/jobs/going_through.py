"""What is open when something changed at work, and what became of it, as the command line shows it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, reading
from careercoach.coach import changing
from careercoach.coach import positions as wording
from careercoach.coach.changing import Decided, became, takes_effect
from careercoach.coach.refusals import refuse
from careercoach.content import kinds
from careercoach.dates import echo
from careercoach.visible import one_line

_COUNTED = {
    "along": ("goes on", "go on"),
    "rests": ("rests", "rest"),
    "ends": ("ended with it", "ended with it"),
    "passes": ("is taken on by somebody else", "are taken on by somebody else"),
}
"""What became of one thing, and of several."""

_STAYS = ("stays as it is", "stay as they are")
"""What comes along where nothing goes on from anything: a leave, other hours, a manager less."""


def decided(
    kind: str, fields: Mapping[str, object], choices: Mapping[str, str], takes_on: Mapping[str, str]
) -> Decided:
    """What is open now, and what becomes of each. Raises NotFound, InvalidValue, Conflict."""
    from careercoach.queries.jobs import open_things

    today = current().today
    with reading(begins=True) as connection:
        material = open_things.material(connection, today)
    refuse(kind, fields, material, today)
    found = changing.proposals(kind, material, today, fields)
    return changing.decided(kind, found, choices, takes_on, str(fields.get("manager") or ""))


def happen(kind: str, fields: Mapping[str, object], choices: Mapping[str, str], takes_on: Mapping[str, str]) -> str:
    """Let it happen, as one act; the id of the position or the time away. Raises CareerCoachError."""
    with acting() as session:
        from careercoach.services.jobs import changing as service

        return service.change(session, kind, fields, choices, current().today, takes_on=takes_on)


def show(
    kind: str, fields: Mapping[str, object], settled: Decided, identity: str | None, *, as_json: bool, quiet: bool
) -> None:
    """Say what happened, or without ``identity`` what would."""
    if as_json:
        output.write_json(_as_json(kind, fields, settled, identity))
    elif quiet:
        output.write("".join(f"{each}\n" for each in ([identity] if identity else [t.id for t, _, _ in settled])))
    elif identity:
        output.write(f"{_happened(kind, identity)}  {output.dim(output.short(identity))}\n")
        output.write(output.sentences(_after(kind, settled, identity)))
    elif settled:
        output.write(output.columns(rows(kind, fields, settled)))
        output.note("Nothing was changed. --along, --rests, --ends and --passes with an id say otherwise.")
    else:
        output.note("Nothing that is open is touched by this. Nothing was changed.")


def rows(kind: str, fields: Mapping[str, object], settled: Decided) -> list[tuple[str, ...]]:
    """A line for each open thing: what becomes of it, and what it is."""
    first = takes_effect(kind, fields, current().today)
    manager = str(fields.get("manager") or "")
    return [
        (output.short(thing.id), became(thing, kind, choice, who or manager, first), thing.title, thing.about)
        for thing, choice, who in settled
    ]


def _as_json(kind: str, fields: Mapping[str, object], settled: Decided, identity: str | None) -> dict[str, object]:
    return {
        "noun": "change",
        "kind": kind,
        "id": identity,
        "first": takes_effect(kind, fields, current().today).isoformat(),
        "dry_run": identity is None,
        "open": [
            {
                "id": thing.id,
                "noun": thing.noun,
                "kind": thing.noun,
                "title": thing.title,
                "about": thing.about,
                "becomes": choice,
                "choices": list(thing.choices),
                "taken_on_by": who or None,
            }
            for thing, choice, who in settled
        ],
    }


def _happened(kind: str, identity: str) -> str:
    from careercoach.queries import positions

    with reading() as connection:
        if kind in ("leave", "back"):
            away = positions.get_away(connection, identity)
            days = f"from {echo(away.from_)}{f' until {echo(away.until)}' if away.until else ''}"
            return f"{'Welcome back. You were away' if kind == 'back' else 'Away'} {days}"
        now = positions.get(connection, identity)
    days, whom = wording.days_held(now, current().today), kinds.names(now.kind).relation
    between, goes_on = "Between jobs", f"You go on as {output.quoted(wording.called(now))}"
    what = {
        "new-job": f"New position: {output.quoted(wording.called(now))}, {days}",
        "job-lost": f"{between if now.kind == 'between-jobs' else goes_on}, {days}",
        "new-manager": f"{kinds.said('New manager', kinds.situation(now))}: {one_line(now.manager or '')}",
        "no-manager": f"You have no {whom} now",
        "hours": f"Hours a week: {now.hours:g}" if now.hours is not None else "",
    }
    return what[kind]


def _after(kind: str, settled: Decided, identity: str) -> Iterator[str]:
    """What became of what was open, and what helps next."""
    counts = Counter(choice for _, choice, _ in settled)
    counted = {**_COUNTED, "along": _STAYS} if kind in ("leave", "hours", "no-manager") else _COUNTED
    if counts:
        told = ", ".join(
            f"{counts[choice]} {words[counts[choice] > 1]}" for choice, words in counted.items() if counts[choice]
        )
        yield f"Of what was open, {told}."
    for thing, choice, who in settled:
        if choice == "passes":
            yield f"{one_line(who)} takes on {output.quoted(thing.title)}."
    if kind == "new-manager":
        yield from _first_talk()
    if kind in changing.LEFT and counts["ends"] + counts["passes"]:
        yield "careercoach export leaving says what was open there, and with whom."
    if kind == "leave":
        yield from _until_back(identity)
    yield "careercoach undo takes all of it back."


def _until_back(identity: str) -> Iterator[str]:
    """Until when nothing is asked; nothing of a time away that is over."""
    from careercoach.queries import positions

    with reading() as connection:
        away = positions.get_away(connection, identity)
    if away.until is None:
        yield "Nothing is asked of you until you say careercoach changed back."
    elif away.until >= current().today:
        yield "Nothing is asked of you on those days; say careercoach changed back on the day you return."


def _first_talk() -> Iterator[str]:
    from careercoach.queries.documents import documents

    with reading() as connection:
        talk = documents.next_handover(connection, current().today)
    if talk:
        name = one_line(talk.with_ or "")
        if talk.on:
            yield f"The first talk with {name} is planned for {echo(talk.on)}."
        else:
            day = f"careercoach meeting edit {output.short(talk.id)} --on DATE"
            yield f"The first talk with {name} is planned; {day} gives it a day."
        yield "careercoach export handover is the page for it: where things stand."
