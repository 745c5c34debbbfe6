"""What a row takes: cleaned text, values of the closed lists, figures of their range, and nothing else."""

from datetime import date

import pytest

from careercoach.errors import InvalidValue
from careercoach.incoming import clean
from careercoach.models import Accomplishment, CheckIn, Goal, Learning, Meeting, Person, Promise
from careercoach.rows import column_of, field_of, make, revise
from tests.store import TODAY


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a  b \n", "a  b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\0b\x1fc", "abc"),
        ("é 🙂", "é 🙂"),
        (" \t\n", ""),
    ],
)
def test_text_is_kept_without_blanks_around_and_signs_no_file_can_hold(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    ("progress", "fits"), [(-1, False), (0, True), (100, True), (101, False), (50.5, False), ("50", False)]
)
def test_progress_is_a_whole_number_from_0_to_100(progress: object, fits: bool) -> None:
    if fits:
        assert make(CheckIn, {"goal_id": 1, "on": TODAY, "progress": progress}).progress == progress
        return
    with pytest.raises(InvalidValue, match="Progress is a whole number 0 to 100") as refused:
        make(CheckIn, {"goal_id": 1, "on": TODAY, "progress": progress})
    assert refused.value.field == "progress"


def test_a_range_of_several_words_is_named_in_words() -> None:
    with pytest.raises(InvalidValue, match="Cadence days is a whole number 1 to 366"):
        make(Goal, {"title": "Teach", "horizon": "near", "started_on": TODAY, "cadence_days": 0})


def test_a_value_outside_its_list_is_answered_with_the_list() -> None:
    with pytest.raises(InvalidValue, match="Horizon is one of: near, mid, long") as refused:
        make(Goal, {"title": "Teach", "horizon": "soon", "started_on": TODAY})
    assert refused.value.field == "horizon"
    assert make(Accomplishment, {"title": "Done", "on": TODAY, "energy": " "}).energy is None


@pytest.mark.parametrize("title", [None, "", "  ", "\0"])
def test_what_a_noun_needs_is_asked_for_in_a_sentence(title: str | None) -> None:
    for fields in ({"title": title, "on": TODAY}, {"on": TODAY}):
        with pytest.raises(InvalidValue, match="needs a few words saying what you did") as refused:
            make(Accomplishment, fields)
        assert refused.value.field == "title"


@pytest.mark.parametrize(("until", "fits"), [(date(2026, 11, 21), False), (TODAY, True), (date(2026, 11, 23), True)])
def test_a_period_ends_on_the_day_it_begins_at_the_earliest(until: date, fits: bool) -> None:
    for table in (Accomplishment, Learning):
        fields = {"title": "Course", "on": TODAY, "until": until}
        if fits:
            assert make(table, fields).model_dump()["until_day"] == until
            continue
        with pytest.raises(InvalidValue, match="A period ends on or after the day it begins") as refused:
            make(table, fields)
        assert refused.value.field == "until"
    assert make(Learning, {"title": "Course", "until": TODAY}).on_day is None


def test_a_field_nobody_knows_is_named_up_to_40_signs() -> None:
    with pytest.raises(InvalidValue, match="“alpha” is not a field of a person") as refused:
        make(Person, {"name": "Rosa", "zeta": 1, "alpha": 2})
    assert refused.value.field == "alpha"
    with pytest.raises(InvalidValue, match=f"“{'x' * 40}” is not a field"):
        make(Person, {"name": "Rosa", "x" * 41: 1})


def test_a_value_of_another_kind_is_refused_under_the_name_people_know() -> None:
    with pytest.raises(InvalidValue, match="The value for “by” does not fit") as refused:
        make(Promise, {"meeting_id": 1, "text": "A budget", "owner": "me", "by": "some day"})
    assert refused.value.field == "by"
    with pytest.raises(InvalidValue, match="The value for “hours” does not fit"):
        make(Learning, {"title": "Course", "hours": -1.0})


def test_a_change_is_made_whole_or_not_at_all() -> None:
    talk = make(Meeting, {"on": TODAY, "at": "14:30", "minutes": 30})
    with pytest.raises(InvalidValue):
        revise(talk, {"at": "15:00", "minutes": 4})
    assert (talk.at_time, talk.minutes) == ("14:30", 30)
    before = talk.uuid
    assert revise(talk, {"on": None, "minutes": 480, "place": " Room 1 "}) is talk
    assert (talk.on_day, talk.at_time, talk.minutes, talk.place, talk.uuid) == (None, "14:30", 480, "Room 1", before)


@pytest.mark.parametrize(
    ("field", "column"),
    [("on", "on_day"), ("by", "by_day"), ("done_on", "done_day"), ("at", "at_time"), ("title", "title")],
)
def test_a_field_and_its_column_lead_to_each_other(field: str, column: str) -> None:
    assert (column_of(field), field_of(column)) == (column, field)
