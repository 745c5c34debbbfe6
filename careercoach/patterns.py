"""Patterns that are made ready when something is first looked for.

Why: the rules know some two hundred patterns, a command or a screen looks for few of them, and to make one ready takes
longer than to search a page with it.
"""

import re


class _Pattern:
    """Stands for a pattern; what can be asked of it is at hand once something was."""

    def __init__(self, text: str, flags: int) -> None:
        self._meant = (text, flags)

    def __getattr__(self, name: str) -> object:
        ready = re.compile(*self._meant)
        self.__dict__.update({each: getattr(ready, each) for each in dir(ready) if not each.startswith("_")})
        return getattr(ready, name)


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of that text. A text that is none raises re.error when something is first looked for."""
    return _Pattern(text, flags)  # type: ignore[return-value]  # it can be asked all that a pattern can
