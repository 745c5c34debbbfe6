"""What lies around the file: said once, in a sentence with what to do, and never a stranger's file taken for ours."""

import shutil
import stat
from pathlib import Path

import pytest

from careercoach.store.surroundings import look, notice


@pytest.mark.parametrize("mode", [0o666, 0o644, 0o640])
def test_a_file_that_others_may_read_is_closed_and_that_is_said_once(filled: Path, mode: int) -> None:
    filled.chmod(mode)
    assert [one.kind for one in look(filled)] == ["mode"]
    assert notice(filled) == (f"{filled} was open to others on this computer; now it is yours alone.",)
    assert stat.S_IMODE(filled.stat().st_mode) == 0o600
    assert [*notice(filled), *look(filled)] == []


def test_a_file_that_may_only_be_read_stays_so(filled: Path) -> None:
    filled.chmod(0o444)
    notice(filled)
    assert stat.S_IMODE(filled.stat().st_mode) == 0o400


COPIES = [
    "careercoach.sync-conflict-20261121-081500-K3Q7ABC.db",
    "careercoach (Ines's conflicted copy 2026-11-21).db",
    "careercoach (conflicted copy 2026-11-21 081500).db",
    "careercoach_conflict-20261121-081500.db",
    "careercoach (conflict copy 2026-11-21).db",
    "careercoach (1).db",
    "careercoach 2.db",
]


@pytest.mark.parametrize("name", COPIES)
def test_a_second_copy_made_by_a_sync_is_named_once(filled: Path, name: str) -> None:
    shutil.copy(filled, filled.with_name(name))
    (said,) = notice(filled)
    assert name in said
    assert "move it away" in said
    assert notice(filled) == (), "it was said before"
    assert [one.path.name for one in look(filled)] == [name], "a check names it as long as it is there"


def test_files_that_only_look_alike_are_none(filled: Path) -> None:
    for name in COPIES:
        filled.with_name(name).write_text("a letter of mine")
    for name in ("careercoach-work.db", "careercoach old.db", "other.db"):
        shutil.copy(filled, filled.with_name(name))
    filled.with_name("careercoach 3.db").hardlink_to(filled)
    assert [*notice(filled), *look(filled)] == []
    assert not filled.with_name(filled.name + ".told").exists()


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/private", "Dropbox"),
        ("OneDrive - Our Hospital", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("shared/.stfolder/..", "Syncthing"),
    ],
)
def test_a_synced_folder_is_warned_about_once(filled: Path, tmp_path: Path, folder: str, service: str) -> None:
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    path = Path(shutil.move(filled, (tmp_path / folder).resolve() / filled.name))
    (said,) = notice(path)
    assert f"in a folder that {service} keeps in step; write on one computer at a time" in said
    assert notice(path) == ()
    assert [one.kind for one in look(path)] == ["synced"]


def test_a_file_that_is_not_there_yet_has_no_surroundings(path: Path) -> None:
    assert [*look(path), *notice(path), *look(path.parent / "nowhere" / path.name)] == []
