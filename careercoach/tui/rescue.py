"""Words on the screens that the file did not take when the program ends: they are kept beside it, in the drafts folder.

That may be because the file is gone, its disk full, or another program does not let go of it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from textual.screen import Screen
from textual.widgets import Input, TextArea

from careercoach import editor


def rescue(screens: Iterable[Screen[object]], folder: Path) -> Path | None:
    """Keep all words that stand in fields and return where; None when there are none. Raises FileProblem."""
    words = "\n\n".join(said for screen in screens for said in _words(screen) if said.strip())
    return editor.keep_anywhere(words, "unsaved", folder) if words else None


def _words(screen: Screen[object]) -> Iterator[str]:
    for field in screen.query(Input):
        yield field.value
    for prose in screen.query(TextArea):
        yield prose.text
