"""What the compass says to somebody tired, somebody eager for everything, and somebody who has linked little."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.coach.compass import ACCOMPLISHMENTS, MARKED, Material, Work, bearings, is_blank, signals
from careercoach.coach.compass_findings import Finding, findings
from careercoach.content.compass import Pair, agreeing, pairs, statements
from careercoach.records import RatingRecord
from careercoach.vocabulary import TRACKS

from .test_compass import HARD, KEYS, LIKED, MATERIALS, bearing, few, material, rated, rules, says
from .test_readiness import path

FULL_ANSWER = "full answer"
TIRED = "Is it the work, or how tired you are?"

STAYS = replace(path(), title="Here", move="stay")


def everything(found: Material) -> str:
    return " ".join(f"{each.says} {each.why}" for each in findings(found))


def rule(found: Material, name: str) -> Finding:
    return next(each for each in findings(found) if each.rule == name)


def chooses(**points: int) -> tuple[RatingRecord, ...]:
    """Every choice, always clearly for the track with more points; as many points are either."""

    def figure(pair: Pair) -> int:
        first, second = (points.get(side.track, 0) for side in (pair.first, pair.second))
        return 3 if first == second else 1 if first > second else 5

    return tuple(rated(one.key, figure(one)) for one in pairs())


# ── Tired ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_somebody_drained_whom_nothing_draws_is_asked_whether_it_is_the_work_or_how_tired_they_are() -> None:
    found = material(says(managerial=2, technical=2, customer=2), dict.fromkeys(TRACKS, HARD))
    assert rules(found) == ["tired"]
    assert findings(found)[0].says == TIRED
    assert "2.5 of 5 or less" in findings(found)[0].why
    assert "drained you 30 times of 30" in findings(found)[0].why
    assert FULL_ANSWER not in everything(found)


def test_somebody_who_stays_on_purpose_and_is_drained_is_not_told_that_staying_is_a_full_answer() -> None:
    worn = material(says(managerial=1, technical=2, customer=2), dict.fromkeys(TRACKS, HARD), paths=(STAYS,))
    assert FULL_ANSWER not in everything(worn)
    assert TIRED in everything(worn)
    assert FULL_ANSWER in everything(replace(worn, work={}, logged=Work()))


@pytest.mark.parametrize("ratings", [(), says(managerial=3, technical=2, customer=3), says(customer=1)])
def test_somebody_drained_by_nearly_all_they_do_is_asked_whatever_they_rated(ratings: tuple[RatingRecord, ...]) -> None:
    found = material(ratings, logged=Work(17, drained=17), whole=0, tracks={})
    assert not is_blank(found)
    assert rules(found)[0] == "drained"
    assert findings(found)[0].why == "Work drained you 17 times of 17."
    assert FULL_ANSWER not in everything(found)


def test_work_of_one_kind_that_drains_is_named_and_where_nothing_draws_the_question_comes_first() -> None:
    one = material(says(managerial=3, technical=2, customer=3), {"customer": HARD})
    assert rules(one) == ["drains"]
    low = material(says(managerial=1, technical=2, customer=2), {"customer": Work(17, drained=17)})
    assert rules(low)[:2] == ["tired", "done-but-draining"]
    several = material(says(managerial=2, technical=3, customer=3), {"customer": HARD, "technical": HARD})
    assert rules(several) == ["drained"]


def test_four_marked_are_too_few_to_ask_whether_somebody_is_tired() -> None:
    four, five = (Work(count, drained=count) for count in (4, 5))
    assert is_blank(Material(logged=four))
    assert findings(Material(logged=four)) == ()
    assert rules(Material(logged=five))[0] == "drained"


def test_somebody_whom_one_kind_of_work_lifts_is_told_what_drains_and_not_that_they_are_tired() -> None:
    work = {"customer": Work(17, drained=17), "technical": Work(6, energised=6)}
    found = material(says(managerial=3, technical=3, customer=3), work)
    assert TIRED not in everything(found)
    assert rule(found, "drains").says == "As you marked it, serving customers takes more energy than it gives."
    assert rule(found, "drains").why == "It drained you 17 times of 17. What would you change first?"
    assert rule(found, "gives").track == "technical"
    assert FULL_ANSWER not in everything(found)


@pytest.mark.parametrize("interest", [None, 1, 3, 5])
def test_what_drained_17_times_of_17_is_said_whatever_was_rated(interest: int | None) -> None:
    """Much of the work, so that nothing else about it hides the figure; another kind of work lifts."""
    others = {"managerial": 3, "technical": 4}
    ratings = says(**others, customer=interest) if interest else says(**others)
    work = {"customer": Work(17, drained=17), "technical": Work(5, energised=5)}
    assert "17 times of 17" in everything(material(ratings, work))


# ── Everything the same ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("figure", [1, 3, 5])
def test_somebody_who_rates_everything_alike_is_told_that_no_side_stands_out(figure: int) -> None:
    found = material(says(**dict.fromkeys(TRACKS, figure)), dict.fromkeys(TRACKS, Work(8, neutral=8)))
    assert rule(found, "no-side").says == f"No side stands out: you put all three at {figure}.0 of 5."
    assert {each.rule for each in findings(found)} == {"no-side"}


def test_a_side_stands_out_from_half_a_point() -> None:
    most = tuple(rated(key, 5) for key in KEYS["technical"])
    half = tuple(rated(key, 4 if at % 2 else 5) for at, key in enumerate(KEYS["managerial"][:4]))
    fewer = tuple(rated(key, 4 if at else 5) for at, key in enumerate(KEYS["managerial"][:4]))
    for ratings, level in ((half, False), (fewer, False)):
        assert ("no-side" in rules(material((*most, *ratings, *says(customer=5))))) is level
    near = tuple(rated(key, 5 if at else 4) for at, key in enumerate(KEYS["managerial"][:4]))
    assert "between 4.8 and 5.0 of 5" in rule(material((*most, *near, *says(customer=5))), "no-side").says
    assert "no-side" not in rules(material(says(technical=5, customer=5)))


def test_somebody_eager_for_everything_is_not_told_that_each_of_three_draws_them() -> None:
    found = material(says(**dict.fromkeys(TRACKS, 5)), {"technical": LIKED, "customer": HARD, "managerial": Work(1)})
    assert not {"drawn", "said-not-felt", "wanted-but-seldom"} & set(rules(found))
    assert {"gives", "drains"} <= set(rules(found))


# ── Little linked, little there ───────────────────────────────────────────────────────────────────────────────────


def test_work_that_is_not_linked_is_not_taken_for_work_that_is_not_done() -> None:
    ratings = says(managerial=5, technical=2, customer=3)
    work = {"technical": Work(5), "customer": Work(5), "managerial": Work(0)}
    known = material(ratings, work)
    assert {"wanted-but-seldom", "done-but-unwanted"} <= set(rules(known))
    loose = replace(known, logged=Work(13))
    assert not {"wanted-but-seldom", "done-but-unwanted"} & set(rules(loose))
    assert signals(bearing(loose, "managerial"))[2].words == "0 of 10 linked, 3 not linked"
    one = replace(material(ratings, {**work, "customer": Work(9)}), logged=Work(15))
    assert "wanted-but-seldom" in rules(one)


def test_nobody_is_asked_to_link_or_to_mark_work_that_is_not_there() -> None:
    ratings = says(managerial=2, technical=3, customer=3)
    for found in (
        material(ratings),
        material(ratings, {"customer": Work(7, neutral=7)}),
        material(ratings, {"customer": Work(9, neutral=9), "technical": Work(4, neutral=1)}),
        material(ratings, tracks={}),
    ):
        assert "too little" not in [each.kind for each in findings(found)], rules(found)
    assert "few-linked" in rules(replace(material(ratings, {"customer": Work(7)}), logged=Work(8)))
    assert "few-marked" in rules(material(ratings, {"customer": Work(9, neutral=9), "technical": Work(5, neutral=1)}))
    assert signals(bearing(material(ratings), "customer"))[1].words == "no work linked to it yet"


def test_somebody_who_stays_on_purpose_is_not_sent_sideways() -> None:
    aside = replace(path(), title="Mill", move="sideways")
    assert "sideways" in rules(material(says(managerial=2, technical=3, customer=3), paths=(aside,)))
    found = rules(material(says(managerial=2, technical=3, customer=3), paths=(aside, STAYS)))
    assert "staying" in found
    assert "sideways" not in found


# ── Choices between two ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_choice_counts_for_both_of_its_sides_and_turned_round_for_the_first() -> None:
    agreed = says(managerial=3, technical=3, customer=3)
    found = material((*agreed, *chooses(technical=1)))
    interests = [each.interest for each in bearings(found)]
    assert interests == [round((7 * 3 + 2 * 1 + 2 * 3) / 11, 1), round((7 * 3 + 4 * 5) / 11, 1), interests[0]]
    assert signals(bearing(found, "technical"))[0].words == "3.7 of 5, from 11 answers"
    assert [each.choices for each in bearings(material(agreed))] == [0, 0, 0]


def test_choices_alone_are_not_enough_and_take_nothing_away_from_what_was() -> None:
    alone = bearings(material(chooses(technical=1)))
    assert [(each.interest, each.rated, each.choices) for each in alone] == [(None, 0, 4)] * 3
    four = tuple(rated(key, 4) for key in KEYS["customer"][:4])
    assert bearing(material(four), "customer").interest == 4.0


def test_somebody_who_agrees_with_everything_can_still_choose() -> None:
    agreed = says(**dict.fromkeys(TRACKS, 5))
    assert "no-side" in rules(material(agreed))
    chosen = material((*agreed, *chooses(customer=2, technical=1)))
    assert "no-side" not in rules(chosen)
    assert max(bearings(chosen), key=lambda each: each.interest or 0).track == "customer"


@few
@given(MATERIALS, st.sampled_from(pairs()), st.integers(1, 4))
def test_moving_a_choice_to_the_second_never_raises_the_first(found: Material, pair: Pair, figure: int) -> None:
    before, after = (
        {each.track: each.interest for each in bearings(replace(found, ratings=(*found.ratings, rated(pair.key, at))))}
        for at in (figure, figure + 1)
    )
    for track in TRACKS:
        old, new = before[track] or 0, after[track] or 0
        assert new <= old if track == pair.first.track else new >= old if track == pair.second.track else new == old


# ── What holds for every file ─────────────────────────────────────────────────────────────────────────────────────

many = settings(max_examples=60)
LOW = st.lists(st.integers(1, 2), min_size=len(statements()), max_size=len(statements()))


@many
@given(LOW, st.integers(MARKED, 40), st.integers(0, 40), st.booleans(), st.booleans())
def test_low_and_drained_never_reads_as_contentment(
    figures: list[int], drained: int, bare: int, linked: bool, stays: bool
) -> None:
    ratings = tuple(rated(one.key, figure) for one, figure in zip(agreeing(), figures, strict=False))
    work = Work(drained + bare, drained=drained)
    found = material(ratings, dict.fromkeys(TRACKS, work) if linked else {}, paths=(STAYS,) if stays else ())
    found = found if linked else replace(found, logged=work)
    assert findings(found)[0].says == TIRED
    assert FULL_ANSWER not in everything(found)
    assert "stand" not in findings(found)[0].says


@many
@given(st.integers(4, 5), st.fixed_dictionaries({track: st.integers(0, 20) for track in TRACKS}))
def test_all_alike_and_high_is_never_three_things_that_draw(figure: int, counts: dict[str, int]) -> None:
    work = {track: Work(count, energised=count) for track, count in counts.items()}
    found = material(says(**dict.fromkeys(TRACKS, figure)), work)
    assert "no-side" in rules(found)
    assert not any("draws you" in each.says for each in findings(found))


def turned(found: Material, order: dict[str, str]) -> Material:
    """The same file with each track in the place of another, its statements and choices with it."""
    keys = {key: new for track in TRACKS for key, new in zip(KEYS[track], KEYS[order[track]], strict=True)}
    ratings = []
    for one in found.ratings:
        pair = next((each for each in pairs() if each.key == one.statement), None)
        if pair is None:
            ratings.append(replace(one, statement=keys[one.statement]))
            continue
        wanted = {order[pair.first.track], order[pair.second.track]}
        alike = [
            each for each in pairs() if {each.first.track, each.second.track} == {pair.first.track, pair.second.track}
        ]
        there = [each for each in pairs() if {each.first.track, each.second.track} == wanted][alike.index(pair)]
        figure = one.rating if there.first.track == order[pair.first.track] else 6 - one.rating
        ratings.append(replace(one, statement=there.key, rating=figure))
    work = {order[track]: each for track, each in (found.work or {}).items()}
    return replace(found, ratings=tuple(ratings), work=work)


@many
@given(MATERIALS, st.sampled_from(list(permutations(TRACKS))))
def test_no_track_is_treated_otherwise_than_another(found: Material, order: tuple[str, ...]) -> None:
    """But for leading people, which alone is asked about as the next rung."""
    places = dict(zip(TRACKS, order, strict=True))

    def told(material: Material, places: dict[str, str]) -> list[Any]:
        fair = [each for each in findings(material) if each.kind not in ("next rung", "too little")]
        return sorted((each.rule, places.get(each.track or "", "")) for each in fair)

    after = turned(found, places)
    assert {each.track: each.interest for each in bearings(after)} == {
        places[each.track]: each.interest for each in bearings(found)
    }
    assert told(after, {track: track for track in TRACKS}) == told(found, places)
    lacking = [sorted(each.rule for each in findings(one) if each.kind == "too little") for one in (found, after)]
    assert lacking[0] == lacking[1]


def test_the_numbers_that_are_said_are_those_that_count() -> None:
    assert (ACCOMPLISHMENTS, MARKED) == (8, 5)
