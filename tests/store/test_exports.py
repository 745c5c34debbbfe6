"""A document on disk: whole or not there, for its owner alone, and never over something by surprise."""

import errno
import os
import stat
from pathlib import Path

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import CareerCoachError, FileProblem, UsageError
from careercoach.store import exports
from careercoach.store.exports import write_whole


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
        (errno.EDQUOT, FileProblem, "the disk is full"),
        (errno.EACCES, FileProblem, "check its folder's permissions"),
    ],
)
def test_each_failure_of_the_disk_has_its_sentence(
    tmp_path: Path, code: int, kind: type[CareerCoachError], sentence: str
) -> None:
    said = exports._explain(OSError(code, "no"), tmp_path / "brief.md")
    assert type(said) is kind
    assert sentence in said.sentence
