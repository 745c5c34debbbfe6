"""The fields of a form as they stand on the screen: what is in them, what they offer, and whether it is understood."""

from datetime import date

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from careercoach.content.remedies import on_screen
from careercoach.errors import InvalidValue
from careercoach.fields.field import Field, Raw
from careercoach.fields.understanding import understand
from careercoach.tui.frame.form_fields import beside, raw_in, widget_for
from careercoach.tui.frame.one_enter import OneEnter
from careercoach.tui.frame.track import Track


class HasFields(OneEnter):
    """A screen with the fields of ``FIELDS``, each said to be understood or not as one leaves it."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        super().__init__()
        self._loaded: dict[str, object] = {}
        """The values on file, by field name."""
        self._track: Track

    def typed_on(self, name: str) -> date:
        """The day on which a field was typed: what “yesterday” in it counts from."""
        return self._track.day(name, self.program.today)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """What a ``picks`` or ``pick`` field offers, or a ``names`` field suggests: (value, words)."""
        return []

    def picked(self, field: Field) -> tuple[str, ...]:
        """The ids on file for a ``picks`` field: they are offered even when they would not be offered anew."""
        value = self._loaded.get(field.name)
        return value if isinstance(value, tuple) else ()

    def go_to(self, name: str) -> None:
        """Have the field of that name in front."""
        self.query_one(f"#{name}").focus()

    def _shown(self) -> dict[str, Raw]:
        return {field.name: raw_in(self._in(field)) for field in self.FIELDS}

    def _in(self, field: Field) -> Widget:
        return self.query_one(f"#{field.name}")

    def _widget(self, field: Field) -> Widget:
        return widget_for(field, self._loaded.get(field.name), self.options(field))

    @staticmethod
    def _plain(value: object) -> object:
        return value if value != "" else None

    def _value(self, field: Field) -> object:
        """What a field says, understood on the day it was typed. Raises InvalidValue."""
        loaded, on = self._loaded.get(field.name), self.typed_on(field.name)
        return understand(field, raw_in(self._in(field)), loaded, on, self.week)

    def _check_while_typing(self, field: Field) -> None:
        """Say how it is understood; what is not understood yet may become right with the next letter."""
        self._check(field)
        line = self.query_one(f"#problem-{field.name}", Static)
        if line.has_class("-wrong"):
            line.remove_class("-shown")

    def _check(self, field: Field) -> None:
        """Say beside the field how a day is understood, or what is wrong."""
        line = self.query_one(f"#problem-{field.name}", Static)
        try:
            value = self._value(field)
        except InvalidValue as error:
            line.update(Content.styled(on_screen(error), "$error"))
            line.add_class("-shown", "-wrong")
            return
        said = beside(field, value, self._plain(self._loaded.get(field.name)), self.options(field))
        line.update(said)
        line.set_class(bool(said.plain), "-shown").remove_class("-wrong")
