"""What a person chooses of an earlier job stands in a document; a period over two has a heading for each."""

import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents import brief, handover, plan, recap, reminder, request, review
from careercoach.documents.choosing import Choice
from careercoach.documents.making import Kind
from careercoach.documents.materials import Reminder
from careercoach.queries import profile
from careercoach.queries.documents import documents, recaps, requests
from careercoach.queries.goals import goals
from careercoach.queries.talk import meetings, suggestions
from careercoach.queries.work import accomplishments, learning
from careercoach.records import MeetingRecord
from careercoach.services import positions as jobs_kept
from careercoach.services.goals import goals as goals_kept
from careercoach.services.talk import meetings as talks_kept
from careercoach.services.work import accomplishments as work_kept
from careercoach.services.work import learning as learning_kept
from careercoach.store.file import open_file
from careercoach.vocabulary import AUDIENCES
from tests.documents.jobs import Job, given_away, lived
from tests.queries import ask
from tests.store import do

ALDER = Job("Alder", "employed", date(2026, 1, 5), date(2026, 4, 30))
BIRCH = Job("Birch", "employed", date(2026, 5, 1), date(2026, 8, 31))
BETWEEN = Job("Cedar", "between-jobs", date(2026, 9, 1), None)
IN_BIRCH, IN_CEDAR = BIRCH.day(100), BETWEEN.day(80)
OWN = {("Said", "Birch"), ("Did", "Birch")}


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    open_file(path).close()
    lived(path, [ALDER, BIRCH, BETWEEN])
    return path


@pytest.fixture
def path(life: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(life, tmp_path / "careercoach.db"))


def _written(kind: Kind[Any], material: Any, audience: str = "manager") -> str:
    return kind.write(material, audience, IN_BIRCH)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _talks(life: Path, kind: str) -> list[MeetingRecord]:
    """The talks of that kind, the earliest first."""
    return [one for one in ask(life, meetings.listed)[::-1] if one.kind == kind]


def _goal(life: Path, job: Job, title: str = "") -> str:
    return next(one.id for one in ask(life, goals.listed) if one.title == (title or f"Said{job.word} title"))


def _own_goals(life: Path) -> Choice:
    """The goals that are tied to no position, chosen for whoever reads it."""
    return Choice(pick=tuple(f"goal:{one.id}" for one in ask(life, goals.listed) if one.title == "My own"))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_one_did_and_learned_before_counts_once_it_is_asked_for_and_nothing_else_comes_with_it(
    life: Path, audience: str
) -> None:
    asked = ask(life, documents.plan, audience, IN_BIRCH, earlier=True)
    pack = ask(life, documents.handover, None, audience, IN_BIRCH, earlier=True)
    for kind, material in ((plan.KIND, asked), (handover.KIND, pack)):
        found = given_away(_written(kind, material, audience))
        assert found == OWN | {("Did", "Alder")}, kind.noun
    usual = ask(life, documents.plan, audience, IN_BIRCH)
    assert ("Did", "Alder") not in given_away(_written(plan.KIND, usual, audience))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_goal_of_an_earlier_job_stands_in_a_document_once_it_is_picked_without_what_it_said_of_that_company(
    life: Path, audience: str
) -> None:
    goal = _goal(life, ALDER)
    for kind, material in (
        (plan.KIND, ask(life, documents.plan, audience, IN_BIRCH, choice=Choice(only={"goal": (goal,)}))),
        (handover.KIND, ask(life, documents.handover, None, audience, IN_BIRCH, choice=Choice(only={"goal": (goal,)}))),
    ):
        words = _written(kind, material, audience)
        assert "SaidAlder title" in words
        assert "SaidAlder benefit" not in words
        assert "priorit" not in words


def test_the_preview_says_in_one_line_how_much_of_other_positions_stays_back(life: Path) -> None:
    aims = ask(life, documents.plan, "manager", IN_BIRCH)
    pack = ask(life, documents.handover, None, "manager", IN_BIRCH)
    (of_plan,) = [each for each in plan.left_out(aims, "manager") if "other positions" in each]
    (of_pack,) = [each for each in handover.left_out(pack, "manager") if "other positions" in each]
    told = "Of other positions, {} stay back, unless you choose them."
    assert of_plan == told.format("2 goals, 4 accomplishments and 3 pieces of learning")
    assert of_pack == told.format("2 goals, 2 accomplishments, 12 promises and 2 pieces of learning")
    chosen = ask(
        life, documents.plan, "self", IN_BIRCH, choice=Choice(pick=(f"goal:{_goal(life, ALDER)}",)), earlier=True
    )
    assert "Of other positions, 1 goal," in " ".join(plan.left_out(chosen, "self"))


def test_what_was_agreed_with_a_mentor_before_a_change_of_job_is_no_secret_from_them_and_from_anybody_else(
    life: Path,
) -> None:
    with_mentor = ask(life, meetings.brief, _talks(life, "mentor")[1])
    assert with_mentor.last_on == ALDER.day(12)
    assert not any("other positions" in each for each in brief.left_out(with_mentor, "mentor"))
    told = given_away(_written(brief.KIND, with_mentor, "mentor"))
    assert told == {("Said", "Alder"), ("Said", "Birch")}
    assert given_away(_written(brief.KIND, with_mentor, "manager")) <= {("Said", "Birch")}


def test_the_days_of_a_review_begin_with_the_job_and_between_jobs_reach_back_a_year(life: Path) -> None:
    assert ask(life, documents.review_period, ALDER.day(10)) == (ALDER.from_, ALDER.day(10))
    assert ask(life, documents.review_period, BIRCH.day(10)) == (BIRCH.from_, BIRCH.day(10))
    held = BIRCH.day(16)
    assert ask(life, documents.review_period, IN_BIRCH)[0] == held + timedelta(days=1)
    assert ask(life, documents.review_period, BETWEEN.day(10))[0] == documents.year_before(BETWEEN.day(10))
    last = ALDER.day(90)
    assert ask(life, documents.review_period, IN_CEDAR, last) == (ALDER.from_, last)


def test_a_period_over_two_jobs_has_two_headings_and_the_work_of_each_under_its_own(life: Path) -> None:
    pack = ask(life, documents.review, "manager", ALDER.from_, IN_BIRCH, "month")
    lines = _written(review.KIND, pack).splitlines()
    assert [line.partition(" (")[0] for line in lines if line.startswith("- Said")] == [
        "- SaidBirch role, SaidBirch team, SaidBirch organisation",
        "- SaidAlder role, SaidAlder team, SaidAlder organisation",
    ]
    second = lines.index("## SaidBirch role, SaidBirch short_name: everything, month by month")
    first = lines.index("## SaidAlder role, SaidAlder short_name: everything, month by month")
    assert ("Did", "Alder") not in given_away("\n".join(lines[second:first]))
    rest = lines.index("## What I learned") if "## What I learned" in lines else len(lines)
    assert given_away("\n".join(lines[first:rest])) == {("Said", "Alder"), ("Did", "Alder")}
    assert not any("Everything else" in line for line in lines)
    said = "These days reach back into an earlier position, and what you did there is in it: SaidAlder role, SaidAlder"
    assert [each for each in review.left_out(pack, "manager") if each.startswith(said)]


def test_a_period_within_one_job_needs_no_name_over_the_work_whatever_the_day_is(life: Path) -> None:
    pack = ask(life, documents.review, "manager", ALDER.from_, ALDER.day(100), "month")
    words = _written(review.KIND, pack)
    assert "## Everything, month by month\n" in words
    assert given_away(words) == {("Said", "Alder"), ("Did", "Alder")}
    assert review.reaches_back(pack, "manager") == ()


def test_work_of_another_job_that_falls_into_the_days_stands_in_a_review_only_once_it_is_picked(path: Path) -> None:
    long = do(path, work_kept.add, {"title": "DidAlder long", "on": ALDER.day(1), "until": BIRCH.day(3)}, IN_BIRCH)
    usual = ask(path, documents.review, "self", BIRCH.from_, IN_BIRCH, "goal")
    picked = ask(
        path,
        documents.review,
        "manager",
        BIRCH.from_,
        IN_BIRCH,
        "goal",
        choice=Choice(pick=(f"accomplishment:{long}",)),
    )
    assert "DidAlder" not in _written(review.KIND, usual, "self")
    assert "Of other positions, 1 accomplishment stays back, unless you choose it." in review.left_out(usual, "self")
    assert "DidAlder long" in _written(review.KIND, picked)
    assert not any("other positions" in each for each in review.left_out(picked, "self"))


def test_what_was_done_in_no_position_stands_after_the_work_of_each(path: Path) -> None:
    for each in _positions(path):
        do(path, jobs_kept.edit, each, {"until": BIRCH.from_ - timedelta(days=10)})
    do(path, work_kept.add, {"title": "Painted the hall in the gap", "on": BIRCH.from_ - timedelta(days=5)}, IN_BIRCH)
    words = _written(review.KIND, ask(path, documents.review, "manager", ALDER.from_, IN_BIRCH, "month"))
    assert "Painted the hall" in words.split("## Everything else, month by month\n")[1]


def _positions(path: Path) -> Sequence[str]:
    found = ask(path, profile.get, ALDER.from_).position
    return [found] if found else []


def test_a_letter_addresses_the_manager_of_its_position_and_anybody_else_by_name(life: Path) -> None:
    first, second = _talks(life, "career")[:2]
    mentor = _talks(life, "mentor")[1]
    for talk, hello in (
        (first, "SaidAlder address"),
        (second, "SaidBirch address"),
        (mentor, "Mentor"),
    ):
        promise = ask(life, meetings.promises, meeting=talk.id)[0]
        who = ask(life, profile.in_position, talk.position)
        assert f"Dear {hello}," in _written(request.KIND, ask(life, requests.request, talk, IN_BIRCH))
        assert f"Dear {hello}," in _written(recap.KIND, ask(life, recaps.recap, talk, IN_BIRCH))
        assert f"Dear {hello}," in _written(reminder.KIND, Reminder(who, talk, promise))
    assert "## How this helps SaidBirch short_name\n" in _written(brief.KIND, ask(life, meetings.brief, second))


def test_a_recap_offers_no_talk_after_the_last_day_of_the_job_but_a_mentor_stays(path: Path) -> None:
    for kind, day, offered in (("career", 5, True), ("career", 115, False), ("mentor", 115, True)):
        talk = do(path, talks_kept.plan, {"kind": kind, "with_": "Somebody", "on": BIRCH.day(day)})
        do(path, talks_kept.hold, talk, BIRCH.day(day))
        material = ask(path, recaps.recap, ask(path, meetings.get, talk), BIRCH.day(day))
        assert (material.proposed is not None) == offered


def test_a_plan_counts_from_the_last_talk_in_the_same_job_and_looks_ahead_within_it(path: Path) -> None:
    """A new manager got no earlier version, and the talk with the next one is not theirs."""
    assert ask(path, documents.plan, "manager", BIRCH.day(2)).since is None
    assert ask(path, documents.plan, "manager", IN_BIRCH).since == BIRCH.day(16)
    assert ask(path, documents.plan, "mentor", BIRCH.day(2)).since is None
    assert ask(path, recaps.plan, _talks(path, "mentor")[1], "mentor", IN_BIRCH).since is None
    nearly_over = ask(path, documents.plan, "manager", ALDER.day(100))
    assert nearly_over.talk is None
    do(path, talks_kept.plan, {"kind": "career", "with_": "SaidBirch manager", "on": BIRCH.day(1)})
    assert ask(path, documents.plan, "manager", ALDER.day(100)).talk is None
    ahead = ask(path, documents.plan, "manager", BIRCH.from_).talk
    assert ahead is not None
    assert ahead.on == BIRCH.day(1)


def test_the_talk_of_a_known_first_day_is_headed_by_the_new_job_before_it_comes(path: Path) -> None:
    first = do(path, talks_kept.plan, {"kind": "handover", "with_": "SaidBirch manager", "on": BIRCH.from_})
    talk = ask(path, meetings.get, first)
    words = brief.brief(ask(path, meetings.brief, talk), "manager", ALDER.day(90))
    assert words.splitlines()[2].startswith("SaidBirch role, SaidBirch team · For SaidBirch ")
    assert given_away(words) == {("Said", "Birch")}


def test_work_brought_from_an_earlier_job_stands_in_the_brief(path: Path) -> None:
    done = next(one.id for one in ask(path, accomplishments.listed) if one.title == "DidAlder title")
    talk = do(path, talks_kept.plan, {"kind": "career", "with_": "SaidBirch manager", "on": BIRCH.day(30)})
    do(path, talks_kept.bring, talk, accomplishments=[done], goals=[_goal(path, ALDER)])
    material = ask(path, meetings.brief, ask(path, meetings.get, talk))
    words = _written(brief.KIND, material)
    assert "DidAlder title" in words
    assert "SaidAlder title" in words
    assert "SaidAlder benefit" not in words
    assert [one.benefit for one in material.goals] == [None]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_in_a_gap_nothing_is_said_of_a_company(path: Path, audience: str) -> None:
    for each in _positions(path):
        do(path, jobs_kept.edit, each, {"until": ALDER.day(80)})
    aims = ask(path, documents.plan, audience, ALDER.day(90), choice=_own_goals(path))
    words = _written(plan.KIND, aims, audience)
    assert "My own" in words
    assert "This helps" not in words
    assert given_away(words) == {("Did", "Alder")}


def test_getting_ready_for_a_talk_looks_at_the_job_it_is_held_in(life: Path) -> None:
    """No question for the new manager is made of what the former one said, and the page in the room has none of it."""
    for kind in ("career", "mentor", "handover"):
        talk = _talks(life, kind)[1]
        ready = ask(life, suggestions.preparation, talk)
        asked = (
            ready.brief.promises,
            ready.priorities,
            ready.feedback,
            ready.advice,
            [one.title for one in ready.goals],
        )
        assert given_away(repr(asked)) == {("Said", "Birch")}
        for part in ("agreements", "next-steps"):
            told = given_away(repr(ask(life, meetings.still_open, talk, part)))
            assert told <= {("Said", "Birch")} or (kind, part) == ("mentor", "next-steps")


def test_a_goal_that_came_along_names_no_priority_of_the_firm_before(path: Path) -> None:
    """And what work there showed counts for nothing in what the new plan says of a competency."""
    do(path, goals_kept.edit, _goal(path, ALDER), {"position_id": 2, "title": "Came along"})
    goal = _goal(path, ALDER, "Came along")
    aims = ask(path, documents.plan, "manager", IN_BIRCH, choice=Choice(pick=(f"goal:{goal}",)))
    assert "Came along" in _written(plan.KIND, aims)
    assert "riorities: SaidAlder" not in _one_line(_written(plan.KIND, aims))
    assert given_away(repr((aims.standings, aims.open_standings))) == {("Did", "Birch")}


def test_a_goal_reached_and_a_course_ended_that_belong_to_the_job_before_stay_out_of_a_review(path: Path) -> None:
    do(path, goals_kept.finish, _goal(path, ALDER), IN_BIRCH)
    course = next(one for one in ask(path, learning.listed, status="under-way") if "Alder" in one.title)
    do(path, learning_kept.finish, course.id, {"until": IN_BIRCH}, IN_BIRCH)
    do(path, learning_kept.edit, course.id, {"position_id": 1}, IN_BIRCH)
    pack = ask(path, documents.review, "manager", BIRCH.from_, IN_BIRCH, "goal")
    assert given_away(_written(review.KIND, pack)) == OWN
    assert "Of other positions, 1 goal and 1 piece of learning stay back, unless you choose them." in review.left_out(
        pack, "manager"
    )
