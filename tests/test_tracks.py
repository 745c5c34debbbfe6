"""The three tracks and the roads that ship: whole, and a mistake in them refused."""

from collections.abc import Callable
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content import checks, tracks
from careercoach.content.checks import ContentError
from careercoach.tui.shown.words import TRACKS as WORDS
from careercoach.vocabulary import TRACKS

Raw = dict[str, Any]


@pytest.fixture(scope="module")
def file() -> Raw:
    text = resources.files("careercoach.content").joinpath(tracks.TRACKS_FILE).read_text(encoding="utf-8")
    return checks.parse(tracks.TRACKS_FILE, text)


def test_each_track_names_at_least_ten_competencies_each_with_a_line() -> None:
    assert tuple(track.key for track in tracks.tracks()) == TRACKS
    for track in tracks.tracks():
        assert len(track.competencies) >= 10
        assert all(one.description.endswith(".") and one.track == track.key for one in track.competencies)


def test_every_workplace_has_a_road_in_every_track() -> None:
    found = {(road.workplace, road.track) for road in tracks.sequences()}
    assert found == {(workplace, track) for workplace in tracks.WORKPLACES for track in TRACKS}
    assert all(len(road.roles) >= 3 for road in tracks.sequences())


@pytest.mark.parametrize("workplace", tracks.WORKPLACES)
def test_the_roads_of_a_workplace_are_a_lattice_and_not_only_a_ladder(workplace: str) -> None:
    moves = {role.move for road in tracks.sequences() if road.workplace == workplace for role in road.roles}
    assert {"up", "sideways", "deeper"} <= moves
    assert moves & {"return", "stay"}


def test_a_suggestion_is_found_whatever_its_case_and_own_words_are_left_alone() -> None:
    found = tracks.suggestion(" delegation ")
    assert found is not None
    assert (found.name, found.track) == ("Delegation", "managerial")
    assert tracks.suggestion("Juggling") is None
    assert tracks.suggestion("") is None


def test_the_screens_call_the_tracks_by_the_same_words() -> None:
    assert {track.key: track.title.lower() for track in tracks.tracks()} == WORDS


def edited(change: Callable[[Raw], object]) -> Callable[[Raw], Raw]:
    def edit(raw: Raw) -> Raw:
        fresh = deepcopy(raw)
        change(fresh)
        return fresh

    return edit


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda raw: raw.update(more=1), "tracks.toml: more is not a key we know"),
        (lambda raw: raw["track"].pop(), "tracks.toml: customer is missing"),
        (lambda raw: raw["track"][0].update(key="sales"), "tracks.toml track 1: key must be one of"),
        (
            lambda raw: raw["track"][0]["competency"][1].update(name="coaching"),
            "tracks.toml: coaching stands there twice",
        ),
        (lambda raw: raw["track"][0]["competency"][0].update(description=" "), "competency 1: description is empty"),
        (lambda raw: raw["track"][0]["competency"][0].update(description="x" * 141), "is longer than 140 characters"),
        (lambda raw: raw["track"][0]["competency"][0].pop("area"), "competency 1: area is missing"),
        (lambda raw: raw["sequence"].pop(), "tracks.toml: engineering customer is missing"),
        (lambda raw: raw["sequence"].append(raw["sequence"][0]), "call-centre managerial stands there twice"),
        (lambda raw: raw["sequence"][0].update(role=raw["sequence"][0]["role"][:2]), "role needs at least 3 roles"),
        (lambda raw: raw["sequence"][0]["role"][0].update(move="down"), "sequence 1 role 1: move must be one of"),
        (lambda raw: raw["sequence"][0]["role"].append(raw["sequence"][0]["role"][0]), "stands there twice"),
    ],
)
def test_a_mistake_in_the_tracks_is_refused_by_file_table_and_key(
    file: Raw, change: Callable[[Raw], object], message: str
) -> None:
    with pytest.raises(ContentError) as refused:
        tracks.read_tracks(edited(change)(file))
    assert message in str(refused.value)
