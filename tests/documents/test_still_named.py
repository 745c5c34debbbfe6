"""What may still tell who a masked person is stands in front of whoever hands the document over, line by line."""

import pytest

from careercoach.documents.still_named import Standing, watching
from careercoach.records import MaskRecord

AOIFE = "Dr. Aoife Ní Bhraonáin"
MASKS = [
    MaskRecord("m", AOIFE, "my manager"),
    MaskRecord("w", "Ward 6", "the ward"),
    MaskRecord("f", "Fernández", "F."),
]


def words(text: str, own: str | None = None) -> list[str]:
    return [each.word for each in watching(MASKS, own)(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aoifes rota", "Aoifes"),
        ("As Ni Bhraonain's note says", "Bhraonain's"),
        ("Aoife, and the Tuesday", "Aoife"),
        ("mail a.nibhraonain@ward.example", "a.nibhraonain@ward.example"),
        ("mail aoife.b@ward.example today", "aoife.b@ward.example"),
        ("beds on ward-6 at night", "ward-6"),
        ("**Ward-6:** calmer nights", "Ward-6"),
        ("both Fernándezes came", "Fernándezes"),
        ("FERNANDEZ signed", "FERNANDEZ"),
        ("The ward is full, and Warden Smith came", None),
        ("Aoifinity is another word", None),
    ],
)
def test_parts_endings_accents_hyphens_and_addresses_are_found(text: str, found: str | None) -> None:
    assert words(text) == ([found] if found else [])


def test_a_name_of_three_letters_is_no_part_of_a_longer_word() -> None:
    watched = watching([MaskRecord("a", "Ana Ruiz", "a nurse")], None)
    assert [each.word for each in watched("Ana and Anas, the Ruizes")] == ["Ana", "Ruizes"]


def test_each_is_named_with_its_line_and_whose_it_is_once() -> None:
    text = "First\nAoifes list, Aoifes list\n\nAoifes again"
    assert watching(MASKS, None)(text) == (Standing(2, "Aoifes", AOIFE), Standing(4, "Aoifes", AOIFE))
    assert str(Standing(2, "Aoifes", AOIFE)) == f"Line 2: “Aoifes” ({AOIFE})"


def test_a_name_that_is_the_persons_own_as_well_is_theirs() -> None:
    assert words("Fernández", own="Ana Fernández") == []
    assert words("Aoife", own="Ana Fernández") == ["Aoife"]
