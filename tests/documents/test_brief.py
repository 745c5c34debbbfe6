"""The brief tells what was chosen, to whom it was chosen for, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from careercoach.documents.brief import brief, left_out, to_fit
from careercoach.documents.fitting import words
from careercoach.documents.markdown import inline
from careercoach.documents.pay import about_pay
from careercoach.documents.readers import reader_of
from careercoach.materials import Brief
from careercoach.records import (
    AgendaItemRecord,
    FeedbackRecord,
    GoalRecord,
    NoteRecord,
    PersonRecord,
    PromiseRecord,
    ReflectionRecord,
    ReplyRecord,
    StepRecord,
)
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
        meeting=replace(MEETING, with_=say("with"), items=(), minutes=60, **meeting),
        accomplishments=(done, replace(done, id="a2", status="waiting", before=None)),
        goals=goals,
        steps=tuple(StepRecord(one.id, one.id, say("title"), "action", None, None) for one in goals),
        vision=visions,
        asks=(say("ask"), say("ask")),
        questions=(say("question"), say("question")),
        promises=promises,
        priorities={"p1": say("priority")},
        left_open=(
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
    said = "## If they say no\n- “Half a \\*shift\\*”\n  **Not now**: When may I ask again?\n  **No answer**: "
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


@pytest.mark.parametrize("audience", AUDIENCES)
def test_each_part_of_a_page_stands_right_below_its_title(audience: str) -> None:
    told = everything(lambda name: f"Some {name}")
    meeting = replace(told.meeting, lens="They see it", opening="Thank you", vision="To teach", alignment="It helps")
    page = brief(replace(told, meeting=meeting), audience, TODAY)
    heads = [line.partition(" ")[0] for line in page.splitlines() if line.startswith("#")]
    assert heads == ["#", *["##"] * (len(heads) - 1)]


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
    assert "ed the onboarding week" in " ".join(text.split())
    assert "private" not in text.lower()


def _fits(text: str) -> bool:
    return bool(inline(text).strip(" .")) and words(text) <= 3 and not about_pay(text)  # full stops alone say nothing


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(hostile.filter(_fits), min_size=1, max_size=12))
@example(texts=["#\n\n0"])
def test_no_text_anywhere_changes_the_outline_of_the_brief(parser: MarkdownIt, texts: list[str]) -> None:
    """Nor does it add a list item or emphasis, make a link, an image, HTML, code, a table or a rule.

    In texts so short that an hour's page holds all of them, and that name no pay, which would stay back.
    """
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
    assert brief(EMPTY, "manager", TODAY) == "# Our talk\n\n30 minutes\n"


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_the_title_says_whose_talk_it_is_for_who_has_eight_of_them(kind: str) -> None:
    meeting = replace(MEETING, kind=kind, minutes=1)
    reader = reader_of(meeting, None)
    title, _, day = brief(replace(EMPTY, meeting=meeting, profile=PROFILE), reader, TODAY).split("\n")[:3]
    assert title == "# Dana Okafor: our talk on 24 November"
    first = "Support agent, Billing Care · " if kind in ("handover", "skip-level") else ""
    assert day == f"{first}For Priya Nair · 14:30, 1 minute"
    assert brief(replace(EMPTY, meeting=meeting), reader, TODAY).startswith("# Our talk on 24 November\n")
    undated = replace(EMPTY, meeting=replace(meeting, on=None, at=None, with_=None), profile=PROFILE)
    assert brief(undated, reader, TODAY).startswith("# Dana Okafor: our talk\n\n")


def test_a_page_made_for_somebody_else_than_the_talk_names_its_reader_and_asks_nothing_of_them() -> None:
    asked = replace(EMPTY, meeting=replace(MEETING, place="Her office"), profile=PROFILE, asks=("Level 2, third time",))
    page = brief(asked, "mentor", TODAY)
    assert page.startswith(
        "# Dana Okafor: my talk with Priya Nair on 24 November\n\nFor my mentor · 14:30, 30 minutes\n"
    )
    assert "Level 2" not in page
    assert left_out(asked, "mentor")[-1] == "What you ask for: only Priya Nair is asked."
    assert "Level 2" in brief(asked, "self", TODAY)


def test_who_is_called_by_another_name_is_called_so_and_hers_is_yours() -> None:
    priya = PersonRecord("p", "Priya Nair", "manager", None, None, None, address="Ms Nair")
    meeting = replace(MEETING, place="Her office over hall 2")
    text = brief(replace(EMPTY, meeting=meeting, person=priya), "manager", TODAY)
    assert "For Ms Nair · 14:30, 30 minutes · your office over hall 2\n" in text
    assert "Her office over hall 2\n" in brief(replace(EMPTY, meeting=meeting, person=priya), "self", TODAY)


@pytest.mark.parametrize(
    ("reader", "kind", "headings"),
    [
        ("manager", "career", "What I ask for, What we agreed, Results, Where I am going, What I would like to hear"),
        ("manager", "review", "Results, What I ask for, What we agreed, Where I am going, What I would like to hear"),
        (
            "skip-level",
            "skip-level",
            "Results, What I ask for, What we agreed, Where I would like to go, My question to you",
        ),
        ("mentor", "mentor", "What I would like your view on, What I ask of you, What I have done, Where I am going"),
    ],
)
def test_a_mentor_and_a_director_do_not_get_the_managers_page(reader: str, kind: str, headings: str) -> None:
    material = replace(
        EXAMPLE,
        meeting=replace(MEETING, kind=kind, minutes=60),
        questions=("Who decides?",),
        promises=tuple(each for each in EXAMPLE.promises if each.owner == "them"),
    )
    lines = brief(material, reader, TODAY).splitlines()
    assert [line[3:] for line in lines if line.startswith("## ")] == headings.split(", ")
    two = brief(replace(material, questions=("Who?", "When?")), "skip-level", TODAY)
    assert "## My questions to you\n" in two
    first = brief(replace(material, meeting=replace(MEETING, kind="handover")), "manager", TODAY)
    assert "## What I would like to talk about\n- Who decides?\n" in first


def test_what_was_promised_and_kept_since_last_time_stands_at_the_top_and_theirs_in_one_line() -> None:
    def agreed(owner: str, text: str, state: str = "open") -> PromiseRecord:
        return PromiseRecord(text, "m0", "Priya", text, owner, None, state, TODAY, position=None, ended_with=None)

    material = replace(
        EMPTY,
        last_on=date(2026, 9, 10),
        kept=(agreed("me", "Write one page on refunds", "kept"), agreed("them", "Name two people", "kept")),
        promises=(
            agreed("me", "Two pages on training"),
            agreed("them", "Ask the board"),
            agreed("them", "A day a week"),
        ),
    )
    assert brief(material, "manager", TODAY) == (
        "# Our talk\n\n30 minutes\n\nYou named two people. Thank you.\n\n## What we agreed\n"
        "- I wrote one page on refunds.\n- Still open: Two pages on training.\n"
        "- Still open with you: to ask the board.\n- Still open with you: A day a week.\n"
    )
    assert "What we agreed\n- Still open with you: to ask" in brief(
        replace(material, kept=(), promises=material.promises[1:]), "manager", TODAY
    )
    mentor = replace(material, meeting=replace(material.meeting, kind="mentor"))
    assert (
        "## Since September\n- I wrote one page on refunds.\n- You named two people. Thank you.\n"
        "- Still open: Two pages on training.\n"
        "- Still open with you: to ask the board.\n- Still open with you: A day a week.\n"
    ) in brief(mentor, "mentor", TODAY)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (["she sends me the file", "Put you on the list"], "You sent me the file and put me on the list. Thank you."),
        (["Her view on the plan"], "Thank you for your view on the plan."),
        (["Name two people.", "Her notes"], "You named two people. Thank you for that, and for your notes."),
        (["No more than six nights a month for me"], ""),
        ([], ""),
    ],
)
def test_the_manager_who_kept_her_word_is_thanked_and_nothing_is_thanked_for_that_cannot_be_said(
    kept: list[str], said: str
) -> None:
    promises = tuple(
        PromiseRecord(text, "m0", "Priya", text, "them", None, "kept", TODAY, position=None, ended_with=None)
        for text in kept
    )
    page = brief(replace(EMPTY, kept=promises), "manager", TODAY)
    assert page == (f"# Our talk\n\n30 minutes\n\n{said}\n" if said else "# Our talk\n\n30 minutes\n")


def test_what_a_former_manager_promised_is_not_said_as_a_promise_of_the_next() -> None:
    def taken(text: str) -> PromiseRecord:
        found = PromiseRecord(text, "m0", "Priya", text, "them", None, "open", None, position=None, ended_with=None)
        return replace(found, promised_by="Vera Lind")

    page = brief(replace(EMPTY, promises=(taken("Ask the board"), taken("not move me to nights"))), "manager", TODAY)
    assert page.endswith("- Vera Lind was going to ask the board.\n- Vera Lind was not going to move me to nights.\n")


def test_you_in_a_promise_of_theirs_is_never_they_themselves() -> None:
    """What may mean the one or the other is quoted."""

    def agreed(text: str) -> PromiseRecord:
        return PromiseRecord(text, "m0", "Priya", text, "them", None, "open", None, position=None, ended_with=None)

    texts = ("She'll introduce me to her boss", "Put you on the list", "Look at your numbers", "A day a week")
    page = " ".join(brief(replace(EMPTY, promises=tuple(map(agreed, texts))), "manager", TODAY).split())
    assert page.endswith(
        "- Still open with you: to introduce me to your boss; to put me on the list."
        " - Still open with you: “Look at your numbers”. - Still open with you: A day a week."
    )


def test_what_was_typed_small_begins_large_on_the_page_and_no_colon_follows_a_cry() -> None:
    fast = replace(EXAMPLE.accomplishments[0], title="helped Tom", result="he's faster now!", before="40", after="65")
    goal = replace(EXAMPLE.goals[0], title="become site manager", benefit="less turnover")
    material = replace(EMPTY, accomplishments=(fast,), goals=(goal,), asks=("more pay",), questions=("what next?",))
    page, own = brief(material, "manager", TODAY), brief(material, "self", TODAY)
    for each in (
        "- More pay\n",
        "- **Become site manager, ",
        "Less turnover.",
        "**He's faster now! From 40",
        "- What next?\n",
    ):
        assert each in page
    for each in (
        "- More pay\n",
        "- **Helped Tom:** he's faster now! 40 → 65",
        "- **Become site manager, ",
        "- What next?\n",
    ):
        assert each in own


def test_words_for_where_one_is_going_that_only_name_the_goals_stand_once_and_in_ones_own_copy_as_they_are() -> None:
    goal = replace(EXAMPLE.goals[0], title="Lead wound care for the whole unit.")
    drafted = "In one to three years I want to lead wound care for the whole unit by December 2027."
    own_words = "I want to lead wound care for the whole unit, because nobody asks the nurses."
    material = replace(EMPTY, goals=(goal,), meeting=replace(MEETING, vision=f"{drafted} {own_words}\n\n{drafted}"))
    page, own = (" ".join(brief(material, reader, TODAY).split()) for reader in ("manager", "self"))
    assert f"Where I am going {own_words} - **Lead wound" in page
    assert own.count("In one to three years I want to lead wound care") == 2
    said = "Of your words for the talk, what the goals say too: it stands there once."
    assert said in to_fit(material, "manager", TODAY)
    assert said not in to_fit(material, "self", TODAY)
    assert said not in to_fit(replace(material, meeting=replace(MEETING, vision=own_words)), "manager", TODAY)


def test_a_new_manager_reads_in_the_brief_nothing_of_what_was_agreed_with_the_one_before() -> None:
    """What the former one had not done stood before her successor; what is to go on is chosen for the hand-over."""

    def agreed(owner: str, text: str, by: date | None = None) -> PromiseRecord:
        return PromiseRecord(text, "m0", "Krzysztof", text, owner, by, "open", None, position=None, ended_with=None)

    former = (
        agreed("them", "checks my pay with HR"),
        agreed("me", "not correct people in front of the drivers"),
        agreed("me", "send the rota", date(2027, 1, 8)),
        agreed("them", "gives me two mornings"),
    )
    material = replace(EMPTY, meeting=replace(MEETING, kind="handover", minutes=60), left_open=former)
    page = brief(material, "manager", TODAY)
    assert "Krzysztof" not in page
    assert "rota" not in page
    assert "two mornings" in brief(material, "self", TODAY)


def test_in_my_cards_i_do_not_find_my_own_promise_as_one_of_theirs_nor_a_word_of_theirs_twice() -> None:
    mine = PromiseRecord("p", "m0", "Krzysztof", "speak up", "me", None, "open", None, position=None, ended_with=None)
    theirs = replace(mine, id="q", owner="them", text="check the grade")
    said = FeedbackRecord("f", "Krzysztof", TODAY, "growth", None, None, "You ask late", None, None, None, None)
    own = brief(replace(EMPTY, left_open=(mine, theirs), heard=(said,), feedback=(said,)), "self", TODAY)
    assert "- Mine to Krzysztof: Speak up\n- From Krzysztof: Check the grade\n" in own
    assert own.count(said.behaviour) == 1


def test_what_was_heard_and_left_at_that_is_not_said_back_to_the_mentor() -> None:
    heard = NoteRecord("n", "m0", None, None, "advice", "Stop apologising", "nothing")
    material = replace(EMPTY, meeting=replace(MEETING, kind="mentor"), notes=(heard,))
    assert "apologising" not in brief(material, "mentor", TODAY)
    assert "You advised me to stop apologising. I would" in brief(
        replace(material, notes=(replace(heard, became="goal"),)), "mentor", TODAY
    )


def test_what_one_told_the_mentor_already_is_not_promised_to_be_told() -> None:
    """A mentor read "I would like to tell you how that went", and below it that she had told him."""
    note = NoteRecord("n", "m0", None, None, "advice", "Call the table", None)
    material = replace(EMPTY, meeting=replace(MEETING, kind="mentor"), notes=(note,))
    asked = "I would like to tell"
    told = PromiseRecord("p", "m0", "Priya", "Tell her how it goes", "me", None, "kept", TODAY, None, None)
    sent = replace(told, text="Send her my CV")
    assert asked not in brief(replace(material, kept=(told,)), "mentor", TODAY)
    assert asked in brief(replace(material, kept=(sent,)), "mentor", TODAY)


def test_a_mentor_reads_what_came_of_their_advice_and_nobody_their_verdict() -> None:
    def noted(kind: str, text: str) -> NoteRecord:
        return NoteRecord(text, "m0", None, None, kind, text, None)

    notes = (
        noted("advice", "Show the board days in hospital, not dressings"),
        noted("advice", "Two calm weeks are worth more than a speech"),
        noted("advice", "You hide behind your patients"),
        noted("feedback", "You are late with everything"),
        noted("note", "Looked tired"),
    )
    material = replace(EMPTY, meeting=replace(MEETING, kind="mentor"), last_on=date(2026, 2, 19), notes=notes)
    assert brief(material, "mentor", TODAY).partition("over the next\nyear.\n\n")[2] == (
        "## Since February\n- You advised me to show the board days in hospital, not dressings.\n"
        "- You said: “Two calm weeks are worth more than a speech”. I would like to tell\n  you how that went.\n"
    )
    assert "advised" not in brief(material, "manager", TODAY)
    own = brief(material, "self", TODAY)
    assert "- “You hide behind your patients”\n- “You are late with everything”\n" in own
    assert "Looked tired" not in own
    assert any("Your own notes" in line for line in to_fit(material, "self", TODAY))


def test_ones_own_cards_hold_what_stands_in_the_way_and_what_a_former_manager_left_open() -> None:
    one = goal(
        "g", "Lead a shift", "near", by=date(2027, 2, 1), obstacle="Late visits", if_then="I ring Rui", why="To stay"
    )
    left = PromiseRecord(
        "f", "m1", "Declan", "Six nights at most", "them", TODAY, "open", None, position=None, ended_with=None
    )
    heard = FeedbackRecord(
        "h", "Priya Nair", TODAY, "growth", "personal", None, "You talk too long", None, None, None, None
    )
    done = accomplishment(
        "Led the round", TODAY, result="Late visits fell", before="23", after="9", unit="late visits a month"
    )
    material = replace(EMPTY, goals=(one,), left_open=(left,), heard=(heard,), accomplishments=(done,))
    text = brief(material, "self", TODAY)
    assert "- **Led the round:** Late visits fell 23 → 9\N{NO-BREAK SPACE}a month.\n" in text
    assert "## What they said last time\n- “You talk too long”\n" in text
    assert "- From Declan: Six nights at most (22 November)\n" in text
    flat = " ".join(text.split())
    assert "- **Lead a shift, by 1 February 2027.** In the way: Late visits. Then: I ring Rui." in flat
    assert "To stay" not in text
    assert any("matters to you" in line for line in to_fit(material, "self", TODAY))
    for questions, heading in ((("Who?",), "## My question\n- Who?\n"), (("Who?", "When?"), "## My questions\n")):
        assert heading in brief(replace(material, questions=questions), "self", TODAY)
    for reader in OTHERS:
        told = brief(material, reader, TODAY)
        assert not any(word in told for word in ("too long", "Declan", "In the way", "→", "To stay"))


def test_goals_stand_nearest_first_and_say_when_they_are_for() -> None:
    goals = tuple(goal(horizon, f"My {horizon} goal", horizon) for horizon in reversed(HORIZONS))
    dated = goal("dated", "Dated", "long", by=date(2027, 2, 5))
    past = goal("past", "Past", "long", by=date(2026, 11, 21), status="paused")
    text = brief(replace(EMPTY, goals=(*goals, dated, past)), "manager", TODAY)
    assert (
        "## Where I am going\n"
        "- **My near goal, within a year.**\n"
        "- **My mid goal, in 1 to 3 years.**\n"
        "- **My long goal, in 5 years or more.**\n"
        "- **Dated, by 5 February 2027.**\n"
        "- **Past, paused.**\n"
    ) in text


def test_whom_a_goal_helps_is_a_sentence_of_its_own_and_the_company_is_not_named_for_each() -> None:
    text = brief(EXAMPLE, "manager", TODAY)
    assert "New agents are ready sooner." in text
    assert "Northwind" not in text


def test_a_promise_due_today_is_not_overdue_and_nobody_is_ever_called_late() -> None:
    due = PromiseRecord("q", "m0", "Priya", "Do it", "them", TODAY, "open", None, position=None, ended_with=None)
    mine = replace(due, owner="me", text="Call her")
    material = replace(EMPTY, promises=(due, mine))
    assert "- Still open: I will call you by 22 November.\n- Still open with you: to do it.\n" in brief(
        material, "manager", TODAY
    )
    tomorrow = brief(material, "manager", TODAY + timedelta(1))
    assert "- Still open: I will call you.\n- Still open with you: to do it.\n" in tomorrow


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"result": "Faster", "after": "2 days"}, "**Faster: 2 days.** I did it."),
        ({"result": "Faster!", "before": "9", "after": "2", "unit": "days"}, "**Faster! From 9 to 2~days.** I did it."),
        ({"result": "It fell.", "before": "9", "after": "2", "unit": "%"}, "**It fell from 9 to 2~%.** I did it."),
        (
            {"result": "Waits fell", "before": "9", "after": "2", "unit": "waits a day"},
            "**Waits fell from 9 to 2~a day.** I did it.",
        ),
        (
            {"result": "Waits that hurt fell", "before": "9", "after": "2", "unit": "waits a day that hurt"},
            "**Waits that hurt fell from 9 to 2~a day.** I did it.",
        ),
        (
            {"result": "Faster", "before": "9", "after": "2", "unit": "waits a day"},
            "**Faster, from 9 to 2~waits a day.** I did it.",
        ),
        ({"before": "9", "unit": "days"}, "**I did it.** Before: 9~days."),
        ({"before": "9", "after": "2"}, "**I did it.** From 9 to 2."),
        ({"result": "Faster…"}, "**I did it.** Faster…"),
        ({"unit": "days"}, "**I did it.**"),
    ],
)
def test_a_result_is_told_with_its_measure_and_no_line_parts_a_figure_from_its_unit(
    told: dict[str, str], line: str
) -> None:
    material = replace(EMPTY, accomplishments=(accomplishment("Did it", TODAY, **told),))
    said = line.replace("~", "\N{NO-BREAK SPACE}")
    assert brief(material, "manager", TODAY).endswith(f"## Results\n- {said}\n")


def test_what_is_not_over_says_so() -> None:
    waiting = accomplishment("Wrote the guide", TODAY, status="waiting")
    assert "- **I wrote the guide (waiting for the outcome).**\n" in brief(
        replace(EMPTY, accomplishments=(waiting,)), "manager", TODAY
    )


def test_several_visions_each_stand_under_their_question() -> None:
    near, far = (ReflectionRecord(key, key, "vision", f"In {key} years?", TODAY, f"Answer {key}") for key in "15")
    text = brief(replace(EMPTY, vision=(near, far)), "manager", TODAY)
    assert "**In 1 years?**\nAnswer 1.\n\n**In 5 years?**\nAnswer 5.\n" in text


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
        *(() if audience == "manager" else ("What you ask for: only Priya Nair is asked.",)),
    )


def test_what_two_agreed_is_read_by_the_two_and_by_nobody_else() -> None:
    """The mentor does not read what was agreed with the manager, nor the manager what was agreed with the mentor."""
    agreed, with_a_mentor = "raft a plan for the spring", replace(EXAMPLE.meeting, kind="mentor")
    for meeting, reader in ((EXAMPLE.meeting, "manager"), (with_a_mentor, "mentor")):
        material = replace(EXAMPLE, meeting=meeting)
        reads = {audience for audience in AUDIENCES if agreed in brief(material, audience, TODAY)}
        assert reads == {reader, "self"}
    nameless = replace(EXAMPLE.promises[1], person=None)
    unknown = replace(EXAMPLE, meeting=replace(EXAMPLE.meeting, with_=None), promises=(nameless,))
    assert left_out(unknown, "mentor")[-2] == "What you agreed with them: only for the two of you."


def test_nothing_is_named_that_is_not_there() -> None:
    assert left_out(EMPTY, "manager") == ()


def test_nothing_is_kept_back_from_the_person() -> None:
    assert left_out(EXAMPLE, "self") == ()


def test_cards_say_no_figure_that_the_words_to_open_with_say() -> None:
    done = accomplishment("Led the round", TODAY, result="Late visits fell to 9")
    other = accomplishment("Drew a map", TODAY, result="No visit was missed")
    opening = replace(MEETING, opening="I led the round. Late visits fell to 9.")
    own = brief(replace(EMPTY, meeting=opening, accomplishments=(done, other)), "self", TODAY)
    assert own.count("ate visits fell to 9") == 1
    assert "- **Drew a map:** No visit was missed.\n" in own


def test_a_result_that_stands_in_its_title_is_told_once() -> None:
    done = accomplishment("First night with 3: no falls in 2 weeks", TODAY, result="No falls in 2 weeks")
    text = brief(replace(EMPTY, accomplishments=(done,)), "manager", TODAY)
    assert text.count("o falls in 2 weeks") == 1
