"""Words for others are offered where they are sure: the person takes them with a key, or says it otherwise."""

import pytest

from careercoach.documents.drafting import drafted
from careercoach.records import AccomplishmentRecord
from tests.documents.dana import TODAY, accomplishment


def typed(title: str) -> AccomplishmentRecord:
    """A line as somebody typed it for themselves."""
    return accomplishment(title, TODAY)


@pytest.mark.parametrize(
    ("title", "offered"),
    [
        ("Check the papers of class 3b", "I checked the papers of class 3b"),
        ("first list of group people in 20 minutes :)", "First list of group people in 20 minutes"),
        ("Lost keys fell from 19 -> 13 a month!", "Lost keys fell from 19 to 13 a month."),
        ("told ward 2 about the Thursday plan (Bojan would be proud)", "Told ward 2 about the Thursday plan"),
    ],
)
def test_a_note_to_oneself_is_offered_as_a_line_for_others(title: str, offered: str) -> None:
    assert drafted(typed(title)) == offered


@pytest.mark.parametrize(
    "title", ["wife cried, me also a bit", "page with graph because me and excel...", "I led the round"]
)
def test_where_it_would_be_a_guess_or_the_same_nothing_is_offered(title: str) -> None:
    assert drafted(typed(title)) == ""
