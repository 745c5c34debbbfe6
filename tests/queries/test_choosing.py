"""What starts chosen for a reader, on a real file: a laboratory technician's, with things said to oneself alone."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents import handover, plan, review
from careercoach.documents.choosing import Choice, Choosing, settled
from careercoach.documents.making import Document, made, of_days
from careercoach.errors import NotFound
from careercoach.queries.documents import choosing as queries
from careercoach.queries.documents import documents
from careercoach.services.documents import picks
from careercoach.services.goals import goals, steps
from careercoach.services.people import people
from careercoach.services.positions import edit as edit_position
from careercoach.services.positions import add as add_position
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments, learning
from tests.queries import ask, day, on
from tests.store import TODAY, do

KINDS: Mapping[str, Any] = {"plan": plan.KIND, "review": review.KIND, "handover": handover.KIND}
Life = tuple[Path, dict[str, str]]


@pytest.fixture
def life(path: Path) -> Life:
    """Sinéad is the manager; Aoife was before her. Each thing is one word that stands nowhere else."""
    ids: dict[str, str] = {}
    do(path, people.add, {"name": "Aoife", "relation": "other"})
    ids["job"] = do(path, add_position, {"role": "Technician", "organisation": "St Brigid", "manager": "Sinéad"})
    told = {"why": "Lindenwhy", "support": "Lindenhelp", "helper": "Sinéad"}
    for word, more in {
        "Linden": {"benefit": "Lindengain", **told},
        "Hospital": {"why": "Hospitalwhy"},
        "Secret": {"benefit": "Secretgain", "private": True},
        "Salary": {"title": "Salary of grade five", "benefit": "Salarygain"},
        "Unsaid": {},
        "Dropped": {"benefit": "Droppedgain"},
    }.items():
        ids[word] = do(path, goals.add, {"title": word, "horizon": "near", "started_on": day(-90), **more}, TODAY)
        do(path, steps.add, ids[word], {"title": f"{word}step"})
    known = [ids[word] for word in ("Linden", "Secret", "Salary", "Unsaid", "Dropped")]
    talk = do(path, meetings.plan, {"kind": "career", "with_": "Sinéad", "on": day(-60)})
    do(path, meetings.bring, talk, goals=known)
    on(path, -60, meetings.hold, talk, day(-60))
    on(path, -3, goals.drop, ids["Dropped"], day(-3))
    former = do(path, meetings.plan, {"kind": "career", "with_": "Aoife", "on": day(-200)})
    on(path, -200, meetings.hold, former, day(-200))
    for word, text in {"Openly": "Openly agreed", "Keptly": "Keptly done", "Payly": "Payly: raise my pay"}.items():
        ids[word] = do(path, promises.add, former, {"text": text, "owner": "them"})
    on(path, -5, promises.keep, ids["Keptly"], day(-5))
    for word, more in {
        "Mapped": {"result": "Mappedresult", "evidence": ["/home/anna/private/Mapfile.pdf"], "goals": [ids["Linden"]]},
        "Quiet": {"result": "Quietresult", "private": True},
    }.items():
        ids[word] = do(path, accomplishments.add, {"title": word, "competencies": ["Care"], **more}, TODAY)
    ids["Heard"] = do(path, people.add_feedback, {"kind": "growth", "behaviour": "Heard", "person": "Sinéad"}, TODAY)
    ids["Course"] = do(path, learning.add, {"title": "Course", "status": "under-way", "goal": ids["Linden"]}, TODAY)
    ids["Answer"] = do(path, reflections.answer, "motivations-proud", "Answer", TODAY)
    return path, ids


def asked(path: Path, kind: str, reader: str = "manager", choice: Choice = Choice()) -> tuple[Choosing, Document]:
    """The list of a kind of document for a reader, and the document."""
    if kind == "plan":
        material: Any = ask(path, documents.plan, reader, TODAY, since=day(-60), choice=choice)
    elif kind == "review":
        material = ask(path, documents.review, reader, day(-90), TODAY, "goal", choice=choice)
    else:
        material = ask(path, documents.handover, None, reader, TODAY, choice=choice)
    document = made(KINDS[kind], of_days(TODAY, TODAY), material, audience=reader, today=TODAY)
    return material.choosing, document


def told(choosing: Choosing) -> dict[str, str]:
    """Each thing offered by its first word: "" where it starts chosen, else the reason."""
    return {f"{one.thing} {one.words.split()[0].strip(':')}": "" if one.picked else one.reason for one in choosing.offered}


GOALS = {
    "goal Linden": "",
    "goal Hospital": "new",
    "goal Secret": "private",
    "goal Salary": "about pay",
    "goal Unsaid": "unaligned",
}


def test_for_a_manager_who_knows_them_goals_start_chosen_but_private_new_unaligned_dropped_and_those_about_pay(
    life: Life,
) -> None:
    found = told(asked(life[0], "plan")[0])
    parts = {"why Lindenwhy": "own", "support Lindenhelp": "", "why Hospitalwhy": "own"}
    rest = {"learning Course": "", "reflection Which": "own"}
    assert found | rest == {**GOALS, "goal Dropped": "let go", **parts, **found, **rest}
    assert {name: why for name, why in found.items() if not name.startswith("reflection")} == {
        **GOALS,
        "goal Dropped": "let go",
        **parts,
        "learning Course": "",
    }


def test_a_new_manager_is_told_no_goal_and_of_what_was_agreed_what_is_open_and_not_about_pay(life: Life) -> None:
    found = told(asked(life[0], "handover")[0])
    assert {name: why for name, why in found.items() if name.startswith("goal")} == {
        **dict.fromkeys(("goal Linden", "goal Hospital", "goal Unsaid"), "new"),
        "goal Secret": "private",
        "goal Salary": "about pay",
    } | {"goal Linden": "", "goal Unsaid": "unaligned", "goal Salary": "about pay"}
    assert {name: why for name, why in found.items() if name.startswith("promise")} == {
        "promise Openly": "",
        "promise Keptly": "kept",
        "promise Payly": "about pay",
    }
