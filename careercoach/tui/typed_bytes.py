"""Bytes a terminal sends that are no UTF-8 are left out and said, where Textual would end the program.

Why a name in Textual's driver is replaced: the driver decodes strictly, and offers no way to choose otherwise.
"""

import codecs
from functools import partial

from textual.drivers import linux_driver

NOT_TEXT = "\ufdd0"
"""What stands for bytes that are no text until they are left out: a place in Unicode that never is a sign."""

_HANDLER = "careercoach-typed-bytes"


def be_patient() -> None:
    """From now on let ``NOT_TEXT`` come in for bytes that are no UTF-8."""
    codecs.register_error(_HANDLER, lambda error: (NOT_TEXT, error.end))  # type: ignore[attr-defined]  # a decoding error
    linux_driver.getincrementaldecoder = _decoder  # type: ignore[assignment, attr-defined]  # as above


def _decoder(encoding: str) -> partial[codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors=_HANDLER)
