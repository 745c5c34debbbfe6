"""Sealing bytes so that only whoever has the passphrase or the key can read them, in the age format.

Why age: one small published format that other programs read too (``age``, ``rage``), so that nobody needs careercoach
to open what it sealed. pyrage is an optional extra and loaded only here, when something is sealed or opened.
"""

import unicodedata
from collections.abc import Sequence
from typing import Any

from careercoach.errors import InvalidValue, UsageError
from careercoach.frozen import Frozen

SUFFIX = ".age"
"""How the name of a sealed file ends."""

_HEADS = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_SECRET = "AGE-SECRET-KEY-"  # noqa: S105 what every such key begins with


class Lock(Frozen):
    """What closes a file: a passphrase, or the public keys (``age1…``, ``ssh-…``) of whoever may open it."""

    passphrase: str | None = None
    recipients: tuple[str, ...] = ()


class Key(Frozen):
    """What opens a file: its passphrase, or the text of a file of secret keys as age-keygen or ssh-keygen wrote it."""

    passphrase: str | None = None
    identities: str | None = None


def seal(content: bytes, lock: Lock) -> bytes:
    """The content, readable only with the lock's key. Raises UsageError, InvalidValue for what is no public key."""
    pyrage = loaded()
    if lock.passphrase is not None:
        if not lock.passphrase:
            raise UsageError("An empty passphrase protects nothing; choose some words.")
        return bytes(pyrage.passphrase.encrypt(content, _same(lock.passphrase)))
    return bytes(pyrage.encrypt(content, [_recipient(pyrage, each) for each in lock.recipients]))


def open_sealed(sealed: bytes, key: Key) -> bytes:
    """What was sealed. Raises UsageError when it is not sealed, the key does not fit, or it is damaged."""
    refuse_unsealed(sealed)
    pyrage = loaded()
    try:
        if key.passphrase is not None:
            return bytes(pyrage.passphrase.decrypt(sealed, _same(key.passphrase)))
        return bytes(pyrage.decrypt(sealed, _identities(pyrage, key.identities or "")))
    except pyrage.DecryptError as error:
        raise _refusal(str(error)) from None


def refuse_unsealed(content: bytes) -> None:
    """Raise UsageError when this is no file in the age format."""
    if not content.startswith(_HEADS):
        raise UsageError("That file is not encrypted in the age format; name one whose name ends in .age.")


def loaded() -> Any:
    """pyrage. Raises UsageError, which says how to get it, when it is not installed."""
    try:
        import pyrage
    except ImportError:
        raise UsageError("Encrypting needs one more package; pip install 'careercoach[encrypt]' brings it.") from None
    return pyrage


def _same(passphrase: str) -> str:
    """One passphrase however a keyboard composes its accents."""
    return unicodedata.normalize("NFC", passphrase)


def _recipient(pyrage: Any, key: str) -> Any:
    read = pyrage.ssh.Recipient if key.startswith("ssh-") else pyrage.x25519.Recipient
    try:
        return read.from_str(key)
    except pyrage.RecipientError:
        raise InvalidValue(
            "recipient", "{field} takes a public key that begins with age1 or ssh-; this is none, or part of one."
        ) from None


def _identities(pyrage: Any, text: str) -> Sequence[Any]:
    keys = [line.strip() for line in text.splitlines() if line.strip().startswith(_SECRET)]
    try:
        if keys:
            return [pyrage.x25519.Identity.from_str(key) for key in keys]
        return [pyrage.ssh.Identity.from_buffer(text.encode())]
    except pyrage.IdentityError:
        raise InvalidValue(
            "identity", "{field} takes a file of secret keys, as age-keygen or ssh-keygen write it."
        ) from None


def _refusal(why: str) -> UsageError:
    """What pyrage's reason means; it gives no other sign than these words."""
    if why == "Decryption failed":
        return UsageError("That passphrase does not open it; try again, minding capital letters and blanks.")
    if why == "No matching keys found":
        return UsageError("That does not open it.", "other-key-file")
    return UsageError("The file is damaged and cannot be opened; take another copy of it.")
