"""The tables of a content file, kept beside Python's own bytecode and by its rules once they were read.

Why: to read TOML takes twenty times as long as to read the same as JSON, and a person waits for it at every start. What
is kept names the text it was made of: a file whose words have changed is read anew.
"""

import json
import os
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

Tables = dict[str, Any]


def tables(file: Path, parse: Callable[[str], Tables]) -> Tables:
    """The tables of a file that ships; ``parse`` makes them of its text where they are not kept."""
    text = file.read_bytes()
    place, made_of = file.parent / "__pycache__" / f"{file.name}.json", [len(text), zlib.crc32(text)]
    with suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads(place.read_bytes())
        if found["made_of"] == made_of:
            known: Tables = found["tables"]
            return known
    read = parse(text.decode("utf-8"))
    if not sys.dont_write_bytecode:
        _keep(place, {"made_of": made_of, "tables": read})
    return read


def _keep(place: Path, what: Tables) -> None:
    """Put it there whole or not at all; where nothing can be written, or JSON cannot say it, it is read anew."""
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError, TypeError):
        written = json.dumps(what, ensure_ascii=False, separators=(",", ":"))
        beside.write_text(written, "utf-8")
        beside.replace(place)
