"""Somebody at work at Brightwater, with everything open that can be: what a change then goes through."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from careercoach.services import positions
from careercoach.services.goals import company, goals, steps
from careercoach.services.paths import paths
from careercoach.services.people import people
from careercoach.services.talk import meetings, promises
from careercoach.services.work import learning
from tests.queries import day
from tests.store import TODAY, do

BEGAN = date(2021, 3, 1)


def life(path: Path) -> dict[str, str]:
    """Ids by title: Priya is the manager, Sam a peer, Rosa a mentor, Lin somebody at Brightwater, Ann somebody else."""
    made: dict[str, str] = {}

    def keep(title: str, act: Callable[..., str], *arguments: object) -> None:
        made[title] = do(path, act, *arguments)

    keep(
        "Brightwater",
        positions.add,
        {"role": "Nurse", "organisation": "Brightwater Trust", "short_name": "Brightwater", "manager": "Priya"}
        | {"address": "Ms Anand", "from_": BEGAN, "hours": 40.0},
    )
    for name, more in (
        ("Sam", {"relation": "peer"}),
        ("Rosa", {"relation": "mentor", "organisation": "Brightwater Trust"}),
        ("Lin", {"organisation": "brightwater trust"}),
        ("Ann", {}),
    ):
        do(path, people.add, {"name": name, **more})
    _talks(path, made)
    for name in ("Lin", "Ann"):  # of whom nothing is said, whatever kind of talk one had
        do(path, people.edit, name, {"relation": "other"})
    _goals(path, made)
    keep("Safety", company.add_priority, {"title": "Safety", "position_id": 1})
    keep("Ward lead", paths.add, {"title": "Ward lead", "inside": True, "deadline": day(20)})
    keep("College", paths.add, {"title": "College", "inside": False, "deadline": day(20)})
    keep("Someday", paths.add, {"title": "Someday", "inside": True})
    keep("Statistics", learning.add, {"title": "Statistics", "status": "under-way", "on": day(-3)}, TODAY)
    keep("Wounds", learning.add, {"title": "Wounds", "status": "planned", "on": day(30)}, TODAY)
    keep("First aid", learning.add, {"title": "First aid", "status": "finished", "on": day(-30)}, TODAY)
    return made


def _talks(path: Path, made: dict[str, str]) -> None:
    held: dict[str, str] = {}
    for name, kind in (
        ("Priya", "career"),
        ("Sam", "mentor"),
        ("Rosa", "mentor"),
        ("Lin", "mentor"),
        ("Ann", "mentor"),
    ):
        held[name] = do(path, meetings.plan, {"kind": kind, "with_": name, "on": day(-60)})
        do(path, meetings.hold, held[name], TODAY)
        for owner, by in (("me", day(10)), ("them", None)):
            title = f"{'to' if owner == 'me' else 'from'} {name}"
            made[title] = do(path, promises.add, held[name], {"text": title, "owner": owner, "by": by})
    made["late to Rosa"] = do(path, promises.add, held["Rosa"], {"text": "late to Rosa", "owner": "me", "by": day(-40)})
    do(path, promises.keep, do(path, promises.add, held["Priya"], {"text": "kept", "owner": "me"}), TODAY)
    talks: tuple[tuple[str, dict[str, Any]], ...] = (
        ("career Priya", {"with_": "Priya", "on": day(14), "at": "10:00"}),
        ("review", {"kind": "review", "with_": None}),
        ("skip Dr Oh", {"kind": "skip-level", "with_": "Dr Oh", "on": day(15)}),
        ("mentor Rosa", {"kind": "mentor", "with_": "Rosa", "on": day(16)}),
        ("past Ann", {"kind": "mentor", "with_": "Ann", "on": day(-5)}),
    )
    for title, fields in talks:
        made[title] = do(path, meetings.plan, {"purpose": title, **fields})


def _goals(path: Path, made: dict[str, str]) -> None:
    for title, more in (
        ("Teach", {}),
        ("Rota", {"position_id": 1}),
        ("Paint", {}),
        ("Audit", {"position_id": 1}),
        ("Reached", {}),
    ):
        made[title] = do(path, goals.add, {"title": title, "horizon": "near", "by": day(90), **more}, day(-100))
    for title in ("Paint", "Audit"):
        do(path, goals.pause, made[title])
    do(path, goals.finish, made["Reached"], TODAY)
    for title, goal, by in (
        ("Ask Rosa", "Teach", day(12)),
        ("Late step", "Teach", day(-12)),
        ("No day", "Teach", None),
        ("Draft the rota", "Rota", day(12)),
        ("Buy paint", "Paint", day(12)),
    ):
        made[title] = do(path, steps.add, made[goal], {"title": title, "by": by})
    do(path, steps.finish, do(path, steps.add, made["Teach"], {"title": "done", "by": day(1)}), TODAY)
