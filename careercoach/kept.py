"""What was made ready once, kept beside Python's own bytecode, in its format and by its rules.

Why: to read TOML takes a hundred times as long as to read the same back, and to make a pattern ready longer than to
search a page with it, and a person waits for both at every start. What is kept names what it was made of: where that
has changed, it is made anew. Imports only what the interpreter has at hand, for the express lane comes here, too.
"""

import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PLACE: str | None = __spec__.cached if __spec__ else None
"""Where names of what is kept begin: the interpreter is named there, and its folder is the one Python was told of."""


def found(name: str, made_of: "Any") -> "Any":
    """What is kept under a name, where it was made of the same; None otherwise."""
    try:
        with open(f"{_PLACE}.{name}", "rb") as file:
            # Read whole first: value by value, as load does from a file, takes five times as long.
            of, made = marshal.loads(file.read())  # noqa: S302 as Python reads its own bytecode, in the same folder
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return made if of == made_of else None


def keep(name: str, made_of: "Any", made: "Any") -> None:
    """Put it there whole or not at all; where nothing can be written, or marshal cannot say it, it is made anew."""
    if sys.dont_write_bytecode or _PLACE is None:
        return
    place = f"{_PLACE}.{name}"
    beside = f"{place}.{os.getpid()}"
    try:
        written = marshal.dumps((made_of, made))
        with open(beside, "wb") as file:
            file.write(written)
        os.replace(beside, place)
    except (OSError, ValueError):
        pass
