"""After a talk as questions and answers on an ordinary terminal, one thing at a time. Each answer is an act."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, reading
from careercoach.cli.frame.voice import Back, Ended, Leaves, Voice, beside
from careercoach.cli.talk import outcomes
from careercoach.coach.after import BEHIND_ASKED, NO_GOAL, WAYS, Left
from careercoach.coach.suggestions import to_ask_next
from careercoach.content.rehearsal import rehearsing
from careercoach.content.remedies import for_command
from careercoach.dates import echo
from careercoach.errors import CareerCoachError
from careercoach.frozen import Frozen
from careercoach.records import GoalRecord, MeetingRecord, NoteRecord, PromiseRecord
from careercoach.visible import one_line

HOW = "A number decides. Enter leaves a thing for later, q stops. Each answer is kept at once."

_LATER = "later"

_FOR_THEM = (("strength", "Something they value"), ("growth", "Something to work on"))
"""What other words about one's work may be; the person knows which it is."""


class Hands(Frozen):
    """How answers are kept; each returns a sentence about it, and raises CareerCoachError.

    ``decide`` takes a note's id, what it becomes, and the id of a goal, the kind of feedback and the words of a
    question, each or None; ``date`` a promise's id and a day as typed; ``plan`` the day of the next talk as typed;
    ``came`` an ask's id and one of CAME; ``behind`` one of BEHIND.
    """

    decide: Callable[[str, str, str | None, str | None, str | None], str]
    date: Callable[[str, str], str]
    plan: Callable[[str], str]
    came: Callable[[str, str], str]
    behind: Callable[[str], str]


def talk_over(record: MeetingRecord) -> None:
    """Go through what is left after the talk with the person at the terminal. Raises Ended to whoever is led."""
    from careercoach.queries.goals import goals

    with reading() as connection:
        known = goals.listed(connection, statuses=("active",))
    hands = Hands(
        decide=lambda *what: outcomes.decided(*what)[1],
        date=_give_day,
        plan=lambda typed: outcomes.planned(record, outcomes.understood(typed))[1],
        came=_note_reply,
        behind=lambda behind: _note_behind(record, behind),
    )
    try:
        converse(outcomes.what_is_left(record), known, hands, beside())
    except Leaves as left:
        output.note(f"Stopped. careercoach meeting after {output.short(record.id)} goes on here.")
        if isinstance(left, Ended) and current().led:
            raise
    else:
        output.note(outcomes.onward(record))


def converse(rest: Left, goals: Sequence[GoalRecord], hands: Hands, voice: Voice) -> None:
    """Put what is left, one thing at a time: how it was taken, advice, promises, the next talk. Raises Leaves."""
    if not (rest.waiting or rest.undated or rest.next_on):
        voice.say("Everything is decided.")
        return
    voice.say(HOW)
    for item in rest.unanswered:
        if came := _one_of(rehearsing().came, f"You asked for “{one_line(item.title)}”. What came?", voice):
            voice.say(hands.came(item.id, came))
    if rest.behind_open and (behind := _one_of(rehearsing().behind, BEHIND_ASKED, voice)):
        voice.say(hands.behind(behind))
    for number, note in enumerate(rest.undecided, 1):
        place = f"{number} of {len(rest.undecided)}, "
        _until_kept(lambda note=note, place=place: _decided(note, place, goals, hands, voice), voice)  # type: ignore[misc]  # bound now
    for promise in rest.undated:
        _until_kept(lambda promise=promise: _dated(promise, hands, voice), voice)  # type: ignore[misc]  # bound now
    if rest.next_on:
        day = rest.next_on
        _until_kept(lambda: _next_talk(day, hands, voice), voice)


def _one_of(words: Mapping[str, str], question: str, voice: Voice) -> str | None:
    """One of the keys; None when it is left for later."""
    chosen = voice.choose(question, tuple(words.items()), now=_LATER)
    return None if chosen == _LATER else chosen


def _until_kept(once: Callable[[], str | None], voice: Voice) -> None:
    """Ask again while something is not understood; None means that it is left for later."""
    while True:
        try:
            told = once()
        except Leaves:
            raise
        except CareerCoachError as error:
            voice.say(for_command(error))
            continue
        if told:
            voice.say(told)
        return


def _decided(note: NoteRecord, place: str, goals: Sequence[GoalRecord], hands: Hands, voice: Voice) -> str | None:
    """What a note becomes, by its number, or by its letter on the screen."""
    ways = [(name, f"{way.label}: {way.meaning}") for name, way in WAYS.items()]
    letters = {way.key: name for name, way in WAYS.items()}
    known = not place.startswith("1 ")
    while True:
        question = f"{place}{note.kind}: “{one_line(note.text)}”."
        becomes = voice.choose(question, ways, now=_LATER, known=known, letters=letters)
        known = True
        if becomes == _LATER:
            return None
        if becomes == "step" and not goals:
            voice.say(NO_GOAL)
        elif becomes == "step":
            goal = voice.choose("Of which goal?", [(one.id, one.title) for one in goals], now=_LATER)
            if goal != _LATER:
                return hands.decide(note.id, becomes, goal, None, None)
        elif becomes == "question":
            return hands.decide(note.id, becomes, None, None, _question(note, voice))
        else:
            kind = _kind(note, voice) if becomes == "feedback" else None
            return hands.decide(note.id, becomes, None, kind, None)


def _question(note: NoteRecord, voice: Voice) -> str:
    """The question to ask next time, in the person's words, or the one proposed."""
    proposed = to_ask_next(note)
    voice.say(f"What do you ask next time? Now: {one_line(proposed)}")
    return _words(voice) or proposed


def _kind(note: NoteRecord, voice: Voice) -> str:
    """Advice is something to grow in; of other words the person knows which it is."""
    return "growth" if note.kind == "advice" else voice.choose("Which is it?", _FOR_THEM, now="strength")


def _dated(promise: PromiseRecord, hands: Hands, voice: Voice) -> str | None:
    voice.say(f"“{one_line(promise.text)}” has no day yet. By when?")
    typed = _words(voice)
    return hands.date(promise.id, typed) if typed else None


def _next_talk(day: date, hands: Hands, voice: Voice) -> str | None:
    voice.say(f"The next talk on {echo(day)}? yes plans it; or type another day.")
    typed = _words(voice)
    if not typed:
        return None
    return hands.plan(day.isoformat() if typed.lower() in ("y", "yes") else typed)


def _note_reply(ask: str, came: str) -> str:
    with acting() as session:
        from careercoach.services.talk import replies

        replies.came(session, ask, came)
    return f"Noted: {rehearsing().came[came].lower()}."


def _note_behind(record: MeetingRecord, behind: str) -> str:
    with acting() as session:
        from careercoach.services.talk import meetings

        meetings.edit(session, record.id, {"behind": behind})
    return f"Noted, for you alone: {rehearsing().behind[behind].lower()}."


def _give_day(promise: str, typed: str) -> str:
    from careercoach.date_grammar.reading import parse

    day = parse(typed, current().today, toward="future", week=current().settings.week).last
    with acting() as session:
        from careercoach.services.talk import promises

        promises.edit(session, promise, {"by": day})
    return f"By {echo(day)}."


def _words(voice: Voice) -> str:
    """What the person typed, "" for later. Raises Leaves and Ended."""
    try:
        return voice.answer(HOW)
    except Back:
        raise Leaves from None
