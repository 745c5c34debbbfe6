"""A life has more than one job: no document gives away what belongs to another position than that of its time."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.documents import (
    brief,
    calendar_file,
    handover,
    leaving,
    plan,
    recap,
    reference,
    reminder,
    request,
    review,
    thanks,
)
from careercoach.documents.choosing import Choice
from careercoach.documents.making import Document, Kind, made
from careercoach.documents.materials import Reminder
from careercoach.queries import positions, profile
from careercoach.queries.documents import calendar, documents, recaps, requests
from careercoach.queries.documents import leaving as leavings
from careercoach.queries.goals import goals
from careercoach.queries.talk import meetings
from careercoach.store.file import open_file, open_for_reading
from careercoach.vocabulary import AUDIENCES
from tests.documents.jobs import Job, days, given_away, lived, lives, may_say, may_say_of, reaches_back

Told = tuple[Document, set[tuple[str, str]]]


@settings(max_examples=2, deadline=None)
@given(jobs=lives(), audience=st.sampled_from(AUDIENCES))
def test_no_document_gives_away_what_belongs_to_another_position(jobs: Sequence[Job], audience: str) -> None:
    """Two to five positions and the days between them; whoever reads it, oneself too."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "careercoach.db"
        open_file(path).close()
        lived(path, jobs)
        with closing(open_for_reading(path)) as connection:
            everything = [
                *_of_days(connection, jobs, audience),
                *_of_talks(connection, jobs, audience),
                *_of_ends(connection, jobs, audience),
            ]
    told: set[tuple[str, str]] = set()
    for document, may in everything:
        found = given_away(document.markdown)
        assert found <= may, (found - may, document)
        told |= found
    assert {word for _, word in told} == {job.word for job in jobs}


def _of_days(connection: sqlite3.Connection, jobs: Sequence[Job], audience: str) -> Iterator[Told]:
    """The plan, the hand-over and the review pack as they are on the days of ``days``."""
    for day in days(jobs):
        may = may_say(jobs, day)
        own = Choice(pick=tuple(f"goal:{one.id}" for one in goals.listed(connection) if one.title == "My own"))
        aims = documents.plan(connection, audience, day, choice=own)
        yield made(plan.KIND, "", aims, audience=audience, today=day), may
        yield (
            made(
                handover.KIND,
                "",
                documents.handover(connection, None, audience, day, choice=own),
                audience=audience,
                today=day,
            ),
            may,
        )
        first, last = documents.review_period(connection, day)
        if reaches_back(jobs, day):
            may = may_say_of(jobs, first, last)
        pack = documents.review(connection, audience, first, last, "goal")
        yield made(review.KIND, "", pack, audience=audience, today=day), may


def _of_talks(connection: sqlite3.Connection, jobs: Sequence[Job], audience: str) -> Iterator[Told]:
    """What belongs to each talk, asked for much later."""
    today = jobs[-1].day(90)
    for talk in meetings.listed(connection):
        promise = meetings.promises(connection, meeting=talk.id)[0]
        who = profile.in_position(connection, promise.position)
        of_it: list[tuple[Kind[Any], Any]] = [
            (brief.KIND, meetings.brief(connection, talk)),
            (request.KIND, requests.request(connection, talk, today)),
            (recap.KIND, recaps.recap(connection, talk, today)),
            (plan.KIND, recaps.plan(connection, talk, audience, today)),
            (handover.KIND, documents.handover(connection, talk, audience, today)),
            (calendar_file.kind(None), calendar.one_talk(connection, talk)),
            (reminder.KIND, Reminder(who, talk, promise)),
        ]
        between = {("Said", job.word) for job in jobs} if talk.kind == "mentor" else set()
        for kind, material in of_it:
            assert talk.on
            yield made(kind, "", material, audience=audience, today=today), may_say(jobs, talk.on) | between


def _of_ends(connection: sqlite3.Connection, jobs: Sequence[Job], audience: str) -> Iterator[Told]:
    """The leaving pack of each position, and letters to those one met there; to the mentor, of that position alone."""
    today = jobs[-1].day(90)
    for position, job in zip(positions.listed(connection), jobs[::-1], strict=True):
        may = {("Said", job.word), ("Did", job.word)}
        pack = leavings.leaving(connection, position, today)
        yield made(leaving.KIND, "", pack, audience=audience, today=today), may
        for name in (f"Did{job.word} colleague", f"Said{job.word} person", f"Said{job.word} manager", "Mentor"):
            only = position.id if name == "Mentor" else None
            asked = leavings.reference(connection, name, position=only)
            yield made(reference.KIND, "", asked, audience=audience, today=today), may
            letter = leavings.thanks(connection, name, position=only)
            yield made(thanks.KIND, "", letter, audience=audience, today=today), may
