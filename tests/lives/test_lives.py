"""A whole working life is told right: whoever reads whatever of it, and whenever somebody looks at Today."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.lives.lived import lived


@seed(1)
@settings(max_examples=2, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(chance=st.randoms(use_true_random=False))
def test_no_document_and_no_week_of_thirty_years_names_what_is_of_another_time(chance: Random) -> None:
    with TemporaryDirectory() as folder:
        seen = lived(
            Path(folder) / "careercoach.db",
            chance.randint,
            every=30,
            months=72,
            weeks=150,
        )
    assert seen.faults == []
