"""The person's own editor for a piece of text."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from careercoach.errors import UsageError


def choose_editor(environment: Mapping[str, str]) -> list[str]:
    """The editor's command: CAREERCOACH_EDITOR, VISUAL, EDITOR, or a plain one. Raises UsageError."""
    for name in ("CAREERCOACH_EDITOR", "VISUAL", "EDITOR"):
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


def edit(text: str, environment: Mapping[str, str]) -> str:
    """Open the editor on a text and return what the person left, also when the editor ended with an error.

    The text lies in a folder that only this person can read, and is gone afterwards. Raises UsageError when the editor
    cannot start, and when its file cannot be read back: then the file stays, and the sentence names it.
    """
    command = choose_editor(environment)
    folder = Path(tempfile.mkdtemp(prefix="careercoach-"))
    place = folder / "text.txt"
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
    try:
        subprocess.run([*command, str(place)], check=False)  # noqa: S603 the person's own editor
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise UsageError(f"The editor {command[0]} could not be started; set EDITOR to another one.") from None
    try:
        written = place.read_text("utf-8", errors="replace")
    except OSError:
        raise UsageError(f"What the editor left could not be read; look for it in {folder}.") from None
    shutil.rmtree(folder, ignore_errors=True)
    return written
