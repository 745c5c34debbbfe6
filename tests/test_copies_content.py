"""Copies are told in words: why each was made, whoever made it."""

import ast

from careercoach.content.copies import copy_words, why
from careercoach.store import backups, thinning
from tests.store import ROOT


def _made_for() -> set[str]:
    """Every reason for which the program makes a copy."""
    found = {backups.OF_THE_DAY, thinning.BEFORE_VERSION.removesuffix("-")}
    for path in (ROOT / "careercoach").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("keep", "backups.make") and len(call.args) > 1:
                found |= {str(part.value) for part in call.args[1:] if isinstance(part, ast.Constant)}
    return found


def test_every_reason_for_a_copy_has_words_and_no_words_are_left_over() -> None:
    assert _made_for() == set(copy_words().reasons)


def test_of_an_update_it_is_not_told_to_which_form() -> None:
    assert why(f"{thinning.BEFORE_VERSION}6") == "before an update of careercoach"
    assert why("something unknown") == ""
