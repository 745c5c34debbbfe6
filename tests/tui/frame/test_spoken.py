"""What a screen reader for terminals says of the screens without lines: whatever is drawn anew, else the line in front.

The check-in was heard once with tdsr2 (see ``tests/README.md``), which says the same lines.
"""

import os
import re
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from textual.pilot import Pilot

from careercoach.paths import Places
from careercoach.services.goals import goals
from careercoach.services.jobs import profile
from careercoach.services.work import accomplishments
from careercoach.settings import Settings
from careercoach.tui.app import CareerCoachApp
from tests.tui.conftest import TODAY, Screens, paste, press, settled
from tests.tui.frame.test_heard import DRAWN, line_of_cursor

FOLDER = Path(__file__).parents[2] / "transcripts" / "spoken"
KEY = re.compile("=== (.*)")
SAVED = "saved ✓"
"""It is said when a pause in typing was long enough."""


def said(before: str, now: str) -> list[str]:
    """The lines that were drawn anew, without the blanks that lay them out."""
    lines, now_lines = (page.replace(SAVED, " " * len(SAVED)).splitlines() for page in (before, now))
    drawn = [line for at, line in enumerate(now_lines) if at >= len(lines) or line.rstrip() != lines[at].rstrip()]
    return [" ".join(line.split()) for line in drawn if line.strip()]


async def heard(pilot: Pilot[int], kept: str) -> str:
    """The conversation anew: the keys behind ``===`` are pressed, words in quotation marks come at once."""
    page = await settled(pilot)
    told = said("", page)
    for key in KEY.findall(kept):
        before, page = page, await (paste(pilot, key[1:-1]) if key.startswith("“") else press(pilot, *key.split()))
        told += [f"=== {key}", *(said(before, page) or [" ".join(line_of_cursor(pilot).split())])]
    return "\n".join(told) + "\n"


@pytest.mark.parametrize("name", sorted(file.name for file in FOLDER.glob("*.txt")))
async def test_a_screen_is_heard_as_written_down(name: str, screens: Screens) -> None:
    screens.do(lambda session: profile.update(session, {"name": "Ines", "manager": "Priya Dalvi"}, TODAY))
    done = {"title": "Wrote a handover sheet", "result": "Night staff used it", "on": TODAY}
    screens.do(lambda session: accomplishments.add(session, done, TODAY))
    screens.do(lambda session: goals.add(session, {"title": "Lead a shift", "horizon": "near"}, TODAY))
    kept = FOLDER / name
    app = CareerCoachApp(Places(screens.file, "--db"), TODAY, Settings(bare=True))
    app.desk.clock = lambda: datetime(2026, 11, 22, 9, tzinfo=UTC)  # no minute goes by
    async with app.run_test(size=(80, 24)) as pilot:
        now = await heard(pilot, kept.read_text("utf-8"))
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        kept.write_text(now, "utf-8")
    assert now == kept.read_text("utf-8")


@pytest.mark.parametrize("name", sorted(file.name for file in FOLDER.glob("*.txt")))
def test_nothing_drawn_is_heard_no_title_is_cut_and_nothing_is_said_twice_running(name: str) -> None:
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    assert [line for line in lines if DRAWN.search(line) or line.endswith("…")] == []
    assert [one for one, after in pairwise(lines) if one == after and not one.startswith("===")] == []
