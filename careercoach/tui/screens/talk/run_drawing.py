"""How a talk under way is drawn: the thing in front, what to do in the part, what was caught, the order of it all."""

from collections.abc import Sequence
from itertools import groupby

from textual.content import Content

from careercoach.coach import run
from careercoach.coach.agenda import LISTEN
from careercoach.coach.rehearsal import said_then
from careercoach.coach.run import Run, Stop
from careercoach.content.run import running
from careercoach.queries import positions
from careercoach.queries.talk import meetings, notes, replies
from careercoach.records import MeetingRecord
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
    if not said:
        return Content.styled("Nothing is rehearsed for this; F6 in preparing the talk does it.", "$muted")
    lines = [Content.assemble((f"{called}  ", "bold $primary"), text.prose(answer)) for called, answer in said]
    return Content("\n").join([Content.styled("IF THEY SAY NO", "bold $muted"), *lines])


def heading(parts: int, here: Stop, same: Sequence[Stop]) -> Content:
    """Which part of how many it is and, of the ``same`` part's things, which one."""
    which = f" · {same.index(here) + 1} OF {len(same)}" if len(same) > 1 else ""
    key = ("   r If they say no", "$secondary") if here.item and here.item.kind == "ask" else ""
    return Content.assemble(f"{here.number} OF {parts} · {here.part.title.upper()}{which}", key)


def in_front(meeting: MeetingRecord, here: Stop) -> Content:
    """The thing it is about: what was brought, else one's own words for the part, else its name."""
    own = [text.shortened(one, 200) for one in run.words(meeting, here.part.key)]
    large = text.shortened(here.item.title, 200) if here.item else (own.pop(0) if own else here.part.title)
    return Content("\n").join([Content.styled(large, "bold"), *(Content.styled(one, "$muted") for one in own)])


def caught(desk: Desk, meeting: MeetingRecord, here: Stop, width: int) -> Content:
    """What was written down in this part, the latest first, and what earlier talks left open that belongs here."""
    part = here.part.key
    found = [one for one in notes.listed(desk.reading, meeting=meeting.id) if one.part == part]
    lines = [caught_line(one, width) for one in reversed(found)]
    still_open, aways = meetings.still_open(desk.reading, meeting, part), positions.away(desk.reading)
    endings = positions.endings(desk.reading)
    before = [promise_line(one, desk.today, width, aways, endings=endings) for one in still_open[:OPEN]]
    if still_open:
        more = f" · {len(still_open) - OPEN} more" if len(still_open) > OPEN else ""
        before.insert(0, Content.assemble((f"STILL OPEN{more}", "bold $muted"), ("   o Promises", "$secondary")))
    if part == "next-steps":
        agreed = meetings.promises(desk.reading, meeting=meeting.id)
        lines += [promise_line(one, desk.today, width, aways, endings=endings) for one in agreed]
        return Content("\n").join([*lines, *before])
    return Content("\n").join([*before, *lines])


def hint(stops: Sequence[Stop], state: Run, clock: run.Clock, *, short: bool) -> Content:
    """What to do in a part, and below it what the clock says in words or, while one listens, a reminder.

    Where rows are ``short``, what the clock says takes the place of what to do, and there is no reminder.
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
    lines = [] if short and more else [Content.styled(stops[at].part.say, "$secondary")]
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


def side(minutes: int) -> str:
    """On which side of the plan so many minutes are."""
    return "left" if minutes >= 0 else "over"
