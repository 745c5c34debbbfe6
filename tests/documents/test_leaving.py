"""The leaving pack, the letter of thanks and the reference pack: what the one who gets them reads, and what stays."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents import fitting, leaving, reference, thanks
from careercoach.documents.choosing import Reader
from careercoach.documents.kept_back import PRIVATE_WORK
from careercoach.documents.making import made as document
from careercoach.documents.materials import Leaving, Reference, Thanks, Together
from careercoach.documents.plain import plain
from careercoach.records import ProfileRecord
from tests.documents.leavers import (
    BRIGHTWATER,
    FIGURES,
    LEAVING,
    PLAN,
    REFERENCE,
    ROUND,
    THANKS,
    WITH_THE_MENTOR,
    agreed,
    heard,
    person,
)
from tests.documents.marta import CANARY, DIPLOMA, EMPTY_PROFILE, GUIDE, PROFILE, STEPS, TODAY, work

GOLDEN = Path(__file__).with_name("golden")
ALL: list[tuple[Any, Any]] = [(leaving.KIND, LEAVING), (thanks.KIND, THANKS), (reference.KIND, REFERENCE)]
each = pytest.mark.parametrize(("kind", "material"), ALL, ids=[kind.noun for kind, _ in ALL])


def flat(kind: Any, material: Any, audience: str = "person", today: date = TODAY) -> str:
    """The document in one line."""
    return " ".join(kind.write(material, audience, today).split())


@each
def test_it_reads_as_written_by_hand_for_the_one_who_gets_it(kind: Any, material: Any) -> None:
    assert kind.write(material, "person", TODAY) == (GOLDEN / f"{kind.noun.replace(' ', '-')}.md").read_text("utf-8")


@each
@pytest.mark.parametrize("audience", ["person", "manager", "mentor"])
def test_nothing_private_leaves_and_nothing_is_kept_from_oneself(kind: Any, material: Any, audience: str) -> None:
    assert CANARY not in kind.write(material, audience, TODAY)
    assert CANARY not in "".join((*kind.left_out(material, audience), *kind.private(material, audience)))
    assert (kind.left_out(material, "self"), kind.private(material, "self")) == ((), ())


@each
def test_it_keeps_to_its_words_as_it_is(kind: Any, material: Any) -> None:
    most = {"leaving pack": leaving.WORDS, "reference pack": reference.WORDS, "thanks": 85}[kind.noun]
    assert fitting.words(kind.write(material, "person", TODAY)) <= most
    assert kind.to_fit(material, "person", TODAY) == ()


def test_who_left_forty_things_behind_leaves_a_page_and_is_told_what_went() -> None:
    """What is agreed, unfinished or planned stays; how it was done and where old things are goes first."""
    kept = tuple(replace(GUIDE, id=f"k{n}", title=f"Guide {n} about a very long matter") for n in range(40))
    full = replace(LEAVING, kept=kept, work=(replace(ROUND, did="Asked each ward for its three worst wounds"),))
    text = leaving.leaving(full, "person", TODAY)
    assert fitting.words(text) <= leaving.WORDS * 1.1
    assert "Guide 0" in text
    assert "Guide 39" not in text
    for stays in ("draft a plan", ROUND.title, "Teach two students"):
        assert stays in text
    told = leaving.to_fit(full, "person", TODAY)
    assert told[0] == f"How one piece of work was done: to keep to about {leaving.WORDS} words."
    assert any(re.fullmatch(r"Where \d+ things are: to keep to about 350 words.", one) for one in told)
    assert leaving.to_fit(full, "self", TODAY) == ()
    assert "Guide 39" in leaving.leaving(full, "self", TODAY)


def test_who_saw_very_much_reads_a_page_of_it_with_what_there_is_to_lean_on() -> None:
    (most, *_) = REFERENCE.together
    long = "It took many evenings and every one of us had another view of how it should be done in the end"
    saw = tuple(replace(work(f"w{n}", f"Shift {n:02} led", TODAY - timedelta(n)), did=long) for n in range(9))
    heard_of = tuple(
        replace(most.said[0], id=f"s{n}", on=TODAY - timedelta(n), behaviour=f"{n}: {long}") for n in range(9)
    )
    full = replace(REFERENCE, together=(replace(most, seen=(*most.seen, *saw), said=heard_of),))
    text = flat(reference.KIND, full)
    assert fitting.words(reference.reference(full, "person", TODAY)) <= reference.WORDS * 1.1
    assert all(each in text for each in ("Rebuilt the claims forecast", "Found the double discount", f"0: {long}"))
    told = reference.to_fit(full, "person", TODAY)
    assert [one.partition(":")[0] for one in told][-2:] == ["4 things they saw", "6 things they said"]
    assert told[0].startswith("How ")
    assert "3 more things they saw: too much for a page." in reference.left_out(full, "person")
    assert reference.to_fit(full, "self", TODAY) == ()
    assert f"8: {long}" in flat(reference.KIND, full, "self")


@each
def test_the_one_who_gets_it_is_named_to_the_sender(kind: Any, material: Any) -> None:
    named = document(kind, "id", material, audience="person", today=TODAY, to="Clara Brandt")
    assert named.reader == "Clara Brandt"
    assert document(kind, "id", material, audience="self", today=TODAY, to="Clara Brandt").reader == "you"
    assert document(kind, "id", material, audience="mentor", today=TODAY).reader == "your mentor"


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (TODAY + timedelta(1), "My last day is 23 November. Until then, ask me about anything on this page."),
        (TODAY, "My last day is 22 November."),
        (TODAY - timedelta(1), "My last day was 21 November."),
    ],
)
def test_the_last_day_is_said_as_one_to_come_until_it_is_over(until: date, said: str) -> None:
    text = flat(leaving.KIND, replace(LEAVING, profile=replace(PROFILE, until=until)))
    assert f"{said} ## Agreed" in text
    assert "last day" not in flat(leaving.KIND, replace(LEAVING, profile=PROFILE))


@pytest.mark.parametrize(
    ("reader", "work", "theirs", "undated"),
    [
        ("manager", True, True, True),
        ("person", True, False, False),
        ("skip-level", False, False, False),
        ("mentor", False, False, False),
        ("self", True, True, True),
    ],
)
def test_who_goes_on_reads_what_is_work_and_the_manager_what_was_agreed_with_them(
    reader: str, work: bool, theirs: bool, undated: bool
) -> None:
    """A colleague was handed "not correct Kinga in front of the drivers", and she was Kinga."""
    text = flat(leaving.KIND, LEAVING, reader)
    assert ("I will draft a plan for the wound clinic" in text) == work
    assert ("ou will ask for two study days" in text) == (reader == "manager")
    assert ("Helen Oduya will ask for two study days" in text) == (theirs and reader == "self")
    assert ("send the figures" in text) == undated
    assert ("read her thesis" in text) == (reader == "self")
    said = leaving.left_out(LEAVING, reader)
    assert ("What you agreed with Bernadette Foss: only for the two of you." in said) == (reader != "self")
    some = "Some of what" if work else "What"
    assert (f"{some} you agreed with Helen Oduya: only for the two of you." in said) == (not theirs)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ask Kinga about the evenings", False),
        ("January budget with Priti, you sign it", False),
        ("Show her the draft", False),
        ("Write the winter rota", True),
    ],
)
def test_a_colleague_does_not_read_what_was_agreed_about_herself_or_speaks_to_another(text: str, told: bool) -> None:
    """Kinga was handed "I ask Kinga about the evenings"."""
    pack = replace(LEAVING, promises=(replace(PLAN, text=text),), to="Kinga Żurawska")
    assert (text.partition(" ")[2] in flat(leaving.KIND, pack, "person")) == told
    assert ("What you agreed with Helen Oduya: only for the two of you." in leaving.left_out(pack, "person")) != told


def test_pay_and_what_was_agreed_with_a_former_manager_leave_only_once_they_are_named() -> None:
    pay = replace(PLAN, id="pay", text="Check grade 8 with HR")
    gone = replace(PLAN, id="gone", person="Graham Ottley", text="Write the list")
    pack = replace(LEAVING, promises=(PLAN, pay, gone))
    text = flat(leaving.KIND, pack, "manager")
    assert (text.count("grade 8"), text.count("Graham")) == (0, 0)
    assert {"1 promise: about pay.", "What you agreed with Graham Ottley: only for the two of you."} <= set(
        leaving.left_out(pack, "manager")
    )
    named = flat(leaving.KIND, replace(pack, chosen=frozenset(["pay", "gone"])), "person")
    assert "I will check grade 8 with HR" in named
    assert "Agreed with Graham Ottley - I will write the list" in named


def test_nobody_reads_of_a_talk_in_which_they_are_not() -> None:
    """Her talk with somebody of HR stood in the pack for a colleague."""
    (own,) = LEAVING.talks
    hers = replace(own, id="hr", with_="Beth Ansah")
    pack = replace(LEAVING, talks=(own, hers), to="Beth Ansah")
    for reader, named in (("manager", ["you"]), ("person", ["you"]), ("mentor", []), ("self", ["Helen", "Beth"])):
        text = flat(leaving.KIND, pack, reader)
        assert [
            name for name in ("Helen", "Beth", "you") if f"with {name}" in text.partition("Talks planned")[2]
        ] == named


def test_a_leaving_pack_says_who_goes_on_with_it_and_what_stays_back() -> None:
    assert " For Amina Yusuf My last day " in flat(leaving.KIND, replace(LEAVING, to="Amina Yusuf"))
    said = leaving.left_out(LEAVING, "manager")
    assert {PRIVATE_WORK, "What learning cost: only for you.", "Obstacles of a goal: only for you."} <= set(said)
    assert "What you noted about your learning: only for you." in said
    free = (replace(DIPLOMA, cost=None),)
    partly = leaving.left_out(replace(LEAVING, learning=(*free, DIPLOMA)), "manager")
    assert "What learning cost: only for you." in partly
    quiet = leaving.left_out(replace(LEAVING, learning=free, work=(ROUND,)), "manager")
    assert not {PRIVATE_WORK, "What learning cost: only for you."} & set(quiet)
    assert not any("who paid" in each for each in said)


def test_private_work_is_told_neither_while_it_is_open_nor_where_it_is_kept() -> None:
    hidden = replace(GUIDE, id="own", title="Kept to myself", private=True)
    for pack in (replace(LEAVING, kept=(hidden,)), replace(LEAVING, work=(hidden,))):
        assert "Kept to myself" not in flat(leaving.KIND, pack, "manager")
        assert "Kept to myself" in flat(leaving.KIND, pack, "self")


def test_what_was_agreed_stands_under_the_name_of_whom_it_was_agreed_with() -> None:
    text = flat(leaving.KIND, replace(LEAVING, promises=(PLAN, replace(FIGURES, person="Graham Ottley"))), "self")
    assert "## Agreed with Helen Oduya - I will draft a plan for the wound clinic by 30 November. ##" in text
    assert "November. ## Agreed with Graham Ottley - I will send the figures" in text
    assert (text.count("draft a plan"), text.count("send the figures")) == (1, 1)


def test_a_promise_without_a_name_or_a_day_and_a_talk_without_either_are_told_all_the_same() -> None:
    bare = replace(LEAVING, promises=(replace(FIGURES, person=None, owner="them"),))
    assert "## Agreed in a talk - The other person will send the figures from the dressing trolley." in flat(
        leaving.KIND, bare, "self"
    )
    (planned,) = LEAVING.talks
    undated = replace(LEAVING, talks=(replace(planned, on=None, at=None), replace(planned, with_=None)))
    assert "- **One-on-one** with Helen Oduya. - **One-on-one** (27 November at 14:30)." in flat(
        leaving.KIND, undated, "self"
    )


def test_one_who_knows_of_the_work_knows_and_two_know() -> None:
    one = replace(LEAVING, work=(replace(ROUND, seen_by=("Tom Reyes",), result="Two wards said yes", evidence=()),))
    text = flat(leaving.KIND, one)
    assert "So far: Two wards said yes. Tom Reyes knows about it. ##" in text


def test_a_position_in_which_nothing_is_open_has_no_leaving_pack() -> None:
    nothing = Leaving(LEAVING.profile, "Amina", (), (WITH_THE_MENTOR,), LEAVING.work[1:], (), (), STEPS, (), ())
    assert leaving.says_nothing(nothing, "manager", TODAY)
    assert not leaving.says_nothing(nothing, "self", TODAY)
    assert not leaving.says_nothing(replace(nothing, promises=(FIGURES,)), "manager", TODAY)
    assert leaving.says_nothing(replace(nothing, promises=(FIGURES,)), "mentor", TODAY)


BARE = Thanks(EMPTY_PROFILE, person("Rosa"), None, (), (), ())


def test_a_thank_you_of_which_nothing_is_on_file_is_whole_and_names_what_it_lacks() -> None:
    assert plain(thanks.thanks(BARE, "person", TODAY)) == (
        "Subject: Thank you\n\nDear Rosa,\n\nI want to thank you for working with me.\n\nAll the best,\n"
    )
    lacks = "What you thank them for: it is not on file yet."
    assert thanks.left_out(BARE, "person") == (lacks,)
    assert thanks.nothing_told(BARE, "person")
    filled = replace(BARE, words="You let me try.\n\nTwice.")
    assert "thank you.\n\nYou let me try.\n\nTwice.\n\nAll the best," in thanks.thanks(filled, "person", TODAY)
    assert thanks.left_out(filled, "person") == ()
    assert not thanks.nothing_told(filled, "person")
    assert thanks.nothing_told(replace(BARE, words=" \n"), "person")


@pytest.mark.parametrize(
    ("until", "short", "said"),
    [
        (TODAY, None, "My time at St Brannoc Hospital ends on 22 November, and I do not want to go without"),
        (TODAY - timedelta(1), "St Brannoc", "My time at St Brannoc ended on 21 November, and I want to thank you"),
        (None, "St Brannoc", "I want to thank you."),
    ],
)
def test_who_leaves_says_so_in_the_letter(until: date | None, short: str | None, said: str) -> None:
    there = replace(PROFILE, until=until, short_name=short, address="Ms Oduya")
    letter = replace(THANKS, profile=there, person=person("Helen Oduya"))
    assert f"Dear Ms Oduya, {said}" in flat(thanks.KIND, letter)
    nowhere = replace(letter, profile=replace(there, organisation=None, short_name=None))
    assert "I want to thank you." in flat(thanks.KIND, nowhere)


def test_criticism_is_thanked_for_when_something_came_of_it() -> None:
    hard = heard(date(2026, 5, 5), "You answer too late", kind="growth")
    assert "too late" not in flat(thanks.KIND, replace(THANKS, feedback=(hard,)))
    changed = replace(hard, changed="I answer by noon")
    assert "“You answer too late.” What I changed: I answer by noon." in flat(
        thanks.KIND, replace(THANKS, feedback=(changed,))
    )
    assert thanks.nothing_told(replace(BARE, feedback=(hard,)), "person")


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("what", ["feedback", "promises", "seen"])
def test_a_letter_names_two_things_of_a_kind_and_says_when_there_are_more(what: str, number: int) -> None:
    many: dict[str, Any] = {
        "feedback": tuple(heard(TODAY - timedelta(each), f"Ward {each} drawn") for each in range(number)),
        "promises": tuple(agreed(str(each), "them", f"Ward {each} drawn", state="kept") for each in range(number)),
        "seen": tuple(work(str(each), f"Ward {each} drawn with you", TODAY) for each in range(number)),
    }
    named: dict[str, Any] = {what: many[what]}
    letter = replace(BARE, **named)
    text = flat(thanks.KIND, letter)
    assert [f"Ward {each} drawn" in text for each in range(number)] == [True, True, False][:number]
    assert any("too much for a short letter" in said for said in thanks.left_out(letter, "person")) == (number > 2)


def test_what_has_no_words_takes_no_place_in_a_letter() -> None:
    kept = [agreed(text, "them", text, state="kept") for text in (" ", "First", "Second")]
    text = flat(thanks.KIND, replace(BARE, promises=tuple(kept), seen=(work("a", " ", TODAY),)))
    assert "you did: - “First” - “Second” All the best" in text


def test_nobody_is_thanked_for_what_says_not_what_they_did_nor_for_money() -> None:
    """ "You said you would, and you did: “The 180 000”" stood in a letter to a chief doctor."""
    texts = ("Read it before noon", "yes or no on the money", "the 180 000", "Send me the floor plan")
    kept = [agreed(text, "them", text, state="kept") for text in texts]
    reader = Reader("person", "p", "Helen Oduya")
    offered = tuple(thanks.offered(replace(BARE, promises=tuple(kept)), reader))
    assert [one.words for one in offered if one.picked] == ["Send me the floor plan"]


def test_nobody_is_thanked_for_what_was_done_for_them() -> None:
    jonas = person("Jonas Vik")
    seen = (work("a", "Helped Jonas when his lift stood still", TODAY), work("b", "Drew the plan with Jonas", TODAY))
    text = flat(thanks.KIND, replace(BARE, person=jonas, seen=seen))
    assert "I drew the plan with you." in text
    assert "elped" not in text


def test_only_the_one_it_is_for_reads_in_a_letter_what_they_promised() -> None:
    letter = replace(THANKS, words=None)
    assert "floor plan" not in flat(thanks.KIND, letter, "manager")
    assert "- You sent the floor plan before the texts." in flat(thanks.KIND, letter, "person")
    assert PRIVATE_WORK in thanks.left_out(THANKS, "person")
    assert PRIVATE_WORK not in thanks.left_out(replace(THANKS, seen=THANKS.seen[:1]), "person")


def refers(*seen: Any, **told: Any) -> Reference:
    """A reference pack about this work in one position."""
    return replace(REFERENCE, together=(replace(BRIGHTWATER, seen=seen, said=()),), **told)


@pytest.mark.parametrize(
    ("number", "heading"),
    [(0, ""), (1, "One thing"), (2, "Two things"), (3, "Three things"), (4, "Three things")],
)
def test_there_is_as_much_to_lean_on_as_was_told(number: int, heading: str) -> None:
    """Never more than three, and what has no result or is not over is no such thing."""
    told = [
        work(str(each), f"Led shift {each}", TODAY - timedelta(each), result=f"Ward {each} is calm")
        for each in range(number)
    ]
    others = (
        work("a", "No result", TODAY),
        work("n", " ", TODAY, result="Nobody knows what"),
        work("b", "Waits", TODAY, result="Soon", status="waiting"),
    )
    text = flat(reference.KIND, refers(*told, *others))
    assert ("to lean on" in text) == bool(heading)
    leant = text[text.index("to lean on") : text.index("## What else you saw")] if heading else ""
    assert ("## What you saw" in text) == (not heading)
    assert f"## {heading} to lean on" in text or not heading
    assert [f"Ward {each} is calm." in leant for each in range(number)] == [True, True, True, False][:number]
    assert "- **Waits** (November 2026, waiting for the outcome). Soon." in text
    assert text.count("Ward 3 is calm.") == (number == 4)


def test_what_was_measured_is_leant_on_before_what_was_told_and_then_the_latest() -> None:
    told = [work(str(each), f"Told shift {each}", TODAY - timedelta(each), result="Good") for each in range(3)]
    measured = [
        work(f"m{each}", f"Measured shift {each}", TODAY - timedelta(40 + each), unit="falls", **{side: "7"})
        for each, side in enumerate(("before", "after"))
    ]
    text = flat(reference.KIND, refers(*told, *measured))
    leant = text[text.index("Three things") : text.index("## What else you saw")]
    assert [
        leant.find(one) > 0 for one in ("Measured shift 0", "Measured shift 1", "Told shift 0", "Told shift 1")
    ] == [
        True,
        True,
        True,
        False,
    ]
    assert leant.index("Measured shift 0") < leant.index("Measured shift 1") < leant.index("Told shift 0")
    lasting = (work("x", "Begun first", TODAY - timedelta(30), until=TODAY, result="Good"), *told[1:])
    text = flat(reference.KIND, refers(*lasting[::-1]))
    assert text.index("- **Begun first** (October – November 2026)") < text.index("- **Told shift 1** (November 2026)")


def test_two_positions_have_two_headings_and_what_was_said_stands_by_its_day() -> None:
    porter = ProfileRecord("me", "Ines Carvalho", "Porter", None, "St Anne", until=date(2021, 5, 31))
    earlier = Together(porter, (work("p", "Carried the piano", date(2021, 1, 5)),), (heard(date(2021, 2, 2), "Early"),))
    text = flat(reference.KIND, replace(REFERENCE, together=(BRIGHTWATER, earlier)))
    assert "## What else you saw ### Data analyst, Pricing, Brightwater Insurance (March 2022" in text
    assert "### Porter, St Anne (until May 2021) - **Carried the piano** (January 2021)." in text
    assert text.index("June 2025: In the board") < text.index("February 2021: “Early”.")
    turned = flat(reference.KIND, replace(REFERENCE, together=(earlier, BRIGHTWATER)))
    assert turned.index("June 2025: In the board") < turned.index("February 2021: “Early”.")
    alone = replace(earlier, profile=EMPTY_PROFILE)
    assert "### Besides - **Carried" in flat(reference.KIND, replace(REFERENCE, together=(BRIGHTWATER, alone)))
    assert "###" not in flat(reference.KIND, replace(REFERENCE, together=(BRIGHTWATER, replace(earlier, seen=()))))


def test_who_goes_on_in_the_same_house_says_as_what_and_since_when() -> None:
    then = replace(PROFILE, role="safety officer", team=None, start_on=date(2026, 12, 1))
    going = replace(LEAVING, profile=replace(LEAVING.profile, until=date(2026, 11, 30)), next_=then)
    assert "My last day is 30 November; from 1 December I am safety officer. Until then" in flat(leaving.KIND, going)
    over = "My last day was 30 November; since 1 December I am safety officer."
    assert over in flat(leaving.KIND, going, today=date(2026, 12, 2))


def test_a_leaving_pack_without_its_last_day_says_so_to_who_leaves() -> None:
    staying = replace(LEAVING, profile=replace(LEAVING.profile, until=None))
    assert "Your last day there: it is not on file yet." in leaving.left_out(staying, "person")
    known = replace(LEAVING, profile=replace(LEAVING.profile, until=TODAY))
    assert "last day" not in " ".join(leaving.left_out(known, "person"))


def test_what_a_former_manager_promised_is_theirs_though_the_next_one_took_it_on() -> None:
    stand_in = agreed("stand", "them", "Make Sam my stand-in", person="Tom Reyes", promised_by="Vera Lind")
    led = replace(LEAVING.profile, manager="Tom Reyes")
    pack = replace(
        LEAVING, profile=led, promises=(stand_in,), between_two=(), choosing=None, gone=frozenset(("Vera Lind",))
    )
    page = flat(leaving.KIND, replace(pack, chosen=frozenset((stand_in.id,))), "manager")
    assert "## Agreed with Vera Lind - Vera Lind was going to make Sam my stand-in." in page
    assert "You will" not in page


def test_who_goes_on_in_the_same_house_does_not_say_that_their_time_there_is_over() -> None:
    over = replace(THANKS, profile=replace(THANKS.profile, until=TODAY - timedelta(30), organisation="Brightwater"))
    assert "My time at" in flat(thanks.KIND, over)
    stays = flat(thanks.KIND, replace(over, stays=True))
    assert "My time at" not in stays
    assert "I wish you well" not in stays


def test_a_letter_that_tells_one_thing_asks_for_words_of_ones_own() -> None:
    one = replace(BARE, feedback=(heard(TODAY, "You ask before you act"),))
    assert any(each.startswith("What only you can say:") for each in thanks.left_out(one, "person"))
    worded = replace(one, words="You let me try before I was sure.")
    assert not any(each.startswith("What only") for each in thanks.left_out(worded, "person"))
    assert not any(each.startswith("What only") for each in thanks.left_out(THANKS, "person"))
