"""What people type in the palette finds what they mean: a table that was written before the words it is found by."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from careercoach.coach.finding import ranked
from careercoach.coach.meaning import meant
from careercoach.content import families
from careercoach.content.finding import Findable, findable

RANK = 3


def _typed(table: str) -> list[list[str]]:
    lines = Path(__file__).with_name(table).read_text("utf-8").splitlines()
    return [line.split(" = ") for line in lines if line and not line.startswith("#")]


MISSED = {
    "typed.txt": 0.05,
    "typed_by_another_hand.txt": 0.05,
    "typed_and_held_back.txt": 0.1,
    "typed_second.txt": 0.1,
    "typed_afterwards.txt": 0.1,
    "typed_before_families.txt": 0.1,
    "typed_after_families.txt": 0.1,
    "typed_by_ten_trades.txt": 0.05,
    "typed_after_ten_trades.txt": 0.1,
    "typed_in_fragments.txt": 0.05,
    "typed_unseen.txt": 0.05,
    "typed_by_ten_people.txt": 0.1,
    "typed_by_strangers.txt": 0.15,
    "typed_by_ten_voices.txt": 0.05,
    "typed_with_a_fresh_mind.txt": 0.14,
}
"""The part of each table that may be missed."""

TABLES = {table: _typed(table) for table in MISSED}
TYPED = [line for lines in TABLES.values() for line in lines]
MEANT = {meant.strip() for _, all_meant in TYPED for meant in all_meant.split("|")}
THINGS = tuple(Findable(meant, meant.partition(": ")[2], "thing") for meant in sorted(MEANT) if ": " in meant)
"""The things of the example life that the table names."""


def _reached(typed: str, offered: Sequence[Findable]) -> set[str]:
    """The keys of the first; a row for the words as they stand leads where its place leads."""
    own = [Findable(key, typed, "thing") for key in ("search", "log")]
    return {each.key for each in ranked(typed, offered, own)[:RANK]}


@pytest.mark.parametrize("table", TABLES)
def test_what_people_type_finds_what_they_mean_among_the_first_three(table: str) -> None:
    offered = (*findable(), *THINGS)
    missed = [
        typed
        for typed, meant in TABLES[table]
        if not _reached(typed, offered) & {one.strip() for one in meant.split("|")}
    ]
    assert len(missed) <= len(TABLES[table]) * MISSED[table], missed


def test_the_table_asks_for_nothing_that_cannot_be_found() -> None:
    keys = {each.key for each in findable()} | {each.key for each in THINGS}
    never = MEANT - keys
    assert never == {"away", "setting-language", "words"}  # another answer is as good


def _one(key: str, title: str, *words: str, group: str = "page", says: str = "") -> Findable:
    return Findable(key, title, group, says, words)


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("plan", _one("a", "Plan"), _one("b", "Plan a talk")),  # the whole name before its beginning
        ("plan", _one("a", "Plan a talk"), _one("b", "A talk to plan")),  # a beginning before a word of it
        ("plan", _one("a", "Plan"), _one("b", "Ladder", "plan")),  # the title before what else it is called
        ("talk", _one("a", "A talk"), _one("b", "A long and open talk with somebody")),  # the shorter name
        ("goal set", _one("a", "Set a goal"), _one("b", "Goal", "set")),  # in one name before spread over two
        ("goal set", _one("a", "Goal", "set"), _one("b", "Goal", says="One to set")),  # called so before spoken of
        ("goal of mine xyz goal", _one("a", "Goal set"), _one("b", "Nothing")),  # a word too many hides nothing
        ("copies", _one("a", "Copies"), _one("b", "Copied")),
        ("copy", _one("a", "Copy", group="place"), _one("b", "Copy", group="thing")),  # equals by group
    ],
)
def test_the_likelier_of_two_stands_first(typed: str, first: Findable, second: Findable) -> None:
    found = ranked(typed, (second, first))
    assert found[0] == first
    assert ranked(typed, (first, second)) == found


@pytest.mark.parametrize("typed", ["setings", "settinsg", "settingss", "srttings", "setting", "SETTINGS", "séttings"])
def test_one_slip_of_the_fingers_is_forgiven(typed: str) -> None:
    assert [each.key for each in ranked(typed, (_one("a", "Settings"), _one("b", "Quit")))] == ["a"]


@pytest.mark.parametrize("typed", ["", "  ", "?!", "qait", "sxtinqs", "zzz", "zzz yyy"])
def test_nothing_is_found_where_nothing_is_meant(typed: str) -> None:
    assert ranked(typed, (_one("a", "Settings"), _one("b", "Quit"), _one("c", "!!!"))) == []


def test_a_word_that_somebody_knows_is_no_slip_of_another() -> None:
    assert ranked("dread", (_one("a", "Read"),)) == []
    assert [each.key for each in ranked("erad", (_one("a", "Read"),))] == ["a"]


def test_a_word_in_the_middle_counts_from_its_beginning() -> None:
    assert [each.key for each in ranked("torch", (_one("a", "Reset by torchlight"), _one("b", "Reset")))] == ["a"]


def test_a_word_may_have_an_ending_and_small_words_count_for_nothing() -> None:
    offered = (_one("a", "Delete a goal"), _one("b", "Course"))
    assert [each.key for each in ranked("I deleted the goals", offered)] == ["a"]
    assert [each.key for each in ranked("my courses", offered)] == ["b"]
    assert [each.key for each in ranked("how to", (_one("c", "How to begin"),))] == ["c"]


def test_two_words_that_are_one_elsewhere_are_the_same() -> None:
    offered = (_one("a", "Keys", "key bindings"), _one("b", "Bindings"))
    assert [each.key for each in ranked("keybindings", offered)] == ["a"]


@pytest.mark.parametrize(
    ("typed", "key"), [("sabbaticals", "something-changed"), ("wages", "pay"), ("gaffers", "people")]
)
def test_another_word_for_the_same_is_found_whatever_its_ending(typed: str, key: str) -> None:
    assert ranked(typed, findable())[0].key == key


@pytest.mark.parametrize("typed", ["mr okafor", "Dr. Müller", "sister agnes", "coffee with oyelaran"])
def test_a_name_leads_to_people_whether_it_is_on_file_or_not(typed: str) -> None:
    assert "people" in {each.key for each in ranked(typed, findable())[:RANK]}


@pytest.mark.parametrize(
    ("typed", "key"),
    [("agronomist", "people"), ("epidemiologists", "people"), ("neuritis", "setback"), ("limnology", "learning")],
)
def test_a_word_that_nobody_wrote_down_is_told_by_its_ending(typed: str, key: str) -> None:
    assert key in {each.key for each in ranked(typed, findable())[:RANK]}


@pytest.mark.parametrize(
    ("typed", "apart"), [("mygoals", "my goals"), ("payrise", "pay rise"), ("jobhunt", "job hunt")]
)
def test_words_run_together_are_found_as_they_are_apart(typed: str, apart: str) -> None:
    assert ranked(typed, findable()) == ranked(apart, findable()) != []


def test_a_word_with_a_slip_is_not_taken_for_two_words() -> None:
    assert ranked("promisse", findable())[0].key == "promises"


def test_whoever_asks_how_to_do_something_is_led_to_it_and_not_to_help_alone() -> None:
    assert ranked("how do i add a mentor", findable())[0].key == "new-person"
    assert ranked("how do i", findable())[0].key == "help"


def test_what_is_to_be_printed_leads_to_papers_whoever_it_is_for() -> None:
    assert "papers" in {each.key for each in ranked("print for my ward sister", findable())[:RANK]}


def test_whoever_wants_something_to_stop_is_not_shown_where_to_begin_it() -> None:
    stopped, begun = meant(("stop", "notifications")), meant(("new", "notification"))
    assert stopped["rest"] > stopped.get("plan-talk", 0)
    assert begun["plan-talk"] > begun.get("rest", 0)


def test_what_is_denied_is_the_opposite() -> None:
    accident, none = meant(("an", "accident")), meant(("no", "accidents"))
    assert accident["setback"] > accident.get("log", 0)
    assert none["log"] > none.get("setback", 0)


def test_small_words_between_those_of_a_name_do_not_part_it() -> None:
    assert meant(("give", "it", "all", "back")) == meant(("give", "back"))


def test_the_rarer_of_two_words_says_what_is_meant() -> None:
    goals = [_one(f"g{each}", f"Goal {each}") for each in range(5)]
    assert ranked("torch goal", (*goals, _one("a", "Torch")))[0].key == "a"


def test_a_word_of_it_is_a_better_guess_than_nothing() -> None:
    offered = (_one("a", "Settings"), _one("b", "Quit"), _one("c", "Papers", group="thing"))
    assert [each.key for each in ranked("settings papers of mine sorted", offered)] == ["a"]


def test_a_name_of_several_words_is_found_in_a_whole_sentence() -> None:
    offered = (_one("a", "A march of the band"), _one("b", "Looking back", "what did i do"))
    assert ranked("what did I do in march with Priya", offered)[0].key == "b"


def test_a_thing_on_file_is_found_by_words_of_its_own_and_not_by_half_of_what_was_typed() -> None:
    assert ranked("team meeting", (_one("a", "Lead a team", group="thing"),)) == []


@pytest.mark.parametrize(
    "typed",
    [
        "e",
        "er",
        "eras",
        "d",
        "del",
        "delete",
        "reset",
        "edit runbook",
        "un",
        "x",
        "clear",
        "re",
        "rm",
        "trash it",
        "oops",
    ],
)
def test_what_destroys_or_acts_at_once_is_never_first_for_a_letter_or_for_something_else(typed: str) -> None:
    here = [Findable(f"here:{act}", title, "here") for act, title in (("delete", "Take it out"), ("drop", "Let go"))]
    found = ranked(typed, (*here, *findable()), [Findable("words:", "Search", "thing")])
    assert {found[0].key} & {"erase", "erase-everything", "undo", "redo", "here:delete", "here:drop"} == set()


@pytest.mark.parametrize("typed", ["undo", "redo", "erase", "erase everything", "forget me"])
def test_what_destroys_is_first_for_its_whole_name(typed: str) -> None:
    assert ranked(typed, findable())[0].key in {"erase", "erase-everything", "undo", "redo"}


def test_everything_to_find_has_its_own_words() -> None:
    found = findable()
    assert len({each.key for each in found}) == len(found)
    assert {each.group for each in found} == {"place", "do", "page", "setting", "help"}
    for each in found:
        assert each.words or each.key.startswith("topic-"), each.key


def test_every_family_of_words_leads_to_something_that_is_there() -> None:
    keys = {each.key for each in findable()}
    _, nouns = families.shipped()
    assert {key for family in nouns for act in (None, *families.ACTS) for key in family.to(act)} - keys == set()


def test_what_is_to_be_done_decides_where_the_same_noun_leads() -> None:
    another, all_of_them = meant(("another", "nurse")), meant(("list", "nurses"))
    assert another["new-person"] > another["people"]
    assert all_of_them["people"] > all_of_them["new-person"]


def test_delete_in_front_of_something_is_its_own_delete_before_anything_is_erased_for_good() -> None:
    here = (Findable("here:erase", "Erase this for good", "here"), Findable("here:delete", "Delete", "here"))
    assert ranked("delete", (*here, *findable()))[0].key == "here:delete"
    assert ranked("erase", (*here, *findable()))[0].key != "here:delete"
