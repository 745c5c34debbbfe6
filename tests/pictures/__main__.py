"""Draw every picture of the README anew, beside this file; the printed page takes pdftoppm, of poppler-utils."""

import asyncio
import re
import subprocess
import tempfile
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps
from sqlmodel import Session

from careercoach.content.rules import rules
from careercoach.documents.brief import brief
from careercoach.documents.pdf import pdf
from careercoach.paths import Places
from careercoach.queries.talk import meetings
from careercoach.services.start import nudges
from careercoach.services.work import accomplishments
from careercoach.store.example_life import lay_out
from careercoach.store.file import open_for_reading
from careercoach.store.session import act
from careercoach.tui.app import CareerCoachApp

TODAY = date(2026, 11, 22)
SIZE = (80, 24)
PICTURES: dict[str, tuple[str, ...]] = {
    "today": ("1",),
    "reflect": ("2", "enter"),
    "accomplishments": ("3", "down"),
    "goals": ("4",),
    "ladder": ("4", "L"),
    "check-in": ("4", "c"),
    "unstick": ("4", "greater_than_sign"),
    "growth-check": ("2", "G"),
    "compass": ("2", "K"),
    "metrics": ("4", "M"),
    "readiness": ("4", "R", "E"),
    "month": ("1", "y"),
    "meeting": ("6", "enter", "enter"),
    "brief": ("6", "v"),
    "run": ("6", "t", *["space"] * 10),
    "after": ("6", "down", "down", "greater_than_sign"),
    "writing": ("6", "v", "enter", *"Dear", "space", *"Priya", "comma", "enter", "enter"),
}
"""What each picture shows: the keys that lead there from the start."""


def draw(folder: Path) -> list[Path]:
    """Draw all pictures into a folder and return their paths."""
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "careercoach.db"
        lay_out(file, TODAY)
        drawn = [asyncio.run(_draw(file, keys, folder / f"{name}.svg")) for name, keys in PICTURES.items()]
        drawn.append(_printed(file, folder / "printed.png"))
        other = Path(home) / "noticed.db"
        with act(other, TODAY) as session:
            _stands_out(session)
        return [*drawn, asyncio.run(_draw(other, ("1",), folder / "observation.svg"))]


def _printed(file: Path, target: Path) -> Path:
    """The brief for the next talk as it comes out of a printer, small enough for a page about the program."""
    connection = open_for_reading(file)
    talk = meetings.next_planned(connection, TODAY)
    markdown = brief(meetings.brief(connection, talk), "manager", TODAY)
    connection.close()
    drawn = subprocess.run(
        ["pdftoppm", "-r", "64", "-gray", "-png", "-singlefile", "-"],
        input=pdf(markdown, TODAY),
        capture_output=True,
        check=True,
    )
    page = Image.open(BytesIO(drawn.stdout))
    ImageOps.expand(page.convert("L"), border=1, fill=170).quantize(16).save(target, optimize=True)
    return target


def _stands_out(session: Session) -> None:
    """A file in which teaching gives energy, and of which Today says nothing else."""
    for week in range(30):
        on = date(2026, 3, 2) + timedelta(7 * week)
        shown = {"title": "Showed the night team the new form", "on": on, "tags": ["teaching"]}
        accomplishments.add(session, {**shown, "energy": "energised" if week % 6 else "neutral"}, TODAY)
        counted = {"title": "Counted the stock room", "on": on + timedelta(3)}
        accomplishments.add(session, {**counted, "energy": "neutral" if week % 4 else "energised"}, TODAY)
    for rule in rules().keys() - {"noticed"}:
        nudges.switch(session, rule, True)


async def _draw(file: Path, keys: tuple[str, ...], target: Path) -> Path:
    app = CareerCoachApp(Places(file, "--db"), TODAY, demo=True)
    async with app.run_test(size=SIZE) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        target.write_text(_local_fonts(app.export_screenshot(title="careercoach")), "utf-8")
    app.desk.close()
    return target


def _local_fonts(svg: str) -> str:
    """The picture with the reader's own fixed-width font instead of one fetched from somewhere."""
    plain = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return plain.replace("Fira Code", "ui-monospace, Menlo, Consolas, DejaVu Sans Mono")


if __name__ == "__main__":
    for path in draw(Path(__file__).parent):
        print(path.name)  # noqa: T201 says what was drawn
