"""What Today looks at, what a search finds, and what was begun: days on both sides of each border."""

from pathlib import Path

import pytest

from careercoach.queries import drafts, profile
from careercoach.queries.file import history
from careercoach.queries.start import nudges, search, unfinished
from careercoach.queries.start import today as queries
from careercoach.services import drafts as keeping
from careercoach.services.goals import goals, steps
from careercoach.services.jobs import profile as saying
from careercoach.services.paths import paths as looking
from careercoach.services.people import people
from careercoach.services.reflect import ratings, reflections
from careercoach.services.start import nudges as telling
from careercoach.services.talk import meetings, notes, promises
from careercoach.services.work import accomplishments
from tests.queries import ask, day
from tests.store import TODAY, do


def _work(path: Path, title: str, offset: int, **fields: object) -> str:
    return do(path, accomplishments.add, {"title": title, "on": day(offset), **fields}, TODAY)


def test_talks_of_the_last_120_days_are_looked_at_and_everything_planned(path: Path) -> None:
    held = {offset: do(path, meetings.plan, {"on": day(offset), "status": "held"}) for offset in (-121, -120, -1)}
    planned = do(path, meetings.plan, {"on": day(-300)})
    found = {one.id for one in ask(path, queries.snapshot, TODAY).meetings}
    assert found == {held[-120], held[-1], planned}


def test_work_counts_since_the_last_talk_that_was_held_by_today(path: Path) -> None:
    for offset, status in ((-9, "held"), (-2, "planned"), (1, "held")):
        do(path, meetings.plan, {"on": day(offset), "status": status})
    for offset in (-10, -9, -8):
        _work(path, f"Done {offset}", offset)
    snapshot = ask(path, queries.snapshot, TODAY)
    assert snapshot.since == day(-9)
    assert [one.title for one in snapshot.recent] == ["Done -8", "Done -9"]
    do(path, meetings.plan, {"on": TODAY, "status": "held"})
    assert ask(path, queries.snapshot, TODAY).since == TODAY


def test_five_things_done_and_five_that_wait_are_shown(path: Path) -> None:
    for offset in range(-6, 0):
        _work(path, f"Done {offset}", offset)
        _work(path, f"Waits {offset}", offset - 20, status="waiting")
    snapshot = ask(path, queries.snapshot, TODAY)
    assert [one.title for one in snapshot.recent] == [f"Done {offset}" for offset in range(-1, -6, -1)]
    assert [one.title for one in snapshot.waiting] == [f"Waits {offset}" for offset in range(-6, -1)]


def test_each_of_the_last_twelve_weeks_counts_its_own_work(path: Path) -> None:
    for offset in (-84, -83, -77, -76, -7, -6, 0):
        _work(path, f"Done {offset}", offset)
    assert ask(path, queries.snapshot, TODAY).weeks == (2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2)


def test_another_earlier_answer_is_remembered_each_day(path: Path) -> None:
    assert ask(path, queries.snapshot, TODAY).remembered is None
    for offset in (-3, -2, -1):
        do(path, reflections.answer, "energy-unasked", f"Said {offset}", TODAY, on=day(offset))
    told = [ask(path, queries.snapshot, day(count)).remembered for count in range(4)]
    words = [one.answer for one in told if one]
    assert len(set(words)) == 3
    assert words[3] == words[0]


def test_a_growth_check_falls_due_once_there_is_enough_on_file(path: Path) -> None:
    do(path, reflections.answer, "energy-unasked", "Teaching", TODAY)
    _work(path, "One", -1)
    assert ask(path, queries.snapshot, TODAY).growth_check_due is None
    _work(path, "Two", -1)
    assert ask(path, queries.snapshot, TODAY).growth_check_due == TODAY
    do(path, ratings.record, "growth-check", {"valued": 4}, {}, TODAY, on=day(-1))
    due = ask(path, queries.snapshot, TODAY).growth_check_due
    assert due is not None
    assert due > TODAY


def test_today_counts_what_is_open(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(path, steps.add, goal, {"title": "Open"})
    do(path, steps.finish, do(path, steps.add, goal, {"title": "Done"}), TODAY)
    talk = do(path, meetings.plan, {"on": day(-3), "status": "held"})
    do(path, promises.add, talk, {"text": "Open", "owner": "me"})
    do(path, promises.keep, do(path, promises.add, talk, {"text": "Kept", "owner": "me"}), TODAY)
    do(path, notes.add, talk, {"kind": "advice", "text": "Ask Omar"})
    do(path, reflections.answer, "energy-unasked", "Teaching", TODAY, on=day(-4))
    _work(path, "One", -3)
    snapshot = ask(path, queries.snapshot, TODAY)
    assert [one.title for one in snapshot.steps] == ["Open"]
    assert [one.text for one in snapshot.promises] == ["Open"]
    assert [one.text for one in snapshot.advice] == ["Ask Omar"]
    assert (snapshot.accomplishments, snapshot.last_logged_on) == (1, day(-3))
    assert (snapshot.reflections, snapshot.last_reflected_on, snapshot.staying) == (1, day(-4), False)


def test_staying_counts_while_one_of_the_roles_still_open_is_to_stay(path: Path) -> None:
    do(path, looking.add, {"title": "Declined", "move": "stay", "active": False})
    do(path, looking.add, {"title": "Lead", "move": "up"})
    snapshot = ask(path, queries.snapshot, TODAY)
    assert ([one.title for one in snapshot.paths], snapshot.staying) == (["Lead"], False)
    do(path, looking.add, {"title": "Here", "move": "stay"})
    assert ask(path, queries.snapshot, TODAY).staying


def test_a_thing_found_in_several_places_is_found_once(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Kestrel training", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"note": "The kestrel again"}, TODAY)
    work = _work(path, "Kestrel", -1, did="Fed the kestrel", tags=["kestrel"])
    do(path, people.add, {"name": "Kestrel Jones"})
    found = ask(path, search.words, "kestrel")
    assert sorted(one.noun for one in found) == ["accomplishment", "goal", "person"]
    assert {one.id for one in found} > {goal, work}
    assert [one.on for one in found if one.noun == "accomplishment"] == [day(-1)]


def test_a_thing_found_in_several_places_is_shown_by_the_place_found_first(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Kestrel training", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"note": "Fed it, that kestrel"}, TODAY)
    assert [one.excerpt for one in ask(path, search.words, "kestrel")] == ["Kestrel training"]
    assert [one.excerpt for one in ask(path, search.words, "fed")] == ["Fed it, that kestrel"]


def test_a_talk_that_is_found_is_called_by_who_it_is_with(path: Path) -> None:
    do(path, meetings.plan, {"with_": "Priya Dalvi", "purpose": "What a trainer needs"})
    assert [(one.title, one.excerpt) for one in ask(path, search.words, "trainer")] == [
        ("Talk with Priya Dalvi", "What a trainer needs")
    ]


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_a_search_ends_at_its_limit_with_the_newest(path: Path, limit: int) -> None:
    made = [_work(path, f"Kestrel {count}", -count) for count in range(3)]
    assert [one.id for one in ask(path, search.words, "kestrel", limit=limit)] == made[:limit]


def test_fifty_things_are_found_unless_more_are_asked_for(path: Path) -> None:
    for count in range(52):
        _work(path, f"Kestrel {count}", -1)
    assert len(ask(path, search.words, "kestrel")) == 50
    assert len(ask(path, search.words, "kestrel", limit=60)) == 52
    assert len(ask(path, history.listed)) == 50
    assert len(ask(path, history.listed, limit=None, offset=1)) == 51
    assert [one.title for one in ask(path, history.listed, limit=2)] == ["Kestrel 51", "Kestrel 50"]


def test_the_history_names_a_part_by_the_thing_it_belongs_to(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    do(path, goals.check_in, goal, {"progress": 20}, TODAY)
    do(path, steps.add, goal, {"title": "Ask Rosa"})
    work = _work(path, "Trained two", -1)
    do(path, accomplishments.edit, work, {"tags": ["ward"]}, TODAY)
    do(path, saying.update, {"role": "nurse"}, TODAY)
    told = [(one.noun, one.name, one.title, one.undone) for one in ask(path, history.listed)]
    assert told[1:] == [
        ("accomplishment", "accomplishment edit", "Trained two", False),
        ("accomplishment", "log", "Trained two", False),
        ("step", "step add", "Ask Rosa", False),
        ("check-in", "goal check-in", "Teach", False),
        ("goal", "goal add", "Teach", False),
    ]


def test_a_rule_that_was_told_nothing_speaks(path: Path) -> None:
    told = ask(path, nudges.get, "first-goal")
    assert (told.off, told.snoozed_until, told.done_on) == (False, None, None)
    for rule in ("log-work", "first-goal"):
        do(path, telling.switch, rule, True)
    do(path, telling.done, "add-person", TODAY)
    assert ask(path, nudges.off) == {"log-work", "first-goal"}
    assert [one.rule for one in ask(path, nudges.listed)] == ["log-work", "first-goal", "add-person"]
    assert ask(path, nudges.get, "first-goal").off


def test_a_profile_of_which_nothing_was_said_is_empty(path: Path) -> None:
    assert ask(path, profile.get, TODAY).name is None
    do(path, saying.update, {"name": "Marta"}, TODAY)
    assert ask(path, profile.get, TODAY).name == "Marta"


def test_what_is_unfinished_comes_the_latest_first_and_each_under_its_name(path: Path) -> None:
    do(path, keeping.keep, "reflection/energy-unasked", "Half an ans")
    do(path, keeping.keep, drafts.QUICK_LINE, "Trained tw")
    found = ask(path, unfinished.listed)
    assert [(one.what, one.title) for one in found] == [
        ("something you did", "Trained tw"),
        ("an answer", "Half an ans"),
    ]
    assert ask(path, drafts.get, drafts.QUICK_LINE) == "Trained tw"
    assert ask(path, drafts.get, "nothing") is None
