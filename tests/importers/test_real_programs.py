"""What the programs themselves export today is taken in; a program that is not here is skipped by name."""

import os
import shutil
import subprocess
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from careercoach import repository
from careercoach.errors import NotFound, UsageError
from tests.importers import guessed, read, told


def _there(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


def _say(home: Path, *words: str, stdin: str = "") -> str:
    done = subprocess.run(
        words,
        cwd=home,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "TASKRC": str(home / ".taskrc"),
            "TZ": "UTC",
            "LANG": "C.UTF-8",
        },
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_taskwarrior(tmp_path: Path) -> None:
    task = _there("task")
    (tmp_path / ".taskrc").write_text(f"confirmation=off\ndata.location={tmp_path}/.task\n")
    _say(tmp_path, task, "add", "project:Ward", "+rota", 'Moved the "night" rota, café')
    _say(tmp_path, task, "add", "Order badges")
    _say(tmp_path, task, "1", "annotate", "They asked for it")
    _say(tmp_path, task, "1", "done", "end:2026-11-06T10:00")
    exported = _say(tmp_path, task, "export")
    assert guessed(exported) == "taskwarrior"
    found = read(exported)
    assert told(found) == [("2026-11-06", "accomplishment", 'Moved the "night" rota, café')]
    assert (found.proposals[0].did, found.proposals[0].tags) == ("They asked for it", "Ward, rota")
    assert found.ignored == {"still open": 1}


_JRNL = """\
journals:
  default: {home}/journal.txt
editor: ""
encrypt: false
version: v4.0
default_hour: 9
default_minute: 0
timeformat: "%Y-%m-%d %H:%M"
tagsymbols: "@"
highlight: false
linewrap: 79
indent_character: "|"
colors: {{body: none, date: none, tags: none, title: none}}
"""


def test_jrnl(tmp_path: Path) -> None:
    jrnl = _there("jrnl")
    settings = tmp_path / "jrnl.yaml"
    settings.write_text(_JRNL.format(home=tmp_path))
    named = ("--config-file", str(settings))
    _say(tmp_path, jrnl, *named, '2026-11-02 14:00: Trained "two" colleagues. They ran the desk. @training')
    exported = _say(tmp_path, jrnl, *named, "--format", "json")
    assert guessed(exported) == "jrnl"
    found = read(exported)
    assert told(found) == [("2026-11-02", "accomplishment", 'Trained "two" colleagues.')]
    assert (found.proposals[0].did, found.proposals[0].tags) == ("They ran the desk. @training", "training")


def test_khal(tmp_path: Path) -> None:
    khal = _there("khal")
    settings, calendar = tmp_path / "khal.conf", tmp_path / "calendar"
    calendar.mkdir()
    settings.write_text(
        f"[default]\ndefault_calendar = work\n[calendars]\n[[work]]\npath = {calendar}\n[locale]\n"
        "local_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\n"
        f"path = {tmp_path}/khal.db\n"
    )
    named = (khal, "-c", str(settings), "new")
    _say(
        tmp_path, *named, "-l", "Room 4", "2026-11-03", "23:30", "23:45", "Workshop, café", "::", "With eleven; and me"
    )
    (written,) = calendar.glob("*.ics")
    exported = written.read_text("utf-8")
    assert guessed(exported) == "ics"
    found = read(exported, zone=ZoneInfo("Europe/Berlin"))
    assert told(found) == [("2026-11-03", "accomplishment", "Workshop, café")]
    assert (found.proposals[0].situation, found.proposals[0].did) == ("Room 4", "With eleven; and me")
    assert told(read(exported, zone=ZoneInfo("Asia/Tokyo")))[0][0] == "2026-11-04"


def _commit(folder: Path, subject: str, day: str, address: str = "me@example.org") -> None:
    author = ("-c", f"user.email={address}", "-c", "user.name=Me")
    _say(folder, "git", *author, "commit", "-q", "--allow-empty", "-m", subject, "--date", f"{day}T10:00:00+01:00")


def _weeks(folder: Path) -> list[tuple[str, str, str]]:
    return told(read(repository.log(folder), "git", name=repository.name_of(folder)))


def test_git_gives_ones_own_commits_a_week_at_a_time_once_it_is_over(tmp_path: Path) -> None:
    _there("git")
    folder = tmp_path / "rota"
    folder.mkdir()
    with pytest.raises(UsageError, match="no Git repository"):
        repository.log(folder)
    _say(folder, "git", "init", "-q")
    with pytest.raises(UsageError, match="does not know your address"):
        repository.log(folder)
    _say(folder, "git", "config", "user.email", "me@example.org")
    with pytest.raises(NotFound, match="no commit"):
        repository.log(folder)
    for subject, day in (("Add swaps", "2026-11-03"), ("Fix swaps", "2026-11-05"), ("Print it", "2026-11-09")):
        _commit(folder, subject, day)
    _commit(folder, "This week", "2026-11-16")
    _commit(folder, "Not mine", "2026-11-04", "ola@example.org")
    _say(folder, "git", "checkout", "-q", "-b", "other")
    _commit(folder, "On a branch", "2026-11-15", "ME@example.org")
    _say(folder, "git", "checkout", "-q", "-")
    found = read(repository.log(folder), "git", name="rota")
    assert told(found) == [
        ("2026-11-03–2026-11-05", "accomplishment", "2 commits in rota"),
        ("2026-11-09–2026-11-15", "accomplishment", "2 commits in rota"),
    ]
    assert found.proposals[0].did == "- Add swaps\n- Fix swaps"
    assert found.ignored == {"commits of others": 1, "commits of this week, which is not over": 1}
    assert read(repository.log(folder), "git", name="renamed").proposals[0].mark == found.proposals[0].mark


def test_an_old_commit_in_latin_1_is_read(tmp_path: Path) -> None:
    _there("git")
    _say(tmp_path, "git", "init", "-q")
    _say(tmp_path, "git", "config", "user.email", "me@example.org")
    message = tmp_path / "message"
    message.write_bytes("Übergabe geübt".encode("latin-1"))
    author = ("-c", "user.name=Me", "-c", "i18n.commitEncoding=UTF-8")
    _say(
        tmp_path, "git", *author, "commit", "-q", "--allow-empty", "-F", str(message), "--date", "2026-11-03T10:00:00Z"
    )
    assert [title for *_, title in _weeks(tmp_path)] == ["Übergabe geübt"]


def test_where_git_is_not_installed_one_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="Git is not installed here"):
        repository.log(tmp_path)
