"""What Today looks at after a change at work: nothing is asked about a relation that has ended."""

from pathlib import Path

import pytest

from careercoach.coach.talk_readiness import missing
from careercoach.queries.goals import goals as looking
from careercoach.queries.start import today as queries
from careercoach.queries.talk import meetings as reading
from careercoach.queries.talk.suggestions import preparation
from careercoach.services import positions
from careercoach.services.goals import goals
from careercoach.services.jobs import profile
from careercoach.services.people import people
from careercoach.services.reflect import ratings
from careercoach.services.talk import meetings, notes, promises
from careercoach.services.work import accomplishments, learning
from careercoach.vocabulary import RELATIONS
from tests.queries import ask, day
from tests.store import TODAY, do


def job(path: Path, first: int, last: int | None = None, manager: str | None = "Priya", **more: object) -> str:
    until = None if last is None else day(last)
    fields = {"role": "nurse", "from_": day(first), "until": until, "manager": manager}
    return do(path, positions.add, {**fields, **more})


def talk(path: Path, on: int | None, with_: str | None = "Priya", kind: str = "career", **more: object) -> str:
    fields = {"kind": kind, "with_": with_, "on": None if on is None else day(on)}
    return do(path, meetings.plan, {**fields, **more})


def promise(path: Path, meeting: str, owner: str, by: int, **more: object) -> str:
    return do(path, promises.add, meeting, {"text": f"{owner} {by}", "owner": owner, "by": day(by), **more})


def open_ids(path: Path) -> set[str]:
    snapshot = ask(path, queries.snapshot, TODAY)
    planned = {one.id for one in snapshot.meetings if one.status == "planned"}
    return planned | {one.id for one in snapshot.promises}


@pytest.mark.parametrize("next_kind", [None, "between-jobs", "employed"])
def test_a_talk_and_promises_of_a_job_that_is_over_are_not_asked_about(path: Path, next_kind: str | None) -> None:
    job(path, -900, -1)
    held = talk(path, -20, status="held")
    promise(path, held, "me", 3)
    promise(path, held, "them", -3)
    talk(path, 2)
    talk(path, None, kind="one-on-one")
    do(path, notes.add, held, {"kind": "advice", "text": "Apply for the ward"})
    if next_kind:
        job(path, 0, manager="Omar" if next_kind == "employed" else None, kind=next_kind)
    assert open_ids(path) == set()
    assert ask(path, queries.snapshot, TODAY).advice == ()


def test_until_the_last_day_all_of_it_still_counts(path: Path) -> None:
    job(path, -900, 0)
    held = talk(path, -20, status="held")
    beside = talk(path, -20, "Jo", "one-on-one", status="held")
    kept = {
        promise(path, held, "me", 3),
        promise(path, held, "them", -3),
        promise(path, beside, "me", 1),
        talk(path, 0),
    }
    do(path, notes.add, held, {"kind": "advice", "text": "Apply for the ward"})
    assert open_ids(path) == kept
    assert len(ask(path, queries.snapshot, TODAY).advice) == 1


def test_what_came_along_or_was_never_about_the_job_stays(path: Path) -> None:
    job(path, -900, -1)
    with_priya, with_ines = talk(path, -20, status="held"), talk(path, -20, "Ines", "mentor", status="held")
    do(path, people.edit, "Ines", {"relation": "mentor"})
    now = job(path, 0, manager="Omar")
    row = _row(path, now)
    brought = promise(path, with_priya, "me", 3, position_id=row)
    to_mentor = promise(path, with_ines, "me", 3)
    ahead = {talk(path, 5, position_id=row), talk(path, 6, "Ines", "mentor"), talk(path, 7, "Omar")}
    assert open_ids(path) == {brought, to_mentor, *ahead}


def test_what_was_promised_to_whom_one_still_has_goes_on_after_the_job_and_to_all_others_it_is_over(path: Path) -> None:
    job(path, -900, -1)
    made = {}
    for relation in RELATIONS:
        do(path, people.add, {"name": relation, "relation": relation})
        made[promise(path, talk(path, -20, relation, "mentor", status="held"), "me", 3)] = relation
    job(path, 0, manager="Omar")
    staying = {"elder", "expert", "helped", "mentor", "outside-peer", "sponsor", "other"}
    assert {made[one] for one in open_ids(path)} == staying


def test_a_manager_who_stays_through_a_change_of_role_is_no_former_one(path: Path) -> None:
    job(path, -900, -1)
    held = talk(path, -20, status="held")
    mine = promise(path, held, "me", 3)
    job(path, 0, role="ward manager")
    ahead = talk(path, 5)
    assert open_ids(path) == {mine, ahead}


def test_what_was_agreed_with_a_manager_who_left_counts_without_their_name_while_somebody_came(path: Path) -> None:
    job(path, -900)
    held = talk(path, -20, status="held")
    theirs, mine = promise(path, held, "them", -3), promise(path, held, "me", 3)
    ahead = talk(path, 5)
    do(path, profile.update, {"manager": "Omar"}, TODAY)
    do(path, people.edit, "Priya", {"relation": "former-manager"})
    snapshot = ask(path, queries.snapshot, TODAY)
    assert {one.id: one.person for one in snapshot.promises} == dict.fromkeys((theirs, mine), "Former manager")
    assert snapshot.former == {theirs, mine}
    assert ahead not in open_ids(path)
    do(path, profile.update, {"manager": "none"}, TODAY)
    assert open_ids(path) == set()
    assert ask(path, queries.snapshot, TODAY).former == frozenset()


def test_a_goal_that_was_set_for_what_is_over_is_known_and_one_that_came_along_is_not(path: Path) -> None:
    clinic = job(path, -900, -101)
    job(path, -100, -8, kind="between-jobs", manager=None)

    def set_on(title: str, on: int, **fields: object) -> str:
        return do(path, goals.add, {"title": title, "horizon": "near", "started_on": day(on), **fields}, TODAY)

    search = {on: set_on(f"Search {on}", on) for on in (-100, -8)}
    tied = set_on("Lead the night shift", -50, position_id=_row(path, clinic))
    for on in (-101, -7):
        set_on(f"Mine {on}", on)
    do(path, goals.drop, set_on("Given up", -50), TODAY)
    over = {tied: day(-100), **dict.fromkeys(search.values(), day(-7))}
    assert ask(path, queries.snapshot, TODAY).over == over
    assert ask(path, queries.snapshot, day(-8)).over == {tied: day(-100)}


@pytest.mark.parametrize(
    ("lines", "rhythm"), [((), None), ((-9, -6, -3), None), ((-33, -30, -20, -6), 10), ((-90, -33, -30, -20, -6), 10)]
)
def test_the_usual_gap_between_lines_is_known_once_there_are_a_few(
    path: Path, lines: tuple[int, ...], rhythm: int | None
) -> None:
    for on in (*lines, *lines[:1]):
        do(path, accomplishments.add, {"title": f"Line {on}", "on": day(on)}, TODAY)
    assert ask(path, queries.snapshot, TODAY).rhythm == rhythm


def test_the_last_talk_with_each_person_is_known_whatever_its_age(path: Path) -> None:
    job(path, -900)
    for on in (-400, -300):
        talk(path, on, status="held")
    held = {on: talk(path, on, with_, status="held") for on, with_ in ((-200, "Priya"), (-500, "Omar"))}
    mentor = talk(path, -250, "Ines", "mentor", status="held")
    found = [one.id for one in ask(path, queries.snapshot, TODAY).meetings]
    assert found == [held[-200], held[-500]]
    assert mentor not in found


def test_a_mentor_is_named_whom_one_spoke_with_last(path: Path) -> None:
    assert ask(path, queries.snapshot, TODAY).mentor is None
    for name, spoken in (("Ada", None), ("Ines", -90), ("Jo", -9)):
        do(path, people.add, {"name": name, "relation": "mentor" if name != "Jo" else "elder"})
        if spoken:
            do(path, people.edit, name, {"spoken_on": day(spoken)})
    assert ask(path, queries.snapshot, TODAY).mentor == "Ines"


def test_what_was_done_since_the_position_began_is_known(path: Path) -> None:
    job(path, -900, -11)
    do(path, goals.add, {"title": "Old", "horizon": "near", "started_on": day(-20)}, TODAY)
    do(path, learning.add, {"title": "Old course", "kind": "course", "on": day(-20)}, TODAY)
    do(path, people.add, {"name": "Old", "spoken_on": day(-20)})
    assert ask(path, queries.snapshot, TODAY).arrived == frozenset()
    job(path, -10, role="ward sister")
    assert ask(path, queries.snapshot, TODAY).arrived == frozenset()
    do(path, goals.add, {"title": "New", "horizon": "near", "started_on": day(-10)}, TODAY)
    do(path, learning.add, {"title": "New course", "kind": "course", "status": "planned"}, TODAY)
    do(path, people.add, {"name": "New", "spoken_on": day(-10)})
    assert ask(path, queries.snapshot, TODAY).arrived == {"goal", "learning", "spoken"}


@pytest.mark.parametrize(
    ("until", "role", "same"),
    [(-11, "Nurse", True), (-24, "nurse", True), (-25, "nurse", False), (-11, "porter", False)],
)
def test_whoever_does_the_same_work_elsewhere_has_arrived(path: Path, until: int, role: str, same: bool) -> None:
    """The old work ended in the fortnight before the new began."""
    job(path, -900, until, role=role, organisation="Brightwater")
    job(path, -10, organisation="Harbour Clinic")
    assert ("same-work" in ask(path, queries.snapshot, TODAY).arrived) is same


def test_an_anniversary_is_said_until_something_is_done_here(path: Path) -> None:
    job(path, -368)
    began = ask(path, queries.snapshot, day(-3)).anniversary
    assert began is not None
    assert began.startswith("A year ago today")
    assert ask(path, queries.snapshot, TODAY).anniversary is not None
    assert ask(path, queries.snapshot, day(1)).anniversary is None


# --- away -----------------------------------------------------------------------------------------------------


def near_goal(path: Path, started: int) -> str:
    return do(path, goals.add, {"title": "Near", "horizon": "near", "started_on": day(started)}, TODAY)


@pytest.mark.parametrize(
    ("first", "last", "look"),
    [
        (-10, -3, 12),
        (-20, -3, 12),
        (4, 20, 35),
        (5, 20, 4),
        (-50, -20, 4),
        (-10, None, None),
        (5, None, 4),
    ],
)
def test_a_check_in_that_would_fall_into_a_time_away_begins_afresh_with_the_day_back(
    path: Path, first: int, last: int | None, look: int | None
) -> None:
    goal = near_goal(path, -10)
    do(path, positions.go_away, day(first), None if last is None else day(last))
    assert ask(path, looking.get, goal).next_check_in_on == (None if look is None else day(look))


def test_no_check_in_is_due_while_away_nor_one_of_before_in_the_fortnight_after(path: Path) -> None:
    late = near_goal(path, -100)
    do(path, positions.go_away, day(-80), day(-10))
    assert ask(path, looking.due, day(-81))
    assert not ask(path, looking.due, day(-80))
    assert not ask(path, looking.due, day(-10))
    assert not ask(path, looking.due, day(4))
    assert [one.id for one in ask(path, looking.due, day(5))] == [late]
    do(path, goals.check_in, late, {"on": day(5), "progress": 10}, day(5))
    assert not ask(path, looking.due, day(5))


def test_no_promise_counts_as_overdue_that_fell_due_while_away_nor_for_a_fortnight_one_of_before(path: Path) -> None:
    held = talk(path, -100, status="held")
    before, within, after = (promise(path, held, "me", by) for by in (-81, -50, -9))
    do(path, positions.go_away, day(-80), day(-10))

    def overdue(on: int) -> set[str]:
        return {one.id for one in ask(path, reading.promises, overdue_on=day(on))}

    assert overdue(-80) == set()
    assert overdue(-10) == set()
    assert overdue(4) == {after}
    assert overdue(5) == {before, after}
    assert within not in overdue(400)


def test_a_growth_check_does_not_fall_due_for_days_away(path: Path) -> None:
    for number in range(3):
        do(path, accomplishments.add, {"title": f"Done {number}", "on": TODAY}, TODAY)
    do(path, ratings.record, "growth-check", {"valued": 4}, {}, TODAY, on=day(-100))
    assert ask(path, queries.snapshot, TODAY).growth_check_due == day(-9)
    do(path, positions.go_away, day(-60), day(-41))
    assert ask(path, queries.snapshot, TODAY).growth_check_due == day(11)


def _row(path: Path, identity: str) -> int:
    return int(
        ask(
            path,
            lambda connection: connection.execute("SELECT id FROM position WHERE uuid = ?", (identity,)).fetchone()[0],
        )
    )


@pytest.mark.parametrize("ago", [261, 0])
def test_what_somebody_who_left_promised_is_not_asked_about_and_what_one_promised_them_is(path: Path, ago: int) -> None:
    job(path, -900)
    held = talk(path, -262, "Ines", "mentor", status="held")
    mine, theirs = promise(path, held, "me", -1), promise(path, held, "them", -1)
    taken_on, ahead = promise(path, held, "them", -2), talk(path, 4, "Ines", "mentor")
    do(path, promises.pass_on, taken_on, "Omar", TODAY)
    assert open_ids(path) == {mine, theirs, taken_on, ahead}
    do(path, people.edit, "Ines", {"left_on": day(-ago)})
    assert open_ids(path) == {mine, taken_on}
    assert {one.id for one in ask(path, reading.promises, overdue_on=TODAY)} == {mine, taken_on}
    do(path, people.edit, "Ines", {"left_on": day(1)})
    assert open_ids(path) == {mine, theirs, taken_on, ahead}


def test_a_talk_that_was_held_stays_one_after_somebody_left(path: Path) -> None:
    job(path, -900)
    held = talk(path, -3, "Ines", "mentor", status="held")
    do(path, notes.add, held, {"kind": "advice", "text": "Apply for the ward"})
    do(path, people.edit, "Ines", {"left_on": TODAY})
    assert len(ask(path, queries.snapshot, TODAY).advice) == 1


def test_a_late_promise_is_named_before_the_talk_and_not_a_second_time_on_today(path: Path) -> None:
    job(path, -900)
    late = promise(path, talk(path, -20, status="held"), "me", -1)
    ahead = talk(path, 1)
    found = missing(ask(path, preparation, ask(path, reading.get, ahead)), TODAY)
    assert [one.about for one in found if one.key == "promise"] == [late]
    (told,) = ask(path, queries.snapshot, TODAY).unready.values()
    assert list(told) == [one.title for one in found if one.key not in ("promise", "purpose")]


@pytest.mark.parametrize(
    ("notes", "gone"),
    [
        ("Left Lumen on Friday. Thank you for the wine press.", True),
        ("She has left the house", True),
        ("Left me a note: he goes to another hospital in July", False),
        ("Left early on Fridays", False),
        ("No longer works here", True),
    ],
)
def test_somebody_who_has_left_as_the_notes_on_them_say_is_never_asked_or_sent_to(
    path: Path, notes: str, gone: bool
) -> None:
    job(path, -900)
    do(path, people.add, {"name": "Rita", "relation": "client", "notes": notes})
    held = talk(path, -20, "Rita", "one-on-one", status="held")
    theirs, mine = promise(path, held, "them", -3), promise(path, held, "me", 3)
    planned = talk(path, 3, "Rita", "one-on-one")
    assert open_ids(path) == ({mine} if gone else {theirs, mine, planned})
