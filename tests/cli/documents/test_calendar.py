"""The calendar as it leaves the file, and as a real calendar program reads it."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from icalendar import Calendar

from careercoach.zones import local_zone, zone_named
from tests.cli.conftest import Run
from tests.cli.seeded import seeded

KHAL = """
[calendars]
[[work]]
path = {folder}/work
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


class Khal:
    """The calendar program khal with a calendar of its own, in one time zone."""

    def __init__(self, folder: Path, zone: str) -> None:
        folder.mkdir(exist_ok=True)
        (folder / "work").mkdir(exist_ok=True)
        self._folder = folder
        (folder / "config").write_text(KHAL.format(folder=folder, zone=zone))

    def __call__(self, *words: str) -> list[str]:
        """The lines khal prints."""
        home = {name: str(self._folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
        done = subprocess.run(
            [sys.executable, "-m", "khal", "-c", str(self._folder / "config"), *words],
            capture_output=True,
            text=True,
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "dumb", **home},
            check=True,
        )
        return done.stdout.splitlines()

    def listed(self) -> list[str]:
        """What stands in the calendar from November 2026 to May 2027."""
        shape = "{start-date} {start-time} {duration} {title}{location}{cancelled}"
        return self("list", "--day-format", "", "--format", shape, "2026-11-01", "210d")


@seeded
def talk(run: Run) -> str:
    """The id of a talk with Priya before the clocks change; another one stands after it."""
    run("profile", "set", "--name", "Ines Halloran", "--manager", "Priya Dalvi")
    run("meeting", "plan", "--on", "2027-04-06 14:30", "--kind", "one-on-one", "--place", "Room 2, left; upstairs")
    return run("meeting", "plan", "--on", "2026-11-25 14:30", "--quiet").out.strip()


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kolkata"])
def test_khal_shows_the_same_wall_times_before_and_after_the_clocks_change(
    zone: str, talk: str, run: Run, tmp_path: Path
) -> None:
    khal, file = Khal(tmp_path / "khal", zone), tmp_path / "all.ics"
    run("export", "calendar", "--zone", zone, "-o", str(file))
    khal("import", "--batch", "-a", "work", str(file))
    assert khal.listed() == [
        "2026-11-25 14:30 30m Career talk with Priya Dalvi",
        "2027-04-06 14:30 30m One-on-one with Priya DalviRoom 2, left; upstairs",
    ]
    assert talk in file.read_text("utf-8")


def test_khal_changes_what_it_has_when_the_file_is_read_again(talk: str, run: Run, tmp_path: Path) -> None:
    """Twice the same file adds nothing; a talk moved, and one called off, are changed where they stand."""
    (other,) = {record["id"] for record in run("meeting", "list", "--json").json} - {talk}
    khal, file = Khal(tmp_path / "khal", "Europe/Berlin"), tmp_path / "all.ics"
    for _ in range(2):
        run("export", "calendar", "--zone", "Europe/Berlin", "-o", str(file), "--force")
        khal("import", "--batch", "-a", "work", str(file))
    before = khal.listed()
    assert [line[:16] for line in before] == ["2026-11-25 14:30", "2027-04-06 14:30"]
    run("meeting", "edit", talk, "--on", "2026-11-26 09:15", "--minutes", "45")
    run("meeting", "edit", other, "--status", "cancelled")
    run("export", "calendar", "--zone", "Europe/Berlin", "-o", str(file), "--force")
    khal("import", "--batch", "-a", "work", str(file))
    Khal(tmp_path / "khal", "America/New_York")
    moved, called_off = khal.listed()
    assert moved == "2026-11-26 03:15 45m Career talk with Priya Dalvi"
    assert called_off.rstrip().endswith("CANCELLED")


def test_every_change_of_a_talk_raises_its_number_also_undoing_it(talk: str, run: Run) -> None:
    numbers, uids = [], set()
    for act in (
        (),
        ("meeting", "edit", talk, "--on", "2026-11-30 10:00"),
        ("--yes", "undo"),
        ("meeting", "hold", talk),
    ):
        if act:
            assert run(*act).code == 0
        (entry,) = run("export", "calendar", talk, "--json").json["entries"]
        numbers.append(entry["sequence"])
        uids.add(entry["uid"])
    assert numbers == sorted(set(numbers))
    assert uids == {f"{talk}-meeting@careercoach"}


def test_the_next_check_in_moves_and_its_number_grows_with_each_check_in(run: Run, goal: str) -> None:
    def entry() -> tuple[str, int]:
        found = run("export", "calendar", "--json").json["entries"]
        (one,) = [each for each in found if each["noun"] == "check-in"]
        return one["on"], one["sequence"]

    first = entry()
    run("goal", "check-in", goal, "--progress", "20")
    second = entry()
    run("--yes", "undo")
    third = entry()
    assert first[0] == third[0] < second[0]
    assert first[1] < second[1] < third[1]


def test_what_was_deleted_or_lost_its_day_is_cancelled_without_its_words(run: Run, goal: str, talk: str) -> None:
    run("goal", "edit", goal, "--by", "2027-01-31")
    step = run("step", "add", goal, "Ask for a day", "--by", "2026-12-04", "--quiet").out.strip()
    before = {one["uid"]: one for one in run("export", "calendar", "--json").json["entries"]}
    run("--yes", "meeting", "delete", talk)
    run("step", "edit", step, "--by", "")
    run("--yes", "goal", "delete", goal)
    run("undo")
    run("--yes", "goal", "delete", goal)
    answer = run("export", "calendar", "--json").json
    after = {one["uid"]: one for one in answer["entries"]}
    assert after.keys() == before.keys()
    assert len(after) == len(answer["entries"])
    gone = {uid for uid in after if after[uid]["status"] == "cancelled"}
    assert {uid.split("-", 5)[5] for uid in gone} == {
        f"{noun}@careercoach" for noun in ("meeting", "goal", "step", "check-in")
    }
    assert all(after[uid]["sequence"] > before[uid]["sequence"] for uid in gone)
    assert "Shadow two" not in answer["text"]
    assert "Ask for a day" not in answer["text"]


def test_everything_with_a_day_in_it_stands_in_one_file(run: Run, goal: str, talk: str) -> None:
    run("goal", "edit", goal, "--by", "2027-01-31")
    run("step", "add", goal, "Ask for a day", "--by", "2026-12-04")
    run("promise", "add", talk, "Send the figures", "--owner", "me", "--by", "2026-12-01")
    run("promise", "add", talk, "Ask the head of training", "--owner", "them", "--by", "2026-12-02")
    run("learning", "add", "Speaking course", "--on", "2026-12-10")
    run("path", "add", "Trainer", "--deadline", "2026-12-16")
    said = [f"{one['on']} {one['summary']}" for one in run("export", "calendar", "--json").json["entries"]]
    assert said == [
        "2026-11-16 Check-in: Shadow two induction groups",
        "2026-11-25 Career talk with Priya Dalvi",
        "2026-12-01 I promised Priya Dalvi: Send the figures",
        "2026-12-02 Priya Dalvi promised: Ask the head of training",
        "2026-12-04 Step due: Ask for a day",
        "2026-12-10 Learning: Speaking course",
        "2026-12-16 Deadline: Trainer",
        "2027-01-31 Goal due: Shadow two induction groups",
        "2027-04-06 One-on-one with Priya Dalvi",
    ]


def test_an_invitation_goes_to_whom_the_talk_is_with_and_its_bytes_are_always_the_same(talk: str, run: Run) -> None:
    run("meeting", "edit", talk, "--notes", "canary")
    run("meeting", "bring", talk, "--ask", "canary")
    one, two = (run("export", "calendar", talk[:8], "--zone", "Europe/Berlin").out for _ in range(2))
    assert one == two
    assert "canary" not in re.sub(r"\n ", "", one)
    (event,) = Calendar.from_ical(one).walk("VEVENT")
    assert event["SUMMARY"] == "Career talk: Ines Halloran and Priya Dalvi"
    assert run("export", "calendar", talk, "--json").json["for"] == "manager"


def test_a_talk_without_a_day_is_said_on_stderr(run: Run, talk: str) -> None:
    bare = run("meeting", "plan", "--kind", "mentor", "--quiet").out.strip()
    answer = run("export", "calendar")
    assert "1 planned talk has no day yet" in answer.err
    assert bare not in answer.out
    refused = run("export", "calendar", bare)
    assert (refused.code, refused.out) == (2, "")
    assert "--on DATE" in refused.err
    assert talk in answer.out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--zone", "Berlin"), 2, "Europe/Berlin"),
        (("--zone", "Nowhere/At_All"), 2, "America/New_York"),
        (("--zone", ""), 2, "America/New_York"),
        (("--for", "manager"), 2, "name the talk"),
        (("12345678",), 4, "careercoach meeting list"),
        (("-o", "no/such/folder/x.ics"), 2, "There is no folder"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(words: tuple[str, ...], code: int, said: str, run: Run) -> None:
    answer = run("export", "calendar", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_an_empty_file_gives_an_empty_calendar_and_the_next_step(run: Run) -> None:
    answer = run("export", "calendar")
    assert answer.code == 0
    assert answer.err.startswith("Nothing on file has a day yet; careercoach meeting plan")
    assert answer.err.count("\n") == 1
    assert Calendar.from_ical(answer.out).walk("VEVENT") == []


@pytest.mark.parametrize(
    ("environment_", "link", "text", "zone"),
    [
        ({"TZ": "Europe/Berlin"}, None, None, "Europe/Berlin"),
        ({"TZ": ":Asia/Kolkata"}, "Europe/Berlin", None, "Asia/Kolkata"),
        ({"TZ": "/usr/share/zoneinfo/Pacific/Auckland"}, None, None, "Pacific/Auckland"),
        ({"TZ": ""}, "Europe/Berlin", None, "UTC"),
        ({"TZ": "CET-1CEST,M3.5.0,M10.5.0/3"}, "Europe/Berlin", None, None),
        ({}, "Europe/Berlin", "America/New_York\n", "Europe/Berlin"),
        ({}, "posix/Europe/Berlin", None, "Europe/Berlin"),
        ({}, None, "America/New_York\n", "America/New_York"),
        ({}, None, "nonsense\n", None),
        ({}, None, None, None),
    ],
)
def test_the_machines_zone_is_found_where_systems_keep_it(
    environment_: Mapping[str, str], link: str | None, text: str | None, zone: str | None, tmp_path: Path
) -> None:
    if link:
        (tmp_path / "localtime").symlink_to(f"/usr/share/zoneinfo/{link}")
    if text:
        (tmp_path / "timezone").write_text(text)
    assert local_zone(environment_, tmp_path) == zone
    if link and not environment_:
        assert local_zone({"TZ": f":{tmp_path / 'localtime'}"}) == zone


def test_a_zone_is_known_in_any_letter_case() -> None:
    assert zone_named(" europe/berlin ") == "Europe/Berlin"


def test_the_request_asks_for_the_moments_given(talk: str, run: Run) -> None:
    said = run(
        "export", "request", talk, "--proposal", "2026-12-01 14:30", "--proposal", "2026-12-03", "--format", "text"
    )
    assert said.out.startswith("Subject: ")
    assert "- 1 December, 14:30\n- 3 December\n" in said.out
    assert "25 November" not in said.out
    assert run("export", "request", talk, "--json").json["noun"] == "request"
    past = run("export", "request", talk, "--proposal", "2026-11-01 14:30")
    assert past.code == 2
    assert "is past" in past.err
    run("meeting", "hold", talk)
    assert run("export", "request", talk).code == 2
