"""The command that shows and sets what can be set, and whose day every other command then takes for today."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

from careercoach.vocabulary import ACTS, FREE_KEYS
from tests.cli.conftest import Run
from tests.terminal import Terminal

HALF_PAST_ONE = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")


def test_what_a_nurse_logs_at_half_past_one_is_of_the_day_she_worked(run: Run) -> None:
    assert run("config", "set", "day_ends", "4:00").out == "day_ends is 04:00.\n"
    with time_machine.travel(HALF_PAST_ONE, tick=False):
        assert run("log", "Covered two wards", "--json", today="").json["on"] == "2026-11-21"
        assert run("log", "Wrote the handover", "--on", "yesterday", "--json", today="").json["on"] == "2026-11-20"
        assert run("history", "--json", today="").json[0]["on"] == "2026-11-21"
        assert run("today", today="").out.startswith("Sat 21 Nov 2026, still\n")
        assert "Sat 21 Nov 2026, still; your day ends at 04:00" in run("where", today="").out
        assert run("log", "Planned", "--json", today="yesterday").json["on"] == "2026-11-20"
        assert run("today", today="2026-11-22").out.startswith("Sun 22 Nov 2026\n")
    with time_machine.travel(HALF_PAST_ONE.replace(hour=4, minute=0), tick=False):
        assert run("log", "Slept", "--json", today="").json["on"] == "2026-11-22"


def test_the_list_says_where_each_value_came_from(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = run("config", "list", "--json").json
    assert [each["id"] for each in listed] == [
        "day_ends",
        "week_start",
        "talk_minutes",
        "theme",
        "cover",
        "bare",
        "plain",
        "keys",
        "editor",
        "pager",
    ]
    assert [listed[0]] == [
        {
            "id": "day_ends",
            "noun": "setting",
            "kind": "setting",
            "value": "00:00",
            "default": "00:00",
            "origin": "default",
            "meaning": "earlier counts for the day before",
        }
    ]
    monkeypatch.setenv("CAREERCOACH_DAY_ENDS", "5")
    assert "05:00   CAREERCOACH_DAY_ENDS" in run("config", "list").out
    assert "because CAREERCOACH_DAY_ENDS says so" in run("config", "set", "day_ends", "04:00").out
    monkeypatch.delenv("CAREERCOACH_DAY_ENDS")
    assert "04:00" in run("config", "list").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "day_ends", "13:00"), "day_ends takes a time from 00:00 to 12:00, such as 04:00."),
        (
            ("set", "day_end", "04:00"),
            "There is no setting of that name, perhaps day_ends; see careercoach config list.",
        ),
        (("unset", "zzzz"), "There is no setting of that name; see careercoach config list."),
        (
            ("set", "theme", "pink"),
            "theme takes one of auto, evening, paper, contrast-dark, contrast-light, terminal-dark, terminal-light.",
        ),
        (("set", "cover", "perhaps"), "cover takes yes or no."),
        (("set", "keys", "search=n"), f"n is not free; those that are: {' '.join(FREE_KEYS)}."),
        (("set", "keys", "search="), "Each act needs its key behind a =, as in search=Q help=H."),
        (("set", "keys", "fly=Q"), f"There is no act fly; there are {', '.join(ACTS)}."),
        (("set", "keys", "search=Q undo=Q"), "Q cannot be both search and undo; give each a key of its own."),
        (("set", "week_start", "friday"), "week_start takes one of monday, saturday, sunday."),
        (("set", "talk_minutes", "4"), "talk_minutes takes a number of minutes from 5 to 480."),
        (("set", "talk_minutes", "481"), "talk_minutes takes a number of minutes from 5 to 480."),
        (
            ("set", "time-zone", "Europe/Berlin"),
            "Your time zone is part of your profile; careercoach profile set --zone Europe/Berlin keeps it.",
        ),
        (
            ("set", "language", "de"),
            "Days are read in English, German, French and Spanish at once, so there is no language to set.",
        ),
        (("edit",), "config edit opens an editor, which needs a terminal; config set NAME VALUE needs none."),
    ],
)
def test_what_cannot_be_set_is_said_in_one_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    answer = run("config", *words)
    assert (answer.code, answer.out, answer.err) == (2, "", f"careercoach: {said}\n")


def test_whose_week_starts_on_sunday_means_by_this_week_the_days_since_then(run: Run) -> None:
    assert run("log", "Covered two wards", "--on", "last week", "--json").json["until"] == "2026-11-15"
    assert run("config", "set", "week_start", "Sunday").out == "week_start is sunday.\n"
    logged = run("log", "Covered two wards", "--on", "last week", "--json").json  # today is a Sunday
    assert (logged["on"], logged["until"]) == ("2026-11-15", "2026-11-21")
    assert run("goal", "add", "Lead a shift", "--by", "end of week", "--json").json["by"] == "2026-11-28"
    planned = run("meeting", "plan", "--with", "Priya", "--on", "sun next week 14:30", "--json").json
    assert planned["on"] == "2026-11-29"
    assert run("accomplishment", "list", "--since", "W47", "--quiet").out


def test_a_new_talk_is_as_long_as_ones_talks_are(run: Run) -> None:
    plan = ("meeting", "plan", "--with", "Priya", "--on", "next fri 14:30", "--json")
    assert run(*plan).json["minutes"] == 30
    run("config", "set", "talk_minutes", "45")
    assert run(*plan).json["minutes"] == 45
    assert run(*plan, "--minutes", "20").json["minutes"] == 20
    assert run(*plan[:5], "next fri 14:30-15:30", "--json").json["minutes"] == 60
    run("config", "unset", "talk_minutes")
    assert run(*plan).json["minutes"] == 30


def test_a_broken_file_of_settings_is_said_once_and_stops_nothing(run: Run, environment: dict[str, str]) -> None:
    Path(environment["CAREERCOACH_DB"] + ".config.toml").write_text("day_ends = \n")
    for words in (("log", "Covered two wards"), ("config", "list"), ("config", "set", "day_ends", "04:00")):
        answer = run(*words)
        assert answer.err.count("line 1 is not understood; careercoach config edit opens them.") == 1
        assert answer.code == (2 if "set" in words else 0)


def test_keys_that_cannot_be_are_said_as_one_sentence(run: Run, environment: dict[str, str]) -> None:
    file = Path(environment["CAREERCOACH_DB"] + ".config.toml")
    file.write_text('keys = "search=Q help=Q"\n')
    answer = run("log", "Covered two wards")
    assert answer.code == 0
    assert answer.err.endswith(
        f"careercoach: In your settings, {file}, keys is not understood, so the default counts (Q cannot be "
        "both search and help; give each a key of its own); careercoach config edit opens them.\n"
    )


def test_the_editor_opens_the_file_itself_and_a_slip_is_named(environment: dict[str, str], tmp_path: Path) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys, pathlib\nfile = pathlib.Path(sys.argv[1])\nfile.write_text(file.read_text() + 'x =')"
    )
    file = environment["CAREERCOACH_DB"]
    terminal = Terminal(tmp_path, "config", "edit", CAREERCOACH_DB=file, EDITOR=f"{sys.executable} {editor}")
    assert terminal.end() == 2
    assert "is not understood; careercoach config edit" in " ".join(terminal.text.split())
    written = Path(file + ".config.toml").read_text()
    assert "# day_ends" in written
    assert written.endswith("x =")


def test_a_clock_that_was_wrong_once_stops_nothing_and_its_day_can_be_put_right(run: Run) -> None:
    logged = run("log", "Wrote the handover", "--json", today="2031-03-04").json
    assert logged["on"] == "2031-03-04"
    for words in (("today",), ("month",), ("metrics",), ("search", "handover"), ("goal", "due")):
        assert run(*words).code == 0
    edited = run("accomplishment", "edit", logged["id"], "--on", "today", "--json")
    assert edited.json["on"] == "2026-11-22"
    assert run("undo").code == 0


def test_one_thing_goes_back_to_its_default_and_the_comments_stay(run: Run, environment: dict[str, str]) -> None:
    file = Path(environment["CAREERCOACH_DB"] + ".config.toml")
    file.write_text("# mine\nday_ends = '04:00'\ncover = true  # on the train\n")
    assert run("config", "unset", "day_ends").out == "day_ends is 00:00.\n"
    assert file.read_text() == "# mine\ncover = true  # on the train\n"
    assert run("config", "unset", "day_ends", "--json").json["origin"] == "default"
    assert "yes     " + str(file) in run("config", "list").out
    assert run("config", "unset", "editor").out == "editor is not set.\n"


def test_the_editor_and_the_pager_that_are_set_go_before_those_of_the_system(tmp_path: Path) -> None:
    editor = tmp_path / "mine.py"
    editor.write_text("import sys, pathlib\npathlib.Path(sys.argv[1]).write_text('Taught the new ones')\n")
    pager = tmp_path / "pager.py"
    pager.write_text("print('through my pager')\n")
    file = tmp_path / "life.db"
    (tmp_path / "life.db.config.toml").write_text(
        f"editor = '{sys.executable} {editor}'\npager = '{sys.executable} {pager}'\n"
    )
    terminal = Terminal(tmp_path, "log", CAREERCOACH_DB=str(file), VISUAL="false", EDITOR="false")
    assert terminal.end() == 0
    assert "Taught the new ones" in terminal.text
    terminal = Terminal(tmp_path, "export", "plan", rows=4, CAREERCOACH_DB=str(file), PAGER="false")
    assert terminal.end() == 0
    assert "through my pager" in terminal.text


def test_where_words_start_covered_the_tab_key_tells_no_titles_and_no_names(run: Run) -> None:
    goal = run("goal", "add", "Leave the ward", "--horizon", "near", "-q").out
    run("person", "add", "Rosa")
    run("config", "set", "cover", "on")
    assert run("completion", "offer", "--", "careercoach goal show ").out == f"{goal[:8]}\t\n"
    assert run("completion", "offer", "--", "careercoach meeting plan --with ").out == ""
