"""Notes of a talk: where they belong, and what is kept of a talk that goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.coach.run import Run
from careercoach.errors import InvalidValue, NotFound
from careercoach.queries.file import history
from careercoach.queries.talk import meetings
from careercoach.queries.talk import notes as stored
from careercoach.services.talk import meetings as planning
from careercoach.services.talk import notes, run
from careercoach.store.file import open_for_reading
from careercoach.store.session import act

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "careercoach.db"


@contextmanager
def doing(file: Path) -> Iterator[Session]:
    with act(file, TODAY) as session:
        yield session


@pytest.fixture
def talk(file: Path) -> str:
    """A talk with one thing to ask for."""
    with doing(file) as session:
        planned = planning.plan(session, {"on": TODAY})
        session.flush()
        return planning.bring(session, planned, asks=["A course"])


def test_a_note_about_a_thing_stands_in_the_part_where_it_is_dealt_with(file: Path, talk: str) -> None:
    reading = open_for_reading(file)
    item = meetings.get(reading, talk).items[0].id
    with doing(file) as session:
        note = notes.add(session, talk, {"text": "She smiled", "item": item[:8]})
    found = stored.get(reading, note)
    assert (found.part, found.item, found.kind, found.text, found.became) == (
        "support",
        item,
        "note",
        "She smiled",
        None,
    )
    with doing(file) as session:
        notes.edit(session, note, {"kind": "feedback", "item": None, "part": "listen", "became": "nothing"})
        planning.leave_out(session, item)
    found = stored.get(reading, note)
    assert (found.kind, found.item, found.part, found.became) == ("feedback", None, "listen", "nothing")
    with doing(file) as session:
        notes.delete(session, note)
    assert stored.listed(reading, meeting=talk) == []
    reading.close()


def test_a_place_of_another_talk_is_refused(file: Path, talk: str) -> None:
    reading = open_for_reading(file)
    item = meetings.get(reading, talk).items[0].id
    reading.close()
    with doing(file) as session:
        other = planning.plan(session, {"kind": "mentor"})
    for wrong in ({"part": "nowhere"}, {"item": item}, {"text": " "}):
        with doing(file) as session, pytest.raises(InvalidValue):
            notes.add(session, other, {"text": "Words", **wrong})
    with doing(file) as session, pytest.raises(NotFound):
        notes.add(session, other, {"text": "Words", "item": "0000"})


def test_going_on_turns_what_was_written_into_a_note_in_one_act(file: Path, talk: str) -> None:
    """Where the talk stands is no act; the note is one, and can be taken back alone."""
    reading = open_for_reading(file)
    here = Run(part="listen", begun=NOW, entered=NOW, kind="advice", text="Film one lesson")
    with doing(file) as session:
        run.keep(session, talk, here)
    assert stored.run(reading, talk) == here
    before = len(history.listed(reading))
    with doing(file) as session:
        assert run.advance(session, talk, here, Run(part="support", begun=NOW, entered=NOW))
    assert [(one.kind, one.part, one.text) for one in stored.listed(reading, meeting=talk)] == [
        ("advice", "listen", "Film one lesson")
    ]
    assert [one.name for one in history.listed(reading)][: len(history.listed(reading)) - before] == ["note add"]
    kept = stored.run(reading, talk)
    assert kept == Run(part="support", begun=NOW, entered=NOW)
    reading.close()


def test_holding_a_talk_keeps_what_was_half_written_even_where_its_place_is_gone(file: Path, talk: str) -> None:
    reading = open_for_reading(file)
    with doing(file) as session:
        run.keep(session, talk, Run(part="agreements", item="gone", text="Half a sen"))
    with doing(file) as session:
        run.end(session, talk[:8], TODAY)
    found = stored.listed(reading, meeting=talk)
    assert [(one.part, one.item, one.text) for one in found] == [(None, None, "Half a sen")]
    assert meetings.get(reading, talk).status == "held"
    assert history.listed(reading)[0].name == "meeting hold"
    reading.close()
