"""What is worth asking comes from the weakest parts of the file, with its reason, and never comes twice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.suggestions import MOST, Suggestion, suggestions, to_ask_next
from careercoach.content.growth_check import statements
from careercoach.materials import Preparation
from careercoach.records import AgendaItemRecord, NoteRecord
from careercoach.vocabulary import MEETING_KINDS
from tests.coach import TODAY, day, goal, promise, talk
from tests.coach.preparing import advice, brief, done, feedback, path, preparation, priority, rating

WEAK = tuple(rating(one.key, 1, day(-10)) for one in statements()[:3])


def full(kind: str = "career", **fields: object) -> Preparation:
    """A file with something weak in every part."""
    meeting = talk("talk", day(2), kind=kind)
    return preparation(
        meeting,
        brief(
            meeting,
            promises=(promise("Ask upstairs", "them", day(-3)), promise("Find a course", "them", day(9))),
        ),
        ratings=WEAK,
        paths=(path("Trainer", "Teaching", "Patience"), path("Planner", "Figures", inside=False)),
        evidence=(done("Taught two", competencies=("Patience",), on=day(-700)),),
        goals=(goal("lead"),),
        priorities=(priority("Keep people"), priority("Save energy")),
        feedback=(
            feedback("You answer your own questions.", "Priya", day(-90)),
            feedback("You rescue learners", "Danny", day(-80)),
        ),
        advice=(advice("Write to Graham yourself."),),
        **fields,
    )


def by_rule(found: tuple[Suggestion, ...]) -> dict[str, Suggestion]:
    return {one.rule: one for one in reversed(found)}


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_an_empty_file_suggests_nothing(kind: str) -> None:
    assert suggestions(preparation(talk("talk", day(2), kind=kind)), TODAY) == ()


def test_the_best_of_every_part_comes_before_the_second_of_any() -> None:
    found = suggestions(full(), TODAY)
    assert [one.rule for one in found] == ["promise", "growth-check", "feedback", "advice", "readiness"]


def test_each_says_why_and_names_only_what_is_on_file() -> None:
    found = by_rule(suggestions(full(), TODAY))
    assert found["promise"].text == "Where do we stand with “Promise Ask upstairs”?"
    assert found["promise"].reason == "Priya agreed to this; it was due on Sun 8 Mar 2026 and is open."
    assert found["growth-check"].kind == "ask"
    assert found["growth-check"].reason.startswith(f"“{statements()[0].text}” You put this at 1 of 5")
    assert "“You answer your own questions”" in found["feedback"].text
    assert "Priya told you this" in found["feedback"].reason
    assert found["advice"].text == "You advised me: “Write to Graham yourself”. Where would you begin?"
    assert found["readiness"].text == "Where in my work could I show “Teaching”?"
    assert found["readiness"].reason == "“Trainer” asks for it, and no work on file shows it yet."


@pytest.mark.parametrize(
    ("kind", "helper", "offered"),
    [
        ("mentor", "Priya", True),
        ("skip-level", "Priya", True),
        ("career", "Priya", True),
        ("career", "Danny", False),
        ("mentor", None, False),
        ("skip-level", None, False),
        ("career", None, True),
        ("handover", None, True),
    ],
)
def test_support_is_offered_as_an_ask_to_whose_help_it_is_and_of_nobody_named_to_a_manager(
    kind: str, helper: str | None, offered: bool
) -> None:
    """A mentor and a director were asked for “one rota under your eye”."""
    needs = replace(goal("lead"), support="one rota\nunder your eye", helper=helper)
    found = by_rule(suggestions(preparation(talk("talk", day(2), kind=kind), goals=(needs,)), TODAY))
    assert ("goal" in found) == offered
    if offered:
        named = " and you named Priya for it." if helper else "."
        ask = Suggestion("goal", "ask", None, "one rota under your eye", f"Your goal “{needs.title}” needs it{named}")
        assert replace(found["goal"], reason=found["goal"].reason.replace(", and", " and")) == ask


def test_goals_and_priorities_that_do_not_meet_are_asked_about() -> None:
    bare = replace(full(), ratings=(), feedback=(), advice=(), paths=(), brief=brief())
    found = suggestions(bare, TODAY)
    assert [one.rule for one in found] == ["goal", "priority", "priority"]
    assert (found[0].key, found[0].reason) == (
        "priorities-my-goals",
        "Your goal “Goal lead” points at none of the priorities on file.",
    )
    assert found[1].text == "Is there a piece of “Keep people” that I could take on?"


def test_what_somebody_else_said_never_stands_in_a_question() -> None:
    """Feedback of a colleague leads to a question of the bank that does not tell on them."""
    only_danny = replace(full(), feedback=full().feedback[1:])
    found = by_rule(suggestions(only_danny, TODAY))["feedback"]
    assert found.key == "improve-one-thing"
    assert "Danny" not in found.text + found.reason
    assert "rescue" not in found.text + found.reason


def test_a_role_elsewhere_is_talked_about_with_a_mentor_alone() -> None:
    """So are the company's priorities with the company, and asks to a manager with a manager."""
    outside = replace(full(), paths=full().paths[1:])
    mentored = replace(full("mentor"), paths=full().paths[1:])
    assert "readiness" not in by_rule(suggestions(outside, TODAY))
    found = by_rule(suggestions(mentored, TODAY))
    assert found["readiness"].text == "Where in my work could I show “Figures”?"
    assert not {"growth-check", "goal", "priority"} & set(found)


def test_promises_and_advice_of_somebody_else_stay_out() -> None:
    with_rosa = replace(full(), meeting=talk("talk", day(2), with_="Rosa"), brief=brief())
    assert not {"promise", "advice"} & set(by_rule(suggestions(with_rosa, TODAY)))


def test_once_it_is_on_the_agenda_it_is_not_suggested_again() -> None:
    """Bringing one after the other ends with nothing left to suggest."""
    material, seen = full(), []
    while found := suggestions(material, TODAY):
        one = found[0]
        seen.append(one.text)
        item = AgendaItemRecord(f"{len(seen)}", one.kind, one.key, f" {one.text.upper()}", 1.0, False, None)
        material = replace(material, meeting=replace(material.meeting, items=(*material.meeting.items, item)))
    assert len(seen) == len(set(seen)) > MOST


@given(
    st.sampled_from(MEETING_KINDS),
    st.lists(st.tuples(st.sampled_from(statements()), st.integers(1, 5), st.integers(-400, 0)), max_size=12),
    st.lists(st.text(min_size=1), max_size=4, unique=True),
)
def test_never_more_than_five_and_each_with_words_and_a_reason(
    kind: str, rated: list[tuple[object, int, int]], titles: list[str]
) -> None:
    ratings = tuple(rating(one.key, value, day(on)) for one, value, on in rated)  # type: ignore[attr-defined]  # a statement
    material = replace(full(kind), ratings=ratings, priorities=tuple(map(priority, titles)))
    found = suggestions(material, TODAY)
    assert len(found) <= MOST
    assert all(one.text.strip() and one.reason.strip() for one in found)
    assert len({one.text.casefold() for one in found}) == len(found)


@pytest.mark.parametrize("words", ["I would have liked to hear it from you", "You explained it well", "Why so late?"])
def test_a_reprimand_never_becomes_my_question(words: str) -> None:
    """What is proposed to ask next time is a question; feedback is not repeated in it, advice only as theirs."""
    told = NoteRecord("n", "m", None, None, "feedback", words, None)
    assert words not in to_ask_next(told)
    assert to_ask_next(told).endswith("?")
    advised = to_ask_next(replace(told, kind="advice"))
    assert advised.startswith("You advised me: “")
    assert advised.endswith("?")
