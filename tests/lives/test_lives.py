"""A whole working life is told right: whoever reads whatever of it, and whenever somebody looks at Today.

One life that is looked at now and then; ``python -m tests.lives`` lives many.
"""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.lives.lived import lived


@seed(1)
@settings(max_examples=1, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(chance=st.integers(0, 10**9).map(Random))
def test_no_document_and_no_week_of_thirty_years_names_what_is_of_another_time(chance: Random) -> None:
    with TemporaryDirectory() as folder:
        seen = lived(
            Path(folder) / "careercoach.db",
            chance.randint,
            every=48,
            months=120,
            weeks=400,
        )
    assert seen.faults == []
