"""Getting text that a command needs: from an argument, from stdin for ``-``, from the editor, or typed line by line.

What came from stdin or the editor is never lost: until it is saved it stands in ``Context.unsaved``, and when the
command fails, in a draft whose path is printed.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from careercoach.cli.frame import output
from careercoach.cli.frame.context import Unsaved, current
from careercoach.editor import choose_editor
from careercoach.errors import Declined, FileProblem, UsageError
from careercoach.paths import make_private


def given_text(name: str, value: str | None) -> str | None:
    """The value of an option or argument, where ``-`` means all of stdin. None stays None.

    ``name`` is how the person knows it, for example ``--note``. Raises UsageError when stdin was used up or is closed.
    """
    return _from_stdin(name) if value == "-" else value


def required_text(name: str, value: str | None, about: str) -> str:
    """Text the command cannot do without; missing on a terminal, it is written in the editor.

    ``about`` completes "Write …", for example ``what you did``. Raises UsageError without a terminal, Declined when the
    text stayed empty.
    """
    text = given_text(name, value)
    if text is not None:
        return text
    if not current().interactive:
        raise UsageError(f"{name} is missing; give it as an argument, or - to read it from stdin.")
    return edit_text(about)


def typed_line(prompt: str) -> str | None:
    """One line that the person types at the terminal; None when the input has ended."""
    import readline  # noqa: F401 input() then understands arrow keys

    if sys.stdin.errors != "replace":  # which cannot change once something was read
        sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]  # an interactive stdin is a text stream
    try:
        return input(prompt)
    except EOFError:
        output.note("")
        return None


def edit_text(about: str, before: str = "") -> str:
    """Have the person write or change a text in their editor. Raises Declined when it stays empty or unchanged."""
    command = choose_editor(os.environ)
    rule = f"# Write {about} above this line. Leave it as it was to cancel."
    path = _draft(f"{before}\n{rule}\n", current().places.drafts)
    try:
        status = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 the person's own editor
    except OSError as error:
        path.unlink()
        raise UsageError(f"The editor could not be started: {error.strerror}; set EDITOR or give the text.") from None
    finally:
        text = _take_over(path, rule, before)
    if not text:
        raise Declined("Cancelled: the text was left as it was, so nothing was saved.")
    if status:
        raise Declined("The editor ended with an error, so nothing was saved; start the command again.")
    return text


def keep_unsaved() -> list[Path]:
    """Put what was not saved into drafts and return their paths; called when a command has failed."""
    kept = [text.draft or _rescued(text.text) for text in current().unsaved if text.text.strip()]
    current().unsaved.clear()
    return kept


def _from_stdin(name: str) -> str:
    if sys.stdin is None or sys.stdin.closed:
        raise UsageError(f"{name} is - but there is nothing on stdin to read; give the text itself.")
    if any(text.draft is None for text in current().unsaved):
        raise UsageError(f"{name} is - but stdin was read already; only one value can be -.")
    text = sys.stdin.buffer.read().decode("utf-8", "replace")
    current().unsaved.append(Unsaved(text, None))
    return text.rstrip("\n")


def _take_over(path: Path, rule: str, before: str) -> str:
    """What the person left in the draft, unsaved from now on; blank, and the draft gone, when nothing is new."""
    try:
        text = path.read_text("utf-8", "replace").split(rule, 1)[0].strip()
    except FileNotFoundError:
        return ""
    if not text or text == before.strip():
        path.unlink()
        return ""
    path.write_text(text + "\n", "utf-8")
    current().unsaved.append(Unsaved(text, path))
    return text


def _rescued(text: str) -> Path:
    """A draft of the text beside the file or, where nothing can be written there, in a new temporary folder."""
    try:
        return _draft(text, current().places.drafts)
    except FileProblem:
        return _draft(text, Path(tempfile.mkdtemp(prefix="careercoach-")))


def _draft(text: str, folder: Path) -> Path:
    """Write a draft that its owner alone can read. Raises FileProblem."""
    try:
        make_private(folder)
        handle, name = tempfile.mkstemp(prefix="draft-", suffix=".md", dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
    except OSError as error:
        raise FileProblem(
            f"No draft could be written in {folder}: {error.strerror}; check the folder and try again."
        ) from None
    return Path(name)
