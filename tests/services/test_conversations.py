"""Conversations, and the day one last spoke."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.errors import InvalidValue
from careercoach.queries.people import conversations as queries
from careercoach.queries.people import people as known
from careercoach.services.people import conversations, people
from careercoach.store import changes
from careercoach.store.acts import transaction
from tests.store import TODAY, do, nouns, reading

EARLIER = TODAY - timedelta(days=40)


def talked(path: Path, **fields: object) -> str:
    return do(path, conversations.add, {"person": "Bernadette", "about": "Her path", **fields}, TODAY)


def spoken_on(path: Path, name: str = "Bernadette") -> date | None:
    with reading(path) as connection:
        return known.get(connection, name).spoken_on


def test_keeping_a_conversation_notes_that_one_spoke_in_the_same_act(path: Path) -> None:
    do(path, people.add, {"name": "Bernadette", "relation": "mentor", "spoken_on": EARLIER})
    talked(path)
    assert spoken_on(path) == TODAY
    with transaction(path) as connection:
        assert changes.undo(connection, TODAY, act=None).name == "conversation add"
    assert spoken_on(path) == EARLIER
    with reading(path) as connection:
        assert queries.listed(connection) == []


def test_an_older_conversation_does_not_turn_back_the_day(path: Path) -> None:
    talked(path)
    talked(path, on=EARLIER)
    assert spoken_on(path) == TODAY


def test_somebody_unknown_is_added(path: Path) -> None:
    talked(path, person="Walter")
    assert spoken_on(path, "walter") == TODAY


def test_another_person_or_a_later_day_counts_as_having_spoken(path: Path) -> None:
    identity = talked(path, on=EARLIER)
    do(path, conversations.edit, identity, {"on": TODAY}, TODAY)
    do(path, conversations.edit, identity, {"person": "Walter"}, TODAY)
    assert (spoken_on(path), spoken_on(path, "Walter")) == (TODAY, TODAY)


def test_changing_the_words_alone_leaves_the_person_as_they_are(path: Path) -> None:
    identity = talked(path, on=EARLIER)
    do(path, people.edit, "Bernadette", {"spoken_on": None})
    do(path, conversations.edit, identity, {"notes": "At lunch"}, TODAY)
    assert spoken_on(path) is None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"person": " "}, "name of the person"),
        ({"about": ""}, "what it was about"),
        ({"on": TODAY + timedelta(days=1)}, "still to come"),
    ],
)
def test_what_cannot_be_is_refused_and_nobody_is_added(path: Path, fields: dict[str, object], said: str) -> None:
    do(path, people.add, {"name": "Priya"})
    before = nouns(path)
    with pytest.raises(InvalidValue, match=said):
        talked(path, **fields)
    assert nouns(path) == before


def test_a_person_deleted_leaves_the_conversation_without_the_name(path: Path) -> None:
    identity = talked(path)
    do(path, people.delete, "Bernadette")
    with reading(path) as connection:
        assert queries.get(connection, identity).person is None
