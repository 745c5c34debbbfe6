"""The last step of preparing a talk: the talk from beginning to end, to move and to re-time what is brought."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from careercoach.coach import agenda, talk_readiness
from careercoach.content.loader import Section
from careercoach.queries.talk.suggestions import preparation
from careercoach.records import AgendaItemRecord, MeetingRecord
from careercoach.tui import text
from careercoach.tui.screens.talk.meeting_choosing import Offers, Step, below
from careercoach.tui.shown.talks import minutes_words

_KEYS = "+ - minutes   [ ] earlier, later   space leaves out   F5 words to say"
_WIDE_ENOUGH = 72
"""Columns from which several things missing are named."""

_NAMED = 3
"""Things missing that are named at once; F8 shows them all."""


class ReadStep(Step):
    """The parts with their minutes and what belongs there, then what is parked."""

    def on_mount(self) -> None:
        """Nothing is listed yet."""
        self._items: dict[str, AgendaItemRecord] = {}

    def compose(self) -> ComposeResult:
        """What is missing, the talk, and the keys."""
        yield Static(id="missing")
        yield Offers(id="read")
        yield Static(Content.styled(_KEYS, "$muted"), id="reading-keys")

    def begin(self) -> None:
        """Let the arrows go through it."""
        self.query_one("#read").focus()

    def fill(self, meeting: MeetingRecord) -> None:
        """The parts in order, then what is parked, keeping the place in it."""
        super().fill(meeting)
        self._say_missing(meeting)
        listed = self.query_one("#read", OptionList)
        before, index = listed.highlighted_option, listed.highlighted or 0
        self._items = {item.id: item for item in meeting.items}
        rows: list[Option] = []
        gap = not self.screen.has_class("-short")
        for part, items in agenda.sections(meeting):
            rows += [Option("", disabled=True)] if rows and gap else []
            rows.append(Option(_part(part, meeting, self._width), id=part.key))
            rows += [Option(self._row(item), id=item.id) for item in items]
        parked = agenda.budget(meeting).parked
        if parked:
            rows += [Option("", disabled=True)] if gap else []
            why = ("  no time for it; not in the brief", "$warning")
            rows.append(Option(Content.assemble(("PARKING LOT", "bold $muted"), why), id="parked"))
            rows += [Option(self._row(item), id=item.id) for item in parked]
        listed.clear_options()
        listed.add_options(rows)
        places = {row.id: place for place, row in enumerate(rows)}
        same = places.get(before.id) if before is not None else None
        listed.highlighted = min(index, len(rows) - 1) if same is None else same

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Leave it out: one act."""
        event.stop()
        self.choose()

    def choose(self) -> None:
        """Leave out what is highlighted."""
        item = self.highlighted()
        if item is not None:
            from careercoach.services.talk import meetings as writing

            self.program.act(lambda session: writing.leave_out(session, item.id), "Left out.  u Undo")

    def highlighted(self) -> AgendaItemRecord | None:
        """The thing on the agenda that is highlighted; None on a part."""
        option = self.query_one("#read", OptionList).highlighted_option
        return self._items.get(option.id or "") if option else None

    def _say_missing(self, meeting: MeetingRecord) -> None:
        found = talk_readiness.missing(preparation(self.program.reading, meeting), self.program.today)
        line = self.query_one("#missing", Static)
        if not found:
            line.update(Content.styled(f"✓ {talk_readiness.NOTHING}", "$success"))
            return
        minutes = talk_readiness.minutes(found)
        shown = _NAMED if self.app.size.width >= _WIDE_ENOUGH else 1
        named = " · ".join(one.title for one in found[:shown])
        more = f" · {len(found) - shown} more" if len(found) > shown else ""
        about = f"About {minutes} {'minute' if minutes == 1 else 'minutes'} of work are left: "
        line.update(
            Content.assemble(
                (about, "$warning"), f"{named}{more}.  ", ("F8 goes there", "$muted @click=screen.missing()")
            )
        )

    @property
    def _width(self) -> int:
        """Columns there are for a row."""
        return min(max(self.app.size.width - 8, 24), 100)

    def _row(self, item: AgendaItemRecord) -> Content:
        mark = " · private" if item.private else ""
        note = f"{minutes_words(item.minutes)} min{mark}"
        title = text.shortened(item.title, max(self._width - len(note) - 6, 10))
        gap = max(self._width - 4 - Content(title).cell_length - len(note), 2)
        return Content.assemble("  · ", title, (f"{' ' * gap}{note}", "$muted"))


def _part(part: Section, meeting: MeetingRecord, width: int) -> Content:
    """The heading of a part with what to do in it; the purpose of the talk stands in the first."""
    minutes = f"  {minutes_words(part.minutes)} min"
    lines = [
        Content.assemble((part.title.upper(), "bold $muted"), (minutes, "$secondary")),
        Content.styled(part.say, "$muted"),
    ]
    if part.key == "purpose" and meeting.purpose:
        lines.append(Content(f"  {below(meeting.purpose, width - 4)}"))
    return Content("\n").join(lines)
