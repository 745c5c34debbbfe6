"""The brief of a talk of half an hour fits one printed page."""

import math
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from careercoach.coach.agenda import budget
from careercoach.content.loader import estimates
from careercoach.documents import printed
from careercoach.documents.brief import brief
from careercoach.records import AgendaItemRecord, PromiseRecord
from careercoach.vocabulary import HORIZONS
from tests.documents.dana import EXAMPLE, MEETING, PROFILE, TODAY, accomplishment, goal


def measured(markdown: str) -> float:
    """The height of a page in lines, from what a reader of Markdown makes of it."""
    root = SyntaxTreeNode(MarkdownIt("commonmark").parse(markdown))
    height = 0.0
    for node in root.walk(include_self=False):
        if node.type == "heading":
            height += 1.25
        elif node.type == "inline" and node.parent and node.parent.type != "heading":
            height += max(1, math.ceil(sum(len(each.content) or 1 for each in node.walk() if not each.children) / 100))
        elif node.type == "list_item" and not node.children:
            height += 1
    return height + markdown.count("\n\n") / 2


def test_the_usual_brief_fits_one_page() -> None:
    text = brief(EXAMPLE, "manager", TODAY)
    assert measured(text) <= printed.PAGE
    assert text.count("\n") <= printed.PAGE
    assert all(len(line) <= 82 for line in text.split("\n"))


said = st.text(st.sampled_from("abcdefghij klmnop é, "), min_size=3, max_size=70).filter(str.strip)


@settings(max_examples=25, deadline=None)
@given(
    kinds=st.lists(st.sampled_from(["accomplishment", "goal", "ask", "question"]), max_size=30),
    words=said,
    promises=st.integers(0, 5),
)
def test_whatever_fits_into_half_an_hour_fits_one_page(kinds: list[str], words: str, promises: int) -> None:
    """With titles of a line each; every one of them stays, whatever else has to go."""
    items = tuple(
        AgendaItemRecord(f"i{n}", kind, str(n), f"{n} {words}", estimates()[kind], False, None)
        for n, kind in enumerate(kinds)
    )
    fitting = [(item.kind, item.title) for item in budget(replace(MEETING, items=items)).items]
    titles = {
        kind: [title for each, title in fitting if each == kind]
        for kind in ("accomplishment", "goal", "ask", "question")
    }
    material = replace(
        EXAMPLE,
        accomplishments=tuple(
            accomplishment(
                title,
                date(2026, 3, 2) + timedelta(n),
                did=words * 5,
                result=words * 3,
                before="1",
                after="2",
                seen_by=(words,),
            )
            for n, title in enumerate(titles["accomplishment"])
        ),
        goals=tuple(
            goal(f"g{n}", title, HORIZONS[n % 3], by=TODAY, benefit=words * 2, progress=60, priorities=("p1",))
            for n, title in enumerate(titles["goal"])
        ),
        asks=tuple(titles["ask"]),
        questions=tuple(titles["question"]),
        promises=tuple(
            PromiseRecord(str(n), "m0", "Priya", words, "me", TODAY, "open", None, position=None, ended_with=None)
            for n in range(promises)
        ),
    )
    text = brief(material, "manager", TODAY)
    assert measured(text) <= printed.PAGE
    flat = " ".join(text.split())
    assert all(" ".join(title.split()) in flat for _, title in fitting)


def test_what_goes_first_is_how_it_was_done_and_results_stay_longest() -> None:
    long = "a sentence that says what was done and takes its room on the page, like sentences do " * 2
    done = tuple(accomplishment(f"Thing {n}", TODAY, did=long, result=f"Result {n}") for n in range(14))
    text = brief(replace(EXAMPLE, profile=PROFILE, accomplishments=done), "manager", TODAY)
    assert "What I did" not in text
    assert "Result 0" in text


def test_a_talk_of_an_hour_has_two_pages() -> None:
    long = "a sentence that says what was done and takes its room on the page, like sentences do " * 2
    done = tuple(accomplishment(f"Thing {n}", TODAY, did=long) for n in range(14))
    hour = replace(EXAMPLE, meeting=replace(MEETING, minutes=60), accomplishments=done)
    assert "What I did" in brief(hour, "manager", TODAY)


@pytest.mark.parametrize("words", [5, 60, 300])
def test_our_own_measure_is_that_of_a_reader_of_markdown(words: int) -> None:
    text = brief(replace(EXAMPLE, meeting=replace(MEETING, purpose="word " * words)), "manager", TODAY)
    assert abs(printed.lines(text) - measured(text)) <= 2
