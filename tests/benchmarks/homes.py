"""Throw-away environments: where a peer is installed, and a home with its entries."""

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measuring import Failed

_HERE = Path(sys.executable).parent


def installed(package: str, folder: Path) -> Path:
    """Install ``package`` into an environment of its own and return the folder of its programs. Raises Failed."""
    try:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True, capture_output=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", package], check=True, capture_output=True)
    except subprocess.CalledProcessError as error:
        raise Failed(f"{package} cannot be installed here") from error
    return folder / "bin"


def of_the_system(package: str, program: str) -> Path:
    """The folder of a program of the system; its package is installed when it is missing. Raises Failed."""
    from shutil import which

    if which(program) is None:
        subprocess.run(["apt-get", "install", "-y", "-qq", package], check=False, capture_output=True)
    found = which(program)
    if found is None:
        raise Failed(f"{program} is not on this machine, and {package} cannot be installed here")
    return Path(found).parent


def version_of(package: str, programs: Path) -> str:
    """The version that was installed into an environment."""
    words = [str(programs / "python"), "-c", f"from importlib.metadata import version; print(version({package!r}))"]
    return _said(words)


def version_said(program: Path) -> str:
    """The version that a program of the system says it is."""
    return _said([str(program), "--version"])


def _said(words: list[str]) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()
