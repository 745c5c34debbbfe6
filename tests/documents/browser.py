"""A real browser that prints a page as people do, without a window."""

import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
FOUND = next(filter(None, map(shutil.which, NAMES)), None)

with_a_browser = pytest.mark.skipif(FOUND is None, reason="no Chromium is here to print with; .ci/run installs one")


def ask(page: Path, *wanted: str) -> str:
    """What the browser answers when it opens the page for something; it reaches no network, and keeps nothing."""
    assert FOUND
    profile = page.with_suffix(".profile")
    common = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND")
    command = [FOUND, *common, f"--user-data-dir={profile}", *wanted, page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


def printed(page: Path) -> Path:
    """The PDF that the browser prints of the page."""
    target = page.with_suffix(".pdf")
    ask(page, "--no-pdf-header-footer", f"--print-to-pdf={target}")
    return target
