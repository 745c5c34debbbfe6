"""The person's own editor for a piece of text, and the working files it writes to.

A working file lies in the drafts folder under a name of its own, holds the person's words and nothing else, and goes
only when those are in the file (``forget``) or when there are none. So whatever ends this program or the editor
meanwhile, what was saved is there, and ``left_over`` finds it. What an editor puts beside it, such as Vim's .swp, is
the editor's and stays.
"""

import fcntl
import os
import re
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from careercoach.errors import Declined, FileProblem, UsageError
from careercoach.frozen import Frozen
from careercoach.incoming import decoded
from careercoach.paths import make_private
from careercoach.visible import one_line

WAITING = {
    "code": "--wait",
    "code-insiders": "--wait",
    "codium": "--wait",
    "cursor": "--wait",
    "subl": "--wait",
    "zed": "--wait",
    "atom": "--wait",
    "mate": "--wait",
    "gedit": "--wait",
    "gnome-text-editor": "--standalone",
    "kate": "--block",
    "gvim": "--nofork",
    "mvim": "--nofork",
    "open": "-W",
}
"""Editors in a window of their own, and what makes their command wait until the text is closed."""

IN_TERMINAL = (
    "vi",
    "vim",
    "nvim",
    "view",
    "nano",
    "pico",
    "emacs",
    "ed",
    "ex",
    "micro",
    "hx",
    "helix",
    "kak",
    "joe",
    "ne",
)
"""Editors that stay in the terminal: one that comes back at once was closed at once."""

AT_ONCE = 1.0
"""Seconds in which nobody opens an editor, looks and closes it."""

_NEVER_SAVED = 0
"""The time of change of a working file that no editor has saved yet."""

_SUFFIX, _HELD = ".md", ".open"


class Edited(Frozen):
    """What the person left. ``path`` is the working file that holds it, None when nothing new was written.

    ``status`` is the editor's exit status, minus the signal where one ended it.
    """

    text: str
    path: Path | None
    status: int


class LeftOver(Frozen):
    """Words that were written in an editor or given to a command, and are not in the file.

    ``words`` are the first of them; blank where the editor saved nothing, but left files of its own: ``rescue``.
    """

    path: Path
    when: datetime
    words: str
    rescue: tuple[Path, ...]

    @property
    def about(self) -> str:
        """What was being written, as ``named`` has it."""
        return self.path.stem.rpartition("-")[0]


_SET_BY = ("CAREERCOACH_EDITOR", "VISUAL", "EDITOR")
"""Where an editor is set, the first before the others."""

_WAYS_BACK = {
    "vi": "Esc, then :wq and Enter, comes back",
    "vim": "Esc, then :wq and Enter, comes back",
    "nvim": "Esc, then :wq and Enter, comes back",
    "nano": "ctrl+x, then y and Enter, comes back",
    "pico": "ctrl+x, then y and Enter, comes back",
    "emacs": "ctrl+x ctrl+s, then ctrl+x ctrl+c, comes back",
    "micro": "ctrl+s, then ctrl+q, comes back",
    "hx": "Esc, then :wq and Enter, comes back",
}
_CLOSE = "save and close it there to come back"


def way_back(environment: Mapping[str, str]) -> str:
    """How one comes back from the editor that the person set; blank where none is set."""
    command = next((environment[name] for name in _SET_BY if environment.get(name, "").strip()), "")
    with suppress(ValueError, IndexError):
        return _WAYS_BACK.get(Path(shlex.split(command)[0]).name, _CLOSE)
    return _CLOSE if command else ""


def choose_editor(environment: Mapping[str, str]) -> list[str]:
    """The editor's command: CAREERCOACH_EDITOR, VISUAL, EDITOR, or a plain one. Raises UsageError."""
    for name in _SET_BY:
        try:
            words = shlex.split(environment.get(name, ""))
        except ValueError:
            raise UsageError(f"{name} has a quotation mark without its partner; correct it and try again.") from None
        if words:
            return words
    found = next((path for path in map(shutil.which, ("nano", "vi")) if path), None)
    if found is None:
        raise UsageError("No editor was found; set EDITOR to the one you like, for example export EDITOR=nano.")
    return [found]


def edit(text: str, about: str, folder: Path, environment: Mapping[str, str]) -> Edited:
    """Open the editor on a text and return what the person left, also when the editor ended with an error.

    ``about`` says what is written, in a few words that are not private; ``folder`` is that of the drafts. Raises
    Declined when the editor came back before anything could be written, UsageError when it cannot start or what it left
    is no text, FileProblem when there can be no working file. What was written stays in a file that the sentence names.
    """
    command = choose_editor(environment)
    path = keep(f"{text}\n" if text else "", about, folder)
    os.utime(path, (_NEVER_SAVED, _NEVER_SAVED))
    started = time.monotonic()
    with _held(path):
        try:
            status = run(command, path)
        except UsageError:
            forget(path)
            raise
    written = _read(path)
    if written.strip() == text.strip():
        if status == 0:
            _refuse_at_once(command, path, time.monotonic() - started)
        return Edited(written, _unless_rescued(path), status)
    if not written.strip():
        return Edited("", _unless_rescued(path), status)
    return Edited(written, path, status)


def keep(text: str, about: str, folder: Path) -> Path:
    """Write a working file that its owner alone can read. Raises FileProblem.

    Bytes that are no text stay as they came (``surrogateescape``).
    """
    import tempfile  # costs more to load than most commands, who keep nothing, have to do

    try:
        make_private(folder)
        folder.chmod(0o700)
        handle, path = tempfile.mkstemp(prefix=f"{named(about)}-", suffix=_SUFFIX, dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise FileProblem(
            f"No words could be kept in {one_line(str(folder))}: {error.strerror}; check the folder and try again."
        ) from None
    return Path(path)


def keep_anywhere(text: str, about: str, folder: Path) -> Path:
    """Write a working file there or, where nothing can be written, in a new temporary folder. Raises FileProblem."""
    import tempfile  # as above

    try:
        return keep(text, about, folder)
    except FileProblem:
        return keep(text, about, Path(tempfile.mkdtemp(prefix="careercoach-")))


def named(about: str) -> str:
    """What is written as the name of a working file says it: its first words, up to anything particular."""
    return "-".join(re.findall(r"\w+", re.split("[:,]", about)[0])).lower()


def forget(path: Path) -> None:
    """Take a working file away once its words are in the file; what an editor put beside it stays."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def left_over(folder: Path) -> tuple[LeftOver, ...]:
    """Working files whose words are not in the file, the latest first; one that an editor has open just now is not."""
    try:
        paths = [path for path in folder.iterdir() if path.suffix == _SUFFIX and path.is_file()]
    except OSError:
        return ()
    found = [_left(path) for path in paths if not _is_held(path)]
    return tuple(sorted((one for one in found if one), key=lambda one: one.when, reverse=True))


def words_of(path: Path) -> str:
    """All words of a working file. Raises UsageError when they are no text or cannot be read."""
    return _read(path)


def rescue_files(path: Path) -> tuple[Path, ...]:
    """What an editor has put beside a working file to save what it could: .swp, .save, #autosave# and the like."""
    beside = (each for each in path.parent.iterdir() if path.stem in each.name and each != path)
    return tuple(sorted(each for each in beside if not each.name.endswith(("~", _HELD))))


def run(command: list[str], path: Path) -> int:
    """Run an editor on a file to its end, and return its exit status. Raises UsageError when it cannot start.

    Ctrl-C is the editor's alone; what would end this program ends the editor first. Handlers throughout, since the
    editor would inherit a signal that is ignored.
    """
    running: list[subprocess.Popen[bytes]] = []
    ended: list[int] = []

    def pass_on(number: int, _: object) -> None:
        ended.append(number)
        for editor in running:
            editor.send_signal(number)

    before = {signal.SIGINT: signal.signal(signal.SIGINT, lambda *_: None)}
    for number in (signal.SIGHUP, signal.SIGTERM):
        if signal.getsignal(number) is not signal.SIG_IGN:
            before[number] = signal.signal(number, pass_on)
    try:
        running.append(subprocess.Popen([*command, str(path)]))  # noqa: S603 the person's own editor
        for early in tuple(ended):  # caught while the editor began
            running[0].send_signal(early)
        return running[0].wait()
    except OSError as error:
        raise UsageError(
            f"The editor {one_line(command[0])} could not be started ({error.strerror}); set EDITOR to another one."
        ) from None
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for caught in ended:
            if before[signal.Signals(caught)] is signal.SIG_DFL:  # an event loop has heard it already
                os.kill(os.getpid(), caught)


def _read(path: Path) -> str:
    name = one_line(str(path))
    try:
        raw = path.read_bytes()
    except OSError:
        folder = one_line(str(path.parent))
        raise UsageError(f"What the editor left could not be read; look for {path.name} in {folder}.") from None
    try:
        return decoded(raw, "What the editor left")
    except UsageError as error:
        raise UsageError(f"{error.sentence} It is kept in {name}.") from None


def _refuse_at_once(command: list[str], path: Path, seconds: float) -> None:
    """Raise Declined when the editor opened a window and came back without waiting; its file stays."""
    name = Path(command[0]).name
    option = WAITING.get(name)
    waits = option in command[1:] or name in IN_TERMINAL
    if waits or path.stat().st_mtime != _NEVER_SAVED or (option is None and seconds >= AT_ONCE):
        return
    wanted = f"set EDITOR='{name} {option}'" if option else "set EDITOR to a command that waits until you close it"
    raise Declined(
        f"{one_line(name)} came back at once; if it is still open, {wanted}. What you write there is kept in "
        f"{one_line(str(path))}."
    )


def _unless_rescued(path: Path) -> Path | None:
    """The working file, where its editor left something beside it that may be needed; else it goes."""
    if rescue_files(path):
        return path
    forget(path)
    return None


def _left(path: Path) -> LeftOver | None:
    try:
        status = path.stat()
        raw = path.read_bytes() if status.st_mtime != _NEVER_SAVED else b""
    except OSError:  # gone meanwhile
        return None
    words = one_line(raw[:400].decode("utf-8", "ignore").lstrip("\ufeff"))[:80]
    rescue = rescue_files(path)
    when = datetime.fromtimestamp(status.st_mtime or status.st_ctime).astimezone()
    return LeftOver(path, when, words, rescue) if words or rescue else None


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Mark a working file as open in an editor, for as long as this process lives at the most."""
    mark = _mark(path)
    with mark.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            mark.unlink(missing_ok=True)


def _is_held(path: Path) -> bool:
    """Whether a living process has the working file open in an editor; the mark of a dead one goes."""
    mark = _mark(path)
    try:
        with mark.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            mark.unlink(missing_ok=True)
    except BlockingIOError:
        return True
    except OSError:  # there is no mark
        return False
    return False


def _mark(path: Path) -> Path:
    return path.with_name(f".{path.stem}{_HELD}")
