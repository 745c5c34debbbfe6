"""What somebody was told in an earlier talk, and what is new since."""

from collections.abc import Iterable, Mapping
from datetime import date

from careercoach.coach.after import same_person
from careercoach.coach.agenda import budget
from careercoach.frozen import Frozen
from careercoach.records import MeetingRecord


class Told(Frozen):
    """``on`` has the day on which a thing was last brought, by its id; ``since`` is the day of the last talk.

    ``since`` is None while there was no talk with that person.
    """

    since: date | None
    on: Mapping[str, date]

    def is_new(self, subject: str, day: date) -> bool:
        """Whether something of that day came after the last talk, and was not told in it."""
        return self.since is not None and day > self.since and subject not in self.on


def told(meeting: MeetingRecord, talks: Iterable[MeetingRecord]) -> Told:
    """What was brought to the talks held with the same person; what found no time in them was not told."""
    held = [
        (talk.on, talk)
        for talk in talks
        if talk.status == "held" and talk.on is not None and talk.id != meeting.id and same_person(talk, meeting)
    ]
    on: dict[str, date] = {}
    for day, talk in sorted(held, key=lambda each: each[0]):
        on |= {item.subject: day for item in budget(talk).items if item.subject}
    return Told(max((day for day, _ in held), default=None), on)
