"""Documents on both sides of their borders: lengths, counts, days, and the words around what is on file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from careercoach.documents import recap
from careercoach.documents.audience import visible_fields
from careercoach.documents.brief import KIND, brief
from careercoach.documents.kept_back import agreed, private_work
from careercoach.documents.making import Document, made, of_days
from careercoach.documents.markdown import bullets
from careercoach.documents.masking import masked, replaced_words, stays_alone
from careercoach.documents.materials import Recap, Standing
from careercoach.documents.plain import plain
from careercoach.documents.strengths import gaps, missing
from careercoach.records import (
    MaskRecord,
    PromiseRecord,
    StepRecord,
)
from tests.documents import marta
from tests.documents.dana import EXAMPLE, MEETING, TODAY, accomplishment, goal

GOAL_FIELDS = (
    "id title horizon by benefit measure skills status started_on ended_on cadence_days"
    " position progress checked_in_on next_check_in_on serves priorities competencies steps steps_done"
)

LATER, BEFORE = TODAY + timedelta(days=1), TODAY - timedelta(days=1)


@pytest.mark.parametrize(("length", "whole"), [(199, True), (200, True), (201, False)])
def test_what_was_done_is_told_in_200_signs_at_most(length: int, whole: bool) -> None:
    words = f"W{('word ' * 50)[1 : length - 1]}x"
    text = brief(replace(EXAMPLE, accomplishments=(accomplishment("Thing", TODAY, did=words),)), "mentor", TODAY)
    assert (" ".join(words.split()) in " ".join(text.split())) == whole
    assert ("…" in text) != whole


def test_the_next_step_of_a_goal_is_told_and_no_other() -> None:
    steps = tuple(StepRecord(f"s{n}", "g", f"Step {n}", "action", TODAY, None) for n in range(3))
    text = brief(replace(EXAMPLE, goals=(goal("g", "Lead", "near"),), steps=steps), "self", TODAY)
    assert ("Step 0" in text, "Step 1" in text) == (True, False)


def test_one_minute_is_told_as_one() -> None:
    text = brief(replace(EXAMPLE, meeting=replace(MEETING, minutes=1)), "self", TODAY)
    assert "14:30, 1 minute\n" in text


def test_what_is_missing_is_named_to_others_only_where_private_work_changes_nothing() -> None:
    mine = [
        Standing("B", "thin", "", ()),
        Standing("A", "thin", "", ()),
        Standing("C", "none", "no work", ()),
        Standing("D", "strong", "", ()),
    ]
    openly = [Standing("B", "none", "", ()), *mine[1:]]
    assert [one.competency for one in missing(mine, openly, "self")] == ["C", "A", "B"]
    assert [one.competency for one in missing(mine, openly, "manager")] == ["C", "A"]
    assert gaps(mine, {"C": ["Lead", "Teach"]}) == "- **C** (no work).\n  For “Lead” and “Teach”."


def _mask(name: str) -> MaskRecord:
    return MaskRecord(name, name, "X")


@pytest.mark.parametrize(
    ("name", "kept", "word"),
    [
        ("Acme Land", [], "Acme"),
        ("Acme Land", ["ACME"], "Land"),
        ("Acme Land", ["Acme", "land"], None),
        ("Acme", [], None),
        ("The Land of 12", [], "Land"),
        ("Dr. Who", [], "Who"),
        ("Mr X", ["x"], None),
    ],
)
def test_a_word_of_a_name_that_would_stay_alone_is_named(name: str, kept: list[str], word: str | None) -> None:
    assert stays_alone(name, [_mask(each) for each in (name, *kept)]) == word


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("José", "X"),
        ("Jose\u0301", "X"),
        ("JOSÉ", "X"),
        ("Jose", "Jose"),
        ("José\u0302", "José\u0302"),
        ("Joséx", "Joséx"),
        ("xJosé", "xJosé"),
        ("(José)", "(X)"),
        ("José’s José", "X’s X"),
        ("7José", "7José"),
    ],
)
def test_accents_belong_to_a_name_however_they_are_written(text: str, shown: str) -> None:
    assert masked((text,), [_mask("José")]) == (shown,)
    assert masked(("日本電気株式会社",), [_mask("電気")]) == ("日本X株式会社",)


def test_names_masked_are_counted_without_the_words_that_stood_there_before() -> None:
    material = replace(EXAMPLE, asks=("Acme and Acme and X.",))
    document = made(KIND, "m1", material, audience="self", today=TODAY, masks=[_mask("Acme")])
    assert document.masked == 2
    assert made(KIND, "m1", material, audience="self", today=TODAY, masks=[]).masked == 0
    typed = replace(material, asks=("Acme \ue000 typed",))
    assert made(KIND, "m1", typed, audience="self", today=TODAY, masks=[_mask("Acme")]).masked == 1
    assert made(KIND, "m1", material, audience="self", today=TODAY).masked is None
    assert (replaced_words(1), replaced_words(2)) == (
        "Masked: 1 time a name from your list.",
        "Masked: 2 times a name from your list.",
    )
    assert of_days(BEFORE, TODAY) == "2026-11-21..2026-11-22"


def test_a_sharp_s_is_the_same_however_it_is_written() -> None:
    assert masked(("STRAẞE, Strasse, STRASSE",), [_mask("Straße")]) == ("X, X, X",)


def test_a_list_leaves_out_what_is_empty() -> None:
    assert bullets([["One", ""], [""], [], ["Two", "more"]]) == "- One\n- Two\n  more"


def test_a_recap_with_a_plan_counts_the_names_of_both() -> None:
    message, below = (
        Document(noun, "m", "self", noun, ("a",), (), masked) for noun, masked in (("recap", 1), ("plan", 2))
    )
    both = recap.together(message, below)
    assert (both.masked, both.left_out, both.markdown) == (3, ("a",), "recap\nplan")
    assert recap.together(replace(message, masked=None), replace(below, masked=None)).masked is None


def test_a_goal_shows_others_its_chosen_fields_and_no_more() -> None:
    chosen = visible_fields(goal("g", "Lead", "near"), "manager", chosen=True)
    assert sorted(chosen) == sorted(GOAL_FIELDS.split())
    assert visible_fields(goal("g", "Lead", "near"), "manager", chosen=False) == {"id", "position"}


def test_what_stays_back_is_counted_and_named() -> None:
    assert private_work(0) == ()
    assert private_work(1) == ("1 private accomplishment: only for you, unless you choose it.",)
    assert private_work(2) == ("2 private accomplishments: only for you, unless you choose one.",)
    made = [PromiseRecord("q", "m", None, "A budget", "me", None, "open", None, position=None, ended_with=None)]
    assert agreed(made, "mentor", chosen=False, other="Rosa") == (
        "What you agreed with Rosa: only for the two of you.",
    )
    assert agreed(made, "mentor", chosen=False) == ("What you agreed with them: only for the two of you.",)
    assert agreed(made, "mentor", chosen=True) == ()


def test_plain_text_keeps_a_long_or_hyphened_word_whole() -> None:
    long = "word-" * 20 + "end"
    assert plain(f"Before {long}\n") == f"Before\n{long}\n"


def test_what_stays_back_of_a_talk_is_said_also_where_no_note_was_taken() -> None:
    meeting = marta.talk("career", "Helen Oduya", TODAY, None)
    talked = marta.made(Recap, profile=marta.PROFILE, meeting=meeting, notes=(), chosen=frozenset(), promises=())
    assert recap.left_out(talked, "manager") == (
        "Your notes on the talk: only for you.",
        "The words you open with: only for you.",
    )
