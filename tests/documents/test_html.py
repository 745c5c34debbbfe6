"""The page to print: one file that loads nothing, runs nothing, and shows what was typed as it was typed."""

from html.parser import HTMLParser
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.documents.brief import brief
from careercoach.documents.evidence import link
from careercoach.documents.html import html
from careercoach.documents.markdown import inline
from careercoach.vocabulary import AUDIENCES
from tests.documents.dana import EXAMPLE, TODAY
from tests.documents.every import NAMES, documents
from tests.documents.test_markdown import PARSERS, hostile, squeezed, words

FRAME = ["html", "head", "meta", "meta", "meta", "meta", "title", "style", "body"]
OURS = {"h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "table", "thead", "tbody", "tr", "th", "td", "hr"}
"""The elements that documents are made of."""


class Seen(HTMLParser):
    """What a browser meets: the elements in order, their attributes, and the words of the body."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.said = ""
        self.titled = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs if "body" in self.elements else []

    def handle_data(self, data: str) -> None:
        if "body" in self.elements:
            self.said += data
        elif self.elements[-1:] == ["title"]:
            self.titled += data


def test_the_page_is_whole_in_itself() -> None:
    page = html(brief(EXAMPLE, "manager", TODAY))
    seen = Seen(page)
    assert seen.elements[: len(FRAME)] == FRAME
    assert page.startswith("<!doctype html>\n")
    assert page.endswith("</html>\n")
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert 'name="viewport" content="width=device-width, initial-scale=1"' in page
    assert "@page { margin: 12mm 17mm; }" in page
    assert not [word for word in ("http:", "https:", "url(", "@import", "src=", "href=") if word in page]
    assert seen.titled.strip() == "Dana Okafor: our talk on 24 November"
    assert {"h1", "h2", "p", "ul", "li", "strong"} == set(seen.elements) - set(FRAME)


def test_a_document_without_a_heading_is_called_a_document() -> None:
    assert Seen(html("Hello\n")).titled.strip() == "Document"
    assert Seen(html("# `A` & **<b>**\n")).titled.strip() == "A & <b>"


@pytest.mark.parametrize("noun", NAMES)
@settings(max_examples=8, deadline=None)
@given(texts=st.lists(hostile.filter(lambda text: link(text) == inline(text) != ""), min_size=1, max_size=12))
def test_no_text_makes_an_element_an_attribute_or_a_link_and_every_word_is_there(noun: str, texts: list[str]) -> None:
    """An address alone is a link where things are, and on purpose."""
    source = cycle(texts)
    for each in documents(noun, lambda *_: next(source), AUDIENCES):
        seen = Seen(html(each.markdown))
        assert seen.elements[: len(FRAME)] == FRAME
        assert set(seen.elements[len(FRAME) :]) <= OURS
        assert {name for name, _ in seen.attributes} <= {"data-head"}
        assert squeezed(seen.said).split() == squeezed(words(each.markdown, PARSERS[1])).split()


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "<!-- --> <style>body { display: none }</style>",
        "![a picture](data:image/png;base64,AAAA) ![another](//example.org/x.png)",
        "[run](javascript:alert(1)) [data](data:text/html,x) <vbscript:x>",
        "[a file](file:///etc/passwd)",
    ],
)
def test_what_a_person_writes_on_the_page_by_hand_runs_and_loads_nothing(typed: str) -> None:
    seen = Seen(html(f"# Mine\n\n{typed}\n"))
    assert set(seen.elements[len(FRAME) :]) <= {"h1", "p", "a"}
    assert seen.attributes == []


def test_a_web_address_that_stands_as_a_link_can_be_followed_and_a_table_is_one() -> None:
    page = html("See <https://example.org/a> or [there](mailto:a@example.org).\n\n| a | b |\n|---|---|\n| c | d |\n")
    seen = Seen(page)
    links = [("href", "https://example.org/a"), ("href", "mailto:a@example.org")]
    assert seen.attributes == [*links, ("data-head", "a"), ("data-head", "b")]
    assert "table" in seen.elements
