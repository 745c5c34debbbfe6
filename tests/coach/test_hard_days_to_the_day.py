"""How long something hard is gone softly about, to the day: one day too few hurts, one too many is a nagging pity."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careercoach.coach import own_words, quiet_time
from careercoach.materials import Happening, OpenPath, Sitting, Snapshot, Words
from careercoach.records import AwayRecord

from . import EMPTY, PROFILE, TODAY, day, goal, talk, waiting
from .preparing import path

GRIEF = "My father died"


def file(**fields: Any) -> Snapshot:
    return replace(EMPTY, **fields)


def happened(*kinds: tuple[str, int]) -> Snapshot:
    return file(happened=tuple(Happening(kind, day(on), "What there was") for kind, on in kinds))


def told(*lines: tuple[str, int], **more: Any) -> Snapshot:
    return file(told=tuple(Words("line", day(on), text, **more) for text, on in lines))


def away(first: int, last: int | None, reason: str | None = None) -> dict[str, Any]:
    return {"aways": (AwayRecord("a", day(first), None if last is None else day(last), reason),)}


def days_of(says: Callable[[Snapshot, date], bool], seen: Snapshot, *offsets: int) -> list[bool]:
    return [says(seen, day(offset)) for offset in offsets]


@pytest.mark.parametrize(
    ("says", "kind", "last"),
    [
        (quiet_time.mourning, "grief", 13),
        (quiet_time.ailing, "illness", 55),
        (quiet_time.troubled, "grief", 27),
        (quiet_time.troubled, "harm", 27),
        (quiet_time.troubled, "illness", 55),
        (quiet_time.has_lost, "grief", 41),
        (quiet_time.has_lost, "harm", 41),
        (quiet_time.has_lost, "illness", 41),
        (quiet_time.stirred, "grief", 27),
        (quiet_time.stirred, "worry", 13),
    ],
)
def test_what_has_happened_is_minded_from_its_day_to_a_certain_one(
    says: Callable[[Snapshot, date], bool], kind: str, last: int
) -> None:
    seen = happened((kind, 0))
    assert days_of(says, seen, -1, 0, 1, last, last + 1) == [False, True, True, True, False]


@pytest.mark.parametrize("says", [quiet_time.mourning, quiet_time.ailing, quiet_time.troubled, quiet_time.has_lost])
def test_a_bad_day_at_work_is_no_grief(says: Callable[[Snapshot, date], bool]) -> None:
    assert not says(happened(("worry", 0), ("setback", -1)), TODAY)


def test_one_hard_thing_among_others_is_enough_to_be_met_softly() -> None:
    seen = happened(("praise", -2), ("illness", -3), ("grief", -1), ("worry", 0))
    for says in (quiet_time.mourning, quiet_time.ailing, quiet_time.troubled, quiet_time.has_lost, quiet_time.stirred):
        assert says(seen, TODAY)


@pytest.mark.parametrize("kind", ["good-line", "praise", "promise-kept", "learned", "long-silence", "good-news"])
def test_what_fills_nobodys_mind_stirs_nothing(kind: str) -> None:
    assert not quiet_time.stirred(happened((kind, 0)), TODAY)


def test_whoever_writes_of_work_again_a_week_after_a_loss_is_no_longer_spoken_to_as_in_grief() -> None:
    loss = happened(("grief", 0)).happened
    silent = file(happened=loss, told=(Words("line", day(0), GRIEF),))
    soon = file(happened=loss, told=(Words("line", day(6), "Counted the stock"),))
    later = file(happened=loss, told=(Words("line", day(7), "Counted the stock"),))
    again = file(happened=loss, told=(Words("line", day(8), "My mother died"),))
    assert days_of(quiet_time.mourning, silent, 6, 7, 13, 14) == [True, True, True, False]
    assert days_of(quiet_time.mourning, soon, 7, 13) == [True, True]
    assert days_of(quiet_time.mourning, later, 0, 6, 7) == [True, True, False]
    assert days_of(quiet_time.mourning, again, 8, 13) == [True, True]


@pytest.mark.parametrize("kind", ["grief", "illness"])
def test_a_loss_is_fresh_for_a_week_and_until_the_next_sitting(kind: str) -> None:
    seen = happened((kind, 0))
    assert days_of(quiet_time.is_fresh, seen, 0, 6, 7) == [True, True, False]
    same = replace(seen, sittings=(Sitting(day(0), frozenset()),))
    since = replace(seen, sittings=(Sitting(day(-9), frozenset()), Sitting(day(1), frozenset())))
    assert quiet_time.is_fresh(same, day(2))
    assert not quiet_time.is_fresh(since, day(2))
    assert not quiet_time.is_fresh(happened(("worry", 0)), TODAY)
    assert quiet_time.is_fresh(happened((kind, -30), (kind, 0)), day(2)), "the last one counts"


def test_somebody_back_from_a_time_away_for_a_death_has_lost_somebody_for_six_weeks() -> None:
    seen = file(**away(-9, -1, GRIEF))
    assert days_of(quiet_time.has_lost, seen, 0, 41, 42) == [True, True, False]
    assert not quiet_time.has_lost(file(**away(-9, -1, "A walk in the hills")), TODAY)
    assert quiet_time.has_lost(file(**away(-9, None, GRIEF)), TODAY), "still away"


@pytest.mark.parametrize("tells", ["grief", "harm", "ill"])
def test_a_line_heard_as_a_loss_counts_though_nothing_else_is_known(tells: str) -> None:
    seen = told(("It is as it is", 0), tells=tells)
    assert days_of(quiet_time.has_lost, seen, -1, 0, 41, 42) == [False, True, True, False]
    assert not quiet_time.has_lost(told(("It is as it is", 0), tells="worry"), TODAY)


@pytest.mark.parametrize("kind", ["good-news", "won"])
def test_good_news_is_met_with_gladness_for_a_week_unless_something_hurts_since(kind: str) -> None:
    good = happened((kind, 0))
    assert days_of(quiet_time.has_good_news, good, -1, 0, 7, 8) == [False, True, True, False]
    assert quiet_time.has_good_news(happened((kind, -20), (kind, 0)), TODAY)
    assert quiet_time.has_good_news(happened(("grief", -1), (kind, 0)), TODAY)
    assert quiet_time.has_good_news(happened(("grief", 0), (kind, 0)), TODAY)
    assert not quiet_time.has_good_news(happened((kind, -1), ("grief", 0)), TODAY)
    assert not quiet_time.has_good_news(happened(("grief", -30), (kind, -2), ("harm", -1)), TODAY)
    assert not quiet_time.has_good_news(EMPTY, TODAY)
    assert not quiet_time.has_good_news(happened(("praise", 0)), TODAY)


def test_two_lines_of_a_month_that_took_energy_weigh() -> None:
    def lines(*marked: tuple[str | None, int]) -> Snapshot:
        found = (replace(waiting(f"{at}", day(on)), energy=energy) for at, (energy, on) in enumerate(marked))
        return file(recent=tuple(found))

    assert quiet_time.weighs(lines(("drained", -1), ("drained", -27)), TODAY)
    assert not quiet_time.weighs(lines(("drained", -1), ("drained", -28)), TODAY)
    assert not quiet_time.weighs(lines(("drained", -1), (None, -1), ("energised", -1)), TODAY)


def test_whoever_stays_or_has_stayed_ten_years_goes_nowhere_else() -> None:
    def since(days: int) -> Snapshot:
        return file(profile=replace(PROFILE, start_on=day(-days)))

    assert quiet_time.goes_nowhere_else(file(staying=True), TODAY)
    assert not quiet_time.goes_nowhere_else(file(), TODAY)
    assert quiet_time.goes_nowhere_else(since(3652), TODAY)
    assert not quiet_time.goes_nowhere_else(since(3651), TODAY)
    looks = (replace(path("Lead"), move="up"),)
    assert not quiet_time.goes_nowhere_else(file(staying=True, paths=looks), TODAY)
    assert quiet_time.goes_nowhere_else(file(staying=True, paths=(replace(path("Here"), move="stay"),)), TODAY)


def test_a_time_away_was_hard_for_a_death_or_for_what_was_written_in_it_or_the_week_before() -> None:
    def back_from(reason: str | None, *lines: tuple[str, int], **more: Any) -> bool:
        written = tuple(Words("line", day(on), text, **more) for text, on in lines)
        return quiet_time.was_hard_away(file(**away(-20, -1, reason), told=written), TODAY)

    assert back_from(GRIEF)
    assert not back_from("A walk in the hills")
    assert back_from(None, (GRIEF, -27))
    assert not back_from(None, (GRIEF, -28)), "longer before it than a week"
    assert back_from(None, (GRIEF, -1))
    assert not back_from(None, (GRIEF, 0)), "written after the return"
    assert not back_from(None, ("Counted the stock", -5))
    assert back_from(None, ("It was about her again", -5), hidden=True), "out of sight, and not surely harmless"
    assert not back_from(None, ("It was about her again", -5))


def test_of_several_times_away_the_last_one_that_is_over_is_looked_at() -> None:
    walk, loss = (AwayRecord("w", day(-9), day(-1), None), AwayRecord("l", day(-90), day(-80), GRIEF))
    comes = AwayRecord("c", day(20), day(30), GRIEF)
    opened = AwayRecord("o", day(10), None, GRIEF)
    assert not quiet_time.was_hard_away(file(aways=(comes, opened, walk, loss)), TODAY)
    assert quiet_time.was_hard_away(file(aways=(comes, replace(walk, reason=GRIEF), loss)), TODAY)


def test_a_talk_held_is_thought_about_for_a_fortnight() -> None:
    held = file(meetings=(talk("t", day(0), status="held"), talk("n", None, status="held")))
    assert days_of(quiet_time.has_talked, held, -1, 0, 13, 14) == [False, True, True, False]
    assert not quiet_time.has_talked(file(meetings=(talk("t", day(0)),)), TODAY)


def test_an_offer_with_a_day_is_weighed_from_six_weeks_before_to_its_day() -> None:
    role = replace(path("Lead"), deadline=day(0), active=True)
    offer = file(paths=(replace(path("Other"), deadline=None), role))
    assert days_of(quiet_time.decides, offer, -43, -42, 0, 1) == [False, True, True, False]
    assert not quiet_time.decides(file(paths=(replace(role, active=False),)), TODAY)


def test_a_role_written_down_lately_is_weighed_and_so_it_is_no_quiet_time() -> None:
    role = path("Lead")
    here = (Sitting(day(-7), frozenset()),)
    seen = file(sittings=here, paths=(role,), open_paths=(OpenPath(role, day(-5), None, ()),))
    assert not quiet_time.settled(seen, TODAY)
    assert quiet_time.settled(file(sittings=here, goals=(goal("g", by=None),)), TODAY)


# --- what was written in one's own words ----------------------------------------------------------------------------


def test_a_grief_in_ones_own_words_lasts_a_fortnight_or_as_long_as_is_asked() -> None:
    seen = told((GRIEF, 0))
    assert days_of(own_words.hard_stretch, seen, -1, 0, 13, 14) == [False, True, True, False]
    assert own_words.hard_stretch(seen, day(20), timedelta(days=21))
    assert not own_words.hard_stretch(seen, day(21), timedelta(days=21))
    assert not own_words.hard_stretch(told(("Counted the stock", 0)), TODAY)
    assert own_words.hard_stretch(told(("Counted the stock", 0), (GRIEF, -1)), TODAY)


def test_a_loss_weighs_for_a_fortnight_or_until_something_good_is_written() -> None:
    seen = told((GRIEF, 0))
    assert days_of(own_words.lost_lately, seen, -1, 0, 13, 14) == [False, True, True, False]
    glad = Words("line", day(3), "Counted the stock", energy="energised")
    assert days_of(own_words.lost_lately, replace(seen, told=(glad, *seen.told)), 2, 3, 9) == [True, False, False]
    before = replace(glad, on=day(0))
    assert own_words.lost_lately(replace(seen, told=(before, *seen.told)), day(2)), "good only of the same day"
    assert own_words.lost_lately(told((GRIEF, -40), (GRIEF, 0)), day(5)), "the last loss counts"
    assert not own_words.lost_lately(told((GRIEF, 0), tells="failed"), day(1)), "a no to a wish is no loss"


@pytest.mark.parametrize(("back", "heavy"), [(41, True), (42, False)])
def test_two_hard_lines_in_six_weeks_make_a_heavy_season(back: int, heavy: bool) -> None:
    assert own_words.heavy_season(told((GRIEF, 0), (GRIEF, -back)), TODAY) is heavy
    tired = told(("Counted the stock", 0), ("Moved the beds", -back), energy="drained")
    assert own_words.heavy_season(tired, TODAY) is heavy
    assert not own_words.heavy_season(told((GRIEF, -back)), TODAY)
    assert not own_words.heavy_season(told((GRIEF, 0), ("Counted the stock", -1)), TODAY)
    assert not own_words.heavy_season(told((GRIEF, 0), (GRIEF, 1)), TODAY), "one of them is still to come"


def test_after_a_setback_the_hard_words_of_others_wait_for_five_weeks() -> None:
    seen = file(told=(Words("line", day(1), "Counted the stock"), Words("setback", day(0), "Failed the exam")))
    assert days_of(own_words.hurt_lately, seen, -1, 0, 34, 35) == [False, True, True, False]
    assert not own_words.hurt_lately(told(("Failed the exam", 0)), TODAY)


def test_no_good_news_is_asked_for_in_the_week_of_something_hard() -> None:
    seen = told(("Counted the stock", 0), (GRIEF, 0))
    assert days_of(own_words.hard_week, seen, -1, 0, 7, 8) == [False, True, True, False]
    assert not own_words.hard_week(told(("Counted the stock", 0)), TODAY)


def test_what_may_be_hard_makes_uneasy_for_as_long_as_is_asked() -> None:
    span = timedelta(days=21)
    for seen in (told((GRIEF, 0)), happened(("setback", 0)), happened(("criticism", 0))):
        asked = [own_words.uneasy(seen, day(offset), span) for offset in (-1, 0, 20, 21)]
        assert asked == [False, True, True, False]
    assert not own_words.uneasy(happened(("praise", 0)), TODAY, span)
    assert not own_words.uneasy(told(("Counted the stock", 0)), TODAY, span)
    assert own_words.uneasy(told((GRIEF, 0), (GRIEF, -90)), TODAY, span), "one of two is enough"


def test_whoever_wrote_something_hard_and_nothing_since_has_fallen_silent_from_two_weeks_on() -> None:
    seen = told((GRIEF, 0))
    begins, ends = own_words.A_FORTNIGHT.days, own_words.SILENCE.days
    assert (begins, ends) == (14, 71)
    says = days_of(own_words.fell_silent, seen, begins - 1, begins, ends - 1, ends)
    assert says == [False, True, True, False]
    assert not own_words.fell_silent(told(("Counted the stock", 5), (GRIEF, 0)), day(20)), "something came after it"
    assert own_words.fell_silent(told(("Counted the stock", 0), (GRIEF, 0)), day(20))
    assert not own_words.fell_silent(told(("Counted the stock", 0)), day(20))
    wrote = Sitting(day(3), frozenset(), wrote=True)
    assert not own_words.fell_silent(replace(seen, sittings=(wrote,)), day(20))
    assert own_words.fell_silent(replace(seen, sittings=(replace(wrote, wrote=False),)), day(20)), "only looked"
    assert own_words.fell_silent(replace(seen, sittings=(replace(wrote, on=day(0)),)), day(20)), "the same day"
    assert not own_words.fell_silent(EMPTY, TODAY)


def test_a_long_text_is_quoted_to_the_end_of_a_part_that_fits() -> None:
    assert own_words.quoted("Moved the ward", 14) == "Moved the ward"
    assert own_words.quoted("Moved the ward", 13) == "Moved the …"
    assert own_words.quoted("Moved  the\nward") == "Moved the ward"
    assert own_words.quoted("Moved the ward. Then slept for a day", 24) == "Moved the ward. …"
    assert own_words.quoted("Unbrokenwordwithoutend", 10) == "Unbrokenw …"


def test_whoever_writes_in_a_few_words_is_terse_once_there_are_six_sentences() -> None:
    short = [("Stock done. Beds moved", -at) for at in range(3)]
    assert own_words.is_terse(told(*short))
    assert not own_words.is_terse(told(*short[:2])), "four sentences tell nothing yet"
    long = [("Counted the whole stock of the ward twice with the new list", -at) for at in range(6)]
    assert not own_words.is_terse(told(*long))
    notes = file(told=tuple(Words("answer", day(-at), "Stock done. Beds moved") for at in range(3)))
    assert not own_words.is_terse(notes), "answers are not how one writes lines"
