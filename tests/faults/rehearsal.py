"""An act done once without a fault: what it asks of the system, and what stands in the file before and after it."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from careercoach.errors import CareerCoachError
from tests.faults import lives, tracing
from tests.faults.frame import Seen, remembered
from tests.faults.judging import content, damage


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """``calls`` are those that touch the file's ``folder`` or speak to the person; ``files`` is all it holds then."""

    folder: Path
    before: str
    after: str
    calls: tuple[tracing.Call, ...]
    files: dict[Path, bytes]


@remembered
def rehearse(act: lives.Act, trace: tuple[str, ...] = tracing.CHANGING) -> Rehearsal:
    """Do the act once; ``trace`` names the calls to look at."""
    with lives.home() as one, lives.home() as other:
        untouched, file = act.life.put_in(one), act.life.put_in(other)
        done = tracing.run(act.command(file), other, trace=trace)
        assert done.ended.code == 0, done.ended.err
        calls = tuple(call for call in done.calls if call.touches(file.parent))
        files = {path: path.read_bytes() for path in file.parent.rglob("*") if path.is_file()}
        return Rehearsal(file.parent, content(untouched), content(file), calls, files)


def judged(act: lives.Act, file: Path, at: str, *, acknowledged: bool) -> Seen:
    """Whether the act is there whole or not at all, and there if ``acknowledged``; ``at`` says when it broke."""
    said = rehearse(act)
    try:
        wrong, now = damage(file), content(file)
    except (CareerCoachError, sqlite3.Error) as error:
        return Seen(1, lost=acknowledged, corrupted=not acknowledged, notes=(f"{at}{error}",))
    if wrong:
        return Seen(1, corrupted=1, notes=tuple(at + each for each in wrong))
    if acknowledged and (now != said.after or (act.leaves and not any(file.parent.glob(act.leaves)))):
        return Seen(1, lost=1, notes=(at + "what was said to be saved is not there",))
    if now not in (said.before, said.after):
        return Seen(1, corrupted=1, notes=(at + "half an act is there",))
    return Seen(1)
