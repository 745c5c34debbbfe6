"""What the leaving pack, thanks and the reference pack are made of: of one position, and of one person."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents.choosing import Choice
from careercoach.documents.leaving import leaving as written
from careercoach.documents.materials import Leaving
from careercoach.errors import InvalidValue, NotFound
from careercoach.queries import positions as stored
from careercoach.queries.documents import leaving as queries
from careercoach.queries.goals import goals as aims
from careercoach.services import positions
from careercoach.services.jobs.changing import change
from careercoach.services.people import people
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments, learning
from tests.queries import ask, day
from tests.services.brightwater import life
from tests.store import TODAY, do


def _work(path: Path, title: str, offset: int, **fields: object) -> str:
    return do(path, accomplishments.add, {"title": title, "on": day(offset), **fields}, TODAY)


def _pack(path: Path, position: str | None = None, **chosen: Any) -> Leaving:
    return ask(path, queries.leaving, ask(path, queries.left, position, TODAY), TODAY, **chosen)


def _told(pack: Leaving) -> dict[str, list[str]]:
    return {
        "promises": sorted(one.text for one in pack.promises),
        "between": sorted(one.text for one in pack.between_two),
        "talks": [one.kind for one in pack.talks],
    }


def test_the_pack_is_about_the_job_held_or_else_about_the_last_one(path: Path) -> None:
    with pytest.raises(NotFound):
        ask(path, queries.left, None, TODAY)
    first = do(path, positions.add, {"role": "Nurse", "until": day(-400)})
    last = do(path, positions.add, {"role": "Ward manager", "from_": day(-399), "until": day(-10)})
    do(path, positions.add, {"kind": "between-jobs", "from_": day(-9)})
    do(path, positions.add, {"role": "Not begun yet", "from_": day(1)})
    assert ask(path, queries.left, None, TODAY).id == last
    assert ask(path, queries.left, first[:8], TODAY).id == first
    begun = do(path, positions.add, {"role": "Begun today", "from_": TODAY})
    assert ask(path, queries.left, None, TODAY).id == begun


def test_what_is_open_is_the_same_before_a_job_is_lost_and_after(path: Path) -> None:
    """Then it is closed, and marked as ended with the job; the mentor's promises and talks are nobody's but theirs."""
    made = life(path)
    do(path, promises.edit, made["from Priya"], {"text": "get me a desk"})
    before = _told(_pack(path))
    assert before["promises"] == ["get me a desk", "to Priya"]
    assert "to Priya" not in before["between"]
    assert {"to Rosa", "late to Rosa", "to Sam"} <= set(before["between"])
    assert before["talks"] == ["career", "review"]
    do(path, change, "job-lost", {"on": day(-1)}, {}, TODAY)
    after = _told(_pack(path))
    assert after["promises"] == before["promises"]
    assert after["talks"] == before["talks"]
    do(path, promises.keep, made["to Priya"], TODAY)
    do(path, meetings.hold, made["career Priya"], TODAY)
    assert _told(_pack(path))["promises"] == ["get me a desk"]
    assert _told(_pack(path))["talks"] == ["review"]
    told = written(_pack(path), "manager", TODAY)
    assert "Rosa" not in told
    assert "My last day was" in told
    with_rosa = _pack(path, made["Brightwater"], promise=[made["to Sam"]])
    assert "To Sam" in written(with_rosa, "manager", TODAY)


def test_goals_leave_once_they_are_chosen_and_none_of_another_position(path: Path) -> None:
    made = life(path)
    elsewhere = do(path, positions.add, {"role": "Porter", "until": date(2021, 2, 1)})
    assert _pack(path).goals == ()
    chosen = _pack(path, goal=[made["Rota"], made["Teach"], made["Rota"]])
    assert {one.title for one in chosen.goals} == {"Rota", "Teach"}
    assert {step.goal for step in chosen.steps} == {made["Rota"], made["Teach"]}
    with pytest.raises(InvalidValue, match="another position"):
        _pack(path, elsewhere, goal=[made["Rota"]])
    with pytest.raises(InvalidValue, match="another position"):
        _pack(path, elsewhere, promise=[made["to Sam"]])
    do(path, change, "job-lost", {"on": day(-1)}, {}, TODAY)
    assert ask(path, aims.get, made["Rota"]).status == "dropped"
    assert [one.title for one in _pack(path, goal=[made["Rota"]]).goals] == ["Rota"]


def test_work_is_told_while_it_is_open_and_where_its_evidence_is(path: Path) -> None:
    last = day(-10)
    do(path, positions.add, {"role": "Nurse", "from_": day(-900), "until": last})
    do(path, positions.add, {"role": "Porter", "from_": day(-9)})
    (job,) = (each.id for each in ask(path, stored.listed) if each.role == "Nurse")
    _work(path, "Under way", -700, status="in-progress")
    _work(path, "Waits", -20, status="waiting")
    _work(path, "Elsewhere", -5, status="waiting", evidence=["there"])
    _work(path, "Kept on the last day", -10, evidence=["here"])
    _work(path, "Kept long ago", -800, evidence=["here"])
    _work(path, "Kept nowhere", -20)
    pack = _pack(path, job)
    assert [done.title for done in pack.work] == ["Waits", "Under way"]
    assert [done.title for done in pack.kept] == ["Kept on the last day", "Kept long ago"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, False),
        ({"on": day(-20)}, True),
        ({"on": day(-20), "until": day(5)}, True),
        ({"on": day(-20), "until": day(200)}, True),
        ({"on": day(6), "until": day(200)}, False),
        ({"on": day(-901), "until": day(200)}, False),
        ({"on": day(-20), "until": day(200), "paid_by": "shared"}, True),
        ({"on": day(-20), "until": day(200), "paid_by": "me"}, False),
        ({"on": day(-20), "until": day(200), "status": "planned"}, False),
    ],
)
def test_learning_that_is_paid_for_is_told_though_it_goes_on_after_the_last_day(
    path: Path, fields: dict[str, object], told: bool
) -> None:
    do(path, positions.add, {"role": "Nurse", "from_": day(-900), "until": day(5)})
    do(path, learning.add, {"title": "Diploma", "status": "under-way", "paid_by": "company", **fields}, TODAY)
    assert bool(_pack(path).learning) == told


def test_a_talk_counts_until_its_day_has_passed_and_a_held_one_does_not(path: Path) -> None:
    do(path, positions.add, {"role": "Nurse", "manager": "Priya"})
    for offset, kind in ((1, "career"), (0, "one-on-one"), (-1, "review"), (2, "mentor"), (3, "skip-level")):
        do(path, meetings.plan, {"kind": kind, "with_": "Priya", "on": day(offset)})
    do(path, meetings.hold, do(path, meetings.plan, {"kind": "handover", "on": TODAY}), TODAY)
    assert [talk.kind for talk in _pack(path).talks] == ["one-on-one", "career"]


def test_thanks_and_a_reference_hold_what_this_person_did_and_nobody_else(path: Path) -> None:
    old = do(path, positions.add, {"role": "Porter", "manager": "Helen", "until": day(-500)})
    new = do(path, positions.add, {"role": "Nurse", "organisation": "St Anne", "from_": day(-499)})
    _work(path, "Seen long ago", -600, seen_by=["Helen"])
    _work(path, "Seen", -20, seen_by=["Helen", "Tom"])
    _work(path, "Not finished", -19, seen_by=["Helen"], status="waiting")
    _work(path, "Seen by Tom", -21, seen_by=["Tom"])
    for name, offset in (("Helen", -30), ("Tom", -30), ("Helen", -550)):
        said = {"person": name, "behaviour": f"{name} {offset}", "kind": "strength", "on": day(offset)}
        do(path, people.add_feedback, said, TODAY)
    talk = do(path, meetings.plan, {"kind": "mentor", "with_": "Helen", "on": day(-40)})
    for text, owner, closed in (
        ("send me the list", "them", -35),
        ("lend me a desk", "them", -31),
        ("mine", "me", -33),
    ):
        do(path, promises.keep, do(path, promises.add, talk, {"text": text, "owner": owner}), day(closed))
    do(path, promises.add, talk, {"text": "open", "owner": "them"})
    thanks = ask(path, queries.thanks, "helen")
    assert [one.behaviour for one in thanks.feedback] == ["Helen -30", "Helen -550"]
    assert [one.text for one in thanks.promises] == ["lend me a desk", "send me the list"]
    assert [one.title for one in thanks.seen] == ["Seen", "Seen long ago"]
    assert (thanks.profile.position, [one.position for one in thanks.earlier]) == (new, [old])
    narrow = ask(path, queries.thanks, "Helen", position=old)
    assert [one.title for one in narrow.seen] == ["Seen long ago"]
    assert (narrow.promises, narrow.profile.position, narrow.earlier) == ((), old, ())
    reference = ask(path, queries.reference, "Helen")
    assert [each.profile.position for each in reference.together] == [new, old]
    assert [[done.title for done in each.seen] for each in reference.together] == [
        ["Not finished", "Seen"],
        ["Seen long ago"],
    ]
    assert [len(each.said) for each in reference.together] == [1, 1]
    assert [each.profile.position for each in ask(path, queries.reference, "Helen", position=new).together] == [new]


def test_somebody_nothing_is_kept_of_was_met_where_they_led(path: Path) -> None:
    do(path, positions.add, {"role": "Porter", "manager": "Helen", "until": day(-500)})
    do(path, positions.add, {"role": "Nurse", "manager": "Priya", "from_": day(-499)})
    do(path, people.add, {"name": "Walter"})
    assert ask(path, queries.thanks, "Helen").profile.role == "Porter"
    assert ask(path, queries.thanks, "Walter").profile.role is None
    assert ask(path, queries.reference, "Walter").together == ()


def test_what_belongs_to_no_position_stands_apart_in_a_reference(path: Path) -> None:
    do(path, positions.add, {"role": "Nurse", "from_": day(-100)})
    _work(path, "Before", -200, seen_by=["Helen"])
    _work(path, "There", -50, seen_by=["Helen"])
    reference = ask(path, queries.reference, "Helen")
    assert [(each.profile.role, [done.title for done in each.seen]) for each in reference.together] == [
        ("Nurse", ["There"]),
        (None, ["Before"]),
    ]


def test_private_work_and_criticism_are_chosen_one_by_one_and_only_theirs(path: Path) -> None:
    private = _work(path, "Private", -20, seen_by=["Helen"], private=True)
    toms = _work(path, "Tom's", -20, seen_by=["Tom"])
    hard, more, other = (
        do(path, people.add_feedback, {"person": name, "behaviour": "Hard", "kind": "growth", "on": day(-9)}, TODAY)
        for name in ("Helen", "Helen", "Tom")
    )
    plain = ask(path, queries.reference, "Helen")
    assert (plain.chosen, plain.criticism, plain.together[0].said) == (frozenset(), 2, ())
    chosen = ask(path, queries.reference, "Helen", choice=Choice((f"accomplishment:{private}", f"feedback:{hard}")))
    assert (chosen.chosen, chosen.criticism) == (frozenset([private]), 1)
    assert [one.id for one in chosen.together[0].said] == [hard]
    assert more != hard
    with pytest.raises(InvalidValue, match="did not see"):
        ask(path, queries.reference, "Helen", choice=Choice((f"accomplishment:{toms}",)))
    with pytest.raises(InvalidValue, match="did not say"):
        ask(path, queries.reference, "Helen", choice=Choice((f"feedback:{other}",)))


def test_a_colleague_who_is_on_no_list_does_not_read_what_was_agreed_about_them(path: Path) -> None:
    """“Ask Kinga about Tuesday” is work for anybody but Kinga."""
    do(path, positions.add, {"role": "Planner", "manager": "Priya"})
    talk = do(path, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(-3)})
    for text in ("Ask Kinga about Tuesday", "Write the winter rota"):
        do(path, promises.add, talk, {"text": text, "owner": "me", "by": day(9)})
    assert [one.text for one in _pack(path, audience="person", to="Kinga").promises] == ["Write the winter rota"]
    assert len(_pack(path, audience="person", to="Jaz").promises) == 2
