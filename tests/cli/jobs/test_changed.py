"""Something changed at work, by command: seen before it happens, said in a line, taken back by one undo."""

import re
import sys
from collections.abc import Mapping

import pexpect
import pytest

from tests.cli.conftest import Answer, Run
from tests.cli.seeded import seeded
from tests.terminal import PATIENCE


@seeded
def ids(run: Run) -> dict[str, str]:
    """A nurse at Brightwater with Priya as manager, a career talk planned, a promise each way and two goals."""

    def made(*words: str) -> str:
        return run(*words, "-q").out.strip()

    found = {
        "job": made("position", "add", "--role", "Nurse", "--organisation", "Brightwater", "--manager", "Priya"),
        "talk": made("meeting", "plan", "--kind", "career", "--on", "2026-12-03"),
        "goal": made("goal", "add", "Teach wound care", "--horizon", "near"),
        "rota": made("goal", "add", "A calm rota", "--horizon", "near", "--position", "Brightwater"),
        "priority": made("priority", "add", "Safety"),
    }
    found["mine"] = made("promise", "add", found["talk"], "Send the rota", "--owner", "me", "--by", "2026-12-10")
    found["theirs"] = made("promise", "add", found["talk"], "Ask for a course", "--owner", "them")
    return found


def test_a_dry_run_shows_what_would_become_of_each_and_changes_nothing(run: Run, ids: dict[str, str]) -> None:
    before = run("export", "data").out
    shown = run("changed", "job-lost", "--dry-run")
    assert [re.split("  +", line)[1:3] for line in shown.out.splitlines()] == [
        ["ends with it", "Send the rota"],
        ["ends with it", "Ask for a course"],
        ["ends with it", "Career talk with Priya"],
        ["comes along", "Teach wound care"],
        ["ends with it", "A calm rota"],
        ["ends with it", "Safety"],
    ]
    assert "Nothing was changed." in shown.err
    assert run("changed", "job-lost", "--dry-run", "-q").out.split()[:1] == [ids["mine"]]
    assert run("export", "data").out == before


def test_what_ended_says_so_wherever_it_stands_and_one_undo_takes_it_back(run: Run, ids: dict[str, str]) -> None:
    said = run("changed", "job-lost", "--on", "2026-11-20", "--adviser", "Jo", "--along", ids["rota"][:6])
    assert "Between jobs, since Sat 21 Nov 2026" in said.out
    assert "Of what was open, 2 go on, 4 ended with it." in said.out
    assert "careercoach undo takes all of it back." in said.out
    lists = {
        ("promise", "list", "--all"): "ended with Brightwater",
        ("promise", "show", ids["mine"]): "ended with Brightwater",
        ("meeting", "list"): "ended with Brightwater",
        ("meeting", "show", ids["talk"]): "ended with Brightwater",
        ("priority", "list"): "ended with Brightwater",
        ("priority", "show", ids["priority"]): "ended with Brightwater",
        ("goal", "list"): "A calm rota",
    }
    for words, expected in lists.items():
        answer = run(*words).out
        assert expected in answer, words
        assert "dropped" not in answer
        assert "set aside" not in answer
        assert "cancelled" not in answer
    run("undo")
    assert "ended with" not in run("promise", "list", "--all").out
    assert len(run("promise", "list", "--json").json) == 2
    assert [each["kind"] for each in run("position", "list", "--json").json] == ["employed"]


def test_a_goal_and_an_opening_that_ended_say_with_what(run: Run, ids: dict[str, str]) -> None:
    opening = run("path", "add", "Ward lead", "--inside", "--deadline", "2026-12-20", "-q").out.strip()
    run("changed", "new-job", "--role", "Trainer", "--organisation", "Northline")
    for words in (
        ("goal", "list", "--all"),
        ("goal", "show", ids["rota"]),
        ("path", "list"),
        ("path", "show", opening),
    ):
        assert "ended with Brightwater" in run(*words).out, words


@pytest.mark.parametrize(
    ("noun", "again"),
    [
        ("mine", ("promise", "reopen")),
        ("rota", ("goal", "resume")),
        ("priority", ("priority", "edit", "--active")),
        ("talk", ("meeting", "edit", "--status", "planned")),
        ("mine", ("promise", "keep")),
        ("rota", ("goal", "done")),
    ],
)
def test_taken_up_again_it_ended_with_nothing(run: Run, ids: dict[str, str], noun: str, again: tuple[str, ...]) -> None:
    run("changed", "job-lost")
    assert run(again[0], "show", ids[noun], "--json").json["ended_with"] == ids["job"]
    run(*again[:2], ids[noun], *again[2:])
    assert run(again[0], "show", ids[noun], "--json").json["ended_with"] is None


def test_a_new_manager_is_told_with_the_first_talk_and_the_page_for_it(run: Run, ids: dict[str, str]) -> None:
    said = run("changed", "new-manager", "Helen Marsh", "--passes", f"{ids['mine']}=Omar")
    assert "New manager: Helen Marsh" in said.out
    assert "The first talk with Helen Marsh is planned; careercoach meeting edit" in said.out
    assert "careercoach export handover is the page for it: where things stand." in said.out
    kept = [each["text"] for each in run("promise", "list", "--json").json]
    assert kept == ["Ask for a course"]
    given = run("promise", "show", ids["mine"]).out
    assert "Send the rota (Omar takes it on)" in given
    assert "ended with a change" in given
    assert "course" not in run("export", "handover").out
    page = run("export", "handover", "--pick", ids["theirs"]).out
    assert "## Agreed with Priya\n- Priya was going to ask for a course.\n" in page
    assert "rota" not in page
    dated = run("changed", "new-manager", "Rosa", "--talk", "next tue").out
    assert "The first talk with Rosa is planned for Tue 24 Nov 2026." in dated


def test_leave_and_back_are_said_in_a_line(run: Run, ids: dict[str, str]) -> None:
    left = run("changed", "leave", "--from", "2026-12-01", "--until", "2027-01-31", "--reason", "A child")
    assert left.out.startswith("Away from Tue 1 Dec 2026 until Sun 31 Jan 2027")
    assert "Nothing is asked of you on those days; say careercoach changed back" in left.out
    assert run("meeting", "show", ids["talk"], "--json").json["on"] is None
    back = run("changed", "back", today="2027-02-01")
    assert back.out.startswith("Welcome back. You were away from Tue 1 Dec 2026")
    assert run("promise", "show", ids["mine"], "--json", today="2027-02-01").json["by"] == "2027-02-15"


def test_a_client_is_called_a_client_and_a_job_to_come_is_not_held_since(run: Run) -> None:
    begun = run("changed", "new-job", "--role", "Baker", "--kind", "own-business", "--from", "2026-12-01").out
    assert begun.startswith("New position: “Baker”, from Tue 1 Dec 2026")
    assert "from Tue 1 Dec 2026" in run("position", "list").out
    assert "since Tue 1 Dec 2026" in run("position", "list", today="2026-12-01").out
    assert run("changed", "new-manager", "Tom Ellis", today="2026-12-02").out.startswith("New client: Tom Ellis")
    assert run("changed", "no-manager", today="2026-12-03").out.startswith("You have no client now")


@pytest.mark.usefixtures("ids")
def test_nothing_is_worth_asking_for_because_of_a_job_that_was_lost(run: Run) -> None:
    run("growth-check", "--set", "valued=1", today="2026-11-20")
    run("changed", "job-lost", "--on", "2026-11-21")
    assert "Worth asking for" not in run("growth-check", "trend").out
    kept = run("growth-check", "--set", "peers=2").out
    assert "I know people who do the work I look for." in kept
    assert "I am met as a person" not in kept


def test_hours_and_no_manager(run: Run, ids: dict[str, str]) -> None:
    assert run("changed", "hours", "24,5", "--rests", ids["goal"]).out.startswith("Hours a week: 24.5")
    assert run("goal", "show", ids["goal"], "--json").json["status"] == "paused"
    assert run("changed", "no-manager").out.startswith("You have no manager now")
    assert run("position", "show", ids["job"], "--json").json["no_manager"] is True
    assert run("changed", "no-manager", "--json").code == 1


def test_json_says_what_becomes_of_each(run: Run, ids: dict[str, str]) -> None:
    seen = run("changed", "job-lost", "--dry-run", "--passes", f"{ids['mine']}=Omar", "--json").json
    assert (seen["noun"], seen["kind"], seen["id"], seen["dry_run"], seen["first"]) == (
        "change",
        "job-lost",
        None,
        True,
        "2026-11-23",
    )
    assert [(each["title"], each["becomes"], each["taken_on_by"]) for each in seen["open"]][:2] == [
        ("Send the rota", "passes", "Omar"),
        ("Ask for a course", "ends", None),
    ]
    done = run("changed", "job-lost", "--json").json
    assert (done["dry_run"], len(done["open"])) == (False, 6)
    assert run("position", "show", done["id"], "--json").json["kind"] == "between-jobs"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("changed",), 2, "Say what changed"),
        (("changed", "new-job"), 2, "nothing to change"),
        (("changed", "new-manager", "priya"), 1, "who it is already"),
        (("changed", "back"), 1, "careercoach changed leave --from DATE"),
        (("changed", "new-job", "--role", "X", "--ends", "ffff"), 4, "--dry-run lists them"),
        (("changed", "new-job", "--role", "X", "--passes", "ffff"), 2, "such as 7f3a91c2=Sam"),
        (("changed", "new-job", "--role", "X", "--ends", "ffff", "--rests", "ffff"), 2, "named twice"),
        (("changed", "hours", "many"), 2, "HOURS takes a number"),
        (("changed", "job-lost", "--on", "2030-01-01"), 2, "more than a year ahead"),
    ],
)
def test_what_cannot_be_is_refused_with_the_next_step(
    run: Run, ids: dict[str, str], words: tuple[str, ...], code: int, said: str
) -> None:
    before = run("history", "-q").out
    answer: Answer = run(*words)
    assert (answer.code, said in answer.err) == (code, True), answer.err
    assert run("history", "-q").out == before
    assert ids["job"] in run("position", "list", "-q").out


def test_an_edit_by_hand_offers_the_one_act_once(run: Run, ids: dict[str, str]) -> None:
    assert "changed new-manager NAME" in run("position", "edit", ids["job"], "--manager", "Helen").err
    assert run("position", "edit", ids["job"], "--manager", "helen", "--team", "Ward 3").err == ""
    assert "changed new-manager NAME" in run("profile", "set", "--manager", "Omar").err
    assert run("profile", "set", "--manager", "Rosa", "--json").err == "New on file: Rosa (manager).\n"
    assert "changed no-manager" in run("profile", "set", "--no-manager").err
    assert run("profile", "set", "--manager", "Priya").err == "", "nobody was there before"
    ended = run("position", "end", ids["job"])
    assert "careercoach changed job-lost --on 2026-11-22, or changed new-job" in ended.err
    said = run("changed", "job-lost", "--on", "2026-11-22").out
    assert "Between jobs, from Mon 23 Nov 2026" in said
    assert run("position", "end", ids["job"], "--on", "2020-01-01").err == "", "that was over before"


@pytest.mark.parametrize(
    ("add", "edit"),
    [
        (("log", "Trained two"), ("accomplishment", "edit")),
        (("goal", "add", "Paint", "--horizon", "near"), ("goal", "edit")),
        (("priority", "add", "Care"), ("priority", "edit")),
        (("learning", "add", "Statistics"), ("learning", "edit")),
        (("conversation", "add", "A course", "--with", "Rosa"), ("conversation", "edit")),
        (("feedback", "add", "Calm", "--from", "Rosa", "--kind", "strength"), ("feedback", "edit")),
        (("meeting", "plan", "--with", "Rosa"), ("meeting", "edit")),
    ],
)
def test_one_can_say_to_which_position_something_belongs(
    run: Run, ids: dict[str, str], add: tuple[str, ...], edit: tuple[str, ...]
) -> None:
    """What happened today can be of an earlier job: thanks that came late, a course begun there."""
    old = run(
        "position", "add", "--role", "Clerk", "--organisation", "St Anne", "--until", "2020-01-31", "-q"
    ).out.strip()
    made = run(*add, "--position", "st anne", "--json").json
    assert made["position"] == old
    moved = run(*edit, made["id"], "--position", ids["job"][:8], "--json").json
    assert moved["position"] == ids["job"]
    cleared = run(*edit, made["id"], "--position", "", "--json").json
    assert cleared["position"] == (None if add[0] in ("goal", "priority") else ids["job"])
    assert run(*edit, made["id"], "--position", "Nowhere").code == 4


def test_a_promise_can_belong_to_another_position_than_its_talk(run: Run, ids: dict[str, str]) -> None:
    old = run("position", "add", "--organisation", "St Anne", "--until", "2020-01-31", "-q").out.strip()
    assert run("promise", "edit", ids["mine"], "--position", "St Anne", "--json").json["position"] == old
    made = run("promise", "add", ids["talk"], "Papers", "--owner", "them", "--position", "St Anne", "--json").json
    assert made["position"] == old


def test_a_priority_is_of_the_present_position_unless_said_otherwise(run: Run, ids: dict[str, str]) -> None:
    assert run("priority", "show", ids["priority"], "--json").json["position"] == ids["job"]
    run("position", "edit", ids["job"], "--until", "2027-06-30")
    assert run("priority", "add", "Care", "--json").json["position"] == ids["job"], "a fixed end changes nothing"
    assert run("priority", "add", "My own", "--position", "", "--json").json["position"] is None


def test_on_a_terminal_one_is_asked_and_goes_through_it(
    run: Run, ids: dict[str, str], environment: Mapping[str, str]
) -> None:
    """A slip of the keys is asked again; a number with a name says who takes it on; Enter lets it be so."""
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", "changed"],
        env={**environment, "TERM": "xterm-256color", "COLUMNS": "120", "NO_COLOR": "1"},
        encoding="utf-8",
        timeout=PATIENCE,
    )
    for words, answer in (
        ("What changed?", "9"),
        ("That is none of 1 to", "1"),
        ("What will you be there?", "Trainer"),
        ("Where?", "Northline"),
        ("first day", "someday"),
        ("first day", ""),
        ("To whom", "Helen"),
        ("What is it?", ""),
        ("1  ends with it", "1 Omar"),
        ("1  Omar takes it on", "4 rests"),
        ("4  rests", "4 somehow else"),
        ("4  somehow else takes it on", "6 rests"),
        ("only these can be said: along, ends", "99 ends"),
        ("a number from 1 to 6", "4 along"),
        ("4  comes along", ""),
    ):
        terminal.expect_exact(words)
        terminal.sendline(answer)
    terminal.expect_exact("New position: “Trainer, Northline”")
    terminal.expect(pexpect.EOF)
    assert run("promise", "show", ids["mine"], "--json").json["text"] == "Send the rota (Omar takes it on)"
    assert run("goal", "list", "--json").json[0]["title"] == "Teach wound care"


def test_one_who_stops_half_way_changed_nothing(run: Run, ids: dict[str, str], environment: Mapping[str, str]) -> None:
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", "changed"],
        env={**environment, "TERM": "xterm-256color"},
        encoding="utf-8",
        timeout=PATIENCE,
    )
    terminal.expect_exact("What changed?")
    terminal.sendline("job-lost")
    terminal.expect_exact("last day")
    terminal.sendline("q")
    terminal.expect_exact("nothing was changed")
    terminal.expect(pexpect.EOF)
    assert run("position", "list", "-q").out.split() == [ids["job"]]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("new-manager", "pRIYA"), "That is who it is already"),
        (("back",), "No time away is on file"),
        (("new-job", "--role", ""), "Say what you will be there, or where"),
        (("job-lost", "--on", "2019-01-01"), "A position of yours is on file that begins only then, or later"),
        (("leave", "--from", "2026-12-05", "--until", "2026-12-01"), "give a later --until"),
        (("leave", "--from", "2026-11-01"), "overlap with a time away that is on file already; careercoach away list"),
    ],
)
def test_a_plan_is_refused_for_what_the_act_is_refused_for(
    run: Run, ids: dict[str, str], words: tuple[str, ...], why: str
) -> None:
    run("position", "edit", ids["job"], "--from", "2020-01-01")
    if "2026-11-01" in words:
        run("changed", "leave", "--from", "2026-11-02", "--until", "2026-11-03")
    plan, act = (run("changed", *words, *also) for also in (("--dry-run",), ()))
    assert why in plan.err
    assert (plan.code, plan.out, plan.err) == (act.code, act.out, act.err)
    assert [each["until"] for each in run("position", "list", "--json").json] == [None]


def test_a_leave_that_is_over_promises_no_silence_for_the_days_to_come(run: Run) -> None:
    over = run("changed", "leave", "--from", "2025-11-02", "--until", "2025-12-03").out
    assert "Nothing is asked of you" not in over
    assert "Nothing is asked of you until you say careercoach changed back" in run("changed", "leave").out


def test_a_time_away_is_listed_changed_and_deleted(run: Run) -> None:
    assert "careercoach changed leave --from DATE" in run("away", "list").err
    first = run(
        "changed", "leave", "--from", "2026-12-01", "--until", "2026-12-05", "--reason", "A knee", "-q"
    ).out.strip()
    later = run("changed", "leave", "--from", "2027-02-01", "-q").out.strip()
    assert run("away", "list", "-q").out.split() == [later, first]
    assert "Tue 1 – Sat 5 Dec 2026" in run("away", "edit", first, "--reason", "").out
    assert run("away", "edit", later, "--from", "2026-12-05").code == 2
    assert run("away", "edit", first, "--until", "2026-12-24", "--json").json["until"] == "2026-12-24"
    assert "A knee" not in run("away", "show", first).out
    for act in ("edit", "delete", "show"):
        said = run("away", act, "abcd1234", *(("--reason", "x") if act == "edit" else ()))
        assert (said.code, "no time away with the id abcd1234; see careercoach away list" in said.err) == (4, True)
    run("away", "delete", first)
    assert run("away", "list", "-q").out.split() == [later]
    run("undo")
    assert run("away", "list", "-q").out.split() == [later, first]


@pytest.fixture
def second(run: Run, ids: dict[str, str]) -> str:
    """The id of a second job beside the one at Brightwater, with Bo as manager and a promise to each."""
    run("position", "edit", ids["job"], "--from", "2020-01-01")
    words = ("--role", "Porter", "--organisation", "Hotel Sol", "--manager", "Bo", "--from", "2025-05-01")
    made = run("position", "add", *words, "-q").out.strip()
    talk = run("meeting", "plan", "--kind", "career", "--with", "Bo", "--on", "2026-12-04", "-q").out.strip()
    run("promise", "add", talk, "Hand in the key", "--owner", "me", "--by", "2026-12-10")
    return made


def test_of_two_jobs_one_is_lost_and_the_other_goes_on(run: Run, ids: dict[str, str], second: str) -> None:
    said = run("changed", "job-lost").out
    assert "You go on as “Nurse, Brightwater”, since Wed 1 Jan 2020" in said
    kept = {each["id"]: each["until"] for each in run("position", "list", "--json").json}
    assert kept == {second: "2026-11-22", ids["job"]: None}
    assert {each["text"] for each in run("promise", "list", "--json").json} == {"Send the rota", "Ask for a course"}
    assert {each["with"] for each in run("meeting", "list", "--json").json if each["status"] == "planned"} == {"Priya"}
    assert run("profile", "show", "--json", today="2026-11-23").json["manager"] == "Priya"


@pytest.mark.usefixtures("second")
def test_whoever_helps_to_look_for_the_next_job_is_kept_although_another_one_goes_on(run: Run) -> None:
    run("changed", "job-lost", "--adviser", "Jo Bell")
    latest = run("position", "list", "--json").json[0]
    assert (latest["kind"], latest["manager"], latest["from"]) == ("between-jobs", "Jo Bell", "2026-11-23")


def test_the_first_day_back_is_said_again_when_it_was_another_one(run: Run) -> None:
    away = run("changed", "leave", "--from", "2026-10-01", "--until", "2026-10-31", "-q").out.strip()
    run("changed", "back", "--on", "2026-11-02")
    assert run("away", "show", away, "--json").json["until"] == "2026-11-01"
    assert "You were away from Thu 1 Oct 2026 until Sat 14 Nov 2026" in run("changed", "back", "--on", "2026-11-15").out
    assert run("away", "show", away, "--json").json["until"] == "2026-11-14"
    run("changed", "back", "--on", "2026-11-10")
    assert run("away", "show", away, "--json").json["until"] == "2026-11-09"


def test_a_leave_long_over_is_not_made_longer_by_coming_back_late(run: Run, ids: dict[str, str]) -> None:
    away = run("changed", "leave", "--from", "2026-10-01", "--until", "2026-10-31", "-q").out.strip()
    run("goal", "pause", ids["goal"])
    run("changed", "back", "--on", "2026-11-15", "--along", ids["goal"])
    assert run("away", "show", away, "--json").json["until"] == "2026-10-31"


@pytest.mark.usefixtures("ids")
def test_the_history_says_what_changed(run: Run) -> None:
    for words in (("hours", "30"), ("new-manager", "Helen"), ("job-lost",)):
        run("changed", *words)
    told = [line.split("  ")[2] for line in run("history", "--limit", "3").out.splitlines()]
    assert told == [f"{what}, with all that followed" for what in ("job lost", "new manager", "other hours")]
