"""How a talk under way is drawn: the thing in front, what to do in the part, what was caught, the order of it all."""

import sqlite3
from collections.abc import Sequence
from itertools import groupby

from textual.content import Content

from careercoach.coach import run
from careercoach.coach.agenda import LISTEN
from careercoach.coach.rehearsal import said_then
from careercoach.coach.run import Run, Stop
from careercoach.content.run import running
from careercoach.dates import echo
from careercoach.queries import positions, profile
from careercoach.queries.documents import choosing
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.talk import meetings, notes, replies
from careercoach.queries.work import accomplishments
from careercoach.records import AgendaItemRecord, MeetingRecord
from careercoach.tui import text
from careercoach.tui.desk import Desk
from careercoach.tui.shown.promises import promise_line
from careercoach.tui.shown.talks import caught_line

OPEN = 4
"""Promises of earlier talks shown at most; the screen of the promises has them all."""


def if_they_say_no(desk: Desk, meeting: MeetingRecord, here: Stop, _width: int) -> Content:
    """What one will say to each reply to the ask in front, to read at a glance while somebody is in the room."""
    kept = replies.listed(desk.reading, meeting=meeting.id)
    said = [said_then(one) for one in kept if here.item and one.ask == here.item.id]
    lines = [Content.assemble((f"{called}  ", "bold $primary"), text.prose(answer)) for called, answer in said]
    return Content("\n").join([Content.styled("IF THEY SAY NO", "bold $muted"), *lines])


def heading(parts: int, here: Stop, same: Sequence[Stop], *, answers: bool) -> Content:
    """Which part of how many it is and, of the ``same`` part's things, which one; the key where ``answers`` are."""
    which = f" · {same.index(here) + 1} OF {len(same)}" if len(same) > 1 else ""
    key = ("   F6 If they say no", "$secondary") if answers else ""
    return Content.assemble(f"{here.number} OF {parts} · {here.part.title.upper()}{which}", key)


def in_front(reading: sqlite3.Connection, meeting: MeetingRecord, here: Stop) -> Content:
    """The thing it is about: what was brought and what came of it, else one's own words, else what to do."""
    own = [text.prose(one) for one in run.words(meeting, here.part.key)]
    below = _beneath(reading, here.item) if here.item else []
    large = text.prose(here.item.title) if here.item else (own.pop(0) if own else Content(here.part.say))
    figures = [text.line(one) for one in below]
    return Content("\n").join([large.stylize("bold"), *figures, *(one.stylize("$muted") for one in own)])


def _beneath(reading: sqlite3.Connection, item: AgendaItemRecord) -> list[str]:
    """What one says of a thing that is brought: its result and figures, whom it helps, what changed since."""
    said: tuple[str | None, ...] = ()
    if item.kind == "accomplishment" and item.subject:
        done = accomplishments.get(reading, item.subject)
        said = (done.result, figures(done.before, done.after, done.unit))
    elif item.kind == "goal" and item.subject:
        said = (goals.get(reading, item.subject).benefit,)
    elif item.kind == "feedback" and item.subject:
        told = people.one_feedback(reading, item.subject)
        said = (f"{told.person or 'Somebody'}, {echo(told.on)}", told.changed and f"Since then: {told.changed}")
    return [one for one in said if one]


def figures(before: str | None, after: str | None, unit: str | None) -> str:
    """A measure in figures, as in "80 → 62 minutes"; "" where there is none."""
    return " ".join(filter(None, (" → ".join(filter(None, (before, after))), unit))) if after or before else ""


def caught(desk: Desk, meeting: MeetingRecord, here: Stop, width: int) -> Content:
    """What was written down in this part, the latest first, and what earlier talks left open that belongs here.

    Of what is open with others only how much it is, unless it was chosen for the hand-over to this person: the
    other person may look on.
    """
    part = here.part.key
    found = [one for one in notes.listed(desk.reading, meeting=meeting.id) if one.part == part]
    lines = [caught_line(one, width) for one in reversed(found)]
    still_open, aways = meetings.still_open(desk.reading, meeting, part), positions.away(desk.reading)
    endings = positions.endings(desk.reading)
    handed = _handed_over(desk, meeting) if still_open else set()
    theirs = [one for one in still_open if one.person == meeting.with_ or one.id in handed]
    before = [promise_line(one, desk.today, width, aways, endings=endings) for one in theirs[:OPEN]]
    if still_open:
        hidden = len(still_open) - len(before)
        more = f" · {hidden} more" if hidden else ""
        said = f"STILL OPEN{more}" if before else f"STILL OPEN WITH OTHERS: {hidden}"
        before.insert(0, Content.assemble((said, "bold $muted"), ("   o Promises", "$secondary")))
    if part == "next-steps":
        agreed = meetings.promises(desk.reading, meeting=meeting.id)
        lines += [promise_line(one, desk.today, width, aways, endings=endings) for one in agreed]
        return Content("\n").join([*lines, *before])
    return Content("\n").join([*before, *lines])


def _handed_over(desk: Desk, meeting: MeetingRecord) -> set[str]:
    """The promises that were chosen for the hand-over to this person."""
    who = profile.in_position(desk.reading, meeting.position)
    reader = choosing.reader(desk.reading, "handover", choosing.reader_of_talk(desk.reading, meeting), who, meeting)
    return {item for (thing, item), picked in reader.remembered.items() if picked and thing.startswith("promise")}


def hint(stops: Sequence[Stop], state: Run, clock: run.Clock, *, short: bool, said: bool) -> Content:
    """What to do in a part, and below it what the clock says in words or, while one listens, a reminder.

    ``said``: what to do stands in front already, for there is nothing else. Where rows are ``short``, what the clock
    says takes the place of what to do, and there is no reminder.
    """
    words, reminders = running().words, running().reminders
    at, more = run.standing(stops, state), ""
    if state.begun is None:
        more = words["ready"]
    elif clock.talk <= 0:
        more = words["time-up"]
    elif clock.part <= 0:
        more = words["part-up"]
    elif stops[at].part.key == LISTEN and not short:
        more = reminders[at % len(reminders)]
    lines = [] if said or (short and more) else [Content.styled(stops[at].part.say, "$secondary")]
    return Content("\n").join([*lines, Content.styled(more, "$primary")] if more else lines)


def things(stops: Sequence[Stop], here: Stop, width: int) -> Content:
    """The things of a part, with a mark at the one in front; nothing when there is but one."""
    lines = []
    for stop in stops:
        mark, style = ("▸", "bold") if stop == here else ("·", "$muted")
        if stop.item:
            lines.append(Content.styled(f"{mark} {text.shortened(stop.item.title, width)}", style))
    return Content("\n").join(lines) if len(lines) > 1 else Content("")


def whole_order(stops: Sequence[Stop], here: Stop, width: int) -> Content:
    """The parts of the whole talk with the minutes at which they begin, the one in front opened."""
    lines = []
    for number, group in groupby(stops, key=lambda stop: stop.number):
        same = list(group)
        style = "bold" if number == here.number else "$muted"
        lines.append(Content.styled(f"{same[0].begins:>4g}  {same[0].part.title}", style))
        for stop in same if number == here.number else ():
            mark, style = ("▸", "bold") if stop == here else ("·", "$muted")
            if stop.item:
                lines.append(Content.styled(f"      {mark} {text.shortened(stop.item.title, width)}", style))
    return Content("\n").join(lines)


def time_left(part: int, talk: int, planned: float, *, short: bool) -> str:
    """The minutes left of the talk, of so many ``planned``; with those of the part where no large figure says them.

    That is where rows are ``short``, and where screens are heard.
    """
    whole, here = f"{abs(talk)} {side(talk)}", f"{abs(part)} {side(part)} here"
    if short:
        return f"{here} · {whole}"
    return f"{here}, {whole} of {planned:g} min" if text.is_heard() else f"{whole} of {planned:g} min"


def side(minutes: int) -> str:
    """On which side of the plan so many minutes are."""
    return "left" if minutes >= 0 else "over"
