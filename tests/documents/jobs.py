"""A working life over several positions, each with a word of its own in every text that belongs to it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from sqlmodel import Session, text

from careercoach.services import positions
from careercoach.services.goals import company, goals, steps
from careercoach.services.people import people
from careercoach.services.talk import meetings, notes, promises
from careercoach.services.work import accomplishments, learning
from careercoach.store.session import act

TREES = ("Alder", "Birch", "Cedar", "Dogwood", "Elder")
FIRST = date(2015, 1, 5)
FOUND = re.compile(rf"(Said|Did)({'|'.join(TREES)})")
"""What a document gives away: ``Did`` of what the person did and learned in a position, ``Said`` of all else."""


@dataclass(frozen=True, slots=True)
class Job:
    """A position and its days; ``until`` None is still. ``word`` is in every text that belongs to it."""

    word: str
    kind: str
    from_: date
    until: date | None

    def day(self, offset: int) -> date:
        """A day so many days after the first."""
        return self.from_ + timedelta(days=offset)


@st.composite
def lives(draw: st.DrawFn) -> tuple[Job, ...]:
    """Two to five positions of any kind, one after the other, some with days between them; the last may go on."""
    start, jobs = FIRST, []
    number = draw(st.integers(2, len(TREES)))
    for count, word in enumerate(TREES[:number], 1):
        kind = draw(st.sampled_from(("employed", "employed", "own-business", "studying", "between-jobs")))
        last = start + timedelta(days=draw(st.integers(70, 200)))
        jobs.append(Job(word, kind, start, None if count == number and draw(st.booleans()) else last))
        start = last + timedelta(days=1 + draw(st.sampled_from((0, 0, 1, 30))))
    return tuple(jobs)


def lived(path: Path, jobs: Sequence[Job]) -> None:
    """Write the life down: in each position something of everything that has a day."""
    today = jobs[-1].day(90)
    with act(path, today) as session:
        for number, job in enumerate(jobs, 1):
            _position(session, job)
            _work(session, job, today)
            _goals(session, job, number, today)
            _talks(session, job, today)


def _said(job: Job) -> Callable[..., dict[str, Any]]:
    return lambda *names: {name: f"Said{job.word} {name}" for name in names}


def _position(session: Session, job: Job) -> None:
    texts = _said(job)("organisation", "short_name", "role", "team", "manager", "address", "serves")
    positions.add(session, {**texts, "kind": job.kind, "from_": job.from_, "until": job.until})


def _work(session: Session, job: Job, today: date) -> None:
    told = ("title", "situation", "did", "result", "before", "after", "unit")
    for offset in (0, 65):
        done: dict[str, Any] = {name: f"Did{job.word} {name}" for name in told}
        done |= {"on": job.day(offset), "until": job.day(offset + 9), "competencies": ["Teaching"]}
        done |= {"seen_by": [f"Did{job.word} colleague"], "evidence": [f"Did{job.word} file"]}
        accomplishments.add(session, done, today)
    texts = {name: f"Did{job.word} {name}" for name in ("title", "provider", "learned")}
    learning.add(session, {**texts, "on": job.day(3), "status": "under-way"}, today)
    learning.add(session, {**texts, "on": job.day(3), "until": job.day(60), "status": "finished"}, today)
    feedback = _said(job)("person", "situation", "behaviour", "effect", "changed", "noticed")
    people.add_feedback(session, {**feedback, "kind": "growth", "on": job.day(20)}, today)


def _goals(session: Session, job: Job, number: int, today: date) -> None:
    """A goal of this position with all that hangs on it; one of the person's own, written for this company."""
    wanted = company.add_priority(session, _said(job)("title", "description"))
    session.flush()
    session.execute(
        text("UPDATE priority SET position_id = :number WHERE uuid = :wanted"), {"number": number, "wanted": wanted}
    )
    texts = ("title", "why", "benefit", "measure", "support", "skills", "exposure", "obstacle", "if_then")
    tied = {**_said(job)(*texts), "position_id": number, "priorities": [wanted]}
    own = {**_said(job)("benefit"), "title": "My own", "priorities": [wanted]}
    for fields in (tied, own):
        goal = goals.add(session, {**fields, "horizon": "near", "started_on": job.day(1)}, today)
        session.flush()
        if fields is tied:
            steps.add(session, goal, {**_said(job)("title"), "by": job.day(400)})
            goals.check_in(session, goal, {**_said(job)("note", "blocker"), "progress": 40, "on": job.day(30)}, today)


def _talks(session: Session, job: Job, today: date) -> None:
    """Talks held and planned, with the manager and with a mentor who stays, and what was agreed in them."""
    for kind, offset in (("career", 10), ("mentor", 12), ("review", 16), ("handover", 66)):
        texts = _said(job)("purpose", "place", "opening", "vision", "alignment", "notes")
        name = "Mentor" if kind == "mentor" else f"Said{job.word} manager"
        talk = meetings.plan(session, {**texts, "kind": kind, "with_": name, "on": job.day(offset)})
        session.flush()
        for owner in ("me", "them"):
            promises.add(session, talk, {**_said(job)("text"), "owner": owner, "by": job.day(300)})
        if kind != "handover":
            notes.add(session, talk, {**_said(job)("text"), "kind": "advice", "part": "listen"})
            meetings.hold(session, talk, today)


def given_away(words: str) -> set[tuple[str, str]]:
    """What a document gives away, as the kind of word and the tree."""
    return set(FOUND.findall(words))


def held(jobs: Sequence[Job], day: date) -> Job | None:
    """The position of that day."""
    return next((job for job in jobs if job.from_ <= day <= (job.until or date.max)), None)


def reaches_back(jobs: Sequence[Job], day: date) -> bool:
    """Whether what was done before may be told on that day: between jobs, and in a gap."""
    now = held(jobs, day)
    return now is None or now.kind == "between-jobs"


def may_say(jobs: Sequence[Job], day: date) -> set[tuple[str, str]]:
    """What a document of that day may give away: its own position; between jobs, what was done before."""
    now = held(jobs, day)
    own = {("Said", now.word), ("Did", now.word)} if now else set()
    before = {("Did", job.word) for job in jobs if job.until and job.until < day}
    return own | (before if reaches_back(jobs, day) else set())


def may_say_of(jobs: Sequence[Job], first: date, last: date) -> set[tuple[str, str]]:
    """What a document of a period may give away: all of the positions it touches."""
    touched = [job.word for job in jobs if job.from_ <= last and first <= (job.until or date.max)]
    return {(kind, word) for kind in ("Said", "Did") for word in touched}


def days(jobs: Sequence[Job]) -> set[date]:
    """Days to ask on: the first of each position, one late in it, and the first after it, which may be in a gap."""
    after = (job.until + timedelta(days=1) for job in jobs if job.until)
    return {*after, *(job.from_ for job in jobs), *(job.day(68) for job in jobs)}
