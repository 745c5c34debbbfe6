"""Nothing is said that the person has not done, nor what the days on file refute, and nothing small is asked twice."""

import pytest

from careercoach.coach.day import WROTE, left_out, shown
from careercoach.coach.rules.act import Act
from tests.coach.conftest import Found, Sat

TALK = 't = meeting plan --with "Dirk Maes" --on 2026-05-01 --kind one-on-one\nmeeting hold $t\n'
JOB = 'position add --role "Guard" --organisation "Tri" --manager "Dirk Maes" --from 2019-03-11\n'
NEW_JOB = 'changed new-job --role "Aide" --organisation "{}" --manager "{}" --from 2026-05-18'


def named(said: tuple[Act, ...]) -> str:
    return " ".join(f"{one.rule} {one.title} {one.reason} {' '.join(one.lines)}" for one in said)


def test_what_a_new_position_closes_by_itself_is_not_told_as_ones_own_doing(sat: Sat) -> None:
    before = f'{JOB}{TALK}promise add $t "a file for the next one" --owner me --by 2026-06-15\n'
    before += 'meeting plan --with "Dirk Maes" --on 2026-06-02 --kind one-on-one'
    said = sat(NEW_JOB.format("Heights", "Tess Villamor"), (17, before))
    assert "A new position" in said[0].title
    assert not said[0].lines


def test_what_was_let_go_by_hand_is_told(sat: Sat) -> None:
    first, *_ = sat("promise drop $p", (17, f'{TALK}p = promise add $t "a file for the next one" --owner me'))
    assert first.title == "Let go: “a file for the next one”"


@pytest.mark.parametrize(
    "step",
    [
        'learning add "BOSH" --kind course --status under-way --on 2026-05-16 --until 2026-06-09 --goal $g',
        'learning add "BOSH" --kind course --status finished --on 2026-04-11 --until 2026-05-09 --goal $g',
        'log "read the rules up to the tenth" --goal $g',
    ],
)
def test_what_is_learnt_or_done_for_a_far_goal_is_a_step_towards_it(found: Found, step: str) -> None:
    goal = 'g = goal add "fire safety officer" --horizon mid --by 2027-12-31'
    assert "nothing-near" in found(goal)
    assert "nothing-near" not in found(step)


@pytest.mark.parametrize(("title", "asked"), [("learn excel, only the simple one", False), ("learn excel", True)])
def test_a_goal_that_says_itself_small_is_asked_for_no_more_words(found: Found, title: str, asked: bool) -> None:
    assert ("unsaid" in found("", (30, f'goal add "{title}" --horizon near --by 2026-12-01'))) is asked


@pytest.mark.parametrize(("day", "asked"), [(16, True), (5, False)])
def test_what_became_of_a_goal_is_asked_once_in_eight_weeks(sat: Sat, day: int, asked: bool) -> None:
    goal = f'goal add "learn excel" --horizon near --by 2026-05-{day:02}'
    assert ("What became of" in named(sat("", (60, goal)))) is asked


@pytest.mark.parametrize(("manager", "stranger"), [("Ines Roy", True), ("Tess Villamor", False)])
def test_whoever_is_no_stranger_gets_no_first_talk(found: Found, manager: str, stranger: bool) -> None:
    job = f'{JOB}{TALK}feedback add "You write what you saw" --from "Tess Villamor" --kind strength'
    assert ("new-manager" in found(NEW_JOB.format("Heights", manager), (17, job))) is stranger


@pytest.mark.parametrize(
    ("house", "manager", "new"),
    [("Heights", "Ines Roy", True), ("Tri", "Ines Roy", False), ("Heights", "Tess Villamor", False)],
)
def test_whoever_knows_the_house_is_not_sent_to_learn_it(found: Found, house: str, manager: str, new: bool) -> None:
    job = f'{JOB}feedback add "You write what you saw" --from "Tess Villamor" --kind strength'
    begun = NEW_JOB.format(house, manager).replace("2026-05-18", "2026-03-25")
    assert ("arriving-learn" in found("", (80, job), (54, begun))) is new


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (22, "Next on file: ask Padre Anselmo, Fri 22 May 2026. The rest can wait."),
        (29, "Next on file: ask Padre Anselmo, Fri 29 May 2026. The rest can wait."),
    ],
)
def test_whoever_is_back_is_told_what_has_its_day_in_the_week(sat: Sat, day: int, reason: str) -> None:
    step = f'g = goal add "record voices" --horizon near\nstep add $g "ask Padre Anselmo" --by 2026-05-{day}'
    first, *_ = sat("", (20, f"{step}\nchanged leave --from 2026-05-01 --until 2026-05-17"))
    assert (first.title, first.reason) == ("Welcome back", reason)


def test_a_promise_of_ones_own_gone_by_comes_before_a_quiet_week(sat: Sat) -> None:
    mine = f'{TALK}promise add $t "give an answer" --owner me --by 2026-05-15'
    first, *_ = sat("", (17, mine), (5, 'log "he looked at his shoes and she cried" --energy drained'))
    assert "give an answer" in first.title


# --- what stands beneath a day that comes -----------------------------------------------------------------------------

TALK_AHEAD = 'meeting plan --with "Dirk Maes" --on 2026-05-21 --purpose "saturdays off"'


def test_news_beneath_an_appointment_stands_under_words_of_its_own(sat: Sat) -> None:
    first, *_ = sat('log "drill last night. a child is on the way haha"', (3, TALK_AHEAD))
    assert first.reason == "“saturdays off”"
    assert shown(first) == (WROTE, "“drill last night. a child is on the way haha”")


def test_a_private_line_is_counted_where_something_with_a_day_leads(sat: Sat) -> None:
    first, *_ = sat('log "paid it all back" --private', (3, TALK_AHEAD))
    assert "Dirk Maes" in first.title
    assert left_out(first) == ("Today you wrote: one line that is only yours",)


def test_a_promise_put_off_is_said_to_be_that(sat: Sat) -> None:
    first, *_ = sat(
        "promise edit $p --by 2026-06-19", (17, f'{TALK}p = promise add $t "answer" --owner me --by 2026-05-29')
    )
    assert first.title == "Moved from Fri 29 May 2026 to Fri 19 Jun 2026: “answer”"
