"""The three results of a review are those its reader agrees with: of twelve lists of work, named before the rule."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents.choosing import Choosing, Reader
from careercoach.documents.fitting import words
from careercoach.documents.in_short import SHORT, in_short
from careercoach.documents.leading import chosen_first, leading, with_result
from careercoach.documents.materials import ReviewPack
from careercoach.records import AccomplishmentRecord
from tests.documents.marta import REVIEW, TODAY, chosen, work

TWELVE = tomllib.loads(Path(__file__).with_name("three_results.toml").read_text("utf-8"))["file"]
DAY = date(2026, 5, 1)


def done(title: str, on: date = DAY, **told: Any) -> AccomplishmentRecord:
    """Work of which nobody knows more than what is told."""
    lists = {key: tuple(value) for key, value in told.items() if isinstance(value, list)}
    return work(title, title, on, **{"key": None, "tags": (), "energy": None, **told, **lists})


def pack(told: list[AccomplishmentRecord], reader: str = "", reached: dict[str, date] | None = None) -> ReviewPack:
    """A review of this work alone, for somebody of that name."""
    choosing = Choosing("review", Reader("manager", "manager", reader or None))
    return replace(REVIEW, accomplishments=tuple(told), goals=(), choosing=choosing, reached=reached or {})


def short(told: ReviewPack) -> tuple[list[str], list[str]]:
    """The results and what grew, each line whole."""
    results, _, grew = in_short(told, TODAY).partition("What grew:\n\n")

    def lines(text: str) -> list[str]:
        return [one.strip() for one in " ".join(text.split()).removeprefix("- ").split(" - ") if one.strip()]

    return lines(results), lines(grew)


@pytest.mark.parametrize("file", TWELVE, ids=[file["who"] for file in TWELVE])
def test_the_three_results_are_those_that_were_named_by_hand(file: dict[str, Any]) -> None:
    told = pack([done(**one) for one in file["work"]], file["reader"], file["reached"])
    assert short(told) == (file["three"], file.get("grew", []))


@pytest.mark.parametrize("file", TWELVE, ids=[file["who"] for file in TWELVE])
def test_in_which_order_work_was_written_down_changes_nothing(file: dict[str, Any]) -> None:
    told = [done(**one) for one in file["work"]]
    assert leading(told[::-1], file["reader"], file["reached"]) == leading(told, file["reader"], file["reached"])


def test_one_does_not_read_one_figure_in_three_steps_but_may_choose_to_tell_a_step_of_its_own() -> None:
    steps = [
        done(f"From {high}", before=str(high), after=str(high - 1), unit="calls", goals=["calls"]) for high in (9, 8, 7)
    ]
    assert [(one.title, one.before, one.after) for one in leading(steps)] == [("From 7", "7", "6")]
    choosing = chosen("plan", *steps)
    mine = replace(choosing, offered=tuple(replace(one, said=one.id == "From 8") for one in choosing.offered))
    assert [one.title for one in chosen_first(steps, mine)[0]] == ["From 8", "From 9", "From 7"]


def test_a_new_sensor_does_not_get_what_a_pallet_and_new_labels_brought_and_a_reading_tells_it_all() -> None:
    """ "New sensor on the labeler: from 9 to 4 stops a shift" stood in a year; the sensor brought 5.5 to 4."""
    told = {"Moved the pallet": ("9", "7"), "New labels": ("7", "5.5"), "New sensor": ("5.5", "4")}
    counted: dict[str, Any] = {"unit": "stops a shift", "goals": ["stops"]}
    causes = [done(title, before=before, after=after, **counted) for title, (before, after) in told.items()]
    assert [(one.title, one.before, one.after) for one in leading(causes)] == [("New sensor", "5.5", "4")]
    reading = done("February average", before="4", after="3.5", **counted)
    assert [(one.before, one.after) for one in leading([*causes, reading])] == [("9", "3.5")]


def test_what_came_to_nothing_is_not_what_one_builds_on_unless_it_was_chosen_or_nothing_else_is_there() -> None:
    """A school secretary's plan built on an application that had been handed in."""
    came, idle = done("Came", result="All know it"), done("Idle", before="3")
    all_of_it = chosen("plan", came, idle)
    assert chosen_first([came, idle], all_of_it) == ([came], 0)
    assert chosen_first([idle], all_of_it) == ([idle], 0)
    mine = replace(all_of_it, offered=tuple(replace(one, said=one.id == "Idle") for one in all_of_it.offered))
    assert chosen_first([came, idle], mine) == ([idle, came], 0)
    five = [done(f"Work {n}", result="Good") for n in range(5)]
    assert chosen_first(five, all_of_it)[1] == 2


@pytest.mark.parametrize("other", [{"unit": "letters"}, {"goals": ["letters"]}, {"before": "7"}])
def test_figures_that_do_not_go_on_with_one_another_stay_two(other: dict[str, Any]) -> None:
    first = done("First", before="9", after="8", unit="calls", goals=["calls"])
    second = done(
        "Second", date(2026, 6, 1), **{"before": "8", "after": "6", "unit": "calls", "goals": ["calls"], **other}
    )
    assert {one.title for one in leading([first, second])} == {"First", "Second"}


def test_a_goal_that_was_reached_is_told_by_its_last_figure_and_whoever_saw_a_step_saw_it() -> None:
    figure = done("Figure", before="9", after="8", goals=["calls"], seen_by=["Ana"])
    words_later = done("Words", date(2026, 6, 1), result="All know it", goals=["calls"], seen_by=["Ben", "Ana"])
    idle = done("Idle", date(2026, 7, 1), goals=["calls"])
    told = leading([figure, words_later, idle], "Ana", {"calls": DAY})
    assert [(one.title, one.seen_by) for one in told] == [("Figure", ("Ana", "Ben")), ("Idle", ())]


def test_of_two_goals_the_one_reached_last_leads() -> None:
    first, last = done("First", result="Done", goals=["a"]), done("Last", result="Done", goals=["b"])
    assert leading([first, last], None, {"a": date(2026, 3, 2), "b": date(2026, 3, 1)})[0] == first
    assert leading([first, last], None, {"a": date(2026, 3, 1), "b": date(2026, 3, 2)})[0] == last


def test_what_grew_is_shown_by_two_results_at_least_and_gives_way_to_long_ones() -> None:
    def showing(title: str, month: int, **told: Any) -> AccomplishmentRecord:
        return done(title, date(2026, month, 1), **{"result": "All know", "competencies": ["teaching"], **told})

    two = [showing("One", 1), showing("Two.", 3)]
    assert short(pack(two))[1] == ["**Teaching:** “One” (January), “Two” (March)."]
    assert short(pack([*two, showing("Three", 4)]))[1] == ["**Teaching:** “One” (January), “Three” (April)."]
    assert short(pack([two[0], showing("Nothing came", 4, result=None)]))[1] == []
    long = pack([showing(f"{name} " + "word " * 45, month) for month, name in ((1, "a"), (2, "b"))])
    assert short(long)[1] == []
    assert words(in_short(long, TODAY)) <= SHORT


def test_what_grew_names_three_things_those_shown_most_first() -> None:
    told = [
        done(f"{name}{count}", date(2026, count, 1), result="Done", competencies=[name])
        for name, often in (("a", 2), ("b", 3), ("c", 2), ("d", 2))
        for count in range(1, often + 1)
    ]
    assert [one[2] for one in short(pack(told))[1]] == ["B", "A", "C"]


def test_a_result_told_in_many_sentences_is_told_in_its_first() -> None:
    long = done("Rota", result="It holds for all of us now and nobody has to ask any more. Then came spring.")
    assert short(pack([long]))[0] == ["**Rota:** It holds for all of us now and nobody has to ask any more."]


def test_the_last_figure_of_the_same_work_leads_and_not_an_earlier_one() -> None:
    """ "Cards in 40 of 64" led a page when all 64 were done."""
    some = done("Service cards in 40 of 64 buses", TODAY - timedelta(days=90))
    every = done("Service cards in 64 of 64 buses", TODAY)
    other = done("Spare parts cost 29 million shillings, a year before 41", TODAY - timedelta(days=9))
    assert [one.title for one in leading([some, every, other])][-1] == some.title
    assert some not in with_result([some, every, other])[:2]


def test_the_first_forty_do_not_lead_where_all_of_them_were_done_later() -> None:
    """“Service cards in 40 of the 64 buses” led a year in which all 64 had one, said for others in the later line."""
    first = done("Service cards in 40 of the 64 buses", DAY, before="0", after="40", unit="cards", goals=("g",))
    last = done(
        "Last card hung, all 64 have one. From 40 to 64 cards", DAY + timedelta(30), result="Done", goals=("g",)
    )
    other = done("Moved the store", DAY, before="9", after="4", unit="days", goals=("h",))
    assert first.title not in [one.title for one in with_result([first, last, other])][:1]
    reached = {"g": DAY + timedelta(30)}
    assert first.title not in [one.title for one in leading([first, last, other], reached=reached)]


def test_a_weaker_result_does_not_stand_where_a_later_one_went_further_from_the_same_figure() -> None:
    """Six weeks of waiting to five led a plan, nine days after its reader had read of four."""
    five = done(
        "Two first visits on Thursdays; the waiting time fell from 6 to 5 weeks", goals=["w"], seen_by=["Vesna"]
    )
    four = done("Waiting time is down from 6 weeks to 4", DAY + timedelta(days=60), goals=["w"])
    other = done("Lost keys fell from 9 to 2", DAY + timedelta(days=1), goals=["k"])
    assert [one.title for one in leading([five, four, other])][-1] == five.title
