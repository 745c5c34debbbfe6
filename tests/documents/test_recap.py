"""The message after a talk says thanks, what was agreed, and nothing that is not on file."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from careercoach.content.checks import ContentError, parse
from careercoach.content.messages import letter, read_letter
from careercoach.documents.making import made
from careercoach.documents.materials import Recap, Reminder
from careercoach.documents.plain import plain
from careercoach.documents.recap import KIND, left_out, private, recap, together
from careercoach.documents.reminder import reminder
from careercoach.records import MeetingRecord, NoteRecord, PromiseRecord
from careercoach.vocabulary import AUDIENCES
from tests.documents import marta
from tests.documents.marta import CANARY, TODAY

GOLDEN = Path(__file__).parent / "golden"
HELEN = "Helen Oduya"


def note(id_: str, kind: str, text: str) -> NoteRecord:
    return NoteRecord(id_, "m0", "listen", None, kind, text, None)


def agreed(id_: str, owner: str, text: str, by: date | None = None, **told: object) -> PromiseRecord:
    plain_one = PromiseRecord(id_, "m0", HELEN, text, owner, by, "open", None, position=None, ended_with=None)
    return replace(plain_one, **told)  # type: ignore[arg-type]  # each test names fields of the record


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
    assert left_out(RECAP, audience)[-1] == "1 note of your own: only for you, unless you choose it."
    assert CANARY not in " ".join(left_out(RECAP, audience))


def test_a_plain_note_leaves_only_when_it_was_chosen() -> None:
    chosen = replace(RECAP, chosen=frozenset({"n3"}))
    assert f"- She looked tired {CANARY}\n" in recap(chosen, "manager", TODAY)
    assert private(chosen, "manager") == (f"She looked tired {CANARY}",)
    assert not any("note of your own" in said for said in left_out(chosen, "manager"))
    assert "She looked tired" in recap(RECAP, "self", TODAY)


def test_with_nothing_on_file_it_is_a_thank_you_and_no_more() -> None:
    assert plain(recap(BARE, "manager", TODAY)) == (
        "Subject: Thank you for our talk\n\nHello,\n\nThank you for your time.\n\n"
        "If you remember something differently, please tell me.\n\nBest wishes,\n"
    )


def test_advice_is_thanked_for_when_there_is_no_feedback_and_not_said_twice() -> None:
    said = recap(replace(RECAP, notes=RECAP.notes[:1]), "manager", TODAY)
    assert " ".join(said.split()).count("Book the assessor") == 1
    assert "What I take from our talk" not in said


def test_a_next_talk_that_is_planned_is_named_instead_of_proposed() -> None:
    ahead = marta.talk("career", HELEN, date(2027, 2, 16), "10:00")
    said = recap(replace(RECAP, talk=ahead, proposed=None), "manager", TODAY)
    assert "Our next talk is planned for Tue 16 Feb 2027 at 10:00." in said
    undated: MeetingRecord = replace(ahead, on=None, at=None)
    assert "next talk" not in recap(replace(RECAP, talk=undated, proposed=None), "manager", TODAY)


def test_the_plan_goes_along_below_the_message() -> None:
    message = made(KIND, "m0", replace(RECAP, with_plan=True), audience="manager", today=TODAY, masks=[])
    whole = together(message, replace(message, markdown="# Development plan\n", left_out=("Plans.",), masked=2))
    assert "follows below.\n" in whole.markdown
    assert whole.markdown.endswith("\nMarta Lindqvist\n\n# Development plan\n")
    assert (whole.left_out[-1], whole.masked) == ("Plans.", 2)


def test_the_reminder_is_short_friendly_and_names_what_was_agreed() -> None:
    late = agreed("q2", "them", "Ask for two study days in May", date(2026, 11, 20))
    assert plain(reminder(Reminder(marta.PROFILE, TALK, late), "manager", TODAY)) == (
        "Subject: A small reminder\n\nHello Helen Oduya,\n\n"
        "When we spoke on Fri 13 Nov 2026, you agreed to do this by Fri 20 Nov\n2026:\n\n"
        "- Ask for two study days in May\n\n"
        "How is it going? If it has become difficult, another day is fine, and so\nis a smaller step.\n\n"
        "Thank you,\n\nMarta Lindqvist\n"
    )
    undated = Reminder(marta.EMPTY_PROFILE, replace(TALK, on=None, with_=None), replace(late, by=None, person=None))
    assert "When we spoke, you agreed to do this:" in reminder(undated, "manager", TODAY)


def test_a_slip_in_the_words_is_refused() -> None:
    """A blank too many, a blank forgotten, a line that is missing."""
    lines = dict(letter("recap"))
    for wrong in ({"thanks": "Thank you."}, {"mine": "What {who} will do:"}, {"planned": ""}):
        with pytest.raises(ContentError):
            read_letter({"recap": lines | wrong}, "recap")
    with pytest.raises(ContentError):
        read_letter(parse("messages.toml", "[reminder]\nsubject = 'x'"), "reminder")
