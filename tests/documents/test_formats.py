"""The name of a file says in which format a document is meant."""

import pytest

from careercoach.documents import formats


@pytest.mark.parametrize(
    ("name", "found"),
    [("brief.md", "markdown"), ("a.TXT", "text"), ("x.y.html", "html"), ("pdf", None), ("brief.ics", None), ("", None)],
)
def test_the_ending_of_a_name_says_its_format(name: str, found: str | None) -> None:
    assert formats.of_name(name) == found
