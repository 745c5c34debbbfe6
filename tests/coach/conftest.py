"""A file of one's own on which commands are typed, and what Today says of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.coach.rules.act import Act
from careercoach.coach.today import acts, holding
from careercoach.materials import Snapshot
from careercoach.queries.start.today import snapshot
from careercoach.store.file import open_for_reading
from tests.coach.life import PLAYED, life
from tests.coach.playing import Player, at_home

MONDAY = date(2026, 5, 18)
LONG_AGO = 'log "first line" --on 2025-09-01'

Seen = Callable[..., Snapshot]
Sat = Callable[..., tuple[Act, ...]]
Found = Callable[..., set[str]]


@pytest.fixture
def seen(tmp_path: Path) -> Iterator[Seen]:
    """The file after commands were typed; days before it come as pairs of a number of days and commands."""
    with ExitStack() as stack, at_home(tmp_path) as file:
        player = Player(life(PLAYED / "anneli.toml"), tmp_path)

        def typed(commands: str, *before: tuple[int, str]) -> Snapshot:
            for back, said in ((200, LONG_AGO), *before, (0, commands)):
                player.today = MONDAY - timedelta(days=back)
                player.type(said)
            return snapshot(stack.enter_context(closing(open_for_reading(file))), MONDAY)

        yield typed


@pytest.fixture
def sat(seen: Seen) -> Sat:
    """What Today says after the same."""
    return lambda *typed: acts(seen(*typed), MONDAY)


@pytest.fixture
def found(seen: Seen) -> Found:
    """The rules that find something after the same, whatever is said of it."""
    return lambda *typed: {one.rule for one in holding(seen(*typed), MONDAY)}
