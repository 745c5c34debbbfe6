"""A talk line by line: planned, prepared, and run in the room."""

from collections.abc import Callable, Sequence
from itertools import chain

from careercoach.cli.frame.context import acting, current
from careercoach.cli.frame.filling import Filling
from careercoach.cli.frame.voice import Ended, Leaves, Voice, numbered
from careercoach.cli.plain import documents, forms, running
from careercoach.cli.plain.forms import read
from careercoach.cli.plain.listing import UNDO
from careercoach.cli.talk import agendas
from careercoach.coach import agenda
from careercoach.coach.suggestions import suggestions
from careercoach.queries.goals import goals
from careercoach.queries.talk import meetings, offered
from careercoach.queries.talk.suggestions import preparation
from careercoach.queries.work import accomplishments
from careercoach.records import MeetingRecord
from careercoach.visible import one_line

_RECENT = 20
"""Accomplishments offered, the latest."""


def plan(voice: Voice) -> None:
    """Plan a talk and go on to what to bring to it."""
    kept = Filling(forms.talk(), voice).go()
    if kept is not None:
        talk = read(lambda found: meetings.get(found, kept))
        voice.say(f"Planned: {agendas.called(talk)}.\n{UNDO}")
        prepare(voice, talk.id)


def rearrange(voice: Voice, meeting: str) -> None:
    """Another day, person, length or purpose."""
    if Filling(forms.talk(meeting), voice).go() is not None:
        voice.say(f"Changed: {agendas.called(read(lambda found: meetings.get(found, meeting)))}.\n{UNDO}")


def agree(voice: Voice, meeting: str) -> None:
    """Write down what was agreed in a talk, also days after it."""
    if Filling(forms.promise(meeting), voice).go() is not None:
        voice.say(f"Promise: kept.\n{UNDO}")


def took_place(voice: Voice, meeting: str) -> None:
    """Mark it as held."""
    with acting() as session:
        from careercoach.services.talk import run

        run.end(session, meeting, current().today)
    voice.say(f"Held.\n{UNDO}")


def prepare(voice: Voice, meeting: str) -> None:
    """Choose what to bring and to ask, until it is enough."""
    ways = (
        ("did", "Bring what you did"),
        ("goals", "Bring a goal"),
        ("ask", "Ask for something"),
        ("question", "Choose a question to ask"),
        ("own", "Ask a question of your own"),
        ("read", "Hear the agenda"),
        ("brief", "Hear the brief exactly as it leaves, and do something with it"),
        ("run", "Run the talk"),
        ("done", "That is enough"),
    )
    acts: dict[str, Callable[[MeetingRecord], None]] = {
        "did": lambda talk: _bring(voice, talk, "accomplishments", _done(talk)),
        "goals": lambda talk: _bring(voice, talk, "goals", _goals(talk)),
        "ask": lambda talk: _in_own_words(voice, talk, "asks", "What do you ask for?"),
        "question": lambda talk: _bring(voice, talk, "questions", _questions(talk)),
        "own": lambda talk: _in_own_words(voice, talk, "questions", "What do you ask them?"),
        "read": lambda talk: _hear(voice, talk),
        "brief": lambda talk: documents.brief(voice, talk.id),
        "run": lambda talk: running.hold(voice, talk),
    }
    known = False
    while True:
        talk = read(lambda found: meetings.get(found, meeting))
        if talk.status != "planned":
            return
        question = "What else? Enter when that is enough." if known else f"Preparing {agendas.called(talk)}."
        way = voice.choose(question, ways, now="done", known=known)
        if way == "done":
            return
        known = True
        try:
            acts[way](talk)
        except Ended:
            raise
        except Leaves:
            continue


def settle(voice: Voice, promise: str) -> None:
    """What becomes of a promise whose day has come."""
    found = read(lambda connection: meetings.promise(connection, promise))
    ways = (("keep", "It was kept"), ("move", "Another day"), ("drop", "It is let go"))
    way = voice.choose(one_line(found.text), ways)
    if way == "move":
        if Filling(forms.promise("", found), voice).go():
            voice.say(f"Another day.\n{UNDO}")
        return
    with acting() as session:
        from careercoach.services.talk import promises

        (promises.keep if way == "keep" else promises.drop)(session, promise, current().today)
    voice.say(f"{'Kept' if way == 'keep' else 'Let go'}.\n{UNDO}")


def _bring(voice: Voice, talk: MeetingRecord, kind: str, ways: Sequence[tuple[str, str]]) -> None:
    """Choose some things by their numbers: one act."""
    if not ways:
        voice.say("Nothing is left on file to choose from.")
        return
    voice.say("Which? Numbers with a blank between; Enter chooses none.")
    voice.say("\n".join(f"{number} {words}" for number, (_, words) in zip(numbered(ways), ways, strict=True)))
    if chosen := voice.several(ways):
        with acting() as session:
            from careercoach.services.talk import meetings as writing

            writing.bring(session, talk.id, **{kind: chosen})
        voice.say(f"{len(chosen)} added.\n{UNDO}\n{_room(talk.id)}")


def _in_own_words(voice: Voice, talk: MeetingRecord, kind: str, question: str) -> None:
    voice.say(question)
    if words := voice.answer("One thing they can say yes to, in your words."):
        with acting() as session:
            from careercoach.services.talk import meetings as writing

            writing.bring(session, talk.id, **{kind: [words]})
        voice.say(f"Added.\n{UNDO}\n{_room(talk.id)}")


def _done(talk: MeetingRecord) -> list[tuple[str, str]]:
    brought = {item.subject for item in talk.items}
    found = read(lambda connection: accomplishments.listed(connection, limit=_RECENT))
    return [(one.id, f"{one.title}{', private' if one.private else ''}") for one in found if one.id not in brought]


def _goals(talk: MeetingRecord) -> list[tuple[str, str]]:
    brought = {item.subject for item in talk.items}
    found = read(lambda connection: goals.listed(connection, statuses=("active",)))
    return [(one.id, one.title) for one in found if one.id not in brought]


def _questions(talk: MeetingRecord) -> list[tuple[str, str]]:
    """What the file suggests to ask, with its reason, then what fits this talk."""
    today = current().today
    material = read(lambda found: preparation(found, talk))
    suggested = [one for one in suggestions(material, today) if one.kind == "question" and one.key]
    known = {one.key for one in suggested} | {item.subject for item in talk.items}
    groups = read(lambda found: offered.questions(found, talk, today))
    rest = [one for one in chain.from_iterable(group.questions for group in groups) if one.key not in known]
    return [
        *((one.key or "", f"{one.text} Suggested: {one.reason}") for one in suggested),
        *((one.key, one.text) for one in rest),
    ]


def _hear(voice: Voice, talk: MeetingRecord) -> None:
    """The agenda, part by part."""
    for part, items in agenda.sections(talk):
        voice.say(f"{part.title}, {_minutes(part.minutes)}.\n{part.say}")
        for item in items:
            voice.say(f"{one_line(item.title)}, {_minutes(item.minutes)}.")
    for item in agenda.budget(talk).parked:
        voice.say(f"There is no time for: {one_line(item.title)}.")


def _room(meeting: str) -> str:
    sums = agenda.budget(read(lambda found: meetings.get(found, meeting)))
    left = sums.minutes - sums.fixed - sums.chosen
    parked = f"\n{len(sums.parked)} things do not fit." if len(sums.parked) > 1 else "\n1 thing does not fit."
    return f"{_minutes(max(left, 0))} left.{parked if sums.parked else ''}"


def _minutes(count: float) -> str:
    return "1 minute" if count == 1 else f"{count:g} minutes"
