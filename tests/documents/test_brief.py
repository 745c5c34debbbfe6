"""The brief tells what was chosen, to whom it was chosen for, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from careercoach.documents.brief import brief, left_out
from careercoach.documents.markdown import inline
from careercoach.materials import Brief
from careercoach.records import (
    AccomplishmentRecord,
    AgendaItemRecord,
    GoalRecord,
    MeetingRecord,
    ProfileRecord,
    PromiseRecord,
    ReflectionRecord,
    StepRecord,
)
from careercoach.vocabulary import AUDIENCES, HORIZONS, MEETING_KINDS
from tests.documents.test_markdown import PARSERS, hostile, tokens

TODAY = date(2026, 11, 22)
OTHERS = tuple(name for name in AUDIENCES if name != "self")
CANARY = "canary"
Say = Callable[[str], str]


def accomplishment(title: str, on: date, **told: object) -> AccomplishmentRecord:
    bare = AccomplishmentRecord(
        id=f"a-{on}",
        title=title,
        on=on,
        until=None,
        situation=None,
        did=None,
        result=None,
        before=None,
        after=None,
        unit=None,
        status="done",
        energy=CANARY,
        private=False,
        goals=(),
        competencies=(),
        priorities=(),
        seen_by=(),
        evidence=(),
        tags=(CANARY,),
        key=CANARY,
        gives_back=False,
    )
    return replace(bare, **told)  # type: ignore[arg-type] # each test names fields of the record


def goal(id_: str, title: str, horizon: str, **told: object) -> GoalRecord:
    bare = GoalRecord(
        id=id_,
        title=title,
        horizon=horizon,
        by=None,
        why=None,
        benefit=None,
        measure=None,
        obstacle=CANARY,
        if_then=CANARY,
        support=None,
        skills=None,
        exposure=None,
        status="active",
        started_on=date(2026, 1, 5),
        ended_on=None,
        cadence_days=14,
        progress=None,
        confidence=2,
        checked_in_on=None,
        next_check_in_on=None,
        serves=None,
        priorities=(),
        competencies=(),
        steps=(),
        steps_done=0,
        check_ins=(CANARY,),
        key=CANARY,
    )
    return replace(bare, **told)  # type: ignore[arg-type] # each test names fields of the record


PROFILE = ProfileRecord(
    id="me",
    name="Dana Okafor",
    role="support agent",
    team="Billing Care",
    organisation="Northwind",
    manager="Priya Nair",
    start_on=date(2024, 5, 6),
    serves="Customers stay because their bills are put right",
)
MEETING = MeetingRecord(
    id="m1",
    kind="career",
    with_="Priya Nair",
    on=date(2026, 11, 24),
    at="14:30",
    minutes=30,
    status="planned",
    purpose="Agree on how I grow into training new colleagues over the next year.",
    notes=CANARY,
    place=None,
    opening=None,
    vision=None,
    alignment=None,
    items=(AgendaItemRecord("i1", "goal", "g1", CANARY, 5.0, True),),
)
EMPTY = Brief(
    profile=ProfileRecord(None, None, None, None, None, None, None, None),
    meeting=replace(MEETING, with_=None, on=None, at=None, purpose=None, notes=None, items=()),
    accomplishments=(),
    goals=(),
    steps=(),
    vision=(),
    asks=(),
    questions=(),
    promises=(),
    priorities={},
)
EXAMPLE = Brief(
    profile=PROFILE,
    meeting=MEETING,
    accomplishments=(
        accomplishment(
            "Rewrote the refund guide",
            date(2026, 3, 2),
            until=date(2026, 3, 27),
            did="Sat with ten agents, then cut the guide from nine pages to two",
            result="Refund calls are mostly solved the first time",
            before="61",
            after="78",
            unit="% of calls",
            seen_by=("Priya Nair", "Tom Reyes"),
        ),
        accomplishment(
            "Led the onboarding week for six new agents",
            date(2026, 6, 8),
            result="All six took calls alone sooner than any group before.",
            before="12",
            after="8",
            unit="days",
            private=True,
        ),
        accomplishment(
            "Calmed a line of 40 callers during the outage",
            date(2026, 9, 3),
            result="Nobody had to call twice",
            seen_by=("Tom Reyes",),
        ),
        accomplishment(
            "Pilot of peer listening hours",
            date(2026, 11, 2),
            did="Paired agents to listen to each other's calls once a week.",
            status="waiting",
        ),
    ),
    goals=(
        goal("g3", "Lead the training team", "long", benefit="knowledge stays when people move on"),
        goal(
            "g1",
            "Adult training certificate",
            "near",
            by=date(2027, 6, 30),
            benefit="new agents are ready sooner",
            progress=60,
            priorities=("p1",),
            steps=("s1", "s2", "s3"),
            steps_done=2,
        ),
        goal(
            "g2",
            "Run two onboarding weeks on my own",
            "near",
            by=date(2027, 5, 28),
            benefit="team leads get those weeks back.",
            support="a team lead to watch the first one.",
            progress=25,
        ),
    ),
    steps=(
        StepRecord("s1", "g1", "Enrol", "course", date(2026, 2, 2), date(2026, 2, 1)),
        StepRecord("s3", "g1", "Hand in the practice lesson", "action", date(2027, 1, 15), None),
    ),
    vision=(
        ReflectionRecord(
            "r1",
            "vision-three-years",
            "vision",
            "Where in three years?",
            date(2026, 1, 5),
            "In three years I want to run the training of new agents, and still take calls one day a week.",
        ),
    ),
    asks=("Two study afternoons a month until June.",),
    questions=(
        "What would you need to see before you hand me an onboarding week?",
        "Which skill should I build first?",
        "Who else should know about this work?",
        "How does training fit the plans for next year?",
    ),
    promises=(
        PromiseRecord(
            "q1",
            "m0",
            "Priya Nair",
            "Ask HR about the course budget",
            "them",
            date(2026, 11, 13),
            "open",
            None,
        ),
        PromiseRecord(
            "q2",
            "m0",
            "Priya Nair",
            "Draft a plan for the spring intake",
            "me",
            date(2026, 11, 30),
            "open",
            None,
        ),
        PromiseRecord("q3", "m0", "Priya Nair", "Introduce me to the training lead", "them", None, "open", None),
    ),
    priorities={"p1": "Faster onboarding"},
)


def everything(say: Say) -> Brief:
    """A material with every text field filled by ``say``, which is given the field's name."""
    done = accomplishment(
        say("title"),
        date(2026, 3, 2),
        **{name: say(name) for name in ("situation", "did", "result", "before", "after", "unit")},
        **{name: (say(name), say(name)) for name in ("competencies", "seen_by", "evidence", "tags")},
    )
    words = ("why", "benefit", "measure", "obstacle", "if_then", "skills", "exposure", "key")
    goals = tuple(
        goal(
            horizon,
            say("title"),
            horizon,
            priorities=("p1",),
            support=f"{say('support')}, which no ask says",
            **{name: say(name) for name in words},
        )
        for horizon in ("near", "mid", "long")
    )
    visions = tuple(
        ReflectionRecord(key, say("question"), "vision", say("asked"), TODAY, say("answer")) for key in "rs"
    )
    promises = tuple(
        PromiseRecord(owner, "m0", say("person"), say("text"), owner, TODAY, "open", None) for owner in ("me", "them")
    )
    return Brief(
        profile=ProfileRecord(
            "me",
            say("name"),
            say("role"),
            say("team"),
            say("organisation"),
            say("manager"),
            None,
            say("serves"),
        ),
        meeting=replace(
            MEETING,
            with_=say("with"),
            at=say("at"),
            place=say("place"),
            purpose=say("purpose"),
            notes=say("notes"),
            items=(),
        ),
        accomplishments=(done, replace(done, id="a2", status="waiting", before=None)),
        goals=goals,
        steps=tuple(StepRecord(one.id, one.id, say("title"), "action", None, None) for one in goals),
        vision=visions,
        asks=(say("ask"), say("ask")),
        questions=(say("question"), say("question")),
        promises=promises,
        priorities={"p1": say("priority")},
        former=(PromiseRecord("f", "m1", say("person"), say("text"), "them", TODAY, "open", None),),
    )


def outline(markdown: str, parser: MarkdownIt) -> list[tuple[str, str]]:
    """Everything in the document but its words and paragraphs, in order; headings with their level."""
    words = {"text", "softbreak", "inline", "paragraph_open", "paragraph_close"}
    return [(token.type, token.tag) for token in tokens(markdown, parser) if token.type not in words]


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


def test_an_empty_selection_gives_a_title_and_room_to_write() -> None:
    text = brief(EMPTY, "manager", TODAY)
    headings = [line for line in text.split("\n") if line.startswith("#")]
    assert headings == ["# Career talk", "## Notes", "## Next steps from this talk"]
    assert tidy(text)


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_every_kind_of_talk_has_a_title(kind: str) -> None:
    material = replace(EMPTY, meeting=replace(MEETING, kind=kind, minutes=1))
    title, _, day = brief(material, "manager", TODAY).split("\n")[:3]
    assert title.startswith("# ")
    assert title.endswith(" with Priya Nair")
    assert day == "Tue 24 Nov 2026 at 14:30 · 1 minute"


def test_goals_stand_under_their_horizon_the_nearest_first() -> None:
    goals = tuple(goal(horizon, f"My {horizon} goal", horizon) for horizon in reversed(HORIZONS))
    text = brief(replace(EMPTY, goals=goals), "manager", TODAY)
    headings = [line.split()[1] for line in text.split("\n") if line.startswith("### ")]
    assert headings == ["Near:", "Mid:", "Long:"]
    assert "### Mid: 1 to 3 years\n- **My mid goal**.\n" in text


def test_an_unnamed_company_is_called_the_company() -> None:
    material = replace(EXAMPLE, profile=EMPTY.profile)
    assert "This helps the company because new agents are ready sooner." in brief(material, "manager", TODAY)


def test_a_promise_says_who_owes_it_even_without_names() -> None:
    mine, theirs = (PromiseRecord(owner, "m0", None, "do it", owner, None, "open", None) for owner in ("me", "them"))
    text = brief(replace(EMPTY, promises=(mine, theirs)), "manager", TODAY)
    assert "- **Me:** do it\n- **You:** do it\n" in text


def test_a_promise_due_today_is_not_overdue() -> None:
    due = PromiseRecord("q", "m0", "Priya", "do it", "them", TODAY, "open", None)
    assert "(by Sun 22 Nov 2026)" in brief(replace(EMPTY, promises=(due,)), "manager", TODAY)


def test_a_kept_promise_is_no_longer_in_the_brief() -> None:
    kept = PromiseRecord("q", "m0", "Priya", "do it", "them", TODAY, "kept", TODAY)
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
    item = "- **Did it** (Sun 22 Nov 2026).\n" + (f"  {line}\n" if line else "")
    assert f"{item}\n" in brief(material, "manager", TODAY)


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
    assert left_out(EXAMPLE, audience) == (
        "Energy marks: never leave the file.",
        "Tags: they only sort your own list.",
        "Confidence in a goal: only for you.",
        "Obstacles of a goal: only for you.",
        "If-then plans: only for you.",
        "Check-in notes and blockers: only for you.",
        "Your notes on the talk: only for you.",
    )


def test_nothing_is_named_that_is_not_there() -> None:
    assert left_out(EMPTY, "manager") == ()


def test_nothing_is_kept_back_from_the_person() -> None:
    assert left_out(EXAMPLE, "self") == ()
