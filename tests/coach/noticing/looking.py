"""What the coach says of a file on a day long after everything in it."""

from datetime import date

from careercoach.coach.noticing.material import Material
from careercoach.coach.noticing.observing import observed
from careercoach.records import ObservationRecord

TODAY = date(2026, 5, 12)


def said(material: Material, *answered: ObservationRecord, today: date = TODAY) -> str:
    """The counts and the question; "" when there is nothing to say."""
    found = observed(material, answered, today)
    return f"{found.says} {found.asks}" if found else ""
