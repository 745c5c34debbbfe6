"""Killed anywhere while a copy is made or gone back to: the file is whole, and what was acknowledged is there.

KILL_EVERY=1 kills at each request to the operating system instead of a sample.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careercoach.paths import folder_of_copies
from careercoach.services.work import accomplishments
from careercoach.store import copies
from careercoach.store.copies import Copy
from careercoach.store.restore import keep, restore
from tests.store import TODAY, do, is_whole, nouns
from tests.store.killing import CALLS, killed_at

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace kills at a request")

EVERY = int(os.environ.get("KILL_EVERY", "0"))


SAMPLE = ("openat", "pwrite64", "fsync", "fdatasync", "rename", "unlink", "linkat")
"""The kinds of requests that a sample is drawn from, ever further apart."""


@pytest.fixture
def copy(path: Path) -> Copy:
    """A copy of a file to which an entry has come since."""
    do(path, accomplishments.add, {"title": "In the copy"}, TODAY)
    made = keep(path, "by-hand")
    do(path, accomplishments.add, {"title": "Since then"}, TODAY)
    return made


def runs(path: Path, work: Callable[[], object]) -> Iterator[bool]:
    """Do the work again and again, killed at a later request of each kind, then once to its end; whether it was."""
    for call in CALLS if EVERY else SAMPLE:
        number, killed = 1, True
        while killed:
            killed = killed_at(call, number, work)
            _age(path)
            yield killed
            _forget_new_copies(path)
            number = number + EVERY if EVERY else 6 * number + 1


def _forget_new_copies(path: Path) -> None:
    """Keep the first copy alone, or each run would have more of them to look through than the one before."""
    for copy in copies.listed(path)[:-1]:
        copy.path.unlink()
        copy.path.with_suffix(".json").unlink()


def _age(path: Path) -> None:
    """Nobody comes back within seconds: a journal that was left is an old one by then."""
    for found in path.parent.glob("*-journal"):
        os.utime(found, (0, 0))


def no_copy_confuses(path: Path) -> None:
    """Whatever bears the name of a copy is whole and has its note."""
    assert all(copies.is_good(copy) for copy in copies.listed(path))


@pytest.mark.usefixtures("copy")
def test_making_a_copy(path: Path) -> None:
    before, died = nouns(path), 0
    for killed in runs(path, lambda: keep(path, "by-hand")):
        died += killed
        no_copy_confuses(path)
        assert nouns(path) == before
    assert died > 8
    keep(path, "by-hand")
    left = {found.suffix for found in folder_of_copies(path).iterdir()}
    assert left == {".db", ".json"}
    assert is_whole(path)


def test_going_back_to_a_copy(path: Path, copy: Copy) -> None:
    now, sound = nouns(path), path.read_bytes()
    restore(path, copy, TODAY)
    then = nouns(path)
    path.write_bytes(sound)
    died = 0
    for killed in runs(path, lambda: restore(path, copy, TODAY)):
        died += killed
        no_copy_confuses(path)
        found = nouns(path)
        assert found == now if killed and found != then else found == then
        assert is_whole(path)
        if found == then:
            newest = next(each for each in copies.listed(path) if each.reason == "before-restore")
            assert newest.rows
            assert newest.rows["accomplishment"] == 2, "what was acknowledged is in the copy made before"
        path.write_bytes(sound)
    assert died > 8


def test_going_back_from_a_damaged_file(path: Path, copy: Copy) -> None:
    now, sound = nouns(path), path.read_bytes()
    damaged = sound[: len(sound) // 2] + b"\xa5" * 4096 + sound[len(sound) // 2 + 4096 :]
    path.write_bytes(damaged)
    died = 0
    for killed in runs(path, lambda: restore(path, copy, TODAY)):
        died += killed
        no_copy_confuses(path)
        if path.read_bytes() == damaged:
            assert killed
            continue
        assert nouns(path) == now
        asides = [found for found in path.parent.iterdir() if ".damaged-" in found.name]
        assert damaged in [aside.read_bytes() for aside in asides]
        for aside in asides:
            aside.unlink()
        path.unlink()
        path.write_bytes(damaged)
    assert died > 8
