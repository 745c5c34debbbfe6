"""After a talk as questions and answers on an ordinary terminal, one thing at a time. Each answer is an act."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import typed_line
from careercoach.cli.frame.context import acting, current, reading
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

HOW = "One key and Enter decides. Enter alone leaves a thing for later, q stops. Each answer is kept at once."

Say = Callable[[str], None]
Ask = Callable[[str], str | None]


class Stopped(Exception):
    """Nobody answers any more, or the person stopped."""


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
    """Go through what is left after the talk with the person at the terminal."""
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
        converse(outcomes.what_is_left(record), known, hands, say=output.note, ask=typed_line)
    except Stopped:
        output.note(f"Stopped. careercoach meeting after {output.short(record.id)} goes on here.")
    else:
        output.note(f"\n{outcomes.onward(record)}")


def converse(rest: Left, goals: Sequence[GoalRecord], hands: Hands, *, say: Say, ask: Ask) -> None:
    """Put what is left, one thing at a time: how it was taken, advice, promises, the next talk. Raises Stopped."""
    if not (rest.waiting or rest.undated or rest.next_on):
        say("Everything is decided.")
        return
    say(textwrap.fill(HOW, output.WIDTH))
    for item in rest.unanswered:
        say(f"\nYou asked for “{one_line(item.title)}”. What came?")
        if came := _one_of(rehearsing().came, say, ask):
            say(hands.came(item.id, came))
    if rest.behind_open:
        say(f"\n{BEHIND_ASKED}")
        if behind := _one_of(rehearsing().behind, say, ask):
            say(hands.behind(behind))
    if rest.undecided:
        say("\n".join(f"  {way.key}  {way.label.ljust(9)} {way.meaning}" for way in WAYS.values()))
    for number, note in enumerate(rest.undecided, 1):
        say(f"\n{put(note, f'{number} of {len(rest.undecided)}')}")
        _until_kept(lambda note=note: _decided(note, goals, hands, say, ask), say)  # type: ignore[misc]  # bound now
    for promise in rest.undated:
        _until_kept(lambda promise=promise: _dated(promise, hands, ask), say)  # type: ignore[misc]  # bound now
    if rest.next_on:
        day = rest.next_on
        _until_kept(lambda: _next_talk(day, hands, ask), say)


def put(note: NoteRecord, place: str) -> str:
    """A note as it is put: its place (2 of 3), its kind and its words."""
    words = textwrap.fill(f"“{one_line(note.text)}”", output.WIDTH, initial_indent="  ", subsequent_indent="  ")
    return f"{place}, {note.kind}\n{words}"


def _one_of(words: Mapping[str, str], say: Say, ask: Ask) -> str | None:
    """One of the keys, by its number; None when it is left for later."""
    numbers = {str(number): key for number, key in enumerate(words, 1)}
    say("\n".join(f"  {number}  {words[key]}" for number, key in numbers.items()))
    while typed := _answer(ask, f"1 to {len(numbers)}: "):
        if typed in numbers:
            return numbers[typed]
        say(f"That is none of 1 to {len(numbers)}.")
    return None


def _until_kept(once: Callable[[], str | None], say: Say) -> None:
    """Ask again while something is not understood; None means that it is left for later."""
    while True:
        try:
            told = once()
        except CareerCoachError as error:
            say(for_command(error))
            continue
        if told:
            say(told)
        return


def _decided(note: NoteRecord, goals: Sequence[GoalRecord], hands: Hands, say: Say, ask: Ask) -> str | None:
    keys = {way.key: name for name, way in WAYS.items()}
    while True:
        key = _answer(ask, f"{', '.join(keys)}: ")
        if not key:
            return None
        becomes = keys.get(key)
        if becomes is None:
            say(f"That is none of {', '.join(keys)}.")
        elif becomes == "step" and not goals:
            say(NO_GOAL)
        elif becomes == "step":
            goal = _goal(goals, say, ask)
            if goal:
                return hands.decide(note.id, becomes, goal, None, None)
        elif becomes == "question":
            return hands.decide(note.id, becomes, None, None, _question(note, say, ask))
        else:
            return hands.decide(note.id, becomes, None, _kind(note, ask) if becomes == "feedback" else None, None)


def _goal(goals: Sequence[GoalRecord], say: Say, ask: Ask) -> str | None:
    """The goal a step belongs to; None when none was chosen."""
    for number, goal in enumerate(goals, 1):
        say(f"  {number}  {one_line(goal.title)}")
    chosen = _answer(ask, f"Of which goal? 1 to {len(goals)}: ")
    if chosen.isascii() and chosen.isdigit() and 1 <= int(chosen) <= len(goals):
        return goals[int(chosen) - 1].id
    return None


def _question(note: NoteRecord, say: Say, ask: Ask) -> str:
    """The question to ask next time, in the person's words, or the one proposed."""
    proposed = to_ask_next(note)
    say(f"  {one_line(proposed)}")
    return _words(ask, "Your question (Enter keeps this one): ") or proposed


def _kind(note: NoteRecord, ask: Ask) -> str:
    """Advice is something to grow in; of other words the person knows which it is."""
    if note.kind == "advice":
        return "growth"
    return "growth" if _answer(ask, "Something they value (v), or to work on (w)? ").startswith("w") else "strength"


def _dated(promise: PromiseRecord, hands: Hands, ask: Ask) -> str | None:
    typed = _answer(ask, f"\n“{one_line(promise.text)}” has no day yet. By when? ")
    return hands.date(promise.id, typed) if typed else None


def _next_talk(day: date, hands: Hands, ask: Ask) -> str | None:
    typed = _answer(ask, f"\nThe next talk on {echo(day)}? y plans it, or type another day: ")
    if not typed:
        return None
    return hands.plan(day.isoformat() if typed in ("y", "yes") else typed)


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


def _answer(ask: Ask, prompt: str) -> str:
    """The key, number or day that the person typed, in small letters. Raises Stopped."""
    return _words(ask, prompt).lower()


def _words(ask: Ask, prompt: str) -> str:
    """What the person typed. Raises Stopped."""
    said = ask(prompt)
    typed = "q" if said is None else said.strip()
    if typed.lower() == "q":
        raise Stopped
    return typed
