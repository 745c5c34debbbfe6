"""Whom somebody means who types a name. The table was written before the rule."""

import pytest

from careercoach.names import beginning, fitting, is_group, near, one_line, same

MUELLER, KOWALSKA, NOWAK = "Karl-Heinz Müller", "Anna Kowalska", "Anna Nowak"
AOIFE, ONEILL, SMITH, ARCY = "Dr. Aoife Ní Bhraonáin", "Siobhán O'Neill", "Joanna Smith", "Ludovic d'Arcy-Smith"
FERNANDEZ, HARBI, COHEN, TANAKA = "J. Fernández", "عبد الله الحربي", "דנה כהן", "田中太郎"
KNOWN = (
    *(MUELLER, KOWALSKA, NOWAK, AOIFE, ONEILL, "Li", "Li Wei", SMITH, ARCY, FERNANDEZ, HARBI, COHEN, TANAKA),
    *("night shift", "M.", "Åse Sørensen", "Maria de Souza"),
)

MEANT = {
    "Karl-Heinz": [MUELLER],
    "karl heinz müller": [MUELLER],
    "KARLHEINZ MUELLER": [MUELLER],
    "Muller": [MUELLER],
    "Mueller": [MUELLER],
    "Müller, Karl-Heinz": [MUELLER],
    "Herr Müller": [MUELLER],
    "Prof. Dr. Müller": [MUELLER],
    "K. Müller": [MUELLER],
    "Müller K": [MUELLER],
    "Karl": [MUELLER],
    "Karl-Heinz\nMüller\n": [MUELLER],
    "Mu\u0308ller": [MUELLER],
    "Max Müller": [],
    "X. Müller": [],
    "Z. Müller": [],
    "Müller Müller": [],
    "Kar": [],
    "Anna": [KOWALSKA, NOWAK],
    "anna nowak": [NOWAK],
    "A. Nowak": [NOWAK],
    "Ann": [],
    "Ann Nowak": [],
    "A": [],
    "A. B.": [],
    "Aoife": [AOIFE],
    "Dr. Aoife": [AOIFE],
    "aoife ni bhraonain": [AOIFE],
    "Dr.": [],
    "Dr. Ní Bhraonáin": [AOIFE],
    "O’Neill": [ONEILL],
    "oneill": [ONEILL],
    "Li": ["Li"],
    "LI WEI": ["Li Wei"],
    "Wei": ["Li Wei"],
    "Smith": [SMITH, ARCY],
    "d’arcy": [ARCY],
    "J. Smith": [SMITH],
    "Fernandez": [FERNANDEZ],
    "José Fernández": [],
    "\u200fالحربي\u200e": [HARBI],
    "כהן": [COHEN],
    "田中": [TANAKA],
    "太郎": [TANAKA],
    "中": [],
    "the night shift": ["night shift"],
    "Shift": ["night shift"],
    "m": ["M."],
    "Ase Sorensen": ["Åse Sørensen"],
    "Aase Soerensen": ["Åse Sørensen"],
    "de Souza": ["Maria de Souza"],
    "": [],
    "  \n": [],
    "!?": [],
}


@pytest.mark.parametrize("typed", MEANT)
def test_a_name_means_those_on_file_who_have_it_whole_or_in_part(typed: str) -> None:
    assert list(fitting(typed, KNOWN)) == MEANT[typed]


def test_somebody_of_just_that_name_is_meant_whoever_else_has_it_in_theirs() -> None:
    assert fitting("anna", ("Anna Nowak", "Anna", "Anna Kowalska")) == ("Anna",)
    assert fitting("Jose", ("José Smith", "José")) == ("José",)
    assert fitting("ines", ("Ines", "INES")) == ("Ines",)


def test_an_initial_takes_no_place_that_a_whole_word_needs() -> None:
    assert fitting("A. Anna", ("Anna Abel", "Anna Nowak")) == ("Anna Abel",)


def test_two_who_are_written_alike_but_for_an_accent_are_told_apart_by_it() -> None:
    assert fitting("René", ("Rene", "René")) == ("René",)
    assert fitting("RENÉ\u200b", ("Rene", "René")) == ("René",)


@pytest.mark.parametrize(
    ("typed", "reminds_of"),
    [
        ("Priya Dalvi", ("Priya",)),
        ("Bernadete Foss", ("Bernadette Foss",)),
        ("Max Müller", ()),
        ("Anna Novak", ("Anna Nowak",)),
        ("Anna Novik", ()),
        ("!", ()),
        ("Priya", ()),
        ("Dr. Priya", ()),
        ("J", ()),
        ("", ()),
    ],
)
def test_a_stranger_may_be_somebody_on_file_with_more_of_their_name_or_a_slip(
    typed: str, reminds_of: tuple[str, ...]
) -> None:
    known = ("Priya", "Bernadette Foss", "Karl-Heinz Müller", "Anna Nowak", "J.", "?")
    assert near(typed, [name for name in known if not fitting(typed, [name])]) == reminds_of


def test_the_same_name_written_otherwise_is_one_name_and_a_part_of_it_is_not() -> None:
    assert same("Dr. Aoife Ni Bhraonain", "aoife ní bhraonáin")
    assert same("O’Neill", "O'Neill")
    assert same("Jörg Bäcker", "Joerg Baecker")
    assert not same("Anna", "Anna Nowak")
    assert not same("", "!")


def test_while_one_types_people_are_offered_by_the_beginning_of_any_of_their_names() -> None:
    assert beginning("mül", KNOWN) == (MUELLER,)
    assert beginning("mue", KNOWN) == (MUELLER,)
    assert beginning("an", KNOWN) == (KOWALSKA, NOWAK)
    assert beginning("an no", KNOWN) == (NOWAK,)
    assert beginning("x", KNOWN) == ()
    assert beginning(" ", KNOWN) == ()


@pytest.mark.parametrize("name", ["night shift", "The team", "Ward 6 nurses", "my colleagues", "class 4b"])
def test_a_shift_a_team_and_colleagues_are_several(name: str) -> None:
    assert is_group(name)


@pytest.mark.parametrize("name", ["Anna Nowak", "Shifty Team-Smith", "Classen", "Li", ""])
def test_a_person_is_one(name: str) -> None:
    assert not is_group(name)


def test_a_name_pasted_over_two_lines_is_one_line() -> None:
    assert one_line(" Karl-Heinz \n\t Müller\n") == "Karl-Heinz Müller"


def test_marks_of_a_writing_direction_are_no_part_of_a_name_and_joiners_are() -> None:
    assert one_line("\u202b" + HARBI + "\u202c\u200f") == HARBI
    assert one_line("علی\u200cرضا") == "علی\u200cرضا"
    assert fitting("علیرضا", ("علی\u200cرضا",))
