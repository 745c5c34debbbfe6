"""Killed anywhere while a copy is made or gone back to: the file is whole, and what was acknowledged is there.

CAREERCOACH_TEST_EVERY=1 kills at each request to the operating system instead of a sample.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careercoach.services.work import accomplishments
from careercoach.store import copies
from careercoach.store.copies import Copy
from careercoach.store.restore import keep, restore
from tests.store import TODAY, do, is_whole, nouns
from tests.store.killing import killed_at

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace kills at a request")

EVERY = int(os.environ.get("CAREERCOACH_TEST_EVERY", "0"))


@pytest.fixture
def copy(path: Path) -> Copy:
    """A copy of a file to which an entry has come since."""
    do(path, accomplishments.add, {"title": "In the copy"}, TODAY)
    made = keep(path, "by-hand")
    do(path, accomplishments.add, {"title": "Since then"}, TODAY)
    return made


def deaths(path: Path, work: Callable[[], object], apart: int) -> Iterator[int]:
    """Do the work again and again, killed a little later each time, until it comes to its end."""
    request = 1
    while killed_at(request, work):
        _age(path)
        yield request
        request += EVERY or apart


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
    for _ in deaths(path, lambda: keep(path, "by-hand"), 13):
        died += 1
        no_copy_confuses(path)
        assert nouns(path) == before
    assert died > 5
    keep(path, "by-hand")
    left = {found.suffix for found in copies.folder_of(path).iterdir()}
    assert left == {".db", ".json"}
    assert is_whole(path)


def test_going_back_to_a_copy(path: Path, copy: Copy) -> None:
    now = nouns(path)
    restore(path, copy, TODAY)
    then = nouns(path)
    newest = next(each for each in copies.listed(path) if each.reason == "before-restore")
    restore(path, newest, TODAY)
    died = 0
    for _ in deaths(path, lambda: restore(path, copy, TODAY), 101):
        died += 1
        no_copy_confuses(path)
        found = nouns(path)
        assert found in (now, then)
        assert is_whole(path)
        if found == then:
            restore(path, copies.find(path, _before_restore(path)), TODAY)
        assert nouns(path) == now
    assert died > 5


def _before_restore(path: Path) -> str:
    """The copy of what stood there before the restore that was killed."""
    return next(each.id for each in copies.listed(path) if each.reason == "before-restore")


def test_going_back_from_a_damaged_file(path: Path, copy: Copy) -> None:
    now, sound = nouns(path), path.read_bytes()
    damaged = sound[: len(sound) // 2] + b"\xa5" * 4096 + sound[len(sound) // 2 + 4096 :]
    path.write_bytes(damaged)
    died = 0
    for _ in deaths(path, lambda: restore(path, copy, TODAY), 29):
        died += 1
        no_copy_confuses(path)
        if path.read_bytes() == damaged:
            continue
        assert nouns(path) == now
        asides = [found for found in path.parent.iterdir() if ".damaged-" in found.name]
        assert damaged in [aside.read_bytes() for aside in asides]
        path.write_bytes(damaged)
    assert died > 5
    assert nouns(path) == now
    assert is_whole(path)
