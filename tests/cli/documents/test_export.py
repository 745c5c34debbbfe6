"""The brief as it leaves the file: chosen, previewed, and written with care."""

import os
import shutil
import stat
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careercoach.errors import UsageError
from careercoach.store.example_life import lay_out
from careercoach.store.exports import write_whole
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, date(2026, 11, 22))
    return path


@pytest.fixture(autouse=True)
def life(built: Path, environment: Mapping[str, str]) -> None:
    """The example life is the person's file."""
    file = Path(environment["CAREERCOACH_DB"])
    shutil.copy(built, file)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the person stands in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_the_brief_of_the_next_talk_is_printed(run: Run) -> None:
    answer = run("export", "brief")
    assert answer.out.startswith("# Ines Halloran: our talk on 25 November\n")
    assert answer.out.endswith("\n")


def test_beside_the_brief_stands_only_what_would_read_wrong_to_its_reader(run: Run) -> None:
    """It is for Priya, who reads "you" for her own name; of "him" nobody knows who is meant until it is said."""
    answer = run("export", "brief")
    assert "I will send you the first-month figures" in answer.out
    assert answer.err == ""
    (promise,) = (one["id"] for one in run("promise", "list", "--json").json if one["text"].startswith("Send Priya"))
    assert run("promise", "edit", promise, "--text", "Talk to him about the figures").code == 0
    answer = run("export", "brief")
    assert "about the figures" not in answer.out
    assert answer.err == (
        "\n1 left out, until it is said for others:\n"
        f"  {promise[:8]}  “Talk to him about the figures”: it may speak of them as of somebody else\n"
        '  careercoach for-others say ID "…" does that for every document; --as-it-is keeps your own words.\n'
        "  The same command with --reword says them all at once in your editor.\n"
    )
    assert run("promise", "edit", promise, "--text", "Send you the first-month figures").code == 0
    again = run("export", "brief")
    assert "I will send you the first-month figures" in again.out
    assert again.err == ""


def test_a_brief_written_into_a_file_names_what_found_no_room_and_not_what_never_leaves(
    run: Run, tmp_path: Path
) -> None:
    said = run("export", "brief", "-o", str(tmp_path / "brief.md")).err
    assert "Left out for your manager:" in said
    assert "to keep to about 220 words" in said
    assert "only for you" not in said


def test_the_preview_says_beside_the_brief_what_stays_private_and_why(run: Run) -> None:
    answer = run("export", "brief", "--preview")
    assert answer.out == run("export", "brief").out
    assert "Left out for your manager" in answer.err
    assert "Energy marks" in answer.err


def test_no_energy_confidence_or_obstacle_reaches_the_manager(run: Run) -> None:
    said = run("export", "brief").out
    for goal in run("goal", "list", "--json").json:
        assert goal["obstacle"] not in said
        assert goal["if_then"] not in said
    assert "energised" not in said


def test_the_reader_is_whom_the_talk_is_with(run: Run) -> None:
    talk = run("meeting", "plan", "--kind", "mentor", "--with", "Bernadette Foss", "--quiet").out.strip()
    assert run("export", "brief", talk[:8], "--json").json["for"] == "mentor"
    assert run("export", "brief", talk[:8], "--for", "self", "--json").json["for"] == "self"


def test_the_file_written_is_private_whole_and_what_would_be_printed(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    answer = run("export", "brief", "-o", str(target))
    assert (answer.code, answer.out) == (0, "")
    assert target.read_text("utf-8") == run("export", "brief", "-o", "-").out
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir() if "unfinished" in each.name] == []


def test_a_file_that_exists_is_replaced_only_when_asked(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    target.write_text("mine")
    target.chmod(0o644)
    refused = run("export", "brief", "-o", str(target))
    assert refused.code == 2
    assert "--force" in refused.err
    assert target.read_text() == "mine"
    assert run("export", "brief", "-o", str(target), "--force").code == 0
    assert target.read_text("utf-8").startswith("# Ines Halloran: our talk")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_symbolic_link_is_never_followed(run: Run, tmp_path: Path, force: list[str]) -> None:
    behind, link = tmp_path / "behind.md", tmp_path / "link.md"
    behind.write_text("mine")
    link.symlink_to(behind)
    answer = run("export", "brief", "-o", str(link), *force)
    assert answer.code == 2
    assert "symbolic link" in answer.err
    assert behind.read_text() == "mine"
    assert link.is_symlink()


def test_a_link_to_nothing_is_not_followed_either(run: Run, tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "nothing.md")
    assert run("export", "brief", "-o", str(tmp_path / "link.md")).code == 2
    assert not (tmp_path / "nothing.md").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("-o", "no/such/folder/brief.md"), 2, "There is no folder"),
        (("-o", "."), 2, "is a folder"),
        (("-o", "/dev/null"), 2, "not an ordinary file"),
        (("-o", ""), 2, "-o needs the name of a file"),
        (("-o", "x" * 300), 2, "too long"),
        (("-o", "brief.md", "--preview"), 2, "--preview"),
        (("--for", "friend"), 2, "--for takes one of"),
        (("12345678",), 4, "careercoach meeting list"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_nothing_is_written(
    run: Run, here: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run("export", "brief", *arguments)
    assert answer.code == code
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert answer.out == ""
    assert list(here.iterdir()) == []


def test_a_write_that_breaks_off_leaves_the_old_file_and_no_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "brief.md"
    target.write_text("mine")

    def full(_descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Exception, match="the disk is full"):
        write_whole(target, "new", force=True)
    assert list(folder.iterdir()) == [target]
    assert target.read_text() == "mine"


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "brief.md"
    link = os.link

    def late(source: Path, name: Path, **how: Any) -> None:
        name.write_text("somebody else's")
        link(source, name, **how)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(UsageError, match="exists already"):
        write_whole(target, "new")
    assert target.read_text() == "somebody else's"
    assert list(folder.iterdir()) == [target]


def test_where_there_are_no_hard_links_the_file_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> None:
        raise PermissionError(1, os.strerror(1))

    monkeypatch.setattr(os, "link", none)
    write_whole(tmp_path / "brief.md", "new")
    assert (tmp_path / "brief.md").read_text() == "new"
    with pytest.raises(UsageError, match="exists already"):
        write_whole(tmp_path / "brief.md", "newer")


def test_the_name_of_the_file_says_in_which_format_it_is_written(run: Run, here: Path) -> None:
    markdown = run("export", "brief").out
    for name in ("brief.md", "brief.txt", "brief.HTML", "brief"):
        assert run("export", "brief", "-o", name).code == 0
    assert (here / "brief.md").read_text("utf-8") == (here / "brief").read_text("utf-8") == markdown
    assert (here / "brief.txt").read_text("utf-8") == run("export", "brief", "--format", "text").out
    page = (here / "brief.HTML").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert (
        page
        == run("export", "brief", "--format", "html").out
        == run("export", "brief", "--format", "html", "--json").json["html"]
    )
    assert run("export", "brief", "--format", "markdown", "-o", "odd.html").code == 0
    assert (here / "odd.html").read_text("utf-8") == markdown


def test_every_document_there_is_can_be_a_page_to_print(run: Run, here: Path) -> None:
    for words in (["plan"], ["review", "--from", "2026-01-01", "--to", "2026-11-22"], ["handover"], ["request"]):
        assert run("export", *words, "-o", f"{words[0]}.html").code == 0
        assert (here / f"{words[0]}.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_pdf_goes_into_a_file_and_nowhere_else(run: Run, here: Path) -> None:
    pytest.importorskip("fpdf", reason="careercoach[pdf] is not installed")
    answer = run("export", "brief", "-o", "brief.pdf", "--json").json
    assert (here / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert answer["markdown"] == run("export", "brief").out
    assert (here / "brief.pdf").stat().st_mode & 0o777 == 0o600
    for more in ([], ["--preview"], ["--json"], ["-o", "-"], ["-q"]):
        answer = run("export", "brief", "--format", "pdf", *more)
        said = "careercoach: A PDF goes into a file: name it with -o FILE, and leave out --preview.\n"
        assert (answer.code, answer.out, answer.err) == (2, "", said)


def test_without_the_extra_one_sentence_says_how_to_get_it_and_nothing_is_written(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fpdf", None)
    answer = run("export", "brief", "-o", "brief.pdf")
    assert answer.code == 2
    assert answer.err == "careercoach: A PDF needs two more packages; pip install 'careercoach[pdf]' brings them.\n"
    assert list(here.iterdir()) == []


def test_words_accepted_for_a_full_talk_drop_no_result_no_ask_and_no_reason(run: Run) -> None:
    """What was drafted stands beside them, or gives way. A reason that stands alone begins with a capital letter."""
    before = {reader: " ".join(run("export", "brief", "--for", reader).out.split()) for reader in ("manager", "self")}
    work = [one for one in run("accomplishment", "list", "--json").json if one["result"]]
    begins = {one["id"]: " ".join(one["result"].rstrip(".").split()[:6]) for one in work}
    told = {reader: [one for one in work if begins[one["id"]] in page] for reader, page in before.items()}
    benefits = [goal["benefit"] for goal in run("goal", "list", "--json").json if goal["benefit"]]
    reasons = [one[1:].rstrip(".") for one in benefits if one[1:].rstrip(".") in before["manager"]]
    assert len(told["manager"]) > 2
    assert len(told["self"]) > 1
    assert len(reasons) > 2
    assert run("meeting", "words", "--accept").code == 0
    for reader in ("manager", "self"):
        said = " ".join(run("export", "brief", "--for", reader).out.split())
        for one in told[reader]:
            assert begins[one["id"]] in said
            figure = f"to {one['after']}"
            assert figure in said or figure not in before[reader]
        assert reader == "self" or all(reason in said for reason in reasons)


def test_nobody_is_asked_for_a_talk_between_christmas_and_new_year(run: Run) -> None:
    talk = run("--today", "2025-09-29", "meeting", "plan", "--with", "Helen Oduya", "--on", "2025-09-29", "--quiet").out
    run("--today", "2025-09-29", "meeting", "hold", talk.strip())
    said = run("--today", "2025-09-29", "export", "recap", talk.strip()).out
    assert "Shall we talk again on 8 January 2026?" in said
