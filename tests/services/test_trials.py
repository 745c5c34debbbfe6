"""Small tests of a path and setbacks as they are kept: done once, hanging on their path, taken back in one act."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.errors import InvalidValue
from careercoach.queries.documents import calendar
from careercoach.queries.paths import trials as queries
from careercoach.queries.people import people as known
from careercoach.queries.start import today
from careercoach.queries.work import setbacks as hard
from careercoach.records import TrialRecord
from careercoach.services.paths import paths, trials
from careercoach.services.people import conversations, people
from careercoach.services.work import setbacks
from careercoach.store import changes
from careercoach.store.acts import transaction
from careercoach.store.session import act
from careercoach.vocabulary import RELATIONS
from tests.store import TODAY, do, nouns, reading

TOMORROW, YESTERDAY = TODAY + timedelta(days=1), TODAY - timedelta(days=1)


def role(path: Path, title: str = "Ward manager", **fields: object) -> str:
    return do(path, paths.add, {"title": title, **fields})


def planned(path: Path, of: str, title: str = "Coffee with Ines", **fields: object) -> str:
    return do(path, trials.add, of, {"title": title, **fields}, TODAY)


def on_file(path: Path, trial: str) -> TrialRecord:
    with reading(path) as connection:
        return queries.get(connection, trial)


def spoken_on(path: Path, name: str = "Ines") -> date | None:
    with reading(path) as connection:
        return known.get(connection, name).spoken_on


def undo(path: Path) -> None:
    with transaction(path) as connection:
        changes.undo(connection, TODAY, act=None)


def test_a_test_is_planned_and_done_and_one_spoke_with_whoever_it_was_with(path: Path) -> None:
    trial = planned(path, role(path), person="Ines", by=TODAY, before=4)
    assert spoken_on(path) is None
    do(path, trials.finish, trial, {"after": 2, "learned": "Half her day is rotas."}, TODAY)
    found = on_file(path, trial)
    assert (found.kind, found.person, found.before, found.after) == ("talk", "Ines", 4, 2)
    assert (found.done_on, found.learned, spoken_on(path)) == (TODAY, "Half her day is rotas.", TODAY)
    undo(path)
    assert (on_file(path, trial).done_on, spoken_on(path)) == (None, None)


def test_half_a_day_beside_somebody_is_speaking_with_them_and_a_task_alone_is_not(path: Path) -> None:
    of = role(path)
    planned(path, of, kind="beside", person="Ines", done_on=YESTERDAY)
    planned(path, of, kind="task", person="Omar", done_on=YESTERDAY)
    assert (spoken_on(path), spoken_on(path, "Omar")) == (YESTERDAY, None)


def test_done_twice_changes_nothing_but_what_is_said_anew(path: Path) -> None:
    trial = planned(path, role(path))
    do(path, trials.finish, trial, {"done_on": YESTERDAY, "after": 5}, TODAY)
    before = nouns(path)
    do(path, trials.finish, trial, {}, TODAY)
    assert nouns(path) == before
    do(path, trials.finish, trial, {"after": 1}, TODAY)
    assert (on_file(path, trial).done_on, on_file(path, trial).after) == (YESTERDAY, 1)
    do(path, trials.edit, trial, {"done_on": None}, TODAY)
    assert on_file(path, trial).done_on is None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": " "}, "what to try"),
        ({"before": 6}, "1 to 5"),
        ({"after": 0}, "1 to 5"),
        ({"kind": "dream"}, "one of: talk"),
        ({"done_on": TOMORROW}, "still to come"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(path: Path, fields: dict[str, object], said: str) -> None:
    of = role(path)
    before = nouns(path)
    with pytest.raises(InvalidValue, match=said):
        do(path, trials.add, of, {"title": "Coffee", "person": "Ines", **fields}, TODAY)
    assert nouns(path) == before


def test_tests_go_with_their_path_and_come_back_with_it_and_lose_only_the_name_of_a_person(path: Path) -> None:
    of = role(path)
    trial = planned(path, of, person="Ines")
    do(path, people.delete, "Ines")
    assert on_file(path, trial).person is None
    do(path, paths.delete, of)
    with reading(path) as connection:
        assert queries.listed(connection) == []
    undo(path)
    assert on_file(path, trial).title == "Coffee with Ines"


def test_what_is_ahead_stands_first_by_its_day_then_what_is_done_the_earliest_first(path: Path) -> None:
    of, other = role(path), role(path, "Educator")
    for title, fields in {
        "done late": {"done_on": TODAY},
        "some day": {},
        "done early": {"done_on": YESTERDAY, "by": TOMORROW},
        "next": {"by": TOMORROW},
    }.items():
        planned(path, of, title, **fields)
    planned(path, other, "of the other", by=TODAY)
    with reading(path) as connection:
        found = [each.title for each in queries.listed(connection, path=of[:8])]
        ahead = [each.title for each in queries.listed(connection, open_only=True, limit=2)]
    assert found == ["next", "some day", "done early", "done late"]
    assert ahead == ["of the other", "next"]


def test_a_path_counts_as_open_from_the_day_it_was_written_down_or_taken_up_again(path: Path) -> None:
    first, later = TODAY - timedelta(days=90), TODAY - timedelta(days=30)
    with act(path, first) as session:
        of = paths.add(session, {"title": "Ward manager", "person": "Ines"})
        declined = paths.add(session, {"title": "Team lead", "active": False})
    with act(path, later) as session:
        paths.edit(session, of, {"attracts": "A calm ward"})
        for on in (first - timedelta(days=1), first + timedelta(days=2), later):
            conversations.add(session, {"person": "Ines", "about": "Her work", "on": on}, TODAY)
        trial = trials.add(session, of, {"title": "Coffee with Ines"}, TODAY)
    with reading(path) as connection:
        (found,) = today.snapshot(connection, TODAY).open_paths
    assert (found.path.id, found.since, found.talked_on) == (of, first, later)
    assert [each.id for each in found.trials] == [trial]
    with act(path, later) as session:
        paths.edit(session, of, {"active": False})
        paths.edit(session, declined, {"active": True})
    do(path, paths.edit, of, {"active": True})
    with reading(path) as connection:
        found, other = today.snapshot(connection, TODAY).open_paths
    assert (found.since, found.talked_on, other.since, other.talked_on) == (TODAY, None, later, None)


def test_a_talk_with_somebody_outside_may_have_been_about_a_path_and_one_that_names_it_was(path: Path) -> None:
    first = TODAY - timedelta(days=30)
    with act(path, first) as session:
        paths.add(session, {"title": "Ward manager"})
        people.add(session, {"name": "Luc", "relation": "outside-peer"})
        people.add(session, {"name": "Sara", "relation": "expert", "notes": "Ward manager in Leeds"})
        people.add(session, {"name": "Priya", "relation": "peer"})

    def talked(name: str, on: int, about: str = "The day") -> tuple[date | None, str | None]:
        do(path, conversations.add, {"person": name, "about": about, "on": first + timedelta(days=on)}, TODAY)
        with reading(path) as connection:
            (found,) = today.snapshot(connection, TODAY).open_paths
        return found.talked_on, found.maybe.person if found.maybe else None

    assert talked("Luc", -1) == (None, None), "before the path was there"
    assert talked("Priya", 1) == (None, None), "a colleague"
    assert talked("Luc", 0) == (None, "Luc")
    assert talked("Sara", 2) == (first + timedelta(days=2), "Luc")
    assert talked("Priya", 3, "What a ward manager does") == (first + timedelta(days=3), "Luc")


@pytest.mark.parametrize("relation", RELATIONS)
def test_who_may_hold_a_role_one_thinks_about_is_no_part_of_ones_own_days(path: Path, relation: str) -> None:
    with act(path, TODAY) as session:
        paths.add(session, {"title": "Ward manager"})
        people.add(session, {"name": "Luc", "relation": relation})
    do(path, conversations.add, {"person": "Luc", "about": "The day", "on": TODAY}, TODAY)
    with reading(path) as connection:
        (found,) = today.snapshot(connection, TODAY).open_paths
    assert bool(found.maybe) is (relation in {"outside-peer", "expert", "elder", "mentor", "sponsor"})


def test_a_calendar_takes_a_test_out_when_its_path_is_declined(path: Path) -> None:
    of = role(path)
    trial = planned(path, of, by=TOMORROW)
    with reading(path) as connection:
        before = calendar.everything(connection, TODAY).revisions[trial]
    do(path, paths.edit, of, {"active": False})
    with reading(path) as connection:
        assert calendar.everything(connection, TODAY).revisions[trial].number > before.number
        assert [each.id for each in calendar.everything(connection, TODAY).trials] == [trial]


def test_a_setback_stands_on_its_day_and_a_day_taken_away_stays(path: Path) -> None:
    told = do(path, setbacks.add, {"title": "Told that the shop closes"}, TODAY)
    earlier = do(path, setbacks.add, {"title": "The night post went elsewhere", "on": YESTERDAY}, TODAY)
    do(path, setbacks.edit, told, {"on": None, "learned": "Mr Lowe rang himself."}, TODAY)
    with reading(path) as connection:
        found = [(each.id, each.on, each.learned) for each in hard.listed(connection)]
    assert found == [(told, TODAY, "Mr Lowe rang himself."), (earlier, YESTERDAY, None)]
    do(path, setbacks.edit, told, {"on": YESTERDAY}, TODAY)
    do(path, setbacks.delete, told)
    with reading(path) as connection:
        assert [each.id for each in hard.listed(connection)] == [earlier]
    undo(path)
    with reading(path) as connection:
        assert [each.on for each in hard.listed(connection)] == [YESTERDAY, YESTERDAY]


@pytest.mark.parametrize(("fields", "said"), [({"title": ""}, "what happened"), ({"on": TOMORROW}, "still to come")])
def test_a_setback_needs_its_words_and_no_day_ahead(path: Path, fields: dict[str, object], said: str) -> None:
    before = nouns(path)
    with pytest.raises(InvalidValue, match=said):
        do(path, setbacks.add, {"title": "Told", **fields}, TODAY)
    assert nouns(path) == before
