"""Whoever sees no colours, few, or needs strong ones reads every word and finds the row in front."""

import re
from itertools import product
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from textual.color import Color as Shade
from textual.message import Message
from textual.theme import Theme

import careercoach.tui
from careercoach.settings import Settings
from careercoach.tui.background import Background, Parser, guessed, is_asked
from careercoach.tui.themes import THEMES, named
from careercoach.tui.wearing import WearsColours
from careercoach.tui.widgets.choosing import Pick
from tests.terminal import PATIENCE, Terminal
from tests.tui.conftest import Screens, coach, go, press, settled, shown

_TUI = Path(careercoach.tui.__file__).parent
_WORDS = ("foreground", "muted", "primary", "secondary", "success", "warning", "error")
_BEHIND = ("background", "surface", "panel", "cursor")
_PALETTES = {  # of what the terminal shows: words and ground when dark, when light, and the colours by name
    "xterm": ("e5e5e5 000000", "000000 ffffff", "cd0000 00cd00 0000ee 00cdcd ff0000 ffff00"),
    "vga": ("aaaaaa 000000", "000000 ffffff", "aa0000 00aa00 0000aa 00aaaa ff5555 ffff55"),
}
_NAMES = ("ansi_red", "ansi_green", "ansi_blue", "ansi_cyan", "ansi_bright_red", "ansi_bright_yellow")
AA = 4.5
"""The least contrast of words that can be read, by the guidelines for the web."""

Rgb = tuple[int, ...]


def _light(colour: Rgb) -> float:
    parts = [(each / 255 + 0.055) / 1.055 for each in colour]
    red, green, blue = (each**2.4 if each > 0.0904 else each * 1.055 / 12.92 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: Rgb, other: Rgb) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _true(colour: str) -> Rgb:
    return tuple(Shade.parse(colour).rgb)


def _of_256(colour: str) -> Rgb:
    return tuple(Color.from_rgb(*_true(colour)).downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


def _grey(colour: str) -> Rgb:
    return (round(Shade.parse(colour).brightness * 255),) * 3


_DRAWN = [theme for theme, _ in THEMES if not theme.ansi]


def _variables(theme: Theme) -> dict[str, str]:
    return {**theme.to_color_system().generate(), **theme.variables}


@pytest.mark.parametrize("theme", _DRAWN, ids=lambda theme: theme.name)
def test_every_word_can_be_read_on_all_that_lies_behind_it_also_in_256_colours_and_none(theme: Theme) -> None:
    colours = _variables(theme)
    least = 7.0 if "contrast" in theme.name else AA
    weak = [
        (word, behind, seen.__name__, round(found, 2))
        for seen in (_true, _of_256, _grey)
        for word, behind in [*product(_WORDS, _BEHIND), ("background", "primary")]  # the last is a button in front
        if (found := _contrast(seen(colours[word]), seen(colours[behind]))) < least
    ]
    assert weak == []


@pytest.mark.parametrize("palette", _PALETTES)
def test_the_colours_of_a_terminal_can_be_read_in_the_usual_palettes(palette: str) -> None:
    dark, light, colours = ([_true(f"#{each}") for each in part.split()] for part in _PALETTES[palette])
    for theme in (theme for theme, _ in THEMES if theme.ansi):
        words, ground = dark if theme.dark else light
        seen = {"ansi_default": words, **dict(zip(_NAMES, colours, strict=True))}
        weak = [name for name in _WORDS if _contrast(seen[_variables(theme)[name]], ground) < AA]
        assert (theme.name, weak) == (theme.name, [])


def test_no_screen_has_words_or_grounds_of_other_colours_than_these() -> None:
    sheets = "\n".join(sheet.read_text("utf-8") for sheet in _TUI.rglob("*.tcss"))
    grounds = set(re.findall(r"[^-]background: ([^;]+);", sheets))
    assert grounds <= {*(f"${each}" for each in _BEHIND), "$primary", "transparent"}  # no veil before what a box covers
    code = "\n".join(page.read_text("utf-8") for page in _TUI.rglob("*.py"))
    words = set(re.findall(r"[^-]color: [$]([^;]+);", sheets)) | set(re.findall(r'"[a-z ]*[$]([a-z]+[^" ]*)', code))
    assert words <= {*_WORDS, "background", "cursor"}


async def test_the_row_in_front_and_what_is_ticked_have_a_sign_of_their_own(lived: Screens) -> None:
    async with lived() as pilot:
        first = await go(pilot, "accomplishments")
        assert [line.lstrip()[:3] for line in first.splitlines() if "›" in line] == ["›20"]
        second = await press(pilot, "down")
        assert [line.lstrip()[:3] for line in second.splitlines() if "›" in line] == ["›17"]
        await go(pilot, "today")
        offered = (await press(pilot, "o")).splitlines()
        assert len([line for line in offered if "›" in line]) == 1  # also where a row has two lines
        await press(pilot, "escape")
        pilot.app.push_screen(Pick("WHICH?", [("a", "Amara"), ("b", "Callum")], ("b",)))
        ticked = await settled(pilot)
        assert "›[ ] Amara" in ticked
        assert " [x] Callum" in ticked
        assert "›[x] Amara" in await press(pilot, "space")


def _heard(*came: str) -> list[str]:
    parser = Parser()
    events: list[Message] = [event for data in came for event in parser.feed(data)]
    return [str(each.is_dark) if isinstance(each, Background) else str(getattr(each, "key", each)) for each in events]


def test_the_answer_of_a_terminal_is_heard_and_never_typed() -> None:
    answer = "\x1b]11;rgb:fafa/f6f6/eeee\x1b\\"
    assert _heard(answer) == ["False"]
    assert _heard("\x1b]11;rgb:1c/1d/21\x07") == ["True"]
    assert _heard("a" + answer + "b") == ["a", "False", "b"]
    assert _heard("\x1b]11;something else\x07", "n") == ["n"]
    for cut in range(3, len(answer)):  # it may come in two parts
        assert _heard("a" + answer[:cut], answer[cut:] + "b") == ["a", "False", "b"]


def test_keys_that_only_begin_like_an_answer_are_keys() -> None:
    assert _heard("]11;") == ["right_square_bracket", "1", "1", "semicolon"]
    assert _heard("\x1b[A") == ["up"]
    assert len(_heard("\x1b]11;" + "y" * 60)) >= 60


def test_who_is_asked_and_what_is_guessed_before_the_answer() -> None:
    known = ("xterm-256color", "tmux-256color", "dumb", "linux", "screen.xterm", "")
    assert [term for term in known if is_asked(term)] == ["xterm-256color", "tmux-256color"]
    assert [guessed(said) for said in ("", "15;0", "0;15", "0;default;7", "nonsense")] == [
        True,
        True,
        False,
        False,
        True,
    ]


async def test_colours_follow_the_terminal_unless_others_are_set(screens: Screens) -> None:
    assert named("paper", is_dark=True) == "careercoach-paper"
    async with screens() as pilot:
        assert pilot.app.theme == "careercoach-evening"
        pilot.app.post_message(Background(is_dark=False))
        await settled(pilot)
        assert pilot.app.theme == "careercoach-paper"
        coach(pilot).wear(Settings(theme="contrast-dark"))
        coach(pilot).desk.settings = Settings(theme="contrast-dark")
        pilot.app.post_message(Background(is_dark=False))
        await settled(pilot)
        assert pilot.app.theme == "careercoach-contrast-dark"


async def test_the_names_of_the_colours_are_drawn_up_once_for_each_theme(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    draw_up = Theme.to_color_system

    def noticed(theme: Theme) -> object:
        drawn.append(theme.name)
        return draw_up(theme)

    monkeypatch.setattr(Theme, "to_color_system", noticed)
    monkeypatch.setattr(WearsColours, "_variables", {})
    async with screens() as pilot:
        evening = pilot.app.theme_variables["primary"]
        pilot.app.post_message(Background(is_dark=False))
        await settled(pilot)
        assert pilot.app.theme_variables["primary"] != evening
        coach(pilot).wear(Settings(theme="evening"))
        await settled(pilot)
        assert pilot.app.theme_variables["primary"] == evening
    assert "careercoach-evening" in drawn
    assert len(drawn) == len(set(drawn))


async def test_the_words_can_be_covered_from_among_the_colours(lived: Screens) -> None:
    async with lived() as pilot:
        coach(pilot).action_change_theme()
        await settled(pilot)
        assert "Cover the words" in shown(pilot)
        page = await press(pilot, "end", "enter")
        assert "NEXT" not in page
        assert "F12 Show the words" in page


def test_a_light_terminal_is_asked_in_earnest_and_paper_is_worn_for_its_answer(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "demo", CAREERCOACH_TODAY="2026-11-22", COLORTERM="truecolor")
    terminal.process.expect_exact(b"\x1b]11;?\x1b\\")
    terminal.process.send(b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\")
    terminal.process.expect_exact(b"48;2;250;246;238", timeout=PATIENCE)  # the ground of paper
    terminal.press("ctrl+q")
    assert terminal.end() == 0
