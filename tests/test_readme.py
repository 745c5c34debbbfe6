"""What the README promises a visitor is there, is short, and was said by the program itself."""

import re
from pathlib import Path

import pytest

from careercoach.cli.commands import COMMANDS
from tests.pictures.recording import FIRST, SHOTS
from tests.test_transcripts import FOLDER, ID

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "tests" / "pictures"
README = (ROOT / "README.md").read_text("utf-8")
LINKS = re.findall(r"\]\(([^)]+)\)", README)


def test_a_visitor_reads_it_in_one_go() -> None:
    assert len(README.splitlines()) <= 120


@pytest.mark.parametrize("link", LINKS)
def test_every_link_and_picture_is_there(link: str) -> None:
    assert (ROOT / link).is_file()


def test_every_picture_that_is_kept_is_shown() -> None:
    kept = {path for path in PICTURES.iterdir() if path.suffix in {".svg", ".png"}}
    assert kept == {ROOT / link for link in LINKS if link.startswith("tests/pictures")}


def test_every_command_it_names_is_a_command() -> None:
    known = {name for section in COMMANDS.values() for name in section}
    named = set(re.findall(r"[`$/] ?careercoach ([a-z][a-z-]*)", README))
    assert named
    assert named <= known


def test_what_it_shows_of_a_first_day_is_what_was_replayed() -> None:
    shown = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    first_day = ID.sub("an-id", (FOLDER / "first-day.txt").read_text("utf-8")).splitlines()
    lines = ID.sub("an-id", "".join(shown)).splitlines()
    assert len(lines) >= 4
    assert [line for line in lines if line not in first_day] == []


def test_the_recording_takes_twelve_seconds_begins_anew_and_stands_still_for_who_asks() -> None:
    recording = (PICTURES / "recording.svg").read_text("utf-8")
    stands = [FIRST, *(stand for shot in SHOTS for stand in shot.stands())]
    assert sum(seconds for _, seconds in stands) == pytest.approx(12)
    assert "play 12s step-end infinite" in recording
    assert "prefers-reduced-motion" in recording
    assert len(recording) < 600_000


def test_the_recording_goes_from_the_line_to_the_goal_to_the_page_for_the_talk() -> None:
    recording = (PICTURES / "recording.svg").read_text("utf-8").replace("&#160;", " ")
    told = (
        "Four starters took their first calls alone",
        "kept under Accomplishments",
        "Checked in",
        "Ines Halloran: our talk",
    )
    assert [words for words in told if words not in recording] == []


def test_no_picture_asks_anything_of_the_network() -> None:
    for path in PICTURES.glob("*.svg"):
        addresses = set(re.findall(r"https?://[^\s\"]+", path.read_text("utf-8")))
        assert addresses <= {"http://www.w3.org/2000/svg", "https://www.textualize.io"}
