"""A record is a value: made whole, compared by what it says, and never changed."""

from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import pytest

import careercoach
from careercoach.coach.compass_findings import Finding
from careercoach.documents.choosing import Reader
from careercoach.frozen import NOTHING
from careercoach.records import MeetingRecord, StepRecord

STEP = StepRecord("s1", "g1", "Read two reports", "action", None, None)


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="title of a StepRecord is never changed"):
        STEP.title = "Another"  # type: ignore[misc]  # what must not work
    with pytest.raises(AttributeError):
        del STEP.title
    with pytest.raises(AttributeError):
        STEP.other = 1
    assert not hasattr(STEP, "__dict__")


def test_records_that_say_the_same_are_equal() -> None:
    same = StepRecord(id="s1", goal="g1", title="Read two reports", kind="action", by=None, done_on=None)
    assert same == STEP
    assert hash(same) == hash(STEP)
    assert replace(STEP, kind="course") != STEP
    assert tuple(asdict(STEP).values()) != STEP
    assert repr(STEP).startswith("StepRecord(id='s1', goal='g1', title='Read two reports'")


@pytest.mark.parametrize(
    ("values", "named"),
    [
        (("s1",), {}),
        (("s1", "g1", "x", "action", None, None, None, 7), {}),
        (("s1", "g1"), {"id": "s2"}),
        ((), {"x": 1}),
    ],
)
def test_a_record_takes_each_field_once(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="StepRecord takes each of these once: id, goal, title, kind, by, done_on"):
        StepRecord(*values, **named)


def test_a_field_with_a_default_may_be_left_out() -> None:
    names = [field.name for field in fields(MeetingRecord)]
    assert names == list(MeetingRecord.names)
    meeting: Any = MeetingRecord(**dict.fromkeys([name for name in names if name not in ("items", "key")]))  # type: ignore[arg-type]  # only what is left out matters
    assert (meeting.items, meeting.key) == ((), None)


def test_a_copy_with_other_values_is_a_record_of_the_same_kind() -> None:
    assert replace(STEP, title="Write one") == StepRecord("s1", "g1", "Write one", "action", None, None)
    with pytest.raises(TypeError):
        replace(STEP, other=1)  # type: ignore[call-arg]  # what must not work


def test_a_name_of_the_class_is_no_field_of_its_values() -> None:
    assert Finding.noun == "finding"
    assert "noun" not in Finding.names


def test_a_field_that_maps_is_empty_unless_it_is_given() -> None:
    assert Reader("helen", "Helen").remembered == {}
    with pytest.raises(TypeError):
        NOTHING["a"] = 1  # type: ignore[index]  # what must not work


def test_values_are_made_without_dataclasses_so_that_commands_start_quickly() -> None:
    needs_fields = {"settings.py", "cli/frame/context.py", "store/erase.py", "store/taking_in.py"}
    package = Path(careercoach.__file__).parent
    found = {
        str(module.relative_to(package))
        for module in package.rglob("*.py")
        if "@dataclass(frozen=True" in module.read_text("utf-8")
    }
    assert found <= needs_fields
