"""Running a talk by its agenda: where it stands, and how much time is left. The clock is handed in.

A part that is entered late gets its share of the time there is, in proportion to what was planned, so that the
parts after it keep theirs; one that is entered early gets what was planned, and no more.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from math import ceil

from careercoach.coach.agenda import sections
from careercoach.content.loader import Section
from careercoach.frozen import Frozen
from careercoach.records import AgendaItemRecord, MeetingRecord

FRESH = timedelta(hours=12)
"""How long a run goes on by itself; one begun longer ago was another try, and the clock begins anew."""


class Stop(Frozen):
    """A place to stand at: a thing brought to a part or, where nothing was brought, the part itself.

    ``number`` counts the parts from 1; ``begins`` and ``ends`` are the part's minutes from the beginning of the talk.
    """

    number: int
    part: Section
    begins: float
    item: AgendaItemRecord | None = None

    @property
    def ends(self) -> float:
        """The minute at which the part is over as planned."""
        return self.begins + self.part.minutes


class Run(Frozen):
    """A talk under way, as it is kept on disk all the time.

    ``begun`` and ``entered`` (the part one is in) are UTC moments, None before the clock was started. ``part`` and
    ``item`` say where one stands; ``text`` is what is being written, of a kind of NOTE_KINDS.
    """

    part: str = ""
    item: str | None = None
    begun: datetime | None = None
    entered: datetime | None = None
    kind: str = "note"
    text: str = ""

    @property
    def kept(self) -> str:
        """As it goes into the file."""
        return json.dumps(asdict(self), default=datetime.isoformat)

    @property
    def without_text(self) -> "Run":
        """The same place, with nothing being written."""
        return replace(self, kind="note", text="")


class Clock(Frozen):
    """Seconds left of the part and of the talk. Below zero: so much over what was planned."""

    part: int
    talk: int


def key(meeting: str) -> str:
    """The key of the draft that a talk under way is kept in. ``meeting`` is a whole id."""
    return f"run:{meeting}"


def picked_up(kept: str) -> Run:
    """The run as it went into the file."""
    said = json.loads(kept)
    moments = {name: datetime.fromisoformat(said[name]) if said[name] else None for name in ("begun", "entered")}
    return Run(**{**said, **moments})


def still_going(run: Run, now: datetime) -> Run:
    """The run with its clock, unless that was started too long ago; what was being written stays either way."""
    if run.begun and now - run.begun > FRESH:
        return replace(run, begun=None, entered=None)
    return run


def stops(meeting: MeetingRecord) -> tuple[Stop, ...]:
    """Every place of the talk, in order."""
    found: list[Stop] = []
    begins = 0.0
    for number, (part, items) in enumerate(sections(meeting), 1):
        found += [Stop(number, part, begins, item) for item in items or (None,)]
        begins += part.minutes
    return tuple(found)


def standing(places: Sequence[Stop], run: Run) -> int:
    """Where in ``places`` the run stands: at its item, else at its part, else at the beginning."""
    for at, stop in enumerate(places):
        if stop.part.key == run.part and run.item and stop.item and stop.item.id == run.item:
            return at
    return next((at for at, stop in enumerate(places) if stop.part.key == run.part), 0)


def moved(places: Sequence[Stop], run: Run, to: int, now: datetime) -> Run:
    """The run at another place, without text; the time of a part counts from when one came to it."""
    stop = places[min(max(to, 0), len(places) - 1)]
    same = stop.part.key == places[standing(places, run)].part.key
    there = replace(
        run,
        part=stop.part.key,
        item=stop.item.id if stop.item else None,
        entered=run.entered if same else run.begun and now,
    )
    return there.without_text


def begun(places: Sequence[Stop], run: Run, now: datetime) -> Run:
    """The run with its clock started at the beginning; what is being written stays."""
    first = places[0]
    return replace(run, part=first.part.key, item=first.item.id if first.item else None, begun=now, entered=now)


def clock(places: Sequence[Stop], run: Run, now: datetime) -> Clock:
    """The time left. Before the clock was started: all of it."""
    here = places[standing(places, run)]
    whole = _seconds(places[-1].ends)
    elapsed = max((now - run.begun).total_seconds(), 0.0) if run.begun else 0.0
    before = min(max((run.entered - run.begun).total_seconds(), 0.0), elapsed) if run.begun and run.entered else 0.0
    room, needed = max(whole - before, 0.0), whole - _seconds(here.begins)
    mine = _seconds(here.part.minutes)
    share = mine if needed <= room else mine * room / needed
    return Clock(part=ceil(share - (elapsed - before)), talk=ceil(whole - elapsed))


def minutes(seconds: int) -> int:
    """Whole minutes for people: a minute begun counts as left; only a whole one counts as over, below zero."""
    return ceil(seconds / 60)


def words(meeting: MeetingRecord, part: str) -> tuple[str, ...]:
    """The person's own words for a part: what to open with, where one wants to go and how it helps."""
    said = {"purpose": (meeting.opening or meeting.purpose,), "vision": (meeting.vision, meeting.alignment)}
    return tuple(each for each in said.get(part, ()) if each)


def _seconds(length: float) -> float:
    return length * 60
