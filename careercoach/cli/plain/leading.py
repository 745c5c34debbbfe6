"""Today as words, and the way from there: what is next, and each flow by a number that never changes."""

import re
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, suppress
from dataclasses import replace

from careercoach import clock
from careercoach.cli.file import history
from careercoach.cli.frame import context, output
from careercoach.cli.frame.agreeing import have_agreed
from careercoach.cli.frame.context import acting, current
from careercoach.cli.frame.voice import HOW, PROMPT, Ended, Voice, aloud
from careercoach.cli.goals import days as goal_days
from careercoach.cli.goals import unsticking
from careercoach.cli.paths import comparison
from careercoach.cli.plain import circle, documents, filed, jobs, looking, running, talks, writing
from careercoach.cli.plain.forms import read
from careercoach.cli.plain.listing import UNDO, attempt
from careercoach.cli.reflect import compass, growth_check, reflections
from careercoach.cli.start import today
from careercoach.cli.talk import agendas
from careercoach.cli.talk.after_talk import talk_over
from careercoach.coach.asking_why import IN_THE_WAY
from careercoach.coach.rules.act import PICK_UP, Act
from careercoach.coach.rules.noticing import FITS
from careercoach.coach.today import acts
from careercoach.queries.goals import goals
from careercoach.queries.paths import paths
from careercoach.queries.reflect import questions
from careercoach.queries.start import first_run
from careercoach.queries.start.today import snapshot
from careercoach.queries.talk import meetings
from careercoach.visible import one_line

Flow = Callable[[Voice], None]

_MAIN = "A number, ? for all of them, 0 to leave."


def lead() -> int:
    """Speak with the person until they leave; the exit code."""
    if context.is_missing():
        have_agreed(
            f"{context.nothing_there()}.\nStart a new file there?",
            otherwise="No file was made; correct the name, or leave it out to open your usual file.",
        )
    if hasattr(signal, "SIGHUP"):  # a connection that is cut ends it as Ctrl-C does, which keeps the half line
        signal.signal(signal.SIGHUP, signal.default_int_handler)
    with redirect_stderr(sys.stdout):  # what a command says beside its answer belongs into the talk here
        context.enter(replace(current(), interactive=True, led=True))
        voice = aloud()
        with suppress(Ended):
            _welcome(voice)
            _converse(voice)
        voice.say("Goodbye.")
    return 0


def _welcome(voice: Voice) -> None:
    if read(lambda found: first_run.wanted(found, current().today)):
        _within(voice, writing.first_minutes)


def _converse(voice: Voice) -> None:
    """Say Today, then do what is chosen, again and again, until 0."""
    _say_today(voice)
    _say_choices(voice)
    while True:
        said = voice.ask(PROMPT)
        if said is None:
            raise Ended
        typed = said.strip().lower().rstrip(".")
        if typed in ("0", "q"):
            return
        if typed in ("?", "help"):
            _say_today(voice)
            _say_choices(voice)
            voice.say(f"In a flow: {HOW}")
        elif (numbers := _meant(typed)) and len(numbers) == 1:
            _within(voice, _CHOICES[numbers[0]][1])
            voice.say(_MAIN)
        elif numbers:
            voice.say("\n".join(f"{number} {_CHOICES[number][0]}" for number in numbers))
            voice.say(_MAIN)
        elif not typed:
            voice.say(_MAIN)
        elif " " in typed:
            _within(voice, lambda voice, words=said: _take_for_work(voice, words))  # type: ignore[misc]  # bound now
            voice.say(_MAIN)
        else:
            voice.say("That is none of these; ? says them.")


def _meant(typed: str) -> list[str]:
    """The number that was typed, or those whose words the typed one stands in, such as “log” and “settings”."""
    if typed in _CHOICES:
        return [typed]
    called = {number: f"{words} {_CALLED.get(number, '')}" for number, (words, _) in _CHOICES.items()}
    return [number for number, words in called.items() if typed in re.findall(r"\w+", words.lower())]


def _take_for_work(voice: Voice, words: str) -> None:
    """Somebody typed a sentence where numbers are: most likely what they did."""
    ways = (("log", "Log it as something you did"), ("not", "Leave it"))
    if voice.choose(f"That is no number. You typed {output.quoted(words)}", ways, now="not") == "log":
        writing.log(voice, begun=words)


def _within(voice: Voice, flow: Flow) -> None:
    """Do it, on the day it is by now; what goes wrong is said, and one is back. Raises Ended."""
    running = current()
    context.enter(replace(running, today=running.fixed_day or clock.today(running.settings.day_ends)))
    attempt(voice, lambda: flow(voice))


def _acts() -> tuple[Act, ...]:
    day = current().today
    return tuple(acts(read(lambda found: snapshot(found, day)), day))


def _say_today(voice: Voice) -> None:
    day = current().today
    for words in today.statements(read(lambda found: snapshot(found, day)), day, still=current().small_hours):
        voice.say(words)


def _say_choices(voice: Voice) -> None:
    voice.say("What would you like to do? Type its number.")
    voice.say("\n".join(f"{number} {words}" for number, (words, _) in _CHOICES.items()))
    voice.say("0 Leave")


def _start(voice: Voice) -> None:
    _do(voice, _acts()[0])


def _something_else(voice: Voice) -> None:
    """Another of what is worth doing now."""
    _, *others = _acts()
    if not others:
        voice.say("Nothing else asks for you today.")
        return
    ways = [(str(number), f"{today.ended(act.title)} {act.reason}") for number, act in enumerate(others, 1)]
    _do(voice, others[int(voice.choose("Which?", ways)) - 1])


def _do(voice: Voice, act: Act) -> None:
    """Do an act here; where no flow of words leads there, say what one would type."""
    if act.answers:
        _answer(voice, act)
        return
    noun, id = act.opens
    do = _BY_RULE.get(act.rule) if id else None
    do = do or (_ON_FILE if id else _NEW).get(noun)
    if do and act.rule != PICK_UP:
        do(voice, id or "")
    elif act.rule == PICK_UP:
        _pick_up(voice)
    else:
        for command in today.commands(act):
            voice.say(f"That is done by the command: {command}")


def _answer(voice: Voice, act: Act) -> None:
    """One of the answers of an act, with a few words where it takes some."""
    said = voice.choose(act.title, [(one.value, one.label) for one in act.answers])
    words = None
    if said == IN_THE_WAY or (act.answers == FITS and said != FITS[-1].value):
        voice.say("What is in the way?" if said == IN_THE_WAY else "In your own words, if you like; Enter says none.")
        words = voice.answer() or None
    day = current().today
    with acting() as session:
        from careercoach.services.start import nudges, observations

        if act.answers == FITS:
            observations.answer(session, act.id or "", said, day, words)
        else:
            nudges.answer(session, act.key, said, day, asked=act.title, words=words)
    voice.say(f"Kept.\n{UNDO}")


def _pick_up(voice: Voice) -> None:
    """Go on with something unfinished: in its flow where there is one, else hear it."""
    from careercoach.coach import drafts
    from careercoach.queries import drafts as stored

    begun = read(stored.listed)[0]
    head, _, named = begun.key.replace(":", "/", 1).partition("/")
    if head in _UNFINISHED:
        _UNFINISHED[head](voice, "" if named.startswith("new") else named.partition("/")[0])
        return
    voice.say(one_line(drafts.readable(begun.key, begun.text)))
    ways = (("keep", "Leave it for the screens, which go on with it"), ("away", "Throw it away"))
    if voice.choose("And now?", ways, now="keep") == "away":
        with acting() as session:
            from careercoach.services import drafts as keeping

            keeping.throw_away(session, begun.number or 0)
        voice.say(f"Thrown away.\n{UNDO}")


def _check_in(voice: Voice, goal: str = "") -> None:
    """A look at that goal, or at one of those that are active."""
    found = read(lambda connection: goals.listed(connection, statuses=("active",)))
    if not goal and not found:
        voice.say("No goal is active yet.")
        return
    if not goal and len(found) > 1:
        due = {one.id for one in read(lambda connection: goals.due(connection, current().today))}
        ways = [(one.id, f"{one.title}{', due' if one.id in due else ''}") for one in found]
        goal = voice.choose("Which goal?", ways)
    chosen = goal or found[0].id
    writing.check_in(voice, read(lambda connection: goals.get(connection, chosen)))


def _prepare(voice: Voice, meeting: str = "") -> None:
    """A talk that is planned, or a new one."""
    found = read(lambda connection: meetings.listed(connection, status="planned"))
    if not meeting and found:
        ways = [*((one.id, agendas.called(one)) for one in found), ("new", "Plan another talk")]
        meeting = voice.choose("Which talk?", ways)
    if meeting and meeting != "new":
        talks.prepare(voice, meeting)
    else:
        talks.plan(voice)


def _run(voice: Voice) -> None:
    found = read(lambda connection: meetings.listed(connection, status="planned"))
    if not found:
        voice.say("No talk is planned.")
        return
    named = {one.id: one for one in found}
    ways = [(one.id, agendas.called(one)) for one in found]
    running.hold(voice, named[voice.choose("Which talk?", ways)] if len(ways) > 1 else found[0])


def _compare(voice: Voice) -> None:
    """Two to four roles, thing by thing."""
    found = read(lambda connection: paths.listed(connection, active_only=True))
    if len(found) < 2:
        voice.say("Two roles are needed to put them side by side.")
        return
    ways = [(one.id, one.title) for one in found]
    voice.say("Which? Two to four numbers with a blank between; Enter takes them all.")
    voice.say("\n".join(f"{number} {one_line(words)}" for number, (_, words) in enumerate(ways, 1)))
    comparison.compare(voice.several(ways) or None)


def _reflect(_: Voice, question: str = "") -> None:
    """The question that is asked for, and those after it; else a topic of the person's choice."""
    topic = read(lambda connection: questions.question(connection, question).topic) if question else None
    reflections.converse_on(topic, question)


_NEW: Mapping[str, Callable[[Voice, str], None]] = {
    "accomplishment": lambda voice, _: writing.log(voice),
    "goal": lambda voice, _: writing.set_goal(voice),
    "meeting": lambda voice, _: _prepare(voice),
    "reflection": _reflect,
    "growth-check": lambda *_: growth_check.ask(),
    "compass": lambda *_: compass.ask(),
    "profile": lambda voice, _: jobs.who(voice),
    "person": lambda voice, _: circle.person(voice),
    "learning": lambda voice, _: writing.learn(voice),
}
"""What begins something new, by its noun."""

_ON_FILE: Mapping[str, Callable[[Voice, str], None]] = {
    "accomplishment": writing.log,
    "goal": writing.set_goal,
    "check-in": _check_in,
    "meeting": _prepare,
    "reflection": _reflect,
    "promise": talks.settle,
    "feedback": circle.feedback,
    "learning": writing.learn,
    "position": jobs.position,
    "person": circle.person,
}
"""What goes on with something on file."""

_BY_RULE: Mapping[str, Callable[[Voice, str], None]] = {
    "nothing-near": lambda voice, goal: writing.set_goal(voice, near=goal),
    "stuck": lambda _, goal: unsticking.unstick(goal),
    "advice": lambda _, talk: talk_over(read(lambda connection: meetings.get(connection, talk))),
    **dict.fromkeys(("goal-day-soon", "goal-day", "goal-over", "still-stands"), lambda _, goal: goal_days.day(goal)),
}
"""Where a rule leads further than to the thing it is about."""

_UNFINISHED: Mapping[str, Callable[[Voice, str], None]] = {
    "accomplishmenteditor": lambda voice, row: writing.log(voice, row or None),
    "goaleditor": lambda voice, row: writing.set_goal(voice, row or None),
    "check-in": _check_in,
    "meetingform": lambda voice, _: talks.plan(voice),
    "learningform": lambda voice, row: writing.learn(voice, row or None),
    "personform": lambda voice, row: circle.person(voice, row or None),
    "positionform": lambda voice, row: jobs.position(voice, row or None),
    "profileform": lambda voice, _: jobs.who(voice),
}
"""By how the key of a draft begins: the flow that takes it up."""

_CHOICES: Mapping[str, tuple[str, Flow]] = {
    "1": ("Start what is next", _start),
    "2": ("Something else", _something_else),
    "3": ("Log something you did", writing.log),
    "4": ("Check in on a goal", _check_in),
    "5": ("Set a goal", writing.set_goal),
    "6": ("Prepare a talk", _prepare),
    "7": ("Run a talk", _run),
    "8": ("Answer a question", _reflect),
    "9": ("Growth check", lambda _: growth_check.ask()),
    "10": ("Compass", lambda _: compass.ask()),
    "11": ("Put roles side by side", _compare),
    "12": ("Hear what is on file, and change it", looking.look),
    "13": ("Find words", filed.find),
    "14": ("Documents: hear one, write it, hand it over", documents.choose),
    "15": ("Something changed at work", jobs.changed),
    "16": ("Who you are at work", jobs.who),
    "17": ("What was done, to take it back or bring it back", filed.done),
    "18": ("Settings", filed.settings),
    "u": ("Undo the last act", lambda _: history.undo()),
}
_CALLED: Mapping[str, str] = {
    "3": "did done work note",
    "12": "goals step steps person people name promise promises feedback list open edit delete rename",
    "13": "search",
    "14": "brief plan year pdf write",
    "18": "setting colours theme editor",
}
"""What else people call it."""
