"""Files in which something lies behind the labels, and files in which nothing does.

    python -m tests.coach.noticing.files --files 2000 --seed 7      in how many shuffled files the coach says something

A shuffled file looks like a person's: some work is done often and some seldom, one tag goes with one competency, one
colleague is near and another is not on file yet. But which work gave energy, who of the circle saw it, which priority
it touched, whether it was a rescue and what came of an ask is dealt by chance.
"""

import argparse
import random
import sys
from dataclasses import replace
from datetime import date, timedelta

from careercoach.coach.noticing.material import Material, Skill, Somebody, Wanted, Work
from careercoach.coach.noticing.observing import observed

FIRST = date(2025, 1, 6)
"""The first day of every file, a Monday."""

SKILLS = (
    Skill("coaching", "Coaching", "managerial"),
    Skill("planning", "Planning and priorities", "managerial"),
    Skill("causes", "Finding causes", "technical"),
    Skill("data", "Working with data", "technical"),
    Skill("listening", "Empathy and listening", "customer"),
    Skill("writing", "Clear writing", None),
)
PEOPLE = (
    Somebody("priya", "Priya", expected=True),
    Somebody("helen", "Helen", expected=True, since=FIRST + timedelta(90)),
    Somebody("ines", "Ines"),
    Somebody("omar", "Omar"),
    Somebody("lena", "Lena", since=FIRST + timedelta(60)),
)
PRIORITIES = tuple(Wanted(name, name.capitalize()) for name in ("waiting", "safety", "growth", "costs"))
TAGS = ("Night shift", "audit", "figures", "team", "night  SHIFT")
TITLES = ("Covered the late shift myself", "Taught Ines the night audit", "Wrote the yearly report", "Quiet shift")


def work(number: int, on: date, **fields: object) -> Work:
    """A finished accomplishment that says nothing of itself but what is given."""
    plain = Work(f"w{number}", "Wrote the rota", on)
    return replace(plain, **fields)  # type: ignore[arg-type]  # fields of the record, by name


def file(*entries: Work, **fields: object) -> Material:
    """A file of this work, with the skills, people and priorities above."""
    plain = Material(entries, PEOPLE, SKILLS, PRIORITIES, role="Team lead")
    return replace(plain, **fields)  # type: ignore[arg-type]  # as above


def shuffled(seed: int) -> Material:
    """A file of 20 to 260 entries over 15 months in which every label is dealt by chance."""
    chance = random.Random(seed)  # noqa: S311 files that can be made again
    energies = chance.choices(("energised", "neutral", "drained", None), (chance.random() + 0.2, 0.4, 0.3, 0.2), k=260)
    often = [chance.random() ** 2 + 0.05 for _ in SKILLS]
    days = sorted(FIRST + timedelta(chance.randrange(450)) for _ in range(chance.randrange(20, 260)))
    entries = [
        work(
            number,
            on,
            title=chance.choice(TITLES),
            energy=energies[number],
            competencies=tuple({each.name for each in chance.choices(SKILLS, often, k=chance.randrange(3))}),
            seen_by=_dealt(chance, [each.name for each in PEOPLE if not each.since or each.since <= on]),
            priorities=_dealt(chance, [each.id for each in PRIORITIES]),
            tags=tuple(chance.sample(TAGS, chance.randrange(3))),
        )
        for number, on in enumerate(days)
    ]
    asks = tuple(chance.random() < 0.5 for _ in range(chance.randrange(30)))
    return file(*entries, asks=asks)


def up_to(material: Material, day: date) -> Material:
    """The file as it was before a day, for those who look again each month."""
    share = sum(one.on < day for one in material.work) / len(material.work)
    before = tuple(one for one in material.work if one.on < day)
    return replace(material, work=before, asks=material.asks[: round(share * len(material.asks))])


def _dealt(chance: random.Random, names: list[str]) -> tuple[str, ...]:
    return tuple(chance.sample(names, chance.choice((0, 1, 1, 2))))


def main() -> None:
    """Count the files of which something is said, at one look and over a year of monthly looks."""
    parser = argparse.ArgumentParser(description="How often the coach sees something where nothing is.")
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    said = parser.parse_args()
    last, once, ever = date(2026, 4, 1), 0, 0
    months = [date(2025, month, 1) for month in range(5, 13)] + [date(2026, month, 1) for month in range(1, 5)]
    for number in range(said.files):
        material = shuffled(said.seed * 1_000_000 + number)
        looks = [observed(up_to(material, month), (), month) is not None for month in months]
        once += observed(material, (), last + timedelta(30)) is not None
        ever += any(looks)
    sys.stdout.write(f"{said.files} files: something said of {once} at one look, of {ever} in twelve monthly looks\n")


if __name__ == "__main__":
    main()
