"""Who led before is nobody new."""

from pathlib import Path

from careercoach.queries.start import kept
from careercoach.services.jobs import profile
from tests.queries import ask, day, on
from tests.store import TODAY


def test_a_manager_who_comes_back_is_nobody_new(path: Path) -> None:
    on(path, -90, profile.update, {"manager": "Mrs Llewellyn"}, day(-90))
    on(path, -30, profile.update, {"manager": "Iestyn Bowen"}, day(-30))
    assert not ask(path, kept.answered_to, "Mrs Llewellyn", day(-100))
    assert ask(path, kept.answered_to, "Mrs Llewellyn", TODAY)
    assert not ask(path, kept.answered_to, "Ruth Ansell", TODAY)
