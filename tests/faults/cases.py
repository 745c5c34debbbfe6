"""All cases, in the order of the table."""

from tests.faults import kill, power
from tests.faults.frame import Case

CASES: tuple[Case, ...] = (kill.CASE, power.CASE)
