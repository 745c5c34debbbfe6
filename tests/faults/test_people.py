"""What happened to people in other programs: every accident has its test, or says that it has none yet."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ACCIDENTS = tomllib.loads(Path(__file__).with_name("people.toml").read_text("utf-8"))["accident"]


@pytest.mark.parametrize("accident", ACCIDENTS, ids=[accident["what"] for accident in ACCIDENTS])
def test_every_accident_is_proven_not_to_happen_here(accident: dict[str, str | list[str]]) -> None:
    proofs = accident["by"]
    assert bool(proofs) != ("open" in accident), "either it has a test, or it says what is still open"
    for proof in proofs:
        file, _, name = proof.partition("::")
        text = (ROOT / file).read_text("utf-8")
        assert re.search(rf"^(async )?def {name}\(", text, re.MULTILINE), f"{proof} is no test"
