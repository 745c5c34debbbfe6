"""What each reader may see."""

import inspect
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from careercoach import records
from careercoach.documents.audience import (
    CHOSEN,
    EVERYWHERE,
    GATES,
    NEVER,
    READERS,
    Seen,
    elsewhere,
    here,
    show,
    shown,
    shown_as_picked,
    visible_fields,
    written_for,
)
from careercoach.documents.readers import reader_of
from careercoach.errors import InvalidValue
from careercoach.materials import Scope
from careercoach.records import AccomplishmentRecord, CheckInRecord, GoalRecord, ReflectionRecord
from careercoach.vocabulary import AUDIENCES

OTHERS = tuple(name for name in AUDIENCES if name != "self")
RECORDS = [kind for _, kind in inspect.getmembers(records, inspect.isclass) if is_dataclass(kind)]

DONE = AccomplishmentRecord(
    id="a1",
    title="Rewrote the refund guide",
    on=date(2026, 3, 2),
    until=None,
    situation="Calls were long",
    did="Cut it to two pages",
    result="Calls are solved at once",
    before="61",
    after="78",
    unit="%",
    status="done",
    energy="energised",
    private=False,
    goals=("g1",),
    competencies=("Writing",),
    priorities=("p1",),
    seen_by=("Priya",),
    evidence=("the guide",),
    tags=("refunds",),
    key="crm-1",
    gives_back=False,
    position=None,
)
GOAL = GoalRecord(
    id="g1",
    title="Certificate",
    horizon="near",
    by=None,
    why="I like it",
    benefit="agents start sooner",
    measure=None,
    obstacle="late shifts",
    if_then="if late then early",
    support=None,
    skills=None,
    exposure=None,
    status="active",
    started_on=date(2026, 1, 5),
    ended_on=None,
    cadence_days=14,
    progress=60,
    confidence=2,
    checked_in_on=date(2026, 11, 2),
    next_check_in_on=date(2026, 11, 16),
    serves=None,
    priorities=(),
    competencies=(),
    steps=("s1",),
    steps_done=0,
    check_ins=("c1",),
    key="crm-2",
    position=None,
    ended_with=None,
)
MEETING = records.MeetingRecord(
    id="m1",
    kind="career",
    with_="Priya",
    on=None,
    at=None,
    minutes=30,
    status="planned",
    purpose=None,
    notes=None,
    place=None,
    opening=None,
    vision=None,
    alignment=None,
    items=(),
    position=None,
    ended_with=None,
    lens=None,
    behind=None,
)
VISION = ReflectionRecord("r1", "vision-3", "vision", "In three years?", date(2026, 1, 5), "Training others")


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: str(kind.__name__))
def test_the_gate_lists_every_field_of_every_record(kind: type) -> None:
    """A field nobody decided about cannot slip into a document."""
    listed = GATES[kind]
    undecided = {field.name for field in fields(kind)} ^ set(listed.rows)
    assert not undecided, f"{kind.__name__}: say in GATES of documents/audience.py who may see {sorted(undecided)}"
    assert listed.essential is None or listed.essential in listed.rows
    assert all(set(row) == set(AUDIENCES) for row in listed.rows.values())


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: str(kind.__name__))
def test_the_person_sees_everything_of_their_own(kind: type) -> None:
    assert all(row["self"] is Seen.ALWAYS for row in GATES[kind].rows.values())


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (records.AccomplishmentRecord, "energy private tags key"),
        (records.GoalRecord, "confidence obstacle if_then check_ins key private helper"),
        (records.CheckInRecord, "confidence note blocker"),
        (records.PersonRecord, "notes"),
        (records.MeetingRecord, "notes opening items"),
        (records.AgendaItemRecord, "private"),
        (records.PathRecord, "pay lifestyle stop_doing person"),
        (records.RatingRecord, "statement rating remark"),
        (records.ConversationRecord, "person about notes next_time"),
        (records.MaskRecord, "name shown_as"),
        (records.NoteRecord, "became"),
        (records.OwnQuestionRecord, "topic"),
    ],
)
def test_energy_confidence_obstacles_pay_and_notes_leave_for_nobody(kind: type, names: str) -> None:
    assert all(GATES[kind].rows[name] is NEVER for name in names.split())


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (records.ReflectionRecord, "question topic asked on answer"),
        (records.GoalRecord, "title benefit measure progress"),
        (records.StepRecord, "title by done_on"),
        (records.FeedbackRecord, "person situation behaviour effect changed noticed"),
        (records.NoteRecord, "text"),
        (records.PromiseRecord, "person text owner by state"),
        (records.LearningRecord, "hours cost currency paid_by reimbursement learned"),
        (records.PathRecord, "title organisation attracts"),
        (records.MeetingRecord, "purpose vision alignment"),
    ],
)
def test_what_one_thought_heard_or_paid_leaves_only_when_it_was_chosen(kind: type, names: str) -> None:
    assert all(GATES[kind].rows[name] is CHOSEN for name in names.split())


@pytest.mark.parametrize(
    ("kind", "notes", "reader"),
    [
        ("career", "fair, always late", "manager"),
        ("review", None, "manager"),
        ("skip-level", None, "skip-level"),
        ("mentor", None, "mentor"),
        ("career", "HR partner", "hr"),
    ],
)
def test_who_reads_it_is_whom_the_talk_is_with(kind: str, notes: str | None, reader: str) -> None:
    person = records.PersonRecord("p", "Ingeborg Nesse", "other", None, notes, None)
    assert reader_of(replace(MEETING, kind=kind), person) == reader
    assert set(READERS) == set(AUDIENCES)


@pytest.mark.parametrize("audience", OTHERS)
def test_a_shareable_accomplishment_is_shown_without_its_energy(audience: str) -> None:
    shown = show(DONE, audience, chosen=False, scope=EVERYWHERE)
    assert shown == replace(DONE, energy=None, tags=(), key=None)


@pytest.mark.parametrize("audience", OTHERS)
def test_a_private_accomplishment_is_shown_only_when_it_was_chosen(audience: str) -> None:
    hidden = replace(DONE, private=True)
    assert show(hidden, audience, chosen=False, scope=EVERYWHERE) is None
    assert show(hidden, audience, chosen=True, scope=EVERYWHERE) == replace(DONE, energy=None, tags=(), key=None)


@pytest.mark.parametrize("audience", OTHERS)
def test_a_reflection_is_shown_only_when_it_was_chosen(audience: str) -> None:
    assert show(VISION, audience, chosen=False, scope=EVERYWHERE) is None
    assert show(VISION, audience, chosen=True, scope=EVERYWHERE) == VISION


@pytest.mark.parametrize("audience", OTHERS)
def test_a_goal_is_shown_without_confidence_and_obstacle(audience: str) -> None:
    assert show(GOAL, audience, chosen=False, scope=EVERYWHERE) is None
    public = replace(GOAL, obstacle=None, if_then=None, confidence=None, check_ins=(), key=None, why=None)
    assert show(GOAL, audience, chosen=True, scope=EVERYWHERE) == public


@pytest.mark.parametrize("audience", OTHERS)
def test_why_a_goal_matters_and_its_support_leave_only_where_that_was_chosen_of_this_goal(audience: str) -> None:
    """Choosing the goal is not enough, nor is the why of another one; and the why alone brings no goal along."""
    asked = replace(GOAL, support="an hour")

    def said(*picked: tuple[str, str], chosen: bool = True) -> tuple[str | None, str | None] | None:
        seen = show(asked, audience, chosen=chosen, scope=EVERYWHERE, picked=frozenset(picked))
        return (seen.why, seen.support) if seen else None

    assert said(("goal", "g1")) == said(("why", "g2")) == (None, None)
    assert said(("why", "g1")) == (asked.why, None)
    assert said(("support", "g1")) == (None, "an hour")
    assert said(("why", "g1"), chosen=False) is None


@pytest.mark.parametrize("audience", OTHERS)
def test_the_path_home_anna_of_a_map_leaves_for_nobody_and_its_name_only_where_it_was_chosen(audience: str) -> None:
    seen = replace(DONE, evidence=("https://wiki.example.org/map", "/home/anna/private/map.pdf", "the binder"))

    def told(*picked: tuple[str, str]) -> tuple[str, ...]:
        (one,) = shown([seen], audience, scope=EVERYWHERE, picked=frozenset(picked))
        return one.evidence

    assert told() == told(("evidence", "a2")) == ("https://wiki.example.org/map", "the binder")
    assert told(("evidence", "a1")) == ("https://wiki.example.org/map", "map.pdf", "the binder")
    assert show(seen, "self", chosen=False, scope=EVERYWHERE) == seen


@pytest.mark.parametrize("audience", OTHERS)
def test_of_what_could_be_picked_only_what_was_picked_is_shown(audience: str) -> None:
    other = replace(GOAL, id="g2", private=True)
    assert [one.id for one in shown_as_picked([GOAL, other], audience, frozenset({("goal", "g2")}))] == ["g2"]
    assert shown_as_picked([GOAL, other], audience, frozenset({("why", "g1"), ("step", "g1")})) == ()
    assert shown_as_picked([GOAL, other], "self", frozenset()) == (GOAL, other)


def test_a_check_in_shows_others_how_far_the_goal_is_and_nothing_else() -> None:
    look = CheckInRecord("c1", "g1", date(2026, 11, 2), 60, 2, "a note", "a blocker")
    shown = show(look, "manager", chosen=True, scope=EVERYWHERE)
    assert shown == replace(look, confidence=None, note=None, blocker=None)


def test_the_person_sees_their_own_items_unchosen_and_whole() -> None:
    assert show(replace(DONE, private=True), "self", chosen=False, scope=EVERYWHERE) == replace(DONE, private=True)
    assert show(VISION, "self", chosen=False, scope=EVERYWHERE) == VISION


@pytest.mark.parametrize("kind", [records.FoundRecord, records.ActRecord])
def test_search_hits_and_history_never_leave(kind: type) -> None:
    assert all(row is NEVER for row in GATES[kind].rows.values())


@pytest.mark.parametrize("audience", OTHERS)
def test_ratings_and_remarks_never_leave_not_even_when_chosen(audience: str) -> None:
    rating = records.RatingRecord("t1", "growth-check", "valued", date(2026, 11, 2), 2, "a remark")
    assert show(rating, audience, chosen=True, scope=EVERYWHERE) is None


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: str(kind.__name__))
@pytest.mark.parametrize("audience", OTHERS)
@pytest.mark.parametrize("chosen", [False, True])
def test_every_record_can_pass_the_gate(kind: type, audience: str, chosen: bool) -> None:
    """Whatever stays hidden has an empty value, for every noun and reader."""
    whole = kind(
        **{field.name: "words" for field in fields(kind)}
        | ({"private": False} if "private" in {field.name for field in fields(kind)} else {})
    )
    seen = visible_fields(whole, audience, chosen=chosen)
    shown = show(whole, audience, chosen=chosen, scope=EVERYWHERE)
    if shown is not None:
        assert {field.name for field in fields(kind) if getattr(shown, field.name) == "words"} <= seen


def test_an_unknown_reader_is_refused_in_a_sentence() -> None:
    with pytest.raises(InvalidValue, match="manager, skip-level, mentor, hr, self"):
        show(DONE, "everybody", chosen=True, scope=EVERYWHERE)


OLD, NOW = "p-old", "p-now"
HERE = Scope(frozenset({NOW}))


@pytest.mark.parametrize("reader", AUDIENCES)
@pytest.mark.parametrize(
    ("position", "ended_with", "stays_back"),
    [
        (NOW, None, False),
        (None, None, False),
        (OLD, None, True),
        (None, OLD, True),
        (NOW, OLD, True),
        (NOW, NOW, False),
    ],
)
def test_what_belongs_to_another_position_or_ended_with_it_stays_back_unless_it_was_picked(
    reader: str, position: str | None, ended_with: str | None, stays_back: bool
) -> None:
    """From oneself, too; asking for all goals picks none of them."""
    goal = replace(GOAL, position=position, ended_with=ended_with)
    assert (show(goal, reader, chosen=True, scope=HERE) is None) == stays_back
    assert show(goal, reader, chosen=True, scope=EVERYWHERE) is not None


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: str(kind.__name__))
def test_what_one_did_and_learned_goes_along_and_nothing_else_does(kind: type) -> None:
    along = Scope(frozenset({NOW}), frozenset({OLD}))
    names = {field.name for field in fields(kind)}
    record = kind(**{name: False if name == "private" else None if name == "ended_with" else OLD for name in names})
    assert elsewhere(record, HERE) == ("position" in names)
    own = kind in (records.AccomplishmentRecord, records.LearningRecord)
    assert elsewhere(record, along) == ("position" in names and not own)


def test_private_work_of_another_position_stays_private_though_it_goes_along() -> None:
    done = replace(DONE, private=True, position=OLD)
    along = Scope(frozenset(), frozenset({OLD}))
    assert [show(done, reader, chosen=False, scope=along) for reader in OTHERS] == [None] * len(OTHERS)
    assert show(done, "self", chosen=False, scope=along) == done
    assert here([done, replace(done, position=None)], HERE) == [replace(done, position=None)]


@pytest.mark.parametrize(
    ("position", "started", "said"),
    [
        (NOW, date(2020, 1, 1), True),
        (OLD, date(2026, 2, 1), False),
        (None, date(2026, 1, 31), False),
        (None, date(2026, 2, 1), True),
        (None, date(2026, 6, 30), True),
        (None, date(2026, 7, 1), False),
    ],
)
def test_what_a_goal_says_of_a_company_is_said_of_the_one_it_was_written_for(
    position: str | None, started: date, said: bool
) -> None:
    """A goal tied to a position is of that one, whenever it began; another is of the one it began in."""
    who = records.ProfileRecord("i", "Noor", start_on=date(2026, 2, 1), until=date(2026, 6, 30), position=NOW)
    assert written_for(who, replace(GOAL, position=position, started_on=started)) == said
    assert written_for(replace(who, start_on=None, until=None), replace(GOAL, position=None, started_on=started))


def test_whoever_moves_up_in_the_same_house_keeps_what_their_goals_say_of_it() -> None:
    who = records.ProfileRecord("i", "Noor", start_on=date(2026, 2, 1), joined_on=date(2022, 5, 16), position=NOW)
    assert written_for(who, replace(GOAL, position=None, started_on=date(2022, 5, 16)))
    assert not written_for(who, replace(GOAL, position=None, started_on=date(2022, 5, 15)))
