"""Hours and money as people type and read them."""

from careercoach.errors import InvalidValue
from careercoach.patterns import pattern

_MOST = 9

_AMOUNT = pattern(rf"(\d{{1,{_MOST}}})(?:[.,](\d{{1,2}}))?")


def parse(text: str, name: str) -> float:
    """Read an amount of zero or more, such as ``7.5`` or ``7,5``: whole, or with one or two places.

    ``name`` is what the person knows the value by. Raises InvalidValue.
    """
    found = _AMOUNT.fullmatch(text.strip()) if text.isascii() else None
    if found is None:
        raise InvalidValue(name, f"{name} takes a number, such as 12 or 7.5; leave signs and units out.")
    return float(f"{found[1]}.{found[2] or 0}")


def money(amount: float) -> str:
    """An amount of money: ``12`` when it is whole, else ``12.50``."""
    return f"{amount:.2f}".removesuffix(".00")


def echo(amount: float) -> str:
    """An amount without places it does not need: ``12``, ``7.5``, ``0.25``."""
    return f"{amount:.2f}".rstrip("0").rstrip(".")
