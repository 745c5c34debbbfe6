"""The example life: complete, quick to make, and such that the coach has something sensible to say about it."""

import copy
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from careercoach import kept
from careercoach.coach import agenda
from careercoach.coach import today as coach
from careercoach.content import loader
from careercoach.content.checks import ContentError
from careercoach.derive import example_life
from careercoach.documents.brief import brief
from careercoach.queries import profile
from careercoach.queries.documents import masks
from careercoach.queries.file import history
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths, trials
from careercoach.queries.people import conversations, people
from careercoach.queries.reflect import questions, reflections
from careercoach.queries.start import today as today_queries
from careercoach.queries.talk import meetings, notes
from careercoach.queries.work import accomplishments, learning, setbacks
from careercoach.services.start import demo
from careercoach.store import changes, migrations, triggers
from careercoach.store.example_life import lay_out
from careercoach.store.file import open_file, open_for_reading
from careercoach.store.ids import UUID
from tests.store import is_whole

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("demo") / "example.db"
    lay_out(path, TODAY)
    connection = open_for_reading(path)
    yield connection
    connection.close()


def test_everything_in_the_file_is_in_the_example_life(life: sqlite3.Connection) -> None:
    written = loader.demo()
    found = {
        "person": len(people.listed(life)),
        "mask": len(masks.listed(life)),
        "competency": len(company.competencies(life)),
        "priority": len(company.priorities(life)),
        "path": len(paths.listed(life)),
        "goal": len(goals.listed(life)),
        "accomplishment": len(accomplishments.listed(life)),
        "reflection": len(reflections.listed(life)),
        "question": len(questions.own(life)),
        "favourite": len(questions.favourites(life)),
        "feedback": len(people.feedback(life)),
        "learning": len(learning.listed(life)),
        "conversation": len(conversations.listed(life)),
        "setback": len(setbacks.listed(life)),
        "meeting": len(meetings.listed(life)),
    }
    assert found == {noun: len(written[noun]) for noun in found}
    assert len(trials.listed(life)) == sum(len(one.get("trial", ())) for one in written["path"]) > 0
    assert profile.get(life, TODAY).manager == written["profile"]["manager"]


def test_steps_check_ins_agendas_and_promises_stand_where_they_belong(life: sqlite3.Connection) -> None:
    by_title = {goal.title: goal for goal in goals.listed(life)}
    for goal in loader.demo()["goal"]:
        found = by_title[goal["title"]]
        assert len(found.steps) == len(goal["step"])
        assert len(found.check_ins) == len(goal["check_in"])
        assert found.status == goal.get("status", "active")
        assert found.started_on == TODAY + timedelta(days=goal["started_day"])
    by_day = {meeting.on: meeting for meeting in meetings.listed(life)}
    for meeting in loader.demo()["meeting"]:
        talk = by_day[TODAY + timedelta(days=meeting["day"])]
        assert [item.kind for item in talk.items] == [item["kind"] for item in meeting["item"]]
        assert len(meetings.promises(life, meeting=talk.id)) == len(meeting.get("promise", ()))
        assert len(notes.listed(life, meeting=talk.id)) == len(meeting.get("caught", ()))


def test_today_names_something_due_with_a_reason(life: sqlite3.Connection) -> None:
    act = coach.acts(today_queries.snapshot(life, TODAY), TODAY)[0]
    assert act.rule in ("my-promise", "talk-soon", "check-in")
    assert act.id is not None
    assert act.reason


def test_what_is_chosen_for_the_talk_ahead_fits_its_minutes(life: sqlite3.Connection) -> None:
    talk = meetings.next_planned(life, TODAY)
    budget = agenda.budget(talk)
    assert talk.with_ == profile.get(life, TODAY).manager
    assert budget.parked == ()
    assert budget.left >= 0


def test_the_brief_has_every_part(life: sqlite3.Connection) -> None:
    text = brief(meetings.brief(life, meetings.next_planned(life, TODAY)), "manager", TODAY)
    for part in ("What I ask for", "What we agreed", "Results", "Where I am going", "What I would like to hear"):
        assert f"## {part}" in text
    assert "From 19 to 11 working days" in " ".join(text.split())


def test_the_last_days_are_acts_of_their_own(life: sqlite3.Connection) -> None:
    acts = history.listed(life)
    assert [act.name for act in acts[:2]] == ["meeting bring", "meeting plan"]
    assert acts[-1].name == "example life"
    assert 5 < len(acts) < 20
    assert all(earlier.on <= later.on for later, earlier in pairwise(acts))


@pytest.mark.parametrize(
    ("noun", "field", "value", "said"),
    [
        ("goal", "horizon", "someday", "goal 1: horizon"),
        ("goal", "priorities", ["nothing"], "goal 1: nothing is no priority"),
        ("accomplishment", "seen_by", ["Nobody At All"], "accomplishment 1: Nobody At All is no person"),
        ("reflection", "question", "no-such-question", "reflection 1"),
        ("meeting", "colour", "blue", "meeting 1: colour"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_place(
    tmp_path: Path, noun: str, field: str, value: object, said: str
) -> None:
    broken: dict[str, Any] = copy.deepcopy(loader.demo())
    broken[noun][0][field] = value
    with pytest.raises(ContentError, match=said):
        demo.build(tmp_path / "example.db", TODAY, broken)


def test_a_missing_value_is_named_with_its_place(tmp_path: Path) -> None:
    broken: dict[str, Any] = copy.deepcopy(loader.demo())
    del broken["accomplishment"][2]["day"]
    with pytest.raises(ContentError, match="accomplishment 3: day is missing"):
        demo.build(tmp_path / "example.db", TODAY, broken)


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2027, 1, 1), date(2030, 12, 31)])
def test_what_ships_is_what_the_services_write_up_to_any_day(tmp_path: Path, today: date) -> None:
    written, shipped = tmp_path / "written.db", tmp_path / "shipped.db"
    demo.build(written, today)
    lay_out(shipped, today)
    assert everything(shipped) == everything(written)
    with closing(open_for_reading(written)) as connection:
        assert example_life.written(connection, today) == loader.demo_rows()
        assert agenda.budget(meetings.next_planned(connection, today)).parked == ()


def test_the_life_of_a_day_is_laid_out_once_and_then_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_PLACE", str(tmp_path / "kept"))
    first, copied, other = (tmp_path / f"{name}.db" for name in ("first", "copied", "other"))
    lay_out(first, TODAY)
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "upgrade", lambda *_, **__: pytest.fail("laid out again"))
        lay_out(copied, TODAY)
    assert everything(copied) == everything(first)
    assert copied.stat().st_mode & 0o777 == 0o600
    assert is_whole(copied)
    assert _runs(copied).isdisjoint(_runs(first))
    lay_out(other, TODAY + timedelta(days=1))
    assert everything(other) != everything(first)


def _runs(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {run for (run,) in connection.execute("SELECT run FROM act")}


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a file holds, each id by its place; of an act not the moment and the run, of the search no numbers."""
    with closing(sqlite3.connect(path)) as connection:
        tables = {name: triggers.columns_of(connection, name) for name in triggers.strict_tables(connection)}
        tables["entry"] = ("source", "source_id", "noun", "row_id", "on_day", "title", "body", "plain", "spaceless")
        tables["act"] = tuple(name for name in tables["act"] if name not in ("at", "run"))
        tables["sqlite_schema"] = ("type", "name", "tbl_name", "sql")
        ids = {
            uuid: f"{table} {row}"
            for table, columns in tables.items()
            if "uuid" in columns
            for row, uuid in connection.execute(f'SELECT id, uuid FROM "{table}"')
        }
        return {
            table: sorted(
                tuple(_placed(value, ids) for value in row)
                for row in connection.execute(f'SELECT {", ".join(columns)} FROM "{table}"')
            )
            for table, columns in tables.items()
        }


def _placed(value: object, ids: dict[str, str]) -> tuple[str, str]:
    return type(value).__name__, UUID.sub(lambda found: ids.get(found[0], found[0]), str(value))


def test_the_example_life_is_taken_back_act_by_act_and_found_by_its_words(tmp_path: Path) -> None:
    path = tmp_path / "example.db"
    lay_out(path, TODAY)
    assert path.stat().st_mode & 0o777 == 0o600
    with closing(open_for_reading(path)) as connection:
        acts = history.listed(connection)
        assert connection.execute("SELECT count(*) FROM words WHERE words MATCH 'reading*'").fetchone()[0] > 0
    now = datetime.now(UTC)
    assert {(now - datetime.fromisoformat(act.at)).total_seconds() < 3600 for act in acts} == {True}
    with closing(open_file(path)) as connection:
        for act in acts:
            connection.execute("BEGIN")
            assert changes.undo(connection, TODAY).name == act.name
            connection.execute("COMMIT")
        for table in triggers.noun_tables(connection):
            assert connection.execute(f'SELECT count(*) FROM "{table}"').fetchone() == (0,), table
    assert is_whole(path)
