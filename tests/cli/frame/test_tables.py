"""Tables fit the terminal they stand on, from a narrow window to a wide one, and stay whole in a pipe."""

import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.cli import app
from careercoach.cli.commands import COMMANDS
from careercoach.cli.frame import tables
from careercoach.cli.frame.groups import load
from careercoach.store.example_life import lay_out
from careercoach.visible import cells

TODAY = date(2026, 11, 22)

ROWS = [
    ("0a1b2c3d", "2026-11-20", "", "Calmed the ward"),
    ("4e5f6a7b", "2026-11-02", "", "Rewrote the night handover so that both shifts start from the same page"),
]
HEADS = ("Id", "Day", "Marks", "What you did")


def laid(width: int | None, rows: object = ROWS, heads: tuple[str, ...] = HEADS) -> list[str]:
    return [f"{lead}{rest}" for lead, rest in tables.lines(rows, heads, width)]  # type: ignore[arg-type]  # rows


def test_a_pipe_gets_whole_lines_without_heads() -> None:
    assert laid(None) == [
        "0a1b2c3d  2026-11-20  Calmed the ward",
        "4e5f6a7b  2026-11-02  Rewrote the night handover so that both shifts start from the same page",
    ]


def test_a_terminal_gets_heads_and_long_words_go_on_beneath_themselves() -> None:
    assert laid(60) == [
        "Id        Day         What you did",
        "0a1b2c3d  2026-11-20  Calmed the ward",
        "4e5f6a7b  2026-11-02  Rewrote the night handover so that",
        "                      both shifts start from the same page",
    ]


def test_in_a_narrow_window_the_words_stand_below_their_row() -> None:
    assert laid(40) == [
        "Id        Day",
        "  What you did",
        "0a1b2c3d  2026-11-20",
        "  Calmed the ward",
        "4e5f6a7b  2026-11-02",
        "  Rewrote the night handover so that",
        "  both shifts start from the same page",
    ]


def test_what_does_not_fit_beside_an_id_goes_on_in_the_next_line_and_a_long_text_ends_in_its_third() -> None:
    row = ("0a1b2c3d", "in progress since spring", "Chloé", "word " * 40)
    assert laid(30, [row], ()) == [
        "0a1b2c3d",
        "  in progress since spring",
        "  Chloé",
        "  word word word word word",
        "  word word word word word",
        "  word word word word wor…",
    ]


words = st.text("ab é漢👍", max_size=40)
rows_of_any_life = st.lists(st.tuples(st.integers(0x10000000, 0xFFFFFFFF).map("{:x}".format), words, words), max_size=4)


@given(rows_of_any_life, st.integers(20, 200))
def test_no_line_is_wider_than_the_terminal_and_nothing_but_the_last_text_is_cut(
    rows: list[tuple[str, ...]], width: int
) -> None:
    lines = laid(width, [(*row, "goes on " * 40) for row in rows], ("Id", "With", "Kind", "About"))
    assert all(cells(line) <= width for line in lines)
    assert [line[:8] for line in lines if line[:1].isalnum() and line[:2] != "Id"] == [row[0] for row in rows]
    shown = "".join("".join(lines).split())
    assert all("".join(text.split()) in shown for row in rows for text in row)


LISTS = sorted(
    f"{name} list"
    for part in COMMANDS.values()
    for name, (where, _) in part.items()
    if name != "nudge" and "list" in getattr(load(name, where), "commands", {})  # nudge has a page of sentences
)


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example life, with a copy."""
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    app.run(["--db", str(path), "--today", "2026-11-22", "backup"])
    return path


@pytest.mark.parametrize("command", [*LISTS, "goal due", "history", "search the", "path compare"])
def test_every_list_fits_every_width_under_its_heads(
    life: Path, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--db", str(life), "--today", "2026-11-22", *command.split()]
    app.run([*words, *([] if command == "goal due" else ["--quiet"])])
    ids = [each[:8] for each in capsys.readouterr().out.split()]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    for width in (40, 60, 80, 110, 200):
        monkeypatch.setenv("COLUMNS", str(width))
        app.run(words)
        lines = capsys.readouterr().out.splitlines()
        assert max(map(cells, lines), default=0) <= width, lines
        if ids and command not in {"goal due", "path compare"}:
            head, *rows = [line[:8] for line in lines if not line.startswith(" ")]
            assert head.split()[0] in {"Id", "Key", "Copy", "Setting"}
            assert [row.strip() for row in rows] == ids
