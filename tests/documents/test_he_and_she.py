"""He and she in what is told of work and of goals: shown before it leaves, unless it names whom it means."""

from dataclasses import replace
from typing import Any

import pytest

from careercoach.documents.brief import KIND as BRIEFING
from careercoach.documents.making import made
from careercoach.language import shorthand, whom
from careercoach.materials import Brief
from careercoach.records import PersonRecord
from tests.documents.dana import EMPTY, MEETING, accomplishment, goal
from tests.documents.marta import TODAY


@pytest.mark.parametrize(
    ("title", "result", "looked_at"),
    [
        ("Sat with Captain Mac on the winter roster", "He dropped split shifts", ["title"]),
        ("Fog card for the wheelhouse", "Him and the agency guy both use it", ["result"]),
        ("Told the winter roster to Ruth", "She dropped split shifts", []),
        ("Spliced new bow lines", "None chafed since", []),
    ],
)
def test_work_that_speaks_of_him_is_shown_and_stays_out(title: str, result: str, looked_at: list[str]) -> None:
    page = made(
        BRIEFING,
        "m1",
        _for_mac(accomplishments=(accomplishment(title, TODAY, result=result),)),
        audience="manager",
        today=TODAY,
    )
    stays_out = "title" in looked_at
    assert (title.partition(" ")[2] in page.markdown) != stays_out
    assert (result in page.markdown) != bool(looked_at)
    assert bool(page.unready) == stays_out
    assert [one.field for one in page.to_reword] == ([] if stays_out else looked_at)


def test_what_a_goal_says_of_him_stays_out_and_the_goal_stands() -> None:
    aims = (
        goal("g", "Mate ticket", "near", benefit="he has a relief without ringing the agency"),
        goal("h", "Winter drills", "near", benefit="the foreman can stay on his bridge"),
    )
    page = made(BRIEFING, "m1", _for_mac(goals=aims), audience="manager", today=TODAY)
    assert "Mate ticket" in page.markdown
    assert "relief" not in page.markdown
    assert "The foreman can stay on his bridge." in page.markdown


@pytest.mark.parametrize("text", ["txt him defects b4 I go off", "ask Tariq & him to try one gangway"])
def test_a_deed_nobody_knows_is_shown_where_it_is_done_to_him(text: str) -> None:
    assert whom.reads_wrong(shorthand.raised(text), "Gordon MacIsaac", agreed_with=True)


def _for_mac(**told: Any) -> Brief:
    person = PersonRecord("p", "Gordon MacIsaac", "manager", None, None, None, address="Captain Mac")
    talk = replace(MEETING, with_="Gordon MacIsaac", minutes=60)
    return replace(EMPTY, meeting=talk, person=person, **told)
