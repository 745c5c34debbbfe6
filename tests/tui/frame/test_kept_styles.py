"""How the screens look is read from the style sheets once, and taken up again at the next start."""

import sys
from pathlib import Path

import pytest
from textual.css.parse import parse
from textual.markup import parse_style

from careercoach import kept
from careercoach.tui.stylesheet import KeptStylesheet
from tests.tui.conftest import Screens, press

Sources = list[str]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sources:
    """What is read of style sheets from now on; nothing was kept before."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_PLACE", str(tmp_path / "kept"))
    monkeypatch.setattr(KeptStylesheet, "_read", {})
    sources: Sources = []

    def noticed(scope: str, css: str, *rest: object, **more: object) -> object:
        sources.append(css)
        return parse(scope, css, *rest, **more)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr("textual.css.stylesheet.parse", noticed)
    return sources


async def test_a_start_after_the_first_reads_no_style_sheet(
    lived: Screens, read: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = []
    for _ in range(2):
        monkeypatch.setattr(KeptStylesheet, "_read", {})
        async with lived() as pilot:
            pictures.append(await press(pilot, "4"))
            looks = [str(rule.styles.get_rules()) for rule in pilot.app.stylesheet.rules]
        KeptStylesheet.keep()
        if read:
            first, found = looks, len(read)
            read.clear()
    assert found > 10
    assert read == []
    assert pictures[0] == pictures[1]
    assert looks == first


async def test_how_it_looks_is_kept_once_the_first_picture_stands_for_a_terminal_may_be_closed_at_any_time(
    lived: Screens, read: Sources, tmp_path: Path
) -> None:
    async with lived() as pilot:
        await press(pilot)
        assert read
        assert list(tmp_path.glob("kept.styles.*"))


def test_a_sheet_that_has_changed_is_read_anew(read: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    for colour in ("red", "red", "blue"):
        monkeypatch.setattr(KeptStylesheet, "_read", {})
        sheet = KeptStylesheet(variables={"ink": "green"})
        sheet.add_source(f"Screen {{ color: {colour}; background: $ink; }}", read_from=("ours.tcss", ""))
        sheet.parse()
        assert str(sheet.rules[0].styles.color.rgb) == str({"red": (255, 0, 0), "blue": (0, 0, 255)}[colour])
        KeptStylesheet.keep()
    assert len(read) == 2


def test_what_another_textual_understood_is_not_taken_up(
    tmp_path: Path, read: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careercoach.tui.stylesheet.textual.__file__", str(tmp_path / "textual" / "__init__.py"))
    for version in ("8.2.8", "9.0.0"):
        (tmp_path / f"textual-{version}.dist-info").mkdir()
        monkeypatch.setattr(KeptStylesheet, "_read", {})
        sheet = KeptStylesheet(variables={"ink": "green"})
        sheet.add_source("Screen { color: $ink; }")
        sheet.parse()
        KeptStylesheet.keep()
    assert len(read) == 2


@pytest.mark.parametrize(
    "looks",
    [
        "@click=screen.take(1)",
        "$text-muted @click=app.go('goals')",
        "bold $primary @click=screen.open('goal','8d41-b7')",
        "bold $foreground underline @click=app.part('reflect', '')",
        "bold on $surface",
    ],
)
async def test_what_a_click_does_is_read_as_textual_reads_it(lived: Screens, looks: str) -> None:
    async with lived() as pilot:
        for _ in range(2):
            assert pilot.app.stylesheet.parse_style(looks) == parse_style(looks)
