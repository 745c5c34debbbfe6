"""A talk filled to its last minute: what somebody brings who has much to tell, in whole sentences and long names."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from careercoach.coach.agenda import budget
from careercoach.content.loader import estimates
from careercoach.materials import Brief
from careercoach.records import (
    AccomplishmentRecord,
    AgendaItemRecord,
    GoalRecord,
    PromiseRecord,
    ReflectionRecord,
    ReplyRecord,
    StepRecord,
)
from careercoach.vocabulary import HORIZONS
from tests.documents.dana import EMPTY, MEETING, PROFILE, TODAY, accomplishment, goal

NAME = "Zsófia Fernández-Müllerová"
COMPANY = "Universitätsklinikum Brněnská Łódź"
OTHER = "Prof. Dr. Karl-Heinz Šťastný-Großmann"

DONE = (
    ("Drew a map of where samples wait between the ward and the bench", "Samples now wait less", "80", "62", "minutes"),
    ("Taught the night shift to calibrate the second analyser", "Nobody is called at home for it any more", "", "", ""),
    ("Moved the reagent orders to one weekly list", "Nothing ran out since spring", "9", "0", "missing orders"),
    ("Wrote the short guide for new colleagues, with pictures", "They work alone sooner", "6", "4", "weeks"),
    ("Sat with the emergency ward to learn why tubes come back", "Fewer are sent back", "41", "17", "tubes a month"),
    ("Found the leak behind the old centrifuge before it stopped", "The repair took one quiet morning", "", "", ""),
    ("Showed two trainees how to talk to a worried patient", "Both now take the morning round", "", "", ""),
    ("Brought the audit list into one folder", "The auditor had no question left", "14", "2", "open points"),
)
GOALS = (
    ("Lead the morning shift in the laboratory", "results reach the wards before the round"),
    ("Finish the course in quality management", "we pass the audit without help from outside"),
    ("Let the wards see where their samples are", "nobody has to ring us to ask"),
    ("Build the training for all new laboratory staff", "people stay when they are well begun with"),
    ("Run a laboratory of my own", "knowledge stays in the house"),
)
ASKS = (
    "Two mornings a month with the shift lead until June",
    "The fee for the course, 640 euros, before the end of January",
    "A place in the group that plans the new building",
    "One conversation with the head of nursing about the tubes",
)
QUESTIONS = (
    "What would you need to see before you hand me the morning shift?",
    "Who else in the house should know about this work?",
    "Which of these goals matters most from where you stand?",
    "What would you do in my place next?",
    "What should I stop doing?",
)
VISION = (
    "In three years I want to lead the morning shift and teach those who are new. I would still stand at the bench one "
    "day a week, for that is where I see what goes wrong. In five years I can imagine a laboratory of my own."
)


def full(minutes: int) -> Brief:
    """What fits into a talk of so many minutes, with everything told about each thing, and promises of two talks."""
    chosen = [("accomplishment", len(DONE)), ("goal", len(GOALS)), ("ask", len(ASKS)), ("question", len(QUESTIONS))]
    items = [
        AgendaItemRecord(f"{kind}-{place}", kind, str(place), kind, estimates()[kind], False, None)
        for kind, number in [*chosen, ("vision", 1)]
        for place in range(number)
    ]
    meeting = replace(MEETING, with_=OTHER, minutes=minutes, place="The small room upstairs", items=tuple(items))
    purpose = "I would like to agree on what still stands between me and the morning shift, and put a date on it."
    fits = [(item.kind, int(item.subject or 0)) for item in budget(meeting).items]
    return replace(
        EMPTY,
        profile=replace(PROFILE, name=NAME, role="laboratory technician", team=None, organisation=COMPANY),
        meeting=replace(meeting, purpose=purpose, items=()),
        accomplishments=tuple(_done(place) for kind, place in fits if kind == "accomplishment"),
        goals=tuple(_goal(place) for kind, place in fits if kind == "goal"),
        steps=tuple(_step(place) for place in range(len(GOALS))),
        asks=tuple(ASKS[place] for kind, place in fits if kind == "ask"),
        questions=tuple(QUESTIONS[place] for kind, place in fits if kind == "question"),
        vision=tuple(
            ReflectionRecord("r", "vision-three-years", "vision", "Where in three years?", TODAY, VISION)
            for kind, _ in fits
            if kind == "vision"
        ),
        promises=tuple(_promise(place) for place in range(5)),
        priorities={"p": "Shorter stays"},
    )


def _done(place: int) -> AccomplishmentRecord:
    title, result, before, after, unit = DONE[place]
    told: dict[str, Any] = {"result": result, "before": before or None, "after": after or None, "unit": unit or None}
    did = "Asked everybody who touches a tube, one after the other, and wrote down what they said."
    return accomplishment(title, TODAY - timedelta(30 * place), did=did, seen_by=(OTHER, "Renée Nagyová"), **told)


def _goal(place: int) -> GoalRecord:
    title, benefit = GOALS[place]
    by = date(2027, 3, 1) + timedelta(300 * place)
    told: dict[str, Any] = {"benefit": benefit, "by": by, "progress": 60, "priorities": ("p",)}
    told |= {"steps": ("a", "b"), "steps_done": 1}
    return goal(f"g{place}", title, HORIZONS[min(place // 2, 2)], **told)


def _step(place: int) -> StepRecord:
    return StepRecord(f"s{place}", f"g{place}", "Ask the shift lead for a first morning", "action", TODAY, None)


def _promise(place: int) -> PromiseRecord:
    owner = "me" if place % 2 else "them"
    text = "Send the list of open points to the head of the house"
    by = TODAY + timedelta(7 * place - 7)
    return PromiseRecord(f"q{place}", "m0", OTHER, text, owner, by, "open", None, position=None, ended_with=None)


def rehearsed(material: Brief) -> Brief:
    """The same in one's own copy: how one opens, how they may see it, and what one says to a no."""
    asks = tuple(AgendaItemRecord(f"a{n}", "ask", None, ask, 1, False, None) for n, ask in enumerate(material.asks))
    meeting = replace(material.meeting, items=asks, opening=VISION, lens="He has nights to fill and nobody to ask.")
    said = ("When may I ask again?", "What would have to be true by then?")
    replies = tuple(
        ReplyRecord(f"{ask.id}-{reply}", "m1", ask.id, reply, answer)
        for ask in asks
        for reply, answer in zip(("not-now", "silence"), said, strict=True)
    )
    return replace(material, meeting=meeting, replies=replies)
