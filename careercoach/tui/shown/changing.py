"""What changes at work and what becomes of the things that are open, in words for the screens."""

from datetime import date

from textual.content import Content

from careercoach import amounts, dates
from careercoach.coach import positions
from careercoach.coach.changing import Material
from careercoach.tui import text
from careercoach.tui.route import Values

TITLES = {
    "new-job": "A new job",
    "new-manager": "A new manager",
    "no-manager": "No manager any more",
    "job-lost": "A job lost",
    "leave": "Away for a while",
    "back": "Back at work",
    "hours": "Fewer hours, or more",
}
"""By one of ``coach.changing.KINDS``."""

MEANT = {
    "new-job": "Another place, or another role where you are",
    "new-manager": "Somebody else is there for you from now on",
    "no-manager": "Nobody stands there any more",
    "job-lost": "It ends, and the next one is not there yet",
    "leave": "A leave, a long illness, some time off",
    "back": "The time away is over",
    "hours": "Another number of hours a week",
}
"""The same in a few words more."""

BECOMES = {"along": "comes along", "rests": "rests", "ends": "ends with it", "passes": "somebody takes it on"}
"""By one of ``coach.changing.CHOICES``."""

AFTERWARDS = {
    "along": "It goes on as it is, and is yours",
    "rests": "It stays, paused or without a day, until you take it up",
    "ends": "It is closed, and counted for or against nobody",
    "passes": "It is closed for you, and says who has it now",
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


def becomes(choice: str, takes_on: str | None) -> str:
    """What becomes of a thing; ``takes_on`` is who takes on what passes, None when nobody was named."""
    return f"{takes_on} takes it on" if choice == "passes" and takes_on else BECOMES[choice]


def happens(kind: str, fields: Values, material: Material, today: date) -> Content:
    """What the change itself is, in a sentence or two."""
    held = material.position
    now = text.line(positions.called(held), "bold") if held else Content("")
    on = dates.echo(_day(fields, "on") or _day(fields, "from_") or today)
    match kind:
        case "new-job":
            named = [str(fields[name]) for name in ("role", "organisation") if fields.get(name)]
            begins = Content.assemble(text.line(", ".join(named) or "A new job", "bold"), f", from {on} on. ")
            return Content.assemble(begins, now, " ends the day before." if held and not held.until else "")
        case "new-manager":
            return Content.assemble(text.line(str(fields["manager"]), "bold"), f", since {on}. A first talk is planned.")
        case "no-manager":
            return Content.assemble(f"From {on} on nobody stands above you", " at " if held else "", now, ".")
        case "job-lost":
            return Content.assemble(now if held else "Your job", f" ends on {on}; then you are between jobs.")
        case "leave":
            until = _day(fields, "until")
            return Content(f"Away from {on}{f' to {dates.echo(until)}' if until else ' on'}; the coach is quiet then.")
        case "back":
            return Content(f"Back since {on}." if on != dates.echo(today) else "Back today.")
        case _:
            hours = fields["hours"]
            return Content(f"{amounts.echo(hours) if isinstance(hours, float) else hours} hours a week from {on} on.")


def _day(fields: Values, name: str) -> date | None:
    value = fields.get(name)
    return value if isinstance(value, date) else None
