"""``python -m careercoach.derive``: write anew what repeats models.py, and draft the migration for what is new there.

The page for man repeats the commands' summaries and the help by topic, so it is written here, too; and so are the
tables of a new file and the rows of the example life. Where the tables changed, the rows come with the next run.

``--check`` writes nothing, names what is stale, and leaves with 1 if anything is.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import careercoach
from careercoach.cli.commands import COMMANDS
from careercoach.cli.start.helping import manual
from careercoach.content import loader
from careercoach.derive import drawing, example_life, heard, lane, migration, tables
from careercoach.derive.readings import readings
from careercoach.store import migrations

HOUSE = Path(careercoach.__file__).parent
HEADER = HOUSE / "store" / "header.py"
SCHEMA = HOUSE / "cli" / "output.schema.json"
PAGE = HOUSE / "man" / "man1" / "careercoach.1"


def derived() -> Iterator[tuple[Path, str]]:
    """Every file that repeats the model or the help, with the text it should have."""
    known = readings()
    yield HOUSE / "records.py", drawing.records(known)
    yield HOUSE / "store" / "schema" / "views.sql", drawing.views(known)
    yield HOUSE / "express" / "statements.py", lane.statements(known)
    yield HOUSE / "content" / "heard_phrases.py", heard.module()
    yield SCHEMA, drawing.schema(known, SCHEMA.read_text("utf-8"))
    yield PAGE, manual(COMMANDS)
    steps = migrations.shipped().steps
    drafted = migration.draft()
    if drafted:
        name, text = drafted
        yield HOUSE / "store" / "schema" / name, text
        steps = (*steps, text)
    whole = tables.whole(steps)
    yield HOUSE / "store" / "schema" / migrations.WHOLE, whole
    if whole == migrations.shipped().whole:  # the services need the tables before they can write the example life
        yield HOUSE / "content" / loader.DEMO_ROWS, example_life.rows()
    yield HEADER, re.sub(r"^VERSION = \d+", f"VERSION = {len(steps)}", HEADER.read_text("utf-8"), flags=re.MULTILINE)


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
