"""What changes at work and what becomes of the things that are open, in words for the screens."""

from datetime import date, timedelta

from textual.content import Content

from careercoach import dates
from careercoach.coach import positions
from careercoach.coach.changing import goes_on, takes_effect
from careercoach.coach.open_things import Material
from careercoach.content.kinds import EMPLOYED, names
from careercoach.fields.field import as_text
from careercoach.records import PositionRecord
from careercoach.tui import text
from careercoach.tui.route import Values

MEANT = {
    "new-job": "Another place or role",
    "new-manager": "Somebody else",
    "no-manager": "Nobody now",
    "job-lost": "And no other yet",
    "leave": "A leave, an illness, time off",
    "back": "The time away is over",
    "hours": "Other hours a week",
}
"""What each of ``coach.changing.KINDS`` means."""

_NAME = 60
"""Columns for what a position is called in a sentence."""

BECOMES = {"along": "comes along", "rests": "rests", "ends": "ends with it", "passes": "somebody takes it on"}
"""By one of ``coach.changing.CHOICES``."""

AFTERWARDS = {
    "along": "It goes on, and is yours",
    "rests": "It stays, paused",
    "ends": "It is closed",
    "passes": "Closed for you; it says who has it",
}
"""What each of these means."""

_HEADINGS = {
    "promise": "PROMISES",
    "meeting": "TALKS",
    "goal": "GOALS",
    "step": "STEPS",
    "priority": "PRIORITIES",
    "path": "PATHS",
    "learning": "LEARNING",
}


def heading(noun: str) -> Content:
    """What stands above the open things of a noun."""
    return Content.styled(_HEADINGS.get(noun, noun.upper()), "bold $muted")


def happens(kind: str, fields: Values, material: Material, today: date) -> Content:
    """What the change itself is, in a sentence or two."""
    held = material.position
    now = _named(positions.called(held)) if held else Content("")
    first = takes_effect(kind, fields, today)
    on = dates.echo(first)
    match kind:
        case "new-job":
            named = [str(fields[name]) for name in ("role", "organisation") if fields.get(name)]
            begins = Content.assemble(_named(", ".join(named) or "A new job"), f", from {on} on. ")
            said = Content.assemble(begins, now, " ends the day before." if held and not held.until else "")
        case "new-manager":
            talk = fields.get("talk")
            day = f" for {dates.echo(talk)}" if isinstance(talk, date) else ""
            said = Content.assemble(_named(str(fields.get("manager"))), f"; a first talk is planned{day}.")
        case "no-manager":
            said = Content.assemble(f"From now on you have no {_whom(held)}", " as " if held else "", now, ".")
        case "job-lost":
            last = dates.echo(first - timedelta(days=1))
            other = goes_on(material, first)
            then = ("; you go on as ", _named(positions.called(other))) if other else ("; then you are between jobs",)
            said = Content.assemble(now if held else "Your job", f" ends on {last}", *then, ".")
        case "leave":
            until = fields.get("until")
            to = f" to {dates.echo(until)}" if isinstance(until, date) else " on"
            said = Content(f"Away from {on}{to}. The coach keeps quiet meanwhile.")
        case "back":
            said = Content("Back today." if first == today else f"Back {'since' if first < today else 'from'} {on}.")
        case _:
            said = Content(f"{as_text(fields.get('hours'))} hours a week.")
    return said


def _whom(held: PositionRecord | None) -> str:
    return names(held.kind if held else EMPLOYED).relation


def _named(words: str) -> Content:
    return Content.styled(text.shortened(words, _NAME), "bold")
