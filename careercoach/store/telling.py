"""Who hears of what goes wrong beside an act while the act itself goes on, such as a copy that could not be made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from careercoach.errors import CareerCoachError

Listener = Callable[[CareerCoachError], object]

_listener: ContextVar[Listener] = ContextVar("listener", default=lambda _: None)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Tell ``listener`` meanwhile."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def tell(error: CareerCoachError) -> None:
    """Tell whoever listens."""
    _listener.get()(error)
