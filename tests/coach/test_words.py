"""Drafts of what to say: every sentence carries what the person wrote, and nothing is invented."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercoach.coach.words import PARTS, Draft, drafts, has_outcome
from careercoach.content.talk import preparing
from careercoach.language.as_spoken import written_out
from careercoach.language.short_forms import spelled_out
from careercoach.materials import Brief
from careercoach.vocabulary import HORIZONS, MEETING_KINDS
from tests.coach import NOBODY, PROFILE, day, goal, talk
from tests.coach.preparing import answer, brief, done


def drafted(material: Brief) -> dict[str, Draft]:
    return {one.part: one for one in drafts(material)}


def test_an_empty_file_gives_hints_and_no_sentence() -> None:
    for one in drafts(brief()):
        assert one.text == ""
        assert one.hints
    assert tuple(drafted(brief())) == PARTS


def test_accomplishments_are_told_as_results() -> None:
    material = brief(
        talk("talk", day(2), purpose="I would like to talk about a group of my own"),
        accomplishments=(
            done("Cut the backlog", result="Nobody waits over a day.", before="41", after="12", unit="calls"),
            done("Wrote the sheet"),
        ),
    )
    opening = drafted(material)["opening"]
    assert opening.text == (
        "I would like to talk about a group of my own.\n\n"
        "In March I cut the backlog. Nobody waits over a day, from 41 to 12\N{NO-BREAK SPACE}calls. I wrote the sheet."
    )
    assert opening.hints == ()


def test_who_one_is_comes_first_where_it_is_not_known() -> None:
    profile = replace(PROFILE, serves="Bills are put right")
    said = drafted(brief(talk("talk", day(2), kind="skip-level"), profile=profile))["opening"].text
    assert said == "I work as support agent in Billing, Northline. What my work is for: Bills are put right."
    assert "support agent" not in drafted(brief(profile=profile))["opening"].text


@pytest.mark.parametrize(
    ("role", "said"), [("Support agent", "support agent"), ("HR lead", "HR lead"), ("nurse", "nurse"), ("X", "X")]
)
def test_a_role_is_said_within_the_sentence_as_one_writes_it_there(role: str, said: str) -> None:
    profile = replace(NOBODY, role=role)
    opening = drafted(brief(talk("talk", day(2), kind="mentor"), profile=profile))["opening"].text
    assert opening == f"I work as {said}."


@pytest.mark.parametrize("sign", [".", "!", "?", "…"])
def test_a_sentence_that_ends_by_itself_gets_no_second_full_stop(sign: str) -> None:
    asked = brief(talk("talk", day(2), purpose=f"A group of my own{sign}"))
    assert drafted(asked)["opening"].text == f"A group of my own{sign}"


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_who_one_is_is_said_one_level_up_to_a_mentor_and_in_a_first_talk(kind: str) -> None:
    said = drafted(brief(talk("talk", day(2), kind=kind), profile=PROFILE))["opening"].text
    assert ("I work as" in said) is (kind in {"skip-level", "mentor", "handover"})


@pytest.mark.parametrize(
    "first",
    [
        "A",
        "An",
        "Each",
        "Every",
        "Fewer",
        "More",
        "New",
        "Nobody",
        "One",
        "Others",
        "Our",
        "People",
        "The",
        "They",
        "We",
    ],
)
def test_who_gains_goes_on_in_the_sentence_with_a_small_letter(first: str) -> None:
    aim = goal("a", title="Teach", benefit=f"{first} shift starts on time")
    assert f": {first.lower()} shift" in drafted(brief(profile=PROFILE, goals=(aim,)))["alignment"].text
    named = replace(aim, benefit="Leeds starts on time")
    assert ": Leeds starts" in drafted(brief(profile=PROFILE, goals=(named,)))["alignment"].text


def test_the_direction_is_in_ones_own_words_with_the_goals_from_far_to_near() -> None:
    material = brief(
        vision=(answer("Teaching new people.\nAnd writing it down."),),
        goals=(goal("a", "near", title="Lead one group", by=day(90)), goal("b", "long", title="Run the training")),
    )
    assert drafted(material)["vision"].text == (
        "Teaching new people.\nAnd writing it down.\n\n"
        "In five years and more I want to run the training. "
        "In the next months I want to lead one group by June 2026."
    )
    two = brief(
        goals=(goal("a", title="Lead a group"), goal("b", title="Learn to teach"), goal("c", title="Calm days"))
    )
    assert drafted(two)["vision"].text == (
        "In the next months I want to lead a group, and to learn to teach. "
        "What I work towards in the next months: Calm days."
    )


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (date(2026, 12, 12), "In the next months I want to lead a group by December 2026."),
        (date(2028, 6, 30), "In one to three years I want to lead a group by June 2028."),
        (date(2031, 1, 1), "In five years and more I want to lead a group by January 2031."),
        (None, "In one to three years I want to lead a group."),
    ],
)
def test_a_goal_set_for_years_ahead_is_of_the_next_months_once_its_day_is_near(by: date | None, said: str) -> None:
    aim = goal("a", "mid", title="Lead a group", by=by)
    assert drafted(brief(talk("t", date(2026, 11, 16)), goals=(aim,)))["vision"].text == said


def test_the_company_is_named_once_and_not_for_each_goal() -> None:
    goals = tuple(goal(key, title=f"Goal {key}", benefit=f"Every {key} is ready") for key in "abc")
    said = drafted(brief(profile=PROFILE, goals=goals))["alignment"].text
    assert said == (
        "“Goal a” helps Northline: every a is ready. “Goal b” helps: every b is ready. "
        "“Goal c” helps: every c is ready."
    )
    short = replace(PROFILE, short_name="Line")
    assert "helps Line:" in drafted(brief(profile=short, goals=goals))["alignment"].text


def test_work_of_another_year_says_which() -> None:
    old = replace(done("Wrote the sheet"), on=date(2024, 5, 2))
    assert "In May 2024 I wrote the sheet." in drafted(brief(talk("t", day(2)), accomplishments=(old,)))["opening"].text


def test_how_it_helps_names_the_benefit_and_the_priorities_of_the_goals_brought() -> None:
    material = brief(
        profile=replace(PROFILE, serves="Bills are put right."),
        goals=(goal("a", title="Lead one group.", benefit="new people stay longer", priorities=("p", "gone")),),
        priorities={"p": "Keep the people we hire", "q": "Sell more"},
    )
    said = drafted(material)["alignment"]
    assert said.text == (
        "What my work is for: Bills are put right.\n\n"
        "“Lead one group” helps Northline: new people stay longer.\n\n"
        "This serves “Keep the people we hire”."
    )
    assert said.hints == ()


def test_what_is_lacking_is_hinted_at_outside_the_words() -> None:
    material = brief(accomplishments=(done("Wrote the sheet"),), goals=(goal("a"),))
    for one in drafts(material):
        assert not any(hint in one.text for hint in one.hints)
    assert preparing().hints["opening-outcome"] in drafted(material)["opening"].hints
    assert preparing().hints["alignment-benefit"] in drafted(material)["alignment"].hints


WORDS = st.text("abcdefghijklmnop xyz\n“é{}", max_size=30).filter(lambda typed: "none" not in typed)
SAID = st.none() | WORDS
BRIEFS = st.builds(
    lambda kind, purpose, role, serves, titles, results, benefits, horizon, future: brief(
        talk("talk", day(2), kind=kind, purpose=purpose),
        profile=replace(NOBODY, role=role, serves=serves),
        accomplishments=tuple(
            done(title or "Work", result=result) for title, result in zip(titles, results, strict=False)
        ),
        goals=tuple(goal(str(at), horizon, title=one or "Goal", benefit=one) for at, one in enumerate(benefits)),
        vision=tuple(map(answer, future)),
    ),
    st.sampled_from(MEETING_KINDS),
    SAID,
    SAID,
    SAID,
    st.lists(WORDS, max_size=4),
    st.lists(SAID, max_size=4),
    st.lists(SAID, max_size=3),
    st.sampled_from(HORIZONS),
    st.lists(WORDS, max_size=2),
)


@given(BRIEFS)
@example(brief(accomplishments=(done("Work", result="gonna"),)))
def test_every_word_of_a_draft_is_on_file_or_one_of_our_own_few(material: Brief) -> None:
    ours = " ".join(preparing().words.values())
    ours = f"{ours} January February March April June July August September October November December Before from"
    ours = f"{ours} workplace"
    typed = f"{material!r}".replace("\\n", " ").replace("'", " ")
    allowed = set(re.findall(r"\w{4,}", f"{ours} {typed} {spelled_out(written_out(typed))}".casefold()))
    for one in drafts(material):
        assert set(re.findall(r"\w{4,}", one.text.casefold())) <= allowed


@given(BRIEFS)
def test_each_of_our_sentences_carries_something_of_the_persons(material: Brief) -> None:
    """No template stands there with its places empty."""
    for one in drafts(material):
        assert not re.search(r"(is for|work as|towards in [\w ]+|about my work|wants):? *[.\n]*$", one.text)
        assert "None" not in one.text


def test_an_outcome_is_a_result_or_a_figure_and_blanks_are_none() -> None:
    assert has_outcome(done("Sheet", result="Nobody waits"))
    assert has_outcome(done("Sheet", after="12"))
    assert not has_outcome(done("Sheet", result="  ", after=" "))
    assert not has_outcome(done("Sheet", before="41"))


def test_one_outcome_among_several_pieces_of_work_is_enough_and_three_are_told() -> None:
    work = tuple(done(f"Work {number}", result="Done" if number == 1 else None) for number in range(4))
    opening = drafted(brief(talk("talk", day(2), purpose="Why"), accomplishments=work))["opening"]
    assert opening.hints == ()
    assert "Work 2" in opening.text
    assert "Work 3" not in opening.text


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Not a single accident in May", "Not a single accident in May."),
        ("3 new starters trained", "3 new starters trained."),
        ("Press 3 in October", "Press 3 in October."),
        ("Led the drill in may", "I led the drill in May."),
        ("Spoke at the town hall last week", "I spoke at the town hall last week."),
        ("Wrote the plan for 2027", "I wrote the plan for 2027."),
        ("Led the drill", "In March I led the drill."),
        ("Marched with the union", "In March I marched with the union."),
    ],
)
def test_a_month_is_said_only_in_front_of_a_deed_that_names_no_time_itself(title: str, told: str) -> None:
    assert drafted(brief(accomplishments=(done(title),)))["opening"].text == told


def test_a_title_without_its_month_does_not_take_it_from_the_next() -> None:
    work = (done("Not a single accident in May"), done("Led the drill"), done("Drew a map"))
    said = "Not a single accident in May. In March I led the drill. I drew a map."
    assert drafted(brief(accomplishments=work))["opening"].text.endswith(said)


def test_a_figure_is_told_with_what_it_was_before_where_that_is_known() -> None:
    after = brief(
        accomplishments=(done("Calls", after="12", unit="calls"), done("Desk", before="3"), done("Sheet", after="9"))
    )
    assert "Calls. 12\N{NO-BREAK SPACE}calls. Desk. Before: 3. Sheet. 9." in drafted(after)["opening"].text
