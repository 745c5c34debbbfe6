"""``python -m careercoach.derive``: write anew what repeats models.py, and draft the migration for what is new there.

``--check`` writes nothing, names what is stale, and leaves with 1 if anything is.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import careercoach
from careercoach.derive import drawing, migration
from careercoach.derive.readings import readings

HOUSE = Path(careercoach.__file__).parent
SCHEMA = HOUSE / "cli" / "output.schema.json"


def derived() -> Iterator[tuple[Path, str]]:
    """Every file that repeats the model, with the text it should have."""
    known = readings()
    yield HOUSE / "records.py", drawing.records(known)
    yield HOUSE / "store" / "schema" / "views.sql", drawing.views(known)
    yield SCHEMA, drawing.schema(known, SCHEMA.read_text("utf-8"))
    if drafted := migration.draft():
        name, text = drafted
        yield HOUSE / "store" / "schema" / name, text


def stale() -> list[tuple[Path, str]]:
    """The files that do not say what they should, with the text that is right."""
    return [(path, text) for path, text in derived() if not path.exists() or path.read_text("utf-8") != text]


def main() -> int:
    """Write, or with --check only say, what is stale; the exit code."""
    checking = sys.argv[1:] == ["--check"]
    found = stale()
    for path, text in found:
        if not checking:
            path.write_text(text, "utf-8")
        sys.stdout.write(f"{'stale' if checking else 'written'}: {path.relative_to(HOUSE.parent)}\n")
    return int(checking and bool(found))


if __name__ == "__main__":
    sys.exit(main())
