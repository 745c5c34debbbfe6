"""What every record and every other value is: a plain class whose values are set once, that costs nothing to import.

Why not dataclasses: writing the methods of some hundred classes each time a command starts took almost half of its
imports. A value has one constructor, one equality and one repr for all, and its fields are its annotations but for a
``ClassVar``; those of the records are kept as text (``from __future__ import annotations``) so that none is evaluated.
``dataclasses.replace``, ``fields`` and ``asdict`` take a value like any dataclass; what they need is drawn up when they
are first asked.
"""

import sys
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import Field

NOTHING: Mapping[Any, Any] = MappingProxyType({})
"""The default of a field that maps: nothing, and nobody can put anything into it."""


TIMES = ("created_at", "updated_at")
"""What the change log knows of everything that is ``kept_in`` a table; ``queries.file.times`` asks it."""


class _Described:
    """The fields as ``dataclasses`` knows them; the type of each is its annotation as text."""

    def __get__(self, _: object, record: type["Frozen"]) -> dict[str, "Field[Any]"]:
        from copy import copy

        described = {name: copy(_a_field()) for name in record.names}
        for name, field in described.items():
            field.name, field.type = name, record.types[name]
            field.default = record.defaults.get(name, field.default)
        record.__dataclass_fields__ = described
        return described


@cache
def _a_field() -> "Field[Any]":
    """A field to take others from: dataclasses offers no public way to make one, but for making a class."""
    from dataclasses import fields, make_dataclass

    # Without words of its own, a class is described by its signature, which takes longer than all the rest.
    made = make_dataclass("_", ["_"], init=False, repr=False, eq=False, match_args=False, namespace={"__doc__": "_"})
    return fields(made)[0]


class _Slotted(type):
    """Makes the annotations of a class its slots, and keeps a default beside them.

    ``setters`` fill the slots in their order: to ask for each by its name takes half as long again.
    """

    setters: tuple[Callable[[object, Any], None], ...]

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> "_Slotted":
        own = {each: said for each, said in _annotations(space).items() if bases and not _of_class(said)}
        defaults = {each: space.pop(each) for each in own if each in space}
        space["__slots__"] = tuple(own)
        if bases:
            space["types"] = {**getattr(bases[0], "types", {}), **own}
            space["names"] = space["__match_args__"] = tuple(space["types"])
            space["defaults"] = {**getattr(bases[0], "defaults", {}), **defaults}
            space["__dataclass_fields__"] = _Described()
        made = super().__new__(cls, name, bases, space)
        made.setters = tuple([getattr(made, each).__set__ for each in space.get("names", ())])
        return made


def _annotations(space: dict[str, Any]) -> dict[str, Any]:
    """What is annotated in the body of a class. From Python 3.14 on it is written down only when it is asked for."""
    if sys.version_info >= (3, 14) and "__annotations__" not in space:
        import annotationlib

        annotate = annotationlib.get_annotate_from_class_namespace(space)
        forward = annotationlib.Format.FORWARDREF
        return dict(annotationlib.call_annotate_function(annotate, forward)) if annotate else {}
    written: dict[str, Any] = space.get("__annotations__", {})
    return written


def _of_class(annotation: object) -> bool:
    """Whether it says that the name belongs to the class and not to each value of it."""
    if isinstance(annotation, str):
        return annotation.startswith("ClassVar[")
    return getattr(annotation, "__origin__", None) is ClassVar


@dataclass_transform(frozen_default=True)
class Frozen(metaclass=_Slotted):
    """A value with named fields that cannot be changed.

    ``names`` are its fields in order, ``types`` each one's annotation, ``defaults`` what may be left out.
    ``filled`` names those that stand in no view: whoever asks for the record fills them. ``kept_in`` names the table of
    its rows and those of its parts, blank for what is made of others.
    """

    filled: ClassVar[str] = ""
    kept_in: ClassVar[str] = ""

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
        names: ClassVar[tuple[str, ...]]
        types: ClassVar[dict[str, str]]
        defaults: ClassVar[dict[str, Any]]
        setters: ClassVar[tuple[Callable[[object, Any], None], ...]]

    def __init__(self, *values: Any, **named: Any) -> None:
        """Take every field, by place or by name. Raises TypeError when one is missing, unknown or given twice."""
        if named or len(values) != len(self.names):
            values = self._whole(values, named)
        for put, value in zip(self.setters, values, strict=True):
            put(self, value)

    def _whole(self, values: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
        names, whole = self.names, {**self.defaults, **named}
        by_place = names[: len(values)]
        if len(values) > len(names) or not named.keys().isdisjoint(by_place):
            raise self._each_once()
        whole.update(zip(by_place, values, strict=True))
        if len(whole) != len(names):
            raise self._each_once()
        try:
            return tuple([whole[name] for name in names])
        except KeyError:
            raise self._each_once() from None

    def _each_once(self) -> TypeError:
        return TypeError(f"{type(self).__name__} takes each of these once: {', '.join(self.names)}")

    def __setattr__(self, name: str, _: object) -> None:
        raise AttributeError(f"{name} of a {type(self).__name__} is never changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{name} of a {type(self).__name__} is never taken away")

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.names])

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in zip(self.names, self._values(), strict=True))
        return f"{type(self).__name__}({said})"

    def __reduce__(self) -> tuple[type["Frozen"], tuple[Any, ...]]:
        return type(self), self._values()
