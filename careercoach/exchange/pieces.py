"""JSON read a value at a time, from text that comes in pieces: of a long file no more is held than one value."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from careercoach.errors import UsageError

_BLANK = re.compile(r"[ \t\n\r]*")

_LOOK_BACK = 12
"""Signs before the end of a piece in which a value that goes on may seem wrong."""


class Text:
    """The text, from the place that was come to on. ``once`` makes an object of pairs, ``no_number`` is told of NaN.

    Each method raises UsageError, which names line and place, where the text is none that goes on so.
    """

    def __init__(
        self,
        pieces: Iterator[str],
        once: Callable[[list[tuple[str, Any]]], dict[str, Any]],
        no_number: Callable[[str], object],
    ) -> None:
        self._pieces, self._text, self._at = pieces, "", 0
        self._line, self._column = 1, 0
        self._once = once
        self._decode = json.JSONDecoder(object_pairs_hook=once, parse_constant=no_number).raw_decode

    def sign(self) -> str:
        """The next sign that is no blank; blank at the end."""
        while True:
            self._at = _BLANK.match(self._text, self._at).end()  # type: ignore[union-attr]  # nothing at all fits, too
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._go_on():
                return ""

    def value(self) -> Any:
        """The next value, whole."""
        self.sign()
        while True:
            try:
                value, end = self._decode(self._text, self._at)
            except json.JSONDecodeError as error:
                cut = error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _LOOK_BACK
                if not (cut and self._go_on()):
                    raise self._broken(error.pos) from None
            except RecursionError:
                raise UsageError("That is nested deeper than any export; nothing was changed.") from None
            except ValueError:  # a whole number of thousands of figures
                raise UsageError("A number in it is longer than any number can be; nothing was changed.") from None
            else:
                if end < len(self._text) or not self._go_on():  # a number may have gone on
                    self._at = end
                    return value

    def names(self) -> Iterator[str]:
        """The names in the object that comes next; each is followed by its value, which the caller reads."""
        seen: set[str] = set()
        for _ in self._parts("{", "}"):
            if self.sign() != '"':
                raise self._broken(self._at)
            name = self.value()
            if name in seen:
                self._once([(name, None), (name, None)])
            seen.add(name)
            self._take(":")
            yield name

    def items(self) -> Iterator[Any]:
        """The values of the list that comes next."""
        for _ in self._parts("[", "]"):
            yield self.value()

    def skip(self) -> None:
        """Pass over the next value; an object of lists is read value by value."""
        if self.sign() == "{":
            for _ in self.names():
                self.skip()
        elif self.sign() == "[":
            for _ in self.items():
                pass
        else:
            self.value()

    def end(self) -> None:
        """Nothing but blanks comes any more."""
        if self.sign():
            raise self._broken(self._at)

    def _parts(self, opens: str, closes: str) -> Iterator[None]:
        self._take(opens)
        if self.sign() != closes:
            yield
            while self.sign() == ",":
                self._take(",")
                yield
        self._take(closes)

    def _take(self, sign: str) -> None:
        if self.sign() != sign:
            raise self._broken(self._at)
        self._at += 1

    def _go_on(self) -> bool:
        """Take in more, at least as much as is still held; False at the end of the text."""
        held = self._text[self._at :]
        fresh: list[str] = []
        while sum(map(len, fresh)) <= len(held):
            piece = next(self._pieces, None)
            if piece is None:
                break
            fresh.append(piece)
        if not any(fresh):
            return False
        self._line, self._column = self._place(self._at)
        self._text, self._at = held + "".join(fresh), 0
        return True

    def _place(self, at: int) -> tuple[int, int]:
        """Line and signs before a place in what is held."""
        lines = self._text.count("\n", 0, at)
        last = self._text.rfind("\n", 0, at)
        return self._line + lines, at - last - 1 if lines else self._column + at

    def _broken(self, at: int) -> UsageError:
        line, before = self._place(at)
        early = not self._text[at:].strip() and not any(piece.strip() for piece in self._pieces)
        why = "it ends too early" if early else "it is no JSON there"
        return UsageError(f"Line {line}, place {before + 1} could not be read: {why}. Nothing was changed.")
