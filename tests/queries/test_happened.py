"""What has just happened is found in the file: days on both sides of each border, and nothing of a job that is over."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.coach.today import RULES
from careercoach.content.acts import acts as words_of_acts
from careercoach.content.growth_check import statements
from careercoach.content.loader import nudges
from careercoach.queries.start import happened
from careercoach.queries.start import today as queries
from careercoach.services import positions
from careercoach.services.goals import goals
from careercoach.services.jobs import changing
from careercoach.services.people import people
from careercoach.services.reflect import ratings, reflections
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments, learning, setbacks
from careercoach.store import acts, changes
from tests.queries import ask, day, on
from tests.store import TODAY, do, reading

BORDERS = pytest.mark.parametrize(("back", "told"), [(15, False), (14, True), (0, True)])


def lately(path: Path) -> list[tuple[str, str]]:
    return [(one.kind, one.what) for one in ask(path, queries.snapshot, TODAY).happened]


def goal(path: Path, title: str = "Lead a shift", **fields: object) -> str:
    return do(path, goals.add, {"title": title, "horizon": "near", "started_on": day(-400), **fields}, TODAY)


def row(path: Path, position: str) -> int:
    with reading(path) as connection:
        return int(connection.execute("SELECT id FROM position WHERE uuid = ?", (position,)).fetchone()[0])


def looked(path: Path, back: int, confidence: int | None, which: str) -> None:
    do(path, goals.check_in, which, {"on": day(-back), "confidence": confidence, "note": "So far"}, TODAY)


def marked(path: Path, back: int, energy: str | None, title: str = "Rota") -> None:
    do(path, accomplishments.add, {"title": title, "on": day(-back), "energy": energy}, TODAY)


def rated(path: Path, back: int, **given: int) -> None:
    said = {key.replace("_", "-"): value for key, value in given.items()}
    do(path, ratings.record, "growth-check", said, {}, TODAY, on=day(-back))


def words(statement: str) -> str:
    (text,) = [one.text for one in statements() if one.key == statement]
    return text.rstrip(".")


def kept(path: Path, back: int, owner: str = "me", **more: object) -> None:
    talk = do(path, meetings.plan, {"kind": "career", "with_": "Priya", "on": day(-40), "status": "held"})
    made = do(path, promises.add, talk, {"text": "Send the list", "owner": owner, **more})
    on(path, -back, promises.keep, made, day(-back))


@BORDERS
@pytest.mark.parametrize(("end", "kind"), [(goals.finish, "goal-reached"), (goals.drop, "goal-let-go")])
def test_a_goal_that_ended_is_told_by_how_it_ended(
    path: Path, end: Callable[[Session, str, date], str], kind: str, back: int, told: bool
) -> None:
    goal(path, "Still going")
    do(path, end, goal(path), day(-back))
    assert lately(path) == ([(kind, "Lead a shift")] if told else [])


def test_a_goal_that_ended_because_the_job_did_was_not_let_go(path: Path) -> None:
    job = do(path, positions.add, {"role": "nurse", "from_": day(-900)})
    ended = {"status": "dropped", "ended_on": TODAY, "ended_with_id": row(path, job)}
    do(path, goals.edit, goal(path), ended)
    assert lately(path) == []


@BORDERS
def test_only_a_promise_of_ones_own_that_was_kept_is_told(path: Path, back: int, told: bool) -> None:
    kept(path, 1, "them")
    kept(path, back)
    assert lately(path) == ([("promise-kept", "Send the list")] if told else [])


def test_a_promise_let_go_was_not_kept(path: Path) -> None:
    talk = do(path, meetings.plan, {"kind": "career", "on": day(-40), "status": "held"})
    do(path, promises.drop, do(path, promises.add, talk, {"text": "Send it", "owner": "me"}), TODAY)
    assert lately(path) == []


@pytest.mark.parametrize(
    ("looks", "fell"),
    [
        ([(30, 4), (14, 2)], True),
        ([(30, 4), (15, 2)], False),
        ([(30, 4), (0, 3)], False),
        ([(30, 2), (0, 4)], False),
        ([(60, 5), (30, 3), (0, 3)], False),
        ([(30, 4), (5, 2), (0, None)], True),
        ([(30, 4), (5, None), (0, 2)], True),
        ([(0, 1)], False),
    ],
)
def test_a_confidence_that_fell_by_two_from_one_look_to_the_next_is_told(
    path: Path, looks: list[tuple[int, int | None]], fell: bool
) -> None:
    which = goal(path)
    for back, confidence in looks:
        looked(path, back, confidence, which)
    assert lately(path) == ([("confidence-fell", "Lead a shift")] if fell else [])


def test_a_goal_that_rests_and_another_goal_say_nothing_about_a_fall(path: Path) -> None:
    resting, other = goal(path), goal(path, "Another")
    looked(path, 30, 5, resting)
    looked(path, 5, 1, resting)
    looked(path, 4, 4, other)
    assert lately(path) == [("confidence-fell", "Lead a shift")]
    do(path, goals.pause, resting)
    assert lately(path) == []


@BORDERS
def test_the_statement_that_fell_most_is_told(path: Path, back: int, told: bool) -> None:
    rated(path, 100, valued=4, energy=5, meaning=2, fair_say=5, elders=5)
    rated(path, back, valued=2, energy=3, meaning=5, fair_say=2, elders=4)
    assert lately(path) == ([("statement-fell", words("fair-say"))] if told else [])


@pytest.mark.parametrize(("rating", "told"), [(1, True), (2, True), (3, False)])
def test_little_energy_is_told_by_itself_and_not_as_a_fall_as_well(path: Path, rating: int, told: bool) -> None:
    rated(path, 100, energy=5, valued=5)
    rated(path, 3, energy=rating, valued=3)
    fell = "valued" if told else "energy"
    assert lately(path) == [("low-energy", words("energy"))] * told + [("statement-fell", words(fell))]


@BORDERS
def test_little_energy_is_told_for_a_fortnight_from_the_first_time_on(path: Path, back: int, told: bool) -> None:
    rated(path, back, energy=2, valued=1)
    assert lately(path) == [("low-energy", words("energy"))] * told


@pytest.mark.parametrize(("before", "now", "told"), [(4, 2, 1), (4, 3, 0), (2, 5, 0)])
def test_a_statement_falls_by_two(path: Path, before: int, now: int, told: int) -> None:
    rated(path, 200, valued=5)
    rated(path, 100, valued=before)
    rated(path, 3, valued=now)
    assert len(lately(path)) == told


def test_what_is_rated_low_from_the_first_time_on_is_met(path: Path) -> None:
    rated(path, 3, valued=3, meaning=2)
    assert [kind for kind, _ in lately(path)] == ["statement-low"]


def test_what_was_not_rated_this_time_has_not_fallen(path: Path) -> None:
    rated(path, 200, valued=5, energy=3)
    rated(path, 100, valued=2)
    rated(path, 3, energy=3, meaning=3)
    assert lately(path) == []


@BORDERS
def test_a_new_manager_in_a_job_that_goes_on_is_told_for_a_fortnight(path: Path, back: int, told: bool) -> None:
    do(path, positions.add, {"role": "nurse", "from_": day(-300), "manager": "Priya"})
    on(path, -back, changing.change, "new-manager", {"manager": "Omar"}, {}, day(-back))
    assert lately(path) == ([("new-manager", "Omar")] if told else [])
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)
    assert lately(path) == []


@pytest.mark.parametrize("kind", ["employed", "between-jobs"])
def test_somebody_who_is_new_themselves_is_not_asked_what_others_should_know(path: Path, kind: str) -> None:
    do(path, positions.add, {"role": "nurse", "from_": day(-3), "manager": "Omar", "kind": kind})
    assert lately(path) == []
    on(path, -2, changing.change, "new-manager", {"manager": "Ada"}, {}, day(-2))
    assert lately(path) == [("new-manager", "Ada")]


def test_nothing_is_told_or_asked_of_a_job_that_is_over_while_another_is_held(path: Path) -> None:
    job = do(path, positions.add, {"role": "nurse", "from_": day(-900), "until": day(-3), "manager": "Priya"})
    do(path, setbacks.add, {"title": "The ward closes", "on": day(-9)}, TODAY)
    for back in (9, 8, 7):
        marked(path, back, "drained")
    rated(path, 100, valued=5)
    rated(path, 9, valued=1)
    kept(path, 5)
    do(path, goals.finish, goal(path, position=job), day(-9))
    do(path, people.add_feedback, {"person": "Priya", "kind": "growth", "behaviour": "Late", "on": day(-90)}, TODAY)
    do(path, learning.add, {"title": "Ward course", "kind": "course", "on": day(-90), "reimbursement": "asked"}, TODAY)
    between = ask(path, queries.snapshot, TODAY)
    told = {"work-ended", "work-ends", "drained", "statement-fell", "goal-reached"}
    assert {one.kind for one in between.happened} == told, "while no job is held all of it is the person's own"
    assert (len(between.feedback), len(between.refunds)) == (1, 1)
    do(path, positions.add, {"role": "tutor", "from_": day(-2), "manager": "none"})
    after = ask(path, queries.snapshot, TODAY)
    assert (after.happened, after.feedback, after.refunds) == ((), (), ())
    rated(path, 1, valued=3)
    assert lately(path) == [], "what was true of one place is not compared with another"


DONE_BY = {
    "advice": "note decide",
    "arriving-expected": "reflect",
    "arriving-learn": "learning add",
    "arriving-look-back": "reflect",
    "arriving-people": "person add, conversation add",
    "arriving-win": "goal add",
    "ask-talk": "meeting edit, paper give",
    "came-of-this": "accomplishment edit",
    "check-in": "goal check-in",
    "check-in-soon": "goal check-in",
    "circle": "person add",
    "closing-day": "path edit",
    "feedback": "feedback edit",
    "first-goal": "goal add",
    "first-question": "reflect",
    "first-talk": "meeting edit, paper give",
    "from-before": "changed back",
    "goal-day": "goal edit, goal day, goal done, goal drop",
    "goal-day-soon": "goal edit, goal day",
    "goal-over": "goal edit, goal check-in, goal day, goal done, goal drop",
    "growth-check": "growth-check",
    "how-was-it": "trial done",
    "money-back": "learning edit",
    "my-promise": "promise keep, promise edit, promise drop",
    "new-manager": "meeting plan",
    "nothing-near": "goal add",
    "noticed": "noticed answer",
    "plan-talk": "meeting plan",
    "profile": "profile set, position add, changed new-manager",
    "promise-day": "promise edit, promise drop",
    "promise-left": "promise keep, promise edit, promise drop",
    "question": "reflect",
    "quiet-reflection": "reflect",
    "recap": "paper give",
    "step-day": "step done, step edit",
    "still-stands": "goal edit, goal check-in, goal day, goal done, goal drop",
    "still-wanted": "meeting edit",
    "stuck": "goal check-in, goal unstick",
    "talk-passed": "meeting edit, meeting hold",
    "talk-soon": "meeting bring, meeting edit",
    "their-promise": "promise keep, promise edit, promise drop",
    "before-they-go": "promise keep, promise edit, promise drop",
    "trial-waits": "trial edit, trial done",
    "try-path": "trial add",
    "under-way": "accomplishment edit",
    "unsaid": "goal edit",
}
"""What Today asks for, and the acts after which it was done."""


def test_whoever_does_what_is_asked_for_is_known_to_have_done_it() -> None:
    found = {rule: ", ".join(name for name, asked in happened.DOES.items() if rule in asked) for rule in DONE_BY}
    assert found == DONE_BY
    assert {rule for asked in happened.DOES.values() for rule in asked} == set(DONE_BY)


def test_what_is_said_to_be_done_by_an_act_exists() -> None:
    rules = {rule.__name__.replace("_", "-") for rule in RULES} | set(nudges())
    assert set(happened.DOES) <= set(words_of_acts())
    assert set(DONE_BY) <= rules


def test_a_day_with_an_act_before_today_is_a_sitting_back_to_the_beginning_of_last_year(path: Path) -> None:
    new_year = (TODAY.replace(year=TODAY.year - 1, month=1, day=1) - TODAY).days
    for offset, name in ((new_year - 1, "Ada"), (new_year, "Ben"), (-1, "Cleo"), (-1, "Dee"), (0, "Eve")):
        on(path, offset, people.add, {"name": name})
    on(path, -1, goals.add, {"title": "More", "horizon": "near"}, day(-1))
    found = ask(path, happened.sittings, TODAY)
    assert [one.on for one in found] == [day(new_year), day(-1)]
    assert found[0].did == {"circle", "arriving-people"}
    assert found[1].did >= {"circle", "first-goal", "nothing-near"}


def test_a_line_does_what_is_asked_only_after_more_than_a_week(path: Path) -> None:
    for offset in (-30, -23, -15, -14):
        on(path, offset, accomplishments.add, {"title": f"Line {offset}"}, day(offset))
    did = {one.on: "quiet-log" in one.did for one in ask(path, happened.sittings, TODAY)}
    assert did == {day(-30): True, day(-23): False, day(-15): True, day(-14): False}


def test_the_latest_answer_to_each_question_is_known(path: Path) -> None:
    for back in (90, 5, 40):
        do(path, reflections.answer, "energy-unasked", "Teaching", TODAY, on=day(-back))
    assert ask(path, happened.answered) == {"energy-unasked": day(-5)}


def test_a_talk_without_a_day_is_known_by_the_day_it_was_planned(path: Path) -> None:
    waits = on(path, -20, meetings.plan, {"kind": "career"})
    on(path, -10, meetings.edit, waits, {"notes": "Soon"})
    on(path, -5, meetings.plan, {"kind": "career", "on": day(5)})
    assert ask(path, happened.made) == {waits: TODAY - timedelta(days=20)}


@pytest.mark.parametrize(("back", "told"), [(15, False), (14, True), (0, True)])
def test_who_works_other_hours_in_a_job_that_goes_on_is_asked_about_them(path: Path, back: int, told: bool) -> None:
    do(path, positions.add, {"role": "Cook", "kind": "employed", "from_": day(-400)})
    on(path, -back, changing.change, "hours", {"hours": 20.0}, {}, day(-back))
    assert lately(path) == ([("hours-changed", "")] if told else [])


@pytest.mark.parametrize(("ahead", "told"), [(43, False), (42, True), (28, True), (27, False)])
def test_six_weeks_before_the_last_day_of_a_job_its_end_is_met_for_a_fortnight(
    path: Path, ahead: int, told: bool
) -> None:
    do(path, positions.add, {"role": "Cook", "kind": "employed", "from_": day(-400), "until": day(ahead)})
    assert ("job-nears-end" in {kind for kind, _ in lately(path)}) == told


@pytest.mark.parametrize("kind", ["between-jobs", "studying"])
def test_the_end_of_waiting_for_a_job_is_not_the_last_day_of_one(path: Path, kind: str) -> None:
    do(path, positions.add, {"role": "Between jobs", "kind": kind, "from_": day(-400), "until": day(35)})
    assert "job-nears-end" not in {told for told, _ in lately(path)}


def test_a_job_of_a_few_weeks_is_not_met_with_its_end(path: Path) -> None:
    do(path, positions.add, {"role": "Cook", "kind": "employed", "from_": day(-40), "until": day(40)})
    assert lately(path) == []


@pytest.mark.parametrize(
    ("first", "last", "told"), [(0, 4, True), (-6, 4, True), (-7, 4, False), (-4, -1, False), (0, None, True)]
)
def test_a_course_that_was_booked_before_is_met_when_it_begins(
    path: Path, first: int, last: int | None, told: bool
) -> None:
    said = {"title": "Contracts", "kind": "course", "on": day(first), "until": last if last is None else day(last)}
    on(path, -30, learning.add, said, day(-30))
    assert lately(path) == ([("learning-begun", "Contracts")] if told else [])


def test_a_course_that_is_only_written_down_today_does_not_begin_today(path: Path) -> None:
    do(path, learning.add, {"title": "Contracts", "kind": "course", "status": "planned", "on": TODAY}, TODAY)
    assert lately(path) == []
