"""A power cut in the middle of whatever a person does, on a disk that keeps what it was told to sync, and no more."""

import random
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from unittest.mock import patch

from careercoach.store import file
from careercoach.store.pragmas import PRAGMAS
from tests.faults import lives
from tests.faults.disk import Disk
from tests.faults.frame import Case, Seen
from tests.faults.rehearsal import judged, rehearse


def attempt(number: int, home: Path) -> Seen:
    """Cut the power once while an act is done, and open what the disk holds then."""
    act = lives.ACTS[number % len(lives.ACTS)]
    said, draw = rehearse(act), random.Random(number)  # noqa: S311 drawing lots
    end = len(said.calls)
    cut = draw.choice((draw.randint(0, end), draw.randint(end - end // 10, end)))
    disk = Disk(said.folder, act.life.file.parent)
    for call in said.calls[:cut]:
        disk.take(call)
    disk.after_a_cut(draw, home)
    acknowledged = any(call.file == 1 for call in said.calls[:cut])
    at = f"{act.name}, cut at {cut}: "
    return judged(act, home / act.life.file.name, at, acknowledged=acknowledged)


def synchronous(level: str) -> AbstractContextManager[object]:
    """The file is synced less often than it is."""
    pragmas = tuple(f"PRAGMA synchronous={level}" if "synchronous" in each else each for each in PRAGMAS)
    return patch.object(file, "PRAGMAS", pragmas)


CASE = Case(
    name="power",
    promise="After a power cut an act is there whole or not at all, and there if that was said.",
    attempt=attempt,
    sample=18,
    whole=6000,
    broken={level: partial(synchronous, level) for level in ("OFF", "NORMAL", "FULL")},
    quick=("OFF",),
    catch=1000,
    needs="strace",
)
