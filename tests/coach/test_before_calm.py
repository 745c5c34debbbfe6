"""What is open comes before a word of peace, an offer is met as what it is, and small wishes yield: written first."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from careercoach.coach.calm import REST, invitation
from careercoach.coach.rules.act import Act
from careercoach.content.loader import nudges
from careercoach.materials import Sitting

from . import TODAY, day, in_order
from .conftest import Sat

JOB = 'position add --role "Porter" --organisation "St Anne" --manager "Dirk Maes" --from 2019-03-11\n'
TALK = f'{JOB}t = meeting plan --with "Dirk Maes" --on 2026-04-20 --kind one-on-one\nmeeting hold $t\n'
MINE = 'promise add $t "order the slings" --owner me --by 2026-05-{}\n'
THEIRS = 'promise add $t "two Sundays off in writing" --owner them --by 2026-05-{}\n'
OFFER = 'path add "Head porter at the Royal" --move up --deadline 2026-05-{}\n'
SMALL = 'goal add "learn to prune the vines" --horizon near --by 2026-12-01 --cadence 14\n'
BACK = 'changed leave --from 2026-05-04 --until 2026-05-17 --reason "the sea"'
COURSE = 'learning add "Lifting people" --kind course --on 2026-05-{} --until 2026-05-30\n'
HARD_WEEK = (7, 'log "Sister shouted at me in front of the whole ward, I said nothing"')

Week = tuple[int, str]


def words(one: Act) -> str:
    return f"{one.title} {one.reason}"


OPEN: dict[str, tuple[list[Week], str, str]] = {
    "a promise of one's own that went by, after a hard week": (
        [(28, TALK + MINE.format(15)), HARD_WEEK],
        "order the slings",
        "quiet week",
    ),
    "one's own promise before another's of the same day": (
        [(28, TALK + THEIRS.format(20) + MINE.format(20))],
        "order the slings",
        "Sundays",
    ),
    "what the other owes this week before an offer of the week after": (
        [(28, TALK + THEIRS.format(21) + OFFER.format(29))],
        "Coming up: Dirk Maes: two Sundays off in writing",
        "closes",
    ),
    "a step of this week before an offer of the week after": (
        [
            (
                28,
                OFFER.format(29)
                + 'g = goal add "a ward of my own" --horizon near\nstep add $g "ask Ines" --by 2026-05-22',
            )
        ],
        "ask Ines",
        "closes",
    ),
    "what somebody who is leaving still owes": (
        [(28, TALK + THEIRS.format(12)), (7, 'setback add "Dirk is leaving for the harbour, we got it by mail"')],
        "Before Dirk Maes goes: “two Sundays off in writing”",
        "has to be written",
    ),
    "what somebody who is leaving owes in some weeks": (
        [(28, TALK + THEIRS.format(30)), (7, 'log "we heard that Dirk has resigned, the 29th it is"')],
        "Before Dirk Maes goes: “two Sundays off in writing”",
        "has to be written",
    ),
    "what one promised to a former manager of the same house": (
        [
            (28, TALK + MINE.format(21)),
            (
                14,
                'changed new-job --role "Head porter" --organisation "St Anne" --manager "Ines Roy" --from 2026-05-04',
            ),
        ],
        "order the slings",
        "has to be done",
    ),
    "a course of tomorrow": ([(28, COURSE.format(19))], "Lifting people", "A line is welcome"),
    "a course of next week": ([(28, COURSE.format(27))], "Lifting people", "A line is welcome"),
}


@pytest.mark.parametrize("case", OPEN)
def test_what_is_open_comes_before_a_word_of_peace(sat: Sat, case: str) -> None:
    before, first, never = OPEN[case]
    said = words(sat("", *before)[0])
    assert first in said
    assert never not in said


@pytest.mark.parametrize(
    "told",
    [
        'setback add "Dirk is going to hospital"',
        'setback add "Dirk is going to sue us over the slings"',
        'log "Dirk is leaving early on fridays"',
        'log "I told Dirk that Ines resigned"',
        'log "Dirk says I quit too early"',
        'log "Dirk is not leaving after all"',
        'log "Dirk is leaving for the harbour" --private',
    ],
)
def test_whoever_stays_is_not_asked_before_they_go(sat: Sat, told: str) -> None:
    said = sat("", (28, TALK + THEIRS.format(30)), (7, told))
    assert not any(one.title.startswith("Before") for one in said)


PEACE: dict[str, tuple[list[Week], str]] = {
    "somebody who shouted is not asked for what they owe": (
        [(28, TALK + THEIRS.format(12)), (7, 'setback add "Dirk shouted at me over the slings"')],
        "Dirk Maes",
    ),
    "in the week of a death nobody is sent after who is leaving": (
        [
            (28, TALK + THEIRS.format(12)),
            (7, 'setback add "Dirk is leaving for the harbour"'),
            (3, 'log "my father died on friday"'),
        ],
        "Dirk Maes",
    ),
    "somebody back is not told that all can wait while a word of theirs is late": (
        [(28, TALK + MINE.format("02")), (14, BACK)],
        "All of it can wait",
    ),
    "nor while one has its day in ten days": ([(28, TALK + MINE.format(28)), (14, BACK)], "All of it can wait"),
    "a promise told as failed is not asked for as if it were late": (
        [(28, TALK + THEIRS.format(12)), (5, 'log "no sundays off, he gave both to Ines"')],
        "One friendly line",
    ),
    "a goal is not asked about while an offer with a day is weighed": (
        [(40, SMALL), (3, 'path add "Head porter at the Royal" --move up --deadline 2026-06-19')],
        "learn to prune",
    ),
    "nor in the week after a talk": (
        [(40, SMALL), (12, JOB), (7, 't = meeting plan --with "Dirk Maes" --on 2026-05-11\nmeeting hold $t')],
        "learn to prune",
    ),
    "nor in the week after a certificate": (
        [(40, SMALL), (7, 'learning add "Lifting people" --kind course --status finished --on 2026-05-09')],
        "learn to prune",
    ),
    "nor in the week after being blamed": (
        [(40, SMALL), (7, 'feedback add "the slings are your fault" --from "Dirk Maes" --kind growth')],
        "learn to prune",
    ),
    "nor after a rumour that the house closes": (
        [(40, SMALL), (7, 'log "they say at the gate that the house closes in autumn"')],
        "learn to prune",
    ),
    "a goal is asked for no more words in the week after a talk": (
        [(24, SMALL.replace("--cadence 14", "--cadence 90")), (7, TALK.replace("04-20", "05-11"))],
        "Say a little more",
    ),
    "whoever is asked for more words is asked for one thing": (
        [(24, SMALL.replace("--cadence 14", "--cadence 90")), (10, 'log "swept the yard"')],
        "and what",
    ),
    "nobody is told that a goal perhaps went on": (
        [(60, SMALL), (7, 'log "swept the yard"')],
        "Perhaps it went on",
    ),
    "after a talk in which something was agreed nobody is asked at large": (
        [
            *((back, 'log "swept the yard"') for back in (90, 60, 40)),
            (7, TALK.replace("04-20", "05-11") + 'promise add $t "the rota" --owner me --by 2026-06-30'),
        ],
        "A few words are enough",
    ),
    "whoever is new in a house they know is sent to no small thing": (
        [
            (90, JOB),
            (32, 'changed new-job --role "Head porter" --organisation "St Anne" --manager "Ines" --from 2026-04-16'),
        ],
        "one small thing",
    ),
    "a week after being shouted at is not called quiet": ([HARD_WEEK], "quiet week"),
}


@pytest.mark.parametrize("case", PEACE)
def test_what_does_not_stand_first(sat: Sat, case: str) -> None:
    before, never = PEACE[case]
    assert never not in words(sat("", *before)[0])


def test_whoever_is_back_with_nothing_open_is_told_that_all_can_wait(sat: Sat) -> None:
    assert "All of it can wait" in words(sat("", (14, BACK))[0])


def test_what_is_merely_late_is_asked_for_in_a_friendly_line(sat: Sat) -> None:
    said = sat("", (28, TALK + THEIRS.format(12)), (7, 'log "swept the yard"'))[0]
    assert "One friendly line" in said.reason


def test_what_was_told_of_a_late_promise_is_known(sat: Sat) -> None:
    said = sat("", (28, TALK + THEIRS.format(12)), (5, 'log "no sundays off, he gave both to Ines"'))
    assert "Dirk Maes promised" in " ".join(map(words, said))


@pytest.mark.parametrize(
    ("promised", "closes"),
    [("answer Ines about the Royal", False), ("order the slings", True)],
)
def test_an_offer_whose_day_is_ones_own_promised_answer_does_not_close(sat: Sat, promised: str, closes: bool) -> None:
    before = f'{TALK}{OFFER.format(22)}promise add $t "{promised}" --owner me --by 2026-05-22'
    said = " ".join(map(words, sat("", (28, before))))
    assert promised in said
    assert ("closes" in said) is closes


def test_a_line_that_answers_an_offer_in_its_own_way_stands_before_the_offer(sat: Sat) -> None:
    said = sat('log "told the Royal I come for two weeks first"', (28, OFFER.format(22)))[0]
    assert "closes" not in words(said)
    assert said.lines


def test_an_offer_is_met_in_other_words_on_its_last_days(sat: Sat) -> None:
    said = [sat("", (28, OFFER.format(29)))[0]]
    assert "Head porter at the Royal" in said[0].title
    assert "ask somebody there" not in said[0].reason


def test_on_the_eve_of_an_offer_its_ways_are_not_counted_again(sat: Sat) -> None:
    said = sat("", (28, OFFER.format(19)))[0]
    assert said.title == "“Head porter at the Royal” closes tomorrow"
    assert "Go for it" not in said.reason


@pytest.mark.parametrize(("waits", "first"), [(SMALL, True), (SMALL.replace("2026-12-01", "2026-05-20"), False)])
def test_in_the_last_weeks_of_a_year_the_look_back_goes_first_where_nothing_falls_due(
    sat: Sat, waits: str, first: bool
) -> None:
    lines = [(back, 'log "swept the yard"') for back in (350, 330, 300, 250, 210, 180, 150, 120, 90, 60, 30, 20)]
    said = sat("", (362, f'log "first day"\n{waits}'), *lines)[0]
    assert (said.rule == "year-round") is first


def test_whoever_is_new_in_another_house_is_sent_to_a_small_thing(sat: Sat) -> None:
    moved = 'changed new-job --role "Head porter" --organisation "Royal" --manager "Ines" --from 2026-04-16'
    assert "one small thing" in " ".join(map(words, sat("", (90, JOB), (32, moved), (1, 'log "beds"'))))


@pytest.mark.parametrize(
    ("reason", "glad"), [("our daughter is born, 3 kilos", True), ("the sea", False), ("my father died", False)]
)
def test_whoever_is_away_for_something_glad_reads_a_glad_word(sat: Sat, reason: str, glad: bool) -> None:
    said = sat("", (2, f'changed leave --from 2026-05-16 --until 2026-05-24 --reason "{reason}"'))[0]
    assert "while you are away" in words(said)
    assert ("good news" in words(said).casefold()) is glad


def test_calm_lines_come_in_another_order_each_time() -> None:
    file = in_order(sittings=(Sitting(day(-200), frozenset()),))
    held = (Act("x", "", "", 1, "goal", None, None, date.min),)
    said = [invitation(held, file, TODAY + timedelta(weeks=week)).title for week in range(25)]
    assert {*said} == {nudges()[key].title for key in REST}
    assert all(one != other for one, other in pairwise(said))
    begins = [at for at, title in enumerate(said) if title == said[0]]
    assert len({tuple(said[at : at + 3]) for at in begins}) > 2
