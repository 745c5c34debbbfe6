"""The keys of what was noticed, as they are shown and typed."""

from careercoach.cli.frame import output
from careercoach.store import ids


def short_key(key: str) -> str:
    """A key with the beginning of the id in it, where there is one."""
    kind, _, subject = key.partition("/")
    return f"{kind}/{output.short(subject)}" if ids.UUID.fullmatch(subject) else key
