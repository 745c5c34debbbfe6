"""A review of ten years is made like one of a year: as much more work as there is more in it."""

import sys
from dataclasses import replace
from datetime import timedelta
from typing import Any

from careercoach.documents import review
from careercoach.documents.choosing import Choosing, Offered, Reader, as_before
from careercoach.documents.making import made
from tests.documents.marta import REVIEW, TODAY
from tests.documents.test_leading import done


def _of(many: int) -> Any:
    """A review of so many pieces of work, each with a result, all of them for one of ten goals.

    Its words are in no shorter one: what is known of them need not be found out again.
    """
    work = tuple(
        replace(
            done(f"Taught colleague {number}", TODAY - timedelta(number), result=f"{number} can do it alone"),
            goals=(f"goal {number % 10}",),
            before=f"{number}",
            after=f"{number + 10}",
            unit="people",
        )
        for number in range(many, 2 * many)
    )
    offered = tuple(Offered("accomplishment", one.id, one.title, True, "") for one in work)
    return replace(
        REVIEW, accomplishments=work, goals=(), choosing=Choosing("review", Reader("manager", "manager"), offered)
    )


def _calls(many: int) -> int:
    """How often a function is called while it is made and told."""
    material, called = _of(many), 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        made(review.KIND, "ten years", material, audience="manager", today=TODAY)
        as_before([material.choosing])
    finally:
        sys.setprofile(None)
    return called


def test_four_times_as_much_takes_no_more_than_four_times_the_work() -> None:
    _calls(1)  # what is loaded once is loaded
    assert _calls(400) < 4.2 * _calls(100)
