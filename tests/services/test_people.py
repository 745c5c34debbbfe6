"""People, and what they said about one's work."""

from datetime import timedelta
from pathlib import Path

import pytest

from careercoach.errors import InvalidValue, NotFound
from careercoach.queries import profile as profiles
from careercoach.queries.goals import company as companies
from careercoach.queries.people import people as queries
from careercoach.services import drafts
from careercoach.services.goals import company
from careercoach.services.jobs import profile
from careercoach.services.people import people
from careercoach.services.reflect import reflections
from tests.store import TODAY, do, nouns, reading


def _feedback(path: Path, **fields: object) -> str:
    said = {"person": "Ines", "kind": "strength", "behaviour": "Calm at handover", **fields}
    return do(path, people.add_feedback, said, TODAY)


def test_a_person_deleted_leaves_their_feedback_without_the_name(path: Path) -> None:
    feedback = _feedback(path)
    do(path, people.delete, "INES")
    with reading(path) as connection:
        kept = queries.one_feedback(connection, feedback)
        assert (kept.person, kept.behaviour) == (None, "Calm at handover")
        assert queries.listed(connection) == []


def test_a_name_is_taken_whatever_its_case(path: Path) -> None:
    do(path, people.add, {"name": "Ines", "relation": "peer"})
    with pytest.raises(InvalidValue, match="already"):
        do(path, people.add, {"name": " INES "})
    other = do(path, people.add, {"name": "Omar"})
    with pytest.raises(InvalidValue):
        do(path, people.edit, other, {"name": "ines"})
    do(path, people.edit, "ines", {"name": "INES"})
    with reading(path) as connection:
        assert [found.name for found in queries.listed(connection)] == ["INES", "Omar"]


@pytest.mark.parametrize("name", ["", "  ", "\0", None])
def test_a_person_needs_a_name(path: Path, name: str | None) -> None:
    with pytest.raises(InvalidValue, match="needs a name"):
        do(path, people.add, {"name": name})


def test_people_are_found_by_name_or_id_and_strangers_are_not(path: Path) -> None:
    person = do(path, people.add, {"name": "Ines"})
    assert do(path, people.edit, person[:6], {"notes": "from here"}) == person
    for unknown in ("Nobody", "ffff", "\udcff", ""):
        with pytest.raises(NotFound):
            do(path, people.edit, unknown, {"notes": "x"})
        with reading(path) as connection, pytest.raises(NotFound):
            queries.get(connection, unknown)


def test_an_earlier_talk_does_not_replace_the_last_one(path: Path) -> None:
    do(path, people.add, {"name": "Ines"})
    for ago in (5, 1, 9):
        do(path, people.mark_spoken, "Ines", TODAY - timedelta(ago))
    with reading(path) as connection:
        assert queries.get(connection, "ines").spoken_on == TODAY - timedelta(1)


def test_feedback_is_from_today_unless_said_and_never_from_a_day_to_come(path: Path) -> None:
    feedback = _feedback(path, on=None)
    with reading(path) as connection:
        assert queries.one_feedback(connection, feedback).on == TODAY
    with pytest.raises(InvalidValue, match="still to come"):
        _feedback(path, on=TODAY + timedelta(1))


def test_feedback_of_one_person_is_found_by_their_name_in_any_case(path: Path) -> None:
    _feedback(path)
    _feedback(path, person="Omar", behaviour="Spoke up")
    _feedback(path, person=None, behaviour="Overheard")
    with reading(path) as connection:
        assert [found.behaviour for found in queries.feedback(connection, person="OMAR")] == ["Spoke up"]
        assert len(queries.feedback(connection)) == 3


def test_the_manager_named_in_the_profile_becomes_a_person_with_that_relation(path: Path) -> None:
    do(path, people.add, {"name": "Rosa"})
    do(path, profile.update, {"role": "Nurse", "manager": "ROSA"}, TODAY)
    do(path, profile.update, {"team": "Ward 3"}, TODAY)
    with reading(path) as connection:
        read = profiles.get(connection, TODAY)
        assert (read.role, read.team, read.manager) == ("Nurse", "Ward 3", "Rosa")
        assert [found.relation for found in queries.listed(connection)] == ["manager"]
    do(path, profile.update, {"manager": None, "role": None}, TODAY)
    with reading(path) as connection:
        assert (profiles.get(connection, TODAY).manager, profiles.get(connection, TODAY).role) == (None, None)
    assert len(nouns(path)["person"]) == 1


def test_a_mentor_who_becomes_the_manager_stays_the_mentor(path: Path) -> None:
    do(path, people.add, {"name": "Rosa", "relation": "mentor"})
    do(path, profile.update, {"manager": "Rosa"}, TODAY)
    with reading(path) as connection:
        assert queries.get(connection, "Rosa").relation == "mentor"


def test_a_competency_goes_by_one_name_whatever_its_case(path: Path) -> None:
    do(path, company.add_competency, {"name": "Führung", "area": "leadership"})
    with pytest.raises(InvalidValue, match="already"):
        do(path, company.add_competency, {"name": "FÜHRUNG"})
    do(path, company.edit_competency, "führung", {"description": "leading people"})
    with reading(path) as connection:
        assert companies.competency(connection, "FÜHRUNG").description == "leading people"


def test_a_priority_set_aside_is_still_on_file(path: Path) -> None:
    priority = do(path, company.add_priority, {"title": "Safety"})
    do(path, company.edit_priority, priority, {"active": False})
    with reading(path) as connection:
        assert companies.priorities(connection, active_only=True) == []
        assert [found.active for found in companies.priorities(connection)] == [False]


def test_every_answer_is_kept_with_its_day_and_the_words_it_was_asked_in(path: Path) -> None:
    for ago, text in ((300, "people"), (1, "teaching")):
        do(path, reflections.answer, "energy-unasked", text, TODAY, on=TODAY - timedelta(ago))
    rows = nouns(path)["reflection"]
    assert [row[-1] for row in rows] == ["people", "teaching"]
    assert rows[0][4]
    with pytest.raises(InvalidValue):
        do(path, reflections.answer, "energy-unasked", " ", TODAY)
    with pytest.raises(InvalidValue):
        do(path, reflections.answer, "energy-unasked", "x", TODAY, on=TODAY + timedelta(1))
    with pytest.raises(NotFound):
        do(path, reflections.answer, "no-such-question", "x", TODAY)


def test_a_draft_is_kept_until_it_is_emptied_and_is_no_act(path: Path) -> None:
    from careercoach.queries import drafts as stored
    from careercoach.queries.file import history

    for text in ("half a", "half a sentence"):
        do(path, drafts.keep, "reflect:energy", text)
    with reading(path) as connection:
        assert stored.get(connection, "reflect:energy") == "half a sentence"
        assert history.listed(connection) == []
    do(path, drafts.keep, "reflect:energy", "")
    with reading(path) as connection:
        assert stored.get(connection, "reflect:energy") is None
