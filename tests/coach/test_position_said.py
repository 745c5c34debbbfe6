"""One line about one's present work: what is understood of it, written down before the rule that does it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.position_said import said_in_a_line

NOTHING: dict[str, object] = {}

LINES: tuple[tuple[str, dict[str, object]], ...] = (
    ("", NOTHING),
    ("   ", NOTHING),
    ("Ward nurse at St Anne", {"role": "Ward nurse", "organisation": "St Anne"}),
    ("ward nurse AT St Anne", {"role": "ward nurse", "organisation": "St Anne"}),
    ("  Ward nurse  at   St Anne ", {"role": "Ward nurse", "organisation": "St Anne"}),
    ("I am a ward nurse at St Anne.", {"role": "ward nurse", "organisation": "St Anne"}),
    ("I'm an electrician", {"role": "electrician"}),
    ("I’m a driver for Postbus", {"role": "driver for Postbus"}),
    ("Support agent", {"role": "Support agent"}),
    ("Analyst @ Harrowbeck Energy", {"role": "Analyst", "organisation": "Harrowbeck Energy"}),
    ("at St Anne", {"organisation": "St Anne"}),
    ("I work at Tesco", {"organisation": "Tesco"}),
    ("Nurse at", {"role": "Nurse"}),
    ("Nurse at St Anne at the moment", {"role": "Nurse", "organisation": "St Anne"}),
    ("Cook, Table 9", {"role": "Cook, Table 9"}),
    ("Barista at Café at the Corner", {"role": "Barista", "organisation": "Café at the Corner"}),
    ("Carer at At Home Care", {"role": "Carer", "organisation": "At Home Care"}),
    ("Editor at large at The Atlantic", {"role": "Editor at large", "organisation": "The Atlantic"}),
    ("Attorney at law", {"role": "Attorney at law"}),
    ("Porter at night at Harbour Clinic", {"role": "Porter at night", "organisation": "Harbour Clinic"}),
    ("Stay at home dad", {"role": "Stay at home dad"}),
    ("Nurse at Home Instead", {"role": "Nurse", "organisation": "Home Instead"}),
    ("Data scientist at AT&T", {"role": "Data scientist", "organisation": "AT&T"}),
    ("Attendant, cat attic", {"role": "Attendant, cat attic"}),
    ("Lehrerin at Gymnasium Köniz", {"role": "Lehrerin", "organisation": "Gymnasium Köniz"}),
    ("Infirmière at Hôpital Saint-Louis", {"role": "Infirmière", "organisation": "Hôpital Saint-Louis"}),
    ("看護師 at 聖路加国際病院", {"role": "看護師", "organisation": "聖路加国際病院"}),
    ("Şef at Çiya Sofrası", {"role": "Şef", "organisation": "Çiya Sofrası"}),
    ("Welder [/b] at \x1b[31mRed", {"role": "Welder [/b]", "organisation": "\x1b[31mRed"}),
    ("Product owner at Siemens", {"role": "Product owner", "organisation": "Siemens"}),
    ("Student support officer at Leeds", {"role": "Student support officer", "organisation": "Leeds"}),
    ("Apprentice joiner at Holz & Co", {"role": "Apprentice joiner", "organisation": "Holz & Co"}),
    (
        "Freelance coordinator at Babel Agency",
        {"role": "Freelance coordinator", "organisation": "Babel Agency", "kind": "own-business"},
    ),
    ("freelance translator", {"role": "freelance translator", "kind": "own-business"}),
    ("Translator, freelance", {"role": "Translator, freelance", "kind": "own-business"}),
    ("self-employed plumber", {"role": "self-employed plumber", "kind": "own-business"}),
    ("Florist, my own shop", {"role": "Florist, my own shop", "kind": "own-business"}),
    ("I run my own bakery", {"role": "I run my own bakery", "kind": "own-business"}),
    ("Founder at Lumen", {"role": "Founder", "organisation": "Lumen", "kind": "own-business"}),
    ("Owner of Café Sol", {"role": "Owner", "organisation": "Café Sol", "kind": "own-business"}),
    ("studying law at Leeds", {"role": "studying law", "organisation": "Leeds", "kind": "studying"}),
    ("I am studying", {"role": "studying", "kind": "studying"}),
    ("PhD student at ETH", {"role": "PhD student", "organisation": "ETH", "kind": "studying"}),
    ("student nurse at St Anne", {"role": "student nurse", "organisation": "St Anne", "kind": "studying"}),
    ("doctoral candidate in Bern", {"role": "doctoral candidate in Bern", "kind": "studying"}),
    ("between jobs", {"kind": "between-jobs"}),
    ("Currently between jobs", {"kind": "between-jobs"}),
    ("I'm unemployed at the moment", {"kind": "between-jobs"}),
    ("looking for work", {"kind": "between-jobs"}),
    ("between jobs, last a cook at Sol", {"role": "between jobs, last a cook at Sol", "kind": "between-jobs"}),
    ("none", {"kind": "between-jobs", "manager": "none"}),
    ("None.", {"kind": "between-jobs", "manager": "none"}),
    ("nothing just now", {"kind": "between-jobs", "manager": "none"}),
    ("no job", {"kind": "between-jobs", "manager": "none"}),
    ("no", {"kind": "between-jobs", "manager": "none"}),
    ("no work", {"kind": "between-jobs", "manager": "none"}),
    ("not working", {"kind": "between-jobs", "manager": "none"}),
    ("Not working at the moment", {"kind": "between-jobs", "manager": "none"}),
    ("n/a", {"kind": "between-jobs", "manager": "none"}),
    ("–", {"kind": "between-jobs", "manager": "none"}),
    ("-", {"kind": "between-jobs", "manager": "none"}),
    ("retired", {"role": "retired", "kind": "between-jobs", "manager": "none"}),
    ("Retired teacher", {"role": "Retired teacher", "kind": "between-jobs", "manager": "none"}),
    ("Nun at Saint Clare", {"role": "Nun", "organisation": "Saint Clare"}),
    ("Nothing artist at Sol", {"role": "Nothing artist", "organisation": "Sol"}),
)


@pytest.mark.parametrize(("line", "values"), LINES)
def test_a_line_about_ones_work_says_what_one_is_and_where(line: str, values: dict[str, object]) -> None:
    assert said_in_a_line(line) == values


_AROUND = {
    *("i", "am", "a", "an", "i'm", "i’m", "at", "@", "of", "currently", "work", "as"),
    *("the", "moment", "present", "right", "just", "now"),
}
"""Words around what one is and where, which need not be kept."""


@given(st.lists(st.sampled_from([*_AROUND, "Nurse", "night", "home", "law", "St", "Anne,", "own", "student", "owner"])))
def test_whatever_is_typed_no_word_is_lost_that_says_something(words: list[str]) -> None:
    """A guess may put a word into the wrong field, where it is seen and moved; it never drops it. Commas may go."""
    said = said_in_a_line(" ".join(words))
    kept = f"{said.get('role', '')} {said.get('organisation', '')}".replace(",", "").split()
    assert [word.strip(",") for word in words if word not in _AROUND] == [word for word in kept if word not in _AROUND]
