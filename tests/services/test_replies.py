"""What one says to a no, and which reply came: kept with what one asks for, and gone with it."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from sqlmodel import Session

from careercoach.content import acts
from careercoach.errors import InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.queries.talk import meetings as reading
from careercoach.queries.talk import replies as stored
from careercoach.services.talk import meetings, replies
from careercoach.store import changes
from careercoach.store.acts import transaction
from careercoach.store.file import open_for_reading
from careercoach.store.session import act

TODAY = date(2026, 11, 22)
T = TypeVar("T")


class File:
    """A file with a talk in which two things are asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.talk = self.do(lambda session: meetings.plan(session, {"on": TODAY}))
        self.do(lambda session: meetings.bring(session, self.talk, asks=["Half a shift", "A day"], questions=["Who?"]))
        self.ask, self.other, self.question = (item.id for item in self.read(reading.get, self.talk).items)

    def do(self, work: Callable[[Session], T]) -> T:
        with act(self.path, TODAY) as session:
            return work(session)

    def read(self, get: Callable[..., T], *what: str) -> T:
        with closing(open_for_reading(self.path)) as connection:
            return get(connection, *what)

    def kept(self) -> list[tuple[str, str, str]]:
        with closing(open_for_reading(self.path)) as connection:
            return [(one.ask, one.reply, one.answer) for one in stored.listed(connection, meeting=self.talk)]

    def told(self) -> list[str]:
        """The acts of the history in words, the latest first."""
        with closing(open_for_reading(self.path)) as connection:
            return [acts.told(one.name, one.title) for one in history.listed(connection)]

    def undo(self) -> None:
        with transaction(self.path) as connection:
            changes.undo(connection, TODAY)


@pytest.fixture
def file(tmp_path: Path) -> File:
    return File(tmp_path / "careercoach.db")


def test_a_sentence_said_again_takes_the_place_of_the_first_and_a_blank_takes_it_away(file: File) -> None:
    both = {"silence": " I wait ", "not-now": "When?"}
    assert file.do(lambda session: replies.rehearse(session, file.ask[:8], both)) == file.ask
    assert file.told()[0] == "replies rehearsed: “I wait”"
    assert file.kept() == [(file.ask, "not-now", "When?"), (file.ask, "silence", "I wait")]
    file.do(lambda session: replies.rehearse(session, file.ask[:8], {"not-now": "Which week?", "silence": None}))
    assert file.kept() == [(file.ask, "not-now", "Which week?")]
    file.do(lambda session: replies.rehearse(session, file.other, {"not-now": "Later?", "no-budget": "  "}))
    assert [ask for ask, _, _ in file.kept()] == [file.ask, file.other]
    file.undo()
    file.undo()
    assert file.kept() == [(file.ask, "not-now", "When?"), (file.ask, "silence", "I wait")]


def test_what_is_left_out_takes_its_sentences_along_and_undo_brings_both_back(file: File) -> None:
    file.do(lambda session: replies.rehearse(session, file.ask, {"not-now": "When?"}))
    file.do(lambda session: meetings.leave_out(session, file.ask))
    assert file.kept() == []
    file.undo()
    assert file.kept() == [(file.ask, "not-now", "When?")]
    file.do(lambda session: meetings.delete(session, file.talk))
    assert file.kept() == []
    file.undo()
    assert file.kept() == [(file.ask, "not-now", "When?")]


def test_the_reply_that_came_is_noted_changed_and_taken_away(file: File) -> None:
    for came in ("not-now", "yes", None):
        file.do(lambda session, came=came: replies.came(session, file.ask, came))  # type: ignore[misc]  # bound now
        assert file.read(reading.item, file.ask).came == came
    file.undo()
    assert file.read(reading.item, file.ask).came == "yes"
    assert "reply to an ask noted: “Half a shift”" in file.told()
    assert file.read(reading.item, file.other).came is None


def test_only_what_one_asks_for_has_a_reply(file: File) -> None:
    with pytest.raises(InvalidValue, match="Only what you ask for has a reply"):
        file.do(lambda session: replies.came(session, file.question, "yes"))
    with pytest.raises(InvalidValue, match="Only what you ask for has a reply"):
        file.do(lambda session: replies.rehearse(session, file.question, {"not-now": "When?"}))
    with pytest.raises(InvalidValue, match="A reply is one of: not-now, no-budget, not-ready, silence"):
        file.do(lambda session: replies.rehearse(session, file.ask, {"yes": "Thanks"}))
    with pytest.raises(InvalidValue):
        file.do(lambda session: replies.came(session, file.ask, "perhaps"))
    with pytest.raises(NotFound):
        file.do(lambda session: replies.came(session, "00000000", "yes"))


def test_how_far_they_stand_behind_one_and_how_they_see_it_are_kept_with_the_talk(file: File) -> None:
    file.do(lambda session: meetings.edit(session, file.talk, {"behind": "more", "lens": "Nights to fill"}))
    found = file.read(reading.get, file.talk)
    assert (found.behind, found.lens) == ("more", "Nights to fill")
    with pytest.raises(InvalidValue, match="Behind is one of: less, same, more"):
        file.do(lambda session: meetings.edit(session, file.talk, {"behind": "much"}))
