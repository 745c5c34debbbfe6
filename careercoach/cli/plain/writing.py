"""The first minutes, a line about something done, a look at a goal, a goal: written down line by line."""

from collections.abc import Callable

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current
from careercoach.cli.frame.filling import Filling, Form
from careercoach.cli.frame.voice import Back, Leaves, Voice
from careercoach.cli.goals import days as goal_days
from careercoach.cli.goals import unsticking
from careercoach.cli.plain import forms
from careercoach.cli.plain.forms import read
from careercoach.cli.plain.listing import UNDO
from careercoach.coach.check_ins import WELCOME, is_fresh_start, plan_to_remember
from careercoach.coach.hints import first_hint
from careercoach.coach.rules.act import reason
from careercoach.coach.stuck import WHOLE
from careercoach.content.remedies import for_command
from careercoach.dates import days, echo
from careercoach.errors import CareerCoachError
from careercoach.fields import first_run
from careercoach.fields.field import Field
from careercoach.frozen import NOTHING
from careercoach.queries import drafts, profile
from careercoach.queries.goals import goals, stuck
from careercoach.queries.start import first_run as asked
from careercoach.queries.start import nudges
from careercoach.queries.work import accomplishments, learning
from careercoach.records import GoalRecord
from careercoach.visible import one_line


def first_minutes(voice: Voice) -> None:
    """Three questions and one thing one did; each answer is kept at once. Leaving skips what is left."""
    for words in first_run.WELCOME:
        voice.say(words)
    voice.say("Enter leaves a question out, ? explains, b goes back, q leaves them all.")
    try:
        _ask_all(voice)
    finally:
        with acting() as session:
            from careercoach.services.start import first_run as keeping

            keeping.seen(session)


def log(voice: Voice, row: str | None = None, begun: str | None = None) -> None:
    """Something done, new or on file; ``begun`` is what one typed of it already."""
    kept = Filling(forms.accomplishment(row), voice, {"title": begun} if begun else NOTHING).go()
    if kept is None:
        return
    record = read(lambda found: accomplishments.get(found, kept))
    done = "Changed" if row else f"Logged for {days(record.on, record.until)}"
    voice.say(f"{done}: {output.quoted(record.title)}.\n{UNDO}")
    if hint := first_hint(record, read(nudges.off)):
        voice.say(f"Worth adding: {hint.text}")


def keep(voice: Voice, form: Form, called: Callable[[str], str]) -> str | None:
    """Fill a form in and say what was kept, by what it is ``called``; its id, None when nothing was. Raises Ended."""
    kept = Filling(form, voice).go()
    if kept is not None:
        voice.say(f"{'Kept' if form.new else 'Changed'}: {output.quoted(called(kept))}.\n{UNDO}")
    return kept


def learn(voice: Voice, row: str | None = None) -> None:
    """Something one learns, new or on file."""
    keep(voice, forms.learning(row), lambda kept: read(lambda found: learning.get(found, kept)).title)


def set_step(voice: Voice, row: str | None = None, goal: str | None = None) -> None:
    """A step of a goal, new or on file."""
    keep(voice, forms.step(row, goal), lambda kept: read(lambda found: goals.step(found, kept)).title)


def tick(voice: Voice, row: str) -> None:
    """A step is done, or not done after all."""
    done = read(lambda found: goals.step(found, row)).done_on
    with acting() as session:
        from careercoach.services.goals import steps as writing

        writing.reopen(session, row) if done else writing.finish(session, row, current().today)
    voice.say(f"{'Not done after all' if done else 'Done'}.\n{UNDO}")


def finish(voice: Voice, row: str) -> None:
    """Something one learned came to its end."""
    with acting() as session:
        from careercoach.services.work import learning as writing

        writing.finish(session, row, {}, current().today)
    voice.say(f"Finished.\n{UNDO}")


def check_in(voice: Voice, goal: GoalRecord) -> None:
    """One honest look at a goal, and what follows from it."""
    for words in _last_time(goal):
        voice.say(words)
    if Filling(forms.check_in(goal), voice).go() is None:
        return
    now = read(lambda found: goals.get(found, goal.id))
    look = read(lambda found: goals.check_ins(found, goal.id))[-1]
    again = f"\nThe next look is around {echo(now.next_check_in_on)}." if now.next_check_in_on else ""
    voice.say(f"Checked in.\n{UNDO}{again}")
    if plan := plan_to_remember(now, look.confidence, look.blocker):
        voice.say(f"Your plan: {one_line(plan)}")
    _lead_on(voice, now)


def set_goal(voice: Voice, row: str | None = None, near: str | None = None) -> None:
    """A goal, new or on file."""
    kept = Filling(forms.goal(row, near), voice).go()
    if kept is not None:
        record = read(lambda found: goals.get(found, kept))
        by = f", by {echo(record.by)}" if record.by else ""
        voice.say(f"{'Changed' if row else 'Set'}: {output.quoted(record.title)}, {record.horizon}{by}.\n{UNDO}")


def _ask_all(voice: Voice) -> None:
    given: dict[str, str] = {}
    before: list[int] = []
    logged: str | None = None
    today = current().today
    at = read(lambda found: asked.following(found, 0, given, today))
    while at < len(first_run.STEPS):
        step, here = first_run.STEPS[at], at
        try:
            answer = _answer(voice, step, read(lambda found, here=here: asked.worded(found, here, today)))  # type: ignore[misc]  # bound now
        except Back:
            if not at:
                voice.say("This is the first question; q leaves them all.")
            at = before.pop() if before else max(at - 1, 0)
            continue
        except CareerCoachError as error:
            if isinstance(error, Leaves):
                raise
            voice.say(for_command(error))
            continue
        if answer:
            row = _keep(step.name, answer, logged)
            voice.say("Kept.")
            given[step.name] = answer
            logged = row if step.name == "title" else logged
        before.append(at)
        skips = 2 if step.name == "title" and not logged else 1
        at = read(lambda found, to=at + skips: asked.following(found, to, given, today))  # type: ignore[misc]  # bound now


def _answer(voice: Voice, step: Field, question: str) -> str:
    """What is said to a question; what is on file is told, and what was begun as its answer on a screen is offered."""
    begun = read(lambda found: drafts.get(found, asked.begun(step.name)))
    kept = read(lambda found: asked.answers(found, current().today)).get(step.name)
    voice.say(f"{question} {step.hint}")
    if kept:
        voice.say(f"On file: {kept}. Enter keeps it.")
    if begun:
        voice.say(f"You began: {begun}. Enter keeps it.")
    return voice.answer(f"For example: {step.example}") or begun or ""


def _keep(name: str, answer: str, logged: str | None) -> str:
    today = current().today
    with acting() as session:
        from careercoach.services import drafts as writing
        from careercoach.services.start import first_run as keeping

        row = keeping.keep(session, name, answer, logged, on=today, today=today)
        writing.keep(session, asked.begun(name), "")
    return row


def _last_time(goal: GoalRecord) -> list[str]:
    """The goal, and what was said of it last."""
    today = current().today
    earlier = [each for each in read(lambda found: goals.check_ins(found, goal.id)) if each.on <= today]
    called = f"Check-in on {output.quoted(goal.title)}."
    if not earlier:
        return [called, "A rough number will do."]
    last = earlier[-1]
    if last.on == today:
        return [called, "This replaces today's check-in."]
    words = last.note or last.blocker
    said = f"Last time, {echo(last.on)}{f': {words}' if words else ''}"
    return [called, *([WELCOME] if is_fresh_start(goal, today) else []), said if said.endswith(".") else f"{said}."]


def _lead_on(voice: Voice, goal: GoalRecord) -> None:
    """At the end ask whether it is reached; where it is stuck, offer five minutes."""
    today = current().today
    found = read(lambda connection: stuck.stuck(connection, goal, today))
    if goal.status == "active" and goal.progress == WHOLE:
        goal_days.day(goal.id)
    elif found:
        situation = read(lambda connection: profile.situation(connection, today))
        why = reason(found.words, situation, **found.in_words())
        ways = [("unstick", "Take five minutes: three ways on, of which one is smaller"), ("later", "Not now")]
        if voice.choose(why, ways) == "unstick":
            unsticking.unstick(goal.id)
