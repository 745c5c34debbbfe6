"""All cases, in the order of the table."""

from tests.faults import errors, hostile, keyboard, kill, power, writers
from tests.faults.frame import Case

CASES: tuple[Case, ...] = (kill.CASE, power.CASE, errors.CASE, writers.CASE, hostile.CASE, keyboard.CASE)
