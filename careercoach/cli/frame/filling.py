"""Filling in a form line by line: the fields the screens show, one question after the other.

What is typed is on disk with the next Enter, as the same draft that the screens keep, so that either front goes on with
what was begun in the other. Passing the last question, or q, makes one act of it; Ctrl-D and Ctrl-C leave it
unfinished.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from careercoach.cli.frame.context import Unsaved, acting, current, parse_day, reading
from careercoach.cli.frame.voice import EMPTY, HOW, Back, Ended, Leaves, Voice, none_of, numbered
from careercoach.coach import drafts
from careercoach.coach.drafts import Typed, headline
from careercoach.content.remedies import for_command, on_screen
from careercoach.dates import Day, Period, lately
from careercoach.errors import CareerCoachError, Conflict, InvalidValue, KeptElsewhere
from careercoach.fields.field import Field, Raw, as_text, raw_of
from careercoach.fields.understanding import understand
from careercoach.frozen import NOTHING, Frozen
from careercoach.queries.drafts import Draft
from careercoach.visible import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

Values = Mapping[str, object]
Offered = Sequence[tuple[str, str]]

_UNFINISHED = "What you typed waits, unfinished; Today offers it again."
_NEEDED = "This one is needed; q leaves."


_A_FIGURE = 3
"""Digits from which a number may be words, such as a year."""


def _nothing(_: str) -> Offered:
    return ()


def _no_values(_: Values = NOTHING) -> Values:
    return NOTHING


def _as_it_is(_name: str, _value: object, _on: date) -> str:
    return ""


class Form(Frozen):
    """A form to fill in.

    ``key`` is that of its draft, ``called`` what the draft is called, "" for its first words. Of ``fields`` the
    ``foremost`` are asked, the rest is offered at the end. ``on_file`` reads what is there, {} for a new thing.
    ``proposed`` says what is usual, given what was said so far. ``offered`` gives what a field picks from by its name.
    ``heard`` says how a value was understood, "" where that is plain, and raises InvalidValue. ``store`` keeps what
    was said within one act, on the day it was begun; of a new thing all of it, else what was changed.
    """

    key: str
    fields: tuple[Field, ...]
    foremost: Sequence[str]
    store: Callable[["Session", Values, date], str]
    called: str = ""
    new: bool = True
    on_file: Callable[[], Values] = _no_values
    proposed: Callable[[Values], Values] = _no_values
    offered: Callable[[str], Offered] = _nothing
    heard: Callable[[str, object, date], str] = _as_it_is


class Filling:
    """One form while it is filled in; what was typed stands in ``_mine``, as the screens keep it."""

    def __init__(self, form: Form, voice: Voice, said: Mapping[str, str] = NOTHING) -> None:
        """Take up what waits of it; else ``said`` is what was typed of it already."""
        self._form, self._voice = form, voice
        self._file = dict(form.on_file())
        self._based = self._raws(self._file)
        self._number: int | None = None
        self._mine: dict[str, Raw] = {}
        self._days: dict[str, date] = {}
        self._on = current().today
        self._take_up()
        for field in form.fields:
            if field.name in said and self._number is None:
                self._typed(field, said[field.name])

    def go(self) -> str | None:
        """Ask for everything and keep it as one act; its id, None when nothing was kept. Raises Ended."""
        fields = [field for field in self._form.fields if field.kind not in ("picks", "pick") or self._ways(field)]
        asked = [field for field in fields if field.name in self._form.foremost]
        rest = [field for field in fields if field not in asked]
        left = False
        while True:
            try:
                self._one_by_one(asked)
                self._more(rest)
            except (Ended, KeyboardInterrupt):
                self._say_unfinished()
                raise
            except Leaves:
                left = True
            if (left and not self._mine) or not (self._form.new or self._changed()):
                self._voice.say("Nothing was said, so nothing is kept." if self._form.new else "Nothing was changed.")
                return None
            row = self._kept()
            if left and row is None:
                self._say_unfinished()
            if left or row:
                return row

    def _take_up(self) -> None:
        """Go on with what was begun, here or on a screen."""
        from careercoach.queries import drafts as stored

        with reading(begins=True) as connection:
            begun = stored.latest(connection, self._form.key)
        if begun is None:
            return
        try:
            typed = drafts.unpack(begun.text, begun.based)
        except ValueError:
            return
        if typed.mine.keys() <= self._based.keys():
            self._number, self._on = begun.number, min(begun.on, self._on)
            self._mine, self._days = dict(typed.mine), dict(typed.days)
            self._based |= typed.based
            self._voice.say(f"You began this {lately(begun.on, current().today)}; what you typed stands there.")

    def _one_by_one(self, fields: Sequence[Field]) -> None:
        at = 0
        while at < len(fields):
            try:
                self._ask(fields[at])
            except Back:
                if at == 0:
                    self._voice.say("This is the first question; q leaves.")
                at = max(at - 1, 0)
            else:
                at += 1

    def _more(self, fields: Sequence[Field]) -> None:
        """Offer what most people leave out, until Enter alone; each by a number that stays when others come or go."""
        all_of_them = [field.name for field in self._form.fields if field.name not in self._form.foremost]
        ways = [(str(all_of_them.index(field.name) + 1), field.label) for field in fields]
        named = dict(zip(numbered(ways), fields, strict=True))
        if fields:
            self._voice.say(f"Say more by its number; Enter keeps it as it is.\n{self._listed(named)}")
        while fields:
            try:
                typed = self._voice.answer(self._listed(named))
                if typed in ("", "0"):
                    return
                if typed in named:
                    self._ask(named[typed])
                    self._voice.say("Another number, or Enter keeps it.")
                else:
                    self._voice.say(none_of(ways))
            except Back:
                self._voice.say("? lists them again; Enter keeps it.")

    def _listed(self, named: Mapping[str, Field]) -> str:
        return "\n".join(f"{number} {self._headed(field)}" for number, field in named.items())

    def _ask(self, field: Field) -> None:
        """Put one question until its answer is understood. Raises Back and Leaves."""
        self._voice.say("\n".join([self._headed(field), *self._lines(field)]))
        while True:
            typed = self._voice.answer(_explained(field))
            try:
                if field.needed and (typed == EMPTY or not (typed or self._raw(field))):
                    self._voice.say(_NEEDED)
                    continue
                if not typed:
                    return
                raw: Raw = self._understood(field, typed)
                value = self._value(field, raw, current().today)
                self._say_heard(field, value)
            except InvalidValue as error:
                self._voice.say(on_screen(error))
                continue
            self._typed(field, raw)
            return

    def _understood(self, field: Field, typed: str) -> Raw:
        """What the typed line puts into the field. Raises InvalidValue."""
        picks = field.kind in ("picks", "pick")
        if typed == EMPTY:
            return [] if picks else field.choices[0][0] if field.choices else ""
        if not picks and field.kind != "choice":
            if _takes_words(field) and typed.isdecimal() and len(typed) < _A_FIGURE:
                raise InvalidValue(
                    field.name, f"{typed} is no answer here, where words are asked. b goes back, q leaves."
                )
            return typed if field.kind == "prose" else one_line(typed)
        ways = self._ways(field)
        values = [value for value, _ in ways]
        named = {value: value for value in values} | dict(zip(numbered(ways), values, strict=True))
        wanted = typed.replace(",", " ").split() if picks else [typed.lower()]
        if wanted == ["0"] and "0" not in named:
            raise Back
        if not all(one in named for one in wanted):
            several = " Several have a blank between." if field.kind == "picks" else ""
            raise InvalidValue(field.name, f"{none_of(ways)}{several}")
        found = list(dict.fromkeys(named[one] for one in wanted))
        return found[: None if field.kind == "picks" else 1] if picks else found[0]

    def _value(self, field: Field, raw: Raw, on: date) -> object:
        return understand(field, raw, self._file.get(field.name), on, current().settings.week)

    def _say_heard(self, field: Field, value: object) -> None:
        """Say how it was understood, where the words leave that open. Raises InvalidValue."""
        if isinstance(value, int) and field.most and not field.least <= value <= field.most:
            raise InvalidValue(field.name, f"That takes a number from {field.least} to {field.most}.")
        heard = self._form.heard(field.name, value, current().today)
        if not heard and isinstance(value, date | Day | Period):
            heard = as_text(value)
        if heard:
            self._voice.say(f"Understood as {heard}.")

    def _headed(self, field: Field) -> str:
        """The question, and what stands there."""
        stands = self._in_words(field)
        end = "" if stands.endswith((".", "!", "?")) else "."
        asked = field.label if field.label.endswith((".", "?", "!", "…")) else f"{field.label}."
        return f"{asked} Now: {stands}{end}" if stands else field.label

    def _lines(self, field: Field) -> list[str]:
        ways = self._ways(field)
        lines = zip(numbered(ways), ways, strict=True)
        return [f"{number} {_unnumbered(words, number)}" for number, (_, words) in lines]

    def _ways(self, field: Field) -> Offered:
        """What a field chooses from; of figures there is none for nothing said, which - says."""
        if field.kind == "choice":
            figures = [way for way in field.choices if way[0].isdecimal()]
            return figures or field.choices
        return self._form.offered(field.name) if field.kind in ("picks", "pick") else ()

    def _raw(self, field: Field) -> Raw:
        """What stands in the field: what was typed, else what is on file, else what is usual."""
        if field.name in self._mine:
            return self._mine[field.name]
        usual = self._form.proposed(self._said()).get(field.name) if self._form.new else None
        return raw_of(field, usual) if usual is not None and not self._file.get(field.name) else self._based[field.name]

    def _in_words(self, field: Field) -> str:
        raw = self._raw(field)
        if isinstance(raw, list):
            words = dict(self._ways(field))
            return ", ".join(one_line(words.get(one, one)) for one in raw)
        if field.kind == "choice":
            return "" if raw == "" and field.choices[0][1] in ("–", "not said") else dict(field.choices).get(raw, "")
        return one_line(raw)

    def _said(self) -> Values:
        """What was typed so far, as far as it is understood."""
        found: dict[str, object] = {}
        for field in self._form.fields:
            if field.name in self._mine:
                try:
                    found[field.name] = self._value(field, self._mine[field.name], self._day(field))
                except InvalidValue:
                    continue
        return found

    def _day(self, field: Field) -> date:
        """The day on which a field was typed: what “yesterday” in it counts from."""
        return self._days.get(field.name, current().today)

    def _typed(self, field: Field, raw: Raw) -> None:
        """Have what was typed on disk."""
        self._mine[field.name] = raw
        self._days[field.name] = current().today
        mine = self._changed()
        text, known = drafts.pack(Typed(mine, self._based, self._days))
        called = self._form.called or next((headline(one) for one in mine.values() if isinstance(one, str)), "")
        try:
            self._write(Draft(self._number, self._form.key, called, text, known, self._on))
        except KeptElsewhere as error:
            self._voice.say(error.sentence)
            self._write(Draft(None, self._form.key, called, text, known, self._on))

    def _write(self, held: Draft) -> None:
        with acting() as session:
            from careercoach.services import drafts as writing

            self._number = writing.write(session, held)

    def _kept(self) -> str | None:
        """Make one act of it; None when that could not be, and why is said."""
        try:
            changes = self._meant()
            with acting() as session:
                from careercoach.services import drafts as writing

                row = self._form.store(session, changes, self._on)
                writing.end(session, self._number, row)
        except KeptElsewhere as error:
            self._voice.say(error.sentence)
            return error.became
        except CareerCoachError as error:
            self._voice.say(on_screen(error) if isinstance(error, InvalidValue) else for_command(error))
            return None
        return row

    def _meant(self) -> dict[str, object]:
        """What is kept: of a new thing what stands there, else what was changed here. Raises InvalidValue, Conflict."""
        fields = {field.name: field for field in self._form.fields}
        if self._form.new:
            said = {name: self._value(field, self._raw(field), self._day(field)) for name, field in fields.items()}
            return {name: value for name, value in said.items() if value not in (None, ())}
        theirs = self._raws(self._form.on_file())
        if any(theirs[name] not in (self._based[name], raw) for name, raw in self._mine.items()):
            raise Conflict("Something here was changed elsewhere meanwhile; look at it again first.")
        return {name: self._value(fields[name], raw, self._day(fields[name])) for name, raw in self._changed().items()}

    def _changed(self) -> dict[str, Raw]:
        """What was typed and stands otherwise on file."""
        return {name: raw for name, raw in self._mine.items() if raw != self._based[name]}

    def _raws(self, values: Values) -> dict[str, Raw]:
        return {field.name: raw_of(field, values.get(field.name)) for field in self._form.fields}

    def _say_unfinished(self) -> None:
        if self._number is not None:
            self._voice.say(_UNFINISHED)


def asked(voice: Voice, field: Field) -> object:
    """What is said to a field that belongs to no form; None when it is left out. Raises Leaves."""
    voice.say("\n".join(filter(None, (field.label, field.hint))))
    while True:
        try:
            typed = voice.answer(_explained(field))
            if not typed and field.needed:
                voice.say(_NEEDED)
                continue
            if typed and field.kind == "day":
                return parse_day("That day", typed, field.toward, field.edge or "last")
        except Back:
            voice.say("There is no way back from here; q leaves, and nothing is kept.")
        except InvalidValue as error:
            voice.say(for_command(error))
        else:
            current().unsaved.append(Unsaved(typed, None))
            return typed or None


def _takes_words(field: Field) -> bool:
    """Whether a number alone is typed there by mistake, meant for a choice before or after it."""
    return field.kind in ("prose", "person", "people", "names") or (field.kind == "line" and field.needed)


def _explained(field: Field) -> str:
    """What ? says to a field."""
    example = f"For example: {field.example}" if field.example else ""
    hint = "" if field.example and field.example in field.hint else field.hint
    return "\n".join(filter(None, (hint, example, HOW)))


def _unnumbered(words: str, number: str) -> str:
    """The words of a choice that begin with its own number, without that."""
    return one_line(words.removeprefix(f"{number} "))
