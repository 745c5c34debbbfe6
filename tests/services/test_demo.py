"""A small example life: each table of its file becomes what it says, and a mistake is named with its place."""

from pathlib import Path
from typing import Any

import pytest

from careercoach.content.checks import ContentError
from careercoach.queries import profile
from careercoach.queries.documents import masks
from careercoach.queries.file import history
from careercoach.queries.goals import goals
from careercoach.queries.paths import paths, trials
from careercoach.queries.people import conversations, people
from careercoach.queries.reflect import questions, ratings, reflections
from careercoach.queries.talk import meetings, notes
from careercoach.queries.work import accomplishments, learning, setbacks
from careercoach.services.start import demo
from tests.queries import ask, day
from tests.store import TODAY


def _goal(ref: str, **more: object) -> dict[str, Any]:
    return {"ref": ref, "title": ref.title(), "horizon": "near", "started_day": -90, **more}


def _life(**more: object) -> dict[str, Any]:
    return {"profile": {"name": "Ines", "manager": "Rosa"}, **more}


def _built(tmp_path: Path, **more: object) -> Path:
    path = tmp_path / "example.db"
    demo.build(path, day(0), _life(**more))
    return path


def test_goals_have_their_steps_check_ins_links_and_endings(tmp_path: Path) -> None:
    path = _built(
        tmp_path,
        priority=[{"ref": "safety", "title": "Safety"}],
        competency=[{"name": "Teaching"}],
        goal=[
            _goal("lead", status="paused", by_day=30),
            _goal("teach", serves="lead", priorities=["safety"], competencies=["Teaching"]),
            _goal("done", status="done", ended_day=-20),
            _goal("gone", status="dropped", ended_day=-10),
            _goal("steps", step=[{"title": "Ask", "by_day": 4}], check_in=[{"day": -3, "progress": 20}]),
        ],
        learning=[{"title": "Course", "status": "planned", "goal": "teach"}],
    )
    found = {one.title: one for one in ask(path, goals.listed)}
    assert {title: (one.status, one.ended_on) for title, one in found.items()} == {
        "Lead": ("paused", None),
        "Teach": ("active", None),
        "Done": ("done", day(-20)),
        "Gone": ("dropped", day(-10)),
        "Steps": ("active", None),
    }
    assert (found["Lead"].by, found["Lead"].started_on, found["Lead"].serves) == (day(30), day(-90), None)
    assert (found["Teach"].serves, found["Teach"].competencies) == (found["Lead"].id, ("Teaching",))
    assert len(found["Teach"].priorities) == 1
    assert [(one.title, one.by) for one in ask(path, goals.steps, found["Steps"].id)] == [("Ask", day(4))]
    assert [one.on for one in ask(path, goals.check_ins, found["Steps"].id)] == [day(-3)]
    assert [(one.goal, one.status) for one in ask(path, learning.listed)] == [(found["Teach"].id, "planned")]


def test_the_last_ten_days_are_acts_of_their_own_in_their_order(tmp_path: Path) -> None:
    work = [{"title": f"{offset}", "day": offset} for offset in (-2, -11, -10, -5)]
    path = _built(
        tmp_path,
        accomplishment=work,
        reflection=[{"question": "energy-unasked", "day": -4, "answer": "Teaching"}],
        meeting=[
            {"day": 3, "with": "Rosa", "kind": "career", "status": "planned", "item": [{"kind": "ask", "text": "A"}]}
        ],
        person=[{"name": "Rosa", "relation": "manager"}],
    )
    told = [(one.name, one.title, one.on) for one in ask(path, history.listed)][::-1]
    assert [(name, on) for name, _, on in told] == [
        ("example life", day(-10)),
        ("log", day(-10)),
        ("log", day(-5)),
        ("reflect", day(-4)),
        ("log", day(-2)),
        ("meeting plan", day(-1)),
        ("meeting bring", day(-1)),
    ]
    assert [one.title for one in ask(path, accomplishments.listed)] == ["-2", "-5", "-10", "-11"]


def test_a_talk_held_has_its_agenda_its_notes_and_its_promises(tmp_path: Path) -> None:
    items = [
        {"kind": "accomplishment", "subject": "work"},
        {"kind": "goal", "subject": "teach"},
        {"kind": "vision", "subject": "vision-one-year"},
        {"kind": "ask", "text": "A budget"},
        {"kind": "question", "subject": "skills-role"},
        {"kind": "question", "text": "What next?"},
    ]
    path = _built(
        tmp_path,
        person=[{"name": "Rosa", "relation": "manager"}],
        goal=[_goal("teach")],
        accomplishment=[{"ref": "work", "title": "Trained two", "day": -40, "seen_by": ["Rosa"]}],
        reflection=[{"question": "vision-one-year", "day": -40, "answer": "A ward"}],
        meeting=[
            {
                "day": -30,
                "at": "10:00",
                "with": "Rosa",
                "kind": "career",
                "status": "held",
                "item": items,
                "caught": [{"kind": "advice", "text": "Ask Omar"}],
                "promise": [{"text": "Dates", "owner": "them", "state": "kept", "by_day": -9, "closed_day": -8}],
            }
        ],
    )
    (talk,) = ask(path, meetings.listed)
    assert (talk.with_, talk.on, talk.at, talk.status) == ("Rosa", day(-30), "10:00", "held")
    assert [one.kind for one in talk.items] == [str(item["kind"]) for item in items]
    assert talk.items[4].subject == "skills-role"
    assert talk.items[5].title == "What next?"
    assert [one.text for one in ask(path, notes.listed)] == ["Ask Omar"]
    (promise,) = ask(path, meetings.promises)
    assert (promise.state, promise.by, promise.closed_on) == ("kept", day(-9), day(-8))
    assert [one.seen_by for one in ask(path, accomplishments.listed)] == [("Rosa",)]


def test_people_roles_sittings_and_own_questions_are_there(tmp_path: Path) -> None:
    path = _built(
        tmp_path,
        person=[{"name": "Rosa", "relation": "manager"}, {"name": "Omar", "relation": "peer", "spoken_day": -9}],
        mask=[{"name": "Acme", "shown_as": "a shop"}],
        competency=[{"name": "Teaching"}],
        path=[
            {
                "title": "Lead",
                "person": "Omar",
                "competencies": ["Teaching"],
                "not_applicable": [{"competency": "Teaching", "because": "Others do"}],
                "trial": [{"title": "A talk", "person": "Omar", "done_day": -3, "after": 2}],
            }
        ],
        question=[{"ref": "mine", "text": "What do I like?", "topic": "interests"}],
        favourite=[{"question": "mine"}, {"question": "energy-drain"}],
        reflection=[{"question": "mine", "day": -40, "answer": "Teaching"}],
        feedback=[{"person": "Omar", "day": -5, "kind": "strength", "behaviour": "Calm"}],
        conversation=[{"person": "Omar", "day": -6, "about": "A course"}],
        setback=[{"day": -4, "title": "Told no"}],
        growth_check=[{"day": -20, "ratings": {"valued": 4}, "remarks": {"valued": "Mostly"}}],
        compass=[{"day": -21, "ratings": {"explain": 5}}],
    )
    assert (ask(path, profile.get, TODAY).name, ask(path, profile.get, TODAY).manager) == ("Ines", "Rosa")
    assert [(one.name, one.shown_as) for one in ask(path, masks.listed)] == [("Acme", "a shop")]
    (role,) = ask(path, paths.listed)
    assert (role.person, role.competencies) == ("Omar", ("Teaching",))
    assert "Others do" in repr(role)
    (mine,) = ask(path, questions.own)
    assert ask(path, questions.favourites) == {mine.id, "energy-drain"}
    assert [one.question for one in ask(path, reflections.listed)] == [mine.id]
    assert [(one.person, one.on) for one in ask(path, people.feedback)] == [("Omar", day(-5))]
    assert [(one.person, one.on) for one in ask(path, conversations.listed)] == [("Omar", day(-6))]
    (tried,) = ask(path, trials.listed)
    assert (tried.path, tried.person, tried.done_on, tried.after) == (role.id, "Omar", day(-3), 2)
    assert [(one.title, one.on) for one in ask(path, setbacks.listed)] == [("Told no", day(-4))]
    (check,) = ask(path, ratings.listed, "growth-check")
    assert (check.on, check.rating, check.remark) == (day(-20), 4, "Mostly")
    assert [one.on for one in ask(path, ratings.listed, "compass")] == [day(-21)]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"goal": [_goal("a"), _goal("b", serves="c")]}, "goal 2: c is no goal"),
        ({"goal": [_goal("a", priorities=["b"])]}, "goal 1: b is no priority"),
        ({"goal": [_goal("a", competencies=["B"])]}, "goal 1: B is no competency"),
        ({"goal": [_goal("a", step=[{"title": "A"}, {"title": " "}])]}, "goal 1 step 2: title"),
        ({"path": [{"title": "Lead", "trial": [{"title": "A talk", "after": 7}]}]}, "path 1 trial 1: after"),
        ({"goal": [_goal("a", check_in=[{"day": -2}])]}, "goal 1 check-in 1: progress"),
        ({"path": [{"title": "Lead", "person": "Omar"}]}, "path 1: Omar is no person"),
        ({"meeting": [{"status": "held", "day": -2, "with": "Omar"}]}, "meeting 1: Omar is no person"),
        ({"accomplishment": [{"title": "A", "day": -20, "seen_by": ["Omar"]}]}, "accomplishment 1: Omar is no person"),
        ({"question": [{"topic": "interests"}]}, "question 1: text is missing"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(tmp_path: Path, more: dict[str, Any], said: str) -> None:
    with pytest.raises(ContentError, match=said):
        _built(tmp_path, **more)
