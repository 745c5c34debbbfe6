"""An act done once without a fault: what it asks of the system, and what stands in the file before and after it."""

from dataclasses import dataclass
from pathlib import Path

from tests.faults import lives, tracing
from tests.faults.frame import remembered
from tests.faults.judging import content


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
