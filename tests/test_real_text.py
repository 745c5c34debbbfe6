"""Two years of plausible working lives: lists, due goals and the search are right on all of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.queries.goals import goals as looking
from careercoach.queries.start import search
from careercoach.queries.work import accomplishments as listing
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store.session import act
from tests.real_text import Entry
from tests.real_text import accomplishments as entries_until
from tests.real_text import check_ins as looks_until
from tests.real_text import goals as goals_until
from tests.store import is_whole, reading

TODAY = date(2026, 11, 22)
ENTRIES, GOALS, LOOKS = entries_until(TODAY), goals_until(TODAY), looks_until(TODAY)
PACE = {"near": 14, "mid": 30, "long": 91}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all of it, written in one act."""
    path = tmp_path_factory.mktemp("lives") / "careercoach.db"
    with act(path, TODAY) as session:
        for entry in ENTRIES:
            accomplishments.add(session, entry, TODAY)
        known = [
            goals.add(session, {name: value for name, value in goal.items() if name != "tag"}, TODAY) for goal in GOALS
        ]
        for look in LOOKS:
            goals.check_in(session, known[look["goal"]], look, TODAY)
    return path


def _titles(entries: Sequence[Entry]) -> list[str]:
    return [entry["title"] for entry in entries]


def test_everything_is_on_file(path: Path) -> None:
    assert len(ENTRIES) >= 200
    assert len(LOOKS) >= 60
    with reading(path) as connection:
        read = listing.listed(connection)
    newest_first = sorted(ENTRIES, key=lambda entry: entry["on"], reverse=True)
    assert [found.title for found in read] == _titles(newest_first)
    for found, entry in zip(read, newest_first, strict=True):
        for name in ("on", "did", "result", "before", "after", "unit", "energy"):
            assert getattr(found, name) == entry[name]
        assert found.tags == tuple(entry["tags"])
    assert is_whole(path)


@pytest.mark.parametrize("days", [0, 1, 30, 90, 365, 729])
def test_lists_since_and_until_a_day_hold_exactly_those_days(path: Path, days: int) -> None:
    day = TODAY - timedelta(days)
    with reading(path) as connection:
        since = {found.title for found in listing.listed(connection, since=day)}
        until = {found.title for found in listing.listed(connection, until=day)}
        between = {found.title for found in listing.listed(connection, since=day, until=day + timedelta(30))}
    assert since == {entry["title"] for entry in ENTRIES if entry["on"] >= day}
    assert until == {entry["title"] for entry in ENTRIES if entry["on"] <= day}
    assert between == {entry["title"] for entry in ENTRIES if day <= entry["on"] <= day + timedelta(30)}


def test_lists_by_tag_and_pages_hold_exactly_theirs(path: Path) -> None:
    with reading(path) as connection:
        for tag in {entry["tags"][0] for entry in ENTRIES}:
            tagged = [found.title for found in listing.listed(connection, tags=(tag,))]
            assert sorted(tagged) == sorted(entry["title"] for entry in ENTRIES if tag in entry["tags"])
        pages = [
            found.title for start in range(0, 400, 50) for found in listing.listed(connection, limit=50, offset=start)
        ]
        assert pages == [found.title for found in listing.listed(connection)]


@pytest.mark.parametrize("ahead", [0, 3, 7, 14, 40, 100])
def test_goals_fall_due_when_their_last_check_in_says(path: Path, ahead: int) -> None:
    day = TODAY + timedelta(ahead)
    last = {place: max(look["on"] for look in LOOKS if look["goal"] == place) for place in range(len(GOALS))}
    due = {goal["title"] for place, goal in enumerate(GOALS) if last[place] + timedelta(PACE[goal["horizon"]]) <= day}
    with reading(path) as connection:
        assert {goal.title for goal in looking.due(connection, day)} == due


@pytest.mark.parametrize("word", ["training", "ward", "reduced", "team", "stock", "wait", "per", "minutes"])
def test_the_search_finds_exactly_what_holds_the_word(path: Path, word: str) -> None:
    """As the beginning of a word or its singular, in what was said, in a tag, or in a goal and its check-ins."""
    with reading(path) as connection:
        found = {hit.title for hit in search.words(connection, word, limit=1_000) if hit.noun != "competency"}
    said = {entry["title"]: _words(*(entry[name] for name in SAID), *entry["tags"]) for entry in ENTRIES}
    said |= {goal["title"]: _words(goal["title"]) for goal in GOALS}
    for look in LOOKS:
        said[GOALS[look["goal"]]["title"]] |= _words(look["note"])
    singular = word.removesuffix("s")
    holds = {title for title, words in said.items() if any(known.startswith(word) for known in words)}
    assert found == holds | {title for title, words in said.items() if singular in words}


SAID = ("title", "did", "result", "before", "after", "unit")


def _words(*texts: str | None) -> set[str]:
    letters = (letter.lower() if letter.isalnum() else " " for text in texts for letter in f"{text or ''} ")
    return set("".join(letters).split())
