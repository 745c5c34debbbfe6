"""The brief tells what was chosen, to whom it was chosen for, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from careercoach.documents.brief import brief, left_out
from careercoach.documents.markdown import inline
from careercoach.materials import Brief
from careercoach.records import AgendaItemRecord, GoalRecord, PromiseRecord, ReflectionRecord, ReplyRecord, StepRecord
from careercoach.vocabulary import AUDIENCES, HORIZONS, MEETING_KINDS
from tests.documents.dana import CANARY, EMPTY, EXAMPLE, MEETING, PROFILE, TODAY, accomplishment, goal
from tests.documents.test_markdown import PARSERS, hostile, tokens

OTHERS = tuple(name for name in AUDIENCES if name != "self")
Say = Callable[[str], str]


def everything(say: Say) -> Brief:
    """A material with every text field filled by ``say``, which is given the field's name."""
    done = accomplishment(
        say("title"),
        date(2026, 3, 2),
        **{name: say(name) for name in ("situation", "did", "result", "before", "after", "unit")},
        **{name: (say(name), say(name)) for name in ("competencies", "seen_by", "evidence", "tags")},
    )
    goals = tuple(told_goal(say, horizon) for horizon in HORIZONS)
    profile: dict[str, Any] = {
        name: say(name) for name in ("name", "role", "team", "organisation", "manager", "serves")
    }
    meeting: dict[str, Any] = {name: say(name) for name in ("at", "place", "purpose", "notes")}
    visions = tuple(
        ReflectionRecord(key, say("question"), "vision", say("asked"), TODAY, say("answer")) for key in "rs"
    )
    promises = tuple(
        PromiseRecord(
            owner, "m0", say("person"), say("text"), owner, TODAY, "open", None, position=None, ended_with=None
        )
        for owner in ("me", "them")
    )
    return Brief(
        profile=replace(PROFILE, **profile),
        meeting=replace(MEETING, with_=say("with"), items=(), **meeting),
        accomplishments=(done, replace(done, id="a2", status="waiting", before=None)),
        goals=goals,
        steps=tuple(StepRecord(one.id, one.id, say("title"), "action", None, None) for one in goals),
        vision=visions,
        asks=(say("ask"), say("ask")),
        questions=(say("question"), say("question")),
        promises=promises,
        priorities={"p1": say("priority")},
        former=(
            PromiseRecord(
                "f", "m1", say("person"), say("text"), "them", TODAY, "open", None, position=None, ended_with=None
            ),
        ),
    )


def told_goal(say: Say, horizon: str) -> GoalRecord:
    """A goal with every text field filled."""
    words = ("why", "benefit", "measure", "obstacle", "if_then", "skills", "exposure", "key")
    told = {name: say(name) for name in words}
    support = f"{say('support')}, which no ask says"
    return goal(horizon, say("title"), horizon, priorities=("p1",), support=support, **told)


def outline(markdown: str, parser: MarkdownIt) -> list[tuple[str, str]]:
    """Everything in the document but its words and paragraphs, in order; headings with their level."""
    words = {"text", "softbreak", "inline", "paragraph_open", "paragraph_close"}
    return [(token.type, token.tag) for token in tokens(markdown, parser) if token.type not in words]


def test_ones_own_copy_has_what_one_says_to_a_no_and_how_they_may_see_it_and_no_other_copy_hints_at_it() -> None:
    """Only for what there is time to ask; the copy for anybody else is the same as without it."""
    ask = AgendaItemRecord("ask", "ask", None, "Half a *shift*", 1, private=False, came=None)
    replies = (
        ReplyRecord("1", "m1", "ask", "not-now", "When may I ask again?"),
        ReplyRecord("2", "m1", "ask", "silence", CANARY),
        ReplyRecord("3", "m1", "parked", "not-now", "Of something parked"),
    )
    meeting = replace(MEETING, items=(ask,), lens=f"{CANARY}: nights to fill", behind="less")
    material = replace(EXAMPLE, meeting=meeting, replies=replies)
    own = brief(material, "self", TODAY)
    said = "## What I say to a no\n- “Half a \\*shift\\*”\n  **Not now**: When may I ask again?\n  **No answer**: "
    assert f"{said}{CANARY}." in own
    assert f"## How they may see it\n{CANARY}: nights to fill" in own
    assert "Of something parked" not in own
    for reader in OTHERS:
        told = brief(material, reader, TODAY)
        assert told == brief(replace(material, meeting=replace(meeting, lens=None), replies=()), reader, TODAY)
        assert CANARY not in told
        stays = {
            "How you think they see it: only for you.",
            "How far they stand behind you: only for you.",
            "What you say to a no: only for you.",
        }
        assert stays <= set(left_out(material, reader))
    assert not any("a no" in said for said in left_out(material, "self"))


def test_the_brief_of_a_usual_talk_reads_as_written_by_hand() -> None:
    expected = Path(__file__).with_name("brief_example.md").read_text(encoding="utf-8")
    assert brief(EXAMPLE, "manager", TODAY) == expected


@pytest.mark.parametrize("audience", OTHERS)
def test_what_was_not_chosen_and_what_is_private_reaches_nobody_else(audience: str) -> None:
    assert CANARY not in brief(EXAMPLE, audience, TODAY)


@pytest.mark.parametrize("audience", OTHERS)
def test_no_private_field_of_anything_reaches_another_reader(audience: str) -> None:
    kept_back = {"tags", "obstacle", "if_then", "key", "notes"}
    material = everything(lambda name: CANARY if name in kept_back else "word")
    assert CANARY not in brief(material, audience, TODAY)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_private_accomplishment_that_was_chosen_simply_appears(audience: str) -> None:
    text = brief(EXAMPLE, audience, TODAY)
    assert "Led the onboarding week" in text
    assert "private" not in text.lower()


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(hostile.filter(inline), min_size=1, max_size=12))
def test_no_text_anywhere_changes_the_outline_of_the_brief(parser: MarkdownIt, texts: list[str]) -> None:
    """Nor does it add a list item or emphasis, make a link, an image, HTML, code, a table or a rule."""
    source = cycle(texts)
    written = brief(everything(lambda _: next(source)), "manager", TODAY)
    harmless = brief(everything(lambda _: "word"), "manager", TODAY)
    assert outline(written, parser) == outline(harmless, parser)
    assert tidy(written)


def tidy(text: str) -> bool:
    """No line ends in a blank, and the text ends in exactly one newline."""
    lines = text.split("\n")
    return text.endswith("\n") and not text.endswith("\n\n") and all(one == one.rstrip(" ") for one in lines)


def test_an_empty_selection_gives_a_title_and_nothing_empty_below_it() -> None:
    assert brief(EMPTY, "manager", TODAY) == "# Career talk\n\n30 minutes\n"


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_every_kind_of_talk_has_a_title(kind: str) -> None:
    material = replace(EMPTY, meeting=replace(MEETING, kind=kind, minutes=1))
    title, _, day = brief(material, "manager", TODAY).split("\n")[:3]
    assert title.startswith("# ")
    assert title.endswith(" with Priya Nair")
    assert day == "Tue 24 Nov 2026 at 14:30 · 1 minute"


def test_goals_stand_nearest_first_and_say_when_they_are_for() -> None:
    goals = tuple(goal(horizon, f"My {horizon} goal", horizon) for horizon in reversed(HORIZONS))
    dated = goal("dated", "Dated", "long", by=date(2027, 2, 5))
    past = goal("past", "Past", "long", by=date(2026, 11, 21), status="paused")
    text = brief(replace(EMPTY, goals=(*goals, dated, past)), "manager", TODAY)
    assert (
        "## Goals\n"
        "- **My near goal** (within a year).\n"
        "- **My mid goal** (in 1 to 3 years).\n"
        "- **My long goal** (in 5 years or more).\n"
        "- **Dated** (by 5 February 2027).\n"
        "- **Past** (paused).\n"
    ) in text


def test_an_unnamed_company_is_called_the_company() -> None:
    material = replace(EXAMPLE, profile=EMPTY.profile)
    text = brief(material, "manager", TODAY)
    assert "## Goals, and how they help my workplace\n" in text
    assert "  Because new agents are ready sooner." in text


def test_a_promise_says_who_owes_it_even_without_names() -> None:
    mine, theirs = (
        PromiseRecord(owner, "m0", None, "do it", owner, None, "open", None, position=None, ended_with=None)
        for owner in ("me", "them")
    )
    text = brief(replace(EMPTY, promises=(mine, theirs)), "manager", TODAY)
    assert "- **Me:** do it\n- **You:** do it\n" in text


def test_a_promise_due_today_is_not_overdue_and_ones_own_is_never_called_so() -> None:
    due = PromiseRecord("q", "m0", "Priya", "do it", "them", TODAY, "open", None, position=None, ended_with=None)
    mine = replace(due, owner="me", text="call her")
    material = replace(EMPTY, promises=(due, mine))
    assert "- **Priya:** do it (by 22 November)\n- **Me:** call her (by 22 November)" in brief(
        material, "manager", TODAY
    )
    tomorrow = brief(material, "manager", TODAY + timedelta(1))
    assert "- **Priya:** do it (was due 22 November)\n- **Me:** call her\n" in tomorrow


def test_a_kept_promise_is_no_longer_in_the_brief() -> None:
    kept = PromiseRecord("q", "m0", "Priya", "do it", "them", TODAY, "kept", TODAY, position=None, ended_with=None)
    assert "do it" not in brief(replace(EMPTY, promises=(kept,)), "manager", TODAY)


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"result": "Faster", "after": "2 days"}, "Faster: 2 days."),
        ({"result": "Faster!", "before": "9", "after": "2", "unit": "days"}, "Faster! 9 → 2 days."),
        ({"before": "9", "unit": "days"}, "before: 9 days."),
        ({"result": "Faster…"}, "Faster…"),
        ({"unit": "days"}, None),
    ],
)
def test_a_result_is_told_with_its_measure(told: dict[str, str], line: str | None) -> None:
    material = replace(EMPTY, accomplishments=(accomplishment("Did it", TODAY, **told),))
    item = "- **Did it** (November).\n" + (f"  {line}\n" if line else "")
    assert brief(material, "manager", TODAY).endswith(item)


def test_several_visions_each_stand_under_their_question() -> None:
    near, far = (ReflectionRecord(key, key, "vision", f"In {key} years?", TODAY, f"Answer {key}") for key in "15")
    text = brief(replace(EMPTY, vision=(near, far)), "manager", TODAY)
    assert "**In 1 years?**\nAnswer 1\n\n**In 5 years?**\nAnswer 5\n" in text


def test_a_long_account_of_what_was_done_is_told_in_short() -> None:
    material = replace(EMPTY, accomplishments=(accomplishment("Did it", TODAY, did="step " * 100),))
    text = brief(material, "manager", TODAY)
    assert "step …\n" in text
    assert len(text.split("\n")) < 20


@pytest.mark.parametrize("audience", OTHERS)
def test_the_preview_names_what_was_kept_back(audience: str) -> None:
    agreed = () if audience == "manager" else ("What you agreed with Priya Nair: only for the two of you.",)
    assert left_out(EXAMPLE, audience) == (
        "Energy marks: never leave the file.",
        "Tags: they only sort your own list.",
        "Confidence in a goal: only for you.",
        "Obstacles of a goal: only for you.",
        "If-then plans: only for you.",
        "Check-in notes and blockers: only for you.",
        "Your notes on the talk: only for you.",
        *agreed,
    )


def test_what_two_agreed_is_read_by_the_two_and_by_nobody_else() -> None:
    """The mentor does not read what was agreed with the manager, nor the manager what was agreed with the mentor."""
    agreed, with_a_mentor = "Draft a plan for the spring", replace(EXAMPLE.meeting, kind="mentor")
    for meeting, reader in ((EXAMPLE.meeting, "manager"), (with_a_mentor, "mentor")):
        material = replace(EXAMPLE, meeting=meeting)
        reads = {audience for audience in AUDIENCES if agreed in brief(material, audience, TODAY)}
        assert reads == {reader, "self"}
    nameless = replace(EXAMPLE.promises[1], person=None)
    unknown = replace(EXAMPLE, meeting=replace(EXAMPLE.meeting, with_=None), promises=(nameless,))
    assert left_out(unknown, "mentor")[-1] == "What you agreed with them: only for the two of you."


def test_nothing_is_named_that_is_not_there() -> None:
    assert left_out(EMPTY, "manager") == ()


def test_nothing_is_kept_back_from_the_person() -> None:
    assert left_out(EXAMPLE, "self") == ()
