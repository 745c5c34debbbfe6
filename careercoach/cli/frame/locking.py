"""Asking for what locks a file or opens it again: a passphrase, typed unseen or read from a file, or keys.

A passphrase is never an argument: those stand in the shell's history, and everybody on the machine can list them. For
scripts ``--passphrase-file`` takes a file, or a descriptor as ``/dev/fd/3``.
"""

from collections.abc import Iterator, Mapping
from getpass import getpass
from pathlib import Path
from typing import Annotated, Any

import typer

from careercoach.cli.frame.context import current
from careercoach.cli.frame.options import several, text
from careercoach.encryption import SUFFIX, Key, Lock, loaded
from careercoach.errors import Declined, FileProblem, UsageError
from careercoach.incoming import decoded
from careercoach.visible import one_line

_PASSPHRASE_FILE = text("--passphrase-file", "Read the passphrase from the first line of this file.", "FILE")

LOCK_OPTIONS: Mapping[str, Any] = {
    "encrypt": Annotated[bool | None, typer.Option("--encrypt", help="Encrypt the file; a passphrase is asked for.")],
    "recipient": several("--recipient", "Encrypt it for this key instead, age1… or ssh-…, or those in @FILE.", "KEY"),
    "passphrase_file": _PASSPHRASE_FILE,
}
"""For ``taking``: how a file that is written is encrypted. The command hands what was said to ``lock``."""

KEY_OPTIONS: Mapping[str, Any] = {
    "identity": text("--identity", "The file of your secret key, as age-keygen or ssh-keygen wrote it.", "FILE"),
    "passphrase_file": _PASSPHRASE_FILE,
}
"""For ``taking``: what opens an encrypted file. The command hands what was said to ``key``."""


def wanted(said: Mapping[str, Any]) -> bool:
    """Whether the person asked for a locked file."""
    return bool(said["encrypt"] or said["recipient"]) or said["passphrase_file"] is not None


def lock(said: Mapping[str, Any]) -> Lock | None:
    """What to lock a file with; None when nothing of the kind was said. Raises UsageError, FileProblem and Declined."""
    if not wanted(said):
        return None
    loaded()  # before anybody types a passphrase in vain
    recipients, file = said["recipient"], said["passphrase_file"]
    if recipients and file is not None:
        raise UsageError("--recipient needs no passphrase; leave out --passphrase-file, or give it alone.")
    if recipients:
        return Lock(recipients=tuple(key for each in recipients for key in _keys(each)))
    return Lock(_first_line(file) if file is not None else _typed_twice())


def key(said: Mapping[str, Any]) -> Key:
    """What to open a file with. Raises UsageError, FileProblem and Declined."""
    if said["identity"]:
        return Key(identities=_read("--identity", said["identity"]))
    file = said["passphrase_file"]
    return Key(_first_line(file) if file is not None else _typed("Passphrase: "))


def locked_name(name: str) -> str:
    """The name that a locked file gets, so that nobody takes it for what is inside."""
    return name if name.endswith(SUFFIX) else name + SUFFIX


def _keys(recipient: str) -> Iterator[str]:
    """One key, or for ``@FILE`` each one in it, as ``age -R`` reads it."""
    if not recipient.startswith("@"):
        yield recipient.strip()
        return
    lines = [line.strip() for line in _read("--recipient", recipient[1:]).splitlines()]
    found = [line for line in lines if line and not line.startswith("#")]
    if not found:
        raise UsageError("The file that --recipient names holds no key; write one on each line.")
    yield from found


def _first_line(file: str) -> str:
    return _read("--passphrase-file", file).partition("\n")[0].removesuffix("\r")


def _read(option: str, file: str) -> str:
    try:
        return decoded(Path(file).expanduser().read_bytes(), f"The file that {option} names")
    except (OSError, RuntimeError, ValueError) as error:
        why = getattr(error, "strerror", None) or "there is no such place"
        raise FileProblem(f"{option} could not read {one_line(file)}: {why}; check the name.") from None


def _typed_twice() -> str:
    passphrase = _typed("Passphrase: ")
    if not passphrase:
        raise Declined("Cancelled: no passphrase was typed, so nothing was written.")
    if _typed("The same again: ") != passphrase:
        raise UsageError("The two passphrases differ, so nothing was written; start the command again.")
    return passphrase


def _typed(prompt: str) -> str:
    if not current().interactive:
        raise UsageError("A passphrase is typed on a terminal; without one, give --passphrase-file FILE or a key.")
    try:
        return getpass(prompt)
    except EOFError:
        raise Declined("Cancelled: no passphrase was typed, so nothing was done.") from None
