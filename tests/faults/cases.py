"""All cases, in the order of the table."""

from tests.faults import bits, canaries, errors, hostile, keyboard, kill, migration, power, walks, writers
from tests.faults.frame import Case

CASES: tuple[Case, ...] = (
    kill.CASE,
    migration.CASE,
    power.CASE,
    errors.CASE,
    writers.CASE,
    hostile.CASE,
    bits.CASE,
    canaries.CASE,
    walks.CASE,
    keyboard.CASE,
)
