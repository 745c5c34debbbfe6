"""How the screens look is read when they are first opened."""

from pathlib import Path

from careercoach.tui import app
from tests.tui.conftest import Screens, press

SCREENS = Path(app.__file__).parent / "screens"


async def test_the_sheet_of_a_wing_is_read_when_its_first_screen_opens(lived: Screens) -> None:
    def read(wing: str) -> bool:
        return pilot.app.stylesheet.has_source(str(SCREENS / wing / f"{wing}.tcss"), "")

    async with lived() as pilot:
        assert [wing.name for wing in SCREENS.iterdir() if read(wing.name)] == ["start"]
        await press(pilot, "2")
        assert read("reflect")
        assert str(pilot.app.screen.query_one("#detail").styles.max_height) == "7"
        assert not read("talk")


def test_each_wing_has_its_sheet() -> None:
    wings = {path.parent for path in SCREENS.glob("*/*.py") if path.name != "__init__.py"}
    assert [wing.name for wing in wings if not (wing / f"{wing.name}.tcss").is_file()] == []
