"""A PDF says what the document says, in letters with accents, on one page; what it cannot draw it names."""

import re
import sys
from datetime import date
from io import BytesIO
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.documents.brief import brief
from careercoach.documents.markdown import inline
from careercoach.documents.pdf import pdf
from careercoach.errors import UsageError
from tests.documents.dana import TODAY
from tests.documents.every import NAMES, documents
from tests.documents.full_sheet import full
from tests.documents.test_markdown import PARSERS, hostile, words

pytest.importorskip("fpdf", reason="careercoach[pdf] is not installed")
pypdf = pytest.importorskip("pypdf")


def read(content: bytes) -> list[str]:
    """The pages, without blanks: where lines end is the drawing's own affair."""
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(content)).pages]


@pytest.mark.parametrize("minutes", [15, 30, 45, 60])
def test_a_brief_is_one_page_and_says_every_word_with_its_accents(minutes: int) -> None:
    markdown = brief(full(minutes), "manager", TODAY)
    (page,) = read(pdf(markdown, TODAY))
    assert page.replace("•", "") == "".join(words(markdown, PARSERS[0]).split())
    assert "ZsófiaFernández-Müllerová" in page


def test_the_file_names_the_document_and_its_day_and_nothing_of_the_machine() -> None:
    found = pypdf.PdfReader(BytesIO(pdf("# A *talk*\n", date(2026, 2, 3)))).metadata
    assert found.title == "A talk"
    assert f"{found.creation_date:%Y-%m-%d %H:%M}" == "2026-02-03 00:00"
    assert set(found) == {"/Title", "/CreationDate"}


def test_lists_tables_links_and_what_is_bold_are_drawn() -> None:
    markdown = (
        "# T\n\n1. a\n2. b\n   - **c** *d*\n\n| e | f |\n|---|---|\n| g | h |\n\n> i\n\n---\n\n[j](https://a.org)\n"
    )
    content = pdf(markdown, TODAY)
    assert read(content) == ["T1.a2.b•cdefghij"]
    (link,) = pypdf.PdfReader(BytesIO(content)).pages[0]["/Annots"]
    assert link.get_object()["/A"]["/URI"] == "https://a.org"


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    for lines in range(50, 54):
        markdown = "".join(f"- line {number}\n" for number in range(lines)) + "\n## Heading\n\nWords.\n"
        assert not any(page.endswith("Heading") for page in read(pdf(markdown, TODAY)))


@pytest.mark.parametrize("items", [50, 51, 52, 53, 54])
def test_no_line_stands_alone_on_the_last_page(items: int) -> None:
    """The review of a cook had one line on a page of its own."""
    content = pdf("".join(f"- line {number}.\n" for number in range(items)), TODAY)
    *_, last = read(content)
    assert last.count(".") > 2


def test_no_item_is_parted_by_the_end_of_a_page() -> None:
    long = "word " * 50
    pages = read(pdf("".join(f"- begin{number} {long}end{number}.\n" for number in range(30)), TODAY))
    assert len(pages) > 1
    for page in pages:
        assert page.count("begin") == page.count("end")


@pytest.mark.parametrize("typed", ["漢字", "مرحبا", "🙂"])
def test_letters_it_does_not_have_are_named_and_not_drawn_as_boxes(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        pdf(f"# Mine\n\n{typed}\n", TODAY)
    said = f"The letters of a PDF do not have “{typed[0]}”; write HTML, and print that as a PDF."
    assert refused.value.sentence == said


def test_an_accent_typed_as_a_sign_of_its_own_is_drawn_with_its_letter() -> None:
    assert read(pdf("Ze\u0301", TODAY)) == ["Z\u00e9"]


def test_without_the_extra_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fpdf", None)
    with pytest.raises(UsageError) as refused:
        pdf("# Mine\n", TODAY)
    assert refused.value.sentence == "A PDF needs two more packages; pip install 'careercoach[pdf]' brings them."


drawn = hostile.filter(lambda text: inline(text) and not re.search(r"[^\x00-\x7f\u00a0-\u017f]", inline(text)))


@pytest.mark.parametrize("noun", NAMES)
@settings(max_examples=3, deadline=None)
@given(texts=st.lists(drawn, min_size=1, max_size=12))
def test_whatever_was_typed_makes_a_page_with_its_words(noun: str, texts: list[str]) -> None:
    """Each once, but for the head of a table, which stands anew on every page that the table goes on."""
    source = cycle(texts)
    for each in documents(noun, lambda *_: next(source), ["manager"]):
        wanted = "".join(words(each.markdown, PARSERS[1]).split())
        head = re.search(r"^\|.*(?=\n\|---)", each.markdown, re.MULTILINE)
        anew = "".join(head[0].replace("|", "").split()) if head else ""
        said = ""
        for page in read(pdf(each.markdown, TODAY)):
            here = page.replace("•", "")
            said += here if wanted.startswith(said + here) else here.removeprefix(anew)
        assert said == wanted


def test_a_promise_written_with_the_line_ends_of_another_system_is_drawn() -> None:
    """The sign of a carriage return stood in the hand-over pack, and no PDF could be made of it."""
    (pack,) = documents("handover pack", lambda *_: "Send the list\r\x85today", ["manager"])
    assert "␍" not in pack.markdown
    assert "Sendthelisttoday" in "".join(read(pdf(pack.markdown, TODAY)))


def test_a_row_longer_than_a_page_is_drawn_with_all_its_words_below_one_another() -> None:
    """Such a plan made no PDF, but an error of the program that draws it."""
    long = "word " * 600
    content = pdf(f"| Goal | Next |\n|---|---|\n| **a** | {long} |\n| b | |\n", TODAY)
    assert "".join(read(content)) == f"GoalNexta{'word' * 600}b"


def test_rows_about_as_long_as_a_page_lose_no_word() -> None:
    for number in range(46, 56):
        cell = " ".join(f"w{place}" + "m" * 30 for place in range(number))
        said = "".join(read(pdf(f"# T\n\n| Goal | Next |\n|---|---|\n| a | {cell} |\n", TODAY)))
        assert said == f"TGoalNexta{''.join(cell.split())}"
