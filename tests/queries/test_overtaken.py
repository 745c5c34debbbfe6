"""A page knows what the file says since: what was kept, what is over, and who is still there to talk with."""

from pathlib import Path

from careercoach.queries.documents import leaving, recaps
from careercoach.queries.documents.documents import review
from careercoach.queries.talk import meetings
from careercoach.services.jobs import profile
from careercoach.services.people import people
from careercoach.services.talk import meetings as planning
from careercoach.services.talk import notes as noting
from careercoach.services.talk import promises as promising
from careercoach.services.work import accomplishments
from tests.queries import ask, day
from tests.store import TODAY, do


def _talk(path: Path, **fields: object) -> str:
    return do(path, planning.plan, fields)


def test_what_was_noted_in_a_later_talk_may_say_that_a_promise_was_kept(path: Path) -> None:
    first = _talk(path, with_="Rosa", on=day(-60), status="held")
    owed = do(path, promising.add, first, {"text": "Order the second kiln", "owner": "them"})
    do(path, noting.add, first, {"text": "The second kiln is paid from her budget"})
    later = _talk(path, with_="Rosa", on=day(-10), status="held")
    assert ask(path, recaps.recap, ask(path, meetings.get, later), TODAY).overtaken == {}
    do(path, noting.add, later, {"text": "Second kiln came on Friday"})
    told = {owed: "Second kiln came on Friday"}
    assert ask(path, recaps.recap, ask(path, meetings.get, later), TODAY).overtaken == told
    assert ask(path, recaps.reminder, ask(path, meetings.promise, owed)).overtaken == told
    assert ask(path, meetings.brief, ask(path, meetings.get, _talk(path, with_="Rosa", on=day(5)))).overtaken == told


def test_what_another_promised_since_is_told_before_the_first_one_is_reminded(path: Path) -> None:
    """He wrote the level anew, and the manager before him was asked where it stood."""
    first = _talk(path, with_="Rosa", on=day(-60), status="held")
    owed = do(path, promising.add, first, {"text": "Level 2, puts it to HR", "owner": "them"})
    assert ask(path, recaps.reminder, ask(path, meetings.promise, owed)).overtaken == {}
    later = _talk(path, with_="Omar", on=day(-10), status="held")
    do(path, promising.add, later, {"text": "Level 2, writes it new", "owner": "them"})
    told = {owed: "Omar: Level 2, writes it new"}
    assert ask(path, recaps.reminder, ask(path, meetings.promise, owed)).overtaken == told


def test_work_that_later_work_ended_is_no_longer_handed_over_as_unfinished(path: Path) -> None:
    do(path, profile.update, {"name": "Ida", "role": "fitter", "organisation": "Works", "start_on": day(-400)}, TODAY)
    begun = {"title": "Half the pumps on new valves", "on": day(-90), "status": "in-progress"}
    do(path, accomplishments.add, begun, TODAY)
    held = ask(path, leaving.left, None, TODAY)
    assert [one.title for one in ask(path, leaving.leaving, held, TODAY).work] == ["Half the pumps on new valves"]
    do(
        path,
        accomplishments.add,
        {"title": "All pumps run on new valves", "result": "No leak in a month", "on": day(-5)},
        TODAY,
    )
    assert ask(path, leaving.leaving, held, TODAY).work == ()
    pack = ask(path, review, "manager", day(-100), TODAY, "goal")
    assert {one.status for one in pack.accomplishments} == {"done"}


def test_the_day_of_somebody_elses_talk_is_proposed_to_nobody(path: Path) -> None:
    talk = ask(path, meetings.get, _talk(path, with_="Rosa", on=day(-1), status="held"))
    first = ask(path, recaps.recap, talk, TODAY).proposed
    _talk(path, with_="Omar", on=first)
    moved = ask(path, recaps.recap, talk, TODAY).proposed
    assert first is not None
    assert moved is not None
    assert moved > first
    assert ask(path, recaps.plan, talk, "manager", TODAY).review_on == moved, "both pages name one day"


def test_no_talk_is_proposed_to_who_was_my_manager_before(path: Path) -> None:
    do(path, people.add, {"name": "Rosa", "relation": "former-manager"})
    rosa, omar = (
        ask(path, meetings.get, _talk(path, with_=name, on=day(-1), status="held")) for name in ("Rosa", "Omar")
    )
    assert ask(path, recaps.recap, rosa, TODAY).proposed is None
    assert ask(path, recaps.recap, omar, TODAY).proposed is not None
