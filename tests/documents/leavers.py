"""Three who leave: a nurse her ward, a freelancer who thanks a client, an analyst who asks a former manager to speak
for her. The canary stands in everything that never leaves.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from careercoach.documents.materials import Leaving, Reference, Thanks, Together
from careercoach.records import FeedbackRecord, PersonRecord, ProfileRecord, PromiseRecord
from tests.documents import marta
from tests.documents.marta import CANARY, DIPLOMA, GOALS, GUIDE, OWN_ERROR, PROFILE, STEPS, made, talk, work

LAST = date(2026, 11, 30)


def agreed(id_: str, owner: str, text: str, by: date | None = None, **told: Any) -> PromiseRecord:
    """What was agreed with Helen Oduya and is open."""
    said = {"meeting": "m0", "person": "Helen Oduya", "owner": owner, "text": text, "by": by, "state": "open"}
    return made(PromiseRecord, **{"id": id_, **said, **told})


def person(name: str) -> PersonRecord:
    return PersonRecord("p", name, CANARY, "Their place", CANARY, None)


def heard(on: date, behaviour: str, **told: Any) -> FeedbackRecord:
    return made(FeedbackRecord, **{"id": f"f{on}", "on": on, "kind": "strength", "behaviour": behaviour, **told})


FIGURES = agreed("q1", "me", "Send the figures from the dressing trolley")
STUDY_DAYS = agreed("q2", "them", "Ask for two study days in May", date(2026, 11, 13))
PLAN = agreed("q3", "me", "Draft a plan for the wound clinic", LAST)
WITH_THE_MENTOR = agreed("q4", "me", "Read her thesis", person="Bernadette Foss")
ROUND = replace(marta.ROUND, seen_by=("Tom Reyes", "Helen Oduya"), evidence=("the list on the ward drive",))
LEAVING = Leaving(
    profile=replace(PROFILE, until=LAST),
    to=None,
    promises=(FIGURES, STUDY_DAYS, PLAN),
    between_two=(WITH_THE_MENTOR,),
    work=(ROUND, replace(OWN_ERROR, status="in-progress")),
    talks=(talk("one-on-one", "Helen Oduya", date(2026, 11, 27), "14:30"),),
    goals=(GOALS[0],),
    steps=STEPS,
    learning=(DIPLOMA,),
    kept=(GUIDE,),
)
THANKS = Thanks(
    profile=ProfileRecord("me", "Yusuf Demir", "translator", None, "Demir Translations", kind="own-business"),
    person=person("Clara Brandt"),
    words="You gave me the whole exhibition before you had seen a page of mine.",
    feedback=(
        heard(
            date(2026, 3, 12),
            "The panels read as if they had been written in English",
            changed="I ask every client first who comes to look",
        ),
        heard(date(2026, 2, 20), "You answer on Fridays only", kind="growth"),
    ),
    promises=(agreed("q", "them", "Send the floor plan before the texts", state="kept", closed_on=date(2026, 2, 2)),),
    seen=(
        work("t", "Translated the harbour exhibition in four weeks", date(2026, 3, 2), until=date(2026, 3, 27)),
        work("s", f"Told her what I charge others {CANARY}", date(2026, 3, 1), private=True),
    ),
)
ANALYST = ProfileRecord("me", "Ines Carvalho", "Data analyst", "Pricing", "Brightwater Insurance")
BRIGHTWATER = Together(
    profile=replace(ANALYST, start_on=date(2022, 3, 1), until=date(2026, 10, 31)),
    seen=(
        work(
            "teach",
            "Taught the pricing team to read its own figures",
            date(2026, 6, 1),
            until=date(2026, 6, 26),
            did="Held six lunch hours, each on one figure they had to sign",
            result="They ask better questions now, and fewer of them reach us",
        ),
        work(
            "forecast",
            "Rebuilt the claims forecast",
            date(2025, 3, 3),
            until=date(2025, 3, 28),
            situation="The old one missed every storm",
            did="Put the weather beside the claims, and threw out what did not help",
            result="The monthly error fell",
            before="18",
            after="7",
            unit="%",
        ),
        work("mistake", f"Owned up to a wrong rate {CANARY}", date(2025, 1, 9), private=True, result="It was mended"),
        work(
            "discount",
            "Found the double discount in the renewals",
            date(2024, 10, 8),
            result="It cost nobody a customer",
            before="340",
            after="0",
            unit="letters a month",
        ),
        work("review", "Stood in for you at the quarterly review", date(2024, 4, 16), result="Nothing was sent back"),
    ),
    said=(heard(date(2025, 6, 6), "You make figures speak to people who fear them", situation="In the board meeting"),),
)
REFERENCE = Reference(
    profile=ANALYST,
    person=person("Karen Whitfield"),
    words="The post is senior analyst at the city's water works; they would call in January.",
    together=(BRIGHTWATER,),
    chosen=frozenset(),
    criticism=2,
)
