"""A few tries of every fault, and the program broken on purpose: the whole is ``python -m tests.faults --whole``."""

import random
from pathlib import Path

import pytest

from tests.faults import lives
from tests.faults.cases import CASES
from tests.faults.disk import Disk
from tests.faults.frame import Case, noticed, run
from tests.faults.rehearsal import rehearse

WAYS = [(case, way) for case in CASES for way in case.quick]


def _can_run(case: Case) -> None:
    if case.missing:
        pytest.skip(f"there is no {case.missing} here")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_promised_holds_in_a_sample(case: Case) -> None:
    _can_run(case)
    seen = run(case, case.sample)
    assert seen.good, "\n".join(seen.notes)
    assert seen.tries >= case.sample


@pytest.mark.parametrize(("case", "way"), WAYS, ids=lambda each: each if isinstance(each, str) else each.name)
def test_a_program_broken_on_purpose_is_noticed(case: Case, way: str) -> None:
    _can_run(case)
    assert not noticed(case, way).good


def test_the_disk_that_is_worked_out_is_the_one_there_was(tmp_path: Path) -> None:
    """With nothing lost it holds, byte for byte, what the act left; with everything synced, a cut changes nothing."""
    _can_run(CASES[0])
    act = lives.ACTS[-1]
    said = rehearse(act)
    disk = Disk(said.folder, act.life.file.parent)
    for call in said.calls:
        disk.take(call)
    assert disk.after_all() == said.files
    disk.after_a_cut(random.Random(1), tmp_path)  # noqa: S311 drawing lots
    assert (tmp_path / act.life.file.name).read_bytes() == said.files[said.folder / act.life.file.name]
