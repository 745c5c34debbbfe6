"""What a brief leaves untold when the page is full, one thing after the other, and how its parts are headed."""

from dataclasses import replace
from datetime import timedelta

from careercoach.documents.brief import brief
from careercoach.records import PromiseRecord, StepRecord
from tests.documents.dana import EMPTY, EXAMPLE, MEETING, TODAY, accomplishment, goal


def test_what_makes_the_page_too_long_goes_one_kind_after_the_other_and_no_sooner_than_needed() -> None:
    words = "Zigzag and so on, as long as it may be said "
    work = accomplishment(
        "Thing", TODAY, did="Did " + words * 3, seen_by=("Seer", words * 2), result=f"Outcome {words * 2}"
    )
    one = goal("g", "Lead", "near", benefit=f"Benefit {words * 2}", priorities=("p",))
    steps = (StepRecord("s", "g", f"Stepping {words * 2}", "action", None, None),)
    full = replace(EMPTY, accomplishments=(work,), goals=(one,), steps=steps, priorities={"p": f"Priority {words * 2}"})
    seen = set()
    for number in range(60):
        text = brief(replace(full, meeting=MEETING, questions=("Why?",) * number), "manager", TODAY)
        told = ("Did ", "Seer", "Stepping", "Priority", "Benefit", "Outcome")
        seen.add(tuple(name for name in told if name in text))
    everything = ("Did ", "Seer", "Stepping", "Priority", "Benefit", "Outcome")
    assert seen == {everything[gone:] for gone in range(7)}


def test_every_part_of_a_brief_has_a_heading_of_its_level() -> None:
    former = tuple(
        PromiseRecord(name, "m0", name, f"What {name} owes", "them", None, "open", None, position=None, ended_with=None)
        for name in ("Rosa", "Ines")
    )
    material = replace(
        EXAMPLE, meeting=replace(EXAMPLE.meeting, opening="Hello", vision="A school", alignment="Stay"), former=former
    )
    text = brief(material, "self", TODAY)
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# Career talk with Priya Nair",
        "## Purpose",
        "## Words to open with",
        "## What I have done",
        "## Where I want to go",
        "## Goals",
        "### Near: the next 6 to 12 months",
        "### Long: 5 years and more",
        "## How this helps Northwind",
        "## What I ask for",
        "## Questions",
        "## Next steps we agreed",
        "## Agreed with Rosa",
        "## Agreed with Ines",
        "## Notes",
        "## Next steps from this talk",
    ]
    assert (
        "## Agreed with Rosa\n- **Rosa:** What Rosa owes\n\n## Agreed with Ines\n- **Ines:** What Ines owes\n" in text
    )


def test_of_an_answer_among_several_only_those_with_words_are_told() -> None:
    first = EXAMPLE.vision[0]
    text = brief(
        replace(EXAMPLE, vision=(first, replace(first, id="r2", answer=" ", asked="And then?"))), "self", TODAY
    )
    assert f"**{first.asked}**\nIn three years" in text
    assert "And then?" not in text


def test_the_next_step_due_today_is_not_told_as_late() -> None:
    step = StepRecord("s", "g", "Enrol", "action", TODAY, None)
    material = replace(EMPTY, goals=(goal("g", "Lead", "near"),), steps=(step,))
    assert "Next: Enrol by Sun 22 Nov 2026." in brief(material, "manager", TODAY)
    assert "Next: Enrol (was due Sun 22 Nov 2026)." in brief(material, "manager", TODAY + timedelta(days=1))
