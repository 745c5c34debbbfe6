"""What was done today stands there in the words of the person, whatever it was, and only while it is news."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from careercoach.coach.weights import Weight
from careercoach.queries.start import day as read
from careercoach.records import ProfileRecord
from careercoach.services import positions
from careercoach.services.goals import goals, steps
from careercoach.services.paths import paths, trials
from careercoach.services.people import conversations, people
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings, notes, promises
from careercoach.services.work import accomplishments, learning, setbacks
from tests.queries import ask, day, on
from tests.store import TODAY

NOBODY = ProfileRecord(None, None)
Act = Callable[[Session, dict[str, str]], str]
"""Something done in the file, with what was made before by its name."""


def stands(path: Path, *acts: tuple[int, str, Act]) -> list[tuple[str, bool, int]]:
    """What stands there today after acts of these days, each keeping what it made under a name."""
    made: dict[str, str] = {}
    for offset, name, act in acts:
        made[name] = on(path, offset, act, made)
    return [(one.says, one.hidden, one.weight) for one in ask(path, read.lines, NOBODY, TODAY)]


def says(path: Path, *acts: tuple[int, str, Act]) -> list[str]:
    return [text for text, _, _ in stands(path, *acts)]


def did(service: Callable[..., object], *arguments: object, of: str | None = None, **named: object) -> Act:
    """A service with what it is given, of something made before."""
    return lambda session, made: str(service(session, *([made[of]] if of else []), *arguments, **named))


def goal(**fields: Any) -> Act:
    return did(goals.add, {"title": "Lead a shift", "horizon": "near", **fields}, TODAY)


def talk(**fields: Any) -> Act:
    return did(meetings.plan, {"kind": "career", "with_": "Priya", **fields})


def promise(**fields: Any) -> Act:
    return did(promises.add, {"text": "Send the list", "owner": "me", **fields}, of="talk")


def edited(service: Any, name: str, **changes: Any) -> Act:
    return did(service.edit, changes, of=name)


def dated(service: Any, name: str, **changes: Any) -> Act:
    return did(service.edit, changes, TODAY, of=name)


def test_a_line_with_its_figures_and_what_came_of_it(path: Path) -> None:
    first = {"title": "Mended the pump", "result": "Dry again", "before": "9", "after": "2"}
    assert stands(path, (0, "line", did(accomplishments.add, first, TODAY))) == [
        ("“Mended the pump” (9 → 2): “Dry again”", False, Weight.WORDS)
    ]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"result": "Dry again"}, ["“Mended the pump”: “Dry again”"]),
        ({"result": "Still wet"}, []),
        ({"before": "9", "after": "2"}, []),
        ({"title": "Mended both pumps"}, []),
    ],
)
def test_a_line_of_another_day_is_news_only_with_what_came_of_it(
    path: Path, changes: dict[str, str], found: list[str]
) -> None:
    known = {"title": "Mended the pump", "result": "Still wet"}
    assert (
        says(
            path,
            (-3, "line", did(accomplishments.add, known, TODAY)),
            (0, "line", dated(accomplishments, "line", **changes)),
        )
        == found
    )


def test_a_goal_is_new_reached_let_go_rests_or_has_another_day(path: Path) -> None:
    ends: list[tuple[str, Act, int]] = [
        ("Reached: “Lead a shift”", did(goals.finish, TODAY, of="a"), Weight.REACHED),
        ("Let go: “Lead a night”", did(goals.drop, TODAY, of="b"), Weight.ENDED),
        ("Paused: “Lead a day”", did(goals.pause, of="c"), Weight.ENDED),
        ("“Lead a week”, by Thu 1 Jan 2026", edited(goals, "d", by=day(0).replace(2026, 1, 1)), Weight.MOVED),
    ]
    titles = {"a": "Lead a shift", "b": "Lead a night", "c": "Lead a day", "d": "Lead a week"}
    made = [(-9, name, goal(title=title)) for name, title in titles.items()]
    assert stands(path, *made, *((0, "end", act) for _, act, _ in ends)) == [(text, False, w) for text, _, w in ends]


def test_a_goal_with_a_day_that_moves_names_both(path: Path) -> None:
    moved = edited(goals, "goal", by=TODAY.replace(2027, 3, 2))
    found = stands(path, (-9, "goal", goal(by=TODAY.replace(2027, 2, 1))), (0, "goal", moved))
    assert found == [("Moved from Mon 1 Feb 2027 to Tue 2 Mar 2027: “Lead a shift”", False, Weight.MOVED)]


def test_a_goal_that_only_got_another_name_or_reason_is_no_news(path: Path) -> None:
    assert says(path, (-9, "goal", goal(by=day(90))), (0, "goal", edited(goals, "goal", why="I like it"))) == []


def test_a_rested_goal_taken_up_again_is_told(path: Path) -> None:
    found = stands(
        path,
        (-9, "goal", goal()),
        (-8, "goal", did(goals.pause, of="goal")),
        (0, "goal", did(goals.resume, TODAY, of="goal")),
    )
    assert found == [("Taken up again: “Lead a shift”", False, Weight.ENDED)]


@pytest.mark.parametrize(
    ("fields", "private", "found"),
    [
        ({"progress": 40}, False, [("Lead a shift: 40 %", False, Weight.STEP)]),
        ({"progress": 40}, True, [("Lead a shift: 40 %", True, Weight.STEP)]),
        ({"confidence": 3}, False, []),
        ({"progress": 40, "note": "The rota is mine"}, False, [("Lead a shift: “The rota is mine”", False, 0)]),
        ({"blocker": "No night free"}, False, [("Lead a shift: “No night free”", False, 0)]),
        ({"note": "So far", "blocker": "No night free"}, True, [("Lead a shift: “So far”", True, 0)]),
    ],
)
def test_a_look_at_a_goal_says_what_was_noted_or_how_far_it_is(
    path: Path, fields: dict[str, Any], private: bool, found: list[tuple[str, bool, int]]
) -> None:
    look = did(goals.check_in, fields, TODAY, of="goal")
    assert stands(path, (-9, "goal", goal(private=private)), (0, "look", look)) == found


def test_at_a_goal_that_ended_today_only_what_was_noted_stands_beside_it(path: Path) -> None:
    looked = did(goals.check_in, {"progress": 100, "note": "It was hard"}, TODAY, of="goal")
    ended = did(goals.finish, TODAY, of="goal")
    found = says(path, (-9, "goal", goal()), (0, "look", looked), (0, "end", ended))
    assert sorted(found) == ["Reached: “Lead a shift”", "“It was hard”"]


def test_a_step_is_next_or_done(path: Path) -> None:
    step = did(steps.add, {"title": "Ask for the rota"}, of="goal")
    done = did(steps.finish, TODAY, of="old")
    found = stands(path, (-9, "goal", goal()), (-8, "old", step), (0, "new", step), (0, "old", done))
    assert sorted(found) == [
        ("Done: “Ask for the rota”", False, Weight.DONE),
        ("Next step: “Ask for the rota”", False, Weight.STEP),
    ]


def test_a_step_of_a_private_goal_is_out_of_sight(path: Path) -> None:
    step = did(steps.add, {"title": "Ask for the rota"}, of="goal")
    found = stands(path, (-9, "goal", goal(private=True)), (0, "new", step))
    assert found == [("Next step: “Ask for the rota”", True, Weight.STEP)]


@pytest.mark.parametrize(
    ("now", "said", "weight"),
    [
        ({"status": "held"}, "You had the talk with Priya", Weight.TALK_HELD),
        ({"status": "cancelled"}, "The talk with Priya is off", Weight.ENDED),
        ({"on": None}, "Your talk with Priya has no day now; it was Tue 1 Dec 2026", Weight.ENDED),
        ({"on": day(10)}, "Moved from Tue 1 Dec 2026 to Wed 2 Dec 2026: your talk with Priya", Weight.MOVED),
    ],
)
def test_a_talk_that_was_planned_is_news_when_it_was_held_called_off_or_moved(
    path: Path, now: dict[str, Any], said: str, weight: int
) -> None:
    planned = talk(on=day(9), purpose="A group of my own")
    assert stands(path, (-9, "talk", planned), (0, "talk", edited(meetings, "talk", **now))) == [(said, False, weight)]


def test_a_talk_is_named_with_its_day_and_what_it_is_for(path: Path) -> None:
    found = stands(path, (0, "talk", talk(on=day(9), purpose="A group of my own")), (0, "bare", talk(with_="Ruth")))
    assert found == [
        ("A talk with Priya, Tue 1 Dec 2026: “A group of my own”", False, Weight.TALK),
        ("A talk with Ruth", False, Weight.TALK),
    ]
    assert says(path, (0, "held", talk(with_="Ada", status="held", on=day(-1), purpose="The rota"))) == [
        *(text for text, _, _ in found),
        "You had the talk with Ada: “The rota”",
    ]


def test_a_talk_of_which_only_the_place_or_purpose_changed_is_no_news(path: Path) -> None:
    assert says(path, (-9, "talk", talk(on=day(9))), (0, "talk", edited(meetings, "talk", place="Room 2"))) == []


def test_a_promise_is_given_kept_let_go_or_has_another_day(path: Path) -> None:
    names = {"kept": "Send the list", "theirs": "Free two days", "gone": "Ask Ruth", "late": "Write it up"}
    given = [
        (-9, name, promise(text=text, owner="them" if name == "theirs" else "me", by=day(4)))
        for name, text in names.items()
    ]
    found = stands(
        path,
        (-9, "talk", talk(on=day(-9), status="held")),
        *given,
        (0, "k", did(promises.keep, TODAY, of="kept")),
        (0, "t", did(promises.keep, TODAY, of="theirs")),
        (0, "g", did(promises.drop, TODAY, of="gone")),
        (0, "l", edited(promises, "late", by=day(9))),
        (0, "new", promise(text="Read the plan", by=day(9))),
        (0, "other", promise(text="Show me the plan", owner="them")),
    )
    assert found == [
        ("Kept: “Send the list”", False, Weight.KEPT),
        ("Kept: “Free two days”", False, Weight.KEPT_BY_OTHERS),
        ("Let go: “Ask Ruth”", False, Weight.ENDED),
        ("Moved from Thu 26 Nov 2026 to Tue 1 Dec 2026: “Write it up”", False, Weight.MOVED),
        ("You promised: “Read the plan”, by Tue 1 Dec 2026", False, Weight.MOVED),
        ("Promised to you: “Show me the plan”", False, Weight.MOVED),
    ]


def test_a_promise_that_gets_its_first_day_names_it_and_one_whose_words_changed_is_no_news(path: Path) -> None:
    found = says(
        path,
        (-9, "talk", talk(on=day(-9), status="held")),
        (-9, "one", promise()),
        (-9, "other", promise(text="Ask Ruth", by=day(9))),
        (0, "one", edited(promises, "one", by=day(9))),
        (0, "other", edited(promises, "other", text="Ask Ruth and Ada")),
    )
    assert found == ["“Send the list”, by Tue 1 Dec 2026"]


@pytest.mark.parametrize(
    ("status", "said", "weight"),
    [
        ("planned", "To learn: “First aid”", Weight.STEP),
        ("under-way", "Begun: “First aid”", Weight.BEGUN),
        ("stopped", "Stopped: “First aid”", Weight.ENDED),
    ],
)
def test_something_to_learn_is_told_by_where_it_stands(path: Path, status: str, said: str, weight: int) -> None:
    course = did(learning.add, {"title": "First aid", "kind": "course", "status": status}, TODAY)
    assert stands(path, (0, "course", course)) == [(said, False, weight)]


def test_a_course_that_is_over_is_told_with_what_was_learned_and_one_that_goes_on_is_no_news(path: Path) -> None:
    course = did(learning.add, {"title": "First aid", "kind": "course", "status": "under-way"}, TODAY)
    over = dated(learning, "one", status="finished", learned="To stay calm")
    again = dated(learning, "other", title="First aid at sea")
    found = stands(path, (-9, "one", course), (-9, "other", course), (0, "one", over), (0, "other", again))
    assert found == [("Finished: “First aid”: “To stay calm”", False, Weight.FINISHED)]


def test_a_way_one_could_go_is_named_with_its_last_day_and_let_go_once(path: Path) -> None:
    way = did(paths.add, {"title": "Trainer", "deadline": day(9)})
    old = did(paths.add, {"title": "Lead"})
    found = stands(path, (-9, "old", old), (0, "way", way), (0, "old", edited(paths, "old", active=False)))
    assert sorted(found) == [
        ("A way you could go: “Trainer”, open until Tue 1 Dec 2026", False, Weight.WAY),
        ("Let go: “Lead”", False, Weight.ENDED),
    ]


def test_a_way_of_which_only_the_reason_changed_is_no_news(path: Path) -> None:
    old = did(paths.add, {"title": "Lead"})
    assert says(path, (-9, "old", old), (0, "old", edited(paths, "old", attracts="The people"))) == []


def test_a_trial_is_something_to_try_and_then_what_was_learned_of_it(path: Path) -> None:
    way = did(paths.add, {"title": "Trainer"})
    new = did(trials.add, {"title": "Teach one hour"}, TODAY, of="way")
    learned = {"learned": "I like the questions", "done_on": TODAY}
    done = did(trials.finish, learned, TODAY, of="old")
    found = stands(path, (-9, "way", way), (-9, "old", new), (0, "new", new), (0, "old", done))
    assert sorted(found) == [
        ("Teach one hour: “I like the questions”", False, Weight.WORDS),
        ("To try: “Teach one hour”", False, Weight.STEP),
    ]


def test_a_setback_stands_in_its_words_and_with_what_was_learned_of_it_later(path: Path) -> None:
    hard = did(setbacks.add, {"title": "The bid was lost"}, TODAY)
    learned = dated(setbacks, "old", learned="Ask sooner")
    assert says(path, (-9, "old", hard), (0, "new", hard), (0, "old", learned)) == [
        "“The bid was lost”",
        "“The bid was lost”: “Ask sooner”",
    ]


def test_what_somebody_said_stands_in_their_words_and_weighs_more_where_it_pleases(path: Path) -> None:
    def said(kind: str, **more: Any) -> Act:
        fields = {"kind": kind, "behaviour": "You ask first", **more}
        return did(people.add_feedback, fields, TODAY)

    found = stands(
        path,
        (0, "a", said("strength", person="Ruth")),
        (0, "b", said("strength")),
        (0, "c", said("growth", person="Ruth")),
        (0, "d", said("growth")),
    )
    assert found == [
        ("Ruth: “You ask first”", False, Weight.PRAISE),
        ("“You ask first”", False, Weight.PRAISE),
        ("Ruth: “You ask first”", False, Weight.SAID),
        ("“You ask first”", False, Weight.SAID),
    ]


def test_a_conversation_names_with_whom_and_what_was_noted(path: Path) -> None:
    def met(**fields: Any) -> Act:
        return did(conversations.add, {"about": "The rota", **fields}, TODAY)

    assert says(path, (0, "a", met(person="Ruth", notes="She agrees")), (0, "b", met(person="Ada"))) == [
        "With Ruth: “The rota” “She agrees”",
        "With Ada: “The rota”",
    ]


def test_a_note_of_a_talk_and_a_question_for_one_stand_in_their_words(path: Path) -> None:
    note = did(notes.add, {"text": "More nights", "part": "listen"}, of="talk")
    asked = did(meetings.bring, of="talk", asks=["Who pays?"])
    found = stands(path, (-9, "talk", talk(on=day(9))), (0, "note", note), (0, "ask", asked))
    assert found == [("“More nights”", False, Weight.WORDS), ("To ask: “Who pays?”", False, Weight.STEP)]


def test_an_answer_stands_in_its_own_words(path: Path) -> None:
    given = did(reflections.answer, "energy-unasked", "I drew the map", TODAY)
    assert stands(path, (0, "answer", given)) == [("“I drew the map”", False, Weight.WORDS)]


def test_a_time_away_stands_there_only_beside_something_else_in_sight(path: Path) -> None:
    away = did(positions.go_away, day(2), day(9))
    assert stands(path, (0, "away", away)) == []
    assert stands(path, (0, "goal", goal(private=True))) == [("New goal: “Lead a shift”", True, Weight.GOAL)]
    found = stands(path, (0, "shift", goal(title="Teach")))
    assert ("Away from Tue 24 Nov 2026 to Tue 1 Dec 2026", False, Weight.AWAY) in found


def test_a_new_role_a_new_manager_and_other_hours_are_told_together(path: Path) -> None:
    job = did(
        positions.add,
        {"role": "nurse", "organisation": "St Anne's", "from_": day(-900), "manager": "Ruth", "hours": 30},
    )
    now = edited(positions, "job", role="ward sister", manager="Ada", hours=38.5)
    assert stands(path, (-9, "job", job), (0, "job", now)) == [
        ("Your role is now “ward sister”, your manager is now Ada, 38.5 hours a week", False, Weight.POSITION)
    ]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"manager": "Ada"}, [("Your manager is now Ada", False, Weight.MANAGER)]),
        ({"hours": 20}, [("Now 20 hours a week", False, Weight.STEP)]),
        ({"role": "Nurse"}, []),
        ({"team": "Ward 9"}, []),
    ],
)
def test_a_change_in_a_job_is_told_by_what_it_is(
    path: Path, changes: dict[str, Any], found: list[tuple[str, bool, int]]
) -> None:
    job = did(positions.add, {"role": "nurse", "from_": day(-900), "manager": "Ruth", "hours": 30})
    assert stands(path, (-9, "job", job), (0, "job", edited(positions, "job", **changes))) == found


def test_only_a_position_after_another_is_a_new_one(path: Path) -> None:
    first = did(positions.add, {"role": "nurse", "from_": day(-900)})
    end = did(positions.end, day(-1), of="first")
    next_ = did(positions.add, {"role": "trainer", "from_": TODAY})
    assert stands(path, (0, "first", first)) == []
    assert stands(path, (0, "first", first), (0, "end", end), (0, "next", next_))[-1] == (
        "A new position: “trainer”, from Sun 22 Nov 2026",
        False,
        Weight.POSITION,
    )
