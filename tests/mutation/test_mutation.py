"""The faults that are put in are the ones meant, and the lists about them are true."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation.__main__ import equivalents, main, mutants, seed_of_the_tree
from tests.mutation.belonging import ALSO, ROOT, claims, modules
from tests.mutation.changes import changes, mutated
from tests.mutation.judging import copied

FADES = '''"""Goals that fade."""

FADED = 28


def faded(days: int, open: bool) -> bool:
    """Whether nothing moved for 28 days."""
    return open and days > FADED
'''


def test_a_threshold_its_border_its_conditions_and_the_answer_are_each_changed_and_nothing_that_is_only_read() -> None:
    assert [str(change) for change in changes(ast.parse(FADES))] == [
        "28 → 29",
        "28 → 27",
        "return open and days > FADED → return True",
        "return open and days > FADED → return False",
        "open and days > FADED → open or days > FADED",
        "days > FADED → days >= FADED",
    ]


def test_one_change_is_made_at_a_time() -> None:
    known = ast.unparse(ast.parse(FADES)).splitlines()
    for number in range(6):
        changed = mutated(FADES, number).splitlines()
        assert sum(one != other for one, other in zip(known, changed, strict=True)) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sorted(days, key=len)", "list(days)"),
        ("names[:most]", "names[:]"),
        ("kind in ('career', 'review')", "kind in ('review',)"),
        ("f'{count + 1} items'", "f'{count - 1} items'"),
        (
            "read('SELECT a FROM b WHERE c < ? ORDER BY row DESC')",
            "read('SELECT a FROM b WHERE c <= ? ORDER BY row DESC')",
        ),
    ],
)
def test_a_list_loses_its_order_a_slice_its_bound_a_choice_one_of_its_words(before: str, after: str) -> None:
    number = len(changes(ast.parse(before)))
    assert after in {mutated(before, each).strip() for each in range(number)}


def test_faults_that_a_claim_tells_are_killed_and_the_checkout_is_left_alone() -> None:
    before = (ROOT / "careercoach/coach/worth.py").read_bytes()
    command = [sys.executable, "-m", "tests.mutation", "--only", "coach/worth", "--sample", "2", "--least", "0"]
    told = subprocess.run([*command, "--seed", "1"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.startswith("2 of ")
    assert "seed 1" in told
    assert "of the mutants died; at least 0 % are asked for." in told
    assert (ROOT / "careercoach/coach/worth.py").read_bytes() == before


def test_the_same_files_draw_the_same_faults_whenever_and_wherever_they_are_committed(tmp_path: Path) -> None:
    seeds = []
    for name, message in (("one", "Now"), ("another", "Once more, in other words")):
        clone = tmp_path / name
        clone.mkdir()
        (clone / "coach.py").write_text(FADES, "utf-8")
        git = ["git", "-C", str(clone), "-c", "user.name=Ida", "-c", "user.email=ida@example.org"]
        for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--no-gpg-sign", "-m", message]):
            subprocess.run([*git, *command], check=True)
        seeds.append(seed_of_the_tree(clone))
    assert seeds[0] == seeds[1]
    assert len(seeds[0]) == 40


def test_where_there_is_no_git_there_is_still_a_draw(tmp_path: Path) -> None:
    assert seed_of_the_tree(tmp_path / "nowhere") == "0"


def test_every_module_that_is_changed_has_tests_of_its_own() -> None:
    assert [module for module in modules() if not claims(module)] == []


def test_nothing_is_named_as_judged_that_is_not_changed() -> None:
    known = {*modules(), *(module.rpartition("/")[0] for module in modules())}
    assert [name for name in ALSO if name not in known] == []


def test_a_file_of_tests_that_is_named_for_a_module_is_there_to_be_run(tmp_path: Path) -> None:
    """pytest ends with an error where a file is missing, which would look as if a fault had been noticed."""
    copy = copied(tmp_path / "copy")
    assert [(module, name) for module in modules() for name in claims(module) if not (copy / name).exists()] == []


def test_every_mutant_called_equivalent_is_still_there_and_says_why() -> None:
    here = {(one.module, one.line, one.change) for module in modules() for one in mutants(module, all_of_them=True)}
    gone = [entry for entry in equivalents() if (entry["module"], entry["line"], entry["change"]) not in here]
    assert gone == []
    assert all(entry["reason"] for entry in equivalents())


def test_what_can_be_changed_is_shown_without_running_anything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "coach/worth", "--list"]) == 0
    assert "coach/worth.py:" in capsys.readouterr().out
