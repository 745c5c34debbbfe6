"""A whole working life is told right: whoever reads whatever of it, and whenever somebody looks at Today."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.lives.lived import lived


@seed(1)
@settings(max_examples=2, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(lots=st.data())
def test_no_document_and_no_week_of_thirty_years_names_what_is_of_another_time(lots: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        seen = lived(
            Path(folder) / "careercoach.db",
            lambda least, most: lots.draw(st.integers(least, most)),
            every=12,
            months=18,
            weeks=26,
        )
    assert not seen.faults
