"""A document on disk: whole or not there, for its owner alone, and never over something by surprise."""

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import CareerCoachError, FileProblem, UsageError
from careercoach.store import exports
from careercoach.store.exports import write_whole
from tests.store.watching import free_descriptor, handed_to_disk, umask, watched


def test_a_document_is_for_its_owner_alone_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    write_whole(target, "Words: é\n")
    assert target.read_bytes() == "Words: é\n".encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_what_stands_there_is_replaced_only_when_that_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    target.write_text("before")
    with pytest.raises(UsageError) as told:
        write_whole(target, "after")
    assert "exists already; add --force" in for_command(told.value)
    assert target.read_text() == "before"
    write_whole(target, "after", force=True)
    assert target.read_text() == "after"
    assert list(tmp_path.iterdir()) == [target]


def test_the_live_file_itself_is_never_replaced(tmp_path: Path) -> None:
    live, other = tmp_path / "careercoach.db", tmp_path / "link.db"
    live.write_text("live")
    other.hardlink_to(live)
    for target in (live, other):
        with pytest.raises(UsageError, match="That is your careercoach file itself"):
            write_whole(target, "after", force=True, spare=live)
    assert live.read_text() == "live"
    write_whole(tmp_path / "brief.md", "words", spare=live)
    write_whole(tmp_path / "plan.md", "words", force=True, spare=tmp_path / "nothing.db")


def test_a_folder_a_link_and_a_pipe_are_refused_even_with_force(tmp_path: Path) -> None:
    folder, link, pipe = tmp_path / "folder", tmp_path / "link", tmp_path / "pipe"
    folder.mkdir()
    link.symlink_to(tmp_path / "elsewhere")
    os.mkfifo(pipe)
    for target, sentence in (
        (folder, f"is a folder; name a file in it, for example {folder}/brief.md"),
        (link, "is a symbolic link"),
        (pipe, "is not an ordinary file"),
        (tmp_path / "none" / "brief.md", f"There is no folder {tmp_path}/none"),
    ):
        with pytest.raises(UsageError, match=sentence):
            write_whole(target, "words", force=True)
    assert not (tmp_path / "elsewhere").exists()


def test_the_longest_name_a_folder_takes_is_written_and_a_longer_one_is_refused(tmp_path: Path) -> None:
    write_whole(tmp_path / ("n" * 255), "words")
    with pytest.raises(UsageError, match="That file name is too long"):
        write_whole(tmp_path / ("n" * 256), "words")


@pytest.mark.parametrize(
    ("code", "kind", "sentence"),
    [
        (errno.EEXIST, UsageError, "exists already"),
        (errno.ENOSPC, FileProblem, "the disk is full"),
        (errno.EDQUOT, FileProblem, "used up; free some space"),
        (errno.EROFS, FileProblem, "can only be read; check the folder's permissions, or name a file somewhere else"),
        (errno.EACCES, FileProblem, "not allowed to; check the folder's permissions"),
        (errno.ESTALE, FileProblem, "cannot be reached; connect the drive again"),
    ],
)
def test_each_failure_of_the_disk_has_its_sentence(
    tmp_path: Path, code: int, kind: type[CareerCoachError], sentence: str
) -> None:
    said = exports.explain(OSError(code, "no"), tmp_path / "brief.md")
    assert type(said) is kind
    assert sentence in for_command(said)


def test_words_that_cannot_be_written_leave_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "brief.md", "half a sign: \udc80")
    assert list(tmp_path.iterdir()) == []


def test_a_document_is_its_owners_where_everybody_may_read_by_default(tmp_path: Path) -> None:
    with umask(0):
        write_whole(tmp_path / "brief.md", "words")
    assert stat.S_IMODE((tmp_path / "brief.md").stat().st_mode) == 0o600


def test_the_unfinished_file_has_40_signs_of_the_name_and_the_folder_is_synced_last(tmp_path: Path) -> None:
    seen: list[Path] = []

    def watcher(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and arguments[2] & os.O_TMPFILE == os.O_TMPFILE:
            raise OSError(errno.EOPNOTSUPP, "every file has a name here")
        opened = handed_to_disk(event, arguments)
        if opened and tmp_path in (opened, opened.parent):
            seen.append(opened)

    free = free_descriptor()
    with watched(watcher):
        write_whole(tmp_path / ("n" * 60), "words")
    assert [found.name.partition(".")[2].partition(".")[0] for found in seen] == ["n" * 40, ""]
    assert seen[-1] == tmp_path
    assert free_descriptor() == free


def test_without_hard_links_the_name_is_taken_first_and_private_from_then_on(tmp_path: Path) -> None:
    target, modes = tmp_path / "brief.md", []

    def watcher(event: str, _: tuple[Any, ...]) -> None:
        if event == "os.link":
            raise PermissionError(errno.EPERM, "no hard links here")
        if event == "os.rename":
            modes.append(stat.S_IMODE(target.stat().st_mode))

    with watched(watcher), umask(0):
        write_whole(target, "words")
    assert modes == [0o600]
    assert target.read_text() == "words"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_at_the_last_moment_is_not_replaced(tmp_path: Path, links: bool) -> None:
    target = tmp_path / "brief.md"

    def watcher(event: str, _: tuple[Any, ...]) -> None:
        if event == "os.link":
            target.write_text("somebody else's")
            if not links:
                raise PermissionError(errno.EPERM, "no hard links here")

    with watched(watcher), pytest.raises(UsageError, match="exists already"):
        write_whole(target, "words")
    assert target.read_text() == "somebody else's"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_stands_there_is_seen_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("before")
    with pytest.raises(UsageError, match="exists already"):
        exports.refuse(tmp_path / "brief.md", force=False)


def test_a_disk_that_is_full_when_the_name_is_given_is_told(tmp_path: Path) -> None:
    def watcher(event: str, _: tuple[Any, ...]) -> None:
        if event == "os.link":
            raise OSError(errno.ENOSPC, "no room")

    with watched(watcher), pytest.raises(FileProblem, match="the disk is full"):
        write_whole(tmp_path / "brief.md", "words")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("killed", [False, True])
def test_a_document_that_could_not_be_written_whole_leaves_nothing_behind(
    tmp_path: Path, force: bool, killed: bool
) -> None:
    target = tmp_path / "brief.md"
    if force:
        target.write_text("before")
    code = (
        "import pathlib, resource, signal, sys; from careercoach.store.exports import write_whole;"
        f"signal.signal(signal.SIGXFSZ, signal.{'SIG_DFL' if killed else 'SIG_IGN'});"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        f"write_whole(pathlib.Path(sys.argv[1]), 'x' * 5000, force={force})"
    )
    done = subprocess.run([sys.executable, "-c", code, str(target)], capture_output=True, check=False)
    assert done.returncode == (-signal.SIGXFSZ if killed else 1)
    assert [path.read_text() for path in tmp_path.iterdir()] == (["before"] if force else [])
