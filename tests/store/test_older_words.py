"""Words for others of an older file are for everybody, as they were, and can be said for one alone."""

from pathlib import Path

import pytest

from careercoach.queries.documents import for_others
from careercoach.services.documents import for_others as writing
from careercoach.store import acts, changes
from careercoach.store.file import open_file
from careercoach.store.header import VERSION
from tests.store import TODAY, do, is_whole, reading
from tests.store.older import LIFE_WITH_POSITIONS, TALKS, Told, live

FIRST_WITH_WORDS = 19
"""The version of the file from which on lines were said for others."""

WORDS: tuple[Told, ...] = (
    *LIFE_WITH_POSITIONS,
    *TALKS,
    (
        "for-others say",
        "for_others",
        "INSERT INTO for_others (uuid, promise_id, text, own)"
        " SELECT '7f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a009', id, 'I will send the list.', text FROM promise LIMIT 1",
    ),
)


@pytest.mark.parametrize("version", range(FIRST_WITH_WORDS, VERSION))
def test_words_said_before_are_for_everybody(tmp_path: Path, version: int) -> None:
    path = tmp_path / "careercoach.db"
    live(path, version, WORDS)
    open_file(path).close()
    assert is_whole(path)
    with reading(path) as connection:
        [kept] = for_others.listed(connection)
        assert (kept.text, kept.reader) == ("I will send the list.", None)
        assert kept.item in for_others.words(connection, "Anybody")
    do(path, lambda session: writing.say(session, kept.item, "I will send Rosa the list.", "Rosa"))
    with reading(path) as connection:
        assert [one.reader for one in for_others.listed(connection)] == ["Rosa"]
        assert kept.item not in for_others.words(connection, "Anybody")
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)
    with reading(path) as connection:
        assert [(one.text, one.reader) for one in for_others.listed(connection)] == [("I will send the list.", None)]
