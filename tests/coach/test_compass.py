"""The compass: three signals for each track, where they agree or differ, and what is too little to say."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.coach import compass
from careercoach.coach.compass import ACCOMPLISHMENTS, MARKED, Bearing, Material, Work, bearings, is_blank, signals
from careercoach.coach.compass_findings import Finding, compare, findings
from careercoach.content.compass import agreeing, statements
from careercoach.content.compass import compass as compass_words
from careercoach.records import RatingRecord
from careercoach.vocabulary import MOVES, TRACKS

from . import TODAY, day, goal
from .test_readiness import path

KEYS = {track: [one.key for one in agreeing() if one.track == track] for track in TRACKS}
KNOWN = {"Coaching": "managerial", "Diagnosis": "technical", "Listening": "customer"}
LIKED, HARD = Work(10, energised=10), Work(10, drained=10)


def rated(key: str, rating: int, on: date = TODAY, instrument: str = "compass") -> RatingRecord:
    return RatingRecord(f"{key}{on}", instrument, key, on, rating, None)


def says(**interest: int) -> tuple[RatingRecord, ...]:
    """Every statement of the tracks named, all at the same figure."""
    return tuple(rated(key, figure) for track, figure in interest.items() for key in KEYS[track])


def material(ratings: tuple[RatingRecord, ...] = (), work: dict[str, Work] | None = None, **fields: Any) -> Material:
    """Work of the tracks given; ``whole`` counts each accomplishment for one track only, and no other is logged."""
    every = [(each.accomplishments, each.energised, each.neutral, each.drained) for each in (work or {}).values()]
    logged = Work(*(sum(figures) for figures in zip(*every, strict=True)))
    given = {"whole": logged.accomplishments, "logged": logged, "tracks": KNOWN, **fields}
    return Material(ratings=ratings, work=work, **given)


def rules(found: Material) -> list[str]:
    return [each.rule for each in findings(found)]


def about(found: Material, track: str) -> list[tuple[str, str]]:
    return [(each.kind, each.rule) for each in findings(found) if each.track == track]


def bearing(found: Material, track: str) -> Bearing:
    return next(each for each in bearings(found) if each.track == track)


SITTINGS = st.dictionaries(
    st.tuples(st.sampled_from([one.key for one in statements()]), st.integers(0, 2)), st.integers(1, 5), max_size=40
).map(lambda drawn: tuple(rated(key, figure, day(-90 * ago)) for (key, ago), figure in drawn.items()))
WORKS = st.builds(
    lambda energised, neutral, drained, bare: Work(energised + neutral + drained + bare, energised, neutral, drained),
    *[st.integers(0, 12)] * 4,
)
PATHS = st.lists(
    st.builds(
        lambda title, track, move: replace(path(), title=title, track=track, move=move),
        st.sampled_from("ABC"),
        st.sampled_from([None, *TRACKS]),
        st.sampled_from(MOVES),
    ),
    max_size=3,
).map(tuple)
GOALS = st.lists(st.sampled_from(sorted(KNOWN)), max_size=2).map(
    lambda names: tuple(goal(name, competencies=(name,)) for name in names)
)
MATERIALS = st.builds(
    material,
    SITTINGS,
    st.fixed_dictionaries(dict.fromkeys(TRACKS, WORKS)),
    paths=PATHS,
    goals=GOALS,
    tracks=st.sampled_from([KNOWN, {}]),
)


few = settings(max_examples=40)


def test_an_empty_file_is_met_with_silence() -> None:
    assert is_blank(Material())
    assert findings(Material()) == ()
    assert findings(material(paths=(replace(path(), move="stay"),))) == ()
    for each in bearings(Material()):
        assert (each.interest, each.energy, each.share) == (None, None, None)
        assert all(signal.value is None and signal.words for signal in signals(each))


def test_interest_is_the_mean_of_the_newest_ratings_once_half_are_rated() -> None:
    keys = KEYS["technical"]
    half = -(-len(keys) // 2)
    old = tuple(rated(key, 1, day(-90)) for key in keys[:half])
    new = tuple(rated(key, 4) for key in keys[: half - 1])
    assert bearing(material(new), "technical").interest is None
    assert bearing(material((*new, *old)), "technical").interest == round((4 * (half - 1) + 1) / half, 1)
    assert bearing(material((*new, rated(keys[half], 5, instrument="growth-check"))), "technical").interest is None


def test_energy_and_work_are_shown_from_a_stated_number_on() -> None:
    few = Work(MARKED - 1, energised=MARKED - 1)
    assert bearing(material(work={"customer": few}), "customer").energy is None
    mixed = Work(10, energised=2, neutral=2, drained=1)
    shown = bearing(material(work={"customer": mixed, "technical": Work(10)}), "customer")
    assert (shown.energy, shown.share, shown.marked) == (0.6, 0.5, 5)
    assert bearing(material(work={"customer": Work(ACCOMPLISHMENTS - 1)}), "customer").share is None


def test_the_bars_say_the_same_in_words() -> None:
    shown = bearing(material(says(customer=4), {"customer": replace(LIKED, energised=7, drained=3)}), "customer")
    words = [signal.words for signal in signals(shown)]
    assert words == ["4.0 of 5, from 7 statements", "7 of 10 gave energy, 3 drained", "10 of 10 accomplishments"]
    bare = [signal.words for signal in signals(bearing(material(), "customer"))]
    assert bare == [
        "rate 4 more to see it",
        "no work linked to it yet",
        f"0 linked so far; it takes {ACCOMPLISHMENTS}",
    ]


@pytest.mark.parametrize(
    ("interest", "work", "found"),
    [
        (5, HARD, ("disagreement", "said-not-felt")),
        (1, LIKED, ("disagreement", "felt-not-said")),
        (5, Work(0), ("disagreement", "wanted-but-seldom")),
        (1, Work(50), ("disagreement", "done-but-unwanted")),
        (5, LIKED, ("agreement", "drawn")),
        (1, HARD, ("agreement", "not-drawn")),
        (3, LIKED, ("energy", "gives")),
        (3, HARD, ("energy", "drains")),
        (1, replace(HARD, accomplishments=50), ("disagreement", "done-but-draining")),
        (3, Work(0), None),
    ],
)
def test_what_is_said_and_what_the_work_shows_agree_or_differ(
    interest: int, work: Work, found: tuple[str, str] | None
) -> None:
    others = {"customer": Work(10), "managerial": Work(10)}
    assert about(material(says(technical=interest), {**others, "technical": work}), "technical") == (
        [found] if found else []
    )


def test_wanting_to_lead_only_because_it_comes_next_is_asked_about() -> None:
    up = replace(path(), title="Team lead", track="managerial", move="up")
    leading = goal("lead", title="Lead the late shift", competencies=("Coaching",))
    for aim, title in (({"paths": (up,)}, "Team lead"), ({"goals": (leading,)}, "Lead the late shift")):
        (found,) = [each for each in findings(material(says(managerial=2), **aim)) if each.kind == "next rung"]
        assert f"“{title}”" in found.says
        assert "only the next rung" in found.why
    for ratings, aim in (
        (says(managerial=4), {"paths": (up,)}),
        ((), {"paths": (up,)}),
        (says(managerial=2), {"paths": (replace(up, move="sideways"),)}),
        (says(managerial=2), {"goals": (goal("fix", competencies=("Diagnosis",)),)}),
    ):
        assert "next-rung" not in rules(material(ratings, **aim))


def test_staying_put_and_moving_sideways_are_full_answers() -> None:
    everything = says(managerial=2, technical=3, customer=3)
    assert "content" in rules(material(everything))
    assert "content" not in rules(material(says(managerial=2, technical=3, customer=4)))
    assert "content" not in rules(material(says(managerial=2, technical=3)))
    stay, deeper = replace(path(), title="Here", move="stay"), replace(path(), move="deeper")
    found = {each.rule: each for each in findings(material(everything, paths=(stay,)))}
    assert found["staying"].says == "“Here” means staying, on purpose. That is a full answer."
    assert "content" not in found
    (aside,) = [each for each in findings(material(everything, paths=(deeper,))) if each.rule == "sideways"]
    assert "deeper into the same work" in aside.says


def test_what_is_too_little_says_what_to_do() -> None:
    everything = says(managerial=3, technical=3, customer=3)
    loose = Work(ACCOMPLISHMENTS)
    assert rules(material(says(managerial=3), logged=loose))[-2:] == ["few-rated", "few-linked"]
    assert rules(material(everything, tracks={}, logged=loose))[-1] == "no-track"
    few = findings(material(everything, {"customer": Work(ACCOMPLISHMENTS - 1)}, logged=loose))[-1]
    assert few.says.startswith("Link 1 more accomplishment to")
    unmarked = {"customer": Work(8, neutral=8), "technical": Work(5, drained=2), "managerial": Work(8)}
    found = findings(material(everything, unmarked))[-1]
    assert found.says.startswith("Mark the energy on 3 more accomplishments about deepening a craft,")
    assert "too little" not in [each.kind for each in findings(material(everything, dict.fromkeys(TRACKS, LIKED)))]


@few
@given(MATERIALS)
def test_every_signal_is_bounded_and_every_finding_has_a_ground(found: Material) -> None:
    for each in bearings(found):
        assert each.interest is None or 1 <= each.interest <= 5
        assert all(signal.value is None or 0 <= signal.value <= 1 for signal in signals(each))
        assert all(signal.words for signal in signals(each))
    for finding in findings(found):
        assert finding.says
        assert finding.why
        assert "You are" not in finding.says + finding.why
        assert not {"{", "}"} & set(finding.says + finding.why)


@few
@given(MATERIALS)
def test_a_track_never_agrees_and_differs_at_once(found: Material) -> None:
    for track in TRACKS:
        assert len([kind for kind, _ in about(found, track) if kind in ("agreement", "disagreement")]) <= 1


@few
@given(MATERIALS)
def test_the_order_of_the_file_does_not_matter(found: Material) -> None:
    turned = replace(found, ratings=found.ratings[::-1], paths=found.paths[::-1], goals=found.goals[::-1])
    assert bearings(turned) == bearings(found)
    assert findings(turned) == findings(found)


@few
@given(MATERIALS, st.data())
def test_a_higher_rating_never_lowers_interest(found: Material, data: st.DataObject) -> None:
    stated = [one for one in found.ratings if one.statement in {key for keys in KEYS.values() for key in keys}]
    if not stated:
        return
    raised = data.draw(st.sampled_from(stated))
    higher = tuple(replace(one, rating=min(one.rating + 1, 5)) if one is raised else one for one in found.ratings)
    for before, after in zip(bearings(found), bearings(replace(found, ratings=higher)), strict=True):
        assert (before.interest or 0) <= (after.interest or 0)


@few
@given(MATERIALS, st.sampled_from(TRACKS))
def test_one_more_that_energised_never_lowers_energy_and_only_of_its_own_track(found: Material, track: str) -> None:
    before = found.work or {}
    one = before[track]
    more = replace(one, accomplishments=one.accomplishments + 1, energised=one.energised + 1)
    after = bearings(replace(found, work={**before, track: more}, whole=found.whole + 1))
    for old, new in zip(bearings(found), after, strict=True):
        if new.track == track:
            assert (old.energy or 0) <= (new.energy or 0)
            assert (old.share or 0) <= (new.share or 0)
        else:
            assert old.energy == new.energy


def test_no_finding_is_about_the_whole_person() -> None:
    """There is no total and no ranking: what is computed names three tracks, and nothing adds them up."""
    fields = set(Bearing.__dataclass_fields__) | set(Finding.__dataclass_fields__)
    assert not fields & {"score", "total", "rank", "best"}
    assert [each.track for each in bearings(material(says(customer=5, managerial=1)))] == list(TRACKS)
    assert not hasattr(compass, "score")


def shown(interest: float, energy: float | None = None, share: float | None = None) -> str | None:
    """The rule that a track with these signals is found by."""
    plain = replace(bearing(material(), "technical"), interest=interest, energy=energy, share=share)
    found = compare(plain)
    return found.rule if found else None


def test_interest_draws_from_three_and_a_half_and_is_cool_up_to_two_and_a_half() -> None:
    assert [shown(interest, energy=0.6) for interest in (3.5, 3.4)] == ["drawn", "gives"]
    assert [shown(interest, energy=0.4) for interest in (2.5, 2.6)] == ["not-drawn", "drains"]


def test_energy_is_given_from_sixty_per_cent_and_taken_up_to_forty() -> None:
    assert [shown(5.0, energy=energy) for energy in (0.6, 0.59, 0.41, 0.4)] == ["drawn", None, None, "said-not-felt"]
    assert [shown(1.0, energy=energy) for energy in (0.6, 0.59, 0.41, 0.4)] == [
        "felt-not-said",
        None,
        None,
        "not-drawn",
    ]


def test_work_is_seldom_up_to_fifteen_in_a_hundred_and_much_from_half() -> None:
    assert [shown(5.0, share=share) for share in (0.15, 0.16)] == ["wanted-but-seldom", None]
    assert [shown(1.0, share=share) for share in (0.5, 0.49)] == ["done-but-unwanted", None]


def test_energy_is_shown_from_five_marked_and_work_from_eight_linked() -> None:
    assert bearing(material(work={"customer": Work(5, energised=5)}), "customer").energy == 1
    assert bearing(material(work={"customer": Work(8)}), "customer").share == 1
    assert bearing(material(work={"customer": Work(4, neutral=4)}), "customer").energy is None
    assert bearing(material(work={"customer": Work(7)}), "customer").share is None


def test_how_many_more_statements_to_rate_is_said_until_half_are_rated() -> None:
    keys = KEYS["customer"]
    three = tuple(rated(key, 4) for key in keys[:3])
    assert len(keys) == 7
    assert signals(bearing(material(three), "customer"))[0].words == "rate 1 more to see it"
    four = bearing(material((*three, rated(keys[3], 5))), "customer")
    assert (four.interest, signals(four)[0].words) == (4.2, "4.2 of 5, from 4 statements")


def test_a_neutral_piece_of_work_counts_half_and_figures_are_rounded_as_told() -> None:
    found = bearing(material(work={"customer": Work(7, 4, 1, 2), "technical": Work(4)}), "customer")
    assert (found.energy, found.share) == (0.64, 0.64)


def test_the_first_of_several_paths_or_goals_is_named() -> None:
    up = [replace(path(), title=title, track="managerial", move="up") for title in ("B", "A")]
    (rung,) = [each for each in findings(material(says(managerial=2), paths=tuple(up))) if each.kind == "next rung"]
    assert "“A”" in rung.says
    goals = tuple(goal(name, title=name, competencies=("Coaching",)) for name in ("D", "C"))
    (rung,) = [each for each in findings(material(says(managerial=2), goals=goals)) if each.kind == "next rung"]
    assert "“C”" in rung.says
    for move, rule in (("stay", "staying"), ("sideways", "sideways")):
        several = tuple(replace(each, move=move) for each in up)
        found = findings(material(says(managerial=3), paths=several))
        assert ["“A”" in each.says for each in found if each.rule == rule] == [True]


def test_works_are_joined_as_people_say_them() -> None:
    works = compass_words().work
    named = {"customer": 3}
    two = next(each for each in findings(material(says(**named))) if each.rule == "few-rated")
    first, second = (works[track] for track in TRACKS if track != "customer")
    assert f"{first} and {second}" in two.why
    one = next(each for each in findings(material(says(customer=3, technical=3))) if each.rule == "few-rated")
    assert works["managerial"] in one.why
    assert works["technical"] not in one.why


def test_the_three_signals_are_said_in_a_sentence_and_none_of_them_adds_up_to_another() -> None:
    """What is nearly alike is named together, and what can be compared with nothing is not said."""
    work = {"managerial": Work(10, energised=10), "technical": Work(3, drained=1), "customer": Work(20, drained=20)}
    found = bearings(material(says(managerial=4, technical=4, customer=2), work))
    assert compass.said(found) == (
        "You say you are drawn most to leading people and deepening a craft; most energy comes from leading people;"
        " your work is most often serving customers."
    )
    alike = bearings(material(says(managerial=4, technical=4, customer=4)))
    assert compass.said(alike) == "You say all three draw you alike."
    assert compass.said(bearings(material(says(managerial=4)))) == ""


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ((4.0, 3.8, 2.0), "You say you are drawn most to leading people and deepening a craft."),
        ((4.0, 3.7, 2.0), "You say you are drawn most to leading people."),
        ((3.4, 3.2, None), "You say you are drawn most to leading people and deepening a craft."),
    ],
)
def test_tracks_draw_one_alike_while_they_are_a_fifth_of_a_point_apart(
    figures: tuple[float | None, ...], said: str
) -> None:
    shown = bearings(material(says(managerial=4)))
    by_track = dict(zip(("managerial", "technical", "customer"), figures, strict=True))
    assert compass.said([replace(one, interest=by_track[one.track]) for one in shown]) == said
