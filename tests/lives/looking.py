"""What the program says at a time: every document for every reader, and Today as the commands give it."""

import contextlib
import io
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from careercoach.cli import app
from careercoach.coach.ahead import Due, upcoming
from careercoach.coach.rules.act import Act
from careercoach.coach.today import everything
from careercoach.documents import (
    advice,
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
    year,
)
from careercoach.documents.choosing import Choice, Choosing
from careercoach.documents.making import made
from careercoach.documents.materials import Reminder
from careercoach.queries import positions, profile
from careercoach.queries.documents import calendar, documents, recaps, requests
from careercoach.queries.documents import leaving as packs
from careercoach.queries.documents import year as years
from careercoach.queries.people import people
from careercoach.queries.start.today import snapshot
from careercoach.queries.talk import meetings, notes
from careercoach.records import MeetingRecord, NoteRecord
from careercoach.vocabulary import AUDIENCES


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the days ``first`` to ``last``; ``about`` is the id of the talk or promise it is about, or None.

    ``written`` is the day it was written on when that came later, or None.
    """

    noun: str
    reader: str
    text: str
    first: date
    last: date
    about: str | None = None
    written: date | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """What Today says on a day: all that its rules find, the dates ahead, the page, and the same as JSON."""

    day: date
    acts: tuple[Act, ...]
    ahead: tuple[Due, ...]
    page: str
    answer: list[dict[str, Any]]


def of_now(connection: sqlite3.Connection, today: date) -> Iterator[Paper]:
    """Every document about the time of ``today``, and of every talk and promise of the last and the next weeks."""
    next_one = documents.next_handover(connection, today)
    for reader in AUDIENCES:
        asked = documents.plan(connection, reader, today).choosing
        whole = documents.plan(connection, reader, today, choice=_all_of_now(asked))
        yield Paper("plan", reader, made(plan.KIND, "", whole, audience=reader, today=today).markdown, today, today)
        asked = documents.handover(connection, next_one, reader, today).choosing
        pack = documents.handover(connection, next_one, reader, today, choice=_all_of_now(asked))
        text = made(handover.KIND, "", pack, audience=reader, today=today).markdown
        yield Paper("handover", reader, text, today, today, next_one.id if next_one else None)
    yield from of_days(connection, today.replace(day=1), today, today)
    so_far = years.year(connection, today.year, today)
    for reader in AUDIENCES:
        text = made(year.KIND, "", so_far, audience=reader, today=today).markdown
        yield Paper("year", reader, text, so_far.first, today)
    planner = calendar.everything(connection, today)
    text = made(calendar_file.kind(None), "", planner, audience="self", today=today).markdown
    yield Paper("calendar", "self", text, today, today)
    since = today - timedelta(days=40)
    for talk in meetings.listed(connection, since=since):
        yield from of_talk(connection, talk, today)
    yield from _reminders(connection, today)
    yield from _asking_advice(connection, today)


def _all_of_now(asked: Choosing) -> Choice:
    """All that a document may hold, but for what belongs to other positions."""
    return Choice(pick=tuple(f"{one.thing}:{one.id}" for one in asked.offered if one.reason != "of another position"))


def _asking_advice(connection: sqlite3.Connection, today: date) -> Iterator[Paper]:
    """The message that asks whom one works with now for advice."""
    other = profile.get(connection, today).manager or "Somebody"
    whole = requests.advice(connection, [other], today, words="How would you begin?")
    text = made(advice.KIND, "", whole, audience="person", today=today).markdown
    yield Paper("advice", "person", text, today, today)


def of_days(connection: sqlite3.Connection, first: date, last: date, today: date) -> Iterator[Paper]:
    """The review pack of some days, in each grouping."""
    for group in review.GROUPS:
        for reader in AUDIENCES:
            asked = documents.review(connection, reader, first, last, group).choosing
            pack = documents.review(connection, reader, first, last, group, choice=_all_of_now(asked))
            text = made(review.KIND, "", pack, audience=reader, today=today).markdown
            yield Paper(f"review by {group}", reader, text, first, last, written=today)


def of_talk(connection: sqlite3.Connection, talk: MeetingRecord, today: date) -> Iterator[Paper]:
    """Every document about a talk."""
    day = talk.on or today
    taken = tuple(f"note:{note.id}" for note in _notes(connection, talk))
    for reader in AUDIENCES:
        texts = {
            "brief": made(brief.KIND, "", meetings.brief(connection, talk), audience=reader, today=today),
            "request": made(request.KIND, "", requests.request(connection, talk, today), audience=reader, today=today),
        }
        if talk.on:
            invited = calendar.one_talk(connection, talk)
            texts["invitation"] = made(calendar_file.kind(None), "", invited, audience=reader, today=today)
        if talk.status == "held":
            heard = recaps.recap(connection, talk, today, audience=reader, choice=Choice(pick=taken))
            texts["recap"] = made(recap.KIND, "", heard, audience=reader, today=today)
        for noun, document in texts.items():
            yield Paper(noun, reader, document.markdown, day, day, talk.id)


def of_talks(connection: sqlite3.Connection, today: date, every: int) -> Iterator[Paper]:
    """Every document about every so many of the talks that ever had a day."""
    for talk in [talk for talk in meetings.listed(connection) if talk.on][::every]:
        yield from of_talk(connection, talk, today)


def of_positions(connection: sqlite3.Connection, today: date) -> Iterator[Paper]:
    """The leaving pack of every position, and for whoever one knows from it thanks and a reference pack."""
    for held in positions.listed(connection):
        first, last = held.from_ or today, held.until or today
        whole = packs.leaving(connection, held, today)
        for reader in AUDIENCES:
            text = made(leaving.KIND, "", whole, audience=reader, today=today).markdown
            yield Paper("leaving pack", reader, text, first, last)
        names = {one.person for one in people.feedback(connection) if one.position == held.id and one.person}
        for name in sorted({*names, *([held.manager] if held.manager else [])}):
            letter = packs.thanks(connection, name, position=held.id)
            sheet = packs.reference(connection, name, position=held.id)
            for reader in AUDIENCES:
                text = made(thanks.KIND, "", letter, audience=reader, today=today).markdown
                yield Paper("thanks", reader, text, first, last)
                text = made(reference.KIND, "", sheet, audience=reader, today=today).markdown
                yield Paper("reference pack", reader, text, first, last)


def _notes(connection: sqlite3.Connection, talk: MeetingRecord) -> list[NoteRecord]:
    return [one for one in notes.listed(connection, meeting=talk.id) if one.kind == "note"]


def _reminders(connection: sqlite3.Connection, today: date) -> Iterator[Paper]:
    for promise in meetings.promises(connection, state="open", owner="them"):
        talk = meetings.get(connection, promise.meeting)
        material = Reminder(profile.in_position(connection, promise.position), talk, promise)
        for reader in AUDIENCES:
            text = made(reminder.KIND, "", material, audience=reader, today=today).markdown
            yield Paper("reminder", reader, text, talk.on or today, talk.on or today, promise.id)


def week(path: Path, connection: sqlite3.Connection, today: date) -> Week:
    """Today on a day, as the rules find it and as the command says it, but for the day's own lines."""
    seen = snapshot(connection, today)
    page, answer = (command(path, today, "today", *more) for more in ((), ("--json",)))
    told = json.loads(answer)
    for line in (*(one.says for one in seen.day), *(line for act in told for line in act.pop("lines", ()))):
        page = page.replace(line, "")  # what was typed today is told, of whatever time
    for act in told:
        act.update({name: "" for name in ("title", "reason") if any(one.says == act.get(name) for one in seen.day)})
    return Week(today, everything(seen, today), upcoming(seen, today), page, told)


def command(path: Path, today: date, *words: str) -> str:
    """What a command prints."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
        code = app.run(["--db", str(path), "--today", today.isoformat(), *words])
    assert code == 0, words
    return said.getvalue()
