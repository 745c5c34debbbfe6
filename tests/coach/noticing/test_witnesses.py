"""Who always sees the work, and who never does."""

from datetime import timedelta
from math import comb

from careercoach.coach.noticing.material import Somebody
from careercoach.coach.noticing.witnesses import patterns
from tests.coach.noticing.files import FIRST, file, work
from tests.coach.noticing.looking import said

PRIYA, INES, OMAR = Somebody("priya", "Priya", expected=True), Somebody("ines", "Ines"), Somebody("omar", "Omar")


def seen(*names: tuple[str, ...], people: tuple[Somebody, ...] = (PRIYA, INES, OMAR)) -> list[tuple[str, object]]:
    lines = [work(number, FIRST + timedelta(number), seen_by=by) for number, by in enumerate(names)]
    return [(one.key, one.named) for one in patterns(file(*lines, people=people))]


def test_a_manager_who_saw_none_of_fourteen() -> None:
    lines = [work(n, FIRST + timedelta(n), seen_by=("Ines",) if n % 2 else ("Omar",)) for n in range(14)]
    assert said(file(*lines, people=(PRIYA, INES, OMAR))) == (
        "Somebody saw your work 14 times; Priya was there at none of them. How does Priya hear of what you do?"
    )


def test_one_colleague_who_saw_thirteen_of_fourteen() -> None:
    lines = [work(n, FIRST + timedelta(n), seen_by=("Ines",) if n else ("Priya", "Omar")) for n in range(14)]
    assert said(file(*lines, people=(PRIYA, INES, OMAR))) == (
        "Of 14 times somebody saw your work, Ines saw it 13 times. Who else would you like to see it?"
    )


def test_nothing_is_asked_of_a_colleague_who_never_saw_it() -> None:
    assert [key for key, _ in seen(*[("Ines",), ("Priya",)] * 7)] == []


def test_nearly_all_is_four_in_five() -> None:
    assert ("always-sees/ines", {"name": "Ines", "hits": 8, "times": 10}) in seen(*[("Ines",)] * 8, *[("Omar",)] * 2)
    assert "always-sees/ines" not in dict(seen(*[("Ines",)] * 7, *[("Omar",)] * 3))


def test_eight_times_are_enough_and_seven_are_not() -> None:
    assert dict(seen(*[("Ines",)] * 8))["never-sees/priya"] == {"name": "Priya", "hits": 0, "times": 8}
    assert seen(*[("Ines",)] * 7) == []


def test_the_circle_is_whoever_saw_it_and_whoever_is_meant_to() -> None:
    """Omar, who never saw it and need not, makes nobody else's share more surprising."""
    lines = [work(number, FIRST, seen_by=("Ines",)) for number in range(8)]
    found = {one.key: one.chance for one in patterns(file(*lines, people=(PRIYA, INES, OMAR)))}
    assert found == {"never-sees/priya": 1 / comb(16, 8), "always-sees/ines": 1 / comb(16, 8)}


def test_work_that_nobody_saw_is_held_against_nobody() -> None:
    assert dict(seen(*[("Ines",)] * 8, *[()] * 30))["never-sees/priya"] == {"name": "Priya", "hits": 0, "times": 8}


def test_a_manager_who_came_later_could_not_see_what_was_before() -> None:
    late = Somebody("priya", "Priya", expected=True, since=FIRST + timedelta(13))
    assert "never-sees/priya" not in dict(seen(*[("Ines",), ("Omar",)] * 10, people=(late, INES, OMAR)))
    early = Somebody("priya", "Priya", expected=True, since=FIRST + timedelta(12))
    assert "never-sees/priya" in dict(seen(*[("Ines",), ("Omar",)] * 10, people=(early, INES, OMAR)))


def test_the_only_person_there_is_cannot_be_compared() -> None:
    assert seen(*[("Ines",)] * 20, people=(INES,)) == []
