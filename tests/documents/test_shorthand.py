"""Words of few words, written down in the room, are never handed to somebody to whom they read wrong.

The sentences stand in ``said``; they and what is expected of them were written before the rule, and half of them were
held back while it was made.
"""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents import advised, noted, plan
from careercoach.documents.brief import KIND as BRIEFING
from careercoach.documents.fit import fit
from careercoach.documents.making import Document, made
from careercoach.documents.materials import Thanks
from careercoach.documents.recap import KIND as RECAPPING
from careercoach.documents.thanks import thanks
from careercoach.language import short_forms, shorthand, whom
from careercoach.records import AgendaItemRecord, NoteRecord, PersonRecord, PromiseRecord, StepRecord
from tests.documents import marta
from tests.documents.dana import EMPTY, MEETING, PROFILE, accomplishment, goal
from tests.documents.marta import TODAY
from tests.documents.test_recap import RECAP

SAID = Path(__file__).with_name("said")


def _cases(name: str) -> list[Any]:
    told = tomllib.loads((SAID / f"{name}.toml").read_text("utf-8"))
    return [pytest.param(case, id=case["text"]) for half in ("open", "held") for case in told[half]]


@pytest.mark.parametrize("case", _cases("shorthand"))
def test_what_reads_wrong_to_its_reader_is_noticed_and_no_more(case: dict[str, Any]) -> None:
    text, reader = case["text"], "Dr. Inês Vasconcelos"
    wrong = {
        "them": whom.reads_wrong(text, reader, agreed_with=True),
        "others": whom.reads_wrong(text, "Tiago Brandão", agreed_with=False),
    }
    assert [who for who, found in wrong.items() if found] == case["wrong"]


@pytest.mark.parametrize("case", [each for each in _cases("shorthand") if "said" in each.values[0]])
def test_what_was_agreed_with_its_reader_says_you_to_them(case: dict[str, Any]) -> None:
    assert whom.turned(case["text"]) == case["said"]


SIDES = (("me", "mine"), ("them", "theirs"))
NOTED = [
    pytest.param(talk, owner, text, said, look, id=text)
    for name in ("noted", "trades", "hurried")
    for half in tomllib.loads((SAID / f"{name}.toml").read_text("utf-8")).values()
    for talk in half
    for owner, side in SIDES
    for text, said, *look in talk[side]
]


@pytest.mark.parametrize(("talk", "owner", "text", "said", "look"), NOTED)
def test_you_is_said_only_to_whom_it_was_meant(
    talk: dict[str, Any], owner: str, text: str, said: str, look: list[str]
) -> None:
    """A wrong "you" is worse than the words as they were noted; those in doubt are listed, and no others."""
    mine, theirs = ([_agreed(each, who, talk["person"]) for each, *_ in talk[side]] for who, side in SIDES)
    notes = [NoteRecord(each, "m0", "listen", None, "note", each, None) for each in talk["notes"]]
    one = noted.to_them(_agreed(text, owner, talk["person"]), [*mine, *theirs, *notes])
    lead = "On my side" if owner == "me" else "On your side"
    assert (noted.does(one) or f"{lead}: {shorthand.raised(one.text)}") == short_forms.spelled_out(said)
    if "trade" in talk:
        assert whom.reads_wrong(one.text, talk["person"], agreed_with=True) == bool(look)


@pytest.mark.parametrize("case", _cases("advice"))
def test_advice_is_taken_along_and_a_verdict_is_never_said_back(case: dict[str, Any]) -> None:
    assert advised.taken(case["text"]) == case.get("taken")


def _agreed(text: str, owner: str = "me", person: str = "Helen Oduya") -> PromiseRecord:
    return PromiseRecord(text, "m0", person, text, owner, None, "open", None, position=None, ended_with=None)


def _reworded(document: Document) -> list[tuple[str, str]]:
    return [(one.noun, one.text) for one in document.to_reword]


def test_what_reads_wrong_to_its_reader_is_named_before_it_leaves_and_nothing_else() -> None:
    """To Helen "her" and her own name were turned into "you"; what she thinks herself was not."""
    promises = (_agreed("Send her the first case"), _agreed("Show Helen the rota"), _agreed("Ask what Helen thinks"))
    told = replace(RECAP, promises=promises)
    page = made(RECAPPING, "m0", told, audience="manager", today=TODAY)
    assert "- I will send you the first case.\n- I will show you the rota.\n" in page.markdown
    assert _reworded(page) == [("promise", "Ask what Helen thinks")]
    assert _reworded(made(RECAPPING, "m0", told, audience="self", today=TODAY)) == []
    assert _reworded(made(RECAPPING, "m0", told, audience="mentor", today=TODAY)) == []


def test_a_step_that_speaks_of_somebody_nobody_named_waits_for_other_words() -> None:
    """To the one it was agreed with "you" is right; in a step, or to another reader, it is not."""
    step = StepRecord("s", "g", "Send you the case", "action", None, None)
    clear = replace(step, id="t", goal="h", title="Ask the tutor for her list")
    goals = tuple(goal(each, f"Goal {each}", "near") for each in "gh")
    talk = replace(EMPTY, meeting=replace(MEETING, with_="Helen Oduya", minutes=60), goals=goals, steps=(step, clear))
    page = made(BRIEFING, "m1", talk, audience="manager", today=TODAY)
    assert "send you the case" not in page.markdown
    assert [(one.noun, one.text) for one in page.unready] == [("step", "Send you the case")]


@pytest.mark.parametrize(
    ("text", "owner", "does", "did"),
    [
        ("Send the list", "me", "I will send the list", "I sent the list"),
        ("Find a room and tell me", "them", "You will find a room and tell me", "You found a room and told me"),
        ("Plan the round", "me", "I will plan the round", "I planned the round"),
        ("Apply for a place", "me", "I will apply for a place", "I applied for a place"),
        ("Linger late", "me", None, None),
        ("No more than six nights", "them", None, None),
        ("", "me", None, None),
    ],
)
def test_a_promise_becomes_a_sentence_only_where_its_verb_is_known(
    text: str, owner: str, does: str | None, did: str | None
) -> None:
    assert (shorthand.does(text, owner), shorthand.did(text, owner)) == (does, did)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Drew a map", "I drew a map"),
        ("Calibrated the analyser", "I calibrated the analyser"),
        ("Press 3 had its best month", None),
        ("Ofsted rang 10.30 monday", None),
        ("Ofsted visit went well", None),
        ("Shouted at by a guest", "I shouted at by a guest"),
        ("Digitised the rota", "I digitised the rota"),
        ("Need for speed", None),
        ("Red paint", None),
        ("", None),
    ],
)
def test_a_title_is_told_as_a_deed_only_where_it_is_one(title: str, said: str | None) -> None:
    assert shorthand.told(title) == said


def test_nobody_is_said_to_put_themselves_on_a_list() -> None:
    """Where they do something to "you", and it may be me or they, the words stay as they were noted."""
    assert noted.does(_agreed("Tell your boss", "them")) is None
    assert noted.did(_agreed("Tell your boss", "them")) is None
    assert noted.does(_agreed("Put you on the list", "me")) == "I will put you on the list"
    assert noted.does(_agreed("Tell your boss about me", "them")) == "You will tell your boss about me"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("all three passed", "All three passed"),
        ("he's faster than me now!", "He's faster than me now!"),
        ("über 40 Fehler weniger", "Über 40 Fehler weniger"),
        ("done.", "Done."),
        ("x-ray room moved", "X-ray room moved"),
        *(
            (same, same)
            for same in ("iPad at every bed", "eLearning for all", "pH under 7", "b2b sales", "µg per litre")
        ),
        *((same, same) for same in ("www.example.org", "e.g. this", "3 passed", "“stop” signs", "", "Überall")),
    ],
)
def test_what_was_typed_small_begins_with_a_capital_but_a_word_with_its_own_spelling(typed: str, printed: str) -> None:
    assert shorthand.raised(typed) == printed


def _step(title: str, of: str = "g") -> StepRecord:
    return StepRecord(title, of, title, "action", None, None)


@pytest.mark.parametrize(
    ("title", "goal_title", "noted_before", "said"),
    [
        (
            "walk through the buffet with her",
            "Lead the brunch",
            "Send her the list",
            "walk through the buffet with you",
        ),
        ("ask Helen for the rota", "Lead the brunch", "", "ask you for the rota"),
        ("walk through the buffet with her", "Lead the brunch", "", "walk through the buffet with her"),
        ("get his ok", "Lead the brunch", "Send her the list", "get his ok"),
        ("walk through it with her", "Lead the brunch with Ruth", "Send her the list", "walk through it with her"),
        ("walk through it with her", "Lead", "Think about her plan", "walk through it with her"),
    ],
)
def test_a_step_says_you_only_where_nobody_else_can_be_meant(
    title: str, goal_title: str, noted_before: str, said: str
) -> None:
    """ "Walk through the buffet with her" stood on the page for her."""
    step, among = _step(title), [_agreed(noted_before)] if noted_before else []
    (read,) = noted.steps_to_them([step], [goal("g", goal_title, "near")], "Helen Oduya", among)
    assert read.title == said
    assert noted.steps_to_them([step], [], "Helen Oduya", among) == (step,)


def test_a_step_beside_one_that_names_somebody_stays() -> None:
    steps = [_step("Ask Ruth about the hall"), _step("walk through it with her")]
    assert noted.steps_to_them(
        steps, [goal("g", "Lead", "near")], "Helen Oduya", [_agreed("Send her the list")]
    ) == tuple(steps)


def test_a_title_becomes_what_i_did_only_where_it_surely_is() -> None:
    titles = tomllib.loads((SAID / "titles.toml").read_text("utf-8"))
    told, wrong = ([one for one in titles[kind] if shorthand.told(one)] for kind in ("deeds", "things"))
    assert len(told) / len([*told, *wrong]) >= 0.98
    assert len(told) >= 0.9 * len(titles["deeds"])


@pytest.mark.parametrize(
    "title",
    [
        "Wound care course done. 17 of 20",
        "Saw blades replaced in shop 2",
        "Left luggage room emptied",
        "Made to measure",
    ],
)
def test_a_thing_that_looks_like_a_deed_stands_as_it_was_typed(title: str) -> None:
    assert shorthand.told(title) is None


@pytest.mark.parametrize(
    "text",
    [
        "not phone families myself, tell you first",
        "never call before 9, text first",
        "don't fix everything myself - send it back",
        "not ring and ask",
    ],
)
def test_what_is_done_instead_is_never_promised_not_to_be_done(text: str) -> None:
    deed = shorthand.deed(text, "me")
    assert (shorthand.does(deed, "me"), shorthand.did(deed, "me")) == (None, None)
    assert shorthand.both_ways(deed)


def test_a_condition_behind_not_stays_with_it() -> None:
    deed = shorthand.deed("not swap shifts, unless you say so", "me")
    assert shorthand.does(deed, "me") == "I will not swap shifts, unless you say so"


@pytest.mark.parametrize(
    ("advice", "taken"),
    [
        ("Send me one email a day, not twelve", "to send you one email a day, not twelve"),
        ("Ask me before you ask them", "to ask you before I ask them"),
        ("Call my boss, not me", "to call your boss, not you"),
        ("Don't send me photos of the rota, type it", ""),
        ("Show my team your plan", ""),
        ("Let us know early", ""),
        ("tell em what you did, i won't always be there to", ""),
        ("Write down the times, i'll check them", ""),
    ],
)
def test_advice_with_their_me_is_turned_whole_or_not_at_all(advice: str, taken: str) -> None:
    assert advised.taken(advice) == taken
    assert shorthand.speaks_of_me(advice)


def test_work_that_names_its_reader_says_you_or_stays() -> None:
    def read(title: str) -> str:
        work = accomplishment(title, TODAY)
        return noted.work_to_them([work], "Rúben Magalhães-Pinto")[0].title

    assert read("Night with Rúben. He saw the round") == "Night with you. You saw the round"
    assert read("Night with Rúben and Tânia. He saw it") == "Night with Rúben and Tânia. He saw it"
    assert read("Covered Rúben's survey") == "Covered your survey"
    [apart] = noted.work_to_them([accomplishment("Night with Rúben", TODAY, result="He saw it")], "Rúben")
    assert (apart.title, apart.result) == ("Night with you", "You saw it")
    [two] = noted.work_to_them([accomplishment("Night with Rúben", TODAY, result="He saw her")], "Rúben")
    assert (two.title, two.result) == ("Night with Rúben", "He saw her")


@pytest.mark.parametrize("said", ["Ring her & ask", "Ring her / ask", "Ring her - then ask"])
def test_her_before_a_sign_is_whom(said: str) -> None:
    assert whom.turned(said).startswith("Ring you ")


def test_advice_that_scolds_is_never_thanked_for() -> None:
    advice = tomllib.loads((SAID / "thanked.toml").read_text("utf-8"))
    assert [text for text in advice["scolded"] if _thanked(text)] == []
    assert [text for text in advice["thanked"] if not _thanked(text)] == []


def _thanked(text: str) -> bool:
    note = NoteRecord("n", "m0", "listen", None, "advice", text, None)
    person = PersonRecord("p", "Anna", "mentor", None, None, None)
    letter = thanks(Thanks(PROFILE, person, None, (), (), (), among=(note,)), "person", TODAY)
    return shorthand.raised(text) in " ".join(letter.split())


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("i need ten minutes, then i'm good till 8", "I need ten minutes, then I'm good till 8"),
        ("how do i lead people i was with", "How do I lead people I was with"),
        ("autobusy i tramwaje", "Autobusy i tramwaje"),
        ("one fall costs 2,400. start there", "One fall costs 2,400. Start there"),
        ("it went well. iPads next", "It went well. iPads next"),
        ("approx. 3 a day, e.g. mondays", "Approx. 3 a day, e.g. mondays"),
        ("on the 16. may", "On the 16. may"),
    ],
)
def test_a_sentence_begins_with_a_capital_and_i_is_one(typed: str, printed: str) -> None:
    assert shorthand.raised(typed) == printed


def test_an_ask_that_speaks_of_somebody_nobody_named_is_shown_before_it_leaves() -> None:
    asked, clear = (
        AgendaItemRecord(text, "ask", None, text, 5, private=False, came=None)
        for text in ("no nights in exam week, she had said yes", "no nights in exam week")
    )
    meeting = replace(MEETING, items=(asked, clear))
    material = replace(EMPTY, meeting=meeting, asks=(asked.title, clear.title))
    page = made(BRIEFING, "m", material, audience="manager", today=TODAY)
    assert [one.id for one in page.to_reword] == [asked.id]
    assert "she had said yes" in page.markdown


def test_how_somebody_is_addressed_says_whom_a_pronoun_means() -> None:
    promise = _agreed("come to her with one page", "me", "Grace Wairimu")
    assert noted.to_them(promise, [], "Mrs Wairimu").text == "come to you with one page"
    other = _agreed("decides floor 8 w/ him", "them", "Grace Wairimu")
    assert noted.to_them(other, [], "Mrs Wairimu").text == "Decide floor 8 with him"


def test_a_name_behind_a_short_with_is_whom() -> None:
    work = accomplishment("Walk w/ Fatuma floor 9", TODAY, result="She moved the store")
    (read,) = noted.work_to_them([work], "Fatuma Ali")
    assert (read.title, read.result) == ("Walk with you floor 9", "You moved the store")
    (another,) = noted.work_to_them([accomplishment("Walk w/ Fatuma Hassan", TODAY)], "Fatuma Ali")
    assert another.title == "Walk with Fatuma Hassan"


def test_without_her_is_shown_to_whom_it_may_mean() -> None:
    assert whom.reads_wrong("Never give client a date without her", "Fatuma Ali", agreed_with=True)


@pytest.mark.parametrize(
    ("title", "support", "read"),
    [
        ("get his signature on the hours", "Eng. Kariuki signs", "get his signature on the hours"),
        ("get his signature on the hours", "the foreman, one hour a week", "get his signature on the hours"),
        ("get his signature from Kariuki", None, "get his signature from Kariuki"),
        ("get his signature on the hours", "Joseph Mutua, two evenings", "get your signature on the hours"),
        ("get his signature on the hours", "two evenings a month", "get your signature on the hours"),
    ],
)
def test_his_signature_is_the_readers_only_where_the_goal_counts_on_nobody_else(
    title: str, support: str | None, read: str
) -> None:
    promise = _agreed("lends me his old book", "them", "Joseph Mutua")
    aim = goal("g", "EPRA class C", "near", support=support)
    step = StepRecord("s", "g", title, "action", None, None)
    (said,) = noted.steps_to_them([step], [aim], "Joseph Mutua", [promise])
    assert said.title == read


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("swept w/out a ladder", "swept without a ladder"),
        ("swept w/o a ladder w/ 2 ppl", "swept without a ladder with 2 people"),
        ("Ask abt the van b4 xmas, pls", "Ask about the van before Christmas, please"),
        ("back in 3 wks or 2 mths, thx.", "back in 3 weeks or 2 months, thanks."),
    ],
)
def test_short_forms_that_are_nothing_else_are_written_in_full(typed: str, said: str) -> None:
    assert short_forms.spelled_out(typed) == said


@pytest.mark.parametrize("typed", ["the drive-thru till", "room B4", "the PPL licence", "b4.pdf", "x@xmas.org"])
def test_what_may_be_a_name_stays_as_it_was_typed(typed: str) -> None:
    assert short_forms.spelled_out(typed) == typed


@pytest.mark.parametrize(
    "text", ["Place on the welding course in May", "Seat at the planning table", "Slot for my demo"]
)
def test_a_place_that_was_promised_is_no_deed(text: str) -> None:
    assert (shorthand.does(text, "them"), shorthand.did(text, "them")) == (None, None)
    assert shorthand.does("Place the order on Monday", "them") == "You will place the order on Monday"


@pytest.mark.parametrize(
    ("measure", "stands"),
    [("Falls", False), ("Fewer falls", False), ("Fewer night falls", True), ("3 audits", True)],
)
def test_a_measure_that_says_little_alone_stands_on_ones_own_plan_only(measure: str, stands: bool) -> None:
    aim = marta.goal("g", "Lead a round", "near", measure=measure, support="A mentor", by=None)
    pack = replace(marta.PLAN, goals=(aim,), steps=(), learning=(), choosing=marta.chosen("plan", aim))
    assert (measure in plan.plan(fit(pack, "manager"), "manager", TODAY)) == stands
    assert measure in plan.plan(fit(pack, "self"), "self", TODAY)
