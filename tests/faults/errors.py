"""The system says no in the middle of whatever a person does: what the program then says is what is so."""

import random
import re
from contextlib import AbstractContextManager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO
from unittest.mock import patch

from careercoach.cli import app
from careercoach.cli.frame.failures import Failure
from careercoach.store import exports
from tests.faults import forks, lives, tracing
from tests.faults.frame import Case, Seen
from tests.faults.judging import content, damage
from tests.faults.rehearsal import Rehearsal, rehearse

ERRORS = {
    "openat": ("EACCES", "EIO", "EMFILE", "ENOSPC", "EROFS", "ESTALE"),
    "pread64": ("EIO", "ESTALE", "EINTR"),
    "pwrite64": ("EIO", "ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EINTR"),
    "write": ("EIO", "ENOSPC", "EDQUOT", "EPIPE"),
    "fsync": ("EIO", "ENOSPC", "EDQUOT"),
    "fdatasync": ("EIO", "ENOSPC", "EDQUOT"),
    "ftruncate": ("EIO", "EFBIG"),
    "fcntl": ("ENOLCK", "EIO", "EINTR"),
    "newfstatat": ("EACCES", "EIO", "ESTALE"),
    "unlink": ("EACCES", "EIO", "EROFS", "EBUSY"),
    "rename": ("EACCES", "EIO", "ENOSPC"),
    "link": ("EACCES", "EIO", "ENOSPC", "EPERM"),
    "mkdir": ("EACCES", "ENOSPC", "EROFS"),
}
"""What the system may answer instead of doing it."""

ONCE = ("openat", "write")
"""Calls that are refused only once: the program must still be able to load its words and to speak."""

CODES = {0, 1, 2, 3, 4, 5}
"""Exit codes by which a program may end that has no fault of its own."""

_SAVED = re.compile(r"\b(?:is|are) saved\b")
_UNSURE = "whether this was saved"

ACTS = lives.acts(["log", "check-in", "undo", "export", "deletion"])


def attempt(number: int, home: Path) -> Seen:
    """Answer one call with an error, or from that one on every call of its kind."""
    draw = random.Random(number)  # noqa: S311 drawing lots
    act = ACTS[number % len(ACTS)]
    said = rehearse(act, tuple(ERRORS))
    name = draw.choice(sorted({call.name for call in said.calls}))
    error, nth = draw.choice(ERRORS[name]), draw.choice([call.nth for call in said.calls if call.name == name])
    on = "" if name in ONCE else draw.choice(("", "+"))
    file = act.life.put_in(home)
    fault = f"inject={name}:error={error}:when={nth}{on}"
    ended = tracing.run(act.command(file), home, "-e", fault, trace=[name]).ended
    return _judged(ended, file, said, f"{act.name}, {error} at {name} {nth}{on}: ", left=name != "unlink")


def _judged(ended: forks.Ended, file: Path, said: Rehearsal, at: str, *, left: bool) -> Seen:
    """``left`` says that nothing unfinished may be left."""
    words = (ended.err or ended.out).strip()
    if "Traceback" in ended.err or ended.code not in CODES:
        return Seen(1, tracebacks=1, notes=(f"{at}exit {ended.code}, {words}",))
    wrong, now = damage(file), content(file)
    if now not in (said.before, said.after):
        wrong.append("half an act is there")
    if left:
        wrong += [f"{each.name} is left behind" for each in file.parent.iterdir() if "unfinished" in each.name]
    if wrong:
        return Seen(1, corrupted=1, notes=tuple(at + each for each in wrong))
    there = now == said.after
    claimed = ended.code == 0 or bool(ended.out or _SAVED.search(ended.err))
    if claimed != there and _UNSURE not in ended.err:
        return Seen(1, untrue=1, notes=(f"{at}exit {ended.code}, “{words}”, but it is {'' if there else 'not '}there",))
    return Seen(1)


def said_wrongly(sentence: str, code: int) -> AbstractContextManager[object]:
    """Whatever happens, this is said."""
    return patch.object(app, "explain", lambda _error, **_: Failure(sentence, code))


def written_without_a_look() -> AbstractContextManager[object]:
    """A document of which a part could not be written is handed over all the same."""
    fill = exports._fill

    def careless(file: BinaryIO, content: bytes) -> None:
        with suppress(OSError):
            fill(file, content[:50])
            fill(file, content[50:])

    return patch.object(exports, "_fill", careless)


CASE = Case(
    name="errors",
    promise="When the system refuses something, an act is there exactly if that is what is said.",
    attempt=attempt,
    sample=len(ACTS),
    whole=1000,
    broken={
        "success said of a failure": partial(said_wrongly, "Saved.", 0),
        "saved said of a failure": partial(said_wrongly, "It is saved.", 3),
        "a fault of our own": partial(said_wrongly, "Something went wrong inside careercoach.", 70),
        "a careless export": written_without_a_look,
    },
    quick=("success said of a failure",),
    needs="strace",
)
