"""Writing a life on a real file, day by day, through the services that the fronts use."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from sqlmodel import Session

from careercoach.coach.changing import proposals
from careercoach.queries.jobs import open_things
from careercoach.queries.talk import meetings
from careercoach.services import positions
from careercoach.services.jobs import changing, profile
from careercoach.store import acts, changes
from careercoach.store.file import open_file
from careercoach.store.session import act
from tests.lives.sitting import Sitting
from tests.lives.stories import GAP, MONTH, NOBODY, Lots, Stage, Story
from tests.lives.truth import Thing, Truth
from tests.lives.words import Word
from tests.store import reading
from tests.store.walking import tables

Event = tuple[date, int, Callable[[], object]]
"""What happens on a day, and its place among the things of that day."""

TAKER = "Nadia"
"""Who takes on what passes to somebody."""

NEARLY_OVER = timedelta(days=3)
"""So long before its end a stage has its last sitting, so that a talk planned then lies beyond it."""


class Life:
    """A life while it is lived. ``every`` says how many months lie between two sittings at the file."""

    def __init__(self, path: Path, story: Story, lots: Lots, every: int) -> None:
        self.path, self.story, self.lots, self.every = path, story, lots, every
        self.truth = Truth(story)
        self.faults: list[str] = []
        """What was wrong on the way: an undo that did not lead back."""
        self._sitting = Sitting(self.truth, lots)
        self._must_say_back = False
        open_file(path).close()

    def live(self) -> Iterator[date]:
        """Each day of the life, when what happens on it is on file."""
        events = sorted(self._events(), key=lambda event: event[:2])
        day = self.story.first
        while day <= self.story.last:
            while events and events[0][0] <= day:
                events.pop(0)[2]()
            yield day
            day += timedelta(1)

    def _events(self) -> Iterator[Event]:
        before: Stage | None = None
        for stage in self.story.stages:
            yield from self._beginning(stage, before)
            for since, who in stage.managers[1:]:
                yield since, 1, partial(self._manager, stage, who, since)
            if stage.away:
                first, last = stage.away
                yield first, 1, partial(self._leave, first, last)
                yield last + timedelta(1), 0, partial(self._back, last)
            yield from self._sittings(stage)
            before = stage

    def _beginning(self, stage: Stage, before: Stage | None) -> Iterator[Event]:
        if before is None:
            yield stage.first, 0, partial(self._first, stage)
        elif stage.kind == "between-jobs":
            yield before.last, 9, partial(self._lost, before)
        elif stage.kind == GAP:
            yield before.last, 9, partial(self._left, before.last)
        else:
            yield stage.first, 0, partial(self._changed, "new-job", self._told(stage), stage.first, stage.number)

    def _sittings(self, stage: Stage) -> Iterator[Event]:
        """Sittings, each with a talk to follow, and what becomes of its promises; the last one just before the end."""
        step = round(self.every * MONTH)
        day = stage.first + timedelta(self.lots(2, min(step, 40)))
        days = []
        while day < stage.last - NEARLY_OVER:
            days.append(day)
            day += timedelta(step + self.lots(-9, 9))
        for day in (*days, stage.last - NEARLY_OVER):
            if not self.truth.away(day):
                yield day, 5, partial(self._sit, self._sitting.write, day)
            for later in (day + timedelta(7), day + timedelta(40)):
                if later <= stage.last and not self.truth.away(later):
                    yield later, 6, partial(self._sit, self._sitting.go_on, later)

    def _sit(self, writing: Callable[[Session, date], None], day: date) -> None:
        with act(self.path, day) as session:
            writing(session, day)

    def _first(self, stage: Stage) -> None:
        with act(self.path, stage.first) as session:
            profile.update(session, {"name": "Ines"}, stage.first)
        with act(self.path, stage.first) as session:
            positions.add(session, self._told(stage))

    def _told(self, stage: Stage) -> dict[str, object]:
        """What is said of a new position."""
        who = stage.managers[0][1] if stage.managers else None
        return {
            "kind": stage.kind,
            "organisation": str(Word(stage.number, "org")),
            "short_name": str(Word(stage.number, "short")),
            "role": str(Word(stage.number, "role")),
            "team": str(Word(stage.number, "team")),
            "manager": self._name(stage, who),
            "from_": stage.first,
        }

    def _name(self, stage: Stage, who: int | None) -> str | None:
        return "none" if who == NOBODY else who if who is None else str(Word(stage.number, "manager", who))

    def _lost(self, before: Stage) -> None:
        """The job is lost, and a time between jobs begins the day after, with an adviser where there is one."""
        after = self.story.stages[before.number + 1]
        begins = {name: value for name, value in self._told(after).items() if name not in ("kind", "from_")}
        self._changed("job-lost", {**begins, "on": before.last}, before.last, after.number)

    def _left(self, last: date) -> None:
        with reading(self.path) as connection:
            held = open_things.held_last(connection, last)
        assert held
        with act(self.path, last) as session:
            positions.end(session, held.id, last)

    def _manager(self, stage: Stage, who: int, day: date) -> None:
        if who == NOBODY:
            self._changed("no-manager", {"on": day}, day, stage.number)
        else:
            self._changed("new-manager", {"manager": self._name(stage, who), "on": day}, day, stage.number)

    def _leave(self, first: date, last: date) -> None:
        until = last if self.lots(0, 1) else None
        self._must_say_back = until is None
        self._changed("leave", {"from_": first, "until": until}, first, self.story.at(first).number)

    def _back(self, last: date) -> None:
        """Whoever said until when they are away need not say that they are back."""
        if self._must_say_back:
            first = last + timedelta(1)
            self._changed("back", {"on": first}, first, self.story.at(last).number)

    def _changed(self, kind: str, fields: Mapping[str, object], day: date, position: int) -> None:
        """Something changes; half of what is open gets another fate than its default. Undone and redone on the way."""
        with reading(self.path) as connection:
            found = proposals(kind, open_things.material(connection, day), day, fields)
        chosen = {
            one.id: one.choices[self.lots(0, len(one.choices) - 1)] if self.lots(0, 1) else one.choice for one in found
        }
        takes_on = {id: TAKER for id, choice in chosen.items() if choice == "passes"}
        explicit = {one.id: chosen[one.id] for one in found if chosen[one.id] != one.choice}
        before = tables(self.path)
        with act(self.path, day) as session:
            changing.change(session, kind, fields, explicit, day, takes_on=takes_on)
        self._there_and_back(kind, day, before)
        for id, choice in chosen.items():
            thing = self.truth.things[id]
            if kind == "new-manager" and thing.noun == "meeting" and choice in ("along", "rests"):
                thing.person = self.truth.manager(day)
            stays = kind == "new-manager" and choice == "passes" and id in self._sitting.theirs
            thing.become("along" if stays else choice, position)
        self._planned(position, self.truth.manager(day))

    def _there_and_back(self, kind: str, day: date, before: Mapping[str, object]) -> None:
        after = tables(self.path)
        with acts.transaction(self.path) as connection:
            changes.undo(connection, day)
        if tables(self.path) != before:
            self.faults.append(f"{day}: undoing “{kind}” does not lead back")
        with acts.transaction(self.path) as connection:
            changes.redo(connection, day)
        if tables(self.path) != after:
            self.faults.append(f"{day}: redoing “{kind}” does not lead forth")

    def _planned(self, position: int, manager: Word | None) -> None:
        """A change may have planned a first talk with the manager who comes."""
        with reading(self.path) as connection:
            for talk in meetings.listed(connection, status="planned"):
                self.truth.things.setdefault(talk.id, Thing("meeting", talk.id, position, manager, first=True))
