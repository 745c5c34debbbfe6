"""What the program notes at the day of a goal never stands within somebody's own words."""

from datetime import date

import pytest

from careercoach.coach.remarks import another, stays, typed

DAY = date(2026, 12, 11)


@pytest.mark.parametrize(
    ("note", "own"),
    [
        (
            "may went without me\n" + another(DAY, "there is one in october"),
            "may went without me / there is one in october",
        ),
        (another(DAY, "written, they mark until october"), "written, they mark until october"),
        (another(DAY, ""), ""),
        (stays(DAY), ""),
        (stays(None), ""),
        ("It goes on and on", "It goes on and on"),
        ("Another day: better", "Another day: better"),
        ("Mari has the head for it", "Mari has the head for it"),
    ],
)
def test_of_a_note_only_what_was_typed_is_quoted(note: str, own: str) -> None:
    assert typed(note) == own
