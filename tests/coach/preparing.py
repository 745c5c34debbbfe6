"""Small makers of what a talk can draw on."""

from dataclasses import replace
from datetime import date
from typing import Any

from careercoach.materials import Brief, Preparation
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    MeetingRecord,
    NoteRecord,
    PathRecord,
    PriorityRecord,
    RatingRecord,
    ReflectionRecord,
)
from tests.coach import NOBODY, day, talk, waiting


def brief(meeting: MeetingRecord | None = None, **fields: Any) -> Brief:
    """A brief for a career talk in two days, with nothing in it."""
    empty = Brief(
        profile=NOBODY,
        meeting=meeting or talk("talk", day(2)),
        accomplishments=(),
        goals=(),
        steps=(),
        vision=(),
        asks=(),
        questions=(),
        promises=(),
        priorities={},
    )
    return replace(empty, **fields)


def preparation(meeting: MeetingRecord | None = None, material: Brief | None = None, **fields: Any) -> Preparation:
    """What a career talk in two days can draw on in an empty file."""
    chosen = meeting or talk("talk", day(2))
    empty = Preparation(
        meeting=chosen,
        brief=material or brief(chosen),
        ratings=(),
        paths=(),
        evidence=(),
        goals=(),
        priorities=(),
        feedback=(),
        advice=(),
        on_file=0,
    )
    return replace(empty, **fields)


def done(title: str, **fields: Any) -> AccomplishmentRecord:
    """An accomplishment of last week."""
    return replace(waiting(title, day(-7)), title=title, status="done", **fields)


def rating(statement: str, value: int, on: date) -> RatingRecord:
    """One statement of the growth check, rated."""
    return RatingRecord(f"{statement}-{on}", "growth-check", statement, on, value, None)


def priority(title: str) -> PriorityRecord:
    """A priority that counts; its id is its title."""
    return PriorityRecord(title, title, "priority", None, True, position=None, ended_with=None)


def feedback(behaviour: str, person: str | None, on: date, **fields: Any) -> FeedbackRecord:
    """Growth feedback of which nothing has become yet."""
    plain = FeedbackRecord(behaviour, person, on, "growth", None, None, behaviour, None, None, None, position=None)
    return replace(plain, **fields)


def advice(text: str, person: str = "Priya") -> tuple[NoteRecord, MeetingRecord]:
    """Advice given two months ago that has become nothing yet."""
    held = talk("held", day(-60), with_=person, status="held")
    return NoteRecord(text, held.id, None, None, "advice", text, None), held


def path(title: str, *competencies: str, **fields: Any) -> PathRecord:
    """A role within the company that is open to the person."""
    plain = PathRecord(
        id=title,
        title=title,
        track=None,
        move="up",
        inside=True,
        organisation=None,
        attracts=None,
        asks=None,
        style=None,
        colleagues=None,
        lifestyle=None,
        pay=None,
        stop_doing=None,
        link=None,
        deadline=None,
        person=None,
        active=True,
        competencies=competencies,
        not_applicable=(),
        ended_with=None,
    )
    return replace(plain, **fields)


def answer(text: str) -> ReflectionRecord:
    """An answer about the future."""
    return ReflectionRecord("answer", "vision-three-years", "vision", "Where in three years?", day(-20), text)
