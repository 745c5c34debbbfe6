"""What has just hurt or pleased is found by the person's own marks, and by words only where these leave no doubt."""

from pathlib import Path
from typing import Any

import pytest

from careercoach.materials import Happening
from careercoach.queries.start import today as queries
from careercoach.services import positions
from careercoach.services.goals import goals
from careercoach.services.people import conversations, people
from careercoach.services.reflect import reflections
from careercoach.services.work import accomplishments, setbacks
from tests.queries import ask, day
from tests.store import TODAY, do

BORDERS = pytest.mark.parametrize(("back", "told"), [(15, False), (14, True), (0, True)])


def lately(path: Path) -> list[tuple[str, str]]:
    return [(one.kind, one.what) for one in ask(path, queries.snapshot, TODAY).happened]


def latest(path: Path) -> list[tuple[str, int]]:
    """What happened, and how many days ago."""
    return [(one.kind, (TODAY - one.on).days) for one in ask(path, queries.snapshot, TODAY).happened]


def line(path: Path, back: int, title: str = "Rota", energy: str | None = None, **more: object) -> None:
    do(path, accomplishments.add, {"title": title, "on": day(-back), "energy": energy, **more}, TODAY)


def said(path: Path, back: int, kind: str, words: str, **more: object) -> None:
    feedback = {"person": "Hotel Krone", "kind": kind, "behaviour": words, "on": day(-back), **more}
    do(path, people.add_feedback, feedback, TODAY)


@BORDERS
def test_a_bad_day_is_told_for_a_fortnight_and_only_the_latest(path: Path, back: int, told: bool) -> None:
    for before, title in ((back + 1, "Earlier"), (back, "Quarrel at the till")):
        do(path, setbacks.add, {"title": title, "on": day(-before)}, TODAY)
    assert latest(path) == ([("setback", back)] if told else [])


def test_of_one_day_a_setback_comes_before_a_line_and_of_lines_the_last_is_told(path: Path) -> None:
    do(path, setbacks.add, {"title": "Quarrel at the till", "on": day(-1)}, TODAY)
    line(path, 1, "Lost the Miller account", "drained")
    assert lately(path)[0] == ("setback", "a private line")
    line(path, 0, "Failed the exam", "drained")
    line(path, 0, "Failed the exam again", "drained")
    assert lately(path)[0] == ("setback", "Failed the exam again")


def test_a_setback_is_nobody_elses_so_that_its_words_do_not_stand_on_the_first_screen(path: Path) -> None:
    do(path, setbacks.add, {"title": "I cannot sleep since the quarrel", "on": day(-1)}, TODAY)
    do(path, setbacks.add, {"title": "My contract ends in June", "on": day(-1)}, TODAY)
    assert {what for _, what in lately(path)} <= {"", "a private line"}


def test_what_tells_of_health_or_family_is_not_named_as_done_lately_and_what_was_won_is(path: Path) -> None:
    for title in (
        "my scan is clear",
        "our son was born",
        "they cut my hours",
        "passed my theory test",
        "Mended a gate",
    ):
        line(path, 1, title)
    assert {one.title for one in ask(path, queries.snapshot, TODAY).recent} == {
        "passed my theory test",
        "Mended a gate",
    }


@BORDERS
def test_a_drained_line_about_a_failed_exam_is_a_setback_as_well(path: Path, back: int, told: bool) -> None:
    line(path, back, "Failed the theory paper, resit in spring", "drained")
    assert lately(path) == ([("setback", "Failed the theory paper, resit in spring")] if told else [])


@pytest.mark.parametrize("energy", ["neutral", None, "energised"])
def test_what_is_told_in_passing_is_heard_whatever_its_mark_and_a_private_line_is_not_said(
    path: Path, energy: str | None
) -> None:
    line(path, 1, "Failed the theory paper", energy, private=True)
    assert lately(path) == [("setback", "a private line")]


@pytest.mark.parametrize(
    ("note", "blocker"), [("My dad died", None), (None, "My dad died"), ("Slow week", "my dad died"), ("dad died", "x")]
)
def test_a_death_told_beside_a_look_at_a_goal_is_heard_and_not_repeated(
    path: Path, note: str | None, blocker: str | None
) -> None:
    goal = do(path, goals.add, {"title": "Rota", "horizon": "near", "started_on": day(-30)}, TODAY)
    do(path, goals.check_in, goal, {"on": day(-1), "progress": 5, "note": note, "blocker": blocker}, TODAY)
    (told,) = (one for one in ask(path, queries.snapshot, TODAY).happened if one.kind == "grief")
    assert (told.on, "dad" in told.what) == (day(-1), False)


def test_a_death_told_as_a_setback_is_heard(path: Path) -> None:
    do(path, setbacks.add, {"title": "My dad died", "on": day(-3)}, TODAY)
    assert ("grief", 3) in latest(path)


def test_a_death_told_in_the_notes_of_a_conversation_is_heard_and_not_repeated(path: Path) -> None:
    do(
        path,
        conversations.add,
        {"person": "Ines", "about": "The round", "notes": "My mother died", "on": day(-1)},
        TODAY,
    )
    assert lately(path) == [("grief", "")]


def test_a_place_that_closes_is_told_as_that_wherever_it_was_written_and_besides_a_setback(path: Path) -> None:
    line(path, 4, "Told that they are closing the bakery", "drained")
    do(path, setbacks.add, {"title": "Lost the bid", "on": day(-5)}, TODAY)
    assert lately(path) == [("work-ends", "Told that they are closing the bakery"), ("setback", "a private line")]
    do(path, setbacks.add, {"title": "The ward closes", "on": day(-3)}, TODAY)
    assert lately(path) == [("work-ends", "a private line"), ("setback", "a private line")]


@BORDERS
def test_a_drained_line_one_keeps_to_oneself_is_told(path: Path, back: int, told: bool) -> None:
    line(path, back, "Row with a passenger", "drained", private=True)
    line(path, 0, "Long shift", "drained")
    line(path, 0, "Nice word", "energised", private=True)
    assert lately(path) == ([("hard-line", "a private line")] if told else [])


@pytest.mark.parametrize(("before", "told"), [(55, False), (56, False), (57, True)])
def test_somebody_who_keeps_such_lines_all_the_time_is_not_asked_about_each(
    path: Path, before: int, told: bool
) -> None:
    line(path, before, "Marking", "drained", private=True)
    line(path, 0, "Marking again", "drained", private=True)
    assert lately(path) == ([("hard-line", "a private line")] if told else [])


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([(30, "drained"), (14, "drained"), (0, "drained")], 0),
        ([(56, "drained"), (28, "drained"), (0, "drained")], 0),
        ([(57, "drained"), (28, "drained"), (0, "drained")], None),
        ([(34, "drained"), (24, "drained"), (14, "drained")], 14),
        ([(35, "drained"), (25, "drained"), (15, "drained")], None),
        ([(30, "drained"), (20, "drained"), (13, "drained"), (2, "drained"), (1, "drained")], 13),
        ([(60, "drained"), (50, "drained"), (40, "drained"), (8, "drained")], None),
        ([(50, "drained"), (45, "drained"), (40, "drained"), (30, "drained"), (9, "drained"), (6, "drained")], 6),
        ([(50, "drained"), (45, "drained"), (40, "drained"), (30, "drained"), (9, "drained")], None),
        ([(9, "drained"), (5, "drained"), (2, "drained"), (0, "energised")], None),
        ([(9, "drained"), (5, "energised"), (2, "drained"), (1, "drained")], None),
        ([(9, "energised"), (5, "drained"), (2, "drained"), (1, "drained"), (0, None)], 1),
        ([(5, "drained"), (2, "drained")], None),
    ],
)
def test_three_in_a_row_that_took_energy_are_told_from_the_third_on_and_then_each_third(
    path: Path, entries: list[tuple[int, str | None]], told: int | None
) -> None:
    for back, energy in entries:
        line(path, back, f"{back} days ago", energy)
    assert lately(path) == ([] if told is None else [("drained", f"{told} days ago")])


def test_of_several_on_one_day_the_third_that_was_written_down_is_told(path: Path) -> None:
    for title in ("First", "Second", "Third", "Fourth"):
        line(path, 1, title, "drained")
    assert lately(path) == [("drained", "Third")]


@BORDERS
@pytest.mark.parametrize(("kind", "felt"), [("growth", "criticism"), ("strength", "praise")])
def test_what_others_said_is_told_and_only_the_latest(path: Path, kind: str, felt: str, back: int, told: bool) -> None:
    said(path, back + 1, kind, "Earlier")
    said(path, back, kind, "You came on time")
    said(path, back, kind, "You explained every step")
    assert lately(path) == ([(felt, "You explained every step")] if told else [])


def test_criticism_that_became_something_already_is_not_asked_about_and_praise_always_is(path: Path) -> None:
    said(path, 1, "growth", "Late again", changed="An alarm")
    said(path, 2, "strength", "Calm", changed="Nothing")
    assert lately(path) == [("praise", "Calm")]


@pytest.mark.parametrize(
    ("quiet", "marks", "told"),
    [
        (27, {"seen_by": ["Colin"]}, False),
        (28, {"seen_by": ["Colin"]}, True),
        (27, {"energy": "energised"}, True),
        (90, {"seen_by": ["Colin"]}, True),
        (90, {"seen_by": ["Colin"], "energy": "drained"}, False),
        (90, {}, False),
        (None, {"energy": "energised"}, False),
    ],
)
def test_a_good_line_after_quiet_weeks_is_told(
    path: Path, quiet: int | None, marks: dict[str, Any], told: bool
) -> None:
    if quiet:
        line(path, quiet + 3, "Long ago")
        line(path, quiet + 300, "Longer ago")
    line(path, 3, "Ran the small job in Mill Lane", **marks)
    assert lately(path) == ([("good-line", "Ran the small job in Mill Lane")] if told else [])


@BORDERS
def test_such_a_line_is_news_for_a_fortnight_and_the_next_one_is_a_line_as_any_other(
    path: Path, back: int, told: bool
) -> None:
    line(path, 100, "Long ago")
    line(path, back, "Helped at the gate", "energised")
    line(path, back, "Ran the small job", "energised")
    line(path, 0, "And another", "neutral")
    assert lately(path) == ([("good-line", "Ran the small job")] if told else [])


@pytest.mark.parametrize(("back", "told"), [(15, False), (14, True), (1, True), (0, False)])
def test_a_job_that_ended_is_told_while_there_is_no_other(path: Path, back: int, told: bool) -> None:
    do(path, positions.add, {"role": "cook", "from_": day(-900), "until": day(-400)})
    do(path, positions.add, {"role": "welder", "from_": day(-399), "until": day(-back)})
    found = ask(path, queries.snapshot, TODAY).happened
    assert found == ((Happening("work-ended", day(-back), ""),) if told else ())
    do(path, positions.add, {"role": "tutor", "from_": TODAY})
    assert lately(path) == []


@BORDERS
@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        ("life-health", "I have told nobody that I do not sleep", "worry"),
        ("life-health", "A walk at noon", None),
        ("energy-drain", "I do not sleep", None),
        ("motivations-leaving", "On Tuesday, on the stairs", "leaving"),
        ("motivations-leaving", "I do not know whether I can go on", "worry"),
        ("motivations-leaving", "Never, not once", None),
        ("worry-tell", "I have told nobody", None),
    ],
)
def test_a_worry_told_in_an_answer_is_met_and_its_words_are_not_said(
    path: Path, question: str, answer: str, kind: str | None, back: int, told: bool
) -> None:
    do(path, reflections.answer, question, answer, TODAY, on=day(-back))
    assert lately(path) == ([(kind, "")] if kind and told else [])


def test_a_drained_line_about_home_is_met_and_one_about_the_rota_is_not(path: Path) -> None:
    line(path, 1, "The rota again", "drained")
    assert lately(path) == []
    line(path, 1, "Three days at home, the child had a fever", "drained")
    assert lately(path) == [("tired-line", "Three days at home, the child had a fever")]


def test_news_of_having_won_is_met_whatever_came_before(path: Path) -> None:
    line(path, 9, "Helped at the gate", "energised")
    line(path, 1, "She shook my hand: I have the deputy post", "energised")
    assert lately(path) == [("won", "She shook my hand: I have the deputy post")]


@pytest.mark.parametrize(("before", "told"), [(55, False), (56, True)])
def test_the_first_line_in_many_weeks_that_gave_energy_is_met(path: Path, before: int, told: bool) -> None:
    line(path, 90, "The old gate", "energised")
    line(path, before, "Helped at the gate", "energised")
    line(path, 8, "Swept the yard")
    line(path, 0, "Sat in the council", "energised")
    assert (("good-line", "Sat in the council") in lately(path)) == told


def test_a_second_one_within_half_a_year_brings_another_question(path: Path) -> None:
    line(path, 300, "Long ago", "energised")
    line(path, 90, "Helped at the gate", "energised")
    line(path, 1, "Sat in the council", "energised")
    assert [one.again for one in ask(path, queries.snapshot, TODAY).happened] == [True]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Mummy had a stroke, flying on Sunday", "illness"),
        ("My father died on Thursday", "grief"),
        ("The funeral of my aunt", "grief"),
        ("A body at nine and the family at ten", None),
        ("The dying fern in the hall", None),
    ],
)
def test_somebody_near_who_died_or_may_is_met_before_all_else(path: Path, title: str, kind: str | None) -> None:
    line(path, 1, title, "drained")
    assert lately(path)[:1] == ([(kind, "")] if kind else [])


@pytest.mark.parametrize(("before", "told"), [(28, False), (29, True)])
def test_a_line_that_gave_energy_and_was_seen_is_met_once_in_some_weeks(path: Path, before: int, told: bool) -> None:
    line(path, 60, "Long ago")
    line(path, before, "The shackle holds", "energised", seen_by=["Odd"])
    line(path, 9, "Mended the net", "energised")
    line(path, 1, "My shackle was in the speech", "energised", seen_by=["Odd"])
    assert (("good-line", "My shackle was in the speech") in lately(path)) == told
