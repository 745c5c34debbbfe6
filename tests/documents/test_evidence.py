"""What lies on this computer is known as such, however it is written; an address opens and nothing else does."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt

from careercoach.documents.evidence import file_name, is_here, link, named, shareable
from careercoach.documents.kept_back import on_this_computer
from tests.documents.every import links
from tests.documents.marta import TODAY, work
from tests.documents.test_markdown import PARSERS, hostile, words

HERE = (
    "/home/anna/private/map.pdf",
    "~/map.pdf",
    "~anna/map.pdf",
    "./map.pdf",
    "../x/map.pdf",
    "C:\\Users\\Anna\\map.pdf",
    "c:/Users/Anna",
    "\\\\server\\share\\map.pdf",
    "//nas/share/map.pdf",
    "file:///home/anna/map.pdf",
    "$HOME/map.pdf",
    "${HOME}/map.pdf",
    "%USERPROFILE%\\map.pdf",
    "My papers/map.pdf",
    "Documents/map.pdf",
    "reports/2026",
    "Reports\\map.pdf",
    "see /home/anna/private/map.pdf",
    "(/home/anna)",
    "the map, ~/map.pdf",
    "https://example.org and /home/anna/a.pdf",
    "http://localhost:8080/x",
    "https://127.0.0.1/x",
    "/etc",
)
ELSEWHERE = (
    "https://wiki.example.org/ward/map.pdf",
    "http://example.org",
    "https://example.org/~anna/map.pdf",
    "https://example.org/a and the binder",
    "https://localhost.example.org/x",
    "the guide",
    "map.pdf",
    "Ticket 4711",
    "Minutes of 3/4 May",
    "ward/clinic minutes of May",
    "and/or the board",
    "km/h figures on the board",
    "QA report v1.2",
    "the binder in room 2.14",
    "DOI 10.1000/xyz123",
    "",
)


@pytest.mark.parametrize("place", HERE)
def test_a_place_on_this_computer_is_known(place: str) -> None:
    assert is_here(place)
    assert shareable((place, "the guide")) == ("the guide",)
    (name,) = named((place,))
    assert not is_here(name)
    assert name == file_name(place)


def test_the_sender_is_told_which_files_nobody_else_can_open() -> None:
    lines = [
        work("map", "Drew the map", TODAY, evidence=("/home/anna/map.pdf", "https://example.org/map")),
        work("rota", "Wrote the rota", TODAY, evidence=("C:\\Anna\\rota.xlsx", "/home/anna/map.pdf")),
    ]
    said = ("map.pdf, rota.xlsx: on this computer, so nobody else gets there.",)
    assert on_this_computer(lines, "manager") == said
    assert on_this_computer(lines, "self") == ()
    assert on_this_computer([replace(lines[0], evidence=("https://example.org/map",))], "manager") == ()


@pytest.mark.parametrize("place", ELSEWHERE)
def test_what_is_no_place_on_this_computer_stays_as_it_is(place: str) -> None:
    assert not is_here(place)
    assert shareable((place,)) == (place,)
    assert named((place,)) == ((place,) if place else ())


def test_of_a_file_its_own_name_is_left_and_no_folder_above_it() -> None:
    names = [
        file_name(place) for place in ("/home/anna/map.pdf", "C:\\Anna\\map.pdf ", "/home/anna/maps/", "a/b\\c.pdf")
    ]
    assert names == ["map.pdf", "map.pdf", "maps", "c.pdf"]


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
@given(text=hostile)
@example(text="https://wiki.example.org/a_b/map?x=1&y=2#c")
@example(text="https://example.org/<b>")
@example(text="https://example.org/a b")
@example(text="javascript:alert(1)")
@example(text="http://@name")
def test_an_address_opens_and_no_other_text_does(parser: MarkdownIt, text: str) -> None:
    opened = links(link(text), parser)
    assert opened == [] or (opened == [text] and words(link(text), parser) == text)
    assert opened == [] or text.startswith(("https://", "http://"))
