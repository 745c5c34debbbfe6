"""What stood on a page of fifteen months and was untrue, too early, or nobody's to read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from careercoach.documents import asides, doubts, phrases, recap, request, since, slips, spoken, strengths, thanks
from careercoach.documents.choosing import Choice, Choosing, Reader, settled
from careercoach.documents.for_others import SaidForOthers, Words, read_as
from careercoach.records import AgendaItemRecord, NoteRecord
from tests.documents.dana import MEETING
from tests.documents.leavers import agreed, person
from tests.documents.marta import EMPTY_PLAN, STEPS, TODAY, goal, work
from tests.documents.test_leaving import BARE, flat
from tests.documents.test_recap import RECAP, note
from tests.documents.test_recap import agreed as recap_agreed
from tests.documents.test_recap import flat as recap_flat
from tests.documents.test_request import ASKING


def test_a_letter_to_a_sick_manager_tells_what_they_gave_and_not_what_the_sender_did() -> None:
    """ "Now that we no longer work together", "What you saw of my work: waste from 860 to 540": his advice fell off."""
    harm = replace(person("Harm Dijkstra"), left_on=TODAY - timedelta(5))
    advice = NoteRecord("n", "m", None, None, "advice", "Show your numbers to the director", None)
    own = work("aaaa1111", "Waste of line 4 brought down", TODAY, before="860", after="540", unit="kg a week")
    letter = replace(BARE, person=harm, words="You stood behind us.", among=(advice,), seen=(own,))
    text = flat(thanks.KIND, letter)
    assert "I want to thank you. You stood behind us. You gave me this advice: - “Show your numbers" in text
    assert "no longer" not in text
    assert "860" not in text
    assert "1 thing of your own that they saw: no thanks to them, unless you choose it." in thanks.left_out(
        letter, "person"
    )
    reader = Reader("person", "p", harm.name)
    choosing = settled(Choosing("thanks", reader, tuple(thanks.offered(letter, reader))), Choice(pick=("aaaa1111",)))
    assert "What you saw of my work: - Waste of line 4" in flat(thanks.KIND, replace(letter, choosing=choosing))


@pytest.mark.parametrize(
    "told",
    [
        "Tell Fatma that I may do half a day a week in QA",
        "Ask HR for half a day a week",
        "Talk about a day a week at QA",
    ],
)
def test_what_a_director_says_once_is_agreed_by_a_day_and_not_from_it(told: str) -> None:
    assert spoken.by(told, TODAY, TODAY).endswith(" by 22 November")
    assert spoken.by("Give me half a day a week", TODAY, TODAY).endswith(", from 22 November")


def test_a_list_sent_once_is_not_told_as_sent_every_month() -> None:
    kept = agreed("q", "me", "Send him the stop list of line 4 every month", state="kept", closed_on=TODAY)
    assert doubts.of_promise(kept, "Helen Oduya") == "it goes on, and reads as done"
    plan = replace(kept, text="Give you a plan for who does what on Mondays")
    assert doubts.of_promise(plan, "Helen Oduya") == ""


@pytest.mark.parametrize(
    "title",
    ["HACCP day 1 and 2 in Zwolle. the teacher eats like a pig but good", "Course in Leeds, the trainer was so boring"],
)
def test_a_remark_on_somebodys_manners_is_nobodys_to_read_unasked(title: str) -> None:
    """It came ticked by itself for three readers, and stood on a plan that was given to a mentor."""
    course = work("a", title, TODAY, goals=("g",))
    assert not asides.carries_work(course, seen=True)
    assert doubts.of_work(course)
    assert asides.carries_work(replace(course, title="Line 4 was slow for a week"), seen=True)


@pytest.mark.parametrize("secret", ["Daan is going to be father in april", "Anil has not told anybody at work"])
def test_what_somebody_has_not_told_yet_waits_for_more_than_a_comma(secret: str) -> None:
    assert doubts.doubt(secret) == "it may be somebody's private affair"


@pytest.mark.parametrize(
    "line",
    [
        "Put scale 8 on the list for April",
        "Near miss with a lye hose at CIP 2: all 6 hoses have a lock now",
        "Answered the complaint of a shop in 4 days",
    ],
)
def test_a_scale_a_hose_and_the_complaints_one_answers_need_no_other_words(line: str) -> None:
    assert doubts.doubt(line) == ""
    assert doubts.to_one(SaidForOthers(line)) == ""


def test_what_others_may_read_as_it_is_stands_before_everybody_but_for_a_day_that_is_another_one() -> None:
    done = work("a", "Argued with Klaas until you both slept on it", TODAY)
    own = {"a": Words(done.title, done.title)}
    (said,) = read_as([done], own)
    assert doubts.of_work(said, "Klaas Boersma") == ""
    (worded,) = read_as([replace(done, title="Van, words")], own)
    assert doubts.of_work(worded, "Klaas Boersma") != ""
    quarter = replace(done, title="Waste last quarter")
    (late,) = read_as([quarter], {"a": Words("Waste last quarter", "Waste last quarter")})
    assert doubts.of_work(late) == "“last quarter” is another day for them: name the day or the month"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Waste of line 4, kilo a week", "“kilo a week” stands loose"),
        ("Fixed the pump (again)", "it has brackets"),
        ("Moved the pallet. Good.", "“Good.” is no sentence"),
    ],
)
def test_what_reads_like_a_note_says_what_makes_it_one(line: str, why: str) -> None:
    assert doubts.doubt(line) == f"it reads like a note: {why}"


def test_what_a_goal_was_reached_for_is_neither_still_to_learn_nor_told_three_times() -> None:
    reached = goal("h", "Have my HACCP level 3 paper", "near", status="done", ended_on=TODAY)
    assert strengths.still_to_learn("HACCP, audits, writing reports", [reached], ()) == "audits, writing reports"
    assert strengths.still_to_learn("HACCP", [reached], ()) is None
    assert strengths.still_to_learn("HACCP, audits", [replace(reached, status="active")], ()) == "HACCP, audits"
    looked = replace(STEPS[0], goal="h", title="Look which course", done_on=TODAY)
    before = TODAY - timedelta(40)
    plan = replace(EMPTY_PLAN, goals=(reached,), steps=(looked,), since=before)
    assert since.changes(plan, before, TODAY).splitlines() == ["- Have my HACCP level 3 paper: reached today."]


def test_advice_one_promised_to_follow_is_said_once() -> None:
    advice = note("n", "advice", "Ask Annelies for 20 minutes, she likes it when people from the floor come")
    told = replace(RECAP, notes=(advice,), promises=(recap_agreed("q", "me", "Ask Annelies for a talk"),))
    assert "20 minutes" not in recap_flat(told)
    assert f"“{advice.text}”: said once, as “Ask Annelies for a talk”." in recap.left_out(told, "manager")
    budget = replace(told, promises=(recap_agreed("q", "me", "Ask Annelies for the budget"),))
    assert "20 minutes" in recap_flat(budget)


def test_a_letter_too_few_is_mended_only_where_no_verb_can_stand() -> None:
    assert slips.written("The caps are to warm from the pallet") == "The caps are too warm from the pallet"
    assert slips.written("The line was to slow.") == "The line was too slow."
    for right in (
        "The plan is to warm the milk",
        "We were to slow down",
        "Ask her to dry it",
        "The key is to hard-code",
    ):
        assert slips.written(right) == right


def test_what_one_wants_them_to_know_is_told_in_the_talk_and_is_no_topic_before_it() -> None:
    items = [
        AgendaItemRecord(str(place), "ask", None, ask, 2, private=False, came=None)
        for place, ask in enumerate(("That you know I want to go to QA", "Half a day a week at QA"))
    ]
    asking = replace(ASKING, meeting=replace(MEETING, items=tuple(items)))
    page = request.request(asking, "manager", TODAY)
    assert "alf a day a week at QA" in page
    assert "you know" not in page
    assert any(each.startswith("“That you know I want") for each in request.left_out(asking, "manager"))


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        ("agree what comes first", "I would like to agree what comes first.\n"),
        ("start as QA officer", "What it is about: start as QA officer.\n"),
        ("the course in spring", "What it is about: the course in spring.\n"),
    ],
)
def test_what_comes_after_a_talk_is_no_wish_of_somebody_who_has_begun_it(purpose: str, said: str) -> None:
    assert phrases.what_for(replace(MEETING, purpose=purpose)).strip() == said.strip()
