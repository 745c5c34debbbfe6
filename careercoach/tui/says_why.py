"""A key that does nothing says why, on every screen: nobody wonders whether it was heard.

Where one writes at any time, a letter that is no command begins to write.
"""

from textual.app import App
from textual.content import Content
from textual.keys import key_to_character
from textual.widget import Widget

from careercoach.tui.commands import FUNCTION_KEY
from careercoach.tui.frame.place import Desktop
from careercoach.tui.program import program_of
from careercoach.tui.widgets.bars import PLACES


class SaysWhy(App[int]):
    """An app in which every letter, sign and F key is answered."""

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """Do what the key is for; where that is nothing, say so.

        Why override a private method: it is the one place where it is known that nobody wanted a key.
        """
        done = await super()._check_bindings(key, priority)
        if not (done or priority):
            self._answer(key)
        return done

    def _answer(self, key: str) -> None:
        """Begin to write with what nobody wanted, or say why it does nothing."""
        typed = key_to_character(key) or ""
        if typed.isalpha() and isinstance(self.screen, Desktop) and self.screen.begin_with(typed):
            return
        why = why_not(key, self.focused, in_front=len(self.screen_stack) > 1, boxed=self.screen.is_modal)
        if why:
            program_of(self).say(Content(why))


def why_not(key: str, focused: Widget | None, *, in_front: bool, boxed: bool = False) -> str:
    """Why a key does nothing, "" where nobody would expect it to.

    ``in_front`` of a place stands another screen, and ``boxed`` says that it is a box with a question.
    """
    typed = key_to_character(key) or ""
    sign = key.upper() if FUNCTION_KEY.fullmatch(key) else typed if typed.isprintable() and typed.strip() else ""
    if not sign:
        return ""
    chooses = getattr(focused, "FOOTER", None)
    if chooses and len(sign) == 1:
        return f"Letters do nothing in this line: {' '.join(chooses).lower()}, Enter goes on."
    if boxed:
        return f"{sign} does nothing in this box. Esc closes it."
    if in_front and sign in {str(number) for number in range(1, len(PLACES) + 1)}:
        return f"Esc goes back first; then {sign} opens {PLACES[int(sign) - 1][1]}."
    return f"{sign} does nothing here. ? shows what does."
