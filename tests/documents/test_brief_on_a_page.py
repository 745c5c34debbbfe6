"""A brief keeps to the words for the minutes of its talk; results, asks and why it helps are what it never loses."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.coach.words import drafts
from careercoach.documents.brief import KIND, brief, to_fit
from careercoach.documents.fitting import PAGE, room, words
from careercoach.documents.making import made
from careercoach.language.short_forms import spelled_out
from careercoach.materials import Brief
from careercoach.records import PromiseRecord, StepRecord
from tests.documents.dana import EMPTY, EXAMPLE, MEETING, TODAY, accomplishment, goal
from tests.documents.full_sheet import DONE, full, rehearsed

LENGTHS = (15, 30, 45, 60)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_half_an_hour_has_220_words_and_each_quarter_70_up_to_an_hour() -> None:
    assert [room(minutes) for minutes in (1, 15, 30, 45, 60, 240)] == [150, 150, 220, 290, 360, 360]
    assert room(40) == 267


def test_only_what_one_reads_as_a_word_is_counted() -> None:
    assert words("## What I did\n- **80 → 62** minutes · (by 1 March)\n-\n- ____ …") == 9


def test_the_usual_brief_has_about_as_many_words_as_its_minutes_give() -> None:
    assert words(brief(EXAMPLE, "manager", TODAY)) <= room(30) * 1.1


@pytest.mark.parametrize("minutes", LENGTHS)
def test_a_talk_filled_to_its_last_minute_keeps_every_result_ask_and_reason(minutes: int) -> None:
    material = full(minutes)
    text = flat(brief(material, "manager", TODAY))
    for done in material.accomplishments:
        assert done.title[1:] in text
        assert done.result
        assert done.result in text
        assert not done.before or f"from {done.before} to {done.after} {done.unit}" in text
    assert all(ask in text for ask in material.asks)
    assert all(one.title in text and one.benefit and one.benefit[1:] in text for one in material.goals)
    assert words(text) <= PAGE


@pytest.mark.parametrize("minutes", LENGTHS)
def test_drafted_words_that_were_accepted_drop_no_result_no_figure_and_no_reason(minutes: int) -> None:
    material = full(minutes)
    opening, vision, alignment = (draft.text for draft in drafts(material))
    meeting = replace(material.meeting, opening=opening, vision=vision, alignment=alignment)
    accepted = replace(material, meeting=meeting)
    text = flat(brief(accepted, "manager", TODAY))
    for done in material.accomplishments:
        assert done.result
        assert done.result in text
        assert not done.unit or f"from {done.before} to {done.after} {done.unit}" in text
    assert all(ask in text for ask in material.asks)
    assert all(one.benefit and one.benefit[1:] in text for one in material.goals)


def test_asks_promises_and_results_come_before_everything_but_the_purpose() -> None:
    headings = [line for line in brief(EXAMPLE, "manager", TODAY).splitlines() if line.startswith("## ")]
    assert headings == [
        "## What I ask for",
        "## What we agreed",
        "## Results",
        "## Where I am going",
        "## What I would like to hear",
    ]


@pytest.mark.parametrize("reader", ["manager", "mentor", "self"])
@pytest.mark.parametrize("minutes", LENGTHS)
def test_no_percentage_of_a_goal_no_count_of_steps_no_own_lateness_and_nothing_empty_stands_there(
    reader: str, minutes: int
) -> None:
    late = PromiseRecord("q", "m0", "P", "Send it", "me", MEETING.on, "open", None, position=None, ended_with=None)
    after = TODAY.replace(month=12)
    step = StepRecord("s", "g0", "Hand it in", "action", TODAY, None)
    material = rehearsed(replace(full(minutes), promises=(late,), steps=(step,)))
    text = brief(material, reader, after)
    assert "60 %" not in text
    assert "done," not in text
    assert "was due" not in text
    assert "__" not in text
    assert not any(line.strip() in ("-", "- ") for line in text.splitlines())


def told(material: Brief, names: tuple[str, ...]) -> tuple[str, ...]:
    text = brief(material, "manager", TODAY)
    return tuple(name for name in names if name in text)


def test_what_is_missed_least_goes_first_and_no_sooner_than_needed() -> None:
    pad = "zig zag on"
    work = accomplishment("Thing", TODAY, did=f"Slowly {pad}", result=f"Outcome {pad}")
    one = goal("g", "Lead", "near", benefit=f"it Benefits {pad}", priorities=("p",))
    steps = (StepRecord("s", "g", f"Stepping {pad}", "action", None, None),)
    answer = replace(EXAMPLE.vision[0], answer=f"Dreaming {pad} {pad} {pad} {pad}. Longing {pad}")
    full_page = replace(
        EMPTY,
        accomplishments=(work,),
        goals=(one,),
        steps=steps,
        priorities={"p": f"Serving {pad}"},
        vision=(answer,),
        questions=tuple(f"Asking{n} {pad}?" for n in range(1, 6)),
        promises=tuple(
            PromiseRecord(str(n), "m", "P", f"Owing{n} {pad}", "me", None, "open", None, position=None, ended_with=None)
            for n in range(1, 6)
        ),
    )
    order = [
        "Slowly",
        "Stepping",
        "Asking5",
        "Asking4",
        "Longing",
        "Owing5",
        "Owing4",
        "Asking3",
        "Asking2",
    ]
    stay = ("Outcome", "Benefits", "Asking1", "Owing1", "Owing2", "Owing3")
    seen = set()
    for number in range(0, 480, 3):
        purpose = "word " * number
        seen.add(told(replace(full_page, meeting=replace(MEETING, minutes=60, purpose=purpose)), (*order, *stay)))
    assert seen == {(*order[gone:], *stay) for gone in range(len(order) + 1)}


def test_the_preview_says_what_was_left_out_to_fit_and_what_is_parked() -> None:
    crowded = replace(EXAMPLE, parked=("A half-day with the trainers", "One *more* thing"))
    assert to_fit(crowded, "manager", TODAY) == (
        "How 2 things were done: to keep to about 220 words for 30 minutes.",
        "The next step of one goal: to keep to about 220 words for 30 minutes.",
        "One question: to keep to about 220 words for 30 minutes.",
        "2 more questions: to keep to about 220 words for 30 minutes.",
        "Parked, “A half-day with the trainers”: the talk is too short for it.",
        "Parked, “One *more* thing”: the talk is too short for it.",
    )
    document = made(KIND, "m1", crowded, audience="manager", today=TODAY)
    assert document.left_out[:6] == to_fit(crowded, "manager", TODAY)
    assert "Energy marks: never leave the file." in document.left_out


def test_where_all_of_it_fits_nothing_is_said_of_it() -> None:
    hour = replace(EXAMPLE, meeting=replace(MEETING, minutes=60))
    assert to_fit(hour, "manager", TODAY) == ()
    assert "I sat with ten agents" in flat(brief(hour, "manager", TODAY))


def test_what_goes_from_a_brief_is_said_with_the_minutes_of_its_talk() -> None:
    short = replace(EXAMPLE, meeting=replace(MEETING, minutes=1))
    assert "for 1 minute." in to_fit(short, "manager", TODAY)[0]


@pytest.mark.parametrize("minutes", [1, 60])
def test_ones_own_cards_are_read_in_a_glance_and_the_preview_says_what_is_not_on_them(minutes: int) -> None:
    """Cue cards of 475 words are no cards."""
    opening, vision, alignment = (draft.text for draft in drafts(full(60)))
    meeting = replace(MEETING, minutes=minutes, opening=opening, vision=vision, alignment=alignment)
    material = replace(full(60), meeting=meeting)
    text = brief(material, "self", TODAY)
    assert words(text) <= 250
    gone = to_fit(material, "self", TODAY)
    assert gone[0] == "Your words for how it helps: to keep to about 225 words."
    assert "5 more results: to keep to about 225 words." in gone
    assert "In the way:" in text
    assert all(ask in flat(text) for ask in material.asks)
    assert all(done.title[1:] in flat(text) for done in material.accomplishments[:3])
    assert not any(one.title in flat(text) for one in material.accomplishments[3:])


def test_short_cards_hold_all_that_was_brought() -> None:
    material = replace(EXAMPLE, vision=(), goals=EXAMPLE.goals[:1])
    assert to_fit(material, "self", TODAY) == ()


def test_who_brings_more_than_a_page_is_told() -> None:
    long = tuple(accomplishment(f"{title} {n}", TODAY, result="so " * 40) for n in range(3) for title, *_ in DONE[:4])
    (*_, last) = to_fit(replace(EXAMPLE, accomplishments=long), "manager", TODAY)
    assert last.startswith("Longer than one page: what you bring and ask for has ")


def test_a_drafted_paragraph_on_how_it_helps_gives_way_where_the_goals_say_it_themselves() -> None:
    meeting = replace(MEETING, alignment="“Lead” helps because people stay and people learn. " * 6)
    goals = (goal("g", "Lead", "near", benefit="people stay and people learn"),)
    crowded = replace(EXAMPLE, meeting=meeting, goals=goals)
    text = brief(crowded, "manager", TODAY)
    assert "## How this helps" not in text
    assert "People stay and people learn." in text
    own = replace(crowded, goals=(replace(goals[0], benefit="another thing"),))
    assert "## How this helps Northwind" in brief(own, "manager", TODAY)


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("One two three four five six. Seven eight nine ten eleven twelve. Thirteen", "eleven twelve."),
        ("I want to learn how to lead a team from Prof. Weber and Dr. Müller. And more", "Dr. Müller."),
        ("One two three four five six seven eight nine ten and e.g. eleven. Twelve", "e.g. eleven."),
        ("One two three four five six seven eight nine ten eleven twelve without an end", "without an end."),
    ],
)
def test_a_long_answer_is_cut_behind_the_sentence_in_which_enough_is_said(answer: str, kept: str) -> None:
    asks = tuple(f"{'a long ask ' * 25}{number}" for number in range(3))
    vision = (
        replace(EXAMPLE.vision[0], answer=f"{answer} {'and so on ' * 80}" if "without" not in answer else answer),
    )
    text = flat(brief(replace(EMPTY, meeting=MEETING, asks=asks, vision=vision, questions=("Why?",)), "manager", TODAY))
    assert f"{kept} ## What I would like to hear" in text


said = st.text(st.sampled_from("abcdefghij klmnop é, "), min_size=3, max_size=300).filter(str.strip)


@settings(max_examples=25, deadline=None)
@given(results=st.lists(said, max_size=12), asks=st.lists(said, max_size=6), minutes=st.integers(1, 120))
def test_however_long_results_and_asks_are_they_stay(results: list[str], asks: list[str], minutes: int) -> None:
    work = tuple(accomplishment("Thing", TODAY, result=result, did="So") for result in results)
    material = replace(EMPTY, meeting=replace(MEETING, minutes=minutes), accomplishments=work, asks=tuple(asks))
    text = flat(brief(material, "manager", TODAY))
    assert all(flat(spelled_out(each)).casefold() in text.casefold() for each in (*results, *asks))


def test_of_several_things_the_last_is_told_in_short_first() -> None:
    done = tuple(accomplishment(f"Thing {n}", TODAY, did=f"Part{n} of it was mine") for n in range(3))
    told_of = {
        tuple(
            n
            for n in range(3)
            if f"Part{n}" in brief(replace(EMPTY, accomplishments=done, asks=asks), "manager", TODAY)
        )
        for asks in (("word " * number,) for number in range(150, 230, 2))
    }
    assert told_of == {(0, 1, 2), (0, 1), (0,), ()}


def test_nothing_goes_as_long_as_the_words_are_enough_and_all_are_said_to_be_too_many_beyond_a_page() -> None:
    done = (accomplishment("Thing", TODAY, did="Mine"),)
    whole: dict[int, tuple[str, ...]] = {}
    for number in range(190, 460):
        material = replace(EMPTY, accomplishments=done, asks=("word " * number,))
        whole.setdefault(words(brief(material, "manager", TODAY)), to_fit(material, "manager", TODAY))
    assert max(number for number, gone in whole.items() if gone == ()) == room(30)
    assert whole[room(30) + 1] == ("How one thing was done: to keep to about 220 words for 30 minutes.",)
    assert len(whole[PAGE]) == 1
    assert whole[PAGE + 1][1:] == (
        f"Longer than one page: what you bring and ask for has {PAGE + 1} words; choose or say less.",
    )


def test_what_goes_and_was_not_told_anyway_is_not_said_to_be_missing() -> None:
    """Such as a priority without a title."""
    nameless = goal("g", "Lead", "near", priorities=("gone",))
    told_of = to_fit(replace(EMPTY, goals=(nameless,), asks=("word " * 300,)), "manager", TODAY)
    assert told_of == ()


@pytest.mark.parametrize(("number", "ends"), [(11, False), (12, True)])
def test_twelve_words_are_enough_for_the_end_of_an_answer(number: int, ends: bool) -> None:
    answer = replace(EXAMPLE.vision[0], answer=f" {'word ' * (number - 1)}end. And then more of it. {'so ' * 90}")
    text = flat(brief(replace(EMPTY, vision=(answer,), asks=("word " * 200,)), "manager", TODAY))
    assert ("And then more of it." in text) is not ends


def test_a_paragraph_on_how_it_helps_gives_way_though_it_names_but_one_of_the_goals() -> None:
    goals = (goal("a", "Lead", "near", benefit="people stay"), goal("b", "Teach", "near", benefit="nobody asks twice"))
    meeting = replace(MEETING, alignment="“Lead” helps because people stay. " * 40)
    text = brief(replace(EXAMPLE, meeting=meeting, goals=goals), "manager", TODAY)
    assert "## How this helps" not in text
