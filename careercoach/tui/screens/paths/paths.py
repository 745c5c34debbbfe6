"""Paths: roles one could take, with what closes soon; from here they are compared and looked at for readiness."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content

from careercoach.coach import paths as coach
from careercoach.coach import readiness
from careercoach.coach.trials import in_a_line
from careercoach.content import tracks
from careercoach.queries import positions
from careercoach.queries.paths import paths, trials
from careercoach.records import PathRecord
from careercoach.tui import pages, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.program import Program
from careercoach.tui.shown.words import TRACKS
from careercoach.tui.widgets.choosing import Choose, Pick

_ROOM_FOR_FACTS = 74
"""Columns from which a row has room for the kind of work."""


class Paths(ListFlow):
    """Those still open to the person, then those declined."""

    TITLE_WORDS = "Goals › Paths"
    PART = "paths"
    EMPTY = "Roles you could take: up, aside, deeper, or staying. ctrl+p, then “Examples”, shows some."
    EMPTY_EXAMPLE = "Quality analyst, a step to the side. I could prevent calls."
    EMPTY_BUTTON = "Write down the first"
    UNFINISHED = frozenset({"pathform", "stopdoing", "notapplicable"})
    WITH_IT = frozenset({"decline", "delete"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("enter", "Read", "open", "Read it", shown="⏎"),
        Command("e", "Change", "edit", "Change this path"),
        Command("n", "New", "new", "A role you could take"),
        Command("E", "Readiness", "readiness", "What you can show"),
        Command("V", "Compare", "compare", "Two to four, side by side"),
        Command("T", "Try it", "try_it", "Try a little of it", footer=False),
        Command("", "Examples", "examples", "Roads people have gone", footer=False),
        Command("X", "Decline", "decline", "Say no, or open it again", footer=False),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(command for command in COMMAND_LIST if command.key != "enter")]

    def everything(self) -> Sequence[PathRecord]:
        """Open ones first."""
        return paths.listed(self.program.reading)

    def heading(self, record: PathRecord) -> Content:
        """Whether it is still open to the person."""
        if record.active:
            return Content.assemble(("OPEN TO ME", "bold"), ("   roles I could take", "not bold"))
        return Content.assemble(("DECLINED", "bold"), ("   I said no, and why", "not bold"))

    def row(self, record: PathRecord, width: int) -> Content:
        """The role, which way it leads, the kind of work, and its closing day."""
        facts = [record.move if record.move != "return" else "back"]
        if width >= _ROOM_FOR_FACTS and record.track:
            facts.append(TRACKS[record.track])
        if record.ended_with:
            facts.append(positions.endings(self.program.reading)[record.ended_with])
        if record.deadline and record.active:
            facts.append(f"closes {text.day(record.deadline, self.program.today)}")
        words = " · ".join(facts)
        title = text.line(record.title).truncate(max(width - len(words) - 4, width // 3), ellipsis=True, pad=True)
        return Content.assemble("  ", title, "  ", (words, "$muted")).truncate(width, ellipsis=True)

    def detail(self, record: PathRecord) -> Content:
        """Everything said about it, and how its competencies stand."""
        return Content("\n").join(whole(self.program, record))

    def quiet(self) -> Content:
        """What closes first."""
        ahead = coach.openings(list(self.records.values()), self.program.today)
        if not ahead:
            return Content("")
        when = coach.closes(ahead[0], self.program.today)
        return Content.assemble("Closes first: ", text.shortened(ahead[0].title, 40), f", {when}")

    def open(self, record: PathRecord) -> None:
        """Read all there is about it."""
        self.program.open(pages.Path(record.id))

    def action_edit(self) -> None:
        """Change the highlighted one."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(routes.Path(record.id))

    def action_new(self) -> None:
        """Write down a role."""
        self.program.open(routes.Path())

    def action_readiness(self) -> None:
        """Show what the work shows for the highlighted path."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(routes.Readiness(record.id))

    def action_try_it(self) -> None:
        """Open the small tests of the highlighted path."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(routes.Trials(record.id))

    def action_compare(self) -> None:
        """Put paths side by side: all there are, or those picked."""
        known: list[PathRecord] = list(self.records.values())
        if len(known) < coach.LEAST:
            self.program.say(Content(f"A comparison takes {coach.LEAST} paths or more.  n writes one down"))
            return
        if len(known) == coach.LEAST:
            self._compare(tuple(each.id for each in known))
            return
        first = [each.id for each in known if each.active][: coach.MOST]
        offered = [(each.id, each.title) for each in known]
        self.program.ask(Pick("WHICH TWO TO FOUR PATHS?", offered, first), self._compare)

    def action_examples(self) -> None:
        """Choose a workplace, then a role from the roads people have gone there."""
        offered = [(key, Content(title)) for key, title in tracks.WORKPLACES.items()]
        self.program.ask(Choose("WHERE DO YOU WORK?", offered), self._roads)

    def action_decline(self) -> None:
        """Say no to a path, or open it again."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.paths import paths as writing

        said = "Declined.  u Undo" if record.active else "Open again.  u Undo"
        self.program.act(lambda session: writing.edit(session, record.id, {"active": not record.active}), said)

    def action_delete(self) -> None:
        """Take the highlighted path out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.paths import paths as writing

        self.program.act(lambda session: writing.delete(session, record.id), "Deleted.  u Undo")

    def _compare(self, chosen: tuple[str, ...] | None) -> None:
        if chosen is None:
            return
        if coach.LEAST <= len(chosen) <= coach.MOST:
            self.program.open(routes.Comparison(chosen))
        else:
            self.program.say(Content(f"A comparison takes {coach.LEAST} to {coach.MOST} paths.  V chooses again"))

    def _roads(self, workplace: str | None) -> None:
        if workplace is None:
            return
        roles = [(road, role) for road in tracks.sequences() if road.workplace == workplace for role in road.roles]
        offered = [
            (f"{count}", Content.assemble(role.title, (f"   {role.move} · {TRACKS[road.track]}", "$muted")))
            for count, (road, role) in enumerate(roles)
        ]

        def chosen(count: str | None) -> None:
            if count is not None:
                road, role = roles[int(count)]
                self.program.open(
                    routes.Path(
                        prefill={"title": role.title, "move": role.move, "track": road.track, "asks": role.asks}
                    )
                )

        self.program.ask(Choose("ROADS PEOPLE HAVE GONE", offered), chosen)


def whole(program: Program, record: PathRecord) -> list[Content]:
    """Everything said about a path, and how its competencies stand."""
    facts = [coach.MOVES[record.move], *([TRACKS[record.track]] if record.track else [])]
    said = (
        ("What draws me", record.attracts),
        ("What it asks for", record.asks),
        ("How one works", record.style),
        ("With whom", record.colleagues),
        ("Life around it", record.lifestyle),
        ("Pay", record.pay),
        ("I would stop", record.stop_doing),
        ("Whom to ask", record.person),
        ("Link", record.link),
    )
    lines = [
        text.line(record.title, "bold"),
        Content.assemble((f"{' · '.join(facts)} · ", "$muted"), text.line(coach.where(record), "$muted")),
    ]
    if record.deadline:
        lines.append(Content.styled(f"closes {coach.closes(record, program.today)}", "$secondary"))
    lines.append(Content.assemble(("My work shows   ", "$muted"), _standing(program, record)))
    lines.append(Content.assemble(("Tried   ", "$muted"), _tried(program, record)))
    for label, words in said:
        if words:
            lines.extend([Content(""), Content.styled(label, "$muted"), text.prose(words)])
    return lines


def _standing(program: Program, record: PathRecord) -> str:
    reading, today = program.reading, program.today
    cells = readiness.grid(record, paths.evidence(reading, record), today, positions.left_out(reading, today))
    return readiness.in_words(cells) or "nothing named yet; E says what it needs"


def _tried(program: Program, record: PathRecord) -> Content:
    tests = trials.listed(program.reading, path=record.id)
    said = " · ".join(map(in_a_line, tests)) or "not yet; T plans a test"
    return text.line(said)
