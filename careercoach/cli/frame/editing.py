"""Editing: the same change to one thing or to several in one act, and options that add to a list or take from it.

What a noun has several of is known by its options: each that may be repeated has an --add- and a --remove- beside it.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Protocol, TypeVar, get_args

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, reading
from careercoach.cli.frame.options import several
from careercoach.errors import UsageError
from careercoach.incoming import alike
from careercoach.store import ids

if TYPE_CHECKING:
    from sqlmodel import Session


class _Kept(Protocol):
    @property
    def id(self) -> str: ...


RecordT = TypeVar("RecordT", bound=_Kept)

Ids = Annotated[list[str], typer.Argument(metavar="ID…", help="The beginning of its id, or of several.")]


def more_and_less(fields: Mapping[str, Any]) -> dict[str, Any]:
    """For ``taking``: what adds to each option that may be repeated, and what takes away from it."""
    options: dict[str, Any] = {}
    for name, (flag, what) in _repeated(fields).items():
        options[f"add_{name}"] = several(f"--add-{flag}", "One more; the others stay.", what)
        options[f"remove_{name}"] = several(f"--remove-{flag}", "One less; the others stay.", what)
    return options


class Lists:
    """What is to be more or less in the lists of a thing. ``plain`` is all else that was said.

    ``renamed`` says which field an option fills where that is called otherwise. Raises UsageError where a list is to be
    replaced and changed at once.
    """

    def __init__(
        self, fields: Mapping[str, Any], said: Mapping[str, Any], renamed: Mapping[str, str] | None = None
    ) -> None:
        self.plain = {name: value for name, value in said.items() if not name.startswith(("add_", "remove_"))}
        self._asked = {
            name: (flag, what, said[f"add_{name}"] or (), said[f"remove_{name}"] or ())
            for name, (flag, what) in _repeated(fields).items()
            if said[f"add_{name}"] or said[f"remove_{name}"]
        }
        self._renamed = renamed or {}
        for name, (flag, *_) in self._asked.items():
            if said[name] is not None:
                raise UsageError(f"--{flag} replaces them all; give that alone, or --add-{flag} and --remove-{flag}.")

    def __bool__(self) -> bool:
        return bool(self._asked)

    def of(self, connection: sqlite3.Connection, record: object) -> dict[str, list[str]]:
        """What the lists of a thing hold then, by field. Raises NotFound for the id of nothing.

        Texts that differ in letter case or accents alone are the same; an id may be given by its beginning or key.
        """
        found = {}
        for name, (flag, what, more, less) in self._asked.items():
            field = self._renamed.get(name, name)
            full = (lambda each, flag=flag: ids.find(connection, flag, each, flag)[1]) if what == "ID" else alike
            there: Sequence[str] = getattr(record, field)
            gone = {full(each) for each in less}
            if missing := [each for each in less if full(each) not in {full(one) for one in there}]:
                output.note(f"--remove-{flag}: {output.quoted(missing[0])} was not there.")
            kept = {full(each): each for each in there if full(each) not in gone}
            found[field] = list({**{full(each): each for each in more if each.strip()}, **kept}.values())
        return found


def edit_each(
    identities: Sequence[str],
    get: Callable[[sqlite3.Connection, str], RecordT],
    edit: Callable[["Session", str, Mapping[str, Any]], object],
    changes: Mapping[str, Any],
    lists: Lists,
) -> list[tuple[RecordT, RecordT]]:
    """Change each of them in one act; each as it was and as it is then, once if it was named twice.

    ``edit`` is the service, which takes the session, an id and what to change. Raises NotFound, which changes nothing.
    """
    with reading() as connection:
        before = {each.id: each for each in (get(connection, identity) for identity in identities)}
    with acting() as session:
        from careercoach.store.session import raw

        for identity in before:
            edit(session, identity, {**changes, **lists.of(raw(session), get(raw(session), identity))})
    with reading() as connection:
        return [(record, get(connection, identity)) for identity, record in before.items()]


def _repeated(fields: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """The options of ``fields`` that may be repeated, by name: what they are called and what they take."""
    hints = {name: get_args(field) for name, field in fields.items()}
    taken = {name: hint for name, hint in hints.items() if hint and hint[0] == list[str] | None}
    # Within Annotated, Typer keeps the first name of an option where its default would stand.
    return {name: (option.default.lstrip("-"), option.metavar) for name, (_, option) in taken.items()}
