"""Whoever passes behind somebody reads nothing of their pay, health or family on the first screen."""

import tomllib
from pathlib import Path

from careercoach.coach.discretion import tells_of_ones_own

_SAID = tomllib.loads(Path(__file__).with_name("sight.toml").read_text("utf-8"))


def test_ones_own_pay_health_and_family_stay_out_and_work_with_those_of_others_stands() -> None:
    assert [words for words in _SAID["stays_out"] if not tells_of_ones_own(words)] == []
    assert [words for words in _SAID["stands"] if tells_of_ones_own(words)] == []
