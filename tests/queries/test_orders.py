"""Lists of eight, so that the order they come in is no accident."""

from pathlib import Path

from careercoach.coach.metrics import YEAR
from careercoach.queries.documents import calendar
from careercoach.queries.documents import masks as mask_queries
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.reflect import questions, ratings
from careercoach.queries.start import celebration, metrics
from careercoach.queries.talk import after, meetings, notes, suggestions
from careercoach.queries.work import accomplishments
from careercoach.services.documents import masks
from careercoach.services.goals import company as wanting
from careercoach.services.goals import goals as setting
from careercoach.services.goals import steps
from careercoach.services.paths import paths as looking
from careercoach.services.people import people as knowing
from careercoach.services.reflect import questions as asking
from careercoach.services.reflect import ratings as rating
from careercoach.services.reflect import reflections as answering
from careercoach.services.talk import meetings as planning
from careercoach.services.talk import notes as noting
from careercoach.services.talk import promises as promising
from careercoach.services.work import accomplishments as logging
from careercoach.services.work import learning as studying
from tests.queries import ask, day
from tests.store import TODAY, do

EIGHT = [f"No. {count}" for count in (3, 7, 1, 8, 2, 6, 4, 5)]
SHUFFLED = (3, 7, 1, 8, 2, 6, 4, 5)


def _goal(path: Path, title: str = "Teach", **fields: object) -> str:
    return do(path, setting.add, {"title": title, "horizon": "near", "started_on": day(-300), **fields}, TODAY)


def test_what_was_written_down_comes_in_the_order_it_was(path: Path) -> None:
    talk = do(path, planning.plan, {"on": day(-3), "status": "held"})
    for name in EIGHT:
        do(path, masks.add, name)
        do(path, asking.add, name, "interests")
        do(path, wanting.add_priority, {"title": name})
        do(path, looking.add, {"title": name})
        do(path, noting.add, talk, {"kind": "advice", "text": name})
    do(path, planning.bring, talk, asks=EIGHT)
    assert [one.name for one in ask(path, mask_queries.listed)] == EIGHT
    assert [one.text for one in ask(path, questions.own)] == EIGHT
    assert [one.title for one in ask(path, company.priorities)] == EIGHT
    assert [one.title for one in ask(path, paths.listed)] == EIGHT
    assert [one.text for one in ask(path, notes.listed)] == EIGHT
    assert [one.text for one in ask(path, after.undecided)] == EIGHT
    assert [one.title for one in ask(path, meetings.get, talk).items] == EIGHT
    made = ask(path, suggestions.preparation, ask(path, meetings.get, talk))
    assert [note.text for note, _ in made.advice] == EIGHT[::-1]


def test_check_ins_and_goals_due_come_the_oldest_first(path: Path) -> None:
    goal = _goal(path)
    for offset in SHUFFLED:
        do(path, setting.check_in, goal, {"progress": offset, "on": day(-offset)}, TODAY)
        _goal(path, f"{offset}", cadence_days=10 + offset)
    oldest = [day(-offset) for offset in sorted(SHUFFLED, reverse=True)]
    looks = ask(path, goals.check_ins, goal)
    assert [one.on for one in looks] == oldest
    assert [one.on for one in ask(path, metrics.material, TODAY).check_ins] == oldest
    assert ask(path, goals.check_in, looks[3].id) == looks[3]
    assert [one.title for one in ask(path, goals.due, TODAY)] == [f"{count}" for count in sorted(SHUFFLED)]


def test_promises_come_by_their_day_and_those_without_one_last(path: Path) -> None:
    talk = do(path, planning.plan, {"on": day(-3), "status": "held"})
    do(path, promising.add, talk, {"text": "Some day", "owner": "me"})
    for offset in SHUFFLED:
        do(path, promising.add, talk, {"text": f"{offset}", "owner": "me", "by": day(offset)})
    told = [*(f"{count}" for count in sorted(SHUFFLED)), "Some day"]
    assert [one.text for one in ask(path, meetings.promises)] == told
    assert [one.text for one in ask(path, metrics.material, TODAY).promises] == told
    assert [one.text for one in ask(path, meetings.former_promises, None)] == told


def test_ratings_for_the_figures_come_the_oldest_first_and_only_those_of_the_growth_check(path: Path) -> None:
    for offset in SHUFFLED:
        do(path, rating.record, "growth-check", {"valued": 3}, {}, TODAY, on=day(-offset))
    do(path, rating.record, "compass", {"explain": 3}, {}, TODAY)
    oldest = [day(-offset) for offset in sorted(SHUFFLED, reverse=True)]
    assert [one.on for one in ask(path, metrics.material, TODAY).ratings] == oldest
    assert [one.on for one in ask(path, ratings.listed, "growth-check")] == oldest[::-1]
    assert len(ask(path, ratings.listed, "growth-check", limit=3)) == 3


def test_a_competency_counts_as_shown_by_the_work_of_one_year(path: Path) -> None:
    for offset, name in ((-YEAR.days - 1, "Before"), (-YEAR.days, "First day"), (0, "Today")):
        do(path, logging.add, {"title": name, "on": day(offset), "competencies": [name]}, TODAY)
    material = ask(path, metrics.material, TODAY)
    assert material.shown == {"First day", "Today"}
    assert material.competencies == ("Before", "First day", "Today")


def test_what_waits_comes_the_oldest_first_and_as_many_as_asked_for(path: Path) -> None:
    for offset in SHUFFLED:
        do(path, logging.add, {"title": f"{offset}", "on": day(-offset), "status": "waiting"}, TODAY)
    do(path, logging.add, {"title": "Done", "on": day(-90)}, TODAY)
    found = ask(path, accomplishments.waiting, 5)
    assert [one.title for one in found] == ["8", "7", "6", "5", "4"]


def test_looking_back_tells_things_the_oldest_first(path: Path) -> None:
    goal = _goal(path)
    for offset in SHUFFLED:
        do(path, logging.add, {"title": f"{offset}", "on": day(-offset)}, TODAY)
        do(path, answering.answer, "energy-unasked", f"{offset}", TODAY, on=day(-offset))
        said = {"kind": "strength", "behaviour": f"{offset}", "on": day(-offset)}
        do(path, knowing.add_feedback, said, TODAY)
        do(path, steps.finish, do(path, steps.add, goal, {"title": f"{offset}"}), day(-offset))
        do(path, studying.add, {"title": f"{offset}"}, TODAY)
    life = ask(path, celebration.life)
    oldest = [f"{count}" for count in sorted(SHUFFLED, reverse=True)]
    assert [one.title for one in life.accomplishments] == oldest
    assert [one.answer for one in life.reflections] == oldest
    assert [one.behaviour for one in life.feedback] == oldest
    assert [one.title for one in life.steps] == oldest
    assert [one.title for one in life.learning] == [f"{count}" for count in SHUFFLED]


def test_what_left_the_calendar_stands_in_the_order_it_left(path: Path) -> None:
    first, second, third = (_goal(path, f"{count}", by=day(count)) for count in (1, 2, 3))
    do(path, setting.edit, second, {"by": None})
    do(path, setting.edit, first, {"by": None})
    assert [one.id for one in ask(path, calendar.everything, TODAY).gone] == [second, first]
    for goal in (third, first, second):
        do(path, setting.delete, goal)
    gone = ask(path, calendar.everything, TODAY).gone
    assert [one.id for one in gone if one.noun == "check-in"] == [third, first, second]


def test_goals_are_kept_to_a_horizon_and_states_alike(path: Path) -> None:
    for horizon in ("near", "mid", "long"):
        _goal(path, horizon, horizon=horizon)
        do(path, setting.pause, _goal(path, f"{horizon} paused", horizon=horizon))
    assert [one.title for one in ask(path, goals.listed, horizon="mid")] == ["mid", "mid paused"]
    assert [one.title for one in ask(path, goals.listed, horizon="mid", statuses=["paused"])] == ["mid paused"]
    assert len(ask(path, goals.listed, statuses=["active", "paused"])) == 6
