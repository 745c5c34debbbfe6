"""A file in which one thing stands out: work that Ines saw gave energy."""

from collections.abc import Iterable
from datetime import date, timedelta

from sqlmodel import Session

from careercoach.services.work import accomplishments
from tests.store import TODAY

SEPTEMBER = date(2026, 9, 1)
INES = "Of 12 times Ines saw your work, 12 gave you energy; of everything else, 0 of 24."
ASKS = "What is different with Ines?"


def log(session: Session, lines: Iterable[dict[str, object]], first: date = SEPTEMBER) -> None:
    """One line a day."""
    for count, fields in enumerate(lines):
        accomplishments.add(session, {"title": f"Line {count}", "on": first + timedelta(count), **fields}, TODAY)


def in_the_yard(session: Session) -> None:
    """Thirty lines that gave energy and are tagged so, and as many others that drained."""
    log(session, [{"tags": ["yard"], "energy": "energised"}, {"energy": "drained"}] * 30, date(2026, 8, 1))


def with_ines(session: Session) -> None:
    """Twelve lines that Ines saw and that gave energy, half of them private; and others that Omar saw or nobody."""
    lines: list[dict[str, object]] = []
    for count in range(12):
        lines.append({"seen_by": ["Ines"], "energy": "energised", "private": count % 2 == 0})
        lines += [{"seen_by": ["Omar"], "energy": "neutral"}, {"energy": "drained"}]
    log(session, lines)
