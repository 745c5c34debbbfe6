"""A name that is typed finds the person on file, and what they are is known by what one does with them."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.errors import InvalidValue, NotFound
from careercoach.housekeeping import Pick
from careercoach.names import Met, told
from careercoach.queries import positions as held
from careercoach.queries import profile as profiles
from careercoach.queries.people import people as stored
from careercoach.queries.talk import meetings as talks
from careercoach.queries.work import accomplishments as done
from careercoach.rows import make
from careercoach.services import positions
from careercoach.services.finding import met
from careercoach.services.jobs import profile
from careercoach.services.paths import paths, trials
from careercoach.services.people import conversations, people
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes
from careercoach.store.session import act
from tests.store import TODAY, do, nouns, reading

MUELLER = "Karl-Heinz Müller"


def named(path: Path) -> dict[str, str]:
    with reading(path) as connection:
        return {one.name: one.relation for one in stored.listed(connection)}


def said(path: Path, work: Callable[[Session], object]) -> tuple[str, ...]:
    """What is said of the names after an act."""
    with act(path, TODAY) as session:
        work(session)
    return told(met(session), "merge them")


def _talk(session: Session) -> str:
    talk = meetings.plan(session, {})
    session.flush()
    return talk


def _promised(session: Session, **fields: str) -> str:
    promise = promises.add(session, _talk(session), {"text": "x", **fields})
    session.flush()
    return promise


def undone(path: Path) -> None:
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)


TYPED: dict[str, Callable[[Session, str], object]] = {
    "a talk's --with": lambda s, name: meetings.plan(s, {"with_": name}),
    "who gave feedback": lambda s, name: people.add_feedback(
        s, {"person": name, "kind": "growth", "behaviour": "x"}, TODAY
    ),
    "who saw it": lambda s, name: accomplishments.add(s, {"title": "x", "seen_by": [name]}, TODAY),
    "a conversation": lambda s, name: conversations.add(s, {"person": name, "about": "x"}, TODAY),
    "the manager": lambda s, name: profile.update(s, {"manager": name}, TODAY),
    "whom to ask about a path": lambda s, name: paths.add(s, {"title": "x", "person": name}),
    "whom a small test is with": lambda s, name: trials.add(
        s, paths.add(s, {"title": "x"}), {"title": "x", "person": name}, TODAY
    ),
    "whom a promise is with": lambda s, name: _promised(s, owner="me", person=name),
    "who takes a promise on": lambda s, name: promises.pass_on(s, _promised(s, owner="them"), name, TODAY),
}


@pytest.mark.parametrize("place", TYPED)
def test_part_of_a_name_is_the_person_on_file_wherever_it_is_typed_and_that_is_said(path: Path, place: str) -> None:
    do(path, people.add, {"name": MUELLER, "relation": "mentor"})
    assert said(path, lambda s: TYPED[place](s, "karl-heinz\n")) == (f"“karl-heinz” is {MUELLER}, on file already.",)
    assert list(named(path)) == [MUELLER]


@pytest.mark.parametrize("place", TYPED)
def test_where_two_fit_nothing_is_written_and_both_are_named(path: Path, place: str) -> None:
    do(path, people.add, {"name": "Anna Kowalska", "relation": "peer"})
    do(path, people.add, {"name": "Anna Nowak", "relation": "skip-level"})
    before = nouns(path)
    with pytest.raises(NotFound, match=r"Anna Kowalska \(peer\) and Anna Nowak \(skip level\)"):
        do(path, TYPED[place], "anna")
    assert nouns(path) == before


@pytest.mark.parametrize("place", TYPED)
def test_a_stranger_is_never_made_without_saying_so(path: Path, place: str) -> None:
    new = said(path, lambda s: TYPED[place](s, "Anna\n  Nowak "))
    assert [one.partition(" (")[0].rstrip(".") for one in new] == ["New on file: Anna Nowak"]
    assert list(named(path)) == ["Anna Nowak"]


def test_the_beginning_of_an_id_is_that_person_and_nobody_is_called_like_one(path: Path) -> None:
    person = do(path, people.add, {"name": "Ines"})
    talk = do(path, meetings.plan, {"with_": person[:8]})
    with reading(path) as connection:
        assert talks.get(connection, talk).with_ == "Ines"
    with pytest.raises(NotFound):
        do(path, meetings.plan, {"with_": "0a1b2c3d"})
    assert list(named(path)) == ["Ines"]


def test_somebody_added_who_may_be_on_file_already_is_added_and_that_is_asked(path: Path) -> None:
    do(path, people.add, {"name": "Anna Kowalska"})
    assert said(path, lambda s: people.add(s, {"name": "Anna"})) == ("Anna may be Anna Kowalska; merge them.",)
    assert said(path, lambda s: meetings.plan(s, {"with_": "Anna Kowalska-Nowak"})) == (
        "New on file: Anna Kowalska-Nowak.",
        "Anna Kowalska-Nowak may be Anna Kowalska or Anna; merge them.",
    )


def test_the_same_name_twice_in_one_act_is_one_person(path: Path) -> None:
    do(path, accomplishments.add, {"title": "x", "seen_by": ["Åsa Lund", "asa lund", "Lund"]}, TODAY)
    with reading(path) as connection:
        assert [one.seen_by for one in done.listed(connection)] == [("Åsa Lund",)]


def test_many_new_people_are_told_in_one_sentence() -> None:
    new = [Met(name, name, new=True) for name in "ABCDEF"]
    assert told(new, "") == ("New on file: A, B, C, D and 2 more.",)
    assert told(new[:4], "") == ("New on file: A, B, C and D.",)
    assert told([Met("a b", "A  B")], "") == ()


def test_a_night_shift_saw_it_and_fills_no_place_in_the_circle(path: Path) -> None:
    assert said(path, lambda s: accomplishments.add(s, {"title": "x", "seen_by": ["night shift"]}, TODAY)) == (
        "New on file: night shift (group).",
    )
    do(path, people.edit, "night shift", {"relation": "peer"})
    do(path, people.add, {"name": "Omar", "relation": "expert"})
    with reading(path) as connection:
        assert stored.get(connection, "the shift").several
        assert stored.relations(connection) == {"expert"}


@pytest.mark.parametrize("kind", ["mentor", "skip-level"])
def test_the_kind_of_talk_says_what_somebody_is_of_whom_nothing_was_said(path: Path, kind: str) -> None:
    do(path, people.add, {"name": "Ines"})
    do(path, people.add, {"name": "Omar", "relation": "peer"})
    what = kind.replace("-", " ")
    assert said(path, lambda s: meetings.plan(s, {"kind": kind, "with_": "Ines"})) == (
        f"Ines is on file as your {what} from now on.",
    )
    assert said(path, lambda s: meetings.plan(s, {"kind": kind, "with_": "Omar"})) == ()
    assert said(path, lambda s: meetings.plan(s, {"kind": kind, "with_": "Rosa"})) == (f"New on file: Rosa ({what}).",)
    assert said(path, lambda s: meetings.plan(s, {"with_": "Lin"})) == ("New on file: Lin.",)
    assert named(path) == {"Ines": kind, "Omar": "peer", "Rosa": kind, "Lin": "other"}


def test_after_the_first_talk_with_a_new_manager_the_position_knows_them(path: Path) -> None:
    do(path, profile.update, {"role": "Analyst", "manager": "Priya", "start_on": TODAY - timedelta(9)}, TODAY)
    talk = do(path, meetings.plan, {"kind": "handover", "with_": "Helen", "on": TODAY})
    assert named(path) == {"Priya": "manager", "Helen": "other"}
    assert said(path, lambda s: meetings.hold(s, talk, TODAY)) == ("Helen is on file as your manager from now on.",)
    assert named(path) == {"Helen": "manager", "Priya": "former-manager"}
    with reading(path) as connection:
        assert profiles.get(connection, TODAY).manager == "Helen"
    assert said(path, lambda s: meetings.hold(s, talk, TODAY)) == ()
    undone(path)
    assert named(path) == {"Priya": "manager", "Helen": "other"}


def test_a_first_talk_of_an_earlier_job_names_no_manager_of_this_one(path: Path) -> None:
    first = TODAY - timedelta(9)
    do(path, positions.add, {"role": "Analyst", "manager": "Priya", "from_": first})
    for on, manager in ((first - timedelta(1), "Priya"), (first, "Helen")):
        talk = do(path, meetings.plan, {"kind": "handover", "with_": "Helen", "on": on})
        do(path, meetings.hold, talk, TODAY)
        with reading(path) as connection:
            position = held.held_on(connection, TODAY)
            assert position
            assert position.manager == manager


def test_two_people_made_one_leave_nothing_that_names_the_other_and_one_undo_parts_them(path: Path) -> None:
    do(path, people.add, {"name": "Karl", "relation": "mentor", "spoken_on": TODAY, "notes": "Likes tea."})
    kept = do(path, people.add, {"name": "K. Mueller", "organisation": "Lab", "notes": "Works late."})
    work = do(path, accomplishments.add, {"title": "x", "seen_by": ["Karl", "K. Mueller"]}, TODAY)
    alone = do(path, accomplishments.add, {"title": "y", "seen_by": ["Karl"]}, TODAY)
    do(path, conversations.add, {"person": "Karl", "about": "x"}, TODAY - timedelta(1))
    do(path, people.add_feedback, {"person": "Karl", "kind": "growth", "behaviour": "x"}, TODAY)
    do(path, profile.update, {"manager": "Karl"}, TODAY)
    talk = do(path, meetings.plan, {"with_": "Karl"})
    promise = do(path, promises.add, do(path, meetings.plan, {}), {"text": "x", "owner": "me", "person": "Karl"})
    do(path, trials.add, do(path, paths.add, {"title": "p", "person": "Karl"}), {"title": "t", "person": "Karl"}, TODAY)
    before = nouns(path)
    assert do(path, people.merge, "mueller", "karl") == kept
    with reading(path) as connection:
        one = stored.get(connection, kept)
        assert [each.name for each in stored.listed(connection)] == ["K. Mueller"]
        assert (one.relation, one.organisation, one.notes) == ("mentor", "Lab", "Works late.\n\nLikes tea.")
        assert one.spoken_on == TODAY
        assert [done.get(connection, each).seen_by for each in (work, alone)] == [("K. Mueller",)] * 2
        assert talks.get(connection, talk).with_ == talks.promise(connection, promise).person == "K. Mueller"
        assert profiles.get(connection, TODAY).manager == "K. Mueller"
    gone = str(next(row[0] for row in before["person"] if "Karl" in row))
    for table in ("conversation", "feedback", "path", "trial"):
        assert all(row[1:3] != (gone,) for row in nouns(path)[table])
        assert len(nouns(path)[table]) == len(before[table])
    undone(path)
    assert nouns(path) == before


def test_one_person_is_not_made_one_with_themselves(path: Path) -> None:
    do(path, people.add, {"name": "Ines Lund"})
    with pytest.raises(InvalidValue, match="one person already"):
        do(path, people.merge, "Ines", "Lund")
    with pytest.raises(NotFound):
        do(path, people.merge, "Ines", "Omar")


def test_a_promise_goes_to_somebody_else_and_back_to_whom_the_talk_was_with(path: Path) -> None:
    talk = do(path, meetings.plan, {"with_": "Priya"})
    promise = do(path, promises.add, talk, {"text": "x", "owner": "them"})

    def whose() -> tuple[str | None, str]:
        with reading(path) as connection:
            found = talks.promise(connection, promise)
        return found.person, found.state

    do(path, promises.pass_on, promise, "Sam", TODAY)
    assert whose() == ("Sam", "open")
    do(path, promises.edit, promise, {"person": ""})
    assert whose() == ("Priya", "open")
    do(path, promises.edit, promise, {"person": "Omar"})
    do(path, meetings.edit, talk, {"with_": "Helen"})
    assert whose() == ("Omar", "open")
    do(path, people.delete, "Omar")
    assert whose() == ("Helen", "open")


def test_what_i_promised_and_somebody_takes_on_is_not_mine_any_more(path: Path) -> None:
    promise = do(path, promises.add, do(path, meetings.plan, {"with_": "Priya"}), {"text": "Rota", "owner": "me"})
    do(path, promises.pass_on, promise, "Sam", TODAY)
    with reading(path) as connection:
        found = talks.promise(connection, promise)
    assert (found.text, found.person, found.state) == ("Rota (Sam takes it on)", "Priya", "dropped")
    assert found.closed_on == TODAY


def test_a_promise_that_ended_with_a_change_says_so_until_it_is_taken_up_again(path: Path) -> None:
    position = do(path, positions.add, {"role": "Analyst", "manager": "Priya"})
    promise = do(path, promises.add, do(path, meetings.plan, {}), {"text": "Rota", "owner": "them"})
    do(path, promises.end, promise, TODAY)
    do(path, promises.end, promise, TODAY + timedelta(1))
    with reading(path) as connection:
        found = talks.promise(connection, promise)
        assert (found.state, found.closed_on, found.ended_with) == ("dropped", TODAY, position)
        assert held.endings(connection)[position] == "ended with a change"
    do(path, promises.reopen, promise)
    with reading(path) as connection:
        assert talks.promise(connection, promise).ended_with is None


def test_a_new_client_takes_no_other_clients_place_and_a_group_is_no_manager(path: Path) -> None:
    do(path, positions.add, {"role": "Joiner", "kind": "own-business", "from_": TODAY})
    met_with = {"Chalk": "client", "Ash": "other", "the board": "other"}
    for name in met_with:
        do(path, meetings.hold, do(path, meetings.plan, {"kind": "handover", "with_": name, "on": TODAY}), TODAY)
    assert named(path) == met_with
    with reading(path) as connection:
        assert profiles.get(connection, TODAY).manager == "Chalk"


def test_what_is_known_of_the_one_who_is_kept_stays_and_what_was_chosen_for_both_is_chosen_once(path: Path) -> None:
    early, late = TODAY - timedelta(9), TODAY - timedelta(1)
    kept = do(path, people.add, {"name": "Ines", "relation": "peer", "organisation": "Lab", "spoken_on": late})
    gone = do(path, people.add, {"name": "I. Lund", "relation": "mentor", "organisation": "Old", "spoken_on": early})
    do(path, people.edit, gone, {"address": "Ines", "left_on": TODAY, "notes": "Tea."})

    def pick(session: Session, reader: str, item: str, picked: bool) -> None:
        session.add(make(Pick, {"kind": "plan", "reader": reader, "thing": "goal", "item": item, "picked": picked}))

    for reader, item, picked in ((kept, "both", True), (gone, "both", False), (gone, "theirs", True)):
        do(path, pick, reader, item, picked)
    do(path, people.merge, kept, gone)
    with reading(path) as connection:
        one = stored.get(connection, kept)
        found = connection.execute("SELECT reader, item, picked FROM pick ORDER BY item").fetchall()
    assert (one.relation, one.organisation, one.spoken_on) == ("peer", "Lab", late)
    assert (one.address, one.left_on, one.notes) == ("Ines", TODAY, "Tea.")
    assert found == [(kept, "both", 1), (kept, "theirs", 1)]
