"""Draw every picture of the README anew, or say which no longer shows the program as it is (``--check``).

The printed page takes pdftoppm, of poppler-utils; where there is none, it is left as it is.
"""

import asyncio
import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from careercoach.documents.brief import brief
from careercoach.documents.pdf import pdf
from careercoach.queries.talk import meetings
from careercoach.store.example_life import lay_out
from careercoach.store.file import open_for_reading
from tests.pictures.recording import recording
from tests.pictures.screens import TODAY, after_each, picture

FOLDER = Path(__file__).parent
PICTURES: dict[str, tuple[str, ...]] = {
    "today": (),
    "reflect": ("2", "enter"),
    "ladder": ("4", "L"),
    "run": ("6", "t", *["space"] * 10),
}
"""What each picture shows: the keys that lead there from the start."""
PRINTED = "printed.png"


def draw(folder: Path) -> list[str]:
    """Draw all pictures into a folder and return their names."""
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "careercoach.db"
        lay_out(file, TODAY)
        if shutil.which("pdftoppm"):
            _printed(file, folder / PRINTED)
        for name, keys in PICTURES.items():
            (folder / f"{name}.svg").write_text(asyncio.run(_last(file, keys)), "utf-8")
        (folder / "recording.svg").write_text(asyncio.run(recording(file)), "utf-8")
    return sorted(path.name for path in folder.iterdir() if path.suffix in {".svg", ".png"})


async def _last(file: Path, keys: tuple[str, ...]) -> str:
    drawn = ""
    async for app in after_each(file, keys):
        drawn = picture(app)
    return drawn


def _printed(file: Path, target: Path) -> None:
    """The brief for the next talk as it comes out of a printer, as wide as the page about the program."""
    connection = open_for_reading(file)
    talk = meetings.next_planned(connection, TODAY)
    markdown = brief(meetings.brief(connection, talk), "manager", TODAY)
    connection.close()
    drawn = subprocess.run(
        ["pdftoppm", "-r", "100", "-gray", "-png", "-singlefile", "-"],
        input=pdf(markdown, TODAY),
        capture_output=True,
        check=True,
    )
    page = Image.open(BytesIO(drawn.stdout))
    ImageOps.expand(page.convert("L"), border=1, fill=170).quantize(16).save(target, optimize=True)


def stale() -> list[str]:
    """The pictures kept here that would be drawn otherwise; the printed page, which pdftoppm draws, is not compared."""
    with tempfile.TemporaryDirectory() as anew:
        return [
            name
            for name in draw(Path(anew))
            if name != PRINTED and Path(anew, name).read_bytes() != (FOLDER / name).read_bytes()
        ]


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        if old := stale():
            sys.exit(
                f"These pictures show the program as it was: {', '.join(old)}. Draw them: python -m tests.pictures"
            )
    else:
        draw(FOLDER)
