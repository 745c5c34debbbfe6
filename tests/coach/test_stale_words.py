"""Words taken over for a talk are named before they leave where the file has gone on since."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.coach.stale_words import has_words, out_of_date
from careercoach.coach.words import drafts
from careercoach.materials import Brief
from tests.documents.dana import EMPTY, goal

GROUP = replace(goal("g", "Lead a group", "near"), by=date(2026, 12, 12))


def taken_over(material: Brief, now: Brief) -> Brief:
    """``now`` with the words that the file drafted for ``material``."""
    opening, vision, alignment = (draft.text or None for draft in drafts(material))
    return replace(now, meeting=replace(now.meeting, opening=opening, vision=vision, alignment=alignment))


THEN = replace(EMPTY, meeting=replace(EMPTY.meeting, on=date(2026, 11, 24)), goals=(GROUP,))


def test_a_goal_that_moved_is_named_with_what_the_file_says_now() -> None:
    moved = replace(THEN, goals=(replace(GROUP, by=date(2028, 6, 30)),))
    assert out_of_date(taken_over(THEN, moved)) == (
        "Your words say “In the next months I want to lead a group by December 2026.” "
        "Your file says now: “In one to three years I want to lead a group by June 2028.”",
    )


@pytest.mark.parametrize(("status", "said"), [("done", "reached"), ("dropped", "let go")])
def test_a_goal_that_ended_since_is_named(status: str, said: str) -> None:
    ended = replace(THEN, goals=(replace(GROUP, status=status),))
    assert out_of_date(taken_over(THEN, ended)) == (f"Your words name “Lead a group”: that goal is {said} now.",)


def test_nothing_is_said_while_the_file_says_the_same_or_where_one_chose_other_words() -> None:
    assert out_of_date(taken_over(THEN, THEN)) == ()
    own = replace(THEN, meeting=replace(THEN.meeting, vision="I would like to lead 2 people one day."))
    assert out_of_date(own) == ()
    assert (has_words(own.meeting), has_words(EMPTY.meeting)) == (True, False)
