"""Names of the list are replaced wherever they stand, and nothing else is touched."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach import housekeeping, models
from careercoach.documents.masking import CODES, masked
from careercoach.records import MaskRecord, ProfileRecord
from careercoach.rows import Row
from tests.documents.dana import EXAMPLE, PROFILE

LETTERS = "abkszABKSZéÉñßẞıİςΣσжЖ"
names = st.text(st.sampled_from(LETTERS + "12 -'."), min_size=1, max_size=6).filter(
    lambda name: name == name.strip() and any(map(str.isalpha, name))
)
SHOWN = "▢"
WORD = r"[\w\u0300-\u036f]"
VARIANTS = (
    str,
    str.upper,
    str.lower,
    str.title,
    str.swapcase,
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: unicodedata.normalize("NFC", name.upper()),
    lambda name: name.replace(" ", "\n  "),
    lambda name: f"{name}'s",
    lambda name: f"x{name}y",
)


def mask(*names: str, shown_as: str = SHOWN) -> list[MaskRecord]:
    return [MaskRecord(name, name, shown_as) for name in names]


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[str], str]:
    """A list of names, and a text that holds them in many forms."""
    kept = draw(st.lists(names, min_size=1, max_size=4))
    forms = st.tuples(st.sampled_from(kept), st.sampled_from(VARIANTS)).map(lambda each: str(each[1](each[0])))
    pieces = draw(st.lists(forms | st.sampled_from([" ", ", ", "\n", "(", "w", "9", "’s"]), max_size=12))
    return kept, "".join(pieces)


@given(texts())
def test_no_name_of_the_list_remains_in_any_letter_case(case: tuple[list[str], str]) -> None:
    kept, text = case
    (said,) = masked((text,), mask(*kept))
    plain = " ".join(unicodedata.normalize("NFC", said).casefold().split())
    for name in kept:
        wanted = " ".join(unicodedata.normalize("NFC", name).casefold().split())
        before = f"(?<!{WORD})" if re.match(WORD, wanted[0]) else ""
        after = f"(?!{WORD})" if re.match(WORD, wanted[-1]) else ""
        assert not re.search(before + re.escape(wanted) + after, plain)
    assert masked((said,), mask(*kept)) == (said,)


@given(st.lists(names, max_size=3), st.text(st.characters(categories=["N", "P", "S", "Z", "Cc"])))
def test_text_without_a_name_is_not_touched(kept: list[str], text: str) -> None:
    assert masked((text,), mask(*kept)) == (text,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Acme's plan, ACME’s plan", "a client's plan, a client’s plan"),
        ("Acmeland and macme", "Acmeland and macme"),
        ("acme_report.pdf, acme-shop", "a client_report.pdf, a client-shop"),
        ("Acme Müller GmbH of Acme", "a big one of a client"),
        ("acme\n  mu\u0308ller  gmbh", "a big one"),
        ("Straße, STRASSE", "a road, a road"),
        ("Işık and IŞIK", "a lamp maker and a lamp maker"),
        ("山田商事の会議", "a firm in Japanの会議"),
        ("  spaces   stay\t", "  spaces   stay\t"),
    ],
)
def test_a_name_is_a_whole_word_and_the_longest_wins(text: str, said: str) -> None:
    masks = [
        *mask("Acme", shown_as="a client"),
        *mask("Acme Müller GmbH", shown_as="a big one"),
        *mask("straße", shown_as="a road"),
        *mask("ışık", shown_as="a lamp maker"),
        *mask("山田商事", shown_as="a firm in Japan"),
    ]
    assert masked((text,), masks) == (said,)


def test_ids_keys_and_ones_own_name_stay() -> None:
    """A name that is also one of our own words changes what the person wrote, and nothing else."""
    masks = mask("Dana Okafor", "career", "near", "active", "g1", "support agent")
    hidden = masked(EXAMPLE, masks)
    assert hidden.profile == replace(PROFILE, role=SHOWN)
    assert (hidden.meeting.kind, hidden.goals[1].horizon, hidden.goals[1].status) == ("career", "near", "active")
    assert masked(("1c2d3e4f-aaaa-4bbb-8ccc-0123456789ab",), mask("aaaa")) == ("1c2d3e4f-aaaa-4bbb-8ccc-0123456789ab",)


def test_no_names_change_nothing() -> None:
    assert masked(EXAMPLE, []) is EXAMPLE


def test_ones_own_name_stays_within_other_texts_too() -> None:
    profile = ProfileRecord(None, "Ann Lee", None, None, None, "Lee", None, "Ann Lee and Lee")
    material = replace(EXAMPLE, profile=profile)
    assert masked(material, mask("Lee")).profile == replace(profile, manager=SHOWN, serves=f"Ann Lee and {SHOWN}")


def test_every_field_with_a_closed_list_is_left_as_it_is() -> None:
    """A new one has to be named among the codes before its test passes.

    But for the answer to an observation, which no document shows: elsewhere an answer is the person's own words.
    """
    known = (vars(models) | vars(housekeeping)).values()
    tables = [each for each in known if isinstance(each, type) and issubclass(each, Row)]
    assert {name for table in tables for name in table.choices} - {"answer"} <= CODES
