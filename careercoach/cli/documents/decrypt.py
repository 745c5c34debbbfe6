"""Opening what was encrypted: a document, or a copy of the file."""

from pathlib import Path
from typing import Annotated, Any, ClassVar

import typer

from careercoach.cli.documents.handing import FORCE
from careercoach.cli.frame import locking, output
from careercoach.cli.frame.context import current
from careercoach.cli.frame.options import Json, Quiet, taking
from careercoach.encryption import SUFFIX, open_sealed, refuse_unsealed
from careercoach.errors import FileProblem, UsageError
from careercoach.frozen import Frozen
from careercoach.paths import absolute
from careercoach.store.exports import write_whole
from careercoach.visible import one_line


class DecryptedRecord(Frozen):
    """A file that was opened: ``id`` is the path of what was in it, ``size`` its length in bytes."""

    noun: ClassVar[str] = "decrypted"
    id: str
    size: int


@taking(
    {
        "target": Annotated[
            str | None,
            typer.Option("--output", "-o", metavar="FILE", help="Write to this file; NAME of NAME.age when left out."),
        ],
        **locking.KEY_OPTIONS,
        "force": FORCE,
    }
)
def decrypt(
    file: Annotated[str, typer.Argument(metavar="FILE", help="What was encrypted, by careercoach or by age.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Open an encrypted export or copy again.

    What was in it goes into a file of its own. age -d does the same without careercoach.

    \b
    Example:
      careercoach decrypt brief.md.age
    """
    target = _target(file, said["target"])
    try:
        sealed = Path(file).expanduser().read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        why = getattr(error, "strerror", None) or "there is no such place"
        raise FileProblem(f"{one_line(file)} could not be read: {why}; check the name.") from None
    refuse_unsealed(sealed)
    content = open_sealed(sealed, locking.key(said))
    write_whole(target, content, force=said["force"], spare=current().places.database)
    record = DecryptedRecord(str(target), len(content))
    output.show_one(record, lambda: f"Wrote {one_line(str(target))}.", as_json=as_json, quiet=quiet)


def _target(file: str, option: str | None) -> Path:
    """Where what is inside goes. Raises UsageError."""
    if option:
        return absolute(option)
    if not file.endswith(SUFFIX):
        raise UsageError("The name does not end in .age, so say with -o FILE where what is inside shall go.")
    return absolute(file.removesuffix(SUFFIX))
