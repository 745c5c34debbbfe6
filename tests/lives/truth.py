"""What is true of a life: who was what to whom and when, and to which position each thing on file belongs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.lives.stories import GAP, NOBODY, Stage, Story
from tests.lives.words import NAMES, OWN, SAID, Word

WITH_OTHERS = ("meeting", "promise")
"""What is between two people, and over when the position is; all else is the person's own."""


@dataclass
class Thing:
    """Something on file. ``now`` is the position it belongs to, OWN for none; ``ever`` are all it ever belonged to.

    ``person`` is whom it is with. ``chosen`` are words of things that the person chose for it, ``parts`` what shares
    its fate, as steps do that of their goal. ``along`` says that it came along when something changed, because the
    person let it, and ``taken`` to which position; ``ended`` that it ended then. ``first`` is a first talk.
    """

    noun: str
    id: str
    now: int
    person: Word | None = None
    ever: set[int] = field(default_factory=set)
    chosen: set[Word] = field(default_factory=set)
    parts: list["Thing"] = field(default_factory=list)
    along: bool = False
    taken: int | None = None
    ended: bool = False
    first: bool = False

    def __post_init__(self) -> None:
        self.ever.add(self.now)

    def become(self, choice: str, position: int) -> None:
        """Let the person's choice be, when something changed that left them in this position."""
        for each in (self, *self.parts):
            if choice == "along":
                each.along, each.taken = True, position
                each.ever.add(position)
                each.now = each.now if each.now == OWN else position
            elif choice in ("ends", "passes"):
                each.ended = True


class Truth:
    """What is true of one life."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.things: dict[str, Thing] = {}
        self.said: dict[int, Thing] = {}

    def present(self, day: date) -> Stage | None:
        """The stage whose position is held on a day; None in a gap."""
        stage = self.story.at(day)
        return None if stage.kind == GAP else stage

    def manager(self, day: date) -> Word | None:
        """The counterpart of a day, None when there is nobody or nobody is known."""
        stage = self.story.at(day)
        number = stage.manager_on(day)
        return None if number in (None, NOBODY) else Word(stage.number, "manager", number or 0)

    def has_manager(self, day: date) -> bool:
        """Whether one may speak of their manager: the person is employed, and did not say that there is none."""
        stage = self.story.at(day)
        return stage.kind == "employed" and stage.manager_on(day) != NOBODY

    def away(self, day: date) -> bool:
        """Whether the person is away."""
        leave = self.story.at(day).away
        return leave is not None and leave[0] <= day <= leave[1]

    def returned(self, day: date) -> date | None:
        """The first day back from the last leave before; None before it."""
        over = [stage.away[1] for stage in self.story.stages if stage.away and stage.away[1] < day]
        return max(over) + timedelta(1) if over else None

    def managers(self, first: date, last: date) -> set[Word]:
        """Every counterpart of the days between two."""
        days = {first, *(since for stage in self.story.stages for since, _ in stage.managers if first < since <= last)}
        return {who for day in days if (who := self.manager(day))}

    def invited(self, position: int) -> set[Word]:
        """People of other times with whom something went on in a position because the person chose so."""
        along = (thing for thing in self.things.values() if thing.along and position in thing.ever)
        return {thing.person for thing in along if thing.person}

    def without_a_job(self, day: date) -> bool:
        """Whether the person is in a gap or between jobs, and draws on all that they ever did."""
        return self.story.at(day).kind in (GAP, "between-jobs")

    def own(self, word: Word) -> bool:
        """Whether a word is said of something of the person's own that did not end."""
        thing = self.said.get(word.number) if word.what == SAID else None
        return thing is not None and thing.noun not in WITH_OTHERS and not thing.ended

    def not_of_the_day(self, words: Iterable[Word], day: date) -> list[Word]:
        """Those of the words that nothing said to the person on that day may hold."""
        stage = self.present(day)
        here = stage.number if stage else None
        going_on = (thing for thing in self.things.values() if thing.along and thing.now == here and not thing.ended)
        people = {self.manager(day), *(thing.person for thing in going_on)}

        def wrong(word: Word) -> bool:
            if word.position == OWN or word in people:
                return False
            if word.what == "manager":
                return True
            if word.what == SAID:
                thing = self.said[word.number]
                drawn_on = self.without_a_job(day) and self.own(word)
                return thing.ended or not (thing.now == here or drawn_on)
            return word.position != here

        return [word for word in words if wrong(word)]

    def not_of(
        self, words: Iterable[Word], positions: set[int], managers: set[Word], chosen: Iterable[Word] = ()
    ) -> list[Word]:
        """Those of the words that no document about these positions and people may hold."""
        people = {*managers, *(who for position in positions for who in self.invited(position))}
        picked = set(chosen)

        def wrong(word: Word) -> bool:
            if word.position == OWN or word in picked or word in people:
                return False
            if word.what == "manager":
                return True
            if word.what == SAID:
                return not (self.said[word.number].ever & positions)
            return word.position not in positions

        return [word for word in words if wrong(word)]

    @staticmethod
    def names(stage: Stage) -> tuple[Word, ...]:
        """The words that name a position."""
        return tuple(Word(stage.number, what) for what in NAMES)
