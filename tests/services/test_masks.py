"""Names that documents for others replace, and the words that stand in their place."""

from pathlib import Path

import pytest

from careercoach.errors import InvalidValue
from careercoach.queries.file import history
from careercoach.services.documents import masks
from careercoach.services.jobs import profile
from tests.store import TODAY, do, nouns, reading


def _kept(path: Path) -> list[tuple[object, object]]:
    return [(row[2], row[3]) for row in nouns(path)["mask"]]


def test_each_act_on_a_name_is_told_by_its_own_name_and_gives_back_the_id(path: Path) -> None:
    acme = do(path, masks.add, "Acme")
    assert nouns(path)["mask"][0][1] == acme
    assert do(path, masks.edit, acme[:8], {"shown_as": "a shop"}) == acme
    assert do(path, masks.delete, acme[:8]) == acme
    assert nouns(path)["mask"] == []
    with reading(path) as connection:
        assert [one.name for one in history.listed(connection)] == ["mask delete", "mask edit", "mask add"]


def test_a_name_is_masked_as_a_client_unless_other_words_are_given(path: Path) -> None:
    acme = do(path, masks.add, "Acme", "  ")
    assert _kept(path) == [("Acme", "a client")]
    assert do(path, masks.add, " ACME", "a shop") == acme
    assert _kept(path) == [("Acme", "a shop")]
    do(path, masks.edit, acme, {"name": "Acme Ltd"})
    assert _kept(path) == [("Acme Ltd", "a shop")]
    do(path, masks.edit, acme, {"shown_as": None})
    assert _kept(path) == [("Acme Ltd", "a client")]


def test_a_mask_that_would_hide_nothing_or_show_a_name_is_refused(path: Path) -> None:
    do(path, profile.update, {"name": "Marta Lind"}, TODAY)
    acme = do(path, masks.add, "Acme", "a shop")
    do(path, masks.add, "Globex", "a rival")
    for name, shown_as in (
        ("12", None),
        ("marta  lind", None),
        ("Initech", "like acme"),
        ("Initech", "Initech Ltd"),
        ("shop", None),
    ):
        with pytest.raises(InvalidValue):
            do(path, masks.add, name, shown_as)
    with pytest.raises(InvalidValue, match="on the list already"):
        do(path, masks.edit, acme, {"name": "globex"})
    do(path, masks.add, "Marta", "somebody")
    do(path, masks.add, "Acme Land", "a county")


def test_a_changed_name_is_held_to_the_same_as_a_new_one(path: Path) -> None:
    acme = do(path, masks.add, "Acme", "a shop")
    do(path, masks.add, "Globex", "a rival")
    do(path, masks.add, "Initech", "an office")
    for changes in ({"name": "globex"}, {"name": "12"}, {"name": "Office"}, {"shown_as": "the rival of Globex"}):
        with pytest.raises(InvalidValue):
            do(path, masks.edit, acme, changes)
    assert _kept(path)[0] == ("Acme", "a shop")


def test_a_name_may_become_the_word_that_was_shown_for_it_and_the_other_way_round(path: Path) -> None:
    acme = do(path, masks.add, "Acme", "a shop")
    do(path, masks.edit, acme, {"name": "Shop", "shown_as": "like Acme"})
    assert _kept(path) == [("Shop", "like Acme")]


def test_a_name_is_taken_by_the_very_name_alone_and_of_several_the_one_meant_is_changed(path: Path) -> None:
    do(path, masks.add, "Acme Land", "a county")
    acme = do(path, masks.add, "Acme", "a shop")
    assert do(path, masks.add, "acme", "a store") == acme
    assert _kept(path) == [("Acme Land", "a county"), ("Acme", "a store")]
