"""Acts are told in words, whatever the file calls them."""

import ast
from functools import cache

import pytest

from careercoach.coach.leading import LEADS, ROUND
from careercoach.coach.rules.act import OWN_WORDS
from careercoach.coach.rules.errands import CIRCLE
from careercoach.coach.today import RULES
from careercoach.content.acts import acts, told
from careercoach.content.rules import rules
from careercoach.queries.start.happened import DOES
from careercoach.vocabulary import INSTRUMENTS
from tests.store import ROOT


@cache
def _kept() -> set[str]:
    """Every name under which a service keeps an act, and those that the file gives by itself."""
    found = {"undo", "redo", "change", "salvage", *INSTRUMENTS}
    for path in (ROOT / "careercoach" / "services").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "name_act":
                found |= {str(part.value) for part in ast.walk(call.args[1]) if isinstance(part, ast.Constant)} - {
                    "done"
                }
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "acts.close":
                found.add(ast.literal_eval(call.args[2]))
    return found


def test_every_act_has_words_and_no_words_are_left_over() -> None:
    assert _kept() == set(acts())


def test_what_today_asked_for_is_known_as_done_by_acts_and_rules_that_exist() -> None:
    asked = [rule for done in DOES.values() for rule in done]
    assert set(DOES) <= set(acts())
    assert set(asked) <= set(rules())
    assert set(rules()) - set(asked) == _DONE_BY_NOTHING


_DONE_BY_NOTHING = {
    "first-line",
    "quiet-log",
    "pick-up",
    "welcome",
    "talk-today",
    "readiness",
    "worth-a-look",
    "year-round",
    "hard-moment",
    "moment",
    "own-words",
}
"""Rules whose act leaves no name of its own in the history: a line, which ``sittings`` counts by its day, or a look.

What hurts or pleases is done by the answer to its own question alone, and is gone then; another answer passes it over.
"""


def test_every_rule_that_is_listed_has_its_place_in_the_order_of_today() -> None:
    placed = {rule.__name__.replace("_", "-") for rule in RULES}
    assert {rule for rule in rules() if not rule.startswith("arriving-")} <= placed | {OWN_WORDS}
    assert {*LEADS, *ROUND, CIRCLE} <= placed


@pytest.mark.parametrize("words", [act.words for act in acts().values()])
def test_an_act_is_not_told_as_a_command(words: str) -> None:
    assert words not in _kept() - {"compass", "example life", "undo", "redo", "change"}


def test_what_an_act_was_about_is_told_with_it() -> None:
    assert told("goal add", "Lead a shift") == "goal added: “Lead a shift”"
    assert told("compass") == "compass"


def test_the_key_of_a_rule_is_not_told() -> None:
    assert told("nudge done", "first-goal") == "suggestion marked as done"


def test_an_act_of_another_program_keeps_its_name() -> None:
    assert told("tidy", "A talk") == "tidy: “A talk”"
