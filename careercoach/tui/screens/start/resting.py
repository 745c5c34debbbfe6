"""Telling the advice on Today to rest: for a week, for today, or until it is switched on again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from careercoach.coach.nudges import listed
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.queries.start import nudges as told_rules
from careercoach.tui.frame.earlier import SpeaksOfNow

if TYPE_CHECKING:
    from sqlmodel import Session


class LetsAdviceRest(SpeaksOfNow):
    """A place whose advice can be told to rest."""

    _acts: tuple[Act, ...] = ()

    def action_snooze(self) -> None:
        """Let the rule of the act on top rest for a week."""
        from careercoach.services.start import nudges

        today = self.program.today
        self._tell(lambda session, rule: nudges.snooze(session, rule, today), "It rests for a week.  u Undo")

    def action_done(self) -> None:
        """The act on top is done; its rule keeps quiet today."""
        from careercoach.services.start import nudges

        today = self.program.today
        self._tell(lambda session, rule: nudges.done(session, rule, today), "Done ✓  u Undo")

    def action_silence(self) -> None:
        """Switch the rule of the act on top off."""
        from careercoach.services.start import nudges

        self._tell(lambda session, rule: nudges.switch(session, rule, True), "Switched off.  u Undo")

    def action_wake(self) -> None:
        """Choose a rule that keeps quiet, to speak again."""
        today = self.program.today
        quiet = [rule for rule in listed(told_rules.listed(self.program.reading), today) if rule.state != "speaks"]
        if not quiet:
            self.program.say(Content("Nothing rests or is switched off."))
            return
        options = [
            (each.rule, Content.assemble(each.when or each.rule, (f"\n{each.state}", "$muted"))) for each in quiet
        ]
        self._choose("WHAT SHALL SPEAK AGAIN?", options, self._woken)

    def _choose(self, heading: str, options: Sequence[tuple[str, Content]], then: Callable[[str | None], None]) -> None:
        """Have one of some chosen; ``then`` gets its name, None for none."""
        from careercoach.tui.widgets.choosing import Choose

        self.program.ask(Choose(heading, options), then)

    def _woken(self, rule: str | None) -> None:
        if rule is not None:
            from careercoach.services.start import nudges

            self.program.act(lambda session: nudges.switch(session, rule, False), "It speaks again.  u Undo")

    def _tell(self, told: "Callable[[Session, str], str]", said: str) -> None:
        """Tell the rule of the act on top something; the invitation of a quiet day has no rule."""
        rule = self._acts[0].rule
        if rule != INVITATION:
            self.program.act(lambda session: told(session, rule), said)
        else:
            self.program.say(Content("Nothing waits."))
