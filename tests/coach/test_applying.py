"""A post one has applied for, or holds by now, is known as that from what stands in the file."""

from dataclasses import replace

import pytest

from careercoach.coach.applying import applications, applied_for, held, settled, tells_of_applying
from careercoach.materials import Words
from careercoach.records import ProfileRecord

from . import day
from .preparing import done, path


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Applied for the deputy post", True),
        ("Handed in my letter for the post", True),
        ("Sent the university my papers", True),
        ("My portfolio is posted", True),
        ("Application to the fire brigade, at last", True),
        ("Put in my form for the night team", True),
        ("Complaint about the rota given to the works council", False),
        ("Wrote the hand-over for the ward", False),
        ("Asked Rita what the post is like", False),
        ("Handed the keys to the new deputy", False),
    ],
)
def test_a_line_tells_of_an_application_or_does_not(line: str, told: bool) -> None:
    assert tells_of_applying(line) == told


POST = replace(path("Deputy"), deadline=day(0))
LETTER = replace(done("Sent my letter"), on=day(-5), status="waiting")


@pytest.mark.parametrize(("ahead", "applied"), [(-29, False), (-28, True), (3, True), (4, False)])
def test_it_belongs_to_the_path_that_closes_around_that_day(ahead: int, applied: bool) -> None:
    assert bool(applications(POST, [replace(LETTER, on=day(ahead))])) == applied
    assert not applications(replace(POST, deadline=None), [LETTER])


@pytest.mark.parametrize(
    ("text", "applied"),
    [
        ("applied already lol, i say let me do it before i frighten", True),
        ("Long day. Applied.", True),
        ("i have applied, now we wait", True),
        ("Applied the new varnish", False),
        ("not applied yet", False),
        ("He applied for leave", False),
    ],
)
def test_who_wrote_that_they_applied_waits_for_others(text: str, applied: bool) -> None:
    lately = [Words("line", day(-20), text)]
    assert applied_for(POST, [POST], lately) == applied
    assert not applied_for(POST, [POST, replace(POST, id="other")], lately), "nobody knows for which of the two"
    assert not applied_for(POST, [POST], [replace(lately[0], on=day(-40))])


def test_once_the_path_is_over_nobody_asks_what_came_of_the_letter() -> None:
    over = replace(POST, active=False)
    assert settled([over], [LETTER]) == {LETTER.id}
    assert settled([POST], [LETTER]) == frozenset()
    assert settled([over, replace(POST, id="other")], [LETTER]) == frozenset(), "another one may still answer"


@pytest.mark.parametrize(
    ("title", "role", "team", "is_held"),
    [
        ("Deputy site manager", "Deputy Site Manager", None, True),
        ("Driver at Depot North", "Bus driver", "Depot North", True),
        ("Driver at Depot North", "Bus driver", "Depot South", False),
        ("Site manager", "Caretaker", None, False),
        ("The", "Caretaker", None, False),
    ],
)
def test_the_role_that_is_held_is_no_longer_a_path(title: str, role: str, team: str | None, is_held: bool) -> None:
    assert held(path(title), ProfileRecord("p", "Sam", role, team)) == is_held


@pytest.mark.parametrize("small", ["a", "an", "and", "at", "for", "in", "of", "on", "the", "to"])
def test_small_words_make_no_other_role(small: str) -> None:
    assert held(path(f"Driver {small} Depot North"), ProfileRecord("p", "Sam", "Bus driver", "Depot North"))
