"""What people type in a hurry is printed as a true sentence or as their own words, and never silently turned wrong.

The lines stand in ``said/careless.toml``, with what may be printed of each; they were written before the rule.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents import advised, noted, results
from careercoach.language import short_forms, whom
from careercoach.records import NoteRecord, PromiseRecord
from tests.documents.dana import accomplishment
from tests.documents.marta import TODAY

TOLD = tomllib.loads(Path(__file__).with_name("said").joinpath("careless.toml").read_text("utf-8"))
SIDES = (("me", "mine"), ("them", "theirs"))
PROMISES = [(talk, owner, line) for talk in TOLD["talk"] for owner, side in SIDES for line in talk[side]]
FIGURES = ("result", "before", "after", "unit")


def _agreed(text: str, owner: str, person: str) -> PromiseRecord:
    return PromiseRecord(text, "m0", person, text, owner, None, "open", None, position=None, ended_with=None)


def _read(talk: dict[str, Any], owner: str, text: str) -> noted.Told:
    """A promise as the one of the talk reads it, beside all else that was noted."""
    made = [_agreed(line["text"], who, talk["person"]) for who, side in SIDES for line in talk[side]]
    notes = [NoteRecord(each, "m0", "listen", None, "note", each, None) for each in talk["notes"]]
    return noted.to_them(_agreed(text, owner, talk["person"]), [*made, *notes], talk["person"])


@pytest.mark.parametrize(("talk", "owner", "line"), PROMISES, ids=[line["text"] for *_, line in PROMISES])
def test_a_promise_typed_in_a_hurry_is_a_true_sentence_or_stands_as_it_was_typed(
    talk: dict[str, Any], owner: str, line: dict[str, Any]
) -> None:
    """What is neither is listed before the page leaves; so are one's own words that read wrong to their reader."""
    one = _read(talk, owner, line["text"])
    listed = whom.reads_wrong(one.text, talk["person"], agreed_with=True) or noted.doubtful(one)
    will, did = noted.does(one), noted.did(one)
    wills, dids = (list(map(short_forms.spelled_out, line[name])) for name in ("will", "did"))
    true = (will is None or will in wills) and (did is None or did in dids)
    own_words = one.text.casefold() == short_forms.spelled_out(line["text"]).casefold()
    assert listed or (true and (will is not None or own_words))
    assert listed or will is not None or line["look"] is not True


def test_most_that_can_be_a_sentence_is_one() -> None:
    """Being careful costs few of them."""
    could = [(talk, owner, line) for talk, owner, line in PROMISES if line["will"]]
    said = [
        line
        for talk, owner, line in could
        if noted.does(_read(talk, owner, line["text"])) in [short_forms.spelled_out(will) for will in line["will"]]
    ]
    assert len(said) >= 0.9 * len(could)


def test_few_lines_are_listed_that_read_right() -> None:
    clear = [(talk, owner, line) for talk, owner, line in PROMISES if line["look"] is False]
    found = (_read(talk, owner, line["text"]) for talk, owner, line in clear)
    assert sum(whom.reads_wrong(one.text, one.person, agreed_with=True) for one in found) <= 0.03 * len(clear)


@pytest.mark.parametrize("ask", [pytest.param(each, id=each["text"]) for each in TOLD["ask"]])
def test_an_ask_that_speaks_of_its_reader_is_listed_and_no_other(ask: dict[str, Any]) -> None:
    if ask["look"] != "either":
        assert whom.reads_wrong(ask["text"], ask["person"], agreed_with=True) == ask["look"]


@pytest.mark.parametrize("work", [pytest.param(each, id=each["title"]) for each in TOLD["work"]])
def test_work_typed_in_a_hurry_says_its_figures_once_and_of_what_they_are(work: dict[str, Any]) -> None:
    told = {name: work[name] for name in FIGURES if name in work}
    line = results.said(accomplishment(work["title"], TODAY, **told))
    said = [short_forms.spelled_out(each).replace("\N{NO-BREAK SPACE}", " ") for each in work["said"]]
    assert line.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "") in said


@pytest.mark.parametrize("advice", [pytest.param(each, id=each["text"]) for each in TOLD["advice"]])
def test_advice_is_a_resolve_only_where_nobody_else_does_anything_in_it(advice: dict[str, Any]) -> None:
    along = advised.taken(advice["text"])
    assert not along or f"I will {advised.resolved(along)}" in advice["may"]
