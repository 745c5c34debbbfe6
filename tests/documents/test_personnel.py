"""Who is in HR gets what they need: what is asked for and what came of work, and nothing made for one's manager."""

from dataclasses import replace

import pytest

from careercoach.content import loader
from careercoach.documents.brief import KIND
from careercoach.documents.making import made
from careercoach.documents.materials import Request
from careercoach.documents.personnel import works_in_hr
from careercoach.documents.request import request
from careercoach.records import AgendaItemRecord, FeedbackRecord, MeetingRecord, PersonRecord
from tests.documents.dana import EMPTY, MEETING, PROFILE
from tests.documents.marta import TODAY

INGEBORG = PersonRecord("p", "Ingeborg Nesse", "other", None, "HR partner, sits in Bergen", None)
COACHING = loader.bank()[0].questions[0]


@pytest.mark.parametrize(
    ("notes", "relation", "there"),
    [
        ("HR partner, here on Tuesdays", "other", True),
        ("head of HR", "expert", True),
        ("Human resources", "other", True),
        ("fell out with HR", "peer", False),
        ("HR before, now leads us", "manager", False),
        (None, "other", False),
    ],
)
def test_who_is_in_hr_is_known_by_how_ones_notes_begin(notes: str | None, relation: str, there: bool) -> None:
    assert works_in_hr(replace(INGEBORG, notes=notes, relation=relation)) is there


def _talk(*items: AgendaItemRecord) -> MeetingRecord:
    return replace(MEETING, with_=INGEBORG.name, minutes=60, items=items, purpose=None)


def test_no_question_made_for_the_manager_and_nothing_a_colleague_said_stands_before_hr() -> None:
    own = "What has to be on paper before a trial?"
    items = (
        AgendaItemRecord("q1", "question", COACHING.key, COACHING.text, 2, False, None),
        AgendaItemRecord("q2", "question", None, own, 2, False, None),
    )
    said = FeedbackRecord(
        "f", "Turid", TODAY, "strength", None, None, "You asked before the plan was made", None, None, None, None
    )
    brief = replace(EMPTY, meeting=_talk(*items), person=INGEBORG, questions=(COACHING.text, own), feedback=(said,))
    page = made(KIND, "m1", brief, audience="hr", today=TODAY)
    assert own in page.markdown
    assert COACHING.text not in page.markdown
    assert "Turid" not in page.markdown
    assert "not for HR." in " ".join(page.left_out)
    told = replace(brief, person=replace(INGEBORG, notes=None))
    assert "Turid" in made(KIND, "m1", told, audience="manager", today=TODAY).markdown


def test_hr_is_not_asked_for_time_apart_from_usual_meetings() -> None:
    """There are none with them; and “how things stand with me” went to HR about a post."""
    asked = Request(PROFILE, _talk(), (), INGEBORG)
    assert "usual meetings" in request(replace(asked, person=None), "manager", TODAY)
    letter = request(asked, "hr", TODAY)
    assert "usual meetings" not in letter
    assert "Would you have" in letter
