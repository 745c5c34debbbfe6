"""The script that each shell reads to complete ``careercoach``, and where that shell looks for it."""

import os
import shlex
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from careercoach.errors import UsageError
from careercoach.frozen import Frozen

SHELLS = ("bash", "zsh", "fish")
"""Shells that can complete."""

_LOADERS = (
    "/usr/share/bash-completion/bash_completion",
    "/usr/local/share/bash-completion/bash_completion",
    "/opt/homebrew/share/bash-completion/bash_completion",
    "/etc/profile.d/bash_completion.sh",
)
"""What loads the completions of a person in bash; most systems have one of them."""


class Installed(Frozen):
    """Where a script stands. ``line`` has to stand in the file ``rc`` for the shell to read it; None for none."""

    file: Path
    rc: Path
    line: str | None


def chosen(shell: str | None, environment: Mapping[str, str]) -> str:
    """The shell that was named, else the one the person uses. Raises UsageError."""
    name = (shell or Path(environment.get("SHELL", "")).name).strip().lower()
    if name not in SHELLS:
        raise UsageError(f"Say which shell: {', '.join(SHELLS)}.")
    return name


def script(shell: str) -> str:
    """What the shell reads."""
    return resources.files("careercoach.content").joinpath("shell", f"complete.{shell}").read_text("utf-8")


def place_for(shell: str, environment: Mapping[str, str]) -> Installed:
    """Where the shell looks for the completions of one person."""
    home = Path(environment.get("HOME") or os.path.expanduser("~"))  # noqa: PTH111 Path.home asks another environment
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    if shell == "fish":
        config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
        return Installed(config / "fish" / "completions" / "careercoach.fish", config / "fish" / "config.fish", None)
    if shell == "zsh":
        file = data / "zsh" / "site-functions" / "_careercoach"
        return Installed(file, Path(environment.get("ZDOTDIR") or home) / ".zshrc", _reading(file))
    folder = Path(environment.get("BASH_COMPLETION_USER_DIR") or data / "bash-completion")
    file = folder / "completions" / "careercoach"
    loaded = any(Path(each).exists() for each in _LOADERS)
    return Installed(file, home / ".bashrc", None if loaded else _reading(file))


def _reading(file: Path) -> str:
    """A line that does nothing once the file is deleted."""
    return f"[ ! -r {shlex.quote(str(file))} ] || . {shlex.quote(str(file))}"
