"""What holds for every document: private things stay, user text stays text, and plain text says the same."""

from importlib import import_module
from itertools import cycle
from pkgutil import iter_modules

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach import documents as package
from careercoach.documents.audience import GATES, NEVER, SINGLED
from careercoach.documents.choosing import Offered
from careercoach.documents.evidence import is_here
from careercoach.documents.markdown import inline
from careercoach.documents.plain import WIDTH, plain
from careercoach.records import MaskRecord, ProfileRecord, PromiseRecord
from careercoach.vocabulary import AUDIENCES
from tests.documents.every import NAMES, documents, links, outlines, rows_as_items
from tests.documents.test_markdown import PARSERS, hostile, squeezed
from tests.documents.test_markdown import words as read

OTHERS = tuple(name for name in AUDIENCES if name != "self")
CANARY = "Canary"


def test_every_document_there_is_stands_in_the_list() -> None:
    modules = (import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__))
    assert {module.KIND.noun for module in modules if hasattr(module, "KIND")} == set(NAMES)


every_document = pytest.mark.parametrize("noun", NAMES)


@every_document
def test_no_private_field_of_any_record_reaches_anybody_else(noun: str) -> None:
    """Neither in the document, nor as plain text, nor in what the preview says was left out.

    Nor what was offered and not chosen, nor why a goal matters or what support it needs: that is chosen by itself.
    """

    def say(owner: type, field: str) -> str:
        stays = owner is Offered or (owner in GATES and GATES[owner].rows[field] in (NEVER, SINGLED))
        return CANARY if stays else "word"

    for each in documents(noun, say, OTHERS):
        assert CANARY not in each.markdown + plain(each.markdown) + "".join((*each.left_out, *each.private))


@every_document
def test_no_document_for_others_tells_where_on_this_computer_the_work_lies(noun: str) -> None:
    """Somebody kept /home/anna/private/map.pdf as evidence, and the review pack for the manager printed it."""

    def say(_: type, field: str) -> str:
        return "/home/anna/private/map.pdf" if field == "evidence" else "word"

    for each in documents(noun, say, OTHERS):
        assert "/home" not in each.markdown + plain(each.markdown) + "".join((*each.left_out, *each.private))
        assert "anna" not in each.markdown


@pytest.mark.parametrize("noun", ["review pack", "leaving pack"])
def test_an_address_can_be_opened_by_the_reader_and_nothing_else_can(noun: str) -> None:
    address = "https://wiki.example.org/a_b/map?x=1&y=2#c"

    def say(_: type, field: str) -> str:
        named = dict.fromkeys(("name", "manager", "to", "address"), "Anna Moreau")
        return {"evidence": address, **named}.get(field, "see https://example.org and *word*")

    for each in documents(noun, say, OTHERS):
        for parser in PARSERS:
            assert set(links(each.markdown, parser)) == {address}
        assert address in plain(each.markdown).replace("\n", "")


@pytest.mark.parametrize("noun", [noun for noun in NAMES if noun != "reminder"])
def test_nobody_reads_what_was_agreed_with_somebody_else(noun: str) -> None:
    """The talk is with the manager. A reminder is the one promise that it asks about.

    Whom a leaving pack names goes on with the work, and whom one thanks kept what they promised.
    """

    def say(owner: type, field: str) -> str:
        led_by = noun == "leaving pack" and field == "manager"  # it tells the manager what was agreed with them alone
        return CANARY if owner is PromiseRecord or led_by else "word"

    named = () if noun in ("leaving pack", "thanks") else ("person",)
    for each in documents(noun, say, ("skip-level", "mentor", *named)):
        assert CANARY not in each.markdown + plain(each.markdown)
        about = f"What you agreed with {CANARY}: only for the two of you."
        assert (about in each.left_out) == any(CANARY in mine.markdown for mine in documents(noun, say, ["manager"]))


@every_document
@settings(max_examples=12, deadline=None)
@given(
    texts=st.lists(hostile.filter(lambda text: inline(text) and text != "none"), min_size=1, max_size=12, unique=True)
)
def test_every_reader_of_markdown_sees_the_same_outline_whatever_was_typed(noun: str, texts: list[str]) -> None:
    """Headings and list items with their words, as CommonMark, as GitHub's flavour and by another program.

    They are those that harmless words have there, a place on this computer for a place on this computer.
    """
    words = [f"word{number}{'/' if is_here(text) else ''}" for number, text in enumerate(texts)]
    source, plain_words = cycle(texts), cycle(words)
    (one,) = documents(noun, lambda *_: next(source), ["manager"])
    (harmless,) = documents(noun, lambda *_: next(plain_words), ["manager"])
    commonmark, github, other = outlines(one.markdown)
    assert commonmark == github
    assert [(kind, squeezed(text)) for kind, text in other] == [(kind, squeezed(text)) for kind, text in commonmark]
    if noun not in (
        "brief",
        "request",
        "recap",
        "leaving pack",
        "reference pack",
    ):  # which tell less by what there is to say
        assert [kind for kind, _ in commonmark] == [kind for kind, _ in outlines(harmless.markdown)[0]]


@every_document
@settings(max_examples=12, deadline=None)
@given(texts=st.lists(hostile.filter(inline), min_size=1, max_size=12))
def test_plain_text_says_word_for_word_what_the_markdown_says(noun: str, texts: list[str]) -> None:
    source = cycle(texts)
    (one,) = documents(noun, lambda *_: next(source), ["manager"])
    text = plain(one.markdown)
    assert _words(text) == _words(read(rows_as_items(one.markdown), PARSERS[0]))
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(line == line.rstrip(" ") for line in text.split("\n"))
    assert all(len(line) <= WIDTH or " " not in line.strip().removeprefix("- ") for line in text.split("\n"))


def _words(text: str) -> list[str]:
    """The words, but for bullets and underlines."""
    return [word for word in text.split() if word.strip("-=")]


@every_document
@pytest.mark.parametrize("typed", ["ACME Müller", "acme\n  müller", "Acme Müller’s", "(Acme Mu\u0308ller)", "acme"])
def test_a_masked_name_is_in_no_document_but_the_persons_own_stays(noun: str, typed: str) -> None:
    masks = [
        MaskRecord("k", "Acme Müller", "a client"),
        MaskRecord("l", "Acme", "a client"),
        MaskRecord("m", "Dana", "x"),
    ]

    def say(owner: type, field: str) -> str:
        return "Dana" if (owner, field) == (ProfileRecord, "name") else f"before {typed} after"

    for each in documents(noun, say, AUDIENCES, masks):
        said = squeezed(each.markdown)
        assert "acme" not in said.casefold()
        assert "before a client" in said or "before (a client)" in said
        assert each.masked == said.count("a client")
        assert "Dana" in said or said.startswith("# My cards")
