"""The message after a talk says thanks, what was agreed, and nothing that is not on file."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.content.checks import ContentError, parse
from careercoach.content.messages import letter, read_letter
from careercoach.documents import phrases
from careercoach.documents.making import made
from careercoach.documents.materials import Recap, Reminder
from careercoach.documents.plain import plain
from careercoach.documents.recap import KIND, left_out, private, recap, together
from careercoach.documents.reminder import KIND as REMINDING
from careercoach.documents.reminder import reminder
from careercoach.records import MeetingRecord, NoteRecord, PersonRecord, PromiseRecord
from careercoach.vocabulary import AUDIENCES
from tests.documents import marta
from tests.documents.marta import CANARY, TODAY

GOLDEN = Path(__file__).parent / "golden"
HELEN = "Helen Oduya"


def note(id_: str, kind: str, text: str) -> NoteRecord:
    return NoteRecord(id_, "m0", "listen", None, kind, text, None)


def flat(told: Recap) -> str:
    """The recap for the manager on one line."""
    return " ".join(recap(told, "manager", TODAY).split())


def agreed(id_: str, owner: str, text: str, by: date | None = None, **told: object) -> PromiseRecord:
    plain_one = PromiseRecord(id_, "m0", HELEN, text, owner, by, "open", None, position=None, ended_with=None)
    return replace(plain_one, **told)  # type: ignore[arg-type]  # each test names fields of the record


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Put me on the pass the 16th", "You will put me on the pass the 16th."),
        ("Give me the brunch of 16 october", "You will give me the brunch of 16 October."),
        ("Give me the brunch on October 16th", "You will give me the brunch on October 16th."),
        ("Give me 16 hours", "You will give me 16 hours by 16 October."),
        ("Give me the brunch of 4 October", "You will give me the brunch of 4 October by 16 October."),
    ],
)
def test_a_day_that_stands_in_the_promise_is_not_said_again(text: str, said: str) -> None:
    told = replace(RECAP, promises=(agreed("q", "them", text, date(2027, 10, 16)),))
    assert said.replace("by 16 October.", "by 16 October 2027.") in flat(told)


def test_a_team_that_the_role_names_is_not_named_twice() -> None:
    cook = replace(marta.PROFILE, role="Chef de partie, garde-manger", team="Garde-manger", organisation=None)
    assert phrases.place_held(cook) == "Chef de partie, garde-manger"
    assert phrases.place_held(replace(cook, team="Pastry")) == "Chef de partie, garde-manger, Pastry"


TALK = replace(marta.talk("career", HELEN, date(2026, 11, 13), "14:30"), id="m0", status="held")
RECAP = Recap(
    profile=marta.PROFILE,
    meeting=TALK,
    notes=(
        note("n1", "advice", "Book the assessor before the new year, her diary fills up."),
        note("n2", "feedback", "You explain why before you show how, and the students notice."),
        note("n3", "note", f"She looked tired {CANARY}"),
        note("n4", "advice", "Ask the head of nursing for an hour; she likes short papers."),
    ),
    chosen=frozenset(),
    promises=(
        agreed("q1", "me", "Draft a one-page plan for the wound clinic", date(2026, 11, 30)),
        agreed("q2", "them", "Ask for two study days in May", date(2026, 12, 4)),
        agreed("q3", "me", "Send the figures from the dressing trolley"),
        agreed("q4", "them", "Put me on the student rota", state="kept", closed_on=date(2026, 11, 18)),
        agreed("q5", "them", f"Find a mentor {CANARY}", state="dropped", closed_on=date(2026, 11, 19)),
    ),
    talk=None,
    proposed=date(2027, 2, 12),
    with_plan=False,
)
BARE = Recap(marta.EMPTY_PROFILE, replace(TALK, with_=None, on=None), (), frozenset(), (), None, None, False)


def test_the_recap_reads_as_it_was_written_by_hand() -> None:
    assert recap(RECAP, "manager", TODAY) == (GOLDEN / "recap-manager.md").read_text("utf-8")


@pytest.mark.parametrize("audience", [name for name in AUDIENCES if name != "self"])
def test_what_is_for_oneself_stays_back_and_that_is_said(audience: str) -> None:
    assert CANARY not in recap(RECAP, audience, TODAY)
    assert left_out(RECAP, audience)[-2:] == (
        "1 note of your own: only for you, unless you choose it.",
        "1 thing they said about you: not said back to them, unless you choose it.",
    )
    assert CANARY not in " ".join(left_out(RECAP, audience))


def test_a_plain_note_leaves_only_when_it_was_chosen() -> None:
    chosen = replace(RECAP, chosen=frozenset({"n3"}))
    assert f"- She looked tired {CANARY}\n" in recap(chosen, "manager", TODAY)
    assert private(chosen, "manager") == (f"She looked tired {CANARY}",)
    assert not any("note of your own" in said for said in left_out(chosen, "manager"))
    assert "She looked tired" in recap(RECAP, "self", TODAY)


def test_the_reproof_of_a_manager_is_never_quoted_back_unless_it_was_chosen() -> None:
    """She said it; read in a letter of thanks it would be a complaint."""
    verdicts = (
        note("v1", "feedback", "The team is a little afraid of your face on a Friday"),
        note("v2", "advice", "You hide behind your patients"),
    )
    told = replace(RECAP, notes=verdicts)
    said = recap(told, "manager", TODAY)
    assert "afraid" not in said
    assert "hide" not in said
    assert left_out(told, "manager")[-1].startswith("2 things they said about you: not said back")
    chosen = recap(replace(told, chosen=frozenset({"v1"})), "manager", TODAY)
    assert "**What I take with me**\n\n- You said: “The team is a little afraid of your face on a Friday”.\n" in chosen
    assert "hide" not in chosen


def test_two_pieces_of_advice_stand_in_the_thanks_and_more_in_a_list() -> None:
    three = [note(f"a{each}", "advice", f"Ask for {each} before you start") for each in range(3)]
    said = flat(replace(RECAP, notes=tuple(three)))
    assert "I will ask for 0 before I start, and I will ask for 1 before I start." in said
    assert "**What I take with me** - I will ask for 2 before I start. " in said


def test_advice_that_became_a_promise_in_the_talk_is_said_once() -> None:
    advice = note("a", "advice", "Run the plan meeting for a month")
    promise = agreed("p", "me", "run the plan meeting in november")
    said = flat(replace(RECAP, notes=(advice,), promises=(promise,)))
    assert said.casefold().count("plan meeting") == 1


def test_with_nothing_on_file_it_is_a_thank_you_and_no_more() -> None:
    assert plain(recap(BARE, "manager", TODAY)) == (
        "Subject: Thank you for our talk\n\nHello,\n\nThank you for your time.\n\n"
        "If I have something wrong, please tell me.\n\nBest wishes,\n"
    )


def test_what_was_kept_since_the_talk_before_and_what_is_still_open_are_told_apart() -> None:
    kept = agreed("k", "me", "Send her the figures of May", state="kept", closed_on=date(2026, 11, 1))
    gone = agreed("g", "them", "Two mornings in the theatre", state="dropped", closed_on=date(2026, 11, 13))
    late = agreed("l", "them", "Look at the rota with me", date(2026, 9, 30))
    ahead = agreed("n", "me", "Two pages on dressings", date(2026, 12, 30))
    told = replace(RECAP, promises=(), closed=(kept, gone), before=(late, ahead), before_on=date(2026, 6, 18))
    said = flat(told)
    assert "**Done since last time** - I sent you the figures of May. " in said
    assert "- We let this go: Two mornings in the theatre. **Still open from June** " in said
    assert "- You will look at the rota with me. - On my side: Two pages on dressings, by 30 " in said
    assert "**Still open from before**" in flat(replace(told, before_on=None))
    assert "figures of May" not in recap(told, "mentor", TODAY)


def test_the_day_of_the_talk_is_called_today_on_it_and_by_its_date_afterwards() -> None:
    assert "Thank you for your time today. " in recap(RECAP, "manager", date(2026, 11, 13))
    assert "**What we agreed today**" in recap(RECAP, "manager", date(2026, 11, 13))
    assert "Thank you for your time on 13 November. " in recap(RECAP, "manager", date(2026, 11, 14))
    assert "Thank you for your time on 13 November 2026. " in recap(RECAP, "manager", date(2027, 1, 4))


def test_who_is_addressed_by_their_first_name_gets_a_letter_signed_with_one() -> None:
    helen = PersonRecord("p", HELEN, "manager", None, None, None, address="Helen")
    first = plain(recap(replace(RECAP, person=helen), "manager", TODAY))
    assert "Dear Helen," in first
    assert first.endswith("Best wishes,\n\nMarta\n")
    formal = plain(recap(replace(RECAP, person=replace(helen, address="Dr. Oduya")), "manager", TODAY))
    assert "Dear Dr. Oduya," in formal
    assert formal.endswith("Best wishes,\n\nMarta Lindqvist\n")


def test_a_next_talk_that_is_planned_is_named_instead_of_proposed() -> None:
    ahead = marta.talk("career", HELEN, date(2027, 2, 16), "09:30")
    said = recap(replace(RECAP, talk=ahead, proposed=None), "manager", TODAY)
    assert "Our next talk: 16 February 2027 at 9:30." in said
    undated: MeetingRecord = replace(ahead, on=None, at=None)
    assert "next talk" not in recap(replace(RECAP, talk=undated, proposed=None), "manager", TODAY)


def test_the_plan_goes_along_below_the_message() -> None:
    message = made(KIND, "m0", replace(RECAP, with_plan=True), audience="manager", today=TODAY, masks=[])
    whole = together(message, replace(message, markdown="# Development plan\n", left_out=("Plans.",), masked=2))
    assert "follows below.\n" in whole.markdown
    assert whole.markdown.endswith("\nMarta Lindqvist\n\n# Development plan\n")
    assert (whole.left_out[-1], whole.masked) == ("Plans.", 2)


def test_the_reminder_is_said_in_one_breath_and_blames_nobody() -> None:
    late = agreed("q2", "them", "Ask for two study days in May", date(2026, 11, 20))
    month = replace(TALK, on=date(2026, 9, 10))
    assert plain(reminder(Reminder(marta.PROFILE, month, late), "manager", TODAY)) == (
        "Subject: A small question\n\nDear Helen Oduya,\n\n"
        "In September you said you would ask for two study days in May. Where\n"
        "does it stand? If there is anything you need from me, please tell me.\n\n"
        "Thank you,\n\nMarta Lindqvist\n"
    )
    said = reminder(Reminder(marta.PROFILE, TALK, replace(late, text="No more nights for her")), "manager", TODAY)
    assert "On 13 November we agreed on this: No more nights for her. Where does" in " ".join(said.split())
    taken = replace(late, promised_by="Vera Lind")
    said = " ".join(reminder(Reminder(marta.PROFILE, TALK, taken), "manager", TODAY).split())
    assert "Vera Lind was going to ask for two study days in May. Where does it stand?" in said
    undated = Reminder(marta.EMPTY_PROFILE, replace(TALK, on=None, with_=None), replace(late, by=None, person=None))
    assert "When we last spoke, you said you would ask for" in " ".join(reminder(undated, "manager", TODAY).split())


@pytest.mark.parametrize(("left_on", "gone"), [(TODAY, True), (TODAY + timedelta(1), False), (None, False)])
def test_who_has_left_is_asked_who_takes_it_on_and_the_sender_is_told(left_on: date | None, gone: bool) -> None:
    promise = agreed("q2", "them", "Ask for two study days in May", date(2026, 11, 20))
    helen = PersonRecord("p", HELEN, "manager", None, None, None, left_on=left_on)
    letter_ = made(REMINDING, "q2", Reminder(marta.PROFILE, TALK, promise, helen), audience="manager", today=TODAY)
    said = " ".join(letter_.markdown.split())
    assert ("Before you left, you said you would ask for two study days in May. Do you know who" in said) == gone
    assert ("Helen Oduya left today: the message asks who takes it on now." in letter_.left_out) == gone


def test_a_slip_in_the_words_is_refused() -> None:
    """A blank too many, a blank forgotten, a line that is missing."""
    lines = dict(letter("recap"))
    for wrong in ({"thanks": "Thank you."}, {"points": "What {who} takes"}, {"planned": ""}):
        with pytest.raises(ContentError):
            read_letter({"recap": lines | wrong}, "recap")
    with pytest.raises(ContentError):
        read_letter(parse("messages.toml", "[reminder]\nsubject = 'x'"), "reminder")
