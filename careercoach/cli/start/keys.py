"""The keys of what was noticed, as they are shown and typed."""

import shlex

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.store import ids


def short_key(key: str) -> str:
    """A key with the beginning of the id in it, where there is one."""
    kind, _, subject = key.partition("/")
    return f"{kind}/{output.short(subject)}" if ids.UUID.fullmatch(subject) else key


def answering(key: str) -> tuple[str, ...]:
    """What one types to answer what was noticed: a command for each answer, to be copied as it stands."""
    typed = shlex.quote(short_key(key))
    return tuple(f"careercoach noticed answer {typed} {answer}" for answer in vocabulary.FITS)
