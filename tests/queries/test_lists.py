"""Lists in their order, page by page, and kept to what was asked for."""

from pathlib import Path

import pytest

from careercoach.coach.compass import SPAN, Work
from careercoach.coach.metrics import YEAR
from careercoach.errors import NotFound
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.people import conversations, people
from careercoach.queries.reading import page, to_day
from careercoach.queries.reflect import compass, questions, ratings, reflections
from careercoach.queries.start import celebration, metrics
from careercoach.queries.work import accomplishments, learning
from careercoach.services import drafts
from careercoach.services.goals import company as wanting
from careercoach.services.goals import goals as setting
from careercoach.services.goals import steps
from careercoach.services.paths import paths as looking
from careercoach.services.people import conversations as speaking
from careercoach.services.people import people as knowing
from careercoach.services.reflect import questions as asking
from careercoach.services.reflect import ratings as rating
from careercoach.services.reflect import reflections as answering
from careercoach.services.work import accomplishments as logging
from careercoach.services.work import learning as studying
from tests.queries import ask, day
from tests.store import TODAY, do


def _work(path: Path, title: str, offset: int = -1, **fields: object) -> str:
    return do(path, logging.add, {"title": title, "on": day(offset), **fields}, TODAY)


def _goal(path: Path, title: str, horizon: str = "near", **fields: object) -> str:
    return do(path, setting.add, {"title": title, "horizon": horizon, "started_on": day(-300), **fields}, TODAY)


def test_work_comes_the_newest_day_first_and_within_a_day_the_latest_written(path: Path) -> None:
    for title, offset in (("A", -2), ("B", -1), ("C", -2)):
        _work(path, title, offset)
    assert [one.title for one in ask(path, accomplishments.listed)] == ["B", "C", "A"]
    assert [one.title for one in ask(path, accomplishments.listed, limit=1, offset=1)] == ["C"]
    assert [one.title for one in ask(path, accomplishments.listed, offset=1)] == ["C", "A"]


def test_work_of_a_time_holds_the_days_at_both_ends(path: Path) -> None:
    for offset in (-11, -10, -5, -4):
        _work(path, f"{offset}", offset)
    _work(path, "Into it", -20, until=day(-10))
    _work(path, "Over before", -20, until=day(-11))
    found = {one.title for one in ask(path, accomplishments.listed, since=day(-10), until=day(-5))}
    assert found == {"-10", "-5", "Into it"}


def test_work_is_kept_to_a_goal_a_competency_a_tag_a_state_and_to_what_gives_back(path: Path) -> None:
    goal = _goal(path, "Teach")
    _work(path, "Whole", goals=[goal], competencies=["Teaching"], tags=["ward"], status="waiting", gives_back=True)
    _work(path, "Plain", competencies=["Budget"], tags=["other"])
    wanted: tuple[dict[str, object], ...] = (
        {"goals": (goal[:8],)},
        {"competencies": (" TEACHING", "Nothing")},
        {"tags": ("ward", "none")},
        {"statuses": ("waiting", "in-progress")},
        {"gives_back": True},
    )
    for asked in wanted:
        assert [one.title for one in ask(path, accomplishments.listed, **asked)] == ["Whole"]  # type: ignore[arg-type]  # one filter at a time
    assert ask(path, accomplishments.listed, competencies=("Nothing",)) == []


def test_goals_come_near_to_long_the_earliest_day_first_and_those_without_one_last(path: Path) -> None:
    for title, horizon, by in (
        ("Long", "long", day(1)),
        ("Some day", "near", None),
        ("Mid", "mid", day(1)),
        ("Later", "near", day(9)),
        ("Soon", "near", day(2)),
    ):
        _goal(path, title, horizon, by=by)
    do(path, setting.pause, _goal(path, "Paused"))
    titles = ["Soon", "Later", "Some day", "Paused", "Mid", "Long"]
    assert [one.title for one in ask(path, goals.listed)] == titles
    assert [one.title for one in ask(path, goals.listed, statuses=["paused"])] == ["Paused"]
    near = ask(path, goals.listed, statuses=["active", "paused"], horizon="near", limit=3)
    assert [one.title for one in near] == ["Soon", "Later", "Some day"]


def test_goals_are_due_from_the_day_of_their_next_look_on(path: Path) -> None:
    made = {offset: _goal(path, f"{offset}", cadence_days=10) for offset in (-9, -11, -10)}
    for offset, goal in made.items():
        do(path, setting.check_in, goal, {"progress": 20, "on": day(offset)}, TODAY)
    assert [one.title for one in ask(path, goals.due, TODAY)] == ["-11", "-10"]
    do(path, setting.pause, made[-11])
    assert [one.title for one in ask(path, goals.due, TODAY)] == ["-10"]


def test_steps_come_open_before_done_and_dated_before_undated(path: Path) -> None:
    goal, paused = _goal(path, "Teach"), _goal(path, "Paused")
    for title, by in (("Some day", None), ("Done", day(1)), ("Later", day(9)), ("Soon", day(2))):
        step = do(path, steps.add, goal, {"title": title, "by": by})
        if title == "Done":
            do(path, steps.finish, step, TODAY)
    do(path, steps.add, paused, {"title": "Of the paused"})
    do(path, setting.pause, paused)
    assert [one.title for one in ask(path, goals.steps)] == ["Soon", "Later", "Some day", "Done"]
    assert [one.title for one in ask(path, goals.steps, open_only=True)] == ["Soon", "Later", "Some day"]
    assert [one.title for one in ask(path, goals.steps, paused[:8], open_only=True)] == ["Of the paused"]


def test_what_was_delivered_shares_a_priority_with_the_goal(path: Path) -> None:
    safety, other = (do(path, wanting.add_priority, {"title": title}) for title in ("Safety", "Other"))
    goal = _goal(path, "Teach", priorities=[safety])
    done = _work(path, "Done", priorities=[safety])
    _work(path, "Waits", priorities=[safety], status="waiting")
    _work(path, "Elsewhere", priorities=[other])
    assert [one.id for one in ask(path, goals.delivered, goal)] == [done]


def test_priorities_competencies_and_paths_come_in_their_order(path: Path) -> None:
    for title, active in (("B", True), ("Aside", False), ("A", True)):
        do(path, wanting.add_priority, {"title": title, "active": active})
        do(path, looking.add, {"title": title, "active": active})
        do(path, wanting.add_competency, {"name": title.lower() if title == "A" else title})
    assert [one.title for one in ask(path, company.priorities)] == ["B", "Aside", "A"]
    assert [one.title for one in ask(path, company.priorities, active_only=True, limit=1)] == ["B"]
    assert [one.title for one in ask(path, paths.listed)] == ["B", "A", "Aside"]
    assert [one.title for one in ask(path, paths.listed, active_only=True)] == ["B", "A"]
    assert [one.title for one in ask(path, paths.listed, limit=2)] == ["B", "A"]
    names = [one.name for one in ask(path, company.competencies)]
    assert names == ["a", "Aside", "B"]
    assert [one.name for one in ask(path, company.competencies, limit=2)] == ["a", "Aside"]
    identity = ask(path, company.competency, " ASIDE ").id
    assert ask(path, company.competency, identity[:8]).name == "Aside"
    with pytest.raises(NotFound, match="No competency goes by that name"):
        ask(path, company.competency, "Nothing")


def test_work_that_shows_several_roles_is_evidence_once(path: Path) -> None:
    for title, names in (("Lead", ["Teaching", "Budget"]), ("Teacher", ["Teaching"])):
        do(path, looking.add, {"title": title, "competencies": names})
    _work(path, "Both", competencies=["Teaching", "Budget"])
    _work(path, "Money", competencies=["Budget"])
    _work(path, "Neither")
    roles = ask(path, paths.listed)
    assert sorted(one.title for one in ask(path, paths.evidence, *roles)) == ["Both", "Money"]
    assert [one.title for one in ask(path, paths.evidence, roles[1])] == ["Both"]


def test_people_come_managers_first_then_by_name(path: Path) -> None:
    for name, relation in (("omar", "peer"), ("Zoe", "manager"), ("Ines", "mentor")):
        do(path, knowing.add, {"name": name, "relation": relation})
    assert [one.name for one in ask(path, people.listed)] == ["Zoe", "Ines", "omar"]
    assert [one.name for one in ask(path, people.listed, relation="peer")] == ["omar"]
    assert [one.name for one in ask(path, people.listed, limit=2)] == ["Zoe", "Ines"]
    assert ask(path, people.get, " OMAR ").name == "omar"


def test_feedback_and_conversations_come_the_newest_first_of_one_person_or_of_all(path: Path) -> None:
    for name, offset in (("Ines", -5), ("Omar", -1), ("Ines", -5)):
        said = {"person": name, "on": day(offset)}
        count = len(ask(path, people.feedback))
        do(path, knowing.add_feedback, {**said, "kind": "strength", "behaviour": f"{count}"}, TODAY)
        do(path, speaking.add, {**said, "about": f"{count}"}, TODAY)
    assert [one.behaviour for one in ask(path, people.feedback)] == ["1", "2", "0"]
    assert [one.behaviour for one in ask(path, people.feedback, person="ines", limit=1)] == ["2"]
    assert [one.about for one in ask(path, conversations.listed)] == ["1", "2", "0"]
    assert [one.about for one in ask(path, conversations.listed, person="ines", limit=1)] == ["2"]


def test_learning_comes_under_way_then_the_nearest_plan_then_the_latest_ended(path: Path) -> None:
    for title, status, on, until in (
        ("Stopped", "stopped", -1, None),
        ("Old", "finished", -90, None),
        ("Lately", "finished", -99, -2),
        ("No day", "planned", None, None),
        ("Far", "planned", 9, None),
        ("Near", "planned", 2, None),
        ("Going", "under-way", -3, None),
    ):
        days = {"on": on if on is None else day(on), "until": until if until is None else day(until)}
        do(path, studying.add, {"title": title, "status": status, **days}, TODAY)
    order = ["Going", "Near", "Far", "No day", "Lately", "Old", "Stopped"]
    assert [one.title for one in ask(path, learning.listed)] == order
    assert [one.title for one in ask(path, learning.listed, status="planned", limit=2)] == ["Near", "Far"]
    asked = do(path, studying.add, {"title": "Paid", "kind": "reading", "reimbursement": "asked"}, TODAY)
    do(path, studying.add, {"title": "Refused", "reimbursement": "refused"}, TODAY)
    assert [one.id for one in ask(path, learning.listed, open_costs=True)] == [asked]
    assert [one.id for one in ask(path, learning.listed, kind="reading")] == [asked]


def test_answers_come_the_newest_first_and_are_kept_to_a_topic_a_question_or_a_day(path: Path) -> None:
    for key, offset in (("energy-unasked", -5), ("vision-one-year", -1), ("energy-drain", -5)):
        do(path, answering.answer, key, key, TODAY, on=day(offset))
    assert [one.answer for one in ask(path, reflections.listed)] == [
        "vision-one-year",
        "energy-drain",
        "energy-unasked",
    ]
    assert [one.answer for one in ask(path, reflections.listed, limit=1, offset=1)] == ["energy-drain"]
    assert [one.answer for one in ask(path, reflections.listed, topic="vision")] == ["vision-one-year"]
    assert [one.answer for one in ask(path, reflections.listed, question="energy-drain")] == ["energy-drain"]
    assert len(ask(path, reflections.listed, on=day(-5))) == 2


def test_at_hand_for_a_talk_are_the_future_the_newest_first_then_the_thread_and_three_futures(path: Path) -> None:
    """A future told anew stands there as it was seen last, also when the earlier one was written down later."""
    told = {key: do(path, answering.answer, key, key, TODAY) for key in ("story-daring", "story-other", "story-on")}
    told |= {key: do(path, answering.answer, key, key, TODAY) for key in ("story-thread", "story-loved", "story-left")}
    do(path, answering.answer, "story-daring", "Before", day(-400))
    futures = [told[key] for key in ("story-on", "story-other", "story-daring")]
    assert [one.id for one in ask(path, reflections.at_hand, "talk")] == [told["story-thread"], *futures]
    assert [one.id for one in ask(path, reflections.at_hand, "path")] == [told["story-loved"], *futures]
    ahead = [do(path, answering.answer, "vision-one-year", f"{ago}", day(-ago)) for ago in (9, 2, 5)]
    found = [one.id for one in ask(path, reflections.at_hand, "talk", each=2)]
    assert found == [ahead[1], ahead[2], told["story-thread"], *futures]
    assert len(ask(path, reflections.at_hand, "talk")) == 7


def test_ratings_come_the_newest_sitting_first_in_the_order_given(path: Path) -> None:
    for offset in (-9, -8):
        do(path, rating.record, "growth-check", {"valued": 3, "fair-say": 4}, {}, TODAY, on=day(offset))
    told = [(one.on, one.statement) for one in ask(path, ratings.listed, "growth-check")]
    assert told == [(day(offset), key) for offset in (-8, -9) for key in ("valued", "fair-say")]
    assert len(ask(path, ratings.listed, "growth-check", since=day(-8))) == 2
    assert len(ask(path, ratings.listed, "growth-check", since=day(-9), statement="valued")) == 2
    assert ask(path, ratings.listed, "compass") == []
    assert (ask(path, ratings.last_day, "growth-check"), ask(path, ratings.last_day, "compass")) == (day(-8), None)
    do(path, drafts.keep, "compass", '{"a": 3}')
    assert (ask(path, ratings.draft, "compass"), ask(path, ratings.draft, "growth-check")) == ({"a": "3"}, {})


def test_own_questions_stand_after_those_that_ship_and_favourites_in_a_round(path: Path) -> None:
    mine = do(path, asking.add, "What do I like?", "interests")
    do(path, asking.add, "For a talk")
    do(path, asking.favourite, mine)
    do(path, asking.favourite, "energy-drain")
    assert ask(path, questions.favourites) == {mine, "energy-drain"}
    interests = ask(path, questions.topic, "interests")
    assert interests.questions[-1].text == "What do I like?"
    assert {one.key for one in ask(path, questions.topic, "favourites").questions} == {mine, "energy-drain"}
    assert [one.text for one in ask(path, questions.own, topic="interests")] == ["What do I like?"]
    assert len(ask(path, questions.own, limit=1)) == 1
    do(path, answering.answer, mine[:8], "Teaching", TODAY)
    do(path, asking.delete, mine)
    assert ask(path, questions.answered_key, mine[:8]) == mine
    with pytest.raises(NotFound):
        ask(path, questions.answered_key, mine[:3])
    for key, looks in ((mine, True), ("7f3a", True), ("7f3", False), (" 7F3A91C2 ", True), ("energy-drain", False)):
        assert questions.looks_like_an_id(key) == looks


def test_the_compass_counts_each_piece_of_work_of_its_time_once_for_a_track(path: Path) -> None:
    for name in ("Teaching", "Leading"):
        do(path, wanting.add_competency, {"name": name, "track": "managerial"})
    for offset in (-SPAN.days - 1, -SPAN.days, 0):
        _work(path, f"{offset}", offset, competencies=["Teaching", "Leading"], energy="energised")
    _work(path, "Drained", competencies=["Teaching"], energy="drained")
    _work(path, "No track", competencies=["Wound care"])
    for title, active in (("Lead", True), ("Declined", False)):
        do(path, looking.add, {"title": title, "active": active})
    do(path, setting.pause, _goal(path, "Paused"))
    made = ask(path, compass.material, TODAY)
    assert ([one.title for one in made.paths], made.goals) == (["Lead"], ())
    assert made.work == {"managerial": Work(3, 2, 0, 1)}
    assert (made.whole, made.tracks) == (3, {"Teaching": "managerial", "Leading": "managerial"})


def test_the_figures_count_competencies_shown_within_a_year(path: Path) -> None:
    _work(path, "Old", -YEAR.days - 1, competencies=["Old"])
    _work(path, "Just", -YEAR.days, competencies=["Just"])
    goal = _goal(path, "Teach")
    for offset in (-1, -9):
        do(path, setting.check_in, goal, {"progress": 20, "on": day(offset)}, TODAY)
    made = ask(path, metrics.material, TODAY)
    assert (sorted(made.shown), sorted(made.competencies)) == (["Just"], ["Just", "Old"])
    assert [one.on for one in made.check_ins] == [day(-9), day(-1)]


def test_looking_back_sees_a_life_the_oldest_first(path: Path) -> None:
    _work(path, "Late", -1)
    _work(path, "Early", -9)
    for offset in (-1, -9):
        do(path, answering.answer, "energy-drain", f"{offset}", TODAY, on=day(offset))
        do(path, knowing.add_feedback, {"kind": "strength", "behaviour": f"{offset}", "on": day(offset)}, TODAY)
    life = ask(path, celebration.life)
    assert [one.title for one in life.accomplishments] == ["Early", "Late"]
    assert [one.answer for one in life.reflections] == ["-9", "-1"]
    assert [one.behaviour for one in life.feedback] == ["-9", "-1"]


def test_a_page_without_a_limit_is_everything() -> None:
    assert (page(None), page(0), page(5, 2)) == (" LIMIT -1 OFFSET 0", " LIMIT 0 OFFSET 0", " LIMIT 5 OFFSET 2")
    assert (to_day(None), to_day(""), to_day("2026-11-22")) == (None, None, TODAY)
