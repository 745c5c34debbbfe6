"""Hours and money as people type and read them."""

import re

from careercoach.errors import InvalidValue

_MOST = 9

_AMOUNT = re.compile(rf"(\d{{1,{_MOST}}})(?:[.,](\d{{1,2}}))?")


def parse(text: str, name: str) -> float:
    """Read an amount of zero or more, such as ``7.5`` or ``7,5``: whole, or with one or two places.

    ``name`` is what the person knows the value by. Raises InvalidValue.
    """
    found = re.fullmatch(_AMOUNT, text.strip()) if text.isascii() else None
    if found is None:
        raise InvalidValue(name, f"{name} takes a number, such as 12 or 7.5; leave signs and units out.")
    return float(f"{found[1]}.{found[2] or 0}")


def money(amount: float) -> str:
    """An amount of money: ``12`` when it is whole, else ``12.50``."""
    return f"{amount:.2f}".removesuffix(".00")


def echo(amount: float) -> str:
    """An amount without places it does not need: ``12``, ``7.5``, ``0.25``."""
    return f"{amount:.2f}".rstrip("0").rstrip(".")
