"""Words on the screens that the file did not take when the program ends: they are kept beside it, in the drafts folder.

That may be because the file is gone, its disk full, or another program does not let go of it.
"""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from textual.screen import Screen
from textual.widgets import Input, TextArea

from careercoach import editor
from careercoach.errors import FileProblem


def rescue(screens: Iterable[Screen[object]], folder: Path) -> Path | None:
    """Keep all words that stand in fields and return where; None when there are none. Raises FileProblem."""
    words = "\n\n".join(said for screen in screens for said in _words(screen) if said.strip())
    if not words:
        return None
    try:
        return editor.keep(words, "unsaved", folder)
    except (FileProblem, OSError):
        return editor.keep(words, "unsaved", Path(tempfile.mkdtemp(prefix="careercoach-")))


def _words(screen: Screen[object]) -> Iterator[str]:
    for field in screen.query(Input):
        yield field.value
    for prose in screen.query(TextArea):
        yield prose.text
